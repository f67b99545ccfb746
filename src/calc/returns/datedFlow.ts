import type { DayNumber } from "../dates/serialDate.ts";

/** Money that changes hands on a day: negative when it is put in, positive when it comes back. */
export interface DatedFlow {
  /** Only the days between the flows matter, so that it need be no date that a calendar knows. */
  readonly date: DayNumber;
  readonly amount: number;
}

/** Value of flows on a day, and how it is spread over the days. */
export interface Worth {
  /** The day of the value, in days since the first net flow. */
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

/** A largest flow between these needs no scaling: sums and quotients stay within doubles. */
const LEAST_UNSCALED = 1e-150;
const MOST_UNSCALED = 1e150;

/** Up to so many flows, putting each in its place is faster than the sort of the language. */
const INSERTION_LIMIT = 64;

/** Nets flows by day and sorts them; a flow of 0 is as if it were not there. */
export function netByDay(flows: readonly DatedFlow[]): NettedFlows {
  const receipts = countReceipts(flows);
  if (receipts !== undefined) return partBySign(flows, receipts);
  const netted = oneFlowADay(inOrderOfDays(flows));
  return partBySign(netted, countReceipts(netted) ?? 0);
}

/** How many flows are receipts; undefined where the flows are not in order, each on a day of its own. */
function countReceipts(flows: readonly DatedFlow[]): number | undefined {
  let receipts = 0;
  let lastDate = -Infinity;
  for (const { date, amount } of flows) {
    if (date <= lastDate) return undefined;
    lastDate = date;
    if (amount > 0) receipts++;
  }
  return receipts;
}

/** Parts flows by sign: all in one pass, since reading them is half of the work on a long series. */
function partBySign(flows: readonly DatedFlow[], receipts: number): NettedFlows {
  const days = new Int32Array(flows.length);
  const amounts = new Float64Array(flows.length);
  let receiptsEnd = 0;
  let received = 0;
  let receivedDays = 0;
  let receivedSquares = 0;
  let paymentsEnd = receipts;
  let paid = 0;
  let paidDays = 0;
  let paidSquares = 0;
  let firstDate = 0;
  let firstSign = 0;
  let lastSign = 0;
  let signChanges = 0;
  let span = 0;
  let largest = 0;
  for (const { date, amount } of flows) {
    if (amount === 0) continue;
    const sign = amount > 0 ? 1 : -1;
    if (firstSign === 0) {
      firstSign = sign;
      firstDate = date;
    } else if (sign !== lastSign) {
      signChanges++;
    }
    lastSign = sign;
    const day = date - firstDate;
    span = day;
    const size = sign * amount;
    if (size > largest) largest = size;
    const moment = size * day;
    if (sign > 0) {
      days[receiptsEnd] = day;
      amounts[receiptsEnd++] = size;
      received += size;
      receivedDays += moment;
      receivedSquares += moment * day;
    } else {
      days[paymentsEnd] = day;
      amounts[paymentsEnd++] = size;
      paid += size;
      paidDays += moment;
      paidSquares += moment * day;
    }
  }
  if (largest > MOST_UNSCALED || (largest < LEAST_UNSCALED && largest > 0)) {
    return partBySign(scaled(flows, largest), receipts);
  }
  return {
    receipts: side(days, amounts, 0, receiptsEnd, received, receivedDays, receivedSquares),
    payments: side(days, amounts, receipts, paymentsEnd, paid, paidDays, paidSquares),
    span,
    startsWithReceipt: firstSign > 0,
    endsWithReceipt: lastSign > 0,
    signChanges,
  };
}

function side(
  days: Int32Array,
  amounts: Float64Array,
  start: number,
  end: number,
  sum: number,
  firstMoment: number,
  secondMoment: number,
): FlowSide {
  if (end - start === 1) {
    const undiscounted = { origin: days[start] as number, sum, offset: 0, variance: 0 };
    return { days, amounts, start, end, undiscounted };
  }
  const offset = firstMoment / sum;
  const variance = secondMoment / sum - offset * offset;
  return { days, amounts, start, end, undiscounted: { origin: 0, sum, offset, variance } };
}

/** One flow for each day that has any, of flows in order of days. */
function oneFlowADay(ordered: readonly DatedFlow[]): DatedFlow[] {
  const netted: DatedFlow[] = [];
  let index = 0;
  while (index < ordered.length) {
    const flow = ordered[index] as DatedFlow;
    const end = endOfDay(ordered, index);
    netted.push(end === index + 1 ? flow : { date: flow.date, amount: netOf(ordered, index, end) });
    index = end;
  }
  return netted;
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

/**
 * Flows whose largest is about 1. What is smaller than 1E-320 of it vanishes, and with it nothing that
 * could be seen in a rate.
 */
function scaled(flows: readonly DatedFlow[], largest: number): DatedFlow[] {
  // In two halves because the factor for the smallest denormal number is itself above all doubles.
  const exponent = -Math.floor(Math.log2(largest));
  const half = 2 ** Math.floor(exponent / 2);
  const rest = 2 ** (exponent - Math.floor(exponent / 2));
  return flows.map(({ date, amount }) => ({ date, amount: amount * half * rest }));
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
