import { css, html, nothing, type TemplateResult } from "lit";
import { functionNamespace } from "../../../page.ts";
import { insertBelow, putPlain } from "../../../workbook/index.ts";
import { told, WorkbookChange } from "../change.ts";
import { changeNotice } from "../changeNotice.ts";
import { addStyles, PaneElement } from "../paneElement.ts";
import { inPlainFormulas } from "./plainBox.ts";

/** Puts a figure into the active cell as a live formula, or into the next empty one below. */
class OnSheet extends PaneElement {
  static override properties = {
    formula: { attribute: false },
    label: { attribute: false },
    hasPlain: { attribute: false },
  };

  declare formula: string;
  declare label: string;
  /** Whether a box for plain formulas stands beside it. */
  declare hasPlain: boolean;
  private readonly change = new WorkbookChange(this);

  constructor() {
    super();
    this.formula = "";
    this.label = "";
    this.hasPlain = false;
  }

  private put(): Promise<boolean> {
    return this.change.attempt("Inserting…", async () => {
      const formula = this.formula.replace(/^=AWARD\./, `=${functionNamespace()}.`);
      const { address, place } = await insertBelow(formula);
      if (!this.hasPlain || !inPlainFormulas.value) return told("success", `In ${address}.`);
      const { values } = await putPlain(place);
      return told("success", values === 0 ? `In ${address}.` : `In ${address}, a value.`);
    });
  }

  protected override render(): TemplateResult {
    const { telling } = this.change;
    return html`<button
        type="button"
        class="put"
        title="Put on the sheet: ${this.formula}"
        @click=${() => void this.put()}
      >
        <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18">
          <path d="M2.5 2.5h11v11h-11z M2.5 6h11 M2.5 9.7h11 M6 2.5v11 M9.7 2.5v11"></path>
          <circle cx="13.5" cy="13.5" r="4"></circle>
          <path class="plus" d="M13.5 11.5v4 M11.5 13.5h4"></path>
        </svg>
        <span class="hidden-visually">${this.label} on the sheet</span>
      </button>
      <span class="put-told faint" role="status"
        >${
          telling.kind === "told"
            ? telling.sentences.join(" ")
            : telling.kind === "none"
              ? nothing
              : changeNotice(telling, { isBrief: true })
        }</span
      >`;
  }
}

addStyles(css`
  award-on-sheet {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  award-on-sheet .put {
    flex: none;
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    padding: 0;
    border: 0;
    border-radius: var(--borderRadiusMedium);
    background: none;
    color: var(--colorNeutralForeground2);
    cursor: pointer;
  }
  award-on-sheet .put:hover {
    background: var(--colorSubtleBackgroundHover);
  }
  award-on-sheet path {
    fill: none;
    stroke: currentColor;
  }
  award-on-sheet circle {
    fill: currentColor;
    stroke: var(--colorNeutralBackground1);
  }
  award-on-sheet .plus {
    stroke: var(--colorNeutralBackground1);
    stroke-width: 1.3;
  }
`);
customElements.define("award-on-sheet", OnSheet);
