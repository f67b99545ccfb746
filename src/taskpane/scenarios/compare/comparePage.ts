import "@fluentui/web-components/button/define.js";
import { css, html, nothing, type TemplateResult } from "lit";
import { inputAt, scalarValue, shownUnit, type Scenario } from "../../../calc/index.ts";
import { notice } from "../../elements/notice.ts";
import { addStyles, PaneElement } from "../../elements/paneElement.ts";
import { splitBar } from "../../elements/payees/splitBar.ts";
import { comparison } from "./comparison.ts";
import { differingInputs } from "./differingInputs.ts";

/** The event that leads back to the list. */
const COMPARE_LEFT = "award-compare-left";

/** Up to four scenarios side by side: what they come to, how far from the first, and the inputs that make it. */
class ComparePage extends PaneElement {
  static override properties = { scenarios: { attribute: false } };

  declare scenarios: readonly Scenario[];

  constructor() {
    super();
    this.scenarios = [];
  }

  protected override render(): TemplateResult {
    const { scenarios } = this;
    const inputs = differingInputs(scenarios).filter(({ path }) => path !== "published.figures");
    return html`
      <fluent-button
        class="leave-compare"
        size="small"
        @click=${() => this.dispatchEvent(new Event(COMPARE_LEFT))}
        >Back</fluent-button
      >
      <h2>Compare</h2>
      ${differentDays(scenarios)}
      <p class="faint">
        Money in ${unitsOf(scenarios)} million. The small figures are the difference from the first.
      </p>
      <div role="table" aria-label="Scenarios side by side" class="columns columns-${scenarios.length}">
        ${this.head()}
        ${comparison(scenarios).map(
          ({ path, label, values, differences }) => html`
            <div role="row" data-path=${path}>
              <span role="rowheader">${label}</span>
              ${values.map(
                (value, index) =>
                  html`<span role="cell"
                    ><strong>${value}</strong
                    >${differences[index] === "" ? nothing : html`<span class="faint">${differences[index]}</span>`}</span
                  >`,
              )}
            </div>
          `,
        )}
      </div>
      <h3>Why they differ</h3>
      ${
        inputs.length === 0
          ? html`<p class="faint">Every input is the same.</p>`
          : html`<div
              role="table"
              aria-label="Inputs that are not the same"
              class="columns columns-${scenarios.length}"
            >
              <div class="hidden-visually">${this.head()}</div>
              ${inputs.map(
                ({ path, label, values }) => html`
                  <div role="row" data-input=${path}>
                    <span role="rowheader">${label}</span>
                    ${values.map((value) => html`<span role="cell" dir="auto">${value}</span>`)}
                  </div>
                `,
              )}
            </div>`
      }
    `;
  }

  private head(): TemplateResult {
    return html`<div role="row" class="names">
      <span role="columnheader" class="hidden-visually">Figure</span>
      ${this.scenarios.map(
        (scenario) =>
          html`<span role="columnheader"><bdi>${scenario.name}</bdi>${splitBar(scenario, 8)}</span>`,
      )}
    </div>`;
  }
}

function differentDays(scenarios: readonly Scenario[]): TemplateResult | typeof nothing {
  const days = [
    ...new Set(
      scenarios.map((scenario) => String(scalarValue(inputAt(scenario, "valuation.date")) ?? "no day")),
    ),
  ];
  if (days.length <= 1) return nothing;
  return notice("warning", `These answer for different days: ${days.join(", ")}.`);
}

function unitsOf(scenarios: readonly Scenario[]): string {
  return [...new Set(scenarios.map((scenario) => shownUnit(scenario, { kind: "money" }) ?? ""))].join(", ");
}

addStyles(css`
  award-compare h2 {
    margin: 8px 0 4px;
  }
  award-compare .columns [role="row"] {
    display: grid;
    gap: 0 8px;
    padding: 6px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
    font-variant-numeric: tabular-nums;
  }
  award-compare .columns-2 [role="row"] {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  award-compare .columns-3 [role="row"] {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  award-compare .columns-4 [role="row"] {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
  award-compare [role="rowheader"] {
    grid-column: 1 / -1;
    color: var(--colorNeutralForeground2);
  }
  award-compare :is([role="cell"], .names [role="columnheader"]:not(.hidden-visually)) {
    text-align: end;
  }
  award-compare [role="cell"] .faint {
    display: block;
  }
  award-compare .names {
    align-items: end;
    font-weight: var(--fontWeightSemibold);
  }
`);
customElements.define("award-compare", ComparePage);

declare global {
  interface HTMLElementTagNameMap {
    "award-compare": ComparePage;
  }
}
