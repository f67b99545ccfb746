/** The least a pane can be with Lit and Fluent: a row of tabs, a button, and nothing behind them. */
import "@fluentui/web-components/button/define.js";
import "@fluentui/web-components/tab/define.js";
import "@fluentui/web-components/tablist/define.js";
import { html, type TemplateResult } from "lit";
import { addStyles, PaneElement } from "../../src/taskpane/elements/paneElement.ts";
import { paneStyles } from "../../src/taskpane/elements/styles.ts";
import { followTheme } from "../../src/taskpane/theme.ts";

class EmptyPane extends PaneElement {
  protected override render(): TemplateResult {
    return html`
      <fluent-tablist aria-label="Empty">
        ${["One", "Two", "Three", "Four", "Five"].map(
          (label) => html`<fluent-tab slot="tab" id=${label}>${label}</fluent-tab>`,
        )}
      </fluent-tablist>
      <fluent-button>Nothing</fluent-button>
    `;
  }
}

customElements.define("empty-pane", EmptyPane);

/** Takes the place of src/taskpane/index.ts, whose face it has. */
export function openPane(root: HTMLElement): (tab: string) => void {
  addStyles(paneStyles);
  followTheme();
  root.replaceChildren(document.createElement("empty-pane"));
  return () => undefined;
}
