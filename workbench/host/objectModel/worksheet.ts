/** `worksheet`: one sheet of the workbook. */
import { charts } from "./charts.ts";
import { COLUMNS_IN_SHEET, isInSheet, parseAddress, ROWS_IN_SHEET } from "../cells/address.ts";
import type { RangeAddress } from "../cells/grid.ts";
import {
  booleanArgument,
  choiceArgument,
  integerArgument,
  isRichObject,
  textArgument,
} from "../richApi/arguments.ts";
import { apiNotFound, invalidArgument, invalidOperation, itemAlreadyExists } from "../richApi/error.ts";
import type { RichObject, RichProperty } from "../richApi/richObject.ts";
import { namedItems, renameInNames } from "./namedItems.ts";
import { pageLayout } from "./pageLayout.ts";
import { addressOf, range, rangeByName } from "./range.ts";
import type { WorkbookContext } from "./workbookContext.ts";
import { eventMethods } from "./workbookEvents.ts";
import { worksheetProtection } from "./worksheetProtection.ts";

export function worksheet(context: WorkbookContext, sheet: string): RichObject {
  const { grid, sheetIds, events } = context;
  const id = sheetIds.idOf(sheet);
  // The sheet may be renamed while a batch holds it.
  const name = (): string => sheetIds.find(id) ?? sheet;

  return {
    type: "Worksheet",
    identity: () => ({ Id: id }),
    properties: { Id: { get: () => id }, ...worksheetProperties(context, name) },
    children: {
      Charts: () => charts(context, name),
      Names: () => namedItems(context, name),
      FreezePanes: () => freezePanes(context, name),
      PageLayout: () => pageLayout(context, name),
      Protection: () => worksheetProtection(context, name),
    },
    objectMethods: {
      ...rangesOf(context, name),
      Copy: (position, relativeTo) => copySheet(context, name(), position, relativeTo),
    },
    methods: {
      Activate: () => grid.activateSheet(name()),
      Calculate: () => void grid.recalculate(),
      Delete() {
        deleteSheet(context, name());
        events.raise("deleted", id);
      },
      ...eventMethods(events, () => id),
    },
  };
}

function worksheetProperties(
  { grid, sheetIds, file }: WorkbookContext,
  name: () => string,
): Readonly<Record<string, RichProperty>> {
  const gridlines: RichProperty = {
    get: () => grid.hasGridlines?.(name()) ?? true,
    set(value) {
      if (!grid.showGridlines) throw apiNotFound("a way to set Worksheet.showGridlines");
      grid.showGridlines(name(), booleanArgument(value, "showGridlines"));
    },
  };
  return {
    Name: {
      get: name,
      set(value) {
        const newName = textArgument(value, "name");
        const old = name();
        checkName(
          newName,
          grid.sheetNames().filter((other) => other !== old),
        );
        grid.renameSheet(old, newName);
        sheetIds.renamed(old, newName);
        if (file.protectedSheets.delete(old)) file.protectedSheets.add(newName);
        const layout = file.pageLayouts.get(old);
        if (layout !== undefined) file.pageLayouts.set(newName, layout);
        file.pageLayouts.delete(old);
        renameInNames(file, old, newName);
      },
    },
    Position: { get: () => grid.sheetNames().indexOf(name()) },
    Visibility: {
      get: () => (grid.isSheetHidden?.(name()) ? "Hidden" : "Visible"),
      set(value) {
        const visibility = choiceArgument(value, "visibility", ["Visible", "Hidden", "VeryHidden"]);
        if (grid.hideSheet) grid.hideSheet(name(), visibility !== "Visible");
        else if (visibility !== "Visible") throw apiNotFound(`Worksheet.visibility = ${visibility}`);
      },
    },
    // Read by the one name and set by the other: Worksheet_ShowGridlines_Set in excel-web-16.00.debug.js.
    Gridlines: gridlines,
    ShowGridlines: gridlines,
  };
}

