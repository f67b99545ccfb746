/** Roll-forward of the notes and of the secured debt over two years. */
import { callOf } from "../cells/namespace.ts";
import type { InsideCheck } from "../model/modelChecks.ts";
import type { ModelPage } from "../model/modelPage.ts";
import { debtInterest, debtOwed } from "./debtOwed.ts";
import type { NoteSeriesInputs, Year, YearEndInputs } from "./yearEndInputs.ts";
import type { Amortisation, Workings } from "./yearEndWorkings.ts";

/** What both years of a line of the roll-forward are, as references. */
type Line = readonly [current: string, comparative: string];

interface Rolled {
  readonly opening: Line;
  readonly drawn: Line;
  readonly interest: Line;
  readonly catchUp: Line;
  readonly paid: Line;
  readonly closing: Line;
}

/** What the other sheets need of it. */
export interface RollForward {
  readonly inside: readonly InsideCheck[];
  /** What is owed on the debt at the end of each year; `undefined` where there is none. */
  readonly debt: Line | undefined;
  /** Interest and catch-up of each year, as expressions. */
  readonly cost: Line;
}

const PARTS = [
  ["opening", "Opening"],
  ["drawn", "Drawn"],
  ["interest", "Interest"],
  ["catchUp", "Catch-up"],
  ["paid", "Paid"],
  ["closing", "Closing"],
] as const;

type Part = (typeof PARTS)[number][0];

const PARAGRAPHS = {
  notes: {
    opening: "IFRS 9, 4.2.1; IFRS 7, 8(g)",
    drawn: "IFRS 9, 5.1.1; IAS 7, 44B(a)",
    interest: "IFRS 9, B5.4.1; IFRS 7, 20(b)",
    catchUp: "IFRS 9, B5.4.6; IFRS 7, 20(a)(v)",
    paid: "IFRS 9, 3.3.1; IAS 7, 44B(a)",
    closing: "IFRS 9, 4.2.1; IFRS 7, 8(g)",
  },
  debt: {
    opening: "IFRS 9, 4.2.1; IFRS 7, 8(g)",
    drawn: "IFRS 9, 5.1.1; IAS 7, 44B(a)",
    interest: "IFRS 9, B5.4.1; IFRS 7, 20(b)",
    catchUp: "IFRS 9, B5.4.6",
    paid: "IFRS 9, 3.3.1; IAS 7, 44B(a)",
    closing: "IFRS 9, 4.2.1; IFRS 7, 8(g) and 18",
  },
} as const satisfies Record<string, Readonly<Record<Part, string>>>;

/** Fills the page below its title. */
export function planRollForward(page: ModelPage, inputs: YearEndInputs, workings: Workings): RollForward {
  const [current, comparative] = inputs.years;
  page.tableRow([
    { content: "Year to", format: "text" },
    { content: `=${current.to}`, format: "date" },
    { content: `=${comparative.to}`, format: "date" },
    { content: "Paragraphs", format: "text" },
  ]);
  page.reading(
    "The dates and what was expected of the notes when stand at the end of the inputs: change them there.",
  );
  page.gap();
  const notes = inputs.notes.flatMap((series, index) => {
    const amortisation = workings.amortisation(index);
    return amortisation === undefined
      ? []
      : [{ series, rolled: planNotes(page, inputs, workings, { series, amortisation }) }];
  });
  if (inputs.whyNoCost !== undefined) {
    page.reading(inputs.whyNoCost);
    page.gap();
  }
  const debt = inputs.given.hasDebt ? planDebt(page, inputs, workings) : undefined;
  if (debt === undefined) {
    page.reading("There is no secured debt in this scenario.");
    page.gap();
  }
  const all = [...notes.map(({ rolled }) => rolled), ...(debt === undefined ? [] : [debt.rolled])];
  if (all.length > 1) planTotal(page, all);
  return {
    inside: [
      ...notes.flatMap(({ series: { name }, rolled }) => closes(name, rolled)),
      ...notes.flatMap(({ series, rolled }) => settled(inputs, workings, series, rolled)),
      ...(debt?.inside ?? []),
    ],
    debt: debt?.rolled.closing,
    cost: [costOf(all, 0), costOf(all, 1)],
  };
}

