/**
 * The waterfall a second time, as plainly as it can be said: on every day everything is worked out anew
 * from the two tables and the list of all payments made so far. Nothing is carried along, skipped or
 * shared with the shipped code, but for the balance of an interest-bearing debt with given repayments.
 */
import {
  debtOutstanding,
  Decimal,
  yearFraction,
  type Claim,
  type DayCountName,
  type Frequency,
  type Receipt,
  type SerialDate,
} from "../../../src/calc/index.ts";
import { periodStart } from "../../../src/calc/dates/schedule.ts";
import { divideToDate, handOut, larger } from "./naiveDivision.ts";

interface NaiveLine {
  readonly tier: number;
  readonly payee: string;
  readonly due: bigint;
  /** Without what is withheld. */
  readonly paid: bigint;
  readonly withheld: bigint;
}

export interface NaiveEvent {
  readonly date: SerialDate;
  readonly retained: bigint;
  readonly lines: readonly NaiveLine[];
}

interface Entry {
  readonly date: SerialDate;
  readonly claim: Claim;
  readonly units: bigint;
  /** Where the money is from: the place of a pool. */
  readonly pool: number;
}

/**
 * @param claims in order of tier and name
 * @param unit what the smallest sum paid is worth; all sums that come back are so many of it
 */
export function naiveWaterfall(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  reserve: boolean,
  unit: Decimal,
): NaiveEvent[] {
  const units = (money: Decimal): bigint =>
    BigInt(money.div(unit).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed());
  const paidOut: Entry[] = [];
  const discharged = new Set<Claim>();
  const paidTo = (claim: Claim): bigint => total(paidOut.filter((entry) => entry.claim === claim));

  const pools = poolsOf(receipts, claims);
  let received = pools.map(() => 0n);
  return eventDates(receipts, claims).map((date) => {
    const gross = units(addUp(receipts.filter((receipt) => receipt.date <= date)));
    const isPayable = ({ payableFrom, awaitsReceipt }: Claim): boolean =>
      !awaitsReceipt && (payableFrom === undefined || payableFrom <= date);
    const takesPart = (claim: Claim): boolean =>
      !claim.awaitsReceipt && (reserve || claim.kind === "Reserve" || isPayable(claim));
    received = addedTo(
      received,
      pools.map(({ holds }) => addUp(receipts.filter((one) => one.date <= date && holds(one))).div(unit)),
      gross,
    );
    const usable = ({ outOf }: Claim): number[] =>
      pools.flatMap(({ id }, pool) =>
        outOf === undefined || (id !== "" && outOf.includes(id)) ? [pool] : [],
      );
    const lines: NaiveLine[] = [];
    const setAside: Entry[] = [];
    for (const tier of tiersOf(claims)) {
      const members = claims.filter((claim) => claim.tier === tier).sort(byName);
      const above = [...paidOut, ...setAside].filter((entry) => entry.claim.tier < tier);
      const ofPool = (entries: readonly Entry[], pool: number): bigint =>
        total(entries.filter((entry) => entry.pool === pool));
      const rankingOf = (claim: Claim): { readonly gross: bigint; readonly remainder: bigint } => {
        const [came, gone] = usable(claim).reduce(
          ([all, taken], pool) => [all + (received[pool] as bigint), taken + ofPool(above, pool)],
          [0n, 0n],
        );
        return { gross: came, remainder: came - gone };
      };
      const today = new Map<Claim, { due: bigint; paid: bigint }>();
      const cashIn = (pool: number): bigint =>
        (received[pool] as bigint) - ofPool(paidOut, pool) - ofPool(setAside, pool);
      /** Divides the cash of every pool among those of some claims that may use it, of the fewest first. */
      const payOut = (sharers: readonly Claim[], entitlements: readonly bigint[]): bigint[] => {
        const toDate = sharers.map(paidTo);
        const isOwed = (index: number): boolean =>
          (entitlements[index] as bigint) > (toDate[index] as bigint);
        const pots = new Map<string, number[]>();
        pools.forEach((_, pool) => {
          const users = sharers.flatMap((claim, index) =>
            isOwed(index) && usable(claim).includes(pool) ? [index] : [],
          );
          if (users.length > 0 && cashIn(pool) > 0n)
            pots.set(users.join(), [...(pots.get(users.join()) ?? []), pool]);
        });
        const inTurn = [...pots].map(([users, from]) => ({ users: users.split(",").map(Number), from }));
        inTurn.sort((a, b) => a.users.length - b.users.length || Number(a.from[0]) - Number(b.from[0]));
        for (const { users, from } of inTurn) {
          const cash = from.reduce((all, pool) => all + cashIn(pool), 0n);
          const had = users.map((index) => toDate[index] as bigint);
          const now = divideToDate(
            cash,
            users.map((index) => entitlements[index] as bigint),
            had,
          );
          const inOrder = users.map((index, place) => ({ index, place }));
          const payable = ({ index }: { index: number }): boolean => isPayable(sharers[index] as Claim);
          for (const { index, place } of [
            ...inOrder.filter(payable),
            ...inOrder.filter((one) => !payable(one)),
          ]) {
            const claim = sharers[index] as Claim;
            if (claim.kind === "Reserve" && claim.payee === "" && isPayable(claim)) continue;
            toDate[index] = now[place] as bigint;
            let left = (now[place] as bigint) - (had[place] as bigint);
            for (const pool of from) {
              const part = smaller(left, cashIn(pool));
              if (part > 0n) (isPayable(claim) ? paidOut : setAside).push({ date, claim, units: part, pool });
              left -= part;
            }
          }
        }
        return toDate;
      };

      const sharing = members.filter((claim) => takesPart(claim) && claim.kind !== "Residual");
      const legsBefore = new Map<Claim, NaiveLegs>();
      for (const claim of sharing.filter(isPayable).filter(hasLegs)) {
        const before = paidOut.filter((entry) => entry.claim === claim);
        legsBefore.set(claim, legsOn(claim, before, rankingOf(claim).gross, date, date, unit));
      }
      const entitlements = sharing.map((claim) => {
        if (discharged.has(claim)) return paidTo(claim);
        // Its day is past, and nothing that comes later adds to it.
        if (claim.kind === "Reserve") {
          const isOver = (claim.payableFrom as SerialDate) < date;
          return isOver ? paidTo(claim) : capped(claim, units(claim.amount), units);
        }
        const on = isPayable(claim) ? date : (claim.payableFrom as SerialDate);
        const before = paidOut.filter((entry) => entry.claim === claim);
        if (claim.kind === "Accreting") {
          return capped(claim, paidTo(claim) + units(balanceOn(claim, before, on, unit)), units);
        }
        if (hasLegs(claim))
          return capped(
            claim,
            chosen(claim, legsOn(claim, before, rankingOf(claim).gross, date, on, unit)),
            units,
          );
        return capped(
          claim,
          entitled(claim, claims, rankingOf(claim), [...paidOut, ...setAside], units, on),
          units,
        );
      });
      const paidBefore = sharing.map(paidTo);
      const toDate = payOut(sharing, entitlements);
      sharing.forEach((claim, index) => {
        const entitlement = entitlements[index] as bigint;
        const before = paidBefore[index] as bigint;
        const paid = (toDate[index] as bigint) - before;
        if (!isPayable(claim)) return;
        // Nobody is owed more than was kept.
        const due = claim.kind === "Reserve" ? paid : atLeastZero(entitlement - before);
        today.set(claim, { due, paid });
        if (claim.kind === "Reserve") return;
        if (claim.cap !== undefined && paidTo(claim) >= units(claim.cap)) discharged.add(claim);
        if (claim.kind === "Accreting" && paidTo(claim) === entitlement) discharged.add(claim);
        // Who has had the whole sum of the day is not owed the next step of its multiple.
        if (claim.kind === "Multiple" && paidTo(claim) >= units(timesMultiple(claim, date)))
          discharged.add(claim);
        if (hasLegs(claim) && isAllDrawn(claim, date)) {
          const { sum, grown, share } = legsBefore.get(claim) as NaiveLegs;
          const ends = [sum, grown].filter((leg) => leg !== undefined);
          const isEnough = (leg: bigint): boolean => paidTo(claim) >= leg;
          if (
            claim.kind === "Lesser of" ? ends.some(isEnough) : share === undefined && ends.every(isEnough)
          ) {
            discharged.add(claim);
          }
        }
      });

      const residual = members.filter((claim) => takesPart(claim) && claim.kind === "Residual");
      const restBefore = residual.map(paidTo);
      const parts = payOut(
        residual,
        residual.map(() => gross),
      );
      residual.forEach((claim, index) => {
        const paid = (parts[index] as bigint) - (restBefore[index] as bigint);
        if (isPayable(claim)) today.set(claim, { due: paid, paid });
      });

      for (const claim of members) {
        const { due, paid } = today.get(claim) ?? { due: 0n, paid: 0n };
        const unpaidAbove = lines
          .filter((line) => line.payee === claim.payee && line.tier < tier)
          .reduce((sum, line) => sum + line.due - line.paid - line.withheld, 0n);
        const onceOnly = claim.kind === "Up to percent of total" ? larger(paid, due - unpaidAbove) : due;
        const withheld = taxOf(claim, paid);
        lines.push({ tier, payee: claim.payee, due: onceOnly, paid: paid - withheld, withheld });
      }
    }
    return { date, retained: gross - total(paidOut), lines };
  });
}

