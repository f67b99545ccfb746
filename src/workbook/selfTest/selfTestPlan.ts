/**
 * What stands on the sheet of the self-test: the verdict, one cell of text to send, what differs, where it ran,
 * every call with its answer, and the cells that the calls refer to.
 *
 * The verdicts use only functions that every Excel has: they tell where the add-in's own do not answer.
 */
import { fromIso } from "../../calc/index.ts";
import { asText } from "../cells/cellContent.ts";
import { LOOKS } from "../cells/looks.ts";
import { namespaced } from "../cells/namespace.ts";
import { SHEET_CELLS, SPILLS, type SheetCell, type Spill } from "./cases/sheetCells.ts";
import { shownFormula, verdictFormula, type Expectation } from "./expectation.ts";
import { cellsAt, COLUMN, RIGHT, SelfTestPage, type FormatName } from "./selfTestPage.ts";
import type { TriedCase } from "./triedCases.ts";

/** Something about the Excel that runs the test. */
export interface Fact {
  readonly name: string;
  /** Text, or a formula. */
  readonly content: string;
}

/** This many of the cells that are not right are listed. */
const MOST_LISTED = 20;

/** So much of each listed cell is copied: a cell holds 32,767 characters. */
const LONGEST_COPIED = 200;

/** Rows of the parts above the cases, counted from 0. */
const ROW = { title: 0, reading: 1, verdict: 2, copy: 5, counts: 9, facts: 14 } as const;

const VERDICT_LOOK = { bold: true, size: 28, align: "Left", color: RIGHT } as const;

/** The rows that are counted when the sheet is planned. */
interface Layout {
  readonly list: number;
  /** The first of the cases; their column headings stand above it. */
  readonly cases: number;
  readonly caseCount: number;
  readonly blocks: number;
}

/** How the cells stand, as addresses. */
const COUNTS = {
  right: cellsAt(ROW.counts, COLUMN.result),
  wrong: cellsAt(ROW.counts + 1, COLUMN.result),
  late: cellsAt(ROW.counts + 2, COLUMN.result),
} as const;

export function planSelfTest(cases: readonly TriedCase[], facts: readonly Fact[]): SelfTestPage {
  const page = new SelfTestPage();
  const list = ROW.facts + facts.length + 2;
  const top = list + MOST_LISTED + 3;
  const layout = { list, cases: top, caseCount: cases.length, blocks: top + cases.length + 3 };
  planVerdict(page, layout, facts);
  planFacts(page, facts);
  planList(page, layout);
  planCases(page, layout, cases);
  planBlocks(page, layout);
  return page;
}

function planVerdict(page: SelfTestPage, layout: Layout, facts: readonly Fact[]): void {
  const { right, wrong, late } = COUNTS;
  page.text(ROW.title, COLUMN.label, "Self-test of Award Finance", LOOKS.title);
  page.text(
    ROW.reading,
    COLUMN.label,
    "Every function is called here with answers that are known. When PASS or FAIL stands below, copy A6 and send it.",
    LOOKS.reading,
  );
  page.put(ROW.verdict, COLUMN.label, `=IF(${late}>0,-${late},${wrong})`, "total");
  page.dress(ROW.verdict, COLUMN.label, 1, 1, VERDICT_LOOK);
  const sentence = [
    `${right}&" of ${layout.caseCount} cells are right"`,
    `IF(${wrong}>0,", "&${wrong}&" differ","")`,
    `IF(${late}>0,", "&${late}&" have no value yet","")`,
  ].join("&");
  page.put(ROW.verdict, COLUMN.result, `=${sentence}`);
  page.dress(ROW.verdict, COLUMN.result, 1, 1, { size: 14, color: LOOKS.label.color });
  page.heading(ROW.copy - 1, "To copy and send");
  page.put(ROW.copy, COLUMN.label, copyFormula(sentence, layout, facts));
  page.text(
    ROW.copy + 1,
    COLUMN.label,
    "One cell of text: what stands on this sheet, nothing else of the workbook.",
    LOOKS.faint,
  );
  page.heading(ROW.counts - 1, "Cells");
  const verdicts = cellsAt(layout.cases, COLUMN.verdict, layout.caseCount);
  const counts = [
    ["right", `=COUNTIF(${verdicts},0)`],
    ["different from what they must be", `=COUNTIF(${verdicts},">0")`],
    ["without a value yet", `=${layout.caseCount}-${right}-${wrong}`],
  ] as const;
  counts.forEach(([label, formula], index) => {
    page.text(ROW.counts + index, COLUMN.label, label, LOOKS.label);
    page.put(ROW.counts + index, COLUMN.result, formula);
  });
  page.dress(ROW.counts, COLUMN.result, counts.length, 1, { ...LOOKS.calculation, align: "Left" });
}

