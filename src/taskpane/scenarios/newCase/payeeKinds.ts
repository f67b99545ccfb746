/**
 * What a payee may get, in words, with the kind of claim that it is; and the payees that are usual.
 */
import { CLAIM_TEMPLATES } from "../../../calc/index.ts";
import { PAYEE_FIELDS as F, type Asked } from "./fields.ts";

export interface PayeeKind {
  /** As the Kind of a claim says it. */
  readonly kind: string;
  readonly words: string;
  readonly asks: readonly Asked[];
}

export const PAYEE_KINDS: readonly PayeeKind[] = [
  { kind: "Fixed", words: "A fixed sum", asks: [F.amount, F.days] },
  { kind: "Multiple", words: "A multiple of what was put in", asks: [F.putIn, F.multiple, F.days] },
  { kind: "Accreting", words: "A loan with interest", asks: [F.amount, F.rate, F.from] },
  { kind: "Percent of gross", words: "A share of all that comes in", asks: [F.percent] },
  { kind: "Percent of remainder", words: "A share of what the steps before leave", asks: [F.percent] },
  { kind: "Up to percent of total", words: "What brings it up to a share of all", asks: [F.percent] },
  {
    kind: "Greater of",
    words: "The greater of a multiple and a share of all",
    asks: [F.putIn, F.multiple, F.percent],
  },
  {
    kind: "Lesser of",
    words: "The lesser of a sum and a share of all",
    asks: [F.amount, F.percent],
  },
  {
    kind: "Hurdle",
    words: "The greater of a multiple and a yearly return",
    asks: [F.putIn, F.multiple, F.rate, F.from],
  },
  { kind: "Reserve", words: "A sum kept until a day", asks: [F.amount, F.due] },
];

const FIRST_KIND = PAYEE_KINDS[0] as PayeeKind;

export function payeeKind(kind: string | undefined): PayeeKind {
  return PAYEE_KINDS.find((one) => one.kind === kind) ?? FIRST_KIND;
}

/** The payees that a button adds, each with the kind that is usual for it. */
export const USUAL_PAYEES = CLAIM_TEMPLATES.filter(({ kind }) =>
  PAYEE_KINDS.some((one) => one.kind === kind),
);
