/** The model's Inputs sheet: every constant of the model, each in one cell. */
import {
  describeProvenance,
  fieldAt,
  inputOf,
  PAYEES,
  shownUnit,
  tableRows,
  termsOf,
  toCell,
  type ClaimRow,
  type ExpectedReceipt,
  type FieldPath,
  type Input,
  type ScalarPath,
  type Scenario,
  type ScenarioTerms,
  type SerialDate,
} from "../../calc/index.ts";
import { LOOKS } from "../cells/looks.ts";
import type { SheetChecks } from "./modelChecks.ts";
import type { Line, ModelPage } from "./modelPage.ts";

/** Half a cent and more is a difference; less is how binary numbers round. */
const TOLERANCE = 0.005;

type InputTable = ReturnType<ModelPage["inputTable"]>;

export const INPUTS_SHEET = "Inputs";

/** References to the inputs, for the formulas of the other sheets. */
export interface ModelInputs {
  /** The cell of an input; `undefined` where the model has none for it. */
  readonly value: (path: FieldPath) => string | undefined;
  /** The annual rate, or the table of fixings. */
  readonly rate: string | undefined;
  readonly notes: string;
  readonly receipts: InputTable;
  /** The receipts that reduce the Award. */
  readonly payments: string;
  readonly claims: InputTable;
  /** Repayments of the secured debt outside of the waterfall; `undefined` where there are none. */
  readonly repayments: string | undefined;
  readonly hasDebt: boolean;
  readonly hasStandstill: boolean;
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

const AWARD: readonly ScalarPath[] = [
  "award.startDate",
  "award.rate",
  "award.margin",
  "award.floor",
  "award.frequency",
  "award.dayCount",
];

const DEBT: readonly ScalarPath[] = [
  "debt.principal",
  "debt.rate",
  "debt.startDate",
  "debt.accruedInterest",
  "debt.frequency",
  "debt.dayCount",
];

/** Writes the inputs of a scenario. @throws DomainError (not available) when it does not say who is paid when */
export function planInputs(page: ModelPage, scenario: Scenario, total: string): ModelInputs {
  const terms = termsOf(scenario);
  page.title(
    INPUTS_SHEET,
    `From the scenario "${scenario.name}". Blue is typed in, amber is assumed; everything else is calculated.`,
  );
  page.showChecks(total);
  const references = new Map<FieldPath, string>();
  const singles: Singles = (paths) => {
    for (const path of paths) references.set(path, single(page, scenario, path));
  };
  const dates = planDates(page, scenario, terms, singles);
  const award = planAward(page, scenario, terms, singles);
  page.heading("Secured debt");
  singles(DEBT);
  page.gap();
  const repayments =
    scenario.inputs["debt.repayments"] &&
    inputTable(page, scenario, "debt.repayments", "Repayments of the secured debt").all;
  const fixings = inputTable(page, scenario, "award.fixings", "Benchmark fixings");
  const notes = inputTable(page, scenario, "notes.series", "Notes");
  const tables = planReceiptsAndClaims(page, terms);
  return {
    value: (path) => references.get(path),
    rate: scenario.inputs["award.fixings"] ? fixings.all : references.get("award.rate"),
    notes: notes.all,
    repayments,
    hasDebt: terms.debt() !== undefined,
    hasStandstill: terms.hasStandstill(),
    debtor: PAYEES.debt,
    company: PAYEES.company,
    money: moneyOf(scenario),
    ...dates,
    ...award,
    ...tables,
    ...planModelInputs(page, scenario, terms),
  };
}

/** Writes inputs that the model has as they are. */
type Singles = (paths: readonly ScalarPath[]) => void;

function planDates(
  page: ModelPage,
  scenario: Scenario,
  terms: ScenarioTerms,
  singles: Singles,
): Pick<ModelInputs, "firstPayment" | "standstillEnd"> {
  page.heading("Dates");
  singles(["valuation.date"]);
  const firstPayment = derivedDate(
    page,
    "First payment received",
    terms.firstPayment(),
    scenario.inputs["award.firstPaymentDate"],
  );
  singles(["standstill.agreementDate"]);
  const standstillEnd = derivedDate(
    page,
    "Payment that ends the standstill",
    terms.standstillEnd(),
    scenario.inputs["standstill.trigger"],
  );
  page.gap();
  return { firstPayment, standstillEnd };
}

function planAward(
  page: ModelPage,
  scenario: Scenario,
  terms: ScenarioTerms,
  singles: Singles,
): Pick<ModelInputs, "standing" | "costs" | "costsAtPayment"> {
  const valuation = terms.valuationDate();
  const payment = terms.firstPayment() ?? valuation;
  page.heading("Award");
  const standing = {
    valuation: standingLine(page, scenario, valuation, "at the valuation date"),
    payment: standingLine(page, scenario, payment, "at the first payment"),
  };
  singles(AWARD);
  const costs = costsLine(page, scenario, valuation, "at the valuation date");
  const costsAtPayment = costsLine(page, scenario, payment, "at the first payment");
  page.gap();
  return { standing, costs, costsAtPayment };
}

function planReceiptsAndClaims(
  page: ModelPage,
  terms: ScenarioTerms,
): Pick<ModelInputs, "receipts" | "payments" | "claims" | "payees" | "noteholders" | "mostLines"> {
  const expected = terms.receipts();
  const receipts = receiptTable(page, "Receipts", expected);
  const cash = expected.filter(({ kind }) => kind !== "nonCash");
  const payments =
    cash.length === expected.length ? receipts : receiptTable(page, "of which payments on the Award", cash);
  const rows = terms.claimRows();
  const claims = claimTable(page, rows);
  const payees = [...new Set(rows.map(({ payee }) => payee))];
  const others: readonly string[] = Object.values(PAYEES);
  return {
    receipts,
    payments: payments.all,
    claims,
    payees,
    noteholders: payees.filter((payee) => !others.includes(payee)),
    mostLines: (expected.length + rows.length) * rows.length + 1,
  };
}

function planModelInputs(
  page: ModelPage,
  scenario: Scenario,
  terms: ScenarioTerms,
): Pick<ModelInputs, "holdsBack" | "tolerance"> {
  page.heading("Model");
  const holdsBack = page.input(
    {
      label: "Hold cash back for senior claims",
      format: "text",
      unit: "Yes or No",
      remark: "Of money that a senior claim not yet due will need",
    },
    terms.holdsBack ? "Yes" : "No",
    scenario.inputs["priority.reserve"]?.provenance.kind !== "stated",
  );
  const tolerance = page.input(
    { label: "Tolerance of checks", format: "text", remark: "Half a cent; less is rounding" },
    TOLERANCE,
    false,
  );
  return { holdsBack, tolerance };
}

/** A date that follows from several inputs of the scenario; its source is told as that of one of them. */
function derivedDate(
  page: ModelPage,
  label: string,
  date: SerialDate | undefined,
  source: Input | undefined,
): string {
  const line: Line = { label, format: "date", unit: "yyyy-mm-dd", ...remarkOf(source) };
  return page.input(line, date, source?.provenance.kind !== "stated");
}

/** Where an input comes from, beside it. */
function remarkOf(input: Input | undefined): Pick<Line, "remark"> {
  return input === undefined ? {} : { remark: describeProvenance(input.provenance) };
}

/** What stands of the principal on a day, as the last decision by then has left it. */
function standingLine(page: ModelPage, scenario: Scenario, day: SerialDate, when: string): string {
  const input = scenario.inputs["award.principal"];
  const terms = termsOf(scenario);
  const standing = terms.standingOn(day);
  const remark =
    standing === "Full" ? remarkOf(input) : { remark: `${standing}, by the legal path of the scenario` };
  return page.input(
    { label: `Principal standing ${when}`, ...moneyOf(scenario), ...remark },
    terms.standingAward(day).principal.toNumber(),
    input?.provenance.kind !== "stated",
  );
}

function moneyOf(scenario: Scenario): Pick<Line, "format" | "unit"> {
  return { format: "money", unit: shownUnit(scenario, { kind: "money" }) };
}

/** Costs stand as long as any of the Award does. */
function costsLine(page: ModelPage, scenario: Scenario, day: SerialDate, when: string): string {
  const input = scenario.inputs["award.costs"];
  const line: Line = { label: `Costs standing ${when}`, ...moneyOf(scenario), ...remarkOf(input) };
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

interface ClaimColumn {
  readonly header: string;
  readonly format: Line["format"];
  readonly of: (row: ClaimRow) => number | string | undefined;
}

function claimTable(page: ModelPage, rows: readonly ClaimRow[]): InputTable {
  page.heading("Claims, in the order in which they are paid");
  const columns: readonly ClaimColumn[] = [
    { header: "Tier", format: "count", of: ({ tier }) => tier },
    { header: "Payee", format: "text", of: ({ payee }) => payee },
    { header: "Kind", format: "text", of: ({ kind }) => kind },
    { header: "Amount", format: "money", of: ({ amount }) => amount?.toNumber() },
    { header: "Percent", format: "rate", of: ({ percent }) => percent?.toNumber() },
    { header: "Multiple", format: "multiple", of: ({ multiple }) => multiple?.toNumber() },
    { header: "Rate", format: "rate", of: ({ rate }) => rate?.toNumber() },
    { header: "From", format: "date", of: ({ from }) => from },
    { header: "Due", format: "date", of: ({ due }) => due },
    { header: "Frequency", format: "count", of: ({ frequency }) => frequency },
    { header: "Day count", format: "text", of: ({ dayCount }) => dayCount },
  ];
  return page.inputTable(
    columns,
    rows.map((row) => columns.map(({ of }) => of(row))),
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

function single(page: ModelPage, scenario: Scenario, path: ScalarPath): string {
  const field = fieldAt(path);
  const input = inputOf(scenario, field);
  const value = input?.value ?? field.whenEmpty;
  const line: Line = {
    label: field.label,
    format: KINDS[field.kind],
    unit: field.kind === "date" ? "yyyy-mm-dd" : shownUnit(scenario, field),
    ...remarkOf(input),
  };
  return page.input(
    line,
    value === undefined ? undefined : toCell(field, value),
    input?.provenance.kind !== "stated",
  );
}

function inputTable(
  page: ModelPage,
  scenario: Scenario,
  path: "award.fixings" | "notes.series" | "debt.repayments",
  heading: string,
): Pick<InputTable, "all"> {
  const { columns } = fieldAt(path);
  const input = scenario.inputs[path];
  page.heading(heading);
  return page.inputTable(
    columns.map(({ header, kind }) => ({ header, format: KINDS[kind] })),
    tableRows(input).map(({ cells }) =>
      columns.map((column) => {
        const value = cells[column.key];
        return value === undefined ? undefined : toCell(column, value);
      }),
    ),
    input?.provenance.kind === "assumed" ? LOOKS.assumption : LOOKS.input,
  );
}

/** What must hold of the inputs themselves. */
export function inputChecks({ receipts, firstPayment }: ModelInputs): SheetChecks {
  return {
    inside: [
      {
        label: "No receipt is before the first payment",
        difference: `MAX(0,${firstPayment}-MIN(${receipts.column("Date")}))`,
      },
      { label: "Receipts are positive", difference: `MIN(0,MIN(${receipts.column("Amount")}))` },
    ],
    againstScenario: [],
  };
}
