/** What the objects of the workbook model share. */
import type { Grid } from "../cells/grid.ts";
import type { WorkbookEvents } from "./workbookEvents.ts";
import type { WorkbookFile } from "../file/workbookFile.ts";
import type { Profile } from "../profiles.ts";
import type { RichObject } from "../richApi/richObject.ts";

export interface OpenWorkbook {
  readonly grid: Grid;
  readonly file: WorkbookFile;
  readonly sheetIds: SheetIds;
  readonly events: WorkbookEvents;
  /** Which Excel it is. */
  readonly profile: Profile;
  /**
   * Resolves when the grid has calculated, or after a while if it does not settle: a custom function
   * that never answers must not stop the add-in from reading cells. Real Excel does not wait for
   * custom functions at all; the workbench does, so that a read shows their result and not #BUSY!.
   */
  calculated(): Promise<void>;
  /** The custom XML parts as this window sees them. */
  parts(): ReadonlyMap<string, string>;
  /** Streaming functions begin anew with the next calculation. */
  rebuild(): void;
  /** Opens a workbook that the add-in made; absent where no second one can be opened. */
  readonly openCreated?: (bytes: Uint8Array) => void;
  /** A chart was added, changed or deleted; absent where nothing draws charts. */
  readonly chartsChanged?: () => void;
}

export interface WorkbookContext extends OpenWorkbook {
  /** The object of a sheet. A range leads to its worksheet and a worksheet to its ranges; this way back is all that they share. */
  worksheet(sheet: string): RichObject;
}

/** Sheets have an id that a change of name does not change; the grid knows names only. */
export interface SheetIds {
  idOf(sheet: string): string;
  /** The sheet of that id or name (whatever its case), if the grid has it. */
  find(idOrName: string): string | undefined;
  renamed(sheet: string, newName: string): void;
  deleted(sheet: string): void;
}

export function createSheetIds(grid: Grid): SheetIds {
  const ids = new Map<string, string>();
  let last = 0;
  return {
    idOf(sheet) {
      const id = ids.get(sheet) ?? `{00000000-0000-4000-8000-${String(++last).padStart(12, "0")}}`;
      ids.set(sheet, id);
      return id;
    },
    find(idOrName) {
      const names = grid.sheetNames();
      const name = idOrName.toLocaleLowerCase();
      return names.find((sheet) => ids.get(sheet) === idOrName || sheet.toLocaleLowerCase() === name);
    },
    renamed(sheet, newName) {
      const id = ids.get(sheet);
      ids.delete(sheet);
      if (id) ids.set(newName, id);
    },
    deleted: (sheet) => void ids.delete(sheet),
  };
}
