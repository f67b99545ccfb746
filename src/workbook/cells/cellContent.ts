/** What a cell held, in enough detail to put it back as it was. */
export interface CellContent {
  readonly kind: "empty" | "formula" | "text" | "value";
  /** The formula, the text, or the value as Excel reads it back. */
  readonly written: string | number | boolean;
  readonly numberFormat: string;
  /** As the user saw it. */
  readonly shown: string;
}

/** The facts of one cell as Excel gives them. */
interface LoadedCell {
  readonly formula: unknown;
  readonly value: unknown;
  readonly valueType: unknown;
  readonly numberFormat: unknown;
  readonly text: unknown;
}

/** What one cell of a loaded range holds. */
export function contentOf(cell: LoadedCell): CellContent {
  const { formula, value, valueType } = cell;
  const numberFormat = typeof cell.numberFormat === "string" ? cell.numberFormat : "General";
  const shown = typeof cell.text === "string" ? cell.text : String(value);
  const written =
    typeof formula === "string" || typeof formula === "number" || typeof formula === "boolean" ? formula : "";
  // Text that merely begins with "=" reads back as its own formula: its value is the very same text.
  const isText = typeof written === "string" && valueType === "String" && written === value;
  if (written === "") return { kind: "empty", written, numberFormat, shown };
  if (isText) return { kind: "text", written, numberFormat, shown };
  if (typeof written === "string" && written.startsWith("=")) {
    return { kind: "formula", written, numberFormat, shown };
  }
  return { kind: "value", written, numberFormat, shown };
}

/**
 * Text in the form that Excel keeps as text whatever it begins with.
 *
 * Excel reads what a program writes as if it were typed: "=…" becomes a formula, "007" the number 7.
 * A leading apostrophe marks text and is not part of it.
 */
export function asText(text: string): string {
  return `'${text}`;
}

/**
 * Text for a cell formatted as text ("@"), which keeps what is written into it: there an apostrophe may be shown,
 * and be part of what formulas read. So only text that would lose its own apostrophe, or may become a formula, is
 * marked.
 */
export function inTextCell(text: string): string {
  return /^['=]/.test(text) ? asText(text) : text;
}

/** A value as it was before `asText`: no document says whether Excel gives the apostrophe back in a cell "@". */
export function withoutMark(value: unknown): unknown {
  return typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;
}

/** What to write into a cell, once it has its number format again, so that it holds this content again. */
export function toWrite({ kind, written, numberFormat }: CellContent): string | number | boolean {
  if (kind !== "text") return written;
  return numberFormat === "@" ? inTextCell(String(written)) : asText(String(written));
}
