import "@fluentui/web-components/badge/define.js";
import "@fluentui/web-components/button/define.js";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import {
  insertFormula,
  readAnswer,
  readDecimalSeparator,
  readDefinedNames,
  readSelection,
  toWorkbookProblem,
  undoInsertion,
  watchSelection,
  type Insertion,
  type OccupiedCell,
} from "../../workbook/index.ts";
import { describeReading, readArgument, type ArgumentContext, type ArgumentReading } from "./argumentText.ts";
import type { Argument, FunctionEntry } from "./catalogue.ts";
import { buildFormula, fieldsOfExample, formulaForCell, FormulaProblem } from "./formula.ts";
import { formStyles } from "./insertFormStyles.ts";
import { notice } from "../elements/notice.ts";
import { listenToRefusals, meaningOfError } from "./refusals.ts";
import { addStyles, PaneElement } from "../elements/paneElement.ts";

/** What became of the last thing asked of the workbook. */
type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "working"; readonly sentence: string }
  | { readonly kind: "occupied"; readonly occupied: OccupiedCell }
  | {
      readonly kind: "inserted";
      readonly insertion: Insertion;
      /** As Excel reads it back. */
      readonly formula: string;
      readonly intent: "success" | "warning";
      readonly sentence: string;
    }
  | { readonly kind: "told"; readonly intent: "info" | "error"; readonly sentence: string };

/** A field per argument, and the button that puts the formula into the selected cell. */
class InsertForm extends PaneElement {
  static override properties = {
    entry: { attribute: false },
    draft: { attribute: false },
    context: { state: true },
    selection: { state: true },
    outcome: { state: true },
    wasTried: { state: true },
  };

  declare entry: FunctionEntry;
  declare draft: readonly string[];
  declare private context: ArgumentContext;
  declare private selection: string | undefined;
  declare private outcome: Outcome;
  /** Whether insertion was tried with the fields as they are: only then is an empty field a mistake. */
  declare private wasTried: boolean;
  private stopWatching: Promise<() => void> | undefined;