/** All of it as one line of text: more lines would be pasted in quotes. */
function copyFormula(sentence: string, { list }: Layout, facts: readonly Fact[]): string {
  const { wrong, late } = COUNTS;
  const verdict = `IF(${late}>0,"WAIT",IF(${wrong}>0,"FAIL","PASS"))`;
  const ran = facts.map(({ name }, index) => `"${name}: "&${cellsAt(ROW.facts + index, COLUMN.result)}`);
  const listed = Array.from({ length: MOST_LISTED }, (_, index) => {
    const at = (column: number): string => cellsAt(list + index, column);
    const short = (column: number): string => `LEFT(${at(column)}&"",${LONGEST_COPIED})`;
    const told = `" | row "&${at(COLUMN.verdict)}&", "&${short(COLUMN.label)}&": gives "&${short(COLUMN.result)}&", must be "&${short(COLUMN.expected)}`;
    return `IF(${at(COLUMN.verdict)}="","",${told})`;
  });
  const parts = [`"Self-test "&${verdict}&": "&${sentence}`, ...ran].join('&" | "&');
  return `=${[parts, ...listed].join("&")}`;
}

function planFacts(page: SelfTestPage, facts: readonly Fact[]): void {
  page.heading(ROW.facts - 1, "Where it ran");
  facts.forEach(({ name, content }, index) => {
    page.text(ROW.facts + index, COLUMN.label, name, LOOKS.label);
    page.put(ROW.facts + index, COLUMN.result, content.startsWith("=") ? content : asText(content));
  });
  page.dress(ROW.facts, COLUMN.result, facts.length, 1, { ...LOOKS.calculation, align: "Left" });
}

/** The first cells that are not right, those that differ before those that have no value. */
function planList(page: SelfTestPage, { list, cases, caseCount }: Layout): void {
  const { wrong, late } = COUNTS;
  page.heading(list - 1, "What differs");
  const verdicts = cellsAt(cases, COLUMN.verdict, caseCount);
  for (let index = 0; index < MOST_LISTED; index++) {
    const row = list + index;
    const number = index + 1;
    const listed = cellsAt(row, COLUMN.verdict);
    const place = `ROW(${cellsAt(cases, COLUMN.verdict)})-1+IF(${number}<=${wrong},MATCH(${number},${verdicts},0),MATCH(${wrong}-${number},${verdicts},0))`;
    const inCase = (column: number): string =>
      `INDEX(${cellsAt(cases, column, caseCount)},${listed}-ROW(${cellsAt(cases, column)})+1)`;
    const show = (column: number, shown: string, otherwise = '""'): void =>
      page.put(row, column, `=IF(${listed}="",${otherwise},${shown})`);
    const nothing = index === 0 ? '"nothing"' : '""';
    show(COLUMN.label, inCase(COLUMN.label), nothing);
    show(COLUMN.result, shownFormula(inCase(COLUMN.result)));
    show(COLUMN.expected, inCase(COLUMN.expected));
    // As a link to the row: its number.
    page.put(row, COLUMN.verdict, `=IF(${number}>${wrong}+${late},"",IFERROR(${place},""))`);
    show(COLUMN.formula, inCase(COLUMN.formula));
  }
  dressTable(page, list, MOST_LISTED);
}

function planCases(page: SelfTestPage, { cases: top, blocks }: Layout, cases: readonly TriedCase[]): void {
  const references = referencesFrom(blocks);
  page.heading(top - 2, "Every call");
  const headings = { label: "What is tried", result: "Gives", expected: "Must be", verdict: "", formula: "" };
  for (const [column, text] of Object.entries({ ...headings, verdict: "Row is", formula: "Formula" })) {
    page.text(top - 1, COLUMN[column as keyof typeof COLUMN], text);
  }
  page.dress(top - 1, COLUMN.label, 1, COLUMN.formula + 1, LOOKS.columnHeading);
  cases.forEach(({ label, formula, expectation }, index) => {
    const row = top + index;
    const written = namespaced(resolved(formula, references));
    const format = expectation.kind === "date" ? "date" : "general";
    page.text(row, COLUMN.label, label);
    page.put(row, COLUMN.result, written, format);
    page.put(row, COLUMN.expected, shownExpectation(expectation), format);
    const verdict = verdictFormula(expectation, {
      result: cellsAt(row, COLUMN.result),
      expected: cellsAt(row, COLUMN.expected),
      above: cellsAt(top - 1, COLUMN.verdict, index + 1),
    });
    page.put(row, COLUMN.verdict, verdict, "verdict");
    page.text(row, COLUMN.formula, written);
  });
  dressTable(page, top, cases.length);
}

