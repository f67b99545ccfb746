import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { sampleSheets } from "../../workbench/sample/index.ts";
import { build } from "../../tools/build.ts";
import { paneOf, showFormulas } from "./paneDriving.ts";
import { loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { calculated } from "./typing.ts";

/** The functions that a formula calls, each with its namespace. */
const CALLS = /\b(AWARD|AWARDDEV)\.[A-Z_]+(?=\()/g;

/** Stands before a script that registers functions, and makes MOIC wrong by one. */
const SPOILING_MOIC = `{
  const { associate } = CustomFunctions;
  CustomFunctions.associate = (id, run) =>
    associate.call(CustomFunctions, id, id === "MOIC" ? (...args) => run(...args) + 1 : run);
}`;

/** What stands on some sheets: under which names functions are called, and every text that is an error. */
async function census(
  page: Page,
  sheets: readonly string[],
): Promise<{
  readonly namespaces: readonly string[];
  readonly calls: number;
  readonly errors: readonly string[];
}> {
  const cells = await page.evaluate(
    (names) =>
      names.flatMap((sheet) => {
        const { grid } = window.workbench ?? {};
        const used = grid?.usedRange(sheet);
        return used && grid ? grid.read(used).flat() : [];
      }),
    sheets,
  );
  const calls = cells.flatMap(({ formula = "" }) =>
    [...formula.matchAll(CALLS)].map(([, name = ""]) => name),
  );
  const errors = cells.flatMap(({ formula, text }) => (/^#[A-Z]/.test(text) ? [`${formula} ${text}`] : []));
  return { namespaces: [...new Set(calls)], calls: calls.length, errors };
}

let folder: Promise<string> | undefined;

/** The add-in that is built to stand beside the deployed one. */
function besideFolder(): Promise<string> {
  folder ??= mkdtemp(join(tmpdir(), "beside-")).then(async (out) => {
    await build({ out, edition: "beside" });
    return out;
  });
  return folder;
}

/** `npm run start:excel -- --beside` in an Excel that has the deployed add-in, as editions.ts describes them. */
describe("the add-in beside the deployed one", function () {
  let spoiled: string;
  const session = browserSession(this, {
    files: async () => {
      // One function of the add-in beside is wrong, so that it can be seen whose functions are called.
      spoiled = await mkdtemp(join(tmpdir(), "beside-spoiled-"));
      await cp(await besideFolder(), spoiled, { recursive: true });
      const script = join(spoiled, "functions.js");
      await writeFile(script, `${SPOILING_MOIC}${await readFile(script, "utf8")}`);
      return { beside: spoiled };
    },
  });
  after(() => rm(spoiled, { recursive: true, force: true }));
  let page: Page;

  before(async () => {
    page = await session.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(session.url);
    await page.waitForFunction(() => window.workbench !== undefined);
    await calculated(page);
    await showFormulas(paneOf(page));
    await showScenarios(paneOf(page));
    await loadPreset(page, paneOf(page), "Settlement of 2018 in instalments");
  });

  /** Runs a command in one of the two; resolves with the sheets that it added. */
  async function run(command: string, isBeside: boolean, last: string): Promise<readonly string[]> {
    const before = await page.evaluate(() => window.workbench?.grid.sheetNames() ?? []);
    await page.evaluate(
      async ([name, other]) => {
        const { host, openBeside } = window.workbench ?? {};
        (other ? await openBeside?.() : host)?.runCommand(name);
      },
      [command, isBeside] as const,
    );
    await page.waitForFunction((sheet) => window.workbench?.grid.sheetNames().includes(sheet), last);
    await calculated(page);
    const now = await page.evaluate(() => window.workbench?.grid.sheetNames() ?? []);
    return now.filter((sheet) => !before.includes(sheet));
  }
  async function verdict(sheet: string): Promise<string | undefined> {
    return page.evaluate(
      (name) =>
        window.workbench?.grid.read({ sheet: name, row: 2, column: 0, rows: 1, columns: 1 })[0]?.[0]?.text,
      sheet,
    );
  }

  for (const [which, isBeside, namespace, model, selfTest, expected] of [
    ["deployed", false, "AWARD", "Checks (2)", "Self-test", "PASS"],
    ["one beside", true, "AWARDDEV", "Checks (3)", "Self-test (2)", "FAIL"],
  ] as const) {
    it(`the model of the ${which} calls its own functions`, async () => {
      const { namespaces, calls, errors } = await census(page, await run("insertModel", isBeside, model));
      assert.deepEqual([namespaces, errors], [[namespace], []]);
      assert.ok(calls > 10, String(calls));
    });

    it(`the self-test of the ${which} calls its own functions`, async () => {
      const { namespaces, calls } = await census(page, await run("insertSelfTest", isBeside, selfTest));
      assert.deepEqual(namespaces, [namespace]);
      assert.ok(calls > 120, String(calls));
      assert.equal(await verdict(selfTest), expected);
    });
  }

  it("the sample of the deployed calls its own functions", async () => {
    const { namespaces, calls, errors } = await census(
      page,
      sampleSheets.map(({ name }) => name),
    );
    assert.deepEqual([namespaces, errors], [["AWARD"], []]);
    assert.ok(calls > 80, String(calls));
  });

  it("has met no API that the emulated Excel does not have", async () => {
    assert.deepEqual(await page.evaluate(() => window.workbench?.problems), []);
  });
});

describe("the add-in that is built to stand beside the deployed one", function () {
  const session = browserSession(this, { files: async () => ({ addin: await besideFolder() }) });
  after(async () => rm(await besideFolder(), { recursive: true, force: true }));

  it("has a sample that calls its functions", async () => {
    const page = await session.openPage();
    const { namespaces, calls, errors } = await census(
      page,
      sampleSheets.map(({ name }) => name),
    );
    assert.deepEqual([namespaces, errors], [["AWARDDEV"], []]);
    assert.ok(calls > 80, String(calls));
  });
});
