/** Loaded by `npm run test:properties` before test/propertyRuns.ts: other cases each time, five times as many as CI tries. */
const LARGEST_SEED = 2 ** 31;

process.env["AWARD_PROPERTY_RUNS"] ??= "10000";
process.env["AWARD_PROPERTY_SEED"] ??= String(Math.floor(Math.random() * LARGEST_SEED));
console.log(`AWARD_PROPERTY_SEED=${process.env["AWARD_PROPERTY_SEED"]}`);
