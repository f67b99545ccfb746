import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import { freeName, GROUPS, SCHEMA_VERSION, type Scenario } from "../../calc/index.ts";
import {
  cellEdit,
  namesIn,
  readDecimalSeparator,
  saveScenarios,
  scenarioChanges,
  scenarioOf,
  scenarioStore,
  toWorkbookProblem,
  undoScenarios,
  withActive,
  withAdded,
  withReplaced,
  type ScenarioBook,
  type ScenarioOutcome,
} from "../../workbook/index.ts";
import { handChanges } from "../conflicts/handChanges.ts";
import { idOf } from "./inputControl.ts";
import type { InputProblem } from "./inputDraft.ts";
import type { InputEdit } from "./inputElement.ts";
import type { Drafts, InputForm } from "./inputForm.ts";
import { editedElsewhere, followBook, formOf, withEdits } from "./inputForms.ts";
import { inputGroups } from "./inputGroups.ts";
import { inputBar, toldNotice, workingNotice, type Told } from "./inputBar.ts";
import { overlapChoice, overlapList, withoutScenario } from "./inputRemarks.ts";
import { inputStyles } from "./inputStyles.ts";
import { notice } from "../elements/notice.ts";
import type { DecimalSeparator } from "../elements/numberText.ts";
import { addStyles, PaneElement, SHOW_TAB } from "../elements/paneElement.ts";
import { versionChoice } from "../conflicts/versionChoice.ts";

/** The Inputs tab: what the loaded scenario rests on, to be read and changed. */
class InputsTab extends PaneElement {
  static override properties = {
    told: { state: true },
    working: { state: true },
    conflict: { state: true },
    query: { state: true },
    separator: { state: true },
    opened: { state: true },
  };

  declare private told: Told | undefined;
  /** What is under way. */
  declare private working: string | undefined;
  /** What another window was faster with; `id` names the scenario whose edits were to be saved. */
  declare private conflict: { readonly mine: ScenarioBook; readonly id?: string } | undefined;
  declare private query: string;
  declare private separator: DecimalSeparator;
  /** Groups that are open. */
  declare private opened: ReadonlySet<string>;
  /** Id of the scenario that was loaded when the workbook was last looked at. */
  private active: string | undefined;
  /** What a save from here is about to make of the workbook. */
  private saving: Scenario | undefined;
  private discarded: { readonly form: InputForm; readonly drafts: Drafts } | undefined;
  private endings: (() => void)[] = [];

