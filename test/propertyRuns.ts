/**
 * How many cases a property is tried with: `AWARD_PROPERTY_RUNS`, or else 1,000.
 *
 * Which ones they are depends on the commit alone, so that a test that fails has failed because of it: they all
 * come from one seed. New ones are looked for by `npm run test:properties`, which takes another seed each time and
 * prints it; `AWARD_PROPERTY_SEED` takes that one again.
 *
 * Mocha loads this before the tests, in each of its processes.
 */
import fc from "fast-check";

/** Enough to find a common mistake, and not to be waited for. */
const LOCAL_RUNS = 1000;

const RUNS = Number(process.env["AWARD_PROPERTY_RUNS"] ?? LOCAL_RUNS);
if (!Number.isInteger(RUNS) || RUNS < 1) {
  throw new Error(
    `AWARD_PROPERTY_RUNS must be a whole number from 1, got ${process.env["AWARD_PROPERTY_RUNS"]}.`,
  );
}

/** The day of the notes of the first case. */
const USUAL_SEED = 20170203;

const SEED = Number(process.env["AWARD_PROPERTY_SEED"] ?? USUAL_SEED);
if (!Number.isInteger(SEED)) {
  throw new Error(`AWARD_PROPERTY_SEED must be a whole number, got ${process.env["AWARD_PROPERTY_SEED"]}.`);
}

fc.configureGlobal({ numRuns: RUNS, seed: SEED });

/** A property that is tried more often may take longer than other tests, but no more than five minutes. */
const LONGEST_MILLISECONDS = 300_000;

export const mochaHooks = {
  beforeEach(this: Mocha.Context): void {
    const own = this.currentTest?.timeout() ?? 0;
    const wanted = Math.min((own * RUNS) / LOCAL_RUNS, LONGEST_MILLISECONDS);
    if (wanted > own) this.currentTest?.timeout(wanted);
  },
};
