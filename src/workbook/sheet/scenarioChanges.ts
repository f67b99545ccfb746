/** Which cells of the Scenario sheet were edited by hand since the scenario was written there. */
import {
  asSentence,
  fromCells,
  inputAt,
  nameProblem,
  parseScenario,
  refusal,
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
import type { SheetContent } from "./sheetContent.ts";
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

/** The name or the description of the scenario, where its cell says something else. */
export interface TitleChange {
  readonly kind: "name" | "description";
  readonly address: string;
  /** What it would become; undefined: no description. */
  readonly text: string | undefined;
  /** Why that cannot be, in one sentence. */
  readonly problem: string | undefined;
}

/** Compares the cells with a scenario that was written to them. */
export function changesIn(scenario: Scenario, { held }: SheetContent): readonly ScenarioChange[] {
  return held.flatMap(({ field, cells, address }) => changeOf(scenario, field, cells, address) ?? []);
}

/**
 * Compares name and description with those of a scenario. Blanks make no difference; a name that is emptied is no
 * other name.
 *
 * @param others names of the workbook's other scenarios
 */
export function titleChangesIn(
  scenario: Scenario,
  others: readonly string[],
  { name, description }: SheetContent,
): readonly TitleChange[] {
  const changes: TitleChange[] = [];
  if (name?.text !== undefined && seen(name.text) !== seen(scenario.name)) {
    const problem = nameProblem(name.text, others);
    changes.push({ kind: "name", address: name.address, text: name.text.trim(), problem });
  }
  if (description && seen(description.text) !== seen(scenario.description)) {
    const text = description.text?.trim();
    const outcome = parseScenario({ ...scenario, description: text });
    const problem =
      outcome.kind === "problems"
        ? outcome.problems.find(({ path }) => path === "description")?.message
        : undefined;
    changes.push({ kind: "description", address: description.address, text, problem });
  }
  return changes;
}

/** What is seen of a text in its cell; the mark of text may be there or not. */
function seen(text: string | undefined): string {
  return String(withoutMark((text ?? "").trim()))
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
}

function changeOf(
  scenario: Scenario,
  field: Field,
  cells: readonly (readonly unknown[])[],
  address: string,
): ScenarioChange | undefined {
  const { path, label } = field;
  const before = inputAt(scenario, path);
  const read = fromCells(field, cells);
  if (read.kind === "problems") {
    const problems = read.problems.map(refusal);
    return { path, label, address, input: before, problems };
  }
  const input = read.value === undefined ? undefined : revalued(before, read.value, BY_HAND);
  if (asShown(field, input) === asShown(field, before)) return undefined;
  const outcome = parseScenario(withInput(scenario, path, input));
  const problems =
    outcome.kind === "problems"
      ? outcome.problems.filter((problem) => problem.path?.startsWith(path)).map(refusal)
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
export function withChanges(
  scenario: Scenario,
  changes: readonly ScenarioChange[],
  titles: readonly TitleChange[] = [],
): Scenario {
  const wrong = [
    ...changes.flatMap(({ problems }) => problems),
    ...titles.flatMap(({ problem }) => problem ?? []),
  ][0];
  if (wrong !== undefined) throw new WorkbookProblem("InvalidInput", asSentence(wrong));
  const titled = titles.reduce((now, { kind, text }) => ({ ...now, [kind]: text }), scenario);
  const changed = changes.reduce((now, { path, input }) => withInput(now, path, input), titled);
  const outcome = parseScenario(changed);
  if (outcome.kind === "scenario") return outcome.scenario;
  const [first] = outcome.kind === "problems" ? outcome.problems : [];
  throw new WorkbookProblem("InvalidInput", asSentence(first ? refusal(first) : "this is no scenario"));
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
  isOurs: (sheetId: string) => boolean,
  edited: () => Promise<void>,
): Promise<() => void> {
  if (!knows("ExcelApi", "1.9")) return () => undefined;
  let latest = 0;
  const handler = await batch(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ worksheetId }) => {
      if (!isOurs(worksheetId)) return;
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
