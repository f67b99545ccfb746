/**
 * The figures of the payee whose answer a scenario gives, under paths that do not name it.
 */
import { paidInAll } from "./distribution.ts";
import { figure, type Figure } from "./figure.ts";
import { irrAsPaid, leftUnpaid, moicAsPaid, paidInFullOn, payableFrom, positionNow } from "./payees.ts";

/** Where no claim has the Role Us, it is whoever has the rest: the company. */
export const usFigures: readonly Figure[] = [
  figure("us.name", "Whose answer it is", "Who gets paid", "text", ({ us }) => us),
  ours("owed.now", "Owed to us at the valuation date", "money", (terms) => positionNow(terms, terms.us).owed),
  ours("due", "Payable to us from", "date", (terms) => payableFrom(terms, terms.us)),
  ours("paidBy", "Paid to us by the valuation date", "money", (terms) => positionNow(terms, terms.us).paid),
  ours("paid", "Paid to us in all", "money", (terms) => paidInAll(terms, terms.us)),
  ours("short", "Left unpaid to us", "money", (terms) => leftUnpaid(terms, terms.us)),
  ours("paidInFull", "We are paid in full on", "date", (terms) => paidInFullOn(terms, terms.us)),
  ours("moic", "Our MOIC as paid", "multiple", (terms) => moicAsPaid(terms, terms.us)),
  ours("irr", "Our IRR as paid", "rate", (terms) => irrAsPaid(terms, terms.us)),
];

function ours(key: string, label: string, kind: Figure["kind"], compute: Figure["compute"]): Figure {
  return figure(`us.${key}`, label, "Who gets paid", kind, compute);
}
