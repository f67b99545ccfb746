import { css, html, nothing, type TemplateResult } from "lit";
import { presets, type Scenario } from "../../calc/index.ts";
import { scenarioStore } from "../../workbook/index.ts";
import { WorkbookChange } from "../elements/change.ts";
import { changeNotice } from "../elements/changeNotice.ts";
import { nextPicture } from "../elements/nextPicture.ts";
import { addStyles, askForTab, PaneElement } from "../elements/paneElement.ts";
import { splitBar, splitKey } from "../elements/payees/splitBar.ts";
import { loadPreset } from "../elements/presetLoading.ts";

/** The case that is shown first: it has everything, and its sums are whole. */
const FIRST = "Settlement of 2018 in instalments";

function firstCase(): Scenario | undefined {
  return presets().find(({ name }) => name === FIRST);
}

/** What a workbook without a scenario begins with: a real case, a new case, a file. */
class StartPage extends PaneElement {
  static override properties = {
    first: { state: true },
  };

  /** Read and worked out once the page has been seen. */
  declare private first: Scenario | undefined;
  private readonly change = new WorkbookChange(this);

  protected override firstUpdated(): void {
    void nextPicture().then(() => (this.first = firstCase()));
  }

  private async tryFirst(): Promise<void> {
    const first = this.first ?? firstCase();
    if (first !== undefined) await loadPreset(this.change, first);
  }

  private ask(wish: string): void {
    askForTab(this, "scenarios", wish);
  }

  protected override render(): TemplateResult {
    const { first } = this;
    return html`
      <h2>What will the award pay, to whom, and when?</h2>
      <p>Every figure says where it comes from, and goes on your sheet as a formula.</p>
      <button type="button" class="card try" @click=${() => void this.tryFirst()}>
        <strong>Try a real case</strong>
        <span class="faint"
          >Rusoro v Venezuela, the settlement of 2018: an answer in a second, nothing to type.</span
        >
        <span class="split-of-first"
          >${first === undefined ? nothing : html`${splitBar(first)} ${splitKey(first)}`}</span
        >
      </button>
      <div role="status">${changeNotice(this.change.telling)}</div>
      <button type="button" class="card" @click=${() => this.ask("new-case")}>
        <strong>New case</strong>
        <span class="faint"
          >Six short questions, and the answer builds as you go. Only the first is needed.</span
        >
      </button>
      <button type="button" class="card" @click=${() => this.ask("presets")}>
        <strong>Other real cases</strong>
        <span class="faint">From public documents, each input with its source.</span>
      </button>
      <button type="button" class="card" @click=${() => this.ask("import")}>
        <strong>Import</strong>
        <span class="faint">A scenario file, JSON or CSV.</span>
      </button>
      ${
        scenarioStore.state.book.scenarios.length === 0
          ? ""
          : html`<button type="button" class="card" @click=${() => askForTab(this, "scenarios")}>
              <strong>Load one of this workbook</strong>
              <span class="faint">Its scenarios are on the Scenarios tab; none of them is loaded.</span>
            </button>`
      }
      <p class="faint">
        Only need one formula?
        <button type="button" class="link" @click=${() => askForTab(this, "formulas")}>
          Find it by what you want to know</button
        >. Nothing leaves this workbook.
      </p>
    `;
  }
}

addStyles(css`
  award-start h2 {
    font-size: var(--fontSizeBase500);
    line-height: var(--lineHeightBase500);
  }
  award-start h2 + p {
    margin: 4px 0 12px;
  }
  award-start .card {
    display: block;
    width: 100%;
    margin: 0 0 8px;
    padding: 12px;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusLarge);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  award-start .card.try {
    border: 2px solid var(--payee-us);
  }
  award-start .card:hover {
    background: var(--colorNeutralBackground1Hover);
  }
  /* Room for the bar and what its colours are, which come a picture later. */
  award-start .split-of-first {
    display: block;
    min-height: 64px;
  }
  award-start .card > :is(strong, .faint) {
    display: block;
  }
  award-start .link {
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--colorBrandForegroundLink);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
`);
customElements.define("award-start", StartPage);
