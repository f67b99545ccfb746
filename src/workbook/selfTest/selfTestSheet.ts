/** "Insert self-test": puts the self-test into the workbook, on a sheet of its own. */
import { lowestFree, numberBehind } from "../../calc/index.ts";
import { addInVersion } from "../../page.ts";
import { dress } from "../cells/looks.ts";
import { withoutSheets } from "../excel/addedSheets.ts";
import { command, knows, officeContext } from "../excel/batch.ts";
import { readHost, readRequirementSets } from "../excel/host.ts";
import type { SelfTestPage } from "./selfTestPage.ts";
import { planSelfTest, type Fact } from "./selfTestPlan.ts";
import { fetchExamples, triedCases } from "./triedCases.ts";

export interface InsertedSelfTest {
  readonly sheet: string;
  /** How many cells are tried. */
  readonly cells: number;
  /** Whether the workbook calculates only when it is told to. */
  readonly waitsForRecalculation: boolean;
}

const SHEET = "Self-test";
const COLUMN_WIDTHS = [380, 130, 130, 110, 110, 110, 110, 110, 110];
const FROZEN_ROWS = 3;
const TITLE_HEIGHT = 26;
const VERDICT_HEIGHT = 42;

/**
 * Adds a sheet with a call for every function and kind of argument, each beside what it must give, and a
 * verdict over all of them. Sheets that are there are never touched: this one is numbered instead.
 *
 * @throws WorkbookProblem with one sentence; no sheet was added then, or it names the one that could not be removed
 */
export async function insertSelfTest(): Promise<InsertedSelfTest> {
  const cases = triedCases(await fetchExamples());
  const added: string[] = [];
  let isThere = false;
  try {
    return await command(async (context) => {
      const { worksheets, application } = context.workbook;
      application.load("calculationMode");
      // An attempt before this one may have got as far as the sheet.
      const sheet = isThere
        ? worksheets.getItem(added.at(-1) ?? "")
        : await addSheet(context, (name) => added.push(name));
      sheet.load("name");
      await context.sync();
      isThere = true;
      write(sheet, planSelfTest(cases, facts(application.calculationMode)));
      sheet.activate();
      sheet.getRangeByIndexes(0, 0, 1, 1).select();
      await context.sync();
      const waitsForRecalculation = application.calculationMode === "Manual";
      return { sheet: sheet.name, cells: cases.length, waitsForRecalculation };
    });
  } catch (error) {
    throw await withoutSheets(added, error);
  }
}

/**
 * The caller syncs.
 *
 * @param adds told of its name before it is there
 */
async function addSheet(
  context: Excel.RequestContext,
  adds: (name: string) => unknown,
): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const name = lowestFree(
    (number) => `${SHEET}${numberBehind(number)}`,
    (wanted) => !taken.has(wanted.toLowerCase()),
  );
  adds(name);
  return worksheets.add(name);
}

/** What is to be known of the Excel in which a cell differs; nothing that names a person or a file. */
function facts(calculationMode: string): readonly Fact[] {
  const { application = "no Excel", platform = "unknown", version = "unknown" } = readHost();
  const sets = readRequirementSets().map(({ name, version: known }) => `${name} ${known ?? "missing"}`);
  const context = officeContext();
  const languages = [context?.displayLanguage, context?.contentLanguage].filter((one) => one !== undefined);
  return [
    { name: "Award Finance", content: addInVersion() },
    { name: application, content: `${version}, platform ${platform}` },
    { name: "Requirement sets", content: sets.join(", ") },
    { name: "Languages", content: [...new Set(languages)].join(", ") || "unknown" },
    { name: "Calculation", content: calculationMode },
    // 2 January 1904 is day 1463 where days are counted from 1900.
    {
      name: "Date system",
      content: '=IF(DATE(1904,1,2)=1463,"1900","1904: every date is read 1,462 days early")',
    },
  ];
}

function write(sheet: Excel.Worksheet, { cells, looks }: SelfTestPage): void {
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const at = new Map(cells.map((cell) => [cell.row * columns + cell.column, cell]));
  const table = <Value>(of: (row: number, column: number) => Value): Value[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => of(row, column)),
    );
  const range = sheet.getRangeByIndexes(0, 0, rows, columns);
  range.numberFormat = table((row, column) => at.get(row * columns + column)?.numberFormat ?? "General");
  range.formulas = table((row, column) => at.get(row * columns + column)?.content ?? "");
  for (const { row, column, rows: high, columns: wide, look } of looks) {
    dress(sheet.getRangeByIndexes(row, column, high, wide), look);
  }
  COLUMN_WIDTHS.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
  });
  sheet.getRangeByIndexes(0, 0, 1, 1).format.rowHeight = TITLE_HEIGHT;
  sheet.getRangeByIndexes(FROZEN_ROWS - 1, 0, 1, 1).format.rowHeight = VERDICT_HEIGHT;
  sheet.freezePanes.freezeRows(FROZEN_ROWS);
  if (knows("ExcelApi", "1.8")) sheet.showGridlines = false;
}
