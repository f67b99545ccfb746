/**
 * Why a figure of a scenario cannot be worked out, in the words of the scenario: which field is missing, and what to do.
 */
import { DomainError } from "../../errors.ts";

function notAvailable(message: string): DomainError {
  return new DomainError("notAvailable", message);
}

export const resultProblem = {
  /** @param what the figure, such as "MOIC" */
  neededInClaim: (column: string, row: number, payee: string, what: string) =>
    notAvailable(
      `${column} is not given in row ${row} of Claims, of ${payee}, so there is no ${what}${column === "From" ? ": give the day on which its Amount was put in, if it was" : ""}`,
    ),
  neededInSeries: (column: string, row: number, name: string, what: string) =>
    notAvailable(`${column} is not given in row ${row} of Notes, of ${name}, so there is no ${what}`),
  nothingPutIn: (payee: string, what: string) =>
    notAvailable(
      `nothing says what ${payee} put in, so there is no ${what}: give Amount and From in a row of Claims of kind Accreting, Multiple, Hurdle, Greater of or Lesser of`,
    ),
  /** Netted by day, nothing is put in, or nothing comes back. */
  oneWayAlone: (payee: string, what: string) =>
    notAvailable(`${payee} has no ${what}: what was put in and what is paid fall on the same days`),
  noSuchRow: (table: string, rows: number, got: string) =>
    notAvailable(`${table} has ${rows === 1 ? "1 row" : `${rows || "no"} rows`}, got row ${got}`),
} as const;
