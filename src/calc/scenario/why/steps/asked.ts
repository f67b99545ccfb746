/**
 * What the steps of a figure are made with.
 */
import { toIso, type SerialDate } from "../../../dates/serialDate.ts";
import type { Decimal } from "../../../decimal.ts";
import { ZERO } from "../../../decimal.ts";
import type { ScenarioResult } from "../../results/figures/figure.ts";
import type { ScenarioTerms } from "../../terms/scenarioTerms.ts";
import type { Chain, Earlier, Named } from "../chain.ts";
import { ruleOf } from "../rules.ts";
import type { OperationKind } from "../step.ts";

export type Result = ScenarioResult & { readonly available: true };

/** What is asked of the terms: of one payee or series, or of all where the name is empty. */
export interface Asked {
  readonly chain: Chain;
  readonly terms: ScenarioTerms;
  readonly name: string;
  readonly result: Result;
}

/** The step that is the figure. */
export function last(
  { chain, result }: Asked,
  kind: Exclude<OperationKind, "stage" | "text">,
  of: readonly Earlier[],
): void {
  chain.follow(kind, result, of, ruleOf(result.path));
}

/** A figure that is the value of the step before. */
export function same(asked: Asked, step: Earlier): void {
  last(asked, "same", [step]);
}

/** A figure that is 0, and why. */
export function nothing(asked: Asked, label: string, why: string): void {
  same(asked, asked.chain.take({ ...asked.result, label }, ZERO, why));
}

export function money({ terms }: Asked, label: string): Named {
  return { label, kind: "money", unit: terms.currency("award") };
}

export function dated(label: string, day: SerialDate): string {
  return `${label}, ${toIso(day)}`;
}

export function takeDay({ chain }: Asked, label: string, day: SerialDate, rule: string): Earlier {
  return chain.take({ label, kind: "date" }, day, rule);
}

export function takeSum(asked: Asked, label: string, sum: Decimal, rule: string): Earlier {
  return asked.chain.take(money(asked, label), sum, rule);
}

/** Nothing is ever received: the figure is 0 by that. */
export function neverPaid(asked: Asked): void {
  nothing(asked, "Received", "Nothing: the scenario says that the Award is never paid.");
}
