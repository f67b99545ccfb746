import { html, nothing, type TemplateResult } from "lit";
import { describeProvenance } from "../../calc/index.ts";
import { functionNamespace } from "../../page.ts";
import {
  readActiveCell,
  readTexts,
  scenarioStore,
  watchSelected,
  type ActiveCell,
  type NamedCell,
} from "../../workbook/index.ts";
import { loadCatalogue, type Argument, type FunctionEntry } from "../elements/functions/catalogue.ts";
import { firstCall, type Call } from "../elements/functions/expression.ts";
import { addStyles, PaneElement } from "../elements/paneElement.ts";
import { watch, whileConnected } from "../elements/watching.ts";
import "../elements/why/why.ts";
import { askedFigure, type AskedFigure } from "./askedFigure.ts";
import { selectedStyles } from "./selectedStyles.ts";

/** Milliseconds after which cells show what a change of the scenarios has made of them. */
const FOLLOWED = 800;

/** One cell: what a range shows is no one text. */
const ONE_CELL = /^(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})$/iu;

/** The selected cell, where its formula is one of ours: why it shows what it shows. */
class SelectedCell extends PaneElement {
  static override properties = {
    cell: { state: true },
    isOpen: { state: true },
    catalogue: { state: true },
    texts: { state: true },
  };

  declare private cell: ActiveCell | undefined;
  declare private isOpen: boolean;
  declare private catalogue: readonly FunctionEntry[];
  /** What the cells show that its formula names, by how it names them. */
  declare private texts: ReadonlyMap<string, string>;

  constructor() {
    super();
    this.isOpen = false;
    this.catalogue = [];
    this.texts = new Map();
    watch(this, [scenarioStore], () => this.readLater());
    whileConnected(this, () => this.follow());
  }

  /** A workbook that cannot tell what is selected has no such line. */
  private follow(): () => void {
    const watching = watchSelected(readActiveCell, (cell) => this.show(cell));
    watching.catch(() => undefined);
    return () => void watching.then((end) => end()).catch(() => undefined);
  }

  private readLater(): void {
    this.requestUpdate();
    if (this.call === undefined) return;
    const { cell } = this;
    setTimeout(() => {
      if (cell !== this.cell) return;
      void readActiveCell().then(
        (now) => now.address === cell?.address && this.show(now),
        () => undefined,
      );
    }, FOLLOWED);
  }

  private show(cell: ActiveCell | undefined): void {
    this.cell = cell;
    this.texts = new Map();
    if (this.call === undefined) this.isOpen = false;
    else if (this.isOpen) void this.look();
  }

  private get call(): Call | undefined {
    const { cell } = this;
    return cell === undefined || cell.formula === ""
      ? undefined
      : firstCall(cell.formula, functionNamespace());
  }

  private toggle(): void {
    this.isOpen = !this.isOpen;
    if (this.isOpen) void this.look();
  }

  /** Reads what is told of the formula: what the cells show that it names, and what the function says of itself. */
  private async look(): Promise<void> {
    const { cell, call } = this;
    if (cell === undefined || call === undefined) return;
    if (this.catalogue.length === 0)
      void loadCatalogue().then(
        (catalogue) => (this.catalogue = catalogue),
        () => undefined,
      );
    const named = call.args.flatMap((argument) => namedCell(argument, cell.sheet));
    if (named.length === 0) return;
    const texts = await readTexts(named.map(({ at }) => at)).catch(() => []);
    if (cell === this.cell)
      this.texts = new Map(named.map(({ argument }, index) => [argument, texts[index] ?? ""]));
  }

  private closed(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !this.isOpen) return;
    this.isOpen = false;
    this.querySelector<HTMLElement>(".ask")?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { cell, call } = this;
    if (cell === undefined || call === undefined) return nothing;
    return html`<section
      aria-label="The selected cell"
      @keydown=${(event: KeyboardEvent) => this.closed(event)}
    >
      <div class="strip">
        <strong>${cell.address}</strong>
        <code>${cell.formula}</code>
        <button
          type="button"
          class="ask"
          aria-expanded=${this.isOpen ? "true" : "false"}
          @click=${() => this.toggle()}
        >
          Why <bdi>${cell.text}</bdi>?
        </button>
      </div>
      ${this.isOpen ? this.reasons(call) : nothing}
    </section>`;
  }

  private reasons(call: Call): TemplateResult {
    const figure = askedFigure(call, scenarioStore.state.book, (argument) => this.texts.get(argument));
    return html`<div class="because" tabindex="0" role="group" aria-label="Why">
      ${figure === undefined ? this.ofFunction(call) : ofFigure(figure)}
    </div>`;
  }

  private ofFunction(call: Call): TemplateResult {
    const entry = this.catalogue.find(({ name }) => name.toLowerCase() === call.name.toLowerCase());
    if (entry === undefined) return html`<p class="faint" role="status">Looking up ${call.name}…</p>`;
    return html`
      <p>${entry.description}</p>
      <ul>
        ${entry.args.map((argument, index) => this.argument(argument, call.args[index] ?? ""))}
      </ul>
      ${entry.formula === "" ? nothing : html`<p><strong>Formula</strong> ${entry.formula}</p>`}
      ${entry.source === "" ? nothing : html`<p class="faint">${entry.source}</p>`}
    `;
  }

  private argument(
    { name, description, isOptional }: Argument,
    given: string,
  ): TemplateResult | typeof nothing {
    if (given === "" && isOptional) return nothing;
    const text = this.texts.get(given);
    return html`<li>
      <span class="label">${name}<span class="faint rule">${description}</span></span>
      <span class="value"
        >${text ?? (given === "" ? "empty" : given)}${
          text === undefined ? nothing : html`<span class="faint rule">${given.replaceAll("$", "")}</span>`
        }</span
      >
    </li>`;
  }
}

function ofFigure(figure: AskedFigure): TemplateResult {
  if (figure.kind === "input")
    return html`<p>
      An input of the scenario, <code>${figure.path}</code>: ${describeProvenance(figure.input.provenance)}.
    </p>`;
  return html`<p><strong>${figure.label}</strong></p>
    <award-why
      .scenario=${figure.scenario}
      .path=${figure.path}
      .label=${figure.label}
      .isOpen=${true}
    ></award-why>`;
}

function namedCell(
  argument: string,
  sheet: string,
): readonly { readonly argument: string; readonly at: NamedCell }[] {
  const match = ONE_CELL.exec(argument);
  if (!match) return [];
  const [, inQuotes, plain, cells = ""] = match;
  return [{ argument, at: { sheet: inQuotes?.replaceAll("''", "'") ?? plain ?? sheet, cells } }];
}

addStyles(selectedStyles);
customElements.define("award-selected-cell", SelectedCell);

declare global {
  interface HTMLElementTagNameMap {
    "award-selected-cell": SelectedCell;
  }
}