  constructor() {
    super();
    this.query = "";
    this.separator = ".";
    this.opened = new Set(GROUPS.slice(0, 2));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.endings = [scenarioChanges, cellEdit].map((source) => source.subscribe(() => this.requestUpdate()));
    this.endings.push(scenarioStore.subscribe(({ book }) => this.follow(book)));
    this.follow(scenarioStore.state.book);
    void readDecimalSeparator().then((separator) => (this.separator = separator));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.endings) end();
  }

  private follow(book: ScenarioBook): void {
    const changed = followBook(book, this.saving);
    if (book.active !== this.active) this.told = undefined;
    this.active = book.active;
    if (changed.length > 0) {
      this.told = {
        intent: "warning",
        sentences: [
          `The scenario was changed elsewhere while you were editing (${changed.join(", ")}).`,
          "Your edits are still here.",
        ],
      };
    }
    this.requestUpdate();
  }

  /** The form of the loaded scenario. */
  private get form(): InputForm | undefined {
    return formOf(scenarioStore.state.book, this.separator);
  }

  /** Carries out one change of the workbook and tells what came of it. */
  private async change(
    doing: string,
    done: string,
    work: () => Promise<ScenarioOutcome>,
    action?: Told["action"],
  ): Promise<boolean> {
    if (this.working !== undefined) return false;
    this.working = doing;
    this.told = undefined;
    try {
      const outcome = await work();
      if (outcome.kind === "conflict") {
        this.told = undefined;
        this.conflict = { mine: outcome.mine };
        return false;
      }
      this.conflict = undefined;
      this.told = {
        intent: outcome.notices.length > 0 ? "warning" : "success",
        sentences: [done, ...outcome.notices],
        ...(action === undefined ? {} : { action }),
      };
      return true;
    } catch (error) {
      this.told = { intent: "error", sentences: [toWorkbookProblem(error).message] };
      return false;
    } finally {
      this.working = undefined;
      this.saving = undefined;
      await this.keepFocus();
    }
  }

  /** The button that was pressed may be gone. */
  private async keepFocus(): Promise<void> {
    await this.updateComplete;
    if (document.activeElement !== document.body) return;
    this.querySelector<HTMLElement>(".save")?.focus({ preventScroll: true });
  }

  private async save(form: InputForm, id: string): Promise<void> {
    if (this.working !== undefined) return;
    if (form.overlaps.length > 0) {
      this.tell("error", "First choose between your edits and what was changed elsewhere.");
      return this.focusOn(".overlaps fluent-button");
    }
    const scenario = form.ready();
    if (!scenario) {
      const [first] = form.problems;
      const count = form.problems.length;
      this.tell(
        "error",
        `Nothing is saved yet: ${count === 1 ? "1 thing is" : `${count} things are`} to be corrected.`,
      );
      if (first) await this.focusProblem(form, first);
      return;
    }
    const count = form.edited.length;
    if (count === 0) return this.tell("info", "There is nothing to save.");
    this.saving = scenario;
    const { drafts } = form;
    const isSaved = await this.change(
      "Your edits are being saved…",
      `${count === 1 ? "1 edit is" : `${count} edits are`} saved; the Scenario sheet and the cells follow.`,
      () => saveScenarios(withReplaced(scenarioStore.state.book, id, scenario)),
      "undo",
    );
    // A save that is taken back, for want of the sheet, was already taken for done here.
    if (!isSaved) this.take(form, new Map([...drafts, ...form.drafts]));
    if (this.conflict) this.conflict = { ...this.conflict, id };
    // Where something has to be settled first, it is at the top of the form.
    if (!isSaved) await this.focusOn(".versions fluent-button");
  }

  private tell(intent: Told["intent"], sentence: string, action?: Told["action"]): void {
    this.told = { intent, sentences: [sentence], ...(action === undefined ? {} : { action }) };
  }

  private discard(form: InputForm): void {
    const count = form.edited.length;
    if (count === 0) return this.tell("info", "There is nothing to discard.");
    this.discarded = { form, drafts: form.drafts };
    this.take(form, new Map());
    this.tell("info", count === 1 ? "1 edit is discarded." : `${count} edits are discarded.`, "bring back");
  }

  private take(form: InputForm, drafts: Drafts): void {
    form.replaceDrafts(drafts);
    this.requestUpdate();
  }

  private async bringBack(): Promise<void> {
    const { form, drafts } = this.discarded ?? {};
    if (!form || !drafts) return;
    this.take(form, new Map([...drafts, ...form.drafts]));
    this.discarded = undefined;
    this.told = undefined;
    await this.keepFocus();
  }

  private undo(): Promise<boolean> {
    return this.change("The last save is being taken back…", "The last save is taken back.", undoScenarios);
  }

  private startEmpty(): Promise<boolean> {
    const { book } = scenarioStore.state;
    const name = freeName("New scenario", namesIn(book));
    const { book: added, id } = withAdded(book, { schemaVersion: SCHEMA_VERSION, name, inputs: {} });
    return this.change(
      "An empty scenario is being added…",
      `“${name}” is loaded, and empty: fill in what you know.`,
      () => saveScenarios(withActive(added, id)),
      "undo",
    );
  }

  /** After two windows saved: one of the versions, or both. */
  private async settle(chosen: ScenarioBook, mine: ScenarioBook, theirs: ScenarioBook): Promise<void> {
    const { form } = this;
    if (chosen === theirs) {
      this.conflict = undefined;
      const wasEdited = form !== undefined && form.edited.length > 0;
      if (wasEdited) this.discard(form);
      this.tell("success", "The workbook's version is kept.", wasEdited ? "bring back" : undefined);
      return this.keepFocus();
    }
    this.saving = scenarioOf(chosen, chosen.active);
    const isDone = await this.change("Your choice is being saved…", "Your choice is saved.", () =>
      saveScenarios(chosen),
    );
    // With both kept, what was typed is in the copy.
    if (isDone && chosen !== mine && form) this.take(form, new Map());
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Opens what hides the control that a problem is about, and goes there. */
  private async focusProblem(form: InputForm, { path, place }: InputProblem): Promise<void> {
    this.query = "";
    const group = form.groupOf(path);
    if (group !== undefined) this.opened = new Set([...this.opened, group]);
    await this.updateComplete;
    const table = this.querySelector("award-input-table[data-path='" + path + "']");
    if (table && "showsAll" in table) table.showsAll = true;
    await new Promise(requestAnimationFrame);
    const found =
      document.getElementById(idOf(place)) ??
      this.querySelector<HTMLElement>(`[data-row="${place}"] :is(input, select)`);
    found?.focus();
    found?.scrollIntoView({ block: "center" });
  }

  protected override render(): TemplateResult {
    const { book, isReadOnly } = scenarioStore.state;
    const { form } = this;
    return html`
      ${this.versions()}
      ${
        form && book.active !== undefined
          ? [
              this.head(form, isReadOnly),
              this.body(form, isReadOnly),
              this.bar(form, book.active, isReadOnly),
            ]
          : this.noScenario(isReadOnly)
      }
    `;
  }

  private noScenario(isReadOnly: boolean): TemplateResult {
    return html`
      ${withoutScenario(
        () => this.dispatchEvent(new CustomEvent(SHOW_TAB, { bubbles: true, detail: "scenarios" })),
        isReadOnly ? undefined : () => void this.startEmpty(),
      )}
      <div role="status">${this.message()}</div>
    `;
  }

  private head(form: InputForm, isReadOnly: boolean): TemplateResult {
    return html`
      <h2><bdi>${form.saved.name}</bdi></h2>
      ${
        isReadOnly
          ? notice(
              "warning",
              "Nothing can be changed here: a newer version of Award Finance wrote these scenarios.",
            )
          : handChanges((work, done) => void this.change("The Scenario sheet is being read…", done, work))
      }
      ${
        form.overlaps.length > 0 && !this.conflict
          ? overlapChoice(form, (keepsMine) => {
              if (keepsMine) form.keepMine();
              else form.takeTheirs();
              this.tell(
                "info",
                keepsMine ? "Your edits hold: save to write them." : "What was changed elsewhere holds.",
              );
              void this.keepFocus();
            })
          : nothing
      }
      <label for="input-search">Find an input</label>
      <input
        id="input-search"
        type="search"
        autocomplete="off"
        .value=${this.query}
        @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
      />
    `;
  }

  private body(form: InputForm, isReadOnly: boolean): TemplateResult {
    return html`
      <div
        class="form"
        @award-input-edit=${(event: CustomEvent<InputEdit>) => this.edit(form, event.detail)}
        @focusout=${(event: FocusEvent) => this.leave(form, event)}
      >
        ${inputGroups(form, {
          query: this.query,
          opened: this.opened,
          isDisabled: isReadOnly,
          toggled: (group, isOpen) => {
            const opened = new Set(this.opened);
            if (isOpen) opened.add(group);
            else opened.delete(group);
            this.opened = opened;
          },
        })}
      </div>
    `;
  }

  private edit(form: InputForm, { path, draft }: InputEdit): void {
    if (draft) form.edit(path, draft);
    else form.revert(path);
    if (this.working === undefined) this.told = undefined;
    this.requestUpdate();
  }

  private leave(form: InputForm, { target, relatedTarget }: FocusEvent): void {
    const left = (target as HTMLElement).dataset["place"];
    const rowOf = (element: EventTarget | null): string | undefined =>
      element instanceof Element ? element.closest<HTMLElement>("[data-row]")?.dataset["row"] : undefined;
    const row = rowOf(target);
    form.leave(left ?? "", row !== undefined && rowOf(relatedTarget) === row ? row : undefined);
    this.requestUpdate();
  }

  private versions(): TemplateResult | typeof nothing {
    if (!this.conflict) return nothing;
    const { form, conflict } = this;
    const theirs = scenarioStore.state.book;
    // Nothing that another window did is lost with the edits on top of it.
    const mine = (conflict.id === undefined ? undefined : withEdits(theirs, conflict.id)) ?? conflict.mine;
    return html`
      ${versionChoice(
        {
          sentence: "Another window saved in between, so your edits are not in the workbook yet.",
          titles: ["With your edits", "In the workbook"],
          books: [mine, theirs],
          present: theirs,
        },
        (chosen) => void this.settle(chosen, mine, theirs),
      )}
      ${form && form.overlaps.length > 0 ? overlapList(form) : nothing}
    `;
  }

  private bar(form: InputForm, id: string, isReadOnly: boolean): TemplateResult | typeof nothing {
    if (isReadOnly) return nothing;
    return inputBar(form, {
      message: this.message(),
      waiting: editedElsewhere(scenarioStore.state.book),
      save: () => void this.save(form, id),
      discard: () => this.discard(form),
      go: (problem) => void this.focusProblem(form, problem),
    });
  }

  private message(): TemplateResult | typeof nothing {
    if (this.working !== undefined) return workingNotice(this.working);
    return this.told === undefined
      ? nothing
      : toldNotice(this.told, { undo: () => void this.undo(), "bring back": () => void this.bringBack() });
  }
}

addStyles(inputStyles);
customElements.define("award-inputs", InputsTab);
