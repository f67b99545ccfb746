import { ALL_FIELDS, inputAt, isRows, type Field, type Input, type Scenario } from "../../../calc/index.ts";
import { showFigure } from "../../elements/figures.ts";

/** An input that is not the same in all scenarios. */
export interface DifferingInput {
  readonly path: string;
  readonly label: string;
  /** What each scenario holds, in a few words; "–" where nothing is given. */
  readonly values: readonly string[];
}

/** The inputs in which scenarios differ, in the order of the form; where they come from makes no difference. */
export function differingInputs(scenarios: readonly Scenario[]): readonly DifferingInput[] {
  return ALL_FIELDS.flatMap((field): DifferingInput[] => {
    const inputs = scenarios.map((scenario) => inputAt(scenario, field.path));
    if (new Set(inputs.map(sameness)).size === 1) return [];
    return [{ path: field.path, label: field.label, values: inputs.map((input) => said(field, input)) }];
  });
}

function sameness(input: Input | undefined): string {
  if (input === undefined) return "";
  return JSON.stringify(isRows(input.value) ? input.value.map(({ cells }) => cells) : input.value);
}

function said(field: Field, input: Input | undefined): string {
  if (input === undefined) return "–";
  if (isRows(input.value)) return input.value.length === 1 ? "1 row" : `${input.value.length} rows`;
  if (typeof input.value !== "number" || field.kind === "table") return String(input.value);
  return showFigure(field.kind, input.value);
}
