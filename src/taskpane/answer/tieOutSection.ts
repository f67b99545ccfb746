import { css, html, nothing, type TemplateResult } from "lit";
import type { Scenario } from "../../calc/index.ts";
import { saveScenarios, scenarioOf, scenarioStore, withReplaced } from "../../workbook/index.ts";
import { conflictChoice } from "../conflicts/conflictChoice.ts";
import { told, WorkbookChange } from "../elements/change.ts";
import { changeNotice, changeOffers } from "../elements/changeNotice.ts";
import { addStyles, PaneElement } from "../elements/paneElement.ts";
import { undoLast, undoOffer } from "../elements/undo.ts";
import { FIT_USED } from "./conventionFitButton.ts";
import type { FittedHeads } from "./fittedHeads.ts";
import { inSlices } from "../elements/work/inSlices.ts";
import { tieOuts, type TieOut } from "../elements/published/tieOuts.ts";

/** The published figures of a scenario, each beside what it comes to; worked out between frames. */
class TieOutSection extends PaneElement {
  static override properties = { scenario: { attribute: false }, found: { state: true } };

  declare scenario: Scenario | undefined;
  declare private found: readonly TieOut[] | undefined;
  private worked: Scenario | undefined;
  private readonly change = new WorkbookChange(this);
  private readonly undo = undoOffer(() => void undoLast(this.change, "save"));

  constructor() {
    super();
    this.addEventListener(FIT_USED, ({ detail }) => void this.use(detail));
  }

  /** Fills in what fits, in the scenario for which it was found. */
  private use({ scenario, filled }: FittedHeads): Promise<boolean> | undefined {
    const { book } = scenarioStore.state;
    const { active } = book;
    if (active === undefined || scenarioOf(book, active) !== this.worked) {
      this.change.tell(told("warning", "The scenario has changed since: search again."));
      return undefined;
    }
    return this.change.save(
      "The fit is being filled in…",
      `Filled in on the heads of claim, with the reason: ${filled.join("; ")}.`,
      () => saveScenarios(withReplaced(book, active, scenario)),
      {
        offers: [this.undo],
        onTop: (theirs) =>
          scenarioOf(theirs, active) === this.worked ? withReplaced(theirs, active, scenario) : undefined,
      },
    );
  }

  protected override updated(): void {
    const { scenario } = this;
    if (scenario === undefined || scenario === this.worked) return;
    this.worked = scenario;
    this.found = undefined;
    const isWanted = (): boolean => this.isConnected && this.worked === scenario;
    void inSlices(tieOuts(scenario), isWanted).then((found) => {
      if (this.worked === scenario) this.found = found;
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scenario, found } = this;
    const published = scenario?.inputs["published.figures"]?.value;
    if (scenario === undefined || published === undefined || published.length === 0) return nothing;
    return html`
      <h3>Published figures</h3>
      <div role="status">${changeNotice(this.change.telling)}</div>
      ${changeOffers(this.change.telling)}
      ${conflictChoice(this.change, { unsaved: "the fit is", title: "With the fit", offers: [this.undo] })}
      ${
        found === undefined
          ? html`<p class="faint" role="status">Holding ${published.length} of them against the scenario…</p>`
          : html`<ul>
              ${found.map((one) => row(one, scenario))}
            </ul>`
      }
    `;
  }
}

function row(
  { label, published, source, result, agrees, verdict, figure }: TieOut,
  scenario: Scenario,
): TemplateResult {
  return html`<li class=${agrees === true ? "agrees" : "off"}>
    <span class="name">${label}<span class="faint source">${source}</span></span>
    <span class="figures">
      <span>${published}<span class="faint"> published</span></span>
      ${result === undefined ? nothing : html`<span>${result}<span class="faint"> here</span></span>`}
    </span>
    <span class="verdict faint"
      ><span aria-hidden="true">${agrees === true ? "✓ " : "⚠ "}</span>${verdict}</span
    >
    ${
      figure === undefined
        ? nothing
        : html`<award-convention-fit
            .scenario=${scenario}
            .figure=${figure}
            .label=${label}
          ></award-convention-fit>`
    }
  </li>`;
}

addStyles(css`
  award-tie-outs li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding: 6px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-tie-outs .source,
  award-tie-outs .figures > span {
    display: block;
  }
  award-tie-outs .figures {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  award-tie-outs :is(.verdict, award-convention-fit) {
    grid-column: 1 / -1;
  }
`);
customElements.define("award-tie-outs", TieOutSection);
