/** `Excel.Range`: cells of one sheet, read and written through the grid. */
import {
  boundingRange,
  COLUMNS_IN_SHEET,
  formatAddress,
  intersection,
  isInSheet,
  parseAddress,
  ROWS_IN_SHEET,
} from "../cells/address.ts";
import { cellEntry, valueType } from "../cells/cellEntry.ts";
import { sheetsOf } from "../cells/formulaSheets.ts";
import type { Cell, CellChange, RangeAddress } from "../cells/grid.ts";
import { surroundingRegion } from "../cells/surroundingRegion.ts";
import { checkedFormat, fromLocalFormat, localText, toLocalFormat } from "./numberFormat.ts";
import { rangeFormat } from "./rangeFormat.ts";
import type { RichObject, RichProperty } from "../richApi/richObject.ts";
import { integerArgument, isRichObject } from "../richApi/arguments.ts";
import { RichApiError, invalidArgument, itemNotFound } from "../richApi/error.ts";
import type { WorkbookContext } from "./workbookContext.ts";
import { checkUnprotected } from "./worksheetProtection.ts";

/** Excel on the web refuses to answer about more cells than this at once. */
const MOST_CELLS = 5_000_000;

const addresses = new WeakMap<RichObject, RangeAddress>();

/** Where a range that came as an argument lies. */
export function addressOf(object: unknown): RangeAddress {
  const address = isRichObject(object) ? addresses.get(object) : undefined;
  if (!address) throw invalidArgument("A range was expected.");
  return address;
}

/** The range a defined name refers to on a sheet, whose own names come first; or null. */
export function rangeByName(context: WorkbookContext, name: string, sheet: string): RichObject | null {
  const wanted = name.toLocaleLowerCase();
  const item = [
    ...context.file.sheetNames.filter((candidate) => candidate.sheet === sheet),
    ...context.grid.names(),
  ].find((candidate) => candidate.name.toLocaleLowerCase() === wanted);
  const address = item && parseAddress(item.refersTo.slice(1), context.grid.activeSheet());
  return address ? range(context, address) : null;
}

export function range(context: WorkbookContext, address: RangeAddress): RichObject {
  const { grid } = context;
  const object: RichObject = {
    type: "Range",
    isTrackable: true,
    properties: { ...measures(address), ...cellProperties(context, address) },
    children: {
      Format: () => rangeFormat(context, address),
      Worksheet: () => context.worksheet(address.sheet),
    },
    objectMethods: { ...rangesWithin(context, address), ...rangesAround(context, address) },
    methods: {
      Calculate: () => void grid.recalculate(),
      Clear: (applyTo) => clear(context, address, applyTo),
      Select() {
        grid.activateSheet(address.sheet);
        grid.select(address);
      },
      /** office.js asks before it writes a large table in slices. */
      _ValidateArraySize(rows, columns) {
        if (rows !== address.rows || columns !== address.columns) throw wrongSize(address);
      },
    },
  };
  addresses.set(object, address);
  return object;
}

/** Where the range lies and how large it is. */
function measures(address: RangeAddress): Readonly<Record<string, RichProperty>> {
  const count = address.rows * address.columns;
  return {
    Address: { get: () => formatAddress(address) },
    AddressLocal: { get: () => formatAddress(address) },
    CellCount: { get: () => (count > 2 ** 31 - 1 ? -1 : count) },
    ColumnCount: { get: () => address.columns },
    ColumnIndex: { get: () => address.column },
    IsEntireColumn: { get: () => address.rows === ROWS_IN_SHEET },
    IsEntireRow: { get: () => address.columns === COLUMNS_IN_SHEET },
    RowCount: { get: () => address.rows },
    RowIndex: { get: () => address.row },
  };
}

/** What stands in the cells. */
function cellProperties(
  context: WorkbookContext,
  address: RangeAddress,
): Readonly<Record<string, RichProperty>> {
  const { grid, profile } = context;

  function readable(of: (cell: Cell) => unknown): () => Promise<unknown> {
    return async () => {
      if (profile.hugeRange === "null" && isHuge(address)) return null;
      checkSize(address);
      checkSheet(context, address);
      await context.calculated();
      return grid.read(address).map((row) => row.map(of));
    };
  }

  /** A property of every cell: written as a table of the range's size, or one value for all. */
  function cells(
    of: (cell: Cell) => unknown,
    change: (value: unknown, cell: Cell) => CellChange | undefined,
  ): RichProperty {
    return {
      get: readable(of),
      set(value) {
        checkSize(address);
        checkSheet(context, address);
        checkUnprotected(context, address.sheet);
        const table = asTable(value, address);
        const before = grid.read(address);
        const changes = before.map((row, r) => row.map((cell, c) => change(table(r, c), cell)));
        for (const entry of changes.flat()) checkReferences(context, entry);
        grid.write(address, changes);
      },
    };
  }

  const enter = (value: unknown, cell: Cell): CellChange | undefined =>
    cellEntry(value, cell.numberFormat, profile.keepsApostrophe);
  const formulas = cells((cell) => cell.formula ?? cell.value ?? "", enter);
  const numberFormat = cells(
    (cell) => cell.numberFormat,
    (value) => (value === null ? undefined : { numberFormat: checkedFormat(value) }),
  );
  const numberFormatLocal = cells(
    (cell) => toLocalFormat(cell.numberFormat, profile),
    (value) =>
      value === null ? undefined : { numberFormat: checkedFormat(fromLocalFormat(value, profile)) },
  );
  return {
    Formulas: formulas,
    FormulasLocal: formulas,
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormatLocal,
    Text: { get: readable((cell) => localText(cell, profile)) },
    ValueTypes: { get: readable((cell) => valueType(cell.value)) },
    Values: cells((cell) => cell.value ?? "", enter),
  };
}

