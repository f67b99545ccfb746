import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import {
  fieldAt,
  freeName,
  inputAt,
  tableRows,
  withEvent,
  withInput,
  type DecimalSeparator,
  type Row,
  type Scenario,
} from "../../../calc/index.ts";
import {
  namesIn,
  saveScenarios,
  scenarioStore,
  withDuplicate,
  withReplaced,
} from "../../../workbook/index.ts";
import { conflictChoice } from "../../conflicts/conflictChoice.ts";
import { told, WorkbookChange } from "../../elements/change.ts";
import { changeNotice, changeOffers } from "../../elements/changeNotice.ts";
import { showFigure } from "../../elements/figures.ts";
import { readInput, showInput } from "../../elements/inputText.ts";
import "../../elements/onSheet/onSheet.ts";
import { PaneElement } from "../../elements/paneElement.ts";
import { undoLast, undoOffer } from "../../elements/undo.ts";
import "./chancesStyles.ts";
import { happened } from "./happened.ts";
import { outcomesBar } from "./outcomesBar.ts";
import { patternsOf } from "./patterns.ts";
import "./simulationSection.ts";
import { draftOf, readDraft, withBranch, withoutNode, withText, type TreeDraft } from "./treeDraft.ts";
import { treeRows } from "./treeRows.ts";
import { howOften, unitOf, withTree, worthOf, type TreeWorth, type Worth } from "./worth.ts";

/** What is typed and not saved, by the id of its scenario: another tab may be looked at meanwhile. */
const DRAFTS = new Map<string, Draft>();

interface Draft {
  readonly tree: TreeDraft;
  /** The rate of discount as it is typed. */
  readonly rate: string;
}

const RATE = "outcomes.discountRate";
const ASSUMED = "entered on the What if tab; no source states chances";

/** What of a draft can be read, and the scenario that it makes. */
interface Reading {
  readonly draft: Draft;
  readonly isEdited: boolean;
  readonly problems: ReadonlyMap<string, string>;
  readonly rests: ReadonlyMap<number, number>;
  readonly rateProblem: string | undefined;
  /** The scenario as edited; `undefined` where something is wrong. */
  readonly scenario: Scenario | undefined;
}

/** Chances: the tree of outcomes, what it is worth, what it does that something has happened, and thousands of paths. */
class Chances extends PaneElement {
  static override properties = {
    scenario: { attribute: false },
    scenarioId: { attribute: false },
    separator: { attribute: false },
    opened: { state: true },
    event: { state: true },
    eventFigure: { state: true },
    showsPatterns: { state: true },
  };

  declare scenario: Scenario | undefined;
  declare scenarioId: string | undefined;
  declare separator: DecimalSeparator;
  declare private opened: number | undefined;
  /** Row of the node that is supposed to have happened. */
  declare private event: number | undefined;
  /** Path of the result that is asked about then; empty for the tree itself. */
  declare private eventFigure: string;
  declare private showsPatterns: boolean;
  private known: { readonly scenario: Scenario; readonly worth: Worth } | undefined;
  private readonly change = new WorkbookChange(this);
  private readonly undo = undoOffer(() => void undoLast(this.change, "save"));

  constructor() {
    super();
    this.separator = ".";
    this.eventFigure = "";
    this.showsPatterns = false;
  }

  private read(scenario: Scenario, id: string): Reading {
    const saved = this.savedDraft(scenario);
    const draft = DRAFTS.get(id) ?? saved;
    const { rows, problems, rests } = readDraft(draft.tree, this.separator);
    const rate = readInput(fieldAt(RATE), "Rate", draft.rate, this.separator);
    const rateProblem = "problem" in rate ? rate.problem : undefined;
    const isEdited = JSON.stringify(draft) !== JSON.stringify(saved);
    const edited =
      rows === undefined || "problem" in rate ? undefined : this.edited(scenario, rows, rate.value);
    return {
      draft,
      isEdited,
      problems,
      rests,
      rateProblem,
      scenario: isEdited ? edited : edited && scenario,
    };
  }

  private savedDraft(scenario: Scenario): Draft {
    const rate = inputAt(scenario, RATE)?.value;
    return {
      tree: draftOf(tableRows(inputAt(scenario, "outcomes.tree")), this.separator),
      rate: typeof rate === "number" ? showInput(fieldAt(RATE), rate, this.separator) : "",
    };
  }

