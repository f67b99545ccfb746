/**
 * A scenario of release 0.1, in the form of today.
 *
 * What is new since then is the column "Step by" of the notes: until then a multiple stepped by the due date,
 * whenever the note was paid, so that is what such a scenario says.
 */
import type { MultipleStepBy } from "../../instruments/grossMultiple.ts";
import { SCHEMA_VERSION, type TableInputs } from "../fields/scenario.ts";

const BY_DUE_DATE: MultipleStepBy = "Due";

const NOTES: keyof TableInputs = "notes.series";

/** The same scenario as this version writes it; what is not of that shape is left to the schema to refuse. */
export function fromVersionOne(data: object): object {
  return { ...data, schemaVersion: SCHEMA_VERSION, ...inputsOf(data) };
}

function inputsOf(data: object): object {
  const inputs = memberOf(data, "inputs");
  const notes = memberOf(inputs, NOTES);
  const rows = memberOf(notes, "value");
  if (!Array.isArray(rows)) return {};
  return { inputs: { ...inputs, [NOTES]: { ...notes, value: rows.map(withStepBy) } } };
}

function withStepBy(row: unknown): unknown {
  const cells = memberOf(row, "cells");
  return cells === undefined ? row : { ...(row as object), cells: cellsWithStepBy(cells) };
}

function cellsWithStepBy(cells: object): object {
  return "stepDate" in cells ? { ...cells, stepBy: BY_DUE_DATE } : cells;
}

/** The cells of a row of a table on a sheet that release 0.1 wrote, which has a column less. */
export function rowOfVersionOne<T extends object>(path: string, cells: T): T {
  return path === NOTES ? { ...cells, ...cellsWithStepBy(cells) } : cells;
}

/** An object that stands in another under a key, if there is one. */
function memberOf(container: unknown, key: string): object | undefined {
  if (typeof container !== "object" || container === null || !Object.hasOwn(container, key)) return undefined;
  const member: unknown = (container as Readonly<Record<string, unknown>>)[key];
  return typeof member === "object" && member !== null ? member : undefined;
}
