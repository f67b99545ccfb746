/**
 * A result of a scenario as a number that is asked for again and again while inputs are others.
 */
import { isSerialDate, serialDate, toIso } from "../../dates/serialDate.ts";
import { problem } from "../../errors.ts";
import type { ScalarKind } from "../fields/field.ts";
import { contradictions } from "../reading/coherence.ts";
import { refusal } from "../reading/refusal.ts";
import { valueProblem } from "../reading/schema.ts";
import type { ScalarValue, Scenario } from "../fields/scenario.ts";
import { resultAt } from "../results/evaluate.ts";
import type { Figure } from "../results/figures/figure.ts";
import { figureMeant, lookUp } from "../results/lookup.ts";
import { dayOf, isMeasured, withUncertain, type UncertainInput } from "./uncertainInput.ts";
import { whatIfProblem } from "./problems.ts";

/** What a result comes to, or why to nothing. */
export type Outcome =
  | { readonly value: number; readonly reason?: undefined }
  | { readonly value: undefined; readonly reason: string };

/**
 * The result that a text names, a number or a date.
 *
 * @throws DomainError where it names an input, a text or nothing
 */
export function measuredResult(scenario: Scenario, asked: string): Figure {
  const figure = figureMeant(scenario, asked);
  if (figure === undefined) {
    // Of nothing at all it names what is nearest.
    lookUp(scenario, asked);
    throw whatIfProblem.inputForResult(asked);
  }
  if (!isMeasured(figure)) throw whatIfProblem.resultInWords(asked);
  return figure;
}

/** What a result comes to with other values of inputs, checked as a scenario that is read. */
export function outcomeWith(
  scenario: Scenario,
  { path, label }: Figure,
  changes: readonly (readonly [UncertainInput, number])[],
): Outcome {
  let changed = scenario;
  for (const [input, number] of changes) {
    const value = heldValue(input, number);
    const wrong = valueProblem(input.label, input.rule, value);
    if (wrong !== undefined) return { value: undefined, reason: wrong };
    changed = withUncertain(changed, input, value);
  }
  const [contradiction] = contradictions(changed);
  if (contradiction !== undefined) return { value: undefined, reason: refusal(contradiction) };
  const result = resultAt(changed, path);
  if (result === undefined) return { value: undefined, reason: `there is no ${label} then` };
  if (!result.available) return { value: undefined, reason: result.reason };
  if (typeof result.value !== "number") return { value: undefined, reason: `${label} is no number then` };
  return { value: result.value };
}

/** A value that is given for an input. @param name the argument, for the message; @throws DomainError where it cannot be so */
export function valueGiven(input: UncertainInput, name: string, value: number): number {
  const given = input.rule.kind === "date" ? dayGiven(name, value) : value;
  if (input.rule.kind === "date" && !isSerialDate(given)) throw problem.dateOutOfRange(name, value);
  const wrong = valueProblem(input.label, input.rule, heldValue(input, given));
  if (wrong !== undefined) throw whatIfProblem.wrongValue(name, wrong);
  return given;
}

/** A day without its time. @throws DomainError where a year was written for it */
export function dayGiven(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 1_900 && value <= 2_100) throw problem.yearForDate(name, value);
  return Math.floor(value);
}

/** A number as a sentence says it. */
export function shown(kind: ScalarKind, value: number): string {
  return kind === "date" && isSerialDate(value) ? toIso(serialDate(value)) : String(value);
}

/** A number as an input of its kind holds it: a day as its ISO text. */
function heldValue({ rule }: UncertainInput, number: number): ScalarValue {
  return rule.kind === "date" ? dayOf(number) : number;
}
