/**
 * What an input would have to be for a result to come to a target.
 */
import { FIRST_DATE, fromIso, LAST_DATE } from "../../dates/serialDate.ts";
import { Decimal } from "../../decimal.ts";
import { problem } from "../../errors.ts";
import { HIGHEST_RETURN } from "../../plausible.ts";
import { ALL_FIELDS } from "../fields/catalogue.ts";
import type { Bounds, ScalarKind, ValueRule } from "../fields/field.ts";
import { inputAt, scalarValue, tableRows, type ScalarValue, type Scenario } from "../fields/scenario.ts";
import type { Figure } from "../results/figures/figure.ts";
import { resultAt } from "../results/evaluate.ts";
import { addressOf, recorded } from "../why/inputsRead.ts";
import { valueAt } from "../why/moving.ts";
import { crossings, type Scale, type Tried } from "./crossings.ts";
import { dayGiven, measuredResult, outcomeWith, shown } from "./measuredTrial.ts";
import { whatIfProblem } from "./problems.ts";
import { uncertainInput, type UncertainInput } from "./uncertainInput.ts";

interface SolveQuestion {
  readonly field: string;
  readonly target: number;
  readonly input: string;
  /** The input's own limits where there is none. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

export interface Solution {
  readonly kind: ScalarKind;
  /** The one of `all` nearest to what the input is. */
  readonly nearest: number;
  /** In order; those that were found. */
  readonly all: readonly number[];
}

/** In cents no double is exact beyond. */
const MOST_MONEY = 9e13;
/** As many figures as Excel keeps of a number. */
const FIGURES = 15;
/** A range of no more places is tried whole. */
const MOST_WHOLE = 1_000;

/**
 * The values of an input at which a result comes to a target: of a day the last one on which it is reached where the
 * result falls with time, else the first, of a sum the last or first cent, and of any other number the last or first of
 * 15 figures. It stops after every trial.
 *
 * @throws DomainError where field or input cannot be so, (not a number) naming the range that was tried where no
 *   value reaches the target, and (not available) where the result cannot be worked out at any
 */
export function* solving(scenario: Scenario, question: SolveQuestion): Generator<undefined, Solution> {
  const figure = measuredResult(scenario, question.field);
  const input = uncertainInput(scenario, question.input, "input");
  const target = targetFor(figure, question.target);
  const { rule } = input;
  const scale = scaleOf(input, question);
  const present = numberOf(rule, valueAt(scenario, input.place));
  const start = within(present, scale);
  const reasons = new Map<number, string>();
  const measure = (at: number): number | undefined => {
    const { value, reason } = outcomeWith(scenario, figure, [[input, at]]);
    if (reason !== undefined) reasons.set(at, reason);
    return value;
  };
  const isHeld = !reads(scenario, figure, input);
  const found = yield* crossings({
    ...{ scale, measure, target, near: start },
    first: isHeld ? [start] : placesToTry(scenario, rule, scale, start),
  });
  const all = found.crossings.length > 0 ? found.crossings : constantAt(found.tried, target, start);
  const [nearest] = [...all].sort((a, b) => Math.abs(a - present) - Math.abs(b - present));
  if (nearest === undefined) throw whyNone({ figure, input, scale, present }, target, found.tried, reasons);
  return { kind: rule.kind, nearest, all };
}

/** @throws DomainError where a day was written as a year, or a rate in per cent, which some day would give */
function targetFor({ kind }: Figure, target: number): number {
  if (kind === "date") return dayGiven("target", target);
  if (kind === "rate" && target >= HIGHEST_RETURN) throw problem.rateAsPercent("target", new Decimal(target));
  return target;
}

/** Whether a result asks for an input; one that does not is the same whatever it is, for it asks the same again. */
function reads(scenario: Scenario, { path }: Figure, { address }: UncertainInput): boolean {
  const recording = recorded(scenario);
  resultAt(recording.scenario, path);
  return recording.read().some((place) => addressOf(place) === address);
}

