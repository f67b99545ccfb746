/**
 * The kinds of claims. An entry is all that the package knows of a kind: the columns it takes, how it is
 * measured, how the audit trail words it and how it is explained. Its name stands in the Kind column.
 */
import { namesOf } from "../choice.ts";
import type { DayCountName } from "../dates/dayCount.ts";
import type { Frequency } from "../dates/schedule.ts";
import { toIso, type SerialDate } from "../dates/serialDate.ts";
import { ZERO, type Decimal } from "../decimal.ts";
import { multipleOn, multipleSpans, type GrossMultiple } from "../instruments/grossMultiple.ts";
import { openDebt } from "../instruments/securedDebt.ts";
import type { Accrual } from "../interest/accrual.ts";
import type { ClaimRow } from "./claimRow.ts";
import type { EntitlementFormula, Proceeds } from "./measure/entitlement.ts";
import type { Drawdown } from "./measure/growth.ts";
import { drawnBy, shareAbove, type Choice, type Legs, type LegValues } from "./measure/legs.ts";
import { percentInWords, productInWords, sumInWords } from "./measure/wording.ts";

/** The columns that must be filled where a kind needs them. */
type Needed = "amount" | "percent" | "multiple" | "rate" | "from";

/** What a kind may take without its being filled. */
interface Takings {
  /** 1 where it is left empty. */
  readonly multiple: Decimal;
  /** The multiple with the steps of its row; no column of its own. */
  readonly stepped: GrossMultiple;
  readonly percent: Decimal | undefined;
  readonly rate: Decimal | undefined;
  /** 0 where it is left empty. */
  readonly above: Decimal;
  readonly frequency: Frequency;
  readonly dayCount: DayCountName;
  /** What is known of a debt beside its row; no column. */
  readonly opening: Accrual | undefined;
  /** The legs that are filled, of all rows of the claim; no column. */
  readonly legs: Legs;
}

type Taken = keyof Takings;

/** What a claim states in the columns that its kind needs or takes. */
type Figures<N extends Needed, T extends Taken> = {
  readonly [C in N]: NonNullable<ClaimRow[C]>;
} & Pick<Takings, T>;

/** A sum of money in whole units. @throws DomainError when it is too large to be exact to the unit */
type InUnits = (sum: Decimal) => number;

/** How the entitlement of a kind is found; `Entitlement` is the same once the figures of a claim are known. */
type Measure<F> =
  | {
      readonly kind: "formula";
      readonly of: (claim: F, inUnits: InUnits, limitInUnits: InUnits) => EntitlementFormula;
    }
  | { readonly kind: "balance"; readonly opening: (claim: F, inUnits: InUnits) => Accrual }
  /** The greater or the lesser of the legs that are filled. */
  | { readonly kind: "legs"; readonly choice: Choice; readonly of: (claim: F) => Legs }
  /** Kept until its day, and owed to nobody beyond what was kept by then. */
  | { readonly kind: "reserve"; readonly of: (claim: F) => Decimal }
  /** What all others leave: never owed, and only in the last tier. */
  | { readonly kind: "residual" };

/** What a claim was measured on, for the words of the audit trail; sums in units. */
interface MeasuredDay {
  /** The day of the payment; of a claim that may not be paid yet, the day from which it may. */
  readonly date: SerialDate;
  readonly proceeds: Proceeds;
  readonly hadInSeniorTiers: number;
  readonly unpaidInSeniorTiers: number;
  /** What the legs of a claim that chooses among them came to. */
  readonly legs: LegValues | undefined;
  readonly inWords: (units: number) => string;
}

interface Kind<N extends Needed, T extends Taken> {
  /** The columns that must be filled, in the order in which they are asked for. */
  readonly needs: readonly N[];
  /** The others that count. */
  readonly takes: readonly T[];
  readonly measure: Measure<Figures<N, T>>;
  /** What the claim was measured by on a day, as the Rule column says it. */
  readonly describe: (claim: Figures<N, T>, day: MeasuredDay) => string;
  /** What a claim may have had in all by a day, payments of the past included; for help and documents. */
  readonly explanation: string;
}

/** Checks an entry and lets its columns decide what its claims state. */
function kind<N extends Needed, T extends Taken>(entry: Kind<N, T>): Kind<N, T> {
  return entry;
}

/** What the kinds take that choose among whatever is filled. */
const OF_LEGS = ["percent", "above", "multiple", "stepped", "rate", "frequency", "dayCount", "legs"] as const;

