/**
 * What is owed of one head on a day, and how it goes on: the rules of money over the pieces of its life.
 *
 * A value: every function gives a new one.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { interestIn, rateOf } from "./growth.ts";
import type { Numbers } from "./numbers.ts";
import type { Piece } from "./piece.ts";
import type { Rounding, TermsRow } from "./termsRow.ts";

const { min } = Math;

export interface Standing<N> {
  readonly piece: Piece;
  readonly day: SerialDate;
  /** What was awarded and is not paid; after a merge, all that was owed. */
  readonly principal: N;
  /** Interest that bears interest like principal. */
  readonly capitalised: N;
  /** Interest that bears none yet. */
  readonly accrued: N;
  /** Interest since the last boundary or rounding, paid or not, for those who round it by the period. */
  readonly ofPeriod: N;
  /** The same of the calendar year, for those who round it by the year. */
  readonly ofYear: N;
}

/** How a life is followed. */
export interface Course<N> {
  readonly numbers: Numbers<N>;
  /** Rows under which nothing runs, since all was paid within their grace. */
  readonly waived: ReadonlySet<TermsRow>;
  /** Is told of every piece that is added. */
  readonly trace?: ((line: CourseLine<N>) => void) | undefined;
}

/** A piece, or the part of one up to a payment, as it begins. */
export interface CourseLine<N> {
  readonly before: Standing<N>;
  readonly to: SerialDate;
  /** None of a rate of its own. */
  readonly benchmark: N | undefined;
  readonly rate: N;
  readonly interest: N;
}

export function opened<N>({ zero }: Numbers<N>, piece: Piece, principal: N): Standing<N> {
  const none = { capitalised: zero, accrued: zero, ofPeriod: zero, ofYear: zero };
  return { piece, day: piece.start, principal, ...none };
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
 * The one loop of every accrual, ten thousand times over when combinations are tried: it keeps what changes in
 * variables, and makes one standing at its end.
 *
 * @throws DomainError (not available) when a rate is needed for which there is no fixing
 */
export function runTo<N>(course: Course<N>, from: Standing<N>, day: SerialDate): Standing<N> {
  const { numbers: n, waived, trace } = course;
  let { piece, principal, capitalised, accrued, ofPeriod, ofYear, day: now } = from;
  const addInterest = (): void => {
    capitalised = n.plus(capitalised, accrued);
    accrued = n.zero;
    ofPeriod = n.zero;
  };
  const earn = (interest: N): void => {
    accrued = n.plus(accrued, interest);
    ofPeriod = n.plus(ofPeriod, interest);
    ofYear = n.plus(ofYear, interest);
  };
  for (;;) {
    if (now === piece.end) {
      const next = piece.next();
      if (next === undefined) break;
      if (next.isEntry) {
        const after = entered(
          n,
          { piece, day: now, principal, capitalised, accrued, ofPeriod, ofYear },
          next,
        );
        ({ principal, capitalised, accrued, ofPeriod, ofYear } = after);
      }
      piece = next;
      continue;
    }
    if (now >= day) break;
    const to = min(day, piece.end) as SerialDate;
    const { regime, reset } = piece;
    if (!n.isZero(n.plus(principal, n.plus(capitalised, accrued)))) {
      // What nothing runs on asks for no fixing.
      const runs = reset !== undefined && !waived.has(regime.row);
      const rate = runs ? rateOf(n, regime, reset.quote()) : undefined;
      const annual = rate?.annual ?? n.zero;
      const base = n.plus(principal, capitalised);
      const interest = rate === undefined ? n.zero : interestIn(n, piece, now, to, annual, base, accrued);
      trace?.({
        before: { piece, day: now, principal, capitalised, accrued, ofPeriod, ofYear },
        to,
        benchmark: regime.series === undefined ? undefined : rate?.benchmark,
        rate: annual,
        interest,
      });
      if (rate !== undefined) earn(interest);
    }
    now = to;
    const isOver = now === piece.end;
    if (isOver && piece.endsYear && rounds(regime.row, "Cents each calendar year")) {
      earn(toCents(n, ofYear));
      ofYear = n.zero;
    }
    if (isOver && piece.endsPeriod) {
      if (rounds(regime.row, "Cents each period")) earn(toCents(n, ofPeriod));
      addInterest();
    } else if (regime.frequency === 365) addInterest();
  }
  return { piece, day: now, principal, capitalised, accrued, ofPeriod, ofYear };
}

/** A row comes in: a merge makes principal of all that is owed, any other goes on with what is owed. */
function entered<N>(n: Numbers<N>, before: Standing<N>, piece: Piece): Standing<N> {
  if (!piece.regime.opens) return capitalisedIfDaily(n, { ...before, piece });
  return { ...opened(n, piece, totalOf(n, settled(n, before))), day: before.day };
}

function withInterest<N>(n: Numbers<N>, now: Standing<N>, interest: N): Standing<N> {
  return {
    ...now,
    accrued: n.plus(now.accrued, interest),
    ofPeriod: n.plus(now.ofPeriod, interest),
    ofYear: n.plus(now.ofYear, interest),
  };
}

function withInterestAdded<N>(n: Numbers<N>, now: Standing<N>): Standing<N> {
  return { ...now, capitalised: n.plus(now.capitalised, now.accrued), accrued: n.zero, ofPeriod: n.zero };
}

function capitalisedIfDaily<N>(n: Numbers<N>, now: Standing<N>): Standing<N> {
  return now.piece.regime.frequency === 365 ? withInterestAdded(n, now) : now;
}

function yearRounded<N>(n: Numbers<N>, now: Standing<N>): Standing<N> {
  if (!rounds(now.piece.regime.row, "Cents each calendar year")) return now;
  return { ...withInterest(n, now, toCents(n, now.ofYear)), ofYear: n.zero };
}

function periodRounded<N>(n: Numbers<N>, now: Standing<N>): Standing<N> {
  if (!rounds(now.piece.regime.row, "Cents each period")) return now;
  return { ...withInterest(n, now, toCents(n, now.ofPeriod)), ofPeriod: n.zero };
}

function rounds({ rounding }: TermsRow, what: Rounding): boolean {
  return rounding.length > 0 && rounding.includes(what);
}

/** What has to be added to a sum for it to be one of cents: what is rounded is the interest, not what is left of it. */
function toCents<N>(n: Numbers<N>, interest: N): N {
  return n.minus(n.rounded(interest, 2), interest);
}

/**
 * As it is told or paid: what is rounded each year or each period is rounded in the middle of one too. What was told
 * and paid once is not rounded again, by a later row for instance.
 */
export function settled<N>(n: Numbers<N>, now: Standing<N>): Standing<N> {
  const after = yearRounded(n, now);
  // Each day is a period of its own, and is rounded as it goes.
  const told = after.piece.regime.frequency === 365 ? withInterestAdded(n, after) : periodRounded(n, after);
  return { ...told, ofPeriod: n.zero, ofYear: n.zero };
}
