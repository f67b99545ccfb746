/**
 * Copies of the workbook for people who do not have Award Finance, and the way back.
 *
 * What reads and patches files is fetched when the first copy is asked for. The open workbook is read and nothing else.
 */
import { addInVersion } from "../../page.ts";
import { batch } from "../excel/batch.ts";
import { WorkbookProblem } from "../excel/workbookProblem.ts";
import { SCENARIO_NAMES } from "../sheet/scenarioNames.ts";
import { activeScenario } from "../store/scenarioBook.ts";
import { scenarioStore } from "../store/scenarioStore.ts";
import { readWholeFile } from "./wholeFile.ts";

const spreadsheetFile = () =>
  import(/* webpackChunkName: "spreadsheetFile" */ "../../spreadsheetFile/index.ts");

/** Of the part from which a copy is restored. */
const FROZEN_NAMESPACE = "urn:award-finance:frozen";

/** What a copy would hold, as the workbook stands now. */
export interface SendingContents {
  readonly sheets: readonly string[];
  readonly hiddenSheets: readonly string[];
  /** Cells with a formula of ours. */
  readonly cells: number;
  /** Those of them that show an error: "Award!B3". */
  readonly errors: readonly string[];
  readonly scenarios: readonly string[];
  /** Names of ours for the cells of the loaded scenario. */
  readonly names: number;
  /** Sheets on which those cells stand. */
  readonly inputSheets: readonly string[];
}

export interface SendingChoice {
  /** Whether the formulas travel out of sight. */
  readonly isRestorable: boolean;
  readonly withScenarios: boolean;
  /** Whether figures become formulas of Excel's own where there are such; then the copy cannot be restored. */
  readonly inPlainFormulas: boolean;
  /** Who makes the copy, as the person says. */
  readonly by: string;
}

export interface SentCopy {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Cells whose formula became a value, or one of Excel's own. */
  readonly cells: number;
  /** Cells with a formula of Excel's own in the place of ours, those of tables counted one by one. */
  readonly plainCells: number;
  readonly errors: readonly string[];
  /** The sheet of the copy that says what it is. */
  readonly sheetName: string;
}

export interface RestoredWorkbook {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Cells whose formula is back. */
  readonly cells: number;
  /** Cells that were edited since, which stay as they are: "Award!B3". */
  readonly edited: readonly string[];
}

/** @throws WorkbookProblem where the workbook cannot be had, or cannot be frozen as it stands */
export function lookAtSending(): Promise<SendingContents> {
  return onFile(async (bytes) => {
    const { freeze, readPackage, readWorkbook } = await spreadsheetFile();
    const facts = { by: "", when: moment(), version: addInVersion(), scenario: undefined };
    const { cells, errors, ownNames } = freeze(bytes, { ...facts, ownNames: SCENARIO_NAMES });
    const workbook = readWorkbook(readPackage(bytes));
    const own = new Set(ownNames);
    const places = workbook.names.filter(({ name }) => own.has(name)).map(({ refersTo }) => refersTo);
    return {
      sheets: workbook.tabs,
      hiddenSheets: workbook.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
      ...{ cells, errors },
      scenarios: scenarioStore.state.book.scenarios.map(({ name }) => name),
      names: ownNames.length,
      inputSheets: workbook.tabs.filter((name) => places.some((place) => isOn(place, name))),
    };
  });
}

/** Whether "'My sheet'!$A$1" is on the sheet. */
function isOn(place: string, sheet: string): boolean {
  const written = place.slice(0, place.lastIndexOf("!"));
  return written === sheet || written === `'${sheet.replaceAll("'", "''")}'`;
}

/** @throws WorkbookProblem where the workbook cannot be had, or cannot be frozen as it stands */
export function copyForSending({ by, ...choice }: SendingChoice): Promise<SentCopy> {
  return onFile(async (bytes) => {
    const { freeze } = await spreadsheetFile();
    const when = moment();
    const copy = freeze(bytes, {
      ...{ ...choice, when },
      by: by.trim() === "" ? "not stated" : by.trim(),
      version: addInVersion(),
      scenario: activeScenario(scenarioStore.state.book)?.name,
      ownNames: SCENARIO_NAMES,
    });
    const { cells, plainCells, errors, sheetName } = copy;
    return {
      bytes: copy.bytes,
      cells,
      plainCells,
      errors,
      sheetName,
      fileName: await named(`frozen ${when.slice(0, 10)}`),
    };
  });
}

/** Whether this workbook is a copy that can be restored; not, where that cannot be known. */
export function isFrozenCopy(): Promise<boolean> {
  return batch(async (context) => {
    const count = context.workbook.customXmlParts.getByNamespace(FROZEN_NAMESPACE).getCount();
    await context.sync();
    return count.value > 0;
  }).catch(() => false);
}

/**
 * The workbook that this copy was made of, with its formulas.
 *
 * @throws WorkbookProblem where it is no copy that can be restored
 */
export function restoredCopy(): Promise<RestoredWorkbook> {
  return onFile(async (file) => {
    const { restore } = await spreadsheetFile();
    const { bytes, cells, edited } = restore(file);
    return { bytes, cells, edited, fileName: await named("restored") };
  });
}

/** Work on the bytes of the workbook; what is wrong with them is told as any other problem of a workbook. */
async function onFile<Result>(work: (bytes: Uint8Array) => Promise<Result>): Promise<Result> {
  const bytes = await readWholeFile();
  try {
    return await work(bytes);
  } catch (error) {
    if (error instanceof Error && error.name === "FileProblem")
      throw new WorkbookProblem("FileProblem", error.message, error);
    throw error;
  }
}

/** "Model frozen 2026-11-28.xlsx", after the workbook's own name. */
async function named(what: string): Promise<string> {
  const name = await batch(async (context) => {
    context.workbook.load("name");
    await context.sync();
    return context.workbook.name;
  }).catch(() => "Workbook");
  return `${name.replace(/\.xls[xmb]?$/i, "")} ${what}.xlsx`;
}

/** Now, as the copy says it: "2026-11-27 18:05 UTC". */
function moment(): string {
  return `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
