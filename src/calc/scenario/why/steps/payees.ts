/**
 * Steps of what every payee is owed and paid, as the waterfall pays it.
 */
import { serialDate, toIso, type SerialDate } from "../../../dates/serialDate.ts";
import { ZERO, type Decimal } from "../../../decimal.ts";
import { payeeKey, taxOn } from "../../../waterfall/claims.ts";
import type { WaterfallEvent, WaterfallLine } from "../../../waterfall/waterfall.ts";
import { eventsOf, eventsUntilNow } from "../../results/figures/payees.ts";
import { companysPayees } from "../../terms/payees.ts";
import type { Earlier } from "../chain.ts";
import { ruleOf } from "../rules.ts";
import { last, money, neverPaid, nothing, same, takeDay, takeSum, type Asked } from "./asked.ts";
import { added, debtParts } from "./interest.ts";

/** What is asked of one payee, by its name or as us. */
type Way = (asked: Asked, payee: string) => void;

const ofPayee: Readonly<Record<string, Way>> = {
  paid: (asked, payee) => together(asked, eventsOf, [payee]),
  paidBy: (asked, payee) => together(asked, untilNow, [payee]),
  "owed.now": (asked, payee) => owedNow(asked, [payee]),
  short: (asked, payee) => {
    if (asked.terms.isNeverPaid) whileUnpaid(asked, [payee]);
    else unpaid(asked, eventsOf(asked.terms), [payee]);
  },
  due: payableFrom,
  paidInFull: (asked, payee) => {
    const days = paidLines(asked, payee);
    const dates = days.map((step) => {
      const { label = "", day, rule = "" } = asked.chain.steps[step] ?? {};
      return takeDay(asked, label, serialDate(Number(day)), rule);
    });
    last(asked, "greatest", dates);
  },
  moic: multiple,
  irr: (asked, payee) => {
    const { terms } = asked;
    if (terms.isNeverPaid) return;
    const rule = "What the payee put in, on its day.";
    const put = investments(asked, payee).flatMap(({ amount, date }) =>
      date === undefined
        ? []
        : [asked.chain.take(money(asked, `${payee}: put in, ${toIso(date)}`), amount.negated(), rule, date)],
    );
    last(asked, "return", [...put, ...paidLines(asked, payee)]);
  },
};

export const payeeWays: Readonly<Record<string, (asked: Asked) => void>> = {
  ...Object.fromEntries(
    Object.entries(ofPayee).flatMap(([key, way]) => [
      [key, (asked: Asked) => way(asked, asked.name)],
      [`us.${key}`, (asked: Asked) => way(asked, asked.terms.us)],
    ]),
  ),
  "us.name": (asked) => {
    const { chain, terms, result } = asked;
    const what = terms.saysUs ? "Claim with the Role Us" : "Has what all others leave";
    const rule = terms.saysUs ? "As the table of claims says." : "No claim has the Role Us.";
    same(asked, chain.take({ ...result, label: what }, terms.us, rule));
  },
  "paid.debt": (asked) => together(asked, eventsOf, [asked.terms.debtPayee]),
  "paid.notes": (asked) => together(asked, eventsOf, seriesNames(asked)),
  "paidBy.notes": (asked) => together(asked, untilNow, seriesNames(asked)),
  "owed.now.notes": (asked) => owedNow(asked, seriesNames(asked)),
  "paid.company": (asked) => {
    if (asked.terms.isNeverPaid) neverPaid(asked);
    else together(asked, eventsOf, companysPayees(asked.terms.claims()));
  },
};

function seriesNames({ terms }: Asked): readonly string[] {
  return terms.series().map(({ name }) => name);
}

function hasCome({ terms }: Asked): boolean {
  const first = terms.firstPayment();
  return first !== undefined && first <= terms.valuationDate();
}

/** The events up to the valuation date; none where nothing was received by then. */
function untilNow(terms: Asked["terms"]): readonly WaterfallEvent[] {
  const first = terms.firstPayment();
  return first === undefined || first > terms.valuationDate() ? [] : eventsUntilNow(terms);
}

/** A sum over what the waterfall pays to some payees, day by day. */
function together(
  asked: Asked,
  eventsIn: (terms: Asked["terms"]) => readonly WaterfallEvent[],
  payees: readonly string[],
): void {
  const { terms } = asked;
  if (terms.isNeverPaid) {
    neverPaid(asked);
    return;
  }
  const events = eventsIn(terms);
  if (events.length === 0) {
    notYet(asked);
    return;
  }
  const steps = payees.flatMap((payee) => paidLines(asked, payee, events));
  if (steps.length > 0) last(asked, "sum", steps);
  else nothing(asked, payees.join(" and "), "No claim of this name stands among those that are paid.");
}

/** Nothing was received by the valuation date. */
function notYet(asked: Asked): void {
  const { terms } = asked;
  const first = terms.firstPayment();
  if (first !== undefined) takeDay(asked, "First payment received", first, ruleOf("payments.firstReceived"));
  takeDay(asked, "Valuation date", terms.valuationDate(), "The day that is asked about.");
  nothing(asked, "Received by then", "Nothing: the first payment comes later.");
}

