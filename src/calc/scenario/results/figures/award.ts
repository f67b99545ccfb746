/**
 * What is owed on the Award.
 */
import { addDays, type SerialDate } from "../../../dates/serialDate.ts";
import { Decimal, ZERO } from "../../../decimal.ts";
import { problem } from "../../../errors.ts";
import type { AwardOwed } from "../../terms/awardTerms.ts";
import { oncePer } from "../../terms/once.ts";
import type { ScenarioTerms } from "../../terms/scenarioTerms.ts";
import { figure } from "./figure.ts";
import { payday } from "./payday.ts";

/** As the courts have left the Award by a day, less what was paid; a settlement that discharges it left out. */
function undischarged(terms: ScenarioTerms, day: SerialDate): AwardOwed {
  return terms.owedStanding(day, terms.paymentsUntil(day));
}

/** At the valuation date, and no more than a settlement has left of it. */
const outstanding = oncePer((terms: ScenarioTerms): AwardOwed => {
  const day = terms.valuationDate();
  return isDischarged(terms, day)
    ? { balance: terms.agreedAndUnpaid(day), interest: ZERO }
    : undischarged(terms, day);
});

function isDischarged({ dischargedOn }: ScenarioTerms, day: SerialDate): boolean {
  const from = dischargedOn();
  return from !== undefined && from <= day;
}

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
    return terms.owedAsIssued(day, terms.paymentsUntil(day)).balance;
  }),
  figure("award.balanceAtPayment", "Award balance at first payment", "Award", "money", (terms) => {
    const day = payday(terms, "balance on the day of payment");
    // As it stands before that payment is made.
    return isDischarged(terms, day) && terms.discharge() === "When made"
      ? terms.agreedAndUnpaid(addDays(day, -1))
      : terms.owedStanding(day, []).balance;
  }),
  figure("award.dischargedOn", "Award discharged on", "Award", "date", (terms) => dayOfDischarge(terms)),
  figure("award.discharged", "Discharged beside what is paid", "Award", "money", (terms) => {
    const day = dayOfDischarge(terms);
    // Whoever is promised more than was owed gives nothing up.
    return Decimal.max(ZERO, undischarged(terms, day).balance.minus(terms.agreedAndUnpaid(day)));
  }),
];

/** @throws DomainError (not available) when the payments do not discharge the Award */
function dayOfDischarge({ dischargedOn, discharge, saysDischarge }: ScenarioTerms): SerialDate {
  const day = dischargedOn();
  if (day !== undefined) return day;
  if (discharge() === "No" && !saysDischarge()) throw problem.inputNotGiven("Payments discharge the Award");
  throw problem.notDischarged();
}
