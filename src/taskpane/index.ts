/** The pane's user interface; loaded when the pane is first seen, never before. */
import { followOtherWindows } from "./otherWindows.ts";
import "./pane.ts";
import { addStyles } from "./elements/paneElement.ts";
import { paneStyles } from "./elements/styles.ts";
import { followTheme } from "./theme.ts";

/**
 * Fills the page with the pane; what comes back brings one of its tabs or pages to the front.
 *
 * @param first the tab to open on; the first one where none is named
 */
export function openPane(root: HTMLElement, first?: string): (tab: string) => void {
  addStyles(paneStyles);
  followTheme();
  followOtherWindows();
  const pane = document.createElement("award-pane");
  if (first !== undefined) pane.bring(first);
  root.replaceChildren(pane);
  return (tab) => pane.bring(tab);
}
