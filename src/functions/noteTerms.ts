/**
 * What notes, and claims like them, say of their days: when they fall due, and by which day a multiple steps.
 */
import { nameKey, NO_DAYS, problem, RELEASE_DAYS, STEP_DAYS, type MultipleStepBy } from "../calc/index.ts";
import { isBlankRow, plain, readChoice, readOptionalNumber } from "./excel/boundary.ts";

/**
 * Days to the due date, a fraction cut off as EDATE and WORKDAY do; "None" is none, nothing is 90.
 *
 * 0 is refused: a person means none by it, and a blank cell of a desktop, which comes as 0 too, means 90.
 */
export function readDays(value: unknown, name: string): number {
  return readDaysIfAny(value, name) ?? RELEASE_DAYS;
}

/** The same where nothing is an answer of its own; 0 is refused as by `readDays`. */
export function readDaysIfAny(value: unknown, name: string): number | undefined {
  if (plain(value, name) === 0) throw problem.zeroNeedsWord(name, DAYS_IN_WORDS);
  return readDaysOfClaim(value, name);
}

/** Days of a claim, where blank and 0 are none given and "None" is the day of the first receipt itself. */
export function readDaysOfClaim(value: unknown, name: string): number | undefined {
  const given = plain(value, name);
  if (typeof given === "string" && nameKey(given) === nameKey(NO_DAYS)) return 0;
  const days = readOptionalNumber(given, name);
  if (days === undefined) return undefined;
  if (days < 1) throw problem.mustBeAtLeast(name, 1, days);
  return Math.trunc(days);
}

const DAYS_IN_WORDS = `write "${NO_DAYS}" for a note due at once, leave it out for ${RELEASE_DAYS}`;

/** Whether the day of payment or the due date decides how a multiple steps; `undefined` where nothing says. */
export function readStepBy(value: unknown): MultipleStepBy | undefined {
  return isBlankRow([value]) ? undefined : readChoice(value, "Step by", STEP_DAYS, "Paid");
}
