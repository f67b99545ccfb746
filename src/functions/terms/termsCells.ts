/**
 * The functions of the Terms table from cells to what they answer: fetched when one is first needed.
 */
import {
  owedUnder,
  termsSchedule as scheduleOfTerms,
  type Fixings,
  type Owed,
  type Payment,
  type SerialDate,
  type TermsExcess,
  type TermsLine,
  type TermsRow,
} from "../../calc/index.ts";
import { readDate, toDateAnswer, toNumber, type CellAnswer } from "../excel/boundary.ts";
import { readFixings } from "./fixingsTable.ts";
import { readPayments } from "../interestArguments.ts";
import { toTable } from "../table.ts";
import { readTerms } from "./termsTable.ts";

const SCHEDULE_HEADERS = [
  "Head",
  "From",
  "To",
  "Benchmark",
  "Rate",
  "Days",
  "Clock",
  "Interest",
  "Payment",
  "Balance",
] as const;

/** What the three functions are given. */
export interface TermsCells {
  readonly terms: unknown;
  readonly asOf: unknown;
  readonly fixings: unknown;
  readonly payments: unknown;
}

interface Question {
  readonly rows: readonly TermsRow[];
  readonly fixings: Fixings;
  readonly payments: readonly Payment[];
  readonly asOf: SerialDate;
}

export function balanceOfTerms(given: TermsCells): number {
  return toNumber(owed(readQuestion(given)).total, "the balance");
}

export function interestOfTerms(given: TermsCells): number {
  return toNumber(owed(readQuestion(given)).interest, "the interest");
}

export function scheduleTable(given: TermsCells): CellAnswer[][] {
  const { rows, fixings, payments, asOf } = readQuestion(given);
  const { lines, excess } = scheduleOfTerms(rows, fixings, payments, asOf);
  return toTable(SCHEDULE_HEADERS, [...lines.map(toLine), ...excess.map(toExcess)]);
}

function owed({ rows, fixings, payments, asOf }: Question): Owed {
  return owedUnder(rows, fixings, payments, asOf);
}

function readQuestion({ terms, asOf, fixings, payments }: TermsCells): Question {
  const by = readFixings(fixings, "fixings");
  const rows = readTerms(terms, "terms", by);
  const day = readDate(asOf, "asOf");
  const first = rows.reduce<SerialDate | undefined>(
    (earliest, { from }) => (earliest === undefined || from < earliest ? from : earliest),
    undefined,
  );
  return {
    rows,
    fixings: by,
    payments: readPayments(payments, "payments", first, "the first From"),
    asOf: day,
  };
}

function toLine(line: TermsLine): (CellAnswer | undefined)[] {
  return [
    line.head,
    toDateAnswer(line.from),
    toDateAnswer(line.to),
    line.benchmark && toNumber(line.benchmark, "Benchmark"),
    toNumber(line.annualRate, "Rate"),
    line.days,
    toDateAnswer(line.clock),
    toNumber(line.interest, "Interest"),
    toNumber(line.payment, "Payment"),
    toNumber(line.balance, "Balance"),
  ];
}

function toExcess({ day, amount }: TermsExcess): (CellAnswer | undefined)[] {
  const none = undefined;
  const paid = toNumber(amount, "Payment");
  return ["Paid above the balance", none, toDateAnswer(day), none, none, none, none, none, paid, 0];
}
