import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { browserSession } from "../../e2e/session.ts";
import type {} from "./fixture/addin.ts";
import { buildPages, type BuiltPages } from "./fixture/build.ts";
import type {} from "./fixture/hostPage.ts";

describe("the unmodified office.js in the emulated host", function () {
  let pages: BuiltPages;
  const session = browserSession(this, {
    profile: "web",
    files: async () => {
      pages = await buildPages();
      return { page: pages.folder, addin: pages.folder };
    },
  });
  let page: Page;
  let addIn: Frame;

  before(async () => {
    page = await session.newPage();
    await page.goto(session.url);
    await started();
  });

  after(() => pages?.remove());

  async function started(): Promise<void> {
    await page.evaluate(() => window.hostTest.host.functionsReady);
    const frame = page.frame({ url: /addin\.html/ });
    assert(frame);
    addIn = frame;
    await addIn.waitForFunction(() => window.seen?.ready.length > 0);
  }

  function enter(address: string, entry: string | number): Promise<void> {
    return page.evaluate(([at, what]) => window.hostTest.grid.enter(at, what), [address, entry] as const);
  }

  /** What a cell shows once the grid has calculated. */
  function shown(address: string): Promise<unknown> {
    return page.evaluate(async (at) => {
      await window.hostTest.grid.settled();
      return window.hostTest.grid.valueAt(at);
    }, address);
  }

  function sentenceAt(row: number, column: number): Promise<string | undefined> {
    return page.evaluate(([r, c]) => window.hostTest.host.messageAt({ sheet: "Sheet1", row: r, column: c }), [
      row,
      column,
    ] as const);
  }

  /** The problems the host has told of since the last time. */
  function problems(): Promise<string[]> {
    return page.evaluate(() => window.hostTest.problems.splice(0));
  }

  it("starts as Excel on the web, without a problem", async () => {
    const [info] = await addIn.evaluate(() => window.seen.ready);
    assert.deepEqual(info, {
      host: "Excel",
      platform: "OfficeOnline",
      addin: { visibilityMode: "Taskpane" },
    });
    assert.deepEqual(await problems(), []);
  });

  it("claims the requirement sets of a shared runtime", async () => {
    const claimed = await addIn.evaluate(() =>
      (
        [
          ["ExcelApi", "1.17"],
          ["SharedRuntime", "1.1"],
          ["CustomFunctionsRuntime", "1.4"],
          ["ExcelApi", "1.18"],
        ] as const
      ).map(([name, version]) => Office.context.requirements.isSetSupported(name, version)),
    );
    assert.deepEqual(claimed, [true, true, true, false]);
  });

  describe("Excel.run", () => {
    it("writes a range and reads it back", async () => {
      const read = await addIn.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem("My data").getRange("B2:C3");
          range.values = [
            ["text", 1.5],
            [true, "=B2"],
          ];
          range.numberFormat = [["@"], ["@"]].map(() => ["General", "0.00"]);
          range.load(
            "address, values, formulas, numberFormat, valueTypes, rowCount, columnCount, worksheet/name",
          );
          await context.sync();
          return { ...range.toJSON(), sheet: range.worksheet.name, formulas: range.formulas as unknown };
        }),
      );
      assert.equal(read.address, "'My data'!B2:C3");
      assert.deepEqual(read.values, [
        ["text", 1.5],
        [true, "text"],
      ]);
      assert.deepEqual(read.formulas, [
        ["text", 1.5],
        [true, "=B2"],
      ]);
      assert.deepEqual(read.numberFormat, [
        ["General", "0.00"],
        ["General", "0.00"],
      ]);
      assert.deepEqual(read.valueTypes, [
        ["String", "Double"],
        ["Boolean", "String"],
      ]);
      assert.deepEqual([read.rowCount, read.columnCount, read.sheet], [2, 2, "My data"]);
    });

    it("writes a table that office.js sends in slices", async () => {
      const last = await addIn.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add("Large");
          const range = sheet.getRange("A1:B2000");
          range.values = Array.from({ length: 2000 }, (_, row) => [row, `row ${row}`]);
          const corner = range.getLastCell().load("values");
          const used = sheet.getUsedRange().load("address");
          await context.sync();
          const result = { value: corner.values as unknown, used: used.address };
          sheet.delete();
          await context.sync();
          return result;
        }),
      );
      assert.deepEqual(last, { value: [["row 1999"]], used: "Large!A1:B2000" });
    });

    it("keeps a range over several syncs", async () => {
      const values = await addIn.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem("Sheet1").getRange("H1");
          await context.sync();
          range.values = [[7]];
          await context.sync();
          range.load("values");
          await context.sync();
          return range.values as unknown;
        }),
      );
      assert.deepEqual(values, [[7]]);
    });

    it("lists, adds, renames and deletes sheets", async () => {
      const seen = await addIn.evaluate(() =>
        Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          const added = worksheets.add("Scenario");
          added.name = "Scenarios";
          worksheets.load("items/name, items/position");
          const missing = worksheets.getItemOrNullObject("Nowhere");
          await context.sync();
          const names = worksheets.items.map(({ name }) => name);
          added.delete();
          await context.sync();
          return { names, isMissing: missing.isNullObject };
        }),
      );
      assert.deepEqual(seen, { names: ["Sheet1", "My data", "Scenarios"], isMissing: true });
    });

    it("defines names and finds their ranges", async () => {
      const seen = await addIn.evaluate(() =>
        Excel.run(async (context) => {
          const { names, worksheets } = context.workbook;
          names.add("Award_Amount", worksheets.getItem("My data").getRange("B2"));
          const range = names.getItem("award_amount").getRange().load("address");
          const none = names.getItemOrNullObject("Award_Nothing");
          names.load("items/name, items/formula");
          await context.sync();
          const items = names.items.map(({ name, formula }) => [name, formula as string]);
          names.getItem("Award_Amount").delete();
          await context.sync();
          return { address: range.address, items, none: none.isNullObject };
        }),
      );
      assert.deepEqual(seen, {
        address: "'My data'!B2",
        items: [["Award_Amount", "='My data'!$B$2"]],
        none: true,
      });
    });

    it("E12: a copied sheet has the names that refer to it once more, which hold on it alone", async () => {
      const seen = await addIn.evaluate(() =>
        Excel.run(async (context) => {
          const { names, worksheets } = context.workbook;
          const original = worksheets.add("Original");
          names.add("Award_Copied", original.getRange("B2"), "ours");
          const copy = original.copy();
          copy.load("name");
          const ofCopy = copy.names.load("items/name,items/scope,items/formula,items/comment");
          const ofBook = names.load("items/name,items/scope");
          const named = copy.getRange("award_copied").load("address");
          await context.sync();
          copy.name = "Renamed";
          const renamed = copy.names.getItem("Award_Copied").getRange().load("address");
          await context.sync();
          return {
            copy: ofCopy.items.map(({ name, scope, formula, comment }) => [
              name,
              scope,
              String(formula),
              comment,
            ]),
            book: ofBook.items.map(({ name, scope }) => [name, scope]),
            ...{ named: named.address, renamed: renamed.address },
          };
        }),
      );
      assert.deepEqual(seen, {
        copy: [["Award_Copied", "Worksheet", "='Original (2)'!$B$2", "ours"]],
        book: [["Award_Copied", "Workbook"]],
        ...{ named: "'Original (2)'!B2", renamed: "Renamed!B2" },
      });
    });

    it("E12: a name can be hidden, and the names of a sheet go with it", async () => {
      const seen = await addIn.evaluate(() =>
        Excel.run(async (context) => {
          const { names, worksheets } = context.workbook;
          const name = names.getItem("Award_Copied");
          name.visible = false;
          name.load("visible");
          worksheets.getItem("Renamed").delete();
          worksheets.add("Renamed").names.load("items/name");
          const again = worksheets.getItem("Renamed").names.load("items/name");
          await context.sync();
          name.delete();
          for (const sheet of ["Original", "Renamed"]) worksheets.getItem(sheet).delete();
          await context.sync();
          return [name.visible, again.items.length];
        }),
      );
      assert.deepEqual(seen, [false, 0]);
    });

    it("formats", async () => {
      await addIn.evaluate(() =>
        Excel.run(async (context) => {
          const { format } = context.workbook.worksheets.getItem("Sheet1").getRange("J1");
          format.font.bold = true;
          format.font.color = "#0000FF";
          format.fill.color = "#FFF2CC";
          format.horizontalAlignment = "Right";
          format.columnWidth = 90;
          await context.sync();
        }),
      );
      const format = await page.evaluate(() => window.hostTest.grid.formatAt("J1"));
      assert.deepEqual(format, {
        fontBold: true,
        fontColor: "#0000FF",
        fillColor: "#FFF2CC",
        horizontalAlignment: "Right",
        columnWidth: 90,
      });
    });

    it("fails with the name of an API the host does not have", async () => {
      const error = await addIn.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Sheet1").tables.load("items");
          await context.sync();
        }).then(
          () => undefined,
          ({ code, message }: { code: string; message: string }) => ({ code, message }),
        ),
      );
      assert.deepEqual(error, {
        code: "ApiNotFound",
        message: "The emulated Excel does not have Worksheet.Tables.",
      });
      assert.deepEqual(await problems(), ["The emulated Excel does not have Worksheet.Tables."]);
    });

    it("fails as Excel does for a sheet that is not there, and says at which call", async () => {
      const error = await addIn.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Sheet1").getRange("K1").values = [["done before"]];
          context.workbook.worksheets.getItem("Nowhere").getRange("A1").load("values");
          await context.sync();
        }).then(
          () => undefined,
          ({ code, debugInfo }: OfficeExtension.Error) => ({ code, statement: debugInfo.statement }),
        ),
      );
      assert.deepEqual(error, {
        code: "ItemNotFound",
        statement: "var worksheet1 = worksheets.getItem(...);",
      });
      assert.equal(await shown("K1"), "done before");
    });
  });

  describe("custom functions", () => {
    it("E16: take a number that another one gave with its format as a value with a type", async () => {
      await enter("H1", "=TEST.DATE(43509)");
      await shown("H1");
      await enter("H2", "=TEST.ECHO(H1)");
      await enter("H3", "=TEST.ADD(H1,1)");
      assert.deepEqual(JSON.parse(String(await shown("H2"))), {
        ...{ type: "FormattedNumber", basicType: "Double", basicValue: 43509, numberFormat: "yyyy-mm-dd" },
      });
      assert.equal(await shown("H3"), 43510);
    });

    it("answer numbers, formatted numbers and tables", async () => {
      await enter("A1", "=TEST.ADD(1.5,2)");
      await enter("A2", "=TEST.DATE(43509)");
      await enter("A4", "=TEST.TABLE()");
      assert.equal(await shown("A1"), 3.5);
      const date = await page.evaluate(
        () => window.hostTest.grid.read({ sheet: "Sheet1", row: 1, column: 0, rows: 1, columns: 1 })[0]?.[0],
      );
      assert.deepEqual([date?.value, date?.numberFormat], [43509, "yyyy-mm-dd"]);
      const table = await page.evaluate(() =>
        window.hostTest.grid
          .read({ sheet: "Sheet1", row: 3, column: 0, rows: 3, columns: 2 })
          .map((row) => row.map(({ value }) => value)),
      );
      // NaN inside a table is null on the wire, which Excel shows as 0.
      assert.deepEqual(table, [
        ["name", "amount"],
        ["a", 0],
        ["b", "#N/A"],
      ]);
    });

    it("are called once for each cell of a range given for a number", async () => {
      for (const [index, value] of [10, 20, 30].entries()) await enter(`C${index + 1}`, value);
      await enter("D1", "=TEST.ADD(C1:C3,1)");
      assert.deepEqual([await shown("D1"), await shown("D2"), await shown("D3")], [11, 21, 31]);
    });

    it("get null for what was left out and for a blank cell", async () => {
      await enter("A8", "=TEST.ECHO()");
      await enter("A9", "=TEST.ECHO(Z99)");
      assert.deepEqual([await shown("A8"), await shown("A9")], ["null", "null"]);
    });

    for (const [how, error, sentence] of [
      ["value", "#VALUE!", "multiple must be above 0, got -3"],
      ["na", "#N/A", "no scenario is loaded"],
      ["num", "#NUM!", undefined],
      ["div", "#DIV/0!", undefined],
      ["nan", "#VALUE!", undefined],
      ["infinite", "#NUM!", undefined],
      ["plain", "#VALUE!", undefined],
    ] as const) {
      it(`show ${error} and ${sentence ? `"${sentence}"` : "no text"} when they fail with ${how}`, async () => {
        await enter("E1", `=TEST.FAIL("${how}")`);
        assert.equal(await shown("E1"), error);
        assert.equal(await sentenceAt(0, 4), sentence);
      });
    }

    it("are not called with text for a number, and the cell's sentence names the argument", async () => {
      await enter("E2", '=TEST.ADD("abc",1)');
      assert.equal(await shown("E2"), "#VALUE!");
      assert.equal(await sentenceAt(1, 4), 'a must be a number, got "abc".');
      await enter("E2", "=TEST.ADD(1,1)");
      assert.equal(await shown("E2"), 2);
      assert.equal(await sentenceAt(1, 4), undefined);
    });

    it("show #VALUE! where the add-in did not associate them", async () => {
      await enter("E3", "=TEST.ABSENT()");
      assert.equal(await shown("E3"), "#VALUE!");
    });

    it("stream, and are cancelled when their cell is edited", async () => {
      await enter("F1", "=TEST.COUNT(5)");
      const first = Number(await shown("F1"));
      assert.equal(first % 5, 0);
      await page.waitForFunction((than) => Number(window.hostTest.grid.valueAt("F1")) > than, first);
      await enter("F1", "stopped");
      await addIn.waitForFunction(() => window.seen.canceled.includes(5));
      await new Promise((resolve) => setTimeout(resolve, 700));
      assert.equal(await shown("F1"), "stopped");
    });
  });

  describe("the rest of Office", () => {
    it("reads the settings of the file, changes and keeps them", async () => {
      const seen = await addIn.evaluate(async () => {
        const { settings } = Office.context.document;
        const kept = settings.get("kept") as unknown;
        settings.set("mine", { a: 1 });
        const saved = await new Promise<string>((resolve) =>
          settings.saveAsync(({ status }) => resolve(String(status))),
        );
        const inExcel = await Excel.run(async (context) => {
          const setting = context.workbook.settings.getItem("mine").load("value");
          await context.sync();
          return setting.value as unknown;
        });
        return { kept, saved, inExcel };
      });
      assert.deepEqual(seen, { kept: "from the file", saved: "succeeded", inExcel: { a: 1 } });
    });

    it("tells of a new selection", async () => {
      const address = await addIn.evaluate(
        () =>
          new Promise<string>((resolve) => {
            void Excel.run(async (context) => {
              context.workbook.onSelectionChanged.add(async () => {
                const selected = await Excel.run(async (inner) => {
                  const range = inner.workbook.getSelectedRange().load("address");
                  await inner.sync();
                  return range.address;
                });
                resolve(selected);
              });
              context.workbook.worksheets.getItem("Sheet1").getRange("B5:C6").select();
              await context.sync();
              // The handler is registered after the batch, so the selection moves once more.
              context.workbook.worksheets.getItem("Sheet1").getRange("C7").select();
              await context.sync();
            });
          }),
      );
      assert.equal(address, "Sheet1!C7");
    });

    it("tells of changed cells", async () => {
      const changed = addIn.evaluate(
        () =>
          new Promise<unknown>((resolve) => {
            void Excel.run(async (context) => {
              context.workbook.worksheets.onChanged.add(async ({ address, worksheetId, changeType }) => {
                await Promise.resolve();
                resolve({ address, changeType, hasSheet: worksheetId.length > 0 });
              });
              await context.sync();
              window.seen.commands.push("listening");
            });
          }),
      );
      await addIn.waitForFunction(() => window.seen.commands.includes("listening"));
      await enter("B9", 3);
      assert.deepEqual(await changed, { address: "B9", changeType: "RangeEdited", hasSheet: true });
    });

    it("shows and hides the pane, and tells the add-in", async () => {
      const modes = await addIn.evaluate(async () => {
        const seen: string[] = [];
        await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void seen.push(visibilityMode));
        await Office.addin.hide();
        await Office.addin.showAsTaskpane();
        await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
        seen.push(await Office.addin.getStartupBehavior());
        return seen;
      });
      assert.deepEqual(modes, ["Hidden", "Taskpane", "Load"]);
      assert.deepEqual(await page.evaluate(() => window.hostTest.pane), [false, true]);
    });

    it("enables a button of the ribbon", async () => {
      await addIn.evaluate(() =>
        Office.ribbon.requestUpdate({
          tabs: [{ id: "TabHome", groups: [{ id: "Award", controls: [{ id: "Pane", enabled: false }] }] }],
        }),
      );
      assert.deepEqual(await page.evaluate(() => window.hostTest.ribbon), [{ id: "Pane", enabled: false }]);
    });

    it("runs a command of the ribbon", async () => {
      await page.evaluate(() => window.hostTest.host.runCommand("greet"));
      await addIn.waitForFunction(() => window.seen.commands.includes("greet"));
    });

    it("fails by name for a call of the document it does not have", async () => {
      const status = await addIn.evaluate(
        () =>
          new Promise<string>((resolve) =>
            Office.context.document.getFilePropertiesAsync((result) => resolve(String(result.status))),
          ),
      );
      assert.equal(status, "failed");
      assert.deepEqual(await problems(), [
        "The emulated Excel does not have Document.getFilePropertiesAsync.",
      ]);
    });

    it("opens no second workbook where nothing shows one", async () => {
      const code = await addIn.evaluate(() =>
        Excel.createWorkbook("UEsDBA==").then(
          () => "opened",
          (error: unknown) => String((error as { code?: unknown }).code),
        ),
      );
      assert.equal(code, "ApiNotFound");
      await problems();
    });

    it("asks again for what a reloaded add-in had not answered", async () => {
      await page.evaluate(() => {
        const { grid } = window.hostTest;
        const { contentWindow } = document.querySelector("iframe") ?? {};
        contentWindow?.location.reload();
        grid.enter("A20", "=TEST.ADD(20,2)");
      });
      await started();
      assert.equal(await shown("A20"), 22);
    });
  });

  describe("of another profile", () => {
    before(async () => {
      await page.goto(`${session.url}?profile=windows`);
      await started();
    });

    it("E14: shows an error without the sentence that the function gave", async () => {
      await enter("A1", '=TEST.FAIL("value")');
      assert.equal(await shown("A1"), "#VALUE!");
      assert.equal(await sentenceAt(0, 0), undefined);
    });

    it("hands over 0 for a blank cell", async () => {
      await enter("A2", "=TEST.ECHO(Z99)");
      assert.equal(await shown("A2"), "0");
    });

    it("E20: answers late while the pane is closed, and at once when it is open again", async () => {
      const milliseconds = async (address: string): Promise<number> => {
        const begin = performance.now();
        await enter(address, "=TEST.ADD(1,2)");
        assert.equal(await shown(address), 3);
        return performance.now() - begin;
      };
      await page.evaluate(() => window.hostTest.host.setPaneVisible(false));
      assert.ok((await milliseconds("A3")) >= 1000);
      await page.evaluate(() => window.hostTest.host.setPaneVisible(true));
      // A turn that began while it was closed still ends late.
      await milliseconds("A4");
      // office.js holds an answer back for 50 ms; of several, one is not held up by a busy machine.
      const open: number[] = [];
      for (const address of ["A5", "A6", "A7", "A8"]) open.push(await milliseconds(address));
      assert.ok(Math.min(...open) < 1000, String(open));
    });
  });

  describe("of the harshest profile", () => {
    it("E12: the names of single sheets are listed with those of the workbook where an Excel does so", async () => {
      await page.goto(`${session.url}?profile=harsh`);
      await started();
      const scopes = await addIn.evaluate(() =>
        Excel.run(async (context) => {
          const { names, worksheets } = context.workbook;
          const original = worksheets.getItem("My data");
          names.add("Award_Copied", original.getRange("B2"));
          original.copy();
          names.load("items/scope");
          await context.sync();
          return names.items.map(({ scope }) => scope);
        }),
      );
      assert.deepEqual(scopes, ["Workbook", "Worksheet"]);
    });
  });
});
