import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describeProvenance, evaluate, explain, presets, type Scenario } from "../../../src/calc/index.ts";
import { auditPack } from "../../../src/taskpane/auditPack/pack.ts";
import { packPage } from "../../../src/taskpane/auditPack/packPage.ts";
import { presetNamed } from "../../calc/scenario/terms/given.ts";

const FACTS = { by: "", on: "2019-03-01", version: "9.9.9", revision: 7, log: [] };
const LOG = [{ revision: 6, on: "2019-02-27 10:00 UTC", changed: ["Valuation date", "<b>Claims</b>"] }];
const SETTLEMENT = presetNamed("Settlement of 2018 in instalments");

function toTheEnd<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

const page = (scenario: Scenario, facts: Parameters<typeof packPage>[1] = FACTS): Promise<string> =>
  packPage(toTheEnd(auditPack(scenario)), facts);

/** Every text of a scenario, its keys and paths aside, replaced; choices and dates must stay to be read. */
function withTexts(scenario: Scenario, hostile: string): Scenario {
  const changed = JSON.parse(
    JSON.stringify(scenario, (key: string, value: unknown) =>
      ["name", "description", "document", "place", "reason", "from", "payee", "event"].includes(key) &&
      typeof value === "string"
        ? `${hostile}${value}`
        : value,
    ),
  ) as Scenario;
  return changed;
}

describe("the audit pack", () => {
  it("has every figure of every preset as it is worked out, to the last digit", async () => {
    for (const preset of presets()) {
      const found = new Map(
        [...(await page(preset)).matchAll(/<data value="([^"]*)" data-path="([^"]*)">/g)].map(
          ([, value = "", path = ""]) => [path, value],
        ),
      );
      const own = evaluate(preset).filter(({ available }) => available);
      const escaped = (value: string): string =>
        value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
      assert.deepEqual(
        [...found],
        own.map((result) => [escaped(result.path), result.available ? escaped(String(result.value)) : ""]),
        preset.name,
      );
    }
  });

  it("has the steps of EXPLAIN for a figure, and says of one that is not available what is missing", async () => {
    const text = await page(SETTLEMENT);
    const { steps } = explain(SETTLEMENT, "notes.repayment");
    assert.ok(steps.length > 1);
    for (const { label, rule } of steps) {
      assert.ok(text.includes(`<td>${label}</td>`), label);
      assert.ok(text.includes(`<td>${rule}</td>`), rule);
    }
    const missing = evaluate(presetNamed("Never paid")).find(({ available }) => !available);
    assert.ok(missing?.available === false);
    assert.ok((await page(presetNamed("Never paid"))).includes("not available: "));
  });

  it("has every input with its source, down to single cells, and every assumption with its reason", async () => {
    const text = (await page(SETTLEMENT))
      .replaceAll("&#39;", "'")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
    const sources = JSON.stringify(SETTLEMENT.inputs, (_, value: unknown) => value);
    const all = [...sources.matchAll(/\{"kind":"(?:stated|assumed|computed)"[^}]*\}/g)].map(([found]) =>
      describeProvenance(JSON.parse(found) as Parameters<typeof describeProvenance>[0]),
    );
    assert.ok(all.length > 30);
    for (const source of all) assert.ok(text.includes(source), source);
  });

  it("is signed by name and day, or has lines to sign", async () => {
    const signed = await page(SETTLEMENT, { ...FACTS, by: "A. Reader" });
    const [, rows = ""] = /Signed off by<\/th>[^]*?<tbody>([^]*?)<\/tbody>/.exec(signed) ?? [];
    const count = rows.split("<tr>").length - 1;
    assert.ok(count > 5);
    assert.equal(
      rows.split('<td class="sign">A. Reader</td><td class="sign">2019-03-01</td>').length - 1,
      count,
    );
    assert.ok((await page(SETTLEMENT)).includes('<td class="sign"></td><td class="sign"></td>'));
    assert.ok(signed.includes("revision 7 of the workbook"));
    assert.ok(signed.includes("No change of this scenario is recorded"));
    const logged = await page(SETTLEMENT, { ...FACTS, log: LOG });
    assert.ok(
      logged.includes(
        "<td>6</td><td>2019-02-27 10:00 UTC</td><td>Valuation date, &lt;b&gt;Claims&lt;/b&gt;</td>",
      ),
    );
  });

  it("takes every text of a scenario as text, whatever it holds", async () => {
    for (const hostile of [
      "<script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "</style><style>body{display:none}",
      "'; } <!-- ",
      "\u202eevil",
    ]) {
      const text = await page(withTexts(SETTLEMENT, hostile), { ...FACTS, by: hostile });
      assert.doesNotMatch(text, /<script|<img|<!--|\u202e/, hostile);
      assert.equal(text.split("<style>").length, 2, hostile);
      const tags = new Set([...text.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag));
      for (const tag of tags)
        assert.match(
          tag ?? "",
          /^(html|head|meta|title|style|body|main|h[123]|p|section|table|thead|tbody|tr|th|td|div|data)$/,
        );
    }
  });

  it("allows its one style sheet by its hash and nothing else", async () => {
    const text = await page(SETTLEMENT);
    const [, style = ""] = /<style>([^]*?)<\/style>/.exec(text) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    assert.ok(
      text.includes(
        `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
      ),
    );
    assert.doesNotMatch(text, /\sstyle=|\shref=|\ssrc=/);
  });
});
