/** Saved workbooks as they are compared: their cells by sheet and address, and what is the same. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import {
  callsOurs,
  formatCell,
  readCells,
  readPackage,
  readWorkbook,
  sharedStringsOf,
} from "../../../src/spreadsheetFile/index.ts";
import type { Case } from "../verification.ts";
import type { PlacedCell } from "./hangsOnOurs.ts";

/** Of a value: LibreOffice writes 15 digits. */
const SAME = 1e-9;

export const isSame = ({ ours, theirs }: Case): boolean =>
  typeof ours === "number" && typeof theirs === "number"
    ? Math.abs(ours - theirs) <= SAME * Math.abs(ours)
    : ours === theirs;

/** As it is told. */
export function plain(value: number | string | boolean | null): number | string {
  return typeof value === "boolean" ? String(value).toUpperCase() : (value ?? "");
}

export function keyOf({ sheet, row, column }: PlacedCell): string {
  return `${sheet}!${formatCell({ row, column })}`;
}

export function read(bytes: Uint8Array): {
  readonly cells: readonly PlacedCell[];
  readonly names: ReturnType<typeof readWorkbook>["names"];
} {
  const workbook = readWorkbook(readPackage(bytes));
  const strings = sharedStringsOf(workbook);
  return {
    cells: workbook.sheets.flatMap((sheet) =>
      readCells(workbook, sheet, strings).map((cell) => ({ ...cell, sheet: sheet.name })),
    ),
    names: workbook.names,
  };
}

/** A formula's cell as our own writer writes it. */
const SAVED_FORMULA = /(<c [^>]*>)(<f[^>]*>([^<]*)<\/f>)<v>[^<]*<\/v><\/c>/g;

/** Any value of an ordinary formula is one that was worked out since. */
export function withoutSavedValues(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return [name, content];
    const text = strFromU8(content).replace(
      SAVED_FORMULA,
      (whole, cell: string, formula: string, text: string) =>
        callsOurs(text) ? whole : `${cell}${formula}</c>`,
    );
    return [name, strToU8(text)];
  });
  return zipSync(Object.fromEntries(parts));
}
