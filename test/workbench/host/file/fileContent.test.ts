import assert from "node:assert/strict";
import { createFaults, type Faults } from "../../../../workbench/host/channel/faults.ts";
import {
  createDocumentMethods,
  type DocumentMethods,
} from "../../../../workbench/host/channel/documentMethods.ts";
import { createRichApi } from "../../../../workbench/host/richApi/executor.ts";
import { workbook } from "../../../../workbench/host/objectModel/workbook.ts";
import { createSheetIds } from "../../../../workbench/host/objectModel/workbookContext.ts";
import { createWorkbookEvents, watchGrid } from "../../../../workbench/host/objectModel/workbookEvents.ts";
import {
  createWorkbookFile,
  fileContent,
  type WorkbookFile,
} from "../../../../workbench/host/file/workbookFile.ts";
import { PROFILES } from "../../../../workbench/host/profiles.ts";
import { createMemoryGrid, type MemoryGrid } from "../memoryGrid.ts";

interface Answer {
  readonly Results: readonly { readonly Value: unknown }[];
  readonly Error?: { readonly Code: string; readonly Message: string };
}

const property = (parent: number, Name: string): object => ({
  ...{ ObjectPathType: 4, Name, ParentObjectPathId: parent },
});
const method = (parent: number, Name: string, ...Arguments: unknown[]): object => ({
  ...{ ObjectPathType: 3, Name, ParentObjectPathId: parent, ArgumentInfo: { Arguments } },
});
const call = (path: number, Name: string, ...Arguments: unknown[]): object => ({
  ...{ ActionType: 3, ObjectPathId: path, Name, ArgumentInfo: { Arguments } },
});
const instantiate = (path: number): object => ({ ActionType: 1, ObjectPathId: path });
const set = (path: number, Name: string, value: unknown): object => ({
  ...{ ActionType: 4, ObjectPathId: path, Name, ArgumentInfo: { Arguments: [value] } },
});

