/** A copy of a workbook for people who do not have Award Finance: every figure of ours is a value. */
import { elementsOf } from "../markup/elements.ts";
import { escaped, plainText } from "../markup/tags.ts";
import { FileProblem } from "../package/fileProblem.ts";
import { readPackage, type SpreadsheetPackage } from "../package/spreadsheetPackage.ts";
import { uncompressed } from "../package/zip.ts";
import { formatCell, parseCell } from "../workbook/address.ts";
import { callsOurs, inlined, type Inlining } from "../workbook/formulaText.ts";
import { relationshipsOf } from "../workbook/relationships.ts";
import { readWorkbook, refuseStrict, type WorkbookFile } from "../workbook/workbookFile.ts";
import { Changes, type Done } from "./changes.ts";
import { besideNotes } from "../plain/besideNotes.ts";
import { plainWorkbook, type PlainPart } from "../plain/plainWorkbook.ts";
import { freezeCells, inliningEdits, type FrozenCells, type PlainOf } from "./frozenCells.ts";
import { frozenLook, noLook } from "./frozenLook.ts";
import { writeRecord, type FrozenRecord } from "./frozenRecord.ts";
import { frozenSheetName, frozenSheetXml, MAIN, type FrozenFacts } from "./frozenSheet.ts";
import { calculationChainEdits, dropTitles, ownExtensions } from "./hiddenParts.ts";
import { otherFormulas, rulesOfSheet } from "./otherFormulas.ts";
import { isOwnName, ownParts } from "./ours.ts";

export interface FreezeOptions extends FrozenFacts {
  /** Whether the formulas travel with the copy, out of sight, so that they can be brought back. */
  readonly isRestorable?: boolean;
  /** Whether the scenarios travel with the copy, and the names of their cells. */
  readonly withScenarios?: boolean;
  /** Whether figures of ours become formulas of Excel's own where there are such; then it cannot be restored. */
  readonly inPlainFormulas?: boolean;
  /** Names as Award Finance spells them, by which a name is known that has lost its comment. */
  readonly ownNames?: ReadonlySet<string>;
}

export interface FrozenCopy {
  readonly bytes: Uint8Array;
  /** The sheet that says what the copy is. */
  readonly sheetName: string;
  /** Cells whose formula became a value, or one of Excel's own. */
  readonly cells: number;
  /** Cells with a formula of Excel's own in the place of ours, those of tables counted one by one. */
  readonly plainCells: number;
  /** Those of them that show an error, which stays: "Award!B3". */
  readonly errors: readonly string[];
  /** Names of ours in the workbook, whether they travel or not. */
  readonly ownNames: readonly string[];
  /** Custom XML parts and names of ours that travel with the copy. */
  readonly travelling: readonly string[];
}

/**
 * Freezes a copy.
 *
 * Formulas that call us become the values they show; names of ours, spills of ours and what depends on them are
 * written out in the formulas that stay; parts of ours are gone. Every other part stays byte for byte.
 *
 * @param bytes the workbook as Excel saves it
 * @throws FileProblem where it cannot be read, or a figure is not calculated yet
 */
export function freeze(bytes: Uint8Array, options: FreezeOptions): FrozenCopy {
  const whole = readPackage(bytes);
  const { withScenarios = false, inPlainFormulas = false, ownNames = new Set<string>() } = options;
  const isRestorable = options.isRestorable === true && !inPlainFormulas;
  // What does not travel is not in the record of what can be restored either.
  const file = withScenarios ? whole : withoutParts(whole);
  const workbook = readWorkbook(file);
  refuseStrict(workbook);

  const own = workbook.names.filter((name) => isOwnName(name, ownNames));
  const going = withScenarios ? [] : own;
  const meanings = meaningsOf(workbook, going);
  const names = going.map(({ name }) => name).filter((name) => name !== "");
  const mentions =
    names.length === 0
      ? /ANCHORARRAY/i
      : new RegExp(`ANCHORARRAY|${names.map((name) => name.replace(/[\\.?]/g, "\\$&")).join("|")}`, "i");
  const styles = relationshipsOf(file, workbook.part).find(({ type }) => type === "styles")?.target;
  const look = styles !== undefined && file.has(styles) ? frozenLook(file.text(styles), styles) : noLook;
  const plain = inPlainFormulas ? plainWorkbook(workbook) : new Map<string, PlainPart>();
  const sheets = workbook.sheets
    .map((sheet) => ({ sheet, text: file.text(sheet.part) }))
    .filter(({ text }) => /award/i.test(text) || mentions.test(text))
    .map(({ sheet, text }) => {
      const plainOf: PlainOf = (row, column) => plain.get(sheet.part)?.formulas.get(`${row},${column}`);
      return freezeCells(sheet, text, look.of, (formula) => mentions.test(formula), plainOf);
    });
  refuseWaiting(sheets);
  const plainCells = [...plain.values()].reduce((sum, { formulas }) => sum + formulas.size, 0);

  const changes = new Changes(file);
  freezeSheets(changes, file, sheets, { meanings, mentions });
  for (const { sheet, text } of sheets)
    changes.edit(sheet.part, besideNotes(text, sheet.part, plain.get(sheet.part)?.notes ?? []));
  if (styles !== undefined) changes.edit(styles, look.edits());
  freezeNames(changes, workbook, new Set(going), inliningOf("", sheets, meanings));
  const cells = sheets.reduce((sum, { own }) => sum + own.length, 0);
  const plainFacts = inPlainFormulas ? plainCells : undefined;
  const sheetName = addSheet(changes, workbook, cells, {
    ...options,
    isRestorable,
    withScenarios,
    plainFacts,
  });
  hideNothing(changes, workbook, sheets, inPlainFormulas);
  const done = changes.make();
  return {
    bytes: (isRestorable
      ? withRecord(done, workbook, sheets, { sheetName, cells, names: going.map(({ name }) => name) })
      : done.file
    ).write(),
    sheetName,
    cells,
    plainCells,
    errors: sheets.flatMap((sheet) => sheet.errors),
    ownNames: own.map(({ name }) => name),
    travelling: [
      ...(withScenarios ? ["its scenarios", ...own.map(({ name }) => name)] : []),
      ...(isRestorable ? ["its formulas, so that it can be restored"] : []),
    ],
  };
}

