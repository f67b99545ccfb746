/**
 * The tables of outcomes, trees and runways, from what a cell gives to what it shows: a part that is fetched when a cell
 * first needs it.
 */
import {
  awardLeft,
  DomainError,
  outcomeTable,
  outcomeTree,
  problem,
  runway,
  termsOf,
  toIso,
  ZERO,
  type BurnStep,
  type Draw,
  type OutcomeTable,
  type ProblemKind,
  type Scenario,
} from "../../calc/index.ts";
import {
  isBlankRow,
  readCells,
  readDate,
  readDecimal,
  readOptionalDate,
  readOptionalDecimal,
  toDateAnswer,
  toNumber,
  type CellAnswer,
} from "../excel/boundary.ts";
import { readOptionalReturn } from "../rates.ts";
import { readRemarks, readRows, toTable, type TableShape } from "../table.ts";
import { NODES_TABLE, readNode } from "./nodes.ts";
import { OUTCOMES_TABLE, readOutcomes } from "./outcomes.ts";

/** A scenario that a table may need, or why there is none; neither where none can be needed. */
export interface ScenarioOrNone {
  readonly scenario?: Scenario;
  readonly refusal?: { readonly kind: ProblemKind; readonly message: string };
}

/** @throws DomainError where there is none */
function needed({ scenario, refusal }: ScenarioOrNone): Scenario {
  if (scenario !== undefined) return scenario;
  throw refusal === undefined ? problem.noScenario("name") : new DomainError(refusal.kind, refusal.message);
}

const OUTCOME_HEADERS = ["Outcome", "Probability", "Date", "Amount", "PV", "MOIC", "IRR"];

const TREE_HEADERS = ["Node", "Probability", "Date", "Value there", "Present value"];

/** What a figure that there is not shows in a table, where an error would spoil sums beside it. */
const NOT_AVAILABLE = "not available";

export function tableOfOutcomes(
  outcomes: unknown,
  deployed: unknown,
  issueDate: unknown,
  annualRate: unknown,
): CellAnswer[][] {
  const given = readOutcomes(outcomes);
  const putIn = readDecimal(deployed, "deployed");
  const issued = readDate(issueDate, "issueDate");
  const rate = readOptionalReturn(annualRate, "annualRate") ?? ZERO;
  const remarks = readRemarks(outcomes, OUTCOMES_TABLE);
  const table = outcomeTable(given, putIn, issued, rate);
  return toTable(
    [...OUTCOME_HEADERS, ...remarks.headers],
    [
      ...table.rows.map((row, index) => [...outcomeRow(row, index), ...remarks.of(row.row)]),
      ...expectedRows(table),
    ],
  );
}

function outcomeRow(row: OutcomeTable["rows"][number], index: number): (CellAnswer | undefined)[] {
  const { probability, date, amount, presentValue, moic, irr } = row;
  return [
    index + 1,
    toNumber(probability, "Probability"),
    date === undefined ? undefined : toDateAnswer(date),
    toNumber(amount, "Amount"),
    toNumber(presentValue, "PV"),
    toNumber(moic, "MOIC"),
    irr ?? NOT_AVAILABLE,
  ];
}

function expectedRows({ expected, expectedIrr, irrOfExpected }: OutcomeTable): (CellAnswer | undefined)[][] {
  const { amount, presentValue, moic } = expected;
  const sums = [toNumber(amount, "Amount"), toNumber(presentValue, "PV"), toNumber(moic, "MOIC")];
  const blanks = Array.from({ length: OUTCOME_HEADERS.length - 2 }, () => undefined);
  return [
    ["Expected value", 1, undefined, ...sums],
    ["E[IRR]", ...blanks, expectedIrr ?? NOT_AVAILABLE],
    ["IRR of the expected flows", ...blanks, irrOfExpected ?? NOT_AVAILABLE],
  ];
}

