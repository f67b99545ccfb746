/**
 * What was changed in the form of a scenario's inputs and is not saved: text as it was typed, right or
 * wrong, field by field. A field that nobody touched has no draft and follows the scenario.
 */
import {
  dateOrderOf,
  headingKey,
  readDateText,
  tableRows,
  type Column,
  type DateOrder,
  type DecimalSeparator,
  type Provenance,
  type ProvenanceKind,
  type Row,
  type ScalarField,
  type ScalarInput,
  type TableField,
  type TableInput,
} from "../../calc/index.ts";
import { showInput } from "../elements/inputText.ts";

/** A source as it is being written; what was typed for another kind is kept. */
export interface SourceDraft {
  readonly kind: ProvenanceKind;
  readonly document: string;
  readonly place: string;
  readonly reason: string;
  readonly from: string;
}

export interface ScalarDraft {
  readonly kind: "scalar";
  readonly field: ScalarField;
  /** What it starts from where that is not the saved input: what the source states. */
  readonly basis?: ScalarInput | undefined;
  /** Undefined: the value is that of the basis. */
  readonly text?: string | undefined;
  readonly source?: SourceDraft | undefined;
}

export interface RowDraft {
  /** The same as long as the form shows the row. */
  readonly id: string;
  /** The saved row it began as. */
  readonly from?: Row | undefined;
  /** By key of the column; a cell that is not there is as saved. */
  readonly texts: Readonly<Record<string, string>>;
  readonly source?: SourceDraft | undefined;
  /** By key of the column. */
  readonly cellSources: Readonly<Record<string, SourceDraft>>;
  readonly isRemoved: boolean;
}

export interface TableDraft {
  readonly kind: "table";
  readonly field: TableField;
  /** As for a single value. */
  readonly basis?: TableInput | undefined;
  readonly rows: readonly RowDraft[];
  readonly source?: SourceDraft | undefined;
}

/** A draft holds its field: what is typed for a single value can never become a table, nor the other way. */
export type FieldDraft = ScalarDraft | TableDraft;

/** The source of a value that was typed into the form. */
export const BY_HAND = {
  kind: "assumed",
  reason: "entered by hand in the pane",
} as const satisfies Provenance;

/** A draft of a single value in which nothing is changed. */
export function unchangedScalar(field: ScalarField): ScalarDraft {
  return { kind: "scalar", field };
}

/** A draft of a table in which nothing is changed. */
export function unchangedTable(field: TableField, saved: TableInput | undefined): TableDraft {
  return { kind: "table", field, rows: savedRows(saved) };
}

/** The rows of a table as they are saved. */
export function savedRows(saved: TableInput | undefined): readonly RowDraft[] {
  return tableRows(saved).map((from, index) => ({
    id: `saved-${index + 1}`,
    from,
    texts: {},
    cellSources: {},
    isRemoved: false,
  }));
}

let added = 0;

/** A row that holds nothing yet. */
export function newRow(texts: Readonly<Record<string, string>> = {}): RowDraft {
  return { id: `new-${++added}`, texts, cellSources: {}, isRemoved: false };
}

/** What the field shows. */
export function scalarText(
  { field, text, basis }: ScalarDraft,
  saved: ScalarInput | undefined,
  separator: DecimalSeparator,
): string {
  return text ?? showInput(field, (basis ?? saved)?.value, separator);
}

/** What the cell of a row shows. */
export function cellText(column: Column, row: RowDraft, separator: DecimalSeparator): string {
  return row.texts[column.key] ?? showInput(column, row.from?.cells[column.key], separator);
}

/** A source to be written further: that of a scenario, or an empty one. */
export function sourceDraft(source?: Provenance): SourceDraft {
  return {
    kind: source?.kind ?? "stated",
    document: source?.kind === "stated" ? source.document : "",
    place: source?.kind === "stated" ? (source.place ?? "") : "",
    reason: source?.kind === "assumed" ? source.reason : "",
    from: source?.kind === "computed" ? source.from : "",
  };
}

export function toProvenance({ kind, document, place, reason, from }: SourceDraft): Provenance {
  switch (kind) {
    case "stated":
      return { kind, document: document.trim(), ...(place.trim() === "" ? {} : { place: place.trim() }) };
    case "assumed":
      return { kind, reason: reason.trim() };
    case "computed":
      return { kind, from: from.trim() };
  }
}

/** A value typed anew is no longer what a source given before states. */
export function withText(draft: ScalarDraft, text: string): ScalarDraft {
  return { ...draft, text, source: draft.source && retyped(draft.source) };
}

