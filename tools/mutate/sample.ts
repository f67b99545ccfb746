/**
 * A sample of the mutants of src/calc, drawn by a seed.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "@stryker-mutator/api/logging";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { mutantKey, type MutantKey } from "./plugin.ts";

const FOLDER = "src/calc";

/** The place of a mutant as Stryker's option "mutate" takes it. */
export function placeOf(key: MutantKey): string {
  return key.slice(0, key.indexOf(" "));
}

/**
 * Those mutants whose digests with the seed come first: each is as likely as any other, a smaller sample is the
 * beginning of a larger one, and a change in one file leaves those of the others as they were.
 */
export async function drawSample(root: string, seed: number, count: number): Promise<readonly MutantKey[]> {
  const digest = (key: MutantKey): string => createHash("sha256").update(`${seed} ${key}`).digest("hex");
  const ranked = (await allMutants(root)).map((key) => ({ key, rank: digest(key) }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return ranked.slice(0, count).map(({ key }) => key);
}

async function allMutants(root: string): Promise<readonly MutantKey[]> {
  const files = readdirSync(join(root, FOLDER), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${FOLDER}/${name.replaceAll("\\", "/")}`)
    .map((name) => ({ name, mutate: true, content: readFileSync(join(root, name), "utf8") }));
  const options = { ignorers: [], plugins: null, excludedMutations: [] };
  const { mutants } = await new Instrumenter(silent).instrument(files, options);
  return mutants.map((mutant) => mutantKey(mutant, false));
}

const nothing = (): void => undefined;
const silent: Logger = {
  ...{ isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false },
  ...{ isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false },
  ...{ trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing },
};
