import { css, html, nothing, type TemplateResult } from "lit";
import { scenarioOf, scenarioStore, sheetStanding } from "../../workbook/index.ts";
import { figureChecks, type FigureCheck } from "../elements/figureChecks.ts";
import { addStyles, askForTab, PaneElement } from "../elements/paneElement.ts";
import { sourcesOf } from "../elements/sources.ts";
import { watch } from "../elements/watching.ts";

/** What holds of the loaded scenario's figures and what is to be looked at, and the state of its inputs. */
class FigureChecksList extends PaneElement {
  constructor() {
    super();
    watch(this, [scenarioStore, sheetStanding]);
  }

  protected override render(): TemplateResult {
    const { book } = scenarioStore.state;
    const scenario = scenarioOf(book, book.active);
    if (!scenario) return html`<p class="faint">No scenario is loaded: there are no figures to check.</p>`;
    const checks = figureChecks(scenario);
    const holding = checks.filter(({ holds }) => holds).length;
    const { assumed } = sourcesOf(scenario);
    return html`
      <h2>
        ${holding === checks.length ? `All ${holding} hold` : `${checks.length - holding} to look at, ${holding} hold`}
      </h2>
      <ul>
        ${[...checks].sort((a, b) => Number(a.holds) - Number(b.holds)).map(item)}
      </ul>
      <h2>Inputs</h2>
      <dl>
        <div>
          <dt>Assumed</dt>
          <dd>
            ${assumed}${assumed === 0 ? nothing : html`, <button type="button" class="link" @click=${() => askForTab(this, "inputs", "assumed")}>review them</button>`}
          </dd>
        </div>
        <div>
          <dt>Typed over on the Scenario sheet</dt>
          <dd>${sheetStanding.value.changes.length}</dd>
        </div>
      </dl>
    `;
  }
}

function item({ label, holds, value, note }: FigureCheck): TemplateResult {
  return html`<li class=${holds ? "holds" : "look"}>
    <span class="mark" aria-hidden="true">${holds ? "✓" : "⚠"}</span>
    <span>
      <span class="hidden-visually">${holds ? "Holds:" : "To look at:"}</span> ${label}
      ${note === undefined ? nothing : html`<span class="faint note">${note}</span>`}
    </span>
    <span class="faint value">${value}</span>
  </li>`;
}

addStyles(css`
  award-figure-checks li {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    gap: 0 6px;
    padding: 6px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-figure-checks .holds .mark {
    color: var(--colorStatusSuccessForeground1, var(--colorPaletteGreenForeground1));
  }
  award-figure-checks .look {
    background: var(--colorNeutralBackground3);
  }
  award-figure-checks .note {
    display: block;
  }
  award-figure-checks .value {
    font-variant-numeric: tabular-nums;
  }
  award-figure-checks .link {
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--colorBrandForegroundLink);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
`);
customElements.define("award-figure-checks", FigureChecksList);
