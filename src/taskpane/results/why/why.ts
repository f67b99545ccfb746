import { html, nothing, type TemplateResult } from "lit";
import {
  asSentence,
  describeProvenance,
  DomainError,
  explain,
  type ExplainedInput,
  type Explanation,
  type Scenario,
  type Step,
} from "../../../calc/index.ts";
import { showFigure } from "../../elements/figures.ts";
import { addStyles, PaneElement } from "../../elements/paneElement.ts";
import { showExactly } from "./exactly.ts";
import { shortened } from "./shortened.ts";
import { whyStyles } from "./whyStyles.ts";

/** Why a figure is what it is: its steps, the inputs that move it with their sources, and the formula that asks for it. */
class Why extends PaneElement {
  static override properties = {
    scenario: { attribute: false },
    path: { attribute: false },
    label: { attribute: false },
    isOpen: { state: true },
  };

  declare scenario: Scenario | undefined;
  declare path: string;
  declare label: string;
  declare private isOpen: boolean;

  constructor() {
    super();
    this.path = "";
    this.label = "";
    this.isOpen = false;
  }

  protected override render(): TemplateResult {
    return html`<details
      class="why"
      .open=${this.isOpen}
      @toggle=${(event: Event) => (this.isOpen = (event.target as HTMLDetailsElement).open)}
    >
      <summary tabindex="0">Why<span class="hidden-visually">: ${this.label}</span></summary>
      ${this.isOpen && this.scenario !== undefined ? reasons(this.scenario, this.path) : nothing}
    </details>`;
  }
}

/** What EXPLAIN answers in a cell, to be read here. */
function reasons(scenario: Scenario, path: string): TemplateResult {
  try {
    return explained(explain(scenario, path), path);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return html`<p>${asSentence(error.message)}</p>`;
  }
}

function explained({ inputs, steps, reason }: Explanation, path: string): TemplateResult {
  const { first, left, last } = shortened(steps);
  return html`
    ${reason === undefined ? nothing : html`<p>${asSentence(reason)}</p>`}
    ${
      steps.length === 0
        ? nothing
        : html`<ol class="steps">
            ${first.map(step)}
            ${left === 0 ? nothing : html`<li class="faint">… ${left} more like these …</li>`}
            ${last.map(step)}
          </ol>`
    }
    ${
      inputs.length === 0
        ? nothing
        : html`<p class="faint">
              It hangs on ${inputs.length === 1 ? "one input" : `${inputs.length} inputs`}:
            </p>
            <ul class="inputs">
              ${inputs.map(input)}
            </ul>`
    }
    <p class="faint">
      In a cell: <code>=AWARD.SCENARIO("${path}")</code>, and its steps <code>=AWARD.EXPLAIN("${path}")</code>
    </p>
  `;
}

function step({ label, kind, unit, value, rule }: Step): TemplateResult {
  return html`<li>
    <span class="label">${label}<span class="faint rule">${rule}</span></span>
    <span class="value">${showExactly(kind, value)} <span class="faint">${unit}</span></span>
  </li>`;
}

function input({ label, kind, unit, value, provenance }: ExplainedInput): TemplateResult {
  const source = provenance === undefined ? "Usual, where nothing is given" : describeProvenance(provenance);
  return html`<li>
    <span class="label">${label}<span class="faint rule">${source}</span></span>
    <span class="value">${showFigure(kind, value)} <span class="faint">${unit}</span></span>
  </li>`;
}

addStyles(whyStyles);
customElements.define("award-why", Why);

declare global {
  interface HTMLElementTagNameMap {
    "award-why": Why;
  }
}
