/** A whole workbook in plain formulas, as its file is to store them. */
import type { Area } from "../workbook/address.ts";
import { readCells } from "../workbook/cells.ts";
import { sharedStringsOf } from "../workbook/sharedStrings.ts";
import { storedFormula } from "../workbook/storedFormula.ts";
import type { WorkbookFile } from "../workbook/workbookFile.ts";
import { plainFormulas, type PlainNote } from "./plainFormulas.ts";

/** What a sheet of the file becomes. */
export interface PlainPart {
  /** Stored formulas by "row,column", with the text that the cell shows, where it shows one. */
  readonly formulas: ReadonlyMap<string, { readonly formula: string; readonly text: string | undefined }>;
  /** What is said beside a cell or a table of ours that is not all formulas. */
  readonly notes: readonly { readonly beside: Area; readonly text: string }[];
}

/** By the part of the sheet. */
export function plainWorkbook(workbook: WorkbookFile): ReadonlyMap<string, PlainPart> {
  const strings = sharedStringsOf(workbook);
  const sheets = workbook.sheets.map((sheet) => ({
    name: sheet.name,
    cells: readCells(workbook, sheet, strings),
  }));
  const plain = plainFormulas(sheets, workbook.names);
  return new Map(
    workbook.sheets.map(({ part }, index) => {
      const texts = new Map(
        (sheets[index]?.cells ?? []).flatMap(({ row, column, value }) =>
          typeof value === "string" ? [[`${row},${column}`, value]] : [],
        ),
      );
      const { formulas = new Map<string, string>(), notes = [] } = plain[index] ?? {};
      return [
        part,
        {
          formulas: new Map(
            [...formulas].map(([key, typed]) => [
              key,
              { formula: storedFormula(typed), text: texts.get(key) },
            ]),
          ),
          notes: notes.map((note) => ({ beside: note.beside, text: toldOf(note) })),
        },
      ];
    }),
  );
}

function toldOf({ table }: PlainNote): string {
  if (table === undefined) return "A value: no formula of Excel’s own gives this.";
  return table.formulas === 0
    ? "Values: no formulas of Excel’s own give this table."
    : `${table.formulas} of ${table.cells} cells of this table are formulas of Excel’s own, the others values: its days and rows do not change by themselves.`;
}
