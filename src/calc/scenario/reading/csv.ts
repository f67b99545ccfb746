/**
 * A scenario as comma-separated values (RFC 4180), one value with its source per line, and back.
 *
 * Spreadsheets take a cell that begins with = + - @ or a tab for a formula. Such text is written with an
 * apostrophe before it, which is taken away when it is read; so is text that begins with one. Numbers
 * are written as they are.
 */
import { headingKey } from "../../nameKey.ts";
import { ALL_FIELDS, fieldAt, type TableField } from "../fields/catalogue.ts";
import type { ValueRule } from "../fields/field.ts";
import { LARGEST_TEXT, parseScenario, type ParseOutcome } from "./parse.ts";
import { sentence, type FieldProblem } from "../fields/problems.ts";
import { CsvWays } from "./csvWays.ts";
import type { DateOrder } from "./dateText.ts";
import type { Provenance } from "../fields/provenance.ts";
import { inputOf, type ScalarValue, type Scenario, type TableInput } from "../fields/scenario.ts";

const HEADER = ["Field", "Label", "Row", "Column", "Value", "Source", "Document", "Place"] as const;

type Heading = (typeof HEADER)[number];
type Line = Readonly<Partial<Record<Heading, ScalarValue | undefined>>>;

const FORMULA_START = /^[=+\-@\t\r']/u;

export function toCsv(scenario: Scenario): string {
  const lines: Line[] = [
    { Field: "schemaVersion", Value: scenario.schemaVersion },
    { Field: "name", Label: "Name", Value: scenario.name },
  ];
  if (scenario.description !== undefined) {
    lines.push({ Field: "description", Label: "Description", Value: scenario.description });
  }
  for (const field of ALL_FIELDS) {
    if (field.kind === "table") {
      for (const line of tableLines(field, inputOf(scenario, field))) lines.push(line);
      continue;
    }
    const input = inputOf(scenario, field);
    if (input === undefined) continue;
    const { value, provenance } = input;
    lines.push({ Field: field.path, Label: field.label, Value: value, ...sourceCells(provenance) });
  }
  const records = [HEADER, ...lines.map((line) => HEADER.map((name) => line[name]))];
  return records.map((record) => `${record.map(toField).join(",")}\r\n`).join("");
}

/** A line for the table, one for each row, and one for each cell that is given or has a source. */
function tableLines({ path, label, columns }: TableField, input: TableInput | undefined): readonly Line[] {
  if (input === undefined) return [];
  const place = { Field: path, Label: label };
  const lines: Line[] = [{ ...place, ...sourceCells(input.provenance) }];
  input.value.forEach((row, index) => {
    lines.push({ ...place, Row: index + 1, ...sourceCells(row.provenance) });
    for (const { key, header } of columns) {
      const cell = row.cells[key];
      const source = row.exceptions?.[key];
      if (cell === undefined && source === undefined) continue;
      lines.push({ ...place, Row: index + 1, Column: header, Value: cell, ...sourceCells(source) });
    }
  });
  return lines;
}

function sourceCells(provenance: Provenance | undefined): Line {
  switch (provenance?.kind) {
    case undefined:
      return {};
    case "stated":
      return { Source: "stated", Document: provenance.document, Place: provenance.place };
    case "assumed":
      return { Source: "assumed", Document: provenance.reason };
    case "computed":
      return { Source: "computed", Document: provenance.from };
  }
}

function toField(value: ScalarValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const guarded = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",;\r\n\t]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A line of a file. */
interface FileLine {
  readonly place: LinePlace;
  readonly value: string;
  readonly source: unknown;
}

/**
 * A scenario out of a CSV file, or what is wrong with it. Lines may come in any order, and a spreadsheet may
 * have saved the file with other separators, and its numbers and dates as its user sees them.
 *
 * @param usersOrder what comes first in the dates of this user's Excel, for a file in which nothing tells
 */
export function fromCsv(text: string, usersOrder?: DateOrder): ParseOutcome {
  const wrong = (message: string): ParseOutcome => ({
    kind: "problems",
    problems: [{ path: undefined, message }],
  });
  if (text.length > LARGEST_TEXT) return wrong(sentence.tooLarge(text.length, LARGEST_TEXT));
  const { content, separator } = separated(text.replace(/^\uFEFF/u, ""));
  const records = readRecords(content, separator);
  const start = records?.findIndex((record) => record.some((cell) => cell.trim() !== "")) ?? -1;
  const header = records?.[start]?.map(headingKey);
  const position = (name: Heading): number => header?.indexOf(headingKey(name)) ?? -1;
  if (records === undefined || position("Field") === -1 || position("Value") === -1) {
    return wrong(sentence.notCsv);
  }
  const lines: FileLine[] = [];
  const known = new Map<string, number>();
  for (const [index, record] of records.entries()) {
    if (index <= start) continue;
    const cell = (name: Heading): string => unguarded(record[position(name)] ?? "");
    const [path, row, column] = [filled(cell("Field")), filled(cell("Row")), filled(cell("Column"))];
    if (path === undefined) continue;
    const place = { path, row: row === undefined ? undefined : Number(row), column };
    const key = JSON.stringify([path, place.row, column === undefined ? "" : headingKey(column)]);
    const first = known.get(key);
    if (first !== undefined) return wrong(sentence.lineTwice(index + 1, first));
    known.set(key, index + 1);
    lines.push({
      place,
      value: cell("Value"),
      source: toSource(cell("Source"), cell("Document"), cell("Place")),
    });
  }
  return ofLines(lines, separator, usersOrder);
}

function ofLines(
  lines: readonly FileLine[],
  separator: string,
  usersOrder: DateOrder | undefined,
): ParseOutcome {
  const values = lines.map(({ place, value }) => ({ rule: ruleAt(place), text: value }));
  const ways = new CsvWays(values, separator, usersOrder);
  const draft = new Draft();
  const unclear: FieldProblem[] = [];
  for (const { place, value, source } of lines) {
    const rule = ruleAt(place);
    const read = rule === undefined ? { value: plainValue(value) } : ways.read(rule, labelAt(place), value);
    if ("problem" in read) unclear.push({ path: pathAt(place), message: read.problem });
    draft.add(place, "problem" in read ? undefined : read.value, value, source);
  }
  const outcome = parseScenario(draft.data());
  if (unclear.length === 0) return outcome;
  const paths = new Set(unclear.map(({ path }) => path));
  const others = outcome.kind === "problems" ? outcome.problems.filter(({ path }) => !paths.has(path)) : [];
  return { kind: "problems", problems: [...unclear, ...others] };
}

/** The column of a table that a line is about; for another field, the field. */
function ruleAt({ path, row, column }: LinePlace): ValueRule | undefined {
  const field = fieldAt(path);
  if (field?.kind !== "table") return field;
  return row === undefined || column === undefined ? undefined : columnOf(field, column);
}

function columnOf(field: TableField, heading: string): TableField["columns"][number] | undefined {
  return field.columns.find(({ header }) => headingKey(header) === headingKey(heading));
}

function labelAt({ path, column }: LinePlace): string {
  return column ?? fieldAt(path)?.label ?? path;
}

/** As problems name it: "notes.series.2.amount". */
function pathAt({ path, row, column }: LinePlace): string {
  const field = fieldAt(path);
  if (field?.kind !== "table" || row === undefined || column === undefined) return path;
  return `${path}.${row}.${columnOf(field, column)?.key ?? column}`;
}

/** Of what is no field, such as the version of the schema. */
function plainValue(text: string): unknown {
  return /^\d+$/u.test(text.trim()) ? Number(text) : text.trim();
}

/** What stands in a cell without blanks around it; `undefined` where nothing does. */
function filled(cell: string): string | undefined {
  return cell.trim() === "" ? undefined : cell.trim();
}

function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

function toSource(source: string, document: string, place: string): unknown {
  const kind = source.trim().toLowerCase();
  if (kind === "") return undefined;
  if (kind === "stated") return { kind, document, ...(place === "" ? {} : { place }) };
  if (kind === "assumed") return { kind, reason: document };
  return kind === "computed" ? { kind, from: document } : { kind };
}

/** What a line is about: an input, or a row or a cell of it. */
interface LinePlace {
  readonly path: string;
  readonly row: number | undefined;
  /** Its heading. */
  readonly column: string | undefined;
}

interface DraftRow {
  readonly cells: Map<string, unknown>;
  readonly exceptions: Map<string, unknown>;
  provenance?: unknown;
}

/** What the lines of a file come to; nothing is checked here but by `parseScenario`. */
class Draft {
  private readonly own = new Map<string, unknown>();
  private readonly inputs = new Map<
    string,
    { value?: unknown; provenance?: unknown; rows: Map<number, DraftRow> }
  >();

  /** @param text the value as it stands in the file */
  add(place: LinePlace, value: unknown, text: string, source: unknown): void {
    const { path } = place;
    if (path === "schemaVersion") this.own.set(path, value);
    else if (path === "name" || path === "description") this.own.set(path, text);
    else this.addInput(place, value, text, source);
  }

  private addInput({ path, row, column }: LinePlace, value: unknown, text: string, source: unknown): void {
    const field = fieldAt(path);
    const input = this.inputs.get(path) ?? { rows: new Map<number, DraftRow>() };
    this.inputs.set(path, input);
    if (field?.kind !== "table") {
      input.value = value;
      input.provenance = source;
      return;
    }
    if (row === undefined) {
      input.provenance = source;
      return;
    }
    const draftRow = input.rows.get(row) ?? {
      cells: new Map<string, unknown>(),
      exceptions: new Map<string, unknown>(),
    };
    input.rows.set(row, draftRow);
    if (column === undefined) {
      draftRow.provenance = source;
      return;
    }
    const key = columnOf(field, column)?.key ?? column;
    if (text !== "") draftRow.cells.set(key, value);
    if (source !== undefined) draftRow.exceptions.set(key, source);
  }

  data(): unknown {
    const inputs = [...this.inputs].map(([path, { value, provenance, rows }]): [string, unknown] => {
      const field = fieldAt(path);
      const table = [...rows].sort(([a], [b]) => a - b).map(([, row]) => toRow(row));
      return [path, { value: field?.kind === "table" ? table : value, provenance }];
    });
    return { ...Object.fromEntries(this.own), inputs: Object.fromEntries(inputs) };
  }
}

function toRow({ cells, exceptions, provenance }: DraftRow): unknown {
  return {
    cells: Object.fromEntries(cells),
    ...(provenance === undefined ? {} : { provenance }),
    ...(exceptions.size === 0 ? {} : { exceptions: Object.fromEntries(exceptions) }),
  };
}

/** What parts the cells of a line: Excel's own first line "sep=;" says so, or else the first line does. */
function separated(text: string): { readonly content: string; readonly separator: string } {
  const [line, said] = /^"?sep=([,;\t])"?[,;\t]*(?:\r\n|\r|\n)/iu.exec(text) ?? [];
  const content = line === undefined ? text : text.slice(line.length);
  return { content, separator: said ?? /^[^,;\t]*([,;\t])/u.exec(content)?.[1] ?? "," };
}

/** The records of a file; `undefined` when a quotation is never closed. */
function readRecords(text: string, separator: string): string[][] | undefined {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (;;) {
        const end = text.indexOf('"', at + 1);
        if (end === -1) return undefined;
        cell += text.slice(at + 1, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
      }
    } else {
      const start = at;
      while (at < text.length && text[at] !== separator && text[at] !== "\r" && text[at] !== "\n") at++;
      cell = text.slice(start, at);
    }
    record.push(cell);
    if (text[at] === separator) {
      at++;
      // A separator at the very end has an empty cell behind it.
      if (at < text.length && text[at] !== "\r" && text[at] !== "\n") continue;
      record.push("");
    }
    if (text[at] === "\r") at++;
    if (text[at] === "\n") at++;
    records.push(record);
    record = [];
  }
  return records;
}
