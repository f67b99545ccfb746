import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { startSession, type Session } from "./fixture/session.ts";

describe("the chart of who is paid", () => {
  let session: Session;
  let window: Frame;

  before(async () => {
    session = await startSession();
  });
  after(() => session?.close());
  beforeEach(async () => {
    window = await session.open();
    await fill("C5", [
      ["Date", "Tier", "Payee", "Paid"],
      [43419, 1, "Counsel", 100],
      [43419, 2, "Noteholders", 50],
      [43500, 2, "Noteholders", 25],
    ]);
  });
  afterEach(async () => assert.deepEqual(await session.problems(), []));

  /** Writes a table of values below and right of a cell. */
  async function fill(corner: string, table: readonly (readonly (string | number)[])[]): Promise<void> {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(corner) ?? [];
    const entries = table.flatMap((line, down) =>
      line.map((value, right) => {
        const column = String.fromCharCode(letters.charCodeAt(0) + right);
        return [`Sheet1!${column}${Number(row) + down}`, value] as const;
      }),
    );
    await session.page.evaluate((all) => {
      for (const [address, value] of all) workbookTest.grid.enter(address, value);
    }, entries);
  }
  /** Inserts it around a cell; the sentence of what went wrong. */
  function insert(row: number, column: number): Promise<string> {
    return window.evaluate(
      async ([r, c]) => {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Sheet1").getCell(r, c).select();
          await context.sync();
        });
        return award.insertPaidChart().then(
          () => "",
          (error: unknown) => (error as Error).message,
        );
      },
      [row, column] as const,
    );
  }
  function block(row: number, column: number, rows: number): Promise<unknown> {
    return session.page.evaluate(
      ([r, c, n]) =>
        workbookTest.grid
          .read({ sheet: "Sheet1", row: r, column: c, rows: n, columns: 3 })
          .map((line) => line.map(({ value }) => value)),
      [row, column, rows] as const,
    );
  }
  const figures = [
    ["Date", "Counsel", "Noteholders"],
    [43419, 100, 50],
    [43500, 0, 25],
  ];

  it("sums what each payee is paid on each day, right of the table", async () => {
    assert.equal(await insert(6, 3), "");
    assert.deepEqual(await block(4, 7, 3), figures);
  });

  it("is drawn on a sheet of more cells than Excel hands over at once", async () => {
    // Nine columns of 1,048,576 rows each are more than the five million cells that one answer may have.
    await fill("A1048576", [["last row"]]);
    await fill("I1", [["far right"]]);
    assert.equal(await insert(6, 3), "");
    assert.deepEqual(await block(4, 10, 3), figures);
  });

  it("is refused outside of the table, in a sentence", async () => {
    assert.match(await insert(20, 3), /^Select a cell of a WATERFALL table first/);
  });
});
