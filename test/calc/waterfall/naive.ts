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
  readonly cents: bigint;
}

/** @param claims with amounts in whole cents, in any order */
export function naiveWaterfall(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  reserve: boolean,
): NaiveEvent[] {
  const paidOut: Entry[] = [];
  const discharged = new Set<Claim>();
  const paidTo = (claim: Claim): bigint => total(paidOut.filter((entry) => entry.claim === claim));

  return eventDates(receipts, claims).map((date) => {
    const gross = cents(addUp(receipts.filter((receipt) => receipt.date <= date)));
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
        if (!isPayable(claim)) setAside.push({ date, claim, cents: toDate });
        else {
          paidOut.push({ date, claim, cents: paid });
          today.set(claim, { due, paid });
        }
      };
      const cash = (): bigint => gross - total(paidOut) - total(setAside);

      const sharing = members.filter((claim) => takesPart(claim) && claim.kind !== "Residual");
      const entitlements = sharing.map((claim) => {
        if (discharged.has(claim)) return paidTo(claim);
        if (claim.kind !== "Accreting") return entitled(claim, ranking, [...paidOut, ...setAside]);
        return isPayable(claim)
          ? paidTo(claim) + cents(balanceOn(claim, paidOut, date))
          : cents(balanceOn(claim, [], claim.payableFrom as SerialDate));
      });
      const toDate = divideToDate(cash(), entitlements, sharing.map(paidTo));
      sharing.forEach((claim, index) => {
        const entitlement = entitlements[index] as bigint;
        give(claim, atLeastZero(entitlement - paidTo(claim)), toDate[index] as bigint);
        if (claim.kind === "Accreting" && isPayable(claim) && paidTo(claim) === entitlement)
          discharged.add(claim);
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
  { gross, remainder }: { readonly gross: bigint; readonly remainder: bigint },
  paidOut: readonly Entry[],
): bigint {
  switch (claim.kind) {
    case "Fixed":
      return cents(claim.amount);
    case "Multiple":
      return cents(claim.amount.times(claim.multiple));
    case "Percent of gross":
      return percentOf(gross, claim.percent);
    case "Percent of remainder":
      return percentOf(remainder, claim.percent);
    case "Up to percent of total": {
      const had = paidOut.filter(
        (entry) => entry.claim.payee === claim.payee && entry.claim.tier < claim.tier,
      );
      return atLeastZero(percentOf(gross, claim.percent) - total(had));
    }
    case "Lesser of":
      return smaller(cents(claim.amount.times(claim.multiple)), percentOf(gross, claim.percent));
    case "Greater of":
      return larger(cents(claim.amount.times(claim.multiple)), percentOf(gross, claim.percent));
    case "Accreting":
    case "Residual":
      throw new Error(`${claim.kind} is worked out apart`);
  }
}

function balanceOn(
  claim: Extract<Claim, { kind: "Accreting" }>,
  paidOut: readonly Entry[],
  date: SerialDate,
): Decimal {
  const repayments = paidOut
    .filter((entry) => entry.claim === claim)
    .map((entry) => ({ date: entry.date, amount: new Decimal(entry.cents.toString()).div(100) }));
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
  if (sum <= cash) return [...dues];
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

function cents(money: Decimal): bigint {
  return BigInt(money.times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN).toFixed());
}

function percentOf(sum: bigint, percent: Decimal): bigint {
  return BigInt(percent.times(sum.toString()).toDecimalPlaces(0, Decimal.ROUND_DOWN).toFixed());
}

function total(entries: readonly Entry[]): bigint {
  return entries.reduce((sum, entry) => sum + entry.cents, 0n);
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
