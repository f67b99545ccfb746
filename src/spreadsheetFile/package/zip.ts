/**
 * The ZIP archive of a package: entries as they are stored, so that what is not changed is written again as it was.
 *
 * Read from the central directory and held against the local headers, so that no two programs can see different
 * files in one archive. Entries may not overlap, nor inflate to more than they say.
 *
 * @see APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16
 */
import { deflateSync, inflateSync } from "fflate";
import { crc32 } from "./crc32.ts";
import { FileProblem, type Limits } from "./fileProblem.ts";

/** An entry of the archive, still compressed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Time and date as MS-DOS counts them. */
  readonly modified: number;
  readonly crc: number;
  readonly compressed: Uint8Array;
  /** Bytes once inflated. */
  readonly size: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** What a field of the old form holds where a ZIP64 record has the number. */
const IN_ZIP64 = 0xffffffff;
const ENCRYPTED = 1;
const UTF8_NAME = 0x0800;
const DEFLATED = 8;
/** Deflate cannot make more than this many bytes out of one. */
const MOST_PER_BYTE = 1_032;
/** 1980-01-01 00:00, the first moment MS-DOS knows: a copy says nothing of the clock. */
const FIRST_MOMENT = 0x0021_0000;

const NOT_XLSX =
  "This is no .xlsx workbook; save it in Excel as “Excel Workbook (.xlsx)” and choose that file.";

/**
 * The entries of an archive, in the order of its directory; folders are left out.
 *
 * @throws FileProblem where it is no archive, or one that is damaged, encrypted or too large
 */
export function readZip(bytes: Uint8Array, limits: Limits): readonly ZipEntry[] {
  if (bytes.length > limits.fileBytes) throw tooLarge("This file", bytes.length, limits.fileBytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count === 0xffff || directory === IN_ZIP64)
    throw new FileProblem(
      "This file is a ZIP64 archive; save the workbook once in Excel and choose that file.",
    );
  if (count > limits.parts)
    throw new FileProblem(`This file has ${count} parts; ${limits.parts} are the most that are read.`);

  const found: Placed[] = [];
  let at = directory;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const placed = readEntry(bytes, view, at, directory);
    found.push(placed);
    at = placed.next;
  }
  checkSizes(found, limits);
  checkPlaces(found);
  return found.map(({ entry }) => entry).filter(({ name }) => !name.endsWith("/"));
}

/** An entry, and where it lies in the file. */
interface Placed {
  readonly entry: ZipEntry;
  readonly start: number;
  readonly end: number;
  /** Where the directory goes on. */
  readonly next: number;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at;
  }
  throw new FileProblem(NOT_XLSX);
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, directory: number): Placed {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const compressedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameBytes = view.getUint16(at + 28, true);
  const start = view.getUint32(at + 42, true);
  const name = nameAt(bytes, at + CENTRAL_BYTES, nameBytes);
  if ((flags & ENCRYPTED) !== 0)
    throw new FileProblem("This workbook is encrypted; save a copy without a password and choose that.");
  if (method !== 0 && method !== DEFLATED)
    throw new FileProblem(
      `The part ${name} is compressed in an unknown way; save the workbook once in Excel.`,
    );
  if (!canInflate(method, size, compressedSize)) throw damaged();

  if (start + LOCAL_BYTES > directory || view.getUint32(start, true) !== LOCAL) throw damaged();
  const localNameBytes = view.getUint16(start + 26, true);
  const data = start + LOCAL_BYTES + localNameBytes + view.getUint16(start + 28, true);
  const end = data + compressedSize;
  if (end > directory || nameAt(bytes, start + LOCAL_BYTES, localNameBytes) !== name) throw damaged();
  return {
    entry: {
      name,
      method,
      modified: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      compressed: bytes.subarray(data, end),
      size,
    },
    start,
    end,
    next: at + CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

/** Whether so many bytes can become so many. */
export function canInflate(method: number, size: number, compressedSize: number): boolean {
  return method === 0 ? size === compressedSize : size <= MOST_PER_BYTE * (compressedSize + 8);
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(at, at + length));
  } catch {
    throw damaged();
  }
}

