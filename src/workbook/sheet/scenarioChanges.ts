/** Which cells of the Scenario sheet were edited by hand since the scenario was written there. */
import {
  asSentence,
  ALL_FIELDS,
  cellName,
  fromCells,
  inputAt,
  parseScenario,
  revalued,
  toCells,
  withInput,
  type Field,
  type FieldPath,
  type Input,
  type Scenario,
} from "../../calc/index.ts";
import { batch, knows, PATIENT, sleep } from "../excel/batch.ts";
import { withoutMark } from "../cells/cellContent.ts";
import { absoluteAddress, rangeOf, readNamedCells } from "../cells/namedCells.ts";
import { ID_KEY, NAME_KEY, REVISION_KEY } from "./scenarioLayout.ts";
import { WorkbookProblem } from "../excel/workbookProblem.ts";

/** An input whose cells no longer hold what the scenario says. */
export interface ScenarioChange {
  readonly path: FieldPath;
  readonly label: string;
  /** Where: "'Scenario'!$B$9". */
  readonly address: string;
  /** What the input would become; undefined: left empty. */
  readonly input: Input | undefined;
  /** Why that cannot be, one sentence each; empty where it can. */
  readonly problems: readonly string[];
}

const BY_HAND = { kind: "assumed", reason: "changed by hand on the Scenario sheet" } as const;

export interface SheetReading {
  readonly changes: readonly ScenarioChange[];
  /** Whether the sheet says that this scenario stands there. */
  readonly isShown: boolean;
  /** Which revision of the workbook's scenarios the sheet says it was written from; undefined: it does not. */
  readonly revision: string | undefined;
  /** Ids of the sheets that hold inputs. */
  readonly sheetIds: ReadonlySet<string>;
}

export const NOT_ON_A_SHEET: SheetReading = {
  changes: [],
  isShown: false,
  revision: undefined,
  sheetIds: new Set(),
};

/** A scenario that may stand on the sheet. */
interface Asked {
  readonly id: string;
  readonly scenario: Scenario;
  /** Names of the workbook's other scenarios. */
  readonly others: readonly string[];
}

/** Compares the cells with the scenario that was written to them; no changes where another one stands there. */
export function readChanges(asked: Asked): Promise<SheetReading> {
  const { scenario } = asked;
  return batch(async (context) => {
    const names = await readNamedCells(context);
    if (names.cells.size === 0) return NOT_ON_A_SHEET;
    const marks = [ID_KEY, NAME_KEY, REVISION_KEY].map((key) => {
      const cell = names.cells.get(key);
      const range = cell && rangeOf(context, cell);
      range?.load("values");
      return range;
    });
    const held = ALL_FIELDS.flatMap((field) => {
      const cell = names.cells.get(cellName(field));
      if (!cell) return [];
      const range = rangeOf(context, cell);
      range.load("values");
      return [{ field, cell, range }];
    });
    await context.sync();
    const sheetIds = new Set([...names.cells.values()].map(({ sheetId }) => sheetId));
    const [id, name, revision] = marks.map((range) => {
      const saying = withoutMark(range?.values[0]?.[0]);
      return typeof saying === "string" && saying !== "" ? saying : undefined;
    });
    if (!isShown(asked, id, name)) return { ...NOT_ON_A_SHEET, revision, sheetIds };
    const changes = held.flatMap(
      ({ field, cell, range }) => changeOf(scenario, field, range.values, absoluteAddress(cell)) ?? [],
    );
    return { changes, isShown: true, revision, sheetIds };
  }, PATIENT);
}

/**
 * Whether a scenario is the one on the sheet. Its name may have been typed over. A sheet of release 0.1, which has
 * no id, is of the loaded scenario unless it bears the name of another one.
 */
function isShown({ id, others }: Asked, idThere: string | undefined, name: string | undefined): boolean {
  if (idThere !== undefined) return idThere === id;
  return name === undefined || !others.some((other) => withoutMark(other) === name);
}

function changeOf(
  scenario: Scenario,
  field: Field,
  cells: readonly (readonly unknown[])[],
  address: string,
): ScenarioChange | undefined {
  const { path, label } = field;
  const before = inputAt(scenario, path);
  const read = fromCells(
    field,
    cells.map((row) => row.map(withoutMark)),
  );
  if (read.kind === "problems") {
    const problems = read.problems.map(({ message }) => message);
    return { path, label, address, input: before, problems };
  }
  const input = read.value === undefined ? undefined : revalued(before, read.value, BY_HAND);
  if (asShown(field, input) === asShown(field, before)) return undefined;
  const outcome = parseScenario(withInput(scenario, path, input));
  const problems =
    outcome.kind === "problems"
      ? outcome.problems.filter((problem) => problem.path?.startsWith(path)).map(({ message }) => message)
      : [];
  return { path, label, address, input, problems };
}

/** An input as its cells show it, to be compared: blanks around text make no difference. */
function asShown(field: Field, input: Input | undefined): string {
  const cells = toCells(field, input);
  return JSON.stringify(
    cells.map((row) => row.map((value) => withoutMark(typeof value === "string" ? value.trim() : value))),
  );
}

/**
 * The scenario with the changes in it.
 *
 * @throws WorkbookProblem with the sentence of what cannot be
 */
export function withChanges(scenario: Scenario, changes: readonly ScenarioChange[]): Scenario {
  const wrong = changes.flatMap(({ problems }) => problems)[0];
  if (wrong !== undefined) throw new WorkbookProblem("InvalidInput", asSentence(wrong));
  const changed = changes.reduce((now, { path, input }) => withInput(now, path, input), scenario);
  const outcome = parseScenario(changed);
  if (outcome.kind === "scenario") return outcome.scenario;
  const message = outcome.kind === "problems" ? outcome.problems[0]?.message : undefined;
  throw new WorkbookProblem("InvalidInput", asSentence(message ?? "this is no scenario"));
}

/** How long the sheet must rest before it is read, so that a fill or paste is read once. */
const REST = 200;

/**
 * Calls back after edits on the sheets that hold inputs.
 *
 * @param sheetIds which sheets those are at the moment
 * @returns what ends it
 */
export async function watchEdits(
  sheetIds: () => ReadonlySet<string>,
  edited: () => Promise<void>,
): Promise<() => void> {
  if (!knows("ExcelApi", "1.9")) return () => undefined;
  let latest = 0;
  const handler = await batch(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ worksheetId }) => {
      if (!sheetIds().has(worksheetId)) return;
      const mine = ++latest;
      await sleep(REST);
      if (mine === latest) await edited();
    });
    await context.sync();
    return added;
  }, PATIENT);
  return () => {
    latest++;
    handler.remove();
    void handler.context.sync().catch(() => undefined);
  };
}
