/**
 * Steps of what bears interest: principal, the interest of each piece of time, what was paid.
 */
import { toIso, type SerialDate } from "../../../dates/serialDate.ts";
import { Decimal, ZERO } from "../../../decimal.ts";
import { awardOutstanding, awardSchedule } from "../../../instruments/award.ts";
import { openDebt, type SecuredDebt } from "../../../instruments/securedDebt.ts";
import { accrualSchedule } from "../../../interest/accrual.ts";
import type { Payment } from "../../../interest/payment.ts";
import { termsSchedule } from "../../../interest/terms/termsSchedule.ts";
import { nameKey } from "../../../nameKey.ts";
import type { AwardForm } from "../../terms/awardTerms.ts";
import type { Earlier, Named } from "../chain.ts";
import { dated, money, nothing, takeSum, type Asked } from "./asked.ts";

/** A piece of time in which nothing changes, and what is paid at its end. */
interface Line {
  /** Empty where the sum has no name. */
  readonly head: string;
  readonly from: SerialDate;
  readonly to: SerialDate;
  readonly annualRate: Decimal;
  readonly days: number;
  readonly interest: Decimal;
  readonly payment: Decimal;
}

/** The parts that are added up to what is owed, and those that are taken off it. */
interface Parts {
  readonly owed: Earlier[];
  readonly paid: Earlier[];
}

/** The balance of the Award in some form on a day, from what was awarded on; the step that has it. */
export function awardBalance(
  asked: Asked,
  form: AwardForm,
  day: SerialDate,
  payments: readonly Payment[],
  named: Named = asked.result,
  rule = "What was awarded and stands, and its interest, less what was paid.",
): Earlier | undefined {
  switch (form.kind) {
    case "nothing":
      nothing(
        asked,
        "What stands of the Award",
        "Nothing: the last decision by then has set all of it aside.",
      );
      return undefined;
    case "sum":
      return added(asked, sumParts(asked, form, day, payments), named, rule);
    case "heads":
      return added(asked, headParts(asked, form, day, payments), named, rule);
  }
}

function sumParts(
  asked: Asked,
  { award }: AwardForm & { readonly kind: "sum" },
  day: SerialDate,
  payments: readonly Payment[],
): Parts {
  const { costs = ZERO, principal } = award;
  const parts: Parts = {
    owed: [
      takeSum(asked, "Principal", principal, "As awarded, or as the last decision by then has left it."),
    ],
    paid: [],
  };
  if (!costs.isZero()) parts.owed.push(takeSum(asked, "Costs", costs, "As awarded; they bear no interest."));
  const lines = awardSchedule({ ...award, payments }, day).map((line) => ofAccrual(line, ""));
  addLines(asked, parts, lines);
  const { excess } = awardOutstanding({ ...award, costs: ZERO, payments }, day);
  const onCosts = Decimal.min(costs, excess);
  if (!onCosts.isZero()) parts.paid.push(takeSum(asked, "Paid of the costs", onCosts, "They are paid last."));
  return parts;
}

function headParts(
  asked: Asked,
  { rows, fixings }: AwardForm & { readonly kind: "heads" },
  day: SerialDate,
  payments: readonly Payment[],
): Parts {
  const { lines } = termsSchedule(rows, fixings, payments, day);
  const parts: Parts = { owed: [], paid: [] };
  const heads = new Map(lines.map(({ head }) => [nameKey(head), head]));
  for (const [key, head] of heads) {
    const own = lines.filter((line) => nameKey(line.head) === key);
    const [first] = own;
    if (first === undefined) continue;
    const principal = first.balance.plus(first.payment).minus(first.interest);
    parts.owed.push(
      takeSum(
        asked,
        `${head}: principal`,
        principal,
        "As awarded, or as the last decision by then has left it.",
      ),
    );
    addLines(asked, parts, own);
  }
  return parts;
}

/** What is owed on a debt on a day, from what was lent on. */
export function debtBalance(asked: Asked, debt: SecuredDebt, day: SerialDate, name = ""): Earlier {
  const parts = debtParts(asked, debt, day, name);
  return added(asked, parts, asked.result, "What was lent and its interest, less the repayments.");
}

/** The parts of what is owed on a debt, to be added up with others. */
export function debtParts(asked: Asked, debt: SecuredDebt, day: SerialDate, name = ""): Parts {
  const label = (what: string): string => (name === "" ? what : `${name}: ${what.toLowerCase()}`);
  const parts: Parts = {
    owed: [
      takeSum(
        asked,
        label("Principal"),
        debt.principal,
        "As it was lent and not repaid when interest begins.",
      ),
    ],
    paid: [],
  };
  if (!debt.accruedInterest.isZero()) {
    const rule = "Owed already when interest begins.";
    parts.owed.push(takeSum(asked, label("Interest accrued before"), debt.accruedInterest, rule));
  }
  const lines = accrualSchedule(openDebt(debt), debt.repayments, day).map((line) => ofAccrual(line, name));
  addLines(asked, parts, lines);
  return parts;
}

/** What is owed of all parts. */
export function added(asked: Asked, { owed, paid }: Parts, named: Named, rule: string): Earlier {
  const { chain } = asked;
  const begun =
    owed.length > 0 ? owed : [takeSum(asked, "Principal", ZERO, "Nothing of it has begun by then.")];
  if (paid.length === 0) return chain.follow("sum", named, begun, rule);
  const gross = chain.follow("sum", { ...named, label: "Principal and interest" }, begun, "Before payments.");
  return chain.follow("difference", named, [gross, ...paid], rule);
}

/** What of a balance is no principal. */
export function interestIn(asked: Asked, balance: Earlier, principal: Decimal): void {
  const { chain, result } = asked;
  const left = takeSum(
    asked,
    "Principal and costs in it",
    principal,
    "Payments reduce interest first, but where the terms say otherwise.",
  );
  chain.follow("difference", result, [balance, left], "The balance less principal and costs.");
}

function ofAccrual(
  row: {
    readonly start: SerialDate;
    readonly end: SerialDate;
    readonly annualRate: Decimal;
    readonly days: number;
    readonly interest: Decimal;
    readonly payment: Decimal;
  },
  head: string,
): Line {
  return { ...row, head, from: row.start, to: row.end };
}

function addLines(asked: Asked, { owed, paid }: Parts, lines: readonly Line[]): void {
  for (const { head, from, to, annualRate, days, interest, payment } of lines) {
    const of = head === "" ? "" : `${head}: `;
    if (!interest.isZero()) {
      const rate = annualRate.times(100).toSignificantDigits(8).toString();
      owed.push(
        asked.chain.take(
          money(asked, dated(`${of}${head === "" ? "Interest" : "interest"} to`, to).replace(",", "")),
          interest,
          `${days} days from ${toIso(from)} at ${rate} % a year.`,
        ),
      );
    }
    if (payment.isZero()) continue;
    const label = dated(`${of}${head === "" ? "Paid" : "paid"}`, to);
    paid.push(takeSum(asked, label, payment, "What of the payments of that day was needed."));
  }
}
