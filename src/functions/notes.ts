/**
 * The custom functions of contingent notes: convert, ask the calculation module, convert back.
 *
 * @family Notes
 */
import {
  atRow,
  breakEvenProbability,
  dueDate,
  fixedMultiple,
  latestAwardDate,
  NO_DAYS,
  noteIrr as irrOfNote,
  noteSchedule as scheduleOfNotes,
  noteStatus as statusOfNote,
  problem,
  RELEASE_DAYS,
  RELEASE_MULTIPLE,
  repaymentAsOf,
  type rolls,
  ROLLS,
  rollToBusinessDay,
  steppedMultiple,
  termsOf,
  type GrossMultiple,
  type NoteOutcome,
  type NoteSeries,
} from "../calc/index.ts";
import { activeScenario, followScenarios } from "./excel/activeScenarios.ts";
import {
  answer,
  plain,
  readChoice,
  readDate,
  readDates,
  readDecimal,
  readOptionalDate,
  readOptionalText,
  toDateAnswer,
  toNumber,
  type CellAnswer,
} from "./excel/boundary.ts";
import { readDays, readDaysIfAny, readMultiple, readStepBy, readTerms } from "./noteTerms.ts";
import { readReturn } from "./rates.ts";
import { readRemarks, readRows, toTable, type TableRow, type TableShape } from "./table.ts";

const NOTES_TABLE: TableShape = {
  name: "notes",
  columns: [
    { header: "Name", holds: "text" },
    { header: "Amount", holds: "money", required: true },
    { header: "Issued", holds: "date" },
    { header: "Multiple", holds: "number" },
    { header: "Days", holds: "number" },
    { header: "Step date", holds: "date" },
    { header: "Step multiple", holds: "number" },
    { header: "Step by", holds: "text" },
  ],
};

const SCHEDULE_HEADERS = ["Name", "Amount", "Due", "Repayment", "MOIC", "IRR", "Status"] as const;

/**
 * What happens to a due date that falls on a weekend or a holiday.
 * @customenum {string}
 */
type Roll = keyof typeof rolls;

/**
 * Amount payable under a note once the first Award payment is received.
 * @customfunction NOTE_REPAYMENT
 * @example =AWARD.NOTE_REPAYMENT(5500000, DATE(2018, 11, 15)) → 16500000
 * @example =AWARD.NOTE_REPAYMENT(5500000, DATE(2018, 11, 15), DATE(2019, 2, 12)) → 0
 * @example =AWARD.NOTE_REPAYMENT(5500000, DATE(2018, 11, 15), DATE(2019, 2, 13)) → 16500000
 * @example =AWARD.NOTE_REPAYMENT(1000, DATE(2028, 7, 31), , {"Paid on or before","Multiple";46965,3;"",4}, "None") → 3000
 * @example =AWARD.NOTE_REPAYMENT(1000, DATE(2028, 7, 31), , {"Paid on or before","Multiple";46965,3;"",4}, "None", DATE(2028, 8, 1)) → 4000
 * @refuses =AWARD.NOTE_REPAYMENT(-5500000, DATE(2018, 11, 15))
 * @refuses =AWARD.NOTE_REPAYMENT(5500000, DATE(2018, 11, 15), , , 0)
 * @refuses =AWARD.NOTE_REPAYMENT(5500000, 2018)
 * @units Money, in the unit and currency of amount; not rounded.
 * @formula multiple × amount, from the due date on; due date = awardDate + days. A step-up table gives the multiple of the day on which the note is paid, or of the due date.
 * @source News release of 3 February 2017: three times the Subscription Amount, 90 days after the first payment in respect of the Award.
 * @param amount Money put in (the Subscription Amount), 0 or more.
 * @param awardDate Day the first Award payment is received; empty or 0 while there is none, which gives 0.
 * @param [asOf] Day of the question: before the due date the answer is 0. Empty or 0: the amount whenever it falls due.
 * @param [multiple] Gross multiple, above 0; or a table "Paid on or before", "Multiple", looked up on the due date, its last date blank for ever after. Empty or 0: 3.
 * @param [days] Calendar days from the first payment to the due date, 1 or more; "None": due on the day of payment. Empty: 90. 0 is refused, as it could be a blank cell.
 * @param [paidOn] Day the note is paid, not before the first payment, on which a step-up table is looked up. Empty or 0: the due date.
 */
