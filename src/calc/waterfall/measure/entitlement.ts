/**
 * What a claim is entitled to, in units of money, all payments of the past included.
 *
 * Sums of money (an amount, a multiple of it, a balance with interest) are rounded to the nearest unit,
 * shares of proceeds down, so that nobody is paid above a percentage; but see `wholeShares.ts` for
 * percentages that add up to 100 %.
 */
import { accrueTo, balance, pay, type Accrual } from "../../interest/accrual.ts";
import type { SerialDate } from "../../dates/serialDate.ts";
import type { Decimal } from "../../decimal.ts";
import type { LegsInUnits } from "./legs.ts";
import { toMoney, toUnits, type MoneyUnit } from "./moneyUnit.ts";

/** The proceeds, as a claim of one tier sees them. */
export interface Proceeds {
  /** All receipts up to now. */
  readonly gross: number;
  /** What of them the senior tiers have neither taken nor hold back. */
  readonly remainder: number;
}

/** An entitlement that the proceeds and the day decide, whenever the claim was paid before. */
export interface EntitlementFormula {
  /**
   * @param hadInSeniorTiers what the payee was paid in senior tiers up to now
   * @param date day of the payment, by which a multiple may have stepped
   */
  readonly entitled: (proceeds: Proceeds, hadInSeniorTiers: number, date: SerialDate) => number;
  /**
   * What the claim can come to at most if it is paid on a day, whatever is received; `undefined` where there is no
   * such sum. Who has had as much is paid off, whatever the multiple steps up to later.
   */
  readonly most: ((date: SerialDate) => number) | undefined;
  /** Whether what the payee had in senior tiers is counted towards it. */
  readonly countsSeniorTiers: boolean;
  /** Where it is a percentage of a base and nothing else: of which, above what, and how much. */
  readonly percentOf?:
    { readonly base: keyof Proceeds; readonly above: number; readonly percent: Decimal } | undefined;
}

/** How the entitlement of a claim is found, ready for many days. */
export type Entitlement =
  | ({ readonly kind: "formula" } & EntitlementFormula)
  /** Interest runs until the claim is paid, so what is owed follows from what was paid when. */
  | { readonly kind: "balance"; readonly opening: Accrual }
  | ({ readonly kind: "legs" } & LegsInUnits)
  /** Kept until its day; what was kept by then is all there is. */
  | { readonly kind: "reserve"; readonly units: number }
  | { readonly kind: "residual" };

/** What is owed on an accreting claim on a day, in units, and the accrual at that day. */
export function owedOn(
  accrual: Accrual,
  date: SerialDate,
  { payee, tier }: { readonly payee: string; readonly tier: number },
  unit: MoneyUnit,
): { readonly owed: number; readonly accrual: Accrual } {
  // Interest runs from its day on, even where it may be paid before.
  const now = date < accrual.day ? accrual : accrueTo(accrual, date);
  return { owed: toUnits(balance(now), unit, `the balance of ${payee} in tier ${tier}`), accrual: now };
}

export function paidOff(accrual: Accrual, units: number, unit: MoneyUnit): Accrual {
  return pay(accrual, toMoney(units, unit)).accrual;
}
