/**
 * What was changed in the form of a scenario's inputs and is not saved: text as it was typed, right or
 * wrong, field by field. A field that nobody touched has no draft and follows the scenario.
 */
import {
  revalued,
  scalarValue,
  tableRows,
  type Field,
  type Input,
  type Provenance,
  type ProvenanceKind,
  type Row,
  type ScalarField,
  type ScalarValue,
  type TableField,
} from "../../calc/index.ts";
import { readInput, showInput } from "./inputText.ts";
import type { DecimalSeparator } from "../elements/numberText.ts";

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
  /** What it starts from where that is not the saved input: what the source states. */
  readonly basis?: Input | undefined;
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
  /** As for a single value. */
  readonly basis?: Input | undefined;
  readonly rows: readonly RowDraft[];
  readonly source?: SourceDraft | undefined;
}

export type FieldDraft = ScalarDraft | TableDraft;

/** The source of a value that was typed into the form. */
export const BY_HAND = {
  kind: "assumed",
  reason: "entered by hand in the pane",
} as const satisfies Provenance;

/** A problem at a place of the form. */
export interface InputProblem {
  readonly path: string;
  /** The control, as `cellPlace` names it; the path where it concerns the field as a whole. */
  readonly place: string;
  readonly message: string;
}

/** Names a row, or the control of one of its cells. */
export function cellPlace(path: string, rowId: string, column?: string): string {
  return column === undefined ? `${path}/${rowId}` : `${path}/${rowId}/${column}`;
}

