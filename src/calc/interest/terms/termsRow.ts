/**
 * A row of the Terms table: a head of a claim, or what holds of it from a day on, as a tribunal or a court ordered it.
 *
 * The lists are the words of the table's columns, each with what a blank cell means first.
 */
import type { DayCountName } from "../../dates/dayCount.ts";
import type { SerialDate } from "../../dates/serialDate.ts";
import type { Decimal } from "../../decimal.ts";

/** How often interest is added to what bears interest. No blank: it has to be said. */
export const COMPOUNDS = ["Simple", "Yearly", "Half-yearly", "Quarterly", "Monthly", "Daily"] as const;

/** On which days periods begin, where it is not a date whose anniversaries they follow. */
export const COMPOUNDS_ON = ["Start", "Calendar"] as const;

/** When the rate is read anew. A blank cell is Each period, but then every fixing has to be used. */
export const RESET_RULES = [
  "Each period",
  "Each change",
  "Each year",
  "Each 6 months",
  "Each 3 months",
  "Each month",
  "Calendar year",
  "Calendar half-year",
  "Calendar quarter",
  "Calendar month",
  "Once",
] as const;

/** Which fixing a reset takes. Weekdays alone are counted back; an average is that of the days until the next reset. */
export const FIXING_RULES = [
  "On or before",
  "On or after",
  "Day before",
  "2 days before",
  "Average",
] as const;

/** How a period bears interest that the start or the end of the life cuts; Throughout is for all of the life. */
export const STUBS = ["Simple", "Compound", "Throughout", "None"] as const;

/** Whether a day at either end of a life bears interest. Of the first day a blank is Counted, of the last it is not. */
export const DAY_RULES = ["Counted", "Not counted"] as const;

/** What is rounded on the way; a blank cell is nothing, and two may be named. */
export const ROUNDINGS = [
  "Cents each period",
  "Daily amount to cents",
  "Daily factor, 7 places",
  "Daily factor, 9 places",
  "Cents each calendar year",
  "Year fraction, 4 places",
] as const;

/** What a payment pays first, over all heads in the order of the table. */
export const PAYMENT_ORDERS = ["Interest first", "Principal first"] as const;

/** Whether a later row goes on with the periods of the head, or makes a new principal of all that is owed. */
export const ENTERS = ["Continues", "Merged"] as const;

/** What the least rate is compared with: benchmark and margin together, or the benchmark alone. */
export const FLOORS_ON = ["Rate", "Benchmark"] as const;

/** What time to pay does to interest. */
export const GRACE_FORMS = ["Nothing if paid", "Forward only", "Window"] as const;

export type Compounds = (typeof COMPOUNDS)[number];
export type ResetRule = (typeof RESET_RULES)[number];
export type FixingRule = (typeof FIXING_RULES)[number];
export type Stub = (typeof STUBS)[number];
export type DayRule = (typeof DAY_RULES)[number];
export type Rounding = (typeof ROUNDINGS)[number];
export type PaymentOrder = (typeof PAYMENT_ORDERS)[number];

/** Time to pay: until a day, or from one day to another. */
export type Grace =
  | { readonly form: "Nothing if paid" | "Forward only"; readonly until: SerialDate }
  | { readonly form: "Window"; readonly from: SerialDate; readonly until: SerialDate };

/** A rate a year, or the benchmark that it follows, by its heading among the fixings. */
export type TermsRate =
  { readonly kind: "fixed"; readonly rate: Decimal } | { readonly kind: "benchmark"; readonly name: string };

/** What holds of a head from a day on. */
export interface TermsRow {
  readonly head: string;
  /** Needed in the first row of a head; a later one goes on with what is owed. */
  readonly principal: Decimal | undefined;
  readonly from: SerialDate;
  readonly rate: TermsRate;
  readonly margin: Decimal;
  /** `undefined`: None, rates may fall below 0. */
  readonly floor: Decimal | undefined;
  readonly floorOn: (typeof FLOORS_ON)[number];
  readonly compounds: Compounds;
  /** `undefined`: not stated, so that it is Start in a head's first row, and as that one in its later rows. */
  readonly compoundsOn: (typeof COMPOUNDS_ON)[number] | SerialDate | undefined;
  /** `undefined`: not stated, so that it is Each period and every fixing has to be used. */
  readonly resets: ResetRule | undefined;
  readonly fixing: FixingRule;
  readonly dayCount: DayCountName;
  readonly stub: Stub;
  readonly firstDay: DayRule;
  readonly lastDay: DayRule;
  readonly rounding: readonly Rounding[];
  readonly payments: PaymentOrder;
  readonly enters: (typeof ENTERS)[number];
  /** Whether interest runs at all: costs may bear none. */
  readonly bears: boolean;
  readonly grace: Grace | undefined;
}