const LEGS_EXPLAINED =
  "of what is filled of Amount × Multiple, Amount compounding at Rate as in a Hurdle, and Percent of all receipts so far; " +
  "two at least, and a blank Multiple is 1, and no leg beside Rate";

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

  Hurdle: kind({
    needs: ["amount", "rate", "from"],
    takes: ["multiple", "stepped", "frequency", "dayCount", "legs"],
    measure: { kind: "legs", choice: "greater", of: ({ legs }) => legs },
    describe: ({ legs }, day) => `Hurdle: the greater of ${legsInWords(legs, "greater", day)}`,
    explanation:
      "the greater of Amount × Multiple and Amount compounding at Rate from From until it is paid, by (1 + Rate)^(days/365)",
  }),

  "Percent of gross": kind({
    needs: ["percent"],
    takes: ["above"],
    measure: { kind: "formula", of: (claim, _, limit) => percentageOf("gross", claim, limit) },
    describe: (claim, { proceeds, inWords }) => shareInWords(claim, `${inWords(proceeds.gross)} received`),
    explanation: "Percent of all receipts so far",
  }),

  "Percent of remainder": kind({
    needs: ["percent"],
    takes: ["above"],
    measure: { kind: "formula", of: (claim, _, limit) => percentageOf("remainder", claim, limit) },
    describe: (claim, { proceeds, inWords }) =>
      shareInWords(claim, `${inWords(proceeds.remainder)} left by senior tiers`),
    explanation: "Percent of what senior tiers leave of them",
  }),

  "Up to percent of total": kind({
    needs: ["percent"],
    takes: ["above"],
    measure: {
      kind: "formula",
      of: ({ percent, above }, _, limitInUnits) => {
        const share = shareAbove(percent, limitInUnits(above));
        return {
          entitled: ({ gross }, hadInSeniorTiers) => Math.max(0, share(gross) - hadInSeniorTiers),
          most: undefined,
          countsSeniorTiers: true,
        };
      },
    },
    describe: (claim, { proceeds, hadInSeniorTiers, unpaidInSeniorTiers, inWords }) =>
      `Up to ${shareInWords(claim, `${inWords(proceeds.gross)} received`)}, ` +
      `${inWords(hadInSeniorTiers)} had in senior tiers` +
      (unpaidInSeniorTiers > 0 ? ` and ${inWords(unpaidInSeniorTiers)} still due there` : ""),
    explanation: "Percent of all receipts so far, less what the same payee has had in senior tiers",
  }),

  "Lesser of": kind({
    needs: ["amount"],
    takes: OF_LEGS,
    measure: { kind: "legs", choice: "lesser", of: ({ legs }) => legs },
    describe: ({ legs }, day) => `Lesser of ${legsInWords(legs, "lesser", day)}`,
    explanation: `the lesser ${LEGS_EXPLAINED}`,
  }),

  "Greater of": kind({
    needs: ["amount"],
    takes: OF_LEGS,
    measure: { kind: "legs", choice: "greater", of: ({ legs }) => legs },
    describe: ({ legs }, day) => `Greater of ${legsInWords(legs, "greater", day)}`,
    explanation: `the greater ${LEGS_EXPLAINED}`,
  }),

  Reserve: kind({
    needs: ["amount"],
    takes: [],
    measure: { kind: "reserve", of: ({ amount }) => amount },
    describe: ({ amount }) => `Reserve of ${sumInWords(amount)}`,
    explanation:
      "Amount, kept until Due whether or not cash is held back for claims; what was kept by then goes to its payee, or where " +
      "none is named to the tier below, and what comes later adds nothing",
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
export type FiguresOf<K extends ClaimKind> = Figures<NeededBy<K>, TakenBy<K>>;

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

/** A percentage of what exceeds a sum of a base, and of nothing else. */
function percentageOf(
  base: keyof Proceeds,
  { percent, above }: Pick<Takings, "above"> & { readonly percent: Decimal },
  limitInUnits: InUnits,
): EntitlementFormula {
  const units = limitInUnits(above);
  const share = shareAbove(percent, units);
  return { ...boundless((proceeds) => share(proceeds[base])), percentOf: { base, above: units, percent } };
}

function shareInWords(
  { percent, above }: { readonly percent: Decimal; readonly above: Decimal },
  base: string,
): string {
  return `${percentInWords(percent)} of ${base}${above.isZero() ? "" : ` above ${sumInWords(above)}`}`;
}

/** The sums among which a claim chooses, in words, and which of them it takes. */
function legsInWords(
  { drawdowns, sum, growth, share }: Legs,
  choice: Choice,
  { date, proceeds: { gross }, legs, inWords }: MeasuredDay,
): string {
  // What is not drawn yet counts on no leg.
  const drawn = drawdowns.slice(0, legs?.drawn ?? drawnBy(drawdowns, date));
  if (drawn.length === 0) return "what is drawn, nothing yet";
  const amount = drawn.reduce((total, drawdown) => total.plus(drawdown.amount), ZERO);
  const told: { readonly name: string; readonly words: string; readonly units: number | undefined }[] = [];
  if (sum !== undefined) {
    const multiple = multipleOn(sum, date);
    told.push({ name: "amount", words: productInWords({ amount, multiple }), units: legs?.sum });
  }
  if (growth !== undefined) {
    const words = `${sumInWords(amount)} at ${percentInWords(growth.rate)} a year${sinceInWords(drawn)}`;
    told.push({ name: "interest", words, units: legs?.grown });
  }
  if (share !== undefined) {
    told.push({
      name: "percentage",
      words: shareInWords(share, `${inWords(gross)} received`),
      units: legs?.share,
    });
  }
  const words = told.map(({ words: leg, units }) =>
    units === undefined || leg === inWords(units) ? leg : `${leg} (${inWords(units)})`,
  );
  const all = `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
  const [first, ...others] = told.filter(({ units }) => units !== undefined);
  if (first?.units === undefined) return all;
  // The share of equal ones is what is more before it is rounded down.
  const isChosen = (one: number, other: number): boolean =>
    choice === "greater" ? one >= other : one < other;
  const chosen = others.reduce(
    (best, leg) => (isChosen(leg.units ?? 0, best.units ?? 0) ? leg : best),
    first,
  );
  return `${all}: the ${chosen.name}`;
}

function sinceInWords(drawdowns: readonly Drawdown[]): string {
  const [first] = drawdowns;
  if (first?.from === undefined) return "";
  return ` from ${toIso(first.from)}${drawdowns.length > 1 ? " and later days" : ""}`;
}