function entitled(
  claim: Claim,
  claims: readonly Claim[],
  { gross, remainder }: { readonly gross: bigint; readonly remainder: bigint },
  paidOut: readonly Entry[],
  units: (money: Decimal) => bigint,
  date: SerialDate,
): bigint {
  switch (claim.kind) {
    case "Fixed":
      return units(claim.amount);
    case "Multiple":
      return units(timesMultiple(claim, date));
    case "Percent of gross":
    case "Percent of remainder": {
      const base = atLeastZero((claim.kind === "Percent of gross" ? gross : remainder) - units(claim.above));
      const sharing = claims.filter((other) => isOfSameBase(claim, other, claims[0]?.tier, units));
      return addsUpToAll(sharing) ? wholeShare(claim, sharing, base) : percentOf(base, claim.percent);
    }
    case "Up to percent of total": {
      const had = paidOut.filter(
        (entry) => entry.claim.payee === claim.payee && entry.claim.tier < claim.tier,
      );
      return atLeastZero(percentOf(atLeastZero(gross - units(claim.above)), claim.percent) - total(had));
    }
    case "Reserve":
    case "Hurdle":
    case "Lesser of":
    case "Greater of":
    case "Accreting":
    case "Residual":
      throw new Error(`${claim.kind} is worked out apart`);
  }
}

