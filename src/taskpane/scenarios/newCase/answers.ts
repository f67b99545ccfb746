/**
 * What is answered of a new case, as it was typed: plain texts by key, so that nothing is lost while a question is
 * left and come back to.
 */

/** A payee of question 4. */
export interface PayeeAnswer {
  /** Of this pane, for as long as it is open. */
  readonly id: string;
  /** Whether the answer is to be shown for this payee. */
  readonly isUs: boolean;
  readonly texts: Readonly<Record<string, string>>;
}

/** A fixing of a benchmark in question 2. */
interface FixingAnswer {
  readonly id: string;
  readonly day: string;
  readonly rate: string;
}

export interface Answers {
  readonly texts: Readonly<Record<string, string>>;
  readonly payees: readonly PayeeAnswer[];
  readonly fixings: readonly FixingAnswer[];
}

export const NO_ANSWERS: Answers = { texts: {}, payees: [], fixings: [] };

/** How interest runs. */
const INTEREST = ["none", "fixed", "benchmark", "changes"] as const;
export type Interest = (typeof INTEREST)[number];

/** What comes in. */
const RECEIPTS = ["one", "instalments", "never"] as const;
export type Receipts = (typeof RECEIPTS)[number];

/** Where the case stands. */
export const STAGES = [
  "Claim filed",
  "Award made",
  "Challenged",
  "Being enforced",
  "Settled",
  "Paid",
] as const;

export function textOf({ texts }: Answers, key: string): string {
  return texts[key] ?? "";
}

export function interestOf(answers: Answers): Interest {
  return INTEREST.find((one) => one === textOf(answers, "interest")) ?? "none";
}

export function receiptsOf(answers: Answers): Receipts {
  return RECEIPTS.find((one) => one === textOf(answers, "receipts")) ?? "one";
}

export function withText(answers: Answers, key: string, text: string): Answers {
  return { ...answers, texts: { ...answers.texts, [key]: text } };
}

let rows = 0;

function nextId(): string {
  rows += 1;
  return `row-${rows}`;
}

/** @param texts what the kind of payee usually says */
export function withPayee(answers: Answers, texts: PayeeAnswer["texts"]): Answers {
  const isUs = answers.payees.length === 0;
  return { ...answers, payees: [...answers.payees, { id: nextId(), isUs, texts }] };
}

export function withPayeeText(answers: Answers, id: string, key: string, text: string): Answers {
  const payees = answers.payees.map((payee) =>
    payee.id === id ? { ...payee, texts: { ...payee.texts, [key]: text } } : payee,
  );
  return { ...answers, payees };
}

/** Shows the answer for one payee, or for whoever has what is left. */
export function withUs(answers: Answers, id: string | undefined): Answers {
  return { ...answers, payees: answers.payees.map((payee) => ({ ...payee, isUs: payee.id === id })) };
}

export function withoutPayee(answers: Answers, id: string): Answers {
  return { ...answers, payees: answers.payees.filter((payee) => payee.id !== id) };
}

export function withFixing(answers: Answers): Answers {
  return { ...answers, fixings: [...answers.fixings, { id: nextId(), day: "", rate: "" }] };
}

export function withFixingText(answers: Answers, id: string, key: "day" | "rate", text: string): Answers {
  const fixings = answers.fixings.map((fixing) => (fixing.id === id ? { ...fixing, [key]: text } : fixing));
  return { ...answers, fixings };
}

export function withoutFixing(answers: Answers, id: string): Answers {
  return { ...answers, fixings: answers.fixings.filter((fixing) => fixing.id !== id) };
}
