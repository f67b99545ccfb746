/** The model's Answer sheet: what it all comes to, on one page that prints, with everything that is assumed. */
import {
  ALL_FIELDS,
  describeProvenance,
  inputAt,
  nameKey,
  PAYEES,
  payeePath,
  paymentsOf,
  provenanceOf,
  tableRows,
  termsOf,
  type Field,
  type Input,
  type Provenance,
  type Scenario,
} from "../../calc/index.ts";
import { LOOKS } from "../cells/looks.ts";
import type { EarlierSheets, WaterfallCells } from "./calculationSheet.ts";
import type { ScenarioCheck, SheetChecks } from "./modelChecks.ts";
import type { ModelPayee } from "./modelClaims.ts";
import type { ModelInputs } from "./modelInputs.ts";
import type { Line, ModelPage, PageForm } from "./modelPage.ts";
import { agreedAndUnpaid, receivedUntil } from "./modelPayments.ts";
import { formatOf } from "./modelSingle.ts";

export const ANSWER_SHEET = "Answer";
export const ANSWER_FORM: PageForm = { widths: [250, 150, 150, 90, 130, 110], print: "onePage" };

/** What the sheet is made of. */
interface AnswerSources {
  readonly scenario: Scenario;
  readonly given: ModelInputs;
  readonly waterfall: WaterfallCells;
  readonly figure: EarlierSheets["figure"];
  /** The cell of an input, by its path. */
  readonly inputs: ReadonlyMap<string, string>;
}

/** Columns of the table of payees, counted from 0. */
const COLUMN = { inAll: 1, byValuation: 2, share: 3, unpaid: 4, inFull: 5 } as const;

/** Fills the page below its title. */
export function planAnswer(page: ModelPage, sources: AnswerSources): SheetChecks {
  const { given, scenario } = sources;
  const { payees } = given;
  // Below the sentence, a gap, six figures under their heading, a gap and two lines of headings.
  const first = SENTENCE_LINES + FIGURE_LINES + 2;
  const column = (at: number): string => page.ahead(first, at, payees.length);
  const total = page.ahead(first + payees.length, COLUMN.inAll, 1);
  const ours = payees.findIndex(({ name }) => nameKey(name) === nameKey(termsOf(scenario).us));
  const cells: PayeeCells = {
    unpaid: column(COLUMN.unpaid),
    inFull: column(COLUMN.inFull),
    total,
    ours: ours < 0 ? undefined : page.ahead(first + ours, COLUMN.inAll, 1),
  };
  page.sentence(sentenceOf(sources, payees[ours], cells));
  page.gap();
  planNow(page, sources, payees[ours]);
  const againstScenario = planPayees(page, sources);
  page.gap();
  planAssumptions(page, sources);
  return { inside: [], againstScenario };
}

const SENTENCE_LINES = 2;
const FIGURE_LINES = 8;

/** References into the table of payees. */
interface PayeeCells {
  readonly unpaid: string;
  readonly inFull: string;
  readonly total: string;
  /** What the payee whose answer it is gets; `undefined` where it is none of them. */
  readonly ours: string | undefined;
}

/**
 * The answer in words. Without TEXT, whose formats are written differently in every language: FIXED has the user's own
 * separators, and a date is put together from its parts.
 */
function sentenceOf(
  { scenario, given }: AnswerSources,
  us: ModelPayee | undefined,
  { unpaid, inFull, total, ours }: PayeeCells,
): string {
  const { tolerance, money } = given;
  const all = `FIXED(${total},0)&" ${money.unit ?? ""}"`;
  const lead =
    us === undefined || ours === undefined
      ? `"Paid out: "&${all}&"."`
      : `${leadTo(scenario, us)}&FIXED(${ours},0)&" of "&${all}&"."`;
  const isShort = `SUM(${unpaid})>${tolerance}`;
  const short = `"Left unpaid: "&FIXED(SUM(${unpaid}),0)&". "`;
  const lastDay = isoOf(`MAX(${inFull})`);
  const whole = `IF(COUNT(${inFull})=0,""," Every claim is paid in full by "&${lastDay}&".")`;
  return `IF(${isShort},${short},"")&${lead}&IF(${isShort},"",${whole})`;
}

function leadTo(scenario: Scenario, us: ModelPayee): string {
  const hasTheRest = paymentsOf(scenario).payees.some(
    ({ payee, hasTheRest }) => hasTheRest && nameKey(payee) === nameKey(us.name),
  );
  if (!hasTheRest) return `"To "&${us.called}&": "`;
  const isCompany = nameKey(us.name) === nameKey(PAYEES.company);
  return isCompany ? `${us.called}&" keeps "` : `"Left for "&${us.called}&": "`;
}

function isoOf(date: string): string {
  const two = (part: string): string => `RIGHT("0"&${part}(${date}),2)`;
  return `YEAR(${date})&"-"&${two("MONTH")}&"-"&${two("DAY")}`;
}

function planNow(
  page: ModelPage,
  { given, waterfall: { steps }, figure }: AnswerSources,
  us: ModelPayee | undefined,
): void {
  const { valuation, payments, money } = given;
  const until = `"<="&${valuation}`;
  const paid = (of: string): string => `SUMIFS(${steps.paid},${of}${steps.date},${until})`;
  page.heading("At the valuation date");
  page.result({ label: "Valuation date", format: "date" }, `=${valuation}`);
  page.result({ label: "Owed on the Award", ...money }, `=${figure("award.balance") ?? '"not told"'}`);
  page.result({ label: "Agreed and not yet paid", ...money }, `=${agreedAndUnpaid(payments, until)}`);
  page.result({ label: "Received so far", ...money }, `=${receivedUntil(payments, until)}`);
  page.result(
    { label: "Held back of it for claims not yet due", ...money },
    `=${receivedUntil(payments, until)}-${paid("")}`,
  );
  page.result(
    { label: us === undefined ? "Paid out so far" : `${us.name} has had`, ...money },
    `=${paid(us === undefined ? "" : `${steps.payee},${us.called},`)}`,
  );
  page.gap();
}

