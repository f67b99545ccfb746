import type { ICommandService } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
} from "@univerjs/sheets";

const structuralMutations: ReadonlySet<string> = new Set([
  InsertRowMutation.id,
  InsertColMutation.id,
  RemoveRowMutation.id,
  RemoveColMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
  MoveRangeMutation.id,
  RemoveSheetMutation.id,
]);

/** Whether a change moves cells or takes them away, so that a cell's calls are no longer at their address. */
export function movesCells(mutationId: string): boolean {
  return structuralMutations.has(mutationId);
}

/** Notes the ids of sheets in which cells move. */
export function watchMoves(commands: ICommandService, moved: Set<string>): void {
  commands.onCommandExecuted(({ id, params }) => {
    if (!movesCells(id)) return;
    const { subUnitId, from, to } = params as MoveParams;
    for (const sheet of [subUnitId, from?.subUnitId, to?.subUnitId])
      if (sheet !== undefined) moved.add(sheet);
  });
}

interface MoveParams {
  readonly subUnitId?: string;
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
}
