import assert from "node:assert/strict";
import { batch, cellEdit, command, PATIENT } from "../../../src/workbook/excel/batch.ts";

/** How often Excel refuses because a cell is being edited, and what it was asked each time. */
interface StubbedExcel {
  readonly asked: Excel.RunOptions[];
  /** Whether the pane was told, while the work was done, that it waited for a cell. */
  readonly told: boolean[];
}

/** @param excelApi the last set of Excel's interface that it claims */
function stubExcel(excelApi: string, refusals = 0): StubbedExcel {
  const asked: Excel.RunOptions[] = [];
  const told: boolean[] = [];
  const [, newest = 0] = excelApi.split(".").map(Number);
  const isSetSupported = (set: string, version: string): boolean =>
    set === "ExcelApi" && Number(version.split(".")[1]) <= newest;
  Object.assign(globalThis, {
    Office: { context: { diagnostics: { host: "Excel" }, requirements: { isSetSupported } } },
    Excel: {
      async run(options: Excel.RunOptions, work: (context: object) => Promise<unknown>) {
        asked.push(options);
        told.push(cellEdit.value);
        if (asked.length <= refusals) {
          throw Object.assign(new Error("editing"), { code: "InvalidOperationInCellEditMode" });
        }
        return work({});
      },
    },
  });
  return { asked, told };
}

describe("a request to Excel", () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "Excel");
    Reflect.deleteProperty(globalThis, "Office");
  });

  it("is one step of Undo when it is a command, in an Excel that merges them (ExcelApi 1.20)", async () => {
    const { asked } = stubExcel("1.20");
    assert.equal(await command(() => Promise.resolve("done")), "done");
    assert.equal(await batch(() => Promise.resolve("read")), "read");
    assert.deepEqual(asked, [{ mergeUndoGroup: true }, {}]);
  });

  it("asks nothing of the kind of an older Excel", async () => {
    const { asked } = stubExcel("1.19");
    await command(() => Promise.resolve());
    assert.deepEqual(asked, [{}]);
  });

  it("lets Excel hold it back once a cell was being edited, where it is patient, and says that it waits", async () => {
    const { asked, told } = stubExcel("1.20", 1);
    await command(() => Promise.resolve());
    assert.deepEqual(asked, [{ mergeUndoGroup: true }, { mergeUndoGroup: true, delayForCellEdit: true }]);
    assert.deepEqual(told, [false, true]);
    assert.equal(cellEdit.value, false);
  });

  it("does so for what nobody would ask for again, such as reading the scenarios at the start", async () => {
    const { asked } = stubExcel("1.9", 1);
    await batch(() => Promise.resolve(), PATIENT);
    assert.deepEqual(asked, [{}, { delayForCellEdit: true }]);
  });

  it("is not held back where the person is to be told soon", async () => {
    const { asked } = stubExcel("1.20", 9);
    await assert.rejects(
      batch(() => Promise.resolve(), [1, 1]),
      { code: "InvalidOperationInCellEditMode" },
    );
    assert.deepEqual(asked, [{}, {}, {}]);
    assert.equal(cellEdit.value, false);
  });
});