/** The amount at the multiple of a day: that of the last step whose day is past. */
function timesMultiple(
  { amount, stepped }: Pick<Extract<Claim, { kind: "Multiple" }>, "amount" | "stepped">,
  date: SerialDate,
): Decimal {
  const steps = stepped.kind === "fixed" ? [] : stepped.steps;
  const passed = steps.filter(({ paidOnOrBefore }) => (paidOnOrBefore ?? Infinity) < date).length;
  const multiple = stepped.kind === "fixed" ? stepped.multiple : steps[passed]?.multiple;
  return amount.times(multiple as Decimal);
}

type ClaimOfLegs = Extract<Claim, { kind: "Hurdle" | "Lesser of" | "Greater of" }>;

function hasLegs(claim: Claim): claim is ClaimOfLegs {
  return claim.kind === "Hurdle" || claim.kind === "Lesser of" || claim.kind === "Greater of";
}

function isAllDrawn({ legs: { drawdowns } }: ClaimOfLegs, date: SerialDate): boolean {
  return drawdowns.every(({ from }) => from === undefined || from <= date);
}

function capped({ cap }: Claim, sum: bigint, units: (money: Decimal) => bigint): bigint {
  return cap === undefined ? sum : smaller(sum, units(cap));
}

/** What of a payment goes to the tax on its payee. */
function taxOf({ withheld = new Decimal(0) }: Claim, paid: bigint): bigint {
  return BigInt(withheld.times(paid.toString()).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed());
}

interface NaiveLegs {
  readonly sum?: bigint;
  readonly grown?: bigint;
  readonly share?: bigint;
}

/**
 * What each leg comes to, of what is drawn by today, measured as on a day.
 *
 * @param before what the claim was paid
 */
function legsOn(
  claim: ClaimOfLegs,
  before: readonly Entry[],
  gross: bigint,
  today: SerialDate,
  on: SerialDate,
  unit: Decimal,
): NaiveLegs {
  const units = (money: Decimal): bigint =>
    BigInt(money.div(unit).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed());
  const drawn = claim.legs.drawdowns.filter(({ from }) => from === undefined || from <= today);
  const amount = addUp(drawn);
  const { rate } = claim;
  const hasRate = rate !== undefined && !rate.isZero();
  const hasMultiple = claim.legs.sum !== undefined;
  const percent = "percent" in claim ? claim.percent : undefined;
  const isDrawn = drawn.length > 0;
  return {
    ...(hasMultiple && { sum: units(timesMultiple({ ...claim, amount }, on)) }),
    ...(hasRate && { grown: isDrawn ? total(before) + units(grown(claim, drawn, before, on, unit)) : 0n }),
    ...(percent !== undefined &&
      !percent.isZero() && {
        share: isDrawn && "above" in claim ? percentOf(atLeastZero(gross - units(claim.above)), percent) : 0n,
      }),
  };
}

function chosen({ kind }: Claim, legs: NaiveLegs): bigint {
  return Object.values(legs as Record<string, bigint>).reduce(kind === "Lesser of" ? smaller : larger);
}

