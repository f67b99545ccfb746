/**
 * What is owed on the Award.
 */
import { awardOutstanding } from "../../../instruments/award.ts";
import { oncePer } from "../../terms/once.ts";
import type { ScenarioTerms } from "../../terms/scenarioTerms.ts";
import { figure } from "./figure.ts";
import { payday } from "./payday.ts";

/** At the valuation date, as the courts have left it by then, less what was paid. */
const outstanding = oncePer((terms: ScenarioTerms) => {
  const day = terms.valuationDate();
  return awardOutstanding({ ...terms.standingAward(day), payments: terms.paymentsUntil(day) }, day);
});

export const awardFigures = [
  figure("award.standing", "Award standing at the valuation date", "Award", "text", (terms) =>
    terms.standingOn(terms.valuationDate()),
  ),
  figure(
    "award.balance",
    "Award balance at the valuation date",
    "Award",
    "money",
    (terms) => outstanding(terms).balance,
  ),
  figure("award.interest", "of which interest", "Award", "money", (terms) => outstanding(terms).interest),
  figure("award.balanceAsIssued", "Award balance as issued", "Award", "money", (terms) => {
    const day = terms.valuationDate();
    return awardOutstanding({ ...terms.issuedAward(), payments: terms.paymentsUntil(day) }, day).balance;
  }),
  figure("award.balanceAtPayment", "Award balance at first payment", "Award", "money", (terms) => {
    const day = payday(terms, "balance on the day of payment");
    return awardOutstanding(terms.standingAward(day), day).balance;
  }),
];
