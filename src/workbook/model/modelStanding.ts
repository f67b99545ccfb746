/** What the courts leave of the Award, on the model's Inputs sheet. */
import { termsOf, type Scenario } from "../../calc/index.ts";
import { LOOKS } from "../cells/looks.ts";
import type { InputTable, ModelPage } from "./modelPage.ts";

/** What stands on a day, as expressions. */
export interface ModelStanding {
  readonly principal: (day: string) => string;
  readonly costs: (day: string) => string;
  /** What must come to 0 for the decisions to be found by their day; `undefined` where none needs an order. */
  readonly disorder: string | undefined;
}

/**
 * Writes the decisions that say what stands, in order of time: on a day the last one by then holds.
 *
 * @param principal the cell of what was awarded; `costs`, likewise
 */
export function planStanding(
  page: ModelPage,
  scenario: Scenario,
  principal: string,
  costs: string,
): ModelStanding {
  const decisions = decisionsOf(scenario);
  if (decisions.length === 0) return { principal: () => principal, costs: () => costs, disorder: undefined };
  page.heading("Decisions, and what each leaves standing");
  const rows = page.inputTable(
    [
      { header: "Date", format: "date" },
      { header: "Leaves standing", format: "text" },
      { header: "Part that stands", format: "money" },
      { header: "Principal standing", format: "money" },
      { header: "Costs standing", format: "money" },
      { header: "Event", format: "text" },
    ],
    decisions.map(({ date, standing, principal: part, event }) => (at) => [
      date,
      standing,
      part?.toNumber(),
      {
        formula: `=IF(${at("Leaves standing")}="None",0,IF(${at("Leaves standing")}="Partial",${at("Part that stands")},${principal}))`,
      },
      { formula: `=IF(${at("Leaves standing")}="None",0,${costs})` },
      event,
    ]),
    LOOKS.input,
  );
  const standing =
    (header: string, asAwarded: string) =>
    (day: string): string =>
      `IF(${day}<${rows.cell(0, "Date")},${asAwarded},INDEX(${rows.column(header)},MATCH(${day},${rows.column("Date")},1)))`;
  return {
    principal: standing("Principal standing", principal),
    costs: standing("Costs standing", costs),
    disorder: disorderOf(rows, decisions.length),
  };
}

/**
 * Writes the decisions about several heads, in order of time: on a day the last one by then holds, and none leaves a
 * part.
 */
export function planDecisions(
  page: ModelPage,
  scenario: Scenario,
): { readonly stands: (day: string) => string; readonly disorder: string | undefined } {
  const decisions = decisionsOf(scenario);
  if (decisions.length === 0) return { stands: () => "1", disorder: undefined };
  page.heading("Decisions, and what each leaves standing");
  const rows = page.inputTable(
    [
      { header: "Date", format: "date" },
      { header: "Leaves standing", format: "text" },
      { header: "Event", format: "text" },
    ],
    decisions.map(({ date, standing, event }) => [date, standing, event]),
    LOOKS.input,
  );
  const dates = rows.column("Date");
  return {
    stands: (day) =>
      `IF(${day}<${rows.cell(0, "Date")},1,IF(INDEX(${rows.column("Leaves standing")},MATCH(${day},${dates},1))="None",0,1))`,
    disorder: disorderOf(rows, decisions.length),
  };
}

function decisionsOf(scenario: Scenario) {
  return termsOf(scenario)
    .legalPath()
    .filter(({ standing }) => standing !== undefined)
    .sort((a, b) => a.date - b.date);
}

function disorderOf(rows: InputTable, count: number): string | undefined {
  if (count < 2) return undefined;
  return `SUMPRODUCT(--(${rows.column("Date", 1, count - 1)}<${rows.column("Date", 0, count - 1)}))`;
}
