import assert from "node:assert/strict";
import { createRichApi, type BatchAnswer } from "../../../../workbench/host/richApi/executor.ts";
import { parseBatch } from "../../../../workbench/host/richApi/batch.ts";
import { workbook } from "../../../../workbench/host/objectModel/workbook.ts";
import { createSheetIds } from "../../../../workbench/host/objectModel/workbookContext.ts";
import { createWorkbookEvents } from "../../../../workbench/host/objectModel/workbookEvents.ts";
import {
  createWorkbookFile,
  fileContent,
  type WorkbookFile,
} from "../../../../workbench/host/file/workbookFile.ts";
import { PROFILES } from "../../../../workbench/host/profiles.ts";
import { createMemoryGrid, type MemoryGrid } from "../memoryGrid.ts";

const load = (...Select: string[]): object => ({ ActionType: 2, ObjectPathId: 2, QueryInfo: { Select } });
const call = (Name: string, ...Arguments: unknown[]): object => ({
  ...{ ActionType: 3, ObjectPathId: 2, Name, ArgumentInfo: { Arguments } },
});
const set = (Name: string, value: unknown): object => ({
  ...{ ActionType: 4, ObjectPathId: 2, Name, ArgumentInfo: { Arguments: [value] } },
});

/** Learn, Excel.CalculationMode: with "Manual" calculations occur only when the user or add-in requests them. */
describe("E5: a workbook that calculates manually", () => {
  let grid: MemoryGrid;
  let file: WorkbookFile;
  let calls: number;

  beforeEach(() => {
    grid = createMemoryGrid(["Sheet1"]);
    file = createWorkbookFile();
    calls = 0;
    const parameters = [{ name: "a", description: "", optional: false, repeating: false }];
    grid.registerFunctions(
      ["TEST.ADD", "TEST.STREAM"].map((name) => ({ name, description: "", parameters })),
      (_name, [argument]) => {
        calls++;
        const value = argument?.kind === "range" ? argument.values[0]?.[0] : undefined;
        return Promise.resolve({ kind: "value", value: Number(value ?? 0) + 1 });
      },
    );
  });

  /** One batch on the application. */
  function answer(...actions: object[]): Promise<BatchAnswer> {
    const richApi = createRichApi({
      root: workbook({
        ...{ grid, file, profile: PROFILES.web, sheetIds: createSheetIds(grid) },
        parts: () => file.xmlParts,
        events: createWorkbookEvents(() => undefined),
        calculated: () => grid.settled(),
        rebuild: () => undefined,
      }),
      services: new Map(),
      onProblem: () => undefined,
    });
    const Actions = actions.map((action, index) => ({ Id: index, ...action }));
    const application = { ObjectPathType: 4, Name: "Application", ParentObjectPathId: 1 };
    const ObjectPaths = { 1: { ObjectPathType: 1 }, 2: application };
    return richApi.execute(parseBatch(JSON.stringify({ Actions, ObjectPaths })));
  }
  async function told(): Promise<unknown> {
    const { Results } = await answer(load("calculationMode", "calculationState"));
    return Results[0]?.Value;
  }
  async function shown(...addresses: string[]): Promise<unknown[]> {
    await grid.settled();
    return addresses.map((address) => grid.valueAt(address));
  }
  const become = (mode: string): Promise<BatchAnswer> => answer(set("CalculationMode", mode));

  /** A1 is 1; B1 is one more, and C1 shows B1. */
  async function fill(): Promise<void> {
    grid.enter("A1", 1);
    grid.enter("B1", "=TEST.ADD(A1)");
    grid.enter("C1", "=B1");
    assert.deepEqual(await shown("B1", "C1"), [2, 2]);
  }

  it("E5: by itself calculates what depends on a change, in both modes that are automatic", async () => {
    await fill();
    for (const [mode, value] of [
      ["Automatic", 10],
      ["AutomaticExceptTables", 20],
    ] as const) {
      await become(mode);
      grid.enter("A1", value);
      assert.deepEqual(await shown("B1", "C1"), [value + 1, value + 1]);
      assert.deepEqual(await told(), { CalculationMode: mode, CalculationState: "Done" });
    }
  });

  it("E5: manually keeps what depends on a change, and says that it is pending", async () => {
    await fill();
    await become("Manual");
    assert.deepEqual(await told(), { CalculationMode: "Manual", CalculationState: "Done" });
    const before = calls;
    grid.enter("A1", 10);
    assert.deepEqual(await shown("A1", "B1", "C1"), [10, 2, 2]);
    assert.deepEqual(await told(), { CalculationMode: "Manual", CalculationState: "Pending" });
    assert.equal(calls, before);
  });

  for (const kind of ["Recalculate", "Full", "FullRebuild"]) {
    it(`E5: ${kind} brings what has waited, and the next change waits again`, async () => {
      await fill();
      await become("Manual");
      grid.enter("A1", 10);
      await answer(call("Calculate", kind));
      assert.deepEqual(await shown("B1", "C1"), [11, 11]);
      assert.deepEqual(await told(), { CalculationMode: "Manual", CalculationState: "Done" });
      grid.enter("A1", 20);
      assert.deepEqual(await shown("B1", "C1"), [11, 11]);
    });
  }

  it("E5: Recalculate, which is F9, calls no function whose arguments are the same", async () => {
    await fill();
    const before = calls;
    await answer(call("Calculate", "Recalculate"));
    await grid.settled();
    assert.equal(calls, before);
    await answer(call("Calculate", "Full"));
    await grid.settled();
    assert.ok(calls > before);
  });

  it("E5: the way back to automatic brings what has waited", async () => {
    await fill();
    await become("Manual");
    grid.enter("A1", 10);
    await become("Automatic");
    assert.deepEqual(await shown("B1", "C1"), [11, 11]);
  });

  it("E5: a formula that is entered is calculated once, with what its precedents show", async () => {
    await fill();
    await become("Manual");
    grid.enter("A1", 10);
    grid.enter("D1", "=TEST.ADD(B1)");
    assert.deepEqual(await shown("B1", "D1"), [2, 3]);
    await answer(call("Calculate", "Recalculate"));
    assert.deepEqual(await shown("B1", "D1"), [11, 12]);
  });

  /** OfficeDev/Office-Add-in-samples 249: with manual calculation a stream was "like a one shot function". */
  it("E5: a stream's first value is shown, and a later one with the next calculation", async () => {
    await become("Manual");
    const stream = { sheet: "Sheet1", row: 0, column: 0 };
    let value = 1;
    grid.registerFunctions([{ name: "TEST.CLOCK", description: "", parameters: [] }], () =>
      Promise.resolve({ kind: "value", value }),
    );
    grid.enter("A1", "=TEST.CLOCK()");
    grid.enter("B1", "=A1");
    // The cell that shows the stream is calculated before the stream has answered, and waits for it.
    assert.deepEqual(await shown("A1"), [1]);
    value = 2;
    grid.push(stream, { kind: "value", value }, { name: "TEST.CLOCK", args: [] });
    assert.deepEqual(await shown("A1"), [1]);
    assert.deepEqual(await told(), { CalculationMode: "Manual", CalculationState: "Pending" });
    await answer(call("Calculate", "Recalculate"));
    assert.deepEqual(await shown("A1", "B1"), [2, 2]);
  });

  it("E5: knows no fourth mode", async () => {
    const { Error: failure } = await become("Sometimes");
    assert.equal(failure?.Code, "InvalidArgument");
    assert.equal(file.calculationMode, "Automatic");
  });

  it("E5: the mode is part of the workbook", async () => {
    await become("Manual");
    const plain = JSON.parse(JSON.stringify(fileContent(file))) as ReturnType<typeof fileContent>;
    assert.equal(createWorkbookFile(plain).calculationMode, "Manual");
    assert.equal(createWorkbookFile({}).calculationMode, "Automatic");
  });
});
