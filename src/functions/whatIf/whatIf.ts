/**
 * The custom functions of what would have to be, and what would come of it: convert, ask the calculation module, convert
 * back. All of them are worked out off the main thread.
 *
 * @family Scenarios and uncertainty
 */
import type { Scenario } from "../../calc/index.ts";
import { followScenariosAway, scenarioNamed } from "../excel/activeScenarios.ts";
import { plain, readCells, readScenarioName } from "../excel/boundary.ts";
import { offThread } from "../excel/offThread.ts";
import type { BridgeCells, SensitivityCells, SolveCells, TornadoCells } from "./whatIfTables.ts";

const part = () => import(/* webpackChunkName: "whatIfTables" */ "./whatIfTables.ts");

const solving = offThread("SOLVE", async () => (await part()).solveCell);
const trying = offThread("SENSITIVITY", async () => (await part()).sensitivityTable);
const ranking = offThread("TORNADO", async () => (await part()).tornadoTable);
const bridging = offThread("SCENARIO_BRIDGE", async () => (await part()).bridgeTable);

/**
 * Value that an input of a scenario must have for a result to reach a target; the cell updates by itself.
 * @customfunction SOLVE
 * @streaming
 * @example =AWARD.SOLVE("notes.irr", 0.25, "award.firstPaymentDate", , , "Release of 3 February 2017") → 2021-10-07
 * @example =AWARD.SOLVE("notes.repayment", 22000000, "notes.series.1.multiple", 1, 10, "Release of 3 February 2017") → 4
 * @refuses =AWARD.SOLVE("notes.repayment", 1, "no.such.input")
 * @units As the input: money, a rate, a date.
 * @formula The value x of the input at which result (x) = target; for dates the last day on which it is still reached where the result falls with time.
 * @source The workbook's scenarios, as the pane keeps them; every input has its own source there.
 * @remarks A target is reached where the result is at least as much. Of a date it is the last day on which it is still reached where the result falls with time, else the first; of money such a cent, of any other number such a one of 15 figures. Of several values it is the one nearest to what the input is now. Ranges of 1,000 days, cents or whole numbers are tried whole; of longer ones many places, and wherever the result may come past the target between two. Where there is none the cell is #NUM!, and the pane's Formulas tab says what was tried. A date comes as its serial number. Works off the main thread. The examples hold with the presets in the workbook.
 * @param field Result that is a number or a date, such as "notes.irr" or "us.paid".
 * @param target What the result must come to: a number, or a date where the result is one.
 * @param input Input that may be another, such as "award.firstPaymentDate" or "claims.Lender.amount"; it must be given in the scenario.
 * @param [low] Least value of the input. Both empty or 0: what the input may be; low alone empty: 0.
 * @param [high] Largest value of the input. Both empty or 0: what the input may be; high alone empty: 0.
 * @param [name] Name of the scenario. Empty: the active one.
 * @param invocation Carries the value to the cell.
 */
export function solve(
  field: unknown,
  target: unknown,
  input: unknown,
  low: unknown,
  high: unknown,
  name: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown>,
): void {
  followScenariosAway<SolveCells, unknown>(invocation, solving, () => ({
    scenario: scenarioFor(field, name),
    ...given({ field, target, input, low, high }),
  }));
}

/**
 * Table of a result at other values of one input or two, laid out as Excel's data table; updates by itself.
 * @customfunction SENSITIVITY
 * @streaming
 * @example =INDEX(AWARD.SENSITIVITY("notes.repayment", "notes.series.1.multiple", {2,3,4}, , , "Release of 3 February 2017"), 2, 4) → 22000000
 * @example =INDEX(AWARD.SENSITIVITY("notes.repayment", "notes.series.1.multiple", {2,3}, "notes.series.1.amount", {1000000;2000000}, "Release of 3 February 2017"), 3, 3) → 6000000
 * @refuses =AWARD.SENSITIVITY("no such figure", "notes.series.1.multiple", {2,3})
 * @units A table; its body in the unit of the field.
 * @formula The field worked out anew with the inputs of that row and column, all others as they are.
 * @source The workbook's scenarios, as the pane keeps them; every input has its own source there.
 * @remarks rowValues stand along the top, columnValues down the left, the name of the result in the corner; with one input there are two rows. Excel's own data tables do not work with custom functions. Where the scenario cannot be so, or the result cannot be worked out, a cell says "not available". Up to 10,000 cells. Dates are serial numbers. Works off the main thread. The examples hold with the presets in the workbook.
 * @param field Result that is a number or a date, such as "us.paid".
 * @param rowInput Input whose values stand along the top, such as "award.firstPaymentDate".
 * @param rowValues Its values, one cell each; empty cells are passed over.
 * @param [columnInput] Another input, whose values stand down the left. Empty: none.
 * @param [columnValues] Its values, one cell each. Needed with columnInput.
 * @param [name] Name of the scenario. Empty: the active one.
 * @param invocation Carries the table to the cell.
 */
