import "@fluentui/web-components/button/define.js";
import { css, html, nothing, type TemplateResult } from "lit";
import {
  asSentence,
  readNumberText,
  resultAt,
  type DateOrder,
  type DecimalSeparator,
  type Scenario,
} from "../../calc/index.ts";
import { readDateOrder, readDecimalSeparator, scenarioOf, scenarioStore } from "../../workbook/index.ts";
import { showFigure } from "../elements/figures.ts";
import "../elements/onSheet/onSheet.ts";
import { addStyles, askForTab, PaneElement } from "../elements/paneElement.ts";
import { watch } from "../elements/watching.ts";
import { withoutScenario } from "../elements/noScenario.ts";
import { chanceWorth, latestPayment, leastInAll, payeesToPay, seriesToAsk, type Answer } from "./solvers.ts";
import "./chances/chancesSection.ts";
import "./scenarioBridge.ts";
import "./solveCellSection.ts";
import "./solveForSection.ts";
import "./whatMattersSection.ts";

/** The parts of the tab. */
const PARTS = [
  ["solve", "Solve for"],
  ["matters", "What matters"],
  ["chances", "Chances"],
] as const;

type Part = (typeof PARTS)[number][0];

/** The What if tab: what would have to be, for something to come true. */
class WhatIfTab extends PaneElement {
  static override properties = {
    separator: { state: true },
    dateOrder: { state: true },
    target: { state: true },
    series: { state: true },
    payee: { state: true },
    least: { state: true },
    open: { state: true },
  };

  declare private separator: DecimalSeparator;
  declare private dateOrder: DateOrder | undefined;
  /** The return that is asked for, in per cent, as it was typed. */
  declare private target: string;
  declare private series: string | undefined;
  declare private payee: string | undefined;
  /** What was last asked of the receipts: it takes hundreds of waterfalls. */
  declare private least:
    { readonly scenario: Scenario; readonly payee: string; readonly answer: Answer } | undefined;

  declare private open: Part;

