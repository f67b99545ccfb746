/** Loaded by `npm run test:faults`: Excel fails at each call of each command, not at some of them. */
process.env["AWARD_EVERY_FAULT"] = "1";
