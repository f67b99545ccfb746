import assert from "node:assert/strict";
import { presets } from "../../src/calc/index.ts";
import { loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";

/** The first loads also build what stays for good: the items of the list, the cells' formats. */
const FIRST_LOADS = 6;
const LATER_LOADS = 12;
/** Fewer than one node for each load, where a single button of Fluent's has a dozen. */
const MOST_NODES_MORE = LATER_LOADS - 1;

describe("loads one after the other", function () {
  const session = browserSession(this, { workbook: "empty" });

  it("leave no elements in memory that the pane has removed", async () => {
    const { page, pane } = await session.openPane();
    await showScenarios(pane);
    const inspector = await page.context().newCDPSession(page);
    await inspector.send("Performance.enable");

    /** Nodes of every document of the page that are in memory, shown or not. */
    async function nodes(): Promise<number> {
      // What is freed may free more.
      for (let times = 0; times < 3; times++) await inspector.send("HeapProfiler.collectGarbage");
      const { metrics } = await inspector.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "Nodes")?.value ?? NaN;
    }

    const [one = "", other = ""] = presets().map(({ name }) => name);
    const load = async (times: number): Promise<void> => {
      for (let time = 0; time < times; time++) await loadPreset(page, pane, time % 2 === 0 ? one : other);
    };
    await load(FIRST_LOADS);
    const before = await nodes();
    await load(LATER_LOADS);
    const more = (await nodes()) - before;
    assert.ok(more <= MOST_NODES_MORE, `${more} nodes more after ${LATER_LOADS} loads`);
  });
});
