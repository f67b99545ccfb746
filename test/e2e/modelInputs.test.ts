/**
 * The model hangs on its Inputs: every input is changed in turn, and the sheets that follow from it move, and no other.
 * The scenario is made so that each input makes a difference.
 */
import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { fromIso } from "../../src/calc/index.ts";
import { scenarioData } from "../calc/scenario/terms/given.ts";
import { importFile, item, showScenarios, told } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { calculated } from "./typing.ts";

const AWARD = {
  "valuation.date": "2021-06-30",
  "award.principal": 1_000_000,
  "award.startDate": "2018-01-01",
  "award.rate": 0.06,
  "award.firstPaymentDate": "2021-01-31",
  "award.firstPaymentAmount": 300_000,
};

const RICH = {
  ...AWARD,
  "award.margin": 0.01,
  "award.floor": 0.02,
  "award.frequency": 1,
  "award.dayCount": "ACT/365F",
  "award.costs": 5_000,
  "payments.instalments": [{ date: "2021-12-31", amount: 200_000, instalments: 2, monthsApart: 6 }],
  "payments.recoveryShare": 0.9,
  "payments.nonCash": [{ name: "Bonds", nominal: 100_000, haircut: 0.2, realised: "2022-03-31" }],
  "payments.discharge": "When made",
  "payments.settledOn": "2021-05-01",
  "standstill.agreementDate": "2019-01-01",
  "standstill.trigger": "Full payment",
  "notes.series": [
    { name: "Early", amount: 10_000, issued: "2019-01-01", multiple: 3, days: 30 },
    {
      name: "Late",
      amount: 5_000,
      issued: "2019-06-01",
      multiple: 2,
      days: 60,
      stepDate: "2020-12-31",
      stepMultiple: 4,
    },
  ],
  "debt.principal": 50_000,
  "debt.rate": 0.1,
  "debt.startDate": "2019-01-01",
  "debt.frequency": 1,
  "debt.dayCount": "ACT/365F",
  "fees.share": 0.05,
  "fees.fixed": 1_000,
  "taxes.share": 0.1,
  "priority.ranking": "Secured debt first",
  "priority.reserve": "Yes",
  "legal.path": [
    {
      date: "2019-05-01",
      event: "Annulled in part",
      kind: "Decision",
      standing: "Partial",
      principal: 900_000,
    },
    { date: "2021-04-30", event: "Reinstated", kind: "Decision", standing: "Reinstated" },
  ],
};

/** Sheets of their own figures; Payments shows what Waterfall has, and the Answer something of all. */
const SHEETS = ["Award", "Notes", "Waterfall"] as const;
type Sheet = (typeof SHEETS)[number];

const A: readonly Sheet[] = ["Award"];
const N: readonly Sheet[] = ["Notes"];
const W: readonly Sheet[] = ["Waterfall"];
const NW: readonly Sheet[] = ["Notes", "Waterfall"];
const AW: readonly Sheet[] = ["Award", "Waterfall"];
const ALL: readonly Sheet[] = SHEETS;

/** An input beside its label, what is typed over it, and what follows from it. */
const LINES: readonly (readonly [label: string, typed: string | number, moves: readonly Sheet[]])[] = [
  ["Valuation date", fromIso("2021-03-01"), ["Award", "Notes"]],
  ["First payment received", fromIso("2021-02-10"), ALL],
  ["Standstill agreed on", fromIso("2021-12-01"), N],
  ["Standstill ends with the", "First payment", N],
  ["Award principal", 1_100_000, A],
  ["Costs awarded", 6_000, A],
  ["Interest runs from", fromIso("2018-02-01"), A],
  ["Margin over the benchmark", 0.02, A],
  ["Floor of the rate", 0.2, A],
  ["Interest of the Award compounds", 0, A],
  ["Day count of the Award", "ACT/360", A],
  ["Annual rate of the Award", 0.05, A],
  ["Share recovered", 0.8, AW],
  ["Payments discharge the Award", "No", A],
  ["Settlement made on", fromIso("2021-12-01"), A],
  ["Secured debt principal", 60_000, NW],
  ["Annual rate of the secured debt", 0.12, NW],
  ["Secured debt accrues from", fromIso("2019-02-01"), NW],
  ["Interest of the debt compounds", 0, NW],
  ["Day count of the secured debt", "ACT/360", NW],
  ["Hold cash back for senior claims", "No", W],
];

