import assert from "node:assert/strict";
import { CallLedger, type CellPosition } from "../../../workbench/grid/callLedger.ts";
import type { FunctionArgument, FunctionResult } from "../../../workbench/host/cells/grid.ts";

const at = (row: number): CellPosition => ({ sheetId: "s", row, column: 0 });
const number = (value: number): FunctionArgument => ({ kind: "scalar", value });
const valued = (value: number): FunctionResult => ({ kind: "value", value });

/** A ledger whose calls are answered by hand. */
function createLedger() {
  const made: { name: string; row: number; answer: (result: FunctionResult) => void; fail: () => void }[] =
    [];
  const abandoned: number[] = [];
  const recalculated: number[] = [];
  const ledger = new CallLedger(
    (name, _args, { row }) =>
      new Promise((resolve, reject) =>
        made.push({ name, row, answer: resolve, fail: () => reject(new Error()) }),
      ),
    ({ row }) => void abandoned.push(row),
    ({ row }) => void recalculated.push(row),
  );
  const pass = (...asks: (() => void)[]): void => {
    ledger.beginPass();
    for (const ask of asks) ask();
  };
  return { ledger, made, abandoned, recalculated, pass };
}

describe("the ledger of a grid's calls", () => {
  it("makes all calls of a pass before any is answered", () => {
    const { ledger, made, pass } = createLedger();
    ledger.beginRun();
    pass(() => {
      for (let row = 0; row < 1000; row++) assert.equal(ledger.ask(at(row), "F", [number(row)]), undefined);
    });
    assert.equal(made.length, 1000);
    assert.ok(ledger.isWaiting);
  });

  it("answers in the next pass without calling again", async () => {
    const { ledger, made, pass } = createLedger();
    ledger.beginRun();
    pass(() => ledger.ask(at(0), "F", [number(1)]));
    made[0]?.answer(valued(7));
    await ledger.answered(1000);
    pass(() => assert.deepEqual(ledger.ask(at(0), "F", [number(1)]), valued(7)));
    assert.ok(!ledger.isWaiting);
    assert.equal(made.length, 1);
  });

  it("keeps the answer for a later calculation with the same arguments", async () => {
    const { ledger, made, pass } = createLedger();
    ledger.beginRun();
    pass(() => ledger.ask(at(0), "F", [number(1)]));
    made[0]?.answer(valued(7));
    await ledger.answered(1000);
    ledger.endRun();
    ledger.beginRun();
    pass(() => assert.deepEqual(ledger.ask(at(0), "F", [number(1)]), valued(7)));
    assert.equal(made.length, 1);
  });

  it("abandons a cell's calls and makes them anew when the arguments of one change", async () => {
    const { ledger, made, abandoned, pass } = createLedger();
    ledger.beginRun();
    pass(
      () => ledger.ask(at(3), "STREAM", []),
      () => ledger.ask(at(3), "F", [number(1)]),
    );
    for (const call of made) call.answer(valued(1));
    await ledger.answered(1000);
    ledger.endRun();

    ledger.beginRun();
    pass(
      () => ledger.ask(at(3), "STREAM", []),
      () => ledger.ask(at(3), "F", [number(2)]),
    );
    pass(
      () => ledger.ask(at(3), "STREAM", []),
      () => ledger.ask(at(3), "F", [number(2)]),
    );
    assert.deepEqual(abandoned, [3]);
    assert.deepEqual(
      made.map(({ name }) => name),
      ["STREAM", "F", "F", "STREAM"],
    );
  });

  it("abandons the calls of a cell that is edited, and ignores what they answer then", async () => {
    const { ledger, made, abandoned, recalculated, pass } = createLedger();
    ledger.beginRun();
    pass(() => ledger.ask(at(0), "F", []));
    ledger.forget(at(0));
    made[0]?.answer(valued(1));
    await Promise.resolve();
    assert.deepEqual(abandoned, [0]);
    assert.ok(!ledger.isWaiting);
    assert.deepEqual(recalculated, []);
  });

  it("abandons a call that the cell's formula no longer makes", async () => {
    const { ledger, made, abandoned, pass } = createLedger();
    ledger.beginRun();
    pass(
      () => ledger.ask(at(0), "F", [number(1)]),
      () => ledger.ask(at(0), "G", []),
    );
    for (const call of made) call.answer(valued(1));
    await ledger.answered(1000);
    pass(() => ledger.ask(at(0), "F", [number(1)]));
    ledger.endRun();
    ledger.push(at(0), valued(9), { name: "G", args: [] });
    ledger.beginRun();
    pass(() => assert.deepEqual(ledger.ask(at(0), "F", [number(1)]), valued(1)));
    assert.deepEqual(abandoned, []);
  });

  it("goes on without an answer that does not come, and calculates the cell again when it does", async () => {
    const { ledger, made, recalculated, pass } = createLedger();
    ledger.beginRun();
    pass(() => ledger.ask(at(5), "F", []));
    await ledger.answered(1);
    ledger.giveUpWaiting();
    assert.equal(ledger.overdue, 1);
    made[0]?.answer(valued(2));
    await new Promise((resolve) => setTimeout(resolve, 0));
    assert.deepEqual(recalculated, [5]);
    assert.equal(ledger.overdue, 0);
    ledger.beginRun();
    pass(() => assert.deepEqual(ledger.ask(at(5), "F", []), valued(2)));
  });

  it("brings a later value of a stream into the call it is for", async () => {
    const { ledger, made, recalculated, pass } = createLedger();
    ledger.beginRun();
    pass(
      () => ledger.ask(at(0), "S", [number(1)]),
      () => ledger.ask(at(0), "S", [number(2)]),
    );
    for (const call of made) call.answer(valued(0));
    await ledger.answered(1000);
    ledger.endRun();
    ledger.push(at(0), valued(42), { name: "S", args: [number(2)] });
    assert.deepEqual(recalculated, [0]);
    ledger.beginRun();
    pass(
      () => assert.deepEqual(ledger.ask(at(0), "S", [number(1)]), valued(0)),
      () => assert.deepEqual(ledger.ask(at(0), "S", [number(2)]), valued(42)),
    );
  });

  it("shows #VALUE! with a sentence when the runtime fails", async () => {
    const { ledger, made, pass } = createLedger();
    ledger.beginRun();
    pass(() => ledger.ask(at(0), "F", []));
    made[0]?.fail();
    await ledger.answered(1000);
    pass(() => {
      const result = ledger.ask(at(0), "F", []);
      assert.ok(result?.kind === "error" && result.code === "#VALUE!" && result.message);
    });
  });

  it("E5: tells a late answer to a cell alone from one on which others wait, and both from a later value", async () => {
    const arrivals: string[] = [];
    const answers: (() => void)[] = [];
    const ledger = new CallLedger(
      () => new Promise((resolve) => answers.push(() => resolve(valued(1)))),
      () => undefined,
      ({ row }, arrival) => void arrivals.push(`${row}: ${arrival}`),
    );
    const call = (row: number, isWhole: boolean): void => {
      ledger.beginRun(isWhole);
      ledger.beginPass();
      ledger.ask(at(row), "F", []);
      ledger.giveUpWaiting();
      ledger.endRun();
    };
    call(0, true);
    call(1, false);
    // Entered alone, and then asked for with everything else before it was answered.
    call(2, false);
    call(2, true);
    for (const answer of answers) answer();
    await new Promise((resolve) => setImmediate(resolve));
    ledger.push(at(1), valued(2), { name: "F", args: [] });
    assert.deepEqual(arrivals, [
      "0: late answer",
      "1: late answer to the cell alone",
      "2: late answer",
      "1: later value",
    ]);
  });
});
