import "@fluentui/web-components/button/define.js";
import { css, html, nothing, type TemplateResult } from "lit";
import type { DateOrder, DecimalSeparator, Sought } from "../../calc/index.ts";
import {
  inputProblem,
  pickCell,
  solveCells,
  targetProblem,
  undoUseInCell,
  useInCell,
  type CellOutcome,
  type PickedCell,
} from "../../workbook/index.ts";
import { failure, told, WorkbookChange } from "../elements/change.ts";
import { changeNotice, changeOffers } from "../elements/changeNotice.ts";
import { addStyles, PaneElement } from "../elements/paneElement.ts";
import { howToWrite, readTarget } from "./target.ts";
import { formatter } from "../elements/figures.ts";

type Sides = "input" | "target";
type SoughtOutcome = Extract<CellOutcome, { readonly kind: "sought" }>;

/** What is asked and what came of it. */
interface Answered {
  readonly input: PickedCell;
  readonly target: PickedCell;
  /** As it was typed. */
  readonly value: string;
  readonly outcome: SoughtOutcome;
}

/** At which number in a cell of the person's own another one, by ordinary formulas, comes to a value. */
class SolveCell extends PaneElement {
  static override properties = {
    separator: { attribute: false },
    dateOrder: { attribute: false },
    cells: { state: true },
    typed: { state: true },
    trials: { state: true },
    answered: { state: true },
  };

  declare separator: DecimalSeparator;
  declare dateOrder: DateOrder | undefined;
  declare private cells: Partial<Readonly<Record<Sides, PickedCell>>>;
  declare private typed: string;
  /** How many there were so far; `undefined` while nothing is tried. */
  declare private trials: number | undefined;
  declare private answered: Answered | undefined;
  private isStopped = false;
  private readonly change = new WorkbookChange(this);

  constructor() {
    super();
    this.separator = ".";
    this.cells = {};
    this.typed = "";
  }

  private async take(side: Sides): Promise<void> {
    if (this.trials !== undefined) return;
    try {
      this.cells = { ...this.cells, [side]: await pickCell() };
      this.answered = undefined;
      this.change.clear();
    } catch (error) {
      this.change.tell(failure(error));
    }
  }

  /** Why what is picked and typed cannot be asked; `undefined` where it can, or is not whole. */
  private problem(): string | undefined {
    const { input, target } = this.cells;
    const wrong = (input && inputProblem(input)) ?? (target && targetProblem(target));
    if (wrong !== undefined) return wrong;
    if (input !== undefined && input.address === target?.address)
      return "Both are the same cell: choose another one.";
    if (this.typed.trim() === "" || this.value() !== undefined) return undefined;
    return howToWrite(this.kind(), this.locale());
  }

  /** As the cell shows it: in per cent where its format does. */
  private kind(): "date" | "rate" | "number" {
    const { target } = this.cells;
    if (target?.isDate === true) return "date";
    return target?.content.numberFormat.includes("%") === true ? "rate" : "number";
  }

  private locale(): { readonly separator: DecimalSeparator; readonly dateOrder: DateOrder | undefined } {
    return { separator: this.separator, dateOrder: this.dateOrder };
  }

  private value(): number | undefined {
    return readTarget(this.kind(), this.typed, this.locale())?.value;
  }

  private async solve(): Promise<void> {
    const { input, target } = this.cells;
    const value = this.value();
    if (this.trials !== undefined || this.change.isWorking) return;
    if (input === undefined || target === undefined || value === undefined)
      return this.change.tell(
        told("info", "Choose both cells and write the value first, each with its button or in its field."),
      );
    if (this.problem() !== undefined) return;
    this.change.clear();
    this.answered = undefined;
    this.isStopped = false;
    this.trials = 0;
    try {
      const outcome = await solveCells(
        { input, target, value },
        { isWanted: () => this.isConnected && !this.isStopped, tried: (count) => (this.trials = count) },
      );
      if (outcome.kind === "sought") this.answered = { input, target, value: this.typed, outcome };
      else this.change.tell(told("info", `Stopped: ${input.address} is as it was.`));
    } catch (error) {
      this.change.tell(failure(error));
    } finally {
      this.trials = undefined;
    }
  }

  private use(input: PickedCell, at: number, shown: string): void {
    void this.change.attempt("Writing…", async () => {
      await useInCell(input, at);
      const offer = {
        name: "put-back",
        label: "Put back",
        act: () =>
          void this.change.attempt("Writing…", async () => {
            await undoUseInCell(input, at);
            return told("success", `${input.address} is as it was.`);
          }),
      };
      return told("success", `${input.address} holds ${shown} now.`, [offer]);
    });
  }

