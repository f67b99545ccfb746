/** The model's Inputs sheet: every constant of the model, each in one cell. */
import {
  describeProvenance,
  fieldAt,
  inputAt,
  PAYEES,
  shownUnit,
  termsOf,
  toCells,
  type ClaimRow,
  type ExpectedReceipt,
  type FieldPath,
  type Scenario,
  type SerialDate,
} from "../../calc/index.ts";
import { LOOKS } from "../cells/looks.ts";
import type { Line, ModelPage } from "./modelPage.ts";

/** Half a cent and more is a difference; less is how binary numbers round. */
const TOLERANCE = 0.005;

type InputTable = ReturnType<ModelPage["inputTable"]>;

/** References to the inputs, for the formulas of the other sheets. */
export interface ModelInputs {
  /** The cell of an input; "" where the model has none for it. */
  readonly value: (path: FieldPath) => string;
  /** The annual rate, or the table of fixings. */
  readonly rate: string;
  readonly notes: string;
  readonly receipts: InputTable;
  /** The receipts that reduce the Award. */
  readonly payments: string;
  readonly claims: InputTable;
  /** Repayments of the secured debt outside of the waterfall; "" for none. */
  readonly repayments: string;
  readonly hasDebt: boolean;
  readonly payees: readonly string[];
  /** Payees that hold notes. */
  readonly noteholders: readonly string[];
  readonly debtor: string;
  readonly company: string;
  /** What the courts have left of the principal by a day; the costs below, likewise. */
  readonly standing: Readonly<Record<"valuation" | "payment", string>>;
  readonly costs: string;
  readonly costsAtPayment: string;
  readonly firstPayment: string;
  readonly standstillEnd: string;
  readonly holdsBack: string;
  /** Lines that the waterfall comes to at most. */
  readonly mostLines: number;
  readonly tolerance: string;
  /** How a sum is shown, with the currency of the Award as its unit. */
  readonly money: Pick<Line, "format" | "unit">;
}

const AWARD: readonly FieldPath[] = [
  "award.startDate",
  "award.rate",
  "award.margin",
  "award.floor",
  "award.frequency",
  "award.dayCount",
];

const DEBT: readonly FieldPath[] = [
  "debt.principal",
  "debt.rate",
  "debt.startDate",
  "debt.accruedInterest",
  "debt.frequency",
  "debt.dayCount",
];

/** Writes the inputs of a scenario. @throws DomainError (not available) when it does not say who is paid when */
export function planInputs(page: ModelPage, scenario: Scenario, total: string): ModelInputs {
  page.title(
    "Inputs",
    `From the scenario "${scenario.name}". Blue is typed in, amber is assumed; everything else is calculated.`,
  );
  page.showChecks(total);
  const references = new Map<FieldPath, string>();
  const singles = (paths: readonly FieldPath[]): void => {
    for (const path of paths) references.set(path, single(page, scenario, path));
  };
  const terms = termsOf(scenario);
  const receiptsGiven = terms.receipts();
  const firstPaid = terms.firstPayment();

  page.heading("Dates");
  singles(["valuation.date"]);
  const firstPayment = derivedDate(page, "First payment received", firstPaid, [
    scenario,
    "award.firstPaymentDate",
  ]);
  singles(["standstill.agreementDate"]);
  const end = derivedDate(page, "Payment that ends the standstill", terms.standstillEnd(), [
    scenario,
    "standstill.trigger",
  ]);
  page.gap();

  page.heading("Award");
  const valuation = terms.valuationDate();
  const payment = firstPaid ?? valuation;
  const standing = {
    valuation: standingLine(page, scenario, valuation, "at the valuation date"),
    payment: standingLine(page, scenario, payment, "at the first payment"),
  };
  singles(AWARD);
  const costs = costsLine(page, scenario, valuation, "at the valuation date");
  const costsAtPayment = costsLine(page, scenario, payment, "at the first payment");
  page.gap();

  page.heading("Secured debt");
  singles(DEBT);
  page.gap();
  const repayments =
    inputAt(scenario, "debt.repayments") === undefined
      ? ""
      : inputTable(page, scenario, "debt.repayments", "Repayments of the secured debt").all;
  const fixings = inputTable(page, scenario, "award.fixings", "Benchmark fixings");
  const notes = inputTable(page, scenario, "notes.series", "Notes");
  const receipts = receiptTable(page, "Receipts", receiptsGiven);
  const cash = receiptsGiven.filter(({ kind }) => kind !== "nonCash");
  const payments =
    cash.length === receiptsGiven.length
      ? receipts
      : receiptTable(page, "of which payments on the Award", cash);
  const rows = terms.claimRows();
  const claims = claimTable(page, rows);

  page.heading("Model");
  const holdsBack = page.input(
    {
      label: "Hold cash back for senior claims",
      format: "text",
      unit: "Yes or No",
      remark: "Of money that a senior claim not yet due will need",
    },
    terms.holdsBack ? "Yes" : "No",
    inputAt(scenario, "priority.reserve")?.provenance.kind !== "stated",
  );
  const tolerance = page.input(
    { label: "Tolerance of checks", format: "text", remark: "Half a cent; less is rounding" },
    TOLERANCE,
    false,
  );
  const payees = [...new Set(rows.map(({ payee }) => payee))];
  const others: readonly string[] = Object.values(PAYEES);
  return {
    value: (path) => references.get(path) ?? "",
    rate: inputAt(scenario, "award.fixings") ? fixings.all : (references.get("award.rate") ?? ""),
    notes: notes.all,
    receipts,
    payments: payments.all,
    claims,
    repayments,
    hasDebt: inputAt(scenario, "debt.principal") !== undefined,
    payees,
    noteholders: payees.filter((payee) => !others.includes(payee)),
    debtor: PAYEES.debt,
    company: PAYEES.company,
    standing,
    costs,
    costsAtPayment,
    firstPayment,
    standstillEnd: end,
    holdsBack,
    money: moneyOf(scenario),
    mostLines: (receiptsGiven.length + rows.length) * rows.length + 1,
    tolerance,
  };
}

