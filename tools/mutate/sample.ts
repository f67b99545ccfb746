/**
 * Which mutants are tried, as plugins of Stryker: a checker that lets a sample through, drawn by a seed, and a
 * reporter that tells of each as it is tried.
 */
import { createHash } from "node:crypto";
import { CheckStatus, type Checker, type CheckResult } from "@stryker-mutator/api/check";
import type { Mutant, MutantResult, StrykerOptions } from "@stryker-mutator/api/core";
import {
  commonTokens,
  declareClassPlugin,
  declareValuePlugin,
  PluginKind,
} from "@stryker-mutator/api/plugin";

/** What a run is asked for; Stryker hands it on to its plugins among its own options. */
export interface Sample {
  readonly seed: number;
  readonly count: number;
  /** Only these, by their keys, where some of a sample are tried again. */
  readonly keys?: readonly string[];
}

/** A mutant by what it is, so that its key outlives changes in other files. */
export function mutantKey({ fileName, location, mutatorName, replacement }: Mutant): string {
  const { start, end } = location;
  const path = fileName.replaceAll("\\", "/").replace(/^.*\/(?=src\/calc\/)/u, "");
  return `${path}:${start.line}:${start.column}-${end.line}:${end.column} ${mutatorName} ${replacement}`;
}

/**
 * The keys of a sample: those whose digests with the seed come first. Each mutant is as likely as any other, and a
 * change in one file leaves the others' as they were.
 */
function drawn(keys: readonly string[], { seed, count }: Sample): ReadonlySet<string> {
  const digest = (key: string): string => createHash("sha256").update(`${seed} ${key}`).digest("hex");
  const ranked = keys.map((key) => ({ key, rank: digest(key) }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return new Set(ranked.slice(0, count).map(({ key }) => key));
}

/** To Stryker a mutant outside the sample is one that does not compile: it counts for nothing. */
class SampleChecker implements Checker {
  static readonly inject = [commonTokens.options] as const;
  private readonly sample: Sample;

  constructor(options: StrykerOptions) {
    this.sample = options["sample"] as Sample;
  }

  async init(): Promise<void> {
    // There is nothing to prepare.
  }

  /** All at once, since a sample is one of all. */
  group(mutants: Mutant[]): Promise<string[][]> {
    return Promise.resolve([mutants.map(({ id }) => id)]);
  }

  check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    const keys = mutants.map(mutantKey);
    const wanted = this.sample.keys === undefined ? drawn(keys, this.sample) : new Set(this.sample.keys);
    const results = mutants.map(({ id }, index): [string, CheckResult] => [
      id,
      wanted.has(keys[index] ?? "")
        ? { status: CheckStatus.Passed }
        : { status: CheckStatus.CompileError, reason: "not in the sample" },
    ]);
    return Promise.resolve(Object.fromEntries(results));
  }
}

let tried = 0;

const progress = {
  onMutantTested: (result: Readonly<MutantResult>): void => {
    if (result.status === "CompileError") return;
    console.log(`${++tried} ${result.status} ${mutantKey(result)}`);
  },
};

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Checker, "sample", SampleChecker),
  declareValuePlugin(PluginKind.Reporter, "sample", progress),
];