export function sensitivity(
  field: unknown,
  rowInput: unknown,
  rowValues: unknown[][],
  columnInput: unknown,
  columnValues: unknown[][],
  name: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  followScenariosAway<SensitivityCells, unknown[][]>(invocation, trying, () => ({
    scenario: scenarioFor(field, name),
    ...given({ field, rowInput, columnInput }),
    rowValues: readCells(rowValues),
    columnValues: readCells(columnValues),
  }));
}

/**
 * Table of which inputs move a result most, each between a low and a high value, the largest swing first; updates by itself.
 * @customfunction TORNADO
 * @streaming
 * @example =INDEX(AWARD.TORNADO("notes.repayment", {"Input","Low","High";"notes.series.1.amount",5000000,6000000;"notes.series.1.multiple",2,4}, "Release of 3 February 2017"), 2, 6) → 11000000
 * @refuses =AWARD.TORNADO("no such figure", {"Input","Low","High";"notes.series.1.multiple",2,4})
 * @units A table; its figures in the unit of the field.
 * @formula Swing = |field at High − field at Low|, each input alone, all others as they are.
 * @source The workbook's scenarios, as the pane keeps them; every input has its own source there.
 * @remarks Each input is changed alone, all others as they are. The swing is how far the two results are apart. Where the scenario cannot be so, or the result cannot be worked out, a cell says "not available", and the row stands last. Dates are serial numbers. Columns Source and Note of the table stand behind each row. Works off the main thread. The example holds with the presets in the workbook.
 * @param field Result that is a number or a date, such as "us.paid".
 * @param ranges Table with a header row: Input, Low, High.
 * @param [name] Name of the scenario. Empty: the active one.
 * @param invocation Carries the table to the cell.
 */
export function tornado(
  field: unknown,
  ranges: unknown[][],
  name: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  followScenariosAway<TornadoCells, unknown[][]>(invocation, ranking, () => ({
    scenario: scenarioFor(field, name),
    ...given({ field }),
    ranges: readCells(ranges),
  }));
}

/**
 * Table from a result of one scenario to that of another, or after an event: what makes the difference; updates by itself.
 * @customfunction SCENARIO_BRIDGE
 * @streaming
 * @example =INDEX(AWARD.SCENARIO_BRIDGE("Release of 3 February 2017", "Settlement of 2018 in instalments", "notes.repayment"), 2, 1) → "Start"
 * @refuses =AWARD.SCENARIO_BRIDGE("No such scenario", "Never paid")
 * @refuses =AWARD.SCENARIO_BRIDGE("Never paid", , "us.paid", "No such node")
 * @units A table; Effect and Result in the unit of the field.
 * @formula Inputs that differ are changed one after the other in the order of the catalogue; the effects add up to the difference. With an event the chances on the way to it become 1, one after the other from the root.
 * @source The workbook's scenarios, as the pane keeps them; every input has its own source there.
 * @remarks Inputs are changed one after the other in the order of the form; the first row below the header is Start, the last End, and the effects add up to the difference. Another order would share it out otherwise. A table whose rows stand for the same things is changed cell by cell, any other at once. Where nothing can be worked out before the next input is changed as well, the effect is "with the next". Inputs left empty are blank; dates are serial numbers. With event the scenario is compared with itself once that node of its tree has happened: a row per node that was not certain, From its chance, To 1; of a result in money on average over the ends of the tree, not discounted and before the costs of the tree, or of "outcomes.treeValue", the settlement at which to accept, both to the cent. Works off the main thread. The example holds with the presets in the workbook.
 * @param from Name of the scenario to start from. Empty: the active one.
 * @param [to] Name of the other scenario. Empty: the same one, once event has happened.
 * @param [field] Result that is a number or a date. Empty: us.paid, what is paid to us in all. With event also "outcomes.treeValue".
 * @param [event] Node of the scenario's tree of outcomes that has happened, in the place of another scenario.
 * @param invocation Carries the table to the cell.
 */
export function scenarioBridge(
  from: unknown,
  to: unknown,
  field: unknown,
  event: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  followScenariosAway<BridgeCells, unknown[][]>(invocation, bridging, () => {
    const other = readScenarioName(to, "to");
    // Refused whatever the scenarios, where neither is given.
    const isAsked = other !== undefined || (plain(event, "event") ?? "") !== "";
    return {
      ...(isAsked ? { from: scenarioNamed(readScenarioName(from, "from")) } : {}),
      ...(other === undefined ? {} : { to: scenarioNamed(other) }),
      ...given({ field, event }),
    };
  });
}

/** None where no field is given, which is refused whatever the scenarios. */
function scenarioFor(field: unknown, name: unknown): Scenario | undefined {
  const isAsked = plain(field, "field") ?? "";
  return isAsked === "" ? undefined : scenarioNamed(readScenarioName(name, "name"));
}

/** Arguments as a worker can be sent them. */
function given<Name extends string>(args: Readonly<Record<Name, unknown>>): Readonly<Record<Name, unknown>> {
  const entries = Object.entries(args).map(([name, value]) => [name, plain(value, name)]);
  return Object.fromEntries(entries) as Record<Name, unknown>;
}
