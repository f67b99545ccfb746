/**
 * The table of nodes that a tree of outcomes is given as.
 */
import { chanceProblem, problem, ZERO, type TreeNode } from "../../calc/index.ts";
import {
  plain,
  readOptionalDate,
  readOptionalDecimal,
  readOptionalNumber,
  readOptionalText,
} from "../excel/boundary.ts";
import type { TableRow, TableShape } from "../table.ts";
import { readProbability, readShare } from "./outcomes.ts";

export const NODES_TABLE: TableShape = {
  name: "nodes",
  columns: [
    { header: "Node", holds: "text", required: true },
    { header: "Parent", holds: "text" },
    { header: "Probability", holds: "rate" },
    { header: "Date", holds: "date" },
    { header: "Months", holds: "number" },
    { header: "Cost", holds: "money" },
    { header: "Leaves standing", holds: "rate" },
    { header: "Recovery", holds: "money" },
  ],
};

/** A node of a row; blank and 0 are the same in every column. */
export function readNode(row: TableRow): TreeNode {
  const name = readName(row.cell("Node"), "Node");
  if (name === undefined) throw problem.missing("Node");
  const date = readOptionalDate(row.cell("Date"), "Date");
  const months = readMonths(row.cell("Months"));
  if (date !== undefined && months !== 0) throw chanceProblem.dateAndMonths();
  const cost = readOptionalDecimal(row.cell("Cost"), "Cost") ?? ZERO;
  if (cost.lt(0)) throw problem.mustBeAtLeast("Cost", 0, cost);
  return {
    name,
    parent: readName(row.cell("Parent"), "Parent"),
    probability: readProbability(row.cell("Probability")),
    date,
    months,
    cost,
    leavesStanding: readShare(row.cell("Leaves standing"), "Leaves standing"),
    recovery: readOptionalDecimal(row.cell("Recovery"), "Recovery") ?? ZERO,
    row: row.number,
  };
}

/** A node may be named by a year: a number is as good a name as text. */
function readName(value: unknown, column: string): string | undefined {
  const given = plain(value, column);
  return typeof given === "number" && given !== 0 ? String(given) : readOptionalText(given, column);
}

function readMonths(value: unknown): number {
  const months = readOptionalNumber(value, "Months") ?? 0;
  if (months < 0) throw problem.mustBeAtLeast("Months", 0, months);
  if (!Number.isInteger(months)) throw problem.mustBeWhole("Months", months);
  return months;
}
