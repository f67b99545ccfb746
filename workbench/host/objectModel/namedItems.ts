/** `workbook.names` and `worksheet.names`: defined names of the whole workbook, and of one sheet. */
import { formatAbsolute, formatAddress, parseAddress } from "../cells/address.ts";
import { addressOf, range } from "./range.ts";
import type { RichObject } from "../richApi/richObject.ts";
import { booleanArgument, isRichObject, textArgument } from "../richApi/arguments.ts";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../richApi/error.ts";
import type { SheetName } from "../file/workbookFile.ts";
import type { OpenWorkbook, WorkbookContext } from "./workbookContext.ts";

/** @param sheet the sheet whose names these are; those of the workbook when not given */
export function namedItems(context: WorkbookContext, sheet?: () => string): RichObject {
  const { grid, file } = context;

  function ofSheets(): readonly SheetName[] {
    return file.sheetNames.filter(
      (item) => grid.sheetNames().includes(item.sheet) && (!sheet || item.sheet === sheet()),
    );
  }

  function items(): readonly RichObject[] {
    const own = ofSheets().map((item) => nameOfSheet(context, item));
    if (sheet) return own;
    const ofWorkbook = grid.names().map(({ name }) => nameOfWorkbook(context, name));
    return context.profile.listsSheetNames ? [...ofWorkbook, ...own] : ofWorkbook;
  }

  function find(key: unknown): RichObject | null {
    const text = textArgument(key, "name");
    const item = ofSheets().find(
      (one) => idOf(one) === text || (sheet && one.name.toLocaleLowerCase() === text.toLocaleLowerCase()),
    );
    if (item) return nameOfSheet(context, item);
    const name = sheet ? undefined : known(context, text);
    return name === undefined ? null : nameOfWorkbook(context, name);
  }

  return {
    type: "NamedItemCollection",
    items,
    item: find,
    objectMethods: {
      Add(name, reference, comment) {
        const text = textArgument(name, "name");
        checkName(text);
        if (find(text)) throw itemAlreadyExists(`name ${text}`);
        const remark = typeof comment === "string" ? comment : "";
        if (sheet) {
          const item = { sheet: sheet(), name: text, refersTo: refersTo(reference), comment: remark };
          file.sheetNames.push(item);
          return nameOfSheet(context, item);
        }
        grid.setName(text, refersTo(reference));
        if (remark !== "") file.nameComments.set(text, remark);
        return nameOfWorkbook(context, text);
      },
      GetItemOrNullObject: find,
    },
    methods: { GetCount: () => items().length },
  };
}

/**
 * What becomes of names when a sheet is copied: those that refer to it are there once more for the copy, refer to
 * the copy, and hold on it alone.
 */
export function copyNames(
  { grid, file }: Pick<OpenWorkbook, "grid" | "file">,
  from: string,
  to: string,
): void {
  const ofWorkbook = grid
    .names()
    .map(({ name, refersTo }) => ({ name, refersTo, comment: file.nameComments.get(name) ?? "" }));
  const ofSheet = file.sheetNames.filter(({ sheet }) => sheet === from);
  for (const { name, refersTo, comment } of [...ofSheet, ...ofWorkbook]) {
    const address = parseAddress(refersTo.slice(1), "");
    const isThere = file.sheetNames.some((item) => item.sheet === to && item.name === name);
    if (address?.sheet !== from || isThere) continue;
    file.sheetNames.push({
      sheet: to,
      name,
      refersTo: `=${formatAbsolute({ ...address, sheet: to })}`,
      comment,
    });
  }
}

/** A renamed sheet keeps its names, and they refer to it by its new name. */
export function renameInNames({ sheetNames }: OpenWorkbook["file"], old: string, newName: string): void {
  for (const item of sheetNames) {
    const address = parseAddress(item.refersTo.slice(1), "");
    if (address?.sheet === old) item.refersTo = `=${formatAbsolute({ ...address, sheet: newName })}`;
    if (item.sheet === old) item.sheet = newName;
  }
}

function idOf({ sheet, name }: SheetName): string {
  return `${sheet}!${name}`;
}

