import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import {
  asSentence,
  curveOf,
  DomainError,
  fieldAt,
  freeName,
  inputsThatMove,
  solving,
  withSolved,
  type Curve,
  type DateOrder,
  type DecimalSeparator,
  type ExplainedInput,
  type Scenario,
  type Solution,
} from "../../calc/index.ts";
import { namesIn, saveScenarios, scenarioStore, withDuplicate } from "../../workbook/index.ts";
import { conflictChoice } from "../conflicts/conflictChoice.ts";
import { WorkbookChange } from "../elements/change.ts";
import { changeNotice, changeOffers } from "../elements/changeNotice.ts";
import { showDifference, showFigure } from "../elements/figures.ts";
import "../elements/onSheet/onSheet.ts";
import { PaneElement } from "../elements/paneElement.ts";
import { undoLast, undoOffer } from "../elements/undo.ts";
import { inSlices } from "../elements/work/inSlices.ts";
import "./chartOnSheet.ts";
import { questionsOf, type Question } from "./questions.ts";
import { sensitivityTable } from "./sensitivityTable.ts";
import { slot } from "./slot.ts";
import "./solveCurve.ts";
import "./solveForStyles.ts";
import { howToWrite, isInPercent, readTarget, solveFormula, type Target } from "./target.ts";
import { firstAsked, measuredResults, type MeasuredResult } from "./whatMatters.ts";

type Solved =
  | { readonly kind: "none" | "asked" }
  | { readonly kind: "found"; readonly solution: Solution }
  | { readonly kind: "refused"; readonly sentence: string };

/** What is asked of a scenario, whole. */
interface Asked {
  readonly scenario: Scenario;
  readonly result: MeasuredResult;
  readonly input: string;
  readonly target: Target;
}

/** What of a scenario can be asked, as far as that is known. */
interface Known {
  readonly scenario: Scenario;
  readonly results: readonly MeasuredResult[];
  readonly questions: readonly Question[];
}

/** At which value of an input a result comes to a target: the answer, its curve, and what can be made of it. */
class SolveFor extends PaneElement {
  static override properties = {
    scenario: { attribute: false },
    scenarioId: { attribute: false },
    separator: { attribute: false },
    dateOrder: { attribute: false },
    path: { state: true },
    target: { state: true },
    address: { state: true },
    inputs: { state: true },
    solved: { state: true },
    curve: { state: true },
  };

  declare scenario: Scenario | undefined;
  declare scenarioId: string | undefined;
  declare separator: DecimalSeparator;
  declare dateOrder: DateOrder | undefined;
  declare private path: string | undefined;
  /** As it is typed; what the first question asks where nothing was typed. */
  declare private target: string | undefined;
  declare private address: string | undefined;
  /** Those that move the result; `undefined` until they are found. */
  declare private inputs: readonly ExplainedInput[] | undefined;
  declare private solved: Solved;
  declare private curve: Curve | undefined;
  private known: Known | undefined;
  /** What was last looked for and last asked, so that it is done once. */
  private searched: { readonly scenario: Scenario; readonly path: string } | undefined;
  private asked: { readonly scenario: Scenario; readonly question: string } | undefined;
  private readonly change = new WorkbookChange(this);
  private readonly undo = undoOffer(() => void undoLast(this.change, "save"));

  constructor() {
    super();
    this.separator = ".";
    this.solved = { kind: "none" };
  }

  private knownOf(scenario: Scenario): Known {
    if (this.known?.scenario !== scenario) {
      const results = measuredResults(scenario);
      this.known = { scenario, results, questions: questionsOf(scenario, results) };
    }
    return this.known;
  }

  private result({ results, questions: [first] }: Known): MeasuredResult | undefined {
    const wanted = this.path ?? first?.field;
    return results.find(({ path }) => path === wanted) ?? firstAsked(results);
  }

  /** What is typed, or asked first of all. */
  private typed({ questions: [first] }: Known): string {
    return this.target ?? (this.path === undefined ? first?.target : undefined) ?? "";
  }

  private input({ questions }: Known, result: MeasuredResult): string | undefined {
    const found = this.inputs;
    const ready = questions.find(({ field }) => field === result.path)?.input;
    const wanted = this.address ?? ready;
    if (found === undefined) return wanted;
    return (found.find(({ address }) => address === wanted) ?? found[0])?.address;
  }

  protected override updated(): void {
    const { scenario } = this;
    const known = scenario && this.knownOf(scenario);
    const result = known && this.result(known);
    if (scenario === undefined || known === undefined || result === undefined) return;
    const { searched } = this;
    if (searched?.scenario !== scenario || searched.path !== result.path) void this.search(scenario, result);
    const [input, target] = [this.input(known, result), this.aim(known, result)];
    const question = `${result.path} ${target?.value ?? ""} ${input ?? ""}`;
    if (this.asked?.scenario === scenario && this.asked.question === question) return;
    const asked = { scenario, question };
    this.asked = asked;
    this.curve = undefined;
    if (input === undefined || target === undefined) this.solved = { kind: "none" };
    else void this.solve(asked, { scenario, result, input, target });
  }

