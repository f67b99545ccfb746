import type { ICommandService, Workbook } from "@univerjs/core";
import { CopySheetCommand, InsertSheetMutation, type IInsertSheetMutationParams } from "@univerjs/sheets";
import type { Grid } from "../host/cells/grid.ts";

/** Names the copies of sheets by the next number, as Excel does, and tells of them. */
export function watchCopies(
  grid: Pick<Grid, "sheetNames" | "renameSheet">,
  commands: ICommandService,
  workbook: Workbook,
  listeners: Iterable<(from: string, to: string) => void>,
): void {
  const nameOf = (id: string | undefined): string | undefined =>
    workbook.getSheetBySheetId(id ?? "")?.getName();
  let lastInserted: string | undefined;
  commands.onCommandExecuted(({ id, params }) => {
    if (id === InsertSheetMutation.id) lastInserted = (params as IInsertSheetMutationParams).sheet.id;
    if (id !== CopySheetCommand.id) return;
    const [from, copy] = [
      nameOf((params as { subUnitId?: string } | undefined)?.subUnitId),
      nameOf(lastInserted),
    ];
    if (from === undefined || copy === undefined) return;
    const to = nextName(from, grid.sheetNames());
    grid.renameSheet(copy, to);
    for (const listener of listeners) listener(from, to);
  });
}

function nextName(name: string, taken: readonly string[]): string {
  const bare = name.replace(/ \(\d+\)$/, "");
  let number = 2;
  while (taken.includes(`${bare} (${number})`)) number++;
  return `${bare} (${number})`;
}