type RangeMethods = NonNullable<RichObject["objectMethods"]>;

/** Another range of the same sheet, by what it differs in. */
function moved(context: WorkbookContext, address: RangeAddress, changed: Partial<RangeAddress>): RichObject {
  const target = { ...address, ...changed };
  if (!isInSheet(target)) throw invalidArgument("The range lies outside the sheet.");
  return range(context, target);
}

/** The methods that lead to a part of the range. */
function rangesWithin(context: WorkbookContext, address: RangeAddress): RangeMethods {
  const { row, column, rows, columns } = address;
  const at = (changed: Partial<RangeAddress>): RichObject => moved(context, address, changed);

  function shared(other: RangeAddress | undefined): RichObject | null {
    const cells = other && intersection(address, other);
    return cells ? range(context, cells) : null;
  }
  const used = (): RichObject | null => shared(context.grid.usedRange(address.sheet));

  return {
    GetCell: (r, c) =>
      at({
        row: row + integerArgument(r, "row"),
        column: column + integerArgument(c, "column"),
        rows: 1,
        columns: 1,
      }),
    GetColumn: (c) => at({ column: column + integerArgument(c, "column"), columns: 1 }),
    GetIntersection(other) {
      const cells = shared(addressOf(other));
      if (!cells) throw itemNotFound("the ranges do not meet");
      return cells;
    },
    GetIntersectionOrNullObject: (other) => shared(addressOf(other)),
    GetLastCell: () => at({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 }),
    GetLastColumn: () => at({ column: column + columns - 1, columns: 1 }),
    GetLastRow: () => at({ row: row + rows - 1, rows: 1 }),
    GetRow: (r) => at({ row: row + integerArgument(r, "row"), rows: 1 }),
    GetUsedRange() {
      const cells = used();
      if (!cells) throw itemNotFound("the range holds no value");
      return cells;
    },
    GetUsedRangeOrNullObject: used,
  };
}

/** The cell whose formula spills into a cell, that cell itself included. */
function spillParent(context: WorkbookContext, address: RangeAddress): RichObject | null {
  if (address.rows !== 1 || address.columns !== 1) throw invalidArgument("One cell was expected.");
  const spilled = context.grid.spillAround?.(address);
  return spilled ? range(context, { ...spilled, rows: 1, columns: 1 }) : null;
}

/** The cells that the formula in a cell spills into, that cell included. */
function spillingTo(context: WorkbookContext, address: RangeAddress): RichObject | null {
  if (address.rows !== 1 || address.columns !== 1) throw invalidArgument("One cell was expected.");
  const spilled = context.grid.spillAround?.(address);
  const isFirst = spilled?.row === address.row && spilled.column === address.column;
  return spilled !== undefined && isFirst ? range(context, spilled) : null;
}

function spillMethods(context: WorkbookContext, address: RangeAddress): RangeMethods {
  return {
    GetSpillParent() {
      const parent = spillParent(context, address);
      if (!parent) throw itemNotFound("the cell belongs to no spilled table");
      return parent;
    },
    GetSpillParentOrNullObject: () => spillParent(context, address),
    GetSpillingToRange() {
      const cells = spillingTo(context, address);
      if (!cells) throw itemNotFound("the cell's formula spills nowhere");
      return cells;
    },
    GetSpillingToRangeOrNullObject: () => spillingTo(context, address),
  };
}

