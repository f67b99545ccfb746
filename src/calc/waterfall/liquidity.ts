/**
 * Whether the money is there when it is needed, and how much would have to come.
 *
 * Both questions are asked of the waterfall itself: a receipt is raised until nothing stays unpaid, then
 * narrowed down to the unit by bisection. More proceeds never leave more unpaid, but for the odd cents of
 * rounding, so there is one such point; below it a claim may come out even because nothing is due yet
 * (a percentage of no proceeds), which is why the point is approached from above.
 */
import type { SerialDate } from "../dates/serialDate.ts";
import type { Decimal } from "../decimal.ts";
import { problem } from "../errors.ts";
import { openCascade, positions, settle, type PositionDay } from "./cascade.ts";
import { isResidual, payeeKey, type Claim } from "./claims.ts";
import { LARGEST_SUM, toMoney, type MoneyUnit } from "./moneyUnit.ts";
import { scaledTo, waterfallDays, withFirstReceipt, type Receipt, type WaterfallDay } from "./receipts.ts";
import { noSuchPayee, moneyUnitOf } from "./waterfall.ts";

export interface LiquidityRow {
  /** `undefined` for all payees together. */
  readonly payee: string | undefined;
  /** Everything that has become due by the test date, paid or not. */
  readonly due: Decimal;
  readonly paid: Decimal;
  readonly shortfall: Decimal;
  /**
   * Smallest first receipt, the later ones unchanged, with which nothing is short;
   * `undefined` where none is enough or none comes by the test date.
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
 * Whether what is due by a day can be paid from what is received by then, with the reserve on; residual
 * claims aside.
 *
 * @param claims as `parseClaims` gives them
 */
export function liquidityTest(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  testDate: SerialDate,
): LiquidityTest {
  const unit = moneyUnitOf(receipts, claims);
  const days = waterfallDays(receipts, claims, unit, testDate, testDate);
  const received = days.at(-1)?.gross ?? 0;
  const first = days.find(({ gross }) => gross > 0)?.gross;
  const standing = standingAfter(days, claims, unit);
  const shortOf = new Map<number, ReadonlyMap<string, Standing>>();
  const shortWith = (firstReceipt: number, payee: string | undefined): boolean => {
    let seen = shortOf.get(firstReceipt);
    if (seen === undefined) {
      seen = standingAfter(withFirstReceipt(days, firstReceipt), claims, unit);
      shortOf.set(firstReceipt, seen);
    }
    const asked = payee === undefined ? [...seen.values()] : [seen.get(payee)];
    return asked.some((one) => (one?.unpaid ?? 0) > 0);
  };
  const smallestFor = (payee: string | undefined): Decimal | undefined => {
    if (first === undefined) return undefined;
    const most = LARGEST_SUM - (received - first);
    const units = smallestEnough(first, most, (candidate) => !shortWith(candidate, payee));
    return units === undefined ? undefined : toMoney(units, unit);
  };
  const row = (
    payee: string | undefined,
    key: string | undefined,
    { paid, unpaid }: Omit<Standing, "payee">,
  ): LiquidityRow => ({
    payee,
    due: toMoney(paid + unpaid, unit),
    paid: toMoney(paid, unit),
    shortfall: toMoney(unpaid, unit),
    smallestFirstReceipt: smallestFor(key),
  });
  const all = { paid: 0, unpaid: 0 };
  for (const { paid, unpaid } of standing.values()) {
    all.paid += paid;
    all.unpaid += unpaid;
  }
  return {
    received: toMoney(received, unit),
    rows: [...standing].map(([key, one]) => row(one.payee, key, one)),
    total: row(undefined, undefined, all),
  };
}

/**
 * The least that all receipts, scaled alike, have to add up to for a payee to be paid in full, residual
 * claims aside.
 *
 * @param claims as `parseClaims` gives them
 * @throws DomainError (no number) when no scaling is enough, or the payee has nothing but the residual
 */
export function minimumReceipt(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  payee: string,
): Decimal {
  const key = payeeKey(payee);
  const own = claims.filter((claim) => payeeKey(claim.payee) === key);
  if (own.length === 0) throw noSuchPayee(claims, payee);
  const name = own[0]?.payee ?? payee;
  if (own.every(({ kind }) => isResidual(kind))) throw problem.residualNeverFull(name);
  const unit = moneyUnitOf(receipts, claims);
  const days = waterfallDays(receipts, claims, unit);
  const received = days.at(-1)?.gross ?? 0;
  if (received === 0) throw problem.nothingReceived();
  const least = smallestEnough(
    received,
    LARGEST_SUM,
    (total) => standingAfter(scaledTo(days, total), claims, unit).get(key)?.unpaid === 0,
  );
  if (least === undefined) throw problem.noReceiptPays(name);
  return toMoney(least, unit);
}

interface Standing {
  readonly payee: string;
  readonly paid: number;
  /** Due on the last day and not paid. */
  readonly unpaid: number;
}

/**
 * What each payee has been paid, and is still owed, at the end of the last day. Residual claims stay
 * aside: nobody owes what is left.
 */
function standingAfter(
  days: readonly WaterfallDay[],
  claims: readonly Claim[],
  unit: MoneyUnit,
): ReadonlyMap<string, Standing> {
  const cascade = openCascade(claims, unit, true);
  let last: readonly PositionDay[] = [];
  days.forEach((day, index) => {
    last = settle(cascade, day, index === days.length - 1);
  });
  const unpaid = new Map(last.map(({ position, due, paid }) => [position, due - paid]));
  const standing = new Map<string, Standing>();
  for (const position of positions(cascade)) {
    if (isResidual(position.claim.kind)) continue;
    const key = payeeKey(position.claim.payee);
    const so = standing.get(key) ?? { payee: position.claim.payee, paid: 0, unpaid: 0 };
    standing.set(key, {
      ...so,
      paid: so.paid + position.paid,
      unpaid: so.unpaid + (unpaid.get(position) ?? 0),
    });
  }
  return standing;
}

/**
 * The smallest whole number from which on a condition holds, by doubling and bisection.
 *
 * @param start where to begin, above 0
 * @returns 0 where it holds everywhere, `undefined` where it does not even hold near `most`
 */
function smallestEnough(
  start: number,
  most: number,
  isEnough: (candidate: number) => boolean,
): number | undefined {
  let enough = start;
  let short = 0;
  while (!isEnough(enough)) {
    if (enough > most / 2) return undefined;
    short = enough;
    enough *= 2;
  }
  while (enough - short > 1) {
    const middle = short + Math.floor((enough - short) / 2);
    if (isEnough(middle)) enough = middle;
    else short = middle;
  }
  return short === 0 && isEnough(0) ? 0 : enough;
}
