/**
 * What a frozen copy keeps so that it can be restored: a custom XML part with every part that was changed, compressed as
 * it was stored. So nothing is compressed a second time, and what comes back is the same to the byte.
 */
import { elementsOf } from "../markup/elements.ts";
import { escaped } from "../markup/tags.ts";
import { FileProblem, LIMITS } from "../package/fileProblem.ts";
import { isPartName } from "../package/spreadsheetPackage.ts";
import { canInflate, type ZipEntry } from "../package/zip.ts";
import type { WorkbookFile } from "../workbook/workbookFile.ts";
import { FROZEN_NAMESPACE } from "./ours.ts";

/** Raised when an older version could not restore what is written. */
const FORMAT = 2;

/** A part that was changed. */
export interface RecordedPart {
  readonly part: string;
  /** The sheet's name, of a sheet. */
  readonly sheet: string | undefined;
  /** Cells with a formula that was changed and does not call us by its own text: "B2". */
  readonly others: readonly string[];
  /** Of the bytes that were written; others mean that a program saved the copy. */
  readonly crc: number;
  readonly was: ZipEntry;
}

export interface FrozenRecord {
  readonly changed: readonly RecordedPart[];
  /** Parts that are no longer there. */
  readonly removed: readonly ZipEntry[];
  /** Parts that were not there before. */
  readonly added: readonly string[];
  /** The sheet that says that the copy is frozen. */
  readonly sheetName: string;
  /** Cells that were frozen. */
  readonly cells: number;
  /** Names that were taken out. */
  readonly names: readonly string[];
}

/** The text of the part. */
export function writeRecord({ changed, removed, added, sheetName, cells, names }: FrozenRecord): string {
  const content = {
    format: FORMAT,
    ...{ sheetName, cells, names },
    changed: changed.map(({ part, sheet, others, crc, was }) => ({
      ...{ part, sheet: sheet ?? null, others, crc, was: written(was) },
    })),
    removed: removed.map(written),
    added,
  };
  // Without characters that a program may write in another way.
  const json = JSON.stringify(content).replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<frozen xmlns="${FROZEN_NAMESPACE}">${escaped(json)}</frozen>`;
}

function written({ compressed, ...facts }: ZipEntry): object {
  return { ...facts, content: base64Of(compressed) };
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
  const { format, sheetName, cells, names, changed, removed, added } = fields(content);
  if (typeof format === "number" && format > FORMAT)
    throw new FileProblem("This copy was frozen by a newer Award Finance; restore it with that version.");
  if (format !== FORMAT || typeof sheetName !== "string" || typeof cells !== "number") throw unreadable();
  const record = {
    ...{ sheetName, cells },
    names: texts(names),
    changed: list(changed).map((entry) => {
      const { part, sheet, others, crc, was } = fields(entry);
      if (typeof part !== "string" || typeof crc !== "number") throw unreadable();
      const name = typeof sheet === "string" ? sheet : undefined;
      return { part, sheet: name, others: texts(others), crc, was: storedIn(was) };
    }),
    removed: list(removed).map(storedIn),
    added: texts(added),
  };
  const total = [...record.changed.map(({ was }) => was), ...record.removed].reduce(
    (sum, { size }) => sum + size,
    0,
  );
  if (total > LIMITS.totalBytes) throw unreadable();
  return record;
}

/** A part as it was stored, held to what a package is held to. */
function storedIn(value: unknown): ZipEntry {
  const { name, method, modified, crc, size, content } = fields(value);
  if (typeof name !== "string" || !isPartName(name) || typeof content !== "string") throw unreadable();
  const compressed = bytesOf(content);
  const isWhole = [method, modified, crc, size].every((number) => Number.isInteger(number));
  const entry = { name, method, modified, crc, size, compressed } as ZipEntry;
  const canBe =
    isWhole &&
    (entry.method === 0 || entry.method === 8) &&
    entry.size >= 0 &&
    entry.size <= LIMITS.partBytes &&
    canInflate(entry.method, entry.size, compressed.length);
  if (!canBe) throw unreadable();
  return entry;
}

function texts(value: unknown): readonly string[] {
  return list(value).map((one) => {
    if (typeof one !== "string") throw unreadable();
    return one;
  });
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

const DIGITS = new TextEncoder().encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
const PADDING = 61;

/** Bytes as text that JSON holds; megabytes of them, which `btoa` takes a text of and is slow with. */
function base64Of(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PADDING);
  let to = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const more = at + 1 < bytes.length;
    const last = at + 2 < bytes.length;
    const three = (bytes[at]! << 16) | (more ? bytes[at + 1]! << 8 : 0) | (last ? bytes[at + 2]! : 0);
    text[to++] = DIGITS[three >> 18]!;
    text[to++] = DIGITS[(three >> 12) & 63]!;
    if (more) text[to] = DIGITS[(three >> 6) & 63]!;
    if (last) text[to + 1] = DIGITS[three & 63]!;
    to += 2;
  }
  return new TextDecoder().decode(text);
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw unreadable();
  }
}