/** What is owed of what was drawn, with compound interest. */
function grown(
  claim: ClaimOfLegs,
  drawn: readonly { readonly amount: Decimal; readonly from: SerialDate | undefined }[],
  before: readonly Entry[],
  on: SerialDate,
  unit: Decimal,
): Decimal {
  const rate = claim.rate as Decimal;
  const paid = before.map(({ date, units }) => ({ date, amount: unit.times(units.toString()) }));
  const { periods } = claim.legs.growth as NonNullable<typeof claim.legs.growth>;
  if (periods === undefined) {
    const at = (sum: Decimal, from: SerialDate): Decimal =>
      sum.times(new Decimal(1).plus(rate).pow(new Decimal(on - from).div(365)));
    const lent = drawn.reduce(
      (sum, { amount, from }) => sum.plus(at(amount, from as SerialDate)),
      new Decimal(0),
    );
    return paid.reduce((sum, { amount, date }) => sum.minus(at(amount, date)), lent).toSignificantDigits(30);
  }
  // Each payment goes to the oldest debt first, and what no debt needs earns as the oldest does.
  const { frequency, dayCount } = periods;
  const debts = drawn.map(({ amount, from }) => ({
    amount,
    from: from as SerialDate,
    had: [] as typeof paid,
  }));
  const owedOf = (
    { amount: principal, from: startDate, had }: (typeof debts)[number],
    day: SerialDate,
  ): Decimal => {
    const terms = {
      principal,
      annualRate: rate,
      startDate,
      accruedInterest: new Decimal(0),
      frequency,
      dayCount,
    };
    return debtOutstanding({ ...terms, repayments: had }, day).balance;
  };
  let credit = new Decimal(0);
  for (const { date, amount } of paid) {
    let left = amount;
    for (const debt of debts.filter(({ from }) => from <= date)) {
      const part = Decimal.min(left, owedOf(debt, date));
      debt.had.push({ date, amount: part });
      left = left.minus(part);
    }
    credit = credit.plus(onPeriods(left, debts[0]?.from as SerialDate, date, on, rate, frequency, dayCount));
  }
  return debts.reduce((sum, debt) => sum.plus(owedOf(debt, on)), credit.negated());
}

/** What a sum of one day is on a later one, by the periods of a debt. */
function onPeriods(
  sum: Decimal,
  from: SerialDate,
  since: SerialDate,
  on: SerialDate,
  rate: Decimal,
  frequency: Frequency,
  dayCount: DayCountName,
): Decimal {
  let [value, start] = [sum, since];
  for (let period = 0; start < on; period++) {
    const begins = periodStart(from, frequency, period) as SerialDate;
    const ends = periodStart(from, frequency, period + 1) as SerialDate;
    if (ends <= start) continue;
    const until = Math.min(ends, on) as SerialDate;
    const part = (day: SerialDate): Decimal => {
      const { numerator, denominator } = yearFraction(begins, day, dayCount);
      return new Decimal(numerator).div(denominator);
    };
    value = value.plus(value.times(rate).times(part(until).minus(part(start))));
    start = until;
  }
  return value;
}

function balanceOn(
  claim: Extract<Claim, { kind: "Accreting" }>,
  paidOut: readonly Entry[],
  date: SerialDate,
  unit: Decimal,
): Decimal {
  const repayments = paidOut.map((entry) => ({
    date: entry.date,
    amount: unit.times(entry.units.toString()),
  }));
  const { amount: principal, rate: annualRate, from: startDate, frequency, dayCount } = claim;
  const accruedInterest = new Decimal(0);
  if (date < startDate) return Decimal.max(0, principal.minus(addUp(repayments)));
  const early = repayments.filter((repayment) => repayment.date < startDate);
  if (early.length > 0)
    return balanceOn(
      { ...claim, amount: principal.minus(addUp(early)) },
      paidOut.filter((entry) => entry.date >= startDate),
      date,
      unit,
    );
  const debt = { principal, annualRate, startDate, accruedInterest, frequency, dayCount, repayments };
  return debtOutstanding(debt, date).balance;
}

function eventDates(receipts: readonly Receipt[], claims: readonly Claim[]): SerialDate[] {
  const first = Math.min(...receipts.map(({ date }) => date));
  const dues = claims.flatMap(({ due, payableFrom }) =>
    due === undefined || payableFrom === undefined ? [] : [payableFrom],
  );
  const starts = claims.flatMap(({ due, payableFrom }) =>
    due === undefined && payableFrom !== undefined && payableFrom > first ? [payableFrom] : [],
  );
  const drawn = claims
    .filter(hasLegs)
    .flatMap(({ legs, payableFrom = 0 }) => legs.drawdowns.map(({ from = 0 }) => ({ from, payableFrom })))
    .filter(({ from, payableFrom }) => from > first && from > payableFrom)
    .map(({ from }) => from as SerialDate);
  return [...new Set([...receipts.map(({ date }) => date), ...dues, ...starts, ...drawn])].sort(
    (a, b) => a - b,
  );
}

