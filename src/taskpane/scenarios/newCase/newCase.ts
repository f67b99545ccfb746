import "@fluentui/web-components/button/define.js";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { inputAt, resultAt, shownUnit, type DecimalSeparator, type Scenario } from "../../../calc/index.ts";
import { showFigure } from "../../elements/figures.ts";
import { addStyles, PaneElement } from "../../elements/paneElement.ts";
import { splitBar } from "../../elements/payees/splitBar.ts";
import { verdictOf } from "../../elements/verdict.ts";
import { NO_ANSWERS, type Answers } from "./answers.ts";
import { GENERAL, readCase, type CaseReading } from "./caseScenario.ts";
import { newCaseStyles } from "./newCaseStyles.ts";
import { caseFieldId, questions } from "./questions.ts";

/** Told when the person wants the answer; its detail is the scenario. */
export const CASE_ANSWERED = "award-case-answered";
/** Told when the person leaves; what was answered is kept. */
export const CASE_LEFT = "award-case-left";

/** A new case in six questions, of which only the first needs an answer; the answer so far stands below. */
class NewCase extends PaneElement {
  static override properties = {
    separator: { attribute: false },
    isBusy: { attribute: false },
    answers: { state: true },
    step: { state: true },
    checked: { state: true },
  };

  declare separator: DecimalSeparator;
  declare isBusy: boolean;
  declare private answers: Answers;
  declare private step: number;
  /** The questions of which it is shown what is missing: those that the person went on from. */
  declare private checked: ReadonlySet<number>;
  private goTo: string | undefined;

  constructor() {
    super();
    this.separator = ".";
    this.isBusy = false;
    this.answers = NO_ANSWERS;
    this.step = 0;
    this.checked = new Set();
  }

  /** Begins anew: what was answered is a scenario of the workbook now. */
  restart(): void {
    this.answers = NO_ANSWERS;
    this.step = 0;
    this.checked = new Set();
  }

  protected override firstUpdated(): void {
    this.focusFirst();
  }

  protected override updated(changed: PropertyValues): void {
    if (this.goTo !== undefined) {
      const id = this.goTo;
      this.goTo = undefined;
      const field = this.querySelector<HTMLElement>(`#${id}`);
      field?.focus();
      // A usual name, or what is wrong, is typed over.
      if (field instanceof HTMLInputElement) field.select();
    } else if (changed.get("step") !== undefined) {
      this.focusFirst();
      // However far down the question before was read, this one begins with its title.
      window.scrollTo({ top: 0 });
    }
  }

  private focusFirst(): void {
    this.querySelector<HTMLElement>(".question input, .question select, .question fluent-button")?.focus();
  }

  private read(): CaseReading {
    return readCase(this.answers, { separator: this.separator, today: localDay(new Date()) });
  }

  private readonly change = (answers: Answers): void => {
    this.answers = answers;
  };

  private readonly changeAndGo = (answers: Answers, key: string): void => {
    this.answers = answers;
    this.goTo = caseFieldId(key);
    // What was added just now is not wrong for being empty.
    this.checked = new Set([...this.checked].filter((step) => step !== this.step));
  };

  private go(step: number): void {
    this.checkHere();
    this.step = Math.max(0, Math.min(questions.length - 1, step));
  }

  private checkHere(): void {
    this.checked = new Set([...this.checked, this.step]);
  }

  /** Enter in a field goes on, as in any form; Fluent's buttons are none that a form submits by. */
  private pressed(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    this.next();
  }

  /** Goes on, or gives the answer after the last question; a field that is wrong on this page comes first. */
  private next(): void {
    const { problems } = this.read();
    this.checkHere();
    const here = this.wrongHere(problems);
    if (here !== undefined) {
      this.goTo = caseFieldId(here);
      this.requestUpdate();
    } else if (this.step < questions.length - 1) this.go(this.step + 1);
    else this.answer();
  }

  /** The first field of this page that is wrong. */
  private wrongHere(problems: CaseReading["problems"]): string | undefined {
    return [...problems.keys()].find((key) => this.querySelector(`#${caseFieldId(key)}`) !== null);
  }

