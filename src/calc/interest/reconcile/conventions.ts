/**
 * The conventions between which a published figure may decide, each with how far it departs from the usual one: 0 is
 * the usual one, 1 is common, 2 was seen, 3 is odd.
 *
 * Sources: the day counts of Koch v Venezuela (ACT/ACT ICMA), Petersen v Argentina (NL/365) and Peavy v Dyer (YD/365)
 * are told by their figures to the cent; half-yearly resets by the Court Order Interest Act of British Columbia,
 * calendar years and quarters by Florida's section 55.03, rates read once by 28 USC 1961; the daily factor of 7 places
 * and cents each calendar year by Business Commercial Brokerage (Florida 2009).
 */
import type { DayCountName } from "../../dates/dayCount.ts";
import { plusMonths, toIso, type SerialDate } from "../../dates/serialDate.ts";
import type { Compounds, ResetRule, Rounding, TermsRow } from "../terms/termsRow.ts";

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
];

const ROUNDING_COSTS: readonly (readonly [readonly Rounding[], number])[] = [
  [[], 0],
  [["Cents each period"], 1],
  [["Daily amount to cents"], 1],
  [["Daily factor, 7 places"], 2],
  [["Daily factor, 9 places"], 2],
  [["Cents each calendar year"], 2],
  [["Daily factor, 7 places", "Cents each calendar year"], 2],
  [["Year fraction, 4 places"], 2],
];

/** A word of the table within a sentence: "half-yearly", but "ACT/360". */
function inSentence(word: string): string {
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
  Fixing: readings("fixing", [
    ["On or before", 0],
    ["On or after", 1],
    ["2 days before", 1],
    ["Average", 1],
    ["Day before", 2],
  ]),
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

/**
 * Every reading of a column, the usual one first.
 *
 * @param days days on which interest may have been added: that of the figure, and those on which an award became a
 *   judgment
 * @param tenors how often the benchmarks are for, by their names: 6 for "LIBOR 6M"
 */
export function columnReadings(
  convention: Convention,
  days: readonly SerialDate[],
  tenors: ReadonlySet<number>,
): readonly ColumnReading[] {
  if (convention === "Resets") return readings("resets", [...RESET_COSTS, ...tenorResets(tenors)]);
  if (convention !== "Compounds on") return FIXED_READINGS[convention];
  const words = readings("compoundsOn", [
    ["Start", 0],
    ["Calendar", 1],
  ] as const);
  const anniversaries = days.map((day) => ({
    words: toIso(day),
    cost: 1,
    apply: (row: TermsRow) => ({ ...row, compoundsOn: day }),
  }));
  return [...words, ...anniversaries];
}

/** A six-month rate is read anew each six months; one of twelve each year, which is tried anyway. */
function tenorResets(tenors: ReadonlySet<number>): (readonly [ResetRule, number])[] {
  const resets: (readonly [ResetRule, number])[] = [];
  if (tenors.has(6)) resets.push(["Each 6 months", 1]);
  if (tenors.has(3)) resets.push(["Each 3 months", 1]);
  if (tenors.has(1)) resets.push(["Each month", 1]);
  return resets;
}

/** Months of the term that a benchmark's name says it is for: 6 for "LIBOR 6M", 12 for "UST 1 year". */
export function tenorOf(benchmark: string): number | undefined {
  const match = /(\d+)\s*-?\s*(m|mo|month|months|y|yr|year|years)\b/iu.exec(benchmark);
  if (match === null) return undefined;
  return Number(match[1]) * (/^y/iu.test(match[2] ?? "") ? 12 : 1);
}

const MONTHS_OF_PERIOD: Partial<Record<Compounds, number>> = {
  Yearly: 12,
  "Half-yearly": 6,
  Quarterly: 3,
  Monthly: 1,
};

const MONTHS_OF_RESET: Partial<Record<ResetRule, number>> = {
  "Each year": 12,
  "Each 6 months": 6,
  "Each 3 months": 3,
  "Each month": 1,
};

/**
 * Whether a reading of a column makes no difference to a row, so that the usual one stands for it.
 *
 * @param row as all conventions read it
 * @param isPaid whether anything is paid
 */
export function isIdle(convention: Convention, row: TermsRow, isPaid: boolean): boolean {
  const { compounds, compoundsOn, rate, resets, bears, floor } = row;
  if (!bears) return true;
  const months = MONTHS_OF_PERIOD[compounds];
  switch (convention) {
    case "Compounds on":
    case "Stub":
      return months === undefined;
    case "Resets":
      return rate.kind === "fixed" || resets === undefined || isEachPeriod(resets, compounds, compoundsOn);
    case "Fixing":
      return rate.kind === "fixed" || readsEachChange(row);
    case "Floor on":
      return rate.kind === "fixed" || floor === undefined;
    case "Rounding":
      return compounds === "Simple" && row.rounding[0] === "Cents each period";
    case "Payments":
      return !isPaid;
    default:
      return false;
  }
}

/** Whether a rule of resets says what Each period says already. */
function isEachPeriod(resets: ResetRule, compounds: Compounds, on: TermsRow["compoundsOn"]): boolean {
  if (resets === "Each change") return compounds === "Daily";
  const months = MONTHS_OF_RESET[resets];
  if (months === undefined) return false;
  if (compounds === "Simple") return months === 12;
  return on === "Start" && months === MONTHS_OF_PERIOD[compounds];
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
