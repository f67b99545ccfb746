/**
 * The steps to a figure, from the terms that it is worked out of.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { toIso } from "../../dates/serialDate.ts";
import type { Decimal } from "../../decimal.ts";
import { DomainError } from "../../errors.ts";
import { debtOutstanding } from "../../instruments/securedDebt.ts";
import { multipleOn } from "../../instruments/grossMultiple.ts";
import { dueDate } from "../../instruments/note.ts";
import type { NoteSeries } from "../../instruments/noteSeries.ts";
import { nameKey } from "../../nameKey.ts";
import type { WaterfallEvent, WaterfallLine } from "../../waterfall/waterfall.ts";
import type { ScenarioResult } from "../results/figures/figure.ts";
import { eventsOf, eventsUntilNow } from "../results/figures/payees.ts";
import type { AwardOwed } from "../terms/awardTerms.ts";
import { testDate, testOf } from "../results/figures/liquidity.ts";
import type { ExpectedReceipt } from "../terms/paymentTerms.ts";
import { PAYEES } from "../terms/payees.ts";
import type { ScenarioTerms } from "../terms/scenarioTerms.ts";
import { Chain, type Earlier } from "./chain.ts";
import { partsOf, ruleOf } from "./rules.ts";
import type { Step } from "./step.ts";

type Result = ScenarioResult & { readonly available: true };

/** What is asked of the terms: of one payee or series, or of all where the name is empty. */
interface Asked {
  readonly chain: Chain;
  readonly terms: ScenarioTerms;
  readonly name: string;
  readonly result: Result;
}

/** How near the last step has to be to the figure, of its size: both are doubles of forty digits. */
const TOLERANCE = 1e-12;

/** The steps to a figure, which is the last; by its rule alone where no others lead to it. */
export function stepsTo(result: Result, terms: ScenarioTerms): readonly Step[] {
  const { key, name } = partsOf(result.path);
  const { label, kind, unit, value, path } = result;
  const alone: Step = { label, kind, unit, value, rule: ruleOf(path), operation: undefined };
  const chain = new Chain();
  try {
    ways[key]?.({ chain, terms, name, result });
  } catch (error) {
    if (error instanceof DomainError) return [alone];
    throw error;
  }
  const last = chain.steps.at(-1);
  if (last === undefined || !isSame(last.value, value)) return [alone];
  return [...chain.steps.slice(0, -1), { ...last, value }];
}

function isSame(one: number | string, other: number | string): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other;
  return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(other));
}

