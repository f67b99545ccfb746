import type { SerialDate } from "../dates/serialDate.ts";

/** Money that changes hands on a day: negative when it is put in, positive when it comes back. */
export interface DatedFlow {
  readonly date: SerialDate;
  readonly amount: number;
}

/** The net flows of one sign, in the order of their days. Plain arrays: they fill faster than typed ones. */
export interface FlowSide {
  /** Days since the first net flow of either sign. */
  readonly days: readonly number[];
  /** Sizes, above 0; scaled by a power of two when the flows are very large or small. */
  readonly amounts: readonly number[];
}

/** Flows netted by day and parted by sign; days whose flows cancel are left out. */
export interface NettedFlows {
  readonly receipts: FlowSide;
  readonly payments: FlowSide;
  /** Days from the first net flow to the last. */
  readonly span: number;
  /** Whether the first net flow in time is a receipt. */
  readonly startsWithReceipt: boolean;
  /** Whether the last one is. */
  readonly endsWithReceipt: boolean;
  /** How often the net flows change their sign in the order of time. */
  readonly signChanges: number;
}

/**
 * A day's flows that cancel to less than this part of their sizes are taken as 0: 0.1 + 0.2 − 0.3
 * is 5.6E-17 in doubles, and a first or last flow of that size would pretend a sign change.
 */
const NETTING_NOISE = 2 ** -50;

/** Sizes between these need no scaling: their sums and quotients stay within doubles. */
const SMALLEST_UNSCALED = 1e-150;
const LARGEST_UNSCALED = 1e150;

/** Above this many flows out of order, days are put in order by a typed sort. */
const INSERTION_LIMIT = 64;

/** Nets flows by day and sorts them; a flow of 0 is as if it were not there. */
export function netByDay(flows: readonly DatedFlow[]): NettedFlows {
  const ordered = inOrderOfDays(flows);
  const count = ordered.length;
  const receiptDays: number[] = [];
  const receiptAmounts: number[] = [];
  const paymentDays: number[] = [];
  const paymentAmounts: number[] = [];
  let firstDay = 0;
  let lastDay = 0;
  let lastSign = 0;
  let firstSign = 0;
  let signChanges = 0;
  let smallest = Infinity;
  let largest = 0;

  let index = 0;
  while (index < count) {
    const flow = ordered[index++] as DatedFlow;
    const day = flow.date;
    let net = flow.amount;
    if (index < count && (ordered[index] as DatedFlow).date === day) {
      let gross = Math.abs(net);
      let lost = 0;
      while (index < count) {
        const next = ordered[index] as DatedFlow;
        if (next.date !== day) break;
        // Kahan: a day with ten thousand receipts must not lose the cents.
        const term = next.amount - lost;
        const sum = net + term;
        lost = sum - net - term;
        net = sum;
        gross += Math.abs(next.amount);
        index++;
      }
      if (Math.abs(net) <= gross * NETTING_NOISE) net = 0;
    }
    if (net === 0) continue;
    if (firstSign === 0) {
      firstSign = net;
      firstDay = day;
    } else if (net > 0 !== lastSign > 0) {
      signChanges++;
    }
    lastSign = net;
    lastDay = day;
    const size = Math.abs(net);
    if (size < smallest) smallest = size;
    if (size > largest) largest = size;
    if (net > 0) {
      receiptDays.push(day - firstDay);
      receiptAmounts.push(net);
    } else {
      paymentDays.push(day - firstDay);
      paymentAmounts.push(-net);
    }
  }
  if (largest > 0 && (smallest < SMALLEST_UNSCALED || largest > LARGEST_UNSCALED)) {
    scale(receiptAmounts, largest);
    scale(paymentAmounts, largest);
  }
  return {
    receipts: { days: receiptDays, amounts: receiptAmounts },
    payments: { days: paymentDays, amounts: paymentAmounts },
    span: lastDay - firstDay,
    startsWithReceipt: firstSign > 0,
    endsWithReceipt: lastSign > 0,
    signChanges,
  };
}

function scale(amounts: number[], largest: number): void {
  // In two halves because the factor for the smallest denormal number is itself above all doubles.
  const exponent = -Math.floor(Math.log2(largest));
  const half = 2 ** Math.floor(exponent / 2);
  const rest = 2 ** (exponent - Math.floor(exponent / 2));
  amounts.forEach((amount, index) => (amounts[index] = amount * half * rest));
}

function inOrderOfDays(flows: readonly DatedFlow[]): readonly DatedFlow[] {
  let ordered = true;
  for (let index = 1; index < flows.length && ordered; index++) {
    ordered = (flows[index - 1] as DatedFlow).date <= (flows[index] as DatedFlow).date;
  }
  if (ordered) return flows;
  const copy = flows.slice();
  if (copy.length > INSERTION_LIMIT) return copy.sort((left, right) => left.date - right.date);
  for (let index = 1; index < copy.length; index++) {
    const flow = copy[index] as DatedFlow;
    let place = index;
    while (place > 0 && (copy[place - 1] as DatedFlow).date > flow.date) {
      copy[place] = copy[place - 1] as DatedFlow;
      place--;
    }
    copy[place] = flow;
  }
  return copy;
}