function checkSizes(found: readonly Placed[], limits: Limits): void {
  let total = 0;
  for (const { entry } of found) {
    total += entry.size;
    if (entry.size > limits.partBytes) throw tooLarge(`The part ${entry.name}`, entry.size, limits.partBytes);
    if (total > limits.totalBytes) throw tooLarge("This workbook, unpacked,", total, limits.totalBytes);
  }
}

/** Two entries over the same bytes are how a small file is made to unpack to any size. */
function checkPlaces(found: readonly Placed[]): void {
  const inOrder = [...found].sort((a, b) => a.start - b.start);
  if (inOrder.some(({ start }, index) => start < (inOrder[index - 1]?.end ?? 0))) throw damaged();
}

/**
 * The bytes of an entry.
 *
 * @throws FileProblem where they are not as many as the entry says, or not those
 */
export function inflate({ method, compressed, size, crc, name }: ZipEntry): Uint8Array {
  const bytes = method === DEFLATED ? inflated(compressed, size, name) : compressed;
  if (bytes.length !== size || crc32(bytes) !== crc) throw damagedPart(name);
  return bytes;
}

/** One byte more than there are to be is room enough: what would go beyond is not kept, and seen by the length. */
function inflated(compressed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return inflateSync(compressed, { out: new Uint8Array(size + 1) });
  } catch {
    throw damagedPart(name);
  }
}

/** An entry that holds these bytes. */
export function deflated(name: string, bytes: Uint8Array): ZipEntry {
  const compressed = deflateSync(bytes);
  return {
    name,
    method: DEFLATED,
    modified: FIRST_MOMENT,
    crc: crc32(bytes),
    compressed,
    size: bytes.length,
  };
}

/** An entry that holds these bytes as they are, for what is compressed already. */
export function uncompressed(name: string, bytes: Uint8Array): ZipEntry {
  const size = bytes.length;
  return { name, method: 0, modified: FIRST_MOMENT, crc: crc32(bytes), compressed: bytes, size };
}

/** The archive of these entries, in their order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const total = named.reduce(
    (sum, { entry, name }) => sum + LOCAL_BYTES + CENTRAL_BYTES + 2 * name.length + entry.compressed.length,
    END_BYTES,
  );
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const places = named.map(({ entry, name }) => {
    const start = at;
    view.setUint32(at, LOCAL, true);
    writeFacts(view, at + 4, entry, name.length);
    bytes.set(name, at + LOCAL_BYTES);
    bytes.set(entry.compressed, at + LOCAL_BYTES + name.length);
    at += LOCAL_BYTES + name.length + entry.compressed.length;
    return start;
  });
  const directory = at;
  for (const [index, { entry, name }] of named.entries()) {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, VERSION, true);
    writeFacts(view, at + 6, entry, name.length);
    view.setUint32(at + 42, places[index] ?? 0, true);
    bytes.set(name, at + CENTRAL_BYTES);
    at += CENTRAL_BYTES + name.length;
  }
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** 2.0: the version that knows deflate. */
const VERSION = 20;

/** What both headers say of an entry, in the same order. */
function writeFacts(view: DataView, at: number, entry: ZipEntry, nameBytes: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, /^[\x20-\x7e]*$/.test(entry.name) ? 0 : UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameBytes, true);
}

function tooLarge(what: string, bytes: number, most: number): FileProblem {
  const megabytes = (count: number): string => (count / 1_000_000).toFixed(0);
  return new FileProblem(
    `${what} has ${megabytes(bytes)} MB; ${megabytes(most)} MB are the most that is read.`,
  );
}

function damaged(): FileProblem {
  return new FileProblem("This file is damaged; open the workbook in Excel, save it and choose it again.");
}

function damagedPart(name: string): FileProblem {
  return new FileProblem(
    `The part ${name} of this file is damaged; open the workbook in Excel, save it and choose it again.`,
  );
}