function rangesOf(context: WorkbookContext, name: () => string): NonNullable<RichObject["objectMethods"]> {
  const { grid } = context;
  const whole = (): RangeAddress => ({
    sheet: name(),
    row: 0,
    column: 0,
    rows: ROWS_IN_SHEET,
    columns: COLUMNS_IN_SHEET,
  });

  function find(address: unknown): RichObject {
    if (address === undefined || address === null) return range(context, whole());
    const text = textArgument(address, "address");
    const found = parseAddress(text, name());
    if (found?.sheet === name()) return range(context, found);
    const named = found ? null : rangeByName(context, text, name());
    if (named) return named;
    throw invalidArgument(`"${text}" is neither an address nor a name on sheet ${name()}.`);
  }

  function byIndexes(...[row, column, rows, columns]: readonly unknown[]): RichObject {
    const address: RangeAddress = {
      sheet: name(),
      row: integerArgument(row, "startRow"),
      column: integerArgument(column, "startColumn"),
      rows: integerArgument(rows, "rowCount"),
      columns: integerArgument(columns, "columnCount"),
    };
    if (!isInSheet(address)) throw invalidArgument("The range lies outside the sheet.");
    return range(context, address);
  }

  function usedRange(): RichObject | null {
    const used = grid.usedRange(name());
    return used ? range(context, used) : null;
  }

  return {
    GetCell: (row, column) => byIndexes(row, column, 1, 1),
    GetRange: find,
    GetRangeByIndexes: byIndexes,
    GetUsedRange: () => usedRange() ?? range(context, { ...whole(), rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: usedRange,
  };
}

/** The copy of a sheet stands behind it, the only place that the grid has for it. */
function copySheet(
  context: WorkbookContext,
  name: string,
  position: unknown,
  relativeTo: unknown,
): RichObject {
  const { grid, sheetIds, events } = context;
  const where = choiceArgument(position ?? "None", "positionType", [
    ...["None", "Before", "After", "Beginning", "End"],
  ]);
  const isBehindIt = where === "After" && isRichObject(relativeTo);
  if (!grid.copySheet || !(where === "None" || isBehindIt)) throw apiNotFound(`Worksheet.copy ${where}`);
  const copy = grid.copySheet(name);
  events.raise("added", sheetIds.idOf(copy));
  return worksheet(context, copy);
}

function deleteSheet(context: WorkbookContext, name: string): void {
  const { grid, sheetIds, file } = context;
  if (grid.sheetNames().length === 1) throw invalidOperation("A workbook keeps at least one sheet.");
  grid.deleteSheet(name);
  sheetIds.deleted(name);
  file.protectedSheets.delete(name);
  file.pageLayouts.delete(name);
  file.sheetNames.splice(0, Infinity, ...file.sheetNames.filter(({ sheet }) => sheet !== name));
  const left = file.charts.filter((chart) => chart.sheet !== name);
  if (left.length === file.charts.length) return;
  file.charts.splice(0, Infinity, ...left);
  context.chartsChanged?.();
}

/** Excel's rules for the name of a sheet. */
export function checkName(name: string, others: readonly string[]): void {
  if (name.length < 1 || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name) || /^history$/i.test(name)) {
    throw invalidArgument(`A sheet's name has 1 to 31 characters and none of : \\ / ? * [ ], got "${name}".`);
  }
  const same = (other: string): boolean => other.toLocaleLowerCase() === name.toLocaleLowerCase();
  if (others.some(same)) throw itemAlreadyExists(`worksheet ${name}`);
}

function freezePanes({ grid }: WorkbookContext, sheet: () => string): RichObject {
  function freeze(rows: number, columns: number): void {
    if (!grid.freeze) throw apiNotFound("WorksheetFreezePanes");
    grid.freeze(sheet(), rows, columns);
  }
  return {
    type: "WorksheetFreezePanes",
    methods: {
      FreezeAt(frozen) {
        const address = isRichObject(frozen)
          ? addressOf(frozen)
          : parseAddress(textArgument(frozen, "frozenRange"), sheet());
        if (!address) throw invalidArgument(`"${String(frozen)}" is no range.`);
        freeze(address.row + address.rows, address.column + address.columns);
      },
      FreezeColumns: (count) => freeze(0, integerArgument(count, "count")),
      FreezeRows: (count) => freeze(integerArgument(count, "count"), 0),
      Unfreeze: () => freeze(0, 0),
    },
  };
}
