/**
 * The tables of outcomes that the custom functions of valuation take.
 */
import {
  chanceProblem,
  problem,
  wrongSum,
  ZERO,
  type Decimal,
  type InvestmentOutcome,
} from "../../calc/index.ts";
import { readOptionalDate, readOptionalDecimal } from "../excel/boundary.ts";
import { readRows, type TableRow, type TableShape } from "../table.ts";

export const OUTCOMES_TABLE: TableShape = {
  name: "outcomes",
  columns: [
    { header: "Probability", holds: "rate", required: true },
    { header: "Date", holds: "date", required: true },
    { header: "Amount", holds: "money", required: true },
  ],
};

/** Outcomes whose probabilities add up to 1; blank and 0 are the same, and one that pays nothing needs no date. */
export function readOutcomes(value: unknown): readonly InvestmentOutcome[] {
  const outcomes = readRows(value, OUTCOMES_TABLE, readOutcome);
  const sum = wrongSum(outcomes.map(({ probability }) => probability));
  if (sum !== undefined) throw chanceProblem.probabilitiesOff("outcomes", sum);
  return outcomes;
}

/** A probability, 0 where nothing is given. */
export function readProbability(value: unknown): Decimal {
  return readShare(value, "Probability");
}

/** A share from 0 to 1, 0 where nothing is given. */
export function readShare(value: unknown, column: string): Decimal {
  const share = readOptionalDecimal(value, column) ?? ZERO;
  if (share.lt(0) || share.gt(1)) throw problem.mustBeBetween(column, 0, 1, share);
  return share;
}

function readOutcome(row: TableRow): InvestmentOutcome {
  const probability = readProbability(row.cell("Probability"));
  const date = readOptionalDate(row.cell("Date"), "Date");
  const amount = readOptionalDecimal(row.cell("Amount"), "Amount") ?? ZERO;
  if (date === undefined && !amount.isZero()) throw chanceProblem.dateOfAmount(amount);
  return { probability, date, amount, row: row.number };
}
