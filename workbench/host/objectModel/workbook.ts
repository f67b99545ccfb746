/** The root of the object model: `context.workbook`. */
import { parseAddress } from "../cells/address.ts";
import { application } from "./application.ts";
import { customXmlParts } from "./customXmlParts.ts";
import { namedItems } from "./namedItems.ts";
import { range } from "./range.ts";
import type { RichObject } from "../richApi/richObject.ts";
import { apiNotFound, invalidArgument, itemNotFound } from "../richApi/error.ts";
import { textArgument } from "../richApi/arguments.ts";
import { settingCollection } from "./settings.ts";
import type { OpenWorkbook, WorkbookContext } from "./workbookContext.ts";
import { worksheetFunctions } from "./worksheetFunctions.ts";
import { worksheet } from "./worksheet.ts";
import { worksheets } from "./worksheets.ts";

export function workbook(book: OpenWorkbook): RichObject {
  const context: WorkbookContext = { ...book, worksheet: (sheet) => worksheet(context, sheet) };
  const { grid } = context;

  function activeCell(): RichObject {
    return range(context, { ...grid.selection(), rows: 1, columns: 1 });
  }

  /** An event names the range it happened to by its address. */
  function rangeOfEvent(reference: unknown): RichObject | null {
    const address = parseAddress(textArgument(reference, "reference"), grid.activeSheet());
    const isThere = address && grid.sheetNames().includes(address.sheet);
    return isThere ? range(context, address) : null;
  }

  return {
    type: "Workbook",
    properties: {
      Name: { get: () => context.file.name },
      ReadOnly: { get: () => false },
    },
    children: {
      Application: () => application(context),
      CustomXmlParts: () => customXmlParts(context),
      Functions: () => worksheetFunctions(context),
      Names: () => namedItems(context),
      Settings: () => settingCollection(context),
      Worksheets: () => worksheets(context),
    },
    // Excel.createWorkbook on the web: WacWorkbook in excel-web-16.00.debug.js.
    methods: { CreateAndOpenWorkbook: (base64) => createWorkbook(context, base64) },
    objectMethods: {
      GetActiveCell: activeCell,
      GetSelectedRange: () => range(context, grid.selection()),
      _GetRangeForEventByReferenceId(reference) {
        const found = rangeOfEvent(reference);
        if (!found) throw itemNotFound(`range ${String(reference)}`);
        return found;
      },
      _GetRangeOrNullObjectForEventByReferenceId: rangeOfEvent,
    },
  };
}

function createWorkbook({ openCreated }: OpenWorkbook, base64: unknown): void {
  if (!openCreated) throw apiNotFound("Excel.createWorkbook");
  let binary: string;
  try {
    binary = atob(textArgument(base64, "base64"));
  } catch {
    throw invalidArgument("base64 must be an .xlsx file in base64.");
  }
  openCreated(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
}
