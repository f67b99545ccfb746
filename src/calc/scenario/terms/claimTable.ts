/**
 * A scenario's table of claims: the rows of a claims table, and for notes and secured debt a row each that says where
 * they stand; their own inputs say the rest.
 */
import { fromIso, isIso, type SerialDate } from "../../dates/serialDate.ts";
import { DEFAULT_DAY_COUNT } from "../../dates/dayCount.ts";
import { Decimal, ZERO } from "../../decimal.ts";
import type { NoteSeries } from "../../instruments/noteSeries.ts";
import type { SecuredDebt } from "../../instruments/securedDebt.ts";
import { nameKey } from "../../nameKey.ts";
import type { ClaimRow } from "../../waterfall/claims.ts";
import { DEBT_KIND, NOTES_KIND } from "../fields/claimColumns.ts";
import type { CellsAt, Scenario } from "../fields/scenario.ts";
import { optionalDate, rowsOf } from "./given.ts";
import { PAYEES } from "./payees.ts";
import { debtClaims, EMPTY_ROW, noteClaim, type Draft } from "./rankedClaims.ts";

type ClaimCells = CellsAt<"claims.table">;

/** Money that somebody put in before the award was paid. */
interface Investment {
  readonly amount: Decimal;
  readonly date: SerialDate;
}

/** A row of the table, counted from 1. */
interface InvestingRow {
  readonly row: number;
  readonly amount: number | undefined;
  readonly from: string | undefined;
}

export interface ClaimTable {
  readonly isGiven: boolean;
  /** Whoever has a row of its own, in order of tier: neither notes nor whoever has the rest. */
  readonly named: () => readonly string[];
  /** The payee whose answer the scenario gives. */
  readonly us: string;
  /** Whether a claim says that it is ours; else we have what all others leave. */
  readonly saysUs: boolean;
  /** What the secured debt is called as a payee. */
  readonly debtPayee: string;
  /** What a payee put in, by the rows whose kinds count what was invested and say since when; none where untold. */
  readonly investments: (payee: string) => readonly Investment[];
  /** The rows of a payee whose kinds count what was invested, whether or not they say so. */
  readonly investing: (payee: string) => readonly InvestingRow[];
  /** The debts of a payee, by its rows that accrete; they are owed whether or not the Award is paid. */
  readonly accreting: (payee: string) => readonly SecuredDebt[];
  /** The rows as a waterfall takes them, in order of tier. */
  readonly rows: (
    debt: SecuredDebt | undefined,
    series: readonly NoteSeries[],
    firstPayment: SerialDate,
  ) => readonly ClaimRow[];
}

/** Kinds whose Amount is what was put in on From. */
const INVESTED: ReadonlySet<string> = new Set(["Accreting", "Multiple", "Hurdle", "Greater of", "Lesser of"]);

export function claimTable(scenario: Scenario): ClaimTable {
  const cells = rowsOf(scenario, "claims.table");
  const inOrder = [...cells].sort((a, b) => a.tier - b.tier);
  const rest = inOrder.find(({ kind }) => kind === "Residual")?.payee ?? PAYEES.company;
  const investing = (payee: string): readonly InvestingRow[] =>
    cells.flatMap(({ payee: other, kind, amount, from }, index) =>
      nameKey(other) === nameKey(payee) && INVESTED.has(kind) ? [{ row: index + 1, amount, from }] : [],
    );
  return {
    isGiven: cells.length > 0,
    us: cells.find(({ role }) => role === "Us")?.payee ?? rest,
    saysUs: cells.some(({ role }) => role === "Us"),
    debtPayee: cells.find(({ kind }) => kind === DEBT_KIND)?.payee ?? PAYEES.debt,
    named: () =>
      inOrder.filter(({ kind }) => kind !== NOTES_KIND && kind !== "Residual").map(({ payee }) => payee),
    investments: (payee) =>
      investing(payee).flatMap(({ amount, from }) =>
        amount === undefined || from === undefined
          ? []
          : [{ amount: new Decimal(amount), date: fromIso(from) }],
      ),
    investing,
    accreting: (payee) =>
      cells
        .filter(({ payee: other, kind }) => nameKey(other) === nameKey(payee) && kind === "Accreting")
        .flatMap(toDebt),
    rows: (debt, series, firstPayment) => {
      const rows = inOrder.flatMap((one): readonly Draft[] => {
        switch (one.kind) {
          case NOTES_KIND:
            return series.map((note) => ({ ...noteClaim(note, firstPayment), tier: one.tier }));
          case DEBT_KIND:
            return debtClaims(debt, one.payee).map((claim) => ({ ...claim, tier: one.tier }));
          default:
            return [toDraft(one)];
        }
      });
      const last = inOrder.at(-1)?.tier ?? 0;
      const hasRest = inOrder.some(({ kind }) => kind === "Residual");
      const company: Draft = { payee: PAYEES.company, kind: "Residual", tier: last + 1 };
      return [...rows, ...(hasRest ? [] : [company])].map((draft, index) => ({
        ...EMPTY_ROW,
        ...draft,
        row: index + 2,
        tier: draft.tier ?? 1,
      }));
    },
  };
}

/** A row as a claims table has it. */
export function toDraft(cells: ClaimCells): Draft & { readonly tier: number } {
  const { tier, payee, kind, days, stepBy, frequency, dayCount, role } = cells;
  return {
    ...{ tier, payee, kind, days, stepBy, frequency, dayCount, role },
    amount: toDecimal(cells.amount),
    percent: toDecimal(cells.percent),
    multiple: toDecimal(cells.multiple),
    rate: toDecimal(cells.rate),
    cap: toDecimal(cells.cap),
    above: toDecimal(cells.above),
    withheld: toDecimal(cells.withheld),
    outOf: cells.outOf,
    notBefore:
      cells.notBefore !== undefined && isIso(cells.notBefore) ? fromIso(cells.notBefore) : cells.notBefore,
    filed: toDecimal(cells.filed),
    from: optionalDate(cells.from),
    due: optionalDate(cells.due),
    steps: [
      { after: optionalDate(cells.stepDate), multiple: toDecimal(cells.stepMultiple) },
      { after: optionalDate(cells.stepDate2), multiple: toDecimal(cells.stepMultiple2) },
    ].filter(({ after, multiple }) => after !== undefined || multiple !== undefined),
  };
}

function toDebt({
  amount,
  rate,
  from,
  frequency = 0,
  dayCount = DEFAULT_DAY_COUNT,
}: ClaimCells): SecuredDebt[] {
  if (amount === undefined || rate === undefined || from === undefined) return [];
  return [
    {
      principal: new Decimal(amount),
      annualRate: new Decimal(rate),
      startDate: fromIso(from),
      accruedInterest: ZERO,
      frequency,
      dayCount,
      repayments: [],
    },
  ];
}

function toDecimal(value: number | undefined): Decimal | undefined {
  return value === undefined ? undefined : new Decimal(value);
}
