/**
 * What is owed under a Terms table: every head followed to a day, with what was paid on the way.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import type { Decimal } from "../../decimal.ts";
import type { Fixings } from "../benchmark.ts";
import type { Payment } from "../payment.ts";
import { decimals, doubles, type Numbers } from "./numbers.ts";
import { firstPiece, type Piece } from "./piece.ts";
import { cutAt, regimesOf, rowsByHead, type HeadRows } from "./regime.ts";
import {
  interestOf,
  opened,
  runTo,
  settled,
  totalOf,
  type Course,
  type CourseLine,
  type Standing,
} from "./standing.ts";
import type { TermsRow } from "./termsRow.ts";
import { checkFixingsUsed } from "./unusedFixings.ts";

/** What is owed of one head. */
export interface HeadOwed<N = Decimal> {
  readonly head: string;
  readonly principal: N;
  readonly interest: N;
}

/** What is owed of all heads together, and of each. */
export interface Owed<N = Decimal> {
  readonly principal: N;
  readonly interest: N;
  readonly total: N;
  /** What was paid beyond what was owed. */
  readonly excess: N;
  readonly heads: readonly HeadOwed<N>[];
}

/**
 * What is owed on a day: principal, interest and their sum, over all heads and by head.
 *
 * Payments of that day count, later ones do not; rows whose From lies after it are not yet there.
 *
 * @param rows the Terms table, in its order, which is the order in which heads are paid
 * @throws DomainError when a benchmark is not there, a fixing is missing or too old (not available), or one is not
 *   used where Resets is not stated
 */
export function owedUnder(
  rows: readonly TermsRow[],
  fixings: Fixings,
  payments: readonly Payment[],
  asOf: SerialDate,
): Owed {
  const question = asked(rows, fixings, payments, asOf);
  const lives = livesOf(question);
  checkFixingsUsed(lives.map(({ first }) => first));
  return added(decimals, answered(decimals, question, lives));
}

/**
 * The same in doubles, many times quicker and good to about twelve digits, to tell which of many terms are worth the
 * decimals.
 *
 * @throws DomainError as `owedUnder` does
 */
export function screenUnder(
  rows: readonly TermsRow[],
  fixings: Fixings,
  payments: readonly Payment[],
  asOf: SerialDate,
): Owed<number> {
  const question = asked(rows, fixings, payments, asOf);
  const lives = livesOf(question);
  if (rows.some(({ resets }) => resets === undefined)) checkFixingsUsed(lives.map(({ first }) => first));
  return added(doubles, answered(doubles, question, lives));
}

/** Every head as it stands, with each piece of it told on the way. */
export function followedUnder(
  rows: readonly TermsRow[],
  fixings: Fixings,
  payments: readonly Payment[],
  asOf: SerialDate,
  tell: Tell,
): void {
  const question = asked(rows, fixings, payments, asOf);
  const lives = livesOf(question);
  checkFixingsUsed(lives.map(({ first }) => first));
  answered(decimals, question, lives, tell);
}

/** Is told what happens, in the order in which it does. */
export interface Tell<N = Decimal> {
  line(head: string, line: CourseLine<N>): void;
  /** A payment reached a head, which then stands so; 0 where nothing of it was left. */
  paid(head: string, after: Standing<N>, amount: N): void;
  excess(day: SerialDate, amount: N): void;
  ended(head: string, after: Standing<N>): void;
}

interface Question {
  readonly rows: readonly TermsRow[];
  readonly fixings: Fixings;
  /** Those that count, in order of date. */
  readonly payments: readonly Payment[];
  readonly asOf: SerialDate;
}

/** A head with its pieces. */
interface Life extends HeadRows {
  readonly first: Piece;
}

interface Followed<N> {
  readonly heads: readonly Head<N>[];
  readonly excess: N;
}

function asked(
  rows: readonly TermsRow[],
  fixings: Fixings,
  payments: readonly Payment[],
  asOf: SerialDate,
): Question {
  const counting = payments
    .filter(({ date, amount }) => date <= asOf && amount.gt(0))
    .sort((a, b) => a.date - b.date);
  return { rows, fixings, payments: counting, asOf };
}

function livesOf({ rows, fixings, asOf }: Question): Life[] {
  return rowsByHead(rows, asOf).flatMap((own) => {
    const first = firstPiece(regimesOf(own, fixings, cutAt(own.rows, asOf)));
    return first === undefined ? [] : [{ ...own, first }];
  });
}

function answered<N>(
  numbers: Numbers<N>,
  question: Question,
  lives: readonly Life[],
  tell?: Tell<N>,
): Followed<N> {
  return followed({ numbers, waived: waivedRows(numbers, question) }, question, lives, tell);
}

