/**
 * The model that "Insert model" puts into a workbook: what stands on its five sheets.
 *
 * In the conventions of the FAST standard: inputs apart from calculations, one constant in one cell,
 * every formula reads its constants from the Inputs sheet, units in a column of their own, checks on a
 * sheet of theirs whose total every sheet shows.
 *
 * @see https://www.fast-standard.org/the-fast-standard/
 */
import {
  claimRows,
  describeProvenance,
  expectedReceipts,
  inputAt,
  toCells,
  fieldAt,
  isTable,
  type FieldPath,
  type Scenario,
} from "../calc/index.ts";
import { LOOKS } from "./looks.ts";
import { ModelPage, type Line } from "./modelPage.ts";

export const MODEL_SHEETS = ["Inputs", "Award", "Notes", "Waterfall", "Checks"] as const;
export type ModelSheetName = (typeof MODEL_SHEETS)[number];

/** Half a cent and more is a difference; less is how binary numbers round. */
const TOLERANCE = 0.005;

/**
 * Plans the model of a scenario.
 *
 * @param sheetOf the name each sheet gets in the workbook
 * @throws DomainError (not available) when the scenario does not say who is paid when
 */
export function planModel(
  scenario: Scenario,
  sheetOf: (sheet: ModelSheetName) => string,
): readonly ModelPage[] {
  const [inputs, award, notes, waterfall, checks] = MODEL_SHEETS.map(
    (sheet) => new ModelPage(sheetOf(sheet)),
  ) as [ModelPage, ModelPage, ModelPage, ModelPage, ModelPage];
  checks.title("Checks", "0 and OK is right; a red CHECK on any sheet means one of these.");
  const total = planTotal(checks);
  const given = planInputs(inputs, scenario, total);
  const balance = planAward(award, given, total);
  planNotes(notes, given, total);
  const paid = planWaterfall(waterfall, given, total);
  planChecks(checks, given, balance, paid);
  return [inputs, award, notes, waterfall, checks];
}

interface Given {
  readonly value: (path: FieldPath) => string;
  readonly notes: string;
  readonly receipts: { readonly all: string; readonly column: (header: string) => string };
  readonly claims: { readonly all: string; readonly column: (header: string) => string };
  readonly payees: readonly string[];
  readonly hasDebt: boolean;
  /** Lines that the waterfall comes to at most. */
  readonly mostLines: number;
  readonly rate: string;
  readonly paidInFull: string;
  readonly tolerance: string;
}

/** Rows that are formatted for tables that spill; one that is longer shows its figures unformatted. */
const MOST_PERIODS = 60;
const MOST_SERIES = 25;

const SINGLE: readonly (readonly [string, readonly FieldPath[]])[] = [
  ["Dates", ["valuation.date", "award.firstPaymentDate", "standstill.agreementDate"]],
  [
    "Award",
    [
      "award.principal",
      "award.startDate",
      "award.rate",
      "award.margin",
      "award.floor",
      "award.frequency",
      "award.dayCount",
      "award.costs",
    ],
  ],
  [
    "Secured debt",
    [
      "debt.principal",
      "debt.rate",
      "debt.startDate",
      "debt.accruedInterest",
      "debt.frequency",
      "debt.dayCount",
    ],
  ],
];

