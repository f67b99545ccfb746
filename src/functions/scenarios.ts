/**
 * The custom functions of scenarios: convert, ask the calculation module, convert back.
 *
 * All of them are streaming: a cell sets its result at once, and again when a change of the scenarios
 * gives another one. Their dates are bare serials: streams that gave values which are objects were #VALUE! when
 * their cell was entered again (OfficeDev/office-js 2932), and nobody says that formatted numbers are safe.
 *
 * @family Scenarios and uncertainty
 */
import {
  compare,
  lookUp,
  milestones as milestonesOf,
  problem,
  serialDate,
  termsOf,
  type ScalarKind,
  type Scenario,
  type ScenarioResult,
} from "../calc/index.ts";
import { offThread } from "./excel/offThread.ts";
import {
  allScenarios,
  followScenarios,
  followScenariosAway,
  scenarioNamed,
} from "./excel/activeScenarios.ts";
import {
  isBlankCell,
  readCells,
  readOptionalDate,
  readOptionalText,
  readScenarioName,
  type CellAnswer,
} from "./excel/boundary.ts";
import { toTable } from "./table.ts";

const MILESTONE_HEADERS = ["Date", "Event", "Kind", "Days", "Status"];

/** What a figure that cannot be worked out shows in a table, where an error would spoil sums beside it. */
const NOT_AVAILABLE = "not available";

/**
 * One input or result of the active scenario, or of a named one; the cell updates by itself.
 * @customfunction SCENARIO
 * @streaming
 * @example =AWARD.SCENARIO("notes.repayment") → 16500000
 * @example =AWARD.SCENARIO("Award first payment date") → 2018-11-15
 * @example =AWARD.SCENARIO("standstill.status", "Never paid") → "In force"
 * @example =AWARD.SCENARIO("notes.series.1.amount") → 5500000
 * @refuses =AWARD.SCENARIO("no such figure")
 * @refuses =AWARD.SCENARIO("notes.repayment", "No such scenario")
 * @units As the field: money, a rate, a date or text.
 * @formula Inputs as they are stated; results as the page of EXPLAIN shows them step by step.
 * @source The workbook's scenarios, as the pane keeps them; every input has its own source there.
 * @remarks A field is found by its path, its label or the name of its cell; case, spaces, dots and underscores do not matter. A cell of a table is its path, row and column, "notes.series.1.amount". A date comes as its serial number: format the cell as a date. The examples hold with the presets in the workbook and "Settlement of 2018 in instalments" loaded.
 * @param field Input or result, such as "award.principal", "notes.repayment" or "Net to the company".
 * @param [name] Name of the scenario. Empty: the active one.
 * @param invocation Carries the value to the cell.
 */
export function scenario(
  field: unknown,
  name: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown>,
): void {
  followScenarios<unknown>(invocation, () => {
    const asked = readOptionalText(field, "field");
    if (asked === undefined) throw problem.missing("field");
    const { kind, value } = lookUp(scenarioNamed(readScenarioName(name, "name")), asked);
    return toCellAnswer(kind, value);
  });
}

/**
 * Scenarios side by side: a row per key result, a column per scenario; the table updates by itself.
 * @customfunction SCENARIO_COMPARE
 * @streaming
 * @example =INDEX(AWARD.SCENARIO_COMPARE({"Settlement of 2018 in instalments","Never paid"}), 1, 3) → "Never paid"
 * @refuses =AWARD.SCENARIO_COMPARE({"No such scenario"})
 * @units A table; each row in its own unit.
 * @formula Every row is SCENARIO of that figure for the scenario at the head of the column.
 * @source The workbook's scenarios, as the pane keeps them; every input has its own source there.
 * @remarks A result that cannot be worked out says "not available"; SCENARIO tells why. Dates come as serial numbers. The example holds with the presets in the workbook.
 * @param [names] Names of the scenarios, one cell each. Empty: all of them.
 * @param invocation Carries the table to the cell.
 */
