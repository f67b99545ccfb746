import "@fluentui/web-components/badge/define.js";
import "@fluentui/web-components/button/define.js";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import {
  insertFormula,
  putPlain,
  readAnswer,
  readDateOrder,
  readDecimalSeparator,
  readDefinedNames,
  readSelection,
  undoInsertion,
  watchSelection,
  type Insertion,
  type OccupiedCell,
} from "../../workbook/index.ts";
import { describeReading, readArgument, type ArgumentContext, type ArgumentReading } from "./argumentText.ts";
import type { Argument, FunctionEntry } from "../elements/functions/catalogue.ts";
import { buildFormula, fieldsOfExample, formulaForCell, FormulaProblem } from "./formula.ts";
import { formStyles } from "./insertFormStyles.ts";
import { told, WorkbookChange, type Offer, type Telling } from "../elements/change.ts";
import { changeNotice, changeOffers } from "../elements/changeNotice.ts";
import { listenToRefusals, meaningOfError } from "./refusals.ts";
import { inPlainFormulas } from "../elements/onSheet/plainBox.ts";
import { addStyles, PaneElement } from "../elements/paneElement.ts";
import { whileConnected } from "../elements/watching.ts";

/** A field per argument, and the button that puts the formula into the selected cell. */
class InsertForm extends PaneElement {
  static override properties = {
    entry: { attribute: false },
    draft: { attribute: false },
    context: { state: true },
    selection: { state: true },
    wasTried: { state: true },
  };

  declare entry: FunctionEntry;
  declare draft: readonly string[];
  declare private context: ArgumentContext;
  declare private selection: string | undefined;
  /** Whether insertion was tried with the fields as they are: only then is an empty field a mistake. */
  declare private wasTried: boolean;
  private readonly workbook = new WorkbookChange(this);

  constructor() {
    super();
    this.context = { decimalSeparator: ".", names: [] };
    this.wasTried = false;
    whileConnected(this, () => this.watchSelection());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.learnContext();
  }

  private watchSelection(): () => void {
    const watching = watchSelection((address) => (this.selection = address));
    // Without the event the address is not shown; inserting and picking work all the same.
    watching.catch(() => undefined);
    return () =>
      void watching.then(
        (stop) => stop(),
        () => undefined,
      );
  }

  private async learnContext(): Promise<void> {
    const [decimalSeparator, dateOrder, names] = await Promise.all([
      readDecimalSeparator(),
      readDateOrder(),
      readDefinedNames(),
    ]);
    this.context = { decimalSeparator, dateOrder, names };
  }

  /** Puts the arguments of an example into the fields. */
  fill(formula: string): void {
    const fields = fieldsOfExample(formula, this.context.decimalSeparator);
    if (!fields) return;
    this.keep(this.entry.args.map((_, index) => fields[index] ?? ""));
    this.querySelector("input")?.focus();
  }

  private keep(draft: readonly string[]): void {
    this.draft = draft;
    this.wasTried = false;
    this.dispatchEvent(new CustomEvent("award-draft", { detail: draft, bubbles: true, composed: true }));
  }

  private change(index: number, text: string): void {
    this.keep(this.entry.args.map((_, at) => (at === index ? text : (this.draft[at] ?? ""))));
  }

  private readings(): readonly ArgumentReading[] {
    return this.entry.args.map((_, index) => readArgument(this.draft[index] ?? "", this.context));
  }

  /** The sentence beside a field that keeps the formula from being inserted. */
  private mistake(argument: Argument, reading: ArgumentReading): string | undefined {
    if (reading.kind === "problem") return reading.sentence;
    const isMissing = reading.kind === "empty" && !argument.isOptional;
    return isMissing && this.wasTried ? `${argument.name} is needed.` : undefined;
  }

  private async pick(index: number, name: string): Promise<void> {
    await this.workbook.attempt("Reading the selection…", async () => {
      const address = await readSelection();
      this.change(index, address);
      return told("info", `${name} is now ${address}.`);
    });
  }

