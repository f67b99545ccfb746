/**
 * How often RECONCILE puts the truth first: figures are made up by terms that are known, rounded as publications round
 * them, and looked for among all conventions. A measurement, with no other program to compare with.
 */
import {
  benchmarkKey,
  benchmarkSeries,
  CONVENTIONS,
  Decimal,
  owedUnder,
  reconciling,
  screenUnder,
  type Fixings,
  type Reckoning,
  type SerialDate,
  type TermsRow,
} from "../../src/calc/index.ts";
import { markdownTable, type PageSection } from "../sectionedPage.ts";
import { RandomNumbers } from "./randomNumbers.ts";

const FIGURES = 300;
const SEED = 20_170_203;

/** What a figure is rounded to, and in how many of a hundred the right family has to come first; none where any will do. */
const UNITS: readonly { readonly name: string; readonly unit: string; readonly wanted: number }[] = [
  { name: "the cent", unit: "0.01", wanted: 1 },
  { name: "the dollar", unit: "1", wanted: 0.98 },
  { name: "the thousand", unit: "1000", wanted: 0 },
  { name: "100,000", unit: "100000", wanted: 0 },
];

const FIRST_START = 38_353; // 2005-01-01
const LAST_START = 43_101; // 2018-01-01
const WEEK = 7;

const reckoning: Reckoning = {
  screen: ({ rows, fixings, payments }, asOf) => screenUnder(rows, fixings, payments, asOf),
  owe: ({ rows, fixings, payments }, asOf) => owedUnder(rows, fixings, payments, asOf),
};

interface MadeUp {
  readonly usual: TermsRow;
  readonly truth: TermsRow;
  readonly fixings: Fixings;
  readonly asOf: SerialDate;
}

/** Terms of one head with everything as usual, half of them on a benchmark of every week, and two departures at most. */
function madeUp(random: RandomNumbers): MadeUp {
  const from = random.whole(FIRST_START, LAST_START) as SerialDate;
  const asOf = (from + random.whole(300, 4000)) as SerialDate;
  const isFloating = random.next() < 0.5;
  const usual: TermsRow = {
    head: "Award",
    principal: new Decimal(random.whole(1_000_000, 900_000_000)).plus(
      new Decimal(random.whole(0, 99)).div(100),
    ),
    from,
    rate: isFloating
      ? { kind: "benchmark", name: "LIBOR 6M" }
      : { kind: "fixed", rate: new Decimal(random.whole(200, 1500)).div(10_000) },
    margin: new Decimal(isFloating ? random.whole(0, 400) : 0).div(10_000),
    floor: new Decimal(0),
    floorOn: "Rate",
    compounds: "Yearly",
    compoundsOn: "Start",
    resets: "Each period",
    fixing: "On or before",
    dayCount: "ACT/365F",
    stub: "Simple",
    firstDay: "Counted",
    lastDay: "Not counted",
    rounding: [],
    payments: "Interest first",
    enters: "Continues",
    bears: true,
    grace: undefined,
  };
  const departures = DEPARTURES.filter(({ floating }) => isFloating || !floating);
  let truth = usual;
  for (let count = random.whole(0, 2); count > 0; count--) {
    const { field, values } = random.pick(departures as [Departure, ...Departure[]]);
    truth = { ...truth, [field]: random.pick(values as [unknown, ...unknown[]]) };
  }
  return { usual, truth, asOf, fixings: isFloating ? weeklyFixings(random, from, asOf) : new Map() };
}

interface Departure {
  readonly field: keyof TermsRow;
  readonly values: readonly unknown[];
  /** Whether it is one of terms on a benchmark. */
  readonly floating?: boolean;
}