  private edited(scenario: Scenario, rows: readonly Row[], rate: string | number | undefined): Scenario {
    const before = inputAt(scenario, RATE);
    const changed = withTree(scenario, rows, ASSUMED);
    if (rate === before?.value) return changed;
    return withInput(
      changed,
      RATE,
      typeof rate === "number"
        ? { value: rate, provenance: { kind: "assumed", reason: ASSUMED } }
        : undefined,
    );
  }

  private worth(scenario: Scenario): Worth {
    if (this.known?.scenario !== scenario) this.known = { scenario, worth: worthOf(scenario) };
    return this.known.worth;
  }

  private edit(id: string, { draft }: Reading, change: Partial<Draft>): void {
    DRAFTS.set(id, { ...draft, ...change });
    this.requestUpdate();
  }

  private discard(id: string): void {
    DRAFTS.delete(id);
    this.opened = undefined;
    this.requestUpdate();
  }

  private async save(id: string, { isEdited, scenario }: Reading): Promise<void> {
    if (!isEdited) return this.change.tell(told("info", "There is nothing to save."));
    if (scenario === undefined)
      return this.change.tell({ kind: "failed", sentence: "What is marked is to be corrected first." });
    const { book } = scenarioStore.state;
    const isSaved = await this.change.save(
      "The tree is being saved…",
      "The tree is saved in the scenario.",
      () => saveScenarios(withReplaced(book, id, scenario)),
      { offers: [this.undo] },
    );
    if (isSaved) DRAFTS.delete(id);
    this.requestUpdate();
  }

  /** The tree once something has happened, as a scenario of its own. */
  private async saveEvent(id: string, scenario: Scenario, row: number, node: string): Promise<void> {
    const { book } = scenarioStore.state;
    const name = freeName(`${scenario.name}: ${node}`, namesIn(book));
    const after = { ...withEvent(scenario, row), name };
    const { book: added } = withDuplicate(book, id, after);
    await this.change.save(
      "The scenario is being saved…",
      `Saved as “${name}”.`,
      () => saveScenarios(added),
      {
        offers: [this.undo],
      },
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scenario, scenarioId: id } = this;
    if (scenario === undefined || id === undefined) return nothing;
    const reading = this.read(scenario, id);
    const isEmpty = reading.draft.tree.length === 0;
    return html`
      ${isEmpty ? this.patterns(scenario, id, reading) : this.tree(scenario, id, reading)}
      <div role="status">${changeNotice(this.change.telling)}</div>
      ${changeOffers(this.change.telling)}
      ${conflictChoice(this.change, { unsaved: "the tree is", title: "With this tree", offers: [this.undo] })}
      ${isEmpty && reading.isEdited ? this.bar(id, reading) : nothing}
      <award-simulation
        .scenario=${reading.scenario ?? scenario}
        .isSaved=${!reading.isEdited}
        .separator=${this.separator}
      ></award-simulation>
    `;
  }

  private patterns(scenario: Scenario, id: string, reading: Reading): TemplateResult {
    return html`
      ${
        reading.draft.tree.length === 0
          ? html`<p>
              What may happen, how likely it is, and what comes then: begin with a pattern, and change it.
            </p>`
          : nothing
      }
      <div class="actions patterns-list">
        ${patternsOf(scenario).map(
          ({ label, rows }) =>
            html`<fluent-button
              class="pattern"
              @click=${() => {
                this.showsPatterns = false;
                this.opened = undefined;
                this.edit(id, reading, { tree: draftOf(rows, this.separator) });
              }}
              >${label}</fluent-button
            >`,
        )}
        <fluent-button
          class="first-node"
          @click=${() => this.edit(id, reading, { tree: withBranch([], undefined) })}
          >One node</fluent-button
        >
      </div>
    `;
  }

