/** The inputs of the year-end notes: those of a model, the two dates, and what was expected of the notes when. */
import {
  fromCalendar,
  tableRows,
  termsOf,
  toCalendar,
  type Scenario,
  type SerialDate,
} from "../../calc/index.ts";
import { LOOKS } from "../cells/looks.ts";
import { planInputs, planUnpaidInputs, type ModelInputs, type UnpaidInputs } from "../model/modelInputs.ts";
import type { InputTable, ModelPage } from "../model/modelPage.ts";
import { single } from "../model/modelSingle.ts";

/** A year, from the end of the one before to its own, as references. */
export interface Year {
  readonly from: string;
  readonly to: string;
}

/** A series of notes, as references. */
export interface NoteSeriesInputs {
  readonly name: string;
  /** The cell with its name. */
  readonly called: string;
  readonly amount: string;
  readonly issued: string;
  readonly days: string;
  /** What is repaid on a day, as an expression. */
  readonly repaidOn: (day: string) => string;
  /** What NOTE_AMORTISED_COST is told; `undefined` where nothing is expected of which a rate could be found. */
  readonly cost: NoteCost | undefined;
}

interface NoteCost {
  readonly carried: string;
  readonly multiple: string;
  readonly estimates: string;
  /** Rows that the table of its amortisation comes to, with room for later estimates. */
  readonly rows: number;
}

/** References to the inputs. */
export interface YearEndInputs {
  readonly given: UnpaidInputs;
  /** `undefined` where nothing is ever paid. */
  readonly paid: ModelInputs | undefined;
  readonly reporting: string;
  /** The year that is reported on, and the one before. */
  readonly years: readonly [current: Year, comparative: Year];
  readonly notes: readonly NoteSeriesInputs[];
  /** Why the notes have no amortised cost; `undefined` where they have one. */
  readonly whyNoCost: string | undefined;
  readonly isInDefault: string;
  readonly concern: { readonly cash: string; readonly burn: string; readonly scenario: string };
  readonly shares: ShareInputs;
  readonly award: CarriedAward;
}

/** What earnings per share are made of. */
interface ShareInputs {
  /** Of each year, the weighted average of shares, their average price, and profit or loss. */
  readonly years: readonly { readonly average: string; readonly price: string; readonly profit: string }[];
  /** Options of the scenario: Count, Strike and Expiry; `undefined` where there are none. */
  readonly options: InputTable | undefined;
}

/** How the award is carried, and what its fair value is made of. */
interface CarriedAward {
  readonly carriedAs: string;
  readonly rate: string;
  /** `undefined` where the scenario weighs no outcomes. */
  readonly outcomes: InputTable | undefined;
}

/** Rows for estimates that are made later. */
const LATER_ESTIMATES = 5;

/** Rows of the table of an amortisation beyond a row for each year: its headings, its ends, its estimates, and years. */
const MORE_ROWS = LATER_ESTIMATES + 13;

/** Writes the inputs. @throws DomainError (not available) when the scenario says neither who is paid when nor that nobody is */
export function planYearEndInputs(page: ModelPage, scenario: Scenario, total: string): YearEndInputs {
  const terms = termsOf(scenario);
  const paid = terms.isNeverPaid ? undefined : planInputs(page, scenario, total);
  const given = paid ?? planUnpaidInputs(page, scenario, total);
  const isInDefault = single(page, scenario, "debt.isInDefault");
  page.gap();
  page.heading("Year end");
  const asDate = { format: "date", unit: "yyyy-mm-dd" } as const;
  const reporting = page.input(
    { label: "Reporting date", ...asDate },
    yearEndOf(terms.valuationDate()),
    true,
  );
  const before = page.result({ label: "The year before ended", ...asDate }, `=EDATE(${reporting},-12)`);
  const opening = page.result({ label: "And began after", ...asDate }, `=EDATE(${before},-12)`);
  const whyNoCost = reasonFor(scenario);
  page.gap();
  const [concern, award] = [planConcern(page, scenario), planAwardCarried(page, scenario)];
  const shares = planShares(page, scenario, [reporting, before]);
  return {
    ...{ given, paid, reporting, isInDefault, whyNoCost, concern, award, shares },
    years: [
      { from: before, to: reporting },
      { from: opening, to: before },
    ],
    notes: given.notes === undefined ? [] : planSeries(page, scenario, given.notes, whyNoCost === undefined),
  };
}