  constructor() {
    super();
    this.context = { decimalSeparator: ".", names: [] };
    this.outcome = { kind: "none" };
    this.wasTried = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.learnContext();
    this.stopWatching = watchSelection((address) => (this.selection = address));
    // Without the event the address is not shown; inserting and picking work all the same.
    this.stopWatching.catch(() => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWatching?.then(
      (stop) => stop(),
      () => undefined,
    );
  }

  private async learnContext(): Promise<void> {
    const [decimalSeparator, names] = await Promise.all([readDecimalSeparator(), readDefinedNames()]);
    this.context = { decimalSeparator, names };
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
    await this.attempt("Reading the selection…", async () => {
      const address = await readSelection();
      this.change(index, address);
      return { kind: "told", intent: "info", sentence: `${name} is now ${address}.` };
    });
  }

  private async insert(replacing?: OccupiedCell): Promise<void> {
    if (this.outcome.kind === "working") return;
    this.wasTried = true;
    const readings = this.readings();
    const wrong = this.entry.args.findIndex((argument, index) => {
      const reading = readings[index];
      return reading !== undefined && this.mistake(argument, reading) !== undefined;
    });
    if (wrong >= 0) {
      this.outcome = { kind: "none" };
      this.querySelectorAll("input")[wrong]?.focus();
      return;
    }
    await this.attempt("Inserting…", async () => {
      const sentenceBehind = listenToRefusals();
      try {
        const outcome = await insertFormula(
          (target) => formulaForCell(this.entry.name, readings, target),
          replacing,
        );
        if (outcome.kind === "occupied") return outcome;
        const { insertion } = outcome;
        return { kind: "inserted", insertion, ...(await this.tellAnswer(insertion, sentenceBehind)) };
      } finally {
        sentenceBehind("", []);
      }
    });
    if (this.outcome.kind === "occupied") {
      await this.updateComplete;
      this.querySelector<HTMLElement>("#keep")?.focus();
    } else if (replacing) {
      this.querySelector<HTMLElement>("#insert")?.focus();
    }
  }

  /** The cell's answer in a sentence, or why there is none. */
  private async tellAnswer(
    { target }: Insertion,
    sentenceBehind: ReturnType<typeof listenToRefusals>,
  ): Promise<{ formula: string; intent: "success" | "warning"; sentence: string }> {
    const { address } = target;
    const { formula, answer } = await readAnswer(target);
    switch (answer.kind) {
      case "value":
        return { formula, intent: "success", sentence: `${address} shows ${answer.text}.` };
      case "pending": {
        const sentence = `The formula is in ${address}; its result is still being worked out.`;
        return { formula, intent: "success", sentence };
      }
      case "error": {
        const names = this.entry.args.map((argument) => argument.name);
        const why = sentenceBehind(answer.code, names) ?? meaningOfError(answer.code, address);
        return { formula, intent: "warning", sentence: `${address} shows ${answer.code}: ${why}` };
      }
    }
  }

  private async undo(insertion: Insertion, formula: string): Promise<void> {
    await this.attempt("Undoing…", async () => {
      await undoInsertion(insertion, formula);
      const { target, before } = insertion;
      const sentence =
        before.kind === "empty"
          ? `${target.address} is empty again.`
          : `${target.address} holds ${before.shown} again.`;
      return { kind: "told", intent: "info", sentence };
    });
    this.querySelector<HTMLElement>("#insert")?.focus();
  }

  private keepCell({ target }: OccupiedCell): void {
    this.outcome = { kind: "told", intent: "info", sentence: `${target.address} is left as it is.` };
    this.querySelector<HTMLElement>("#insert")?.focus();
  }

  /** Asks something of the workbook; whatever goes wrong becomes a sentence, the fields stay. */
  private async attempt(doing: string, work: () => Promise<Outcome>): Promise<void> {
    this.outcome = { kind: "working", sentence: doing };
    try {
      this.outcome = await work();
    } catch (error) {
      const sentence = error instanceof FormulaProblem ? error.message : toWorkbookProblem(error).message;
      this.outcome = { kind: "told", intent: "error", sentence };
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("entry") && changed.get("entry") !== undefined) {
      this.outcome = { kind: "none" };
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
          <fluent-button id="insert" appearance="primary" @click=${() => void this.insert()}>
            Insert into selected cell
          </fluent-button>
          <div role="status">${this.outcomeNotice()}</div>
          ${this.outcomeActions()}
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

  private outcomeNotice(): TemplateResult | typeof nothing {
    const { outcome } = this;
    switch (outcome.kind) {
      case "none":
        return nothing;
      case "working":
        return html`<p class="faint working">${outcome.sentence}</p>`;
      case "occupied": {
        const { target, content } = outcome.occupied;
        return notice("warning", `${target.address} holds ${content.shown}. Replace it with the formula?`);
      }
      default:
        return notice(outcome.intent, outcome.sentence);
    }
  }

  private outcomeActions(): TemplateResult | typeof nothing {
    const { outcome } = this;
    if (outcome.kind === "occupied") {
      const { occupied } = outcome;
      return html`
        <div class="actions">
          <fluent-button @click=${() => void this.insert(occupied)}>Replace</fluent-button>
          <fluent-button id="keep" @click=${() => this.keepCell(occupied)}>Keep it</fluent-button>
        </div>
      `;
    }
    if (outcome.kind === "inserted") {
      const { insertion, formula } = outcome;
      return html`
        <div class="actions">
          <fluent-button @click=${() => void this.undo(insertion, formula)}>Undo</fluent-button>
        </div>
      `;
    }
    return nothing;
  }
}

addStyles(formStyles);
customElements.define("award-insert-form", InsertForm);

declare global {
  interface HTMLElementTagNameMap {
    "award-insert-form": InsertForm;
  }
}
