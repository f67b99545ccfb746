/**
 * EXPLAIN from a scenario to the table it answers.
 */
import {
  describeProvenance,
  explain,
  type ExplainedInput,
  type Explanation,
  type Scenario,
  type Step,
} from "../calc/index.ts";
import type { CellAnswer } from "./excel/boundary.ts";
import { toTable } from "./table.ts";

const HEADERS = ["Step", "Value", "Rule", "Source"];

/** As many operands are named beside a step; of more it is said how many there are. */
const MOST_NAMED = 4;

/** The inputs, then the steps, the figure last. @throws DomainError as `explain` */
export function explainTable(scenario: Scenario, asked: string): CellAnswer[][] {
  const explanation = explain(scenario, asked);
  const { inputs, steps, label, reason } = explanation;
  const missing = reason === undefined ? [] : [[label, "not available", reason, ""]];
  return toTable(HEADERS, [
    ...inputs.map((input) => [input.label, input.value, "Input", sourceOf(input)]),
    ...steps.map((step) => [step.label, step.value, step.rule, madeOf(explanation, step)]),
    ...missing,
  ]);
}

function sourceOf({ provenance }: ExplainedInput): string {
  return provenance === undefined ? "Usual, where nothing is given" : describeProvenance(provenance);
}

/** What a step is made of, by name. */
function madeOf({ inputs, steps }: Explanation, { operation }: Step): string {
  if (operation === undefined) return "";
  const names = operation.of.map((operand) =>
    "step" in operand
      ? steps[operand.step]?.label
      : inputs.find(({ address }) => address === operand.input)?.label,
  );
  return names.length > MOST_NAMED ? `${names.length} rows above` : names.join("; ");
}