function planConcern(page: ModelPage, scenario: Scenario): YearEndInputs["concern"] {
  const money = { format: "money", unit: termsOf(scenario).currency("award") } as const;
  page.heading("Going concern (IAS 1, 25)");
  const name = page.input({ label: "Scenario", format: "text" }, scenario.name, false);
  const cash = page.input({ label: "Cash at the reporting date", ...money }, undefined, true);
  const burn = page.input({ label: "What goes out in a month", ...money }, undefined, true);
  page.gap();
  return { cash, burn, scenario: name };
}

function planAwardCarried(page: ModelPage, scenario: Scenario): CarriedAward {
  page.heading("The Award in the accounts");
  const carriedAs = page.input(
    { label: "The Award is", format: "text", unit: "Contingent asset or Fair value" },
    "Contingent asset",
    true,
  );
  const rate = single(page, scenario, "outcomes.discountRate");
  page.gap();
  const rows = tableRows(scenario.inputs["outcomes.table"]);
  if (rows.length === 0) return { carriedAs, rate, outcomes: undefined };
  page.heading("Outcomes");
  const isAssumed = scenario.inputs["outcomes.table"]?.provenance.kind !== "stated";
  const outcomes = page.inputTable(
    [
      { header: "Probability", format: "share" },
      { header: "Date", format: "date" },
      { header: "Amount", format: "money" },
    ],
    termsOf(scenario)
      .outcomes()
      .map(({ probability, date, amount }) => [probability.toNumber(), date, amount.toNumber()]),
    isAssumed ? LOOKS.assumption : LOOKS.input,
  );
  return { carriedAs, rate, outcomes };
}

function planShares(page: ModelPage, scenario: Scenario, ends: readonly string[]): ShareInputs {
  const { inputs } = scenario;
  const [count, price] = [inputs["shares.outstanding"]?.value, inputs["shares.price"]?.value].map((value) =>
    typeof value === "number" ? value : undefined,
  );
  page.heading("Earnings per share (IAS 33)");
  const years = page.inputTable(
    [
      { header: "Year to", format: "date" },
      { header: "Weighted shares", format: "count" },
      { header: "Average price", format: "money" },
      { header: "Profit or loss", format: "money" },
    ],
    ends.map((end) => [{ formula: `=${end}` }, count, price, undefined]),
    LOOKS.assumption,
  );
  const grants = termsOf(scenario).options();
  if (grants.length > 0) page.heading("Options and warrants, in the currency of the price");
  const options =
    grants.length === 0
      ? undefined
      : page.inputTable(
          [
            { header: "Name", format: "text" },
            { header: "Count", format: "count" },
            { header: "Strike", format: "money" },
            { header: "Expiry", format: "date" },
          ],
          grants.map(({ name, count: many, strike, expiry }) => [
            name,
            many.toNumber(),
            strike.toNumber(),
            expiry,
          ]),
          inputs["options.grants"]?.provenance.kind === "stated" ? LOOKS.input : LOOKS.assumption,
        );
  return {
    years: ends.map((_, row) => ({
      average: years.cell(row, "Weighted shares"),
      price: years.cell(row, "Average price"),
      profit: years.cell(row, "Profit or loss"),
    })),
    options,
  };
}

/** The last day of the calendar year of a day. */
function yearEndOf(day: SerialDate): SerialDate {
  return fromCalendar(toCalendar(day).year, 12, 31);
}

