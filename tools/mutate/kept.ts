/**
 * What was tried of a sample, kept from run to run: a run that is broken off goes on where it stopped, and after a
 * change of the sources only the mutants of the changed files are tried anew.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { MutantStatus } from "@stryker-mutator/api/core";
import { fileOf, type MutantKey } from "./plugin.ts";

export interface Outcome {
  readonly key: MutantKey;
  readonly status: MutantStatus;
  /** Whether it changes what is worked out as a module is loaded and was not tried in a process of its own yet. */
  readonly needsReload?: boolean;
}

interface Kept {
  /** Digest of each file that has a mutant, as it was when that was tried. */
  readonly files: Readonly<Record<string, string>>;
  readonly outcomes: readonly Outcome[];
}

export function isAlive({ status }: Outcome): boolean {
  return status === "Survived" || status === "NoCoverage";
}

/** A mutant that never ends is found too. */
export function isFound({ status }: Pick<Outcome, "status">): boolean {
  return status === "Killed" || status === "Timeout";
}

/** Whether a mutant has met all tests that it is to meet. */
export function isTried({ needsReload }: Outcome): boolean {
  return needsReload !== true;
}

/** What holds still of a file of outcomes, where it is there: those of files that are as they were. */
export function readKept(root: string, path: string): readonly Outcome[] {
  if (!existsSync(path)) return [];
  const { files, outcomes } = JSON.parse(readFileSync(path, "utf8")) as Kept;
  const now = digestsOf(root, Object.keys(files));
  return outcomes.filter(({ key }) => now[fileOf(key)] === files[fileOf(key)]);
}

export function writeKept(root: string, path: string, outcomes: readonly Outcome[]): void {
  const files = digestsOf(
    root,
    outcomes.map(({ key }) => fileOf(key)),
  );
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ files, outcomes } satisfies Kept));
}

/**
 * Tries those of a sample that have no outcome yet, so many at a time, and tells after each lot what is known by then.
 * Outcomes outside the sample stay: they may be of a larger one.
 */
export async function tryRest(
  sample: readonly MutantKey[],
  known: readonly Outcome[],
  {
    lot,
    tryMutants,
    keep,
  }: {
    lot: number;
    tryMutants: (keys: readonly MutantKey[]) => Promise<readonly Outcome[]>;
    keep: (outcomes: readonly Outcome[]) => void;
  },
): Promise<readonly Outcome[]> {
  const tried = new Set(known.map(({ key }) => key));
  const rest = sample.filter((key) => !tried.has(key));
  let outcomes = known;
  for (let from = 0; from < rest.length; from += lot) {
    outcomes = [...outcomes, ...(await tryMutants(rest.slice(from, from + lot)))];
    keep(outcomes);
  }
  return ofSample(sample, outcomes);
}

/** The outcomes of a sample, in its order. */
export function ofSample(sample: readonly MutantKey[], outcomes: readonly Outcome[]): readonly Outcome[] {
  const known = new Map(outcomes.map((outcome) => [outcome.key, outcome]));
  return sample.flatMap((key) => known.get(key) ?? []);
}

function digestsOf(root: string, files: readonly string[]): Record<string, string> {
  const digest = (file: string): string => {
    const path = join(root, file);
    return existsSync(path) ? createHash("sha256").update(readFileSync(path)).digest("hex") : "";
  };
  return Object.fromEntries([...new Set(files)].map((file) => [file, digest(file)]));
}
