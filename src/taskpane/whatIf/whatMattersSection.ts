import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Scenario } from "../../calc/index.ts";
import type { WhatIfTable } from "../../workbook/index.ts";
import { showDifference, showFigure } from "../elements/figures.ts";
import { inSlices } from "../elements/work/inSlices.ts";
import "../elements/onSheet/onSheet.ts";
import { addStyles, PaneElement } from "../elements/paneElement.ts";
import "./chartOnSheet.ts";
import { slot } from "./slot.ts";
import {
  farthest,
  firstAsked,
  inOneSentence,
  measuredResults,
  MOST_ROWS,
  whatMatters,
  type MeasuredResult,
  type Matters,
  type Moved,
} from "./whatMatters.ts";

/** As many bars as are drawn at first. */
const FEW = 8;

/** What moves a result most. */
class WhatMatters extends PaneElement {
  static override properties = {
    scenario: { attribute: false },
    path: { state: true },
    matters: { state: true },
  };

  declare scenario: Scenario | undefined;
  declare private path: string | undefined;
  declare private matters: Matters | undefined;
  /** What was last searched for, so that it is searched once. */
  private searched: { readonly scenario: Scenario; readonly path: string } | undefined;
  private known: { readonly scenario: Scenario; readonly results: readonly MeasuredResult[] } | undefined;

  private results(scenario: Scenario): readonly MeasuredResult[] {
    if (this.known?.scenario !== scenario) this.known = { scenario, results: measuredResults(scenario) };
    return this.known.results;
  }

  private result(scenario: Scenario): MeasuredResult | undefined {
    const results = this.results(scenario);
    return results.find(({ path }) => path === this.path) ?? firstAsked(results);
  }

  protected override updated(): void {
    const { scenario } = this;
    const result = scenario && this.result(scenario);
    if (scenario === undefined || result === undefined) return;
    const { searched } = this;
    if (searched?.scenario !== scenario || searched.path !== result.path) void this.search(scenario, result);
  }

  private async search(scenario: Scenario, result: MeasuredResult): Promise<void> {
    const searched = { scenario, path: result.path };
    this.searched = searched;
    this.matters = undefined;
    const matters = await inSlices(whatMatters(scenario, result), () => this.isWanted(searched));
    if (this.searched !== searched) return;
    this.matters = matters;
    // Left before it was found: it is searched for when the tab is looked at again.
    if (matters === undefined) this.searched = undefined;
  }

  private isWanted(searched: object): boolean {
    return this.isConnected && this.searched === searched;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scenario } = this;
    const result = scenario && this.result(scenario);
    if (scenario === undefined || result === undefined) return nothing;
    const { matters } = this;
    return html`
      <h2>What matters</h2>
      <p class="sentence">
        What moves
        ${slot({
          ...{ id: "what-matters", label: "Figure", options: this.results(scenario), chosen: result.path },
          take: (path) => (this.path = path),
        })}
        most?
      </p>
      <div role="status">
        ${
          matters === undefined
            ? html`<p class="faint">Trying every input that it is made of…</p>`
            : html`<p>${inOneSentence(matters, result)}</p>`
        }
      </div>
      ${matters === undefined || matters.moved.length === 0 ? nothing : this.bars(matters, result)}
    `;
  }

  private bars({ moved, inWords, formula }: Matters, result: MeasuredResult): TemplateResult {
    const most = Math.max(...moved.map(farthest));
    const [first, others] = [moved.slice(0, FEW), moved.slice(FEW)];
    const list = (some: readonly Moved[]): TemplateResult =>
      html`<ul class="moved">
        ${some.map((one) => bar(one, result, most))}
      </ul>`;
    return html`
      <p class="faint">
        Change in ${result.label}${result.unit === undefined ? nothing : html`, ${result.unit}`}, one input at
        a time; now ${showFigure(result.kind, result.value)}
      </p>
      ${list(first)}
      ${
        others.length === 0
          ? nothing
          : html`<details class="moved-less">
              <summary tabindex="0">${others.length} more that move it less</summary>
              ${list(others)}
            </details>`
      }
      ${
        inWords.length === 0
          ? nothing
          : html`<p class="faint">
              It hangs on choices too: ${inWords.map(({ label, value }) => `${label} (${value})`).join("; ")}.
            </p>`
      }
      ${
        formula === undefined
          ? nothing
          : html`<p class="as-table">
              As a table
              <award-on-sheet .formula=${formula} .label=${"What matters, as a table,"}></award-on-sheet>
              <award-chart-on-sheet
                .table=${
                  {
                    ...{ formula, rows: Math.min(moved.length, MOST_ROWS) + 1, columns: 6 },
                    title: `What moves ${result.label}`,
                    drawn: { kind: "tornado", field: result.path },
                  } satisfies WhatIfTable
                }
              ></award-chart-on-sheet>
            </p>`
      }
    `;
  }
}

/** The changes at both ends, from the middle to the left where the result is less; in hundredths of the room. */
function bar(
  { input, range, changes: [less, more] }: Moved,
  { kind }: MeasuredResult,
  most: number,
): TemplateResult {
  const told = (change: number | undefined): string =>
    change === undefined ? "not available" : showDifference(kind, change);
  const part = (side: string, change = 0): SVGTemplateResult => {
    const width = most === 0 ? 0 : (Math.abs(change) / most) * 50;
    return svg`<rect class=${side} x=${change < 0 ? 50 - width : 50} width=${width} height="10"></rect>`;
  };
  return html`<li>
    <span class="name">${input.label}</span><span class="faint range">${range}</span>
    <svg class="track" aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
      ${part("less", less)}${part("more", more)}
      <path d="M50,0 V10" vector-effect="non-scaling-stroke"></path>
    </svg>
    <span class="change">${told(less)}</span><span class="change end">${told(more)}</span>
  </li>`;
}

addStyles(css`
  award-what-matters .moved {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  award-what-matters .moved li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 12px;
    padding: 6px 0;
  }
  award-what-matters .name {
    font-weight: var(--fontWeightSemibold);
    overflow-wrap: anywhere;
  }
  award-what-matters .range,
  award-what-matters .change {
    font-size: var(--fontSizeBase200);
    font-variant-numeric: tabular-nums;
  }
  award-what-matters .change.end {
    text-align: end;
  }
  award-what-matters .track {
    grid-column: 1 / -1;
    width: 100%;
    height: 10px;
  }
  award-what-matters .track .less {
    fill: var(--colorNeutralForeground3);
  }
  award-what-matters .track .more {
    fill: var(--colorNeutralForeground1);
  }
  award-what-matters .track path {
    stroke: var(--colorNeutralStrokeAccessible);
  }
  @media (forced-colors: active) {
    award-what-matters .track rect {
      fill: CanvasText;
    }
    award-what-matters .track .less {
      fill: GrayText;
    }
    award-what-matters .track path {
      stroke: CanvasText;
    }
  }
  award-what-matters h2 {
    margin-top: 24px;
  }
  award-what-matters .as-table {
    display: flex;
    gap: 6px;
    align-items: center;
  }
`);
customElements.define("award-what-matters", WhatMatters);
