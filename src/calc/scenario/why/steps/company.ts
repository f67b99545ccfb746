/**
 * Steps of what is left to shareholders, and of what outcomes are worth.
 */
import { toIso } from "../../../dates/serialDate.ts";
import { ONE } from "../../../decimal.ts";
import { optionsAtPayment } from "../../results/figures/company.ts";
import { distributionOf } from "../../results/figures/distribution.ts";
import type { Earlier } from "../chain.ts";
import { ruleOf } from "../rules.ts";
import { last, money, takeDay, takeSum, type Asked } from "./asked.ts";

export const companyWays: Readonly<Record<string, (asked: Asked) => void>> = {
  "company.dilutedShares": (asked) => last(asked, "sum", shares(asked)),
  "company.perShare": (asked) => {
    const { chain, result } = asked;
    chain.follow("quotient", result, perShare(asked), ruleOf(result.path));
  },
  "company.perShareLocal": (asked) => {
    const { chain, terms, result } = asked;
    const each = chain.follow(
      "quotient",
      money(asked, "Net per diluted share"),
      perShare(asked),
      ruleOf("company.perShare"),
    );
    const rule = "Award currency for one unit of the share currency.";
    const fx = chain.take({ label: "Exchange rate", kind: "number" }, terms.exchangeRate(), rule);
    chain.follow("quotient", result, [each, fx], ruleOf(result.path));
  },
  "outcomes.expectedValue": expected,
};

function perShare(asked: Asked): readonly Earlier[] {
  const { chain, terms } = asked;
  const net = takeSum(asked, "Net to the company", distributionOf(terms).company, ruleOf("paid.company"));
  const diluted = chain.follow(
    "sum",
    { label: "Diluted shares", kind: "number" },
    shares(asked),
    ruleOf("company.dilutedShares"),
  );
  return [net, diluted];
}

/** The shares outstanding, and those that each grant in the money adds. */
function shares({ chain, terms }: Asked): readonly Earlier[] {
  const basic = chain.take(
    { label: "Shares outstanding", kind: "number" },
    terms.sharesOutstanding(),
    "As given, without options.",
  );
  const alive = optionsAtPayment(terms);
  if (alive.length === 0) return [basic];
  const price = terms.sharePrice();
  return [
    basic,
    ...alive.map(({ name, count, strike }) => {
      const isInMoney = strike.lt(price);
      const more = isInMoney ? count.times(ONE.minus(strike.div(price))) : count.times(0);
      const rule = isInMoney
        ? `${count.toString()} × (1 − ${strike.toString()} ÷ ${price.toString()}), by the treasury stock method.`
        : `The strike of ${strike.toString()} is not below the price of ${price.toString()}.`;
      return chain.take({ label: `Added by ${name ?? "options"}`, kind: "number" }, more, rule);
    }),
  ];
}

/** Each outcome discounted to the valuation date and weighted. */
function expected(asked: Asked): void {
  const { chain, terms } = asked;
  const day = terms.valuationDate();
  takeDay(asked, "Valuation date", day, "The day to which is discounted.");
  const rate = chain.take(
    { label: "Discount rate", kind: "rate", unit: "a year" },
    terms.discountRate(),
    "As given.",
  );
  const parts = terms.outcomes().map(({ probability, date, amount }, index) => {
    const called = `Outcome ${index + 1}`;
    const chance = chain.take({ label: `${called}: probability`, kind: "share" }, probability, "As given.");
    const sum = takeSum(asked, `${called}: amount`, amount, "As given.");
    const days = chain.take(
      { label: `${called}: days`, kind: "days" },
      date - day,
      `Days to ${toIso(date)}.`,
    );
    const rule = "The amount divided by (1 + rate) to the power of days over 365.";
    const worth = chain.follow(
      "discounted",
      money(asked, `${called}: present value`),
      [sum, rate, days],
      rule,
    );
    return chain.follow(
      "product",
      money(asked, `${called}: weighted`),
      [chance, worth],
      "Times its probability.",
    );
  });
  last(asked, "sum", parts);
}
