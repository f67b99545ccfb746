import assert from "node:assert/strict";
import { fromIso } from "../../src/calc/index.ts";
import { builtFile, ExcelError, loadBuiltFunctions, type BuiltFunction } from "./builtFunctions.ts";

const functions = loadBuiltFunctions();

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly parameters: readonly unknown[];
    readonly options?: { readonly stream?: boolean };
  }[];
}

/** As in excel-web-16.00.debug.js: own fields for what a stream may do, the name behind a getter of the class. */
class InvocationContext {
  readonly setResult: ((result: unknown) => void) | undefined;
  readonly setError: undefined;
  onCanceled: unknown;

  constructor(setResult?: (result: unknown) => void) {
    this.setResult = setResult;
    this.setError = undefined;
  }

  get functionName(): string {
    return "ANY";
  }
}

function called(id: string): BuiltFunction {
  const found = functions.get(id);
  assert.ok(found, id);
  return found;
}

/** What a stream sets that Excel calls with these arguments. */
function streamed(id: string, ...args: unknown[]): unknown {
  const results: unknown[] = [];
  const invocation = new InvocationContext((result) => results.push(result));
  called(id)(...args, invocation);
  assert.equal(typeof invocation.onCanceled, "function", `${id} follows the invocation it was given`);
  const [result] = results;
  return result instanceof ExcelError ? result.message : result;
}

describe("functions whose newest arguments Excel does not know of yet", () => {
  const paid = fromIso("2018-11-15");

  it("take them for omitted", () => {
    const repayment = called("NOTE_REPAYMENT");
    // 5,500,000 at three times, 90 days after the payment: release of 3 February 2017.
    for (let known = 2; known <= 5; known++) {
      const args = [5_500_000, paid, ...Array<null>(known - 2).fill(null)];
      assert.equal(repayment(...args, new InvocationContext()), 16_500_000, `${known} arguments`);
    }
    assert.equal(called("NOTE_DUE_DATE")(paid, new InvocationContext()), fromIso("2019-02-13"));
  });

  it("take them for omitted where they stream, and answer through the invocation", () => {
    assert.equal(streamed("STANDSTILL_STATUS", fromIso("2017-02-03"), paid), "In force");
    assert.equal(streamed("STANDSTILL_STATUS", fromIso("2017-02-03")), "In force");
    assert.equal(streamed("NOTE_STATUS", paid, fromIso("2019-02-13")), "Due");
    const noScenario = "no scenario is loaded: load one in the task pane, or give name";
    assert.equal(streamed("SCENARIO", "notes.repayment"), noScenario);
    assert.equal(streamed("MILESTONES", null), noScenario);
    assert.equal(streamed("MILESTONES"), noScenario);
    assert.match(String(streamed("SCENARIO_COMPARE")), /^no scenario is loaded/);
  });

  it("are asked for none in vain: each function says in its length how many it has", () => {
    const { functions: all } = JSON.parse(builtFile("functions.json")) as Metadata;
    for (const { id, parameters, options } of all) {
      const given = parameters.map((_, index) => `argument ${index}`);
      const invocation = new InvocationContext(options?.stream === true ? () => undefined : undefined);
      for (let known = 0; known <= given.length; known++) {
        try {
          called(id)(...given.slice(0, known), invocation);
        } catch (error) {
          assert.ok(error instanceof ExcelError, `${id} with ${known} arguments: ${String(error)}`);
          assert.doesNotMatch(error.message ?? "", /unknown type|could not calculate/, `${id}, ${known}`);
        }
      }
    }
  });
});
