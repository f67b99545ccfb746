/**
 * What Stryker loads of ours, in each of its processes: it is given the sample as places of files, and as such a place
 * may hold other mutants too, a checker lets only those of the sample through.
 */
import { CheckStatus, type Checker, type CheckResult } from "@stryker-mutator/api/check";
import type { Mutant, MutantResult, StrykerOptions } from "@stryker-mutator/api/core";
import {
  commonTokens,
  declareClassPlugin,
  declareValuePlugin,
  PluginKind,
  tokens,
} from "@stryker-mutator/api/plugin";

/** A mutant as text: file, place (lines from 1, columns from 0), kind and what stands there instead. */
export type MutantKey = string;

/** Stryker counts lines from 0 among its plugins, and lines and columns from 1 in what it reports. */
export function mutantKey(
  { fileName, location, mutatorName, replacement }: Mutant,
  isReported: boolean,
): MutantKey {
  const { start, end } = location;
  const [line, column] = isReported ? [0, -1] : [1, 0];
  const at = ({ start: from, end: to }: Mutant["location"]): string =>
    `${from.line + line}:${from.column + column}-${to.line + line}:${to.column + column}`;
  const path = fileName.replaceAll("\\", "/").replace(/^.*\/(?=src\/calc\/)/u, "");
  return `${path}:${at({ start, end })} ${mutatorName} ${replacement}`;
}

/** The key of a mutant that Stryker reports on. */
export function reportedKey(result: Mutant): MutantKey {
  return mutantKey(result, true);
}

/** The file of a mutant. */
export function fileOf(key: MutantKey): string {
  return key.slice(0, key.indexOf(":"));
}

/** To Stryker a mutant outside the sample is one that does not compile: it counts for nothing. */
class SampleChecker implements Checker {
  static readonly inject = tokens(commonTokens.options);
  private readonly sample: ReadonlySet<MutantKey>;

  constructor(options: StrykerOptions) {
    this.sample = new Set(options["sample"] as readonly MutantKey[]);
  }

  async init(): Promise<void> {
    // There is nothing to prepare.
  }

  group(mutants: Mutant[]): Promise<string[][]> {
    return Promise.resolve([mutants.map(({ id }) => id)]);
  }

  check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    const results = mutants.map((mutant): [string, CheckResult] => [
      mutant.id,
      this.sample.has(mutantKey(mutant, false))
        ? { status: CheckStatus.Passed }
        : { status: CheckStatus.CompileError, reason: "not in the sample" },
    ]);
    return Promise.resolve(Object.fromEntries(results));
  }
}

let tried = 0;

/** Tells of each mutant as it is tried: a run takes hours. */
const progress = {
  onMutantTested: (result: Readonly<MutantResult>): void => {
    if (result.status === "CompileError" || result.status === "Ignored") return;
    console.log(
      `${new Date().toISOString().slice(11, 19)} ${++tried} ${result.status} ${reportedKey(result)}`,
    );
  },
};

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Checker, "sample", SampleChecker),
  declareValuePlugin(PluginKind.Reporter, "sample", progress),
];
