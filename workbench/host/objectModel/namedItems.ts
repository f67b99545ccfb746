/** `workbook.names`: defined names of the whole workbook. */
import { formatAbsolute, formatAddress, parseAddress } from "../cells/address.ts";
import { addressOf, range } from "./range.ts";
import type { RichObject } from "../richApi/richObject.ts";
import { isRichObject, textArgument } from "../richApi/arguments.ts";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../richApi/error.ts";
import type { WorkbookContext } from "./workbookContext.ts";

export function namedItems(context: WorkbookContext): RichObject {
  const { grid, file } = context;

  function find(key: unknown): RichObject | null {
    const name = known(context, textArgument(key, "name"));
    return name === undefined ? null : namedItem(context, name);
  }

  return {
    type: "NamedItemCollection",
    items: () => grid.names().map(({ name }) => namedItem(context, name)),
    item: find,
    objectMethods: {
      Add(name, reference, comment) {
        const text = textArgument(name, "name");
        checkName(text);
        if (known(context, text) !== undefined) throw itemAlreadyExists(`name ${text}`);
        grid.setName(text, refersTo(reference));
        if (typeof comment === "string") file.nameComments.set(text, comment);
        return namedItem(context, text);
      },
      GetItemOrNullObject: find,
    },
    methods: { GetCount: () => grid.names().length },
  };
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

function namedItem(context: WorkbookContext, name: string): RichObject {
  const { grid, file } = context;

  function formula(): string {
    const item = grid.names().find((candidate) => candidate.name === name);
    if (!item) throw itemNotFound(`name ${name}`);
    return item.refersTo;
  }

  function target(): RichObject | null {
    const address = parseAddress(formula().slice(1), grid.activeSheet());
    return address && grid.sheetNames().includes(address.sheet) ? range(context, address) : null;
  }

  return {
    type: "NamedItem",
    identity: () => ({ _Id: name }),
    properties: {
      _Id: { get: () => name },
      Comment: {
        get: () => file.nameComments.get(name) ?? "",
        set: (value) => void file.nameComments.set(name, textArgument(value, "comment")),
      },
      Formula: {
        get: formula,
        set: (value) => grid.setName(name, refersTo(value)),
      },
      Name: { get: () => name },
      Scope: { get: () => "Workbook" },
      Type: { get: () => (target() ? "Range" : "String") },
      Value: {
        get() {
          const found = target();
          return found ? formatAddress(addressOf(found)) : formula().slice(1);
        },
      },
      Visible: { get: () => true },
    },
    objectMethods: {
      GetRange() {
        const found = target();
        if (!found) throw itemNotFound(`range of name ${name}`);
        return found;
      },
      GetRangeOrNullObject: target,
    },
    methods: {
      Delete() {
        formula();
        grid.setName(name, null);
        file.nameComments.delete(name);
      },
    },
  };
}
