import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import {
  asSentence,
  DomainError,
  solving,
  type DateOrder,
  type DecimalSeparator,
  type Scenario,
  type Solution,
} from "../../calc/index.ts";
import { showDifference, showFigure } from "../elements/figures.ts";
import { inSlices } from "../elements/work/inSlices.ts";
import "../elements/onSheet.ts";
import { addStyles, PaneElement } from "../elements/paneElement.ts";
import { howToWrite, isInPercent, readTarget, solveFormula, type Target } from "./target.ts";
import {
  farthest,
  firstAsked,
  inOneSentence,
  measuredResults,
  whatMatters,
  type MeasuredResult,
  type Matters,
  type Moved,
} from "./whatMatters.ts";

/** As many bars as are drawn at first. */
const FEW = 8;

type Solved =
  | { readonly kind: "none" | "asked" }
  | { readonly kind: "found"; readonly solution: Solution }
  | { readonly kind: "refused"; readonly sentence: string };

/** What moves a result most, and what one of these inputs must be for it to come to a target. */
class WhatMatters extends PaneElement {
  static override properties = {
    scenario: { attribute: false },
    separator: { attribute: false },
    dateOrder: { attribute: false },
    path: { state: true },
    matters: { state: true },
    target: { state: true },
    address: { state: true },
    solved: { state: true },
  };

  declare scenario: Scenario | undefined;
  declare separator: DecimalSeparator;
  declare dateOrder: DateOrder | undefined;
  declare private path: string | undefined;
  declare private matters: Matters | undefined;
  declare private target: string;
  declare private address: string | undefined;
  declare private solved: Solved;
  /** What was last searched for, so that it is searched once. */
  private searched: { readonly scenario: Scenario; readonly path: string } | undefined;
  private asked: { readonly scenario: Scenario; readonly question: string } | undefined;
  private known: { readonly scenario: Scenario; readonly results: readonly MeasuredResult[] } | undefined;

  constructor() {
    super();
    this.separator = ".";
    this.target = "";
    this.solved = { kind: "none" };
  }

  private results(scenario: Scenario): readonly MeasuredResult[] {
    if (this.known?.scenario !== scenario) this.known = { scenario, results: measuredResults(scenario) };
    return this.known.results;
  }

  private result(scenario: Scenario): MeasuredResult | undefined {
    const results = this.results(scenario);
    return results.find(({ path }) => path === this.path) ?? firstAsked(results);
  }

  private input({ moved }: Matters): Moved["input"] | undefined {
    return (moved.find(({ input }) => input.address === this.address) ?? moved[0])?.input;
  }

