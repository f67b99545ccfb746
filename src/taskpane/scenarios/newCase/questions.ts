import { html, nothing, type TemplateResult } from "lit";
import { asSentence, type DecimalSeparator } from "../../../calc/index.ts";
import { control } from "../../elements/inputControl.ts";
import { isNumeric } from "../../elements/inputText.ts";
import { fieldPlace, idOf } from "../../elements/place.ts";
import {
  interestOf,
  receiptsOf,
  STAGES,
  textOf,
  withFixing,
  withFixingText,
  withoutFixing,
  withoutPayee,
  withPayee,
  withPayeeText,
  withText,
  withUs,
  type Answers,
  type PayeeAnswer,
} from "./answers.ts";
import type { CaseProblems } from "./caseScenario.ts";
import {
  AWARDED,
  FIXING,
  INTEREST_FIELDS,
  PAYEE_FIELDS,
  RECEIPT_FIELDS,
  SHARES,
  STANDING,
  type Asked,
} from "./fields.ts";
import { PAYEE_KINDS, payeeKind, USUAL_PAYEES } from "./payeeKinds.ts";

/** What a question is shown with. */
interface Shown {
  readonly answers: Answers;
  readonly problems: CaseProblems;
  readonly separator: DecimalSeparator;
  readonly change: (answers: Answers) => void;
  /** As `change`, and then puts the focus on the field of that key. */
  readonly changeAndGo: (answers: Answers, key: string) => void;
}

interface Question {
  readonly title: string;
  readonly lede: string;
  readonly body: (shown: Shown) => TemplateResult;
}

/** The six questions, in order; only the first needs an answer. */
export const questions: readonly Question[] = [
  {
    title: "Who was awarded what?",
    lede: "The only question that needs an answer.",
    body: (shown) => fields(shown, AWARDED),
  },
  {
    title: "What interest does it bear?",
    lede: "If you do not know, leave it: the answer then counts no interest and says so.",
    body: interest,
  },
  {
    title: "What has been paid, and what do you expect?",
    lede: "Paid and expected sums alike; the day you look at it decides which is which.",
    body: receipts,
  },
  {
    title: "Who gets paid, in what order?",
    lede: "Step 1 first; the same step shares alike. Who is paid in two steps stands twice, under one name. Mark whose answer you want.",
    body: payees,
  },
  {
    title: "Where does the case stand?",
    lede: "It dates the answer, and says what is ahead.",
    body: standing,
  },
  {
    title: "Are there shares?",
    lede: "Only for a figure per share.",
    body: (shown) => fields(shown, SHARES),
  },
];

/** The id of the field of a key, which a link or the focus goes to. */
export function caseFieldId(key: string): string {
  return idOf(fieldPlace(`case.${key}`));
}

function fields(shown: Shown, asked: readonly Asked[]): TemplateResult {
  return html`<div class="fields">
    ${asked.map((one) =>
      field(shown, one, one.key, textOf(shown.answers, one.key), (text) =>
        shown.change(withText(shown.answers, one.key, text)),
      ),
    )}
  </div>`;
}

function field(
  { problems }: Shown,
  { label, rule, whenEmpty, isNeeded, isShort }: Asked,
  key: string,
  text: string,
  typed: (text: string) => void,
): TemplateResult {
  const id = caseFieldId(key);
  const problem = problems.get(key);
  const said =
    rule.kind === "date" && whenEmpty !== undefined && text === "" ? `Empty: ${whenEmpty}` : undefined;
  const isHalf = isNumeric(rule) || rule.kind === "date" || isShort === true;
  return html`<div class="field ${isHalf ? "short" : "long"}">
    <label for=${id}
      >${label}${isNeeded === true ? html`<span class="faint"> (needed)</span>` : nothing}</label
    >
    ${control(
      {
        place: fieldPlace(`case.${key}`),
        rule,
        text,
        describedBy: `${id}-wrong ${id}-said`,
        isWrong: problem !== undefined,
        isDisabled: false,
        whenEmpty,
      },
      typed,
    )}
    <p class="faint" id="${id}-said">${said ?? nothing}</p>
    <p class="wrong" id="${id}-wrong">${problem === undefined ? nothing : asSentence(problem)}</p>
  </div>`;
}

/** A choice among a few, each with what it means below it. */
function choices(
  { answers, change }: Shown,
  key: string,
  legend: string,
  chosen: string,
  options: readonly (readonly [value: string, words: string, example: string])[],
): TemplateResult {
  return html`<fieldset>
    <legend class="hidden-visually">${legend}</legend>
    ${options.map(
      ([value, words, example]) =>
        html`<label class="choice">
          <input
            type="radio"
            name="case-${key}"
            value=${value}
            .checked=${chosen === value}
            @change=${() => change(withText(answers, key, value))}
          />
          <span>${words}${example === "" ? nothing : html`<span class="faint">${example}</span>`}</span>
        </label>`,
    )}
  </fieldset>`;
}

function interest(shown: Shown): TemplateResult {
  const kind = interestOf(shown.answers);
  return html`
    ${choices(shown, "interest", "Interest", kind, [
      ["none", "None, or already in the sum", ""],
      ["fixed", "A fixed rate", "5% a year, simple or added yearly"],
      ["benchmark", "A benchmark and a margin", "12-month LIBOR + 4%, at least 4%"],
      ["changes", "It changes on a date", "6% until the award, then 4%"],
    ])}
    ${fields(shown, INTEREST_FIELDS[kind])} ${kind === "benchmark" ? fixings(shown) : nothing}
  `;
}

