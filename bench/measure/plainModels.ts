/** The models of bench/plainModels, run in the same run as what they are compared with, where their tools are installed. */
import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MODELS = join(import.meta.dirname, "..", "plainModels");

/** What a model printed. */
export interface PlainModel {
  readonly name: string;
  readonly mean: number;
  readonly fifthPercentile: number;
  readonly seconds: number;
}

/** The fastest of three runs of each; those whose tools are not installed are left out. */
export function runPlainModels(paths: number): readonly PlainModel[] {
  const folder = mkdtempSync(join(tmpdir(), "plain-models-"));
  try {
    const built = join(folder, "settlement");
    return [
      ...fastest("C, gcc -O2", () => {
        execFileSync("gcc", ["-O2", "-ffp-contract=off", "-o", built, join(MODELS, "settlement.c")], QUIETLY);
        return () => execFileSync(built, [String(paths)], QUIETLY);
      }),
      ...fastest("NumPy", () => {
        execFileSync("python3", ["-c", "import numpy"], QUIETLY);
        return () => execFileSync("python3", [join(MODELS, "settlement.py"), String(paths)], QUIETLY);
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const QUIETLY: ExecFileSyncOptionsWithStringEncoding = {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "ignore"],
};
const RUNS = 3;

function fastest(name: string, prepare: () => () => string): readonly PlainModel[] {
  let run: () => string;
  try {
    run = prepare();
  } catch {
    return [];
  }
  const runs = Array.from({ length: RUNS }, () => {
    const [mean = NaN, fifthPercentile = NaN, seconds = NaN] = run().trim().split(" ").map(Number);
    return { name, mean, fifthPercentile, seconds };
  });
  return [runs.reduce((best, one) => (one.seconds < best.seconds ? one : best))];
}
