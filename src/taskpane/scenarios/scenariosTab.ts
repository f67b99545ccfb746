import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { presets, toJson, type Scenario } from "../../calc/index.ts";
import {
  cellEdit,
  loadScenario,
  namesIn,
  saveScenarios,
  scenarioChanges,
  scenarioStore,
  toWorkbookProblem,
  undoScenarios,
  withActive,
  withAdded,
  withDuplicate,
  withoutScenario,
  withReplaced,
  type ScenarioBook,
  type ScenarioOutcome,
  type StoredScenario,
} from "../../workbook/index.ts";
import { handChanges } from "../conflicts/handChanges.ts";
import { notice } from "../elements/notice.ts";
import { addStyles, PaneElement, SHOW_TAB } from "../elements/paneElement.ts";
import { readScenarioFile, type FileReading } from "./scenarioFile.ts";
import "./scenarioItem.ts";
import { scenarioStyles } from "./scenarioStyles.ts";
import { describeSources, sourcesOf } from "../elements/sources.ts";
import { versionChoice, type Versions } from "../conflicts/versionChoice.ts";

interface Told {
  readonly intent: "success" | "warning" | "error";
  readonly sentences: readonly string[];
  readonly then?: Then;
}

/** What is offered after a change. */
interface Then {
  readonly canUndo?: boolean;
  readonly hasResults?: boolean;
}

const READING = "This workbook's scenarios are being read…";

/** The Scenarios tab: the workbook's scenarios, which one is loaded, and where more come from. */
class ScenariosTab extends PaneElement {
  static override properties = {
    told: { state: true },
    working: { state: true },
    conflict: { state: true },
    unread: { state: true },
  };

