/**
 * Why a figure is what it is.
 *
 * What it hangs on is seen and not said: the inputs that are read while it is worked out are noted, and each is tried.
 * The steps are made of the same terms as the figure; where they would not give it, it stands by its rule alone.
 */
import { fromIso } from "../../dates/serialDate.ts";
import { fieldAt } from "../fields/catalogue.ts";
import { inputAt, provenanceOf, type Scenario } from "../fields/scenario.ts";
import { resultOf } from "../results/evaluate.ts";
import { figureMeant, lookUp } from "../results/lookup.ts";
import { once, oncePer } from "../terms/once.ts";
import { shownUnit, termsOf } from "../terms/scenarioTerms.ts";
import { addressOf, placeOf, type Place } from "./inputsRead.ts";
import { movingPlaces, ruleAt, valueAt } from "./moving.ts";
import { stepsTo } from "./stepsTo.ts";
import type { ExplainedInput, Explanation, Step } from "./step.ts";

/**
 * How a figure of a scenario comes about. What was asked once of a scenario is not worked out again.
 *
 * @param asked path or label of a result, or of an input, which is explained by its source
 * @throws DomainError as `lookUp`, but for a figure that is not available: then its explanation says what is missing
 */
export function explain(scenario: Scenario, asked: string): Explanation {
  const known = explanationsOf(scenario);
  const explanation = known.get(asked) ?? explained(scenario, asked);
  known.set(asked, explanation);
  return explanation;
}

const explanationsOf = oncePer<Scenario, Map<string, Explanation>>(() => new Map());

function explained(scenario: Scenario, asked: string): Explanation {
  const figure = figureMeant(scenario, asked);
  if (figure === undefined) return ofInput(scenario, lookUp(scenario, asked).path);
  const result = resultOf(scenario, figure);
  const { path, label } = figure;
  const inputs = once(() => toTheEnd(inputsThatMove(scenario, path)));
  return {
    ...{ path, label },
    steps: result.available ? stepsTo(result, termsOf(scenario)) : [],
    reason: result.available ? undefined : result.reason,
    // Trying them takes a hundred times as long as the figure does.
    get inputs() {
      return inputs();
    },
  };
}

/**
 * The inputs of an explanation, found trial by trial, for whoever must not wait for hundreds of them at a stretch.
 *
 * @param path of a result, as an explanation has it
 */
export function* inputsThatMove(
  scenario: Scenario,
  path: string,
): Generator<undefined, readonly ExplainedInput[]> {
  const places = yield* movingPlaces(scenario, path);
  return places.flatMap((place) => inputIn(scenario, place));
}

function toTheEnd<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

function ofInput(scenario: Scenario, address: string): Explanation {
  const [input] = inputIn(scenario, placeOf(address));
  if (input === undefined) return { path: address, label: address, inputs: [], steps: [], reason: undefined };
  const { label, kind, unit, value } = input;
  const operation = { kind: "same", of: [{ input: address }] } as const;
  const step: Step = { label, kind, unit, value, rule: "As it is given.", operation };
  return { path: address, label, inputs: [input], steps: [step], reason: undefined };
}

/** An input as an explanation shows it; none where it is empty. */
function inputIn(scenario: Scenario, place: Place): readonly ExplainedInput[] {
  const rule = ruleAt(place);
  const value = valueAt(scenario, place);
  if (rule === undefined || value === undefined) return [];
  const given = inputAt(scenario, place.path);
  return [
    {
      address: addressOf(place),
      label: labelOf(scenario, place),
      kind: rule.kind,
      unit: shownUnit(scenario, rule),
      value: rule.kind === "date" ? fromIso(String(value)) : value,
      provenance: given && provenanceOf(given, place.cell?.row, place.cell?.column),
    },
  ];
}

/** "Award principal"; of a cell the table, what its row is called, and the heading: "Notes, Notes of 2017: Amount". */
function labelOf(scenario: Scenario, place: Place): string {
  const field = fieldAt(place.path);
  if (field?.kind !== "table" || place.cell === undefined) return field?.label ?? place.path;
  const { row, column } = place.cell;
  const header = field.columns.find(({ key }) => key === column)?.header ?? column;
  const name = field.columns
    .filter(({ kind, required }) => required === true && (kind === "text" || kind === "date"))
    .map(({ key }) => valueAt(scenario, { path: place.path, cell: { row, column: key } }))
    .find((value) => value !== undefined);
  return `${field.label}, ${name ?? `row ${row + 1}`}: ${header}`;
}