/** A date that follows from several inputs of the scenario; its source is told as that of one of them. */
function derivedDate(
  page: ModelPage,
  label: string,
  date: SerialDate | undefined,
  [scenario, path]: readonly [Scenario, FieldPath],
): string {
  const input = inputAt(scenario, path);
  const line: Line = {
    label,
    format: "date",
    unit: "yyyy-mm-dd",
    ...(input && { remark: describeProvenance(input.provenance) }),
  };
  return page.input(line, date, input?.provenance.kind !== "stated");
}

/** What stands of the principal on a day, as the last decision by then has left it. */
function standingLine(page: ModelPage, scenario: Scenario, day: SerialDate, when: string): string {
  const input = inputAt(scenario, "award.principal");
  const terms = termsOf(scenario);
  const standing = terms.standingOn(day);
  const source = input && describeProvenance(input.provenance);
  const remark = standing === "Full" ? source : `${standing}, by the legal path of the scenario`;
  return page.input(
    { label: `Principal standing ${when}`, ...moneyOf(scenario), ...(remark !== undefined && { remark }) },
    terms.standingAward(day).principal.toNumber(),
    input?.provenance.kind !== "stated",
  );
}

function moneyOf(scenario: Scenario): Pick<Line, "format" | "unit"> {
  return { format: "money", unit: shownUnit(scenario, { kind: "money" }) ?? "" };
}

/** Costs stand as long as any of the Award does. */
function costsLine(page: ModelPage, scenario: Scenario, day: SerialDate, when: string): string {
  const input = inputAt(scenario, "award.costs");
  const line: Line = {
    label: `Costs standing ${when}`,
    ...moneyOf(scenario),
    ...(input && { remark: describeProvenance(input.provenance) }),
  };
  const costs = termsOf(scenario).standingAward(day).costs?.toNumber() ?? 0;
  return page.input(line, costs, input?.provenance.kind !== "stated");
}

function receiptTable(page: ModelPage, heading: string, receipts: readonly ExpectedReceipt[]): InputTable {
  page.heading(heading);
  return page.inputTable(
    [
      { header: "Date", format: "date" },
      { header: "Amount", format: "money" },
    ],
    receipts.map(({ date, amount }) => [date, amount.toNumber()]),
    LOOKS.assumption,
  );
}

function claimTable(page: ModelPage, rows: readonly ClaimRow[]): InputTable {
  page.heading("Claims, in the order in which they are paid");
  return page.inputTable(
    [
      { header: "Tier", format: "count" },
      { header: "Payee", format: "text" },
      { header: "Kind", format: "text" },
      { header: "Amount", format: "money" },
      { header: "Percent", format: "rate" },
      { header: "Multiple", format: "multiple" },
      { header: "Rate", format: "rate" },
      { header: "From", format: "date" },
      { header: "Due", format: "date" },
      { header: "Frequency", format: "count" },
      { header: "Day count", format: "text" },
    ],
    rows.map((row) => [
      ...[row.tier, row.payee, row.kind],
      ...[row.amount, row.percent, row.multiple, row.rate].map((figure) => figure?.toNumber()),
      ...[row.from, row.due, row.frequency, row.dayCount],
    ]),
    LOOKS.assumption,
  );
}

const KINDS = {
  money: "money",
  date: "date",
  rate: "rate",
  share: "share",
  multiple: "multiple",
  days: "count",
  count: "count",
  number: "count",
  choice: "text",
  text: "text",
} as const;

function single(page: ModelPage, scenario: Scenario, path: FieldPath): string {
  const field = fieldAt(path);
  if (!field || field.kind === "table") return "";
  const input = inputAt(scenario, path);
  const [[value = ""] = []] = toCells(field, input);
  const line: Line = {
    label: field.label,
    format: KINDS[field.kind],
    unit: field.kind === "date" ? "yyyy-mm-dd" : (shownUnit(scenario, field) ?? ""),
    ...(input && { remark: describeProvenance(input.provenance) }),
  };
  return page.input(line, value === "" ? field.whenEmpty : value, input?.provenance.kind !== "stated");
}

function inputTable(
  page: ModelPage,
  scenario: Scenario,
  path: "award.fixings" | "notes.series" | "debt.repayments",
  heading: string,
): Pick<InputTable, "all"> {
  const field = fieldAt(path);
  page.heading(heading);
  if (field?.kind !== "table") return { all: "" };
  const input = inputAt(scenario, path);
  const isAssumed = input?.provenance.kind === "assumed";
  const rows = toCells(field, input).slice(1);
  return page.inputTable(
    field.columns.map(({ header, kind }) => ({ header, format: KINDS[kind] })),
    rows.map((row) => row.map((value) => (value === "" ? undefined : value))),
    isAssumed ? LOOKS.assumption : LOOKS.input,
  );
}
