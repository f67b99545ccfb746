import { DomainError, quote } from "../../errors.ts";

function invalidValue(message: string): DomainError {
  return new DomainError("invalidValue", message);
}

/** Values between which an input was tried, as they are shown. */
interface Tried {
  readonly input: string;
  readonly low: string;
  readonly high: string;
  /** Why values beyond some could not be tried; empty where all could. */
  readonly limit: string;
}

/** Every sentence of what would have to be, or what it would come to, that can reach a cell. */
export const whatIfProblem = {
  inputForResult: (got: string) =>
    invalidValue(`field ${quote(got)} is an input: name a result, such as us.paid`),
  resultInWords: (got: string) =>
    invalidValue(`field ${quote(got)} is neither a number nor a date: name a result that is one`),
  lowAboveHigh: (low: string, high: string) =>
    invalidValue(`low must not be above high, got ${low} and ${high}`),
  lowAboveHighInTable: (low: number, high: number) =>
    invalidValue(`Low must not be above High, got ${low} and ${high}`),
  noSuchResult: (result: string, scenario: string) =>
    new DomainError("notAvailable", `scenario ${quote(scenario)} has no ${result}`),
  outsideLimits: (input: string, low: string, high: string) =>
    invalidValue(`low and high must leave some of what ${input} may be, ${low} to ${high}`),
  wrongValue: (name: string, wrong: string) => invalidValue(`${name}: ${wrong}`),
  inputTwice: (name: string, got: string) =>
    invalidValue(`${name} ${quote(got)} stands there already: name another input`),
  tooManyCells: (most: number, got: number) =>
    invalidValue(
      `rowValues and columnValues must make at most ${most} cells, got ${got}: part them over several tables`,
    ),
  noneWorkedOut: (result: string, reason: string) =>
    new DomainError("notAvailable", `${result} cannot be worked out at any of the values: ${reason}`),
  unlikeUnits: (result: string, one: string, other: string) =>
    invalidValue(
      `${result} is in ${one} in one scenario and in ${other} in the other: compare figures of one unit`,
    ),
  noTree: (scenario: string) =>
    new DomainError(
      "notAvailable",
      `scenario ${quote(scenario)} has no tree of outcomes, so no event of one`,
    ),
  noSuchEvent: (got: string, nodes: readonly string[]) =>
    invalidValue(`event ${quote(got)} is no node of the tree: its nodes are ${nodes.map(quote).join(", ")}`),
  impossibleEvent: (got: string) =>
    invalidValue(`event ${quote(got)} cannot happen: its probability, or that of a node before it, is 0`),
  eventNotInMoney: (result: string) =>
    invalidValue(
      `${result} is no sum of money: what an event does is told of an average over the tree, which only money has`,
    ),
  toAndEvent: () =>
    invalidValue(
      "one of to and event is needed, got both: leave to blank for the same scenario after the event",
    ),
  notAtEveryEnd: (result: string) =>
    new DomainError("notAvailable", `${result} cannot be worked out at every end of the tree`),
  neverReached: (
    result: string,
    target: string,
    { input, low, high, limit }: Tried,
    from: string,
    to: string,
  ) =>
    new DomainError(
      "invalidNumber",
      from === to
        ? `${result} does not reach ${target}: it is ${from} with ${input} from ${low} to ${high}${limit}`
        : `${result} does not reach ${target}: with ${input} from ${low} to ${high} it was found from ${from} to ${to}${limit}`,
    ),
  neverWorkedOut: (result: string, { input, low, high }: Tried, reason: string) =>
    new DomainError(
      "notAvailable",
      `${result} cannot be worked out with ${input} from ${low} to ${high}: ${reason}`,
    ),
} as const;
