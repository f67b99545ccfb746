import type { Injector, Workbook } from "@univerjs/core";
import { CellAlertManagerService } from "@univerjs/sheets-ui";
import type { CellAddress } from "../host/cells/grid.ts";

/**
 * Puts the sentence of our function into the note that Univer shows over a cell with an error;
 * Univer itself only knows what the error's code means in general.
 */
export function explainErrors(
  injector: Injector,
  workbook: Workbook,
  messageAt: (cell: CellAddress) => string | undefined,
): void {
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { row, col, subUnitId } = alert.location;
    const sheet = workbook.getSheetBySheetId(subUnitId)?.getName() ?? "";
    const message = messageAt({ sheet, row, column: col });
    show(message === undefined ? alert : { ...alert, message });
  };
}