  /** Which inputs can be asked for. */
  private async search(scenario: Scenario, { path }: MeasuredResult): Promise<void> {
    const searched = { scenario, path };
    this.searched = searched;
    this.inputs = undefined;
    const isWanted = (): boolean => this.isConnected && this.searched === searched;
    const inputs = await inSlices(inputsThatMove(scenario, path), isWanted);
    if (this.searched !== searched) return;
    this.inputs = inputs?.filter(({ value }) => typeof value === "number");
    // Left before they were found: they are looked for when the tab is looked at again.
    if (inputs === undefined) this.searched = undefined;
  }

  private async solve(asked: object, { scenario, result, input, target }: Asked): Promise<void> {
    this.solved = { kind: "asked" };
    const isWanted = (): boolean => this.isConnected && this.asked === asked;
    const field = result.path;
    try {
      const question = { field, target: target.value, input };
      const solution = await inSlices(solving(scenario, question), isWanted);
      if (this.asked !== asked) return;
      if (solution === undefined) return void (this.asked = undefined);
      this.solved = { kind: "found", solution };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (this.asked === asked) this.solved = { kind: "refused", sentence: asSentence(error.message) };
    }
    try {
      const marks = this.solved.kind === "found" ? this.solved.solution.all : [];
      const curve = await inSlices(curveOf(scenario, { field, input, marks }), isWanted);
      if (this.asked === asked) this.curve = curve;
    } catch (error) {
      // What cannot be asked has no curve either, and the sentence says why.
      if (!(error instanceof DomainError)) throw error;
    }
  }

  private aim(known: Known, { kind }: MeasuredResult): Target | undefined {
    return readTarget(kind, this.typed(known), this.locale());
  }

  private locale(): { readonly separator: DecimalSeparator; readonly dateOrder: DateOrder | undefined } {
    return { separator: this.separator, dateOrder: this.dateOrder };
  }

  private pick({ field, input, target }: Question): void {
    this.path = field;
    this.address = input;
    this.target = target;
  }

