/**
 * The answer of a scenario in a sentence or three: what the payee whose answer it is gets out of how much, and
 * whether the others are paid in full. What is short comes first.
 */
import {
  asSentence,
  Decimal,
  DomainError,
  nameKey,
  paymentsOf,
  resultAt,
  termsOf,
  toIso,
  ZERO,
  type PayeePayments,
  type Scenario,
  type ScenarioPayments,
  type SerialDate,
} from "../../calc/index.ts";
import { showFigure } from "./figures.ts";

export interface Verdict {
  readonly sentences: readonly string[];
  /** "short": somebody is owed more than comes in; "open": an input is missing that the answer needs. */
  readonly kind: "paid" | "short" | "never" | "open";
  /** What the payee whose answer it is gets; `undefined` where that cannot be told. */
  readonly ours: Decimal | undefined;
}

/** How many payees a sentence names before it counts the rest. */
const NAMED = 2;

const COMPANY = "Company";

/** @param unit the currency, such as "USD" */
export function verdictOf(scenario: Scenario, unit: string): Verdict {
  const { us, isNeverPaid } = termsOf(scenario);
  if (isNeverPaid) return neverPaid(scenario, us, unit);
  try {
    return paidVerdict(paymentsOf(scenario), us, unit);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const sentences = [`What there is for ${us} cannot be told yet.`, asSentence(error.message)];
    return { kind: "open", sentences, ours: undefined };
  }
}

function paidVerdict(payments: ScenarioPayments, us: string, unit: string): Verdict {
  const { payees, heldBack } = payments;
  const isUs = ({ payee }: PayeePayments): boolean => nameKey(payee) === nameKey(us);
  const own = payees.find(isUs);
  const others = payees.filter((one) => !isUs(one) && !one.hasTheRest);
  const received = payees.reduce((sum, { paid }) => sum.plus(paid), heldBack.at(-1) ?? ZERO);
  const ours = own?.paid ?? ZERO;
  const inFullOn = own?.hasTheRest === false ? own.paidInFull : undefined;
  const ofAll = `${lead(us, own)} ${money(ours)} of ${money(received)} ${unit}`.trimEnd();
  const oursSaid = `${ofAll}${inFullOn === undefined ? "" : `, in full on ${toIso(inFullOn)}`}.`;
  const short = [...(own?.owed.gt(0) === true ? [own] : []), ...others.filter(({ owed }) => owed.gt(0))];
  const kind = short.length > 0 ? "short" : "paid";
  return {
    kind,
    sentences: kind === "short" ? [shortOf(short), oursSaid] : [oursSaid, ...inFull(others, own)],
    ours,
  };
}

/** "Notes of 2017 is left 6,000,000 short." */
function shortOf(short: readonly PayeePayments[]): string {
  const named = short.slice(0, NAMED).map(({ payee, owed }) => `${payee} ${money(owed)}`);
  const more = short.length - named.length;
  const parts = more === 0 ? named : [...named, more === 1 ? "and one more" : `and ${more} more`];
  return `Left short: ${parts.join(", ").replace(", and ", " and ")}.`;
}

/** A name may be of one or of many: nothing but "Company keeps" hangs on which. */
function lead(us: string, own: PayeePayments | undefined): string {
  if (own?.hasTheRest === false) return `To ${us}:`;
  return nameKey(us) === nameKey(COMPANY) ? `${us} keeps` : `Left for ${us}:`;
}

function inFull(others: readonly PayeePayments[], own: PayeePayments | undefined): readonly string[] {
  const paid = others.filter(({ paid: sum }) => sum.gt(0));
  const days = paid.flatMap(({ paidInFull }) => (paidInFull === undefined ? [] : [paidInFull]));
  if (paid.length === 0 || days.length < paid.length) return [];
  const last = toIso(days.reduce((latest, day): SerialDate => (day > latest ? day : latest)));
  return [`Every ${own?.hasTheRest === false ? "other " : ""}creditor is paid in full by ${last}.`];
}

/** What stays owed to creditors while nothing comes in. */
function neverPaid(scenario: Scenario, us: string, unit: string): Verdict {
  const debt = resultAt(scenario, "debt.balance");
  const owed = debt?.available === true && typeof debt.value === "number" ? debt.value : 0;
  const sentences = [
    `Nothing is ever paid, and nothing comes to ${us}.`,
    ...(owed > 0
      ? [`The secured debt stays owed: ${money(new Decimal(owed))} ${unit} at the valuation date.`]
      : []),
  ];
  return { kind: "never", sentences, ours: ZERO };
}

function money(sum: Decimal): string {
  return showFigure("money", sum.toNumber());
}
