/**
 * Whether the money is there when it is needed, and how much would have to come.
 */
import type { SerialDate } from "../dates/serialDate.ts";
import { ZERO, type Decimal } from "../decimal.ts";
import { problem } from "../errors.ts";
import { isOwed, payeeKey, type Claim } from "./claims.ts";
import { leastReceipts, type LeastReceipts, type Trials } from "./leastReceipt.ts";
import { chosenUnit, LARGEST_TOTAL, toMoney, type MoneyUnit } from "./measure/moneyUnit.ts";
import { allotted, daysOf, poolsOf, totalsByPool, type Pools } from "./pools.ts";
import { eventDates, firstDayOf, runningTotals, type Receipt, type WaterfallDay } from "./receipts.ts";
import { standingAfter, type Standing } from "./standing.ts";
import { tablesUnit } from "./tablesUnit.ts";
import { noSuchPayee, type WaterfallOptions } from "./waterfall.ts";

export interface LiquidityRow {
  /** `undefined` for all payees together. */
  readonly payee: string | undefined;
  /** Everything that has become due by the test date, paid or not. */
  readonly due: Decimal;
  /** Without tax withheld. */
  readonly paid: Decimal;
  readonly shortfall: Decimal;
  /**
   * The smallest first receipt, the later ones as they are, from which on nothing is short; see
   * `leastReceipt.ts`. `undefined` where none is enough or none comes by the test date.
   */
  readonly smallestFirstReceipt: Decimal | undefined;
}

export interface LiquidityTest {
  /** Cash received by the end of the test date. */
  readonly received: Decimal;
  /** A row per payee who has more than the residual, in order of first tier and name. */
  readonly rows: readonly LiquidityRow[];
  readonly total: LiquidityRow;
}

/**
 * Whether what is due by a day can be paid from what is received by then; residual claims aside.
 *
 * @param claims as `parseClaims` gives them
 */
export function liquidityTest(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  testDate: SerialDate,
  { reserve = true, unit: chosen }: Omit<WaterfallOptions, "asOf"> = {},
): LiquidityTest {
  const unit = tablesUnit(receipts, claims, chosen, testDate);
  const dates = eventDates(receipts, claims, testDate, testDate);
  const pools = poolsOf(receipts, claims);
  const days = daysOf(receipts, dates, unit, pools);
  const standing = standingAfter(days, { claims, unit, reserve, pools });
  const firstDay = firstDayOf(receipts);
  // Not the first day's own receipts: the answer is the same whatever they are.
  const later = receipts.filter(({ date }) => date !== firstDay);
  const units = unitsToTryIn(later, claims, chosen, testDate);
  const tried = poolsOf(receipts, claims, true);
  const firstPool = tried?.of(receipts.find(({ date }) => date === firstDay) ?? NOTHING);
  const smallest: (payee: string | undefined) => Decimal | undefined =
    firstDay === undefined || firstDay > testDate
      ? () => undefined
      : leastOf(units, (unitTried) => ({
          ...withFirstReceipt(daysOf(later, dates, unitTried, tried), firstDay, firstPool),
          claims,
          unit: unitTried,
          reserve,
          pools: tried,
        }));
  const row = (
    payee: string | undefined,
    key: string | undefined,
    so: Omit<Standing, "payee">,
  ): LiquidityRow => ({
    payee,
    due: toMoney(so.paid + so.unpaid, unit),
    paid: toMoney(so.paid - so.withheld, unit),
    shortfall: toMoney(so.unpaid, unit),
    // Looked for when it is read: it takes hundreds of waterfalls, and many callers want the sums alone.
    get smallestFirstReceipt(): Decimal | undefined {
      return smallest(key);
    },
  });
  const all = { paid: 0, withheld: 0, unpaid: 0 };
  for (const { paid, withheld, unpaid } of standing.values()) {
    all.paid += paid;
    all.withheld += withheld;
    all.unpaid += unpaid;
  }
  return {
    received: toMoney(days.at(-1)?.gross ?? 0, unit),
    rows: [...standing].map(([key, one]) => row(one.payee, key, one)),
    total: row(undefined, undefined, all),
  };
}

/**
 * The least that all receipts, scaled alike, have to add up to for a payee to be paid in full from then on by
 * the last day, residual claims aside; see `leastReceipt.ts`.
 *
 * @param claims as `parseClaims` gives them
 * @throws DomainError (no number) when no scaling is enough, or the payee has nothing but the residual
 */
