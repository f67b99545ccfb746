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
import { sentence } from "../fields/problems.ts";
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

/**
 * A scenario out of a CSV file, or what is wrong with it. Lines may come in any order, and a spreadsheet may
 * have saved the file with semicolons or tabs between its cells.
 */
export function fromCsv(text: string): ParseOutcome {
  const wrong = (message: string): ParseOutcome => ({
    kind: "problems",
    problems: [{ path: undefined, message }],
  });
  if (text.length > LARGEST_TEXT) return wrong(sentence.tooLarge(text.length, LARGEST_TEXT));
  const records = readRecords(text.replace(/^\uFEFF/u, ""));
  const header = records?.shift()?.map(headingKey);
  const position = (name: Heading): number => header?.indexOf(headingKey(name)) ?? -1;
  if (records === undefined || position("Field") === -1 || position("Value") === -1) {
    return wrong(sentence.notCsv);
  }
  const draft = new Draft();
  for (const record of records) {
    const cell = (name: Heading): string => unguarded(record[position(name)] ?? "");
    const [path, row, column] = [filled(cell("Field")), filled(cell("Row")), filled(cell("Column"))];
    if (path === undefined) continue;
    const place = { path, row: row === undefined ? undefined : Number(row), column };
    draft.add(place, cell("Value"), toSource(cell("Source"), cell("Document"), cell("Place")));
  }
  return parseScenario(draft.data());
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

  add(place: LinePlace, value: string, source: unknown): void {
    const { path } = place;
    if (path === "schemaVersion") this.own.set(path, toValue(undefined, value));
    else if (path === "name" || path === "description") this.own.set(path, value);
    else this.addInput(place, value, source);
  }

  private addInput({ path, row, column }: LinePlace, value: string, source: unknown): void {
    const field = fieldAt(path);
    const input = this.inputs.get(path) ?? { rows: new Map<number, DraftRow>() };
    this.inputs.set(path, input);
    if (field?.kind !== "table") {
      input.value = toValue(field, value);
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
    const known = field.columns.find((candidate) => headingKey(candidate.header) === headingKey(column));
    const key = known?.key ?? column;
    if (value !== "") draftRow.cells.set(key, toValue(known, value));
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

/** What a line's text stands for; text that is no number stays text, so that the schema can name it. */
function toValue(rule: ValueRule | undefined, text: string): unknown {
  if (rule?.kind === "text") return text;
  const trimmed = text.trim();
  if (rule?.kind === "choice") return rule.choices.find((choice) => String(choice) === trimmed) ?? trimmed;
  if (rule?.kind === "date" || trimmed === "") return trimmed;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu.test(trimmed) ? Number(trimmed) : trimmed;
}

/** The records of a file; `undefined` when a quotation is never closed. */
function readRecords(text: string): string[][] | undefined {
  const separator = /^[^\r\n]*?([,;\t])/u.exec(text)?.[1] ?? ",";
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
