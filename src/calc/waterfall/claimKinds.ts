/**
 * The kinds of claims. An entry is all that the package knows of a kind: the columns it takes, how it is
 * measured, how the audit trail words it and how it is explained. Its name stands in the Kind column.
 */
import { namesOf } from "../choice.ts";
import { toIso, type SerialDate } from "../dates/serialDate.ts";
import { ZERO, type Decimal } from "../decimal.ts";
import { multipleOn, multipleSpans, type GrossMultiple } from "../instruments/grossMultiple.ts";
import { openDebt } from "../instruments/securedDebt.ts";
import type { Accrual } from "../interest/accrual.ts";
import type { ClaimRow } from "./claimRow.ts";
import type { EntitlementFormula, Proceeds } from "./entitlement.ts";
import { exactShare, shareExceeds, shareOf } from "./proRata.ts";
import { percentInWords, productInWords, sumInWords } from "./wording.ts";

/** The columns that must be filled where a kind needs them. */
type Needed = "amount" | "percent" | "multiple" | "rate" | "from";

/** What a kind may take without its being filled: there is a value for it, or none is meant. */
type Taken = "multiple" | "stepped" | "frequency" | "dayCount" | "opening";

/** What a claim states in the columns that its kind needs or takes. */
type Figures<C extends Needed | Taken> = {
  readonly [N in C]: N extends "stepped"
    ? GrossMultiple
    : N extends "opening"
      ? ClaimRow[N]
      : NonNullable<ClaimRow[Exclude<N, "stepped">]>;
};

/** A sum of money in whole units. @throws DomainError when it is too large to be exact to the unit */
type InUnits = (sum: Decimal) => number;

/** How the entitlement of a kind is found; `Entitlement` is the same once the figures of a claim are known. */
type Measure<F> =
  | { readonly kind: "formula"; readonly of: (claim: F, inUnits: InUnits) => EntitlementFormula }
  | { readonly kind: "balance"; readonly opening: (claim: F, inUnits: InUnits) => Accrual }
  /** What all others leave: never owed, and only in the last tier. */
  | { readonly kind: "residual" };

/** What a claim was measured on, for the words of the audit trail; sums in units. */
interface MeasuredDay {
  /** The day of the payment; of a claim that may not be paid yet, the day from which it may. */
  readonly date: SerialDate;
  readonly proceeds: Proceeds;
  readonly hadInSeniorTiers: number;
  readonly unpaidInSeniorTiers: number;
  readonly inUnits: InUnits;
  readonly inWords: (units: number) => string;
}

interface Kind<N extends Needed, T extends Taken> {
  /** The columns that must be filled, in the order in which they are asked for. */
  readonly needs: readonly N[];
  /** The others that count. */
  readonly takes: readonly T[];
  readonly measure: Measure<Figures<N | T>>;
  /** What the claim was measured by on a day, as the Rule column says it. */
  readonly describe: (claim: Figures<N | T>, day: MeasuredDay) => string;
  /** What a claim may have had in all by a day, payments of the past included; for help and documents. */
  readonly explanation: string;
}

/** Checks an entry and lets its columns decide what its claims state. */
function kind<N extends Needed, T extends Taken>(entry: Kind<N, T>): Kind<N, T> {
  return entry;
}

