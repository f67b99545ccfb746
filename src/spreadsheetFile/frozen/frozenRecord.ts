/** What a frozen copy keeps so that it can be restored: a custom XML part with the edits that lead back. */
import type { Edit } from "../markup/edits.ts";
import { elementsOf } from "../markup/elements.ts";
import { escaped } from "../markup/tags.ts";
import { crc32 } from "../package/crc32.ts";
import { FileProblem } from "../package/fileProblem.ts";
import type { SpreadsheetPackage } from "../package/spreadsheetPackage.ts";
import type { WorkbookFile } from "../workbook/workbookFile.ts";
import { FROZEN_NAMESPACE } from "./ours.ts";

/** Raised when an older version could not restore what is written. */
const FORMAT = 1;

/** A part that was changed. */
export interface RecordedPart {
  readonly part: string;
  /** The sheet's name, of a sheet. */
  readonly sheet: string | undefined;
  /** Of the bytes that were written; others mean that a program saved the copy. */
  readonly crc: number;
  readonly back: readonly Edit[];
}

export interface FrozenRecord {
  readonly changed: readonly RecordedPart[];
  /** Parts that are no longer there, in base64. */
  readonly removed: readonly { readonly part: string; readonly content: string }[];
  /** Parts that were not there before. */
  readonly added: readonly string[];
  /** The sheet that says that the copy is frozen. */
  readonly sheetName: string;
  /** Cells that were frozen. */
  readonly cells: number;
}

/** The text of the part. */
export function writeRecord({ changed, removed, added, sheetName, cells }: FrozenRecord): string {
  const content = {
    format: FORMAT,
    sheetName,
    cells,
    changed: changed.map(({ part, sheet, crc, back }) => ({
      ...{ part, sheet: sheet ?? null, crc },
      back: back.flatMap(({ start, end, text }) => [start, end, text]),
    })),
    removed,
    added,
  };
  // Without characters that a program may write in another way.
  const json = JSON.stringify(content).replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<frozen xmlns="${FROZEN_NAMESPACE}">${escaped(json)}</frozen>`;
}

/**
 * The record of a copy.
 *
 * @throws FileProblem where it has none, or one that cannot be read
 */
export function readRecord({ file, customParts }: WorkbookFile): {
  readonly part: string;
  readonly record: FrozenRecord;
} {
  const part = customParts.find(({ namespace }) => namespace === FROZEN_NAMESPACE)?.part;
  if (part === undefined)
    throw new FileProblem(
      "This copy was made without its formulas, or is no frozen copy: there is nothing to restore. Ask its sender for one that can be restored.",
    );
  return { part, record: parseRecord(elementsOf(file.text(part), part)[0]?.content ?? "") };
}

function parseRecord(json: string): FrozenRecord {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    throw unreadable();
  }
  const { format, sheetName, cells, changed, removed, added } = fields(content);
  if (typeof format === "number" && format > FORMAT)
    throw new FileProblem("This copy was frozen by a newer Award Finance; restore it with that version.");
  if (format !== FORMAT || typeof sheetName !== "string" || typeof cells !== "number") throw unreadable();
  return {
    sheetName,
    cells,
    changed: list(changed).map((entry) => {
      const { part, sheet, crc, back } = fields(entry);
      if (typeof part !== "string" || typeof crc !== "number") throw unreadable();
      return { part, sheet: typeof sheet === "string" ? sheet : undefined, crc, back: editsIn(list(back)) };
    }),
    removed: list(removed).map((entry) => {
      const { part, content: kept } = fields(entry);
      if (typeof part !== "string" || typeof kept !== "string") throw unreadable();
      return { part, content: kept };
    }),
    added: list(added).map((part) => {
      if (typeof part !== "string") throw unreadable();
      return part;
    }),
  };
}

function editsIn(numbers: readonly unknown[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (let index = 0; index < numbers.length; index += 3) {
    const [start, end, text] = numbers.slice(index, index + 3);
    if (typeof start !== "number" || typeof end !== "number" || typeof text !== "string") throw unreadable();
    if (!(start >= (edits.at(-1)?.end ?? 0) && end >= start)) throw unreadable();
    edits.push({ start, end, text });
  }
  return edits;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw unreadable();
  return value as readonly unknown[];
}

function unreadable(): FileProblem {
  return new FileProblem(
    "What this copy keeps of its formulas is damaged: it cannot be restored. Ask its sender for the workbook itself.",
  );
}

export function crcOf(text: string): number {
  return crc32(new TextEncoder().encode(text));
}

/** Bytes as text that JSON holds. */
export function base64Of(file: SpreadsheetPackage, part: string): string {
  const bytes = file.bytes(part);
  let binary = "";
  for (let at = 0; at < bytes.length; at += STRETCH)
    binary += String.fromCharCode(...bytes.subarray(at, at + STRETCH));
  return btoa(binary);
}

export function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw unreadable();
  }
}

/** Fewer than a call takes arguments anywhere. */
const STRETCH = 8_192;