/** Who gets paid; every figure that the scenario has too is checked against it. */
function planPayees(
  page: ModelPage,
  { given, scenario, waterfall }: AnswerSources,
): readonly ScenarioCheck[] {
  const { payees, valuation } = given;
  const { steps, paidInAll, total } = waterfall;
  const lastDay = `MAX(${steps.date})`;
  page.heading("Who gets paid");
  page.columnHeadings([
    "Payee",
    "In all",
    "By the valuation date",
    "Share",
    "Left unpaid",
    "Paid in full on",
  ]);
  const residual = new Set(
    paymentsOf(scenario).payees.flatMap(({ payee, hasTheRest }) => (hasTheRest ? [nameKey(payee)] : [])),
  );
  const checks = payees.flatMap((payee, index): readonly ScenarioCheck[] => {
    const { called, name } = payee;
    const own = (sums: string, further: string): string =>
      `SUMIFS(${sums},${steps.payee},${called},${steps.date},${further})`;
    const inAll = paidInAll[index] ?? "0";
    const unpaidCell = page.ahead(0, COLUMN.unpaid, 1);
    const lastPaid = `MAXIFS(${steps.date},${steps.payee},${called},${steps.paid},">0")`;
    const isInFull = `AND(${unpaidCell}<=${given.tolerance},${inAll}>0)`;
    const [, , , , unpaid = "", inFull = ""] = page.tableRow([
      { content: `=${called}`, format: "text" },
      { content: `=${inAll}`, format: "sparseMoney" },
      { content: `=${own(steps.paid, `"<="&${valuation}`)}`, format: "sparseMoney" },
      { content: `=IF(${total}=0,0,${inAll}/${total})`, format: "share" },
      { content: `=${own(steps.remaining, lastDay)}`, format: "sparseMoney" },
      {
        content: residual.has(nameKey(name)) ? "" : `=IF(${isInFull},${lastPaid},"")`,
        format: "date",
      },
    ]);
    return [
      { label: `Left unpaid: ${name}`, path: payeePath("short", name), figure: unpaid },
      { label: `Paid in full on: ${name}`, path: payeePath("paidInFull", name), figure: inFull },
    ];
  });
  const above = (column: number): string => page.ahead(-payees.length, column, payees.length);
  page.tableRow(
    [
      { content: "In all", format: "text" },
      { content: `=SUM(${above(COLUMN.inAll)})`, format: "sparseMoney" },
      { content: `=SUM(${above(COLUMN.byValuation)})`, format: "sparseMoney" },
      { content: `=SUM(${above(COLUMN.share)})`, format: "share" },
      { content: `=SUM(${above(COLUMN.unpaid)})`, format: "sparseMoney" },
      { content: "", format: "text" },
    ],
    LOOKS.total,
  );
  return checks;
}

/** Everything that no document states: the figures are no better than it is. */
function planAssumptions(page: ModelPage, { scenario, inputs }: AnswerSources): void {
  const assumed = assumptionsOf(scenario);
  // Inputs are counted, as the pane does; one of which several things are assumed has a line for each.
  const inputCount = new Set(assumed.map(({ field }) => field.path)).size;
  const count = inputCount === 1 ? "One input is assumed" : `${inputCount} inputs are assumed`;
  page.heading(assumed.length === 0 ? "Nothing is assumed" : count);
  for (const { field, label, reason } of assumed) {
    const cell = inputs.get(field.path);
    const format: Line["format"] = field.kind === "table" ? "text" : formatOf(field.kind);
    // A table, and what the model has worked into others, has no cell of its own.
    const content = cell === undefined ? "" : `=IF(ISBLANK(${cell}),"none",${cell})`;
    page.tableRow([
      { content: label, format: "text" },
      { content, format, look: VALUE },
      { content: reason, format: "text", look: REASON },
    ]);
  }
}

const REASON = { ...LOOKS.faint, align: "Left", indent: 1 } as const;
const VALUE = { ...LOOKS.calculation, align: "Right" } as const;

interface Assumption {
  readonly field: Field;
  readonly label: string;
  readonly reason: string;
}

function assumptionsOf(scenario: Scenario): readonly Assumption[] {
  return ALL_FIELDS.flatMap((field): readonly Assumption[] => {
    const input = inputAt(scenario, field.path);
    return input === undefined ? [] : reasonsIn(field, input);
  });
}

/** One for each reason: a table may have several, each for the rows and columns that it is given for. */
function reasonsIn(field: Field, input: Input): readonly Assumption[] {
  if (field.kind !== "table") return reason(field.label, input.provenance, field);
  const ofTable = reason(field.label, input.provenance, field);
  const known = new Set(ofTable.map((one) => one.reason));
  const inside = tableRows(input).flatMap((_, row) =>
    [undefined, ...field.columns].flatMap((column) => {
      const where = column === undefined ? `row ${row + 1}` : `row ${row + 1}, ${column.header}`;
      return reason(`${field.label}, ${where}`, provenanceOf(input, row, column?.key), field);
    }),
  );
  const further = inside.filter((one) => {
    if (known.has(one.reason)) return false;
    known.add(one.reason);
    return true;
  });
  return [...ofTable, ...further];
}

function reason(label: string, provenance: Provenance, field: Field): readonly Assumption[] {
  if (provenance.kind !== "assumed") return [];
  return [{ field, label, reason: describeProvenance(provenance) }];
}
