import { scaleLinear, scaleUtc, type ScaleLinear, type ScaleTime } from "d3-scale";
import { area, curveStepAfter } from "d3-shape";
import type { PayeePayments, ScenarioPayments, SerialDate } from "../../../calc/index.ts";
import type { PaidFrame } from "./paidFrame.ts";
import { dateTicks, tickAt, toUtc, type Tick } from "./timeTicks.ts";
import { formatter } from "../../elements/figures.ts";

/** Whose payments are drawn: everybody's, or those of all but who has the rest. */
export type PaidView = "everyone" | "creditors";

/** What is drawn at a scale of money, everything in pixels. */
export interface PaidPanel {
  readonly top: number;
  readonly bottom: number;
  readonly title: string;
  readonly bands: readonly { readonly payee: string; readonly path: string }[];
  /** What is held back on top of what is paid; empty where nothing is. */
  readonly held: string;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
}

export interface PaidLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly panel: PaidPanel;
  readonly ticks: readonly Tick[];
  /** The valuation date, where it lies within the axis. */
  readonly valuation: Tick | undefined;
}

const TITLE = 26;
const AXIS = 22;
const VALUATION = 15;
const VALUATION_LABEL = "Valuation";
const HEIGHT = 150;
/** Of 12-pixel digits, on the wide side. */
const DIGIT = 7;
const RIGHT = 14;
/** Time before the first and after the last day, so that steps on them can be seen. */
const MARGIN = 0.07;
const LEAST_SPAN = 60;

const SCALES = [
  [1e11, 1e9, "billion"],
  [1e6, 1e6, "million"],
  [1e3, 1e3, "thousand"],
] as const;

/** The unit of an axis, "USD million", and what it divides by. */
export function axisUnit(most: number, unit: string): { readonly name: string; readonly divisor: number } {
  const found = SCALES.find(([from]) => most >= from);
  return found ? { name: `${unit} ${found[2]}`.trim(), divisor: found[1] } : { name: unit, divisor: 1 };
}

/** The chart of one scenario; creditors alone have a scale of their own. */
export function paidLayout(
  payments: ScenarioPayments,
  frame: PaidFrame,
  unit: string,
  valuation: SerialDate | undefined,
  width: number,
  view: PaidView = "everyone",
): PaidLayout {
  const { first, last, most, mostWithoutRest } = frame;
  const isAll = view === "everyone" || mostWithoutRest === 0;
  const payees = payments.payees.filter(({ hasTheRest }) => isAll || !hasTheRest);
  const scale = moneyScale(isAll ? most : mostWithoutRest, unit);
  const left = Math.max(...scale.ticks.map(({ label }) => label.length)) * DIGIT + 8;
  const right = Math.max(width - RIGHT, left + 1);
  const margin = Math.max((last - first) * MARGIN, LEAST_SPAN / 6);
  const time = scaleUtc()
    .domain([toUtc(first, -margin), toUtc(last, margin)])
    .range([left, right]);
  const [top, bottom] = [TITLE, TITLE + HEIGHT];
  const title = `Paid to each, cumulative, ${scale.name}`;
  const at = valuation === undefined ? NaN : time(toUtc(valuation));
  const isSeen = at >= left && at <= right;
  return {
    ...{ width, left, right, ticks: dateTicks(time) },
    panel: { ...drawPanel(payments, payees, scale, time, top, bottom), title },
    height: bottom + AXIS + (isSeen ? VALUATION : 0),
    valuation: isSeen ? tickAt(at, VALUATION_LABEL, right) : undefined,
  };
}

interface MoneyScale {
  readonly name: string;
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

const figures = formatter({ maximumFractionDigits: 2 });

function moneyScale(most: number, unit: string): MoneyScale {
  const { name, divisor } = axisUnit(most, unit);
  const scale = scaleLinear().domain([0, most]).nice(3);
  const ticks = scale.ticks(3).map((value) => ({ value, label: figures.format(value / divisor) }));
  return { name, scale, ticks };
}

function drawPanel(
  { days, heldBack }: ScenarioPayments,
  payees: readonly PayeePayments[],
  { scale, ticks }: MoneyScale,
  time: ScaleTime<number, number>,
  top: number,
  bottom: number,
): Omit<PaidPanel, "title"> {
  const money = scale.copy().range([bottom, top]);
  const [, end = 0] = time.range();
  const xs = [...days.map((day) => time(toUtc(day))), end];
  let below = days.map(() => 0);
  const bands = payees.map(({ payee, paidToDate }) => {
    const above = below.map((sum, index) => sum + (paidToDate[index]?.toNumber() ?? 0));
    const path = stepArea(xs, below.map(money), above.map(money));
    below = above;
    return { payee, path };
  });
  const isHeld = heldBack.map((held) => held.gt(0));
  const received = below.map((sum, index) => sum + (heldBack[index]?.toNumber() ?? 0));
  const held = runs(isHeld).map(([from, to]) =>
    stepArea(xs.slice(from, to + 1), below.slice(from, to).map(money), received.slice(from, to).map(money)),
  );
  return {
    ...{ top, bottom, bands },
    held: held.join(""),
    ticks: ticks.map(({ value, label }) => ({ y: money(value), label })),
  };
}

/**
 * The area between two flights of steps.
 *
 * @param xs where each step begins, and where the last one ends
 */
function stepArea(xs: readonly number[], below: readonly number[], above: readonly number[]): string {
  const at = (levels: readonly number[], index: number): number =>
    levels[Math.min(index, levels.length - 1)] ?? 0;
  const shape = area<number>()
    .x((x) => x)
    .y0((_, index) => at(below, index))
    .y1((_, index) => at(above, index))
    .curve(curveStepAfter);
  return shape(xs) ?? "";
}

/** Where claims hold one after the other: from the first to the one after the last. */
function runs(claims: readonly boolean[]): (readonly [number, number])[] {
  return claims.flatMap((holds, from) => {
    if (!holds || claims[from - 1] === true) return [];
    const length = claims.slice(from).indexOf(false);
    return [[from, length < 0 ? claims.length : from + length] as const];
  });
}
