import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import type { Scenario } from "../../src/calc/index.ts";
import type { SaveOutcome } from "../../src/workbook/index.ts";
import { startSession, type Session } from "./fixture/session.ts";

const namespace = "urn:award-finance:scenarios";

const settlement: Scenario = {
  schemaVersion: 1,
  name: "Settlement of 2018",
  inputs: {
    "award.firstPaymentDate": {
      value: "2018-11-15",
      provenance: { kind: "stated", document: "Company release of 11 October 2018" },
    },
  },
};
const haircut: Scenario = { schemaVersion: 1, name: "Haircut", inputs: {} };

describe("the scenarios of a workbook", function () {
  this.timeout(60_000);
  let session: Session;
  let window: Frame;

  before(async () => {
    session = await startSession();
  });
  after(() => session?.close());
  beforeEach(async () => {
    window = await session.open();
  });

  function names(at: Frame = window): Promise<string[]> {
    return at.evaluate(() => award.scenarioStore.state.book.scenarios.map(({ name }) => name));
  }
  function open(at: Frame = window): Promise<string[]> {
    return at.evaluate(async () => {
      const { book } = await award.scenarioStore.open();
      return book.scenarios.map(({ name }) => name);
    });
  }
  function add(scenario: Scenario, at: Frame = window): Promise<SaveOutcome["kind"]> {
    return at.evaluate(async (what) => {
      const { scenarioStore, withAdded } = award;
      if (!scenarioStore.state.isRead) await scenarioStore.open();
      return (await scenarioStore.save(withAdded(scenarioStore.state.book, what).book)).kind;
    }, scenario);
  }
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
  function notices(at: Frame = window): Promise<string[]> {
    return at.evaluate(() => award.scenarioStore.state.notices.map(({ kind }) => kind));
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
    assert.equal(await add(haircut, copy), "saved");
    assert.equal((await session.parts()).length, 1);
  });

  it("count their revisions", async () => {
    await add(settlement);
    await add(haircut);
    assert.equal(await window.evaluate(() => award.scenarioStore.state.revision), 2);
  });

  describe("undone", () => {
    it("are as they were before the last save, deleted ones included", async () => {
      await add(settlement);
      await add(haircut);
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
        const said = await refusal(add(haircut));
        assert.match(said, /Excel could not do this \(GeneralException/);
        await session.mend();
        assert.deepEqual(await names(), ["Settlement of 2018"]);
        assert.deepEqual(await inTheFile(), ["Settlement of 2018"]);
        assert.equal((await session.parts()).length, 1);
        assert.equal(await add(haircut), "saved");
      });
    }

    it("and cannot be taken back, are said to be uncertain", async () => {
      await session.fail({ at: "CustomXmlPart.GetXml", code: "GeneralException" });
      assert.match(await refusal(add(haircut)), /cannot say whether they were/);
    });

    it("only where the part before is taken away, are saved, and the next save tidies up", async () => {
      await session.fail({ at: "CustomXmlPart.Delete", code: "GeneralException" });
      assert.equal(await add(haircut), "saved");
      await session.mend();
      assert.equal((await session.parts()).length, 2);
      assert.deepEqual(await inTheFile(), ["Settlement of 2018", "Haircut"]);
      await add({ ...haircut, name: "Third" });
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

  describe("in two windows", () => {
    let other: Frame;
    beforeEach(async () => {
      await add(settlement);
      other = await session.openWindow();
      await open(other);
    });

    it("saved by the other one, are a conflict that shows both versions and writes nothing", async () => {
      assert.equal(await add(haircut, other), "saved");
      const outcome = await window.evaluate(async () => {
        const { scenarioStore } = award;
        const result = await scenarioStore.save({ active: undefined, scenarios: [] });
        if (result.kind !== "conflict") return result.kind;
        return [result.mine, result.theirs].map(({ scenarios }) => scenarios.map(({ name }) => name));
      });
      assert.deepEqual(outcome, [[], ["Settlement of 2018", "Haircut"]]);
      assert.deepEqual(await inTheFile(), ["Settlement of 2018", "Haircut"]);
    });

    it("after a conflict, are saved over knowingly", async () => {
      await add(haircut, other);
      const kinds = await window.evaluate(async () => {
        const { scenarioStore } = award;
        const mine = { active: undefined, scenarios: [] };
        return [(await scenarioStore.save(mine)).kind, (await scenarioStore.save(mine)).kind];
      });
      assert.deepEqual(kinds, ["conflict", "saved"]);
      assert.deepEqual(await inTheFile(), []);
    });

    it("saved at once, are saved in one and a conflict in the other", async () => {
      const kinds = await Promise.all([
        add({ ...haircut, name: "Mine" }, window),
        add({ ...haircut, name: "Theirs" }, other),
      ]);
      assert.deepEqual(kinds.toSorted(), ["conflict", "saved"]);
      const winner = kinds[0] === "saved" ? "Mine" : "Theirs";
      assert.deepEqual(await inTheFile(), ["Settlement of 2018", winner]);
      assert.equal((await session.parts()).length, 1);
    });

    it("of co-authors whose files were merged, keep both versions until one is chosen", async () => {
      const [before = ""] = await session.parts();
      await add({ ...haircut, name: "Mine" });
      const [mine = ""] = await session.parts();
      const second = await session.open({ xmlParts: [["{1}", before]] });
      await open(second);
      await add({ ...haircut, name: "Theirs" }, second);
      const [theirs = ""] = await session.parts();

      window = await session.open({
        xmlParts: [
          ["{1}", mine],
          ["{2}", theirs],
        ],
      });
      await open();
      assert.deepEqual(await notices(), ["diverged"]);
      const versions = await window.evaluate(() => {
        const { book, diverged } = award.scenarioStore.state;
        return [book, ...diverged].map(({ scenarios }) => scenarios.at(-1)?.name);
      });
      assert.deepEqual(versions.toSorted(), ["Mine", "Theirs"]);
      await add({ ...haircut, name: "Third" });
      assert.equal((await session.parts()).length, 2);
      await window.evaluate(() =>
        award.scenarioStore.save(award.scenarioStore.state.book, { settles: true }),
      );
      assert.equal((await session.parts()).length, 1);
      assert.deepEqual(await notices(), []);
    });
  });

  describe("that cannot be read", () => {
    const whole = (text: string): string => `<scenarios xmlns="${namespace}">${text}</scenarios>`;
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
        assert.equal(kept[0]?.[0], `${namespace}:set-aside`);
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
      }, namespace);
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
      await add(haircut);
      const [saved = ""] = await session.parts();
      assert.ok(saved.includes("the day after tomorrow"));
    });
  });

  it("of schema version 99 can be read past, and nothing is saved over them", async () => {
    await add(settlement);
    const [good = ""] = await session.parts();
    const newer = good.replace('"schemaVersion":1', '"schemaVersion":99');
    window = await session.open({ xmlParts: [["{1}", newer]] });
    assert.deepEqual(await open(), ["Settlement of 2018"]);
    assert.deepEqual(await notices(), ["newer"]);
    assert.match(await refusal(add(haircut)), /newer version of Award Finance/);
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
        assert.equal(await add({ ...haircut, name }), "saved");
        assert.deepEqual(await inTheFile(), [name]);
        assert.deepEqual(await session.problems(), []);
      });
    }

    it("of 10,000 characters are cut to the 255 that a name may have", async () => {
      await add({ ...haircut, name: "x".repeat(10_000) });
      assert.deepEqual(await inTheFile(), ["x".repeat(255)]);
    });
  });
});
