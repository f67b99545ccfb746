/**
 * The conventions between which a published figure may decide, each with how far it departs from the usual one: 0 is
 * the usual one, 1 is common, 2 was seen, 3 is odd.
 *
 * Sources: the day counts of Koch v Venezuela (ACT/ACT ICMA), Petersen v Argentina (NL/365) and Peavy v Dyer (YD/365)
 * are told by their figures to the cent; half-yearly resets by the Court Order Interest Act of British Columbia,
 * calendar years and quarters by Florida's section 55.03, rates read once by 28 USC 1961; the daily factor of 7 places
 * and cents each calendar year by Business Commercial Brokerage (Florida 2009).
 */
import { DEFAULT_DAY_COUNT, type DayCountName } from "../../dates/dayCount.ts";
import { plusMonths, toIso, type SerialDate } from "../../dates/serialDate.ts";
import type { Compounds, FixingRule, ResetRule, Rounding, TermsRow } from "../terms/termsRow.ts";

/** The columns of the Terms table that may be left open. */
export const CONVENTIONS = [
  "Compounds",
  "Compounds on",
  "Resets",
  "Fixing",
  "Day count",
  "Stub",
  "First day",
  "Last day",
  "Rounding",
  "Floor on",
  "Payments",
] as const;

export type Convention = (typeof CONVENTIONS)[number];

/** One way to read a convention. */
export interface Reading {
  readonly words: string;
  /** How far it departs from the usual reading, which is 0 and stands first. */
  readonly cost: number;
}

/** One way to read a column: what it makes of a row where the column is open. */
export interface ColumnReading extends Reading {
  readonly apply: (row: TermsRow) => TermsRow;
}

/** Bases 2, 3 and 4 of Excel are ACT/360, ACT/365F and 30E/360 by another name. */
const DAY_COUNT_COSTS: readonly (readonly [DayCountName, number])[] = [
  ["ACT/365F", 0],
  ["ACT/360", 1],
  ["ACT/ACT ISDA", 1],
  ["30/360 US", 1],
  ["ACT/ACT ICMA", 1],
  ["YD/365", 1],
  ["30E/360", 2],
  ["NL/365", 2],
  ["30E/360 ISDA", 3],
  ["MONTHS", 3],
  ["Basis 0", 3],
  ["1", 3],
];

const COMPOUNDS_COSTS: readonly (readonly [Compounds, number])[] = [
  ["Yearly", 0],
  ["Simple", 1],
  ["Half-yearly", 1],
  ["Quarterly", 1],
  ["Monthly", 2],
  ["Daily", 2],
];

const RESET_COSTS: readonly (readonly [ResetRule, number])[] = [
  ["Each period", 0],
  ["Each year", 1],
  ["Each change", 1],
  ["Calendar year", 1],
  ["Calendar half-year", 1],
  ["Once", 1],
  ["Calendar quarter", 2],
  ["Calendar month", 2],
  ["Each 6 months", 3],
  ["Each 3 months", 3],
  ["Each month", 3],
];

const MONTHS_OF_RESET: Readonly<Partial<Record<ResetRule, number>>> = {
  "Each year": 12,
  "Each 6 months": 6,
  "Each 3 months": 3,
  "Each month": 1,
};

const FIXING_COSTS: readonly (readonly [FixingRule, number])[] = [
  ["On or before", 0],
  ["On or after", 1],
  ["2 days before", 1],
  ["Average", 1],
  ["Day before", 2],
];

/** Of a list of changes, or of the few fixings that terms need, other fixings than the last one are odd. */
const COST_OF_FIXING_FROM_FEW = 3;

