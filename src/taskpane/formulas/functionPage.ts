import "@fluentui/web-components/button/define.js";
import { css, html, nothing, type TemplateResult } from "lit";
import { signature, type Example, type FunctionEntry } from "../elements/functions/catalogue.ts";
import { exampleFormula } from "./formula.ts";
import "./insertForm.ts";
import { addStyles, PaneElement } from "../elements/paneElement.ts";

/** One function: what it does, its arguments as a form, worked examples. */
class FunctionPage extends PaneElement {
  static override properties = { entry: { attribute: false }, draft: { attribute: false } };

  declare entry: FunctionEntry;
  declare draft: readonly string[];

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>(".back")?.focus();
  }

  protected override render(): TemplateResult {
    const { entry } = this;
    return html`
      <fluent-button
        class="back"
        appearance="subtle"
        @click=${() => this.dispatchEvent(new Event("award-back"))}
      >
        ← All functions
      </fluent-button>
      <h2>${entry.name}</h2>
      <code class="signature faint">=${signature(entry)}</code>
      <p>${entry.description}</p>
      ${this.facts()} ${entry.remarks === "" ? nothing : html`<p class="remarks">${entry.remarks}</p>`}
      <award-insert-form .entry=${entry} .draft=${this.draft}></award-insert-form>
      ${
        entry.examples.length === 0
          ? nothing
          : html`
              <h3>Examples</h3>
              <ul>
                ${entry.examples.map((example) => this.example(example))}
              </ul>
            `
      }
      <h3>More</h3>
      <a href=${`docs/${entry.id}.html`} target="_blank" rel="noopener noreferrer">
        Help page of ${entry.name}<span class="hidden-visually"> (opens in a browser)</span>
      </a>
    `;
  }

  /** What it gives, how, and where that comes from: as on its page. */
  private facts(): TemplateResult {
    const facts = [
      ["Result", this.entry.units],
      ["Formula", this.entry.formula],
      ["Source", this.entry.source],
    ] as const;
    return html`
      <dl class="facts">
        ${facts
          .filter(([, text]) => text !== "")
          .map(
            ([label, text]) =>
              html`<dt>${label}</dt>
                <dd>${text}</dd>`,
          )}
      </dl>
    `;
  }

  private example(example: Example): TemplateResult {
    const formula = exampleFormula(example.formula);
    return html`
      <li class="example">
        <code>${formula}</code>
        <div class="result">
          <p>gives <strong>${example.result}</strong></p>
          <fluent-button
            size="small"
            aria-label="Use the example ${formula}"
            @click=${() => this.querySelector("award-insert-form")?.fill(example.formula)}
          >
            Use
          </fluent-button>
        </div>
      </li>
    `;
  }
}

addStyles(css`
  award-function .back {
    margin: -4px 0 8px -12px;
  }
  award-function .signature {
    display: block;
    margin: 4px 0 8px;
  }
  award-function .example {
    padding: 8px 0;
    border-top: 1px solid var(--colorNeutralStroke2);
  }
  award-function .result {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
  }
  award-function .facts dt {
    font-weight: var(--fontWeightSemibold);
  }
  award-function .facts dd {
    margin: 0 0 8px;
    overflow-wrap: anywhere;
  }
  award-function .remarks {
    margin: 12px 0;
  }
`);
customElements.define("award-function", FunctionPage);
