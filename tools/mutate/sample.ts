/**
 * A sample of the mutants of src/calc, drawn by a seed. To Stryker it is given as places of files; as such a place may
 * hold other mutants too, a checker of our own lets only those of the sample through.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CheckStatus, type Checker, type CheckResult } from "@stryker-mutator/api/check";
import type { Mutant, MutantResult, StrykerOptions } from "@stryker-mutator/api/core";
import { type Logger } from "@stryker-mutator/api/logging";
import {
  commonTokens,
  declareClassPlugin,
  declareValuePlugin,
  PluginKind,
  tokens,
} from "@stryker-mutator/api/plugin";
import { Instrumenter } from "@stryker-mutator/instrumenter";

const FOLDER = "src/calc";

/** A mutant as text: file, place (lines from 1, columns from 0), kind and what stands there instead. */
type MutantKey = string;

/** Stryker counts lines from 0 among its plugins, and lines and columns from 1 in what it reports. */
function mutantKey({ fileName, location, mutatorName, replacement }: Mutant, isReported: boolean): MutantKey {
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
    if (result.status !== "CompileError") console.log(`${++tried} ${result.status} ${reportedKey(result)}`);
  },
};

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Checker, "sample", SampleChecker),
  declareValuePlugin(PluginKind.Reporter, "sample", progress),
];
