/** The root of the object model: `context.workbook`. */
import { parseAddress } from "./address.ts";
import { application } from "./application.ts";
import { customXmlParts } from "./customXmlParts.ts";
import { namedItems } from "./namedItems.ts";
import { range } from "./range.ts";
import type { RichObject } from "./richApi.ts";
import { itemNotFound } from "./richApiError.ts";
import { textArgument } from "./richApiArguments.ts";
import { settingCollection } from "./settings.ts";
import type { WorkbookContext } from "./workbookContext.ts";
import { worksheetFunctions } from "./worksheetFunctions.ts";
import { worksheets } from "./worksheets.ts";

export function workbook(context: WorkbookContext): RichObject {
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
      Functions: worksheetFunctions,
      Names: () => namedItems(context),
      Settings: () => settingCollection(context),
      Worksheets: () => worksheets(context),
    },
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