export function scenarioCompare(
  names: unknown[][],
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  followScenarios<unknown[][]>(invocation, () => {
    const asked = readCells(names)
      .flat()
      .filter((cell) => !isBlankCell(cell) && cell !== 0);
    const scenarios =
      asked.length === 0
        ? allScenarios()
        : asked.map((cell) => scenarioNamed(readScenarioName(cell, "name")));
    if (scenarios.length === 0) throw problem.noScenario("names");
    return toTable(
      ["Result", ...scenarios.map((one) => one.name)],
      compare(scenarios).map(({ label, results }) => [label, ...results.map(toResultCell)]),
    );
  });
}

/**
 * The dates of a scenario in order: what happens in court, payments, notes, options and the standstill; updates by itself.
 * @customfunction MILESTONES
 * @streaming
 * @example =INDEX(AWARD.MILESTONES(DATE(2018, 12, 31)), 1, 2) → "Event"
 * @example =INDEX(AWARD.MILESTONES(DATE(2018, 12, 31), "Never paid"), 2, 2) → "Standstill agreed"
 * @refuses =AWARD.MILESTONES(DATE(2018, 12, 31), "No such scenario")
 * @units A table; Days from asOf is a number of days, below 0 for the past.
 * @formula Date − asOf, for every date of the scenario and every date that follows from one.
 * @source The workbook's scenarios, as the pane keeps them; every input has its own source there.
 * @remarks Days are counted from asOf, negative for what is past. A date that cannot be told for want of an input is left out; dates come as serial numbers, to be formatted as dates. The examples hold with the presets in the workbook and "Settlement of 2018 in instalments" loaded.
 * @param [asOf] Day of the question. Empty or 0: the valuation date of the scenario.
 * @param [name] Name of the scenario. Empty: the active one.
 * @param invocation Carries the table to the cell.
 */
export function milestones(
  asOf: unknown,
  name: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  followScenarios<unknown[][]>(invocation, () => {
    const day = readOptionalDate(asOf, "asOf");
    const one = scenarioNamed(readScenarioName(name, "name"));
    const rows = milestonesOf(one, day ?? termsOf(one).valuationDate());
    return toTable(
      MILESTONE_HEADERS,
      rows.map(({ date, event, kind, days, status }) => [date, event, kind, days, status]),
    );
  });
}

/** A result of a scenario that is to be explained. */
type Asked = { readonly scenario: Scenario; readonly asked: string } | { readonly asked: undefined };

const explaining = offThread("EXPLAIN", async () => {
  const { explainTable } = await import(/* webpackChunkName: "explain" */ "./explainTable.ts");
  return (what: Asked) => {
    if (what.asked === undefined) throw problem.missing("field");
    return explainTable(what.scenario, what.asked);
  };
});

/**
 * Table of why a result is what it is: the inputs that move it with their sources, and the steps; updates by itself.
 * @customfunction EXPLAIN
 * @streaming
 * @example =INDEX(AWARD.EXPLAIN("notes.repayment"), 1, 1) → "Step"
 * @example =INDEX(AWARD.EXPLAIN("notes.repayment", "Never paid"), 2, 1) → "Is the Award paid?"
 * @refuses =AWARD.EXPLAIN("no such figure")
 * @units A table; each value in its own unit.
 * @formula The inputs that were read for the figure, then the steps in their order.
 * @source The workbook's scenarios, as the pane keeps them; every input has its own source there.
 * @remarks Inputs come first, each with its source, then the steps, each with its rule, and last the result itself. An input is there if some other value of it would give another result, whether it is given or the usual one. Of a result that cannot be worked out the last row says what is missing. Dates come as serial numbers, to be formatted as dates. The examples hold with the presets in the workbook and "Settlement of 2018 in instalments" loaded.
 * @param field Result or input, such as "notes.repayment" or "Net to the company".
 * @param [name] Name of the scenario. Empty: the active one.
 * @param invocation Carries the table to the cell.
 */
export function explain(
  field: unknown,
  name: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  followScenariosAway(invocation, explaining, () => {
    const asked = readOptionalText(field, "field");
    return asked === undefined
      ? { asked }
      : { scenario: scenarioNamed(readScenarioName(name, "name")), asked };
  });
}

function toResultCell(result: ScenarioResult | undefined): CellAnswer {
  return result?.available === true ? toCellAnswer(result.kind, result.value) : NOT_AVAILABLE;
}

function toCellAnswer(kind: ScalarKind, value: number | string): CellAnswer {
  return kind === "date" ? serialDate(Number(value)) : value;
}
