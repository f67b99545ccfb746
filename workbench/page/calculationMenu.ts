import type { Grid } from "../host/cells/grid.ts";
import type { WorkbookFile } from "../host/file/workbookFile.ts";
import { setCalculationMode } from "../host/objectModel/application.ts";
import { element } from "./element.ts";

/**
 * Excel's Calculation Options: whether the workbook calculates by itself, and F9, which calculates what waits.
 *
 * @param onChange told after the mode has changed, which is part of the workbook
 */
export function watchCalculation(
  grid: Pick<Grid, "calculateWaiting" | "settled" | "setManual">,
  file: Pick<WorkbookFile, "calculationMode">,
  onChange: () => void,
): void {
  const mode = element("calculation-mode", HTMLButtonElement);
  const show = (): void => {
    mode.textContent = `Calculation: ${file.calculationMode === "Manual" ? "manual" : "automatic"}`;
  };
  show();
  // The add-in may have changed it meanwhile.
  element("file-menu", HTMLDetailsElement).addEventListener("toggle", show);
  mode.addEventListener("click", () => {
    const next = file.calculationMode === "Manual" ? "Automatic" : "Manual";
    const calculated = (): Promise<void> => grid.settled();
    void setCalculationMode({ grid, file, calculated }, next).then(() => {
      show();
      onChange();
    });
  });
  element("calculate-now", HTMLButtonElement).addEventListener("click", () => void grid.calculateWaiting());
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F9" || event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return;
      event.preventDefault();
      void grid.calculateWaiting();
    },
    { capture: true },
  );
}
