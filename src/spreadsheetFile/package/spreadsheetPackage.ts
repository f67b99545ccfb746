/**
 * The parts of an Open Packaging file, inflated when they are asked for.
 *
 * @see ECMA-376 part 2
 */
import { FileProblem, LIMITS, type Limits } from "./fileProblem.ts";
import { deflated, inflate, readZip, writeZip, type ZipEntry } from "./zip.ts";

export const CONTENT_TYPES = "[Content_Types].xml";

/** A package as it was read. Names of parts are without the leading slash, and found whatever their case. */
export class SpreadsheetPackage {
  private readonly byKey: ReadonlyMap<string, ZipEntry>;
  private readonly texts = new Map<string, string>();

  constructor(private readonly entries: readonly ZipEntry[]) {
    this.byKey = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  }

  /** Every part, in the order of the file. */
  get names(): readonly string[] {
    return this.entries.map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.byKey.has(keyOf(name));
  }

  /** @throws FileProblem where there is no such part, or it is damaged */
  bytes(name: string): Uint8Array {
    return inflate(this.stored(name));
  }

  /**
   * The text of a part, its byte order mark included where it is UTF-8: written again it is the same bytes.
   *
   * @throws FileProblem where there is no such part, or it is no text
   */
  text(name: string): string {
    const key = keyOf(name);
    const text = this.texts.get(key) ?? textOf(this.bytes(name), name);
    this.texts.set(key, text);
    return text;
  }

  /**
   * A part as it is stored, compressed.
   *
   * @throws FileProblem where there is no such part
   */
  stored(name: string): ZipEntry {
    const entry = this.byKey.get(keyOf(name));
    if (entry === undefined)
      throw new FileProblem(
        `This workbook has no part ${name}; open it in Excel, save it and choose it again.`,
      );
    return entry;
  }

  /**
   * The package with other parts: a text in place of what was there or as a new part at the end, a part as it was stored
   * elsewhere, `undefined` for a part that goes. Everything else stays as it is stored, byte for byte.
   */
  with(parts: ReadonlyMap<string, PartContent | undefined>): SpreadsheetPackage {
    const changed = new Map([...parts].map(([name, content]) => [keyOf(name), { name, content }]));
    const kept = this.entries.flatMap((entry) => {
      const change = changed.get(keyOf(entry.name));
      changed.delete(keyOf(entry.name));
      if (change === undefined) return [entry];
      return change.content === undefined ? [] : [entryOf(entry.name, change.content)];
    });
    const added = [...changed.values()].flatMap(({ name, content }) =>
      content === undefined ? [] : [entryOf(name, content)],
    );
    return new SpreadsheetPackage([...kept, ...added]);
  }

  /** The file. */
  write(): Uint8Array {
    return writeZip(this.entries);
  }
}

/** What a part becomes. */
export type PartContent = string | Uint8Array | ZipEntry;

function entryOf(name: string, content: PartContent): ZipEntry {
  if (typeof content === "string") return deflated(name, new TextEncoder().encode(content));
  return content instanceof Uint8Array ? deflated(name, content) : { ...content, name };
}

/**
 * Reads a package.
 *
 * @throws FileProblem, with a sentence, where it is no package or not one to be trusted
 */
export function readPackage(bytes: Uint8Array, limits: Partial<Limits> = {}): SpreadsheetPackage {
  if (isCompoundFile(bytes))
    throw new FileProblem(
      "This is an .xls workbook or one with a password; save it in Excel as “Excel Workbook (.xlsx)” without one.",
    );
  const entries = readZip(bytes, { ...LIMITS, ...limits });
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (!isPartName(name))
      throw new FileProblem(
        `This file has a part ${JSON.stringify(name.slice(0, 80))}, which no workbook has.`,
      );
    if (seen.has(keyOf(name))) throw new FileProblem(`This file has the part ${name} twice; it is not read.`);
    seen.add(keyOf(name));
  }
  if (!seen.has(keyOf(CONTENT_TYPES)))
    throw new FileProblem(
      "This archive is no workbook: it does not say what its parts are. Choose an .xlsx file.",
    );
  return new SpreadsheetPackage(entries);
}

/** The file format of Excel 97, which also wraps a workbook with a password. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

/** A path inside of the package: no way up, no drive, no root, nothing that hides one. */
export function isPartName(name: string): boolean {
  const segments = name.split("/");
  return (
    name.length <= 255 &&
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    !/[\\:*?"<>|\u0000-\u001f\u007f]|%2e|%2f|%5c/i.test(name) &&
    segments.every((segment) => segment !== "" && !/^\.+$/.test(segment))
  );
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

/** The text that bytes of a part are. */
export function textOf(bytes: Uint8Array, name: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isUtf16 ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: !isUtf16 }).decode(bytes);
  } catch {
    throw new FileProblem(
      `The part ${name} is no text; open the workbook in Excel, save it and choose it again.`,
    );
  }
}