  private async insert(replacing?: OccupiedCell): Promise<void> {
    if (this.workbook.isWorking) return;
    this.wasTried = true;
    const readings = this.readings();
    const wrong = this.entry.args.findIndex((argument, index) => {
      const reading = readings[index];
      return reading !== undefined && this.mistake(argument, reading) !== undefined;
    });
    if (wrong >= 0) {
      this.workbook.clear();
      this.querySelectorAll("input")[wrong]?.focus();
      return;
    }
    await this.workbook.attempt("Inserting…", () => this.inserted(readings, replacing));
    await this.updateComplete;
    const keep = this.querySelector<HTMLElement>(".keep");
    if (keep) keep.focus();
    else if (replacing) this.querySelector<HTMLElement>("#insert")?.focus();
  }

  private async inserted(
    readings: readonly ArgumentReading[],
    replacing: OccupiedCell | undefined,
  ): Promise<Telling> {
    const sentenceBehind = listenToRefusals();
    try {
      const outcome = await insertFormula(
        (target) => formulaForCell(this.entry.name, readings, target),
        replacing,
      );
      return outcome.kind === "occupied"
        ? this.question(outcome.occupied)
        : await this.tellAnswer(outcome.insertion, sentenceBehind);
    } catch (error) {
      if (error instanceof FormulaProblem) return { kind: "failed", sentence: error.message };
      throw error;
    } finally {
      sentenceBehind("", []);
    }
  }

  private question(occupied: OccupiedCell): Telling {
    const { target, content } = occupied;
    return told("warning", `${target.address} holds ${content.shown}. Replace it with the formula?`, [
      { name: "replace", label: "Replace", act: () => void this.insert(occupied) },
      { name: "keep", label: "Keep it", act: () => this.keepCell(occupied) },
    ]);
  }

  /** The cell's answer in a sentence, or why there is none. */
  private async tellAnswer(
    insertion: Insertion,
    sentenceBehind: ReturnType<typeof listenToRefusals>,
  ): Promise<Telling> {
    const { address } = insertion.target;
    const { formula, answer } = await readAnswer(insertion.target);
    const undo: Offer = { name: "undo", label: "Undo", act: () => void this.undo(insertion, formula) };
    if (answer.kind === "value" && inPlainFormulas.value) return this.makePlain(insertion);
    switch (answer.kind) {
      case "value":
        return told("success", `${address} shows ${answer.text}.`, [undo]);
      case "pending":
        return told("success", `The formula is in ${address}; its result is still being worked out.`, [undo]);
      case "error": {
        const names = this.entry.args.map((argument) => argument.name);
        const why = sentenceBehind(answer.code, names) ?? meaningOfError(answer.code, address);
        return told("warning", `${address} shows ${answer.code}: ${why}`, [undo]);
      }
    }
  }

  /** Writes what was just inserted in Excel's own functions; what fills more than its cell is not taken back. */
  private async makePlain(insertion: Insertion): Promise<Telling> {
    const { address, sheet, row, column } = insertion.target;
    const { formulas, values } = await putPlain({ sheet, row, column, rows: 1, columns: 1 }).catch(
      async (error: unknown) => {
        // The cell is empty then: what it held before comes back.
        await undoInsertion(insertion, "").catch(() => undefined);
        throw error;
      },
    );
    if (values > 0 || formulas > 1) {
      const what = formulas === 0 ? "the value" : "plain formulas where Excel has them";
      return told("success", `${address} has ${what}, as the cell beside says.`);
    }
    const { formula, answer } = await readAnswer(insertion.target);
    const shown = answer.kind === "value" ? answer.text : "its figure";
    return told("success", `${address} shows ${shown}, by a plain formula.`, [
      { name: "undo", label: "Undo", act: () => void this.undo(insertion, formula) },
    ]);
  }

