/** The pane's user interface; loaded when the pane is first seen, never before. */
import { followOtherWindows } from "./otherWindows.ts";
import { expectCatalogue, type CatalogueFiles } from "./functions/firstCatalogue.ts";
import "./pane.ts";
import { addStyles } from "./elements/paneElement.ts";
import { paneStyles } from "./elements/styles.ts";
import { followTheme } from "./theme.ts";

/**
 * Fills the page with the pane; what comes back brings one of its tabs to the front.
 *
 * @param files what the first tab reads, asked for while this code was fetched
 */
export function openPane(root: HTMLElement, files: CatalogueFiles): (tab: string) => void {
  expectCatalogue(files);
  addStyles(paneStyles);
  followTheme();
  followOtherWindows();
  const pane = document.createElement("award-pane");
  root.replaceChildren(pane);
  return (tab) => {
    pane.activeTab = tab;
  };
}