function known({ grid }: WorkbookContext, name: string): string | undefined {
  const wanted = name.toLocaleLowerCase();
  return grid.names().find((item) => item.name.toLocaleLowerCase() === wanted)?.name;
}

/** Excel's rules for a defined name: no spaces, no digit first, nothing that reads as an address. */
function checkName(name: string): void {
  const isName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  const isAddress = parseAddress(name, "Sheet1") !== undefined || /^(R|C|R\d+C\d+)$/i.test(name);
  if (!isName || isAddress) throw invalidArgument(`"${name}" cannot be a name in Excel.`);
}

function refersTo(reference: unknown): string {
  if (isRichObject(reference)) return `=${formatAbsolute(addressOf(reference))}`;
  const text = textArgument(reference, "reference");
  return text.startsWith("=") ? text : `=${text}`;
}

/** What is kept of a name, wherever it is kept. */
interface KeptName {
  readonly id: string;
  readonly name: string;
  readonly scope: "Workbook" | "Worksheet";
  formula: string;
  comment: string;
  isVisible: boolean;
  readonly remove: () => void;
}

function nameOfSheet(context: WorkbookContext, item: SheetName): RichObject {
  const { sheetNames } = context.file;
  return namedItem(context, {
    ...{ id: idOf(item), name: item.name, scope: "Worksheet", isVisible: true },
    get formula() {
      return item.refersTo;
    },
    set formula(formula) {
      item.refersTo = formula;
    },
    get comment() {
      return item.comment;
    },
    set comment(comment) {
      item.comment = comment;
    },
    remove: () => void sheetNames.splice(sheetNames.indexOf(item), 1),
  });
}

function nameOfWorkbook(context: WorkbookContext, name: string): RichObject {
  const { grid, file } = context;
  return namedItem(context, {
    ...{ id: name, name, scope: "Workbook" },
    get formula() {
      const item = grid.names().find((candidate) => candidate.name === name);
      if (!item) throw itemNotFound(`name ${name}`);
      return item.refersTo;
    },
    set formula(formula) {
      grid.setName(name, formula);
    },
    get comment() {
      return file.nameComments.get(name) ?? "";
    },
    set comment(comment) {
      file.nameComments.set(name, comment);
    },
    get isVisible() {
      return !file.hiddenNames.has(name);
    },
    set isVisible(isVisible) {
      if (isVisible) file.hiddenNames.delete(name);
      else file.hiddenNames.add(name);
    },
    remove() {
      grid.setName(name, null);
      file.nameComments.delete(name);
      file.hiddenNames.delete(name);
    },
  });
}

function namedItem(context: WorkbookContext, kept: KeptName): RichObject {
  const { grid } = context;

  function target(): RichObject | null {
    const address = parseAddress(kept.formula.slice(1), grid.activeSheet());
    return address && grid.sheetNames().includes(address.sheet) ? range(context, address) : null;
  }

  return {
    type: "NamedItem",
    identity: () => ({ _Id: kept.id }),
    properties: {
      _Id: { get: () => kept.id },
      Comment: {
        get: () => kept.comment,
        set: (value) => void (kept.comment = textArgument(value, "comment")),
      },
      Formula: {
        get: () => kept.formula,
        set: (value) => void (kept.formula = refersTo(value)),
      },
      Name: { get: () => kept.name },
      Scope: { get: () => kept.scope },
      Type: { get: () => (target() ? "Range" : "String") },
      Value: {
        get() {
          const found = target();
          return found ? formatAddress(addressOf(found)) : kept.formula.slice(1);
        },
      },
      Visible: {
        get: () => kept.isVisible,
        set: (value) => void (kept.isVisible = booleanArgument(value, "visible")),
      },
    },
    objectMethods: {
      GetRange() {
        const found = target();
        if (!found) throw itemNotFound(`range of name ${kept.name}`);
        return found;
      },
      GetRangeOrNullObject: target,
    },
    methods: {
      Delete() {
        // A name that is not there any more is an error first.
        void kept.formula;
        kept.remove();
      },
    },
  };
}