function reasonFor(scenario: Scenario): string | undefined {
  const terms = termsOf(scenario);
  const series = terms.series();
  const first = terms.firstPayment();
  if (series.length === 0) return "There are no notes in this scenario.";
  if (first === undefined) {
    return "Nothing is ever paid in this scenario, so that no effective rate can be found for its notes (IFRS 9, B5.4.1).";
  }
  if (series.some(({ issued }) => issued === undefined)) {
    return "Amortised cost (IFRS 9, 4.2.1) needs the day on which each series of notes was issued: the scenario does not say it.";
  }
  return series.some(({ issued }) => issued !== undefined && issued >= first)
    ? "A series of notes was issued when the first payment had come: no effective rate can be found for it (IFRS 9, B5.4.1)."
    : undefined;
}

function planSeries(
  page: ModelPage,
  scenario: Scenario,
  table: InputTable,
  hasCost: boolean,
): readonly NoteSeriesInputs[] {
  const rows = tableRows(scenario.inputs["notes.series"]);
  return termsOf(scenario)
    .series()
    .map(({ name, issued }, row): NoteSeriesInputs => {
      const cell = (header: string): string => table.cell(row, header);
      const steps = rows[row]?.cells["stepDate"] !== undefined;
      const multipleOn = (day: string): string =>
        steps
          ? `IF(${day}<=${cell("Step date")},${cell("Multiple")},${cell("Step multiple")})`
          : cell("Multiple");
      const days = cell("Days");
      const series = { name, called: cell("Name"), amount: cell("Amount"), issued: cell("Issued"), days };
      return {
        ...series,
        repaidOn: (day) => `${series.amount}*${multipleOn(day)}`,
        cost:
          hasCost && issued !== undefined
            ? planCost(page, scenario, { ...series, cell, steps, years: lifeOf(scenario, issued) })
            : undefined,
      };
    });
}

function lifeOf(scenario: Scenario, issued: SerialDate): number {
  const first = termsOf(scenario).firstPayment() ?? issued;
  return toCalendar(first).year - toCalendar(issued).year;
}

interface SeriesCells {
  readonly name: string;
  readonly amount: string;
  readonly issued: string;
  readonly cell: (header: string) => string;
  readonly steps: boolean;
  readonly years: number;
}

/** What a series was first carried at, and what was expected of it when: the first row on the day of its issue. */
function planCost(
  page: ModelPage,
  scenario: Scenario,
  { name, amount, issued, cell, steps, years }: SeriesCells,
): NoteCost {
  const money = { format: "money", unit: termsOf(scenario).currency("award") } as const;
  page.gap();
  page.heading(`${name} at amortised cost`);
  const warrants = page.input(
    { label: "Of the money, for warrants issued with it", ...money, remark: "IAS 32, 16 and 28 to 32" },
    0,
    true,
  );
  const carried = page.result(
    { label: "Carried at on the day of issue", ...money, remark: "IFRS 9, 5.1.1" },
    `=${amount}-${warrants}`,
  );
  const ofCarried = (header: string): string => `=${cell(header)}*${amount}/${carried}`;
  const multiple = steps
    ? page.inputTable(
        [
          { header: "Paid on or before", format: "date" },
          { header: "Multiple", format: "multiple" },
        ],
        [
          [{ formula: `=${cell("Step date")}` }, { formula: ofCarried("Multiple") }],
          [undefined, { formula: ofCarried("Step multiple") }],
        ],
        LOOKS.calculation,
      ).all
    : page.result({ label: "Multiple of that", format: "multiple" }, ofCarried("Multiple"));
  page.reading("Expected of it, a row each time the estimate changes (IFRS 9, B5.4.6)");
  const estimates = page.inputTable(
    [
      { header: "Estimated on", format: "date" },
      { header: "Expected award date", format: "date" },
      { header: "Probability", format: "share" },
      { header: "Modified", format: "text" },
    ],
    [
      [{ formula: `=${issued}` }, termsOf(scenario).firstPayment(), undefined, undefined],
      ...Array.from({ length: LATER_ESTIMATES }, () => [undefined, undefined, undefined, undefined]),
    ],
    (row) => (row === 0 ? LOOKS.assumption : LOOKS.input),
  ).all;
  return { carried, multiple, estimates, rows: years + MORE_ROWS };
}
