/**
 * Mutation testing of the calculation module: `npm run mutate`, or `npm run mutate -- <mutants> <seed>`.
 *
 * Stryker changes one operator, condition, constant or block of src/calc at a time; the tests of test/calc must then
 * fail. A seeded sample of the mutants is tried: first with all tests but the slowest, then those that live with
 * these. `npm run mutate -- again` tries the survivors of the last run once more, after tests were added. A run of
 * the default size writes its result to docs/verification.md, each survivor with the reason that survivors.json has.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { writeVerification } from "../verify/verificationPage.ts";
import { drawSample, placeOf, reportedKey } from "./sample.ts";
import { mutationSection, score, type Outcome } from "./section.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const LAST_RUN = join(ROOT, "build", "mutants.json");
const DEFAULT_COUNT = 1500;
const DEFAULT_SEED = 20_261_127;
/** Per cent of the mutants that have to be found. */
const LEAST_SCORE = 92;

/** Cases of each property: enough for a mutant that is wrong in most, and soon over. */
const PROPERTY_RUNS = "10";

/** Searches over thousands of combinations or receipts. */
const SLOW_TESTS = [
  "test/calc/interest/reconcile/everyReading.test.ts",
  "test/calc/interest/reconcile/reconcile.test.ts",
  "test/calc/waterfall/leastReceipt.test.ts",
  "test/calc/waterfall/unit.test.ts",
];

interface LastRun {
  readonly seed: number;
  readonly outcomes: readonly Outcome[];
}

/** Tries mutants, by their keys, with some of the tests. */
async function tryMutants(
  sample: readonly string[],
  tests: { spec: string[]; ignore?: string[] },
): Promise<Outcome[]> {
  const results = await new Stryker({
    mutate: [...new Set(sample.map(placeOf))],
    plugins: ["@stryker-mutator/mocha-runner", join(import.meta.dirname, "sample.ts")],
    checkers: ["sample"],
    reporters: ["sample"],
    sample,
    testRunner: "mocha",
    mochaOptions: tests,
    coverageAnalysis: "perTest",
    checkerNodeArgs: ["--import", "tsx"],
    testRunnerNodeArgs: ["--import", "tsx"],
    concurrency: 1,
    disableTypeChecks: false,
    ignorePatterns: ["/lib", "/build", "/coverage", "/bench"],
    tempDirName: "build/stryker",
    timeoutMS: 10_000,
    timeoutFactor: 2,
    dryRunTimeoutMinutes: 30,
    warnings: false,
  }).runMutationTest();
  return results
    .filter(({ status }) => status !== "CompileError")
    .map((result) => ({ key: reportedKey(result), status: result.status }));
}

/** With the quick tests, and those that live with these with the slow ones. */
async function tryAll(sample: readonly string[]): Promise<readonly Outcome[]> {
  const quick = await tryMutants(sample, { spec: ["test/calc/**/*.test.ts"], ignore: SLOW_TESTS });
  const alive = quick.filter(({ status }) => isAlive(status)).map(({ key }) => key);
  if (alive.length === 0) return quick;
  console.log(`${alive.length} of ${quick.length} live with the quick tests`);
  const slow = new Map(
    (await tryMutants(alive, { spec: SLOW_TESTS })).map(({ key, status }) => [key, status]),
  );
  return quick.map(({ key, status }) => ({ key, status: better(status, slow.get(key)) }));
}

function isAlive(status: Outcome["status"]): boolean {
  return status === "Survived" || status === "NoCoverage";
}

/** Where the slow tests do not come by, what the quick ones said stays. */
function better(quick: Outcome["status"], slow: Outcome["status"] | undefined): Outcome["status"] {
  return slow === undefined || slow === "NoCoverage" ? quick : slow;
}

/** The survivors of the last run once more, beside what else it found. */
async function tryAgain(): Promise<LastRun> {
  if (!existsSync(LAST_RUN)) throw new Error("mutate: there is no last run to try again");
  const last = JSON.parse(readFileSync(LAST_RUN, "utf8")) as LastRun;
  const alive = last.outcomes.filter(({ status }) => isAlive(status)).map(({ key }) => key);
  const now = new Map((await tryAll(alive)).map(({ key, status }) => [key, status]));
  const outcomes = last.outcomes.map(({ key, status }) => ({ key, status: now.get(key) ?? status }));
  return { seed: last.seed, outcomes };
}

process.env["AWARD_PROPERTY_RUNS"] ??= PROPERTY_RUNS;
process.chdir(ROOT);
const [asked = String(DEFAULT_COUNT), seed = DEFAULT_SEED] = process.argv.slice(2);
const count = Number(asked);
if (asked !== "again" && !(Number.isSafeInteger(count) && count > 0 && Number.isSafeInteger(Number(seed)))) {
  console.error('mutate: the number of mutants and the seed are whole numbers, or write "again"');
  process.exit(1);
}
const run: LastRun =
  asked === "again"
    ? await tryAgain()
    : { seed: Number(seed), outcomes: await tryAll(await drawSample(ROOT, Number(seed), count)) };
mkdirSync(dirname(LAST_RUN), { recursive: true });
writeFileSync(LAST_RUN, JSON.stringify(run));
const section = mutationSection(run.seed, run.outcomes);
console.log(section.body);
if (run.outcomes.length >= DEFAULT_COUNT) writeVerification([section]);
if (score(run.outcomes) < LEAST_SCORE) process.exitCode = 1;
