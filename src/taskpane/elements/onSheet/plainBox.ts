import { css, html, type TemplateResult } from "lit";
import { addStyles, PaneElement } from "../paneElement.ts";
import { watch } from "../watching.ts";

const LISTENERS = new Set<() => void>();
let isChosen = false;

/** Whether what is put on a sheet is written without a function of ours; off until somebody ticks it. */
export const inPlainFormulas = {
  get value(): boolean {
    return isChosen;
  },
  subscribe(listener: () => void): () => void {
    LISTENERS.add(listener);
    return () => void LISTENERS.delete(listener);
  },
};

/** The box for it. The same wherever it stands. */
class PlainBox extends PaneElement {
  constructor() {
    super();
    watch(this, [inPlainFormulas]);
  }

  private choose({ target }: Event): void {
    isChosen = (target as HTMLInputElement).checked;
    for (const listener of [...LISTENERS]) listener();
  }

  protected override render(): TemplateResult {
    return html`<label
      title="Without a function of Award Finance; where Excel has none of its own, the value"
    >
      <input
        type="checkbox"
        class="in-plain-formulas"
        .checked=${inPlainFormulas.value}
        @change=${(event: Event) => this.choose(event)}
      />
      On the sheet in plain formulas, where Excel has them
    </label>`;
  }
}

addStyles(css`
  award-plain-box label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
  }
`);
customElements.define("award-plain-box", PlainBox);
