import { execFileSync } from "node:child_process";
import type { Program } from "../verification.ts";

/** Debian installs the bindings for its own Python, which need not be the first on the path. */
const PYTHONS = ["python3", "/usr/bin/python3"];

export const quantLib: Program = {
  name: "QuantLib (Debian package quantlib-python)",
  version: () => findQuantLib()?.version,
};

function findQuantLib(): { python: string; version: string } | undefined {
  for (const python of PYTHONS) {
    try {
      const version = execFileSync(python, ["-c", "import QuantLib; print(QuantLib.__version__)"], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
      return { python, version: version.trim() };
    } catch {
      // The next one may have it.
    }
  }
  return undefined;
}

/**
 * What QuantLib answers to cases.
 *
 * @param script Python that defines `answer(case)`, with QuantLib imported as `ql`
 * @param cases handed over as JSON, one by one
 * @returns what `answer` returned; an exception is `"error: …"`
 */
export function askQuantLib(script: string, cases: readonly unknown[]): (number | string)[] {
  const found = findQuantLib();
  if (found === undefined) throw new Error("QuantLib is not installed");
  const program = `
import json, sys
import QuantLib as ql
${script}
def guarded(case):
    try:
        return answer(case)
    except Exception as error:
        return "error: " + str(error)
json.dump([guarded(case) for case in json.load(sys.stdin)], sys.stdout)
`;
  const printed = execFileSync(found.python, ["-c", program], {
    input: JSON.stringify(cases),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return JSON.parse(printed) as (number | string)[];
}