  private tree(scenario: Scenario, id: string, reading: Reading): TemplateResult {
    const { draft, problems, rests } = reading;
    const worth = reading.scenario && this.worth(reading.scenario);
    const valued = worth?.kind === "worth" ? worth.worth : undefined;
    return html`
      ${
        valued === undefined
          ? html`<p class=${worth === undefined ? "faint" : "wrong"} role="status">
              ${worth?.kind === "refused" ? worth.sentence : "What is marked below is to be corrected first."}
            </p>`
          : this.headline(reading.scenario ?? scenario, id, reading, valued)
      }
      <h2>The tree</h2>
      ${treeRows({
        ...{
          draft: draft.tree,
          problems,
          rests,
          worth: valued,
          separator: this.separator,
          opened: this.opened,
        },
        type: (node, column, text) =>
          this.edit(id, reading, { tree: withText(draft.tree, node, column, text) }),
        open: (node) => (this.opened = node),
        add: (before) => this.edit(id, reading, { tree: withBranch(draft.tree, before) }),
        remove: (node) => this.edit(id, reading, { tree: withoutNode(draft.tree, node) }),
      })}
      <p class="assumed-chances">Assumed: no source states chances.</p>
      ${this.bar(id, reading)} ${this.showsPatterns ? this.patterns(scenario, id, reading) : nothing}
      ${
        valued === undefined || reading.scenario === undefined
          ? nothing
          : this.suppose(id, reading.scenario, valued, !reading.isEdited)
      }
    `;
  }

  private headline(
    scenario: Scenario,
    id: string,
    reading: Reading,
    { tree, ends, ours }: TreeWorth,
  ): TemplateResult {
    const unit = unitOf(scenario);
    return html`
      <p class="expected">
        <strong>${showFigure("money", tree.value.toNumber())}</strong> expected, at
        <label class="slot"
          ><span class="hidden-visually">Rate of discount a year</span
          ><input
            id="tree-rate"
            inputmode="decimal"
            autocomplete="off"
            placeholder="0%"
            .value=${reading.draft.rate}
            aria-invalid=${reading.rateProblem === undefined ? "false" : "true"}
            @input=${(event: Event) => this.edit(id, reading, { rate: (event.target as HTMLInputElement).value })}
        /></label>
        a year.
      </p>
      <p>
        ${howOften(ends)} Before claims, as of ${showFigure("date", tree.asOf)}, ${unit}. A settlement of more
        than that today is worth more than going on.
      </p>
      ${
        ours === undefined
          ? nothing
          : html`<p class="ours">
              What is paid to us in all is then <strong>${showFigure("money", ours)}</strong> on average, not
              discounted and before the costs of the tree.
            </p>`
      }
      ${outcomesBar(ends)}
    `;
  }

  private bar(id: string, reading: Reading): TemplateResult {
    const { isEdited, rateProblem } = reading;
    return html`
      ${rateProblem === undefined ? nothing : html`<p class="wrong">${rateProblem}</p>`}
      <div class="actions tree-actions">
        <fluent-button
          class="save-tree"
          size="small"
          appearance=${isEdited ? "primary" : nothing}
          @click=${() => void this.save(id, reading)}
          >Save</fluent-button
        >
        <fluent-button class="discard-tree" size="small" @click=${() => this.discard(id)}
          >Discard</fluent-button
        >
        <fluent-button
          class="show-patterns"
          size="small"
          @click=${() => (this.showsPatterns = !this.showsPatterns)}
          >Start from a pattern</fluent-button
        >
        ${
          isEdited
            ? html`<span class="faint">Not saved</span>`
            : html`<award-on-sheet
                .formula=${TREE_ON_SHEET}
                .label=${"The tree, as a table,"}
              ></award-on-sheet>`
        }
      </div>
    `;
  }

  private suppose(id: string, scenario: Scenario, { tree }: TreeWorth, isSaved: boolean): TemplateResult {
    const node = tree.nodes.find(({ row }) => row === this.event);
    return happened({
      ...{ scenario, tree, isSaved, row: node?.row, choose: (row) => (this.event = row) },
      ...{ figure: this.eventFigure, ask: (path) => (this.eventFigure = path) },
      offers: html`<div class="actions">
        <fluent-button
          class="save-event"
          size="small"
          @click=${() => node && void this.saveEvent(id, scenario, node.row, node.name)}
          >Save as scenario</fluent-button
        >
      </div>`,
    });
  }
}

/** By the names of the Scenario sheet, so that the table follows what is changed there. */
const TREE_ON_SHEET = "=AWARD.OUTCOME_TREE(Outcomes_Tree, Outcomes_DiscountRate, Valuation_Date)";

customElements.define("award-chances", Chances);
