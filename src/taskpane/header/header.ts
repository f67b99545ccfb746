import { html, nothing, type TemplateResult } from "lit";
import {
  insertModel,
  insertYearEndNotes,
  isFrozenCopy,
  sheetStanding,
  scenarioOf,
  scenarioStore,
  undoScenarios,
  type StoredScenario,
} from "../../workbook/index.ts";
import { resultAt, termsOf, type Scenario } from "../../calc/index.ts";
import { told, WorkbookChange } from "../elements/change.ts";
import { changeNotice } from "../elements/changeNotice.ts";
import { figureChecks } from "../elements/figureChecks.ts";
import { showFigure } from "../elements/figures.ts";
import { addStyles, askForTab, PaneElement } from "../elements/paneElement.ts";
import { toldOfModel } from "../elements/onSheet/modelTold.ts";
import { payeePatterns } from "../elements/payees/payeeKeys.ts";
import { splitBar } from "../elements/payees/splitBar.ts";
import { loadStored } from "../elements/presetLoading.ts";
import { watch, whileConnected } from "../elements/watching.ts";
import { headerStyles } from "./headerStyles.ts";

type Menu = "scenarios" | "more";

/** On every page: which scenario is loaded, whether its figures hold, and what can be done with all of it. */
class PaneHeader extends PaneElement {
  static override properties = {
    open: { state: true },
    toLookAt: { state: true },
    isFrozen: { state: true },
  };

  declare private open: Menu | undefined;
  /** How many checks of the figures do not hold; `undefined` until they are looked at. */
  declare private toLookAt: number | undefined;
  /** Whether this workbook is a frozen copy that can be restored; looked at when More is opened. */
  declare private isFrozen: boolean;
  private checked: Scenario | undefined;
  private readonly change = new WorkbookChange(this);

  constructor() {
    super();
    this.open = undefined;
    this.toLookAt = undefined;
    this.isFrozen = false;
    watch(this, [scenarioStore, sheetStanding]);
    whileConnected(this, () => {
      const leave = (event: Event): void => {
        if (event.target instanceof Node && !this.contains(event.target)) this.open = undefined;
      };
      document.addEventListener("pointerdown", leave);
      document.addEventListener("focusin", leave);
      return () => {
        document.removeEventListener("pointerdown", leave);
        document.removeEventListener("focusin", leave);
      };
    });
  }

  private get loaded(): Scenario | undefined {
    const { book } = scenarioStore.state;
    return scenarioOf(book, book.active);
  }

  protected override updated(): void {
    const { loaded } = this;
    if (loaded === this.checked) return;
    this.checked = loaded;
    this.toLookAt = undefined;
    if (loaded === undefined) return;
    // After the answer itself: the checks work figures out a second time.
    setTimeout(() => {
      if (this.checked === loaded) this.toLookAt = figureChecks(loaded).filter(({ holds }) => !holds).length;
    }, 300);
  }

  private toggle(menu: Menu): void {
    this.open = this.open === menu ? undefined : menu;
    if (this.open === "more") void isFrozenCopy().then((isFrozen) => (this.isFrozen = isFrozen));
    this.change.clear();
  }

  /** Escape returns to the button that opened it. */
  private leave(event: KeyboardEvent): void {
    if (event.key !== "Escape" || this.open === undefined) return;
    const { open } = this;
    this.open = undefined;
    this.querySelector<HTMLElement>(`#menu-${open}`)?.focus();
  }

  private go(page: string, wish?: string): void {
    this.open = undefined;
    askForTab(this, page, wish);
  }

  private async load(entry: StoredScenario): Promise<void> {
    this.open = undefined;
    this.querySelector<HTMLElement>("#menu-scenarios")?.focus();
    await loadStored(this.change, entry);
    if (this.change.telling.kind === "told") this.change.clear();
  }

  private insertModel(inPlainFormulas: boolean): Promise<boolean> {
    this.closeMore();
    return this.change.attempt("The model is being written…", async () =>
      told("success", toldOfModel(await insertModel({ inPlainFormulas }))),
    );
  }

  private insertYearEnd(): Promise<boolean> {
    this.closeMore();
    return this.change.attempt("The year-end notes are being written…", async () => {
      const { sheets, scenario } = await insertYearEndNotes();
      return told("success", `The year-end notes of “${scenario}” are on the sheets ${sheets.join(", ")}.`);
    });
  }

  private undo(): Promise<boolean> {
    this.closeMore();
    return this.change.undo("change", undoScenarios);
  }

  private closeMore(): void {
    this.open = undefined;
    this.querySelector<HTMLElement>("#menu-more")?.focus();
  }

  protected override render(): TemplateResult {
    const { book } = scenarioStore.state;
    const name = book.scenarios.find(({ id }) => id === book.active)?.name;
    return html`
      <svg class="patterns" aria-hidden="true" width="0" height="0">${payeePatterns()}</svg>
      <div class="bar" @keydown=${(event: KeyboardEvent) => this.leave(event)}>
        ${this.opener("scenarios", html`<span class="hidden-visually">Scenario: </span><bdi>${name ?? "No scenario"}</bdi>`)}
        ${this.health()}
        ${this.opener("more", html`<span aria-hidden="true">•••</span><span class="hidden-visually">More</span>`)}
        ${this.open === "scenarios" ? this.switcher() : nothing}
        ${this.open === "more" ? this.more() : nothing}
      </div>
      <div class="header-told" role="status">${this.message()}</div>
    `;
  }

