/**
 * A claims table as it is written down, before it is known whether its figures make sense.
 */
import type { DayCountName } from "../dates/dayCount.ts";
import type { Frequency } from "../dates/schedule.ts";
import type { SerialDate } from "../dates/serialDate.ts";
import type { Decimal } from "../decimal.ts";
import type { MultipleStepBy } from "../instruments/grossMultiple.ts";
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
  /** Calendar days from the first receipt to the day from which the claim may be paid, 0 or more. */
  readonly days?: number | undefined;
  /** The multiples that hold after some days, in any order. */
  readonly steps?: readonly StepRow[] | undefined;
  /** Where none is given, the day of payment decides. */
  readonly stepBy?: MultipleStepBy | undefined;
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

/** The multiple that holds from the day after a day; a blank cell is none. */
export interface StepRow {
  readonly after: SerialDate | undefined;
  readonly multiple: Decimal | undefined;
}

/** The headers of a step; those of a second one end in 2, and so on. */
export const STEP_HEADERS = { after: "Step date", multiple: "Step multiple" } as const satisfies Readonly<
  Record<keyof StepRow, string>
>;

/** The header of a step's column, "Step date" for the first and "Step date 2" for the second. */
export function stepHeader(column: keyof StepRow, step: number): string {
  return step === 0 ? STEP_HEADERS[column] : `${STEP_HEADERS[column]} ${step + 1}`;
}

/** The columns of a claims table and their headers, but those of steps, in the order in which they are explained. */
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
  days: "Days",
  stepBy: "Step by",
  frequency: "Frequency",
  dayCount: "Day count",
} as const satisfies Readonly<Record<Exclude<keyof ClaimRow, "row" | "opening" | "steps">, string>>;