function costOf(all: readonly Rolled[], year: 0 | 1): string {
  const parts = all.flatMap(({ interest, catchUp }) => [interest[year], catchUp[year]]);
  return parts.length === 0 ? "0" : parts.join("+");
}

function planPart(
  page: ModelPage,
  label: string,
  paragraph: string,
  inputs: YearEndInputs,
  formula: (year: Year) => string,
): Line {
  const [current, comparative] = inputs.years;
  const [, now = "", then = ""] = page.tableRow([
    { content: label, format: "text" },
    { content: `=${formula(current)}`, format: "money" },
    { content: `=${formula(comparative)}`, format: "money" },
    { content: paragraph, format: "text" },
  ]);
  return [now, then];
}

function planNotes(
  page: ModelPage,
  inputs: YearEndInputs,
  { paidTo }: Workings,
  { series, amortisation }: { readonly series: NoteSeriesInputs; readonly amortisation: Amortisation },
): Rolled {
  const { name, called, issued } = series;
  page.heading(name);
  const part = (key: Part, formula: (year: Year) => string): Line =>
    planPart(page, labelOf(key), PARAGRAPHS.notes[key], inputs, formula);
  const carriedOn = (day: string): string =>
    `IF(${day}<${issued},0,${costOn(series, day)}-${paidTo(called, "", day)})`;
  const between = (sums: string, { from, to }: Year): string =>
    `SUMIFS(${sums},${amortisation.dates},">"&${from},${amortisation.dates},"<="&${to})`;
  const rolled = {
    opening: part("opening", ({ from }) => carriedOn(from)),
    drawn: part("drawn", (year) => `IF(${within(issued, year)},${series.cost?.carried ?? ""},0)`),
    interest: part("interest", (year) => between(amortisation.interest, year)),
    catchUp: part("catchUp", (year) => between(amortisation.catchUp, year)),
    paid: part("paid", ({ from, to }) => `-${paidTo(called, from, to)}`),
    closing: part("closing", ({ to }) => carriedOn(to)),
  };
  page.gap();
  return rolled;
}

function labelOf(part: Part): string {
  return PARTS.find(([key]) => key === part)?.[1] ?? "";
}

function within(day: string, { from, to }: Year): string {
  return `AND(${day}>${from},${day}<=${to})`;
}

function costOn({ issued, days, cost }: NoteSeriesInputs, day: string): string {
  return callOf(
    "NOTE_AMORTISED_COST",
    ...[cost?.carried, issued, cost?.estimates, day, cost?.multiple, days],
  );
}

