/** Interest as a sentence whose slots are inputs, over a chart of the rates that it comes to. */
import { html, nothing, type TemplateResult } from "lit";
import {
  DomainError,
  fieldAt,
  inputAt,
  tableRows,
  termsOf,
  toIso,
  type Column,
  type ScalarPath,
  type Scenario,
  type ValueRule,
} from "../../../calc/index.ts";
import { control } from "../../elements/inputControl.ts";
import { showInput } from "../../elements/inputText.ts";
import { cellPlace, fieldPlace, idOf, type Place } from "../../elements/place.ts";
import {
  cellText,
  scalarText,
  unchangedScalar,
  unchangedTable,
  withCellText,
  withText,
  type RowDraft,
} from "../inputDraft.ts";
import type { InputEdit } from "../inputElement.ts";
import type { InputForm } from "../inputForm.ts";
import { rateChart } from "./rateChart.ts";
import { ratesOf } from "./rates.ts";

/** So many heads are said in words, and so many charts drawn; the table below has them all. */
const MOST_SAID = 6;
const MOST_CHARTS = 3;

/** A fixing older than that, in days, is one that is held for want of a later one. */
const OLD_FIXING = 366;

interface Sentence {
  readonly form: InputForm;
  readonly isDisabled: boolean;
  readonly edited: (edit: InputEdit) => void;
}

const TIMES: Readonly<Record<string, string>> = {
  "0": "never (simple)",
  "1": "once a year",
  "2": "twice a year",
  "4": "four times a year",
  "12": "every month",
};

export function interestInWords(
  form: InputForm,
  isDisabled: boolean,
  edited: (edit: InputEdit) => void,
): TemplateResult {
  const sentence = { form, isDisabled, edited };
  const heads = rowsOf(form, "award.heads");
  const scenario = form.preview() ?? form.saved;
  return html`<div class="interest">
    <h4>Interest in a sentence</h4>
    ${
      heads.length === 0
        ? ofSum(sentence)
        : heads.slice(0, MOST_SAID).map((row, index) => ofHead(sentence, row, heads[index - 1]))
    }
    ${ratesOf(scenario).slice(0, MOST_CHARTS).map(rateChart)} ${heldFixing(scenario)}
  </div>`;
}

function rowsOf(form: InputForm, path: "award.heads" | "award.fixings"): readonly RowDraft[] {
  return form.rows(fieldAt(path)).filter(({ isRemoved }) => !isRemoved);
}

function ofSum(sentence: Sentence): TemplateResult {
  const fixings = rowsOf(sentence.form, "award.fixings").length;
  const slot = (path: ScalarPath, name: string): TemplateResult => scalarSlot(sentence, path, name);
  const rate =
    fixings === 0
      ? html`${slot("award.rate", "Interest a year")} a year`
      : html`the benchmark (${fixings === 1 ? "1 fixing" : `${fixings} fixings`}) +
        ${slot("award.margin", "Added to the benchmark")}, at least
        ${slot("award.floor", "Interest at least")}`;
  return html`<p class="sentence">
    Interest on ${slot("award.principal", "Sum that bears interest")} from
    ${slot("award.startDate", "Interest from")} until it is paid: ${rate}, added
    ${slot("award.frequency", "Interest is added")}, days by ${slot("award.dayCount", "Days are counted by")}.
  </p>`;
}