function fixings(shown: Shown): TemplateResult {
  const { answers, change, changeAndGo } = shown;
  return html`
    <h3>Fixings</h3>
    ${answers.fixings.map(
      ({ id, day, rate }, index) =>
        html`<div class="row" role="group" aria-label="Fixing ${index + 1}">
          ${field(shown, FIXING.day, `${id}.day`, day, (text) => change(withFixingText(answers, id, "day", text)))}
          ${field(shown, FIXING.rate, `${id}.rate`, rate, (text) =>
            change(withFixingText(answers, id, "rate", text)),
          )}
          <fluent-button size="small" @click=${() => changeAndGo(withoutFixing(answers, id), "add-fixing")}
            >Remove<span class="hidden-visually"> fixing ${index + 1}</span></fluent-button
          >
        </div>`,
    )}
    <div class="actions">
      <fluent-button
        id=${caseFieldId("add-fixing")}
        size="small"
        @click=${() => {
          const added = withFixing(answers);
          changeAndGo(added, `${added.fixings.at(-1)?.id ?? ""}.day`);
        }}
        >Add a fixing</fluent-button
      >
    </div>
  `;
}

function receipts(shown: Shown): TemplateResult {
  const kind = receiptsOf(shown.answers);
  return html`
    ${choices(shown, "receipts", "Receipts", kind, [
      ["one", "One sum", ""],
      ["instalments", "Instalments", "first, then so many every month"],
      ["never", "Nothing, ever", "to see what stays owed"],
    ])}
    ${fields(shown, RECEIPT_FIELDS[kind])}
  `;
}

function payees(shown: Shown): TemplateResult {
  const { answers, change, changeAndGo } = shown;
  const rest = textOf(answers, "awardedTo").trim() || "Company";
  const isRestUs = !answers.payees.some(({ isUs }) => isUs);
  return html`
    ${answers.payees.map((payee, index) => payeeCard(shown, payee, index))}
    <div class="claim">
      <p>
        <strong><bdi>${rest}</bdi></strong> has what is left
      </p>
      <label class="choice2"
        ><input
          type="radio"
          name="case-us"
          .checked=${isRestUs}
          @change=${() => change(withUs(answers, undefined))}
        /><span>Show the answer for <bdi>${rest}</bdi></span></label
      >
    </div>
    <p>Add somebody who is paid before:</p>
    <div class="actions">
      ${USUAL_PAYEES.map(
        ({ name, kind, sentence }, index) =>
          html`<fluent-button
            id=${index === 0 ? caseFieldId("add-payee") : nothing}
            size="small"
            title=${sentence}
            @click=${() => {
              const added = withPayee(answers, { payee: freeName(name, answers), kind });
              changeAndGo(added, `${added.payees.at(-1)?.id ?? ""}.payee`);
            }}
            >${name}</fluent-button
          >`,
      )}
    </div>
  `;
}

function freeName(name: string, { payees: taken }: Answers): string {
  const names = new Set(taken.map(({ texts }) => texts["payee"]));
  let number = 1;
  while (names.has(number === 1 ? name : `${name} ${number}`)) number++;
  return number === 1 ? name : `${name} ${number}`;
}

function payeeCard(shown: Shown, { id, isUs, texts }: PayeeAnswer, index: number): TemplateResult {
  const { answers, change, changeAndGo } = shown;
  const { kind: chosen, asks } = payeeKind(texts["kind"]);
  const name = texts["payee"] || `payee ${index + 1}`;
  const one = (asked: Asked): TemplateResult =>
    field(shown, asked, `${id}.${asked.key}`, texts[asked.key] ?? "", (text) =>
      change(withPayeeText(answers, id, asked.key, text)),
    );
  return html`<div class="claim" role="group" aria-label=${name}>
    <div class="fields">
      ${one(PAYEE_FIELDS.payee)}
      <div class="field long">
        <label for="${caseFieldId(`${id}.kind`)}">Gets</label>
        <select
          id=${caseFieldId(`${id}.kind`)}
          @change=${(event: Event) =>
            change(withPayeeText(answers, id, "kind", (event.target as HTMLSelectElement).value))}
        >
          ${PAYEE_KINDS.map(
            ({ kind, words }) => html`<option value=${kind} .selected=${kind === chosen}>${words}</option>`,
          )}
        </select>
      </div>
      ${asks.map(one)} ${one({ ...PAYEE_FIELDS.step, whenEmpty: `the next` })}
    </div>
    <div class="row">
      <label class="choice2"
        ><input
          type="radio"
          name="case-us"
          .checked=${isUs}
          @change=${() => change(withUs(answers, id))}
        /><span>Show the answer for <bdi>${name}</bdi></span></label
      >
      <fluent-button size="small" @click=${() => changeAndGo(withoutPayee(answers, id), "add-payee")}
        >Remove<span class="hidden-visually"> ${name}</span></fluent-button
      >
    </div>
  </div>`;
}

function standing(shown: Shown): TemplateResult {
  const stage = textOf(shown.answers, "stage");
  const examples: Readonly<Record<string, string>> = {
    Challenged: "set-aside or annulment pending",
    "Being enforced": "recognition, attachment, sale",
  };
  return html`
    ${choices(
      shown,
      "stage",
      "Where the case stands",
      stage,
      STAGES.map((one) => [one, one, examples[one] ?? ""] as const),
    )}
    ${fields(shown, STANDING)}
  `;
}