/** The same of the cell of a table: the first column of its row, the heading of its column. */
const CELLS: readonly (readonly [
  table: string,
  row: number,
  heading: string,
  typed: string | number,
  moves: readonly Sheet[],
])[] = [
  ["Decisions, and what each leaves standing", 0, "Date", fromIso("2021-02-05"), A],
  ["Decisions, and what each leaves standing", 0, "Leaves standing", "None", A],
  ["Decisions, and what each leaves standing", 0, "Part that stands", 800_000, A],
  ["Decisions, and what each leaves standing", 1, "Date", fromIso("2021-08-01"), A],
  ["Decisions, and what each leaves standing", 1, "Leaves standing", "None", A],
  ["Receipts, and what was agreed", 0, "Agreed", 310_000, AW],
  ["Receipts, and what was agreed", 1, "Date", fromIso("2021-06-01"), AW],
  ["Receipts, and what was agreed", 1, "Agreed", 120_000, AW],
  ["Receipts, and what was agreed", 2, "Date", fromIso("2022-07-31"), NW],
  ["Receipts, and what was agreed", 2, "Agreed", 120_000, AW],
  ["Receipts, and what was agreed", 3, "Date", fromIso("2022-04-30"), W],
  ["Receipts, and what was agreed", 3, "Agreed", 120_000, AW],
  ["Receipts, and what was agreed", 3, "Part received", 0.7, W],
  ["Notes", 0, "Name", "First", NW],
  ["Notes", 0, "Amount", 12_000, NW],
  ["Notes", 0, "Issued", fromIso("2019-02-01"), N],
  ["Notes", 0, "Multiple", 4, NW],
  ["Notes", 0, "Days", 45, NW],
  ["Notes", 0, "Days", "None", NW],
  ["Notes", 1, "Step date", fromIso("2022-12-31"), NW],
  ["Notes", 1, "Step multiple", 5, NW],
  ["Claims, in the order in which they are paid", 0, "Payee", "Counsel", W],
  ["Claims, in the order in which they are paid", 0, "Percent", 0.06, W],
  ["Claims, in the order in which they are paid", 1, "Amount", 2_000, W],
  ["Claims, in the order in which they are paid", 2, "Percent", 0.2, W],
];

type Grid = Readonly<Record<Sheet, readonly (readonly string[])[]>>;

