/**
 * The last sentence that a formula was refused with: Excel shows it beside the cell on the web alone, and not always.
 */
import { listenToRefusal, tellAll, type Refusal } from "../../page.ts";

const LISTENERS = new Set<(refusal: Refusal | undefined) => void>();
let last: Refusal | undefined;

listenToRefusal((refusal) => lastRefusal.set(refusal));

export const lastRefusal = {
  /** `undefined` while there was none, and once the user has closed it. */
  get value(): Refusal | undefined {
    return last;
  },
  set(refusal: Refusal | undefined): void {
    last = refusal;
    tellAll(LISTENERS, refusal);
  },
  subscribe(listener: () => void): () => void {
    LISTENERS.add(listener);
    return () => LISTENERS.delete(listener);
  },
};
