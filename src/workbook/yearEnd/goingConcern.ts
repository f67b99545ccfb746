/** Going concern: how long the cash lasts against the scenario's dates, by RUNWAY's table and sentence. */
import { callOf } from "../cells/namespace.ts";
import type { InsideCheck } from "../model/modelChecks.ts";
import type { ModelPage } from "../model/modelPage.ts";
import type { YearEndInputs } from "./yearEndInputs.ts";

/** Rows that the table of RUNWAY may come to. */
const ROWS = 400;

/** Columns of that table, counted from 0; below its months only the first two are filled. */
const COLUMN = { month: 0, value: 1, burn: 2, draws: 3, receipts: 4, paid: 5, closing: 6 } as const;

/** Rows from the first line to the table: three lines, a gap and a heading. */
const LINES_TO_TABLE = 5;

const ASKED = "Give cash and what goes out in a month on the inputs";

/** Fills the page below its title. */
export function planGoingConcern(
  page: ModelPage,
  { reporting, concern }: YearEndInputs,
): readonly InsideCheck[] {
  const { cash, burn, scenario } = concern;
  const isTold = `AND(ISNUMBER(${cash}),ISNUMBER(${burn}))`;
  const onceTold = (formula: string, words = ASKED): string => `=IF(${isTold},${formula},"${words}")`;
  page.heading("Whether the cash lasts");
  const column = (at: number): string => page.ahead(LINES_TO_TABLE + 1, at, ROWS - 1);
  const [months, values, closing] = [column(COLUMN.month), column(COLUMN.value), column(COLUMN.closing)];
  const [burnt, drawn, received, paid] = [COLUMN.burn, COLUMN.draws, COLUMN.receipts, COLUMN.paid].map(
    (at) => `SUM(${column(at)})`,
  );
  const told = (label: string): string => `INDEX(${values},MATCH("${label}",${months},0))`;
  const ends = page.result(
    { label: "Cash ends", format: "date", unit: "IAS 1, 25" },
    onceTold(told("Cash ends"), "Not yet told"),
  );
  page.result(
    { label: "It lasts for twelve months", format: "text", unit: "IAS 1, 26" },
    onceTold(`IF(ISNUMBER(${ends}),IF(${ends}>EDATE(${reporting},12),"Yes","No"),"Yes")`, "Not yet told"),
  );
  page.tableRow([{ content: onceTold(told("Sentence")), format: "text" }]);
  page.gap();
  page.heading("Month by month (IAS 1, 25 and 26; IFRS 7, 39(c))");
  page.spill(
    onceTold(callOf("RUNWAY", cash, burn, undefined, scenario, reporting)),
    ["text", "money", "money", "money", "money", "money", "money"],
    ROWS,
  );
  const last = `INDEX(${closing},COUNT(${closing}))`;
  return [
    {
      label: "Cash month by month adds up",
      difference: `IF(${isTold},${cash}+${drawn ?? ""}+${received ?? ""}-${burnt ?? ""}-${paid ?? ""}-${last},0)`,
    },
  ];
}
