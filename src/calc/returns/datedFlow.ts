import type { SerialDate } from "../dates/serialDate.ts";

/** Money that changes hands on a day: negative when it is put in, positive when it comes back. */
export interface DatedFlow {
  readonly date: SerialDate;
  readonly amount: number;
}

/** Value of flows on a day, and how it is spread over the days. */
export interface Worth {
  /** The day of the value, and from which the others are counted. */
  readonly origin: number;
  readonly sum: number;
  /** Mean day, each day weighted by its value, counted from the origin. */
  readonly offset: number;
  readonly variance: number;
}

/** The net flows of one sign, in the order of their days: a part of two arrays that both signs share. */
export interface FlowSide {
  /** Days since the first net flow of either sign. */
  readonly days: Int32Array;
  /** Sizes, above 0; scaled by a power of two when the flows are very large or small. */
  readonly amounts: Float64Array;
  /** First index of this side. */
  readonly start: number;
  /** Index after its last. */
  readonly end: number;
  /** What the side is worth at a rate of 0. */
  readonly undiscounted: Worth;
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

/** Up to so many flows, putting each in its place is faster than the sort of the language. */
const INSERTION_LIMIT = 64;

/** Nets flows by day and sorts them; a flow of 0 is as if it were not there. */
export function netByDay(flows: readonly DatedFlow[]): NettedFlows {
  let isOrdered = true;
  let mostReceipts = 0;
  let lastDate = -Infinity;
  for (const { date, amount } of flows) {
    if (date < lastDate) isOrdered = false;
    lastDate = date;
    if (amount > 0) mostReceipts++;
  }
  const ordered = isOrdered ? flows : inOrderOfDays(flows);
  const count = ordered.length;
  const days = new Int32Array(count);
  const amounts = new Float64Array(count);
  let receiptsEnd = 0;
  let paymentsEnd = mostReceipts;
  let firstDate = 0;
  let lastDay = 0;
  let firstSign = 0;
  let lastSign = 0;
  let signChanges = 0;
  let smallest = Infinity;
  let largest = 0;

  let index = 0;
  while (index < count) {
    const { date, amount } = ordered[index] as DatedFlow;
    index++;
    let net = amount;
    if (index < count && (ordered[index] as DatedFlow).date === date) {
      const end = endOfDay(ordered, index);
      net = netOf(ordered, index - 1, end);
      index = end;
    }
    if (net === 0) continue;
    const sign = net > 0 ? 1 : -1;
    if (firstSign === 0) {
      firstSign = sign;
      firstDate = date;
    } else if (sign !== lastSign) {
      signChanges++;
    }
    lastSign = sign;
    lastDay = date - firstDate;
    const size = sign * net;
    if (size < smallest) smallest = size;
    if (size > largest) largest = size;
    const slot = sign > 0 ? receiptsEnd++ : paymentsEnd++;
    days[slot] = lastDay;
    amounts[slot] = size;
  }
  if (largest > 0 && (smallest < SMALLEST_UNSCALED || largest > LARGEST_UNSCALED)) scale(amounts, largest);
  return {
    receipts: sideOf(days, amounts, 0, receiptsEnd),
    payments: sideOf(days, amounts, mostReceipts, paymentsEnd),
    span: lastDay,
    startsWithReceipt: firstSign > 0,
    endsWithReceipt: lastSign > 0,
    signChanges,
  };
}

function endOfDay(ordered: readonly DatedFlow[], from: number): number {
  const { date } = ordered[from] as DatedFlow;
  let end = from + 1;
  while (end < ordered.length && (ordered[end] as DatedFlow).date === date) end++;
  return end;
}

/** The net of one day's flows. Kahan's sum: a day with ten thousand receipts must not lose the cents. */
function netOf(ordered: readonly DatedFlow[], from: number, end: number): number {
  let net = 0;
  let lost = 0;
  let gross = 0;
  for (let index = from; index < end; index++) {
    const { amount } = ordered[index] as DatedFlow;
    const term = amount - lost;
    const sum = net + term;
    lost = sum - net - term;
    net = sum;
    gross += Math.abs(amount);
  }
  return Math.abs(net) <= gross * NETTING_NOISE ? 0 : net;
}

function sideOf(days: Int32Array, amounts: Float64Array, start: number, end: number): FlowSide {
  const origin = start < end ? (days[start] as number) : 0;
  let sum = 0;
  let firstMoment = 0;
  let secondMoment = 0;
  for (let index = start; index < end; index++) {
    const amount = amounts[index] as number;
    const day = (days[index] as number) - origin;
    sum += amount;
    firstMoment += amount * day;
    secondMoment += amount * day * day;
  }
  const offset = firstMoment / sum;
  const variance = secondMoment / sum - offset * offset;
  return { days, amounts, start, end, undiscounted: { origin, sum, offset, variance } };
}

function scale(amounts: Float64Array, largest: number): void {
  // In two halves because the factor for the smallest denormal number is itself above all doubles.
  const exponent = -Math.floor(Math.log2(largest));
  const half = 2 ** Math.floor(exponent / 2);
  const rest = 2 ** (exponent - Math.floor(exponent / 2));
  for (let index = 0; index < amounts.length; index++) {
    amounts[index] = (amounts[index] as number) * half * rest;
  }
}

function inOrderOfDays(flows: readonly DatedFlow[]): readonly DatedFlow[] {
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