  private async undo(insertion: Insertion, formula: string): Promise<void> {
    await this.workbook.attempt("Undoing…", async () => {
      await undoInsertion(insertion, formula);
      const { target, before } = insertion;
      const sentence =
        before.kind === "empty"
          ? `${target.address} is empty again.`
          : `${target.address} holds ${before.shown} again.`;
      return { kind: "undone", intent: "info", sentences: [sentence] };
    });
    this.querySelector<HTMLElement>("#insert")?.focus();
  }

  private keepCell({ target }: OccupiedCell): void {
    this.workbook.tell(told("info", `${target.address} is left as it is.`));
    this.querySelector<HTMLElement>("#insert")?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("entry") && changed.get("entry") !== undefined) {
      this.workbook.clear();
      this.wasTried = false;
    }
  }

  protected override render(): TemplateResult {
    const readings = this.readings();
    return html`
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.insert();
        }}
      >
        <h3>Arguments</h3>
        ${
          this.entry.args.length === 0
            ? html`<p class="faint">None.</p>`
            : html`<p class="faint">
                Type a value, a date as 2018-11-15, a cell such as B4, or = and a formula; or select cells on
                the sheet and press Pick.
              </p>`
        }
        ${this.entry.args.map((argument, index) => this.field(argument, index, readings[index]))}
        <div class="insertion">
          <p class="faint" id="formula-label">Formula</p>
          <code class="formula" aria-labelledby="formula-label"
            >${buildFormula(this.entry.name, readings)}</code
          >
          <p class="faint target">
            ${this.selection === undefined ? nothing : html`Selected: <strong>${this.selection}</strong>`}
          </p>
          <award-plain-box></award-plain-box>
          <fluent-button id="insert" appearance="primary" @click=${() => void this.insert()}>
            Insert into selected cell
          </fluent-button>
          <div role="status">${changeNotice(this.workbook.telling, { isBrief: true })}</div>
          ${changeOffers(this.workbook.telling)}
        </div>
      </form>
    `;
  }

  private field(
    argument: Argument,
    index: number,
    reading: ArgumentReading = { kind: "empty" },
  ): TemplateResult {
    const mistake = this.mistake(argument, reading);
    return html`
      <div class="argument">
        <div class="heading">
          <label for="field-${index}">${argument.name}</label>
          <fluent-badge
            appearance="tint"
            color=${argument.isOptional ? "subtle" : "informative"}
            size="small"
          >
            ${argument.isOptional ? "optional" : "required"}
          </fluent-badge>
        </div>
        <p class="faint" id="about-${index}">${argument.description}</p>
        <div class="row">
          <input
            id="field-${index}"
            autocomplete="off"
            spellcheck="false"
            aria-describedby="about-${index} reading-${index}"
            aria-required=${!argument.isOptional}
            aria-invalid=${mistake !== undefined}
            .value=${this.draft[index] ?? ""}
            @input=${(event: Event) => this.change(index, (event.target as HTMLInputElement).value)}
          />
          <fluent-button
            aria-label="Pick ${argument.name} from the sheet"
            title="Use the cells selected on the sheet"
            @click=${() => void this.pick(index, argument.name)}
          >
            Pick
          </fluent-button>
        </div>
        <p id="reading-${index}" class=${mistake === undefined ? "faint" : "wrong"}>
          ${mistake ?? describeReading(reading)}
        </p>
        ${argument.choices.length === 0 ? nothing : this.choices(argument, index)}
      </div>
    `;
  }

  private choices(argument: Argument, index: number): TemplateResult {
    return html`
      <details>
        <summary tabindex="0">
          ${argument.choices.length} choices<span class="hidden-visually"> for ${argument.name}</span>
        </summary>
        <ul>
          ${argument.choices.map(
            ({ value, meaning }) => html`
              <li>
                <button type="button" class="choice" @click=${() => this.change(index, value)}>
                  ${value}
                </button>
                <span class="faint">${meaning}</span>
              </li>
            `,
          )}
        </ul>
      </details>
    `;
  }
}

addStyles(formStyles);
customElements.define("award-insert-form", InsertForm);

declare global {
  interface HTMLElementTagNameMap {
    "award-insert-form": InsertForm;
  }
}
