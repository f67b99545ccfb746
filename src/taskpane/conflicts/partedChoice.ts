import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import {
  discardChanges,
  keepSheet,
  leaveSheet,
  partedSentence,
  scenarioStore,
  sheetStanding,
  type Parted,
  type ScenarioOutcome,
} from "../../workbook/index.ts";
import type { Offer, WorkbookChange } from "../elements/change.ts";
import "./versionStyles.ts";

/** A list longer than this is cut, with a count. */
const MOST_LISTED = 20;

/**
 * The choice where the Scenario sheet and the workbook's scenarios say different things; nothing where they agree.
 *
 * @param offers what can be done once what the sheet shows is saved
 */
export function partedChoice(
  change: WorkbookChange,
  offers: readonly Offer[] = [],
): TemplateResult | typeof nothing {
  const { parted } = sheetStanding.value;
  if (!parted) return nothing;
  return html`
    <section class="versions parted" role="group" aria-label="Sheet and scenario differ">
      <p><strong>${partedSentence(parted)}</strong> ${why(parted)}</p>
      ${listing(parted)}
      <div class="actions">${answers(parted, change, offers)}</div>
    </section>
  `;
}

/** The buttons; where nothing can be saved, only the one that saves nothing. */
function answers(
  { kind, loaded }: Parted,
  change: WorkbookChange,
  offers: readonly Offer[],
): readonly TemplateResult[] {
  const settle = (work: () => Promise<ScenarioOutcome>, done: string, after: readonly Offer[] = []): void =>
    void change.save("The Scenario sheet is being read…", done, work, { offers: after });
  const { isReadOnly } = scenarioStore.state;
  const isWhole = kind !== "unfinished" && kind !== "incomplete";
  const keep = html`<fluent-button
    class="keep-sheet"
    size="small"
    appearance=${loaded === undefined ? "primary" : nothing}
    @click=${() => settle(keepSheet, "What the sheet shows is saved, and loaded.", offers)}
    >Keep what the sheet shows</fluent-button
  >`;
  const leave = html`<fluent-button
    class="leave-sheet"
    size="small"
    @click=${() => settle(leaveSheet, "The next scenario that is loaded is written over the sheet.")}
    >Do not keep it</fluent-button
  >`;
  const showLoaded = html`<fluent-button
    class="show-loaded"
    size="small"
    @click=${() => settle(discardChanges, "The loaded scenario is on the sheet.")}
    >${kind === "incomplete" ? "Write them to the sheet" : "Show the loaded one"}</fluent-button
  >`;
  if (loaded !== undefined) return isWhole && !isReadOnly ? [keep, showLoaded] : [showLoaded];
  return isWhole && !isReadOnly ? [keep, leave] : [];
}

function why({ kind, loaded }: Parted): string {
  switch (kind) {
    case "other":
    case "unknown":
      return "Excel's Undo takes back cells, not what is saved. Nothing is written to the sheet before you choose.";
    case "lost":
      return "Another program may have saved the file without them, or the sheet is a copy from another workbook.";
    case "unfinished":
      return loaded === undefined
        ? "Load a scenario before you use its cells."
        : "Show the loaded one before you use its cells: what was typed there since is lost with it.";
    case "incomplete":
      return "";
  }
}

/** Both sides, input by input. */
function listing({ differences, loaded, kind }: Parted): TemplateResult | typeof nothing {
  if (differences.length === 0) return nothing;
  const shown = differences.slice(0, MOST_LISTED);
  const rest = differences.length - shown.length;
  return html`
    <table class="differences">
      <thead>
        <tr>
          <th scope="col">Input</th>
          <th scope="col">On the sheet</th>
          ${kind === "lost" ? nothing : html`<th scope="col">${loaded === undefined ? "Saved" : "Loaded"}</th>`}
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          (one) =>
            html`<tr>
              <th scope="row">${one.label}</th>
              <td dir="auto">${one.onSheet}</td>
              ${kind === "lost" ? nothing : html`<td dir="auto">${one.loaded}</td>`}
            </tr>`,
        )}
      </tbody>
    </table>
    ${rest === 0 ? nothing : html`<p class="faint">and ${rest} more</p>`}
  `;
}
