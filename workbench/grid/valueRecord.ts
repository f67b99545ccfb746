import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { ICellData, ICommandService, Nullable, Workbook } from "@univerjs/core";
import { formatCells } from "../host/cells/address.ts";
import type { CellValue } from "../host/cells/grid.ts";
import { entriesOf, valueOf } from "./cells.ts";

/**
 * Every value that the calculated cells have shown since the workbook was opened, the saved one first.
 *
 * What a cell shows for a moment is not without consequence: what depends on it calculates with it, and a
 * workbook that saves itself may keep it.
 */
export class ValueRecord {
  private readonly shown = new Map<string, CellValue[]>();

  constructor(
    private readonly workbook: Workbook,
    commands: ICommandService,
  ) {
    for (const sheet of workbook.getSheets())
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (cell?.f || cell?.si) this.note(sheet.getSheetId(), row, column, cell);
      });
    commands.onCommandExecuted((command, options) => {
      if (command.id !== SetRangeValuesMutation.id || options?.fromFormula !== true) return;
      const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
      for (const { row, column, entry } of entriesOf<Nullable<ICellData>>(cellValue)) {
        // Univer also writes here what it has made of a formula's text; that shows nothing.
        if (entry && Object.hasOwn(entry, "v")) this.note(subUnitId, row, column, entry);
      }
    });
  }

  /** The values of one cell, each as often as it was shown anew; nothing where the cell shows nothing yet. */
  of(sheet: string, address: string): readonly CellValue[] {
    return this.shown.get(`${sheet}!${address}`) ?? [];
  }

  /** The cells that have shown more than one value, by their address. */
  changed(): Readonly<Record<string, readonly CellValue[]>> {
    return Object.fromEntries([...this.shown].filter(([, values]) => values.length > 1));
  }

  private note(sheetId: string, row: number, column: number, cell: ICellData): void {
    const value = valueOf(cell);
    const sheet = this.workbook.getSheetBySheetId(sheetId)?.getName() ?? "";
    const key = `${sheet}!${formatCells({ sheet, row, column, rows: 1, columns: 1 })}`;
    const values = this.shown.get(key) ?? [];
    if (value === null || values.at(-1) === value) return;
    this.shown.set(key, [...values, value]);
  }
}
