/**
 * How long a company's money lasts against the dates of a scenario.
 */
import {
  daysInMonth,
  fromCalendar,
  plusMonths,
  serialDate,
  toCalendar,
  toIso,
  type SerialDate,
} from "../../dates/serialDate.ts";
import { Decimal, ZERO } from "../../decimal.ts";
import { problem } from "../../errors.ts";
import { chanceProblem } from "../../valuation/problems.ts";
import { payeeKey } from "../../waterfall/claims.ts";
import type { Scenario } from "../fields/scenario.ts";
import { milestones, type Milestone } from "../results/milestones.ts";
import { paymentsOf } from "../results/payments.ts";
import { companysPayees } from "../terms/payees.ts";
import { termsOf } from "../terms/scenarioTerms.ts";

/** What goes out in a month, from a day on; from the beginning where none is told. */
export interface BurnStep {
  readonly from: SerialDate | undefined;
  /** 0 or more */
  readonly monthly: Decimal;
}

/** Money that is drawn on a day. */
export interface Draw {
  readonly date: SerialDate;
  readonly amount: Decimal;
}

export interface RunwayQuestion {
  /** At the end of the day of the question, 0 or more. */
  readonly cash: Decimal;
  readonly burn: readonly BurnStep[];
  readonly draws: readonly Draw[];
  readonly asOf: SerialDate;
}

/** A calendar month, or the part of it that is asked about. */
interface RunwayMonth {
  /** Its last day that counts. */
  readonly until: SerialDate;
  readonly opening: Decimal;
  readonly burn: Decimal;
  readonly draws: Decimal;
  readonly receipts: Decimal;
  readonly paid: Decimal;
  readonly closing: Decimal;
}

interface MilestoneGap extends Pick<Milestone, "date" | "event"> {
  /** The most that cash falls short at the end of any day before it; 0 where it suffices. */
  readonly gap: Decimal;
}

export interface Runway {
  readonly months: readonly RunwayMonth[];
  /** The first day at whose end nothing is left of the cash; `undefined` where that never comes. */
  readonly ends: SerialDate | undefined;
  readonly gaps: readonly MilestoneGap[];
  /** In words, for a report. */
  readonly sentence: string;
}

/** What comes and goes on one day, beside the burn. */
interface DayFlows {
  draws: Decimal;
  receipts: Decimal;
  paid: Decimal;
}

/** A day's end. */
interface Balance {
  readonly day: SerialDate;
  readonly cash: Decimal;
}

/** A hundred years: a table that ends with the cash is no longer. */
const MOST_MONTHS = 1_200;

/**
 * The cash of a company from the end of a day on, month by month, and how it stands to the scenario's dates.
 *
 * A month's burn goes out in equal parts day by day. Receipts are the scenario's; paid is what its waterfall gives
 * to everybody but the company, or whoever has the rest where no payee is called so, tax withheld too. What came and went up to the day of the question is in the
 * cash. The table ends with the last thing that the scenario or the draws tell, or on the day the cash ends if that
 * is later and within a hundred years.
 *
 * @throws DomainError when cash, a burn or a draw is below 0, no burn is told for a day, or as `paymentsOf`
 */
export function runway(scenario: Scenario, question: RunwayQuestion): Runway {
  const { cash, draws, asOf } = question;
  if (cash.lt(0)) throw problem.mustBeAtLeast("cash", 0, cash);
  const burn = burnSteps(question);
  for (const { amount } of draws) if (amount.lt(0)) throw problem.mustBeAtLeast("Amount", 0, amount);
  const flows = flowsOf(scenario, draws, asOf);
  const ahead = milestones(scenario, asOf).filter(({ date }) => date > asOf);
  const told = Math.max(
    ...flows.keys(),
    ...ahead.map(({ date }) => date),
    ...burn.map(({ from }) => from ?? 0),
  );
  const start = { day: asOf, cash };
  // Every change lies before the end of this month; what follows is the last burn for ever.
  const settled = endOfMonth(serialDate(Math.max(told, asOf + 1)));
  const walked = walk(start, settled, burn, flows);
  const ends = walked.ends ?? endAfter(walked.months.at(-1)?.closing ?? cash, settled, burn);
  const until = horizon(asOf, told, ends);
  const { months, lows } = walk(start, until, burn, flows);
  const gaps = ahead.map(({ date, event }) => ({ date, event, gap: gapBefore(date, lows) }));
  return { months, ends, gaps, sentence: inWords(question, ends, gaps) };
}