export function noteRepayment(
  amount: unknown,
  awardDate: unknown,
  asOf?: unknown,
  multiple?: unknown[][],
  days?: unknown,
  paidOn?: unknown,
): number {
  return answer(() => {
    const money = readDecimal(amount, "amount");
    const firstPayment = readOptionalDate(awardDate, "awardDate");
    const asked = readOptionalDate(asOf, "asOf");
    const terms = readTerms(multiple, days);
    const paid = readOptionalDate(paidOn, "paidOn");
    return toNumber(repaymentAsOf(money, terms, firstPayment, asked, paid), "the repayment");
  });
}

/**
 * Date on which a note falls due, so many calendar days after the first Award payment.
 * @customfunction NOTE_DUE_DATE
 * @example =AWARD.NOTE_DUE_DATE(DATE(2018, 11, 15)) → 2019-02-13
 * @example =AWARD.NOTE_DUE_DATE(DATE(2018, 11, 15), 93) → 2019-02-16
 * @example =AWARD.NOTE_DUE_DATE(DATE(2018, 11, 15), 93, "Following") → 2019-02-18
 * @example =AWARD.NOTE_DUE_DATE(DATE(2018, 11, 15), 93, "Following", DATE(2019, 2, 18)) → 2019-02-19
 * @refuses =AWARD.NOTE_DUE_DATE(0)
 * @refuses =AWARD.NOTE_DUE_DATE(DATE(2018, 11, 15), 90, "Next")
 * @units A date.
 * @formula awardDate + days, the day of receipt not counted; then moved by roll where it is no business day.
 * @source News release of 3 February 2017; the ways to roll a date as in ISDA 2006, section 4.12.
 * @param awardDate Day the first Award payment is received; empty or 0 while there is none, which gives #N/A.
 * @param [days] Calendar days from the first payment to the due date, 1 or more; "None": due on the day of payment. Empty: 90. 0 is refused, as it could be a blank cell.
 * @param [roll] What happens to a due date on a weekend or holiday: None, Following, Modified Following or Preceding. Empty: None.
 * @param [holidays] Dates that are no business days, besides Saturdays and Sundays.
 */
export function noteDueDate(
  awardDate: unknown,
  days?: unknown,
  roll?: Roll,
  holidays?: unknown[][],
): unknown {
  return answer(() => {
    const firstPayment = readOptionalDate(awardDate, "awardDate");
    const wait = readDays(days, "days");
    const convention = readChoice(roll, "roll", ROLLS, "None");
    const closed = new Set(readDates(holidays, "holidays"));
    if (firstPayment === undefined) throw problem.noFirstPayment("due date");
    return toDateAnswer(rollToBusinessDay(dueDate(firstPayment, wait), convention, closed));
  });
}

/**
 * Where a note stands on a day: "Contingent" before the first Award payment, "Not yet due", "Due" from the due date.
 * @customfunction NOTE_STATUS
 * @streaming
 * @example =AWARD.NOTE_STATUS(0, DATE(2018, 11, 15)) → "Contingent"
 * @example =AWARD.NOTE_STATUS(DATE(2018, 11, 15), DATE(2019, 2, 12)) → "Not yet due"
 * @example =AWARD.NOTE_STATUS(DATE(2018, 11, 15), DATE(2019, 2, 13)) → "Due"
 * @refuses =AWARD.NOTE_STATUS(DATE(2018, 11, 15), "soon")
 * @units Text.
 * @formula Contingent before awardDate, Not yet due before awardDate + days, Due from then on.
 * @source News release of 3 February 2017.
 * @remarks Without asOf the cell follows the active scenario and updates by itself when another one is loaded.
 * @param awardDate Day the first Award payment is received; empty or 0 while there is none.
 * @param [asOf] Day of the question; a first payment after it is only expected. Empty or 0: the valuation date of the active scenario.
 * @param [days] Calendar days from the first payment to the due date, 1 or more; "None": due on the day of payment. Empty: 90. 0 is refused, as it could be a blank cell.
 * @param invocation Carries the status to the cell.
 */
