import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionReference, readmeWithFunctions } from "../../tools/functions/functionHelp.ts";
import { readFunctions } from "../../tools/functions/functionFacts.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");

describe("the documents", () => {
  it("docs/functions.md is what the doc comments say (else: npm run docs)", () => {
    assert.equal(read("docs/functions.md"), functionReference(readFunctions()));
  });

  it("README.md lists every function (else: npm run docs)", () => {
    assert.equal(read("README.md"), readmeWithFunctions(read("README.md"), readFunctions()));
  });

  it("README.md and docs/ point only at files that exist", () => {
    for (const [path, folder] of [
      ["README.md", ""],
      ["CONTRIBUTING.md", ""],
      ["docs/deploy.md", "docs"],
      ["docs/architecture.md", "docs"],
      ["docs/accounts.md", "docs"],
    ] as const) {
      const targets = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? "");
      for (const target of targets)
        assert.doesNotThrow(() => read(join(folder, target)), `${path} → ${target}`);
    }
  });

  it("docs/accounts.md parts the money for notes and warrants as its formulas do", () => {
    // mpmath 1.3 with 30 digits, the closed form written out anew; 0.73 US dollars for a Canadian one.
    const warrants = 1_065_000 * 0.033012227545199536 * 0.73;
    const page = read("docs/accounts.md");
    const grouped = (value: number): string =>
      value.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    for (const figure of [grouped(warrants), grouped(2_130_000 - warrants)])
      assert.ok(page.includes(figure), figure);
    assert.ok(page.includes((8_520_000 / (2_130_000 - warrants)).toFixed(8)));
  });

  it("CHANGELOG.md has the version of package.json or an Unreleased section", () => {
    const { version } = JSON.parse(read("package.json")) as { version: string };
    const changelog = read("CHANGELOG.md");
    assert.ok(changelog.includes(`## [${version}]`) || changelog.includes("## [Unreleased]"));
  });

  it("bh-160: docs/in-excel.md is a page of the help, without links to what is not shipped", () => {
    const page = read("dist/docs/in-excel.html");
    assert.match(page, /<h1 id="in-excel">In Excel<\/h1>/);
    assert.match(page, /Goal Seek/);
    assert.match(page, /Data Table/);
    assert.doesNotMatch(page, /href=[^>]*\.md/);
  });
});