  /** A target of another figure is none of this one. */
  private choose(path: string): void {
    this.path = path;
    this.address = undefined;
    this.target = "";
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scenario } = this;
    const known = scenario && this.knownOf(scenario);
    const result = known && this.result(known);
    if (scenario === undefined || known === undefined || result === undefined) return nothing;
    const target = this.aim(known, result);
    const typed = this.typed(known);
    const isWrong = target === undefined && typed.trim() !== "";
    const input = this.input(known, result);
    const percent = isInPercent(result.kind);
    return html`
      <p class="sentence">
        At which
        ${slot({
          ...{ id: "solve-input", label: "Input", chosen: input ?? "" },
          options: this.offered(input),
          take: (address) => (this.address = address),
        })}
        does
        ${slot({
          ...{ id: "solve-result", label: "Figure", options: known.results, chosen: result.path },
          take: (path) => this.choose(path),
        })}
        come to
        <label class="slot"
          ><span class="hidden-visually">Target${percent ? ", in per cent" : ""}</span
          ><input
            id="solve-target"
            autocomplete="off"
            .value=${typed}
            aria-invalid=${isWrong ? "true" : "false"}
            @input=${(event: Event) => this.aimAt((event.target as HTMLInputElement).value, result, input)} /></label
        >${percent ? "%" : ""}?
      </p>
      <div role="status" class="answers">
        ${
          isWrong
            ? html`<p class="wrong">${howToWrite(result.kind, this.locale())}</p>`
            : this.answer(input, result, target)
        }
      </div>
      ${target === undefined || input === undefined ? nothing : this.drawn(input, result, target)}
      ${this.offers(scenario, input, result, target)}
      ${known.questions.length === 0 ? nothing : this.others(known.questions)}
    `;
  }

  /** What is typed belongs to what stands beside it, also where that is not chosen but asked first of all. */
  private aimAt(typed: string, { path }: MeasuredResult, input: string | undefined): void {
    this.target = typed;
    this.path = path;
    this.address = input;
  }

  private offered(input: string | undefined): readonly { readonly path: string; readonly label: string }[] {
    if (this.inputs !== undefined) return this.inputs.map(({ address, label }) => ({ path: address, label }));
    return [{ path: input ?? "", label: input === undefined ? "…" : this.labelOf(input) }];
  }

  private labelOf(input: string): string {
    return this.inputs?.find(({ address }) => address === input)?.label ?? fieldAt(input)?.label ?? input;
  }

  private answer(
    input: string | undefined,
    result: MeasuredResult,
    target: Target | undefined,
  ): TemplateResult | typeof nothing {
    const { solved } = this;
    if (input === undefined)
      return this.inputs === undefined
        ? html`<p class="faint">Looking what ${result.label} hangs on…</p>`
        : html`<p class="faint">No number or date of this scenario moves ${result.label}.</p>`;
    if (target === undefined) return nothing;
    switch (solved.kind) {
      case "none":
        return nothing;
      case "asked":
        return html`<p class="faint">Trying what ${this.labelOf(input)} may be…</p>`;
      case "refused":
        return html`<p>${solved.sentence}</p>`;
      case "found":
        return this.found(solved.solution);
    }
  }

  private found({ nearest, all, kind }: Solution): TemplateResult {
    const others = all.filter((one) => one !== nearest);
    const present = this.curve?.present;
    return html`
      <p class="solution-told">
        <strong>${showFigure(kind, nearest)}</strong>
        ${
          present === undefined || present === nearest
            ? nothing
            : html`<span class="faint"
                >${showDifference(kind, nearest - present)} from ${showFigure(kind, present)}, as it is</span
              >`
        }
      </p>
      ${
        others.length === 0
          ? nothing
          : html`<p class="faint">
              It comes to that as well at ${others.map((one) => showFigure(kind, one)).join(", ")}; this one
              is nearest to what it is.
            </p>`
      }
    `;
  }

  private drawn(input: string, result: MeasuredResult, target: Target): TemplateResult | typeof nothing {
    const { curve, solved } = this;
    if (curve === undefined) return nothing;
    const solutions = solved.kind === "found" ? solved.solution.all : [];
    const answers = solutions.map((at) => showFigure(curve.kind, at)).join(", ");
    const unit = result.unit === undefined || isInPercent(result.kind) ? "" : `, ${result.unit}`;
    const told = `${result.label} by ${this.labelOf(input)}: ${showFigure(result.kind, result.value)} at ${showFigure(curve.kind, curve.present)} as it is, ${showFigure(result.kind, target.value)} at ${answers === "" ? "none" : answers}`;
    return html`<figure>
      <figcaption>
        <b>${result.label}</b><span class="faint">${unit}, by ${this.labelOf(input)}</span>
      </figcaption>
      <award-solve-curve
        .curve=${curve}
        .kind=${result.kind}
        .target=${target.value}
        .solutions=${solutions}
        .label=${told}
      ></award-solve-curve>
      <award-chart-on-sheet
        .table=${sensitivityTable(curve, result, input, this.labelOf(input))}
      ></award-chart-on-sheet>
    </figure>`;
  }

  private offers(
    scenario: Scenario,
    input: string | undefined,
    result: MeasuredResult,
    target: Target | undefined,
  ): TemplateResult {
    const { solved } = this;
    const isFound = solved.kind === "found" && input !== undefined && target !== undefined;
    const formula = isFound ? solveFormula(result, target, input) : undefined;
    return html`
      <div class="actions solution-actions" ?hidden=${!isFound}>
        <fluent-button
          class="save-solution"
          size="small"
          @click=${() => isFound && void this.save({ scenario, result, input, target }, solved.solution)}
          >Save as scenario</fluent-button
        >
        <award-on-sheet
          .formula=${formula ?? ""}
          .label=${`What ${input === undefined ? "it" : this.labelOf(input)} must be,`}
        ></award-on-sheet>
      </div>
      ${formula === undefined ? nothing : html`<code class="formula">${formula}</code>`}
      <div role="status">${changeNotice(this.change.telling)}</div>
      ${changeOffers(this.change.telling)}
      ${conflictChoice(this.change, { unsaved: "this one is", title: "With this one", offers: [this.undo] })}
    `;
  }

  /** A copy of the scenario with the input at the solution; its source says what it was solved for. */
  private async save({ scenario, result, input, target }: Asked, { nearest, kind }: Solution): Promise<void> {
    const { scenarioId: id } = this;
    if (id === undefined) return;
    const { book } = scenarioStore.state;
    const [label, value] = [this.labelOf(input), showFigure(kind, nearest)];
    const name = freeName(`${scenario.name}: ${label} ${value}`, namesIn(book));
    const reason = `solved for ${result.label} = ${showFigure(result.kind, target.value)} in “${scenario.name}”`;
    const solved = withSolved(scenario, input, nearest, { kind: "assumed", reason });
    const { book: added } = withDuplicate(book, id, { ...solved, name });
    await this.change.save(
      "The scenario is being saved…",
      `Saved as “${name}”.`,
      () => saveScenarios(added),
      {
        offers: [this.undo],
      },
    );
  }

  private others(questions: readonly Question[]): TemplateResult {
    return html`<h2>Others ask</h2>
      <ul class="questions">
        ${questions.map(
          (question) =>
            html`<li>
              <button type="button" class="question" @click=${() => this.pick(question)}>
                ${question.text}
              </button>
            </li>`,
        )}
      </ul>`;
  }
}

customElements.define("award-solve-for", SolveFor);
