/** The twins of the documentation, formulas in Excel's own functions, against the built functions they stand for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { auditWorkbook } from "../../../src/audit/audit.ts";
import { loadAddIn } from "../../../src/audit/nodeAddIn.ts";
import {
  formatCell,
  parseCell,
  readCells,
  readPackage,
  readWorkbook,
  sharedStringsOf,
  tokensOf,
  writeWorkbook,
  type WrittenCell,
  type WrittenSheet,
} from "../../../src/spreadsheetFile/index.ts";
import { libreOffice, savedByLibreOffice } from "../programs/libreOffice.ts";
import { RandomNumbers } from "../randomNumbers.ts";
import type { Case, Comparison, Verification } from "../verification.ts";
import { askedTwins, type AskedTwin, type Inputs } from "./askedTwins.ts";

const CASES = 1000;
const ROOT = join(import.meta.dirname, "..", "..", "..");
const PLAIN = { numberFormat: "General" };

/** Beside the inputs and the tables. */
const COLUMN = { call: 15, twin: 16 } as const;

/** Within this of the value: a power of doubles loses some digits of it, and of a rate that is searched for a few more. */
const SAME = 1e-12;
const SAME_RATE = 1e-9;

interface Twin {
  readonly when: string;
  readonly formula: string;
}

interface PlacedTwin {
  readonly id: string;
  readonly twin: Twin;
  readonly asked: AskedTwin;
  readonly sheet: string;
  readonly inputs: readonly Inputs[];
}

export const twinsInLibreOffice: Verification = {
  id: "twins-libreoffice",
  title: "Functions against their twins in plain formulas, in LibreOffice Calc",
  program: libreOffice,
  run: async () => {
    const placed = placedTwins();
    const bytes = writeWorkbook({
      sheets: placed.map(sheetOf),
      activeSheet: placed[0]?.sheet ?? "",
      ...{ names: [], customParts: [], calculates: "automatic", is1904: false },
    });
    const [saved = new Uint8Array()] = savedByLibreOffice([bytes], { calculatesAnew: true });
    const theirs = valuesOf(saved);
    const audit = await auditWorkbook(bytes, loadAddIn(join(ROOT, "dist")));
    const ours = new Map(audit.cells.map(({ cell, now, remark }) => [cell, now ?? remark ?? "nothing"]));
    return placed.map((one) => comparisonOf(one, ours, theirs));
  },
};

function placedTwins(): readonly PlacedTwin[] {
  const all = JSON.parse(
    readFileSync(join(ROOT, "src/spreadsheetFile/plain/twins.json"), "utf8"),
  ) as Readonly<Record<string, readonly Twin[]>>;
  return Object.entries(all).flatMap(([id, twins]) =>
    twins.map((twin, index) => {
      const asked = askedTwins[id]?.[index];
      if (asked === undefined) throw new Error(`twin ${index + 1} of ${id} is asked nothing`);
      const random = new RandomNumbers(7_000 + index + 100 * Object.keys(all).indexOf(id));
      const inputs = Array.from({ length: CASES }, () => asked.inputs(random));
      return { id, twin, asked, sheet: `${id.slice(0, 25)} ${index + 1}`, inputs };
    }),
  );
}

function sheetOf({ sheet, twin, asked, inputs }: PlacedTwin): WrittenSheet {
  const height = asked.rows ?? 1;
  const cells = inputs.flatMap((given, index): readonly WrittenCell[] => {
    const row = index * height;
    const moved = (formula: string): string => movedDown(formula, row);
    return [
      ...Object.entries(given).flatMap(([address, value]) => {
        const at = parseCell(address);
        if (at === undefined || value === "") return [];
        return [{ row: at.row + row, column: at.column, value, look: PLAIN }];
      }),
      { row, column: COLUMN.call, value: 0, formula: moved(asked.call), look: PLAIN },
      { row, column: COLUMN.twin, value: null, formula: moved(twin.formula.slice(1)), look: PLAIN },
    ].sort((one, other) => one.row - other.row || one.column - other.column);
  });
  return {
    ...{ name: sheet, isHidden: false, isProtected: false, hasGridlines: true, cells },
    frozen: { rows: 0, columns: 0 },
    columnWidths: new Map(),
    rowHeights: new Map(),
  };
}

/** A formula of the first row as it stands so many rows further down. */
function movedDown(formula: string, rows: number): string {
  return tokensOf(formula)
    .map((token, index, tokens) => {
      const cell = tokens[index + 1] === "(" ? undefined : parseCell(token);
      return cell === undefined ? token : formatCell({ row: cell.row + rows, column: cell.column });
    })
    .join("");
}

function valuesOf(bytes: Uint8Array): ReadonlyMap<string, number | string | boolean | null> {
  const workbook = readWorkbook(readPackage(bytes));
  const strings = sharedStringsOf(workbook);
  return new Map(
    workbook.sheets.flatMap((sheet) =>
      readCells(workbook, sheet, strings).map(
        (cell) => [`${sheet.name}!${formatCell(cell)}`, cell.value] as const,
      ),
    ),
  );
}

function comparisonOf(
  { id, twin, asked, sheet, inputs }: PlacedTwin,
  ours: ReadonlyMap<string, unknown>,
  theirs: ReadonlyMap<string, unknown>,
): Comparison {
  const height = asked.rows ?? 1;
  const place = (index: number, column: number): string => formatCell({ row: index * height, column });
  const told = (value: unknown): number | string =>
    typeof value === "number" || typeof value === "string" ? value : JSON.stringify(value ?? "nothing");
  const quoted = `'${sheet}'`;
  const same = /XIRR|IRR$/.test(id) ? SAME_RATE : SAME;
  return {
    subject: twin.when === "" ? id : `${id}: ${twin.when.replace(/\.$/, "")}`,
    agreement: `within ${same.toExponential().toUpperCase().replace("+", "")} of the value`,
    cases: inputs.map((given, index): Case => {
      const at = place(index, COLUMN.call);
      return {
        asked: `${asked.call} of ${JSON.stringify(given)}`.replaceAll("`", "'"),
        ours: told(ours.get(`${sheet}!${at}`) ?? ours.get(`${quoted}!${at}`)),
        theirs: told(theirs.get(`${sheet}!${place(index, COLUMN.twin)}`)),
      };
    }),
    agree: ({ ours: one, theirs: other }) =>
      typeof one === "number" && typeof other === "number"
        ? Math.abs(one - other) <= same * Math.max(Math.abs(one), 1)
        : one === other && one !== "nothing",
  };
}