/** The rows that the form shows: those of the draft, or the saved ones. */
export function draftRows(input: Input | undefined, draft: FieldDraft | undefined): readonly RowDraft[] {
  if (draft?.kind === "table") return draft.rows;
  return tableRows(input).map((from, index) => ({
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
  field: ScalarField,
  input: Input | undefined,
  draft: FieldDraft | undefined,
  separator: DecimalSeparator,
): string {
  const { text, basis } = draft?.kind === "scalar" ? draft : {};
  return text ?? showInput(field, scalarValue(basis ?? input), separator);
}

/** What the cell of a row shows. */
export function cellText(
  column: TableField["columns"][number],
  row: RowDraft,
  separator: DecimalSeparator,
): string {
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

function toProvenance({ kind, document, place, reason, from }: SourceDraft): Provenance {
  switch (kind) {
    case "stated":
      return { kind, document: document.trim(), ...(place.trim() === "" ? {} : { place: place.trim() }) };
    case "assumed":
      return { kind, reason: reason.trim() };
    case "computed":
      return { kind, from: from.trim() };
  }
}

/** What a draft comes to; `rowIds` names the rows in the order of the value. */
export type BuiltInput =
  | { readonly kind: "input"; readonly input: Input | undefined; readonly rowIds: readonly string[] }
  | { readonly kind: "problems"; readonly problems: readonly InputProblem[] };

/** The input that a draft stands for. A value that was changed is an assumption unless a source was given. */
export function buildInput(
  field: Field,
  saved: Input | undefined,
  draft: FieldDraft,
  separator: DecimalSeparator,
): BuiltInput {
  if (field.kind === "table") {
    return draft.kind === "table" ? buildTable(field, saved, draft, separator) : built(saved);
  }
  return draft.kind === "scalar" ? buildScalar(field, saved, draft, separator) : built(saved);
}

function built(input: Input | undefined, rowIds: readonly string[] = []): BuiltInput {
  return { kind: "input", input, rowIds };
}

function buildScalar(
  field: ScalarField,
  saved: Input | undefined,
  { text, source, basis = saved }: ScalarDraft,
  separator: DecimalSeparator,
): BuiltInput {
  const reading =
    text === undefined ? { value: scalarValue(basis) } : readInput(field, field.label, text, separator);
  if ("problem" in reading) {
    const { path } = field;
    return { kind: "problems", problems: [{ path, place: path, message: reading.problem }] };
  }
  if (reading.value === undefined) return built(undefined);
  const input = revalued(basis, reading.value, BY_HAND);
  return built(source === undefined ? input : { ...input, provenance: toProvenance(source) });
}

function buildTable(
  field: TableField,
  saved: Input | undefined,
  draft: TableDraft,
  separator: DecimalSeparator,
): BuiltInput {
  const problems: InputProblem[] = [];
  const rows: Row[] = [];
  const rowIds: string[] = [];
  for (const row of draft.rows) {
    if (row.isRemoved) continue;
    const found = buildRow(field, row, draft.source !== undefined, separator);
    problems.push(...found.problems);
    if (found.row === undefined) continue;
    rows.push(found.row);
    rowIds.push(row.id);
  }
  if (problems.length > 0) return { kind: "problems", problems };
  if (rows.length === 0) return built(undefined);
  const ofTable = draft.source === undefined ? undefined : toProvenance(draft.source);
  return built({ value: rows, provenance: ofTable ?? (draft.basis ?? saved)?.provenance ?? BY_HAND }, rowIds);
}

/** A row as it would be saved; undefined where nothing stands in it. */
interface BuiltRow {
  readonly row: Row | undefined;
  readonly problems: readonly InputProblem[];
}

/** Most rows of a long table are the same after every key. */
const builtRows = new WeakMap<RowDraft, BuiltRow & { readonly key: string }>();

function buildRow(
  field: TableField,
  draft: RowDraft,
  tableHasSource: boolean,
  separator: DecimalSeparator,
): BuiltRow {
  const key = `${field.path} ${tableHasSource} ${separator}`;
  const known = builtRows.get(draft);
  if (known?.key === key) return known;
  const problems: InputProblem[] = [];
  const cells: Record<string, ScalarValue> = {};
  for (const column of field.columns) {
    const typed = draft.texts[column.key];
    const reading =
      typed === undefined
        ? { value: draft.from?.cells[column.key] }
        : readInput(column, column.header, typed, separator);
    if ("problem" in reading) {
      const place = cellPlace(field.path, draft.id, column.key);
      problems.push({ path: field.path, place, message: reading.problem });
    } else if (reading.value !== undefined) cells[column.key] = reading.value;
  }
  const isBlank = isBlankRow(field, draft, separator);
  const built = { key, problems, row: isBlank ? undefined : sourcedRow(draft, cells, tableHasSource) };
  builtRows.set(draft, built);
  return built;
}

/** Blank rows are passed over, as they are on the Scenario sheet. */
function isBlankRow(field: TableField, row: RowDraft, separator: DecimalSeparator): boolean {
  return field.columns.every((column) => cellText(column, row, separator).trim() === "");
}

/** A row with its sources; where one was given for it or for the table, that holds for what was typed too. */
function sourcedRow(row: RowDraft, cells: Row["cells"], tableHasSource: boolean): Row {
  const { from, source, cellSources } = row;
  const isSourced = source !== undefined || tableHasSource;
  const changed = from ? (revaluedRow(from, cells) ?? { cells }) : { cells, provenance: BY_HAND };
  const exceptions: Record<string, Provenance> = {};
  for (const [key, exception] of Object.entries(changed.exceptions ?? {})) {
    if (exception && !(isSourced && exception === BY_HAND)) exceptions[key] = exception;
  }
  for (const [key, given] of Object.entries(cellSources)) {
    if (cells[key] !== undefined) exceptions[key] = toProvenance(given);
  }
  const ofRow =
    source === undefined
      ? isSourced && changed.provenance === BY_HAND
        ? undefined
        : changed.provenance
      : toProvenance(source);
  return {
    cells,
    ...(ofRow === undefined ? {} : { provenance: ofRow }),
    ...(Object.keys(exceptions).length === 0 ? {} : { exceptions }),
  };
}

function revaluedRow(from: Row, cells: Row["cells"]): Row | undefined {
  return revalued({ value: [from], provenance: BY_HAND }, [{ cells }], BY_HAND).value[0];
}

/** Whether two inputs are the same, sources included; the order of keys and what holds nothing do not count. */
export function sameInput(one: Input | undefined, other: Input | undefined): boolean {
  return one === other || canonical(one) === canonical(other);
}

const canonicals = new WeakMap<Input, string>();

function canonical(input: Input | undefined): string {
  if (input === undefined) return "";
  const known = canonicals.get(input);
  if (known !== undefined) return known;
  const text = JSON.stringify(input, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  canonicals.set(input, text);
  return text;
}

/** Whether a draft would change the scenario, or cannot be saved as it is. */
export function isEdit(
  field: Field,
  saved: Input | undefined,
  draft: FieldDraft,
  separator: DecimalSeparator,
): boolean {
  const outcome = buildInput(field, saved, draft, separator);
  return outcome.kind === "problems" || !sameInput(outcome.input, saved);
}

/** A value typed anew is no longer what a source given before states. */
export function withText(draft: FieldDraft | undefined, text: string): ScalarDraft {
  const before: ScalarDraft = draft?.kind === "scalar" ? draft : { kind: "scalar" };
  return { ...before, text, source: before.source && retyped(before.source) };
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

/** Cells copied from a sheet, put in from one cell on: to its right and below, in new rows where there are none. */
export function withPasted(
  table: TableDraft,
  field: TableField,
  rowId: string,
  column: string,
  cells: readonly (readonly string[])[],
): TableDraft {
  const present = table.rows.filter(({ isRemoved }) => !isRemoved);
  const top = present.findIndex(({ id }) => id === rowId);
  const left = field.columns.findIndex(({ key }) => key === column);
  const pasted = new Map<string, RowDraft>();
  cells.forEach((line, index) => {
    let row = present[top + index] ?? newRow();
    line.forEach((text, offset) => {
      const to = field.columns[left + offset];
      if (to) row = withCellText({ ...table, rows: [row] }, row.id, to.key, text.trim()).rows[0] ?? row;
    });
    pasted.set(row.id, row);
  });
  const rows = table.rows.map((row) => pasted.get(row.id) ?? row);
  const known = new Set(table.rows.map(({ id }) => id));
  return { ...table, rows: [...rows, ...[...pasted.values()].filter(({ id }) => !known.has(id))] };
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
