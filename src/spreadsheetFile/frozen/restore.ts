/** A frozen copy with its formulas again. */
import { elementsOf } from "../markup/elements.ts";
import {
  readPackage,
  textOf,
  type PartContent,
  type SpreadsheetPackage,
} from "../package/spreadsheetPackage.ts";
import { inflate } from "../package/zip.ts";
import { relationshipsOf } from "../workbook/relationships.ts";
import { sharedStringsOf } from "../workbook/sharedStrings.ts";
import { readWorkbook, type WorkbookFile } from "../workbook/workbookFile.ts";
import { Changes } from "./changes.ts";
import { readRecord, type FrozenRecord, type RecordedPart } from "./frozenRecord.ts";
import { restoreSheet } from "./restoredCells.ts";

export interface RestoredCopy {
  readonly bytes: Uint8Array;
  /** Whether every part is again what it was, byte for byte: no program saved the copy in between. */
  readonly isExact: boolean;
  /** Cells whose formula is back. */
  readonly cells: number;
  /** Cells that were edited since, which stay as they are: "Award!B3". */
  readonly edited: readonly string[];
}

/**
 * Restores a frozen copy: exactly where nothing was saved in between, else cell by cell, leaving alone and listing what
 * was edited since.
 *
 * @throws FileProblem where the copy keeps no formulas, or cannot be read
 */
export function restore(bytes: Uint8Array): RestoredCopy {
  const file = readPackage(bytes);
  const workbook = readWorkbook(file);
  const { part, record } = readRecord(workbook);
  const bare = withoutPart(file, part);
  if (record.changed.every((recorded) => isAsWritten(bare, recorded))) return exactly(bare, record);
  return cellByCell(readWorkbook(bare), record);
}

function withoutPart(file: SpreadsheetPackage, part: string): SpreadsheetPackage {
  const changes = new Changes(file);
  changes.remove([part]);
  return changes.make().file;
}

function isAsWritten(file: SpreadsheetPackage, { part, crc }: RecordedPart): boolean {
  return file.has(part) && file.stored(part).crc === crc;
}

function exactly(file: SpreadsheetPackage, { changed, removed, added, cells }: FrozenRecord): RestoredCopy {
  const parts = new Map<string, PartContent | undefined>();
  for (const { part, was } of changed) parts.set(part, was);
  for (const was of removed) parts.set(was.name, was);
  for (const part of added) parts.set(part, undefined);
  const restored = file.with(parts);
  // Whatever is damaged is told of here, and not where somebody opens the file.
  for (const { part } of changed) restored.bytes(part);
  for (const { name } of removed) restored.bytes(name);
  return { bytes: restored.write(), isExact: true, cells, edited: [] };
}

function cellByCell(workbook: WorkbookFile, record: FrozenRecord): RestoredCopy {
  const { file, sheets } = workbook;
  const changes = new Changes(file);
  const strings = sharedStringsOf(workbook);
  const hasMetadata = relationshipsOf(file, workbook.part).some(({ type }) => type === "sheetMetadata");
  const edited: string[] = [];
  let cells = 0;
  for (const recorded of record.changed) {
    if (recorded.sheet === undefined) continue;
    const sheet = sheets.find(({ name }) => name === recorded.sheet);
    if (sheet === undefined) {
      edited.push(`${recorded.sheet}, the whole sheet`);
      continue;
    }
    const before = textOf(inflate(recorded.was), recorded.part);
    const restored = restoreSheet(
      sheet,
      file.text(sheet.part),
      { text: before, others: new Set(recorded.others) },
      { strings, hasMetadata },
    );
    changes.edit(sheet.part, restored.edits);
    cells += restored.cells;
    edited.push(...restored.edited);
  }
  restoreNames(changes, workbook, record);
  removeFrozenSheet(changes, workbook, record.sheetName);
  // A program writes the order of calculation anew where there is none.
  const chain = file.names.filter((name) => /^xl\/calcChain\.xml$/i.test(name));
  if (chain.length > 0) changes.remove(chain);
  return { bytes: changes.make().file.write(), isExact: false, cells, edited };
}

/** Names that were taken out, unless the workbook has one called so by now. */
function restoreNames(
  changes: Changes,
  { file, part, names }: WorkbookFile,
  { changed, names: gone }: FrozenRecord,
): void {
  const taken = new Set(names.map(({ name }) => name.toLowerCase()));
  const before = changed
    .filter(({ sheet, part: where }) => sheet === undefined && /workbook\.xml$/i.test(where))
    .flatMap(({ was }) => {
      const text = textOf(inflate(was), was.name);
      return elementsOf(text, was.name)
        .filter(({ name, attribute }) => name === "definedName" && attribute("localSheetId") === undefined)
        .map(({ attribute, start, end }) => ({
          name: attribute("name") ?? "",
          xml: text.slice(start, end),
        }));
    })
    .filter(({ name }) => gone.includes(name) && !taken.has(name.toLowerCase()));
  if (before.length === 0) return;
  const xml = before.map((one) => one.xml).join("");
  const elements = elementsOf(file.text(part), part);
  const list = elements.find(({ name }) => name === "definedNames");
  const behind = elements.find(({ name, depth }) => name === "externalReferences" && depth === 1);
  const at = list?.innerEnd ?? (behind ?? elements.find(({ name }) => name === "sheets"))?.end ?? 0;
  const text = list === undefined ? `<definedNames>${xml}</definedNames>` : xml;
  changes.edit(part, [{ start: at, end: at, text }]);
}

/** The sheet that says that the copy is frozen goes where it is still the last one: names count sheets. */
function removeFrozenSheet(changes: Changes, { file, part, tabs, sheets }: WorkbookFile, name: string): void {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined || tabs.at(-1) !== name) return;
  const element = elementsOf(file.text(part), part).findLast(
    (one) => one.name === "sheet" && one.depth === 2,
  );
  if (element === undefined) return;
  changes.edit(part, [{ start: element.start, end: element.end, text: "" }]);
  changes.remove([sheet.part]);
}
