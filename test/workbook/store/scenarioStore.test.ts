import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import type { Scenario } from "../../../src/calc/index.ts";
import type { SaveOutcome } from "../../../src/workbook/index.ts";
import { addIn, HAIRCUT, namesIn, noticesIn, openIn, STORED as settlement } from "../fixture/storeDriving.ts";
import { startSession, type Session } from "../fixture/session.ts";

const NAMESPACE = "urn:award-finance:scenarios";

describe("the scenarios of a workbook", () => {
  let session: Session;
  let window: Frame;

  before(async () => {
    session = await startSession();
  });
  after(() => session?.close());
  beforeEach(async () => {
    window = await session.open();
  });

  const names = (at = window): Promise<string[]> => namesIn(at);
  const open = (at = window): Promise<string[]> => openIn(at);
  const add = (scenario: Scenario, at = window): Promise<SaveOutcome["kind"]> => addIn(at, scenario);
  const notices = (at = window): Promise<string[]> => noticesIn(at);
  /** The sentence of a failure. */
  function refusal(of: Promise<unknown>): Promise<string> {
    return of.then(
      () => "",
      (error: Error) => error.message.replace(/^.*?WorkbookProblem: /s, "").split("\n")[0] ?? "",
    );
  }
  /** The workbook as it is in the file, in a window that opens it anew. */
  async function inTheFile(): Promise<string[]> {
    return open(await session.openWindow());
  }
  it("are none at first", async () => {
    assert.deepEqual(await open(), []);
    assert.deepEqual(await session.parts(), []);
  });

  it("are kept in the file, with which of them is active", async () => {
    await add(settlement);
    await window.evaluate(async () => {
      const { scenarioStore, withActive } = award;
      const { book } = scenarioStore.state;
      await scenarioStore.save(withActive(book, book.scenarios[0]?.id));
    });
    const other = await session.openWindow();
    assert.deepEqual(await open(other), ["Settlement of 2018"]);
    const active = await other.evaluate(() => award.activeScenario(award.scenarioStore.state.book));
    assert.deepEqual(active, settlement);
    assert.equal((await session.parts()).length, 1);
  });

  it("come along with a copy of the file", async () => {
    await add(settlement);
    const [xml = ""] = await session.parts();
    const copy = await session.open({ xmlParts: [["{another id}", xml]] });
    assert.deepEqual(await open(copy), ["Settlement of 2018"]);
    assert.equal(await add(HAIRCUT, copy), "saved");
    assert.equal((await session.parts()).length, 1);
  });

  it("count their revisions", async () => {
    await add(settlement);
    await add(HAIRCUT);
    assert.equal(await window.evaluate(() => award.scenarioStore.state.revision), 2);
  });

  describe("undone", () => {
    it("are as they were before the last save, deleted ones included", async () => {
      await add(settlement);
      await add(HAIRCUT);
      await window.evaluate(async () => {
        const { scenarioStore, withoutScenario } = award;
        const { book } = scenarioStore.state;
        await scenarioStore.save(withoutScenario(book, book.scenarios[0]?.id ?? ""));
      });
      assert.deepEqual(await names(), ["Haircut"]);
      await window.evaluate(() => award.scenarioStore.undo());
      assert.deepEqual(await names(), ["Settlement of 2018", "Haircut"]);
      assert.deepEqual(await inTheFile(), ["Settlement of 2018", "Haircut"]);
    });

    it("to the beginning are none, and then there is nothing more", async () => {
      await add(settlement);
      await window.evaluate(() => award.scenarioStore.undo());
      assert.deepEqual(await inTheFile(), []);
      assert.equal(await window.evaluate(() => award.scenarioStore.state.canUndo), false);
      const said = await refusal(window.evaluate(() => award.scenarioStore.undo()));
      assert.equal(said, "There is nothing to undo.");
    });
  });

  describe("when the write fails half way", () => {
    beforeEach(() => add(settlement));

    for (const at of ["CustomXmlPartCollection.Add", "CustomXmlPart.GetXml"]) {
      it(`at ${at}, are as they were, and the user is told`, async () => {
        await session.fail({ at, code: "GeneralException", times: 1 });
        const said = await refusal(add(HAIRCUT));
        assert.match(said, /Something went wrong inside Excel/);
        await session.mend();
        assert.deepEqual(await names(), ["Settlement of 2018"]);
        assert.deepEqual(await inTheFile(), ["Settlement of 2018"]);
        assert.equal((await session.parts()).length, 1);
        assert.equal(await add(HAIRCUT), "saved");
      });
    }

    it("and cannot be taken back, are said to be uncertain", async () => {
      await session.fail({ at: "CustomXmlPart.GetXml", code: "GeneralException" });
      assert.match(await refusal(add(HAIRCUT)), /cannot say whether they were/);
    });

    it("only where the part before is taken away, are saved, and the next save tidies up", async () => {
      await session.fail({ at: "CustomXmlPart.Delete", code: "GeneralException" });
      assert.equal(await add(HAIRCUT), "saved");
      await session.mend();
      assert.equal((await session.parts()).length, 2);
      assert.deepEqual(await inTheFile(), ["Settlement of 2018", "Haircut"]);
      await add({ ...HAIRCUT, name: "Third" });
      assert.equal((await session.parts()).length, 1);
    });
  });

  describe("while a cell is being edited", () => {
    it("wait, and are saved when it is done", async () => {
      await session.page.evaluate(() => workbookTest.grid.type(true));
      const saving = add(settlement);
      await new Promise((resolve) => setTimeout(resolve, 600));
      assert.deepEqual(await session.parts(), []);
      await session.page.evaluate(() => workbookTest.grid.type(false));
      assert.equal(await saving, "saved");
    });
  });

  describe("that cannot be read", () => {
    const whole = (text: string): string => `<scenarios xmlns="${NAMESPACE}">${text}</scenarios>`;
    const content = JSON.stringify({ format: 1, revision: 3, key: "k", ancestors: [], active: null });

    for (const [what, xml] of [
      ["truncated", whole(content.slice(0, 40))],
      ["not JSON", whole("scenarios")],
      ["JSON of something else", whole("[1,2]")],
      ["without their list", whole(content)],
      ["with scenarios that have no id", whole(content.replace("}", `,"scenarios":[{"scenario":1}]}`))],
    ] as const) {
      it(`because the part is ${what}, are set aside in the file and the user is told`, async () => {
        window = await session.open({ xmlParts: [["{1}", xml]] });
        assert.deepEqual(await open(), []);
        assert.deepEqual(await notices(), ["setAside"]);
        const kept = await session.page.evaluate(() =>
          [...workbookTest.file.xmlParts.values()].map((part) => {
            const { documentElement } = new DOMParser().parseFromString(part, "text/xml");
            return [documentElement.namespaceURI, documentElement.textContent];
          }),
        );
        assert.equal(kept.length, 1);
        assert.equal(kept[0]?.[0], `${NAMESPACE}:set-aside`);
        assert.equal((JSON.parse(kept[0]?.[1] ?? "") as { part: string }).part, xml);
        assert.equal(await add(settlement), "saved");
        assert.deepEqual(await inTheFile(), ["Settlement of 2018"]);
      });
    }

    it("because the part has 50 MB, are left in the file and the user is told", async () => {
      window = await session.open();
      await session.page.evaluate((start) => {
        const xml = `<scenarios xmlns="${start}">${"x".repeat(50_000_000)}</scenarios>`;
        workbookTest.file.xmlParts.set("{large}", xml);
      }, NAMESPACE);
      assert.deepEqual(await open(), []);
      assert.deepEqual(await notices(), ["leftInPlace"]);
      assert.equal(await add(settlement), "saved");
      const other = await session.openWindow();
      assert.deepEqual(await open(other), ["Settlement of 2018"]);
      assert.deepEqual(await notices(other), []);
      const size = await session.page.evaluate(() => workbookTest.file.xmlParts.get("{large}")?.length);
      assert.ok((size ?? 0) > 50_000_000);
    });

    it("beside others that can, do not keep those from being read", async () => {
      await add(settlement);
      const [good = ""] = await session.parts();
      window = await session.open({
        xmlParts: [
          ["{1}", whole("broken")],
          ["{2}", good],
        ],
      });
      assert.deepEqual(await open(), ["Settlement of 2018"]);
      assert.deepEqual(await notices(), ["setAside"]);
    });

    it("one of them, is kept as it is while the others change", async () => {
      await add(settlement);
      const [good = ""] = await session.parts();
      const bad = good.replace('"2018-11-15"', '"the day after tomorrow"');
      window = await session.open({ xmlParts: [["{1}", bad]] });
      await open();
      const broken = await window.evaluate(() => {
        const [entry] = award.scenarioStore.state.book.scenarios;
        return entry?.kind === "broken" ? entry.problems : undefined;
      });
      assert.equal(broken?.length, 1);
      assert.match(broken?.[0] ?? "", /the day after tomorrow/);
      await add(HAIRCUT);
      const [saved = ""] = await session.parts();
      assert.ok(saved.includes("the day after tomorrow"));
    });
  });

  it("of schema version 99 can be read past, and nothing is saved over them", async () => {
    await add(settlement);
    const [good = ""] = await session.parts();
    const newer = good.replace('"schemaVersion":2', '"schemaVersion":99');
    window = await session.open({ xmlParts: [["{1}", newer]] });
    assert.deepEqual(await open(), ["Settlement of 2018"]);
    assert.deepEqual(await notices(), ["newer"]);
    assert.match(await refusal(add(HAIRCUT)), /newer version of Award Finance/);
    assert.deepEqual(await session.parts(), [newer]);
  });

  describe("with a hostile name", () => {
    for (const name of [
      '=HYPERLINK("https://example.com","x")',
      "<img src=x onerror=alert(1)>",
      "]]></scenarios><!--",
      "__proto__",
      "مسوّدة التسوية",
      "⚖️👩🏽‍⚖️ award",
      "a\u2028b & <c>",
    ]) {
      it(`${JSON.stringify(name)} come back as they were written`, async () => {
        assert.equal(await add({ ...HAIRCUT, name }), "saved");
        assert.deepEqual(await inTheFile(), [name]);
        assert.deepEqual(await session.problems(), []);
      });
    }

    it("of 10,000 characters are cut to the 255 that a name may have", async () => {
      await add({ ...HAIRCUT, name: "x".repeat(10_000) });
      assert.deepEqual(await inTheFile(), ["x".repeat(255)]);
    });
  });
});
