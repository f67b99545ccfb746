import assert from "node:assert/strict";
import { copiedCells } from "../../../src/taskpane/inputs/copiedCells.ts";

describe("cells copied from a sheet", () => {
  for (const [text, cells] of [
    ["5", [["5"]]],
    ["5\r\n", [["5"]]],
    ["1\t2", [["1", "2"]]],
    [
      "2019-09-16\t2.04%\r\n2020-09-16\t0.42%\r\n",
      [
        ["2019-09-16", "2.04%"],
        ["2020-09-16", "0.42%"],
      ],
    ],
    ["a\n\nb\n", [["a"], [""], ["b"]]],
    ["\t1\r\n", [["", "1"]]],
    ['"two\nlines"\tb', [["two\nlines", "b"]]],
    ['"says ""no""\nand goes"', [['says "no"\nand goes']]],
    ['"quoted" only', [['"quoted" only']]],
    ["", [[""]]],
  ] as const) {
    it(`${JSON.stringify(text)} is ${JSON.stringify(cells)}`, () => {
      assert.deepEqual(copiedCells(text), cells);
    });
  }
});
