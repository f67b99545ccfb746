/** Events of the workbook and its sheets, sent to the add-in's generic event handlers. */
import { formatAddress, formatCells } from "../cells/address.ts";
import type { Grid, RangeAddress } from "../cells/grid.ts";
import type { RichApiMessage } from "../richApi/message.ts";

/** The `eventType` numbers of GenericEventHandlers in excel-web-16.00.debug.js. */
const EVENT_TYPES = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
};

type WorkbookEvent = keyof typeof EVENT_TYPES;

/** The target of events that any sheet raises (OfficeExtension.Constants.eventWorkbookId). */
export const ANY_SHEET = "Workbook";

/** OfficeExtension.Constants.eventMessageCategory. */
const EVENT_CATEGORY = 65536;

export interface WorkbookEvents {
  /** Starts or stops sending an event of one sheet (its id) or of `anySheet`. */
  listen(event: WorkbookEvent, target: string): void;
  ignore(event: WorkbookEvent, target: string): void;
  /** Tells of an event on a sheet, to those who listen to the sheet and to those who listen to any. */
  raise(event: WorkbookEvent, sheetId: string, details?: Readonly<Record<string, unknown>>): void;
  reset(): void;
}

/**
 * @param isRemote whether what happens now is the work of another who has the workbook open
 */
export function createWorkbookEvents(
  send: (messages: readonly RichApiMessage[]) => void,
  isRemote: () => boolean = () => false,
): WorkbookEvents {
  const listening = new Set<string>();
  const key = (event: WorkbookEvent, target: string): string => `${event} ${target}`;
  return {
    listen: (event, target) => void listening.add(key(event, target)),
    ignore: (event, target) => void listening.delete(key(event, target)),
    raise(event, sheetId, details) {
      const targets = [sheetId, ANY_SHEET].filter((target) => listening.has(key(event, target)));
      const source = isRemote() ? "Remote" : "Local";
      const message = JSON.stringify({ worksheetId: sheetId, source, ...details });
      if (targets.length > 0) {
        send(targets.map((target) => [EVENT_CATEGORY, EVENT_TYPES[event], target, message, 0] as const));
      }
    },
    reset: () => listening.clear(),
  };
}

/**
 * Turns what the grid tells into events.
 *
 * @returns a function that stops it
 */
export function watchGrid(
  grid: Grid,
  events: WorkbookEvents,
  idOf: (sheet: string) => string,
  selectionChanged: () => void,
): () => void {
  let active = grid.activeSheet();
  const stops = [
    grid.onCellsChanged((range) =>
      events.raise("changed", idOf(range.sheet), {
        address: formatCells(range),
        changeType: "RangeEdited",
        shiftDirection: "None",
        triggerSource: "Unknown",
        referenceId: formatAddress(range),
      }),
    ),
    grid.onSelectionChanged((range: RangeAddress) => {
      if (range.sheet !== active) {
        if (grid.sheetNames().includes(active)) events.raise("deactivated", idOf(active));
        active = range.sheet;
        events.raise("activated", idOf(active));
      }
      events.raise("selectionChanged", idOf(range.sheet), { address: formatCells(range) });
      selectionChanged();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/** The `_Register…Event` and `_Unregister…Event` methods of an object that raises these events. */
export function eventMethods(
  events: WorkbookEvents,
  target: () => string,
): Readonly<Record<string, () => void>> {
  const names: readonly (readonly [string, WorkbookEvent])[] = [
    ["DataChanged", "changed"],
    ["SelectionChanged", "selectionChanged"],
    ["Activated", "activated"],
    ["Deactivated", "deactivated"],
    ["Added", "added"],
    ["Deleted", "deleted"],
  ];
  return Object.fromEntries(
    names.flatMap(([name, event]) => [
      [`_Register${name}Event`, () => events.listen(event, target())],
      [`_Unregister${name}Event`, () => events.ignore(event, target())],
    ]),
  );
}