export function noteStatus(
  awardDate: unknown,
  asOf: unknown,
  days: unknown,
  invocation: CustomFunctions.StreamingInvocation<string>,
): void {
  followScenarios<string>(invocation, () => {
    const firstPayment = readOptionalDate(awardDate, "awardDate");
    const asked = readOptionalDate(asOf, "asOf");
    const wait = readDays(days, "days");
    if (firstPayment === undefined) return "Contingent";
    if (asked !== undefined) return statusOfNote(firstPayment, asked, wait);
    const scenario = activeScenario();
    if (scenario === undefined) throw problem.noScenario("asOf");
    return statusOfNote(firstPayment, termsOf(scenario).valuationDate(), wait);
  });
}

/**
 * Effective annual return of a note from its issue to its due date, ACT/365F.
 * @customfunction NOTE_IRR
 * @example =AWARD.NOTE_IRR(DATE(2017, 2, 3), DATE(2018, 11, 15)) → 0.719241299089863
 * @refuses =AWARD.NOTE_IRR(DATE(2018, 11, 15), DATE(2017, 2, 3), , "None")
 * @units A rate a year: 0.25 is 25 %.
 * @formula multiple ^ (1 ÷ T) − 1, T = (awardDate + days − issueDate) ÷ 365.
 * @source The return on one sum paid out and one received; ACT/365F as Excel's XIRR counts.
 * @param issueDate Day the money was put in.
 * @param awardDate Day the first Award payment is received, not before issueDate; empty or 0 while there is none, which gives #N/A.
 * @param [multiple] Gross multiple, above 0; or a table "Paid on or before", "Multiple", looked up on the due date, its last date blank for ever after. Empty or 0: 3.
 * @param [days] Calendar days from the first payment to the due date, 1 or more; "None": due on the day of payment. Empty: 90. 0 is refused, as it could be a blank cell.
 */
export function noteIrr(
  issueDate: unknown,
  awardDate: unknown,
  multiple?: unknown[][],
  days?: unknown,
): number {
  return answer(() => {
    const issued = readDate(issueDate, "issueDate");
    const firstPayment = readOptionalDate(awardDate, "awardDate");
    const terms = readTerms(multiple, days);
    if (firstPayment === undefined) throw problem.noFirstPayment("annual return");
    return toNumber(irrOfNote(issued, terms, firstPayment), "the annual return");
  });
}

/**
 * Last day on which the first Award payment may come so that the holder of a note still earns a target return.
 * @customfunction NOTE_LATEST_AWARD_DATE
 * @example =AWARD.NOTE_LATEST_AWARD_DATE(DATE(2017, 2, 3), 0.25) → 2021-10-07
 * @example =AWARD.NOTE_LATEST_AWARD_DATE(DATE(2017, 2, 3), AWARD.NOTE_IRR(DATE(2017, 2, 3), DATE(2018, 11, 15))) → 2018-11-15
 * @refuses =AWARD.NOTE_LATEST_AWARD_DATE(DATE(2017, 2, 3), 0)
 * @units A date.
 * @formula issueDate + 365 × ln multiple ÷ ln (1 + targetIrr), whole days, − days.
 * @source The formula of NOTE_IRR solved for the date.
 * @param issueDate Day the money was put in.
 * @param targetIrr Effective annual return to be earned, above -1: 0.25 is 25%.
 * @param [multiple] Gross multiple, above 0; or a table "Paid on or before", "Multiple", looked up on the due date, its last date blank for ever after. Empty or 0: 3.
 * @param [days] Calendar days from the first payment to the due date, 1 or more; "None": due on the day of payment. Empty: 90. 0 is refused, as it could be a blank cell.
 */
