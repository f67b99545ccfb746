import assert from "node:assert/strict";
import {
  createCustomFunctions,
  type CustomFunctions,
} from "../../../../workbench/host/functions/customFunctions.ts";
import { parseFunctions } from "../../../../src/invocation/index.ts";
import type {
  CellAddress,
  CellValue,
  FunctionArgument,
  FunctionCall,
  FunctionResult,
} from "../../../../workbench/host/cells/grid.ts";
import type { RichApiMessage } from "../../../../workbench/host/richApi/message.ts";

const functions = parseFunctions(
  {
    functions: [
      { id: "ADD", name: "ADD", parameters: [{ name: "a", type: "number" }] },
      {
        id: "SLOW",
        name: "SLOW",
        parameters: [{ name: "a", type: "number" }],
        options: { cancelable: true },
      },
      { id: "SUM", name: "SUM", parameters: [{ name: "a", type: "any", dimensionality: "matrix" }] },
      { id: "TICK", name: "TICK", parameters: [{ name: "a", type: "number" }], options: { stream: true } },
    ],
  },
  "TEST",
);

const A1: CellAddress = { sheet: "Sheet1", row: 0, column: 0 };
const B2: CellAddress = { sheet: "Sheet1", row: 1, column: 1 };
const number = (value: CellValue): FunctionArgument[] => [{ kind: "scalar", value }];
/** First all that has been promised, then the timers that this has set: a busy machine may do it the other way round. */
const nextTurn = async (): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setTimeout(resolve, 2));
};

/** The dispatcher with an add-in that answers when the test says so, and a grid that calculates so. */
class Bench {
  readonly events: (readonly RichApiMessage[])[] = [];
  readonly pushed: [CellAddress, FunctionResult, FunctionCall][] = [];
  private settle: () => void = () => undefined;
  private settled = Promise.resolve();
  readonly dispatcher: CustomFunctions;

  constructor(largestArguments = Infinity) {
    this.dispatcher = createCustomFunctions({
      ...{ functions, largestArguments },
      send: (messages) => this.events.push(messages),
      grid: {
        push: (...what) => this.pushed.push(what),
        settled: () => this.settled,
      },
    });
  }

  beginCalculation(): void {
    this.settled = new Promise((resolve) => (this.settle = resolve));
  }

  async endCalculation(): Promise<void> {
    this.settle();
    await nextTurn();
  }

  evaluate(name: string, args: readonly FunctionArgument[], cell: CellAddress): Promise<FunctionResult> {
    return this.dispatcher.evaluate(name, args, cell);
  }

  /** The messages sent since the last time, as [type, body]. */
  async sent(): Promise<[number, unknown][]> {
    await nextTurn();
    return this.events
      .splice(0)
      .flatMap((rows) => rows.map((row): [number, unknown] => [row[1], JSON.parse(row[3])]));
  }
}