function planInputs(page: ModelPage, scenario: Scenario, total: string): Given {
  page.title(
    "Inputs",
    `From the scenario "${scenario.name}". Blue is typed in, amber is assumed; everything else is calculated.`,
  );
  page.showChecks(total);
  const references = new Map<FieldPath, string>();
  const receiptsGiven = expectedReceipts(scenario);
  let paidInFull = "";
  for (const [heading, paths] of SINGLE) {
    page.heading(heading);
    for (const path of paths) references.set(path, single(page, scenario, path));
    if (heading === "Dates") {
      const last = receiptsGiven.at(-1)?.date;
      const line: Line = {
        label: "Award paid in full",
        format: "date",
        unit: "yyyy-mm-dd",
        remark: "Last receipt",
      };
      paidInFull = page.input(line, last, true);
    }
    page.gap();
  }
  const fixings = inputTable(page, scenario, "award.fixings", "Benchmark fixings");
  const notes = inputTable(page, scenario, "notes.series", "Notes");
  page.heading("Receipts");
  const receipts = page.inputTable(
    [
      { header: "Date", format: "date" },
      { header: "Amount", format: "money" },
    ],
    receiptsGiven.map(({ date, amount }) => [date, amount.toNumber()]),
    LOOKS.assumption,
  );
  page.heading("Claims, in the order in which they are paid");
  const rows = claimRows(scenario);
  const claims = page.inputTable(
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
  page.heading("Model");
  const tolerance = page.input(
    { label: "Tolerance of checks", format: "text", remark: "Half a cent; less is rounding" },
    TOLERANCE,
    false,
  );
  const hasFixings = inputAt(scenario, "award.fixings") !== undefined;
  return {
    value: (path) => references.get(path) ?? "",
    notes: notes.all,
    receipts,
    claims,
    payees: [...new Set(rows.map(({ payee }) => payee))],
    mostLines: (receiptsGiven.length + rows.length) * rows.length + 1,
    hasDebt: inputAt(scenario, "debt.principal") !== undefined,
    rate: hasFixings ? fixings.all : (references.get("award.rate") ?? ""),
    paidInFull,
    tolerance,
  };
}

const KINDS = {
  money: "money",
  date: "date",
  rate: "rate",
  share: "rate",
  multiple: "multiple",
  days: "count",
  count: "count",
  number: "count",
  choice: "text",
  text: "text",
} as const;

function single(page: ModelPage, scenario: Scenario, path: FieldPath): string {
  const field = fieldAt(path);
  if (!field || isTable(field)) return "";
  const input = inputAt(scenario, path);
  const [[value = ""] = []] = toCells(field, input);
  const line: Line = {
    label: field.label,
    format: KINDS[field.kind],
    ...(field.kind === "date" && { unit: "yyyy-mm-dd" }),
    ...(input && { remark: describeProvenance(input.provenance) }),
  };
  return page.input(line, value === "" ? field.whenEmpty : value, input?.provenance.kind !== "stated");
}

function inputTable(
  page: ModelPage,
  scenario: Scenario,
  path: "award.fixings" | "notes.series",
  heading: string,
): { readonly all: string } {
  const field = fieldAt(path);
  page.heading(heading);
  if (!field || !isTable(field)) return { all: "" };
  const input = inputAt(scenario, path);
  const isAssumed = input?.provenance.kind === "assumed";
  const rows = toCells(field, input).slice(1);
  return page.inputTable(
    field.columns.map(({ header, kind }) => ({ header, format: KINDS[kind] })),
    rows.map((row) => row.map((value) => (value === "" ? undefined : value))),
    isAssumed ? LOOKS.assumption : LOOKS.input,
  );
}

interface AwardFigures {
  readonly balance: string;
  readonly interest: string;
}

function planAward(page: ModelPage, given: Given, total: string): AwardFigures {
  const { value, rate } = given;
  page.title("Award", "What is owed on the Award, and how it came to that.");
  page.showChecks(total);
  page.heading("At the valuation date");
  const terms = (until: string): string =>
    [
      ...[value("award.principal"), value("award.startDate"), until, rate, value("award.margin")],
      ...[value("award.floor"), value("award.frequency"), value("award.dayCount")],
    ].join(",");
  const asOf = terms(value("valuation.date"));
  const money = { format: "money", unit: "Currency of the Award" } as const;
  const balance = page.result({ label: "Balance with interest", ...money }, `=AWARD.AWARD_BALANCE(${asOf})`);
  const interest = page.result({ label: "of which interest", ...money }, `=AWARD.AWARD_INTEREST(${asOf})`);
  page.result({ label: "Balance and costs", ...money }, `=${balance}+${value("award.costs")}`);
  page.gap();
  page.heading("At the first payment");
  page.result(
    { label: "Balance with interest", ...money },
    `=AWARD.AWARD_BALANCE(${terms(value("award.firstPaymentDate"))})`,
  );
  page.gap();
  page.heading("Period by period");
  page.spill(
    `=AWARD.AWARD_SCHEDULE(${asOf})`,
    ["date", "date", "rate", "rate", "count", "money", "money", "money"],
    MOST_PERIODS,
  );
  return { balance, interest };
}

function planNotes(page: ModelPage, given: Given, total: string): void {
  const { value, notes, paidInFull } = given;
  page.title("Notes", "What the notes come to, and what stands in the way of the creditors.");
  page.showChecks(total);
  page.heading("Standstill and secured debt");
  page.result(
    { label: "Standstill at the valuation date", format: "text" },
    `=AWARD.STANDSTILL_STATUS(${[value("valuation.date"), paidInFull, value("standstill.agreementDate")].join(",")})`,
  );
  if (given.hasDebt) {
    page.result(
      { label: "Secured debt at the first payment", format: "money", unit: "Currency of the Award" },
      `=AWARD.DEBT_BALANCE(${[
        ...[value("debt.principal"), value("debt.rate"), value("debt.startDate")],
        ...[value("award.firstPaymentDate"), value("debt.accruedInterest")],
        ...[value("debt.frequency"), value("debt.dayCount")],
      ].join(",")})`,
    );
  }
  page.gap();
  page.heading("Series by series");
  page.spill(
    `=AWARD.NOTE_SCHEDULE(${notes},${value("award.firstPaymentDate")},${value("valuation.date")})`,
    ["text", "money", "date", "money", "multiple", "rate", "text"],
    MOST_SERIES,
  );
}

interface PaidFigures {
  readonly received: string;
  readonly paid: string;
  readonly first: string;
}

function planWaterfall(page: ModelPage, given: Given, total: string): PaidFigures {
  const { receipts, claims, payees } = given;
  page.title("Waterfall", "Who is paid out of the receipts, in all and step by step.");
  page.showChecks(total);
  page.heading("In all");
  page.columnHeadings(["Payee", "Paid", "Share of receipts"]);
  const received = `SUM(${receipts.column("Amount")})`;
  const paid = payees.map((payee) => {
    const formula = `AWARD.WATERFALL_PAID(${receipts.all},${claims.all},"${payee.replaceAll('"', '""')}")`;
    const share = `=IF(${received}=0,0,${formula}/${received})`;
    const [, cell = ""] = page.tableRow([
      { content: payee, format: "text" },
      { content: `=${formula}`, format: "money" },
      { content: share, format: "rate" },
    ]);
    return cell;
  });
  const [, all = ""] = page.tableRow([
    { content: "Total", format: "text" },
    { content: `=SUM(${paid[0] ?? "0"}:${paid.at(-1)?.replace(/^.*!/, "") ?? "0"})`, format: "money" },
    { content: `=IF(${received}=0,0,1)`, format: "rate" },
  ]);
  page.gap();
  page.heading("Step by step");
  page.spill(
    `=AWARD.WATERFALL(${receipts.all},${claims.all})`,
    ["date", "count", "text", "money", "money", "money", "money", "text"],
    given.mostLines,
  );
  return { received, paid: all, first: paid[0] ?? "0" };
}

const MOST_CHECKS = 5;

/** The total stands above the checks, so that its place is known before they are. */
function planTotal(page: ModelPage): string {
  const flags = `'${page.sheet.replaceAll("'", "''")}'!$C$8:$C$${7 + MOST_CHECKS}`;
  page.gap();
  const total = page.result({ label: "Checks that fail", format: "count" }, `=SUM(${flags})`);
  page.gap();
  return total;
}

function planChecks(page: ModelPage, given: Given, award: AwardFigures, paid: PaidFigures): void {
  page.heading("Checks");
  page.columnHeadings(["Check", "Difference", "Result"]);
  const { value, receipts, tolerance } = given;
  const dates = receipts.column("Date");
  const checks: readonly (readonly [string, string])[] = [
    ["Everything received is paid out", `${paid.received}-${paid.paid}`],
    [
      "Balance of the Award less its interest is the principal",
      `${award.balance}-${award.interest}-${value("award.principal")}`,
    ],
    ["No receipt is before the first payment", `MAX(0,${value("award.firstPaymentDate")}-MIN(${dates}))`],
    ["Nobody is paid less than nothing", `MIN(0,${paid.first})`],
    ["Receipts are positive", `MIN(0,MIN(${receipts.column("Amount")}))`],
  ];
  checks.forEach(([label, difference], index) => {
    const cell = `$B$${8 + index}`;
    page.tableRow([
      { content: label, format: "text" },
      { content: `=${difference}`, format: "money" },
      { content: `=IF(ISERROR(${cell}),1,IF(ABS(${cell})>${tolerance},1,0))`, format: "check" },
    ]);
  });
}
