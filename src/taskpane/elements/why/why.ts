import { html, nothing, type TemplateResult } from "lit";
import {
  asSentence,
  describeProvenance,
  DomainError,
  explain,
  inputsThatMove,
  type ExplainedInput,
  type Explanation,
  type Scenario,
  type Step,
} from "../../../calc/index.ts";
import { showFigure } from "../figures.ts";
import { addStyles, PaneElement } from "../paneElement.ts";
import { showExactly } from "./exactly.ts";
import { inSlices } from "../work/inSlices.ts";
import { shortened } from "./shortened.ts";
import { whyStyles } from "./whyStyles.ts";

/** Why a figure is what it is: its steps, the inputs that move it with their sources, and the formula that asks for it. */
class Why extends PaneElement {
  static override properties = {
    scenario: { attribute: false },
    path: { attribute: false },
    label: { attribute: false },
    isOpen: { attribute: false },
    inputs: { state: true },
  };

  declare scenario: Scenario | undefined;
  declare path: string;
  declare label: string;
  declare isOpen: boolean;
  /** Those that move the figure; `undefined` until they are found. */
  declare private inputs: readonly ExplainedInput[] | undefined;
  /** What is explained: another scenario is explained anew. */
  private explainedScenario: Scenario | undefined;

  constructor() {
    super();
    this.path = "";
    this.label = "";
    this.isOpen = false;
    this.inputs = undefined;
  }

  protected override updated(): void {
    const { scenario, isOpen } = this;
    if (isOpen && scenario !== undefined && scenario !== this.explainedScenario)
      void this.findInputs(scenario);
  }

  private async findInputs(scenario: Scenario): Promise<void> {
    this.explainedScenario = scenario;
    this.inputs = undefined;
    const isWanted = (): boolean => this.isOpen && this.isConnected && this.explainedScenario === scenario;
    const inputs = await inSlices(inputsThatMove(scenario, this.path), isWanted);
    if (this.explainedScenario !== scenario) return;
    this.inputs = inputs;
    // Left before they were found: the next opening begins anew.
    if (inputs === undefined) this.explainedScenario = undefined;
  }

  protected override render(): TemplateResult {
    return html`<details
      class="why"
      .open=${this.isOpen}
      @toggle=${(event: Event) => (this.isOpen = (event.target as HTMLDetailsElement).open)}
    >
      <summary tabindex="0">Why<span class="hidden-visually">: ${this.label}</span></summary>
      ${this.isOpen && this.scenario !== undefined ? reasons(this.scenario, this.path, this.inputs) : nothing}
    </details>`;
  }
}

/** What EXPLAIN answers in a cell, to be read here. */
function reasons(
  scenario: Scenario,
  path: string,
  inputs: readonly ExplainedInput[] | undefined,
): TemplateResult {
  try {
    return explained(explain(scenario, path), path, inputs);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return html`<p>${asSentence(error.message)}</p>`;
  }
}

function explained(
  { steps, reason }: Explanation,
  path: string,
  inputs: readonly ExplainedInput[] | undefined,
): TemplateResult {
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
    ${inputs === undefined ? html`<p class="faint" role="status">Trying which inputs move it…</p>` : hangsOn(inputs)}
    <p class="faint">
      In a cell: <code>=AWARD.SCENARIO("${path}")</code>, and its steps <code>=AWARD.EXPLAIN("${path}")</code>
    </p>
  `;
}

function hangsOn(inputs: readonly ExplainedInput[]): TemplateResult {
  if (inputs.length === 0) return html`<p class="faint">No input that is given moves it.</p>`;
  return html`<p class="faint">
      It hangs on ${inputs.length === 1 ? "one input" : `${inputs.length} inputs`}:
    </p>
    <ul class="inputs">
      ${inputs.map(input)}
    </ul>`;
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
