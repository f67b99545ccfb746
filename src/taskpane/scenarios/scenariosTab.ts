import "@fluentui/web-components/button/define.js";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { presetGroups, type DecimalSeparator, type Scenario } from "../../calc/index.ts";
import {
  namesIn,
  saveScenarios,
  scenarioStore,
  sheetStanding,
  withActive,
  withAdded,
  withDuplicate,
  withoutScenario,
  withReplaced,
  type ScenarioBook,
  type StoredScenario,
  readDateOrder,
  readDecimalSeparator,
} from "../../workbook/index.ts";
import { conflictChoice, divergedChoice } from "../conflicts/conflictChoice.ts";
import { handChanges } from "../conflicts/handChanges.ts";
import { WorkbookChange, type Offer } from "../elements/change.ts";
import { undoLast, undoOffer } from "../elements/undo.ts";
import { changeNotice, changeOffers } from "../elements/changeNotice.ts";
import { notice } from "../elements/notice.ts";
import { addStyles, askForTab, PaneElement } from "../elements/paneElement.ts";
import { loadedSentence, loadPreset, loadStored } from "../elements/presetLoading.ts";
import { refusals } from "../elements/refusals.ts";
import { watch } from "../elements/watching.ts";
import { CASE_ANSWERED, CASE_LEFT } from "./newCase/newCase.ts";
import { presetList } from "./presetList.ts";
import { readScenarioFile, type FileReading } from "./scenarioFile.ts";
import "./compare/comparePage.ts";
import { Picks } from "./compare/picks.ts";
import "./scenarioItem.ts";
import { scenarioStyles } from "./scenarioStyles.ts";

const READING = "This workbook's scenarios are being read…";

/** The Scenarios tab: the workbook's scenarios, which one is loaded, and where more come from. */
class ScenariosTab extends PaneElement {
  static override properties = {
    unread: { state: true },
    isNewCase: { state: true },
    isComparing: { state: true },
    separator: { state: true },
    wish: { attribute: false },
  };

  /** What the tab was opened for; another object each time. */
  declare wish: { readonly for: string } | undefined;

  /** Whether the questions of a new case stand in place of the lists. */
  declare private isNewCase: boolean;
  declare private isComparing: boolean;
  private readonly picks = new Picks(this);
  declare private separator: DecimalSeparator;
  /** Kept while it is not shown, with what was answered. */
  private readonly newCase = document.createElement("award-new-case");

  /** Why the last file could not be read. */
  declare private unread:
    (Extract<FileReading, { kind: "problems" }> & { readonly file: string }) | undefined;
  private readonly presets = presetGroups();
  private readonly change = new WorkbookChange(this);
  private readonly undo = undoOffer(() => void this.takeBack());
  private readonly seeAnswer: Offer = {
    name: "see-answer",
    label: "See the answer",
    isPrimary: true,
    act: () => askForTab(this, "answer"),
  };

