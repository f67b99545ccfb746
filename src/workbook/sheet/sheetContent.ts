/** What stands on the Scenario sheet, as its cells have it; nothing here is compared with the workbook's scenarios. */
import { ALL_FIELDS, cellName, type Field } from "../../calc/index.ts";
import { batch, PATIENT } from "../excel/batch.ts";
import { withoutMark } from "../cells/cellContent.ts";
import { absoluteAddress, rangeOf, type NamedCell, type NamedCells } from "../cells/namedCells.ts";
import { DESCRIPTION_KEY, ID_KEY, NAME_KEY, revisionIn, REVISION_KEY } from "./scenarioLayout.ts";
import { readScenarioNames } from "./scenarioNames.ts";

/** The cells of an input. */
export interface HeldField {
  readonly field: Field;
  /** Where: "'Scenario'!$B$9". */
  readonly address: string;
  /** One cell, or a table with its header row. */
  readonly cells: readonly (readonly unknown[])[];
  /** What stands beside it as its source: one text, or one for each row of a table below its headings. */
  readonly sources: readonly string[];
}

/** The cell of a text of the scenario's own: its name, its description. */
interface HeldText {
  readonly address: string;
  /** undefined: nothing, or an error value. */
  readonly text: string | undefined;
}

export interface SheetContent {
  /** Which scenario the sheet says it is; undefined: it does not. */
  readonly id: string | undefined;
  /** Undefined where the cell is gone. */
  readonly name: HeldText | undefined;
  readonly description: HeldText | undefined;
  /** Which revision of the workbook's scenarios it says it was written from; undefined: it does not. */
  readonly revision: string | undefined;
  /** Excel broke off while it was being written: part of it is of another scenario. */
  readonly isUnfinished: boolean;
  readonly held: readonly HeldField[];
  /** Inputs that had a name whose cells are gone. */
  readonly broken: readonly Field[];
  /** Ids of the sheets that hold inputs. */
  readonly sheetIds: ReadonlySet<string>;
}

/** Reads all of it; undefined in a workbook in which nothing of ours stands. */
export function readSheetContent(): Promise<SheetContent | undefined> {
  return batch(async (context) => {
    const names = await readScenarioNames(context);
    if (names.own.size === 0) return undefined;
    const mark = (key: string): HeldMark | undefined => {
      const cell = names.cells.get(key);
      if (!cell) return undefined;
      const range = rangeOf(context, cell).getCell(0, 0);
      range.load("values,valueTypes");
      return { cell, range };
    };
    const [id, name, description, revision] = [ID_KEY, NAME_KEY, DESCRIPTION_KEY, REVISION_KEY].map(mark);
    const loaded = ALL_FIELDS.flatMap((field) => loadField(context, names, field));
    await context.sync();
    return {
      id: textOf(id),
      name: heldText(name),
      description: heldText(description),
      ...revisionIn(textOf(revision)),
      held: loaded.map(heldField),
      broken: ALL_FIELDS.filter((field) => {
        const key = cellName(field);
        return names.own.has(key) && !names.cells.has(key);
      }),
      sheetIds: new Set([...names.cells.values()].map(({ sheetId }) => sheetId)),
    };
  }, PATIENT);
}

interface HeldMark {
  readonly cell: NamedCell;
  readonly range: Excel.Range;
}

interface LoadedField extends HeldMark {
  readonly field: Field;
  readonly source: Excel.Range;
}

function loadField(context: Excel.RequestContext, names: NamedCells, field: Field): readonly LoadedField[] {
  const cell = names.cells.get(cellName(field));
  if (!cell) return [];
  const range = rangeOf(context, cell);
  range.load("values");
  const behind = { ...cell, column: cell.column + (field.kind === "table" ? cell.columns : 2), columns: 1 };
  const source = rangeOf(context, behind);
  source.load("values");
  return [{ field, cell, range, source }];
}

function heldField({ field, cell, range, source }: LoadedField): HeldField {
  const texts = source.values.map(([text]) => (typeof text === "string" ? String(withoutMark(text)) : ""));
  return {
    field,
    address: absoluteAddress(cell),
    cells: range.values.map((row: unknown[]) => row.map(withoutMark)),
    sources: field.kind === "table" ? texts.slice(1) : texts,
  };
}

function textOf(mark: HeldMark | undefined): string | undefined {
  if (!mark || String(mark.range.valueTypes[0]?.[0]) === "Error") return undefined;
  const value = withoutMark(mark.range.values[0]?.[0]);
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return text.trim() === "" ? undefined : text;
}

function heldText(mark: HeldMark | undefined): HeldText | undefined {
  return mark && { address: absoluteAddress(mark.cell), text: textOf(mark) };
}
