/**
 * How what is owed under a Terms table came about: every piece of every head.
 */
import { daysBetween } from "../../dates/dayCount.ts";
import type { SerialDate } from "../../dates/serialDate.ts";
import { ZERO, type Decimal } from "../../decimal.ts";
import type { Fixings } from "../benchmark.ts";
import type { Payment } from "../payment.ts";
import { decimals } from "./numbers.ts";
import { followedUnder, type Tell } from "./owed.ts";
import type { Piece } from "./piece.ts";
import { totalOf, type Standing } from "./standing.ts";
import type { TermsRow } from "./termsRow.ts";

/** A piece of time in which nothing changes, and what was paid at its end. */
export interface TermsLine {
  readonly head: string;
  readonly from: SerialDate;
  /** Not counted. */
  readonly to: SerialDate;
  /** None where the rate is the row's own, or nothing runs. */
  readonly benchmark: Decimal | undefined;
  readonly annualRate: Decimal;
  /** As the day count counts them. */
  readonly days: number;
  /** The day from which its year fractions are counted. */
  readonly clock: SerialDate;
  /** With what a rounding at its end made of it. */
  readonly interest: Decimal;
  readonly payment: Decimal;
  /** Of the head, after the payment. */
  readonly balance: Decimal;
}

/** What was paid on a day beyond all that was owed. */
export interface TermsExcess {
  readonly day: SerialDate;
  readonly amount: Decimal;
}

export interface TermsSchedule {
  readonly lines: readonly TermsLine[];
  readonly excess: readonly TermsExcess[];
}

/** A line whose end is not yet known. */
interface OpenLine {
  readonly piece: Piece;
  readonly from: SerialDate;
  readonly to: SerialDate;
  readonly benchmark: Decimal | undefined;
  readonly annualRate: Decimal;
  readonly before: Decimal;
  payment: Decimal;
  after: Decimal;
}

/**
 * The pieces head by head, in the order of the table. In every line, balance = balance of the head's line before +
 * interest − payment; of the first line, the principal stands for the balance before. Once a head is paid it has no
 * further lines.
 *
 * @throws DomainError as `owedUnder`
 */
export function termsSchedule(
  rows: readonly TermsRow[],
  fixings: Fixings,
  payments: readonly Payment[],
  asOf: SerialDate,
): TermsSchedule {
  const heads = new Map<string, OpenLine[]>();
  const excess: TermsExcess[] = [];
  const linesOf = (head: string): OpenLine[] => {
    const known = heads.get(head) ?? [];
    heads.set(head, known);
    return known;
  };
  const tell: Tell = {
    line: (head, { before, to, benchmark, rate }) => {
      const lines = linesOf(head);
      const start = totalOf(decimals, before);
      const last = lines.at(-1);
      if (last !== undefined) last.after = start;
      lines.push({ ...lineAt(before), to, benchmark, annualRate: rate, before: start, after: start });
    },
    paid: (head, standing, amount) => {
      if (amount.isZero()) return;
      const lines = linesOf(head);
      const after = totalOf(decimals, standing);
      const last = lines.at(-1);
      const line = last?.to === standing.day ? last : { ...lineAt(standing), before: after.plus(amount) };
      if (line !== last) lines.push(line);
      line.payment = line.payment.plus(amount);
      line.after = after;
    },
    excess: (day, amount) => excess.push({ day, amount }),
    ended: (head, standing) => {
      const lines = linesOf(head);
      const last = lines.at(-1);
      if (last === undefined) lines.push(lineAt(standing));
      else last.after = totalOf(decimals, standing);
    },
  };
  followedUnder(rows, fixings, payments, asOf, tell);
  const lines = [...heads].flatMap(([head, own]) => own.map((line) => closed(head, line)));
  return { lines, excess };
}

/** The line of a day on which no time passes. */
function lineAt(standing: Standing<Decimal>): OpenLine {
  const { piece, day } = standing;
  const total = totalOf(decimals, standing);
  return {
    piece,
    from: day,
    to: day,
    benchmark: undefined,
    annualRate: ZERO,
    before: total,
    payment: ZERO,
    after: total,
  };
}

function closed(head: string, line: OpenLine): TermsLine {
  const { piece, from, to, payment, before, after } = line;
  const { clock, regime } = piece;
  // Before a clock runs there is nothing to count from it.
  const origin = clock <= from ? clock : from;
  const counted = (day: SerialDate): number => daysBetween(origin, day, regime.row.dayCount);
  return {
    head,
    from,
    to,
    benchmark: line.benchmark,
    annualRate: line.annualRate,
    days: counted(to) - counted(from),
    clock,
    interest: after.plus(payment).minus(before),
    payment,
    balance: after,
  };
}