interface NaivePool {
  /** Empty for the pool of all receipts that nobody names. */
  readonly id: string;
  readonly holds: (receipt: Receipt) => boolean;
}

function poolsOf(receipts: readonly Receipt[], claims: readonly Claim[]): NaivePool[] {
  const wanted = new Set(claims.flatMap(({ outOf }) => outOf ?? []));
  const idOf = ({ id = "" }: Receipt): string => (wanted.has(id.toUpperCase()) ? id.toUpperCase() : "");
  const first = (id: string): number =>
    Math.min(...receipts.filter((receipt) => idOf(receipt) === id).map(({ date }) => date));
  const ids = [...new Set(receipts.map(idOf))].filter((id) => id !== "");
  ids.sort((a, b) => first(a) - first(b) || (a < b ? -1 : 1));
  return ["", ...ids].map((id) => ({ id, holds: (receipt) => idOf(receipt) === id }));
}

/** Whole units that came into each pool, none less than before: what lacks most is filled first. */
function addedTo(before: readonly bigint[], exact: readonly Decimal[], gross: bigint): bigint[] {
  const now = [...before];
  const lacks = (pool: number): Decimal => (exact[pool] as Decimal).minus(String(now[pool]));
  const inNeed = (): number[] =>
    now.map((_, pool) => pool).sort((a, b) => lacks(b).comparedTo(lacks(a)) || a - b);
  const left = (): bigint => gross - now.reduce((all, one) => all + one, 0n);
  for (const pool of inNeed()) {
    const whole = BigInt(lacks(pool).floor().toFixed());
    now[pool] = (now[pool] as bigint) + smaller(left(), atLeastZero(whole));
  }
  while (left() > 0n) {
    for (const pool of inNeed()) if (left() > 0n) now[pool] = (now[pool] as bigint) + 1n;
  }
  return now;
}

function tiersOf(claims: readonly Claim[]): number[] {
  return [...new Set(claims.map(({ tier }) => tier))].sort((a, b) => a - b);
}

function byName(a: Claim, b: Claim): number {
  const [first, second] = [a.payee.toLowerCase(), b.payee.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

function addUp(receipts: readonly { readonly amount: Decimal }[]): Decimal {
  return receipts.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
}

/** Whether two percentages are of one base, in whole units; the first tier is reached by all receipts. */
function isOfSameBase(
  claim: Claim,
  other: Claim,
  firstTier: number | undefined,
  units: (money: Decimal) => bigint,
): boolean {
  const base = ({ kind, tier }: Claim): string | undefined => {
    if (kind === "Percent of gross") return "all";
    if (kind === "Percent of remainder") return tier === firstTier ? "all" : `rest ${tier}`;
    return undefined;
  };
  const aboveOf = (one: Claim): bigint => ("above" in one ? units(one.above) : 0n);
  const outOf = ({ outOf: ids = [] }: Claim): string => ids.join();
  return base(claim) === base(other) && aboveOf(claim) === aboveOf(other) && outOf(claim) === outOf(other);
}

function percentIn(claim: Claim): Decimal {
  return ("percent" in claim ? claim.percent : undefined) ?? new Decimal(0);
}

function addsUpToAll(claims: readonly Claim[]): boolean {
  const all = claims.reduce((sum, claim) => sum.plus(percentIn(claim)), new Decimal(0));
  return all.toDecimalPlaces(11).eq(1);
}

/** A claim's part of a sum that all of them share to the last unit. */
function wholeShare(claim: Claim, sharing: readonly Claim[], base: bigint): bigint {
  const byPayee = [...sharing].sort(byName);
  const weights = byPayee.map((other) => BigInt(percentIn(other).times("1e30").toFixed(0)));
  return handOut(base, weights)[byPayee.indexOf(claim)] as bigint;
}

function percentOf(sum: bigint, percent: Decimal): bigint {
  return BigInt(percent.times(sum.toString()).toDecimalPlaces(0, Decimal.ROUND_DOWN).toFixed());
}

function total(entries: readonly Entry[]): bigint {
  return entries.reduce((sum, entry) => sum + entry.units, 0n);
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function atLeastZero(value: bigint): bigint {
  return larger(value, 0n);
}