/** The methods that lead beyond the range. */
function rangesAround(context: WorkbookContext, address: RangeAddress): RangeMethods {
  const { row, column, rows, columns } = address;
  const at = (changed: Partial<RangeAddress>): RichObject => moved(context, address, changed);

  /** A count of rows or columns beside the range; a negative one counts the other way, as in Excel. */
  function beside(count: unknown, after: boolean): number {
    const number = integerArgument(count, "count", 1);
    if (number === 0) throw invalidArgument("count must not be 0.");
    return after ? number : -number;
  }
  const rowsBeside = (count: number): RichObject =>
    count > 0 ? at({ row: row + rows, rows: count }) : at({ row: row + count, rows: -count });
  const columnsBeside = (count: number): RichObject =>
    count > 0
      ? at({ column: column + columns, columns: count })
      : at({ column: column + count, columns: -count });

  return {
    ...spillMethods(context, address),
    GetAbsoluteResizedRange: (numRows, numColumns) =>
      at({ rows: integerArgument(numRows, "numRows"), columns: integerArgument(numColumns, "numColumns") }),
    GetBoundingRect(other) {
      const anchor = typeof other === "string" ? parseAddress(other, address.sheet) : addressOf(other);
      if (anchor?.sheet !== address.sheet)
        throw invalidArgument("The other range must be on the same sheet.");
      return range(context, boundingRange(address, anchor));
    },
    GetColumnsAfter: (count) => columnsBeside(beside(count, true)),
    GetColumnsBefore: (count) => columnsBeside(beside(count, false)),
    GetEntireColumn: () => at({ row: 0, rows: ROWS_IN_SHEET }),
    GetEntireRow: () => at({ column: 0, columns: COLUMNS_IN_SHEET }),
    GetOffsetRange: (down, right) =>
      at({
        row: row + integerArgument(down, "rowOffset"),
        column: column + integerArgument(right, "columnOffset"),
      }),
    GetResizedRange: (down, right) =>
      at({
        rows: rows + integerArgument(down, "deltaRows"),
        columns: columns + integerArgument(right, "deltaColumns"),
      }),
    GetRowsAbove: (count) => rowsBeside(beside(count, false)),
    GetSurroundingRegion() {
      const used = context.grid.usedRange(address.sheet);
      return used
        ? range(
            context,
            surroundingRegion(address, used, (cells) => context.grid.read(cells)),
          )
        : range(context, address);
    },
    GetRowsBelow: (count) => rowsBeside(beside(count, true)),
  };
}

function clear(context: WorkbookContext, address: RangeAddress, applyTo: unknown): void {
  const what = applyTo ?? "All";
  if (what !== "All" && what !== "Contents" && what !== "Formats") {
    throw invalidArgument(`applyTo must be All, Contents or Formats, got ${JSON.stringify(what)}.`);
  }
  checkSheet(context, address);
  checkUnprotected(context, address.sheet);
  const used = context.grid.usedRange(address.sheet);
  const cells = address.rows * address.columns > MOST_CELLS ? used && intersection(address, used) : address;
  if (!cells) return;
  const contents = what === "Formats" ? {} : { value: null, formula: null };
  const formats = what === "Contents" ? {} : { numberFormat: "General" };
  const change = { ...contents, ...formats };
  context.grid.write(
    cells,
    Array.from({ length: cells.rows }, () => Array.from({ length: cells.columns }, () => change)),
  );
  if (what === "Contents") return;
  context.grid.format(cells, {
    fontBold: false,
    fontItalic: false,
    fontColor: "#000000",
    fillColor: null,
    horizontalAlignment: "General",
    wrapText: false,
    borderTop: null,
    borderBottom: null,
  });
}

/** Reads one value for all cells, or a table of the range's own size. */
function asTable(value: unknown, address: RangeAddress): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  const table = rows.map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : []));
  const fits = table.length === address.rows && table.every((row) => row.length === address.columns);
  if (!fits) throw wrongSize(address);
  return (row, column) => table[row]?.[column];
}

function wrongSize(address: RangeAddress): RichApiError {
  return invalidArgument(
    `The rows and columns of the table must be those of the range: ${address.rows} × ${address.columns}.`,
  );
}

function isHuge({ rows, columns }: RangeAddress): boolean {
  return rows * columns > MOST_CELLS;
}

function checkSize(address: RangeAddress): void {
  if (!isHuge(address)) return;
  throw new RichApiError(
    "RequestAborted",
    `${formatAddress(address)} has more than ${MOST_CELLS} cells; use getUsedRange() first.`,
  );
}

function checkSheet(context: WorkbookContext, address: RangeAddress): void {
  if (!context.grid.sheetNames().includes(address.sheet)) throw itemNotFound(`worksheet ${address.sheet}`);
}

/**
 * Excel resolves what a formula refers to when it is entered: a sheet that is not there makes it ask for a
 * file, which an add-in cannot answer.
 */
function checkReferences({ grid }: WorkbookContext, change: CellChange | undefined): void {
  if (typeof change?.formula !== "string") return;
  const names = grid.sheetNames().map((name) => name.toLocaleLowerCase());
  const missing = sheetsOf(change.formula).find((sheet) => !names.includes(sheet.toLocaleLowerCase()));
  if (missing !== undefined)
    throw invalidArgument(`${change.formula} refers to the sheet "${missing}", which is not there.`);
}