  constructor() {
    super();
    this.open = "solve";
    this.separator = ".";
    this.target = "25";
    this.series = undefined;
    this.payee = undefined;
    this.least = undefined;
    watch(this, [scenarioStore]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void readDecimalSeparator().then((separator) => (this.separator = separator));
    void readDateOrder().then((order) => (this.dateOrder = order));
  }

  /** The return as a fraction; `undefined` where what was typed is no number. */
  private get wanted(): number | undefined {
    const reading = readNumberText(this.target.replace(/%\s*$/, ""), this.separator);
    return reading === undefined ? undefined : Number(reading.digits) / 100;
  }

  protected override render(): TemplateResult {
    const { book } = scenarioStore.state;
    const scenario = scenarioOf(book, book.active);
    if (!scenario)
      return html`${withoutScenario(() => askForTab(this, "scenarios"), undefined)} ${this.ofCells()}`;
    return html`<div class="parts" role="group" aria-label="Parts of What if">
        ${PARTS.map(
          ([part, label]) =>
            html`<button
              type="button"
              data-part=${part}
              aria-pressed=${part === this.open ? "true" : "false"}
              @click=${() => (this.open = part)}
            >
              ${label}
            </button>`,
        )}
      </div>
      ${this.shown(scenario, book.active)}`;
  }

  private shown(scenario: Scenario, id: string | undefined): TemplateResult {
    switch (this.open) {
      case "solve":
        return html`<award-solve-for
            .scenario=${scenario}
            .scenarioId=${id}
            .separator=${this.separator}
            .dateOrder=${this.dateOrder}
          ></award-solve-for>
          ${this.ofNotes(scenario)} ${this.ofReceipts(scenario)} ${this.ofCells()}`;
      case "matters":
        return html`<award-what-matters .scenario=${scenario}></award-what-matters>
          <award-scenario-bridge .scenario=${scenario}></award-scenario-bridge>`;
      case "chances":
        return html`<award-chances
          .scenario=${scenario}
          .scenarioId=${id}
          .separator=${this.separator}
        ></award-chances>`;
    }
  }

  /** Of cells of the person's own, which need no scenario. */
  private ofCells(): TemplateResult {
    return html`<award-solve-cell
      .separator=${this.separator}
      .dateOrder=${this.dateOrder}
    ></award-solve-cell>`;
  }

  private ofNotes(scenario: Scenario): TemplateResult {
    const all = seriesToAsk(scenario);
    const series = all.find(({ name }) => name === this.series) ?? all[0];
    if (series === undefined) {
      return html`<p class="faint">
        When a payment must come for a return, and which chance makes it worth the money, is worked out for
        notes with a day on which the money was put in: this scenario has none.
      </p>`;
    }
    const { wanted } = this;
    return html`
      <p class="sentence">
        For a return on
        ${this.choice(
          "what-if-series",
          "Notes",
          all.map(({ name }) => name),
          series.name,
          (name) => (this.series = name),
        )}
        of
        <label class="slot"
          ><span class="hidden-visually">Return a year, in per cent</span
          ><input
            id="what-if-target"
            inputmode="decimal"
            autocomplete="off"
            .value=${this.target}
            aria-invalid=${wanted === undefined ? "true" : "false"}
            @input=${(event: Event) => (this.target = (event.target as HTMLInputElement).value)} /></label
        >% a year
      </p>
      <div role="status" class="answers">
        ${
          wanted === undefined
            ? html`<p class="wrong">Write the return in per cent, such as 25 or 12${this.separator}5.</p>`
            : [
                this.answer("the first payment must come on or before", latestPayment(series, wanted)),
                this.answer(
                  "or, paid as in this scenario, its chance must be at least",
                  chanceWorth(scenario, series, wanted),
                ),
              ]
        }
      </div>
    `;
  }

  private ofReceipts(scenario: Scenario): TemplateResult {
    const payees = payeesToPay(scenario);
    const first = resultAt(scenario, "liquidity.minimumFirstReceipt");
    const payee = payees.find((name) => name === this.payee) ?? payees[0];
    if (payee === undefined)
      return html`<p class="faint">Nobody in this scenario is owed a sum that could be paid in full.</p>`;
    const { least } = this;
    const isKnown = least?.scenario === scenario && least.payee === payee;
    return html`
      <p class="sentence">
        For ${this.choice("what-if-payee", "Payee", payees, payee, (name) => (this.payee = name))} to be paid
        in full
      </p>
      <div role="status" class="answers">
        ${
          isKnown
            ? this.answer("so much must come in, all receipts scaled alike", least.answer)
            : html`<p class="faint">Trying how little would do…</p>`
        }
        ${
          first?.available === true
            ? this.answer(
                "and for everyone to have what is due on the day of the first notes, the first receipt must be",
                {
                  kind: "told",
                  said: showFigure(first.kind, first.value),
                  unit: first.unit,
                  formula: '=AWARD.SCENARIO("liquidity.minimumFirstReceipt")',
                },
              )
            : nothing
        }
      </div>
    `;
  }

  /** After what is typed is shown: a waterfall is tried hundreds of times. */
  protected override updated(): void {
    const { book } = scenarioStore.state;
    const scenario = scenarioOf(book, book.active);
    if (scenario === undefined) return;
    const payees = payeesToPay(scenario);
    const payee = payees.find((name) => name === this.payee) ?? payees[0];
    if (payee === undefined || (this.least?.scenario === scenario && this.least.payee === payee)) return;
    setTimeout(() => {
      if (this.isConnected && this.checkVisibility())
        this.least = { scenario, payee, answer: leastInAll(scenario, payee) };
    }, 50);
  }

  private choice(
    id: string,
    label: string,
    options: readonly string[],
    chosen: string,
    take: (option: string) => void,
  ): TemplateResult {
    return html`<label class="slot"
      ><span class="hidden-visually">${label}</span
      ><select id=${id} @change=${(event: Event) => take((event.target as HTMLSelectElement).value)}>
        ${options.map((option) => html`<option value=${option} ?selected=${option === chosen}>${option}</option>`)}
      </select></label
    >`;
  }

  private answer(question: string, answer: Answer): TemplateResult {
    if (answer.kind === "none") return html`<p class="faint">${asSentence(answer.reason)}</p>`;
    return html`<div class="solved">
      <p>
        ${question} <strong>${answer.said}</strong>
        ${answer.unit === undefined ? nothing : html`<span class="faint">${answer.unit}</span>`}
      </p>
      ${answer.note === undefined ? nothing : html`<p class="faint">${answer.note}</p>`}
      ${
        answer.formula === undefined
          ? nothing
          : html`<award-on-sheet .formula=${answer.formula} .label=${question}></award-on-sheet>`
      }
    </div>`;
  }
}

addStyles(css`
  award-what-if .parts {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 2px;
    margin-bottom: 12px;
    padding: 2px;
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground4);
  }
  award-what-if .parts button {
    min-height: 28px;
    padding: 2px 4px;
    border: 1px solid transparent;
    border-radius: var(--borderRadiusMedium);
    background: none;
    color: var(--colorNeutralForeground2);
    font: inherit;
    cursor: pointer;
  }
  award-what-if .parts [aria-pressed="true"] {
    border-color: var(--colorNeutralStroke1);
    background: var(--colorNeutralBackground1);
    color: var(--colorNeutralForeground1);
    font-weight: var(--fontWeightSemibold);
  }
  award-what-if .sentence {
    margin: 14px 0 6px;
    line-height: 36px;
  }
  award-what-if .slot select,
  award-what-if .slot input {
    width: auto;
    max-width: 100%;
    height: 30px;
    padding: 0 6px;
    border: 0;
    border-bottom: 1px solid var(--colorCompoundBrandStroke);
    border-radius: var(--borderRadiusSmall) var(--borderRadiusSmall) 0 0;
    background: var(--colorBrandBackground2);
    color: var(--colorNeutralForeground1);
    font: inherit;
    font-weight: var(--fontWeightSemibold);
  }
  award-what-if .slot input {
    width: 64px;
    text-align: end;
  }
  award-what-if .slot :focus-visible {
    outline: 2px solid var(--colorStrokeFocus2);
  }
  award-what-if .solved {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
    padding: 8px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-what-if .solved strong {
    font-size: var(--fontSizeBase400);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  award-what-if .solved > .faint {
    grid-row: 2;
    grid-column: 1 / -1;
  }
`);
customElements.define("award-what-if", WhatIfTab);
