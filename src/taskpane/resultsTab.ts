import "@fluentui/web-components/badge/define.js";
import { html, nothing, type TemplateResult } from "lit";
import {
  compare,
  DomainError,
  milestones,
  toIso,
  valuationDateOf,
  type ComparedResult,
  type MilestoneStatus,
  type Scenario,
  type ScenarioResult,
} from "../calc/index.ts";
import { scenarioChanges, scenarioOf, scenarioStore } from "../workbook/index.ts";
import { showDifference, showDistance, showFigure } from "./figures.ts";
import { notice } from "./notice.ts";
import { addStyles, PaneElement } from "./paneElement.ts";
import { resultStyles } from "./resultStyles.ts";
import { asSentence } from "./scenarioFile.ts";

const STATUS_COLOURS: Readonly<Record<MilestoneStatus, string>> = {
  past: "subtle",
  due: "warning",
  ahead: "informative",
};

/** The Results tab: what the loaded scenario comes to, beside another one if asked, and its dates. */
class ResultsTab extends PaneElement {
  static override properties = { secondId: { state: true } };

  /** Id of the scenario to compare with; empty for none. */
  declare private secondId: string;
  #endings: (() => void)[] = [];

  constructor() {
    super();
    this.secondId = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const show = (): void => this.requestUpdate();
    this.#endings = [scenarioStore, scenarioChanges].map((source) => source.subscribe(show));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#endings) end();
  }

  protected override render(): TemplateResult {
    const { isRead, book } = scenarioStore.state;
    const scenario = scenarioOf(book, book.active);
    if (!scenario) {
      return notice(
        "info",
        isRead
          ? "No scenario is loaded: load one on the Scenarios tab."
          : "This workbook's scenarios are not read yet: the Scenarios tab says why.",
      );
    }
    const second = this.secondId === book.active ? undefined : scenarioOf(book, this.secondId);
    const scenarios = second ? [scenario, second] : [scenario];
    return html`
      <h2><bdi>${scenario.name}</bdi></h2>
      <p class="faint">${asOfSentence(scenario)}</p>
      ${
        scenarioChanges.value.length === 0
          ? nothing
          : notice(
              "warning",
              "Inputs were changed by hand on the Scenario sheet: save them on the Scenarios tab to see them in these figures.",
            )
      }
      ${this.choice()} ${figures(compare(scenarios), scenarios)} ${dates(scenario)}
    `;
  }

  private choice(): TemplateResult | typeof nothing {
    const { book } = scenarioStore.state;
    const others = book.scenarios.filter(({ id, kind }) => kind === "scenario" && id !== book.active);
    if (others.length === 0) return nothing;
    return html`
      <label for="second">Compare with</label>
      <select
        id="second"
        @change=${(event: Event) => (this.secondId = (event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${this.secondId === ""}>nothing</option>
        ${others.map(
          ({ id, name }) => html`<option value=${id} ?selected=${this.secondId === id}>${name}</option>`,
        )}
      </select>
    `;
  }
}

function asOfSentence(scenario: Scenario): string {
  try {
    return `As of ${toIso(valuationDateOf(scenario))}, the valuation date.`;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return asSentence(error.message);
  }
}

/** A table for every group; with two scenarios the label stands above its three figures, for want of width. */
function figures(rows: readonly ComparedResult[], scenarios: readonly Scenario[]): TemplateResult {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const isCompared = scenarios.length > 1;
  return html`${groups.map(
    (group) => html`
      <h3>${group}</h3>
      <div role="table" aria-label=${group} class=${isCompared ? "figures compared" : "figures"}>
        <div role="row" class=${isCompared ? "names" : "hidden-visually"}>
          <span role="columnheader" class="hidden-visually">Figure</span>
          ${scenarios.map(({ name }) => html`<span role="columnheader" dir="auto">${name}</span>`)}
          ${isCompared ? html`<span role="columnheader">Difference</span>` : nothing}
        </div>
        ${rows.filter((row) => row.group === group).map((row) => figure(row, isCompared))}
      </div>
    `,
  )}`;
}

function figure(row: ComparedResult, isCompared: boolean): TemplateResult {
  const { label, kind, path, results, differences } = row;
  const reasons = results.flatMap((result) =>
    result !== undefined && !result.available ? [asSentence(result.reason)] : [],
  );
  const units = [...new Set(results.flatMap((result) => (result?.available === true ? [result.unit] : [])))];
  // Where the columns are narrow, a unit that they share stands above them.
  const shared = isCompared && units.length === 1 ? units[0] : undefined;
  return html`
    <div role="row" data-path=${path}>
      <span role="rowheader">
        ${label} ${shared === undefined ? nothing : html`<span class="faint">${shared}</span>`}
        ${[...new Set(reasons)].map((reason) => html`<span class="faint reason">${reason}</span>`)}
      </span>
      ${results.map(
        (result) =>
          html`<span role="cell" class="figure">${shownResult(kind, result, shared === undefined)}</span>`,
      )}
      ${
        isCompared
          ? html`<span role="cell" class="figure">${showDifference(kind, differences[1])}</span>`
          : nothing
      }
    </div>
  `;
}

function shownResult(
  kind: ComparedResult["kind"],
  result: ScenarioResult | undefined,
  withUnit: boolean,
): TemplateResult {
  if (result?.available !== true) return html`<span class="faint">not available</span>`;
  return html`${showFigure(kind, result.value)}${
    result.unit === undefined || !withUnit ? nothing : html` <span class="faint">${result.unit}</span>`
  }`;
}

function dates(scenario: Scenario): TemplateResult | typeof nothing {
  let found: ReturnType<typeof milestones>;
  try {
    found = milestones(scenario, valuationDateOf(scenario));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return nothing;
  }
  return html`
    <h3>Dates</h3>
    <ol class="dates">
      ${found.map(
        ({ date, event, days, status }) => html`
          <li>
            <time datetime=${toIso(date)}>${toIso(date)}</time>
            <span class="event" dir="auto">${event}</span>
            <span class="faint">${showDistance(days)}</span>
            <fluent-badge appearance="tint" color=${STATUS_COLOURS[status]} size="small"
              >${status}</fluent-badge
            >
          </li>
        `,
      )}
    </ol>
  `;
}

addStyles(resultStyles);
customElements.define("award-results", ResultsTab);
