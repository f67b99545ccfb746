import {
  asSentence,
  breakEvenProbability,
  Decimal,
  DomainError,
  latestAwardDate,
  minimumReceipt,
  nameKey,
  paymentsOf,
  resultAt,
  serialDate,
  termsOf,
  toIso,
  type NoteSeries,
  type Scenario,
} from "../../calc/index.ts";
import { showFigure } from "../elements/figures.ts";

/** What an input must be for something to come true, or the sentence why there is no such input. */
export type Answer =
  | {
      readonly kind: "told";
      readonly said: string;
      readonly unit?: string | undefined;
      readonly note?: string;
      /** For a cell, where one function says it. */
      readonly formula?: string | undefined;
    }
  | { readonly kind: "none"; readonly reason: string };

/** A series whose return can be told: the day is known on which the money was put in. */
export type AskedSeries = NoteSeries & { readonly issued: NonNullable<NoteSeries["issued"]> };

export function seriesToAsk(scenario: Scenario): readonly AskedSeries[] {
  return orNone(() => termsOf(scenario).series(), []).filter(
    (series): series is AskedSeries => series.issued !== undefined,
  );
}

/** Those who are owed a sum; who has the rest never has all of it. */
export function payeesToPay(scenario: Scenario): readonly string[] {
  return orNone(() => paymentsOf(scenario).payees, [])
    .filter(({ hasTheRest }) => !hasTheRest)
    .map(({ payee }) => payee)
    .filter((payee) =>
      termsOf(scenario)
        .claims()
        .some((claim) => nameKey(claim.payee) === nameKey(payee)),
    );
}

/** @param target the return a year, as a fraction */
export function latestPayment({ issued, terms }: AskedSeries, target: number): Answer {
  return answered(() => {
    const day = latestAwardDate(issued, terms, new Decimal(target));
    return {
      kind: "told",
      said: toIso(day),
      note: "Paid one day later it earns less.",
      formula: fixedTerms(
        terms,
        (rest) => `=AWARD.NOTE_LATEST_AWARD_DATE(${dateText(issued)}, ${target}, ${rest})`,
      ),
    };
  });
}

/** @param required the return a year, as a fraction */
export function chanceWorth(scenario: Scenario, { issued, terms }: AskedSeries, required: number): Answer {
  return answered(() => {
    const first = resultAt(scenario, "payments.firstReceived");
    if (first?.available !== true || typeof first.value !== "number") {
      return { kind: "none", reason: "nothing is paid in this scenario, whatever the chance" };
    }
    const paid = serialDate(first.value);
    const chance = breakEvenProbability(issued, terms, paid, new Decimal(required)).toNumber();
    return {
      kind: "told",
      said: showFigure("share", chance),
      note: chance > 1 ? "Above 100%: no chance is enough." : "Where a loss pays nothing.",
      formula: fixedTerms(
        terms,
        (rest) =>
          `=AWARD.NOTE_BREAKEVEN_PROBABILITY(${dateText(issued)}, ${dateText(paid)}, ${required}, ${rest})`,
      ),
    };
  });
}

export function leastInAll(scenario: Scenario, payee: string): Answer {
  return answered(() => {
    const terms = termsOf(scenario);
    const least = minimumReceipt(terms.receipts(), terms.claims(), payee, { reserve: terms.holdsBack });
    const all = terms.receipts().reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
    const share = all.gt(0) ? least.div(all).toNumber() : undefined;
    return {
      kind: "told",
      said: showFigure("money", least.toNumber()),
      unit: terms.currency("award"),
      ...(share === undefined ? {} : { note: `${showFigure("share", share)} of what comes in here.` }),
    };
  });
}

function answered(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { kind: "none", reason: asSentence(error.message) };
  }
}

function orNone<Value>(work: () => Value, none: Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return none;
  }
}

/** A multiple that steps up is a table, which no single cell holds. */
function fixedTerms(
  { multiple, days }: AskedSeries["terms"],
  formula: (rest: string) => string,
): string | undefined {
  return multiple.kind === "fixed" ? formula(`${multiple.multiple.toString()}, ${days}`) : undefined;
}

function dateText(day: NonNullable<NoteSeries["issued"]>): string {
  const [year, month, date] = toIso(day).split("-").map(Number);
  return `DATE(${year}, ${month}, ${date})`;
}
