import assert from "node:assert/strict";
import { createDocumentCopies } from "../../../../workbench/host/channel/documentCopies.ts";
import { createFaults } from "../../../../workbench/host/channel/faults.ts";

/** Numbers of the calls, and of the fields on the wire: OSF.DDA.Marshaling.File in excel-web-16.00.debug.js. */
const [GET, SLICE, RELEASE] = [77, 80, 81];
const COMPRESSED = { 0: 1, 1: 4 };

describe("copies of the document", () => {
  const faults = createFaults();
  const bytes = Uint8Array.from([1, 2, 3, 4, 5, 250]);
  const copies = createDocumentCopies(() => Promise.resolve(bytes), faults);
  const ask = async (method: number, request: object): Promise<Record<string, unknown>> => ({
    ...(await copies.answer(method, request as Record<string, unknown>)),
  });

  afterEach(() => {
    faults.clear();
    faults.isEditing = false;
  });

  it("are handed over in slices of the size that was asked for", async () => {
    const { Error, 0: handle, 1: size } = await ask(GET, COMPRESSED);
    assert.deepEqual([Error, size], [0, 6]);
    assert.deepEqual(await ask(SLICE, { 2: handle, 3: 0 }), { Error: 0, 0: [1, 2, 3, 4], 1: 4 });
    assert.deepEqual(await ask(SLICE, { 2: handle, 3: 1 }), { Error: 0, 0: [5, 250], 1: 2 });
    assert.deepEqual(await ask(RELEASE, { 2: handle }), { Error: 0 });
    assert.notEqual((await ask(SLICE, { 2: handle, 3: 0 })).Error, 0, "given back");
  });

  it("are two at a time, and no third", async () => {
    const first = await ask(GET, COMPRESSED);
    const second = await ask(GET, COMPRESSED);
    assert.deepEqual([first.Error, second.Error], [0, 0]);
    assert.notEqual((await ask(GET, COMPRESSED)).Error, 0);
    await ask(RELEASE, { 2: first["0"] });
    const fourth = await ask(GET, COMPRESSED);
    assert.equal(fourth.Error, 0);
    for (const { 0: handle } of [second, fourth]) await ask(RELEASE, { 2: handle });
  });

  it("are refused as text, while a cell is edited and where Excel fails", async () => {
    assert.notEqual((await ask(GET, { 0: 0, 1: 4 })).Error, 0);
    faults.isEditing = true;
    assert.notEqual((await ask(GET, COMPRESSED)).Error, 0);
    faults.isEditing = false;
    faults.set({ at: "Document.getFileAsync", code: "GeneralException" });
    assert.notEqual((await ask(GET, COMPRESSED)).Error, 0);
  });

  it("leave every other call to others", () => {
    assert.equal(copies.answer(93, {}), undefined);
  });
});