  protected override updated(): void {
    const { scenario } = this;
    const result = scenario && this.result(scenario);
    if (scenario === undefined || result === undefined) return;
    const { searched } = this;
    if (searched?.scenario !== scenario || searched.path !== result.path) void this.search(scenario, result);
    else this.solve(scenario, result);
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

  private solve(scenario: Scenario, result: MeasuredResult): void {
    const { matters } = this;
    const input = matters && this.input(matters);
    const target = this.aim(result);
    const question = `${result.path} ${target?.value ?? ""} ${input?.address ?? ""}`;
    if (this.asked?.scenario === scenario && this.asked.question === question) return;
    const asked = { scenario, question };
    this.asked = asked;
    if (input === undefined || target === undefined) this.solved = { kind: "none" };
    else void this.solveFor(asked, { field: result.path, target: target.value, input: input.address });
  }

  private async solveFor(
    asked: { readonly scenario: Scenario },
    question: Parameters<typeof solving>[1],
  ): Promise<void> {
    this.solved = { kind: "asked" };
    const isWanted = (): boolean => this.isConnected && this.asked === asked;
    try {
      const solution = await inSlices(solving(asked.scenario, question), isWanted);
      if (this.asked === asked && solution !== undefined) this.solved = { kind: "found", solution };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (this.asked === asked) this.solved = { kind: "refused", sentence: asSentence(error.message) };
    }
  }

  /** What is typed as target; `undefined` where nothing is, or nothing that can be meant. */
  private aim({ kind }: MeasuredResult): Target | undefined {
    return readTarget(kind, this.target, this.locale());
  }

  private locale(): { readonly separator: DecimalSeparator; readonly dateOrder: DateOrder | undefined } {
    return { separator: this.separator, dateOrder: this.dateOrder };
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
        ${this.choice("what-matters", "Figure", this.results(scenario), result.path, (path) => this.choose(path))}
        most?
      </p>
      <div role="status">
        ${
          matters === undefined
            ? html`<p class="faint">Trying every input that it is made of…</p>`
            : html`<p>${inOneSentence(matters, result)}</p>`
        }
      </div>
      ${matters === undefined || matters.moved.length === 0 ? nothing : [this.bars(matters, result), this.ask(matters, result)]}
    `;
  }

  /** A target of another figure is none of this one. */
  private choose(path: string): void {
    this.path = path;
    this.target = "";
  }

  private choice(
    id: string,
    label: string,
    options: readonly { readonly path: string; readonly label: string }[],
    chosen: string,
    take: (path: string) => void,
  ): TemplateResult {
    return html`<label class="slot"
      ><span class="hidden-visually">${label}</span
      ><select id=${id} @change=${(event: Event) => take((event.target as HTMLSelectElement).value)}>
        ${options.map((option) => html`<option value=${option.path} ?selected=${option.path === chosen}>${option.label}</option>`)}
      </select></label
    >`;
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
            </p>`
      }
    `;
  }

  private ask(matters: Matters, result: MeasuredResult): TemplateResult {
    const input = this.input(matters);
    if (input === undefined) return html``;
    const target = this.aim(result);
    const isWrong = target === undefined && this.target.trim() !== "";
    const inputs = matters.moved.map((one) => ({ path: one.input.address, label: one.input.label }));
    return html`
      <p class="sentence">
        What must
        ${this.choice("solve-input", "Input", inputs, input.address, (address) => (this.address = address))}
        be for ${result.label} to come to
        <label class="slot"
          ><span class="hidden-visually">Target${isInPercent(result.kind) ? ", in per cent" : ""}</span
          ><input
            id="solve-target"
            autocomplete="off"
            .value=${this.target}
            aria-invalid=${isWrong ? "true" : "false"}
            @input=${(event: Event) => (this.target = (event.target as HTMLInputElement).value)} /></label
        >${isInPercent(result.kind) ? "%" : ""}?
      </p>
      <div role="status" class="answers">
        ${isWrong ? html`<p class="wrong">${howToWrite(result.kind, this.locale())}</p>` : this.answer(input, result, target)}
      </div>
    `;
  }

  private answer(
    input: Moved["input"],
    result: MeasuredResult,
    target: Target | undefined,
  ): TemplateResult | typeof nothing {
    const { solved } = this;
    switch (solved.kind) {
      case "none":
        return nothing;
      case "asked":
        return html`<p class="faint">Trying what ${input.label} may be…</p>`;
      case "refused":
        return html`<p class="faint">${solved.sentence}</p>`;
      case "found": {
        const { nearest, all, kind } = solved.solution;
        const others = all.filter((one) => one !== nearest);
        return html`<div class="solved">
          <p>${input.label} <strong>${showFigure(kind, nearest)}</strong></p>
          ${
            others.length === 0
              ? nothing
              : html`<p class="faint">
                  It comes to that as well at ${others.map((one) => showFigure(kind, one)).join(", ")}; this
                  one is nearest to what it is.
                </p>`
          }
          ${
            target === undefined
              ? nothing
              : html`<award-on-sheet
                  .formula=${solveFormula(result, target, input.address)}
                  .label=${`What ${input.label} must be,`}
                ></award-on-sheet>`
          }
        </div>`;
      }
    }
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
  award-what-matters #solve-target {
    width: 120px;
  }
  award-what-matters .as-table {
    display: flex;
    gap: 6px;
    align-items: center;
  }
`);
customElements.define("award-what-matters", WhatMatters);
