/**
 * Bug reports about workbook and pane: test/vectors/bugReportSteps.json. Each is a test where what it is about is tested,
 * with the report's number in its title.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const { cases } = JSON.parse(
  readFileSync(join(import.meta.dirname, "vectors", "bugReportSteps.json"), "utf8"),
) as { readonly cases: readonly { readonly id: string; readonly did: string }[] };

const TESTS = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".test.ts") && !path.startsWith("release-0.1"))
  .map((path) => readFileSync(join(import.meta.dirname, path), "utf8"))
  .join("\n");

describe("bug reports about workbook and pane", () => {
  it("are twenty", () => assert.equal(new Set(cases.map(({ id }) => id)).size, 20));

  for (const { id, did } of cases) {
    it(`${id} is a test: ${did}`, () => assert.match(TESTS, new RegExp(`\\b${id}\\b`)));
  }
});