describe("the inputs of the model", function () {
  const session = browserSession(this);
  let page: Page;
  let pane: Frame;

  before(async () => {
    ({ page, pane } = await session.openPane());
    await showScenarios(pane);
  });

  function rows(sheet: string): Promise<string[][]> {
    return page.evaluate((name) => {
      const { grid } = window.workbench ?? {};
      const used = grid?.usedRange(name);
      return used && grid ? grid.read(used).map((row) => row.map(({ text }) => text)) : [];
    }, sheet);
  }
  async function load(values: Readonly<Record<string, unknown>>, name: string): Promise<void> {
    await importFile(pane, `${name}.json`, JSON.stringify(scenarioData(values, name)));
    await item(pane, name).waitFor();
    await item(pane, name).locator(".load").click();
    await told(pane, `“${name}” is loaded`);
    await calculated(page);
  }
  async function insert(suffix: string): Promise<void> {
    await page.locator("#ribbon").getByRole("button", { name: "Insert model" }).click();
    await page.waitForFunction(
      (name) => window.workbench?.grid.sheetNames().includes(name),
      `Checks${suffix}`,
    );
    await calculated(page);
  }
  function write(sheet: string, row: number, column: number, typed: unknown): Promise<void> {
    return page.evaluate(
      ([name, at, of, content]) => {
        const cell = { sheet: name, row: at, column: of, rows: 1, columns: 1 };
        const formula = typeof content === "string" && content.startsWith("=") ? content : undefined;
        window.workbench?.grid.write(cell, [
          [formula === undefined ? { value: content as string | number | null } : { formula }],
        ]);
      },
      [sheet, row, column, typed] as const,
    );
  }
  function held(sheet: string, row: number, column: number): Promise<unknown> {
    return page.evaluate(
      ([name, at, of]) => {
        const cell = { sheet: name, row: at, column: of, rows: 1, columns: 1 };
        const found = window.workbench?.grid.read(cell)[0]?.[0];
        return found?.formula ?? found?.value ?? null;
      },
      [sheet, row, column] as const,
    );
  }
  /** What the sheets show below the line of the checks. */
  async function shown(suffix: string): Promise<Grid> {
    const [award = [], notes = [], waterfall = []] = await Promise.all(
      SHEETS.map(async (sheet) => (await rows(`${sheet}${suffix}`)).slice(3)),
    );
    return { Award: award, Notes: notes, Waterfall: waterfall };
  }
  async function failing(suffix: string): Promise<readonly string[]> {
    const checks = (await rows(`Checks${suffix}`)).slice(7);
    return checks.flatMap(([label = "", , result]) => (result === "CHECK" ? [label] : []));
  }

  describe("of a scenario with everything", () => {
    const SUFFIX = " (2)";
    let before: Grid;
    let inputs: string[][];
    let payments: string[][];

    async function moved(row: number, column: number, typed: string | number): Promise<readonly string[]> {
      const sheet = `Inputs${SUFFIX}`;
      const was = await held(sheet, row, column);
      await write(sheet, row, column, typed);
      await calculated(page);
      const now = await shown(SUFFIX);
      if (JSON.stringify(now.Waterfall) !== JSON.stringify(before.Waterfall))
        assert.notDeepEqual(await rows(`Payments${SUFFIX}`), payments);
      await write(sheet, row, column, was);
      await calculated(page);
      return SHEETS.filter((one) => JSON.stringify(now[one]) !== JSON.stringify(before[one]));
    }

    it("come with a model in which every check is right", async () => {
      await load(RICH, "Everything");
      await insert(SUFFIX);
      assert.deepEqual(await failing(SUFFIX), []);
      before = await shown(SUFFIX);
      inputs = await rows(`Inputs${SUFFIX}`);
      payments = await rows(`Payments${SUFFIX}`);
    });

    for (const [label, typed, moves] of LINES) {
      it(`move what follows from them: ${label}`, async () => {
        const row = inputs.findIndex(([first]) => first === label);
        assert.notEqual(row, -1);
        assert.deepEqual(await moved(row, 1, typed), moves);
      });
    }

    for (const [table, line, heading, typed, moves] of CELLS) {
      it(`move what follows from them: ${table}, row ${line + 1}, ${heading} ${typed}`, async () => {
        const top = inputs.findIndex(([first]) => first === table);
        const column = inputs[top + 1]?.indexOf(heading) ?? -1;
        assert.notEqual(column, -1);
        assert.deepEqual(await moved(top + 2 + line, column, typed), moves);
      });
    }

    it("are all as they were", async () => {
      assert.deepEqual(await shown(SUFFIX), before);
      assert.deepEqual(await rows(`Payments${SUFFIX}`), payments);
      assert.deepEqual(await failing(SUFFIX), []);
    });

    it("that differ between Notes and Waterfall make a check fail: interest accrued before is in no claim", async () => {
      const row = inputs.findIndex(([first]) => first === "Interest accrued before");
      await write(`Inputs${SUFFIX}`, row, 1, 7_000);
      await calculated(page);
      assert.ok((await failing(SUFFIX)).includes("Notes and Waterfall: debt at the first payment"));
      await write(`Inputs${SUFFIX}`, row, 1, 0);
      await calculated(page);
      assert.deepEqual(await failing(SUFFIX), []);
    });

    it("that make a cell an error make a check fail, and so does a reference that is gone", async () => {
      const principal = inputs.findIndex(([first]) => first === "Award principal");
      await write(`Inputs${SUFFIX}`, principal, 1, "a lot");
      await calculated(page);
      assert.ok((await failing(SUFFIX)).includes(`No cell of Award${SUFFIX} is an error`));
      await write(`Inputs${SUFFIX}`, principal, 1, 1_000_000);
      const status = (await rows(`Notes${SUFFIX}`)).findIndex(
        ([first]) => first === "Secured debt at the first payment",
      );
      const was = await held(`Notes${SUFFIX}`, status, 1);
      await write(`Notes${SUFFIX}`, status, 1, "=#REF!");
      await calculated(page);
      const found = await failing(SUFFIX);
      assert.ok(found.includes(`No cell of Notes${SUFFIX} is an error`), found.join());
      assert.ok(found.includes("Secured debt at the first payment"), found.join());
      await write(`Notes${SUFFIX}`, status, 1, was);
      await calculated(page);
      assert.deepEqual(await failing(SUFFIX), []);
    });
  });

  describe("of a scenario without notes, debt and standstill", () => {
    it("come with no error, and every check is right", async () => {
      await load(AWARD, "Award alone");
      await insert(" (3)");
      for (const sheet of ["Inputs", "Award", "Notes", "Waterfall", "Checks"]) {
        const errors = (await rows(`${sheet} (3)`)).flat().filter((text) => /^#[A-Z]/.test(text));
        assert.deepEqual([sheet, errors], [sheet, []]);
      }
      assert.deepEqual(await failing(" (3)"), []);
      // The model of the other scenario is not the loaded one's any more, and says so.
      assert.ok((await failing(" (2)")).includes("Award and costs at the valuation date"));
    });
  });
});
