import assert from "node:assert/strict";
import {
  containsCell,
  readReference,
  writtenOn,
  type Reference,
} from "../../../src/taskpane/formulas/reference.ts";

function reference(text: string): Reference {
  const found = readReference(text);
  assert(found, `${text} is no reference`);
  return found;
}

describe("references", () => {
  for (const text of [
    "A1",
    "$a$1",
    "XFD1048576",
    "B4#",
    "A:C",
    "$3:5",
    "Sheet1!B4",
    "'It''s 2017'!B4:C9",
    "Übersicht!A1",
  ]) {
    it(`knows ${text}`, () => assert(readReference(text)));
  }

  for (const text of [
    "XFE1",
    "A1048577",
    "A0",
    "A",
    "4",
    "A1:B",
    "Sheet 1!A1",
    "'Sheet'A1",
    "A1 B2",
    "!A1",
    "B4##",
    "ABCD1",
  ]) {
    it(`does not take ${text} for one`, () => assert.equal(readReference(text), undefined));
  }

  it("does without the sheet's name on the same sheet", () => {
    assert.equal(writtenOn("Sheet1", reference("sheet1!b4")), "B4");
    assert.equal(writtenOn("It's 2017", reference("'It''s 2017'!$B$4:C9")), "$B$4:C9");
    assert.equal(writtenOn("Other", reference("Sheet1!B4")), "Sheet1!B4");
    assert.equal(writtenOn("Sheet1", reference("B4")), "B4");
  });

  it("knows the cells it covers, whichever corner comes first", () => {
    const cell = (sheet: string, row: number, column: number) => ({ sheet, row, column });
    assert.equal(containsCell(reference("B4"), cell("Sheet1", 3, 1)), true);
    assert.equal(containsCell(reference("B4"), cell("Sheet1", 3, 2)), false);
    assert.equal(containsCell(reference("C9:B4"), cell("Sheet1", 5, 2)), true);
    assert.equal(containsCell(reference("A:C"), cell("Sheet1", 1_000_000, 2)), true);
    assert.equal(containsCell(reference("3:5"), cell("Sheet1", 4, 16_000)), true);
    assert.equal(containsCell(reference("Sheet2!B4"), cell("Sheet1", 3, 1)), false);
    assert.equal(containsCell(reference("AA10"), cell("Sheet1", 9, 26)), true);
  });
});