  declare private told: Told | undefined;
  /** What is under way. */
  declare private working: string | undefined;
  declare private conflict: { readonly mine: ScenarioBook } | undefined;
  /** Why the last file could not be read. */
  declare private unread:
    (Extract<FileReading, { kind: "problems" }> & { readonly file: string }) | undefined;
  private readonly presets = presets();
  private endings: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const show = (): void => this.requestUpdate();
    this.endings = [scenarioStore, scenarioChanges, cellEdit].map((source) => source.subscribe(show));
    if (!scenarioStore.state.isRead) void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.endings) end();
  }

  private async open(): Promise<void> {
    this.working = READING;
    this.told = undefined;
    try {
      await scenarioStore.open();
    } catch (error) {
      this.told = { intent: "error", sentences: [toWorkbookProblem(error).message] };
    } finally {
      this.working = undefined;
    }
  }

  /**
   * Carries out one change and tells what came of it.
   *
   * @returns whether it was done
   */
  private async change(
    doing: string,
    done: string,
    work: () => Promise<ScenarioOutcome>,
    then: Then = { canUndo: true },
  ): Promise<boolean> {
    if (this.working !== undefined) return false;
    this.working = doing;
    this.told = undefined;
    try {
      const outcome = await work();
      if (outcome.kind === "conflict") {
        this.conflict = outcome;
        return false;
      }
      this.conflict = undefined;
      const isWarning = outcome.notices.length > 0;
      this.told = {
        intent: isWarning ? "warning" : "success",
        sentences: [done, ...outcome.notices],
        then,
      };
      return true;
    } catch (error) {
      this.told = { intent: "error", sentences: [toWorkbookProblem(error).message] };
      return false;
    } finally {
      this.working = undefined;
    }
  }

  private loadStored({ id, name }: StoredScenario): Promise<boolean> {
    return this.change(`“${name}” is being loaded…`, loadedSentence(name), () => loadScenario(id), {
      hasResults: true,
    });
  }

  /** A preset that stands in the workbook unchanged is loaded from there, not added once more. */
  private loadPreset(preset: Scenario): Promise<boolean> {
    const { book } = scenarioStore.state;
    const text = toJson(preset);
    const known = book.scenarios.find(
      (entry) => entry.kind === "scenario" && toJson(entry.scenario) === text,
    );
    if (known) return this.loadStored(known);
    const added = withAdded(book, preset);
    const name = added.book.scenarios.find(({ id }) => id === added.id)?.name ?? preset.name;
    return this.change(
      `“${name}” is being loaded…`,
      loadedSentence(name),
      () => saveScenarios(withActive(added.book, added.id)),
      { canUndo: true, hasResults: true },
    );
  }

  private rename(id: string, scenario: Scenario, name: string): Promise<boolean> {
    return this.change("The name is being saved…", `“${scenario.name}” is now called “${name}”.`, () =>
      saveScenarios(withReplaced(scenarioStore.state.book, id, { ...scenario, name })),
    );
  }

  private duplicate(id: string): Promise<boolean> {
    const { book, id: copy } = withDuplicate(scenarioStore.state.book, id);
    const name = book.scenarios.find((entry) => entry.id === copy)?.name ?? "";
    return this.change("The copy is being saved…", `“${name}” is added.`, () => saveScenarios(book));
  }

  private async delete({ id, name }: StoredScenario): Promise<boolean> {
    const wasActive = scenarioStore.state.book.active === id;
    const after = wasActive
      ? " No scenario is loaded now; the cells of the Scenario sheet stay as they are."
      : "";
    const isDone = await this.change(`“${name}” is being deleted…`, `“${name}” is deleted.${after}`, () =>
      saveScenarios(withoutScenario(scenarioStore.state.book, id)),
    );
    await this.updateComplete;
    // The button that was pressed is gone with its scenario.
    if (isDone) this.querySelector<HTMLElement>(".undo")?.focus();
    return isDone;
  }

  private async undo(): Promise<void> {
    await this.change(
      "The last change is being taken back…",
      "The last change is taken back.",
      undoScenarios,
      {},
    );
    await this.updateComplete;
    this.querySelector<HTMLElement>("award-scenario summary, .presets fluent-button")?.focus();
  }

  private async importFile(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    this.unread = undefined;
    this.told = undefined;
    const reading = await readScenarioFile(file);
    // The same file can be chosen again once it is corrected.
    input.value = "";
    if (reading.kind === "problems") {
      this.unread = { ...reading, file: file.name };
      return;
    }
    const { book, id } = withAdded(scenarioStore.state.book, reading.scenario);
    const name = book.scenarios.find((entry) => entry.id === id)?.name ?? "";
    await this.change(
      "The scenario is being saved…",
      `“${name}” is imported: load it to see its figures.`,
      () => saveScenarios(book),
    );
  }

  protected override render(): TemplateResult {
    const { isRead, isReadOnly, book, notices } = scenarioStore.state;
    return html`
      <h2>In this workbook</h2>
      ${notices.map(({ message }) => notice("warning", message))} ${this.versions()}
      ${handChanges((work, done) => void this.change("The Scenario sheet is being read…", done, work))}
      ${
        isRead && book.scenarios.length === 0
          ? html`<p class="faint">None yet. Load one of those below, or import a file.</p>`
          : nothing
      }
      <ul class="list stored">
        ${repeat(
          book.scenarios,
          ({ id }) => id,
          (entry) => html`<li>${this.item(entry, book, isReadOnly)}</li>`,
        )}
      </ul>
      ${
        !isRead && this.working === undefined
          ? html`<div class="actions">
              <fluent-button @click=${() => void this.open()}>Read again</fluent-button>
            </div>`
          : nothing
      }
      ${isRead && !isReadOnly ? [this.presetList(), this.importSection()] : nothing}
      <div class="told" role="status">${this.message()}</div>
    `;
  }

  private item(entry: StoredScenario, book: ScenarioBook, isReadOnly: boolean): TemplateResult {
    return html`<award-scenario
      data-name=${entry.name}
      .entry=${entry}
      .others=${namesIn(book, entry.id)}
      .isActive=${book.active === entry.id}
      .isReadOnly=${isReadOnly}
      .actions=${{
        load: () => this.loadStored(entry),
        rename: (name: string) =>
          entry.kind === "scenario" ? this.rename(entry.id, entry.scenario, name) : Promise.resolve(false),
        duplicate: () => this.duplicate(entry.id),
        delete: () => this.delete(entry),
      }}
    ></award-scenario>`;
  }

  private versions(): TemplateResult | typeof nothing {
    const { book, diverged } = scenarioStore.state;
    const [other] = diverged;
    const isConflict = this.conflict !== undefined;
    const found: Versions | undefined = this.conflict
      ? {
          sentence: "Another window saved in between, so your change is not in the workbook yet.",
          titles: ["Yours", "In the workbook"],
          books: [this.conflict.mine, book],
          present: book,
        }
      : other && {
          sentence: "The workbook holds two versions of its scenarios.",
          titles: ["Version 1", "Version 2"],
          books: [book, other],
          present: book,
        };
    if (!found) return nothing;
    return versionChoice(found, (chosen) => {
      if (isConflict && chosen === book) {
        this.conflict = undefined;
        this.told = { intent: "success", sentences: ["The workbook's version is kept."] };
        return;
      }
      // A further version, if there is one, is asked about before its part of the file may go.
      const settles = !isConflict && diverged.length === 1;
      void this.change("Your choice is being saved…", "Your choice is saved.", () =>
        saveScenarios(chosen, { settles }),
      );
    });
  }

  private presetList(): TemplateResult {
    return html`
      <h2>Start from a preset</h2>
      <ul class="list presets">
        ${this.presets.map(
          (preset) => html`
            <li data-preset=${preset.name}>
              <div class="heading">
                <h3>${preset.name}</h3>
                <fluent-button size="small" @click=${() => void this.loadPreset(preset)}>
                  Load<span class="hidden-visually"> the preset ${preset.name}</span>
                </fluent-button>
              </div>
              <p class="faint">${preset.description}</p>
              <p class="faint sources">Sources: ${describeSources(sourcesOf(preset))}.</p>
            </li>
          `,
        )}
      </ul>
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
                  ${this.unread.problems.map(
                    ({ path, sentence }) =>
                      html`<li>${path === "" ? nothing : html`<code>${path}</code> `}${sentence}</li>`,
                  )}
                </ul>`
        }
      </div>
    `;
  }

  private message(): TemplateResult | typeof nothing {
    if (this.working !== undefined) {
      const isWaiting = cellEdit.value;
      return notice(
        "info",
        isWaiting
          ? "A cell is being edited: press Enter or Esc in the sheet, and this goes on by itself."
          : this.working,
      );
    }
    if (!this.told) return nothing;
    const { intent, sentences, then = {} } = this.told;
    const canUndo = then.canUndo === true && scenarioStore.state.canUndo;
    return html`
      ${notice(intent, sentences.join(" "))}
      ${
        canUndo || then.hasResults === true
          ? html`<div class="actions">
              ${
                then.hasResults === true
                  ? html`<fluent-button
                      class="see-results"
                      size="small"
                      appearance="primary"
                      @click=${() => this.showResults()}
                      >See the results</fluent-button
                    >`
                  : nothing
              }
              ${
                canUndo
                  ? html`<fluent-button class="undo" size="small" @click=${() => void this.undo()}
                      >Undo</fluent-button
                    >`
                  : nothing
              }
            </div>`
          : nothing
      }
    `;
  }

  private showResults(): void {
    this.dispatchEvent(new CustomEvent(SHOW_TAB, { bubbles: true, detail: "results" }));
  }
}

function loadedSentence(name: string): string {
  return `“${name}” is loaded: its inputs are on the Scenario sheet, and the cells follow it.`;
}

addStyles(scenarioStyles);
customElements.define("award-scenarios", ScenariosTab);
