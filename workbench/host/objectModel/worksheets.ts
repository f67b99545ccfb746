/** `workbook.worksheets` and its sheets. */
import { textArgument } from "../richApi/arguments.ts";
import type { RichObject } from "../richApi/richObject.ts";
import type { WorkbookContext } from "./workbookContext.ts";
import { ANY_SHEET, eventMethods } from "./workbookEvents.ts";
import { checkName, worksheet } from "./worksheet.ts";

export function worksheets(context: WorkbookContext): RichObject {
  const { grid, sheetIds, events } = context;

  function find(key: unknown): RichObject | null {
    const sheet = sheetIds.find(textArgument(key, "key"));
    return sheet === undefined ? null : worksheet(context, sheet);
  }

  function at(position: number): RichObject | null {
    const sheet = grid.sheetNames().at(position);
    return sheet === undefined ? null : worksheet(context, sheet);
  }

  return {
    type: "WorksheetCollection",
    items: () => grid.sheetNames().map((sheet) => worksheet(context, sheet)),
    item: find,
    objectMethods: {
      Add(name) {
        const sheet =
          name === undefined || name === null ? nextName(grid.sheetNames()) : textArgument(name, "name");
        checkName(sheet, grid.sheetNames());
        grid.addSheet(sheet);
        events.raise("added", sheetIds.idOf(sheet));
        return worksheet(context, sheet);
      },
      GetActiveWorksheet: () => worksheet(context, grid.activeSheet()),
      GetFirst: () => at(0),
      GetItemOrNullObject: find,
      GetLast: () => at(-1),
    },
    methods: {
      GetCount: () => grid.sheetNames().length,
      ...eventMethods(events, () => ANY_SHEET),
    },
  };
}

function nextName(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}
