import { cellKey } from "../cells/address.ts";
import type { CellAddress } from "../cells/grid.ts";

/** Why cells show an error; a later calculation of a cell starts with a clean sheet. */
export class ErrorSentences {
  private readonly sentences = new Map<string, { readonly text: string; readonly calculation: number }>();

  /** @param isLater the result is a later one of a call that has shown another */
  note(cell: CellAddress, text: string | undefined, calculation: number, isLater: boolean): void {
    const key = cellKey(cell);
    const before = this.sentences.get(key);
    if (text) this.sentences.set(key, { text, calculation });
    else if (before && (before.calculation !== calculation || isLater)) this.sentences.delete(key);
  }

  forget(cell: CellAddress): void {
    this.sentences.delete(cellKey(cell));
  }

  at(cell: CellAddress): string | undefined {
    return this.sentences.get(cellKey(cell))?.text;
  }
}
