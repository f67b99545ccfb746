/**
 * What a sum earns in a piece, in any numbers.
 */
import { type SerialDate } from "../../dates/serialDate.ts";
import { problem } from "../../errors.ts";
import { likeDays } from "./likeDays.ts";
import type { Numbers } from "./numbers.ts";
import { fractionTo, type Piece } from "./piece.ts";
import type { Quote } from "./reset.ts";
import type { Rounding, TermsRow } from "./termsRow.ts";
import { yearParts } from "./yearParts.ts";

/** The rate of a piece, and the benchmark that it was made of. */
export interface RateOf<N> {
  readonly benchmark: N;
  readonly annual: N;
}

/** @throws DomainError when there is no fixing for it (not available), or a year would leave nothing */
export function rateOf<N>(n: Numbers<N>, { row }: Piece["regime"], quote: Quote): RateOf<N> {
  const benchmark = benchmarkOf(n, quote);
  const margin = n.of(row.margin);
  if (row.floor === undefined) {
    const annual = n.plus(benchmark, margin);
    if (n.isZero(n.max(n.plus(n.one, annual), n.zero))) throw problem.rateTooLow();
    return { benchmark, annual };
  }
  const floor = n.of(row.floor);
  return {
    benchmark,
    annual:
      row.floorOn === "Benchmark"
        ? n.plus(n.max(benchmark, floor), margin)
        : n.max(n.plus(benchmark, margin), floor),
  };
}

function benchmarkOf<N>(n: Numbers<N>, quote: Quote): N {
  if (quote.kind === "one") return n.of(quote.rate);
  const sum = quote.fixings.reduce(
    (so, fixing, index) => n.plus(so, n.scaled(n.of(fixing.rate), quote.days[index] ?? 0, 1)),
    n.zero,
  );
  return n.scaled(
    sum,
    1,
    quote.days.reduce((a, b) => a + b, 0),
  );
}

/**
 * What a sum earns from one day of a piece to another.
 *
 * @param base what bears interest
 * @param accrued what accrued since interest was last added: it grows with the sum in a stub that compounds
 */
export function interestIn<N>(
  n: Numbers<N>,
  piece: Piece,
  from: SerialDate,
  to: SerialDate,
  rate: N,
  base: N,
  accrued: N,
): N {
  const { row, hasPeriods, frequency } = piece.regime;
  if (frequency === 365) return dailyInterest(n, piece, from, to, rate, base);
  if (hasPeriods && row.stub !== "Simple") {
    if (row.stub === "None" && piece.isInStub) return n.zero;
    if (row.stub === "Throughout") {
      return grown(n, n.plus(base, accrued), rate, n.scaled(n.one, to - from, 365));
    }
    if (row.stub === "Compound" && piece.isInStub) {
      const periods = n.scaled(timeIn(n, piece, from, to), frequency, 1);
      return grown(n, n.plus(base, accrued), n.scaled(rate, 1, frequency), periods);
    }
  }
  const { rounding } = row;
  if (rounding.length === 0) return plainInterest(n, piece, from, to, n.times(base, rate));
  if (rounding.includes("Year fraction, 4 places")) {
    return n.times(n.times(base, rate), n.rounded(timeIn(n, piece, from, to), 4));
  }
  const daily = rounding.find((one) => one.startsWith("Daily"));
  if (daily === undefined) return plainInterest(n, piece, from, to, n.times(base, rate));
  const before = amountByDays(n, piece, from, rate, base, daily);
  return n.minus(amountByDays(n, piece, to, rate, base, daily), before);
}

function plainInterest<N>(n: Numbers<N>, piece: Piece, from: SerialDate, to: SerialDate, perYear: N): N {
  return n.between(perYear, fractionTo(piece, from), fractionTo(piece, to));
}

function timeIn<N>(n: Numbers<N>, piece: Piece, from: SerialDate, to: SerialDate): N {
  return plainInterest(n, piece, from, to, n.one);
}

function grown<N>(n: Numbers<N>, sum: N, rate: N, periods: N): N {
  return n.times(sum, n.minus(n.rooted(n.plus(n.one, rate), periods), n.one));
}

/** From the clock to a day: whole units as they stand, days at a rounded amount or factor a day. */
function amountByDays<N>(
  n: Numbers<N>,
  piece: Piece,
  day: SerialDate,
  rate: N,
  base: N,
  rounding: Rounding,
): N {
  let amount = n.zero;
  for (const part of yearParts(piece.clock, day, piece.regime.row.dayCount, piece.period)) {
    const { count, over, under } = part;
    const plain = n.scaled(n.times(base, rate), over, under);
    const each = part.isDays ? dayAmount(n, n.scaled(rate, over, under), plain, base, rounding) : plain;
    amount = n.plus(amount, n.scaled(each, count, 1));
  }
  return amount;
}

function dayAmount<N>(n: Numbers<N>, factor: N, amount: N, base: N, rounding: Rounding): N {
  return rounding === "Daily amount to cents"
    ? n.rounded(amount, 2)
    : n.times(base, n.rounded(factor, factorPlaces(rounding)));
}

function factorPlaces(rounding: Rounding): number {
  return rounding === "Daily factor, 9 places" ? 9 : 7;
}

/** Interest on interest of each day: base × ((1 + r·Y)^n − 1) over the n days that are each Y of a year, and so on. */
function dailyInterest<N>(
  n: Numbers<N>,
  piece: Piece,
  from: SerialDate,
  to: SerialDate,
  rate: N,
  base: N,
): N {
  const { rounding }: TermsRow = piece.regime.row;
  const isByDay = rounding.includes("Cents each period") || rounding.includes("Daily amount to cents");
  const places = rounding.find((one) => one.startsWith("Daily factor"));
  let sum = base;
  for (const { count, yearly } of daysOf(n, piece, from, to)) {
    const exact = n.scaled(n.times(rate, yearly), 1, count);
    if (isByDay) {
      for (let day = 0; day < count; day++) sum = n.plus(sum, n.rounded(n.times(sum, exact), 2));
      continue;
    }
    const factor = places === undefined ? exact : n.rounded(exact, factorPlaces(places));
    sum = n.times(sum, n.power(n.plus(n.one, factor), count));
  }
  return n.minus(sum, base);
}

/** Days that are alike, and what part of a year they are together. A rounded part is that of the piece, evenly. */
function daysOf<N>(
  n: Numbers<N>,
  piece: Piece,
  from: SerialDate,
  to: SerialDate,
): readonly { readonly count: number; readonly yearly: N }[] {
  if (piece.regime.row.rounding.includes("Year fraction, 4 places")) {
    return [{ count: to - from, yearly: n.rounded(timeIn(n, piece, from, to), 4) }];
  }
  return likeDays(piece, from, to).map(({ count, from: before, to: after }) => ({
    count,
    yearly: n.between(n.one, before, after),
  }));
}