  private answer(): void {
    const { scenario, problems } = this.read();
    this.checked = new Set(questions.keys());
    if (scenario === undefined) {
      const here = this.wrongHere(problems);
      if (here !== undefined) this.goTo = caseFieldId(here);
      else if (problems.has("amount")) this.step = 0;
      this.requestUpdate();
      return;
    }
    this.dispatchEvent(new CustomEvent<Scenario>(CASE_ANSWERED, { detail: scenario }));
  }

  protected override render(): TemplateResult {
    const reading = this.read();
    const { answers, step, separator, change, changeAndGo } = this;
    const question = questions[step] ?? questions[0];
    const problems = this.checked.has(step) ? reading.problems : withoutNeeded(reading.problems);
    const isLast = step === questions.length - 1;
    return html`
      <form
        novalidate
        @submit=${(event: Event) => event.preventDefault()}
        @keydown=${(event: KeyboardEvent) => this.pressed(event)}
      >
        <div class="course">
          <span class="faint">New case, question ${step + 1} of ${questions.length}</span>
          <fluent-button size="small" @click=${() => this.dispatchEvent(new CustomEvent(CASE_LEFT))}
            >Close<span class="hidden-visually"> the new case; what you entered is kept</span></fluent-button
          >
        </div>
        <div class="progress" aria-hidden="true">
          ${questions.map((_, index) => html`<i class=${index <= step ? "done" : ""}></i>`)}
        </div>
        <h2>${question?.title}</h2>
        <p class="lede">${question?.lede}</p>
        <div class="question">${question?.body({ answers, problems, separator, change, changeAndGo })}</div>
        <div class="foot">
          ${this.live(reading)}
          <div class="buttons">
            ${
              step === 0
                ? nothing
                : html`<fluent-button class="back" @click=${() => this.go(step - 1)}>Back</fluent-button>`
            }
            ${
              isLast
                ? nothing
                : html`<fluent-button
                    class="answer-now"
                    ?disabled=${this.isBusy}
                    @click=${() => this.answer()}
                    >Answer now</fluent-button
                  >`
            }
            <fluent-button
              class="next"
              appearance="primary"
              ?disabled=${this.isBusy}
              @click=${() => this.next()}
              >${isLast ? "See the answer" : "Next"}</fluent-button
            >
          </div>
        </div>
      </form>
    `;
  }

  /** The answer so far, or what keeps there from being one. */
  private live({ scenario, problems, remarks }: CaseReading): TemplateResult {
    const general = problems.get(GENERAL);
    // What stands at a field of this page already is not said twice.
    const isAtField = this.checked.has(this.step) && this.wrongHere(problems) !== undefined;
    const [first] = this.checked.size > 0 && !isAtField ? problems.values() : [];
    return html`<div class="live" role="status">
      <span class="faint">The answer so far</span>
      ${
        scenario === undefined
          ? html`<p>
              ${general ?? (first === undefined ? "Nothing yet." : `Not yet. ${first.replace(/\.?$/u, ".")}`)}
            </p>`
          : html`<p><strong>${sentences(scenario).join(" ")}</strong></p>
              ${splitBar(scenario, 10)}`
      }
      ${remarks.map((remark) => html`<p class="faint">${remark}</p>`)}
    </div>`;
  }
}

/** The day where the person is: "2026-11-27". */
function localDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What is missing is not wrong before the person has gone on. */
function withoutNeeded(problems: CaseReading["problems"]): CaseReading["problems"] {
  return new Map([...problems].filter(([, sentence]) => !/ is needed/.test(sentence)));
}

function sentences(scenario: Scenario): readonly string[] {
  const unit = shownUnit(scenario, { kind: "money" }) ?? "";
  const owed = resultAt(scenario, "award.balance");
  const day = inputAt(scenario, "valuation.date")?.value;
  const balance =
    owed?.available === true && typeof day === "string"
      ? [`${showFigure("money", owed.value)} ${unit} is owed on ${day}.`]
      : [];
  return [...balance, ...verdictOf(scenario, unit).sentences];
}

addStyles(newCaseStyles);
customElements.define("award-new-case", NewCase);

declare global {
  interface HTMLElementTagNameMap {
    "award-new-case": NewCase;
  }
}
