/**
 * Notes at amortised cost for cells: fetched when one first needs it.
 */
import {
  addMonths,
  amortisation as amortisationOf,
  carryingAmount,
  contractedRepayment,
  dueDate,
  fixedMultiple,
  fromCalendar,
  inRow,
  ONE,
  problem,
  toCalendar,
  toIso,
  ZERO,
  type AmortisedLiability,
  type Decimal,
  type Estimate,
  type ExpectedPayment,
  type NoteTerms,
  type SerialDate,
} from "../../calc/index.ts";
import {
  readChoice,
  readDate,
  readDecimal,
  readOptionalDate,
  readOptionalDecimal,
  toDateAnswer,
  toNumber,
  type CellAnswer,
} from "../excel/boundary.ts";
import { readMultiple, readTerms } from "../noteTerms.ts";
import { readRows, toTable, type TableRow, type TableShape } from "../table.ts";

const ESTIMATES_TABLE: TableShape = {
  name: "estimates",
  columns: [
    { header: "Estimated on", holds: "date", required: true },
    { header: "Expected award date", holds: "date", required: true },
    { header: "Multiple", holds: "number" },
    { header: "Probability", holds: "rate" },
    { header: "Modified", holds: "text" },
  ],
};

const AMORTISATION_HEADERS = ["Date", "Opening", "Interest", "Catch-up", "Closing", "10 % test"] as const;

/** As many as a person makes; each is worked out on each day of the table. */
const MOST_ESTIMATES = 500;

/** How far the probabilities of a day may be from 1 in all. */
const TOLERANCE = 1e-9;

/** One thing that may happen, as a row of the estimates says. */
interface Expectation {
  readonly on: SerialDate;
  /** `undefined` where the Award is never paid. */
  readonly payment: ExpectedPayment | undefined;
  readonly probability: Decimal | undefined;
  readonly isModified: boolean;
  readonly row: number;
}

/** What both functions are given. */
export interface NoteArguments {
  readonly amount: unknown;
  readonly issueDate: unknown;
  readonly estimates: unknown;
  readonly multiple: unknown;
  readonly days: unknown;
}

/** The carrying amount on a day. @throws DomainError */
export function costOfNote(given: NoteArguments, asOf: unknown): number {
  const note = readNote(given);
  const [issued, asked] = [readDate(given.issueDate, "issueDate"), readDate(asOf, "asOf")];
  if (asked < issued) throw problem.mustNotComeBefore("asOf", "issueDate", toIso(issued), toIso(asked));
  return toNumber(carryingAmount(note, asked), "the carrying amount");
}

/** How it comes about. @throws DomainError */
export function tableOfNote(given: NoteArguments, yearEnd: unknown): CellAnswer[][] {
  const note = readNote(given);
  const ending = readOptionalDate(yearEnd, "yearEnd") ?? fromCalendar(2017, 12, 31);
  const [first, last] = [note.estimates[0]?.on ?? ending, lastDay(note)];
  const rows = amortisationOf(note, [...yearEnds(first, last, ending), last]);
  return toTable(
    AMORTISATION_HEADERS,
    rows.map((row) => [
      toDateAnswer(row.date),
      toNumber(row.opening, "Opening"),
      toNumber(row.interest, "Interest"),
      toNumber(row.catchUp, "Catch-up"),
      toNumber(row.closing, "Closing"),
      row.changeOfModification === undefined ? undefined : toNumber(row.changeOfModification, "10 % test"),
    ]),
  );
}

/** The day on which the last of what was last expected falls due; of nothing the day of that estimate. */
function lastDay({ estimates }: AmortisedLiability): SerialDate {
  const { on, payments } = estimates.at(-1) ?? { on: fromCalendar(2017, 12, 31), payments: [] };
  return payments.reduce((latest, { date }) => (date > latest ? date : latest), on);
}

