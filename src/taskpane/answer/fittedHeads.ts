/**
 * The heads of claim with the conventions filled in that reproduce a published figure, and where they come from.
 */
import {
  CONVENTIONS,
  termsOf,
  toIso,
  withInput,
  type Convention,
  type Provenance,
  type Scenario,
  type SerialDate,
  type TermsRow,
} from "../../calc/index.ts";

/** The columns of the heads that hold the conventions. */
export const CONVENTION_KEYS = {
  Compounds: "compounds",
  "Compounds on": "compoundsOn",
  Resets: "resets",
  Fixing: "fixing",
  "Day count": "dayCount",
  Stub: "stub",
  "First day": "firstDay",
  "Last day": "lastDay",
  Rounding: "rounding",
  "Floor on": "floorOn",
  Payments: "payments",
} as const satisfies Readonly<Record<Convention, string>>;

/** What is filled in, and with what. */
export interface FittedHeads {
  readonly scenario: Scenario;
  /** "Day count: YD/365", once for all heads that get the same. */
  readonly filled: readonly string[];
}

/**
 * The scenario in which the heads say what fits; `undefined` where they say it already, or where what fits is nothing
 * that they can say, as with pooled heads or rounded fixings.
 *
 * @param fitted the rows that fit, of what stands on the day
 * @param because where the cells that are filled come from
 */
export function fittedHeads(
  scenario: Scenario,
  asOf: SerialDate,
  fitted: readonly TermsRow[],
  because: Provenance,
): FittedHeads | undefined {
  const input = scenario.inputs["award.heads"];
  if (input === undefined) return undefined;
  const wanted = new Map(fitted.map((row) => [keyOf(row), row]));
  const heads = termsOf(scenario).heads();
  const filled = new Set<string>();
  const value = input.value.map((row, index) => {
    const own = heads[index];
    const fit = own && wanted.get(keyOf(own));
    const changes = own === undefined || fit === undefined ? [] : changesOf(own, fit);
    if (changes.length === 0) return row;
    for (const { words } of changes) filled.add(words);
    const changed = Object.fromEntries(changes.flatMap(({ cells }) => Object.entries(cells)));
    const sources = Object.fromEntries(Object.keys(changed).map((key) => [key, because]));
    return { ...row, cells: { ...row.cells, ...changed }, exceptions: { ...row.exceptions, ...sources } };
  });
  const there = withInput(scenario, "award.heads", { ...input, value });
  return filled.size > 0 && says(there, asOf, fitted) ? { scenario: there, filled: [...filled] } : undefined;
}

export function keyOf({ head, from }: TermsRow): string {
  return `${head} ${from}`;
}

interface Change {
  readonly words: string;
  readonly cells: Readonly<Record<string, string | undefined>>;
}

/** What of a row is to be written for it to say what fits. */
function changesOf(own: TermsRow, fit: TermsRow): readonly Change[] {
  return CONVENTIONS.flatMap((convention): Change[] => {
    const [now, then] = [own, fit].map((row) => saidOf(convention, row)) as [string, string];
    if (now === then || then === "") return [];
    const words = `${convention}: ${then}`;
    if (convention === "Compounds on" && typeof fit.compoundsOn === "number")
      return [{ words, cells: { compoundsOn: undefined, anniversaryOf: then } }];
    return [{ words, cells: { [CONVENTION_KEYS[convention]]: then } }];
  });
}

/** A convention of a row as a cell holds it; "" where it says nothing. */
function saidOf(convention: Convention, row: TermsRow): string {
  switch (convention) {
    case "Resets":
      // Where nothing is said it is Each period as well, with every fixing to be used: that is not given up.
      return row.rate.kind === "fixed" ? "" : (row.resets ?? "Each period");
    case "Fixing":
    case "Floor on":
      // Of a fixed rate nothing is read.
      return row.rate.kind === "fixed" ? "" : row[CONVENTION_KEYS[convention]];
    case "Compounds on":
      return typeof row.compoundsOn === "number" ? toIso(row.compoundsOn) : (row.compoundsOn ?? "Start");
    case "Rounding":
      return row.rounding.join("; ");
    default:
      return row[CONVENTION_KEYS[convention]];
  }
}

/** Whether the heads of a scenario are the rows that fit, in every convention and in what else they rest on. */
function says(scenario: Scenario, asOf: SerialDate, fitted: readonly TermsRow[]): boolean {
  const form = termsOf(scenario).formStanding(asOf);
  if (form.kind !== "heads") return false;
  const whole = (rows: readonly TermsRow[]): string =>
    JSON.stringify(
      rows.map((row) => [
        row.head,
        row.principal,
        row.from,
        row.rate,
        row.margin,
        ...CONVENTIONS.map((convention) => saidOf(convention, row)),
      ]),
    );
  return whole(form.rows) === whole(fitted);
}
