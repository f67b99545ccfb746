import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { paneOf, showFormulas } from "./paneDriving.ts";
import { becomes } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { explained, fill, openSheet } from "./sheet.ts";
import { clear, goTo, openWorkbench, shown, type } from "./typing.ts";

/** Koch v Venezuela, ICSID ARB/11/19: six-month US dollar LIBOR of each 11 April and October (FRED USD6MTD156N). */
const LIBOR = [
  ["Date", "LIBOR 6M %"],
  [40462, 0.45656],
  [40644, 0.4445],
  [40827, 0.58694],
  [41010, 0.7334],
  [41193, 0.6039],
  [41375, 0.4389],
  [41558, 0.3634],
  [41740, 0.322],
  [41922, 0.3198],
  [42104, 0.4044],
  [42286, 0.52825],
  [42471, 0.8964],
  [42654, 1.2635],
  [42836, 1.41544],
  [43019, 1.52933],
];

const TERMS = [
  ["Principal", "From", "Benchmark", "Margin"],
  [140_250_000, 40462, "LIBOR 6M", 0.02],
];

describe("RECONCILE in the workbench", function () {
  const session = browserSession(this);
  let page: Page;

  const part = "**/addin/reconcile.*.js";
  let isOffline = true;

  before(async () => {
    page = await session.newPage({ viewport: { width: 1280, height: 720 } });
    // From the beginning: the sample reconciles too, and where its worker is slow to start, without one.
    await page.route(part, (route) => (isOffline ? route.abort() : route.continue()));
    await openWorkbench(page, session.url);
    await openSheet(page, "Found");
    await fill(page, 0, 0, LIBOR);
    await fill(page, 0, 3, TERMS);
  });

  it("says that its code cannot be had, and asks for it again", async () => {
    const formula = "=INDEX(AWARD.RECONCILE(140250000, D1:G2, DATE(2010,10,11), A1:B16),1,1)";
    await type(page, "J1", formula);
    await becomes(() => shown(page, "J1"), "#N/A");
    await explained(
      page,
      "J1",
      /^a part of the add-in could not be loaded: check the connection/u,
      session.profile,
    );
    isOffline = false;
    await clear(page, "J1");
    await type(page, "J1", formula);
    await becomes(() => shown(page, "J1"), "Fit");
    await clear(page, "J1");
    await page.unroute(part);
    session.forgive(/^Failed to load resource: net::ERR_FAILED$/);
  });

  it("finds how Koch's interest was reckoned, off the main thread", async () => {
    const workers: string[] = [];
    page.on("worker", (worker) => workers.push(new URL(worker.url()).pathname));
    await type(
      page,
      "D5",
      '=AWARD.RECONCILE(28419011.14, D1:G2, DATE(2017,10,30), A1:B16, "Interest", , , 2)',
    );
    assert.equal(await shown(page, "D6"), "Yes");
    assert.equal(await shown(page, "F6"), "Compounds: half-yearly; Day count: ACT/ACT ICMA");
    assert.match(
      (await shown(page, "F8")) ?? "",
      /^Strong: of [\d,]+ different results this one alone fits/u,
    );
    assert.ok(workers.length > 0 && workers.every((path) => path.endsWith("/functions.js")), workers.join());
    assert.deepEqual(page.workers(), [], "the worker has ended");
  });

  it("ends its search when the cell is emptied, and keeps the sheet free meanwhile", async () => {
    const started = page.waitForEvent("worker");
    await goTo(page, "J1");
    await page.keyboard.type('=AWARD.RECONCILE(28419012.14, D1:G2, DATE(2017,10,30), A1:B16, "Interest")');
    await page.waitForSelector('ul[data-u-comp="sheets-formula-editor"]', { state: "detached" });
    await page.keyboard.press("Enter");
    const worker = await started;
    const ended = worker.waitForEvent("close");
    await clear(page, "J1");
    await ended;
    assert.equal((await shown(page, "J1")) ?? "", "");
    await type(page, "J20", "=1+1");
    assert.equal(await shown(page, "J20"), "2");
  });

  it("tells in the pane how far a long search is, and ends it there", async () => {
    const pane = paneOf(page);
    // A rate that is read anew every month for sixty years, over which nothing comes to the figure.
    await fill(page, 40, 0, [
      ["Principal", "From", "Benchmark", "Compounds"],
      [140_250_000, 20_000, "X", "Monthly"],
    ]);
    await fill(page, 43, 0, [
      ["Date", "X %"],
      ...Array.from({ length: 800 }, (_, month) => [20_000 + 30 * month, 1 + (month % 60) / 10]),
    ]);
    await goTo(page, "J41");
    await page.keyboard.type("=AWARD.RECONCILE(28419011.17, A41:D42, DATE(2017,10,30), A44:B844, , , , 1)");
    await page.waitForSelector('ul[data-u-comp="sheets-formula-editor"]', { state: "detached" });
    await page.keyboard.press("Enter");
    const work = pane.locator("award-long-work .work");
    await work.waitFor();
    assert.match(await work.innerText(), /^RECONCILE: [\d,]+ combinations tried/u);
    assert.equal(
      await pane.locator("award-long-work [role=status]").textContent(),
      "RECONCILE is searching.",
    );
    await work.locator("fluent-button", { hasText: "Stop" }).click();
    await work.waitFor({ state: "detached" });
    await becomes(() => shown(page, "J41"), "#N/A");
    await becomes(() => Promise.resolve(page.workers().length), 0);
    await explained(page, "J41", /^stopped in the pane: /u, session.profile);
    await clear(page, "J41");
  });

  it("explains a figure that cannot be read", async () => {
    await type(page, "J1", '=AWARD.RECONCILE("about", D1:G2, DATE(2017,10,30), A1:B16)');
    assert.equal(await shown(page, "J1"), "#VALUE!");
    await explained(page, "J1", /^published has no number, got "about"$/, session.profile);
    await showFormulas(paneOf(page));
    const told = paneOf(page).locator("award-functions .last-refusal");
    await told.waitFor();
    assert.match(
      await told.innerText(),
      /^#VALUE! in the formula calculated last: Published has no number, got "about"\./u,
    );
    await told.locator("fluent-button").click();
    await told.locator("p").waitFor({ state: "detached" });
  });

  it("has met no API that the emulated Excel does not have", async () => {
    assert.deepEqual(await page.evaluate(() => window.workbench?.problems), []);
  });
});
