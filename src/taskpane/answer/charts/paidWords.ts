import { toIso, type PayeePayments, type ScenarioPayments, type SerialDate } from "../../../calc/index.ts";
import { showFigure } from "../../elements/figures.ts";

/** What the table says of one payee. */
export interface PaidRow {
  readonly payee: string;
  readonly paid: string;
  readonly owed: string;
  readonly firstPaid: string;
  readonly paidInFull: string;
}

/** A payee's row of the table; every cell says something, so that an empty one is never a riddle. */
export function paidRow({ payee, hasTheRest, paid, owed, firstPaid, paidInFull }: PayeePayments): PaidRow {
  return {
    payee,
    paid: showFigure("money", paid.toNumber()),
    owed: hasTheRest ? "the rest" : showFigure("money", owed.toNumber()),
    firstPaid: dayOr(firstPaid, "never"),
    paidInFull: hasTheRest ? "–" : dayOr(paidInFull, owed.gt(0) ? "not in full" : "–"),
  };
}

function dayOr(day: SerialDate | undefined, otherwise: string): string {
  return day === undefined ? otherwise : toIso(day);
}

/** A chart of payments in full sentences. */
export function describePayments({ days, payees }: ScenarioPayments, scenario: string, unit: string): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "";
  const each = payees.map((payments) => {
    const { payee, paid, owed, firstPaid, paidInFull } = paidRow(payments);
    const after = payments.hasTheRest
      ? "which has the rest"
      : payments.paidInFull !== undefined
        ? `in full on ${paidInFull}`
        : `with ${owed} still owed`;
    return firstPaid === "never" ? `${payee} is paid nothing` : `${payee} is paid ${paid}, ${after}`;
  });
  return `Paid by payee over time in ${scenario}, ${unit}, from ${toIso(first)} to ${toIso(last)}: ${each.join("; ")}.`;
}
