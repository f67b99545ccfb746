import { html, nothing, type TemplateResult } from "lit";
import { asSentence, compare, DomainError, termsOf, toIso, type Scenario } from "../../calc/index.ts";
import { partedSentence, scenarioOf, scenarioStore, sheetStanding } from "../../workbook/index.ts";
import { chartStyles } from "./charts/chartStyles.ts";
import { figureTables } from "./figureTables.ts";
import { noScenario } from "../elements/noScenario.ts";
import { notice } from "../elements/notice.ts";
import type { PaidView } from "./charts/paidLayout.ts";
import { paidSection } from "./charts/paidSection.ts";
import { addStyles, askForTab, PaneElement } from "../elements/paneElement.ts";
import { resultStyles } from "./resultStyles.ts";
import { nextSection, nowSection, returnsSection } from "./nowSection.ts";
import { liquidities, summary } from "./summary.ts";
import "./tieOutSection.ts";
import { verdictSection } from "./verdict/verdictSection.ts";
import { verdictStyles } from "./verdict/verdictStyles.ts";
import { watch } from "../elements/watching.ts";
import { timelineList } from "./charts/timelineList.ts";
import "./startPage.ts";
import "./workbookPages.ts";

/** The charts and what scales them; loaded with the first scenario that is shown. */
const charts = (): Promise<unknown> => import(/* webpackChunkName: "charts" */ "./charts/charts.ts");

/** The Answer tab: what the loaded scenario comes to, beside another one if asked, in charts and figures. */
class AnswerTab extends PaneElement {
  static override properties = {
    secondId: { state: true },
    areChartsMissing: { state: true },
    view: { state: true },
  };

  /** Id of the scenario to compare with, if any. */
  declare private secondId: string | undefined;
  declare private areChartsMissing: boolean;
  /** Whose payments are shown. */
  declare private view: PaidView;
  private haveChartsBegun = false;

  constructor() {
    super();
    this.areChartsMissing = false;
    this.view = "everyone";
    watch(this, [scenarioStore, sheetStanding]);
  }

  protected override updated(): void {
    const { book } = scenarioStore.state;
    if (!this.haveChartsBegun && scenarioOf(book, book.active)) this.loadCharts();
  }

  private loadCharts(): void {
    this.haveChartsBegun = true;
    this.areChartsMissing = false;
    charts().catch(() => (this.areChartsMissing = true));
  }

  protected override render(): TemplateResult {
    const { book } = scenarioStore.state;
    const scenario = scenarioOf(book, book.active);
    if (!scenario) return this.nothingLoaded();
    const second = this.secondId === book.active ? undefined : scenarioOf(book, this.secondId);
    const scenarios = second ? [scenario, second] : [scenario];
    return html`
      <h2><bdi>${scenario.name}</bdi></h2>
      <p class="faint">${asOfSentence(scenario)}</p>
      ${
        sheetStanding.value.changes.length === 0
          ? nothing
          : notice(
              "warning",
              "Inputs were changed by hand on the Scenario sheet: save them on the Scenarios tab to see them in these figures.",
            )
      }
      ${
        sheetStanding.value.parted === undefined
          ? nothing
          : notice(
              "warning",
              `${partedSentence(sheetStanding.value.parted)} Choose on the Scenarios tab; these figures are of the loaded one.`,
            )
      }
      ${this.choice()} ${verdictSection(scenarios, () => askForTab(this, "inputs", "assumed"))}
      ${nowSection(scenario)} ${nextSection(scenario)} ${liquidities(scenarios)} ${this.missingCharts()}
      ${paidSection(scenarios, this.view, (view) => (this.view = view))} ${returnsSection(scenario)}
      <award-tie-outs .scenario=${scenario}></award-tie-outs>
      <h3>Key figures</h3>
      ${summary(scenarios)}
      <award-workbook-pages></award-workbook-pages>
      <details class="all-dates">
        <summary tabindex="0">All dates</summary>
        ${timelineList(scenario)}
      </details>
      <details class="all-figures">
        <summary tabindex="0">All figures</summary>
        ${figureTables(compare(scenarios), scenarios)}
      </details>
    `;
  }

  /** In a workbook that was read and can be written to nothing loaded is a beginning. */
  private nothingLoaded(): TemplateResult {
    const { isRead, isReadOnly, book } = scenarioStore.state;
    const isBroken = book.scenarios.some(({ id }) => id === book.active);
    return isRead && !isReadOnly && !isBroken ? html`<award-start></award-start>` : noScenario();
  }

  private missingCharts(): TemplateResult {
    return html`<div role="alert">
      ${
        this.areChartsMissing
          ? html`${notice("warning", "The charts could not be loaded; the tables and lists say the same.")}
              <div class="actions">
                <fluent-button class="load-charts" size="small" @click=${() => this.loadCharts()}
                  >Try again</fluent-button
                >
              </div>`
          : nothing
      }
    </div>`;
  }

  private choice(): TemplateResult | typeof nothing {
    const { book } = scenarioStore.state;
    const others = book.scenarios.filter(({ id, kind }) => kind === "scenario" && id !== book.active);
    if (others.length === 0) return nothing;
    return html`
      <div class="compare">
        <label for="second">Compare with</label>
        <select
          id="second"
          @change=${(event: Event) => (this.secondId = (event.target as HTMLSelectElement).value || undefined)}
        >
          <option value="" ?selected=${this.secondId === undefined}>nothing</option>
          ${others.map(
            ({ id, name }) => html`<option value=${id} ?selected=${this.secondId === id}>${name}</option>`,
          )}
        </select>
      </div>
    `;
  }
}

function asOfSentence(scenario: Scenario): string {
  try {
    return `As of ${toIso(termsOf(scenario).valuationDate())}, the valuation date.`;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return asSentence(error.message);
  }
}

addStyles(resultStyles);
addStyles(chartStyles);
addStyles(verdictStyles);
customElements.define("award-answer", AnswerTab);