/** What the input is, where the result is the target whatever it is. */
function constantAt(tried: readonly Tried[], target: number, present: number): readonly number[] {
  const known = tried.filter(({ value }) => value !== undefined);
  if (!known.some(({ value }) => value === target)) return [];
  const nearest = known
    .filter(({ value }) => value === target)
    .reduce((best, one) => (Math.abs(one.at - present) < Math.abs(best.at - present) ? one : best));
  return [nearest.at];
}

/** The places of an input between its limits, or those that are asked for within these. */
export function scaleOf(
  { rule, label }: UncertainInput,
  question: Pick<SolveQuestion, "low" | "high">,
): Scale {
  const snap = snapping(rule);
  const own = limitsOf(rule);
  const show = (at: number): string => shown(rule.kind, at);
  const [low, high] = [endOf(rule, "low", question.low), endOf(rule, "high", question.high)];
  if (low !== undefined && high !== undefined && low > high)
    throw whatIfProblem.lowAboveHigh(show(low), show(high));
  const [from, to] = [Math.max(low ?? own.low, own.low), Math.min(high ?? own.high, own.high)];
  if (from > to) throw whatIfProblem.outsideLimits(label, show(own.low), show(own.high));
  return {
    low: from,
    high: to,
    between: (one, other) => {
      const at = snap((one + other) / 2);
      return at > one && at < other ? at : undefined;
    },
  };
}

/** An end of a range that is asked for. @throws DomainError unless it is whole where the input is */
function endOf(rule: ValueRule, name: "low" | "high", end: number | undefined): number | undefined {
  if (end === undefined) return undefined;
  if (rule.kind === "date") return dayGiven(name, end);
  const isCounted = rule.kind === "days" || rule.kind === "count";
  if (isCounted && !Number.isInteger(end)) throw problem.mustBeWhole(name, end);
  return end;
}

/** To the nearest place of its kind. */
export function snapping({ kind }: ValueRule): (at: number) => number {
  switch (kind) {
    case "date":
    case "days":
    case "count":
      return Math.trunc;
    case "money":
      return (at) => Math.round(at * 100) / 100;
    default:
      // Between 0 and anything there would be hundreds of halvings.
      return (at) => Number(Number(at.toPrecision(FIGURES)).toFixed(FIGURES));
  }
}

/** What an input may be: the nearest place within bounds that are themselves left out. */
function limitsOf(rule: ValueRule): { readonly low: number; readonly high: number } {
  if (rule.kind === "date") return { low: FIRST_DATE, high: LAST_DATE };
  const { min, above, max, below } = rule as Bounds;
  const whole = rule.kind === "days" || rule.kind === "count";
  const most = rule.kind === "money" ? MOST_MONEY : Number.MAX_SAFE_INTEGER;
  const least =
    above === undefined ? undefined : above + (whole ? 1 : rule.kind === "money" ? 0.01 : 10 ** -FIGURES);
  return {
    low: min ?? least ?? -most,
    high: max ?? (below === undefined ? most : below - 10 ** -FIGURES),
  };
}

/** A value of an input as a number: a day as its serial. */
export function numberOf({ kind }: ValueRule, value: ScalarValue | undefined): number {
  return kind === "date" ? fromIso(String(value)) : Number(value);
}

const DAYS = [
  1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 75, 90, 120, 150, 182, 183, 270, 365, 366, 400, 545, 730,
];
const EVERY_MONTH = Array.from({ length: 240 }, (_, month) => Math.round(((month + 1) * 365) / 24));
const YEARS = [11, 12, 13, 14, 15, 17, 20, 25, 30, 40, 50, 75, 100, 200, 500, 1_000, 2_000, 5_000].map(
  (years) => Math.round(years * 365.25),
);
const EVEN_STEPS = 160;
/** From a thousandth to a million times as much, in steps of a sixth of a power of ten. */
const POWERS = Array.from({ length: 55 }, (_, step) => 10 ** ((step - 18) / 6));
const SIZES = Array.from({ length: 90 }, (_, step) => 10 ** ((step - 18) / 6));

