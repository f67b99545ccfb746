/**
 * A figure that a scenario comes to, or why there is none.
 */
import type { MoneyOf, ScalarKind } from "../fields/field.ts";

/** The parts of the results, in order. */
export const RESULT_GROUPS = [
  "Award",
  "Payments",
  "Standstill",
  "Notes",
  "Secured debt",
  "Who gets paid",
  "Liquidity",
  "Company",
  "Outcomes",
] as const;

export type ResultGroup = (typeof RESULT_GROUPS)[number];

export interface ResultKey {
  /** Address among inputs and results, "notes.repayment". */
  readonly path: string;
  readonly label: string;
  readonly group: ResultGroup;
  readonly kind: ScalarKind;
}

export type ScenarioResult = ResultKey & {
  readonly unit: string | undefined;
} & (
    | {
        readonly available: true;
        /** A date is a serial; money, rates and shares are the nearest doubles. */
        readonly value: number | string;
      }
    | {
        readonly available: false;
        /** One sentence: what is missing. */
        readonly reason: string;
      }
  );

/** A figure before it is worked out. */
export interface ResultDefinition extends ResultKey {
  readonly moneyOf?: MoneyOf;
}
