/**
 * The names of the Scenario sheet, also those that have lost our mark.
 *
 * Programs other than Excel save a name without its comment, by which it is known as ours. Such a name counts
 * nevertheless where its spelling is one of ours, its cell has our label beside it, and the sheet says by its
 * head that it is the Scenario sheet: a cell of the user's own that is called alike is left alone.
 */
import { ALL_FIELDS, cellName, type Field } from "../../calc/index.ts";
import { rangeOf, readNamedCells, type NamedCell, type NamedCells } from "../cells/namedCells.ts";
import { ID_KEY, MARKS, NAME_KEY } from "./scenarioLayout.ts";

/** What must stand beside the cells of a key: the label left of them, or the headings in their first row. */
type Beside =
  | { readonly kind: "label"; readonly label: string }
  | { readonly kind: "headings"; readonly headings: readonly string[] };

const BESIDE: ReadonlyMap<string, Beside> = new Map([
  ...MARKS.map(({ key, label }) => [key, { kind: "label", label }] as const),
  ...ALL_FIELDS.map((field) => [cellName(field), besideOf(field)] as const),
]);

function besideOf(field: Field): Beside {
  return field.kind === "table"
    ? { kind: "headings", headings: field.columns.map(({ header }) => header) }
    : { kind: "label", label: field.label };
}

/** Every name of the sheet as it is spelled where no other is called so. */
export const SCENARIO_NAMES: ReadonlySet<string> = new Set(BESIDE.keys());

/** Reads the names of the sheet, those without our mark among them. */
export async function readScenarioNames(context: Excel.RequestContext): Promise<NamedCells> {
  const names = await readNamedCells(context, SCENARIO_NAMES);
  const candidates = names.unmarked.filter(({ key }) => !names.own.has(key));
  if (candidates.length === 0) return names;
  const looked = candidates.flatMap((cell) => look(context, cell));
  if (looked.length > 0) await context.sync();
  const like = looked
    .filter(({ cell, beside, range }) => hasBeside(cell, beside, range))
    .map(({ cell }) => cell);
  const homes = new Set(
    [...names.cells.values(), ...like.filter(({ key }) => key === NAME_KEY || key === ID_KEY)].map(
      ({ sheetId }) => sheetId,
    ),
  );
  const adopted = like.filter(({ sheetId }) => homes.has(sheetId));
  return {
    ...names,
    cells: new Map([...names.cells, ...adopted.map((cell) => [cell.key, cell] as const)]),
    own: new Map([...names.own, ...adopted.map(({ key, name }) => [key, name] as const)]),
    adopted,
  };
}

interface Looked {
  readonly cell: NamedCell;
  readonly beside: Beside;
  readonly range: Excel.Range;
}

function look(context: Excel.RequestContext, cell: NamedCell): readonly Looked[] {
  const beside = BESIDE.get(cell.key);
  if (!beside || (beside.kind === "label" && cell.column === 0)) return [];
  const place =
    beside.kind === "label"
      ? { ...cell, column: cell.column - 1, rows: 1, columns: 1 }
      : { ...cell, rows: 1 };
  const range = rangeOf(context, place);
  range.load("values");
  return [{ cell, beside, range }];
}

function hasBeside(cell: NamedCell, beside: Beside, { values }: Excel.Range): boolean {
  if (beside.kind === "label")
    return cell.rows === 1 && cell.columns === 1 && values[0]?.[0] === beside.label;
  return (
    beside.headings.length === cell.columns && beside.headings.every((text, at) => values[0]?.[at] === text)
  );
}
