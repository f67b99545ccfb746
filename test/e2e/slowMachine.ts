/** Loaded by `npm run test:slow` before the browser tests: slowness.ts then slows their pages down. */
process.env["AWARD_SLOW_MACHINE"] = "1";