function planDebt(
  page: ModelPage,
  inputs: YearEndInputs,
  workings: Workings,
): { readonly rolled: Rolled; readonly inside: readonly InsideCheck[] } {
  const { value } = inputs.given;
  const { debt } = workings;
  const start = value("debt.startDate") ?? "";
  const accrued = `N(${value("debt.accruedInterest") ?? "0"})`;
  page.heading("Secured debt");
  const part = (key: Part, formula: (year: Year) => string): Line =>
    planPart(page, labelOf(key), PARAGRAPHS.debt[key], inputs, formula);
  // Of what is paid, opening and closing, interest is what is left; the check sums it up period by period.
  const [toDrawn, toPaid, toClosing] = [1, 4, 5];
  const own = inputs.years.map((_, year) => ({
    opening: page.ahead(0, year + 1, 1),
    drawn: page.ahead(toDrawn, year + 1, 1),
    paid: page.ahead(toPaid, year + 1, 1),
    closing: page.ahead(toClosing, year + 1, 1),
  }));
  const rolled = {
    opening: part("opening", ({ from }) => debtOwed(inputs, from, debt?.all)),
    drawn: part(
      "drawn",
      (year) => `IF(${within(start, year)},${value("debt.principal") ?? ""}+${accrued},0)`,
    ),
    interest: part("interest", (year) => {
      const { opening = "", drawn = "", paid = "", closing = "" } = own[inputs.years.indexOf(year)] ?? {};
      return `${closing}-${opening}-${drawn}-${paid}`;
    }),
    catchUp: part("catchUp", () => "0"),
    paid: part("paid", ({ from, to }) =>
      debt === undefined
        ? "0"
        : `-SUMIFS(${debt.amounts},${debt.dates},">"&${from},${debt.dates},"<="&${to})`,
    ),
    closing: part("closing", ({ to }) => debtOwed(inputs, to, debt?.all)),
  };
  page.reading("At its contractual rate: its catch-up is 0 while the rate it was taken up at stays its own.");
  page.gap();
  const inside = inputs.years.map(({ from, to }, year): InsideCheck => {
    const summed = `${debtInterest(inputs, to, debt?.all)}-${debtInterest(inputs, from, debt?.all)}`;
    return {
      label: `Interest of the debt, period by period, ${YEAR_WORDS[year] ?? ""}`,
      difference: `IF(${accrued}=0,${rolled.interest[year] ?? ""}-(${summed}),0)`,
    };
  });
  return {
    rolled,
    inside: [
      ...inside,
      {
        label: "Payments of the debt are those of the waterfall and outside of it",
        difference:
          debt === undefined
            ? "0"
            : `SUM(${debt.amounts})-(${workings.debtByWaterfall}+${outsideOf(inputs)})`,
      },
    ],
  };
}

function outsideOf({ given: { repayments } }: YearEndInputs): string {
  return repayments === undefined ? "0" : `SUM(${repayments.column("Amount")})`;
}

const YEAR_WORDS = ["this year", "the year before"] as const;

/** What comes in, goes out and accrues makes the difference between both ends, and one year begins as the other ends. */
function closes(
  name: string,
  { opening, drawn, interest, catchUp, paid, closing }: Rolled,
): readonly InsideCheck[] {
  return [
    ...closing.map((end, year): InsideCheck => {
      const parts = [opening, drawn, interest, catchUp, paid].map((line) => line[year] ?? "");
      return {
        label: `Roll-forward of ${name} closes, ${YEAR_WORDS[year] ?? ""}`,
        difference: `${parts.join("+")}-${end}`,
      };
    }),
    { label: `${name}: one year opens as the other closed`, difference: `${opening[0]}-${closing[1]}` },
  ];
}

/** Once due by the scenario, what is carried is what was repaid less what was paid: else an estimate is missing. */
function settled(
  { paid, years }: YearEndInputs,
  { paidTo }: Workings,
  { name, called, repaidOn }: NoteSeriesInputs,
  { closing }: Rolled,
): readonly InsideCheck[] {
  const due = paid?.payees.find((one) => one.kind === "notes" && one.called !== "" && one.name === name)?.due;
  if (due === undefined) return [];
  return years.map(({ to }, year) => ({
    label: `${name} once due are carried at what is unpaid, ${YEAR_WORDS[year] ?? ""} (else add an estimate)`,
    difference: `IF(${due}<=${to},${closing[year] ?? ""}-(${repaidOn(due)}-${paidTo(called, "", to)}),0)`,
  }));
}

function planTotal(page: ModelPage, all: readonly Rolled[]): void {
  page.heading("Notes and secured debt (IAS 7, 44A to 44E)");
  for (const [key, label] of PARTS) {
    const sum = (year: number): string => all.map((rolled) => rolled[key][year] ?? "").join("+");
    page.tableRow([
      { content: label, format: "text" },
      { content: `=${sum(0)}`, format: "money" },
      { content: `=${sum(1)}`, format: "money" },
      { content: "IAS 7, 44D", format: "text" },
    ]);
  }
}