export function minimumReceipt(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  payee: string,
  { reserve = true, unit: chosen }: Omit<WaterfallOptions, "asOf"> = {},
): Decimal {
  const key = payeeKey(payee);
  const own = claims.filter((claim) => payeeKey(claim.payee) === key);
  if (own.length === 0) throw noSuchPayee(claims, payee);
  const name = own[0]?.payee ?? payee;
  if (!own.some(({ kind }) => isOwed(kind))) throw problem.residualNeverFull(name);
  const dates = eventDates(receipts, claims);
  const pools = poolsOf(receipts, claims);
  const daysWith = scaledReceipts(receipts, dates, pools);
  const units = unitsToTryIn([], claims, chosen, dates.at(-1));
  const least = leastOf(units, (unit) => ({ daysWith, most: LARGEST_TOTAL, claims, unit, reserve, pools }))(
    key,
  );
  if (least === undefined) throw problem.noReceiptPays(name);
  return least;
}

const NOTHING: Receipt = { date: 0 as SerialDate, amount: ZERO };

/**
 * How many times the largest total of the tables is tried at most in a unit that nobody chose: first a few
 * times, so that the answer is fine, and more where that is too few. One unit serves all sums tried of a row.
 */
const HEADROOMS = [2 ** 4, 2 ** 14, 2 ** 24, 2 ** 40] as const;

function unitsToTryIn(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  chosen: Decimal | undefined,
  lookedAt?: SerialDate,
): readonly MoneyUnit[] {
  return chosen === undefined
    ? HEADROOMS.map((headroom) => tablesUnit(receipts, claims, undefined, lookedAt, headroom))
    : [chosenUnit(chosen)];
}

/** Answers for a payee, or everybody, in the first unit in which enough can be tried. */
function leastOf(
  units: readonly MoneyUnit[],
  trialsIn: (unit: MoneyUnit) => Trials,
): (payee: string | undefined) => Decimal | undefined {
  const searches: LeastReceipts[] = [];
  return (payee) => {
    for (const [index, unit] of units.entries()) {
      const search = (searches[index] ??= leastReceipts(trialsIn(unit)));
      const least = search.of(payee);
      if (least !== undefined) return toMoney(least, unit);
    }
    return undefined;
  };
}

/** What is received with some sum on the first day, which has no other receipts, beside the later ones. */
function withFirstReceipt(
  days: readonly WaterfallDay[],
  firstDay: SerialDate,
  firstPool: number | undefined,
): Pick<Trials, "daysWith" | "most"> {
  return {
    daysWith: (first) =>
      days.map(({ date, gross, byPool }) => {
        const more = date < firstDay ? 0 : first;
        return {
          date,
          gross: gross + more,
          byPool: byPool?.map((units, pool) => (pool === firstPool ? units + more : units)),
        };
      }),
    most: LARGEST_TOTAL - (days.at(-1)?.gross ?? 0),
  };
}

/**
 * What is received when all receipts are scaled alike so that they add up to another total.
 *
 * @throws DomainError (no number) when they add up to 0
 */
function scaledReceipts(
  receipts: readonly Receipt[],
  dates: readonly SerialDate[],
  pools: Pools | undefined,
): (total: number) => readonly WaterfallDay[] {
  const totals = runningTotals(receipts, dates);
  const whole = totals.at(-1)?.total ?? ZERO;
  if (whole.isZero()) throw problem.nothingReceived();
  const decimals = totals.reduce((most, { total }) => Math.max(most, total.decimalPlaces()), 0);
  const exact = (sum: Decimal): bigint => BigInt(sum.times(`1e${decimals}`).toFixed());
  const denominator = exact(whole);
  const parts = totals.map(({ date, total }) => ({ date, numerator: exact(total) }));
  const scaled = (units: number): readonly WaterfallDay[] =>
    parts.map(({ date, numerator }) => {
      // The quotient rounded to the nearest, a half up: twice it and one, rounded down, halved.
      const doubled = (2n * numerator * BigInt(units)) / denominator;
      return { date, gross: Number((doubled + 1n) / 2n) };
    });
  if (pools === undefined) return scaled;
  const shares = totalsByPool(receipts, dates, pools, whole.toNumber());
  return (units) => allotted(scaled(units), (day) => (shares[day] ?? []).map((share) => share * units));
}
