/** The claims on the model's Inputs sheet: what notes and debt say there already is taken from where it stands. */
import { PAYEES, termsOf, type ClaimRow, type Scenario } from "../../calc/index.ts";
import { LOOKS } from "../cells/looks.ts";
import type { InputTable, Line, ModelPage, TableContent } from "./modelPage.ts";

/** A payee of the waterfall. */
export interface ModelPayee {
  readonly name: string;
  /** Where the claims name it. */
  readonly cell: string;
  readonly kind: "notes" | "debt" | "company" | "other";
  /** The day on which its claim falls due, where it has one. */
  readonly due: string;
}

export interface ModelClaims {
  readonly all: string;
  readonly payees: readonly ModelPayee[];
}

/** What the claims are made of. */
interface Sources {
  /** The table of notes, where there are any. */
  readonly notes: InputTable | undefined;
  readonly firstPayment: string;
  /** The cell of an input of the debt. */
  readonly debt: (
    path: "debt.principal" | "debt.rate" | "debt.startDate" | "debt.frequency" | "debt.dayCount",
  ) => string | undefined;
}

interface ClaimColumn {
  readonly header: string;
  readonly format: Line["format"];
  readonly of: (row: ClaimRow) => TableContent;
}

/** Writes the claims in the order in which they are paid. */
export function planClaims(page: ModelPage, scenario: Scenario, sources: Sources): ModelClaims {
  const rows = termsOf(scenario).claimRows();
  const series = termsOf(scenario).series();
  const seriesOf = (payee: string): number => series.findIndex(({ name }) => name === payee);
  const columns = columnsOf((payee, header) => linkOf(sources, seriesOf(payee), payee, header));
  page.heading("Claims, in the order in which they are paid");
  const table = page.inputTable(
    columns,
    rows.map((row) => columns.map(({ of }) => of(row))),
    LOOKS.assumption,
  );
  const payees = rows.map(({ payee: name }, row): ModelPayee => {
    const kind =
      seriesOf(name) >= 0
        ? "notes"
        : name === PAYEES.debt
          ? "debt"
          : name === PAYEES.company
            ? "company"
            : "other";
    return { name, cell: table.cell(row, "Payee"), kind, due: table.cell(row, "Due") };
  });
  return { all: table.all, payees };
}

/** The columns of the table; a cell that follows from another input is a link to it. */
function columnsOf(link: (payee: string, header: string) => TableContent): readonly ClaimColumn[] {
  const column = (
    header: string,
    format: Line["format"],
    of: (row: ClaimRow) => TableContent,
  ): ClaimColumn => ({ header, format, of: (row) => link(row.payee, header) ?? of(row) });
  return [
    column("Tier", "count", ({ tier }) => tier),
    column("Payee", "text", ({ payee }) => payee),
    column("Kind", "text", ({ kind }) => kind),
    column("Amount", "money", ({ amount }) => amount?.toNumber()),
    column("Percent", "rate", ({ percent }) => percent?.toNumber()),
    column("Multiple", "multiple", ({ multiple }) => multiple?.toNumber()),
    column("Step date", "date", () => undefined),
    column("Step multiple", "multiple", () => undefined),
    column("Step by", "text", () => undefined),
    column("Rate", "rate", ({ rate }) => rate?.toNumber()),
    column("From", "date", ({ from }) => from),
    column("Due", "date", ({ due }) => due),
    column("Frequency", "count", ({ frequency }) => frequency),
    column("Day count", "text", ({ dayCount }) => dayCount),
  ];
}

const DEBT_COLUMNS = {
  Amount: "debt.principal",
  Rate: "debt.rate",
  From: "debt.startDate",
  Frequency: "debt.frequency",
  "Day count": "debt.dayCount",
} as const;

const NOTE_COLUMNS: Readonly<Record<string, string>> = {
  Payee: "Name",
  Amount: "Amount",
  Multiple: "Multiple",
  "Step date": "Step date",
  "Step multiple": "Step multiple",
  "Step by": "Step by",
};

function linkOf(
  { notes, firstPayment, debt }: Sources,
  series: number,
  payee: string,
  header: string,
): TableContent {
  if (notes !== undefined && series >= 0) {
    // "None" is no days.
    if (header === "Due") return { formula: `=${firstPayment}+N(${notes.cell(series, "Days")})` };
    const from = NOTE_COLUMNS[header];
    return from === undefined ? undefined : linkTo(notes.cell(series, from));
  }
  if (payee !== PAYEES.debt || !isDebtColumn(header)) return undefined;
  const cell = debt(DEBT_COLUMNS[header]);
  return cell === undefined ? undefined : linkTo(cell);
}

function isDebtColumn(header: string): header is keyof typeof DEBT_COLUMNS {
  return Object.hasOwn(DEBT_COLUMNS, header);
}

/** What is left empty there is empty here: a plain link would show 0. */
function linkTo(cell: string): TableContent {
  return { formula: `=IF(${cell}="","",${cell})` };
}
