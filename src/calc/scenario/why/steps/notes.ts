/**
 * Steps of what the notes come to as contracted.
 */
import { toIso, type SerialDate } from "../../../dates/serialDate.ts";
import { multipleOn } from "../../../instruments/grossMultiple.ts";
import { dueDate } from "../../../instruments/note.ts";
import type { NoteSeries } from "../../../instruments/noteSeries.ts";
import { nameKey } from "../../../nameKey.ts";
import type { Earlier } from "../chain.ts";
import { ruleOf } from "../rules.ts";
import { last, money, neverPaid, nothing, takeDay, type Asked } from "./asked.ts";

export const noteWays: Readonly<Record<string, (asked: Asked) => void>> = {
  "notes.dueDate": (asked) => last(asked, "least", dueDates(asked)),
  "notes.repayment": (asked) => {
    if (asked.terms.isNeverPaid) neverPaid(asked);
    else last(asked, "sum", repayments(asked, seriesAsked(asked)));
  },
  "notes.payable": payable,
  "notes.status": status,
  "notes.moic": (asked) => {
    const { chain, terms, result } = asked;
    if (terms.isNeverPaid) {
      neverPaid(asked);
      return;
    }
    const steps = repayments(asked, seriesAsked(asked));
    const repaid = chain.follow("sum", money(asked, "Repayment"), steps, ruleOf("notes.repayment"));
    const amounts = chain.steps.flatMap((step, index) => (step.label.endsWith(": amount") ? [index] : []));
    const rule = "The amounts of the notes together.";
    const putIn = chain.follow("sum", money(asked, "Put in"), amounts, rule);
    chain.follow("quotient", result, [repaid, putIn], ruleOf(result.path));
  },
  "notes.irr": (asked) => last(asked, "return", flows(asked)),
  "notes.criminalRate": (asked) => {
    const { chain, terms, result } = asked;
    const steps = flows(asked);
    const named = { label: "Yearly cost, effective", kind: "rate", unit: "a year" } as const;
    const rate = chain.follow(
      "return",
      named,
      steps,
      "The rate at which what is repaid is worth what was put in.",
    );
    const cad = terms.cadPerUnit();
    const inCad =
      cad === undefined
        ? []
        : [chain.take({ label: "Canadian dollars for one unit", kind: "number" }, cad, "The exchange rate.")];
    chain.say(result, String(result.value), [...steps, rate, ...inCad], ruleOf(result.path));
  },
};

function seriesAsked({ terms, name }: Asked): readonly NoteSeries[] {
  return terms.series().filter((one) => name === "" || nameKey(one.name) === nameKey(name));
}

/** When each series falls due. */
export function dueDates(asked: Asked): readonly Earlier[] {
  const { chain, terms } = asked;
  const first = terms.firstPayment();
  if (first === undefined) return [];
  const paid = takeDay(asked, "First payment received", first, ruleOf("payments.firstReceived"));
  return seriesAsked(asked).map(({ name, terms: { days } }) => {
    const after = chain.take(
      { label: `${name}: days`, kind: "days" },
      days,
      "Calendar days after it, as agreed.",
    );
    const rule = "The first payment and so many days more.";
    return chain.follow("sum", { label: `${name}: due`, kind: "date" }, [paid, after], rule);
  });
}

/** What each series repays: its amount times the multiple of its due date. */
function repayments(asked: Asked, series: readonly NoteSeries[]): readonly Earlier[] {
  const { chain, terms } = asked;
  const first = terms.firstPayment();
  if (first === undefined) return [];
  return series.map(({ name, amount, terms: { multiple, days } }) => {
    const due = dueDate(first, days);
    const put = chain.take(money(asked, `${name}: amount`), amount, "As agreed.");
    const rule = `The multiple that holds on the due date, ${toIso(due)}.`;
    const times = chain.take(
      { label: `${name}: multiple`, kind: "multiple" },
      multipleOn(multiple, due),
      rule,
    );
    return chain.follow(
      "product",
      money(asked, `${name}: repayment`),
      [put, times],
      "Amount times multiple.",
    );
  });
}

function payable(asked: Asked): void {
  const { terms } = asked;
  const [first, asOf] = [terms.firstPayment(), terms.valuationDate()];
  if (first === undefined) {
    neverPaid(asked);
    return;
  }
  const due = seriesAsked(asked).filter(({ terms: { days } }) => dueDate(first, days) <= asOf);
  if (due.length > 0) {
    last(asked, "sum", repayments(asked, due));
    return;
  }
  dueDates(asked);
  nothing(asked, "Fallen due", `None of these has come by the valuation date, ${toIso(asOf)}.`);
}

/** What is put in and repaid, each on its day. */
function flows(asked: Asked): readonly Earlier[] {
  const { chain, terms } = asked;
  const first = terms.firstPayment();
  if (first === undefined) return [];
  return seriesAsked(asked).flatMap(({ name, amount, issued, terms: { multiple, days } }) => {
    if (issued === undefined) return [];
    const due: SerialDate = dueDate(first, days);
    const put = chain.take(
      money(asked, `${name}: put in, ${toIso(issued)}`),
      amount.negated(),
      "Its amount, on the day of issue.",
      issued,
    );
    const back = chain.take(
      money(asked, `${name}: repaid, ${toIso(due)}`),
      amount.times(multipleOn(multiple, due)),
      "Amount times multiple, on the due date.",
      due,
    );
    return [put, back];
  });
}

/** Where each series stands; all that occur. */
function status(asked: Asked): void {
  const { chain, terms, result } = asked;
  const day = takeDay(asked, "Valuation date", terms.valuationDate(), "The day that is asked about.");
  const first = terms.firstPaymentForStatus();
  const words = ["Contingent", "Not yet due", "Due"];
  const rule = ruleOf("notes.status");
  if (first === undefined) {
    chain.stage(result, words, [day], "No payment that counts is expected, so they stay contingent.");
    return;
  }
  const paid = takeDay(asked, "First payment received", first, ruleOf("payments.firstReceived"));
  const stages = seriesAsked(asked).map(({ name, terms: { days } }) => {
    const due = takeDay(asked, `${name}: due`, dueDate(first, days), `${days} days after the first payment.`);
    return chain.stage({ label: `${name}: status`, kind: "text" }, words, [day, paid, due], rule);
  });
  last(asked, "together", stages);
}
