import type { DayCountName } from "../dates/dayCount.ts";
import type { Frequency } from "../dates/schedule.ts";
import type { SerialDate } from "../dates/serialDate.ts";
import { ZERO, type Decimal } from "../decimal.ts";
import { problem } from "../errors.ts";
import { openAccrual, outstandingOn, type Accrual, type Outstanding } from "../interest/accrual.ts";
import { fixedRate } from "../interest/benchmark.ts";
import type { Payment } from "../interest/payment.ts";

/** A debt at a fixed rate, secured on the award or not. */
export interface SecuredDebt {
  readonly principal: Decimal;
  readonly annualRate: Decimal;
  /** Interest runs for the days from here to the day of the question, that day less this one. */
  readonly startDate: SerialDate;
  /** Interest already owed on the start date. */
  readonly accruedInterest: Decimal;
  readonly frequency: Frequency;
  readonly dayCount: DayCountName;
  readonly repayments: readonly Payment[];
}

/**
 * A debt on its start date, ready to accrue.
 *
 * @throws DomainError when the principal, the rate or the accrued interest is negative
 */
export function openDebt(debt: Omit<SecuredDebt, "repayments">): Accrual {
  const { principal, annualRate, accruedInterest, startDate, frequency, dayCount } = debt;
  for (const [name, value] of Object.entries({ principal, annualRate, accruedInterest })) {
    if (value.isNegative() && !value.isZero()) throw problem.mustBeAtLeast(name, 0, value);
  }
  const rate = { benchmark: fixedRate(annualRate), margin: ZERO, floor: ZERO };
  return openAccrual({ startDate, rate, frequency, dayCount }, principal, accruedInterest);
}

/**
 * What is owed on a debt on a day.
 *
 * Repayments reduce interest first, then principal; see `accrual.ts` for the rule in full.
 *
 * @throws DomainError when an amount is negative, or a date comes before the start date
 */
export function debtOutstanding(debt: SecuredDebt, asOf: SerialDate): Outstanding {
  return outstandingOn(openDebt(debt), debt.repayments, asOf);
}