describe("calls of custom functions", () => {
  let bench: Bench;
  beforeEach(() => {
    bench = new Bench();
    bench.dispatcher.ready();
  });

  it("of one turn travel in one event, each with its id, cell and flags", async () => {
    void bench.evaluate("TEST.ADD", number(1), A1);
    await Promise.resolve();
    void bench.evaluate("test.slow", number(2), B2);
    await nextTurn();
    assert.equal(bench.events.length, 1);
    assert.deepEqual(bench.events[0], [
      [1, 1000, "", '[1,"ADD",[1],"Sheet1!A1",0]', 1],
      [1, 1000, "", '[2,"SLOW",[2],"Sheet1!B2",1]', 2],
    ]);
  });

  it("wait for an add-in that is not ready", async () => {
    const early = new Bench();
    void early.evaluate("TEST.ADD", number(1), A1);
    assert.deepEqual(await early.sent(), []);
    early.dispatcher.ready();
    assert.deepEqual(await early.sent(), [[1000, [1, "ADD", [1], "Sheet1!A1", 0]]]);
  });

  it("are answered by their ids, in any order", async () => {
    const one = bench.evaluate("TEST.ADD", number(1), A1);
    const two = bench.evaluate("TEST.ADD", number(2), B2);
    bench.dispatcher.answer([
      [2, true, 20],
      [1, true, 10],
    ]);
    assert.deepEqual(await Promise.all([one, two]), [
      { kind: "value", value: 10 },
      { kind: "value", value: 20 },
    ]);
  });

  it("of a range make one table when all have answered", async () => {
    const table = bench.evaluate("TEST.ADD", [{ kind: "range", values: [[1], ["x"], [3]] }], A1);
    bench.dispatcher.answer([[2, true, 30]]);
    bench.dispatcher.answer([[1, false, "why", 7]]);
    assert.deepEqual(await table, {
      kind: "table",
      values: [[{ value: "#VALUE!" }], [{ value: "#VALUE!" }], [{ value: 30 }]],
    });
    assert.equal(bench.dispatcher.messageAt(A1), "why");
  });

  it("E6: of more than 5 MB of arguments show #CALC!, as a whole column is on the web", async () => {
    const web = new Bench(5 * 1024 * 1024);
    web.dispatcher.ready();
    const column = (rows: number): FunctionArgument => ({
      kind: "range",
      values: Array.from({ length: rows }, () => [null]),
    });
    assert.deepEqual(await web.evaluate("TEST.SUM", [column(1_048_576)], A1), {
      kind: "error",
      code: "#CALC!",
    });
    assert.deepEqual(await web.sent(), []);
    void web.evaluate("TEST.SUM", [column(100_000)], A1);
    void bench.evaluate("TEST.SUM", [column(1_048_576)], A1);
    assert.equal((await web.sent()).length, 1);
    assert.equal((await bench.sent()).length, 1);
  });

  it("of an unknown function show #NAME?", async () => {
    const { kind, ...rest } = await bench.evaluate("TEST.NONE", [], A1);
    assert.deepEqual([kind, rest], ["error", { code: "#NAME?", message: "There is no function TEST.NONE." }]);
  });

  it("that are abandoned end, and their late answer is dropped", async () => {
    const call = bench.evaluate("TEST.ADD", number(1), A1);
    await bench.sent();
    bench.dispatcher.abandon(A1);
    assert.deepEqual(await call, { kind: "error", code: "#BUSY!" });
    const again = bench.evaluate("TEST.ADD", number(2), A1);
    bench.dispatcher.answer([
      [1, true, 10],
      [2, true, 20],
    ]);
    assert.deepEqual(await again, { kind: "value", value: 20 });
    assert.deepEqual(bench.pushed, []);
  });

  it("that are abandoned are cancelled only where the function can be", async () => {
    void bench.evaluate("TEST.ADD", number(1), A1);
    void bench.evaluate("TEST.SLOW", number(1), B2);
    await bench.sent();
    bench.dispatcher.abandon(A1);
    bench.dispatcher.abandon(B2);
    assert.deepEqual(await bench.sent(), [[1001, { invocationId: 2 }]]);
  });

  it("that are abandoned before they were sent are never sent", async () => {
    void bench.evaluate("TEST.SLOW", number(1), A1);
    bench.dispatcher.abandon(A1);
    assert.deepEqual(await bench.sent(), []);
  });

  it("not answered by an add-in that was loaded again are sent to it once more", async () => {
    const done = bench.evaluate("TEST.ADD", number(1), A1);
    const open = bench.evaluate("TEST.ADD", number(2), B2);
    await bench.sent();
    bench.dispatcher.answer([[1, true, 10]]);
    await done;
    bench.dispatcher.restarted();
    assert.deepEqual(await bench.sent(), []);
    bench.dispatcher.ready();
    assert.deepEqual(await bench.sent(), [[1000, [2, "ADD", [2], "Sheet1!B2", 0]]]);
    bench.dispatcher.answer([[2, true, 20]]);
    assert.deepEqual(await open, { kind: "value", value: 20 });
  });
});

describe("the sentence of a cell", () => {
  it("is that of its error, until a later calculation succeeds or the cell is edited", async () => {
    const bench = new Bench();
    const calculate = async (name: string, value: CellValue, answer: unknown[]): Promise<void> => {
      bench.beginCalculation();
      const call = bench.evaluate(name, number(value), A1);
      bench.dispatcher.answer([answer]);
      await call;
      await bench.endCalculation();
    };
    await calculate("TEST.ADD", 1, [1, false, "too small", 7]);
    assert.equal(bench.dispatcher.messageAt(A1), "too small");
    await calculate("TEST.ADD", 2, [2, true, 20]);
    assert.equal(bench.dispatcher.messageAt(A1), undefined);
    await calculate("TEST.ADD", "abc", []);
    assert.equal(bench.dispatcher.messageAt(A1), 'a must be a number, got "abc".');
    bench.dispatcher.abandon(A1);
    assert.equal(bench.dispatcher.messageAt(A1), undefined);
  });

  it("stays while another call of the same formula succeeds", async () => {
    const bench = new Bench();
    bench.beginCalculation();
    const bad = bench.evaluate("TEST.ADD", number(1), A1);
    const good = bench.evaluate("TEST.ADD", number(2), A1);
    bench.dispatcher.answer([
      [1, false, "why", 1],
      [2, true, 1],
    ]);
    await Promise.all([bad, good]);
    assert.equal(bench.dispatcher.messageAt(A1), "why");
  });
});