/** What the waterfall pays to a payee, day by day, with the rule that decided; of nobody but who is paid nothing a 0. */
export function paidLines(
  asked: Asked,
  payee: string,
  events: readonly WaterfallEvent[] = asked.terms.isNeverPaid ? [] : eventsOf(asked.terms),
): readonly Earlier[] {
  const of = (line: WaterfallLine): Decimal => paidOfLine(line, payee);
  const lines = events.flatMap(({ date, lines: all }) =>
    all.filter((line) => concerns(line, payee)).map((line) => ({ date, line, sum: of(line) })),
  );
  const paid = lines.filter(({ sum }) => !sum.isZero());
  const shown = paid.length > 0 ? paid : lines.slice(-1);
  return shown.map(({ date, line, sum }) =>
    asked.chain.take(money(asked, `${payee}, ${toIso(date)}`), sum, line.rule, date),
  );
}

/** Whether a line pays a payee, or the tax that goes to it. */
function concerns({ claim }: WaterfallLine, payee: string): boolean {
  return payeeKey(claim.payee) === payeeKey(payee) || isTax(claim, payee);
}

function isTax(claim: WaterfallLine["claim"], payee: string): boolean {
  return claim.withheld !== undefined && payeeKey(taxOn(claim.payee)) === payeeKey(payee);
}

function paidOfLine({ claim, paid, withheld }: WaterfallLine, payee: string): Decimal {
  const own = payeeKey(claim.payee) === payeeKey(payee) ? paid : ZERO;
  return isTax(claim, payee) ? own.plus(withheld) : own;
}

function owedNow(asked: Asked, payees: readonly string[]): void {
  if (hasCome(asked)) unpaid(asked, untilNow(asked.terms), payees);
  else whileUnpaid(asked, payees);
}

/** What some payees are due and not paid after the last of some events. */
function unpaid(asked: Asked, events: readonly WaterfallEvent[], payees: readonly string[]): void {
  const { date, lines = [] } = events.at(-1) ?? {};
  const keys = new Set(payees.map(payeeKey));
  const own = lines.filter(({ claim }) => keys.has(payeeKey(claim.payee)));
  const day = date === undefined ? "" : `, ${toIso(date)}`;
  const steps = own.map(({ claim, remaining, rule }) =>
    takeSum(asked, `${claim.payee}: due and not paid${day}`, remaining, rule),
  );
  if (steps.length > 0) last(asked, "sum", steps);
  else nothing(asked, payees.join(" and "), "No claim of this name stands among those that are paid.");
}

/** What is owed while nothing was received: what accretes does so whatever happens. */
function whileUnpaid(asked: Asked, payees: readonly string[]): void {
  const { terms } = asked;
  const day = terms.valuationDate();
  const debt = terms.debt();
  const debts = payees.flatMap((payee) => [
    ...(debt !== undefined && payeeKey(payee) === payeeKey(terms.debtPayee) ? [{ payee, debt }] : []),
    ...terms
      .accreting(payee)
      .filter(({ startDate }) => startDate <= day)
      .map((one) => ({ payee, debt: one })),
  ]);
  const parts = debts.map(({ payee, debt: one }) =>
    debtParts(asked, one, day, debts.length > 1 ? payee : ""),
  );
  if (parts.length === 0) {
    const why = "Nothing: what hangs on a payment is not owed before the first has come.";
    nothing(asked, `Owed on ${toIso(day)}`, why);
    return;
  }
  const all = { owed: parts.flatMap(({ owed }) => owed), paid: parts.flatMap(({ paid }) => paid) };
  added(asked, all, asked.result, ruleOf(asked.result.path));
}

/** From when each claim of a payee may be paid. */
function payableFrom(asked: Asked, payee: string): void {
  const { chain, terms } = asked;
  const first = terms.firstPayment();
  if (first === undefined) return;
  const paid = takeDay(asked, "First payment received", first, ruleOf("payments.firstReceived"));
  const own = terms.claims().filter((claim) => payeeKey(claim.payee) === payeeKey(payee));
  const days = own.map((claim): Earlier => {
    const named = { label: `${payee}, tier ${claim.tier}: payable from`, kind: "date" } as const;
    if (claim.payableFrom === undefined) {
      return chain.follow(
        "same",
        named,
        [paid],
        "Nothing says when, so at once when the first payment comes.",
      );
    }
    const terms = takeDay(
      asked,
      `${payee}, tier ${claim.tier}: by its terms`,
      claim.payableFrom,
      "By its Due, Days or From.",
    );
    return chain.follow("greatest", named, [paid, terms], "The later of both.");
  });
  last(asked, "least", days.length > 0 ? days : [paid]);
}

/** What a payee put in; without a day where it is not told. */
function investments(
  { terms }: Asked,
  payee: string,
): readonly { readonly amount: Decimal; readonly date: SerialDate | undefined }[] {
  const series = terms.series().find(({ name }) => payeeKey(name) === payeeKey(payee));
  return series === undefined ? terms.investments(payee) : [{ amount: series.amount, date: series.issued }];
}

/** What a payee is paid, by what it put in. */
function multiple(asked: Asked, payee: string): void {
  const { chain, result } = asked;
  if (asked.terms.isNeverPaid) {
    neverPaid(asked);
    return;
  }
  const paid = chain.follow("sum", money(asked, "Paid in all"), paidLines(asked, payee), ruleOf("paid"));
  const parts = investments(asked, payee).map(({ amount }) =>
    takeSum(asked, `${payee}: amount`, amount, "As given."),
  );
  const putIn = chain.follow("sum", money(asked, "Put in"), parts, "What the payee put in.");
  chain.follow("quotient", result, [paid, putIn], ruleOf(result.path));
}