export function noteLatestAwardDate(
  issueDate: unknown,
  targetIrr: unknown,
  multiple?: unknown[][],
  days?: unknown,
): unknown {
  return answer(() => {
    const issued = readDate(issueDate, "issueDate");
    const target = readReturn(targetIrr, "targetIrr");
    return toDateAnswer(latestAwardDate(issued, readTerms(multiple, days), target));
  });
}

/**
 * Probability of repayment at which a note just earns a required return, nothing being paid on a loss.
 * @customfunction NOTE_BREAKEVEN_PROBABILITY
 * @example =AWARD.NOTE_BREAKEVEN_PROBABILITY(DATE(2017, 2, 3), DATE(2018, 11, 5), 0.25) → 0.520833333333333
 * @refuses =AWARD.NOTE_BREAKEVEN_PROBABILITY(DATE(2017, 2, 3), DATE(2018, 11, 5), -1)
 * @units A share: 0.5 is 50 %. Above 1 the return cannot be earned: that is an answer, no error.
 * @formula (1 + requiredReturn) ^ T ÷ multiple, T = (awardDate + days − issueDate) ÷ 365.
 * @source The chance p at which p × multiple, discounted at the required return, is what was put in.
 * @param issueDate Day the money was put in.
 * @param awardDate Day the first Award payment is received, not before issueDate; empty or 0 while there is none, which gives #N/A.
 * @param requiredReturn Effective annual return required, above -1: 0.25 is 25%. An answer above 1 means that it cannot be earned.
 * @param [multiple] Gross multiple, above 0; or a table "Paid on or before", "Multiple", looked up on the due date, its last date blank for ever after. Empty or 0: 3.
 * @param [days] Calendar days from the first payment to the due date, 1 or more; "None": due on the day of payment. Empty: 90. 0 is refused, as it could be a blank cell.
 */
export function noteBreakevenProbability(
  issueDate: unknown,
  awardDate: unknown,
  requiredReturn: unknown,
  multiple?: unknown[][],
  days?: unknown,
): number {
  return answer(() => {
    const issued = readDate(issueDate, "issueDate");
    const firstPayment = readOptionalDate(awardDate, "awardDate");
    const required = readReturn(requiredReturn, "requiredReturn");
    const terms = readTerms(multiple, days);
    if (firstPayment === undefined) throw problem.noFirstPayment("break-even probability");
    return toNumber(breakEvenProbability(issued, terms, firstPayment, required), "the probability");
  });
}

/**
 * Table of several series of notes under one first Award payment, with a total row.
 * @customfunction NOTE_SCHEDULE
 * @example =AWARD.NOTE_SCHEDULE({"Name","Amount","Issued";"2017",5500000,42769}, DATE(2018, 11, 15), DATE(2019, 2, 13)) → {"Name","Amount","Due","Repayment","MOIC","IRR","Status";"2017",5500000,2019-02-13,16500000,3,0.719241299089863,"Due";"Total",5500000,"",16500000,3,0.719241299089863,""}
 * @refuses =AWARD.NOTE_SCHEDULE({"Name","Sum";"2017",5500000}, DATE(2018, 11, 15))
 * @units A table; sums in the unit of Amount, MOIC a multiple, IRR a rate a year, Due a date.
 * @formula Each row as NOTE_REPAYMENT, NOTE_DUE_DATE, NOTE_STATUS and NOTE_IRR; the total's IRR is that of all flows together.
 * @source News releases of 3 February 2017, 24 March 2023 and 28 July 2025.
 * @remarks Columns Source and Note of the table stand behind each note's row. Every note is taken as paid on its due date, so that Step by, "Paid" or "Due", changes no figure here.
 * @param notes Table with a header row: Name, Amount, Issued, Multiple, Days, Step date, Step multiple, Step by. Only Amount is needed, and Issued in all rows or in none; a totals row is left out. The Step multiple holds from the day after the Step date.
 * @param awardDate Day the first Award payment is received; empty or 0 while there is none.
 * @param [asOf] Day of the statuses. Empty or 0: no statuses.
 */
