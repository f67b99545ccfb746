import type { CalculationPhase } from "../grid/calculationState.ts";
import { element } from "./element.ts";

const WORDS: Readonly<Record<CalculationPhase, string>> = {
  calculating: "Calculating",
  waiting: "Waiting for answers",
  // Excel's own word for formulas that wait.
  pending: "Calculate",
  ready: "Ready",
};

export interface StatusLine {
  showPhase(phase: CalculationPhase): void;
  /** Why the selected cell shows an error; nothing where it shows none. */
  explain(address: string, sentence: string | undefined): void;
  /** What went wrong in the workbench itself or in the add-in's use of it. */
  showProblem(message: string): void;
}

/** The line under the sheet: the state of the calculation, and the reason for the selected error. */
export function createStatusLine(): StatusLine {
  const phaseElement = element("phase", HTMLSpanElement);
  const explanation = element("explanation", HTMLSpanElement);
  const problem = element("problem", HTMLSpanElement);
  return {
    showPhase(phase) {
      if (phaseElement.dataset["phase"] === phase) return;
      phaseElement.dataset["phase"] = phase;
      phaseElement.textContent = WORDS[phase];
    },
    explain(address, sentence) {
      if (sentence === undefined) {
        if (explanation.hasChildNodes()) explanation.replaceChildren();
        return;
      }
      const cell = document.createElement("b");
      cell.textContent = address;
      explanation.replaceChildren(cell, sentence);
      explanation.title = sentence;
    },
    showProblem(message) {
      problem.hidden = false;
      problem.textContent = message;
      problem.title = message;
    },
  };
}