function ofHead(sentence: Sentence, row: RowDraft, before: RowDraft | undefined): TemplateResult {
  const { separator } = sentence.form;
  const text = (of: RowDraft | undefined, key: string): string => {
    const column = headColumn(key);
    return of === undefined || column === undefined ? "" : cellText(column, of, separator).trim();
  };
  const name = text(row, "head");
  const slot = (key: string, said: string): TemplateResult | typeof nothing =>
    cellSlot(sentence, row, key, `${said}, ${name}`);
  const isLater = before !== undefined && text(before, "head") === name && text(row, "principal") === "";
  const begins = isLater
    ? html`<bdi>${name}</bdi>, then from ${slot("from", "From")}`
    : html`<bdi>${name}</bdi>: interest on ${slot("principal", "On")} from ${slot("from", "From")}`;
  if (text(row, "bears") === "No")
    return html`<p class="sentence"><bdi>${name}</bdi>: ${slot("principal", "On")}, without interest.</p>`;
  const rate =
    text(row, "benchmark") === ""
      ? html`${slot("rate", "Rate")} a year`
      : html`${slot("benchmark", "Follows")} + ${slot("margin", "Plus")}, at least
        ${slot("floor", "At least")}, read ${slot("resets", "Read")}`;
  return html`<p class="sentence">
    ${begins}: ${rate}, added ${slot("compounds", "Added")}, days by ${slot("dayCount", "Days by")}.
  </p>`;
}

function headColumn(key: string): Column | undefined {
  return fieldAt("award.heads").columns.find((one) => one.key === key);
}

function scalarSlot({ form, isDisabled, edited }: Sentence, path: ScalarPath, name: string): TemplateResult {
  const field = fieldAt(path);
  const draft = form.draft(field) ?? unchangedScalar(field);
  const text = scalarText(draft, form.input(field), form.separator);
  const whenEmpty =
    field.whenEmpty === undefined ? undefined : showInput(field, field.whenEmpty, form.separator);
  return slotOf({ place: fieldPlace(path), rule: field, name, text, whenEmpty }, isDisabled, (typed) =>
    edited({ path, draft: withText(draft, typed) }),
  );
}

function cellSlot(
  { form, isDisabled, edited }: Sentence,
  row: RowDraft,
  key: string,
  name: string,
): TemplateResult | typeof nothing {
  const field = fieldAt("award.heads");
  const column = headColumn(key);
  if (column === undefined) return nothing;
  const text = cellText(column, row, form.separator);
  const place = cellPlace(field.path, row.id, key);
  return slotOf({ place, rule: column, name, text, whenEmpty: undefined }, isDisabled, (typed) => {
    const draft = form.draft(field) ?? unchangedTable(field, form.input(field));
    edited({ path: field.path, draft: withCellText(draft, row.id, key, typed) });
  });
}

interface Slot {
  readonly place: Place;
  readonly rule: ValueRule;
  readonly name: string;
  readonly text: string;
  readonly whenEmpty: string | undefined;
}

/** An input in a sentence. What is wrong with it stands at the field below, to which the words about it lead. */
function slotOf(
  { place, rule, name, text, whenEmpty }: Slot,
  isDisabled: boolean,
  typed: (text: string) => void,
): TemplateResult {
  const id = `${idOf(place)}-slot`;
  const size = Math.max(3, (text === "" ? (whenEmpty ?? "") : text).length);
  const inWords = (choice: string): string =>
    place.path === "award.frequency" ? (TIMES[choice] ?? choice) : choice;
  return html`<span class="slot"
    >${control(
      {
        place,
        rule,
        text,
        name,
        id,
        size,
        inWords,
        isDisabled,
        whenEmpty,
        isWrong: false,
        describedBy: `${idOf(place)}-wrong`,
      },
      typed,
    )}</span
  >`;
}

/** That the last fixing known is held for a later period, which a person may not expect. */
function heldFixing(scenario: Scenario): TemplateResult | typeof nothing {
  const last = tableRows(inputAt(scenario, "award.fixings"))
    .map(({ cells }) => String(cells["resetDate"]))
    .toSorted()
    .at(-1);
  const day = valuationDay(scenario);
  if (last === undefined || day === undefined) return nothing;
  const age = (Date.parse(day) - Date.parse(last)) / 86_400_000;
  if (!(age > OLD_FIXING)) return nothing;
  return html`<p class="held">The last fixing is of ${last}. It is held for every later period.</p>`;
}

function valuationDay(scenario: Scenario): string | undefined {
  try {
    return toIso(termsOf(scenario).valuationDate());
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return undefined;
  }
}
