/**
 * The steps to a figure, from the terms that it is worked out of.
 */
import { DomainError } from "../../errors.ts";
import type { Asked, Result } from "./steps/asked.ts";
import type { ScenarioTerms } from "../terms/scenarioTerms.ts";
import { Chain } from "./chain.ts";
import { partsOf, ruleOf } from "./rules.ts";
import type { Step } from "./step.ts";
import { awardWays } from "./steps/award.ts";
import { companyWays } from "./steps/company.ts";
import { debtBalance } from "./steps/interest.ts";
import { liquidityWays } from "./steps/liquidity.ts";
import { noteWays } from "./steps/notes.ts";
import { payeeWays } from "./steps/payees.ts";
import { paymentWays } from "./steps/payments.ts";

/** How near the last step has to be to the figure, of its size: both are doubles of forty digits. */
const TOLERANCE = 1e-12;

/** The steps to a figure, which is the last; by its rule alone where no others lead to it. */
export function stepsTo(result: Result, terms: ScenarioTerms): readonly Step[] {
  const { label, kind, unit, value, path } = result;
  const alone: Step = { label, kind, unit, value, rule: ruleOf(path), operation: undefined };
  const { key, name } = partsOf(path);
  const chain = new Chain();
  try {
    ways[key]?.({ chain, terms, name, result });
  } catch (error) {
    if (error instanceof DomainError) return [alone];
    throw error;
  }
  const last = chain.steps.at(-1);
  if (last === undefined || !isSame(last.value, value)) return [alone];
  return [...chain.steps.slice(0, -1), { ...last, value }];
}

function isSame(one: number | string, other: number | string): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other;
  return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(other));
}

/** How each figure is put together, by what its path asks. */
const ways: Readonly<Record<string, (asked: Asked) => void>> = {
  ...awardWays,
  ...paymentWays,
  ...noteWays,
  ...payeeWays,
  ...liquidityWays,
  ...companyWays,
  "debt.balance": (asked) => {
    const debt = asked.terms.debt();
    if (debt !== undefined) debtBalance(asked, debt, asked.terms.valuationDate());
  },
  "debt.balanceAtPayment": (asked) => {
    const [debt, day] = [asked.terms.debt(), asked.terms.firstPayment()];
    if (debt !== undefined && day !== undefined) debtBalance(asked, debt, day);
  },
};
