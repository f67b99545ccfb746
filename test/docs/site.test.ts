import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { executor } from "../../tools/docs/executed.ts";
import { guidePage } from "../../tools/docs/guides.ts";

const DIST = join(import.meta.dirname, "..", "..", "dist");
const DOCS = join(DIST, "docs");
const pages = readdirSync(DOCS).filter((file) => file.endsWith(".html"));
const read = (file: string): string => readFileSync(join(DOCS, file), "utf8");
const SITE = { file: "guides/try.md", name: "try", title: "Try", purpose: "" };
const executed = executor(DIST);

/** Formulas and results of a guide. */
const block = (line: string): string => `# Try\n\n\`\`\`formulas\n${line}\n\`\`\`\n`;

describe("the documentation as a site, dist/docs", () => {
  it("has every page that functions.json, the manifest and the pages themselves lead to", () => {
    const { functions } = JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as {
      functions: { helpUrl: string }[];
    };
    const named = [
      ...functions.map(({ helpUrl }) => helpUrl.replace("https://localhost:3000/docs/", "")),
      ...[...readFileSync(join(DIST, "manifest.xml"), "utf8").matchAll(/3000\/docs\/([^"]+)"/g)].map(
        ([, file = ""]) => file,
      ),
    ];
    assert.ok(named.length > 40);
    const links = pages.flatMap((file) =>
      [...read(file).matchAll(/href="(?!https?:|\.\.\/assets)([^"]+)"/g)].map(
        ([, target = ""]) => [file, target] as const,
      ),
    );
    const missing = [...named.map((file) => ["functions.json", file] as const), ...links].filter(
      ([from, target]) => {
        const [file = "", anchor] = target.split("#");
        const on = file === "" ? from : file;
        if (!readdirSync(DOCS).includes(on)) return true;
        return anchor !== undefined && !read(on).includes(`id="${anchor}"`);
      },
    );
    assert.deepEqual(missing, []);
  });

  it("says of each function its arguments, units, formula, source, an example, an error and what Excel has", () => {
    for (const file of pages.filter((name) => /^[A-Z_]+\.html$/.test(name))) {
      const page = read(file);
      for (const part of ["Arguments", "Result", "Examples", "Errors", "In plain Excel"])
        assert.ok(page.includes(`<h2>${part}</h2>`), `${file}: ${part}`);
      for (const fact of ["Units", "Formula", "Source"])
        assert.match(page, new RegExp(`<dt>${fact}</dt><dd>[^<]{4,}`), `${file}: ${fact}`);
      assert.match(page, /<strong>#(VALUE!|N\/A|NUM!)<\/strong> \([a-z ]+\): [^<]{10,}/, file);
    }
  });

  it("shows what the functions answer: a refusal in their own words, a spilled table with its days", () => {
    assert.match(read("NOTE_REPAYMENT.html"), /amount must be 0 or more, got -5,?500,?000/);
    assert.match(read("NOTE_DUE_DATE.html"), /gives <strong>2019-02-13<\/strong>/);
    assert.match(read("NOTE_AMORTISATION.html"), /<td>2018-12-31<\/td><td>8990373.55353188<\/td>/);
  });

  it("stops the build where an example is not what its comment says", async () => {
    const formula = "=AWARD.NOTE_REPAYMENT(5500000, DATE(2018, 11, 15))";
    assert.match(
      await guidePage(SITE, block(`${formula} → 16500000`), executed),
      /<strong>16500000<\/strong>/,
    );
    await assert.rejects(
      guidePage(SITE, block(`${formula} → 16500001`), executed),
      /gives 16500000, not 16500001/,
    );
    await assert.rejects(executed.refusal(formula), /is not refused: 16500000/);
    await assert.rejects(executed.result("=AWARD.NOTE_DUE_DATE(43419)", "2019-02-14"), /not day 2019-02-14/);
  });

  it("lets no markup of a guide's text through, and leads only where there is a page", async () => {
    const markdown =
      "# <script>1</script>\n\n<img src=x onerror=alert(1)>\n\n[a](../nowhere.md) [b](../accounts.md#options-and-shares)\n";
    const page = await guidePage(SITE, markdown, executed);
    assert.doesNotMatch(page, /<script|<img/);
    assert.match(page, /<p>a <a href="accounts\.html#options-and-shares">b<\/a><\/p>/);
  });

  it("leads on from the addresses that release 0.1 gave", () => {
    const former = readdirSync(join(import.meta.dirname, "..", "release-0.1", "bundle", "help")).filter(
      (file) => file.endsWith(".html"),
    );
    assert.ok(former.length > 20);
    for (const file of former)
      assert.ok(readFileSync(join(DIST, "help", file), "utf8").includes(`url=../docs/${file}"`), file);
  });
});
