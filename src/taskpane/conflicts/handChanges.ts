import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import { asSentence } from "../../calc/index.ts";
import {
  discardChanges,
  keepChanges,
  scenarioChanges,
  scenariosArriving,
  type ScenarioOutcome,
} from "../../workbook/index.ts";
import type { Offer, WorkbookChange } from "../elements/change.ts";
import { notice } from "../elements/notice.ts";
import "./versionStyles.ts";

/**
 * What was edited by hand on the sheet, to be saved or thrown away before another scenario is loaded.
 *
 * @param offers what can be done once it is settled
 */
export function handChanges(
  change: WorkbookChange,
  offers: readonly Offer[] = [],
): TemplateResult | typeof nothing {
  if (scenariosArriving.value) {
    return notice("info", "Somebody else has just saved scenarios in this workbook: they are being loaded.");
  }
  const changes = scenarioChanges.value;
  if (changes.length === 0) return nothing;
  const settle = (work: () => Promise<ScenarioOutcome>, done: string): void =>
    void change.save("The Scenario sheet is being read…", done, work, { offers });
  return html`
    <section class="versions changed" role="group" aria-label="Changed by hand">
      <p>
        <strong
          >${changes.length === 1 ? "1 input was" : `${changes.length} inputs were`} changed by hand on the
          Scenario sheet.</strong
        >
        The scenario and the figures are as they were until you save.
      </p>
      <ul class="problems">
        ${changes.map(
          ({ label, address, problems }) => html`
            <li>
              ${label} <span class="faint">${address.replaceAll("$", "")}</span>
              ${problems.map((problem) => html`<p class="wrong">${asSentence(problem)}</p>`)}
            </li>
          `,
        )}
      </ul>
      <div class="actions">
        <fluent-button
          class="keep-changes"
          size="small"
          appearance="primary"
          @click=${() => settle(keepChanges, "The changes are saved to the scenario.")}
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
  `;
}