/** In order of their days. @throws DomainError where one is below 0, stands twice, or none is there from the start */
function burnSteps({ burn, asOf }: RunwayQuestion): readonly BurnStep[] {
  const steps = [...burn].sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  for (const [index, { from, monthly }] of steps.entries()) {
    if (monthly.lt(0)) throw problem.mustBeAtLeast("burn", 0, monthly);
    const before = steps[index - 1];
    if (before !== undefined && before.from === from)
      throw problem.duplicateDate("burn", from === undefined ? "of the beginning" : toIso(from));
  }
  const [first] = steps;
  if (first === undefined || (first.from ?? 0) > asOf + 1) throw chanceProblem.noBurnYet(toIso(asOf));
  return steps;
}

function flowsOf(
  scenario: Scenario,
  draws: readonly Draw[],
  asOf: SerialDate,
): ReadonlyMap<SerialDate, DayFlows> {
  const flows = new Map<SerialDate, DayFlows>();
  const on = (date: SerialDate): DayFlows => {
    const known = flows.get(date) ?? { draws: ZERO, receipts: ZERO, paid: ZERO };
    if (date > asOf) flows.set(date, known);
    return known;
  };
  for (const { date, amount } of draws) on(date).draws = on(date).draws.plus(amount);
  const terms = termsOf(scenario);
  if (terms.isNeverPaid) return flows;
  for (const { date, amount } of terms.receipts()) on(date).receipts = on(date).receipts.plus(amount);
  const own = new Set(companysPayees(terms.claims()).map(payeeKey));
  const { days, payees } = paymentsOf(scenario);
  for (const { payee, paidToDate } of payees) {
    if (own.has(payeeKey(payee))) continue;
    days.forEach((date, index) => {
      const paid = (paidToDate[index] ?? ZERO).minus(paidToDate[index - 1] ?? ZERO);
      if (!paid.isZero()) on(date).paid = on(date).paid.plus(paid);
    });
  }
  return flows;
}

/** Goes from a day's end to another's, stretch by stretch of equal days. */
function walk(
  start: Balance,
  until: SerialDate,
  burn: readonly BurnStep[],
  flows: ReadonlyMap<SerialDate, DayFlows>,
): {
  readonly months: readonly RunwayMonth[];
  readonly lows: readonly Balance[];
  readonly ends: SerialDate | undefined;
} {
  const stops = stopsUntil(start.day, until, burn, flows);
  const months: RunwayMonth[] = [];
  const lows: Balance[] = [];
  let ends: SerialDate | undefined;
  let { day, cash } = start;
  let month = openMonth(cash);
  for (const stop of stops) {
    const monthly = monthlyBurn(burn, stop);
    const { draws, receipts, paid } = flows.get(stop) ?? NO_FLOWS;
    const spent = monthly.times(stop - day).div(daysOf(stop));
    const left = exactly(cash.minus(spent).plus(draws).plus(receipts).minus(paid));
    ends ??= endWithin({ day, cash }, { day: stop, cash: left }, monthly);
    [day, cash] = [stop, left];
    lows.push({ day, cash });
    month = {
      ...month,
      burn: exactly(month.burn.plus(spent)),
      draws: month.draws.plus(draws),
      receipts: month.receipts.plus(receipts),
      paid: month.paid.plus(paid),
    };
    if (stop !== until && stop !== endOfMonth(stop)) continue;
    months.push({ ...month, until: stop, closing: cash });
    month = openMonth(cash);
  }
  return { months, lows, ends };
}

const NO_FLOWS: Readonly<DayFlows> = { draws: ZERO, receipts: ZERO, paid: ZERO };

function openMonth(opening: Decimal): Omit<RunwayMonth, "until" | "closing"> {
  return { opening, burn: ZERO, draws: ZERO, receipts: ZERO, paid: ZERO };
}

/** The days at which something ends: months, burns, and the days before and of what comes or goes. */
function stopsUntil(
  start: SerialDate,
  until: SerialDate,
  burn: readonly BurnStep[],
  flows: ReadonlyMap<SerialDate, DayFlows>,
): readonly SerialDate[] {
  const stops = new Set<number>([until]);
  for (let end = endOfMonth(serialDate(start + 1)); end < until; end = endOfMonth(serialDate(end + 1)))
    stops.add(end);
  for (const { from } of burn) if (from !== undefined) stops.add(from - 1);
  for (const day of flows.keys()) stops.add(day - 1).add(day);
  return [...stops]
    .filter((day) => day > start && day <= until)
    .sort((a, b) => a - b)
    .map((day) => serialDate(day));
}

