/** A sheet of the model between its inputs and its checks, as the plan of the model takes it. */
import type { SheetChecks } from "./modelChecks.ts";
import type { ModelInputs } from "./modelInputs.ts";
import type { ModelPage, PageForm } from "./modelPage.ts";

/** What the sheets before have. */
export interface EarlierSheets {
  /** The cell of a figure, by its path in the results of a scenario. */
  readonly figure: (path: string) => string | undefined;
  /** `undefined` before the waterfall is planned. */
  readonly waterfall: WaterfallCells | undefined;
}

/** What other sheets read of the waterfall. */
export interface WaterfallCells {
  /** Columns of the table of WATERFALL as ranges. */
  readonly steps: Readonly<Record<"date" | "payee" | "due" | "paid" | "remaining" | "retained", string>>;
  /** The cell of what each payee is paid in all, in the order of the payees, and that of their total. */
  readonly paidInAll: readonly string[];
  readonly total: string;
}

/** A sheet's checks, and what the sheets behind it read of it. */
interface PlannedSheet extends SheetChecks {
  readonly waterfall?: WaterfallCells;
}

export interface CalculationSheet {
  readonly name: string;
  /** What is on it, in one sentence. */
  readonly subtitle: string;
  readonly form?: (given: ModelInputs) => PageForm;
  /** Fills the page below its title. */
  readonly plan: (page: ModelPage, given: ModelInputs, earlier: EarlierSheets) => PlannedSheet;
}
