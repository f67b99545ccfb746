import { css, html, nothing, type TemplateResult } from "lit";
import { asSentence, DomainError, inputAt, type PublishedFigure, type Scenario } from "../../calc/index.ts";
import { addStyles, PaneElement } from "../elements/paneElement.ts";
import type { ConventionFit } from "./conventionFit.ts";
import type { FittedHeads } from "./fittedHeads.ts";
import { inSlices } from "../elements/work/inSlices.ts";

type State =
  | { readonly kind: "asked" | "none" }
  | { readonly kind: "found"; readonly fit: ConventionFit }
  | { readonly kind: "refused"; readonly sentence: string };

/** Beside a published figure of the Award: which conventions reproduce it, searched for when that is asked. */
class ConventionFitButton extends PaneElement {
  static override properties = {
    scenario: { attribute: false },
    figure: { attribute: false },
    label: { attribute: false },
    state: { state: true },
  };

  declare scenario: Scenario | undefined;
  declare figure: PublishedFigure | undefined;
  declare label: string;
  declare private state: State;
  private searched: Scenario | undefined;

  constructor() {
    super();
    this.label = "";
    this.state = { kind: "none" };
  }

  protected override willUpdate(): void {
    // What was found was found for another scenario.
    if (this.searched !== undefined && this.searched !== this.scenario) {
      this.searched = undefined;
      this.state = { kind: "none" };
    }
  }

  private async search(): Promise<void> {
    const { scenario, figure } = this;
    if (scenario === undefined || figure === undefined || this.state.kind === "asked") return;
    this.searched = scenario;
    this.state = { kind: "asked" };
    const isWanted = (): boolean => this.isConnected && this.searched === scenario;
    const state = await found(scenario, figure, isWanted);
    if (isWanted()) this.state = state;
  }

  protected override render(): TemplateResult | typeof nothing {
    // An Award that is one sum states its conventions in fields of its own.
    if (this.scenario === undefined || inputAt(this.scenario, "award.heads") === undefined) return nothing;
    return html`
      <button
        type="button"
        class="link search"
        ?disabled=${this.state.kind === "asked"}
        @click=${() => void this.search()}
      >
        Which conventions fit?<span class="hidden-visually"> ${this.label}</span>
      </button>
      <div role="status">${told(this.state)}</div>
      ${this.use()}
    `;
  }

  private use(): TemplateResult | typeof nothing {
    const { state } = this;
    if (state.kind !== "found" || state.fit.fitted === undefined) return nothing;
    const { fitted } = state.fit;
    return html`<button
      type="button"
      class="link use-fit"
      @click=${() => this.dispatchEvent(new CustomEvent(FIT_USED, { detail: fitted, bubbles: true }))}
    >
      Use this fit<span class="hidden-visually"> for ${this.label}</span>
    </button>`;
  }
}

/** Asked of the section around it: the element goes when the scenario is another one. */
export const FIT_USED = "award-fit-used";

declare global {
  interface GlobalEventHandlersEventMap {
    [FIT_USED]: CustomEvent<FittedHeads>;
  }
}

async function found(scenario: Scenario, figure: PublishedFigure, isWanted: () => boolean): Promise<State> {
  try {
    const { conventionFit } = await import(/* webpackChunkName: "conventionFit" */ "./conventionFit.ts");
    const fit = await inSlices(conventionFit(scenario, figure), isWanted);
    return fit === undefined ? { kind: "none" } : { kind: "found", fit };
  } catch (error) {
    const sentence =
      error instanceof DomainError
        ? asSentence(error.message)
        : "The search could not be loaded: check the connection, then try again.";
    return { kind: "refused", sentence };
  }
}

function told(state: State): TemplateResult | typeof nothing {
  switch (state.kind) {
    case "none":
      return nothing;
    case "asked":
      return html`<p class="faint">Trying what the terms leave open…</p>`;
    case "refused":
      return html`<p class="faint">${state.sentence}</p>`;
    case "found": {
      const { isFit, combination, result, evidence } = state.fit;
      return html`<p class="fit">
          <strong>${isFit ? "Fits" : "Nearest"}: ${combination}</strong>
          <span>${result}</span>
        </p>
        ${evidence.map((sentence) => html`<p class="faint">${sentence}</p>`)}`;
    }
  }
}

addStyles(css`
  award-convention-fit .link {
    min-height: 24px;
    padding: 2px 0;
    border: 0;
    background: none;
    color: var(--colorBrandForegroundLink);
    font: inherit;
    font-size: var(--fontSizeBase200);
    text-decoration: underline;
    cursor: pointer;
  }
  award-convention-fit .link[disabled] {
    color: var(--colorNeutralForeground2);
    cursor: default;
    text-decoration: none;
  }
  award-convention-fit .fit > * {
    display: block;
  }
`);
customElements.define("award-convention-fit", ConventionFitButton);