function withoutParts(file: SpreadsheetPackage): SpreadsheetPackage {
  const parts = ownParts(readWorkbook(file));
  if (parts.length === 0) return file;
  const changes = new Changes(file);
  changes.remove(parts);
  return changes.make().file;
}

function refuseWaiting(sheets: readonly FrozenCells[]): void {
  const waiting = sheets.flatMap((sheet) => sheet.waiting);
  const [first] = waiting;
  if (first === undefined) return;
  const others = waiting.length === 1 ? "" : ` and ${waiting.length - 1} more`;
  throw new FileProblem(
    `${first}${others} is not calculated yet. Open the workbook where Award Finance is installed, wait for its figures, save it, and freeze it then.`,
  );
}

/** What the names that go refer to, by the key under which a formula finds them. */
type Meanings = ReadonlyMap<string, string>;

function meaningsOf(
  { tabs }: WorkbookFile,
  going: readonly {
    readonly name: string;
    readonly refersTo: string;
    readonly sheetIndex: number | undefined;
  }[],
): Meanings {
  return new Map(
    going.map(({ name, refersTo, sheetIndex }) => [
      meaningKey(name, sheetIndex === undefined ? undefined : tabs[sheetIndex]),
      plainText(refersTo),
    ]),
  );
}

function meaningKey(name: string, sheet: string | undefined): string {
  return `${sheet ?? ""}!${name}`.toLowerCase();
}

/** What is written out in a formula that stands on a sheet. */
function inliningOf(home: string, sheets: readonly FrozenCells[], meanings: Meanings): Inlining {
  return {
    nameMeans: (name, sheet) =>
      meanings.get(meaningKey(name, sheet ?? home)) ?? meanings.get(meaningKey(name, undefined)),
    spillFills: (cell, sheet) => {
      const place = parseCell(cell);
      const of = sheets.find((one) => one.sheet.name.toLowerCase() === (sheet ?? home).toLowerCase());
      const first = place === undefined ? "" : formatCell(place);
      // A spill of one cell is none.
      const area = of?.spills.get(first) ?? (of?.own.includes(first) === true ? first : undefined);
      // As absolute as the reference was: $A$1# becomes $A$1:$B$4.
      return area && cell.includes("$") ? area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2") : area;
    },
  };
}

function freezeSheets(
  changes: Changes,
  file: SpreadsheetPackage,
  sheets: readonly FrozenCells[],
  { meanings, mentions }: { readonly meanings: Meanings; readonly mentions: RegExp },
): void {
  const concerns = (text: string): boolean => mentions.test(text) || /award/i.test(text);
  for (const found of sheets) {
    const inlining = inliningOf(found.sheet.name, sheets, meanings);
    changes.edit(found.sheet.part, found.edits);
    changes.edit(found.sheet.part, inliningEdits(found, inlining));
    changes.edit(found.sheet.part, rulesOfSheet(found.text, found.sheet.part, inlining, concerns));
  }
  for (const [part, edits] of otherFormulas(file, inliningOf("", sheets, meanings), concerns))
    changes.edit(part, edits);
}