function dressTable(page: SelfTestPage, top: number, rows: number): void {
  page.dress(top, COLUMN.label, rows, 1, LOOKS.label);
  page.dress(top, COLUMN.result, rows, 2, { ...LOOKS.calculation, align: "Right" });
  page.dress(top, COLUMN.verdict, rows, 1, { align: "Center", color: RIGHT });
  page.dress(top, COLUMN.formula, rows, 1, LOOKS.faint);
}

function shownExpectation(expectation: Expectation): number | string | boolean {
  switch (expectation.kind) {
    case "number":
    case "date":
    case "boolean":
      return expectation.value;
    case "text":
      return asText(expectation.value);
    case "error":
      // Not the error itself, which would spoil what refers to the cell.
      return asText(`error ${expectation.value}`);
    case "table":
      throw new Error("A table is compared cell by cell.");
  }
}

/** Name, size and place of the cells that formulas refer to, one under the other. */
function blocksFrom(
  top: number,
): { readonly name: string; readonly row: number; readonly address: string }[] {
  let row = top;
  const sized = [
    ...SHEET_CELLS.map(({ name, rows }) => ({ name, rows: rows.length, columns: rows[0]?.length ?? 1 })),
    ...SPILLS.map(({ name, rows, columns }) => ({ name, rows, columns: columns.length })),
  ];
  return sized.map(({ name, rows, columns }) => {
    const block = { name, row, address: cellsAt(row, COLUMN.result, rows, columns) };
    // A free row between tables; cells by themselves stand close.
    row += rows === 1 ? 1 : rows + 1;
    return block;
  });
}

function referencesFrom(top: number): ReadonlyMap<string, string> {
  return new Map(blocksFrom(top).map(({ name, address }) => [name, address]));
}

/** A formula with the addresses of the cells it names. */
function resolved(formula: string, references: ReadonlyMap<string, string>): string {
  return formula.replaceAll(/\[([^\]]+)\]/g, (_, name: string) => {
    const address = references.get(name);
    if (address === undefined) throw new Error(`The self-test has no cells "${name}".`);
    return address.replaceAll("$", "");
  });
}

function planBlocks(page: SelfTestPage, { blocks: top }: Layout): void {
  const blocks = blocksFrom(top);
  const references = referencesFrom(top);
  page.heading(top - 1, "Cells that the formulas refer to, and tables that spill");
  const rowOf = (name: string): number => blocks.find((block) => block.name === name)?.row ?? top;
  for (const { name, row } of blocks) page.text(row, COLUMN.label, name, LOOKS.faint);
  for (const { name, rows } of SHEET_CELLS) {
    const row = rowOf(name);
    rows.forEach((cells, offset) =>
      cells.forEach((cell, column) => {
        if (cell === null) return;
        const { content, format } = sheetCell(cell, references);
        page.put(row + offset, COLUMN.result + column, content, format);
      }),
    );
    const columns = rows[0]?.length ?? 1;
    page.dress(row, COLUMN.result, rows.length, columns, { ...LOOKS.input, align: "Right" });
    if (hasHeadings(rows)) page.dress(row, COLUMN.result, 1, columns, LOOKS.columnHeading);
  }
  for (const spill of SPILLS) planSpill(page, rowOf(spill.name), spill, references);
}

function hasHeadings(rows: readonly (readonly SheetCell[])[]): boolean {
  return rows.length > 1 && (rows[0] ?? []).every((cell) => typeof cell === "string" && !isDay(cell));
}

/** The formula in its first cell, and the formats of what comes: nothing else may be written there. */
function planSpill(
  page: SelfTestPage,
  row: number,
  { formula, rows, columns }: Spill,
  references: ReadonlyMap<string, string>,
): void {
  columns.forEach((kind, column) => {
    for (let offset = 0; offset < rows; offset++) {
      const isFirst = offset === 0 && column === 0;
      const content = isFirst ? namespaced(resolved(formula, references)) : "";
      page.put(row + offset, COLUMN.result + column, content, kind === "date" ? "date" : "general");
    }
  });
  page.dress(row, COLUMN.result, rows, columns.length, { ...LOOKS.calculation, align: "Right" });
  if (columns.length > 1) page.dress(row, COLUMN.result, 1, columns.length, LOOKS.columnHeading);
}

function sheetCell(
  cell: NonNullable<SheetCell>,
  references: ReadonlyMap<string, string>,
): { readonly content: number | string; readonly format: FormatName } {
  if (typeof cell === "number") return { content: cell, format: "general" };
  if (typeof cell === "object") {
    if ("text" in cell) return { content: asText(cell.text), format: "general" };
    if ("percent" in cell) return { content: cell.percent / 100, format: "percent" };
    return { content: namespaced(resolved(cell.day, references)), format: "date" };
  }
  if (isDay(cell)) return { content: fromIso(cell), format: "date" };
  return { content: cell.startsWith("=") ? cell : asText(cell), format: "general" };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
