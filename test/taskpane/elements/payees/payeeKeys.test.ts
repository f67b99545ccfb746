import assert from "node:assert/strict";
import { ZERO, type PayeePayments } from "../../../../src/calc/index.ts";
import { paintOf, payeeKeys } from "../../../../src/taskpane/elements/payees/payeeKeys.ts";

function named(...names: string[]): PayeePayments[] {
  return names.map((payee) => ({
    ...{ payee, hasTheRest: payee === "Company", paidToDate: [], paid: ZERO, owed: ZERO },
    ...{ firstPaid: undefined, paidInFull: undefined },
  }));
}

describe("the keys of payees", () => {
  it("are different ones, and the same in a second scenario", () => {
    const keys = payeeKeys([named("Fees", "Notes", "Company"), named("Debt", "Notes", "Company")]);
    assert.deepEqual([...keys.keys()], ["Fees", "Notes", "Company", "Debt"]);
    assert.equal(new Set(keys.values()).size, 4);
    assert.equal(keys.get("Company"), "us");
  });

  it("are one grey beyond as many colours as can be told apart", () => {
    const keys = payeeKeys([named(..."abcdefghij")]);
    assert.deepEqual(
      [..."abcdefghij"].map((name) => keys.get(name)),
      [0, 1, 2, 3, 4, 5, 6, 7, 7, 7],
    );
  });

  it("mark whose answer it is, whoever has the rest", () => {
    const keys = payeeKeys([named("Funder", "Company")], "FUNDER");
    assert.deepEqual(
      [...keys],
      [
        ["Funder", "us"],
        ["Company", 0],
      ],
    );
  });

  it("are names of paints, never text of a file", () => {
    const keys = payeeKeys([named("url(javascript:alert(1))")]);
    assert.equal(paintOf(keys.get("url(javascript:alert(1))") ?? "us"), "url(#payee-0)");
  });
});
