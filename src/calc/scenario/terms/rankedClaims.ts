/**
 * The claims of a scenario that has no table of them: fees come first, taxes on what remains after them, then secured
 * debt and notes by the scenario's ranking, and the company has the rest.
 */
import { addDays, serialDate, type SerialDate } from "../../dates/serialDate.ts";
import { ZERO } from "../../decimal.ts";
import { multipleSpans } from "../../instruments/grossMultiple.ts";
import { dueDate } from "../../instruments/note.ts";
import type { NoteSeries } from "../../instruments/noteSeries.ts";
import type { SecuredDebt } from "../../instruments/securedDebt.ts";
import type { ClaimRow } from "../../waterfall/claims.ts";
import type { Scenario } from "../fields/scenario.ts";
import { givenDecimal, needed } from "./given.ts";
import { PAYEES } from "./payees.ts";

/** The rows of the claims table, by tier. */
export function rankedClaims(
  scenario: Scenario,
  debt: SecuredDebt | undefined,
  series: readonly NoteSeries[],
  firstPayment: SerialDate,
): readonly ClaimRow[] {
  const fees = feeClaims(scenario);
  const taxes = taxClaims(scenario);
  const debts = debtClaims(debt, PAYEES.debt);
  const notes = series.map((one) => noteClaim(one, firstPayment));
  const company: Draft = { payee: PAYEES.company, kind: "Residual" };
  return inTiers([fees, taxes, ...inRanking(scenario, debts, notes), [company]]);
}

/** A claim before it has its place in the table. */
export type Draft = Pick<ClaimRow, "payee" | "kind"> & Partial<ClaimRow>;

export const EMPTY_ROW = {
  amount: undefined,
  percent: undefined,
  multiple: undefined,
  rate: undefined,
  from: undefined,
  due: undefined,
  frequency: undefined,
  dayCount: undefined,
} as const;

/** The rows of a claims table below its header; a tier without claims takes no number. */
function inTiers(tiers: readonly (readonly Draft[])[]): readonly ClaimRow[] {
  const rows: ClaimRow[] = [];
  tiers
    .filter((drafts) => drafts.length > 0)
    .forEach((drafts, index) => {
      for (const draft of drafts)
        rows.push({ ...EMPTY_ROW, ...draft, row: rows.length + 2, tier: index + 1 });
    });
  return rows;
}

function feeClaims(scenario: Scenario): readonly Draft[] {
  const percent = givenDecimal(scenario, "fees.share");
  const amount = givenDecimal(scenario, "fees.fixed");
  const claims: Draft[] = [];
  if (percent.gt(ZERO)) claims.push({ payee: PAYEES.fees, kind: "Percent of gross", percent });
  if (amount.gt(ZERO)) claims.push({ payee: PAYEES.fixedFees, kind: "Fixed", amount });
  return claims;
}

function taxClaims(scenario: Scenario): readonly Draft[] {
  const percent = givenDecimal(scenario, "taxes.share");
  return percent.gt(ZERO) ? [{ payee: PAYEES.taxes, kind: "Percent of remainder", percent }] : [];
}

/** The row of a series of notes. */
export function noteClaim({ name, amount, terms, stepBy }: NoteSeries, firstPayment: SerialDate): Draft {
  const [first, ...later] = multipleSpans(terms.multiple);
  const steps = later.map(({ from, multiple }) => ({ after: addDays(serialDate(from), -1), multiple }));
  const due = dueDate(firstPayment, terms.days);
  return { payee: name, kind: "Multiple", amount, multiple: first?.multiple, steps, stepBy, due };
}

/** The row of the debt, if there is one. */
export function debtClaims(debt: SecuredDebt | undefined, payee: string): readonly Draft[] {
  if (debt === undefined) return [];
  const { principal: amount, annualRate: rate, startDate: from, frequency, dayCount } = debt;
  return [{ payee, kind: "Accreting", amount, rate, from, frequency, dayCount }];
}

/** Debt and notes by the scenario's ranking, which only matters where there are both. */
function inRanking(
  scenario: Scenario,
  debts: readonly Draft[],
  notes: readonly Draft[],
): readonly (readonly Draft[])[] {
  if (debts.length === 0 || notes.length === 0) return [debts, notes];
  switch (needed(scenario, "priority.ranking")) {
    case "Secured debt first":
      return [debts, notes];
    case "Notes first":
      return [notes, debts];
    case "Pari passu":
      return [[...debts, ...notes]];
  }
}
