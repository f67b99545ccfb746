/**
 * What a claim is entitled to, in units of money, all payments of the past included.
 *
 * Sums of money (an amount, a multiple of it, a balance with interest) are rounded to the nearest unit,
 * shares of proceeds down, so that nobody is paid above a percentage.
 */
import { openDebt } from "../instruments/securedDebt.ts";
import { accrueTo, balance, pay, type Accrual } from "../interest/accrual.ts";
import type { SerialDate } from "../dates/serialDate.ts";
import { ZERO } from "../decimal.ts";
import type { Claim } from "./claims.ts";
import { toMoney, toUnits, type MoneyUnit } from "./moneyUnit.ts";
import { exactShare, shareOf, type Share } from "./proRata.ts";

/** How a claim is measured, ready for many events. */
export type Measure =
  | { readonly kind: "sum"; readonly units: number }
  /** Interest runs until the claim is paid, so what is owed follows from what was paid when. */
  | { readonly kind: "balance"; readonly opening: Accrual }
  | { readonly kind: "gross" | "remainder" | "total"; readonly share: Share }
  | { readonly kind: "lesser" | "greater"; readonly units: number; readonly share: Share }
  | { readonly kind: "residual" };

/** @throws DomainError when a sum is too large to be exact to the unit */
export function measureOf(claim: Claim, unit: MoneyUnit): Measure {
  const name = `the claim of ${claim.payee} in tier ${claim.tier}`;
  switch (claim.kind) {
    case "Fixed":
      return { kind: "sum", units: toUnits(claim.amount, unit, name) };
    case "Multiple":
      return { kind: "sum", units: toUnits(claim.amount.times(claim.multiple), unit, name) };
    case "Accreting": {
      toUnits(claim.amount, unit, name);
      const { amount: principal, annualRate, from: startDate, frequency, dayCount } = claim;
      const debt = { principal, annualRate, startDate, frequency, dayCount, accruedInterest: ZERO };
      return { kind: "balance", opening: claim.opening ?? openDebt(debt) };
    }
    case "Percent of gross":
      return { kind: "gross", share: exactShare(claim.percent) };
    case "Percent of remainder":
      return { kind: "remainder", share: exactShare(claim.percent) };
    case "Up to percent of total":
      return { kind: "total", share: exactShare(claim.percent) };
    case "Lesser of":
    case "Greater of":
      return {
        kind: claim.kind === "Lesser of" ? "lesser" : "greater",
        units: toUnits(claim.amount.times(claim.multiple), unit, name),
        share: exactShare(claim.percent),
      };
    case "Residual":
      return { kind: "residual" };
  }
}

/** The proceeds, as a claim of one tier sees them. */
export interface Proceeds {
  /** All receipts up to now. */
  readonly gross: number;
  /** What of them the senior tiers have neither taken nor hold back. */
  readonly remainder: number;
}

/**
 * Entitlement of a claim that depends on the proceeds alone, not on when it was paid.
 *
 * @param hadInSeniorTiers what the payee was paid in senior tiers up to now
 */
export function entitlement(
  measure: Exclude<Measure, { kind: "balance" | "residual" }>,
  { gross, remainder }: Proceeds,
  hadInSeniorTiers: number,
): number {
  switch (measure.kind) {
    case "sum":
      return measure.units;
    case "gross":
      return shareOf(gross, measure.share);
    case "remainder":
      return shareOf(remainder, measure.share);
    case "total":
      return Math.max(0, shareOf(gross, measure.share) - hadInSeniorTiers);
    case "lesser":
      return Math.min(measure.units, shareOf(gross, measure.share));
    case "greater":
      return Math.max(measure.units, shareOf(gross, measure.share));
  }
}

/** What is owed on an accreting claim on a day, in units, and the accrual at that day. */
export function owedOn(
  accrual: Accrual,
  date: SerialDate,
  claim: Claim,
  unit: MoneyUnit,
): { readonly owed: number; readonly accrual: Accrual } {
  const now = accrueTo(accrual, date);
  const name = `the balance of ${claim.payee} in tier ${claim.tier}`;
  return { owed: toUnits(balance(now), unit, name), accrual: now };
}

export function paidOff(accrual: Accrual, units: number, unit: MoneyUnit): Accrual {
  return pay(accrual, toMoney(units, unit)).accrual;
}