/** How each figure is put together, by what its path asks. */
const ways: Readonly<Record<string, (asked: Asked) => void>> = {
  "notes.dueDate": firstDue,
  "notes.repayment": (asked) => last(asked, "sum", repayments(asked)),
  "notes.moic": (asked) => {
    const { chain, result } = asked;
    const repaid = chain.follow(
      "sum",
      money(asked, "Repayment"),
      repayments(asked),
      ruleOf("notes.repayment"),
    );
    const amounts = chain.steps.flatMap((step, index) => (step.label.endsWith(": amount") ? [index] : []));
    const putIn = chain.follow("sum", money(asked, "Put in"), amounts, "The amounts of the notes together.");
    chain.follow("quotient", result, [repaid, putIn], ruleOf(result.path));
  },
  paid: (asked) => lines(asked, eventsIn(asked.terms), asked.name, paidOf),
  "us.paid": (asked) => lines(asked, eventsIn(asked.terms), asked.terms.us, paidOf),
  paidBy: (asked) => lines(asked, untilNow(asked), asked.name, paidOf),
  "us.paidBy": (asked) => lines(asked, untilNow(asked), asked.terms.us, paidOf),
  "owed.now": (asked) => lines(asked, untilNow(asked).slice(-1), asked.name, unpaidOf),
  "us.owed.now": (asked) => lines(asked, untilNow(asked).slice(-1), asked.terms.us, unpaidOf),
  short: (asked) => lines(asked, eventsIn(asked.terms).slice(-1), asked.name, unpaidOf),
  "us.short": (asked) => lines(asked, eventsIn(asked.terms).slice(-1), asked.terms.us, unpaidOf),
  "paid.debt": (asked) => lines(asked, eventsIn(asked.terms), asked.terms.debtPayee, paidOf),
  "paid.company": (asked) => lines(asked, eventsIn(asked.terms), undefined, paidOf),
  "paid.notes": (asked) => {
    const { terms, chain } = asked;
    const steps = terms.series().flatMap(({ name }) => taken(asked, eventsIn(terms), ofPayee(name), paidOf));
    chain.follow("sum", asked.result, steps, ruleOf(asked.result.path));
  },
  moic: (asked) => multiple(asked, asked.name),
  "us.moic": (asked) => multiple(asked, asked.terms.us),
  "award.balance": (asked) => {
    const { terms } = asked;
    const day = terms.valuationDate();
    const from = terms.dischargedOn();
    if (from === undefined || from > day)
      owed(asked, terms.owedStanding(day, terms.paymentsUntil(day)), "stands at the valuation date");
  },
  "award.balanceAsIssued": (asked) => {
    const day = asked.terms.valuationDate();
    owed(asked, asked.terms.owedAsIssued(day, asked.terms.paymentsUntil(day)), "was awarded");
  },
  "debt.balance": (asked) => {
    const debt = asked.terms.debt();
    if (debt !== undefined) owed(asked, debtOutstanding(debt, asked.terms.valuationDate()), "was lent");
  },
  "proceeds.fees": (asked) => {
    const { chain, terms, result } = asked;
    const steps = [PAYEES.fees, PAYEES.fixedFees].flatMap((payee) =>
      taken(asked, eventsIn(terms), ofPayee(payee), paidOf),
    );
    chain.follow("sum", result, steps, ruleOf(result.path));
  },
  "proceeds.taxes": (asked) => lines(asked, eventsIn(asked.terms), PAYEES.taxes, paidOf),
  "award.discharged": (asked) => {
    const { chain, terms, result } = asked;
    const day = terms.dischargedOn();
    if (day === undefined) return;
    const { balance } = terms.owedStanding(day, terms.paymentsUntil(day));
    const before = chain.take(
      money(asked, "Owed on that day"),
      balance,
      "As the courts have left the Award, less what was paid.",
    );
    const agreed = chain.take(
      money(asked, "Agreed and not yet paid"),
      terms.agreedAndUnpaid(day),
      "By the settlement.",
    );
    chain.follow("difference", result, [before, agreed], ruleOf(result.path));
  },
  "award.balanceAtPayment": (asked) => {
    const day = asked.terms.firstPayment();
    if (day !== undefined)
      owed(asked, asked.terms.owedStanding(day, []), "stands on the day of the first payment");
  },
  "debt.balanceAtPayment": (asked) => {
    const [debt, day] = [asked.terms.debt(), asked.terms.firstPayment()];
    if (debt !== undefined && day !== undefined) owed(asked, debtOutstanding(debt, day), "was lent");
  },
  "notes.payable": (asked) => {
    const { terms } = asked;
    const first = terms.firstPayment();
    const asOf = terms.valuationDate();
    last(
      asked,
      "sum",
      repayments(asked, ({ terms: { days } }) => first !== undefined && dueDate(first, days) <= asOf),
    );
  },
  "liquidity.received": (asked) => {
    const day = testDate(asked.terms);
    last(
      asked,
      "sum",
      receipts(asked, ({ date }) => date <= day),
    );
  },
  "liquidity.owed": (asked) =>
    last(asked, "sum", tested(asked, "due", "What has fallen due to it by the test date.")),
  "liquidity.shortfall": (asked) =>
    last(asked, "sum", tested(asked, "shortfall", "What of it is not paid by then.")),
  "proceeds.gross": (asked) =>
    last(
      asked,
      "sum",
      receipts(asked, () => true),
    ),
  "proceeds.nonCash": (asked) =>
    last(
      asked,
      "sum",
      receipts(asked, ({ kind }) => kind === "nonCash"),
    ),
  "proceeds.net": (asked) => {
    const { chain, terms, result } = asked;
    const sum = money(asked, "Gross proceeds");
    const gross = chain.follow(
      "sum",
      sum,
      receipts(asked, () => true),
      ruleOf("proceeds.gross"),
    );
    const off = [PAYEES.fees, PAYEES.fixedFees, PAYEES.taxes].flatMap((payee) =>
      taken(asked, eventsIn(terms), ofPayee(payee), paidOf),
    );
    chain.follow("difference", result, [gross, ...off], ruleOf(result.path));
  },
};

function money({ terms }: Asked, label: string) {
  return { label, kind: "money", unit: terms.currency("award") } as const;
}

/** Principal and interest of what is owed. */
function owed(asked: Asked, { balance, interest }: AwardOwed, what: string): void {
  const rule = `What ${what} and bears interest or is costs, less what was paid of it.`;
  const principal = asked.chain.take(money(asked, "Principal and costs"), balance.minus(interest), rule);
  const accrued = asked.chain.take(
    money(asked, "Interest"),
    interest,
    "What accrued by the rate and the day count, less what was paid of it.",
  );
  last(asked, "sum", [principal, accrued]);
}

/** What a payee is paid, by what it put in. */
function multiple(asked: Asked, payee: string): void {
  const { chain, terms, result } = asked;
  const steps = taken(asked, eventsIn(terms), ofPayee(payee), paidOf);
  const paid = chain.follow("sum", money(asked, "Paid in all"), steps, ruleOf("paid"));
  const series = terms.series().find(({ name }) => nameKey(name) === nameKey(payee));
  const amounts = series === undefined ? terms.investments(payee) : [series];
  const parts = amounts.map(({ amount }) =>
    chain.take(money(asked, `${payee}: amount`), amount, "As given."),
  );
  const putIn = chain.follow("sum", money(asked, "Put in"), parts, "What the payee put in.");
  chain.follow("quotient", result, [paid, putIn], ruleOf(result.path));
}

