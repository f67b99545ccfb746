import assert from "node:assert/strict";
import { asSentence } from "../../src/calc/index.ts";

describe("a message of the calculation module", () => {
  it("becomes a sentence", () => {
    assert.equal(asSentence("name is needed, got nothing"), "Name is needed, got nothing.");
    assert.equal(asSentence("Done."), "Done.");
    assert.equal(asSentence(""), ".");
  });
});
