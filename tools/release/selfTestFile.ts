/** The self-test as a workbook: the very sheet that the pane inserts, calculated when it is opened. */
import { writeWorkbook, type CellLook, type WrittenCell } from "../../src/spreadsheetFile/index.ts";
import { planSelfTest, triedCases, type Examples } from "../../src/workbook/index.ts";

type Plan = ReturnType<typeof planSelfTest>;

const SHEET = "Self-test";
const COLUMN_WIDTHS = [380, 130, 130, 110, 110, 110, 110, 110, 110];
const FROZEN_ROWS = 3;
const HEIGHTS = [
  [0, 26],
  [FROZEN_ROWS - 1, 42],
] as const;
const RULE = "#9DB5AF";
const ALIGNMENTS = { Left: "left", Right: "right", Center: "center" } as const;

/**
 * The workbook. No value is saved beside a formula, and Excel works all of them out when it opens the file: a PASS is
 * never one that was written here.
 */
export function selfTestFile(examples: Examples, version: string): Uint8Array {
  const facts = [
    { name: "Award Finance", content: version },
    { name: "Where", content: "self-test.xlsx of the release" },
    { name: "Excel", content: '=INFO("release")&", "&INFO("system")' },
    {
      name: "Date system",
      content: '=IF(DATE(1904,1,2)=1463,"1900","1904: every date is read 1,462 days early")',
    },
  ];
  const plan = planSelfTest(triedCases(examples), facts);
  return writeWorkbook({
    sheets: [
      {
        ...{ name: SHEET, isHidden: false, isProtected: false, hasGridlines: false },
        frozen: { rows: FROZEN_ROWS, columns: 0 },
        columnWidths: new Map(COLUMN_WIDTHS.map((width, column) => [column, width])),
        rowHeights: new Map(HEIGHTS),
        cells: cellsOf(plan),
      },
    ],
    ...{ activeSheet: SHEET, names: [], customParts: [], calculates: "automatic", is1904: false },
    calculatesOnLoad: true,
  });
}

function cellsOf({ cells, looks }: Plan): readonly WrittenCell[] {
  const found = new Map<string, WrittenCell>();
  const keyOf = (row: number, column: number): string => `${row}:${column}`;
  for (const { row, column, content, numberFormat } of cells)
    found.set(keyOf(row, column), { row, column, ...valueOf(content), look: { numberFormat } });
  for (const { row, column, rows, columns, look } of looks) {
    for (let down = row; down < row + rows; down++) {
      for (let right = column; right < column + columns; right++) {
        const key = keyOf(down, right);
        const cell = found.get(key) ?? {
          ...{ row: down, column: right, value: null },
          look: { numberFormat: "General" },
        };
        found.set(key, { ...cell, look: { ...cell.look, ...lookOf(look) } });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** As a person types it: a formula, text behind an apostrophe, a number or a truth. */
function valueOf(content: number | string | boolean): Pick<WrittenCell, "value" | "formula"> {
  if (typeof content !== "string") return { value: content };
  return content.startsWith("=")
    ? { value: null, formula: content.slice(1) }
    : { value: content.replace(/^'/, "") };
}

function lookOf({
  color,
  fill,
  bold,
  italic,
  size,
  align,
  wrap,
  rule,
}: Plan["looks"][number]["look"]): Omit<CellLook, "numberFormat"> {
  return {
    ...(color !== undefined && { fontColor: color }),
    ...(typeof fill === "string" && { fill }),
    ...(bold !== undefined && { isBold: bold }),
    ...(italic !== undefined && { isItalic: italic }),
    ...(size !== undefined && { fontSize: size }),
    ...(align !== undefined && { horizontal: ALIGNMENTS[align] }),
    ...(wrap !== undefined && { wraps: wrap }),
    ...(rule === true && { borderBottom: RULE }),
  };
}
