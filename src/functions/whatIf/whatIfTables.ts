/**
 * What would have to be and what would come of it, from what a cell gives to what it shows: a part that is fetched when a
 * cell first needs it, and run in a worker.
 */
import {
  bridge,
  bridgeToEvent,
  problem,
  sensitivity,
  solving,
  tornado,
  whatIfProblem,
  type Axis,
  type InputRange,
  type Scenario,
} from "../../calc/index.ts";
import {
  isBlankCell,
  readNumber,
  readOptionalNumber,
  readOptionalText,
  type CellAnswer,
} from "../excel/boundary.ts";
import { readRemarks, readRows, toTable, type TableRow, type TableShape } from "../table.ts";

/** The scenario is none where no field is given, which is refused whatever the scenarios. */
interface Asked {
  readonly scenario: Scenario | undefined;
  readonly field: unknown;
}

type CellRows = readonly (readonly unknown[])[];

export interface SolveCells extends Asked {
  readonly target: unknown;
  readonly input: unknown;
  readonly low: unknown;
  readonly high: unknown;
}

export interface SensitivityCells extends Asked {
  readonly rowInput: unknown;
  readonly rowValues: CellRows;
  readonly columnInput: unknown;
  readonly columnValues: CellRows;
}

export interface TornadoCells extends Asked {
  readonly ranges: CellRows;
}

export interface BridgeCells {
  /** None where neither another one nor an event is named. */
  readonly from?: Scenario;
  readonly to?: Scenario;
  readonly field: unknown;
  readonly event: unknown;
}

type Tell = (done: number) => void;

/** What a figure that cannot be worked out shows in a table, where an error would spoil sums beside it. */
const NOT_AVAILABLE = "not available";
/** What shows the effect of an input after which nothing can be worked out before the next is changed as well. */
const WITH_THE_NEXT = "with the next";
/** What of a result is bridged where none is asked for. */
const USUAL_RESULT = "us.paid";

export function solveCell(cells: SolveCells, tell: Tell): CellAnswer {
  const field = needed(cells.field, "field");
  const target = readNumber(cells.target, "target");
  const input = needed(cells.input, "input");
  const [low, high] = [readOptionalNumber(cells.low, "low"), readOptionalNumber(cells.high, "high")];
  const range = low === undefined && high === undefined ? {} : { low: low ?? 0, high: high ?? 0 };
  return finished(solving(scenarioOf(cells), { field, target, input, ...range }), tell).nearest;
}

export function sensitivityTable(cells: SensitivityCells, tell: Tell): CellAnswer[][] {
  const field = needed(cells.field, "field");
  const row = { input: needed(cells.rowInput, "rowInput"), values: valuesIn(cells.rowValues, "rowValues") };
  const column = columnOf(cells);
  const { label, rows } = finished(sensitivity(scenarioOf(cells), field, row, column), tell);
  // Values head the table as the numbers they are.
  return [
    [label, ...row.values],
    ...rows.map((results, index) => [
      column?.values[index] ?? "",
      ...results.map((result) => result ?? NOT_AVAILABLE),
    ]),
  ];
}

function columnOf({ columnInput, columnValues }: SensitivityCells): Axis | undefined {
  const input = readOptionalText(columnInput, "columnInput");
  if (input !== undefined) return { input, values: valuesIn(columnValues, "columnValues") };
  if (columnValues.flat().some((cell) => !isBlankCell(cell) && cell !== 0))
    throw problem.missing("columnInput");
  return undefined;
}

/** The numbers of a range in a row; blank cells are passed over. @throws DomainError where there is none */
function valuesIn(cells: CellRows, name: string): readonly number[] {
  const values = cells
    .flat()
    .filter((cell) => !isBlankCell(cell))
    .map((cell) => readNumber(cell, name));
  if (values.length === 0) throw problem.missing(name);
  return values;
}

const RANGES_TABLE: TableShape = {
  name: "ranges",
  columns: [
    { header: "Input", holds: "text", required: true },
    { header: "Low", holds: "number", required: true },
    { header: "High", holds: "number", required: true },
  ],
};

const TORNADO_HEADERS = ["Input", "Low", "High", "At low", "At high", "Swing"];

export function tornadoTable(cells: TornadoCells, tell: Tell): CellAnswer[][] {
  const field = needed(cells.field, "field");
  const ranges = readRows(cells.ranges, RANGES_TABLE, readRange);
  const remarks = readRemarks(cells.ranges, RANGES_TABLE);
  const bars = finished(tornado(scenarioOf(cells), field, ranges), tell);
  return toTable(
    [...TORNADO_HEADERS, ...remarks.headers],
    bars.map(({ row, input, low, high, atLow, atHigh, swing }) => [
      ...[input, low, high],
      ...[atLow, atHigh, swing].map((value) => value ?? NOT_AVAILABLE),
      ...remarks.of(row),
    ]),
  );
}

function readRange(row: TableRow): InputRange {
  const end = (header: string): number => {
    if (isBlankCell(row.cell(header))) throw problem.missing(header);
    return readNumber(row.cell(header), header);
  };
  return { row: row.number, input: needed(row.cell("Input"), "Input"), low: end("Low"), high: end("High") };
}

const BRIDGE_HEADERS = ["Input", "From", "To", "Effect", "Result"];

export function bridgeTable({ from, to, field: asked, event: given }: BridgeCells): CellAnswer[][] {
  const event = readOptionalText(given, "event");
  if (from === undefined || (to === undefined && event === undefined)) throw problem.missing("to");
  if (to !== undefined && event !== undefined) throw whatIfProblem.toAndEvent();
  const field = readOptionalText(asked, "field") ?? USUAL_RESULT;
  const { start, end, steps } =
    to === undefined ? bridgeToEvent(from, event ?? "", field) : bridge(from, to, field);
  return toTable(BRIDGE_HEADERS, [
    ["Start", from.name, undefined, undefined, start],
    ...steps.map(({ input, from: before, to: after, effect, result }) => [
      ...[input, before, after],
      ...[effect ?? WITH_THE_NEXT, result ?? NOT_AVAILABLE],
    ]),
    ["End", undefined, to?.name ?? event, undefined, end],
  ]);
}

function scenarioOf({ scenario }: Asked): Scenario {
  if (scenario === undefined) throw problem.noScenario("name");
  return scenario;
}

function needed(value: unknown, name: string): string {
  const text = readOptionalText(value, name);
  if (text === undefined) throw problem.missing(name);
  return text;
}

/** So many steps are told at once. */
const STEP = 64;

/** Does work that stops now and then, and tells how many steps it has done. */
function finished<Result>(work: Generator<undefined, Result>, tell: Tell): Result {
  let step = work.next();
  for (let done = 1; step.done !== true; done++) {
    if (done % STEP === 0) tell(done);
    step = work.next();
  }
  return step.value;
}
