/**
 * A claims table as it is written down, before it is known whether its figures make sense.
 */
import type { DayCountName } from "../dates/dayCount.ts";
import type { Frequency } from "../dates/schedule.ts";
import type { SerialDate } from "../dates/serialDate.ts";
import type { Decimal } from "../decimal.ts";
import type { Accrual } from "../interest/accrual.ts";

/** A row of a claims table: each figure of the right type, but nothing known about their sense. */
export interface ClaimRow {
  /** As the user counts rows: the header is row 1. */
  readonly row: number;
  readonly tier: number;
  readonly payee: string;
  readonly kind: string;
  readonly amount: Decimal | undefined;
  readonly percent: Decimal | undefined;
  /** 0 is the same as none given. */
  readonly multiple: Decimal | undefined;
  /** Interest a year. */
  readonly rate: Decimal | undefined;
  readonly from: SerialDate | undefined;
  readonly due: SerialDate | undefined;
  /** Where none is given, never: simple interest. */
  readonly frequency: Frequency | undefined;
  /** Where none is given, ACT/365F. */
  readonly dayCount: DayCountName | undefined;
  /**
   * What is owed when the waterfall begins, where that is not the amount on its From date. It stands in
   * no column: whoever knows more of a debt than a row can say gives it.
   */
  readonly opening?: Accrual | undefined;
}

/** The columns of a claims table and their headers, in the order in which they are explained. */
export const CLAIM_HEADERS = {
  tier: "Tier",
  payee: "Payee",
  kind: "Kind",
  amount: "Amount",
  percent: "Percent",
  multiple: "Multiple",
  rate: "Rate",
  from: "From",
  due: "Due",
  frequency: "Frequency",
  dayCount: "Day count",
} as const satisfies Readonly<Record<Exclude<keyof ClaimRow, "row" | "opening">, string>>;
