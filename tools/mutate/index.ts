/**
 * Mutation testing of the calculation module: `npm run mutate`, or `npm run mutate -- <mutants> <seed>`.
 *
 * Stryker changes one operator, condition, constant or block of src/calc at a time; the tests of test/calc must then
 * fail. A seeded sample of the mutants is tried, in lots whose outcomes are kept in build/mutants.json: a run that is
 * broken off goes on where it stopped. `npm run mutate -- again` tries the survivors once more, after tests were added;
 * `npm run mutate -- report` tries none. Each writes what is known of the usual sample to docs/verification.md, every
 * survivor with the reason that survivors.json has.
 */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LogLevel, MutantResult } from "@stryker-mutator/api/core";
import { Stryker } from "@stryker-mutator/core";
import { writeVerification } from "../verify/verificationPage.ts";
import { compileFile } from "./compile.ts";
import { isAlive, isFound, isTried, ofSample, readKept, tryRest, writeKept, type Outcome } from "./kept.ts";
import { reportedKey, type MutantKey } from "./plugin.ts";
import { drawSample, placeOf } from "./sample.ts";
import { mutationSection, score } from "./section.ts";
import { SLOW_TESTS } from "./slowTests.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const KEPT = join(ROOT, "build", "mutants.json");
/** What Stryker's processes load, compiled: with tsx each would take a second longer to start. */
const PLUGIN = join(ROOT, "build", "mutate", "plugin.js");
const DEFAULT_COUNT = 1500;
const DEFAULT_SEED = 20_261_127;
/** Mutants between two times that outcomes are kept: each lot begins with a run of all tests. */
const LOT = 300;
/** Per cent of the mutants that have to be found. */
const LEAST_SCORE = 92;

/** Tests that ask the calculation itself, not the built add-in. */
const SPECS = [
  "test/calc/**/*.test.js",
  "test/taskpane/**/*.test.js",
  ...["scenarioReference", "tieOuts", "interestCases", "realCaseNeeds"].map((name) => `test/${name}.test.js`),
];

/** Cases of each property: enough for a mutant that is wrong in most, and soon over. */
const PROPERTY_RUNS = "10";

/**
 * Tries mutants, by their keys, in one process with the tests that come by each. What only loading a module works out
 * again waits for a process of its own, and so does what lives and is worked out then among others.
 */
async function tryTogether(sample: readonly MutantKey[]): Promise<readonly Outcome[]> {
  const results = await runStryker(sample, { ignoreStatic: true });
  return results.map((result) => {
    const key = reportedKey(result);
    if (result.status === "Ignored") return { key, status: "Pending", needsReload: true };
    return result.static === true && !isFound(result)
      ? { key, status: result.status, needsReload: true }
      : { key, status: result.status };
  });
}

/** Tries mutants with all tests, each in a process of its own. */
async function tryAlone(sample: readonly MutantKey[]): Promise<readonly Outcome[]> {
  const results = await runStryker(sample, { ignoreStatic: false });
  return results.map((result) => ({ key: reportedKey(result), status: result.status }));
}

/** What Stryker says of mutants. */
async function runStryker(
  sample: readonly MutantKey[],
  options: { readonly ignoreStatic: boolean },
): Promise<readonly MutantResult[]> {
  const results = await new Stryker({
    ...options,
    mutate: [...new Set(sample.map(placeOf))],
    plugins: ["@stryker-mutator/mocha-runner", PLUGIN],
    checkers: ["sample"],
    reporters: ["sample"],
    sample,
    testRunner: "mocha",
    mochaOptions: {
      "no-config": true,
      "no-package": true,
      spec: SPECS,
      extension: ["js"],
      require: ["./test/propertyRuns.js"],
      grep: `^(?!.*(?:${SLOW_TESTS.join("|")}))`,
    },
    coverageAnalysis: "perTest",
    buildCommand: "tsx tools/mutate/compile.ts",
    concurrency: 1,
    disableTypeChecks: false,
    ignorePatterns: ["/lib", "/build", "/coverage", "/bench", "/test/release-0.1"],
    tempDirName: "build/stryker",
    // A mutant that never ends counts as found: a machine that has other work must not make one of a slow run.
    timeoutMS: 60_000,
    timeoutFactor: 4,
    dryRunTimeoutMinutes: 30,
    warnings: false,
    logLevel: "error" as LogLevel,
  }).runMutationTest();
  // Stryker tells of others at the same places, too.
  const asked = new Set(sample);
  return results.filter((result) => asked.has(reportedKey(result)));
}

process.env["AWARD_PROPERTY_RUNS"] ??= PROPERTY_RUNS;
process.chdir(ROOT);
mkdirSync(dirname(PLUGIN), { recursive: true });
compileFile(join(import.meta.dirname, "plugin.ts"), PLUGIN);

const [asked = "", askedSeed = DEFAULT_SEED] = process.argv.slice(2);
const isWord = ["", "again", "report"].includes(asked);
const count = isWord ? DEFAULT_COUNT : Number(asked);
const seed = Number(askedSeed);
if (!(Number.isSafeInteger(count) && count > 0 && Number.isSafeInteger(seed))) {
  console.error('mutate: the number of mutants and the seed are whole numbers, or write "again" or "report"');
  process.exit(1);
}
const sample = await drawSample(ROOT, seed, count);

/** Tries what is left of a sample, first together and then, as it takes longer, what has to be alone. */
async function tryAll(): Promise<void> {
  const keep = (all: readonly Outcome[]): void => writeKept(ROOT, KEPT, all);
  const kept = readKept(ROOT, KEPT);
  // Again means those that were tried.
  const asksAgain = asked === "again";
  const keys = asksAgain ? ofSample(sample, kept).map(({ key }) => key) : sample;
  const known = asksAgain ? kept.filter((one) => !isAlive(one)) : kept;
  await tryRest(keys, known, { lot: LOT, tryMutants: tryTogether, keep });
  const all = readKept(ROOT, KEPT);
  const alone = new Set(all.filter(({ needsReload }) => needsReload === true).map(({ key }) => key));
  await tryRest(
    keys.filter((key) => alone.has(key)),
    all.filter(({ key }) => !alone.has(key)),
    { lot: LOT, tryMutants: tryAlone, keep: (some) => keep(withThose(all, some)) },
  );
}

/** Outcomes, with others in their place where there are. */
function withThose(all: readonly Outcome[], others: readonly Outcome[]): readonly Outcome[] {
  const now = new Map(others.map((outcome) => [outcome.key, outcome]));
  return all.map((outcome) => now.get(outcome.key) ?? outcome);
}

if (asked !== "report") await tryAll();
const outcomes = ofSample(sample, readKept(ROOT, KEPT));
const section = mutationSection({ seed, outcomes, of: count });
console.log(section.body);
if (count >= DEFAULT_COUNT) writeVerification([section]);
if (outcomes.filter(isTried).length < count || score(outcomes) < LEAST_SCORE) process.exitCode = 1;
