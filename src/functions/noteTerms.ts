/**
 * What notes, and claims like them, promise: their multiple, when they fall due, and by which day a multiple steps.
 */
import {
  fixedMultiple,
  HIGHEST_MULTIPLE,
  nameKey,
  NO_DAYS,
  problem,
  RELEASE_DAYS,
  RELEASE_MULTIPLE,
  STEP_DAYS,
  stepUpMultiple,
  type Decimal,
  type GrossMultiple,
  type MultipleStepBy,
  type NoteTerms,
} from "../calc/index.ts";
import {
  isBlankRow,
  plain,
  readCells,
  readChoice,
  readOptionalDate,
  readOptionalDecimal,
  readOptionalNumber,
} from "./excel/boundary.ts";
import { readRows, type TableShape } from "./table.ts";

const STEP_UP_TABLE: TableShape = {
  name: "multiple",
  columns: [
    { header: "Paid on or before", holds: "date" },
    { header: "Multiple", holds: "number", required: true },
  ],
  headerOptional: true,
};

/**
 * Days to the due date, a whole number; "None" is none, nothing is 90.
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
  if (!Number.isInteger(days)) throw problem.mustBeWhole(name, days);
  if (days < 1) throw problem.mustBeAtLeast(name, 1, days);
  return days;
}

const DAYS_IN_WORDS = `write "${NO_DAYS}" for a note due at once, leave it out for ${RELEASE_DAYS}`;

/** Whether the day of payment or the due date decides how a multiple steps; `undefined` where nothing says. */
export function readStepBy(value: unknown): MultipleStepBy | undefined {
  return isBlankRow([value]) ? undefined : readChoice(value, "Step by", STEP_DAYS, "Paid");
}

/** What a note promises, of the two arguments that say so. */
export function readTerms(multiple: unknown, days: unknown): NoteTerms {
  return { multiple: readGrossMultiple(multiple), days: readDays(days, "days") };
}

/** One number or a step-up table; nothing and 0 are the multiple of the release. */
function readGrossMultiple(value: unknown): GrossMultiple {
  const cells = readCells(value);
  if (cells.length === 1 && cells[0]?.length === 1) {
    return fixedMultiple(readMultiple(value, "multiple") ?? RELEASE_MULTIPLE);
  }
  return stepUpMultiple(
    readRows(value, STEP_UP_TABLE, (row) => {
      const multiple = readMultiple(row.cell("Multiple"), "Multiple");
      if (multiple === undefined) throw problem.missing("Multiple");
      return {
        paidOnOrBefore: readOptionalDate(row.cell("Paid on or before"), "Paid on or before"),
        multiple,
        row: row.number,
      };
    }),
  );
}

/** A multiple that may be left empty. */
export function readMultiple(value: unknown, name: string): Decimal | undefined {
  const multiple = readOptionalDecimal(value, name);
  if (multiple?.gt(0) === false) throw problem.mustBeAbove(name, 0, multiple);
  if (multiple?.gt(HIGHEST_MULTIPLE) === true) throw problem.multipleAsPercent(name, multiple);
  return multiple;
}
