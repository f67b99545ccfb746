import "@fluentui/web-components/button/define.js";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { type DecimalSeparator, fieldAt, GROUPS, SCHEMA_VERSION, type Scenario } from "../../calc/index.ts";
import {
  readDecimalSeparator,
  saveScenarios,
  scenarioOf,
  scenarioStore,
  sheetStanding,
  withActive,
  withAdded,
  withReplaced,
  type ScenarioBook,
} from "../../workbook/index.ts";
import { conflictChoice } from "../conflicts/conflictChoice.ts";
import { handChanges } from "../conflicts/handChanges.ts";
import { told, WorkbookChange, type Offer } from "../elements/change.ts";
import { undoLast, undoOffer } from "../elements/undo.ts";
import { changeNotice, changeOffers } from "../elements/changeNotice.ts";
import type { InputProblem } from "./builtInput.ts";
import { claimStyles } from "./claims/claimStyles.ts";
import type { InputEdit } from "./inputElement.ts";
import type { Drafts, InputForm } from "./inputForm.ts";
import { editedElsewhere, followBook, formOf, withEdits } from "./inputForms.ts";
import { filterButtons, filtered, filterNamed, filterStyles, type InputFilter } from "./inputFilter.ts";
import { inputGroups } from "./inputGroups.ts";
import { inputBar } from "./inputBar.ts";
import { overlapChoice, overlapList } from "./inputRemarks.ts";
import { withoutScenario } from "../elements/noScenario.ts";
import { inputStyles } from "./inputStyles.ts";
import { interestStyles } from "./interest/interestStyles.ts";
import { idOf, isIn, placeOf, rowAround } from "../elements/place.ts";
import { notice } from "../elements/notice.ts";
import { addStyles, askForTab, PaneElement } from "../elements/paneElement.ts";
import { watch } from "../elements/watching.ts";

/** The Inputs tab: what the loaded scenario rests on, to be read and changed. */
class InputsTab extends PaneElement {
  static override properties = {
    query: { state: true },
    filter: { state: true },
    separator: { state: true },
    opened: { state: true },
    wish: { attribute: false },
  };

  /** Which inputs the tab was opened for, by the name of their filter; another object each time. */
  declare wish: { readonly for: string } | undefined;

  declare private query: string;
  declare private filter: InputFilter;
  declare private separator: DecimalSeparator;
  /** Groups that are open. */
  declare private opened: ReadonlySet<string>;
  /** Id of the scenario that was loaded when the workbook was last looked at. */
  private active: string | undefined;
  /** What a save from here is about to make of the workbook. */
  private saving: Scenario | undefined;
  private discarded: { readonly form: InputForm; readonly drafts: Drafts } | undefined;
  private readonly change = new WorkbookChange(this, () => this.afterChange());
  private readonly undo = undoOffer(() => void undoLast(this.change, "save"));
  private readonly bringBackOffer: Offer = {
    name: "bring-back",
    label: "Bring them back",
    act: () => void this.bringBack(),
  };

