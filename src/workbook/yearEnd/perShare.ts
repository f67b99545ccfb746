/** What notes and debt do to earnings per share, and what options dilute. */
import { callOf } from "../cells/namespace.ts";
import type { InsideCheck } from "../model/modelChecks.ts";
import type { ModelPage } from "../model/modelPage.ts";
import type { RollForward } from "./rollForward.ts";
import type { YearEndInputs } from "./yearEndInputs.ts";

type PerYear = (year: 0 | 1) => string;

/** Writes a line of both years; returns references to them. */
type Liner = (
  label: string,
  paragraph: string,
  format: "money" | "count" | "perShare",
  formula: PerYear,
) => readonly string[];

/** Fills the page below its title. */
export function planPerShare(
  page: ModelPage,
  inputs: YearEndInputs,
  { cost }: RollForward,
): readonly InsideCheck[] {
  const { years, whyNoCost } = inputs;
  page.tableRow([
    { content: "Year to", format: "text" },
    ...years.map(({ to }) => ({ content: `=${to}`, format: "date" as const })),
    { content: "Paragraphs", format: "text" },
  ]);
  page.gap();
  const alive = planAlive(page, inputs);
  page.heading("Earnings per share");
  const line: Liner = (label, paragraph, format, formula) =>
    page
      .tableRow([
        { content: label, format: "text" },
        { content: `=${formula(0)}`, format },
        { content: `=${formula(1)}`, format },
        { content: paragraph, format: "text" },
      ])
      .slice(1, 3);
  const { basic, diluted } = planLines(inputs, cost, alive, line);
  page.reading(
    "Counts are weighted by the time they were outstanding (IAS 33, 20 and 36 to 38): enter them so.",
  );
  if (whyNoCost !== undefined) page.reading(`No interest of notes is among these figures. ${whyNoCost}`);
  return years.map((_, year): InsideCheck => {
    const [of = "", to = ""] = [basic[year], diluted[year]];
    return {
      label: `Diluted shares are no fewer than basic, ${year === 0 ? "this year" : "the year before"}`,
      difference: `IF(AND(ISNUMBER(${of}),ISNUMBER(${to})),MIN(0,${to}-${of}),0)`,
    };
  });
}

function planLines(
  { shares }: YearEndInputs,
  cost: RollForward["cost"],
  alive: readonly (string | undefined)[],
  line: Liner,
): { readonly basic: readonly string[]; readonly diluted: readonly string[] } {
  const cell = (year: 0 | 1, header: "average" | "price" | "profit"): string =>
    shares.years[year]?.[header] ?? "";
  const costs = line(
    "Interest and catch-up of notes and debt",
    "IFRS 7, 20(b)",
    "money",
    (year) => `-(${cost[year]})`,
  );
  const basic = line("Weighted average of shares", "IAS 33, 19", "count", (year) =>
    asked(`ISNUMBER(${cell(year, "average")})`, cell(year, "average"), "Give the shares"),
  );
  // In a loss potential shares do not dilute (41); whether it is one is known once it is given.
  const diluted = line("With options that dilute", "IAS 33, 31, 41 and 45 to 47", "count", (year) => {
    const table = alive[year];
    const [shown, price, profit] = [basic[year] ?? "", cell(year, "price"), cell(year, "profit")];
    if (table === undefined) return shown;
    const more = callOf("DILUTED_SHARES", shown, table, price);
    const known = `AND(ISNUMBER(${shown}),ISNUMBER(${price}),ISNUMBER(${profit}))`;
    return asked(known, `IF(${profit}<0,${shown},${more})`, "Give shares, price and profit");
  });
  const per =
    (sum: PerYear, of: readonly string[]): PerYear =>
    (year) => {
      const count = of[year] ?? "";
      const known = `AND(ISNUMBER(${count}),ISNUMBER(${sum(year)}))`;
      return asked(known, `${sum(year)}/${count}`, "Not yet told");
    };
  const ofCosts: PerYear = (year) => costs[year] ?? "";
  const ofProfit: PerYear = (year) => cell(year, "profit");
  line("Effect of notes and debt on basic earnings", "IAS 33, 9 and 10", "perShare", per(ofCosts, basic));
  line("Effect on diluted earnings", "IAS 33, 31", "perShare", per(ofCosts, diluted));
  line("Basic earnings per share", "IAS 33, 9 and 10, 66", "perShare", per(ofProfit, basic));
  line("Diluted earnings per share", "IAS 33, 30 and 31, 66", "perShare", per(ofProfit, diluted));
  return { basic, diluted };
}

function asked(condition: string, formula: string, words: string): string {
  return `IF(${condition},${formula},"${words}")`;
}

/** The options that are alive at the end of each year: of the others none count. */
function planAlive(page: ModelPage, { years, shares }: YearEndInputs): readonly (string | undefined)[] {
  const { options } = shares;
  if (options === undefined) {
    page.reading("There are no options and warrants in this scenario.");
    page.gap();
    return [];
  }
  return years.map(({ to }, year) => {
    page.heading(year === 0 ? "Options alive at the reporting date" : "Options alive a year before");
    const { all } = page.inputTable(
      [
        { header: "Count", format: "count" },
        { header: "Strike", format: "perShare" },
      ],
      Array.from({ length: options.rows }, (_, row) => {
        const [count, expiry] = [options.cell(row, "Count"), options.cell(row, "Expiry")];
        return [
          { formula: `=IF(AND(ISNUMBER(${expiry}),${expiry}<${to}),0,${count})` },
          { formula: `=${options.cell(row, "Strike")}` },
        ];
      }),
      { color: "#000000" },
    );
    return all;
  });
}