function freezeNames(
  changes: Changes,
  { file, part, names }: WorkbookFile,
  going: ReadonlySet<WorkbookFile["names"][number]>,
  inlining: Inlining,
): void {
  if (names.length > 0 && names.length === going.size) {
    const list = elementsOf(file.text(part), part).find(({ name }) => name === "definedNames");
    if (list !== undefined) changes.edit(part, [{ start: list.start, end: list.end, text: "" }]);
    return;
  }
  const text = file.text(part);
  for (const defined of names) {
    const { name, refersTo, start, end } = defined;
    if (going.has(defined)) {
      changes.edit(part, [{ start, end, text: "" }]);
      continue;
    }
    if (callsOurs(refersTo))
      throw new FileProblem(
        `The name ${name} calls an AWARD function, which no value can replace. Put its formula into a cell, let the name refer to that, and freeze it then.`,
      );
    const written = inlined(refersTo, inlining);
    if (written === undefined) continue;
    const [innerStart, innerEnd] = [text.indexOf(">", start) + 1, text.lastIndexOf("</", end - 1)];
    changes.edit(part, [{ start: innerStart, end: innerEnd, text: escaped(written) }]);
  }
}

function addSheet(
  changes: Changes,
  { file, part, tabs }: WorkbookFile,
  cells: number,
  options: FreezeOptions & {
    readonly isRestorable: boolean;
    readonly withScenarios: boolean;
    readonly plainFacts: number | undefined;
  },
): string {
  const sheetName = frozenSheetName(options.when, tabs);
  const { isRestorable, withScenarios, plainFacts } = options;
  const xml = frozenSheetXml(options, {
    cells,
    isRestorable,
    hasScenarios: withScenarios,
    plain: plainFacts,
  });
  const folder = part.replace(/[^/]*$/, "");
  const id = changes.add(freePart(file, `${folder}worksheets/frozen`), xml, {
    content: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
    relationship: "worksheet",
    from: part,
  });
  const elements = elementsOf(file.text(part), part);
  const list = elements.find(({ name, depth }) => name === "sheets" && depth === 1);
  const at = list?.innerEnd ?? 0;
  const numbers = elements
    .filter(({ name, depth }) => name === "sheet" && depth === 2)
    .map(({ attribute }) => Number(attribute("sheetId") ?? 0));
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const text = `<sheet xmlns="${MAIN}" xmlns:r="${relations}" name="${escaped(sheetName)}" sheetId="${Math.max(0, ...numbers) + 1}" r:id="${id}"/>`;
  changes.edit(part, [{ start: at, end: at, text }]);
  return sheetName;
}

/** "xl/worksheets/frozen1.xml", with the next number that is free. */
function freePart(file: SpreadsheetPackage, stem: string): string {
  for (let number = 1; ; number++) if (!file.has(`${stem}${number}.xml`)) return `${stem}${number}.xml`;
}

/** Parts out of sight that would tell of our functions: the order of calculation, titles, the add-in's own. */
function hideNothing(
  changes: Changes,
  workbook: WorkbookFile,
  sheets: readonly FrozenCells[],
  hasNewFormulas: boolean,
): void {
  const { file } = workbook;
  const chain = calculationChainEdits(workbook, sheets);
  if (chain !== undefined) {
    // Excel makes one anew where there is none; one that lacks formulas is no order of calculation.
    if (chain.isEmpty || hasNewFormulas) changes.remove([chain.part]);
    else changes.edit(chain.part, chain.edits);
  }
  for (const { part, edits } of dropTitles(file)) changes.edit(part, edits);
  const { parts, edits } = ownExtensions(file);
  changes.remove(parts);
  for (const { part, edit } of edits) changes.edit(part, [edit]);
}

/** The copy with the part from which it can be restored: whatever was changed, as it was stored. */
function withRecord(
  { file, changed, removed, added }: Done,
  workbook: WorkbookFile,
  sheets: readonly FrozenCells[],
  facts: Pick<FrozenRecord, "sheetName" | "cells" | "names">,
): SpreadsheetPackage {
  const { file: before } = workbook;
  const frozen = new Map(sheets.map((found) => [found.sheet.part, found]));
  const record: FrozenRecord = {
    ...facts,
    changed: changed.map((part) => {
      const found = frozen.get(part);
      return {
        part,
        sheet: found?.sheet.name,
        others: (found?.others ?? []).concat(found?.ordinary.map(formatCell) ?? []),
        crc: file.stored(part).crc,
        was: before.stored(part),
      };
    }),
    removed: removed.map((part) => before.stored(part)),
    added,
  };
  const changes = new Changes(file);
  const part = freePart(file, "customXml/item");
  changes.add(part, uncompressed(part, new TextEncoder().encode(writeRecord(record))), {
    content: undefined,
    relationship: "customXml",
    from: workbook.part,
  });
  return changes.make().file;
}
