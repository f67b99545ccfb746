/**
 * Random receipts and claims of every kind, for properties that must hold always.
 */
import fc from "fast-check";
import {
  CLAIM_KINDS,
  Decimal,
  fromIso,
  parseClaims,
  receiptIdsOf,
  type Claim,
  type ClaimKind,
  type ClaimRow,
  type DayCountName,
  firstDayOf,
  type Frequency,
  type MultipleStepBy,
  type Receipt,
  type SerialDate,
} from "../../../src/calc/index.ts";

export interface RandomWaterfall {
  readonly receipts: readonly Receipt[];
  /** As on a sheet, in random order. */
  readonly rows: readonly ClaimRow[];
  readonly claims: readonly Claim[];
  readonly reserve: boolean;
}

const FIRST_DAY = fromIso("2018-01-01");
const DAYS = 2_000;
const PAYEES = ["Notes", "lender", "Company", "Fees", "CVR", "insiders"];
const OF_LEGS = [
  ...(["amount", "multiple", "percent", "above", "steps", "stepBy"] as const),
  ...(["rate", "frequency", "dayCount"] as const),
];
/** The columns that a kind uses, beside its days and those of every claim. */
const USED: Readonly<Record<ClaimKind, readonly (keyof ClaimRow)[]>> = {
  Fixed: ["amount"],
  Accreting: ["amount", "rate", "frequency", "dayCount"],
  Multiple: ["amount", "multiple", "steps", "stepBy"],
  Hurdle: ["amount", "multiple", "steps", "stepBy", "rate", "frequency", "dayCount"],
  "Percent of gross": ["percent", "above"],
  "Percent of remainder": ["percent", "above"],
  "Up to percent of total": ["percent", "above"],
  "Lesser of": OF_LEGS,
  "Greater of": OF_LEGS,
  Reserve: ["amount"],
  Residual: [],
};

const NOTHING_STATED = {
  amount: undefined,
  percent: undefined,
  multiple: undefined,
  rate: undefined,
  frequency: undefined,
  dayCount: undefined,
  steps: undefined,
  stepBy: undefined,
  above: undefined,
} as const;

/** The same row with nothing in the columns that its kind does not use. */
function withoutUnused(row: ClaimRow): ClaimRow {
  const used = Object.fromEntries(USED[row.kind as ClaimKind].map((column) => [column, row[column]]));
  return { ...row, ...NOTHING_STATED, ...used };
}

type Draft = Omit<ClaimRow, "row"> & { readonly legs: string };

/** Those of the legs of a claim filled that are drawn, at least two. */
function withLegs({ legs, ...row }: Draft): Omit<ClaimRow, "row"> {
  const noGrowth = { rate: undefined, frequency: undefined, dayCount: undefined };
  // Not even 0 as a percentage or a rate, which is none.
  const percent = row.percent?.isZero() === true ? new Decimal("0.1") : row.percent;
  const rate = row.rate?.isZero() === true ? new Decimal("0.1") : row.rate;
  if (row.kind === "Hurdle") return { ...row, rate };
  if (row.kind !== "Greater of" && row.kind !== "Lesser of") return row;
  if (legs === "sum, share") return { ...row, percent, ...noGrowth };
  const growing = { ...row, percent, rate };
  if (legs === "growth, share") return { ...growing, multiple: undefined, steps: undefined };
  return legs === "sum, growth" ? { ...growing, percent: undefined, above: undefined } : growing;
}

/** Rows of one claim say alike what is the claim's; some leave it to the first. */
function asDrawdowns(rows: readonly ClaimRow[]): ClaimRow[] {
  const first = new Map<string, ClaimRow>();
  return rows.map((row) => {
    if (!["Hurdle", "Greater of", "Lesser of"].includes(row.kind)) return row;
    const key = `${row.tier} ${row.kind} ${row.payee.toLowerCase()}`;
    const claim = first.get(key);
    if (claim === undefined) first.set(key, row);
    if (claim === undefined) return row;
    const from = row.from ?? claim.from;
    const isAlike = row.row % 2 === 0 || from === claim.from;
    const stated = isAlike
      ? claim
      : {
          ...claim,
          ...NOTHING_STATED,
          cap: undefined,
          withheld: undefined,
          due: undefined,
          days: undefined,
          outOf: undefined,
          notBefore: undefined,
        };
    return { ...stated, row: row.row, amount: row.amount, from };
  });
}

const day = fc.integer({ min: 0, max: DAYS }).map((days) => (FIRST_DAY + days) as SerialDate);

/** Sums from nothing over a few cents to a hundred million. */
export const money = fc
  .oneof(
    fc.integer({ min: 0, max: 500 }),
    fc.integer({ min: 0, max: 10_000_00 }),
    fc.integer({ min: 0, max: 100_000_000_00 }),
  )
  .map((cents) => new Decimal(cents).div(100));

const fraction = (most: number, decimals: number): fc.Arbitrary<Decimal> =>
  fc.integer({ min: 0, max: most * 10 ** decimals }).map((units) => new Decimal(units).div(10 ** decimals));

/** Mostly none. */
const limit = fc.option(money, { nil: undefined, freq: 2 });

