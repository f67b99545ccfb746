/** docs/in-excel-risks.md: nothing that was expected to fail in Excel stands there without a state, nor a state without its proof. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");

interface Row {
  readonly id: string;
  readonly verdict: string;
  readonly state: string;
}

/** The rows of the page's tables: their verdict is the last column but two, their state the last one. */
const rows: readonly Row[] = read("docs/in-excel-risks.md")
  .split("\n")
  .filter((line) => /^\| [A-E]\d+ \|/.test(line))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  .map((cells) => ({ id: cells[1] ?? "", verdict: cells.at(-4) ?? "", state: cells.at(-2) ?? "" }));

/** How a state begins. What was no risk may hold; what was one may not simply be said to. */
const OF_A_RISK = /^(Mended|Documented|Not (done|needed))\b.{10}/;
const OF_ANY = /^(Mended|Documented|Not (done|needed)|Holds|Rule)\b/;
const IS_RISK = /will fail|will not work|risk|unknown|lacking/i;

describe("the risks in Excel that the documents told of", () => {
  it("are all 53, and the 20 places where the host was too kind", () => {
    const count = (letter: string): number => rows.filter(({ id }) => id.startsWith(letter)).length;
    assert.deepEqual(["A", "B", "C", "E"].map(count), [14, 17, 22, 20]);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  });

  for (const { id, verdict, state } of rows) {
    it(`${id} has a state`, () => {
      assert.match(state, !id.startsWith("E") && IS_RISK.test(verdict) ? OF_A_RISK : OF_ANY);
      if (state.startsWith("Mended")) assert.match(state, /`test\//, "a test shows that it is mended");
      if (state.startsWith("Rule")) assert.match(state, /`test\//, "a test shows the rule");
    });
  }

  for (const { id, state } of rows) {
    const named = [...state.matchAll(/`((?:test|docs|tools)\/[\w/.-]+)`(?: “([^”]+)”)?/g)];
    if (named.length === 0) continue;
    it(`${id} names what is there`, () => {
      for (const [, path = "", words] of named) {
        assert.ok(existsSync(join(root, path)), path);
        if (words !== undefined) assert.ok(read(path).includes(words), `${path} has no “${words}”`);
      }
    });
  }
});
