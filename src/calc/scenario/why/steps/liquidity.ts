/**
 * Steps of whether the money is there when the first notes fall due.
 */
import { toIso } from "../../../dates/serialDate.ts";
import { ZERO, type Decimal } from "../../../decimal.ts";
import { payeeKey } from "../../../waterfall/claims.ts";
import { CENT } from "../../../waterfall/measure/moneyUnit.ts";
import { waterfall, type WaterfallEvent } from "../../../waterfall/waterfall.ts";
import { testDate, testOf } from "../../results/figures/liquidity.ts";
import { companysPayees } from "../../terms/payees.ts";
import type { Earlier } from "../chain.ts";
import { ruleOf } from "../rules.ts";
import { dated, last, money, nothing, same, takeDay, takeSum, type Asked } from "./asked.ts";
import { dueDates } from "./notes.ts";
import { paidLines } from "./payees.ts";
import { receipts } from "./payments.ts";

export const liquidityWays: Readonly<Record<string, (asked: Asked) => void>> = {
  "liquidity.date": (asked) => {
    const { terms } = asked;
    if (!terms.hasClaimTable || terms.series().length > 0) {
      last(asked, "least", dueDates(asked));
      return;
    }
    const first = terms.firstPayment();
    if (first === undefined) return;
    const due = terms.claims().filter((claim) => claim.due !== undefined && claim.due > first);
    const days = due.map((claim) =>
      takeDay(asked, `${claim.payee}: due`, claim.due ?? first, "By its Due or Days."),
    );
    const rule = "No claim falls due later, so the day of the first payment.";
    if (days.length === 0) same(asked, takeDay(asked, "First payment received", first, rule));
    else last(asked, "least", days);
  },
  "liquidity.received": (asked) => {
    const { chain, terms } = asked;
    const day = testDate(terms);
    const steps = receipts(asked, ({ date }) => date <= day);
    if (steps.length === 0) {
      nothing(asked, `Received by ${toIso(day)}`, "No receipt comes by the test date.");
      return;
    }
    const sum = chain.follow(
      "sum",
      money(asked, "Received"),
      steps,
      "Every receipt up to and on the test date.",
    );
    last(asked, "rounded", [sum]);
  },
  "liquidity.owed": (asked) => tested(asked, "due", "What has fallen due to it by the test date."),
  "liquidity.shortfall": (asked) => tested(asked, "shortfall", "What of it is not paid by then."),
  "liquidity.company": (asked) => {
    const { terms } = asked;
    const payees = companysPayees(terms.claims());
    const events = [...paidUntil(asked, terms.receipts())];
    const steps = payees.flatMap((payee) => paidLines(asked, payee, events));
    if (steps.length > 0) last(asked, "sum", steps);
    else nothing(asked, payees.join(" and "), "Nothing is received or falls due by the test date.");
  },
  "liquidity.minimumFirstReceipt": smallest,
};

/** What the liquidity test says of each payee. */
function tested(asked: Asked, of: "due" | "shortfall", rule: string): void {
  const { terms } = asked;
  const rows = testOf(terms).rows;
  const steps = rows.map((row) => takeSum(asked, row.payee ?? "", row[of], rule));
  if (steps.length > 0) last(asked, "sum", steps);
  else nothing(asked, "Claims", "Nobody has a claim but to what all others leave.");
}

function paidUntil(
  { terms }: Asked,
  received: readonly { readonly date: WaterfallEvent["date"]; readonly amount: Decimal }[],
): Iterable<WaterfallEvent> {
  return waterfall(received, terms.claims(), { asOf: testDate(terms), reserve: terms.holdsBack, unit: CENT });
}

/** What the smallest first receipt is paid out for by the test date, less what comes beside it. */
function smallest(asked: Asked): void {
  const { chain, terms, result } = asked;
  const [day, all] = [testDate(terms), terms.receipts()];
  const first = all[0]?.date;
  const { smallestFirstReceipt: least } = testOf(terms).total;
  if (first === undefined || least === undefined) return;
  const later = all.filter(({ date }) => date !== first);
  // A receipt of nothing, so that the test date itself is looked at.
  const trial = [{ date: first, amount: least }, ...later, { date: day, amount: ZERO }];
  const reserve = { asOf: day, unit: CENT };
  const events = [...waterfall(trial, terms.claims(), reserve)];
  const paid = [...payeesOf(events)].map(([payee, sum]) =>
    takeSum(asked, `${payee}: paid by the test date`, sum, "With that first receipt nothing is short."),
  );
  const kept = events.at(-1)?.retained ?? ZERO;
  if (!kept.isZero()) {
    paid.push(
      takeSum(asked, "Kept for claims", kept, "Not due by then, and kept for whom it will be due to."),
    );
  }
  if (paid.length === 0) {
    nothing(asked, "Due by the test date", "Nothing is, so that none is needed.");
    return;
  }
  const needed = chain.follow("sum", money(asked, "Needed by the test date"), paid, "All of these.");
  const beside = besides(asked, later, day);
  chain.follow("difference", result, [needed, ...beside], ruleOf(result.path));
}

/** What comes in by the test date beside the receipts of the first day. */
function besides(
  asked: Asked,
  later: readonly {
    readonly label: string;
    readonly date: WaterfallEvent["date"];
    readonly amount: Decimal;
  }[],
  day: WaterfallEvent["date"],
): readonly Earlier[] {
  const by = later.filter(({ date }) => date <= day);
  const steps = by.map(({ label, date, amount }) =>
    takeSum(asked, dated(label, date), amount, "Comes by the test date whatever the first receipt is."),
  );
  if (steps.length === 0) return [];
  const sum = asked.chain.follow("sum", money(asked, "Later receipts"), steps, "By the test date.");
  return [
    asked.chain.follow("rounded", money(asked, "Later receipts, in cents"), [sum], "To the nearest cent."),
  ];
}

/** What each payee has in all, tax withheld from it with it. */
function payeesOf(events: readonly WaterfallEvent[]): ReadonlyMap<string, Decimal> {
  const sums = new Map<string, { readonly payee: string; readonly sum: Decimal }>();
  for (const { lines } of events) {
    for (const { claim, paid, withheld } of lines) {
      const key = payeeKey(claim.payee);
      const before = sums.get(key) ?? { payee: claim.payee, sum: ZERO };
      sums.set(key, { ...before, sum: before.sum.plus(paid).plus(withheld) });
    }
  }
  const named = [...sums.values()].filter(({ sum }) => !sum.isZero());
  return new Map(named.map(({ payee, sum }) => [payee, sum]));
}