describe("what a workbook file holds besides its cells", () => {
  let grid: MemoryGrid;
  let file: WorkbookFile;
  let faults: Faults;
  let methods: DocumentMethods;
  /** The events that windows were told of. */
  let told: string[];

  beforeEach(() => {
    grid = createMemoryGrid(["Sheet1"]);
    file = createWorkbookFile();
    faults = createFaults();
    told = [];
    methods = openWindow();
  });

  function openWindow(drawsCharts = true, name = "first"): DocumentMethods {
    const events = createWorkbookEvents(
      (messages) => told.push(...messages.map(([, , , message]) => `${name}: ${message}`)),
      () => file.author !== undefined && file.author !== name,
    );
    watchGrid(
      grid,
      events,
      () => "sheet",
      () => undefined,
    );
    events.listen("changed", "sheet");
    const richApi = createRichApi({
      root: workbook({
        ...{ grid, file, sheetIds: createSheetIds(grid) },
        events,
        parts: () => file.partsSeenBy(name, faults.lateParts),
        calculated: () => grid.settled(),
        profile: PROFILES.web,
        rebuild: () => undefined,
        ...(drawsCharts && { chartsChanged: () => undefined }),
      }),
      services: new Map(),
      onProblem: () => undefined,
      beforeCall: (name) => faults.meet(name),
    });
    return createDocumentMethods({
      ...{ richApi, file, name, faults },
      isEditing: () => grid.isEditing?.() ?? false,
      readFile: () => Promise.reject(new Error("no test here reads the file")),
      onBatchDone: () => undefined,
      onProblem: () => undefined,
    });
  }

  async function answer(
    paths: Record<number, object>,
    actions: readonly object[],
    window = methods,
  ): Promise<Answer> {
    const body = JSON.stringify({
      Actions: actions.map((action, index) => ({ Id: index, ...action })),
      ObjectPaths: { 1: { ObjectPathType: 1 }, ...paths },
    });
    const request = { DdaMethod: { DispatchId: 93 }, ArrayData: ["", "", "", "", body] };
    const { Data } = (await window.execute(request)) as { Data: [number, unknown, string] };
    return JSON.parse(Data[2]) as Answer;
  }
  async function code(...batch: Parameters<typeof answer>): Promise<string | undefined> {
    return (await answer(...batch)).Error?.Code;
  }

  const parts = { 2: property(1, "CustomXmlParts") };
  const adding = (xml: string): Record<number, object> => ({ ...parts, 3: method(2, "Add", xml) });
  const inNamespace = (uri: string): Record<number, object> => ({
    ...parts,
    3: method(2, "GetByNamespace", uri),
  });

  describe("custom XML parts", () => {
    it("are added, read, replaced and deleted", async () => {
      const added = await answer(adding('<a xmlns="urn:one">1</a>'), [instantiate(3), call(3, "GetXml")]);
      assert.equal(added.Results[1]?.Value, '<a xmlns="urn:one">1</a>');
      const [id] = file.xmlParts.keys();
      const part = { ...parts, 3: method(2, "GetItemOrNullObject", id) };
      await answer(part, [call(3, "SetXml", '<b xmlns="urn:two"/>')]);
      assert.deepEqual([...file.xmlParts.values()], ['<b xmlns="urn:two"/>']);
      await answer(part, [call(3, "Delete")]);
      assert.equal(file.xmlParts.size, 0);
      assert.equal(
        await code(
          { ...parts, 3: { ObjectPathType: 5, ParentObjectPathId: 2, ArgumentInfo: { Arguments: [id] } } },
          [instantiate(3)],
        ),
        "ItemNotFound",
      );
    });

    for (const [xml, namespace] of [
      ['<a xmlns="urn:one"/>', "urn:one"],
      ["<?xml version='1.0'?><!-- c --><p:a xmlns='urn:other' xmlns:p='urn:one'/>", "urn:one"],
      ["<a><b xmlns='urn:one'/></a>", ""],
    ] as const) {
      it(`${xml} belongs to the namespace "${namespace}"`, async () => {
        await answer(adding(xml), [instantiate(3)]);
        const { Results } = await answer(inNamespace(namespace), [call(3, "GetCount")]);
        assert.equal(Results[0]?.Value, 1);
      });
    }

    it("must be well-formed", async () => {
      assert.equal(await code(adding("<a>"), [instantiate(3)]), "InvalidArgument");
    });

    it("of a namespace that has several are no only one", async () => {
      await answer(adding('<a xmlns="urn:one"/>'), [instantiate(3)]);
      await answer(adding('<a xmlns="urn:one"/>'), [instantiate(3)]);
      const only = { ...inNamespace("urn:one"), 4: method(3, "GetOnlyItemOrNullObject") };
      assert.equal(await code(only, [instantiate(4)]), "GeneralException");
    });
  });

  describe("E13: with a second author", () => {
    const cell = {
      ...{ 2: property(1, "Worksheets"), 3: method(2, "GetActiveWorksheet") },
      4: method(3, "GetRange", "A1"),
    };

    it("what one writes is a remote event for the other, and what a person types is local for both", async () => {
      const second = openWindow(true, "second");
      await answer(cell, [set(4, "Values", [[7]])], second);
      grid.enter("A1", 8);
      assert.deepEqual(
        told.map((event) => `${event.split(":")[0]} ${/"source":"(\w+)"/.exec(event)?.[1]}`),
        ["first Remote", "second Local", "first Local", "second Local"],
      );
    });

    it("parts of the other may come later than cells", async () => {
      const second = openWindow(true, "second");
      faults.lateParts = 600_000;
      const count = { 2: property(1, "CustomXmlParts") };
      const parts = async (window: DocumentMethods): Promise<unknown> =>
        (await answer(count, [call(2, "GetCount")], window)).Results[0]?.Value;
      const add = { ...count, 3: method(2, "Add", "<a/>") };
      await answer(add, [instantiate(3)], second);
      assert.deepEqual([await parts(methods), await parts(second)], [0, 1]);
      faults.lateParts = 5;
      await new Promise((resolve) => setTimeout(resolve, 10));
      assert.equal(await parts(methods), 1);
    });
  });

  describe("limits and refusals", () => {
    it("no more than 5 MB go in or out at once, as on the web", async () => {
      const large = `<a>${"x".repeat(6_000_000)}</a>`;
      assert.equal(await code(adding(large), [instantiate(3)]), "RequestPayloadSizeLimitExceeded");
      file.xmlParts.set("{1}", large);
      const item = { ...parts, 3: method(2, "GetItemOrNullObject", "{1}") };
      assert.equal(await code(item, [call(3, "GetXml")]), "ResponsePayloadSizeLimitExceeded");
    });

    it("E7: 5 MB are counted in bytes, of which a letter outside of ASCII has more than one", async () => {
      const half = `<a>${"é".repeat(2_700_000)}</a>`;
      assert.ok(half.length < 5 * 1024 * 1024);
      assert.equal(await code(adding(half), [instantiate(3)]), "RequestPayloadSizeLimitExceeded");
      assert.equal(file.xmlParts.size, 0);
      file.xmlParts.set("{1}", half);
      const item = { ...parts, 3: method(2, "GetItemOrNullObject", "{1}") };
      assert.equal(await code(item, [call(3, "GetXml")]), "ResponsePayloadSizeLimitExceeded");
    });

    it("nothing is done while a cell is being edited", async () => {
      grid.type(true);
      assert.equal(await code(adding("<a/>"), [instantiate(3)]), "InvalidOperationInCellEditMode");
      grid.type(false);
      assert.equal(await code(adding("<a/>"), [instantiate(3)]), undefined);
      assert.equal(file.xmlParts.size, 1);
    });

    const sheet = { 2: property(1, "Worksheets"), 3: method(2, "GetActiveWorksheet") };
    const cell = { ...sheet, 4: method(3, "GetRange", "A1") };

    it("a protected sheet refuses values, formats and clearing, until it is unprotected", async () => {
      const protection = { ...sheet, 4: property(3, "Protection") };
      await answer(protection, [call(4, "Protect")]);
      assert.equal(await code(cell, [set(4, "Values", [[1]])]), "AccessDenied");
      assert.equal(await code(cell, [call(4, "Clear")]), "AccessDenied");
      const font = { ...cell, 5: property(4, "Format"), 6: property(5, "Font") };
      assert.equal(await code(font, [set(6, "Bold", true)]), "AccessDenied");
      await answer(protection, [call(4, "Unprotect")]);
      assert.equal(await code(cell, [set(4, "Values", [[1]])]), undefined);
      assert.equal(grid.valueAt("A1"), 1);
    });

    it("fails where a test says so, as often as it says", async () => {
      faults.set({ at: "Range.Values", code: "GeneralException", after: 1, times: 1 });
      const codes = [];
      for (const value of [1, 2, 3]) codes.push(await code(cell, [set(4, "Values", [[value]])]));
      assert.deepEqual(codes, [undefined, "GeneralException", undefined]);
    });

    it("batches of two windows follow one another, though the first waits", async () => {
      const other = openWindow();
      faults.delay = 30;
      const first = answer(cell, [set(4, "Values", [["first"]])]);
      const second = answer(cell, [set(4, "Values", [["second"]])], other);
      await Promise.all([first, second]);
      assert.equal(grid.valueAt("A1"), "second");
    });

    it("a host that draws no charts has none", async () => {
      const chart = {
        ...cell,
        5: property(3, "Charts"),
        6: method(5, "Add", "ColumnStacked", null, "Columns"),
      };
      assert.equal(await code(chart, [instantiate(6)], openWindow(false)), "ApiNotFound");
    });
  });

  it("has how a sheet is printed: by a scale, or fitted to pages, and nothing else", async () => {
    const layout = {
      1: { ObjectPathType: 1, Name: "" },
      2: property(1, "Worksheets"),
      3: method(2, "GetActiveWorksheet"),
      4: property(3, "PageLayout"),
    };
    const given = (zoom: unknown): Promise<unknown> => code(layout, [instantiate(4), set(4, "Zoom", zoom)]);
    assert.equal(await given({ horizontalFitToPages: 1 }), undefined);
    assert.equal(await code(layout, [instantiate(4), set(4, "Orientation", "Landscape")]), undefined);
    assert.deepEqual(file.pageLayouts.get("Sheet1"), {
      ...{ orientation: "Landscape", zoom: { horizontalFitToPages: 1 } },
    });
    for (const zoom of [{}, "fit", { scale: 5 }, { scale: 401 }, { verticalFitToPages: 0.5 }])
      assert.equal(await given(zoom), "InvalidArgument");
    assert.equal(await code(layout, [instantiate(4), set(4, "Orientation", "Sideways")]), "InvalidArgument");
  });

  it("is the same after it was kept as plain data", async () => {
    await answer(adding('<a xmlns="urn:one"/>'), [instantiate(3)]);
    file.settings.set("kept", "1");
    file.protectedSheets.add("Sheet1");
    file.pageLayouts.set("Sheet1", { orientation: "Landscape", zoom: { scale: 80 } });
    file.nameComments.set("Rate", "ours");
    const plain = JSON.parse(JSON.stringify(fileContent(file))) as ReturnType<typeof fileContent>;
    assert.deepEqual(fileContent(createWorkbookFile(plain)), fileContent(file));
  });
});
