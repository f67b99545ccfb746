import { DomainError, quote } from "../errors.ts";

function invalidValue(message: string): DomainError {
  return new DomainError("invalidValue", message);
}

/** Every sentence of a simulation that can reach a cell, beside those of `problem`. */
export const simulationProblem = {
  notTaken: (column: string, distribution: string, got: number) =>
    invalidValue(`${column} must be empty for ${distribution}, which does not use it, got ${quote(got)}`),
  correlationsDiffer: (one: string, other: string, first: number, second: number) =>
    invalidValue(
      `the correlation of ${quote(one)} and ${quote(other)} is given as ${quote(first)} and ${quote(second)}: write it once, or alike`,
    ),
  withItself: (got: number) =>
    invalidValue(`an input's correlation with itself is 1: leave it blank, got ${quote(got)}`),
  notSpread: (input: string, distribution: string) =>
    invalidValue(
      `${quote(input)} is ${distribution}, which has no ranks to correlate: leave its correlations blank`,
    ),
  correlationsClash: () =>
    invalidValue("the correlations cannot all hold at once: bring them nearer to 0, or leave one out"),
  inputTwice: (input: string) =>
    invalidValue(`Input ${quote(input)} stands there twice: leave one of the rows out`),
  resultForInput: (name: string, got: string) =>
    invalidValue(`${name} ${quote(got)} is a result: name an input, such as award.firstPaymentDate`),
  noNumber: (name: string, got: string) =>
    invalidValue(`${name} ${quote(got)} is neither a number nor a date: name one that is`),
  pathRefused: (path: number, reason: string) =>
    invalidValue(`path ${path} cannot be: ${reason}; keep the assumptions within what the scenario allows`),
  noResults: () => new DomainError("notAvailable", "no result of the scenario can be worked out in any path"),
} as const;