  constructor() {
    super();
    this.isNewCase = false;
    this.isComparing = false;
    this.separator = ".";
    this.newCase.addEventListener(CASE_LEFT, () => void this.leaveNewCase());
    this.newCase.addEventListener(CASE_ANSWERED, (event) => {
      void this.answerNewCase((event as CustomEvent<Scenario>).detail);
    });
    watch(this, [scenarioStore, sheetStanding]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void readDecimalSeparator().then((separator) => (this.separator = separator));
    if (!scenarioStore.state.isRead) void this.open();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("wish") && this.wish !== undefined) this.isNewCase = this.wish.for === "new-case";
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("wish") || this.wish === undefined) return;
    const places: Readonly<Record<string, string>> = {
      "new-case": "award-new-case",
      presets: ".presets",
      import: "#import",
      export: ".stored",
    };
    const place = this.querySelector<HTMLElement>(places[this.wish.for] ?? "h2");
    place?.scrollIntoView({ block: "start" });
    const stop = "input, fluent-button, summary";
    const first = place?.matches(stop) === true ? place : place?.querySelector<HTMLElement>(stop);
    first?.focus({ preventScroll: true });
  }

  private open(): Promise<boolean> {
    return this.change.attempt(READING, async () => {
      await scenarioStore.open();
      return { kind: "none" };
    });
  }

  /** The button that was pressed goes away: the focus goes back to where it was opened. */
  private async leaveNewCase(): Promise<void> {
    this.isNewCase = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>(".new-case")?.focus();
  }

  /** Saves the new case, loads it and shows what it comes to. */
  private async answerNewCase(scenario: Scenario): Promise<void> {
    const { book, id, name } = withAdded(scenarioStore.state.book, scenario);
    const isSaved = await this.save(
      `“${name}” is being saved and loaded…`,
      loadedSentence(name),
      withActive(book, id),
      [this.seeAnswer, this.undo],
    );
    if (!isSaved) return;
    this.newCase.restart();
    this.isNewCase = false;
    askForTab(this, "answer");
  }

  private loadPreset(preset: Scenario): Promise<boolean> {
    return loadPreset(this.change, preset, [this.seeAnswer], [this.undo]);
  }

  /** Saves a changed book, which can be undone then. */
  private save(
    doing: string,
    done: string,
    book: ScenarioBook,
    offers: readonly Offer[] = [this.undo],
  ): Promise<boolean> {
    return this.change.save(doing, done, () => saveScenarios(book), { offers });
  }

  private rename(id: string, scenario: Scenario, name: string): Promise<boolean> {
    return this.save(
      "The name is being saved…",
      `“${scenario.name}” is now called “${name}”.`,
      withReplaced(scenarioStore.state.book, id, { ...scenario, name }),
    );
  }

  private duplicate(id: string, scenario: Scenario): Promise<boolean> {
    const { book, name } = withDuplicate(scenarioStore.state.book, id, scenario);
    return this.save("The copy is being saved…", `“${name}” is added.`, book);
  }

  private async delete({ id, name }: StoredScenario): Promise<boolean> {
    const wasActive = scenarioStore.state.book.active === id;
    const after = wasActive
      ? " No scenario is loaded now; the cells of the Scenario sheet stay as they are."
      : "";
    const isDone = await this.save(
      `“${name}” is being deleted…`,
      `“${name}” is deleted.${after}`,
      withoutScenario(scenarioStore.state.book, id),
    );
    await this.updateComplete;
    // The button that was pressed is gone with its scenario.
    if (isDone) this.querySelector<HTMLElement>(".undo")?.focus();
    return isDone;
  }

  private async takeBack(): Promise<void> {
    await undoLast(this.change, "change");
    await this.updateComplete;
    this.querySelector<HTMLElement>("award-scenario summary, .presets fluent-button")?.focus();
  }

  private async importFile(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    this.unread = undefined;
    this.change.clear();
    const reading = await readScenarioFile(file, await readDateOrder());
    // The same file can be chosen again once it is corrected.
    input.value = "";
    if (reading.kind === "problems") {
      this.unread = { ...reading, file: file.name };
      return;
    }
    const { book, name } = withAdded(scenarioStore.state.book, reading.scenario);
    await this.save(
      "The scenario is being saved…",
      `“${name}” is imported: load it to see its figures.`,
      book,
    );
  }

  protected override render(): TemplateResult {
    const { isRead, isReadOnly, book, notices } = scenarioStore.state;
    if (this.isNewCase && isRead && !isReadOnly) return this.newCasePage();
    const compared = this.isComparing ? this.picks.chosen : [];
    if (compared.length >= 2) {
      return html`<award-compare
        .scenarios=${compared}
        @award-compare-left=${() => void this.leaveCompare()}
      ></award-compare>`;
    }
    return html`
      <h2>In this workbook</h2>
      ${notices.map(({ message }) => notice("warning", message))} ${this.versions()}
      ${handChanges(this.change, [this.undo])}
      ${
        isRead && book.scenarios.length === 0
          ? html`<p class="faint">None yet. Load one of those below, or import a file.</p>`
          : nothing
      }
      <ul class="list stored">
        ${repeat(
          book.scenarios,
          ({ id }) => id,
          (entry) => html`<li>${this.picks.box(entry)} ${this.item(entry, book, isReadOnly)}</li>`,
        )}
      </ul>
      ${this.picks.button(() => void this.openCompare())}
      ${
        !isRead && !this.change.isWorking
          ? html`<div class="actions">
              <fluent-button @click=${() => void this.open()}>Read again</fluent-button>
            </div>`
          : nothing
      }
      ${isRead && !isReadOnly ? [this.newCaseSection(), presetList(this.presets, (preset) => void this.loadPreset(preset)), this.importSection()] : nothing}
      <div class="told" role="status">
        ${changeNotice(this.change.telling)} ${changeOffers(this.change.telling)}
      </div>
    `;
  }

  private async openCompare(): Promise<void> {
    this.isComparing = true;
    await this.updateComplete;
    await this.querySelector("award-compare")?.updateComplete;
    this.querySelector<HTMLElement>(".leave-compare")?.focus();
  }

  private async leaveCompare(): Promise<void> {
    this.isComparing = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>(".compare")?.focus();
  }

  private item(entry: StoredScenario, book: ScenarioBook, isReadOnly: boolean): TemplateResult {
    return html`<award-scenario
      data-name=${entry.name}
      .entry=${entry}
      .others=${namesIn(book, entry.id)}
      .isActive=${book.active === entry.id}
      .isReadOnly=${isReadOnly}
      .actions=${{
        load: () => loadStored(this.change, entry, [this.seeAnswer]),
        rename: (name: string) =>
          entry.kind === "scenario" ? this.rename(entry.id, entry.scenario, name) : Promise.resolve(false),
        duplicate: () =>
          entry.kind === "scenario" ? this.duplicate(entry.id, entry.scenario) : Promise.resolve(false),
        delete: () => this.delete(entry),
      }}
    ></award-scenario>`;
  }

  private versions(): TemplateResult | typeof nothing {
    const offers = [this.undo];
    return this.change.conflict
      ? conflictChoice(this.change, { unsaved: "your change is", title: "Yours", offers })
      : divergedChoice(this.change, offers);
  }

  private newCasePage(): TemplateResult {
    this.newCase.separator = this.separator;
    this.newCase.isBusy = this.change.isWorking;
    return html`
      ${this.versions()} ${this.newCase}
      <div class="told" role="status">
        ${changeNotice(this.change.telling)} ${changeOffers(this.change.telling)}
      </div>
    `;
  }

  private newCaseSection(): TemplateResult {
    return html`
      <h2>Your own case</h2>
      <p class="faint">Six short questions, and the answer builds as you go. Only the first is needed.</p>
      <div class="actions">
        <fluent-button class="new-case" appearance="primary" @click=${() => (this.isNewCase = true)}
          >New case</fluent-button
        >
      </div>
    `;
  }

  private importSection(): TemplateResult {
    return html`
      <h2>Import</h2>
      <label for="import">A scenario from a JSON or CSV file</label>
      <input
        id="import"
        type="file"
        accept=".json,.csv,application/json,text/csv"
        @change=${(event: Event) => void this.importFile(event.target as HTMLInputElement)}
      />
      <div role="alert">
        ${
          this.unread === undefined
            ? nothing
            : html`<p class="wrong">
                  <bdi>${this.unread.file}</bdi> was not imported. The workbook is unchanged.
                </p>
                <ul class="wrong problems">
                  ${refusals(
                    this.unread.problems,
                    ({ path, sentence }) =>
                      html`<li>${path === undefined ? nothing : html`<code>${path}</code> `}${sentence}</li>`,
                  )}
                </ul>`
        }
      </div>
    `;
  }
}

addStyles(scenarioStyles);
customElements.define("award-scenarios", ScenariosTab);