const DEPARTURES: readonly Departure[] = [
  { field: "compounds", values: ["Simple", "Half-yearly", "Quarterly", "Monthly"] },
  { field: "compoundsOn", values: ["Calendar"] },
  {
    field: "dayCount",
    values: ["ACT/360", "ACT/ACT ISDA", "30/360 US", "ACT/ACT ICMA", "YD/365", "30E/360", "NL/365"],
  },
  { field: "stub", values: ["Compound", "Throughout"] },
  { field: "firstDay", values: ["Not counted"] },
  { field: "lastDay", values: ["Counted"] },
  { field: "rounding", values: [["Cents each period"], ["Daily amount to cents"]] },
  {
    field: "resets",
    values: ["Each year", "Each change", "Calendar year", "Calendar half-year", "Once"],
    floating: true,
  },
  { field: "fixing", values: ["On or after", "2 days before", "Average"], floating: true },
];

function weeklyFixings(random: RandomNumbers, from: number, asOf: number): Fixings {
  const fixings: { date: SerialDate; rate: Decimal }[] = [];
  let level = random.whole(50_000, 400_000);
  for (let day = from - 60 * WEEK; day <= asOf + 5 * WEEK; day += WEEK) {
    level = Math.max(1000, level + random.whole(-9000, 9000));
    fixings.push({ date: day as SerialDate, rate: new Decimal(level).div(10_000_000) });
  }
  return new Map([[benchmarkKey("LIBOR 6M"), benchmarkSeries(fixings, "LIBOR 6M")]]);
}

/** Whether two terms are of one family: the same number, roundings on the way aside. */
function isOneFamily(a: readonly TermsRow[], b: readonly TermsRow[], { fixings, asOf }: MadeUp): boolean {
  const [one, other] = [a, b].map((rows) => {
    const plain = rows.map((row) => ({ ...row, rounding: [] }));
    return screenUnder(plain, fixings, [], asOf).total;
  });
  return one !== undefined && other !== undefined && Math.abs(one - other) < 1e-9 * Math.abs(one);
}

function isTruthFirst(case_: MadeUp, unit: Decimal): { first: boolean; strong: boolean } {
  const { usual, truth, fixings, asOf } = case_;
  const exact = owedUnder([truth], fixings, [], asOf).interest;
  const value = exact.div(unit).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(unit);
  const setting = { rows: [usual], open: [new Set(CONVENTIONS)], fixings, payments: [] };
  const search = reconciling([{ value, unit, asOf, what: "Interest" }], setting, 1, reckoning);
  let step = search.next();
  while (step.done !== true) step = search.next();
  const [first] = step.value.rows;
  return {
    first: first !== undefined && first.fit !== "No" && isOneFamily(first.terms, [truth], case_),
    strong: /^(Strong|Good)/u.test(step.value.verdict),
  };
}

/** The section of docs/verification.md, and whether every share is as it has to be. */
export function measureReconcile(): { readonly section: PageSection; readonly holds: boolean } {
  const random = new RandomNumbers(SEED);
  const cases = Array.from({ length: FIGURES }, () => madeUp(random));
  let holds = true;
  const rows = UNITS.map(({ name, unit, wanted }) => {
    const found = cases.map((one) => isTruthFirst(one, new Decimal(unit)));
    const first = found.filter((one) => one.first).length;
    const misled = found.filter((one) => one.strong && !one.first).length;
    if (first < wanted * FIGURES) holds = false;
    console.log(`${name}: ${first} of ${FIGURES}, ${misled} strong or good and wrong`);
    return [name, String(first), `${((first / FIGURES) * 100).toFixed(1)} %`, String(misled)];
  });
  const table = markdownTable(
    ["Rounded to", "Right family first", "Share", "Strong or Good, and wrong"],
    rows,
    [1, 2, 3],
  );
  const body = `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}.

${FIGURES} figures of interest made up by random terms, half of them on a benchmark of every week, with up to two
departures from the usual conventions; every convention is open. Families are numbers apart from roundings on the way.

${table}`;
  return { section: { id: "reconcile", title: "RECONCILE on made-up figures", body }, holds };
}
