import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import type { Scenario } from "../../../src/calc/index.ts";
import type { SaveOutcome } from "../../../src/workbook/index.ts";
import { addIn, HAIRCUT, namesIn, noticesIn, openIn, STORED } from "../fixture/storeDriving.ts";
import { startSession, type Session } from "../fixture/session.ts";

describe("the scenarios of a workbook in two windows", () => {
  let session: Session;
  let window: Frame;
  let other: Frame;

  before(async () => {
    session = await startSession();
  });
  after(() => session?.close());
  beforeEach(async () => {
    window = await session.open();
    await add(STORED);
    other = await session.openWindow();
    await open(other);
  });

  const names = (at = window): Promise<string[]> => namesIn(at);
  const open = (at = window): Promise<string[]> => openIn(at);
  const add = (scenario: Scenario, at = window): Promise<SaveOutcome["kind"]> => addIn(at, scenario);
  const notices = (at = window): Promise<string[]> => noticesIn(at);
  /** The workbook as it is in the file, in a window that opens it anew. */
  async function inTheFile(): Promise<string[]> {
    return open(await session.openWindow());
  }

  it("saved by the other one, are a conflict that shows both versions and writes nothing", async () => {
    assert.equal(await add(HAIRCUT, other), "saved");
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
    await add(HAIRCUT, other);
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
      add({ ...HAIRCUT, name: "Mine" }, window),
      add({ ...HAIRCUT, name: "Theirs" }, other),
    ]);
    assert.deepEqual(kinds.toSorted(), ["conflict", "saved"]);
    const winner = kinds[0] === "saved" ? "Mine" : "Theirs";
    assert.deepEqual(await inTheFile(), ["Settlement of 2018", winner]);
    assert.equal((await session.parts()).length, 1);
  });

  it("read again while a change is being made, are a conflict: the change knew nothing of it", async () => {
    await add(HAIRCUT, other);
    const kind = await window.evaluate(async () => {
      const { scenarioStore } = award;
      const mine = { ...scenarioStore.state.book, scenarios: [] };
      void scenarioStore.open();
      return (await scenarioStore.save(mine)).kind;
    });
    assert.equal(kind, "conflict");
    assert.deepEqual(await inTheFile(), ["Settlement of 2018", "Haircut"]);
  });

  it("changed twice from one and the same state, are a conflict the second time", async () => {
    const kinds = await window.evaluate(async (what) => {
      const { scenarioStore, withAdded } = award;
      const { book } = scenarioStore.state;
      const saves = ["One", "Two"].map((name) => scenarioStore.save(withAdded(book, { ...what, name }).book));
      return (await Promise.all(saves)).map(({ kind }) => kind);
    }, HAIRCUT);
    assert.deepEqual(kinds, ["saved", "conflict"]);
    assert.deepEqual(await inTheFile(), ["Settlement of 2018", "One"]);
  });

  it("saved by the other one and read again, are not this one's to undo", async () => {
    await add(HAIRCUT, other);
    await open();
    assert.equal(await window.evaluate(() => award.scenarioStore.state.canUndo), false);
    assert.deepEqual(await names(), ["Settlement of 2018", "Haircut"]);
  });

  it("read again with nothing new, are told to nobody and can still be undone", async () => {
    const told = await window.evaluate(async () => {
      let count = 0;
      const end = award.scenarioStore.subscribe(() => count++);
      await award.scenarioStore.open();
      end();
      return [count, award.scenarioStore.state.canUndo];
    });
    assert.deepEqual(told, [0, true]);
  });

  it("of co-authors whose files were merged, keep both versions until one is chosen", async () => {
    const [before = ""] = await session.parts();
    await add({ ...HAIRCUT, name: "Mine" });
    const [mine = ""] = await session.parts();
    const second = await session.open({ xmlParts: [["{1}", before]] });
    await open(second);
    await add({ ...HAIRCUT, name: "Theirs" }, second);
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
    await add({ ...HAIRCUT, name: "Third" });
    assert.equal((await session.parts()).length, 2);
    // A version that turns up after the choice was offered is not part of it.
    const late = theirs.replace(/"key":"[^"]*"/, '"key":"late"');
    await session.page.evaluate((xml) => workbookTest.file.xmlParts.set("{3}", xml), late);
    await window.evaluate(async () => {
      const { scenarioStore } = award;
      const from = scenarioStore.state;
      await scenarioStore.open();
      await scenarioStore.save(from.book, { from, settles: true });
    });
    assert.deepEqual(await notices(), ["diverged"]);
    assert.equal((await session.parts()).length, 3);
    await window.evaluate(() => award.scenarioStore.save(award.scenarioStore.state.book, { settles: true }));
    assert.equal((await session.parts()).length, 1);
    assert.deepEqual(await notices(), []);
  });

  describe("whose part was doubled by another program", () => {
    for (const [what, ids] of [
      ["once", ["{1}", "{2}"]],
      ["twice", ["{1}", "{2}", "{3}"]],
    ] as const) {
      it(`${what}, are one version, and the next save leaves one part`, async () => {
        const [part = ""] = await session.parts();
        window = await session.open({ xmlParts: ids.map((id) => [id, part] as const) });
        assert.deepEqual(await open(), ["Settlement of 2018"]);
        assert.deepEqual(await notices(), []);
        assert.equal(await window.evaluate(() => award.scenarioStore.state.diverged.length), 0);
        assert.equal(await add(HAIRCUT), "saved");
        assert.equal((await session.parts()).length, 1);
        assert.deepEqual(await inTheFile(), ["Settlement of 2018", "Haircut"]);
      });
    }

    it("and then changed under the same key, are two versions", async () => {
      const [part = ""] = await session.parts();
      const changed = part.replace("Settlement of 2018", "Settlement of 2019");
      window = await session.open({
        xmlParts: [
          ["{1}", part],
          ["{2}", changed],
        ],
      });
      await open();
      assert.deepEqual(await notices(), ["diverged"]);
    });
  });

  describe("that another program gave the same name", () => {
    for (const [what, twin] of [
      ["to the letter", "Haircut"],
      ["in another case", "HAIRCUT"],
      ["with a blank behind it", "Haircut "],
      ["with a mark that nobody sees", "Hair\u200Bcut"],
      ["in wide letters", "Ｈａｉｒｃｕｔ"],
    ] as const) {
      it(`${what}, are told of when they are read, until one has another name`, async () => {
        await add(HAIRCUT);
        await add({ ...HAIRCUT, name: "Downside" });
        const [part = ""] = await session.parts();
        window = await session.open({ xmlParts: [["{1}", part.replaceAll("Downside", twin)]] });
        await open();
        assert.deepEqual(await notices(), ["sameName"]);
        const sentence = await window.evaluate(() => award.scenarioStore.state.notices[0]?.message);
        assert.match(sentence ?? "", /^2 scenarios are called “Haircut”: functions that name it answer from/);
        const saved = await window.evaluate(async () => {
          const { book } = award.scenarioStore.state;
          const last = book.scenarios.at(-1);
          if (last?.kind !== "scenario") throw new Error("there is none");
          const next = award.withReplaced(book, last.id, { ...last.scenario, name: "Another" });
          return (await award.scenarioStore.save(next)).kind;
        });
        assert.equal(saved, "saved");
        assert.deepEqual(await notices(), []);
      });
    }
  });

  it("given the name that the other one has just used, get a number behind it", async () => {
    await add({ ...HAIRCUT, name: "Downside" }, other);
    const listed = await window.evaluate(async () => {
      await award.scenarioStore.open();
      const { book } = award.scenarioStore.state;
      const [first] = book.scenarios;
      if (first?.kind !== "scenario") throw new Error("there is none");
      const renamed = award.withReplaced(book, first.id, { ...first.scenario, name: "downside" });
      return renamed.scenarios.map(({ name }) => name);
    });
    assert.deepEqual(listed, ["downside (2)", "Downside"]);
  });

  describe("whose revisions are counted to the end", () => {
    for (const number of [2 ** 53 - 2, 2 ** 53 - 1, 2 ** 53, 2 ** 60, 1e300]) {
      it(`from ${number} on, are read, saved and read again`, async () => {
        const [part = ""] = await session.parts();
        const late = part.replace('"revision":1', `"revision":${number}`);
        assert.notEqual(late, part);
        window = await session.open({ xmlParts: [["{1}", late]] });
        assert.deepEqual(await open(), ["Settlement of 2018"]);
        assert.equal(await add(HAIRCUT), "saved");
        assert.equal(await add({ ...HAIRCUT, name: "Second" }), "saved");
        const again = await session.openWindow();
        assert.deepEqual(await open(again), ["Settlement of 2018", "Haircut", "Second"]);
        assert.deepEqual(await notices(again), []);
      });
    }
  });
});
