/** The claims on the model's Inputs sheet: what notes and debt say there already is taken from where it stands. */
import {
  DEBT_KIND,
  fieldAt,
  nameKey,
  NOTES_KIND,
  PAYEES,
  provenanceOf,
  tableRows,
  taxOn,
  termsOf,
  toCell,
  type ClaimRow,
  type Scenario,
} from "../../calc/index.ts";
import { LOOKS, type Look } from "../cells/looks.ts";
import type { InputTable, Line, ModelPage, TableContent } from "./modelPage.ts";
import { formatOf } from "./modelSingle.ts";

/** A payee of the waterfall. */
export interface ModelPayee {
  readonly name: string;
  /** What it is called in the waterfall, as an expression over the cell where the claims name it. */
  readonly called: string;
  readonly kind: "notes" | "debt" | "company" | "other";
  /** The day on which its claim falls due, where it has one. */
  readonly due: string;
}

export interface ModelClaims {
  readonly all: string;
  /** Each payee once, in the order in which they are paid; the tax on a payee stands behind it. */
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

type ClaimColumns = readonly { readonly header: string; readonly format: Line["format"] }[];

/** A row of the table on the sheet: what stands under which heading, and what of it is assumed. */
interface ClaimLine {
  readonly row: ClaimRow;
  readonly at: (header: string) => TableContent;
  readonly isAssumed: (header: string) => boolean;
}

/** Columns that stand there though no row has anything in them. */
const ALWAYS: ReadonlySet<string> = new Set(["Tier", "Payee", "Kind", "Amount", "Percent", "Due"]);

/** Writes the claims in the order in which they are paid. */
export function planClaims(page: ModelPage, scenario: Scenario, sources: Sources): ModelClaims {
  const lines = linesOf(scenario, sources);
  const columns: ClaimColumns = fieldAt("claims.table")
    .columns.map(({ header, kind }) => ({ header, format: formatOf(kind) }))
    .filter(({ header }) => ALWAYS.has(header) || lines.some(({ at }) => at(header) !== undefined));
  page.heading("Claims, in the order in which they are paid");
  const table = page.inputTable(
    columns,
    lines.map(({ at }) => columns.map(({ header }) => at(header))),
    (row, header): Look => (lines[row]?.isAssumed(header) === false ? LOOKS.input : LOOKS.assumption),
  );
  const all = lines.flatMap(({ row: claim }, row): readonly ModelPayee[] => {
    const cell = table.cell(row, "Payee");
    const payee: ModelPayee = {
      name: claim.payee,
      called: cell,
      kind: kindOf(scenario, claim.payee),
      due: table.cell(row, "Due"),
    };
    const tax = {
      ...payee,
      name: taxOn(claim.payee),
      called: `"${taxOn("")}"&${cell}`,
      kind: "other" as const,
    };
    return claim.withheld === undefined || claim.withheld.isZero() ? [payee] : [payee, tax];
  });
  return { all: table.all, payees: onceEach(all) };
}

/** The first of those that are one payee. */
function onceEach(payees: readonly ModelPayee[]): readonly ModelPayee[] {
  const known = new Map<string, ModelPayee>();
  for (const payee of payees) {
    const key = nameKey(payee.name);
    if (!known.has(key)) known.set(key, payee);
  }
  return [...known.values()];
}

function kindOf(scenario: Scenario, payee: string): ModelPayee["kind"] {
  const terms = termsOf(scenario);
  const is = (name: string): boolean => nameKey(name) === nameKey(payee);
  if (terms.series().some(({ name }) => is(name))) return "notes";
  if (terms.hasDebt() && is(terms.debtPayee)) return "debt";
  return is(PAYEES.company) ? "company" : "other";
}

/** The rows in the order in which they are paid; those of a table of claims with the cells that were given. */
function linesOf(scenario: Scenario, sources: Sources): readonly ClaimLine[] {
  const { columns } = fieldAt("claims.table");
  const input = scenario.inputs["claims.table"];
  const given = rowsGiven(scenario);
  return termsOf(scenario)
    .claimRows()
    .map((row, place): ClaimLine => {
      const index = given[place];
      const cells = index === undefined ? undefined : tableRows(input)[index]?.cells;
      if (input === undefined || cells === undefined) {
        const linked = linkedCells(scenario, sources, row);
        return { row, at: (header) => linked?.(header) ?? contentOf(row, header), isAssumed: () => true };
      }
      const columnAt = (header: string) => columns.find((column) => column.header === header);
      return {
        row,
        at: (header) => {
          const column = columnAt(header);
          const value = column && cells[column.key];
          return column === undefined || value === undefined ? undefined : toCell(column, value);
        },
        isAssumed: (header) => provenanceOf(input, index, columnAt(header)?.key).kind !== "stated",
      };
    });
}

/**
 * Which row of the table of claims each row of the waterfall is, in the order in which they are paid: none for notes
 * and debt, of which other inputs say the rest.
 */
function rowsGiven(scenario: Scenario): readonly (number | undefined)[] {
  const terms = termsOf(scenario);
  return tableRows(scenario.inputs["claims.table"])
    .map(({ cells }, index) => ({ tier: Number(cells["tier"]), kind: cells["kind"], index }))
    .sort((a, b) => a.tier - b.tier)
    .flatMap(({ kind, index }): readonly (number | undefined)[] => {
      if (kind === NOTES_KIND) return terms.series().map(() => undefined);
      if (kind === DEBT_KIND) return terms.hasDebt() ? [undefined] : [];
      return [index];
    });
}

/** A row that no table gives. */
function contentOf(row: ClaimRow, header: string): TableContent {
  return contentByHeader[header]?.(row);
}

const contentByHeader: Readonly<Record<string, (row: ClaimRow) => TableContent>> = {
  Tier: ({ tier }) => tier,
  Payee: ({ payee }) => payee,
  Kind: ({ kind }) => kind,
  Amount: ({ amount }) => amount?.toNumber(),
  Percent: ({ percent }) => percent?.toNumber(),
  Multiple: ({ multiple }) => multiple?.toNumber(),
  Rate: ({ rate }) => rate?.toNumber(),
  From: ({ from }) => from,
  Due: ({ due }) => due,
  Frequency: ({ frequency }) => frequency,
  "Day count": ({ dayCount }) => dayCount,
};

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

/** The cells of notes or debt, linked to where their own inputs stand; `undefined` for any other row. */
function linkedCells(
  scenario: Scenario,
  { notes, firstPayment, debt }: Sources,
  { payee, kind }: ClaimRow,
): ((header: string) => TableContent) | undefined {
  const terms = termsOf(scenario);
  const series = kind === "Multiple" ? terms.series().findIndex(({ name }) => name === payee) : -1;
  if (notes !== undefined && series >= 0) {
    return (header) => {
      // "None" is no days.
      if (header === "Due") return { formula: `=${firstPayment}+N(${notes.cell(series, "Days")})` };
      const from = NOTE_COLUMNS[header];
      return from === undefined ? undefined : linkTo(notes.cell(series, from));
    };
  }
  if (kind !== "Accreting" || !terms.hasDebt() || payee !== terms.debtPayee) return undefined;
  return (header) => {
    const cell = isDebtColumn(header) ? debt(DEBT_COLUMNS[header]) : undefined;
    return cell === undefined ? undefined : linkTo(cell);
  };
}

function isDebtColumn(header: string): header is keyof typeof DEBT_COLUMNS {
  return Object.hasOwn(DEBT_COLUMNS, header);
}

/** What is left empty there is empty here: a plain link would show 0. */
function linkTo(cell: string): TableContent {
  return { formula: `=IF(${cell}="","",${cell})` };
}