  protected override render(): TemplateResult {
    const problem = this.problem();
    const isWrong = problem !== undefined && this.typed.trim() !== "" && this.value() === undefined;
    return html`
      <h2>Solve for any cell</h2>
      <p class="faint">
        A cell you type into, and one that follows from it by formulas. Excel calculates each trial; then the
        cell is put back as it was.
      </p>
      <div class="asked-cells">
        ${this.cell("input", "At which number in")} ${this.cell("target", "does")}
        <label for="cell-value" class="picked">come to${this.kind() === "rate" ? ", in %" : ""}</label>
        <input
          id="cell-value"
          autocomplete="off"
          .value=${this.typed}
          aria-invalid=${isWrong ? "true" : "false"}
          @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)}
        />
      </div>
      <div class="actions">
        <fluent-button
          class="solve-cells"
          appearance="primary"
          size="small"
          ?hidden=${this.trials !== undefined}
          @click=${() => void this.solve()}
          >Solve</fluent-button
        >
        <fluent-button
          class="stop-cells"
          size="small"
          ?hidden=${this.trials === undefined}
          @click=${() => (this.isStopped = true)}
          >Stop</fluent-button
        >
        ${this.trials === undefined ? nothing : html`<span class="faint trials">Trial ${this.trials + 1}</span>`}
      </div>
      <div role="status" class="answers">
        ${problem === undefined ? nothing : html`<p class="wrong">${problem}</p>`}
        ${this.answered === undefined ? nothing : this.answer(this.answered)}
        ${changeNotice(this.change.telling, { isBrief: true })}
      </div>
      ${changeOffers(this.change.telling)}
    `;
  }

  private type(typed: string): void {
    this.typed = typed;
    this.answered = undefined;
  }

  private cell(side: Sides, words: string): TemplateResult {
    const picked = this.cells[side];
    return html`<span class="picked" data-cell=${side}
        >${words}
        ${
          picked === undefined
            ? html`<span class="faint">no cell yet</span>`
            : html`<strong><bdi>${picked.address}</bdi></strong>
                <span class="faint"
                  >${picked.content.kind === "empty" ? "empty" : picked.content.shown}</span
                >`
        }</span
      >
      <button type="button" class="take" data-take=${side} @click=${() => void this.take(side)}>
        Take the selected cell<span class="hidden-visually"> for ${words}</span>
      </button>`;
  }

  private answer({ input, target, value, outcome }: Answered): TemplateResult {
    const { found, closest } = outcome.seeking;
    const [first, ...others] = found;
    const wanted = target.content.numberFormat.includes("%") ? `${value.replace("%", "")}%` : value;
    if (first !== undefined)
      return html`
        ${this.one(input, target, outcome, first)}
        ${
          others.length === 0
            ? nothing
            : html`<p class="faint">
                  It comes to ${wanted} at ${found.length} of the numbers that were tried; the first is
                  nearest to what the cell holds. Also:
                </p>
                ${others.map((one) => this.one(input, target, outcome, one))}`
        }
      `;
    if (closest === undefined) return html`<p>${target.address} was no number at any trial.</p>`;
    return html`<p>
        ${target.address} did not come to ${wanted} at any number that was tried. It came closest with
      </p>
      ${this.one(input, target, outcome, { ...closest, before: undefined })}`;
  }

  private one(
    input: PickedCell,
    target: PickedCell,
    { shownAt }: SoughtOutcome,
    { at, value, before }: Sought,
  ): TemplateResult {
    const trial = shownAt(at);
    const shown = input.isDate ? (trial?.input ?? "") : shownNumber(at, false);
    return html`<div class="solved">
      <p>
        ${input.address} <strong>${shown}</strong>
        <span class="faint">
          ${target.address} is then
          ${trial?.target ?? shownNumber(value, target.isDate)}${
            before === undefined
              ? nothing
              : html`; it jumps past, from ${shownNumber(before, target.isDate)} beside it`
          }
        </span>
      </p>
      <fluent-button class="use-value" size="small" @click=${() => this.use(input, at, shown)}
        >Use it</fluent-button
      >
    </div>`;
  }
}

const twelveFigures = formatter({ maximumSignificantDigits: 12 });

function shownNumber(value: number, isDate: boolean): string {
  if (isDate && value >= 1)
    return new Date((Math.floor(value) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return twelveFigures.format(value).replace("-", "−");
}

addStyles(css`
  award-solve-cell h2 {
    margin: 24px 0 4px;
  }
  award-solve-cell .asked-cells {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 6px 10px;
    align-items: center;
    margin-top: 8px;
  }
  award-solve-cell .picked {
    overflow-wrap: anywhere;
  }
  award-solve-cell #cell-value {
    width: 150px;
  }
  award-solve-cell .take {
    min-height: 28px;
    padding: 2px 8px;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
    font-size: var(--fontSizeBase200);
    cursor: pointer;
  }
  award-solve-cell .take:hover {
    background: var(--colorNeutralBackground1Hover);
  }
  award-solve-cell .actions {
    align-items: center;
  }
  award-solve-cell .answers {
    margin-top: 6px;
  }
`);
customElements.define("award-solve-cell", SolveCell);
