/**
 * Taking back the last save of the workbook's scenarios.
 *
 * Apart from change.ts, so that the tab that opens first does not bring the store of the scenarios with it.
 */
import { scenarioStore, undoScenarios } from "../../workbook/index.ts";
import type { Offer, WorkbookChange } from "./change.ts";

/** Undo, as long as there is something to take back. */
export function undoOffer(act: () => void): Offer {
  return { name: "undo", label: "Undo", isOpen: () => scenarioStore.state.canUndo, act };
}

/** @param what the last save is called: the last "change", the last "save" */
export function undoLast(change: WorkbookChange, what: string): Promise<boolean> {
  return change.undo(what, undoScenarios);
}
