/**
 * Random receipts and claims of every kind, for properties that must hold always.
 */
import fc from "fast-check";
import {
  CLAIM_KINDS,
  Decimal,
  fromIso,
  parseClaims,
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
/** The columns that a kind uses, beside its days. */
const USED: Readonly<Record<ClaimKind, readonly (keyof ClaimRow)[]>> = {
  Fixed: ["amount"],
  Accreting: ["amount", "rate", "frequency", "dayCount"],
  Multiple: ["amount", "multiple", "steps", "stepBy"],
  "Percent of gross": ["percent"],
  "Percent of remainder": ["percent"],
  "Up to percent of total": ["percent"],
  "Lesser of": ["amount", "multiple", "percent", "steps", "stepBy"],
  "Greater of": ["amount", "multiple", "percent", "steps", "stepBy"],
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
} as const;

/** The same row with nothing in the columns that its kind does not use. */
function withoutUnused(row: ClaimRow): ClaimRow {
  const used = Object.fromEntries(USED[row.kind as ClaimKind].map((column) => [column, row[column]]));
  return { ...row, ...NOTHING_STATED, ...used };
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
    daysToDue: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
    isDated: fc.boolean(),
    frequency: fc.constantFrom<Frequency>(0, 0, 1, 4),
    dayCount: fc.constantFrom<DayCountName>("ACT/365F", "ACT/360", "30E/360"),
  })
  .map(({ daysToDue, isDated, ...given }): Omit<ClaimRow, "row"> => {
    const from = given.kind === "Accreting" || isDated ? given.from : undefined;
    const due = daysToDue === undefined ? undefined : ((given.from + daysToDue) as SerialDate);
    return { ...given, from, due };
  });

/** Claims that a sheet could hold: a residual only in the last tier. */
const claimRows = fc.array(claimRow, { minLength: 1, maxLength: 8 }).map((rows) => {
  const last = Math.max(...rows.map(({ tier }) => tier));
  return rows.map((row, index): ClaimRow => {
    const isMisplaced = row.kind === "Residual" && row.tier !== last;
    return withoutUnused({ ...row, kind: isMisplaced ? "Fixed" : row.kind, row: index + 2 });
  });
});

const receipt: fc.Arbitrary<Receipt> = fc.record({ date: day, amount: money });

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
  })
  .map((given) => ({ ...given, claims: parseClaims(given.rows, firstDayOf(given.receipts)) }));