/** All places of a short range; of a long one some everywhere, most near to what the input is, and where things change. */
function placesToTry(scenario: Scenario, rule: ValueRule, scale: Scale, present: number): readonly number[] {
  const snap = snapping(rule);
  const { low, high } = scale;
  const unit = rule.kind === "money" ? 0.01 : 1;
  const isStepped = ["date", "days", "count", "money"].includes(rule.kind);
  const count = Math.floor((high - low) / unit + 1e-9);
  if (isStepped && count <= MOST_WHOLE)
    return [...steps(low, count, unit).map((at) => within(snap(at), scale)), high];
  const away =
    rule.kind === "date"
      ? [...DAYS, ...EVERY_MONTH, ...YEARS].flatMap((days) => [present - days, present + days])
      : [
          ...POWERS.map((power) => present * power),
          ...[...SIZES, 0].flatMap((size) => [size, -size]),
          ...Array.from({ length: EVEN_STEPS }, (_, step) => (present * step) / (EVEN_STEPS / 4)),
        ];
  const even =
    rule.kind === "date" && high - low > 200_000
      ? []
      : Array.from({ length: EVEN_STEPS }, (_, step) => low + ((high - low) * (step + 1)) / (EVEN_STEPS + 1));
  const told = isStepped
    ? toldIn(scenario, rule.kind).flatMap((at) => [at - unit, at, at + unit])
    : toldIn(scenario, rule.kind);
  return [low, high, present, ...[...away, ...even, ...told].map(snap)].filter(
    (at) => at >= low && at <= high,
  );
}

function steps(low: number, count: number, unit: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, step) => low + step * unit);
}

function within(at: number, { low, high }: Scale): number {
  return Math.min(Math.max(at, low), high);
}

/** So many values of a scenario are tried: those of fixings can be a thousand. */
const MOST_TOLD = 60;

/** The values of a kind that a scenario gives: where they meet, things change; of days also those that many days before. */
function toldIn(scenario: Scenario, kind: ScalarKind): readonly number[] {
  const told = new Set<number>();
  const lags = new Set<number>([0]);
  const add = (rule: ValueRule, value: ScalarValue | undefined): void => {
    if (value === undefined) return;
    if (rule.kind === "days") lags.add(Number(value));
    if (rule.kind === kind && told.size < MOST_TOLD) told.add(numberOf(rule, value));
  };
  for (const field of ALL_FIELDS) {
    const input = inputAt(scenario, field.path);
    if (field.kind !== "table") add(field, scalarValue(input) ?? field.whenEmpty);
    else
      for (const { cells } of tableRows(input))
        for (const column of field.columns) add(column, cells[column.key]);
  }
  if (kind !== "date") return [...told];
  return [...lags].slice(0, 5).flatMap((lag) => [...told].map((day) => day - lag));
}

interface Asked {
  readonly figure: Figure;
  readonly input: UncertainInput;
  readonly scale: Scale;
  readonly present: number;
}

/** Why no value reaches the target. */
function whyNone(
  { figure, input, scale, present }: Asked,
  target: number,
  tried: readonly Tried[],
  reasons: ReadonlyMap<number, string>,
): Error {
  const show = (at: number): string => shown(input.rule.kind, at);
  const values = tried.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const nearest = [...reasons.keys()].sort((a, b) => Math.abs(a - present) - Math.abs(b - present));
  const [refused] = nearest;
  const reason = refused === undefined ? undefined : reasons.get(refused);
  const range = {
    input: input.label,
    low: show(scale.low),
    high: show(scale.high),
    limit: refused === undefined ? "" : `; at ${show(refused)}: ${reason}`,
  };
  if (values.length === 0) return whatIfProblem.neverWorkedOut(figure.label, range, reason ?? "");
  const ends = [Math.min(...values), Math.max(...values)].map((value) => shown(figure.kind, value));
  return whatIfProblem.neverReached(
    figure.label,
    shown(figure.kind, target),
    range,
    ends[0] ?? "",
    ends[1] ?? "",
  );
}
