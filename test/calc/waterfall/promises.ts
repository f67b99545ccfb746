/**
 * What every waterfall promises, worked out from the rows of its claims alone.
 */
import assert from "node:assert/strict";
import { Decimal, ZERO, type Claim, type Receipt, type WaterfallEvent } from "../../../src/calc/index.ts";

const CENT = new Decimal("0.01");

/** The multiples of a claim, in order of time. */
export function multiplesOf({ stepped }: Extract<Claim, { stepped: unknown }>): readonly Decimal[] {
  return stepped.kind === "fixed" ? [stepped.multiple] : stepped.steps.map(({ multiple }) => multiple);
}

function highest(claim: Extract<Claim, { stepped: unknown }>): Decimal {
  return Decimal.max(...multiplesOf(claim));
}

/** The most a claim can ever have been entitled to, worked out from its row alone. */
function ceiling(claim: Claim, received: Decimal): Decimal {
  return Decimal.min(claim.cap ?? Infinity, uncappedCeiling(claim, received));
}

function uncappedCeiling(claim: Claim, received: Decimal): Decimal {
  switch (claim.kind) {
    case "Fixed":
    case "Reserve":
      return claim.amount;
    case "Multiple":
      return claim.amount.times(highest(claim)).plus(CENT);
    case "Percent of gross":
    case "Percent of remainder":
      // Of percentages that add up to the whole some have the odd cents.
      return received.times(claim.percent).toDecimalPlaces(2, Decimal.ROUND_UP);
    case "Up to percent of total":
      return received.times(claim.percent);
    case "Lesser of":
    case "Greater of":
    case "Hurdle":
      return ceilingOfLegs(claim, received);
    default:
      return received;
  }
}

function ceilingOfLegs(claim: Extract<Claim, { legs: unknown }>, received: Decimal): Decimal {
  const { sum, growth, share } = claim.legs;
  const legs = [
    ...(sum === undefined ? [] : [claim.amount.times(highest(claim)).plus(CENT)]),
    // Paid or not, it grows by no more than for eight years from the first day.
    ...(growth === undefined
      ? []
      : [claim.amount.times(growth.rate.plus("0.05").times(8.3).exp()).plus(CENT)]),
    ...(share === undefined ? [] : [received.times(share.percent)]),
  ];
  return claim.kind === "Lesser of" ? Decimal.min(...legs) : Decimal.max(...legs);
}

/** Asserts that claims that may be paid out of some receipts alone have no more than those brought. */
export function checkPools(events: readonly WaterfallEvent[], receipts: readonly Receipt[]): void {
  const sets = new Map(
    (events[0]?.lines ?? []).flatMap(({ claim: { outOf } }) =>
      outOf ? [[outOf.join(), new Set(outOf)]] : [],
    ),
  );
  for (const ids of sets.values()) {
    const isOf = ({ outOf }: Claim): boolean => outOf?.every((id) => ids.has(id)) === true;
    let paid = ZERO;
    for (const { date, lines } of events) {
      for (const line of lines) if (isOf(line.claim)) paid = paid.plus(line.paid).plus(line.withheld);
      const received = receipts
        .filter((one) => one.date <= date && ids.has((one.id ?? "").toUpperCase()))
        .reduce((sum, { amount }) => sum.plus(amount), ZERO);
      assert.ok(paid.lte(received), `${paid.toFixed()} of ${received.toFixed()} of ${[...ids].join()}`);
    }
  }
}

/** Asserts that what each event pays and keeps is what was received, and that no claim ever has more than its row can give. */
export function checkEvents(events: readonly WaterfallEvent[]): void {
  const paidBefore = new Map<Claim, Decimal>();
  let paidToDate = ZERO;
  for (const { receivedToDate, retained, lines } of events) {
    for (const { claim, due, paid: net, withheld, remaining } of lines) {
      const paid = net.plus(withheld);
      assert.ok(net.gte(0) && withheld.gte(0) && paid.lte(due), claim.payee);
      assert.ok(remaining.eq(due.minus(paid)), claim.payee);
      if (paid.isZero()) continue;
      const total = (paidBefore.get(claim) ?? ZERO).plus(paid);
      assert.ok(total.lte(ceiling(claim, receivedToDate)), claim.payee);
      paidBefore.set(claim, total);
      paidToDate = paidToDate.plus(paid);
    }
    assert.ok(retained.gte(0));
    assert.ok(paidToDate.plus(retained).eq(receivedToDate));
  }
}
