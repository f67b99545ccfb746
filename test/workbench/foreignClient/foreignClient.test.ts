import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { Frame, Page } from "playwright-core";
import { becomes } from "../../e2e/scenarioDriving.ts";
import { browserSession } from "../../e2e/session.ts";
import { buildPages, type BuiltPages } from "../host/fixture/build.ts";
import type {} from "./addin.ts";
import type {} from "./hostPage.ts";

const SOURCE = join(import.meta.dirname, "functions.ts");

/**
 * The emulated host runs an add-in that was not written for it: no line of it is ours but this test's, and what
 * Excel is told of its functions is what Microsoft's generator says.
 */
describe("an add-in of somebody else in the emulated host", function () {
  let pages: BuiltPages;
  let metadata: string;
  const session = browserSession(this, {
    files: async () => {
      pages = await buildPages(import.meta.dirname);
      const { metadataJson, errors } = await generateCustomFunctionsMetadata(SOURCE);
      assert.deepEqual(errors, []);
      metadata = metadataJson;
      await writeFile(join(pages.folder, "functions.json"), metadata);
      return { page: pages.folder, addin: pages.folder };
    },
  });

  after(() => pages?.remove());

  it("is described by the generator: a stream, a function that can be cancelled, one that repeats", () => {
    const { functions } = JSON.parse(metadata) as { functions: { id: string; options?: object }[] };
    assert.deepEqual(
      functions.map(({ id, options }) => [id, options]),
      [
        ["ADD", undefined],
        ["SUMALL", undefined],
        ["CLOCK", { stream: true }],
        ["ASK", { cancelable: true }],
        ["WHERE", { requiresAddress: true }],
        ["DIV", undefined],
        ["STOREVALUE", undefined],
        ["GETVALUE", undefined],
      ],
    );
  });

  for (const profile of session.profiles) {
    describe(`as "${profile}"`, () => {
      let page: Page;
      let addIn: Frame;

      before(async () => {
        page = await session.newPage();
        await page.goto(session.addressIn(profile).href);
        await page.waitForFunction(() => window.foreignTest !== undefined);
        await page.evaluate(() => window.foreignTest?.host.functionsReady);
        const frame = page.frame({ url: /addin\.html/ });
        assert(frame);
        addIn = frame;
        await addIn.waitForFunction(() => window.foreign?.info !== undefined);
      });

      after(() => page?.close());

      function enter(address: string, entry: string | number | null): Promise<void> {
        return page.evaluate(([at, what]) => window.foreignTest?.grid.enter(at, what), [
          address,
          entry,
        ] as const);
      }
      function valueAt(address: string): Promise<unknown> {
        return page.evaluate((at) => window.foreignTest?.grid.valueAt(at), address);
      }
      /** What cells show once everything that was asked for is answered. */
      async function shown(...addresses: string[]): Promise<unknown[]> {
        await page.evaluate(() => window.foreignTest?.grid.settled());
        return Promise.all(addresses.map(valueAt));
      }

      it("adds, also a column to a number, and ranges of any count", async () => {
        for (const [row, number] of [1, 2, 3].entries()) await enter(`A${row + 1}`, number);
        await enter("B1", "=CONTOSO.ADD(A1:A3,10)");
        await enter("C1", "=CONTOSO.SUMALL(A1:A3,A1:A2,4)");
        await enter("C2", '=CONTOSO.ADD(1,"two")');
        await enter("C3", "=CONTOSO.WHERE()");
        assert.deepEqual(await shown("B1", "B2", "B3", "C1", "C2", "C3"), [
          ...[11, 12, 13, 13, "#VALUE!", "Sheet1!C3"],
        ]);
      });

      it("asks its service for twenty cells at once, of which one divides by 0", async () => {
        await page.evaluate(() => {
          for (let row = 1; row <= 20; row++)
            window.foreignTest?.grid.enter(`D${row}`, `=CONTOSO.DIV(${row},${row === 7 ? 0 : 2})`);
        });
        assert.deepEqual(await shown("D1", "D7", "D20"), [0.5, "#DIV/0!", 10]);
        const requests = await addIn.evaluate(() => window.foreign.requests);
        assert.equal(
          requests.reduce((sum, calls) => sum + calls, 0),
          20,
        );
        // One, unless the machine is so busy that office.js makes a pause between the calls.
        assert.ok(requests.length <= 3, String(requests));
      });

      it("streams one clock into two cells, until the last of them is emptied", async () => {
        await enter("E1", "=CONTOSO.CLOCK(20)");
        await enter("E2", "=CONTOSO.CLOCK(20)");
        await page.waitForFunction(() => Number(window.foreignTest?.grid.valueAt("E2")) > 3);
        const both = await page.evaluate(() =>
          ["E1", "E2"].map((at) => window.foreignTest?.grid.valueAt(at)),
        );
        assert.equal(both[0], both[1]);
        await enter("E1", null);
        await page.waitForFunction(
          (before) => Number(window.foreignTest?.grid.valueAt("E2")) > before,
          Number(await valueAt("E2")) + 2,
        );
        assert.deepEqual(await addIn.evaluate(() => window.foreign.canceled), []);
        await enter("E2", null);
        await addIn.waitForFunction(() => window.foreign.canceled.includes("clock 20"));
        assert.equal(await valueAt("E2"), null);
      });

      it("is told that nobody waits any more for an answer", async () => {
        await enter("E3", '=CONTOSO.ASK("why")');
        await enter("E3", 5);
        await addIn.waitForFunction(() => window.foreign.canceled.includes("ask why"));
        assert.equal(await valueAt("E3"), 5);
      });

      it("shares what it knows between cells and pane", async () => {
        await enter("F2", '=CONTOSO.STOREVALUE("seen","42")');
        assert.deepEqual(await shown("F2"), ["kept 42"]);
        assert.equal(await addIn.evaluate(() => window.foreign.values["seen"]), "42");
        await enter("F3", '=CONTOSO.GETVALUE("rate")');
        assert.deepEqual(await shown("F3"), ["nothing"]);
        await addIn.locator("#value").fill("0.05");
        await addIn.locator("button").click();
        await becomes(() => shown("F1", "F3"), ["given by the pane", "0.05"]);
      });

      it("meets nothing that the emulated Excel does not have", async () => {
        assert.deepEqual(await page.evaluate(() => window.foreignTest?.problems), []);
      });
    });
  }
});
