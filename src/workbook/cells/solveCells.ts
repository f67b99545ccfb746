/**
 * What a cell would have to hold for another one, which follows from it by formulas, to come to a value: tried in the
 * workbook itself, each trial calculated by Excel. Whatever comes of it the cell is put back as it was.
 */
import { seeking, type Seeking } from "../../calc/index.ts";
import { batch, command, sleep } from "../excel/batch.ts";
import { toWorkbookProblem, WorkbookProblem } from "../excel/workbookProblem.ts";
import { contentOf, toWrite, type CellContent } from "./cellContent.ts";
import { refuseInsideSpill, type TargetCell } from "./insertFormula.ts";

/** A cell as it was when it was picked. */
export interface PickedCell extends TargetCell {
  readonly content: CellContent;
  /** `undefined` where it holds or shows no number. */
  readonly number: number | undefined;
  readonly isDate: boolean;
}

export interface CellQuestion {
  readonly input: PickedCell;
  readonly target: PickedCell;
  readonly value: number;
}

/** What a trial gave, as the sheet shows it. */
interface Trial {
  readonly value: number | undefined;
  readonly input: string;
  readonly target: string;
}

export type CellOutcome =
  | { readonly kind: "stopped" }
  | {
      readonly kind: "sought";
      readonly seeking: Seeking;
      readonly shownAt: (at: number) => Trial | undefined;
    };

/** Who waits for it. */
interface Watch {
  /** Asked between all that Excel is asked; once it is not, the cell is put back. */
  readonly isWanted: () => boolean;
  readonly tried: (count: number) => void;
}

const CELL = "address,rowIndex,columnIndex,formulas,values,valueTypes,numberFormat,text";
/** What a cell shows that still waits for a function. */
const IS_BUSY = /^#(BUSY!|GETTING_DATA)/u;
/** Milliseconds between two looks at whether Excel has calculated, and for how long they go on. */
const POLL = 25;
const LONGEST = 60_000;

/** The active cell. */
export function pickCell(): Promise<PickedCell> {
  return batch(async (context) => {
    const range = context.workbook.getActiveCell();
    range.load(CELL);
    range.worksheet.load("name");
    await context.sync();
    return pickedOf(range);
  });
}

function pickedOf(range: Excel.Range): PickedCell {
  const [value, valueType] = [first(range.values), first(range.valueTypes)];
  const content = contentOf({
    ...{ formula: first(range.formulas), value, valueType },
    ...{ numberFormat: first(range.numberFormat), text: first(range.text) },
  });
  return {
    sheet: range.worksheet.name,
    ...{ address: range.address, row: range.rowIndex, column: range.columnIndex, content },
    number: typeof value === "number" ? value : undefined,
    isDate: isDatePattern(content.numberFormat),
  };
}

/** Whether a number format shows days: years or days outside of texts, colours and lengths of time. */
function isDatePattern(numberFormat: string): boolean {
  return /[yd]/iu.test(numberFormat.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|general/giu, ""));
}

function first(table: readonly (readonly unknown[])[]): unknown {
  return table[0]?.[0];
}

/** Why a cell cannot be the one that is tried; `undefined` where it can. */
export function inputProblem({ address, content, number }: PickedCell): string | undefined {
  if (content.kind === "formula")
    return `${address} has a formula: choose a cell with a number that is typed in.`;
  if (content.numberFormat === "@")
    return `${address} is formatted as text, so no formula reads a number from it: choose another cell.`;
  if (content.kind === "empty" || number !== undefined) return undefined;
  return `${address} holds “${content.shown}”, which is no number: choose a cell with a number or a date.`;
}

/** Why a cell cannot be the one that is to come to a value; `undefined` where it can. */
export function targetProblem({ address, content }: PickedCell): string | undefined {
  return content.kind === "formula"
    ? undefined
    : `${address} has no formula: choose a cell that is worked out from the other one.`;
}

/** What is known while it goes on, also where Excel has to be asked anew from the start. */
interface Progress {
  readonly trials: Map<number, Trial>;
  /** What may stand in the cell instead of what was there: where a write failed, that of before it too. */
  written: readonly number[];
}

/**
 * Tries the input cell until the target cell comes to the value. One step of Excel's Undo, where Excel offers that.
 *
 * @throws WorkbookProblem with one sentence, once the cell is put back as it was, or saying that it is not
 */
export async function solveCells(question: CellQuestion, watch: Watch): Promise<CellOutcome> {
  const refused = inputProblem(question.input) ?? targetProblem(question.target);
  if (refused !== undefined) throw new WorkbookProblem("NotSo", refused);
  const progress: Progress = { trials: new Map(), written: [] };
  try {
    return await command((context) => search(context, question, watch, progress));
  } catch (error) {
    if (progress.written.length === 0) throw error;
    throw await afterPuttingBack(question.input, progress.written, error);
  }
}

/** What is to be thrown: what went wrong, and that the cell is not as it was, where it could not be put back either. */
async function afterPuttingBack(
  input: PickedCell,
  written: readonly number[],
  error: unknown,
): Promise<unknown> {
  try {
    await command((context) => putBack(context, input, written));
    return error;
  } catch (second) {
    const why = toWorkbookProblem(error).message;
    const before = input.content.kind === "empty" ? "nothing" : String(input.content.written);
    const sentence = `${input.address} could not be put back (${toWorkbookProblem(second).message}): it held ${before}.`;
    return new WorkbookProblem("HalfWritten", `${why} ${sentence}`, error);
  }
}

