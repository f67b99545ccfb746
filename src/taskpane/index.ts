/** The pane's user interface; loaded when the pane is first seen, never before. */
import "./pane.ts";
import { followTheme } from "./theme.ts";

/** Fills the page with the pane; what comes back brings one of its tabs to the front. */
export function openPane(root: HTMLElement): (tab: string) => void {
  followTheme();
  const pane = document.createElement("award-pane");
  root.replaceChildren(pane);
  return (tab) => {
    pane.activeTab = tab;
  };
}
