/** A copy in which the figures of ours are formulas of Excel's own where there are such. */
import assert from "node:assert/strict";
import {
  callsOurs,
  formatCell,
  freeze,
  parseCell,
  readCells,
  readPackage,
  readWorkbook,
  sharedStringsOf,
  writeWorkbook,
  type StoredCell,
  type WrittenCell,
} from "../../src/spreadsheetFile/index.ts";

const PLAIN = { numberFormat: "General" };
type Content =
  number | string | readonly [formula: string, value: number | string, rows?: number, columns?: number];

/** A sheet of these contents by address; of a table the cells that it gives stand there with their values. */
function cellsOf(contents: Readonly<Record<string, Content>>): readonly WrittenCell[] {
  const areas = Object.entries(contents).flatMap(([address, content]) => {
    const at = parseCell(address);
    assert.ok(at);
    return typeof content === "object" ? [{ ...at, rows: content[2] ?? 1, columns: content[3] ?? 1 }] : [];
  });
  return Object.entries(contents)
    .map(([address, content]): WrittenCell => {
      const { row, column } = parseCell(address) ?? assert.fail(address);
      const isGiven = areas.some(
        (area) =>
          (area.row !== row || area.column !== column) &&
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns,
      );
      if (typeof content !== "object")
        return { row, column, value: content, look: PLAIN, ...(isGiven && { isGiven }) };
      const [formula, value, rows = 1, columns = 1] = content;
      return {
        row,
        column,
        value,
        formula,
        look: PLAIN,
        ...(rows * columns > 1 && { spill: { rows, columns } }),
      };
    })
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

function tableAt(first: string, rows: readonly (readonly (number | string)[])[]): Record<string, Content> {
  const { row, column } = parseCell(first) ?? assert.fail(first);
  return Object.fromEntries(
    rows.flatMap((line, down) =>
      line.map((content, right) => [formatCell({ row: row + down, column: column + right }), content]),
    ),
  );
}

/** The examples of the reference, with what it says that comes out. */
const CONTENTS: Readonly<Record<string, Content>> = {
  ...{ A1: 5_500_000, B1: 43_419, C1: 90, D1: "ACT/365F", E1: 1 },
  A3: ["AWARD.NOTE_REPAYMENT(A1,First,,,C1)", 16_500_000],
  A4: ['AWARD.NOTE_STATUS(B1,B1+90,C1)&"!"', "Due!"],
  A5: ["IF(A1>0,AWARD.NOTE_IRR(42769,B1),0)", 0.719241299089863],
  // 29,750,000 at 10 % for 365 days of 2017 and 2018: 32,725,000.
  A6: ["AWARD.DEBT_BALANCE(29750000,0.1,42769,43134,,E1,D1)", 32_725_000],
  A7: ['AWARD.WATERFALL_PAID(J1:K2,M1:P4,"B")', 20],
  A8: ['AWARD.AWARD_BALANCE(1000,DATE(2017,1,1),DATE(2019,1,1),0.05,0,0,1,"ACT/365F",R1:S2)', 525],
  A9: ['IFERROR(AWARD.SCENARIO("award.balance"),"none")', "none"],
  ...tableAt("J1", [
    ["Date", "Amount"],
    [43_419, 60],
  ]),
  ...tableAt("M1", [
    ["Tier", "Payee", "Kind", "Amount"],
    [1, "A", "Fixed", 40],
    [2, "B", "Fixed", 200],
    [3, "C", "Residual", ""],
  ]),
  ...tableAt("R1", [
    ["Date", "Amount"],
    [43_101, 550],
  ]),
  ...tableAt("A11", [
    ["Start", "End", "Benchmark", "Rate", "Days", "Interest", "Payment", "Balance"],
    [42_736, 43_101, 0.05, 0.05, 365, 50, 550, 500],
    [43_101, 43_466, 0.05, 0.05, 365, 25, 0, 525],
  ]),
  A11: [
    'AWARD.AWARD_SCHEDULE(1000,DATE(2017,1,1),DATE(2019,1,1),0.05,0,0,1,"ACT/365F",R1:S2)',
    "Start",
    3,
    8,
  ],
  // 60 comes in: 40 to the first, what is left of it to the second, nothing to the third.
  ...tableAt("A15", [
    ["Date", "Tier", "Payee", "Due", "Paid", "Remaining", "Retained", "Rule"],
    [43_419, 1, "A", 40, 40, 0, 0, "Paid in full"],
    [43_419, 2, "B", 200, 20, 180, 0, "Cash ends"],
    [43_419, 3, "C", 0, 0, 0, 0, "Residual"],
  ]),
  A15: ["AWARD.WATERFALL(J1:K2,M1:P4)", "Date", 4, 8],
};

function frozen(contents: Readonly<Record<string, Content>>): {
  readonly cells: ReadonlyMap<string, StoredCell>;
  readonly plainCells: number;
} {
  const sheet = {
    ...{
      name: "Own sheet",
      isHidden: false,
      isProtected: false,
      hasGridlines: true,
      cells: cellsOf(contents),
    },
    ...{
      frozen: { rows: 0, columns: 0 },
      columnWidths: new Map<number, number>(),
      rowHeights: new Map<number, number>(),
    },
  };
  const names = [
    {
      name: "First",
      refersTo: "'Own sheet'!$B$1",
      comment: "Award Finance scenario: First",
      isHidden: false,
    },
  ];
  const bytes = writeWorkbook({
    sheets: [sheet],
    ...{ activeSheet: "Own sheet", names, customParts: [], calculates: "automatic", is1904: false },
  });
  const facts = { by: "A", when: "2026-11-28", version: "0", scenario: undefined };
  const copy = freeze(bytes, { ...facts, inPlainFormulas: true });
  const workbook = readWorkbook(readPackage(copy.bytes));
  const strings = sharedStringsOf(workbook);
  const [first] = workbook.sheets;
  assert.ok(first);
  const cells = readCells(workbook, first, strings);
  return { cells: new Map(cells.map((cell) => [formatCell(cell), cell])), plainCells: copy.plainCells };
}

describe("a copy in plain formulas", () => {
  const { cells, plainCells } = frozen(CONTENTS);
  const formula = (address: string): string | undefined => cells.get(address)?.formula;

  it("has no formula of ours, and every figure as it was", () => {
    for (const [address, content] of Object.entries(CONTENTS)) {
      const value = typeof content === "object" ? content[1] : content;
      assert.equal(cells.get(address)?.value ?? "", value, address);
    }
    for (const [address, cell] of cells) assert.ok(!callsOurs(cell.formula ?? ""), address);
    assert.equal(plainCells, [...cells.values()].filter((cell) => cell.formula !== undefined).length);
  });

  it("writes a call as the twin that the reference shows, our names written out", () => {
    assert.equal(
      formula("A3"),
      "IF('Own sheet'!$B$1=0,0,IF(AND(0>0,0<'Own sheet'!$B$1+IF(C1=0,90,C1)),0,A1*IF(0=0,3,0)))",
    );
    assert.equal(
      formula("A4"),
      '(IF(OR(B1=0,(B1+90)<B1),"Contingent",IF((B1+90)<B1+IF(C1=0,90,C1),"Not yet due","Due")))&"!"',
    );
    assert.equal(formula("A5"), "IF(A1>0,(IF(0=0,3,0)^(365/(B1+IF(0=0,90,0)-42769))-1),0)");
  });

  it("is #N/A where a choice changes on which the twin rests", () => {
    assert.match(formula("A6") ?? "", /^IF\(AND\(E1=1,OR\(D1="",D1="ACT\/365F"\)\),.*,NA\(\)\)$/);
  });

  it("writes a schedule as a block: each period from the one before", () => {
    assert.deepEqual(["A13", "B12", "D13", "E13", "F13", "G12", "H13"].map(formula), [
      "B12",
      "EDATE(DATE(2017,1,1),12)",
      "MAX(N(0),C13+N(0))",
      "B13-A13",
      "H12*D13*E13/365",
      'SUMIFS($S$2:$S$2,$R$2:$R$2,">"&A12,$R$2:$R$2,"<="&B12)',
      "H12+F13-G13",
    ]);
    assert.equal(formula("A8"), "$H$13", "a balance is the last one of the schedule with the same arguments");
    assert.equal(formula("C12"), undefined, "a fixing stays a value");
  });

  it("writes a waterfall of fixed tiers as a block: what there is goes down the tiers", () => {
    assert.deepEqual(["D16", "E16", "D17", "E17", "F17"].map(formula), [
      "$P$2",
      'MAX(0,MIN(D16,SUMIFS($K$2:$K$2,$J$2:$J$2,"<="&A16)))',
      "$P$3-SUMIFS(E16:E16,C16:C16,C17)",
      'MAX(0,MIN(D17,SUMIFS($K$2:$K$2,$J$2:$J$2,"<="&A16)-SUM(E16:E16)))',
      "D17-E17",
    ]);
    assert.equal(formula("A16"), undefined, "the day of an event stays a value");
  });

  it("says in the cell beside where there is no such formula, and how much of a table is", () => {
    assert.equal(cells.get("B7")?.value, "A value: no formula of Excel’s own gives this.");
    assert.equal(cells.get("B9")?.value, "A value: no formula of Excel’s own gives this.");
    assert.match(
      String(cells.get("I11")?.value),
      /^\d+ of 16 cells of this table are formulas of Excel’s own/,
    );
    assert.equal(cells.get("B3"), undefined);
  });

  it("takes no formula that does not come to what the cell shows", () => {
    const other = frozen({ ...CONTENTS, F13: 25.01, H13: 525 }).cells;
    assert.equal(other.get("F13")?.formula, undefined);
    assert.equal(other.get("H13")?.formula, undefined);
  });
});