export function noteSchedule(notes: unknown[][], awardDate: unknown, asOf?: unknown): unknown[][] {
  return answer(() => {
    const series = readRows(notes, NOTES_TABLE, readSeries);
    checkIssued(series);
    const firstPayment = readOptionalDate(awardDate, "awardDate");
    const asked = readOptionalDate(asOf, "asOf");
    const { rows, total } = scheduleOfNotes(series, firstPayment, asked);
    const remarks = readRemarks(notes, NOTES_TABLE);
    return toTable(
      [...SCHEDULE_HEADERS, ...remarks.headers],
      [
        ...rows.map((row, index) => [
          ...toScheduleRow(row.name, row),
          ...remarks.of(series[index]?.row ?? 0),
        ]),
        toScheduleRow("Total", total),
      ],
    );
  });
}

/** A row without a date among rows that have one is a mistake, such as a total whose name is a number. */
function checkIssued(series: readonly NoteSeries[]): void {
  const dated = series.filter(({ issued }) => issued !== undefined);
  const undated = series.find(({ issued }) => issued === undefined);
  if (dated.length > 0 && undated !== undefined) {
    throw atRow("notes", undated.row, problem.neededAsElsewhere("Issued"));
  }
}

function toScheduleRow(name: string, outcome: NoteOutcome): (CellAnswer | undefined)[] {
  const { amount, due, repayment, grossMoic, irr, status } = outcome;
  return [
    name,
    toNumber(amount, "Amount"),
    due === undefined ? undefined : toDateAnswer(due),
    toNumber(repayment, "Repayment"),
    grossMoic === undefined ? undefined : toNumber(grossMoic, "MOIC"),
    irr,
    status,
  ];
}

function readSeries(row: TableRow): NoteSeries {
  const amount = readDecimal(row.cell("Amount"), "Amount");
  if (amount.lt(0)) throw problem.mustBeAtLeast("Amount", 0, amount);
  return {
    name: readLabel(row.cell("Name")),
    amount,
    issued: readOptionalDate(row.cell("Issued"), "Issued"),
    terms: {
      multiple: readSteppedMultiple(row),
      days: readDaysOfRow(row),
    },
    row: row.number,
  };
}

/** The multiple of a series: one, or one up to its step date and another after it. */
function readSteppedMultiple(row: TableRow): GrossMultiple {
  const first = readMultiple(row.cell("Multiple"), "Multiple") ?? RELEASE_MULTIPLE;
  const stepDate = readOptionalDate(row.cell("Step date"), "Step date");
  const second = readMultiple(row.cell("Step multiple"), "Step multiple");
  // A schedule takes every note as paid on its due date, on which both readings agree.
  readStepBy(row.cell("Step by"));
  if (stepDate === undefined && second === undefined) return fixedMultiple(first);
  if (stepDate === undefined) throw problem.neededBeside("Step date", "Step multiple");
  if (second === undefined) throw problem.neededBeside("Step multiple", "Step date");
  return steppedMultiple(first, [{ after: stepDate, multiple: second }], "Step date");
}

/** A series may be named by a year: a number is as good a name as text. */
function readLabel(value: unknown): string {
  const given = plain(value, "Name");
  return typeof given === "number" ? String(given) : (readOptionalText(given, "Name") ?? "");
}

/** Days of a table: where it has such a column, a row that leaves it blank could mean either. */
function readDaysOfRow(row: TableRow): number {
  if (!row.has("Days")) return RELEASE_DAYS;
  const days = readDaysIfAny(row.cell("Days"), "Days");
  if (days === undefined)
    throw problem.blankNeedsWord("Days", `"${NO_DAYS}" for a note due at once, or ${RELEASE_DAYS}`);
  return days;
}