const ROUNDING_COSTS: readonly (readonly [readonly Rounding[], number])[] = [
  [[], 0],
  [["Cents each period"], 1],
  [["Daily amount to cents"], 1],
  [["Daily factor, 7 places"], 2],
  [["Daily factor, 9 places"], 2],
  [["Cents each calendar year"], 2],
  [["Daily factor, 7 places", "Cents each calendar year"], 2],
  [["Year fraction, 4 places"], 2],
  [["Daily amount to cents", "Cents each period"], 3],
  [["Daily amount to cents", "Cents each calendar year"], 3],
  [["Daily factor, 7 places", "Cents each period"], 3],
  [["Daily factor, 9 places", "Cents each period"], 3],
  [["Daily factor, 9 places", "Cents each calendar year"], 3],
  [["Year fraction, 4 places", "Cents each period"], 3],
  [["Year fraction, 4 places", "Cents each calendar year"], 3],
  [["Cents each period", "Cents each calendar year"], 3],
];

/** A word of the table within a sentence: "half-yearly", but "ACT/360"; of a basis of Excel, "basis 1". */
function inSentence(word: string): string {
  if (/^\d$/u.test(word)) return `basis ${word}`;
  return /^.[a-z]/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}

/** The readings of a column whose words are those of a field of the row. */
function readings<K extends keyof TermsRow>(
  field: K,
  costs: readonly (readonly [TermsRow[K] & string, number])[],
): readonly ColumnReading[] {
  return costs.map(([value, cost]) => ({
    words: inSentence(value),
    cost,
    apply: (row) => ({ ...row, [field]: value }),
  }));
}

/** The readings of the columns that have the same ones whatever the terms. */
const FIXED_READINGS = {
  Compounds: readings("compounds", COMPOUNDS_COSTS),
  "Day count": readings("dayCount", DAY_COUNT_COSTS),
  Stub: readings("stub", [
    ["Simple", 0],
    ["Compound", 1],
    ["Throughout", 2],
    ["None", 3],
  ]),
  "First day": readings("firstDay", [
    ["Counted", 0],
    ["Not counted", 1],
  ]),
  "Last day": readings("lastDay", [
    ["Not counted", 0],
    ["Counted", 1],
  ]),
  Rounding: ROUNDING_COSTS.map(([rounding, cost]) => ({
    words: rounding.length === 0 ? "none" : rounding.map(inSentence).join("; "),
    cost,
    apply: (row: TermsRow) => ({ ...row, rounding }),
  })),
  "Floor on": readings("floorOn", [
    ["Rate", 0],
    ["Benchmark", 1],
  ]),
  Payments: readings("payments", [
    ["Interest first", 0],
    ["Principal first", 1],
  ]),
} as const satisfies Partial<Readonly<Record<Convention, readonly ColumnReading[]>>>;

/** What of a claim decides which readings a column has, and how odd they are. */
export interface Circumstances {
  /** Days on which interest may have been added: those of the figures, and those on which an award became a judgment. */
  readonly capitalised: readonly SerialDate[];
  /** Months that the benchmarks are for, by their names: 6 for "LIBOR 6M". */
  readonly tenors: ReadonlySet<number>;
  /** Whether there are fixings of so few days that one of another day is another period's. */
  readonly hasFewFixings: boolean;
}

/** Every reading of a column, the usual one first. */
export function columnReadings(
  convention: Convention,
  { capitalised, tenors, hasFewFixings }: Circumstances,
): readonly ColumnReading[] {
  switch (convention) {
    case "Resets":
      // A six-month rate is read anew each six months.
      return readings(
        "resets",
        RESET_COSTS.map(([rule, cost]) => [rule, tenors.has(MONTHS_OF_RESET[rule] ?? NaN) ? 1 : cost]),
      );
    case "Fixing":
      return readings(
        "fixing",
        FIXING_COSTS.map(([rule, cost]) => [
          rule,
          cost > 0 && hasFewFixings ? COST_OF_FIXING_FROM_FEW : cost,
        ]),
      );
    case "Compounds on":
      return [...readings("compoundsOn", COMPOUNDS_ON_COSTS), ...capitalised.map(anniversary)];
    default:
      return FIXED_READINGS[convention];
  }
}

const COMPOUNDS_ON_COSTS = [
  ["Start", 0],
  ["Calendar", 1],
] as const;

