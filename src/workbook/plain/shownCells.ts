/** Cells of the open workbook as they stand once everything is calculated. */
import type { SourceSheet } from "../../spreadsheetFile/index.ts";
import { sleep } from "../excel/batch.ts";
import { WorkbookProblem } from "../excel/workbookProblem.ts";
import { absoluteAddress, rangeOf, type Place } from "../cells/namedCells.ts";

/** A cell that holds something; of an error the value is its code. */
export interface ShownCell {
  readonly row: number;
  readonly column: number;
  readonly value: number | string | boolean | null;
  /** As it is typed, without its "="; undefined of a value. */
  readonly formula: string | undefined;
  readonly numberFormat: string;
}

/** Cells of a block that hold something, by "row,column" of their sheet. */
export interface ShownBlock {
  readonly place: Place;
  readonly cells: ReadonlyMap<string, ShownCell>;
}

/** Milliseconds between two looks at the same cells: an answer reaches its cell up to so long after it was given. */
const POLL = 600;
const LONGEST = 90_000;
/** What a cell shows while a custom function is under way. */
const UNDER_WAY = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!", "Loading..."]);

/** @throws WorkbookProblem in a workbook that calculates only when it is told to */
export async function requireAutomatic(context: Excel.RequestContext): Promise<void> {
  const { application } = context.workbook;
  application.load("calculationMode");
  await context.sync();
  if (application.calculationMode === "Manual")
    throw new WorkbookProblem(
      "Manual",
      "This workbook calculates only when it is told to, so what its figures come to is not known: set Calculation Options to Automatic on the Formulas tab first.",
    );
}

/**
 * Reads blocks of cells until nothing in them waits and two looks find the same.
 *
 * @throws WorkbookProblem where a cell is still not calculated after a minute and a half
 */
export async function calculatedCells(
  context: Excel.RequestContext,
  places: readonly Place[],
): Promise<readonly ShownBlock[]> {
  const { application } = context.workbook;
  let before = "";
  for (const end = Date.now() + LONGEST; ; await sleep(POLL)) {
    application.load("calculationState");
    const ranges = places.map((place) => rangeOf(context, place));
    for (const range of ranges) range.load("formulas,values,valueTypes,numberFormat");
    await context.sync();
    const blocks = ranges.map((range, index) => shownBlock(range, places[index]));
    const values = JSON.stringify(ranges.map((range): unknown => range.values));
    const waiting = blocks.flatMap(waitingIn)[0];
    if (application.calculationState === "Done" && waiting === undefined && values === before) return blocks;
    before = values;
    if (Date.now() > end)
      throw new WorkbookProblem(
        "Slow",
        `Excel has not calculated ${waiting ?? "these cells"} within a minute and a half.`,
      );
  }
}

function shownBlock(range: Excel.Range, place: Place = NOWHERE): ShownBlock {
  const cells = new Map<string, ShownCell>();
  range.formulas.forEach((line: readonly unknown[], down) =>
    line.forEach((written, right) => {
      const [row, column] = [place.row + down, place.column + right];
      const formula =
        typeof written === "string" && written.startsWith("=") && written !== range.values[down]?.[right]
          ? written.slice(1)
          : undefined;
      const isEmpty = range.valueTypes[down]?.[right] === Excel.RangeValueType.empty;
      if (isEmpty && formula === undefined) return;
      const value: unknown = isEmpty ? null : range.values[down]?.[right];
      cells.set(`${row},${column}`, {
        ...{ row, column, formula },
        value: value as ShownCell["value"],
        numberFormat: String(range.numberFormat[down]?.[right] ?? "General"),
      });
    }),
  );
  return { place, cells };
}

/** Whether a formula may call us. */
const OURS = /\bAWARD(?:DEV)?\./i;

const NOWHERE: Place = { sheet: "", row: 0, column: 0, rows: 0, columns: 0 };

/** The first cell whose value is not there yet. */
function waitingIn({ place, cells }: ShownBlock): string[] {
  for (const { row, column, formula, value } of cells.values()) {
    // An ordinary formula that leads to an empty cell shows nothing in some programs.
    const isWaiting =
      typeof value === "string" ? UNDER_WAY.has(value) : value === null && OURS.test(formula ?? "");
    if (isWaiting) return [absoluteAddress({ sheet: place.sheet, row, column, rows: 1, columns: 1 })];
  }
  return [];
}

/** The blocks as sheets of cells, with what the tables fill that spill. */
export function asSheets(
  blocks: readonly ShownBlock[],
  spills: ReadonlyMap<string, Place>,
): readonly SourceSheet[] {
  const sheets = [...new Set(blocks.map(({ place }) => place.sheet))];
  return sheets.map((name) => ({
    name,
    cells: blocks
      .filter(({ place }) => place.sheet === name)
      .flatMap(({ cells }) =>
        [...cells.values()].map(({ row, column, value, formula }) => {
          const spill = spills.get(`${name}!${row},${column}`);
          const fills = spill && {
            ...{ row, column },
            lastRow: row + spill.rows - 1,
            lastColumn: column + spill.columns - 1,
          };
          return { row, column, value, formula, fills };
        }),
      ),
  }));
}
