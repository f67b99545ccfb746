/**
 * What the emulated Excel host needs of a spreadsheet.
 *
 * The host talks only to this interface; the workbench implements it over Univer, the tests over
 * an in-memory sheet. Rows and columns are zero-based. Errors in cells are their text ("#VALUE!").
 */

import type { CellValue, FunctionArgument, FunctionResult } from "../../../src/invocation/index.ts";

export type { CellValue, FunctionArgument, FunctionResult };

export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface RangeAddress extends CellAddress {
  readonly rows: number;
  readonly columns: number;
}

export interface Cell {
  /** The value shown, unformatted; an error is its text. */
  readonly value: CellValue;
  /** The formula with its leading "=", or undefined for a constant. */
  readonly formula?: string;
  /** The number format code; "General" where none was set. */
  readonly numberFormat: string;
  /** The text as formatted in the cell. */
  readonly text: string;
}

/** A change to one cell; an absent key is left as it is. `formula: null` removes a formula. */
export interface CellChange {
  readonly value?: CellValue;
  readonly formula?: string | null;
  readonly numberFormat?: string;
}

/** Formatting of a range; an absent key is left as it is. Colours are "#rrggbb". */
export interface RangeFormat {
  readonly fontBold?: boolean;
  readonly fontItalic?: boolean;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fillColor?: string | null;
  readonly horizontalAlignment?: "General" | "Left" | "Center" | "Right";
  readonly wrapText?: boolean;
  readonly fontName?: string;
  readonly verticalAlignment?: "Top" | "Center" | "Bottom";
  /** Steps that text stands in from the cell's edge. */
  readonly indentLevel?: number;
  /** The colour of the line above or below; null takes it away. */
  readonly borderTop?: string | null;
  readonly borderBottom?: string | null;
  /** In points, as office.js counts. */
  readonly columnWidth?: number;
  readonly rowHeight?: number;
}

/** How a sheet is laid out, as far as it differs from an ordinary one. */
export interface SheetLayout {
  /** In CSS pixels and in points, of whatever has no width or height of its own. */
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly merged: readonly Omit<RangeAddress, "sheet">[];
  /** In CSS pixels, by column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** In points, by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Rows and columns that stay while the rest scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The smallest range that holds every cell with a content or a look; undefined where there is none. */
  readonly extent: RangeAddress | undefined;
}

export interface Grid {
  sheetNames(): readonly string[];
  addSheet(name: string): void;
  deleteSheet(name: string): void;
  renameSheet(name: string, newName: string): void;
  /** A copy of a sheet behind it, and its name. Optional; without it the host answers `ApiNotFound`. */
  copySheet?(name: string): string;
  /** The cells of a spilled table that a cell lies in, its formula's cell first. Optional; without it nothing spills. */
  spillAround?(cell: RangeAddress): RangeAddress | undefined;
  /** What stays of a sheet when it is renamed: of one that was opened from a file the part it was there. Optional. */
  sheetId?(name: string): string;
  /** The ids of sheets in which cells moved or went since the workbook was opened. Optional. */
  readonly movedSheets?: ReadonlySet<string>;
  activeSheet(): string;
  activateSheet(name: string): void;
  /** Optional; without it the host answers `ApiNotFound` when an add-in hides a sheet. */
  hideSheet?(name: string, isHidden: boolean): void;
  isSheetHidden?(name: string): boolean;
  /** Optional, as is all of this: how many rows and columns stay while the rest scrolls. */
  freeze?(sheet: string, rows: number, columns: number): void;
  showGridlines?(sheet: string, areShown: boolean): void;
  hasGridlines?(sheet: string): boolean;
  /** Whether the user is typing into a cell, when Excel refuses every call on the workbook. */
  isEditing?(): boolean;

  /** The smallest range that holds every non-empty cell; undefined for an empty sheet. */
  usedRange(sheet: string): RangeAddress | undefined;
  read(range: RangeAddress): readonly (readonly Cell[])[];
  /** Writes all cells in one step; a change of `undefined` leaves its cell alone. */
  write(range: RangeAddress, changes: readonly (readonly (CellChange | undefined)[])[]): void;
  format(range: RangeAddress, format: RangeFormat): void;
  /** The format of one cell. Optional; without it the host answers `ApiNotFound` when one is read. */
  readFormat?(cell: CellAddress): RangeFormat;
  /** Optional; without it a file that is saved has sheets of the ordinary layout. */
  layout?(sheet: string): SheetLayout;

  selection(): RangeAddress;
  select(range: RangeAddress): void;

  /** Defined names of the workbook: name and what it refers to, with its leading "=". */
  names(): readonly { readonly name: string; readonly refersTo: string }[];
  setName(name: string, refersTo: string | null): void;

  /**
   * Whether formulas wait until they are told to calculate. Then a formula that is entered is calculated once,
   * with what its precedents show, and what depends on a changed cell keeps its value.
   */
  setManual(isManual: boolean): void;
  /** Whether formulas wait for a calculation. */
  isPending(): boolean;
  /** Calculates the formulas that wait, if any, and what depends on them; resolves when every cell has settled. */
  calculateWaiting(): Promise<void>;
  /** Recalculates everything and resolves when every cell has settled. */
  recalculate(): Promise<void>;
  /** Resolves when no calculation is under way. */
  settled(): Promise<void>;

  /** Makes an add-in's functions known beside those that are; `evaluate` answers one call made by one cell. */
  registerFunctions(functions: readonly FunctionDescription[], evaluate: Evaluate): void;
  /**
   * Puts a later value of a streaming function into the cell that called it; where formulas wait, with the next
   * calculation (OfficeDev/Office-Add-in-samples 249, office-js 1567).
   *
   * @param call which call of the cell's formula it is, as it was given to `evaluate`; a formula may
   *   hold several
   */
  push(cell: CellAddress, result: FunctionResult, call: FunctionCall): void;

  onCellsChanged(listener: (range: RangeAddress) => void): () => void;
  /** A sheet was copied, by an add-in or by a person; optional. */
  onSheetCopied?(listener: (from: string, to: string) => void): () => void;
  onSelectionChanged(listener: (range: RangeAddress) => void): () => void;
  /**
   * A cell's call is no longer wanted: the cell was edited, cleared or deleted, or its calculation was
   * begun anew before the call had answered. A call that is merely made again in a later calculation
   * needs no such word: the host then ends those the cell's formula did not make again.
   */
  onCallAbandoned(listener: (cell: CellAddress) => void): () => void;
}

export interface FunctionCall {
  readonly name: string;
  readonly args: readonly FunctionArgument[];
}

export interface FunctionDescription {
  /** With its namespace: "AWARD.NOTE_REPAYMENT". */
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly repeating: boolean;
  }[];
}

export type Evaluate = (
  name: string,
  args: readonly FunctionArgument[],
  cell: CellAddress,
) => Promise<FunctionResult>;
