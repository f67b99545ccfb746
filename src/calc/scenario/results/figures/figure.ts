/**
 * A figure that a scenario comes to, or why there is none.
 */
import type { Decimal } from "../../../decimal.ts";
import type { MoneyOf, ScalarKind } from "../../fields/field.ts";
import type { ScenarioTerms } from "../../terms/scenarioTerms.ts";

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

/** Works a figure out. @throws DomainError (not available) naming what is missing */
type Compute = (terms: ScenarioTerms) => Decimal | number | string;

/** A figure before it is worked out. */
export interface Figure extends ResultKey {
  /** Which money a sum is in. */
  readonly moneyOf: MoneyOf;
  readonly compute: Compute;
}

export function figure(
  path: string,
  label: string,
  group: ResultGroup,
  kind: ScalarKind,
  compute: Compute,
  moneyOf: MoneyOf = "award",
): Figure {
  return { path, label, group, kind, moneyOf, compute };
}