/** Among others such as add up to the whole. */
const percent = fc.oneof(
  fraction(1, 2),
  fraction(1, 5),
  fc.constantFrom(1 / 3, 0.5, 0.25, 0.2, 0.8, 1).map((share) => new Decimal(share)),
);

const multiple = fraction(5, 3).map((units) => units.plus("0.001"));

/** Mostly none; else up to three, up or down. */
const steps = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  fc.uniqueArray(fc.record({ after: day, multiple }), { maxLength: 3, selector: ({ after }) => after }),
);

const claimRow = fc
  .record({
    tier: fc.integer({ min: 1, max: 4 }),
    payee: fc.constantFrom(...PAYEES),
    kind: fc.constantFrom(...CLAIM_KINDS),
    amount: money,
    percent,
    multiple,
    steps,
    stepBy: fc.constantFrom<MultipleStepBy | undefined>("Paid", "Due", undefined),
    days: fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined, freq: 6 }),
    // A rate of 1 or more is refused.
    rate: fraction(0.999, 3),
    from: day,
    daysToDue: fc.option(fc.integer({ min: -100, max: 900 }), { nil: undefined }),
    isDated: fc.boolean(),
    frequency: fc.constantFrom<Frequency>(0, 0, 1, 4),
    dayCount: fc.constantFrom<DayCountName | undefined>("ACT/365F", "ACT/360", "30E/360", undefined),
    cap: limit,
    above: limit,
    withheld: fc.option(percent, { nil: undefined, freq: 2 }),
    outOf: fc.constantFrom(undefined, undefined, "A", "B", "b; A", "c"),
    notBefore: fc.oneof(
      { weight: 6, arbitrary: fc.constant(undefined) },
      day,
      fc.constantFrom("a", "B", "C"),
    ),
    isNamed: fc.boolean(),
    legs: fc.constantFrom("sum, share", "growth, share", "sum, growth", "sum, growth, share"),
  })
  .map(({ daysToDue, isDated, isNamed, ...given }): Draft => {
    const needsFrom = given.kind === "Accreting" || given.kind === "Hurdle" || given.legs !== "sum, share";
    const from = needsFrom || isDated ? given.from : undefined;
    // Now and then before From, which it may.
    const due = daysToDue === undefined ? undefined : ((given.from + daysToDue) as SerialDate);
    if (given.kind !== "Reserve") return { ...given, from, due };
    const payee = isNamed ? given.payee : "";
    return { ...given, payee, from, due: given.days === undefined ? (due ?? given.from) : due };
  });

/** A claim with the further drawdowns of it, where it has some. */
const claimOfRows = fc
  .tuple(
    claimRow,
    fc.array(fc.record({ amount: money, from: day }), { maxLength: 3 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([row, more, luck]) => (luck === 0 ? [row, ...more.map((drawn) => ({ ...row, ...drawn }))] : [row]));

/** Claims that a sheet could hold: a residual only in the last tier. */
export const claimRows = fc.array(claimOfRows, { minLength: 1, maxLength: 8 }).map((claims) => {
  const rows = claims.flat();
  const last = Math.max(...rows.map(({ tier }) => tier));
  const placed = rows.map((row, index): ClaimRow => {
    const isMisplaced = row.kind === "Residual" && row.tier !== last;
    const kind = isMisplaced ? "Fixed" : row.kind;
    const cap = kind === "Residual" ? undefined : row.cap;
    return withoutUnused({ ...withLegs({ ...row, kind, cap }), row: index + 2 });
  });
  // A row of another kind is no drawdown but a claim of its own.
  return asDrawdowns(placed);
});

const receipt: fc.Arbitrary<Receipt> = fc.record({
  date: day,
  amount: money,
  id: fc.constantFrom(undefined, undefined, "A", "B", "C"),
});

/** The same rows, naming receipts that there are; in most tables all cash is one. */
function withReceipts(
  rows: readonly ClaimRow[],
  receipts: readonly Receipt[],
  hasPools: boolean,
): readonly ClaimRow[] {
  const ids = new Set(receipts.map(({ id }) => id));
  const isThere = (id: string): boolean => ids.has(id.trim().toUpperCase());
  return rows.map(({ outOf, notBefore, ...row }) => {
    const named = hasPools ? (outOf ?? "").split(";").filter(isThere) : [];
    return {
      ...row,
      outOf: named.length === 0 ? undefined : named.join(";"),
      notBefore: typeof notBefore === "string" && !isThere(notBefore) ? undefined : notBefore,
    };
  });
}

/** One to forty; rather few, so that ten thousand cases take a minute. */
const receipts = fc.oneof(
  { arbitrary: fc.array(receipt, { minLength: 1, maxLength: 6 }), weight: 5 },
  { arbitrary: fc.array(receipt, { minLength: 1, maxLength: 40, size: "max" }), weight: 1 },
);

export const randomWaterfall: fc.Arbitrary<RandomWaterfall> = fc
  .record({
    receipts,
    rows: claimRows,
    reserve: fc.boolean(),
    hasPools: fc.constantFrom(true, false, false),
  })
  .map(({ hasPools, rows: anyRows, ...given }) => {
    const rows = withReceipts(anyRows, given.receipts, hasPools);
    const claims = parseClaims(rows, firstDayOf(given.receipts), receiptIdsOf(given.receipts));
    return { ...given, rows, claims };
  });
