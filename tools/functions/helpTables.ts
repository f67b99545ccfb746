/**
 * Tables below the arguments of a function, on its help page and in docs/functions.md: a doc comment asks for
 * one with `@table` and its name.
 */
import {
  CLAIM_HEADERS,
  CLAIM_KINDS,
  claimKinds,
  DAY_COUNT_NAMES,
  dayCounts,
  STEP_HEADERS,
} from "../../src/calc/index.ts";
import { TERMS_COLUMNS } from "./termsColumns.ts";

export interface HelpTable {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every kind with the columns it takes, those that may be left empty in brackets, and what it is entitled to. */
export function claimKindTable(): HelpTable {
  const rows = CLAIM_KINDS.map((kind) => {
    const { needs, takes, explanation } = claimKinds[kind];
    const optional = takes.flatMap((column) => {
      if (column === "stepped") return [...Object.values(STEP_HEADERS), CLAIM_HEADERS.stepBy];
      // What a debt was when the waterfall begins, and what follows from several columns, stands in none.
      return column in CLAIM_HEADERS ? [CLAIM_HEADERS[column as keyof typeof CLAIM_HEADERS]] : [];
    });
    const columns = [
      ...needs.map((column) => CLAIM_HEADERS[column]),
      ...optional.map((header) => `[${header}]`),
    ];
    return [kind, columns.join(", "), explanation];
  });
  return {
    title: "Kinds of claims (columns in brackets may be left empty)",
    headers: ["Kind", "Columns", "Entitlement"],
    rows,
  };
}

/** Every column of the Terms table, what a blank cell means and what may stand in it. */
function termsColumnTable(): HelpTable {
  return {
    title: "Columns of terms, in any order; those without a dash may be left out",
    headers: ["Column", "Blank", "Values"],
    rows: TERMS_COLUMNS,
  };
}

/** Every day count and what it counts. */
function dayCountTable(): HelpTable {
  const rows = DAY_COUNT_NAMES.map((name) => [name, dayCounts[name].text]);
  return { title: "Day counts", headers: ["Day count", "What part of a year days are"], rows };
}

const tableMakers: Readonly<Record<string, () => HelpTable>> = {
  claimKinds: claimKindTable,
  dayCounts: dayCountTable,
  termsColumns: termsColumnTable,
};

/** @throws Error where there is no such table */
export function helpTable(name: string): HelpTable {
  const make = tableMakers[name];
  if (make === undefined) throw new Error(`there is no @table ${name}`);
  return make();
}
