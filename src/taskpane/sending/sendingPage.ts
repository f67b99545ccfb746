import "@fluentui/web-components/button/define.js";
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import {
  copyForSending,
  isFrozenCopy,
  lookAtSending,
  restoredCopy,
  scenarioStore,
  type RestoredWorkbook,
  type SendingContents,
  type SentCopy,
} from "../../workbook/index.ts";
import { told, WorkbookChange } from "../elements/change.ts";
import { changeNotice } from "../elements/changeNotice.ts";
import { addStyles, PaneElement } from "../elements/paneElement.ts";
import { count } from "./words.ts";
import "./madeCopy.ts";
import { travelling } from "./travelling.ts";

/** A copy of the workbook for people without the add-in; in such a copy, the way back. */
class SendingPage extends PaneElement {
  static override properties = {
    wish: { attribute: false },
    contents: { state: true },
    isRestorable: { state: true },
    withScenarios: { state: true },
    inPlainFormulas: { state: true },
    by: { state: true },
    copy: { state: true },
    isFrozen: { state: true },
    restored: { state: true },
  };

  /** What the page was opened for; another object each time. */
  declare wish: { readonly for: string } | undefined;
  /** What a copy would hold; undefined until it is known. */
  declare private contents: SendingContents | undefined;
  declare private isRestorable: boolean;
  declare private withScenarios: boolean;
  declare private inPlainFormulas: boolean;
  declare private by: string;
  declare private copy: SentCopy | undefined;
  declare private isFrozen: boolean;
  declare private restored: RestoredWorkbook | undefined;
  private readonly change = new WorkbookChange(this);
  private readonly restoring = new WorkbookChange(this);

