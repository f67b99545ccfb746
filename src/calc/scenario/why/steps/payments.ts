/**
 * Steps of what is received, and of the standstill that payment ends.
 */
import { ZERO } from "../../../decimal.ts";
import { DomainError } from "../../../errors.ts";
import { toIso, type SerialDate } from "../../../dates/serialDate.ts";
import { PAYEES } from "../../terms/payees.ts";
import type { ExpectedReceipt } from "../../terms/paymentTerms.ts";
import type { Earlier } from "../chain.ts";
import { ruleOf } from "../rules.ts";
import { last, money, neverPaid, nothing, same, takeDay, type Asked } from "./asked.ts";
import { paidLines } from "./payees.ts";

export const paymentWays: Readonly<Record<string, (asked: Asked) => void>> = {
  "payments.firstReceived": (asked) => last(asked, "least", cashDays(asked)),
  "payments.lastReceived": (asked) => last(asked, "greatest", cashDays(asked)),
  "proceeds.gross": (asked) => received(asked, () => true, "Receipts"),
  "proceeds.nonCash": (asked) =>
    received(asked, ({ kind }) => kind === "nonCash", "Received instead of cash"),
  "proceeds.fees": (asked) => paidTogether(asked, [PAYEES.fees, PAYEES.fixedFees]),
  "proceeds.taxes": (asked) => paidTogether(asked, [PAYEES.taxes]),
  "proceeds.net": (asked) => {
    const { chain, terms, result } = asked;
    if (terms.isNeverPaid) {
      neverPaid(asked);
      return;
    }
    const steps = receipts(asked, () => true);
    const gross = chain.follow("sum", money(asked, "Gross proceeds"), steps, ruleOf("proceeds.gross"));
    const off = [PAYEES.fees, PAYEES.fixedFees, PAYEES.taxes].flatMap((payee) => paidLines(asked, payee));
    chain.follow("difference", result, [gross, ...off], ruleOf(result.path));
  },
  "standstill.status": status,
  "standstill.end": (asked) => {
    const day = endOfStandstill(asked);
    if (day !== undefined) same(asked, day);
  },
};

function received(asked: Asked, wanted: (receipt: ExpectedReceipt) => boolean, what: string): void {
  if (asked.terms.isNeverPaid) {
    neverPaid(asked);
    return;
  }
  const steps = receipts(asked, wanted);
  if (steps.length === 0) nothing(asked, what, "None is expected.");
  else last(asked, "sum", steps);
}

/** A step for each receipt. */
export function receipts(
  { chain, terms, result }: Asked,
  wanted: (receipt: ExpectedReceipt) => boolean,
): readonly Earlier[] {
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

function paidTogether(asked: Asked, payees: readonly string[]): void {
  if (asked.terms.isNeverPaid) {
    neverPaid(asked);
    return;
  }
  const steps = payees.flatMap((payee) => paidLines(asked, payee));
  if (steps.length > 0) last(asked, "sum", steps);
  else nothing(asked, payees.join(" and "), "No claim of this name stands among those that are paid.");
}

/** The days on which cash that counts is received; that of the first payment alone where there are no others. */
function cashDays(asked: Asked): readonly Earlier[] {
  const { terms } = asked;
  const cash = cashReceipts(asked);
  if (cash.length > 0) {
    return cash.map(({ label, date }) => takeDay(asked, label, date, "Cash that counts as receipt."));
  }
  const first = terms.firstPayment();
  if (first === undefined) return [];
  return [takeDay(asked, "First payment", first, "The day of the only payment of cash.")];
}

function cashReceipts({ terms }: Asked): readonly ExpectedReceipt[] {
  try {
    return terms.receipts().filter(({ kind, amount }) => kind !== "nonCash" && amount.gt(ZERO));
  } catch (error) {
    // The day of a single payment is known where its amount, which may need the whole Award, is not.
    if (error instanceof DomainError) return [];
    throw error;
  }
}

function endOfStandstill(asked: Asked): Earlier | undefined {
  const { chain, terms } = asked;
  const end = terms.standstillDates().awardPaid;
  if (end === undefined) return undefined;
  const days = cashDays(asked);
  const isFirst = end === terms.firstPayment() && end !== terms.lastPayment();
  const rule = isFirst ? "The first payment ends it." : "The payment that ends it.";
  const ends = days.filter((step) => chain.valueOf(step) === end).slice(0, 1);
  return chain.follow("same", { label: "Payment that ends it", kind: "date" }, ends, rule);
}

function status(asked: Asked): void {
  const { chain, terms, result } = asked;
  const day = takeDay(asked, "Valuation date", terms.valuationDate(), "The day that is asked about.");
  if (!terms.hasStandstill()) {
    chain.stage(result, ["Not in force"], [day], "The scenario names no standstill.");
    return;
  }
  const { agreement, awardPaid } = terms.standstillDates();
  const agreed =
    agreement === undefined ? [] : [takeDay(asked, "Standstill agreed on", agreement, "As given.")];
  const ends = endOfStandstill(asked);
  const words = phases(agreement, awardPaid);
  chain.stage(result, words, [day, ...agreed, ...(ends === undefined ? [] : [ends])], ruleOf(result.path));
}

/** What holds before the agreement, from it on, and from the payment on. */
function phases(agreement: SerialDate | undefined, paid: SerialDate | undefined): readonly string[] {
  const before = agreement === undefined ? [] : ["Not in force"];
  // What has not begun cannot end: paid before it is agreed, it is ended from the agreement on.
  const isPaidFirst = agreement !== undefined && paid !== undefined && paid <= agreement;
  return isPaidFirst ? ["Not in force", "Not in force", "Ended"] : [...before, "In force", "Ended"];
}
