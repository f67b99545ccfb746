/**
 * The unit in which a waterfall's two tables are paid.
 */
import type { Decimal } from "../decimal.ts";
import { multipleSpans } from "../instruments/grossMultiple.ts";
import { balance } from "../interest/accrual.ts";
import type { Claim } from "./claims.ts";
import type { GrowthTerms } from "./measure/growth.ts";
import type { Legs } from "./measure/legs.ts";
import { chosenUnit, finestUnit, type MoneyUnit } from "./measure/moneyUnit.ts";
import type { Receipt } from "./receipts.ts";

/** The shortest year that a day count knows. */
const SHORTEST_YEAR = 360;

/**
 * The unit somebody chose, or else the finest in which the largest total of the tables is exact: of the
 * receipts, or of what the claims come to by the last day.
 *
 * @param chosen what one unit is worth
 * @param lookedAt a day after the last of the tables on which somebody looks at what is owed
 * @param headroom how many times the largest total must still be exact
 * @throws DomainError unless the chosen unit is above 0
 */
export function tablesUnit(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  chosen: Decimal | undefined,
  lookedAt = 0,
  headroom = 1,
): MoneyUnit {
  if (chosen !== undefined) return chosenUnit(chosen);
  let [received, owed, lastDay] = [0, 0, lookedAt];
  for (const { date, amount } of receipts) {
    received += amount.toNumber();
    lastDay = Math.max(lastDay, date);
  }
  for (const { payableFrom = 0 } of claims) lastDay = Math.max(lastDay, payableFrom);
  for (const claim of claims) owed += mostOwed(claim, lastDay);
  return finestUnit(Math.max(received, owed) * headroom);
}

/** What a claim comes to at most if it is not paid before the last day, shares of the proceeds aside. */
function mostOwed(claim: Claim, lastDay: number): number {
  if (!("amount" in claim)) return 0;
  const amount = claim.amount.toNumber();
  if ("legs" in claim) return amount * mostOfLegs(claim.legs, lastDay);
  if ("stepped" in claim) {
    return amount * Math.max(1, ...multipleSpans(claim.stepped).map(({ multiple }) => multiple.toNumber()));
  }
  if (!("rate" in claim)) return amount;
  const owed = claim.opening === undefined ? amount : balance(claim.opening).toNumber();
  return Math.max(amount, owed) * growthFactor(claim, claim.from, lastDay);
}

/** How many times what was drawn the legs come to at most, the share aside. */
function mostOfLegs({ sum, growth, drawdowns }: Legs, lastDay: number): number {
  const multiples = sum === undefined ? [] : multipleSpans(sum).map(({ multiple }) => multiple.toNumber());
  const first = drawdowns[0]?.from;
  const grown = growth && first !== undefined ? growthFactor(growing(growth), first, lastDay) : 1;
  return Math.max(1, grown, ...multiples);
}

/** The terms of a leg as those of a debt that it does not outgrow. */
export function growing({ rate }: GrowthTerms): Parameters<typeof growthFactor>[0] {
  return { rate, frequency: 1 };
}

/** How many times what is lent grows to between two days at most. */
export function growthFactor(
  { rate, frequency }: { readonly rate: Decimal; readonly frequency: number },
  from: number,
  to: number,
): number {
  const interest = (rate.toNumber() * Math.max(0, to - from + DAYS_GAINED)) / SHORTEST_YEAR;
  return frequency === 0 ? 1 + interest : Math.exp(interest);
}

/** Months of thirty days may count the end of February as so many days more. */
const DAYS_GAINED = 3;
