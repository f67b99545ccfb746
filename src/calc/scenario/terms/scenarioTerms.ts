/**
 * What a scenario says, in the terms of the calculation module: everything that is worked out of it is
 * read from here.
 *
 * Each part is worked out when it is first asked for and never again; one that cannot be told for want of an
 * input throws the same DomainError every time. So a scenario must never change: a change makes another one.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import type { MoneyOf, ScalarKind } from "../fields/field.ts";
import type { Scenario } from "../fields/scenario.ts";
import { awardTerms, type AwardTerms } from "./awardTerms.ts";
import { claimTerms, type ClaimTerms } from "./claimTerms.ts";
import { companyTerms, type CompanyTerms } from "./companyTerms.ts";
import { neededDate } from "./given.ts";
import { financingTerms, type FinancingTerms } from "./financingTerms.ts";
import { once, oncePer } from "./once.ts";
import { paymentTerms, type PaymentTerms } from "./paymentTerms.ts";
import { settlementTerms, type SettlementTerms } from "./settlementTerms.ts";

export interface ScenarioTerms
  extends AwardTerms, PaymentTerms, SettlementTerms, FinancingTerms, ClaimTerms, CompanyTerms {
  /**
   * The day of every question that names none.
   *
   * @throws DomainError (not available) when it is left empty
   */
  readonly valuationDate: () => SerialDate;
}

/** The terms of a scenario; the same ones however often they are asked for. */
export const termsOf = oncePer((scenario: Scenario): ScenarioTerms => {
  const award = awardTerms(scenario);
  const payments = paymentTerms(scenario, award);
  const financing = financingTerms(scenario);
  const ownDay = { valuationDate: once(() => neededDate(scenario, "valuation.date")) };
  // Spread into a literal, so many properties take fifty times as long: more than most figures do.
  return Object.assign(
    Object.assign(ownDay, award, payments, settlementTerms(scenario, payments)),
    financing,
    claimTerms(scenario, payments, financing),
    companyTerms(scenario),
  );
});

/** What the unit of a value follows from. */
interface Unit {
  readonly kind: ScalarKind;
  readonly moneyOf?: MoneyOf;
  /** Where the kind does not tell. */
  readonly unit?: string;
}

/** The unit that a value is shown with, if any. */
export function shownUnit(scenario: Scenario, { kind, moneyOf = "award", unit }: Unit): string | undefined {
  switch (kind) {
    case "money":
      return termsOf(scenario).currency(moneyOf);
    case "rate":
      return "a year";
    case "multiple":
      return "gross";
    case "days":
      return "days";
    case "date":
    case "share":
    case "count":
    case "number":
    case "choice":
    case "text":
      return unit;
  }
}
