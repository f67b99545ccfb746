/**
 * What is read of a scenario while something is worked out of it.
 */
import { fieldAt } from "../fields/catalogue.ts";
import type { Row, Scenario, TableInput } from "../fields/scenario.ts";

/** A single value of a scenario: an input, or a cell of a table. */
export interface Place {
  /** Of the field, "award.principal", "notes.series". */
  readonly path: string;
  /** Of a table: position of the row, counted from 0, and key of the column. */
  readonly cell?: { readonly row: number; readonly column: string };
}

/** The address of a place, as SCENARIO takes it: "award.principal", "notes.series.1.amount". */
export function addressOf({ path, cell }: Place): string {
  return cell === undefined ? path : `${path}.${cell.row + 1}.${cell.column}`;
}

/** The place of an address. */
export function placeOf(address: string): Place {
  const [, path = address, row, column] = /^(.+)\.(\d+)\.([^.]+)$/u.exec(address) ?? [];
  return row === undefined || column === undefined
    ? { path }
    : { path, cell: { row: Number(row) - 1, column } };
}

/** The same scenario, which notes what is read of it. */
export interface RecordedScenario {
  readonly scenario: Scenario;
  /** What has been read so far, each place once, in the order in which it was read first. */
  readonly read: () => readonly Place[];
}

/** @param scenario as `parseScenario` gives it */
export function recorded(scenario: Scenario): RecordedScenario {
  const places = new Map<string, Place>();
  const note = (place: Place): void => {
    const address = addressOf(place);
    if (!places.has(address)) places.set(address, place);
  };
  const tables = new Map<string, TableInput>();
  const inputs = new Proxy(scenario.inputs, {
    get(target, path) {
      const input: unknown = Reflect.get(target, path);
      if (typeof path !== "string") return input;
      if (fieldAt(path)?.kind !== "table") {
        note({ path });
        return input;
      }
      if (input === undefined) return undefined;
      const table = tables.get(path) ?? withNotedCells(input as TableInput, path, note);
      tables.set(path, table);
      return table;
    },
  });
  return { scenario: { ...scenario, inputs }, read: () => [...places.values()] };
}

function withNotedCells(table: TableInput, path: string, note: (place: Place) => void): TableInput {
  const rows = table.value.map((row, index): Row => {
    const cells = new Proxy(row.cells, {
      get(target, column) {
        if (typeof column === "string") note({ path, cell: { row: index, column } });
        return Reflect.get(target, column) as Row["cells"][string];
      },
    });
    return { ...row, cells };
  });
  return { ...table, value: rows };
}
