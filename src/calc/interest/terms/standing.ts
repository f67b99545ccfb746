/**
 * What is owed of one head on a day, and how it goes on: the rules of money over the pieces of its life.
 *
 * A value: every function gives a new one.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { interestIn, rateOf } from "./growth.ts";
import type { Numbers } from "./numbers.ts";
import type { Piece } from "./piece.ts";
import type { TermsRow } from "./termsRow.ts";

export interface Standing<N> {
  readonly piece: Piece;
  readonly day: SerialDate;
  /** What was awarded and is not paid; after a merge, all that was owed. */
  readonly principal: N;
  /** Interest that bears interest like principal. */
  readonly capitalised: N;
  /** Interest that bears none yet. */
  readonly accrued: N;
  /** Interest of the calendar year so far, for those who round it by the year. */
  readonly ofYear: N;
}

/** How a life is followed. */
export interface Course<N> {
  readonly numbers: Numbers<N>;
  /** Rows under which nothing runs, since all was paid within their grace. */
  readonly waived: ReadonlySet<TermsRow>;
  /** Is told of every piece before it is added. */
  readonly trace?: ((line: CourseLine<N>) => void) | undefined;
}

/** A piece, or the part of one up to a payment, as it begins. */
export interface CourseLine<N> {
  readonly before: Standing<N>;
  readonly to: SerialDate;
  /** None of a rate of its own. */
  readonly benchmark: N | undefined;
  readonly rate: N;
}

export function opened<N>({ zero }: Numbers<N>, piece: Piece, principal: N): Standing<N> {
  return { piece, day: piece.start, principal, capitalised: zero, accrued: zero, ofYear: zero };
}

export function interestOf<N>(n: Numbers<N>, { capitalised, accrued }: Standing<N>): N {
  return n.plus(capitalised, accrued);
}

export function totalOf<N>(n: Numbers<N>, standing: Standing<N>): N {
  return n.plus(standing.principal, interestOf(n, standing));
}

/**
 * To a day, or to the end of its life. A row that comes in on that day has come in.
 *
 * @throws DomainError (not available) when a rate is needed for which there is no fixing
 */
export function runTo<N>(course: Course<N>, from: Standing<N>, day: SerialDate): Standing<N> {
  let now = from;
  for (;;) {
    if (now.day === now.piece.end) {
      const next = now.piece.next();
      if (next === undefined) return now;
      now = next.isEntry ? entered(course.numbers, now, next) : { ...now, piece: next };
    } else {
      if (now.day >= day) return now;
      now = addedUp(course, now, Math.min(day, now.piece.end) as SerialDate);
    }
  }
}

/** A row comes in: a merge makes principal of all that is owed, any other goes on with what is owed. */
function entered<N>(n: Numbers<N>, before: Standing<N>, piece: Piece): Standing<N> {
  if (!piece.regime.opens) return capitalisedIfDaily(n, { ...before, piece });
  return {
    piece,
    day: before.day,
    principal: totalOf(n, settled(n, before)),
    capitalised: n.zero,
    accrued: n.zero,
    ofYear: n.zero,
  };
}

function addedUp<N>(course: Course<N>, now: Standing<N>, to: SerialDate): Standing<N> {
  const { numbers: n } = course;
  const { piece, principal, capitalised, accrued } = now;
  const { regime, reset } = piece;
  if (n.isZero(totalOf(n, now))) return ended(n, { ...now, day: to });
  // What nothing runs on asks for no fixing.
  const runs = reset !== undefined && !course.waived.has(regime.row);
  const rate = runs ? rateOf(n, regime, reset.quote()) : undefined;
  const annual = rate?.annual ?? n.zero;
  const benchmark = regime.series && rate?.benchmark;
  course.trace?.({ before: now, to, benchmark, rate: annual });
  const interest =
    rate === undefined
      ? n.zero
      : interestIn(n, piece, now.day, to, annual, n.plus(principal, capitalised), accrued);
  return ended(n, {
    ...now,
    day: to,
    accrued: n.plus(accrued, interest),
    ofYear: n.plus(now.ofYear, interest),
  });
}

/** What the end of a year or of a period makes of the interest, if it has come. */
function ended<N>(n: Numbers<N>, now: Standing<N>): Standing<N> {
  const { piece, day } = now;
  const { row, frequency } = piece.regime;
  let after = now;
  if (day === piece.end && piece.endsYear) after = yearRounded(n, after);
  if (day === piece.end && piece.endsPeriod) {
    if (row.rounding.includes("Cents each period")) {
      after = { ...after, accrued: n.rounded(after.accrued, 2) };
    }
    return withInterestAdded(n, after);
  }
  return frequency === 365 ? withInterestAdded(n, after) : after;
}

function withInterestAdded<N>(n: Numbers<N>, now: Standing<N>): Standing<N> {
  return { ...now, capitalised: n.plus(now.capitalised, now.accrued), accrued: n.zero };
}

function capitalisedIfDaily<N>(n: Numbers<N>, now: Standing<N>): Standing<N> {
  return now.piece.regime.frequency === 365 ? withInterestAdded(n, now) : now;
}

function yearRounded<N>(n: Numbers<N>, now: Standing<N>): Standing<N> {
  if (!now.piece.regime.row.rounding.includes("Cents each calendar year")) return now;
  const correction = n.minus(n.rounded(now.ofYear, 2), now.ofYear);
  return { ...now, accrued: n.plus(now.accrued, correction), ofYear: n.zero };
}

/** As it is told or paid: what is rounded each year or each period is rounded in the middle of one too. */
export function settled<N>(n: Numbers<N>, now: Standing<N>): Standing<N> {
  const { row, frequency } = now.piece.regime;
  const after = yearRounded(n, now);
  if (frequency === 365) return withInterestAdded(n, after);
  return row.rounding.includes("Cents each period")
    ? { ...after, accrued: n.rounded(after.accrued, 2) }
    : after;
}
