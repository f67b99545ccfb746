import { html, nothing, type TemplateResult } from "lit";
import { asSentence, type ComparedResult, type Scenario, type ScenarioResult } from "../../calc/index.ts";
import { showDifference, showFigure } from "../elements/figures.ts";
import "../elements/why/why.ts";

/** A table for every group; with two scenarios the label stands above its three figures, for want of width. */
export function figureTables(
  rows: readonly ComparedResult[],
  scenarios: readonly Scenario[],
): TemplateResult {
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
        ${rows.filter((row) => row.group === group).map((row) => figure(row, isCompared, scenarios[0]))}
      </div>
    `,
  )}`;
}

function figure(row: ComparedResult, isCompared: boolean, scenario: Scenario | undefined): TemplateResult {
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
          : html`<div role="cell" class="why-cell">
              <award-why .scenario=${scenario} .path=${path} .label=${label}></award-why>
            </div>`
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