/**
 * The rows under which nothing runs: those within their grace, and those of which all was paid in it. Head by head,
 * the earlier grace first, since what one head bears takes payments from another.
 */
function waivedRows<N>(numbers: Numbers<N>, question: Question): ReadonlySet<TermsRow> {
  const waived = new Set(question.rows.filter(({ grace }) => grace?.form === "Nothing if paid"));
  const byEnd = [...waived].sort((a, b) => untilOf(a) - untilOf(b));
  for (const row of byEnd) {
    const until = untilOf(row);
    if (question.asOf <= until) continue;
    const then = asked(question.rows, question.fixings, question.payments, until);
    const own = followed({ numbers, waived }, then, livesOf(then)).heads.find(({ life }) =>
      life.rows.includes(row),
    );
    if (own !== undefined && !numbers.isZero(totalOf(numbers, own.standing))) waived.delete(row);
  }
  return waived;
}

function untilOf({ grace, from }: TermsRow): SerialDate {
  return grace?.until ?? from;
}

/** A head on its way. */
interface Head<N> {
  readonly life: Life;
  readonly course: Course<N>;
  readonly standing: Standing<N>;
}

function followed<N>(
  course: Course<N>,
  { rows, payments, asOf }: Question,
  lives: readonly Life[],
  tell?: Tell<N>,
): Followed<N> {
  const { numbers: n } = course;
  const principalFirst = rows.some((row) => row.payments === "Principal first");
  let excess = n.zero;
  let heads = lives.map((life) => headOf(course, life, tell));
  for (const { date, amount } of payments) {
    const before = heads.map((head) =>
      isThere(head.life, date) ? broughtTo(head, cutAt(head.life.rows, date)) : head,
    );
    const paid = paidFrom(n, before, date, n.of(amount), principalFirst);
    paid.heads.forEach((after, index) => {
      const head = before[index];
      if (head === undefined || !isThere(head.life, date)) return;
      tell?.paid(
        after.life.head,
        after.standing,
        n.minus(totalOf(n, head.standing), totalOf(n, after.standing)),
      );
    });
    heads = paid.heads;
    excess = n.plus(excess, paid.left);
    if (!n.isZero(paid.left)) tell?.excess(date, paid.left);
  }
  heads = heads.map((head) => broughtTo(head, cutAt(head.life.rows, asOf)));
  for (const { life, standing } of heads) tell?.ended(life.head, standing);
  return { heads, excess };
}

function headOf<N>(course: Course<N>, life: Life, tell: Tell<N> | undefined): Head<N> {
  const principal = life.rows.find((row) => row.principal !== undefined)?.principal;
  const { numbers } = course;
  return {
    life,
    course: tell ? { ...course, trace: (line) => tell.line(life.head, line) } : course,
    standing: opened(numbers, life.first, principal === undefined ? numbers.zero : numbers.of(principal)),
  };
}

function isThere({ rows }: Life, day: SerialDate): boolean {
  return rows[0] !== undefined && rows[0].from <= day;
}

function broughtTo<N>(head: Head<N>, day: SerialDate): Head<N> {
  const { course, standing } = head;
  return { ...head, standing: settled(course.numbers, runTo(course, standing, day)) };
}

/** A payment over the heads that are there: of each what has accrued, then what was added, then principal. */
function paidFrom<N>(
  n: Numbers<N>,
  heads: readonly Head<N>[],
  day: SerialDate,
  amount: N,
  principalFirst: boolean,
): { readonly heads: Head<N>[]; readonly left: N } {
  let left = amount;
  const used = (owed: N): N => {
    const taken = n.max(n.zero, n.min(left, owed));
    left = n.minus(left, taken);
    return n.minus(owed, taken);
  };
  const interest = (now: Standing<N>): Standing<N> => {
    const accrued = used(now.accrued);
    return { ...now, accrued, capitalised: used(now.capitalised) };
  };
  const principal = (now: Standing<N>): Standing<N> => ({ ...now, principal: used(now.principal) });
  const uses = principalFirst ? [principal, interest] : [interest, principal];
  const after = uses.reduce<readonly Head<N>[]>(
    (so, use) =>
      so.map((head) => (isThere(head.life, day) ? { ...head, standing: use(head.standing) } : head)),
    heads,
  );
  return { heads: [...after], left };
}

function added<N>(n: Numbers<N>, { heads, excess }: Followed<N>): Owed<N> {
  const owed = heads.map(({ life, standing }) => ({
    head: life.head,
    principal: standing.principal,
    interest: interestOf(n, standing),
  }));
  const principal = owed.reduce((sum, one) => n.plus(sum, one.principal), n.zero);
  const interest = owed.reduce((sum, one) => n.plus(sum, one.interest), n.zero);
  return { principal, interest, total: n.plus(principal, interest), excess, heads: owed };
}