/** @param scenario asked for leaves that leave some of the Award standing alone */
export function tableOfTree(
  nodes: unknown,
  annualRate: unknown,
  asOf: unknown,
  scenario: ScenarioOrNone,
): CellAnswer[][] {
  const given = readRows(nodes, NODES_TABLE, readNode);
  const rate = readOptionalReturn(annualRate, "annualRate") ?? ZERO;
  const day = readOptionalDate(asOf, "asOf");
  const remarks = readRemarks(nodes, NODES_TABLE);
  const tree = outcomeTree(
    given,
    rate,
    day,
    awardLeft(() => needed(scenario)),
  );
  const value = toNumber(tree.value, "the value of the tree");
  return toTable(
    [...TREE_HEADERS, ...remarks.headers],
    [
      ...tree.nodes.map((node) => [
        node.name,
        toNumber(node.probability, "Probability"),
        node.date,
        toNumber(node.value, "Value there"),
        toNumber(node.presentValue, "Present value"),
        ...remarks.of(node.row),
      ]),
      ["Tree", 1, tree.asOf, value, value],
    ],
  );
}

const BURN_TABLE: TableShape = {
  name: "burn",
  columns: [
    { header: "From", holds: "date", required: true },
    { header: "A month", holds: "money", required: true },
  ],
  headerOptional: true,
};

const DRAWS_TABLE: TableShape = {
  name: "draws",
  columns: [
    { header: "Date", holds: "date", required: true },
    { header: "Amount", holds: "money", required: true },
  ],
  headerOptional: true,
  mayBeEmpty: true,
};

const RUNWAY_HEADERS = ["Month", "Opening", "Burn", "Draws", "Receipts", "Paid", "Closing"];

/** What RUNWAY is asked, as cells. */
interface RunwayCells {
  readonly cash: unknown;
  readonly burn: unknown;
  readonly draws: unknown;
  readonly asOf: unknown;
}

export function tableOfRunway(cells: RunwayCells, of: ScenarioOrNone): CellAnswer[][] {
  const cash = readDecimal(cells.cash, "cash");
  const given = { cash, burn: readBurn(cells.burn), draws: readDraws(cells.draws) };
  const day = readOptionalDate(cells.asOf, "asOf");
  const scenario = needed(of);
  const asOf = day ?? termsOf(scenario).valuationDate();
  const { months, ends, gaps, sentence } = runway(scenario, { ...given, asOf });
  const money = (sum: Parameters<typeof toNumber>[0]): number => toNumber(sum, "the runway");
  return toTable(RUNWAY_HEADERS, [
    ...months.map(({ until, opening, burn, draws, receipts, paid, closing }) => [
      toIso(until).slice(0, 7),
      ...[opening, burn, draws, receipts, paid, closing].map(money),
    ]),
    ["Cash ends", ends ?? "never"],
    ...gaps.map(({ event, date, gap }) => [`Gap to ${event} (${toIso(date)})`, money(gap)]),
    ["Sentence", sentence],
  ]);
}

/** A sum a month, or a table of sums from days on. */
function readBurn(value: unknown): readonly BurnStep[] {
  const cells = readCells(value);
  if (cells.length === 1 && cells[0]?.length === 1) {
    return [{ from: undefined, monthly: readDecimal(value, "burn") }];
  }
  return readRows(value, BURN_TABLE, (row) => {
    const monthly = readOptionalDecimal(row.cell("A month"), "A month") ?? ZERO;
    if (monthly.lt(0)) throw problem.mustBeAtLeast("A month", 0, monthly);
    return { from: readOptionalDate(row.cell("From"), "From"), monthly };
  });
}

function readDraws(value: unknown): readonly Draw[] {
  if (readCells(value).every(isBlankRow)) return [];
  return readRows(value, DRAWS_TABLE, (row) => {
    const amount = readOptionalDecimal(row.cell("Amount"), "Amount") ?? ZERO;
    if (amount.lt(0)) throw problem.mustBeAtLeast("Amount", 0, amount);
    return { date: readDate(row.cell("Date"), "Date"), amount };
  });
}
