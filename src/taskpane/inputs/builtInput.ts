/** What the drafts of the form come to: the inputs that would be saved, or what is wrong with them. */
import {
  type DecimalSeparator,
  revalued,
  type Input,
  type Provenance,
  type Row,
  type ScalarInput,
  type ScalarValue,
  type TableField,
  type TableInput,
} from "../../calc/index.ts";
import {
  BY_HAND,
  cellText,
  toProvenance,
  type RowDraft,
  type ScalarDraft,
  type TableDraft,
} from "./inputDraft.ts";
import { readInput } from "../elements/inputText.ts";
import { cellPlace, fieldPlace, type Place } from "../elements/place.ts";

/** A problem at a place of the form. */
export interface InputProblem {
  readonly place: Place;
  readonly message: string;
}

interface Unread {
  readonly kind: "problems";
  readonly problems: readonly InputProblem[];
}

export type BuiltScalar = Unread | { readonly kind: "input"; readonly input: ScalarInput | undefined };

export type BuiltTable =
  | Unread
  | {
      readonly kind: "input";
      readonly input: TableInput | undefined;
      /** The rows in the order of the value. */
      readonly rowIds: readonly string[];
    };

/** The input that a draft stands for. A value that was changed is an assumption unless a source was given. */
export function buildScalar(
  { field, text, source, basis }: ScalarDraft,
  saved: ScalarInput | undefined,
  separator: DecimalSeparator,
): BuiltScalar {
  const from = basis ?? saved;
  const reading =
    text === undefined ? { value: from?.value } : readInput(field, field.label, text, separator);
  if ("problem" in reading) {
    return { kind: "problems", problems: [{ place: fieldPlace(field.path), message: reading.problem }] };
  }
  if (reading.value === undefined) return { kind: "input", input: undefined };
  const input = revalued(from, reading.value, BY_HAND);
  return {
    kind: "input",
    input: source === undefined ? input : { ...input, provenance: toProvenance(source) },
  };
}

/** The same for a table. */
export function buildTable(
  { field, basis, rows: drafts, source }: TableDraft,
  saved: TableInput | undefined,
  separator: DecimalSeparator,
): BuiltTable {
  const problems: InputProblem[] = [];
  const rows: Row[] = [];
  const rowIds: string[] = [];
  for (const row of drafts) {
    if (row.isRemoved) continue;
    const found = buildRow(field, row, source !== undefined, separator);
    problems.push(...found.problems);
    if (found.row === undefined) continue;
    rows.push(found.row);
    rowIds.push(row.id);
  }
  if (problems.length > 0) return { kind: "problems", problems };
  if (rows.length === 0) return { kind: "input", input: undefined, rowIds: [] };
  const provenance = source ? toProvenance(source) : ((basis ?? saved)?.provenance ?? BY_HAND);
  return { kind: "input", input: { value: rows, provenance }, rowIds };
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
      problems.push({ place: cellPlace(field.path, draft.id, column.key), message: reading.problem });
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

/** Whether what a draft comes to would change the scenario, or cannot be saved as it is. */
export function isEdit(built: BuiltScalar | BuiltTable, saved: Input | undefined): boolean {
  return built.kind === "problems" || !sameInput(built.input, saved);
}