async function search(
  context: Excel.RequestContext,
  question: CellQuestion,
  watch: Watch,
  progress: Progress,
): Promise<CellOutcome> {
  const { input } = question;
  const { application } = context.workbook;
  if (progress.trials.size === 0) {
    application.load("calculationMode");
    await refuseInsideSpill(context, rangeOf(context, input), input);
    await context.sync();
    if (application.calculationMode === "Manual")
      throw new WorkbookProblem(
        "Manual",
        "This workbook calculates only when it is told to: set Calculation Options to Automatic on the Formulas tab first.",
      );
  }
  await requireUntouched(context, rangeOf(context, input), input, progress);
  const asking = seeking({ start: input.number ?? 0, target: question.value, isWhole: input.isDate });
  let step = asking.next();
  while (step.done !== true && watch.isWanted()) {
    const at = step.value;
    const trial = progress.trials.get(at) ?? (await tryAt(context, question, watch, progress, at));
    if (trial === undefined) break;
    if (!progress.trials.has(at)) progress.trials.set(at, trial);
    watch.tried(progress.trials.size);
    step = asking.next(trial.value);
  }
  if (progress.written.length > 0) {
    await putBack(context, input, progress.written);
    progress.written = [];
  }
  if (step.done !== true) return { kind: "stopped" };
  refuseStill(question, step.value, progress);
  return { kind: "sought", seeking: step.value, shownAt: (at) => progress.trials.get(at) };
}

/** @throws WorkbookProblem where the target never was a number, or one and the same whatever the input was */
function refuseStill({ input, target }: CellQuestion, { tried }: Seeking, { trials }: Progress): void {
  const values = new Set(tried.map(({ value }) => value).filter((value) => value !== undefined));
  const [one] = trials.values();
  if (values.size === 0)
    throw new WorkbookProblem(
      "NoNumber",
      `${target.address} is no number whatever ${input.address} holds: it shows ${one?.target ?? "none"}.`,
    );
  const isStill = values.size === 1 && tried.every(({ value }) => value !== undefined);
  if (isStill)
    throw new WorkbookProblem(
      "Still",
      `${target.address} stays at ${one?.target ?? ""} whatever ${input.address} holds, so it does not depend on it: choose another cell.`,
    );
}

function rangeOf(context: Excel.RequestContext, { sheet, row, column }: TargetCell): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getCell(row, column);
}

/** Writes a value and waits until Excel has calculated; `undefined` where it is no longer wanted. */
async function tryAt(
  context: Excel.RequestContext,
  { input, target }: CellQuestion,
  watch: Watch,
  progress: Progress,
  at: number,
): Promise<Trial | undefined> {
  const [from, to] = [rangeOf(context, input), rangeOf(context, target)];
  from.values = [[at]];
  progress.written = [at, ...progress.written.slice(0, 1)];
  await context.sync();
  progress.written = [at];
  const { application } = context.workbook;
  for (const end = Date.now() + LONGEST; ; await sleep(POLL)) {
    if (!watch.isWanted()) return undefined;
    application.load("calculationState");
    from.load("formulas,text");
    to.load("values,text");
    await context.sync();
    if (!isSame(first(from.formulas), at)) throw changed(input, progress);
    const [value, shown] = [first(to.values), String(first(to.text))];
    const isBusy = typeof value === "string" && IS_BUSY.test(value);
    if (application.calculationState === "Done" && !isBusy)
      return {
        value: typeof value === "number" ? value : undefined,
        ...{ input: String(first(from.text)), target: shown },
      };
    if (Date.now() > end)
      throw new WorkbookProblem(
        "Slow",
        `Excel did not finish calculating ${target.address} within a minute.`,
      );
  }
}

/** @throws WorkbookProblem where somebody has typed into the cell since: that is left alone */
async function requireUntouched(
  context: Excel.RequestContext,
  range: Excel.Range,
  input: PickedCell,
  progress: Progress,
): Promise<void> {
  range.load("formulas");
  await context.sync();
  const content = first(range.formulas);
  if (![input.content.written, ...progress.written].some((one) => isSame(content, one)))
    throw changed(input, progress);
}

function changed({ address }: PickedCell, progress: Progress): WorkbookProblem {
  progress.written = [];
  return new WorkbookProblem("Changed", `${address} was changed meanwhile, so it is left as it is now.`);
}

/** Excel reads 15 figures of a number back. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= 1e-13 * Math.abs(other);
}

/** Content and number format as they were, unless somebody has typed into the cell since. */
async function putBack(
  context: Excel.RequestContext,
  input: PickedCell,
  written: readonly number[],
): Promise<void> {
  const range = rangeOf(context, input);
  range.load("formulas");
  await context.sync();
  const content = first(range.formulas);
  if (!written.some((one) => isSame(content, one))) return;
  range.numberFormat = [[input.content.numberFormat]];
  range.formulas = [[toWrite(input.content)]];
  await context.sync();
}

/**
 * Writes a value that was found into the cell.
 *
 * @throws WorkbookProblem where the cell was changed since it was picked
 */
export function useInCell(input: PickedCell, value: number): Promise<void> {
  return command(async (context) => {
    const range = rangeOf(context, input);
    await requireUntouched(context, range, input, { trials: new Map(), written: [] });
    range.values = [[value]];
    await context.sync();
  });
}

/** Takes that back. */
export function undoUseInCell(input: PickedCell, value: number): Promise<void> {
  return command((context) => putBack(context, input, [value]));
}
