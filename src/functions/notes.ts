/**
 * The custom functions of contingent notes: convert, ask the calculation module, convert back.
 */
import {
  RELEASE_TERMS,
  fixedMultiple,
  problem,
  repaymentAsOf,
  stepUpMultiple,
  type GrossMultiple,
} from "../calc/index.ts";
import {
  answer,
  readCells,
  readDecimal,
  readOptionalDate,
  readOptionalDecimal,
  readOptionalNumber,
  toNumber,
} from "./boundary.ts";
import { readRows, type TableShape } from "./table.ts";

const STEP_UP_TABLE: TableShape = {
  name: "multiple",
  columns: [{ header: "Paid on or before" }, { header: "Multiple", required: true }],
  headerOptional: true,
};

/**
 * Amount payable under a note once the first Award payment is received.
 * @customfunction NOTE_REPAYMENT
 * @helpurl https://localhost:3000/help/NOTE_REPAYMENT.html
 * @example =AWARD.NOTE_REPAYMENT(5500000, 2018-11-15) → 16500000
 * @example =AWARD.NOTE_REPAYMENT(5500000, 2018-11-15, 2019-02-12) → 0
 * @example =AWARD.NOTE_REPAYMENT(5500000, 2018-11-15, 2019-02-13) → 16500000
 * @param amount Money put in (the Subscription Amount), 0 or more.
 * @param awardDate Day the first Award payment is received; empty or 0 while there is none, which gives 0.
 * @param [asOf] Day of the question: before the due date the answer is 0. Empty: the amount whenever it falls due.
 * @param [multiple] Gross multiple, above 0; or a table "Paid on or before", "Multiple", its last date blank for ever after. Empty or 0: 3.
 * @param [days] Calendar days from the first payment to the due date, 1 or more. Empty or 0: 90.
 */
export function noteRepayment(
  amount: unknown,
  awardDate: unknown,
  asOf?: unknown,
  multiple?: unknown[][],
  days?: unknown,
): number {
  return answer(() => {
    const money = readDecimal(amount, "amount");
    const firstPayment = readOptionalDate(awardDate, "awardDate");
    const asked = readOptionalDate(asOf, "asOf");
    const terms = { multiple: readGrossMultiple(multiple), days: readDays(days) };
    return toNumber(repaymentAsOf(money, terms, firstPayment, asked), "the repayment");
  });
}

/** One number or a step-up table; nothing and 0 are the multiple of the release. */
function readGrossMultiple(value: unknown): GrossMultiple {
  const cells = readCells(value);
  if (cells.length === 1 && cells[0]?.length === 1) {
    const multiple = readOptionalDecimal(cells[0][0], "multiple");
    return multiple === undefined ? RELEASE_TERMS.multiple : fixedMultiple(multiple);
  }
  return stepUpMultiple(
    readRows(value, STEP_UP_TABLE, (row) => {
      const multiple = readOptionalDecimal(row.cell("Multiple"), "Multiple");
      if (multiple === undefined) throw problem.missing("Multiple");
      if (!multiple.gt(0)) throw problem.mustBeAbove("Multiple", 0, multiple);
      return {
        paidOnOrBefore: readOptionalDate(row.cell("Paid on or before"), "Paid on or before"),
        multiple,
      };
    }),
  );
}

/** Days to the due date, a fraction cut off as EDATE and WORKDAY do; nothing and 0 are 90. */
function readDays(value: unknown): number {
  const days = readOptionalNumber(value, "days");
  if (days === undefined) return RELEASE_TERMS.days;
  // Below one day nothing is left but 0, which already means "left empty".
  if (days < 1) throw problem.mustBeAtLeast("days", 1, days);
  return Math.trunc(days);
}
