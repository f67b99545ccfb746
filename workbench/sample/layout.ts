import {
  columnNumber,
  type Column,
  type Line,
  type NumberFormat,
  type SampleSheet,
  type Table,
} from "./sheet.ts";

/** What a cell is on its sheet; the grid gives each its look. */
export type CellRole =
  | "title"
  | "reading"
  | "columnHeading"
  | "numberHeading"
  | "indentedHeading"
  | "heading"
  | "explanation"
  | "label"
  | "unit"
  | "note"
  | "indentedNote"
  | "text"
  | "indentedText"
  | "stated"
  | "assumption"
  | "result";

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  /** A constant or a formula; null where only the format of the cell matters. */
  readonly value: number | string | null;
  readonly role: CellRole;
  readonly format: NumberFormat;
}

export interface PlacedSheet {
  readonly name: string;
  readonly columnWidths: readonly number[];
  /** The rows of title, reading line and column headings, which stay in view. */
  readonly frozenRows: number;
  readonly cells: readonly PlacedCell[];
}

const TITLE_ROW = 0;
const READING_ROW = 1;
const HEADINGS_ROW = 2;
const FIRST_ROW = 3;

/** Text that follows a column of figures stands off from them. */
function indented(role: CellRole): CellRole {
  if (role === "text") return "indentedText";
  return role === "columnHeading" ? "indentedHeading" : role;
}

/** Gives every figure of a sheet its cell, and every formula the addresses it speaks of. */
export function placeSheet(sheet: SampleSheet): PlacedSheet {
  const plan = new SheetPlan();
  plan.put(TITLE_ROW, 0, sheet.title, "title");
  plan.put(READING_ROW, 0, sheet.reading, "reading");
  for (const block of sheet.blocks) {
    let row = FIRST_ROW;
    const left = columnNumber(block.at);
    for (const part of block.content)
      row = part.kind === "column" ? placeColumn(plan, part, row, left) : placeTable(plan, part, row, left);
  }
  const hasHeadings = sheet.blocks.some((block) => block.content.some((part) => part.kind === "column"));
  return {
    name: sheet.name,
    columnWidths: sheet.columnWidths,
    frozenRows: hasHeadings ? FIRST_ROW : HEADINGS_ROW,
    cells: plan.placed(),
  };
}

/** The cells of a sheet so far, and where its named figures stand. */
class SheetPlan {
  private readonly cells: PlacedCell[] = [];
  private readonly addresses = new Map<string, string>();

  put(
    row: number,
    column: number,
    value: PlacedCell["value"],
    role: CellRole,
    format: NumberFormat = "general",
  ): void {
    if (value !== "") this.cells.push({ row, column, value, role, format });
  }

  name(key: string | undefined, address: string): void {
    if (key !== undefined) this.addresses.set(key, address);
  }

  placed(): PlacedCell[] {
    return this.cells.map((cell) => ({ ...cell, value: withAddresses(cell.value, this.addresses) }));
  }
}

function placeHeading(plan: SheetPlan, text: string, row: number, left: number, width: number): void {
  for (let offset = 0; offset < width; offset++)
    plan.put(row, left + offset, offset === 0 ? text : null, "heading");
}

function placeLine(plan: SheetPlan, line: Line, row: number, left: number): void {
  if (line.kind === "heading") return placeHeading(plan, line.text, row, left, 4);
  plan.put(row, left, line.label, "label");
  plan.put(row, left + 1, line.value, line.kind, line.format);
  plan.put(row, left + 2, line.unit ?? "", "unit");
  plan.put(row, left + 3, line.note, "note");
  plan.name(line.name, absolute(row, left + 1));
}

/** @returns the row below, and one free row */
function placeColumn(plan: SheetPlan, column: Column, row: number, left: number): number {
  column.headings.forEach((text, offset) =>
    plan.put(HEADINGS_ROW, left + offset, text, offset === 1 ? "numberHeading" : "columnHeading"),
  );
  column.lines.forEach((line, offset) => placeLine(plan, line, row + offset, left));
  return row + column.lines.length + 1;
}

/** The looks of what a formula spills; its own cell, the first, has been placed. */
function placeSpill(plan: SheetPlan, spill: NonNullable<Table["spill"]>, top: number, left: number): void {
  const bottom = top + (spill.reach ?? spill.rows) - 1;
  plan.name(spill.name, `${absolute(top, left)}:${absolute(bottom, left + spill.formats.length - 1)}`);
  for (let row = 0; row < spill.rows; row++) {
    spill.formats.forEach((format, offset) => {
      const isText = format === "text";
      if (row === 0 && offset > 0)
        plan.put(top, left + offset, null, isText ? "indentedHeading" : "numberHeading", spill.headings);
      if (row > 0)
        plan.put(
          top + row,
          left + offset,
          null,
          offset === 0 ? "text" : isText ? "indentedText" : "result",
          format,
        );
    });
  }
}

/** @returns the row below, and one free row */
function placeTable(plan: SheetPlan, table: Table, row: number, left: number): number {
  const width = Math.max(
    ...table.rows.map((cellsOfRow) => cellsOfRow.length),
    table.spill?.formats.length ?? 0,
  );
  placeHeading(plan, table.heading, row, left, Math.max(width, 3));
  let below = row + 1;
  for (const line of [table.explanation ?? []].flat()) plan.put(below++, left, line, "explanation");
  const top = below;
  for (const tableRow of table.rows) {
    tableRow.forEach((cell, offset) => {
      const role = offset === 0 ? cell.kind : indented(cell.kind);
      plan.put(below, left + offset, cell.value, role, cell.format);
      plan.name(cell.name, absolute(below, left + offset));
    });
    const note = table.notes?.[below - top];
    const isHeading = tableRow[0]?.kind === "columnHeading" || tableRow[0]?.kind === "numberHeading";
    if (note !== undefined)
      plan.put(below, left + width, note, isHeading ? "indentedHeading" : "indentedNote");
    below += 1;
  }
  plan.name(table.name, `${absolute(top, left)}:${absolute(below - 1, left + width - 1)}`);
  if (table.spill !== undefined) {
    placeSpill(plan, table.spill, top, left);
    below = Math.max(below, top + table.spill.rows);
  }
  return below + 1;
}

function withAddresses(
  value: PlacedCell["value"],
  addresses: ReadonlyMap<string, string>,
): PlacedCell["value"] {
  if (typeof value !== "string" || !value.startsWith("=")) return value;
  return value.replace(/\{(\w+)\}/g, (_, name: string) => {
    const address = addresses.get(name);
    if (address === undefined) throw new Error(`The sample names no figure "${name}".`);
    return address;
  });
}

function absolute(row: number, column: number): string {
  return `$${String.fromCharCode("A".charCodeAt(0) + column)}$${row + 1}`;
}
