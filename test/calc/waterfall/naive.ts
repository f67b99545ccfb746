/**
 * The waterfall a second time, as plainly as it can be said: on every day everything is worked out anew
 * from the two tables and the list of all payments made so far. Nothing is carried along, skipped or
 * shared with the shipped code, but for the balance of an interest-bearing debt with given repayments.
 */
import {
  debtOutstanding,
  Decimal,
  type Claim,
  type Receipt,
  type SerialDate,
} from "../../../src/calc/index.ts";

interface NaiveLine {
  readonly tier: number;
  readonly payee: string;
  readonly due: bigint;
  readonly paid: bigint;
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
    const takesPart = (claim: Claim): boolean => reserve || isPayable(claim);
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
      const entitlements = sharing.map((claim) => {
        if (discharged.has(claim)) return paidTo(claim);
        if (claim.kind !== "Accreting") {
          const on = isPayable(claim) ? date : (claim.payableFrom as SerialDate);
          return entitled(claim, claims, ranking, [...paidOut, ...setAside], units, on);
        }
        return isPayable(claim)
          ? paidTo(claim) + units(balanceOn(claim, paidOut, date, unit))
          : units(balanceOn(claim, [], claim.payableFrom as SerialDate, unit));
      });
      const toDate = divideToDate(cash(), entitlements, sharing.map(paidTo));
      sharing.forEach((claim, index) => {
        const entitlement = entitlements[index] as bigint;
        give(claim, atLeastZero(entitlement - paidTo(claim)), toDate[index] as bigint);
        if (claim.kind === "Accreting" && isPayable(claim) && paidTo(claim) === entitlement)
          discharged.add(claim);
        // Who has had the whole sum of the day is not owed the next step of its multiple.
        if (claim.kind === "Multiple" || claim.kind === "Lesser of") {
          if (isPayable(claim) && paidTo(claim) >= units(timesMultiple(claim, date))) discharged.add(claim);
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
          .reduce((sum, line) => sum + line.due - line.paid, 0n);
        const onceOnly = claim.kind === "Up to percent of total" ? larger(paid, due - unpaidAbove) : due;
        lines.push({ tier, payee: claim.payee, due: onceOnly, paid });
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
      const base = claim.kind === "Percent of gross" ? gross : remainder;
      const sharing = claims.filter((other) => isOfSameBase(claim, other, claims[0]?.tier));
      return addsUpToAll(sharing) ? wholeShare(claim, sharing, base) : percentOf(base, claim.percent);
    }
    case "Up to percent of total": {
      const had = paidOut.filter(
        (entry) => entry.claim.payee === claim.payee && entry.claim.tier < claim.tier,
      );
      return atLeastZero(percentOf(gross, claim.percent) - total(had));
    }
    case "Lesser of":
      return smaller(units(timesMultiple(claim, date)), percentOf(gross, claim.percent));
    case "Greater of":
      return larger(units(timesMultiple(claim, date)), percentOf(gross, claim.percent));
    case "Accreting":
    case "Residual":
      throw new Error(`${claim.kind} is worked out apart`);
  }
}

/** The amount at the multiple of a day: that of the last step whose day is past. */
function timesMultiple(
  { amount, stepped }: Extract<Claim, { kind: "Multiple" | "Lesser of" | "Greater of" }>,
  date: SerialDate,
): Decimal {
  const steps = stepped.kind === "fixed" ? [] : stepped.steps;
  const passed = steps.filter(({ paidOnOrBefore }) => (paidOnOrBefore ?? Infinity) < date).length;
  const multiple = stepped.kind === "fixed" ? stepped.multiple : steps[passed]?.multiple;
  return amount.times(multiple as Decimal);
}

function balanceOn(
  claim: Extract<Claim, { kind: "Accreting" }>,
  paidOut: readonly Entry[],
  date: SerialDate,
  unit: Decimal,
): Decimal {
  const repayments = paidOut
    .filter((entry) => entry.claim === claim)
    .map((entry) => ({ date: entry.date, amount: unit.times(entry.units.toString()) }));
  const { amount: principal, rate: annualRate, from: startDate, frequency, dayCount } = claim;
  const accruedInterest = new Decimal(0);
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
  return [...new Set([...receipts.map(({ date }) => date), ...dues, ...starts])].sort((a, b) => a - b);
}

function tiersOf(claims: readonly Claim[]): number[] {
  return [...new Set(claims.map(({ tier }) => tier))].sort((a, b) => a - b);
}

function byName(a: Claim, b: Claim): number {
  const [first, second] = [a.payee.toLowerCase(), b.payee.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

function addUp(receipts: readonly Receipt[]): Decimal {
  return receipts.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
}

/** Whether two claims are percentages of the same sum; the first tier is reached by all receipts. */
function isOfSameBase(claim: Claim, other: Claim, firstTier: number | undefined): boolean {
  const base = ({ kind, tier }: Claim): string | undefined => {
    if (kind === "Percent of gross") return "all";
    if (kind === "Percent of remainder") return tier === firstTier ? "all" : `rest ${tier}`;
    return undefined;
  };
  return base(claim) === base(other);
}

function percentIn(claim: Claim): Decimal {
  return "percent" in claim ? claim.percent : new Decimal(0);
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