/** The ends of years between two days, neither included; of 29 February the end of that month in other years. */
function yearEnds(first: SerialDate, last: SerialDate, ending: SerialDate): SerialDate[] {
  const found: SerialDate[] = [];
  for (let year = toCalendar(first).year; year <= toCalendar(last).year; year++) {
    const day = addMonths(ending, 12 * (year - toCalendar(ending).year), "a year end");
    if (day > first && day < last) found.push(day);
  }
  return found;
}

function readNote({ amount, issueDate, estimates, multiple, days }: NoteArguments): AmortisedLiability {
  const carried = readDecimal(amount, "amount");
  if (!carried.gt(0)) throw problem.mustBeAbove("amount", 0, carried);
  const issued = readDate(issueDate, "issueDate");
  const terms = readTerms(multiple, days);
  const rows = readRows(estimates, ESTIMATES_TABLE, (row) => readExpectation(row, carried, issued, terms));
  if (rows.length > MOST_ESTIMATES)
    throw problem.tooManyRowsToWorkOut("estimates", rows.length, MOST_ESTIMATES);
  return { amount: carried, estimates: estimatesOf(rows, issued), paid: [] };
}

/** One row: what it expects is not weighed yet. */
function readExpectation(row: TableRow, amount: Decimal, issued: SerialDate, terms: NoteTerms): Expectation {
  const on = readDate(row.cell("Estimated on"), "Estimated on");
  if (on < issued) throw problem.mustNotComeBefore("Estimated on", "issueDate", toIso(issued), toIso(on));
  const award = readOptionalDate(row.cell("Expected award date"), "Expected award date");
  if (award !== undefined && award < issued) {
    throw problem.mustNotComeBefore("Expected award date", "issueDate", toIso(issued), toIso(award));
  }
  const own = readMultiple(row.cell("Multiple"), "Multiple");
  const probability = readOptionalDecimal(row.cell("Probability"), "Probability");
  if (probability !== undefined && (probability.lt(0) || probability.gt(1))) {
    throw problem.mustBeBetween("Probability", 0, 1, probability);
  }
  const promise = own === undefined ? terms : { ...terms, multiple: fixedMultiple(own) };
  const payment = award === undefined ? undefined : paymentOf(amount, promise, award);
  const isModified = readChoice(row.cell("Modified"), "Modified", ["Yes", "No"], "No") === "Yes";
  return { on, payment, probability, isModified, row: row.number };
}

function paymentOf(amount: Decimal, terms: NoteTerms, award: SerialDate): ExpectedPayment {
  return { date: dueDate(award, terms.days), amount: contractedRepayment(amount, terms, award) };
}

/** The rows by their days, each day's weighed by their probabilities. */
function estimatesOf(rows: readonly Expectation[], issued: SerialDate): Estimate[] {
  const days = [...new Set(rows.map(({ on }) => on))].sort((one, other) => one - other);
  const [first = issued] = days;
  if (first !== issued) throw problem.firstEstimateLate(toIso(issued), toIso(first));
  return days.map((on): Estimate => {
    const ofDay = rows.filter((row) => row.on === on);
    const weighed = ofDay.map((row) => ({ ...row, probability: weightOf(row, ofDay) }));
    const all = weighed.reduce((sum, { probability }) => sum.plus(probability), ZERO);
    if (all.minus(1).abs().gt(TOLERANCE)) throw problem.probabilitiesOfDay(toIso(on), all);
    return {
      on,
      payments: weighed.flatMap(({ payment, probability }) =>
        payment === undefined ? [] : [{ date: payment.date, amount: payment.amount.times(probability) }],
      ),
      isModified: ofDay.some(({ isModified }) => isModified),
    };
  });
}

/** One row alone needs none; among several, one that says none says nothing. */
function weightOf({ probability, row }: Expectation, ofDay: readonly Expectation[]): Decimal {
  if (probability !== undefined) return probability;
  if (ofDay.length === 1) return ONE;
  return inRow("estimates", row, () => {
    throw problem.neededAsElsewhere("Probability");
  });
}