/** What goes out in a month, by the rate of a day of it. */
function monthlyBurn(burn: readonly BurnStep[], day: SerialDate): Decimal {
  return burn.findLast(({ from }) => (from ?? 0) <= day)?.monthly ?? ZERO;
}

/** A sum without what the parts of a month lose in their last digits: a whole month comes to its whole burn. */
function exactly(sum: Decimal): Decimal {
  return sum.toDecimalPlaces(20);
}

/** The first day of a stretch within a month at whose end nothing is left, where money went out that day. */
function endWithin(from: Balance, to: Balance, monthly: Decimal): SerialDate | undefined {
  if (to.cash.gt(0) || to.cash.gte(from.cash)) return undefined;
  // What comes or goes beside the burn has a stretch of one day.
  if (to.day === from.day + 1 || monthly.isZero()) return to.day;
  const days = exactly(from.cash.times(daysOf(to.day)).div(monthly)).ceil();
  return serialDate(Math.min(from.day + Math.max(days.toNumber(), 1), to.day));
}

/** The day the cash ends where nothing changes any more after the end of a month; none before the year 10000. */
function endAfter(cash: Decimal, settled: SerialDate, burn: readonly BurnStep[]): SerialDate | undefined {
  const monthly = burn.at(-1)?.monthly ?? ZERO;
  if (monthly.isZero()) return undefined;
  // Whole months at once: a fortune lasts for thousands.
  const whole = Math.max(cash.div(monthly).ceil().toNumber() - 1, 0);
  const [day, end] = [monthEndAfter(settled, whole), monthEndAfter(settled, whole + 1)];
  if (day === undefined || end === undefined) return undefined;
  const left = cash.minus(monthly.times(whole));
  return endWithin({ day, cash: left }, { day: end, cash: left.minus(monthly) }, monthly);
}

/** The end of the month that lies a number of months after one that ends on a day. */
function monthEndAfter(monthEnd: SerialDate, months: number): SerialDate | undefined {
  const { year, month } = toCalendar(monthEnd);
  const count = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return newYear > 9999 ? undefined : fromCalendar(newYear, newMonth, daysInMonth(newYear, newMonth));
}

function daysOf(day: SerialDate): number {
  const { year, month } = toCalendar(day);
  return daysInMonth(year, month);
}

function endOfMonth(day: SerialDate): SerialDate {
  const { year, month } = toCalendar(day);
  return fromCalendar(year, month, daysInMonth(year, month));
}

/** The last day of the table. */
function horizon(asOf: SerialDate, told: number, ends: SerialDate | undefined): SerialDate {
  const isShown = ends !== undefined && ends <= plusMonths(asOf, MOST_MONTHS);
  const last = Math.max(told, isShown ? ends : 0);
  return last > asOf ? serialDate(last) : endOfMonth(serialDate(asOf + 1));
}

/** Cash falls in straight lines between the ends of stretches, so it is lowest at one of them. */
function gapBefore(date: SerialDate, lows: readonly Balance[]): Decimal {
  const until = lows.findIndex(({ day }) => day >= date);
  const before = until === -1 ? lows : lows.slice(0, until);
  const lowest = before.reduce((least, { cash }) => Decimal.min(least, cash), ZERO);
  return ZERO.minus(lowest);
}

function inWords(
  { cash, asOf }: RunwayQuestion,
  ends: SerialDate | undefined,
  gaps: readonly MilestoneGap[],
): string {
  const lead = `Cash of ${grouped(cash)} on ${toIso(asOf)}`;
  const short = gaps.find(({ gap }) => gap.gt(0));
  if (ends === undefined) return `${lead} does not end by anything that the scenario and the burn tell.`;
  const last = gaps.at(-1);
  if (short !== undefined)
    return `${lead} lasts until ${toIso(ends)}; to reach "${short.event}" on ${toIso(short.date)} another ${grouped(short.gap)} is needed.`;
  const past =
    last === undefined ? "" : `, past "${last.event}" on ${toIso(last.date)}, the last date of the scenario`;
  return `${lead} lasts until ${toIso(ends)}${past}.`;
}

/** A sum with commas between its thousands, to the cent where it has cents. */
function grouped(sum: Decimal): string {
  const [whole = "", cents = "00"] = sum.toFixed(2).split(".");
  const parted = whole.replace(/\B(?=(\d{3})+$)/gu, ",");
  return cents === "00" ? parted : `${parted}.${cents}`;
}
