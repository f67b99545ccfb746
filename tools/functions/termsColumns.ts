/**
 * The columns of the Terms table on its help pages: what a blank cell means, and what may stand in it.
 */
import {
  COMPOUNDS,
  DAY_RULES,
  ENTERS,
  FIXING_RULES,
  FLOORS_ON,
  GRACE_FORMS,
  PAYMENT_ORDERS,
  RESET_RULES,
  ROUNDINGS,
  STUBS,
} from "../../src/calc/index.ts";

export const TERMS_COLUMNS: readonly (readonly [column: string, blank: string, values: string])[] = [
  ["Head", "one head", "What the sum is for: text. Rows of one head follow each other in order of From."],
  [
    "Principal",
    "–",
    "Needed in the first row of a head; a later row goes on with what is owed. May be below 0.",
  ],
  [
    "From",
    "–",
    "Day from which the row holds and, of the first, interest runs. On it the rate of a later row is read anew.",
  ],
  [
    "Rate, Benchmark",
    "–",
    "One of the two: a rate a year, or the heading of a column of fixings. A 0 counts as blank: a sum without interest has Bears No.",
  ],
  ["Margin, Floor", "0, 0", 'Added to it, and the least it can be. Floor "None": it may fall below 0.'],
  [
    "Floor on",
    "Rate",
    `${list(FLOORS_ON)}: max(benchmark + margin, floor), or max(benchmark, floor) + margin.`,
  ],
  [
    "Compounds",
    "–",
    `How often interest is added to the sum that bears it: ${list(COMPOUNDS)}; or 1, 2, 4, 12, 365. A 0 counts as blank: write Simple. Daily: the rate is read every day unless Resets says otherwise, each day bears by its own part of a year, and what it bears is added.`,
  ],
  [
    "Compounds on",
    "Start",
    "Start: months from the first day of the head, or of its row that is Merged, in its later rows too, where blank is as in that first row; Calendar: 1 January and so on; a date: its anniversaries, before it too. A later row that is to begin periods of its own names its From as a date.",
  ],
  [
    "Resets",
    "Each period",
    `When the rate is read anew: ${list(RESET_RULES)}. Left blank, a fixing that is not used is an error. With Each period, year, 6 or 3 months or month a fixing that is a whole such time old is missing (#N/A); Each change, the Calendar ones and Once take the last one however old it is, as a rate that has not changed. Those that are not the calendar's count from the first day of interest, and under Simple each period is a year.`,
  ],
  [
    "Fixing",
    "On or before",
    `Which fixing a reset takes: ${list(FIXING_RULES)}. Day before and 2 days before (weekdays) look that much earlier than the reset; with Each change, where the day of a fixing is the reset, that is the fixing before it.`,
  ],
  [
    "Day count",
    "ACT/365F",
    "What part of a year days are, as YEAR_FRACTION takes and explains it. By YD/365 and ACT/ACT ICMA a whole compounding period is its part of a year, a half-year 1/2, and no part of it more.",
  ],
  [
    "Stub",
    "Simple",
    `How a period bears interest that the start or end cuts: ${list(STUBS)}. Throughout: (1 + rate)^(days/365) all along, at the rate of a year whatever Compounds says, so beside it no Day count and no rounding of days; None: whole periods alone bear interest.`,
  ],
  [
    "First day, Last day",
    "Counted, Not counted",
    `${list(DAY_RULES)}. Where the last day is counted, so is the day of a payment: what it pays bears interest on it.`,
  ],
  [
    "Rounding",
    "None",
    `${list(ROUNDINGS)}; or two, parted by a semicolon. Year fraction, 4 places is that of each row of TERMS_SCHEDULE.`,
  ],
  ["Payments", "Interest first", `${list(PAYMENT_ORDERS)}: over all heads in the order of the table.`],
  [
    "Enters",
    "Continues",
    `${list(ENTERS)}: the periods of the head go on, or all that is owed becomes principal, as an award in a judgment.`,
  ],
  ["Bears", "Yes", "Yes, No: costs without interest, whose Rate and Compounds may be blank."],
  [
    "Grace until, Grace form, Grace from",
    "none",
    `${list(GRACE_FORMS)}: no interest if all of the head is paid by then, interest from then on only, or none between two days.`,
  ],
];

function list(words: readonly string[]): string {
  return words.join(", ");
}
