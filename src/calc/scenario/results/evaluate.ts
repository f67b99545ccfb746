/**
 * Every key figure that a scenario comes to.
 *
 * Each figure is that of the custom function which computes it from the same inputs; where an input is
 * missing, the figure is not available and says why. It is never 0 for that.
 */
import { Decimal } from "../../decimal.ts";
import { DomainError, problem } from "../../errors.ts";
import type { Scenario } from "../fields/scenario.ts";
import { once, oncePer } from "../terms/once.ts";
import { shownUnit, termsOf, type ScenarioTerms } from "../terms/scenarioTerms.ts";
import { awardFigures } from "./figures/award.ts";
import { companyFigures, outcomeFigures } from "./figures/company.ts";
import { debtFigures } from "./figures/debt.ts";
import { paidFigures } from "./figures/distribution.ts";
import type { Figure, ScenarioResult } from "./figures/figure.ts";
import { liquidityFigures } from "./figures/liquidity.ts";
import { noteFigures, seriesFigures } from "./figures/notes.ts";
import { payeeFigures } from "./figures/payees.ts";
import { paymentFigures } from "./figures/payments.ts";
import { standstillFigures } from "./figures/standstill.ts";
import { usFigures } from "./figures/us.ts";

/** Every figure of a scenario before it is worked out, in order of group. */
export const figuresOf = oncePer((scenario: Scenario): readonly Figure[] => {
  const terms = termsOf(scenario);
  return [
    ...awardFigures,
    ...paymentFigures,
    ...standstillFigures,
    ...noteFigures,
    ...terms.series().flatMap(seriesFigures),
    ...debtFigures,
    ...paidFigures,
    ...payeeFigures(terms),
    ...usFigures,
    ...liquidityFigures,
    ...companyFigures,
    ...outcomeFigures,
  ].filter(isOf(terms));
});

/**
 * Which figures a scenario is shown by. One with a table of claims has none of notes, debt, a standstill, shares or
 * outcomes that it does not give; without the table all are shown, so that it is seen what is missing, but for us.
 */
function isOf(terms: ScenarioTerms): (figure: Figure) => boolean {
  if (!terms.hasClaimTable) return ({ path }) => !path.startsWith("us.");
  const hasNotes = terms.series().length > 0;
  const hasReturns = terms.investments(terms.us).length > 0 || terms.isSeries(terms.us);
  const isGiven: Readonly<Record<string, boolean>> = {
    notes: hasNotes,
    debt: terms.hasDebt(),
    standstill: terms.hasStandstill(),
    outcomes: terms.outcomes().length > 0,
    company: terms.givesShares(),
  };
  const left = new Set([
    ...(hasNotes ? [] : ["paid.notes"]),
    ...(terms.hasDebt() ? [] : ["paid.debt"]),
    ...(hasReturns ? [] : ["us.moic", "us.irr"]),
  ]);
  return ({ path }) => !left.has(path) && (isGiven[path.split(".", 1)[0] ?? ""] ?? true);
}

/**
 * Every key result of a scenario, in order of group; a scenario is worked out once however often it is asked.
 *
 * @param scenario as `parseScenario` gives it
 */
export const evaluate = oncePer((scenario: Scenario): readonly ScenarioResult[] =>
  figuresOf(scenario).map((figure) => resultOf(scenario, figure)),
);

/** One result by its path, if there is such a result: it is worked out alone. */
export function resultAt(scenario: Scenario, path: string): ScenarioResult | undefined {
  const figure = byPath().get(path) ?? figuresOf(scenario).find((one) => one.path === path);
  return figure && resultOf(scenario, figure);
}

/** The figures that every scenario has, whoever is paid out of it. */
export const fixedFigures: readonly Figure[] = [
  ...awardFigures,
  ...paymentFigures,
  ...standstillFigures,
  ...noteFigures,
  ...debtFigures,
  ...paidFigures,
  ...usFigures,
  ...liquidityFigures,
  ...companyFigures,
  ...outcomeFigures,
];

const byPath = once(() => new Map(fixedFigures.map((figure) => [figure.path, figure])));

const knownResults = oncePer<Scenario, Map<Figure, ScenarioResult>>(() => new Map());

/** What a figure of a scenario comes to; the same result however often it is asked for. */
export function resultOf(scenario: Scenario, figure: Figure): ScenarioResult {
  const known = knownResults(scenario);
  const result = known.get(figure) ?? workedOut(scenario, figure);
  known.set(figure, result);
  return result;
}

function workedOut(
  scenario: Scenario,
  { path, label, group, kind, compute, moneyOf }: Figure,
): ScenarioResult {
  const unit = shownUnit(scenario, { kind, moneyOf });
  try {
    const value = compute(termsOf(scenario));
    const shown = value instanceof Decimal ? value.toNumber() : value;
    if (typeof shown === "number" && !Number.isFinite(shown)) throw problem.tooLarge(label);
    // Written out: taken apart and spread, a twentieth of all the time of a path went here.
    return { path, label, group, kind, unit, available: true, value: shown };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { path, label, group, kind, unit, available: false, reason: error.message };
  }
}
