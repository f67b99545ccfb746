import assert from "node:assert/strict";
import { readWholeFile } from "../../../src/workbook/copies/wholeFile.ts";

const BYTES = Uint8Array.from({ length: 10 }, (_, index) => 250 + index);

interface Told {
  readonly status: string;
  readonly value?: unknown;
  readonly error?: unknown;
}
type Answer = (result: Told) => void;

/** An Excel that hands over a file in slices of four bytes. */
function excel({ size = BYTES.length, failsAt = -1, data = [...BYTES] as unknown } = {}): {
  readonly closed: () => number;
} {
  let closed = 0;
  const file = {
    size,
    sliceCount: 3,
    getSliceAsync(index: number, answer: Answer): void {
      if (index === failsAt) answer({ status: "failed", error: { code: 5001 } });
      else
        answer({
          status: "succeeded",
          value: { data: Array.isArray(data) ? (data as number[]).slice(4 * index, 4 * index + 4) : data },
        });
    },
    closeAsync: () => void closed++,
  };
  const document = {
    getFileAsync: (_type: string, answer: Answer) => answer({ status: "succeeded", value: file }),
  };
  install({ document });
  return { closed: () => closed };
}

function install(context: object): void {
  Object.assign(globalThis, {
    Office: {
      context,
      FileType: { Compressed: "compressed" },
      AsyncResultStatus: { Succeeded: "succeeded" },
    },
  });
}

describe("the workbook as a file", () => {
  after(() => Reflect.deleteProperty(globalThis, "Office"));

  it("is put together of its slices, and given back to Excel", async () => {
    const { closed } = excel();
    assert.deepEqual(await readWholeFile(), BYTES);
    assert.equal(closed(), 1);
  });

  it("is refused where a slice fails, and given back nevertheless", async () => {
    const { closed } = excel({ failsAt: 1 });
    await assert.rejects(readWholeFile(), /Excel did not hand the workbook over/);
    assert.equal(closed(), 1);
  });

  it("is refused where bytes are missing", async () => {
    excel({ size: 11 });
    await assert.rejects(readWholeFile(), /handed over 10 bytes of a workbook of 11/);
  });

  it("is refused where a slice holds no bytes", async () => {
    excel({ data: "text" });
    await assert.rejects(readWholeFile(), /does not hand the workbook over to add-ins/);
  });

  for (const [what, context] of [
    ["no document", {}],
    ["a document that gives no file", { document: {} }],
  ] as const) {
    it(`is refused with one sentence where Excel has ${what}`, async () => {
      install(context);
      await assert.rejects(readWholeFile(), (error: Error) => {
        assert.match(error.message, /^This Excel does not hand the workbook over to add-ins/);
        assert.ok(error.message.length <= 300);
        return true;
      });
    });
  }

  it("is refused where Excel throws instead of answering", async () => {
    install({
      document: {
        getFileAsync() {
          throw new Error("not supported");
        },
      },
    });
    await assert.rejects(readWholeFile(), /does not hand the workbook over/);
  });
});
