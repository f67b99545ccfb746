/** The pane's user interface; loaded when the pane is first seen, never before. */
import { followOtherWindows } from "./otherWindows.ts";
import "./pane.ts";
import { addStyles } from "./elements/paneElement.ts";
import { paneStyles } from "./elements/styles.ts";
import { loadPage, paneTabs } from "./tabs.ts";
import { followTheme } from "./theme.ts";

/** Milliseconds that an empty pane waits for the code of its first page: not for a slow connection. */
const WAITS_FOR_PAGE = 50;

/**
 * Fills the page with the pane; what comes back brings one of its tabs or pages to the front.
 *
 * @param first the tab to open on; the first one where none is named
 */
export async function openPane(root: HTMLElement, first?: string): Promise<(tab: string) => void> {
  addStyles(paneStyles);
  followTheme();
  followOtherWindows();
  // Painted once, with its page, where that is there already.
  await Promise.race([
    loadPage(first ?? paneTabs[0].id).catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, WAITS_FOR_PAGE)),
  ]);
  const pane = document.createElement("award-pane");
  if (first !== undefined) pane.bring(first);
  root.replaceChildren(pane);
  return (tab) => pane.bring(tab);
}
