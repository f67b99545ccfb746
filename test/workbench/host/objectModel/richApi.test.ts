import assert from "node:assert/strict";
import {
  createRichApi,
  type BatchAnswer,
  type RichApi,
} from "../../../../workbench/host/richApi/executor.ts";
import { parseBatch } from "../../../../workbench/host/richApi/batch.ts";
import { workbook } from "../../../../workbench/host/objectModel/workbook.ts";
import { createSheetIds } from "../../../../workbench/host/objectModel/workbookContext.ts";
import { createWorkbookEvents } from "../../../../workbench/host/objectModel/workbookEvents.ts";
import type { RichApiMessage } from "../../../../workbench/host/richApi/message.ts";
import { createWorkbookFile } from "../../../../workbench/host/file/workbookFile.ts";
import { PROFILES, type Profile } from "../../../../workbench/host/profiles.ts";
import { createMemoryGrid, type MemoryGrid } from "../memoryGrid.ts";

/** Object paths and actions as office.js writes them; path 1 is always the workbook. */
const GLOBAL = { ObjectPathType: 1 };
const property = (parent: number, Name: string): object => ({
  ObjectPathType: 4,
  Name,
  ParentObjectPathId: parent,
});
const method = (parent: number, Name: string, ...Arguments: unknown[]): object => ({
  ObjectPathType: 3,
  Name,
  ParentObjectPathId: parent,
  ArgumentInfo: { Arguments },
});
const item = (parent: number, key: unknown): object => ({
  ObjectPathType: 5,
  ParentObjectPathId: parent,
  ArgumentInfo: { Arguments: [key] },
});

const instantiate = (path: number): object => ({ ActionType: 1, ObjectPathId: path });
const load = (path: number, ...Select: string[]): object => ({
  ActionType: 2,
  ObjectPathId: path,
  QueryInfo: { Select },
});
const call = (path: number, Name: string, ...Arguments: unknown[]): object => ({
  ActionType: 3,
  ObjectPathId: path,
  Name,
  ArgumentInfo: { Arguments },
});
const set = (path: number, Name: string, value: unknown): object => ({
  ActionType: 4,
  ObjectPathId: path,
  Name,
  ArgumentInfo: { Arguments: [value] },
});

