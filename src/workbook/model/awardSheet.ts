import { callOf } from "../cells/namespace.ts";
import type { CalculationSheet } from "./calculationSheet.ts";

/** Rows that are formatted for the schedule; one that is longer shows its figures unformatted. */
const MOST_PERIODS = 60;

/** The model's Award sheet. */
export const awardSheet: CalculationSheet = {
  name: "Award",
  subtitle: "What is owed on the Award, and how it came to that.",
  plan: (page, given) => {
    const { value, rate, standing, payments, firstPayment, money } = given;
    const terms = (principal: string, until: string | undefined): readonly (string | undefined)[] => [
      ...[principal, value("award.startDate"), until, rate, value("award.margin")],
      ...[value("award.floor"), value("award.frequency"), value("award.dayCount")],
    ];
    page.heading("At the valuation date");
    const asOf = [...terms(standing.valuation, value("valuation.date")), payments];
    const balance = page.result(
      { label: "Balance with interest", ...money },
      `=${callOf("AWARD_BALANCE", ...asOf)}`,
    );
    const interest = page.result(
      { label: "of which interest", ...money },
      `=${callOf("AWARD_INTEREST", ...asOf)}`,
    );
    const withCosts = page.result({ label: "Balance and costs", ...money }, `=${balance}+${given.costs}`);
    page.gap();
    page.heading("At the first payment, before it is made");
    const balanceAtPayment = page.result(
      { label: "Balance with interest, and costs", ...money },
      `=${callOf("AWARD_BALANCE", ...terms(standing.payment, firstPayment))}+${given.costsAtPayment}`,
    );
    page.gap();
    page.heading("Period by period");
    page.spill(
      `=${callOf("AWARD_SCHEDULE", ...asOf)}`,
      ["date", "date", "rate", "rate", "count", "money", "money", "money"],
      MOST_PERIODS,
    );
    return {
      inside: [
        {
          label: "Award less interest is not above principal",
          difference: `MAX(0,${balance}-${interest}-${standing.valuation})`,
        },
      ],
      againstScenario: [
        { label: "Award and costs at the valuation date", path: "award.balance", figure: withCosts },
        { label: "of which interest", path: "award.interest", figure: interest },
        {
          label: "Award and costs at the first payment",
          path: "award.balanceAtPayment",
          figure: balanceAtPayment,
        },
      ],
    };
  },
};