function last({ chain, result }: Asked, kind: "sum" | "least", of: readonly Earlier[]): void {
  chain.follow(kind, result, of, ruleOf(result.path));
}

/** What happens in the waterfall; nothing where the Award is never paid. */
function eventsIn(terms: ScenarioTerms): readonly WaterfallEvent[] {
  return terms.isNeverPaid ? [] : eventsOf(terms);
}

function seriesAsked({ terms, name }: Asked): readonly NoteSeries[] {
  return terms.series().filter((one) => name === "" || nameKey(one.name) === nameKey(name));
}

/** The due dates of the series, of which the figure is the first. */
function firstDue(asked: Asked): void {
  const { chain, terms } = asked;
  const first = terms.firstPayment();
  if (first === undefined) return;
  const paid = chain.take(
    { label: "First payment received", kind: "date" },
    first,
    ruleOf("payments.firstReceived"),
  );
  const due = seriesAsked(asked).map(({ name, terms: { days } }) => {
    const after = chain.take(
      { label: `${name}: days`, kind: "days" },
      days,
      "Calendar days after it, as agreed.",
    );
    const rule = "The first payment and so many days more.";
    return chain.follow("sum", { label: `${name}: due`, kind: "date" }, [paid, after], rule);
  });
  last(asked, "least", due);
}

/** What each series repays: its amount times the multiple of its due date. */
function repayments(
  asked: Asked,
  isWanted: (series: NoteSeries) => boolean = () => true,
): readonly Earlier[] {
  const { chain, terms } = asked;
  const first = terms.firstPayment();
  if (first === undefined) return [];
  return seriesAsked(asked)
    .filter(isWanted)
    .map(({ name, amount, terms: { multiple, days } }) => {
      const due = dueDate(first, days);
      const put = chain.take(money(asked, `${name}: amount`), amount, "As agreed.");
      const times = chain.take(
        { label: `${name}: multiple`, kind: "multiple" },
        multipleOn(multiple, due),
        `The multiple that holds on the due date, ${toIso(due)}.`,
      );
      return chain.follow(
        "product",
        money(asked, `${name}: repayment`),
        [put, times],
        "Amount times multiple.",
      );
    });
}

/** What the liquidity test says of each payee. */
function tested({ chain, terms, result }: Asked, of: "due" | "shortfall", rule: string): readonly Earlier[] {
  return testOf(terms)
    .rows.filter((row) => !row[of].isZero())
    .map((row) => chain.take({ label: row.payee ?? "", kind: "money", unit: result.unit }, row[of], rule));
}

function receipts(
  { chain, terms, result }: Asked,
  wanted: (receipt: ExpectedReceipt) => boolean,
): readonly Earlier[] {
  if (terms.isNeverPaid) return [];
  return terms
    .receipts()
    .filter(wanted)
    .map(({ label, date, amount, kind }) =>
      chain.take(
        { label: `${label}, ${toIso(date)}`, kind: "money", unit: result.unit },
        amount,
        kind === "nonCash" ? "What it realises: nominal less haircut." : "What counts as received of it.",
      ),
    );
}

const paidOf = ({ paid }: WaterfallLine): Decimal => paid;
const unpaidOf = ({ remaining }: WaterfallLine): Decimal => remaining;

function ofPayee(payee: string): (line: WaterfallLine) => boolean {
  return ({ claim }) => nameKey(claim.payee) === nameKey(payee);
}

/** The events up to the valuation date; none where nothing was received by then. */
function untilNow({ terms }: Asked): readonly WaterfallEvent[] {
  const first: SerialDate | undefined = terms.firstPayment();
  return first === undefined || first > terms.valuationDate() ? [] : eventsUntilNow(terms);
}

/** A sum over what the waterfall says of a payee, or of whoever has the rest. */
function lines(
  asked: Asked,
  events: readonly WaterfallEvent[],
  payee: string | undefined,
  amountOf: (line: WaterfallLine) => Decimal,
): void {
  const isWanted =
    payee === undefined ? ({ claim }: WaterfallLine) => claim.kind === "Residual" : ofPayee(payee);
  last(asked, "sum", taken(asked, events, isWanted, amountOf));
}

/** What the waterfall says of some claims, day by day, with the rule that decided. */
function taken(
  { chain, result, terms }: Asked,
  events: readonly WaterfallEvent[],
  isWanted: (line: WaterfallLine) => boolean,
  amountOf: (line: WaterfallLine) => Decimal,
): readonly Earlier[] {
  if (terms.isNeverPaid) return [];
  return events.flatMap(({ date, lines: all }) =>
    all
      .filter((line) => isWanted(line) && !amountOf(line).isZero())
      .map((line) =>
        chain.take(
          { label: `${line.claim.payee}, ${toIso(date)}`, kind: "money", unit: result.unit },
          amountOf(line),
          line.rule,
        ),
      ),
  );
}