describe("a batch of the rich API", () => {
  let grid: MemoryGrid;
  let richApi: RichApi;
  let problems: string[];
  let sent: RichApiMessage[];
  let changes: number;
  let rebuilds: number;

  beforeEach(() => open(PROFILES.web));

  /** Opens an empty workbook in one of the Excels. */
  function open(profile: Profile): void {
    grid = createMemoryGrid(["Sheet1", "Sheet2"]);
    const file = createWorkbookFile();
    changes = 0;
    rebuilds = 0;
    problems = [];
    sent = [];
    richApi = createRichApi({
      root: workbook({
        grid,
        file,
        parts: () => file.xmlParts,
        sheetIds: createSheetIds(grid),
        events: createWorkbookEvents((messages) => sent.push(...messages)),
        calculated: () => grid.settled(),
        profile,
        rebuild: () => rebuilds++,
      }),
      services: new Map([["Service", { type: "Service", methods: { Ping: () => "pong" } }]]),
      onProblem: (message) => problems.push(message),
      beforeChange: () => changes++,
    });
  }

  function answer(paths: Record<number, object>, ...actions: object[]): Promise<BatchAnswer> {
    const Actions = actions.map((action, index) => ({ Id: 100 + index, ...action }));
    return richApi.execute(parseBatch(JSON.stringify({ Actions, ObjectPaths: { 1: GLOBAL, ...paths } })));
  }

  /** The values of a batch that must succeed. */
  async function values(paths: Record<number, object>, ...actions: object[]): Promise<unknown[]> {
    const { Results, Error: failure } = await answer(paths, ...actions);
    assert.equal(failure, undefined);
    return Results.map(({ Value }) => Value);
  }

  async function failure(paths: Record<number, object>, ...actions: object[]): Promise<unknown> {
    const { Error: error } = await answer(paths, ...actions);
    return error && { Code: error.Code, Message: error.Message, ActionIndex: error.ActionIndex };
  }

  const sheet1 = { 2: property(1, "Worksheets"), 3: item(2, "Sheet1") };
  const range = (address: string): Record<number, object> => ({
    ...sheet1,
    4: method(3, "GetRange", address),
  });

  describe("tells of itself and of what may change the workbook", () => {
    const names = { ...range("A1"), 5: property(1, "Names"), 6: method(5, "Add", "Mine", "=Sheet1!$A$1") };
    for (const [what, actions, told] of [
      ["reads", [instantiate(4), load(4, "values"), load(4, "text")], 1],
      ["a write", [load(4, "values"), set(4, "Values", [[1]]), load(4, "values")], 2],
      ["a call", [call(4, "Clear", "Contents")], 2],
      ["something added", [instantiate(6)], 2],
    ] as const) {
      it(`with ${what}, ${told === 1 ? "once" : "twice"}`, async () => {
        await values(names, ...actions);
        assert.equal(changes, told);
      });
    }
  });

  describe("loading", () => {
    it("answers the named properties, children and items under their wire names", async () => {
      const [loaded] = await values(range("B2"), load(4, "address", "worksheet/name", "rowCount"));
      assert.deepEqual(loaded, {
        Address: "Sheet1!B2",
        Worksheet: { Name: "Sheet1", Id: sheetId(1) },
        RowCount: 1,
      });
      const [items] = await values({ 2: property(1, "Worksheets") }, load(2, "name"));
      assert.deepEqual(items, {
        _Items: [
          { Id: sheetId(1), Name: "Sheet1" },
          { Id: sheetId(2), Name: "Sheet2" },
        ],
      });
    });

    it("answers every plain property when none is named", async () => {
      const [loaded] = await values(sheet1, load(3));
      assert.deepEqual(loaded, {
        Id: sheetId(1),
        Gridlines: true,
        Name: "Sheet1",
        Position: 0,
        ShowGridlines: true,
        Visibility: "Visible",
      });
    });

    it("skips and takes items", async () => {
      const query = { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ["name"], Skip: 1, Top: 1 } };
      const [items] = await values({ 2: property(1, "Worksheets") }, query);
      assert.deepEqual(items, { _Items: [{ Id: sheetId(2), Name: "Sheet2" }] });
    });

    it("answers JavaScript names for retrieve()", async () => {
      const query = { ActionType: 7, ObjectPathId: 2, QueryInfo: { Select: ["name"] } };
      const [items] = await values({ 2: property(1, "Worksheets") }, query);
      assert.deepEqual(items, {
        items: [
          { id: sheetId(1), name: "Sheet1" },
          { id: sheetId(2), name: "Sheet2" },
        ],
      });
    });

    it("follows children and items by class in a recursive query", async () => {
      const RecursiveQueryInfo = {
        Queries: { Workbook: { Select: ["name"] }, Worksheet: { Select: ["position"] } },
        MaxDepth: 2,
      };
      const [loaded] = await values({}, { ActionType: 6, ObjectPathId: 1, RecursiveQueryInfo });
      assert.deepEqual(loaded, {
        Name: "Book1.xlsx",
        Worksheets: {
          _Items: [
            { Id: sheetId(1), Position: 0 },
            { Id: sheetId(2), Position: 1 },
          ],
        },
      });
    });
  });

  describe("an API the host does not have", () => {
    for (const [what, name, paths, action] of [
      ["a property to load", "Workbook.foo", {}, load(1, "foo")],
      ["a child", "Workbook.Foo", { 2: property(1, "Foo") }, instantiate(2)],
      ["a method", "Workbook.Foo", {}, call(1, "Foo")],
      ["an object method", "Worksheet.Foo", { ...sheet1, 4: method(3, "Foo") }, instantiate(4)],
      ["a property to set", "Worksheet.Foo", sheet1, set(3, "Foo", 1)],
      ["a read-only property", "a way to set Worksheet.Position", sheet1, set(3, "Position", 1)],
      ["a service", "Microsoft.Foo", { 2: { ObjectPathType: 2, Name: "Microsoft.Foo" } }, instantiate(2)],
      ["something every object of JavaScript has", "Workbook.constructor", {}, call(1, "constructor")],
      ["an action", "Workbook with action type 12", {}, { ActionType: 12, ObjectPathId: 1 }],
    ] as const) {
      it(`fails with its name: ${what}`, async () => {
        const Message = `The emulated Excel does not have ${name}.`;
        assert.deepEqual(await failure(paths, action), { Code: "ApiNotFound", Message, ActionIndex: 0 });
        assert.deepEqual(problems, [Message]);
      });
    }
  });

  it("keeps what was done before the action that failed, and does nothing after it", async () => {
    const { Results, Error: error } = await answer(
      { ...range("A1"), 5: item(2, "Nowhere"), 6: method(3, "GetRange", "A2") },
      set(4, "Values", [[1]]),
      instantiate(5),
      set(6, "Values", [[2]]),
    );
    assert.deepEqual(Results, [{ ActionId: 100, Value: null }]);
    assert.deepEqual([error?.Code, error?.ActionIndex], ["ItemNotFound", 1]);
    assert.deepEqual([grid.valueAt("A1"), grid.valueAt("A2")], [1, null]);
  });

  it("makes each object once, however often it is used", async () => {
    await values(
      { 2: property(1, "Worksheets"), 3: method(2, "Add", "New") },
      instantiate(3),
      call(3, "Activate"),
      load(3, "name"),
    );
    assert.deepEqual(grid.sheetNames(), ["Sheet1", "Sheet2", "New"]);
    assert.equal(grid.activeSheet(), "New");
  });

  it("calls services by name", async () => {
    assert.deepEqual(await values({ 2: { ObjectPathType: 2, Name: "Service" } }, call(2, "Ping")), ["pong"]);
  });

  it("tells which traces were reached, as event handlers wait for them", async () => {
    const trace = { ActionType: 5, Name: "Trace", ObjectPathId: 0 };
    const { TraceIds } = await answer({}, trace, call(1, "Foo"), trace);
    assert.deepEqual(TraceIds, [100]);
  });

  describe("null objects", () => {
    const none = { 2: property(1, "Worksheets"), 3: method(2, "GetItemOrNullObject", "Nowhere") };

    it("are null, and so is what hangs below them", async () => {
      const paths = { ...none, 4: method(3, "GetRange", "A1") };
      assert.deepEqual(
        await values(paths, instantiate(3), load(3, "name"), instantiate(4), load(4, "values")),
        [null, null, null, null],
      );
    });

    it("stay null in later batches", async () => {
      assert.deepEqual(await values({ 2: { ObjectPathType: 7 } }, load(2, "name")), [null]);
    });

    it("cannot be changed", async () => {
      const error = (await failure(none, set(3, "Name", "x"))) as { Code: string };
      assert.equal(error.Code, "ItemNotFound");
    });
  });

  describe("references", () => {
    it("keep a range from batch to batch until they are removed", async () => {
      const [, , kept] = await values(range("C3"), instantiate(4), call(4, "_KeepReference"), instantiate(4));
      const { _ReferenceId: Name } = kept as { _ReferenceId: string };
      const reference = { 2: { ObjectPathType: 6, Name } };
      assert.deepEqual(await values(reference, load(2, "address")), [
        { _ReferenceId: Name, Address: "Sheet1!C3" },
      ]);
      await values({}, call(1, "_RemoveReference", Name));
      const error = (await failure(reference, load(2, "address"))) as { Code: string };
      assert.equal(error.Code, "InvalidReference");
    });
  });

  describe("changes", () => {
    it("update several properties at once", async () => {
      await values(range("A1:B1"), {
        ActionType: 9,
        ObjectPathId: 4,
        ObjectState: { values: [[1, 2]], numberFormat: [["0", "0.0"]] },
      });
      assert.deepEqual(
        grid
          .read({ sheet: "Sheet1", row: 0, column: 0, rows: 1, columns: 2 })
          .map((row) => row.map(({ value, numberFormat }) => [value, numberFormat])),
        [
          [
            [1, "0"],
            [2, "0.0"],
          ],
        ],
      );
    });

    it("are refused when the state they rest on has changed", async () => {
      grid.enter("A1", 5);
      const unchanged = (value: number): object => ({
        ActionType: 8,
        ObjectPathId: 4,
        ObjectState: { values: [[value]] },
      });
      assert.deepEqual(await values(range("A1"), unchanged(5)), [null]);
      const error = (await failure(range("A1"), unchanged(6))) as { Code: string };
      assert.equal(error.Code, "ConflictingChange");
    });

    it("of a range must have its size, or be one value for all", async () => {
      const error = await failure(range("A1:B2"), set(4, "Values", [[1, 2]]));
      assert.deepEqual(error, {
        Code: "InvalidArgument",
        Message: "The rows and columns of the table must be those of the range: 2 × 2.",
        ActionIndex: 0,
      });
      await values(range("A1:B2"), set(4, "Values", 7));
      assert.deepEqual([grid.valueAt("A1"), grid.valueAt("B2")], [7, 7]);
    });

    it("leave a cell alone for null and empty it for an empty text", async () => {
      grid.enter("A1", 1);
      grid.enter("B1", 2);
      await values(range("A1:B1"), set(4, "Values", [[null, ""]]));
      assert.deepEqual([grid.valueAt("A1"), grid.valueAt("B1")], [1, null]);
    });
  });

  describe("ranges from ranges", () => {
    for (const [name, args, address] of [
      ["GetCell", [1, 2], "Sheet1!D3"],
      ["GetRow", [1], "Sheet1!B3:D3"],
      ["GetColumn", [2], "Sheet1!D2:D4"],
      ["GetOffsetRange", [-1, 1], "Sheet1!C1:E3"],
      ["GetResizedRange", [1, -1], "Sheet1!B2:C5"],
      ["GetAbsoluteResizedRange", [1, 1], "Sheet1!B2"],
      ["GetLastCell", [], "Sheet1!D4"],
      ["GetLastRow", [], "Sheet1!B4:D4"],
      ["GetLastColumn", [], "Sheet1!D2:D4"],
      ["GetRowsBelow", [2], "Sheet1!B5:D6"],
      ["GetRowsAbove", [1], "Sheet1!B1:D1"],
      ["GetColumnsAfter", [], "Sheet1!E2:E4"],
      ["GetColumnsBefore", [1], "Sheet1!A2:A4"],
      ["GetEntireColumn", [], "Sheet1!B:D"],
      ["GetEntireRow", [], "Sheet1!2:4"],
      ["GetBoundingRect", ["F1"], "Sheet1!B1:F4"],
    ] as const) {
      it(`${name}(${args.join(", ")}) of B2:D4 is ${address}`, async () => {
        const paths = { ...range("B2:D4"), 5: method(4, name, ...args) };
        assert.deepEqual(await values(paths, load(5, "address")), [{ Address: address }]);
      });
    }

    it("meet in their intersection, or in a null object", async () => {
      const paths = {
        ...range("B2:D4"),
        5: method(3, "GetRange", "D4:F6"),
        6: {
          ...method(4, "GetIntersection", 5),
          ArgumentInfo: { Arguments: [5], ReferencedObjectPathIds: [5] },
        },
        7: method(3, "GetRange", "H1"),
        8: {
          ...method(4, "GetIntersectionOrNullObject", 7),
          ArgumentInfo: { Arguments: [7], ReferencedObjectPathIds: [7] },
        },
      };
      assert.deepEqual(await values(paths, load(6, "address"), load(8, "address")), [
        { Address: "Sheet1!D4" },
        null,
      ]);
    });

    for (const [what, path] of [
      ["above the first row", method(4, "GetOffsetRange", -2, 0)],
      ["of no rows", method(4, "GetResizedRange", -3, 0)],
      ["at half a row", method(4, "GetCell", 0.5, 0)],
    ] as const) {
      it(`cannot be ${what}`, async () => {
        const error = (await failure({ ...range("B2:D4"), 5: path }, instantiate(5))) as { Code: string };
        assert.equal(error.Code, "InvalidArgument");
      });
    }

    it("end where the sheet is used", async () => {
      grid.enter("B2", 1);
      grid.enter("D9", 1);
      const paths = { ...range("A:C"), 5: method(4, "GetUsedRange"), 6: method(3, "GetUsedRange") };
      assert.deepEqual(await values(paths, load(5, "address"), load(6, "address")), [
        { Address: "Sheet1!B2:C9" },
        { Address: "Sheet1!B2:D9" },
      ]);
    });

    it("are A1 or a null object on an unused sheet", async () => {
      const paths = { ...sheet1, 4: method(3, "GetUsedRange"), 5: method(3, "GetUsedRangeOrNullObject") };
      assert.deepEqual(await values(paths, load(4, "address"), instantiate(5)), [
        { Address: "Sheet1!A1" },
        null,
      ]);
    });
  });

  it("refuses to read millions of cells", async () => {
    const error = (await failure(range("A:XFD"), load(4, "values"))) as { Code: string };
    assert.equal(error.Code, "RequestAborted");
  });

  describe("sheets", () => {
    for (const [name, code] of [
      ["a:b", "InvalidArgument"],
      ["", "InvalidArgument"],
      ["x".repeat(32), "InvalidArgument"],
      ["SHEET2", "ItemAlreadyExists"],
    ] as const) {
      it(`cannot be named "${name.slice(0, 8)}"`, async () => {
        const error = await failure(
          { 2: property(1, "Worksheets"), 3: method(2, "Add", name) },
          instantiate(3),
        );
        assert.equal((error as { Code: string }).Code, code);
      });
    }

    it("are found by id after a change of name", async () => {
      const [handle] = await values(sheet1, instantiate(3));
      const { Id } = handle as { Id: string };
      await values(sheet1, set(3, "Name", "Renamed"));
      const byId = { 2: property(1, "Worksheets"), 3: item(2, Id) };
      assert.deepEqual(await values(byId, load(3, "name")), [{ Id, Name: "Renamed" }]);
    });

    it("cannot all be deleted", async () => {
      await values(sheet1, call(3, "Delete"));
      const last = { 2: property(1, "Worksheets"), 3: item(2, "Sheet2") };
      assert.equal(((await failure(last, call(3, "Delete"))) as { Code: string }).Code, "InvalidOperation");
    });

    it("cannot be hidden in a grid that cannot hide them", async () => {
      Reflect.deleteProperty(grid, "hideSheet");
      const error = (await failure(sheet1, set(3, "Visibility", "Hidden"))) as { Code: string };
      assert.equal(error.Code, "ApiNotFound");
    });
  });

  describe("names", () => {
    const add = (name: string, reference: unknown = "=1"): Record<number, object> => ({
      2: property(1, "Names"),
      3: method(2, "Add", name, reference),
    });

    for (const name of ["A1", "R1C1", "2nd", "a b", "", "Award-Amount"]) {
      it(`cannot be "${name}"`, async () => {
        assert.equal(
          ((await failure(add(name), instantiate(3))) as { Code: string }).Code,
          "InvalidArgument",
        );
      });
    }

    it("cannot be given twice", async () => {
      await values(add("Rate", "=0.05"), instantiate(3));
      assert.equal(
        ((await failure(add("RATE"), instantiate(3))) as { Code: string }).Code,
        "ItemAlreadyExists",
      );
    });

    it("of a value have no range", async () => {
      await values(add("Rate", "=0.05"), instantiate(3));
      const paths = { 2: property(1, "Names"), 3: item(2, "Rate"), 4: method(3, "GetRangeOrNullObject") };
      assert.deepEqual(await values(paths, load(3, "formula"), instantiate(4)), [
        { _Id: "Rate", Formula: "=0.05" },
        null,
      ]);
    });
  });

  describe("events", () => {
    it("are sent for the sheets that are listened to, and no longer after", async () => {
      const { Results } = await answer(sheet1, instantiate(3), call(3, "_RegisterDeletedEvent"));
      await values({ 2: property(1, "Worksheets"), 3: item(2, "Sheet2") }, call(3, "Delete"));
      assert.deepEqual(sent, []);
      const { Id } = Results[0]?.Value as { Id: string };
      await values({ 2: property(1, "Worksheets"), 3: method(2, "Add", "Other") }, instantiate(3));
      await values(sheet1, call(3, "Delete"));
      assert.deepEqual(sent, [[65536, 15, Id, JSON.stringify({ worksheetId: Id, source: "Local" }), 0]]);
    });
  });

  describe("what one Excel does and another does not", () => {
    const whole = { ...sheet1, 4: method(3, "GetRange") };

    it("E4: a formula that refers to a sheet that is not there is refused, and nothing is written", async () => {
      const both = [["=Checks!$B$4", "=Sheet2!A1"]];
      const { Error: refused } = await answer(range("A1:B1"), set(4, "Formulas", both));
      assert.equal(refused?.Code, "InvalidArgument");
      assert.match(refused.Message, /refers to the sheet "Checks", which is not there/);
      assert.equal(grid.valueAt("B1"), null);
      await values({ 2: property(1, "Worksheets"), 3: method(2, "Add", "Checks") }, instantiate(3));
      await values(range("A1:B1"), set(4, "Formulas", both));
    });

    it("E5: only FullRebuild begins streams anew", async () => {
      const application = { 2: property(1, "Application") };
      for (const kind of ["Recalculate", "Full"]) await values(application, call(2, "Calculate", kind));
      assert.equal(rebuilds, 0);
      await values(application, call(2, "Calculate", "FullRebuild"));
      assert.equal(rebuilds, 1);
      assert.equal(grid.recalculations, 2);
    });

    it("E10: more than 5 million cells are an error in one and null in another", async () => {
      assert.equal((await answer(whole, load(4, "values"))).Error?.Code, "RequestAborted");
      open(PROFILES.harsh);
      assert.deepEqual(await values(whole, load(4, "values", "formulas", "rowCount")), [
        { Values: null, Formulas: null, RowCount: 1_048_576 },
      ]);
    });

    it("E11: formats and numbers are written in the language of the Excel, and read in English too", async () => {
      open(PROFILES.german);
      grid.enter("A1", 1234.5);
      await values(range("A1"), set(4, "NumberFormatLocal", [["#.##0,00"]]));
      assert.deepEqual(await values(range("A1"), load(4, "numberFormat", "numberFormatLocal", "text")), [
        { NumberFormat: [["#,##0.00"]], NumberFormatLocal: [["#.##0,00"]], Text: [["1234,5"]] },
      ]);
      await values(range("A1"), set(4, "NumberFormat", [['yyyy-mm-dd "day"']]));
      assert.deepEqual(await values(range("A1:B1"), load(4, "numberFormatLocal")), [
        { NumberFormatLocal: [['JJJJ-MM-TT "day"', "Standard"]] },
      ]);
      const separators = { 2: property(1, "Application") };
      assert.deepEqual(await values(separators, load(2, "decimalSeparator", "thousandsSeparator")), [
        { DecimalSeparator: ",", ThousandsSeparator: "." },
      ]);
    });

    for (const format of ['0 "day', "[red", "0;0;0;@;0"]) {
      it(`E11: ${format} is refused as a number format`, async () => {
        const { Error: refused } = await answer(range("A1"), set(4, "NumberFormat", [[format]]));
        assert.equal(refused?.Code, "InvalidArgument");
      });
    }

    it("E19: days are counted from 1904 in a workbook that does", async () => {
      const date = { 2: property(1, "Functions"), 3: method(2, "Date", 2018, 11, 15) };
      assert.deepEqual(await values(date, load(3, "value")), [{ Value: 43_419 }]);
      open(PROFILES.date1904);
      assert.deepEqual(await values(date, load(3, "value")), [{ Value: 41_957 }]);
    });
  });
});

function sheetId(number: number): string {
  return `{00000000-0000-4000-8000-00000000000${number}}`;
}
