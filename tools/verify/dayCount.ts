/** Day counts against those of QuantLib, and Excel's bases against YEARFRAC of LibreOffice Calc. */
import {
  fromCalendar,
  toIso,
  yearFraction,
  type DayCountName,
  type SerialDate,
} from "../../src/calc/index.ts";
import { calculateInLibreOffice, libreOffice } from "./programs/libreOffice.ts";
import { askQuantLib, quantLib } from "./programs/quantLib.ts";
import { RandomNumbers } from "./randomNumbers.ts";
import type { Case, Comparison, Verification } from "./verification.ts";

/** For each day count. */
const CASES = 10_000;

interface Period {
  readonly start: SerialDate;
  readonly end: SerialDate;
}

/**
 * Periods of up to 30 years between 1901 and 2199, the years of QuantLib's calendar. Conventions differ
 * at ends of months and of February: two dates in three lie there.
 */
function periods(seed: number): Period[] {
  const random = new RandomNumbers(seed);
  const dateIn = (year: number): SerialDate => {
    const month = random.pick([random.whole(1, 12), 2]);
    const firstOfNext = month === 12 ? fromCalendar(year + 1, 1, 1) : fromCalendar(year, month + 1, 1);
    return random.next() < 2 / 3
      ? ((firstOfNext + random.whole(-3, 0)) as SerialDate)
      : fromCalendar(year, month, random.whole(1, 28));
  };
  return Array.from({ length: CASES }, () => {
    const year = random.whole(1901, 2168);
    const [one, other] = [dateIn(year), dateIn(year + random.pick([0, 1, random.whole(0, 30)]))];
    return one <= other ? { start: one, end: other } : { start: other, end: one };
  });
}

function compare(
  subject: string,
  dayCount: DayCountName,
  asked: readonly Period[],
  answers: readonly (number | string)[],
): Comparison {
  return {
    subject,
    agreement: "within 1E-14 of 1 + fraction",
    cases: asked.map(({ start, end }, index): Case => {
      const { numerator, denominator } = yearFraction(start, end, dayCount);
      return {
        asked: `${toIso(start)}, ${toIso(end)}`,
        ours: numerator / denominator,
        theirs: answers[index] ?? "nothing",
      };
    }),
    agree: ({ ours, theirs }) =>
      typeof ours === "number" &&
      typeof theirs === "number" &&
      Math.abs(ours - theirs) <= 1e-14 * (1 + Math.abs(ours)),
  };
}

/** The same conventions as QuantLib names them. */
const QUANTLIB_NAMES: Readonly<Partial<Record<DayCountName, string>>> = {
  "ACT/365F": "Actual365Fixed()",
  "ACT/360": "Actual360()",
  "ACT/ACT ISDA": "ActualActual(ql.ActualActual.ISDA)",
  "30/360 US": "Thirty360(ql.Thirty360.USA)",
  "30E/360": "Thirty360(ql.Thirty360.European)",
  "30E/360 ISDA": "Thirty360(ql.Thirty360.ISDA)",
};

export const dayCountAgainstQuantLib: Verification = {
  id: "day-count-quantlib",
  title: "Day counts against QuantLib",
  program: quantLib,
  run: () =>
    Object.entries(QUANTLIB_NAMES).map(([dayCount, theirs], index) => {
      const asked = periods(101 + index);
      const script = `
days = ql.${theirs}

def answer(case):
    return days.yearFraction(ql.Date(case["start"]), ql.Date(case["end"]))
`;
      return compare(
        `${dayCount} (\`${theirs.replaceAll("ql.", "")}\`)`,
        dayCount as DayCountName,
        asked,
        askQuantLib(script, asked),
      );
    }),
};

export const yearFractionAgainstLibreOffice: Verification = {
  id: "yearfrac-libreoffice",
  title: "Excel's bases against YEARFRAC of LibreOffice Calc",
  program: libreOffice,
  run: () => {
    const bases = ["Basis 0", "1", "2", "3", "4"] as const;
    const asked = bases.map((_, index) => periods(201 + index));
    const answers = calculateInLibreOffice(
      asked.flatMap((all, basis) => all.map(({ start, end }) => `YEARFRAC(${start};${end};${basis})`)),
    );
    return bases.map((basis, index) =>
      compare(
        `YEARFRAC, basis ${index}`,
        basis,
        asked[index] ?? [],
        answers.slice(index * CASES, (index + 1) * CASES),
      ),
    );
  },
};
