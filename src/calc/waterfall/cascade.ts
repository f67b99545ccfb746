/**
 * One run of cash down the tiers, day after day.
 *
 * What was paid so far is kept in place and not copied from day to day: a run over ten thousand
 * receipts holds no more than the claims. The work of a day is that of the tiers which cash reaches;
 * a claim settled in full is not looked at again, and one that cash does not reach accrues when it does.
 */
import type { SerialDate } from "../dates/serialDate.ts";
import { countOnce, tell, type Division, type PositionDay } from "./dayOfClaims.ts";
import { entitledOn, isDischarged } from "./entitledOn.ts";
import { addTo, bookFunds, divideFunds, openFunds, proceedsFrom } from "./funds.ts";
import { paidOff, type Proceeds } from "./measure/entitlement.ts";
import { growthPaid } from "./measure/growth.ts";
import { toMoney, type MoneyUnit } from "./measure/moneyUnit.ts";
import { isForNobody, takingPart, withheldOf, type Cascade, type Position, type Tier } from "./position.ts";
import { divideToDate, sum } from "./measure/proRata.ts";
import type { WaterfallDay } from "./receipts.ts";

/**
 * Pays out what a day allows.
 *
 * @param day later than every day settled before
 * @param inDetail whether to look at tiers too that no cash reaches, and tell the day of every claim
 * @returns the day of every claim in order of tier and payee; nothing unless asked for
 */
export function settle(cascade: Cascade, day: WaterfallDay, inDetail = false): PositionDay[] {
  const { tiers, unit, reserve } = cascade;
  const details: PositionDay[] = [];
  let cash = day.gross - cascade.paid;
  let takenAbove = inDetail ? 0 : cascade.paidToSettledTiers;
  const funds = openFunds(cascade, day, inDetail);
  for (let index = inDetail ? 0 : cascade.settledTiers; index < tiers.length; index++) {
    const tier = tiers[index] as Tier;
    if (cash === 0 && !inDetail) break;
    admit(tier, day.date, reserve);
    if (inDetail || tier.open.length > 0 || tier.residuals.length > 0) {
      const proceeds = { gross: day.gross, remainder: day.gross - takenAbove };
      const proceedsOf = (position: Position): Proceeds =>
        funds === undefined ? proceeds : proceedsFrom(funds, position);
      const division =
        funds === undefined
          ? divide(tier, day.date, proceeds, cash, unit)
          : divideFunds(tier, day.date, funds, unit);
      if (inDetail) for (const line of tell(tier, division, proceedsOf, day.date)) details.push(line);
      const paidBefore = tier.paid;
      const held = book(tier, division, day.date, cascade);
      if (funds !== undefined) bookFunds(cascade, tier, funds, division);
      tier.held = held;
      cash -= tier.paid - paidBefore + held;
      takenAbove += held;
    }
    takenAbove += tier.paid;
    if (funds !== undefined) addTo(funds.takenAbove, tier.paidFrom);
  }
  passSettledTiers(cascade);
  return inDetail ? countOnce(details) : details;
}

/** Leaves the leading tiers aside in which nothing can become due any more. */
function passSettledTiers(cascade: Cascade): void {
  for (;;) {
    const tier = cascade.tiers[cascade.settledTiers];
    if (tier === undefined || tier.open.length + tier.residuals.length + tier.waiting.length > 0) return;
    cascade.settledTiers++;
    cascade.paidToSettledTiers += tier.paid;
    if (cascade.pooled !== undefined) addTo(cascade.pooled.paidToSettledTiers, tier.paidFrom);
  }
}

/** Lets the claims of a tier take part, or be paid, whose day has come. */
function admit(tier: Tier, today: SerialDate, reserve: boolean): void {
  const [next] = tier.waiting;
  if (next === undefined || !isDue(next, today)) return;
  for (const position of tier.waiting) position.isPayable = isDue(position, today);
  tier.waiting = tier.waiting.filter(({ isPayable }) => !isPayable);
  Object.assign(tier, takingPart(tier.positions, reserve));
}

function isDue({ claim: { payableFrom } }: Position, today: SerialDate): boolean {
  return payableFrom === undefined || payableFrom <= today;
}

function divide(
  { open, residuals }: Tier,
  date: SerialDate,
  proceeds: Proceeds,
  cash: number,
  unit: MoneyUnit,
): Division {
  const entitled = open.map((position) => entitledOn(position, date, proceeds, unit));
  const before = open.map(({ paid }) => paid);
  // What was kept for nobody in particular is there for the residuals and the tier below.
  const toDate = divideToDate(cash, entitled, before).map((units, index) =>
    isForNobody(open[index]) ? (before[index] ?? 0) : units,
  );
  if (residuals.length === 0) return { entitled, toDate, residualsToDate: [] };
  const rest = cash - (sum(toDate) - sum(before));
  const residualsBefore = residuals.map(({ paid }) => paid);
  // Each is entitled to more than there is, so they share it equally.
  const all = proceeds.gross;
  const residualsToDate = divideToDate(
    rest,
    residuals.map(() => all),
    residualsBefore,
  );
  return { entitled, toDate, residualsToDate };
}

/**
 * Writes down what a tier pays and sets aside.
 *
 * @returns what it sets aside
 */
function book(
  tier: Tier,
  { entitled, toDate, residualsToDate }: Division,
  date: SerialDate,
  cascade: Cascade,
): number {
  let held = 0;
  let hasSettled = false;
  tier.open.forEach((position, index) => {
    held += allot(position, toDate[index] ?? 0, tier, cascade);
    position.isSettled = isDischarged(position, entitled[index] ?? 0, date);
    hasSettled ||= position.isSettled;
  });
  tier.residuals.forEach((position, index) => {
    held += allot(position, residualsToDate[index] ?? 0, tier, cascade);
  });
  if (hasSettled) tier.open = tier.open.filter((position) => !position.isSettled);
  return held;
}

/**
 * Pays a claim what it is to have had after today, or sets it aside.
 *
 * @returns what is set aside
 */
function allot(position: Position, toDate: number, tier: Tier, cascade: Cascade): number {
  const payment = position.isPayable ? toDate - position.paid : 0;
  const held = position.isPayable ? 0 : toDate;
  const change = payment + held - position.held;
  position.held = held;
  if (change !== 0) position.payeeHad.add(position.tierPlace, change);
  if (payment === 0) return held;
  if (position.accrual !== undefined) position.accrual = paidOff(position.accrual, payment, cascade.unit);
  if (position.growing !== undefined) {
    position.growing = growthPaid(position.growing, toMoney(payment, cascade.unit));
  }
  position.paid += payment;
  position.withheld += withheldOf(position, payment);
  tier.paid += payment;
  cascade.paid += payment;
  return held;
}