  constructor() {
    super();
    this.isRestorable = false;
    this.withScenarios = false;
    this.inPlainFormulas = false;
    this.by = "";
    this.isFrozen = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("wish")) return;
    this.copy = undefined;
    this.restored = undefined;
    this.contents = undefined;
    void isFrozenCopy().then((isFrozen) => (this.isFrozen = isFrozen));
    // Once it is drawn: a change asks for another drawing.
    void this.updateComplete.then(() => this.look());
  }

  private look(): Promise<boolean> {
    return this.change.attempt("The workbook is being looked at…", async () => {
      if (!scenarioStore.state.isRead) await scenarioStore.open();
      this.contents = await lookAtSending();
      return { kind: "none" };
    });
  }

  private make(): Promise<boolean> {
    const { isRestorable, withScenarios, inPlainFormulas, by } = this;
    this.copy = undefined;
    return this.change.attempt("The copy is being made…", async () => {
      this.copy = await copyForSending({ isRestorable, withScenarios, inPlainFormulas, by });
      const { cells, plainCells, sheetName } = this.copy;
      const plain = inPlainFormulas ? `, ${count(plainCells, "cell")} of it in plain formulas` : "";
      return told(
        "info",
        `The copy is made, with ${count(cells, "value")} in the place of formulas${plain}; its sheet “${sheetName}” says so. This workbook is unchanged.`,
      );
    });
  }

  private restore(): Promise<boolean> {
    this.restored = undefined;
    return this.restoring.attempt("The formulas are being brought back…", async () => {
      this.restored = await restoredCopy();
      const { cells, edited } = this.restored;
      const left = edited.length === 0 ? "No cell of them was edited since." : "";
      return told(
        "info",
        `${count(cells, "cell")} ${cells === 1 ? "has its formula" : "have their formulas"} again, in a workbook of its own. ${left}`.trim(),
      );
    });
  }

  /** Another choice is another copy. */
  private choose(what: "isRestorable" | "withScenarios" | "inPlainFormulas", { target }: Event): void {
    this[what] = (target as HTMLInputElement).checked;
    // What is a formula already is not brought back by another one.
    if (this[what] && what === "inPlainFormulas") this.isRestorable = false;
    if (this[what] && what === "isRestorable") this.inPlainFormulas = false;
    this.forgetCopy();
  }

  private sign({ target }: Event): void {
    this.by = (target as HTMLInputElement).value;
    this.forgetCopy();
  }

  private forgetCopy(): void {
    this.copy = undefined;
    this.change.clear();
  }

  protected override render(): TemplateResult {
    return html`
      ${this.isFrozen ? this.restoreSection() : nothing}
      <h2>Copy for sending</h2>
      <p class="faint">
        For people who do not have Award Finance: in the copy every figure of ours is a value. This workbook
        is only read.
      </p>
      ${this.contents === undefined ? nothing : this.form(this.contents)}
      <div class="told" role="status">${changeNotice(this.change.telling)}</div>
      ${
        this.contents === undefined && !this.change.isWorking
          ? html`<div class="actions">
              <fluent-button class="look-again" @click=${() => void this.look()}>Try again</fluent-button>
            </div>`
          : nothing
      }
      ${
        this.copy === undefined
          ? nothing
          : html`<award-made-copy .bytes=${this.copy.bytes} .name=${this.copy.fileName}></award-made-copy>`
      }
    `;
  }

  private form(contents: SendingContents): TemplateResult {
    const { isRestorable, withScenarios, inPlainFormulas } = this;
    const { travels, stays } = travelling(contents, { isRestorable, withScenarios, inPlainFormulas });
    return html`
      <label class="choice">
        <input
          type="checkbox"
          class="restorable"
          .checked=${this.isRestorable}
          @change=${(event: Event) => this.choose("isRestorable", event)}
        />
        So that it can be restored
      </label>
      <label class="choice">
        <input
          type="checkbox"
          class="with-scenarios"
          .checked=${this.withScenarios}
          @change=${(event: Event) => this.choose("withScenarios", event)}
        />
        With its scenarios
      </label>
      <label class="choice">
        <input
          type="checkbox"
          class="in-plain-formulas"
          .checked=${this.inPlainFormulas}
          @change=${(event: Event) => this.choose("inPlainFormulas", event)}
        />
        In plain formulas, where Excel has them
      </label>
      <label class="made-by">
        Made by <span class="faint">(stands in the copy)</span>
        <input
          type="text"
          autocomplete="name"
          maxlength="100"
          .value=${this.by}
          @input=${(event: Event) => this.sign(event)}
        />
      </label>
      <h3 id="travels">What travels</h3>
      <ul class="travels" aria-labelledby="travels">
        ${travels.map((line) => html`<li>${line}</li>`)}
      </ul>
      ${
        stays.length === 0
          ? nothing
          : html`<h3 id="stays">What stays here</h3>
              <ul class="stays" aria-labelledby="stays">
                ${stays.map((line) => html`<li>${line}</li>`)}
              </ul>`
      }
      <div class="actions">
        <fluent-button class="make-copy" appearance="primary" @click=${() => void this.make()}
          >Make the copy</fluent-button
        >
      </div>
    `;
  }

  private restoreSection(): TemplateResult {
    const { restored } = this;
    return html`
      <h2>Restore</h2>
      <p class="faint">
        This workbook is a frozen copy that keeps its formulas. Restoring makes a workbook that has them
        again; this copy stays as it is.
      </p>
      <div class="actions">
        <fluent-button class="restore" appearance="primary" @click=${() => void this.restore()}
          >Restore</fluent-button
        >
      </div>
      <div class="told" role="status">${changeNotice(this.restoring.telling)}</div>
      ${
        restored === undefined || restored.edited.length === 0
          ? nothing
          : html`<h3 id="edited">Edited since, left as they are</h3>
              <ul class="edited" aria-labelledby="edited">
                ${restored.edited.map((cell) => html`<li><bdi>${cell}</bdi></li>`)}
              </ul>`
      }
      ${
        restored === undefined
          ? nothing
          : html`<award-made-copy .bytes=${restored.bytes} .name=${restored.fileName}></award-made-copy>`
      }
    `;
  }
}

addStyles(css`
  award-sending .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
  }
  award-sending .made-by {
    display: block;
    margin-top: 8px;
  }
  award-sending ul {
    padding-inline-start: 16px;
    list-style: disc;
    overflow-wrap: anywhere;
  }
`);
customElements.define("award-sending", SendingPage);
