/**
 * Real cases with published figures: their terms, as a Terms table says them, and what the calculation module makes of
 * them. Facts and figures from public documents; `computed` was worked out apart from this project.
 */
import cases from "./interestCases.json" with { type: "json" };
import {
  benchmarkKey,
  benchmarkSeries,
  COMPOUNDS,
  DAY_COUNT_NAMES,
  Decimal,
  fromIso,
  owedUnder,
  RESET_RULES,
  ROUNDINGS,
  STUBS,
  ZERO,
  type Fixings,
  type Owed,
  type SerialDate,
  type Subject,
  type TermsRow,
} from "../../src/calc/index.ts";

export interface InterestCase {
  readonly id: string;
  readonly title: string;
  /** A row by the headings of its columns; a heading left out is a blank cell. */
  readonly terms: readonly Readonly<Record<string, string | undefined>>[];
  readonly fixings: Readonly<
    Record<string, { readonly source: string; readonly fixings: readonly string[][] } | undefined>
  >;
  /** What the sources say, what a search found, and what is assumed. */
  readonly stated: readonly string[];
  readonly found: readonly string[];
  readonly assumed: readonly string[];
  readonly figures: readonly CaseFigure[];
}

export interface CaseFigure {
  /** Rows of the terms that it is of, from 0. */
  readonly rows: readonly number[];
  readonly asOf: string;
  readonly what: string;
  /** Worked out apart from this project. */
  readonly computed: string;
  /** How near the module has to come to it, where it was worked out of rounded fixings; else to its last place. */
  readonly within?: string;
  /** The day count with which it was worked out, where that is not the one that other figures have told. */
  readonly dayCount?: string;
  readonly figure?: string;
  /** The figure as it was published; left out where none was. */
  readonly published?: string;
  readonly precision?: string;
  readonly source?: string;
  readonly verdict?: string;
  readonly note?: string;
}

export const INTEREST_CASES: readonly InterestCase[] = cases.cases;

/** What the terms of a case come to. */
export function computedOf({ terms, fixings }: InterestCase, figure: CaseFigure): Decimal {
  const { rows, asOf, what, dayCount } = figure;
  const own = rows.map((index) => {
    const cells = terms[index] ?? {};
    return termsRow(dayCount === undefined ? cells : { ...cells, "Day count": dayCount });
  });
  const by = fixingsOf(fixings);
  const on = (day: number): Owed => owedUnder(own, by, [], day as SerialDate);
  const day = fromIso(asOf);
  const subject = what as Subject;
  if (subject === "Per day") return on(day + 1).total.minus(on(day).total);
  return subject === "Interest" ? on(day).interest : on(day).total;
}

function termsRow(cells: Readonly<Record<string, string | undefined>>): TermsRow {
  const among = <T extends string>(column: string, words: readonly T[], blank: T): T => {
    const said = cells[column] ?? blank;
    const word = words.find((one) => one === said);
    if (word === undefined) throw new Error(`${column}: ${said} is none of ${words.join(", ")}`);
    return word;
  };
  const sum = (column: string): Decimal | undefined =>
    cells[column] === undefined ? undefined : new Decimal(cells[column]);
  const benchmark = cells["Benchmark"];
  const bears = cells["Bears"] !== "No";
  return {
    head: cells["Head"] ?? "",
    principal: sum("Principal"),
    from: fromIso(cells["From"] ?? ""),
    rate:
      benchmark === undefined
        ? { kind: "fixed", rate: sum("Rate") ?? ZERO }
        : { kind: "benchmark", name: benchmark },
    margin: sum("Margin") ?? ZERO,
    floor: ZERO,
    floorOn: "Rate",
    compounds: bears ? among("Compounds", COMPOUNDS, "Yearly") : "Simple",
    compoundsOn: cells["Compounds on"] === undefined ? "Start" : fromIso(cells["Compounds on"]),
    resets: cells["Resets"] === undefined ? undefined : among("Resets", RESET_RULES, "Each period"),
    fixing: "On or before",
    dayCount: among("Day count", DAY_COUNT_NAMES, "ACT/365F"),
    stub: among("Stub", STUBS, "Simple"),
    firstDay: "Counted",
    lastDay: "Not counted",
    rounding: ROUNDINGS.filter((word) => word === cells["Rounding"]),
    payments: "Interest first",
    enters: "Continues",
    bears,
    grace: undefined,
  };
}

function fixingsOf(fixings: InterestCase["fixings"]): Fixings {
  return new Map(
    Object.entries(fixings).map(([name, series]) => [
      benchmarkKey(name),
      benchmarkSeries(
        (series?.fixings ?? []).map(([date = "", rate = ""]) => ({
          date: fromIso(date),
          rate: new Decimal(rate),
        })),
        name,
      ),
    ]),
  );
}
