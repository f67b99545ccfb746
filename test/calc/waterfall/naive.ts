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

  return eventDates(receipts, claims).map((date) => {
    const gross = units(addUp(receipts.filter((receipt) => receipt.date <= date)));
    const isPayable = (claim: Claim): boolean => claim.payableFrom === undefined || claim.payableFrom <= date;
    const takesPart = (claim: Claim): boolean => reserve || claim.kind === "Reserve" || isPayable(claim);
    const lines: NaiveLine[] = [];
    const setAside: Entry[] = [];
    for (const tier of tiersOf(claims)) {
      const members = claims.filter((claim) => claim.tier === tier).sort(byName);
      const above = [...paidOut, ...setAside].filter((entry) => entry.claim.tier < tier);
      const ranking = { gross, remainder: gross - total(above) };
      const today = new Map<Claim, { due: bigint; paid: bigint }>();
      const give = (claim: Claim, due: bigint, toDate: bigint): void => {
        const paid = toDate - paidTo(claim);
        if (!isPayable(claim)) setAside.push({ date, claim, units: toDate });
        else {
          paidOut.push({ date, claim, units: paid });
          today.set(claim, { due, paid });
        }
      };
      const cash = (): bigint => gross - total(paidOut) - total(setAside);

      const sharing = members.filter((claim) => takesPart(claim) && claim.kind !== "Residual");
      const legsBefore = new Map<Claim, NaiveLegs>();
      for (const claim of sharing.filter(isPayable).filter(hasLegs)) {
        const before = paidOut.filter((entry) => entry.claim === claim);
        legsBefore.set(claim, legsOn(claim, before, gross, date, date, unit));
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
          return capped(claim, chosen(claim, legsOn(claim, before, gross, date, on, unit)), units);
        return capped(claim, entitled(claim, claims, ranking, [...paidOut, ...setAside], units, on), units);
      });
      const toDate = divideToDate(cash(), entitlements, sharing.map(paidTo));
      sharing.forEach((claim, index) => {
        const entitlement = entitlements[index] as bigint;
        const had = toDate[index] as bigint;
        if (claim.kind === "Reserve" && isPayable(claim)) {
          // Nobody has it: the next to look at the cash finds it there.
          const isNamed = claim.payee !== "";
          give(claim, isNamed ? had - paidTo(claim) : 0n, isNamed ? had : paidTo(claim));
          return;
        }
        give(claim, atLeastZero(entitlement - paidTo(claim)), had);
        if (!isPayable(claim)) return;
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
      const parts = divideToDate(
        cash(),
        residual.map(() => gross),
        residual.map(paidTo),
      );
      residual.forEach((claim, index) => {
        const units = parts[index] as bigint;
        give(claim, units - paidTo(claim), units);
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

/**
 * Everybody who has not had too much has had the same part of his entitlement. Who has had too much is
 * found by trying: with those left out who had most, one after the other, until the rest fits.
 */
function divideToDate(cash: bigint, entitlements: readonly bigint[], paid: readonly bigint[]): bigint[] {
  const wanting = entitlements.map((_, index) => index);
  const owed = (index: number): bigint => (entitlements[index] as bigint) - (paid[index] as bigint);
  const behind = wanting.filter((index) => owed(index) > 0n);
  if (behind.reduce((all, index) => all + owed(index), 0n) <= cash) {
    return entitlements.map((units, index) => larger(units, paid[index] as bigint));
  }
  const partHad = (index: number): number =>
    new Decimal((paid[index] as bigint).toString())
      .div((entitlements[index] as bigint).toString())
      .toNumber();
  behind.sort((a, b) => partHad(a) - partHad(b));
  for (let count = behind.length; count > 0; count--) {
    const sharing = behind.slice(0, count).sort((a, b) => a - b);
    const pot = sharing.reduce((all, index) => all + (paid[index] as bigint), cash);
    const sum = sharing.reduce((all, index) => all + (entitlements[index] as bigint), 0n);
    const fits = sharing.every(
      (index) => (paid[index] as bigint) * sum <= pot * (entitlements[index] as bigint),
    );
    if (!fits) continue;
    const shares = divide(
      pot,
      sharing.map((index) => entitlements[index] as bigint),
    );
    const toDate = [...paid];
    sharing.forEach((index, position) => (toDate[index] = shares[position] as bigint));
    return toDate;
  }
  return [...paid];
}

/** Hands out cent by cent what rounding down has left, each to the largest remainder there is. */
function divide(cash: bigint, dues: readonly bigint[]): bigint[] {
  const sum = dues.reduce((all, due) => all + due, 0n);
  return sum <= cash ? [...dues] : handOut(cash, dues);
}

function handOut(cash: bigint, dues: readonly bigint[]): bigint[] {
  const sum = dues.reduce((all, due) => all + due, 0n);
  const shares = dues.map((due) => (cash * due) / sum);
  const lost = dues.map((due) => (cash * due) % sum);
  while (shares.reduce((all, share) => all + share, 0n) < cash) {
    const most = lost.reduce(
      (best, remainder, index) => (remainder > (lost[best] as bigint) ? index : best),
      0,
    );
    shares[most] = (shares[most] as bigint) + 1n;
    lost[most] = -1n;
  }
  return shares;
}

function eventDates(receipts: readonly Receipt[], claims: readonly Claim[]): SerialDate[] {
  const first = Math.min(...receipts.map(({ date }) => date));
  const dues = claims.flatMap(({ due }) => (due === undefined ? [] : [due]));
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

/** Whether two claims are percentages of the same sum; the first tier is reached by all receipts. */
/** Whether two percentages are of one base, counted in whole units as all money is. */
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
  return base(claim) === base(other) && aboveOf(claim) === aboveOf(other);
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

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function atLeastZero(value: bigint): bigint {
  return larger(value, 0n);
}
