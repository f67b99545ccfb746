import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Cell, CellChange, FunctionArgument, FunctionResult } from "../../workbench/host/cells/grid.ts";
import { browserSession } from "./session.ts";
import { openSheet, showSheet } from "./sheet.ts";
import { calculated } from "./typing.ts";

declare global {
  interface Window {
    /** What the grid asked of the functions that stand in for the add-in's here. */
    asked: {
      calls: { readonly name: string; readonly args: readonly FunctionArgument[]; readonly row: number }[];
      abandonedRows: number[];
      /** Lets the functions answer that keep their caller waiting. */
      answerLate: () => void;
    };
  }
}

const ANSWERS: Readonly<Record<string, FunctionResult>> = {
  "TEST.STREAM": { kind: "value", value: 1 },
  "TEST.LATE": { kind: "value", value: 7 },
  "TEST.ECHO": { kind: "value", value: "heard" },
  "TEST.DATE": { kind: "value", value: 43509, numberFormat: "yyyy-mm-dd" },
  "TEST.FAIL": { kind: "error", code: "#NUM!", message: "There is no answer." },
  "TEST.TABLE": {
    kind: "table",
    values: [
      [{ value: "Due" }, { value: "Paid" }],
      [{ value: 43509, numberFormat: "yyyy-mm-dd" }, { value: true }],
    ],
  },
};