/** Every kind, in the order in which they are explained. */
const kinds = {
  Fixed: kind({
    needs: ["amount"],
    takes: [],
    measure: { kind: "formula", of: ({ amount }, inUnits) => sumOf(inUnits(amount)) },
    describe: ({ amount }) => `Fixed ${sumInWords(amount)}`,
    explanation: "Amount",
  }),

  Accreting: kind({
    needs: ["amount", "rate", "from"],
    takes: ["frequency", "dayCount", "opening"],
    measure: {
      kind: "balance",
      opening: ({ amount, rate, from, frequency, dayCount, opening }, inUnits) => {
        inUnits(amount);
        const debt = { principal: amount, annualRate: rate, startDate: from, frequency, dayCount };
        return opening ?? openDebt({ ...debt, accruedInterest: ZERO });
      },
    },
    describe: ({ amount, rate, from }) =>
      `${sumInWords(amount)} at ${percentInWords(rate)} a year from ${toIso(from)}`,
    explanation:
      "what was paid, and the balance of Amount at Rate from From; a payment reduces interest first, then principal",
  }),

  Multiple: kind({
    needs: ["amount", "multiple"],
    takes: ["stepped"],
    measure: {
      kind: "formula",
      of: (claim, inUnits) => {
        const units = productInUnits(claim, inUnits);
        return { entitled: (_, __, date) => units(date), most: units, countsSeniorTiers: false };
      },
    },
    describe: (claim, { date }) => productInWords({ ...claim, multiple: multipleOn(claim.stepped, date) }),
    explanation: "Amount × Multiple",
  }),

  "Percent of gross": kind({
    needs: ["percent"],
    takes: [],
    measure: {
      kind: "formula",
      of: ({ percent }) => {
        const share = exactShare(percent);
        const formula = boundless(({ gross }) => shareOf(gross, share));
        return { ...formula, percentOf: { base: "gross", percent } };
      },
    },
    describe: ({ percent }, { proceeds, inWords }) =>
      `${percentInWords(percent)} of ${inWords(proceeds.gross)} received`,
    explanation: "Percent of all receipts so far",
  }),

  "Percent of remainder": kind({
    needs: ["percent"],
    takes: [],
    measure: {
      kind: "formula",
      of: ({ percent }) => {
        const share = exactShare(percent);
        const formula = boundless(({ remainder }) => shareOf(remainder, share));
        return { ...formula, percentOf: { base: "remainder", percent } };
      },
    },
    describe: ({ percent }, { proceeds, inWords }) =>
      `${percentInWords(percent)} of ${inWords(proceeds.remainder)} left by senior tiers`,
    explanation: "Percent of what senior tiers leave of them",
  }),

  "Up to percent of total": kind({
    needs: ["percent"],
    takes: [],
    measure: {
      kind: "formula",
      of: ({ percent }) => {
        const share = exactShare(percent);
        return {
          entitled: ({ gross }, hadInSeniorTiers) => Math.max(0, shareOf(gross, share) - hadInSeniorTiers),
          most: undefined,
          countsSeniorTiers: true,
        };
      },
    },
    describe: ({ percent }, { proceeds, hadInSeniorTiers, unpaidInSeniorTiers, inWords }) =>
      `Up to ${percentInWords(percent)} of ${inWords(proceeds.gross)} received, ` +
      `${inWords(hadInSeniorTiers)} had in senior tiers` +
      (unpaidInSeniorTiers > 0 ? ` and ${inWords(unpaidInSeniorTiers)} still due there` : ""),
    explanation: "Percent of all receipts so far, less what the same payee has had in senior tiers",
  }),

  "Lesser of": kind({
    needs: ["amount", "percent"],
    takes: ["multiple", "stepped"],
    measure: {
      kind: "formula",
      of: (claim, inUnits) => {
        const units = productInUnits(claim, inUnits);
        const share = exactShare(claim.percent);
        return {
          entitled: ({ gross }, _, date) => Math.min(units(date), shareOf(gross, share)),
          most: units,
          countsSeniorTiers: false,
        };
      },
    },
    describe: (claim, day) => {
      const { legs, shareIsGreater } = sumAndShare(claim, day);
      return `Lesser of ${legs}: the ${shareIsGreater ? "amount" : "percentage"}`;
    },
    explanation: "the lesser of Amount × Multiple and Percent of all receipts so far",
  }),

  "Greater of": kind({
    needs: ["amount", "percent"],
    takes: ["multiple", "stepped"],
    measure: {
      kind: "formula",
      of: (claim, inUnits) => {
        const units = productInUnits(claim, inUnits);
        const share = exactShare(claim.percent);
        return boundless(({ gross }, _, date) => Math.max(units(date), shareOf(gross, share)));
      },
    },
    describe: (claim, day) => {
      const { legs, shareIsGreater } = sumAndShare(claim, day);
      return `Greater of ${legs}: the ${shareIsGreater ? "percentage" : "amount"}`;
    },
    explanation: "the greater of Amount × Multiple and Percent of all receipts so far",
  }),

  Residual: kind({
    needs: [],
    takes: [],
    measure: { kind: "residual" },
    describe: () => "Residual: what all others leave",
    explanation: "what all others leave, in equal parts; only in the last tier",
  }),
};

/** The rules by which a claim can be measured, as they stand in the Kind column. */
export type ClaimKind = keyof typeof kinds;

type NeededBy<K extends ClaimKind> = (typeof kinds)[K]["needs"][number];
type TakenBy<K extends ClaimKind> = (typeof kinds)[K]["takes"][number];

/** What a claim of a kind states beside its place. */
export type FiguresOf<K extends ClaimKind> = Figures<NeededBy<K> | TakenBy<K>>;

/** The entry of each kind, typed so that the entry of a claim's own kind takes the claim. */
export const claimKinds: { readonly [K in ClaimKind]: Kind<NeededBy<K>, TakenBy<K>> } = kinds;

export const CLAIM_KINDS = namesOf(kinds);

/** A sum that is owed whatever is received. */
function sumOf(units: number): EntitlementFormula {
  return { entitled: () => units, most: () => units, countsSeniorTiers: false };
}

/** A part of the proceeds that has no upper end. */
function boundless(entitled: EntitlementFormula["entitled"]): EntitlementFormula {
  return { entitled, most: undefined, countsSeniorTiers: false };
}

/** Amount × Multiple in whole units, by day; each step is worked out once. */
function productInUnits(
  { amount, stepped }: { readonly amount: Decimal; readonly stepped: GrossMultiple },
  inUnits: InUnits,
): (date: SerialDate) => number {
  const known = new Map<Decimal, number>(
    multipleSpans(stepped).map(({ multiple }) => [multiple, inUnits(amount.times(multiple))]),
  );
  return (date) => known.get(multipleOn(stepped, date)) ?? 0;
}

/** The two sums between which a claim chooses, in words, and which of them is more. */
function sumAndShare(
  claim: { readonly amount: Decimal; readonly stepped: GrossMultiple; readonly percent: Decimal },
  { date, proceeds: { gross }, inUnits, inWords }: MeasuredDay,
): { readonly legs: string; readonly shareIsGreater: boolean } {
  const share = exactShare(claim.percent);
  const multiple = multipleOn(claim.stepped, date);
  const units = inUnits(claim.amount.times(multiple));
  const sum = multiple.eq(1) ? "" : ` (${inWords(units)})`;
  return {
    legs:
      `${productInWords({ ...claim, multiple })}${sum} and ${percentInWords(claim.percent)} of ${inWords(gross)} received ` +
      `(${inWords(shareOf(gross, share))})`,
    shareIsGreater: shareExceeds(gross, share, units),
  };
}
