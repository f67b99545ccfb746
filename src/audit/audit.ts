/**
 * The audit of a workbook without Excel: every cell with an AWARD function is worked out again from the values that
 * are saved in the cells it reads, and held against the value that is saved in it. Ordinary formulas are left at their
 * saved values.
 */
import type { CellValue, FunctionArgument } from "../invocation/index.ts";
import { callsOurs, formatCell, type StoredCell } from "../spreadsheetFile/index.ts";
import type { AddIn } from "./addIn.ts";
import { evaluate, tableOf } from "./evaluate.ts";
import { NotWorkedOut, parseFormula } from "./formula.ts";
import { readSavedWorkbook, type SavedSheet, type SavedWorkbook } from "./savedWorkbook.ts";
import { readScenarios } from "./scenarios.ts";

/** A function that a cell called, and what it was given. */
interface AuditedCall {
  readonly name: string;
  /** What it answers, as its help says. */
  readonly explanation: string;
  readonly args: readonly { readonly name: string; readonly value: string }[];
}

export interface AuditedCell {
  /** "Award!B3". */
  readonly cell: string;
  readonly formula: string;
  readonly saved: CellValue;
  /** Undefined where it was not worked out. */
  readonly now: CellValue | undefined;
  /** Of two numbers. */
  readonly difference: number | undefined;
  readonly verdict: "same" | "differs" | "not checked";
  /** Why it was not checked, or the sentence behind an error. */
  readonly remark: string | undefined;
  readonly calls: readonly AuditedCall[];
}

export interface Audit {
  readonly cells: readonly AuditedCell[];
  readonly counts: { readonly same: number; readonly differs: number; readonly notChecked: number };
  /** Ordinary formulas, which were left at their saved values. */
  readonly ordinaryFormulas: number;
  readonly activeScenario: string | undefined;
  readonly scenarios: readonly {
    readonly name: string;
    readonly assumptions: readonly (readonly [string, string])[];
  }[];
  /** What the reader should know: scenarios that cannot be read, days that count from 1904. */
  readonly notices: readonly string[];
}

/** Doubles that differ by less than this, relative to the saved one, are the same figure saved by another program. */
const SAME = 1e-12;

/**
 * Audits a workbook.
 *
 * @throws FileProblem where the file cannot be read
 */
export async function auditWorkbook(bytes: Uint8Array, addIn: AddIn): Promise<Audit> {
  const workbook = readSavedWorkbook(bytes);
  const kept = readScenarios(workbook.file);
  addIn.scenarios.set({ active: kept.active, scenarios: kept.scenarios });
  const cells: AuditedCell[] = [];
  let ordinaryFormulas = 0;
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells) {
      if (cell.formula === undefined) continue;
      if (!callsOurs(cell.formula)) ordinaryFormulas++;
      else cells.push(...(await auditCell(workbook, sheet, { ...cell, formula: cell.formula }, addIn)));
    }
  }
  const count = (verdict: AuditedCell["verdict"]): number =>
    cells.filter((cell) => cell.verdict === verdict).length;
  return {
    cells,
    counts: { same: count("same"), differs: count("differs"), notChecked: count("not checked") },
    ordinaryFormulas,
    activeScenario: kept.active,
    scenarios: kept.scenarios.map(({ name, inputs }) => ({
      name,
      assumptions: Object.entries(inputs).map(([path, input]) => [path, JSON.stringify(input)] as const),
    })),
    notices: [
      ...kept.problems,
      ...(workbook.file.is1904
        ? ["Days in this workbook count from 1904: its dates are not those of the functions."]
        : []),
    ],
  };
}

async function auditCell(
  workbook: SavedWorkbook,
  sheet: SavedSheet,
  cell: StoredCell & { readonly formula: string },
  addIn: AddIn,
): Promise<readonly AuditedCell[]> {
  const calls: AuditedCall[] = [];
  let remark: string | undefined;
  const callOwn = async (name: string, args: readonly FunctionArgument[]): ReturnType<AddIn["call"]> => {
    const result = await addIn.call(name, args);
    if (result !== undefined) calls.push(calledWith(name, args, addIn));
    if (result?.kind === "error") remark = result.message;
    return result;
  };
  try {
    const now = await evaluate(parseFormula(cell.formula), { workbook, sheet: sheet.name, callOwn });
    return compared(sheet, cell, tableOf(now), { calls, remark });
  } catch (error) {
    if (!(error instanceof NotWorkedOut)) throw error;
    const facts = { saved: cell.value, now: undefined, difference: undefined, calls };
    return [
      {
        ...facts,
        cell: addressOf(sheet, cell),
        formula: `=${cell.formula}`,
        verdict: "not checked",
        remark: error.message,
      },
    ];
  }
}

function addressOf({ name }: SavedSheet, place: { readonly row: number; readonly column: number }): string {
  return `${name}!${formatCell(place)}`;
}

/** One finding for a cell, and one more for each cell of its spill that differs. */
function compared(
  sheet: SavedSheet,
  cell: StoredCell & { readonly formula: string },
  now: readonly (readonly CellValue[])[],
  { calls, remark }: Pick<AuditedCell, "calls" | "remark">,
): readonly AuditedCell[] {
  const { row, column, formula } = cell;
  const area = cell.fills ?? { row, column, lastRow: row, lastColumn: column };
  const findings: AuditedCell[] = [];
  const rows = Math.max(now.length, area.lastRow - row + 1);
  const columns = Math.max(now[0]?.length ?? 0, area.lastColumn - column + 1);
  // A formula that is no array shows the first of its values in its one cell.
  const isSpill = cell.fills !== undefined;
  for (let down = 0; down < (isSpill ? rows : 1); down++) {
    for (let right = 0; right < (isSpill ? columns : 1); right++) {
      const place = { row: row + down, column: column + right };
      const saved = sheet.at(place.row, place.column)?.value ?? null;
      const value = now[down]?.[right] ?? null;
      const isSame = same(saved, value);
      if (isSame && (down > 0 || right > 0)) continue;
      findings.push({
        ...{ cell: addressOf(sheet, place), formula: `=${formula}`, saved, now: value, calls, remark },
        difference: typeof saved === "number" && typeof value === "number" ? value - saved : undefined,
        verdict: isSame ? "same" : "differs",
      });
    }
  }
  return findings;
}

function same(saved: CellValue, now: CellValue): boolean {
  if (typeof saved === "number" && typeof now === "number")
    return Math.abs(now - saved) <= SAME * Math.max(Math.abs(saved), Math.abs(now));
  // Excel saves an empty text of a spill as no value at all.
  return saved === now || ((saved ?? "") === "" && (now ?? "") === "");
}

function calledWith(name: string, args: readonly FunctionArgument[], { functions }: AddIn): AuditedCall {
  const fn = functions.find((one) => one.name === name);
  return {
    name,
    explanation: fn?.description ?? "",
    args: args.map((argument, index) => ({
      name: (fn?.parameters[index] ?? fn?.parameters.at(-1))?.name ?? "",
      value: shown(argument),
    })),
  };
}

/** Cells of a table that are shown; a longer one is told by its size. */
const MOST_SHOWN = 40;

function shown(argument: FunctionArgument): string {
  if (argument.kind === "omitted") return "left out";
  const table = tableOf(argument);
  const text = table
    .map((row) => row.map((value) => (value === null ? "" : String(value))).join(", "))
    .join("; ");
  const count = table.length * (table[0]?.length ?? 0);
  return count > MOST_SHOWN
    ? `${table.length} rows of ${table[0]?.length ?? 0}: ${text.slice(0, 200)} …`
    : text;
}
