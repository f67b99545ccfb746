/** What a copy would hold and what would not, in words. */
import { count, inWords } from "./words.ts";
import type { SendingContents } from "../../workbook/index.ts";

export interface Travelling {
  readonly travels: readonly string[];
  readonly stays: readonly string[];
}

/** How many errors are named. */
const MOST_ERRORS = 5;

interface Choice {
  readonly isRestorable: boolean;
  readonly withScenarios: boolean;
  readonly inPlainFormulas: boolean;
}

/** What travels with a copy and what stays here, for the boxes that are ticked. */
export function travelling(
  { sheets, hiddenSheets, cells, errors, scenarios, names, inputSheets }: SendingContents,
  { isRestorable, withScenarios, inPlainFormulas }: Choice,
): Travelling {
  const formulas = `The ${count(cells, "AWARD formula")}, out of sight`;
  const kept = [
    ...(scenarios.length === 0
      ? []
      : [`${count(scenarios.length, "scenario")} with all inputs: ${inWords(scenarios)}`]),
    ...(names === 0 ? [] : [`${count(names, "name")} of the loaded scenario’s cells`]),
  ];
  return {
    travels: [
      `${count(sheets.length, "sheet")}: ${inWords(sheets)}`,
      ...(hiddenSheets.length === 0 ? [] : [`Hidden ones among them: ${inWords(hiddenSheets)}`]),
      inPlainFormulas
        ? `${count(cells, "AWARD cell")} as formulas of Excel’s own where there are such, else as values on a grey ground, with a text beside them that says so`
        : `${count(cells, "AWARD cell")} as ${cells === 1 ? "a value" : "values"} on a grey ground`,
      ...(errors.length === 0 ? [] : [`${count(errors.length, "error")} in them: ${firstOf(errors)}`]),
      ...(inputSheets.length === 0
        ? []
        : [
            `The inputs that stand in cells, on ${inWords(inputSheets)}: delete them in the copy if they must not travel`,
          ]),
      "Everything else as it is: ordinary formulas, texts, comments, charts",
      "A sheet that says by whom, when, by which version and from which scenario",
      ...(withScenarios ? kept : []),
      ...(isRestorable && cells > 0 ? [formulas] : []),
    ],
    stays: [
      ...(isRestorable || cells === 0 ? [] : [formulas.replace(", out of sight", "")]),
      ...(withScenarios ? [] : kept),
    ],
  };
}

function firstOf(errors: readonly string[]): string {
  const more = errors.length - MOST_ERRORS;
  return `${errors.slice(0, MOST_ERRORS).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
