/**
 * A claims table as it is written down, before it is known whether its figures make sense.
 */
import type { DayCountName } from "../dates/dayCount.ts";
import type { Frequency } from "../dates/schedule.ts";
import type { SerialDate } from "../dates/serialDate.ts";
import type { Decimal } from "../decimal.ts";
import type { MultipleStepBy } from "../instruments/grossMultiple.ts";
import type { Accrual } from "../interest/accrual.ts";
import type { Drawdown } from "./measure/growth.ts";

/** A row of a claims table: each figure of the right type, but nothing known about their sense. */
export interface ClaimRow {
  /** As the user counts rows: the header is row 1. */
  readonly row: number;
  readonly tier: number;
  /** Empty only where the kind may lack one. */
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
  /** The most the claim gets in all; 0 is the same as none given. */
  readonly cap?: Decimal | undefined;
  /** The sum of its base above which its percentage counts; 0 is the same as none given. */
  readonly above?: Decimal | undefined;
  /** Where none is given, never: simple interest. */
  readonly frequency: Frequency | undefined;
  /** Where none is given, ACT/365F. */
  readonly dayCount: DayCountName | undefined;
  /** Share of each payment, 0 to 1, that goes to the tax on its payee; 0 is the same as none given. */
  readonly withheld?: Decimal | undefined;
  /** Ids of the receipts out of which alone it may be paid, parted by ";"; empty: out of any. */
  readonly outOf?: string | undefined;
  /** A day before which it is not due, or the Id of a receipt. */
  readonly notBefore?: SerialDate | string | undefined;
  /** What was filed, of which Amount is allowed; it changes no payment. */
  readonly filed?: Decimal | undefined;
  /** Where none is given, another creditor's; it changes no payment. */
  readonly role?: ClaimRole | undefined;
  /**
   * What is owed when the waterfall begins, where that is not the amount on its From date. It stands in
   * no column: whoever knows more of a debt than a row can say gives it.
   */
  readonly opening?: Accrual | undefined;
  /** What was put in when, of rows that are drawdowns of one claim; `amount` is all of it. It stands in no column. */
  readonly drawdowns?: readonly Drawdown[] | undefined;
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

/** A column of a claims table. */
export interface ClaimColumn {
  readonly header: string;
  /** What stands in it; a rate is a share or a yearly rate, 0.04 being 4 %. */
  readonly holds: "money" | "rate" | "number" | "date" | "text";
}

/** What is known of the receipts that have an Id, by its key: how it is written, and the first day; none if it does not come. */
export type ReceiptIds = ReadonlyMap<string, { readonly id: string; readonly date: SerialDate | undefined }>;

/** The columns of a claims table, but those of steps, in the order in which they are explained. */
export const CLAIM_COLUMNS = {
  tier: { header: "Tier", holds: "number" },
  payee: { header: "Payee", holds: "text" },
  kind: { header: "Kind", holds: "text" },
  amount: { header: "Amount", holds: "money" },
  percent: { header: "Percent", holds: "rate" },
  multiple: { header: "Multiple", holds: "number" },
  rate: { header: "Rate", holds: "rate" },
  from: { header: "From", holds: "date" },
  due: { header: "Due", holds: "date" },
  days: { header: "Days", holds: "number" },
  stepBy: { header: "Step by", holds: "text" },
  cap: { header: "Cap", holds: "money" },
  above: { header: "Above", holds: "money" },
  frequency: { header: "Frequency", holds: "number" },
  dayCount: { header: "Day count", holds: "text" },
  withheld: { header: "Withheld", holds: "rate" },
  outOf: { header: "Out of", holds: "text" },
  notBefore: { header: "Not before", holds: "text" },
  filed: { header: "Filed", holds: "money" },
  role: { header: "Role", holds: "text" },
} as const satisfies Readonly<
  Record<Exclude<keyof ClaimRow, "row" | "opening" | "steps" | "drawdowns">, ClaimColumn>
>;

type ClaimColumns = typeof CLAIM_COLUMNS;

/** What the columns are headed. */
export const CLAIM_HEADERS = Object.fromEntries(
  Object.entries(CLAIM_COLUMNS).map(([column, { header }]) => [column, header]),
) as { readonly [C in keyof ClaimColumns]: ClaimColumns[C]["header"] };

/** Whose claim it is: ours, whose answer a scenario gives, or another creditor's. */
export const CLAIM_ROLES = ["Us", "Creditor"] as const;

export type ClaimRole = (typeof CLAIM_ROLES)[number];
