import { LitElement, type CSSResult } from "lit";

/** The event that asks the pane for another page, named by its id. */
export const SHOW_TAB = "award-show-tab";

/** Which page is asked for, and what for: "new-case", the path of an input. */
export interface ShowTab {
  readonly id: string;
  readonly wish: string | undefined;
}

/** Asks the pane for another page. */
export function askForTab(from: HTMLElement, id: string, wish?: string): void {
  from.dispatchEvent(new CustomEvent<ShowTab>(SHOW_TAB, { bubbles: true, detail: { id, wish } }));
}

/**
 * What every element of the pane is made from: it renders into the page itself, without a shadow root.
 *
 * In Excel on the web office.js takes the Tab key away from the browser and moves the focus itself,
 * among the links, fields, buttons and elements with a `tabindex` that `document.querySelectorAll`
 * finds. It does not look into shadow roots: what can be focused in there is out of a keyboard's reach.
 * For the same reason the pane uses no Fluent component with a field inside its own shadow root, and
 * never leaves the focus on an element with `tabindex="-1"`, from which Tab would leave the pane.
 *
 * @see onWindowKeydown in office.js, excel-web-16.00.debug.js
 */
export class PaneElement extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }
}

/** Adds style rules to the page, through a constructed sheet: the content security policy forbids others. */
export function addStyles({ styleSheet }: CSSResult): void {
  if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
}
