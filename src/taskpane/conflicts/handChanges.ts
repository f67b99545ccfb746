import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import { asSentence } from "../../calc/index.ts";
import {
  discardChanges,
  keepChanges,
  scenariosArriving,
  sheetStanding,
  type ScenarioChange,
  type ScenarioOutcome,
  type TitleChange,
} from "../../workbook/index.ts";
import type { Offer, WorkbookChange } from "../elements/change.ts";
import { notice } from "../elements/notice.ts";
import { refusals } from "../elements/refusals.ts";
import { partedChoice } from "./partedChoice.ts";
import "./versionStyles.ts";

/**
 * What was edited by hand on the sheet, to be saved or thrown away before another scenario is loaded.
 *
 * @param offers what can be done once the changes are saved; thrown away, there is no save to take back
 */
export function handChanges(
  change: WorkbookChange,
  offers: readonly Offer[] = [],
): TemplateResult | typeof nothing {
  if (scenariosArriving.value) {
    return notice("info", "Somebody else has just saved scenarios in this workbook: they are being loaded.");
  }
  const { changes, titles } = sheetStanding.value;
  if (changes.length === 0 && titles.length === 0) return partedChoice(change, offers);
  const settle = (work: () => Promise<ScenarioOutcome>, done: string, after: readonly Offer[] = []): void =>
    void change.save("The Scenario sheet is being read…", done, work, { offers: after });
  return html`
    <section class="versions changed" role="group" aria-label="Changed by hand">
      <p>
        <strong>${whatChanged(changes, titles)} changed by hand on the Scenario sheet.</strong>
        The scenario and the figures are as they were until you save.
      </p>
      <ul class="problems">
        ${titles.map(
          ({ kind, address, text, problem }) => html`
            <li>
              ${kind === "name" ? "Name" : "Description"}
              <span class="faint">${address.replaceAll("$", "")}</span>
              ${text === undefined ? html`<span class="faint">left empty</span>` : html`<bdi>“${text}”</bdi>`}
              ${problem === undefined ? nothing : html`<p class="wrong">${asSentence(problem)}</p>`}
            </li>
          `,
        )}
        ${refusals(
          changes,
          ({ label, address, problems }) => html`
            <li>
              ${label} <span class="faint">${address.replaceAll("$", "")}</span>
              ${wrong(problems)}
            </li>
          `,
        )}
      </ul>
      <div class="actions">
        <fluent-button
          class="keep-changes"
          size="small"
          appearance="primary"
          @click=${() => settle(keepChanges, "The changes are saved to the scenario.", offers)}
          >Save to the scenario</fluent-button
        >
        <fluent-button
          class="discard-changes"
          size="small"
          @click=${() => settle(discardChanges, "The scenario's own inputs are back on the sheet.")}
          >Discard</fluent-button
        >
      </div>
    </section>
    ${partedChoice(change)}
  `;
}

function wrong(problems: readonly string[]): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<ul class="wrong problems">
    ${refusals(problems, (problem) => html`<li>${asSentence(problem)}</li>`)}
  </ul>`;
}

function whatChanged(changes: readonly ScenarioChange[], titles: readonly TitleChange[]): string {
  const inputs = changes.length === 0 ? [] : [changes.length === 1 ? "1 input" : `${changes.length} inputs`];
  const words = [...titles.map(({ kind }) => `the ${kind}`), ...inputs].join(" and ");
  const isOne = titles.length + changes.length === 1;
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)} ${isOne ? "was" : "were"}`;
}