describe("a streaming function", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = new Bench();
    bench.dispatcher.ready();
    bench.beginCalculation();
    const first = bench.evaluate("TEST.TICK", number(5), A1);
    assert.deepEqual(await bench.sent(), [[1000, [1, "TICK", [5], "Sheet1!A1", 3]]]);
    bench.dispatcher.answer([[1, true, 1]]);
    assert.deepEqual(await first, { kind: "value", value: 1 });
    await bench.endCalculation();
  });

  it("pushes its later values into the cell, and says of which call they are", () => {
    bench.dispatcher.answer([[1, true, 2]]);
    assert.deepEqual(bench.pushed, [
      [A1, { kind: "value", value: 2 }, { name: "TEST.TICK", args: number(5) }],
    ]);
  });

  it("asked again with the same arguments goes on, and answers its present value", async () => {
    bench.dispatcher.answer([[1, true, 2]]);
    bench.beginCalculation();
    assert.deepEqual(await bench.evaluate("TEST.TICK", number(5), A1), { kind: "value", value: 2 });
    await bench.endCalculation();
    assert.deepEqual(await bench.sent(), []);
    bench.dispatcher.answer([[1, true, 3]]);
    assert.equal(bench.pushed.length, 2);
  });

  it("is cancelled when a calculation asks with other arguments", async () => {
    bench.beginCalculation();
    void bench.evaluate("TEST.TICK", number(6), A1);
    await bench.endCalculation();
    const sent = await bench.sent();
    assert.deepEqual(sent, [
      [1000, [2, "TICK", [6], "Sheet1!A1", 3]],
      [1001, { invocationId: 1 }],
    ]);
    bench.dispatcher.answer([[1, true, 99]]);
    assert.deepEqual(bench.pushed, []);
  });

  it("goes on beside another one in the same formula", async () => {
    bench.beginCalculation();
    void bench.evaluate("TEST.TICK", number(5), A1);
    const other = bench.evaluate("TEST.TICK", number(6), A1);
    bench.dispatcher.answer([[2, true, 1]]);
    await other;
    await bench.endCalculation();
    assert.deepEqual(await bench.sent(), [[1000, [2, "TICK", [6], "Sheet1!A1", 3]]]);
  });

  it("is cancelled when its cell is edited", async () => {
    bench.dispatcher.abandon(A1);
    assert.deepEqual(await bench.sent(), [[1001, { invocationId: 1 }]]);
    bench.dispatcher.answer([[1, true, 99]]);
    assert.deepEqual(bench.pushed, []);
  });

  it("starts anew when the add-in was loaded again", async () => {
    bench.dispatcher.restarted();
    bench.dispatcher.ready();
    assert.deepEqual(await bench.sent(), [[1000, [1, "TICK", [5], "Sheet1!A1", 3]]]);
  });

  describe("E2: shown by several cells with the same arguments", () => {
    beforeEach(async () => {
      bench.beginCalculation();
      assert.deepEqual(await bench.evaluate("TEST.TICK", number(5), B2), { kind: "value", value: 1 });
      await bench.endCalculation();
    });

    it("is one invocation, whose values go to all of them", async () => {
      assert.deepEqual(await bench.sent(), []);
      bench.dispatcher.answer([[1, true, 2]]);
      assert.deepEqual(
        bench.pushed.map(([cell, result]) => [cell, result]),
        [
          [A1, { kind: "value", value: 2 }],
          [B2, { kind: "value", value: 2 }],
        ],
      );
    });

    it("is cancelled when the last of them is edited, not before", async () => {
      bench.dispatcher.abandon(A1);
      assert.deepEqual(await bench.sent(), []);
      bench.dispatcher.abandon(B2);
      assert.deepEqual(await bench.sent(), [[1001, { invocationId: 1 }]]);
    });
  });

  it("E2: is called with new arguments before it is cancelled with the old, when its cell is edited", async () => {
    bench.beginCalculation();
    bench.dispatcher.abandon(A1);
    void bench.evaluate("TEST.TICK", number(6), A1);
    assert.deepEqual(await bench.sent(), [[1000, [2, "TICK", [6], "Sheet1!A1", 3]]]);
    await bench.endCalculation();
    assert.deepEqual(await bench.sent(), [[1001, { invocationId: 1 }]]);
  });

  it("E5: goes on when its formula is entered again, and begins anew after a rebuild", async () => {
    bench.beginCalculation();
    bench.dispatcher.abandon(A1);
    assert.deepEqual(await bench.evaluate("TEST.TICK", number(5), A1), { kind: "value", value: 1 });
    await bench.endCalculation();
    assert.deepEqual(await bench.sent(), []);
    bench.dispatcher.rebuild();
    bench.beginCalculation();
    bench.dispatcher.abandon(A1);
    void bench.evaluate("TEST.TICK", number(5), A1);
    await bench.endCalculation();
    assert.deepEqual(await bench.sent(), [
      [1000, [2, "TICK", [5], "Sheet1!A1", 3]],
      [1001, { invocationId: 1 }],
    ]);
  });
});
