/** How sheets come out of a printer. */

/** Upright on one page, or across, as wide as a page and as long as it is. */
export type PrintForm = "onePage" | "across";

/** Fitted to the width of whatever paper the printer has, A4 or Letter. */
export function layOutForPrint(layout: Excel.PageLayout, form: PrintForm): void {
  const isOnePage = form === "onePage";
  layout.orientation = isOnePage ? "Portrait" : "Landscape";
  layout.zoom = { horizontalFitToPages: 1, ...(isOnePage && { verticalFitToPages: 1 }) };
}
