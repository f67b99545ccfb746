import type { Decimal } from "../decimal.ts";
import { DomainError, quote } from "../errors.ts";

function invalidValue(message: string): DomainError {
  return new DomainError("invalidValue", message);
}

/** Every sentence about chances and what hangs on them that can reach a cell, beside those of `problem`. */
export const chanceProblem = {
  probabilitiesOff: (whose: string, sum: Decimal) =>
    invalidValue(`Probability of ${whose} must add up to 1, got ${sum.toFixed()}`),
  riskTwice: (count: number) =>
    invalidValue(
      `a rate adjusted for risk takes one outcome, got ${count} with a probability below 1: their risk would count twice; say "Expected cash flows", or leave all but the promised sum out`,
    ),
  dateOfAmount: (got: Decimal) =>
    invalidValue(`Date is needed beside Amount ${quote(got)}, got nothing: only an outcome of 0 needs none`),
  dayOfTree: (root: string) =>
    invalidValue(`asOf is needed, got nothing: ${quote(root)} has no Date from which the tree could begin`),
  nodeTwice: (name: string, row: number) =>
    invalidValue(`Node ${quote(name)} stands in row ${row} already: give each node a name of its own`),
  noSuchParent: (name: string) =>
    invalidValue(
      `Parent ${quote(name)} is no Node of the table: write the name of one, or leave it blank for a root`,
    ),
  parentsInCircle: (name: string) =>
    invalidValue(
      `Node ${quote(name)} hangs on no root, its parents go round: leave the Parent of the first one blank`,
    ),
  idInTree: (column: string, row: number, id: string) =>
    invalidValue(
      `${column} in row ${row} of the claims names ${quote(id)}, but what a tree of outcomes recovers has no Id: leave it blank there, or take the tree out`,
    ),
  paidBesideStanding: (recovery: Decimal) =>
    invalidValue(
      `Recovery ${recovery.toFixed()} would take the place of what Leaves standing brings: write what is paid beside that as Cost`,
    ),
  dateAndMonths: () => invalidValue("one of Date and Months is needed, got both: leave one of them blank"),
  noBurnYet: (day: string) =>
    invalidValue(
      `burn must have a row whose From is blank or on or before the day after ${day}: write 0 a month for none until then`,
    ),
} as const;