  constructor() {
    super();
    watch(this, [sheetStanding]);
    watch(this, [scenarioStore], () => this.follow(scenarioStore.state.book));
    this.query = "";
    this.filter = "all";
    this.separator = ".";
    this.opened = new Set(GROUPS.slice(0, 2));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(scenarioStore.state.book);
    void readDecimalSeparator().then((separator) => (this.separator = separator));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("wish") || this.wish === undefined) return;
    this.filter = filterNamed(this.wish.for) ?? "all";
    this.query = "";
  }

  private follow(book: ScenarioBook): void {
    const changed = followBook(book, this.saving);
    if (book.active !== this.active) this.change.clear();
    this.active = book.active;
    if (changed.length > 0) {
      this.change.tell(
        told(
          "warning",
          `The scenario was changed elsewhere while you were editing (${changed.join(", ")}). Your edits are still here.`,
        ),
      );
    }
    this.requestUpdate();
  }

  /** The form of the loaded scenario. */
  private get form(): InputForm | undefined {
    return formOf(scenarioStore.state.book, this.separator);
  }

  private afterChange(): Promise<void> {
    this.saving = undefined;
    return this.keepFocus();
  }

  /** The button that was pressed may be gone. */
  private async keepFocus(): Promise<void> {
    await this.updateComplete;
    if (document.activeElement !== document.body) return;
    this.querySelector<HTMLElement>(".save")?.focus({ preventScroll: true });
  }

  private async save(form: InputForm, id: string): Promise<void> {
    if (this.change.isWorking) return;
    if (form.overlaps.length > 0) {
      this.refuse("First choose between your edits and what was changed elsewhere.");
      return this.focusOn(".overlaps fluent-button");
    }
    const scenario = form.ready();
    if (!scenario) {
      const [first] = form.problems;
      const count = form.problems.length;
      this.refuse(
        `Nothing is saved yet: ${count === 1 ? "1 thing is" : `${count} things are`} to be corrected.`,
      );
      if (first) await this.focusProblem(first);
      return;
    }
    const count = form.edited.length;
    if (count === 0) return this.tell("There is nothing to save.");
    this.saving = scenario;
    const { drafts } = form;
    const isSaved = await this.change.save(
      "Your edits are being saved…",
      `${count === 1 ? "1 edit is" : `${count} edits are`} saved; the Scenario sheet and the cells follow.`,
      () => saveScenarios(withReplaced(scenarioStore.state.book, id, scenario)),
      { offers: [this.undo], onTop: (theirs) => withEdits(theirs, id) },
    );
    // A save that is taken back, for want of the sheet, was already taken for done here.
    if (!isSaved) this.take(form, new Map([...drafts, ...form.drafts]));
    // Where something has to be settled first, it is at the top of the form.
    if (!isSaved) await this.focusOn(".versions fluent-button");
  }

  private tell(sentence: string, offers: readonly Offer[] = []): void {
    this.change.tell(told("info", sentence, offers));
  }

  /** Why nothing is saved. */
  private refuse(sentence: string): void {
    this.change.tell({ kind: "failed", sentence });
  }

  private discard(form: InputForm): void {
    const count = form.edited.length;
    if (count === 0) return this.tell("There is nothing to discard.");
    this.discarded = { form, drafts: form.drafts };
    this.take(form, new Map());
    this.tell(count === 1 ? "1 edit is discarded." : `${count} edits are discarded.`, [this.bringBackOffer]);
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
    this.change.clear();
    await this.keepFocus();
  }

  private startEmpty(): Promise<boolean> {
    const empty: Scenario = { schemaVersion: SCHEMA_VERSION, name: "New scenario", inputs: {} };
    const { book, id, name } = withAdded(scenarioStore.state.book, empty);
    return this.change.save(
      "An empty scenario is being added…",
      `“${name}” is loaded, and empty: fill in what you know.`,
      () => saveScenarios(withActive(book, id)),
      { offers: [this.undo] },
    );
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Opens what hides the control that a problem is about, and goes there. */
  private async focusProblem({ place }: InputProblem): Promise<void> {
    this.query = "";
    this.filter = "all";
    const group = fieldAt(place.path)?.group;
    if (group !== undefined) this.opened = new Set([...this.opened, group]);
    await this.updateComplete;
    const table = this.querySelector("award-input-table[data-path='" + place.path + "']");
    if (table && "showsAll" in table) table.showsAll = true;
    await new Promise(requestAnimationFrame);
    const found =
      document.getElementById(idOf(place)) ??
      this.querySelector<HTMLElement>(`[data-row="${idOf(place)}"] :is(input, select)`);
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
        () => askForTab(this, "scenarios"),
        isReadOnly ? undefined : () => void this.startEmpty(),
      )}
      <div role="status">${changeNotice(this.change.telling)} ${changeOffers(this.change.telling)}</div>
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
          : handChanges(this.change)
      }
      ${
        form.overlaps.length > 0 && !this.change.conflict
          ? overlapChoice(form, (keepsMine) => {
              if (keepsMine) form.keepMine();
              else form.takeTheirs();
              this.tell(
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
      ${filterButtons(form, this.filter, (filter) => (this.filter = filter))}
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
          listed: this.filter === "all" ? undefined : filtered(form, this.filter),
          opened: this.opened,
          isDisabled: isReadOnly,
          toggled: (group, isOpen) => {
            const opened = new Set(this.opened);
            if (isOpen) opened.add(group);
            else opened.delete(group);
            this.opened = opened;
          },
          edited: (edit) => this.edit(form, edit),
        })}
      </div>
    `;
  }

  private edit(form: InputForm, { path, draft }: InputEdit): void {
    if (draft) form.edit(draft);
    else form.revert(path);
    this.change.clear();
    this.requestUpdate();
  }

  private leave(form: InputForm, { target, relatedTarget }: FocusEvent): void {
    const row = rowAround(target);
    const next = rowAround(relatedTarget);
    form.leave(placeOf(target), row && next && isIn(next, row) ? row : undefined);
    this.requestUpdate();
  }

  private versions(): TemplateResult | typeof nothing {
    const { form, change } = this;
    if (!change.conflict) return nothing;
    return html`
      ${conflictChoice(change, {
        unsaved: "your edits are",
        title: "With your edits",
        saving: (chosen) => (this.saving = scenarioOf(chosen, chosen.active)),
        // With both kept, what was typed is in the copy.
        saved: (kind) => kind === "both" && form && this.take(form, new Map()),
        dropped: () => this.dropEdits(),
      })}
      ${form && form.overlaps.length > 0 ? overlapList(form) : nothing}
    `;
  }

  /** The workbook's version is taken: the edits go, and can be brought back. */
  private dropEdits(): readonly Offer[] {
    const { form } = this;
    void this.keepFocus();
    if (!form || form.edited.length === 0) return [];
    this.discard(form);
    return [this.bringBackOffer];
  }

  private bar(form: InputForm, id: string, isReadOnly: boolean): TemplateResult | typeof nothing {
    if (isReadOnly) return nothing;
    return inputBar(form, {
      telling: this.change.telling,
      waiting: editedElsewhere(scenarioStore.state.book),
      save: () => void this.save(form, id),
      discard: () => this.discard(form),
      go: (problem) => void this.focusProblem(problem),
    });
  }
}

addStyles(inputStyles);
addStyles(filterStyles);
addStyles(claimStyles);
addStyles(interestStyles);
customElements.define("award-inputs", InputsTab);