/** The same for a cell of a table. */
export function withCellText(table: TableDraft, rowId: string, column: string, text: string): TableDraft {
  const rows = table.rows.map((row): RowDraft => {
    if (row.id !== rowId) return row;
    const texts = { ...row.texts, [column]: text };
    if (row.from === undefined && row.source === undefined && table.source !== undefined) {
      return { ...row, texts, source: sourceDraft(BY_HAND) };
    }
    const ofRow = row.source ?? table.source;
    const own = row.cellSources[column] ?? (ofRow?.kind === "stated" ? ofRow : undefined);
    if (own === undefined) return { ...row, texts };
    return { ...row, texts, cellSources: { ...row.cellSources, [column]: retyped(own) } };
  });
  return { ...table, rows };
}

/**
 * Cells copied from a sheet, put in from one cell on: to its right and below, in new rows where there are none.
 *
 * A first row of headings says which columns they are. Dates come as the sheet shows them.
 *
 * @param usersOrder what comes first in the dates of this user's Excel
 */
export function withPasted(
  table: TableDraft,
  rowId: string,
  column: string,
  copied: readonly (readonly string[])[],
  usersOrder?: DateOrder,
): TableDraft {
  const present = table.rows.filter(({ isRemoved }) => !isRemoved);
  const top = present.findIndex(({ id }) => id === rowId);
  const { cells, columns } = placed(table.field, column, copied);
  const order = orderOf(cells, columns, usersOrder);
  const pasted = new Map<string, RowDraft>();
  cells.forEach((line, index) => {
    let row = present[top + index] ?? newRow();
    line.forEach((text, offset) => {
      const to = columns[offset];
      if (to === undefined) return;
      const read = to.kind === "date" ? readDateText(text, order) : undefined;
      const shown = read?.kind === "date" ? read.iso : text.trim();
      row = withCellText({ ...table, rows: [row] }, row.id, to.key, shown).rows[0] ?? row;
    });
    pasted.set(row.id, row);
  });
  const rows = table.rows.map((row) => pasted.get(row.id) ?? row);
  const known = new Set(table.rows.map(({ id }) => id));
  return { ...table, rows: [...rows, ...[...pasted.values()].filter(({ id }) => !known.has(id))] };
}

/** The columns of copied cells, by the headings in their first row or else from one on; and the cells below. */
function placed(
  { columns }: TableField,
  column: string,
  copied: readonly (readonly string[])[],
): { readonly cells: readonly (readonly string[])[]; readonly columns: readonly (Column | undefined)[] } {
  const [first = [], ...below] = copied;
  const named = first.map((text) => columns.find(({ header }) => headingKey(header) === headingKey(text)));
  const isHeader = first.every((text, index) => text.trim() === "" || named[index] !== undefined);
  if (isHeader && below.length > 0 && named.some((one) => one !== undefined))
    return { cells: below, columns: named };
  return { cells: copied, columns: columns.slice(columns.findIndex(({ key }) => key === column)) };
}

/** What comes first in copied dates: what those say that can be read in one way only, or else the user's Excel. */
function orderOf(
  cells: readonly (readonly string[])[],
  columns: readonly (Column | undefined)[],
  usersOrder: DateOrder | undefined,
): DateOrder | undefined {
  const said = dateOrderOf(
    cells.flatMap((line) => line.filter((_, index) => columns[index]?.kind === "date")),
  );
  return said === "both" ? undefined : (said ?? usersOrder);
}

/** A source for a whole row; what was typed in it before then comes from there too. */
export function withRowSource(row: RowDraft, source: SourceDraft): RowDraft {
  return { ...row, source, cellSources: notByHand(row.cellSources) };
}

/** A source for a whole table; rows that name another one keep it. */
export function withTableSource(table: TableDraft, source: SourceDraft): TableDraft {
  const rows = table.rows.map((row) => ({
    ...row,
    source: row.source && isByHand(row.source) ? undefined : row.source,
    cellSources: notByHand(row.cellSources),
  }));
  return { ...table, source, rows };
}

function retyped(source: SourceDraft): SourceDraft {
  if (source.kind !== "stated") return source;
  return { ...source, kind: BY_HAND.kind, reason: source.reason.trim() || BY_HAND.reason };
}

function isByHand({ kind, reason }: SourceDraft): boolean {
  return kind === BY_HAND.kind && reason === BY_HAND.reason;
}

function notByHand(sources: RowDraft["cellSources"]): RowDraft["cellSources"] {
  return Object.fromEntries(Object.entries(sources).filter(([, source]) => !isByHand(source)));
}