describe("the grid that stands for Excel's", function () {
  const session = browserSession(this);
  const sheet = "Grid";
  let page: Page;

  before(async () => {
    page = await session.openPage({ viewport: { width: 1000, height: 640 } });
    await page.evaluate(
      ([results, name]) => {
        const { grid } = window.workbench ?? {};
        const late = new Promise<void>((answerLate) => {
          window.asked = { calls: [], abandonedRows: [], answerLate };
        });
        grid?.onCallAbandoned((cell) => void window.asked.abandonedRows.push(cell.row));
        grid?.registerFunctions(
          Object.keys(results).map((functionName) => ({
            name: functionName,
            description: "",
            parameters: [],
          })),
          async (functionName, args, cell) => {
            window.asked.calls.push({ name: functionName, args, row: cell.row });
            if (functionName === "TEST.LATE") await late;
            return results[functionName] ?? { kind: "error", code: "#NAME?" };
          },
        );
        grid?.addSheet(name);
        grid?.activateSheet(name);
      },
      [ANSWERS, sheet] as const,
    );
    await calculated(page);
  });

  beforeEach(() =>
    page.evaluate(() => {
      window.asked.calls = [];
      window.asked.abandonedRows = [];
    }),
  );

  /** Writing into single cells of a sheet, and reading them. */
  const cellsOf = (name: string) => ({
    write: async (row: number, column: number, change: CellChange): Promise<void> => {
      const range = { sheet: name, row, column, rows: 1, columns: 1 };
      await page.evaluate(([where, what]) => window.workbench?.grid.write(where, [[what]]), [
        range,
        change,
      ] as const);
      await calculated(page);
    },
    read: async (row: number, column: number): Promise<Cell | undefined> => {
      const range = { sheet: name, row, column, rows: 1, columns: 1 };
      return page.evaluate((where) => window.workbench?.grid.read(where)[0]?.[0], range);
    },
  });
  const { write, read } = cellsOf(sheet);
  const push = async (row: number, value: number): Promise<void> => {
    const cell = { sheet, row, column: 0 };
    await page.evaluate(
      ([where, later]) =>
        window.workbench?.grid.push(
          where,
          { kind: "value", value: later },
          { name: "TEST.STREAM", args: [] },
        ),
      [cell, value] as const,
    );
    await calculated(page);
  };
  const asked = (): Promise<Window["asked"]> => page.evaluate(() => window.asked);

  describe("passing arguments", () => {
    it("tells omitted, blank, zero, TRUE, text, errors and ranges apart", async () => {
      await write(0, 1, { value: true });
      await write(0, 2, { value: 0 });
      await write(0, 4, { formula: "=1/0" });
      await write(0, 0, { formula: '=TEST.ECHO(B1,,C1,D1,E1,B1:D1,"text",{1,2;3,4})' });
      assert.deepEqual((await asked()).calls.at(-1)?.args, [
        { kind: "scalar", value: true },
        { kind: "omitted" },
        { kind: "scalar", value: 0 },
        { kind: "scalar", value: null },
        { kind: "scalar", value: "#DIV/0!" },
        { kind: "range", values: [[true, 0, null]] },
        { kind: "scalar", value: "text" },
        {
          kind: "range",
          values: [
            [1, 2],
            [3, 4],
          ],
        },
      ]);
    });
  });

  describe("showing results", () => {
    it("takes the number format of a result where the cell has none of its own", async () => {
      await write(1, 0, { formula: "=TEST.DATE()" });
      await write(1, 1, { formula: "=TEST.DATE()", numberFormat: "0.00" });
      assert.equal((await read(1, 0))?.text, "2019-02-13");
      assert.equal((await read(1, 1))?.text, "43509.00");
    });

    it("spills a table, lets formulas read it, and says so when it has no room", async () => {
      await write(2, 4, { formula: "=SUM(A4)" });
      await write(2, 0, { formula: "=TEST.TABLE()" });
      assert.equal((await read(2, 1))?.value, "Paid");
      assert.equal((await read(3, 0))?.text, "2019-02-13");
      assert.equal((await read(3, 1))?.value, true);
      assert.equal((await read(2, 4))?.value, 43509);
      await write(3, 1, { value: 9 });
      assert.equal((await read(2, 0))?.value, "#SPILL!");
      await write(3, 1, { value: null });
      assert.equal((await read(2, 0))?.value, "Due");
    });

    it("shows an error as its text and hands it on to formulas", async () => {
      await write(4, 0, { formula: "=TEST.FAIL()" });
      await write(4, 1, { formula: "=A5+1" });
      assert.equal((await read(4, 0))?.value, "#NUM!");
      assert.equal((await read(4, 1))?.value, "#NUM!");
    });

    it("writes text as text, also where it begins like a formula", async () => {
      await write(5, 0, { value: "=1+1" });
      const cell = await read(5, 0);
      assert.equal(cell?.value, "=1+1");
      assert.equal(cell?.formula, undefined);
    });
  });

  describe("a streaming function", () => {
    before(async () => {
      await write(7, 0, { formula: "=TEST.STREAM()" });
      await write(7, 1, { formula: "=A8*2+1" });
    });

    it("brings a later value into its cell and what depends on it, without being called again", async () => {
      assert.equal((await read(7, 1))?.value, 3);
      await push(7, 50);
      assert.equal((await read(7, 0))?.value, 50);
      assert.equal((await read(7, 1))?.value, 101);
      assert.deepEqual((await asked()).calls, []);
    });

    it("follows its cell when a row above is deleted", async () => {
      await deleteFirstRow(page, sheet);
      assert.ok((await asked()).abandonedRows.includes(7));
      assert.deepEqual(
        (await asked()).calls.filter(({ name }) => name === "TEST.STREAM").map(({ row }) => row),
        [6],
      );
      await push(6, 70);
      assert.equal((await read(6, 1))?.value, 141);
    });

    it("is abandoned when its cell is cleared", async () => {
      await write(6, 0, { value: null });
      assert.deepEqual((await asked()).abandonedRows, [6]);
      await push(6, 90);
      assert.equal((await read(6, 0))?.value, null);
    });

    it("is called again when its formula is entered again", async () => {
      await write(6, 0, { formula: "=TEST.STREAM()" });
      assert.deepEqual(
        (await asked()).calls.map(({ row }) => row),
        [6],
      );
      assert.equal((await read(6, 1))?.value, 3);
    });
  });

  describe("on a busy page", () => {
    it("is not ready before an edit is calculated, however late the page runs its timers", async () => {
      const shown = await page.evaluate(async (name) => {
        const { grid } = window.workbench ?? {};
        const range = { sheet: name, row: 40, column: 0, rows: 1, columns: 1 };
        grid?.write(range, [[{ formula: "=20+3" }]]);
        setTimeout(() => {
          const end = performance.now() + 1000;
          while (performance.now() < end);
        }, 30);
        await grid?.settled();
        return grid?.read(range)[0]?.[0]?.value;
      }, sheet);
      assert.equal(shown, 23);
    });

    it("calculates every edit of those that interrupt a calculation one after the other", async () => {
      const formulas = ["=TEST.LATE()+1", "=42*2", "=43*2", "=44*2", "=45*2"];
      const shown = await page.evaluate(
        async ([name, texts]) => {
          const { grid } = window.workbench ?? {};
          for (const [row, formula] of texts.entries()) {
            grid?.write({ sheet: name, row: 41 + row, column: 0, rows: 1, columns: 1 }, [[{ formula }]]);
            // Until the calculation of the edit is under way, waiting for the first one's answer.
            await new Promise((resolve) => setTimeout(resolve, 180));
          }
          window.asked.answerLate();
          await grid?.settled();
          return grid
            ?.read({ sheet: name, row: 41, column: 0, rows: 5, columns: 1 })
            .map(([cell]) => cell?.value);
        },
        [sheet, formulas] as const,
      );
      assert.deepEqual(shown, [8, 84, 86, 88, 90]);
    });
  });

  describe("E5: with manual calculation", () => {
    const [source, double, entered, stream, ofStream] = [0, 1, 2, 3, 4];
    const sheet = "Manual";
    const row = 60;
    const { write, read } = cellsOf(sheet);
    const shown = async (...columns: number[]): Promise<unknown[]> =>
      Promise.all(columns.map(async (column) => (await read(row, column))?.value));
    const setManual = async (isManual: boolean): Promise<void> => {
      await page.evaluate((now) => window.workbench?.grid.setManual(now), isManual);
      await calculated(page);
    };
    const isPending = (): Promise<boolean | undefined> =>
      page.evaluate(() => window.workbench?.grid.isPending());
    const pressF9 = async (): Promise<void> => {
      await page.keyboard.press("F9");
      await calculated(page);
    };
    const pushStream = async (value: number): Promise<void> => {
      await page.evaluate(
        ([cell, later]) =>
          window.workbench?.grid.push(
            cell,
            { kind: "value", value: later },
            { name: "TEST.STREAM", args: [] },
          ),
        [{ sheet, row, column: stream }, value] as const,
      );
      await calculated(page);
    };

    before(async () => {
      await openSheet(page, sheet);
      await write(row, source, { value: 1 });
      await write(row, double, { formula: "=A61*2" });
      await write(row, stream, { formula: "=TEST.STREAM()" });
      await write(row, ofStream, { formula: "=D61+100" });
      await setManual(true);
    });
    after(async () => {
      await setManual(false);
      await showSheet(page, "Grid");
    });

    it("E5: what depends on a change keeps its value until F9", async () => {
      assert.equal(await isPending(), false);
      await write(row, source, { value: 5 });
      assert.deepEqual(await shown(source, double), [5, 2]);
      assert.equal(await isPending(), true);
      await page.waitForSelector('#phase[data-phase="pending"]');
      await pressF9();
      assert.deepEqual(await shown(source, double), [5, 10]);
      assert.equal(await isPending(), false);
    });

    it("E5: a formula that is entered is calculated once, with what its precedents show", async () => {
      await write(row, source, { value: 6 });
      await write(row, entered, { formula: "=B61+1" });
      assert.deepEqual(await shown(double, entered), [10, 11]);
      await pressF9();
      assert.deepEqual(await shown(double, entered), [12, 13]);
    });

    it("E5: several changes wait together, and do not keep a formula from being entered", async () => {
      await write(row, source, { value: 7 });
      await pushStream(30);
      assert.deepEqual(await shown(double, entered, stream, ofStream), [12, 13, 1, 101]);
      await write(61, 0, { formula: "=SUM(A61:A61)" });
      assert.equal((await read(61, 0))?.value, 7);
      await pressF9();
      assert.deepEqual(await shown(double, entered, stream, ofStream), [14, 15, 30, 130]);
    });

    it("E5: a stream's later value waits, with what depends on it", async () => {
      await pushStream(50);
      assert.deepEqual(await shown(stream, ofStream), [30, 130]);
      assert.equal(await isPending(), true);
      await pressF9();
      assert.deepEqual(await shown(stream, ofStream), [50, 150]);
    });

    it("E5: a table that is entered spills, and a formula that reads it waits", async () => {
      await write(row + 3, 4, { formula: "=SUM(A65)" });
      await write(row + 3, 0, { formula: "=TEST.TABLE()" });
      assert.equal((await read(row + 4, 1))?.value, true);
      assert.equal((await read(row + 3, 4))?.value, 0);
      await pressF9();
      assert.equal((await read(row + 3, 4))?.value, 43509);
    });

    it("E5: the way back to automatic brings what has waited", async () => {
      await write(row, source, { value: 8 });
      assert.deepEqual(await shown(double), [14]);
      await setManual(false);
      assert.deepEqual(await shown(double, entered), [16, 17]);
      await write(row, source, { value: 9 });
      assert.deepEqual(await shown(double, entered), [18, 19]);
    });

    it("E5: what waits still waits where rows are deleted on another sheet, and what moves shows its value", async () => {
      const elsewhere = cellsOf("Grid");
      await elsewhere.write(50, 0, { value: 1 });
      await elsewhere.write(50, 1, { formula: "=A51*3" });
      await setManual(true);
      await elsewhere.write(50, 0, { value: 2 });
      await deleteFirstRow(page, sheet);
      assert.equal((await elsewhere.read(50, 1))?.value, 3);
      assert.equal((await read(row - 1, double))?.value, 18);
      assert.equal(await isPending(), true);
      await pressF9();
      assert.equal((await elsewhere.read(50, 1))?.value, 6);
      await write(row - 1, source, { value: 10 });
      assert.equal((await read(row - 1, double))?.value, 18);
      await pressF9();
      assert.equal((await read(row - 1, double))?.value, 20);
    });
  });

  describe("the workbook", () => {
    it("keeps names that formulas can use", async () => {
      await page.evaluate((name) => window.workbench?.grid.setName("Award_Test", `=${name}!$A$30`), sheet);
      await write(29, 0, { value: 41 });
      await write(30, 0, { formula: "=Award_Test+1" });
      assert.equal((await read(30, 0))?.value, 42);
      assert.deepEqual(await page.evaluate(() => window.workbench?.grid.names()), [
        { name: "Award_Test", refersTo: `=${sheet}!$A$30` },
      ]);
    });

    it("calls everything again when all is recalculated", async () => {
      await page.evaluate(() => window.workbench?.grid.recalculate());
      const names = new Set((await asked()).calls.map(({ name }) => name));
      for (const name of ["TEST.STREAM", "TEST.DATE", "TEST.FAIL", "TEST.TABLE"])
        assert.ok(names.has(name), name);
    });

    it("abandons the calls of a sheet that is deleted", async () => {
      await page.evaluate((name) => {
        window.workbench?.grid.activateSheet("Rusoro 2017");
        window.workbench?.grid.deleteSheet(name);
      }, sheet);
      await calculated(page);
      assert.ok((await asked()).abandonedRows.includes(6));
      assert.ok(!(await page.evaluate(() => window.workbench?.grid.sheetNames()))?.includes(sheet));
    });
  });
});

/** Deletes the first row through the sheet's own menu, as a person does. */
async function deleteFirstRow(page: Page, sheet: string): Promise<void> {
  await page.evaluate((name) => {
    window.workbench?.grid.select({ sheet: name, row: 0, column: 0, rows: 1, columns: 1 });
  }, sheet);
  const box = await page.locator('[id^="univer-sheet-main-canvas"]').boundingBox();
  if (box === null) throw new Error("The sheet is not drawn.");
  const rowHeader = { x: box.x + 20, y: box.y + 30 };
  await page.mouse.click(rowHeader.x, rowHeader.y);
  await page.mouse.click(rowHeader.x, rowHeader.y, { button: "right" });
  await page.getByText("Delete Selected Row").click();
  await calculated(page);
}