  private opener(menu: Menu, content: TemplateResult): TemplateResult {
    return html`<button
      id="menu-${menu}"
      type="button"
      class="opener ${menu}"
      aria-expanded=${this.open === menu ? "true" : "false"}
      @click=${() => this.toggle(menu)}
    >
      ${content}
    </button>`;
  }

  private health(): TemplateResult {
    const byHand = sheetStanding.value.changes.length + (sheetStanding.value.parted === undefined ? 0 : 1);
    const count = this.toLookAt === undefined ? undefined : this.toLookAt + byHand;
    const said =
      this.loaded === undefined
        ? "Checks"
        : count === undefined
          ? "Checks of the figures"
          : count === 0
            ? "Checks: all hold"
            : `Checks: ${count} to look at`;
    return html`<button
      id="checks"
      type="button"
      class=${count === undefined ? "health" : count === 0 ? "health holds" : "health look"}
      @click=${() => this.go("checks")}
    >
      <span aria-hidden="true">${count === undefined || count === 0 ? "✓" : `⚠ ${count}`}</span>
      <span class="hidden-visually">${said}</span>
    </button>`;
  }

  private switcher(): TemplateResult {
    const { book, isReadOnly, isRead } = scenarioStore.state;
    return html`<div class="menu" role="group" aria-label="Scenarios">
      ${book.scenarios.flatMap((entry) => (entry.kind === "scenario" ? [this.choice(entry, entry.scenario)] : []))}
      ${
        isRead && !isReadOnly
          ? html`<button type="button" @click=${() => this.go("scenarios", "new-case")}>New case</button>
              <button type="button" @click=${() => this.go("scenarios", "presets")}>Try a real case</button>
              <button type="button" @click=${() => this.go("scenarios", "import")}>Import a file</button>`
          : html`<button type="button" @click=${() => this.go("scenarios")}>All scenarios</button>`
      }
    </div>`;
  }

  private choice(entry: StoredScenario, scenario: Scenario): TemplateResult {
    const isActive = scenarioStore.state.book.active === entry.id;
    const ours = resultAt(scenario, "us.paid");
    return html`<button
      type="button"
      class="choice"
      data-scenario=${entry.name}
      aria-current=${isActive ? "true" : nothing}
      ?disabled=${scenarioStore.state.isReadOnly}
      @click=${() => void this.load(entry)}
    >
      <strong><bdi>${entry.name}</bdi></strong
      >${isActive ? html` <span aria-hidden="true">✓</span>` : nothing} ${splitBar(scenario, 8)}
      <span class="keeps faint"
        ><bdi>${termsOf(scenario).us}</bdi>
        <span>${ours?.available === true ? showFigure(ours.kind, ours.value) : "–"}</span></span
      >
    </button>`;
  }

  private more(): TemplateResult {
    const { canUndo } = scenarioStore.state;
    return html`<div class="menu more" role="group" aria-label="More">
      <button type="button" class="more-model" @click=${() => void this.insertModel(false)}>
        Insert model<span class="faint">sheets of ordinary formulas that check themselves</span>
      </button>
      <button type="button" class="more-model-plain" @click=${() => void this.insertModel(true)}>
        Insert model in plain formulas<span class="faint"
          >the same without AWARD functions, where Excel can</span
        >
      </button>
      <button type="button" class="more-year-end" @click=${() => void this.insertYearEnd()}>
        Insert year-end notes<span class="faint">sheets for the accounts, with their paragraphs</span>
      </button>
      <button type="button" class="more-sending" @click=${() => this.go("sending", "copy")}>
        Copy for sending<span class="faint">a copy with values, for people without Award Finance</span>
      </button>
      <button type="button" class="more-audit-pack" @click=${() => this.go("auditPack")}>
        Audit pack<span class="faint">a page with every figure, its steps and every source</span>
      </button>
      ${
        this.isFrozen
          ? html`<button type="button" class="more-restore" @click=${() => this.go("sending", "restore")}>
              Restore<span class="faint">the formulas of this frozen copy</span>
            </button>`
          : nothing
      }
      <button type="button" @click=${() => this.go("scenarios", "export")}>
        Export<span class="faint">JSON or CSV, beside each scenario</span>
      </button>
      <button type="button" @click=${() => this.go("checks")}>
        Checks and about<span class="faint">calculation, self-test, version, licences</span>
      </button>
      ${
        canUndo
          ? html`<button type="button" class="more-undo" @click=${() => void this.undo()}>
              Undo<span class="faint">the last change of the scenarios</span>
            </button>`
          : nothing
      }
    </div>`;
  }

  private message(): TemplateResult | typeof nothing {
    const { telling } = this.change;
    const notice = changeNotice(telling);
    if (telling.kind === "none" || telling.kind === "working" || notice === nothing) return notice;
    return html`${notice}
      <div class="actions">
        <fluent-button size="small" @click=${() => this.change.clear()}>Close</fluent-button>
      </div>`;
  }
}

addStyles(headerStyles);
customElements.define("award-header", PaneHeader);
