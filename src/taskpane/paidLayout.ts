import { scaleLinear, scaleUtc, type ScaleLinear, type ScaleTime } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import type { PayeePayments, ScenarioPayments } from "../calc/index.ts";
import type { PaidFrame } from "./paidFrame.ts";
import { dateTicks, toUtc, type Tick } from "./timeTicks.ts";

/** A panel: its own scale of money, and everything in pixels. */
export interface PaidPanel {
  readonly top: number;
  readonly bottom: number;
  readonly title: string;
  readonly bands: readonly { readonly payee: string; readonly path: string }[];
  /** The outline of what was received; undefined where nothing is ever held back. */
  readonly held: { readonly path: string; readonly outline: string } | undefined;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
}

export interface PaidLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly panels: readonly PaidPanel[];
  readonly ticks: readonly Tick[];
}

const TITLE = 20;
const GAP = 14;
const AXIS = 22;
const HEIGHTS = { alone: 150, all: 120, withoutRest: 110 };
/** Of 12-pixel digits, on the wide side. */
const DIGIT = 7;
const RIGHT = 14;
/** Time before the first and after the last day, so that steps on them can be seen. */
const MARGIN = 0.07;
const LEAST_SPAN = 60;
/** Below this share of everything, what others than who has the rest get has a panel of its own. */
const TOO_THIN = 0.5;

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

/** The charts of one scenario: everybody, and below it those who are too thin there, at their own scale. */
export function paidLayout(
  payments: ScenarioPayments,
  frame: PaidFrame,
  unit: string,
  width: number,
): PaidLayout {
  const { first, last, most, mostWithoutRest } = frame;
  const rest = payments.payees.find(({ hasTheRest }) => hasTheRest);
  const isSplit = rest !== undefined && mostWithoutRest > 0 && mostWithoutRest < most * TOO_THIN;
  const panels = isSplit
    ? [
        { title: "Everybody", most, height: HEIGHTS.all, payees: payments.payees },
        {
          title: `Without ${rest.payee}`,
          most: mostWithoutRest,
          height: HEIGHTS.withoutRest,
          payees: payments.payees.filter(({ hasTheRest }) => !hasTheRest),
        },
      ]
    : [{ title: "Everybody", most, height: HEIGHTS.alone, payees: payments.payees }];
  const scales = panels.map((panel) => moneyScale(panel.most, unit));
  const left = Math.max(...scales.flatMap(({ ticks }) => ticks.map(({ label }) => label.length))) * DIGIT + 8;
  const right = Math.max(width - RIGHT, left + 1);
  const margin = Math.max((last - first) * MARGIN, LEAST_SPAN / 6);
  const time = scaleUtc()
    .domain([toUtc(first, -margin), toUtc(last, margin)])
    .range([left, right]);
  let top = 0;
  const drawn = panels.map((panel, index): PaidPanel => {
    const scale = scales[index] ?? moneyScale(panel.most, unit);
    const [from, to] = [top + TITLE, top + TITLE + panel.height];
    top = to + GAP;
    return { ...drawPanel(payments, panel, scale, time, from, to), title: `${panel.title}, ${scale.name}` };
  });
  const bottom = drawn.at(-1)?.bottom ?? 0;
  return { width, height: bottom + AXIS, left, right, panels: drawn, ticks: dateTicks(time) };
}

interface MoneyScale {
  readonly name: string;
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

const figures = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

function moneyScale(most: number, unit: string): MoneyScale {
  const { name, divisor } = axisUnit(most, unit);
  const scale = scaleLinear().domain([0, most]).nice(3);
  const ticks = scale.ticks(3).map((value) => ({ value, label: figures.format(value / divisor) }));
  return { name, scale, ticks };
}

function drawPanel(
  { days, heldBack }: ScenarioPayments,
  { payees }: { readonly payees: readonly PayeePayments[] },
  { scale, ticks }: MoneyScale,
  time: ScaleTime<number, number>,
  top: number,
  bottom: number,
): PaidPanel {
  const money = scale.copy().range([bottom, top]);
  const [start = 0, end = 0] = time.range();
  const xs = [start, ...days.map((day) => time(toUtc(day))), end];
  /** Nothing before the first day, and after the last one what there was on it. */
  const padded = (values: readonly number[]): number[] => [0, ...values, values.at(-1) ?? 0];
  let below = xs.map(() => 0);
  const stacked = (values: readonly number[]): { path: string; above: number[] } => {
    const above = below.map((sum, index) => sum + (values[index] ?? 0));
    const from = below;
    const path = area<number>()
      .x((_, index) => xs[index] ?? 0)
      .y0((_, index) => money(from[index] ?? 0))
      .y1((_, index) => money(above[index] ?? 0))
      .curve(curveStepAfter)(xs);
    below = above;
    return { path: path ?? "", above };
  };
  const bands = payees.map(({ payee, paidToDate }) => ({
    payee,
    path: stacked(padded(paidToDate.map((paid) => paid.toNumber()))).path,
  }));
  const isHeld = heldBack.some((held) => held.gt(0));
  const { path, above } = stacked(padded(heldBack.map((held) => held.toNumber())));
  const outline = line<number>()
    .x((_, index) => xs[index] ?? 0)
    .y((sum) => money(sum))
    .curve(curveStepAfter)(above);
  return {
    ...{ top, bottom, title: "", bands },
    held: isHeld ? { path, outline: outline ?? "" } : undefined,
    ticks: ticks.map(({ value, label }) => ({ y: money(value), label })),
  };
}