function anniversary(day: SerialDate): ColumnReading {
  return { words: toIso(day), cost: 1, apply: (row) => ({ ...row, compoundsOn: day }) };
}

/** Months of the term that a benchmark's name says it is for: 6 for "LIBOR 6M", 12 for "UST 1 year". */
export function tenorOf(benchmark: string): number | undefined {
  const match = /(\d+)\s*-?\s*(m|mo|month|months|y|yr|year|years)\b/iu.exec(benchmark);
  if (match === null) return undefined;
  return Number(match[1]) * (/^y/iu.test(match[2] ?? "") ? 12 : 1);
}

const MONTHS_OF_PERIOD: Readonly<Partial<Record<Compounds, number>>> = {
  Yearly: 12,
  "Half-yearly": 6,
  Quarterly: 3,
  Monthly: 1,
};

/** What of a setting decides beside a row whether a reading of the row makes a difference. */
export interface Surroundings {
  readonly isPaid: boolean;
  /** Whether no other row bears interest and nothing is paid, so that what is told is rounded once. */
  readonly isAlone: boolean;
  /** Whether no row has its periods begin on other days than its head. */
  readonly isOnStart: boolean;
}

/**
 * Whether a reading of a column makes no difference to a row, so that another one stands for it: the usual one, or
 * one of fewer roundings.
 *
 * @param row as all conventions read it
 * @param open what is open in it
 */
export function isIdle(
  convention: Convention,
  row: TermsRow,
  open: ReadonlySet<Convention>,
  { isPaid, isAlone, isOnStart }: Surroundings,
): boolean {
  const { compounds, rate, resets, bears, floor, margin, rounding } = row;
  if (!bears) return true;
  const hasPeriods = compounds in MONTHS_OF_PERIOD;
  switch (convention) {
    case "Compounds on":
      return !hasPeriods;
    case "Stub":
      return (
        !hasPeriods || (isThroughout(row) && open.has("Day count") && row.dayCount !== DEFAULT_DAY_COUNT)
      );
    case "Resets":
      return rate.kind === "fixed" || resets === undefined || isEachPeriod(resets, compounds, isOnStart);
    case "Fixing":
      // An average of the days until the next change is that of one fixing.
      return rate.kind === "fixed" || (row.fixing === "Average" && readsEachChange(row));
    case "Floor on":
      return rate.kind === "fixed" || floor === undefined || margin.isZero();
    case "Rounding":
      return isThroughout(row)
        ? rounding.some((one) => !one.startsWith("Cents each"))
        : compounds === "Simple" && isAlone && rounding.includes("Cents each period");
    case "Payments":
      return !isPaid;
    default:
      return false;
  }
}

/** Whether a row grows by its days alone, whatever the day count and what is rounded of a day. */
function isThroughout({ stub, compounds }: TermsRow): boolean {
  return stub === "Throughout" && compounds in MONTHS_OF_PERIOD;
}

/** Whether a rule of resets says what Each period says already. */
function isEachPeriod(resets: ResetRule, compounds: Compounds, isOnStart: boolean): boolean {
  if (resets === "Each change") return compounds === "Daily";
  const months = MONTHS_OF_RESET[resets];
  if (months === undefined) return false;
  if (compounds === "Simple") return months === 12;
  return isOnStart && months === MONTHS_OF_PERIOD[compounds];
}

/** Whether the rate follows its benchmark on the very day on which that changes. */
function readsEachChange({ resets, compounds }: TermsRow): boolean {
  return resets === "Each change" || (compounds === "Daily" && (resets ?? "Each period") === "Each period");
}

/** The anniversary of a day in another year: of no account where it is the day on which interest starts. */
export function isAnniversary(day: SerialDate, of: SerialDate): boolean {
  const [year, otherYear] = [toIso(day), toIso(of)].map((date) => Number(date.slice(0, 4))) as [
    number,
    number,
  ];
  return plusMonths(of, (year - otherYear) * 12) === day;
}
