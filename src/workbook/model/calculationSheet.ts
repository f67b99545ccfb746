/** A sheet of the model between its inputs and its checks, as the plan of the model takes it. */
import type { SheetChecks } from "./modelChecks.ts";
import type { ModelInputs } from "./modelInputs.ts";
import type { ModelPage } from "./modelPage.ts";

/** The cell of a figure on a sheet before, by its path in the results of a scenario. */
export type EarlierFigure = (path: string) => string | undefined;

export interface CalculationSheet {
  readonly name: string;
  /** What is on it, in one sentence. */
  readonly subtitle: string;
  /** Fills the page below its title; returns what is to be checked about it. */
  readonly plan: (page: ModelPage, given: ModelInputs, earlier: EarlierFigure) => SheetChecks;
}
