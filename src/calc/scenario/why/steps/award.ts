/**
 * Steps of what is owed on the Award, and of the decisions on it.
 */
import { addDays, toIso, type SerialDate } from "../../../dates/serialDate.ts";
import { ZERO } from "../../../decimal.ts";
import type { AgreedPayment } from "../../terms/paymentPlan.ts";
import type { Earlier } from "../chain.ts";
import { ruleOf } from "../rules.ts";
import { last, nothing, same, takeDay, takeSum, type Asked } from "./asked.ts";
import { awardBalance, interestIn } from "./interest.ts";

export const awardWays: Readonly<Record<string, (asked: Asked) => void>> = {
  "award.standing": standing,
  "award.balance": (asked) => {
    const day = asked.terms.valuationDate();
    if (isDischarged(asked, day)) agreed(asked, day);
    else awardBalance(asked, asked.terms.formStanding(day), day, asked.terms.paymentsUntil(day));
  },
  "award.interest": interest,
  "award.balanceAsIssued": (asked) => {
    const day = asked.terms.valuationDate();
    awardBalance(asked, asked.terms.formAsIssued(), day, asked.terms.paymentsUntil(day));
  },
  "award.balanceAtPayment": (asked) => {
    const { terms } = asked;
    const day = terms.firstPayment();
    if (day === undefined) return;
    if (isDischarged(asked, day) && terms.discharge() === "When made") agreed(asked, addDays(day, -1));
    else awardBalance(asked, terms.formStanding(day), day, []);
  },
  "award.dischargedOn": dischargedOn,
  "award.discharged": (asked) => {
    const { chain, terms, result } = asked;
    const day = terms.dischargedOn();
    if (day === undefined) return;
    const named = { label: "Owed on that day", kind: result.kind, unit: result.unit };
    const before = awardBalance(asked, terms.formStanding(day), day, terms.paymentsUntil(day), named);
    if (before === undefined) return;
    const unpaid = chain.follow(
      "sum",
      { ...named, label: "Agreed and not yet paid" },
      agreedAfter(asked, day),
      "By the settlement.",
    );
    const isMoreAgreed = Number(chain.valueOf(unpaid)) > Number(chain.valueOf(before));
    if (!isMoreAgreed) {
      chain.follow("difference", result, [before, unpaid], ruleOf(result.path));
      return;
    }
    const more = { ...named, label: "Owed less what is agreed" };
    const below = chain.follow("difference", more, [before, unpaid], "More is agreed than was owed.");
    const none = takeSum(asked, "Given up", ZERO, "Nothing: nobody gives up less than nothing.");
    chain.follow("greatest", result, [below, none], ruleOf(result.path));
  },
};

function isDischarged({ terms }: Asked, day: SerialDate): boolean {
  const from = terms.dischargedOn();
  return from !== undefined && from <= day;
}

/** The decisions in order of time, of which the last one made by the valuation date counts. */
function standing(asked: Asked): void {
  const { chain, terms, result } = asked;
  const day = takeDay(asked, "Valuation date", terms.valuationDate(), "The day that is asked about.");
  const decisions = terms
    .legalPath()
    .filter((step) => step.standing !== undefined)
    .sort((a, b) => a.date - b.date);
  const days = decisions.map(({ event, date }) =>
    takeDay(asked, event, date, "A decision of the legal path."),
  );
  const words = ["Full", ...decisions.map((step) => step.standing ?? "Full")];
  chain.stage(result, words, [day, ...days], ruleOf(result.path));
}

function interest(asked: Asked): void {
  const { terms, result } = asked;
  const day = terms.valuationDate();
  if (isDischarged(asked, day)) {
    const since = terms.dischargedOn() ?? day;
    nothing(asked, "Interest", `None: the settlement has discharged the Award on ${toIso(since)}.`);
    return;
  }
  const payments = terms.paymentsUntil(day);
  const named = { label: "Award balance", kind: result.kind, unit: result.unit };
  const balance = awardBalance(asked, terms.formStanding(day), day, payments, named);
  const owed = terms.owedStanding(day, payments);
  if (balance !== undefined) interestIn(asked, balance, owed.balance.minus(owed.interest));
}

/** What the settlement leaves to be paid after a day. */
function agreed(asked: Asked, day: SerialDate): void {
  const steps = agreedAfter(asked, day);
  last(asked, "sum", steps);
}

function agreedAfter(asked: Asked, day: SerialDate): readonly Earlier[] {
  const unpaid = asked.terms
    .agreedPayments()
    .map((one) => ({ one, left: one.agreed.minus(one.date <= day ? performed(one) : ZERO) }))
    .filter(({ left }) => !left.isZero());
  if (unpaid.length === 0) {
    return [takeSum(asked, "Agreed payments", ZERO, `All are made by ${toIso(day)}.`)];
  }
  return unpaid.map(({ one, left }) =>
    takeSum(asked, `${one.label}, ${toIso(one.date)}`, left, "Agreed in the settlement and not yet paid."),
  );
}

/** What of a payment counts as made: something instead of cash is given whole, whatever the holder makes of it. */
function performed({ kind, agreed: sum, part }: AgreedPayment) {
  return kind === "nonCash" ? sum : sum.times(part);
}

function dischargedOn(asked: Asked): void {
  const { terms, result } = asked;
  if (terms.discharge() === "When made") {
    const day = Number(result.value) as SerialDate;
    same(
      asked,
      takeDay(asked, "Settlement made on", day, "The settlement discharges the Award when it is made."),
    );
    return;
  }
  const days = terms
    .agreedPayments()
    .map(({ label, date }) =>
      takeDay(asked, label, date, "Made in full; the last of them discharges the Award."),
    );
  last(asked, "greatest", days);
}
