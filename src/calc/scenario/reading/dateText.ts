/**
 * Dates as people and spreadsheets write them: 2019-02-01, 01/02/2019, 1.2.2019, 1 Feb 2019.
 */
import { DomainError } from "../../errors.ts";
import { fromCalendar, toIso } from "../../dates/serialDate.ts";

/** What comes first where both numbers may be a month. */
export type DateOrder = "day" | "month";

/** What a text is as a date: a day, or two days, the first of them with the day first. */
export type WrittenDate =
  | { readonly kind: "date"; readonly iso: string }
  | { readonly kind: "either"; readonly dayFirst: string; readonly monthFirst: string };

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?$/u;
const YEAR_LAST = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/u;
const DAY_AND_NAME = /^(\d{1,2})\.?[-\s]+(\p{L}{3,})\.?,?[-\s]+(\d{4}|\d{2})$/u;
const NAME_AND_DAY = /^(\p{L}{3,})\.?\s+(\d{1,2}),?\s+(\d{4})$/u;

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** As Excel reads a year of two digits. */
const FIRST_OF_LAST_CENTURY = 30;

/**
 * @param order what comes first where numbers alone do not tell; days parted by points come first everywhere
 * @returns `undefined` where the text is no date
 */
export function readDateText(text: string, order?: DateOrder): WrittenDate | undefined {
  const trimmed = text.trim();
  const [, year, , month, day] = YEAR_FIRST.exec(trimmed) ?? [];
  if (year !== undefined) return dateOf(year, month, day);
  const [, first, sign, second, last] = YEAR_LAST.exec(trimmed) ?? [];
  if (first !== undefined) {
    const dayFirst = isoOf(last, second, first);
    const monthFirst = sign === "." ? undefined : isoOf(last, first, second);
    if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) {
      const iso = dayFirst ?? monthFirst;
      return iso === undefined ? undefined : { kind: "date", iso };
    }
    if (order === undefined) return { kind: "either", dayFirst, monthFirst };
    return { kind: "date", iso: order === "day" ? dayFirst : monthFirst };
  }
  const [, dayBefore, name, yearAfter] = DAY_AND_NAME.exec(trimmed) ?? [];
  if (dayBefore !== undefined) return dateOf(yearAfter, monthNamed(name), dayBefore);
  const [, nameBefore, dayAfter, itsYear] = NAME_AND_DAY.exec(trimmed) ?? [];
  return nameBefore === undefined ? undefined : dateOf(itsYear, monthNamed(nameBefore), dayAfter);
}

/**
 * What comes first in some dates, told by those of them in which one number is above 12.
 *
 * @returns "both" where they contradict each other, and `undefined` where none tells
 */
export function dateOrderOf(texts: Iterable<string>): DateOrder | "both" | undefined {
  let found: DateOrder | undefined;
  for (const text of texts) {
    const [, first, sign, second] = YEAR_LAST.exec(text.trim()) ?? [];
    if (sign === "." || Number(first) > 12 === Number(second) > 12) continue;
    const order = Number(first) > 12 ? "day" : "month";
    if (found !== undefined && found !== order) return "both";
    found = order;
  }
  return found;
}

/** What comes first in an Excel's short dates, by its pattern such as "dd/MM/yyyy". */
export function dateOrderOfPattern(pattern: string): DateOrder | undefined {
  const [first] = /[dMm]/u.exec(pattern.replaceAll(/'[^']*'/gu, "")) ?? [];
  if (first === undefined || /^[^dMm]*y/iu.test(pattern)) return undefined;
  return first === "d" ? "day" : "month";
}

function dateOf(year = "", month = "", day = ""): WrittenDate | undefined {
  const iso = isoOf(year, month, day);
  return iso === undefined ? undefined : { kind: "date", iso };
}

function isoOf(year = "", month = "", day = ""): string | undefined {
  const shortYear = Number(year) < FIRST_OF_LAST_CENTURY ? 2000 : 1900;
  try {
    return toIso(
      fromCalendar(Number(year) + (year.length === 2 ? shortYear : 0), Number(month), Number(day)),
    );
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** The number of a month in English, by its first three letters or more; "" for no month. */
function monthNamed(name = ""): string {
  const index = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()));
  return index === -1 ? "" : String(index + 1);
}
