import assert from "node:assert/strict";
import { asSentence, DomainError } from "../../src/calc/index.ts";

describe("a message of the calculation module", () => {
  it("becomes a sentence", () => {
    assert.equal(asSentence("name is needed, got nothing"), "Name is needed, got nothing.");
    assert.equal(asSentence("Done."), "Done.");
    assert.equal(asSentence(""), ".");
  });

  // What Alt+Enter, a paste or another program leaves in a cell.
  for (const broken of ["Acme\nFund", "Acme\r\nFund", "Acme \t Fund", "Acme\u2028Fund", "Acme\n\n Fund"]) {
    it(`stays one line where a cell says ${JSON.stringify(broken)}`, () => {
      const { message } = new DomainError("invalidValue", `payee must be one of ${broken}, Co`);
      assert.equal(message, "payee must be one of Acme Fund, Co");
    });
  }
});
