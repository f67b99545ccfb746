import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { browserSession } from "./session.ts";
import { beside, columnsOf, explained, fill, inTable, openSheet, showSheet, textsInFront } from "./sheet.ts";
import { cells, dateShown, shown, type, value } from "./typing.ts";

const CLAIMS = "Claims, secured debt before notes";
const DEBT_FIRST = "Can day 90 be met from the first payment alone? Secured debt before notes";
const NOTES_FIRST = "Can day 90 be met from the first payment alone? Notes before secured debt";
const AUDIT_TRAIL = "Who is paid what and by which rule, secured debt before notes";

type Values = (string | number | null)[][];

describe("waterfalls and liquidity in the workbench", function () {
  const session = browserSession(this);
  let page: Page;

  before(async () => {
    page = await session.openPage({ viewport: { width: 1280, height: 720 } });
  });

  const texts = async (address: string): Promise<string[][]> =>
    (await cells(page, address)).map((row) => row.map(({ text }) => text));
  const values = async (address: string): Promise<unknown[]> =>
    (await cells(page, address)).map(([cell]) => cell?.value);

  describe("typed by hand, the whole table of claims too", () => {
    before(async () => {
      await openSheet(page, "Typed");
      const table = [
        ["Tier", "Payee", "Kind", "Amount"],
        ["1", "A", "Fixed", "100"],
        ["1", "B", "Fixed", "200"],
        ["1", "C", "Fixed", "300"],
      ];
      for (const [row, entries] of table.entries())
        for (const [column, entry] of entries.entries())
          await type(page, `${"DEFG"[column]}${row + 1}`, entry);
      await type(page, "A1", "=DATE(2018,11,15)");
      await type(page, "B1", "60");
    });

    it("the waterfall spills a heading and a row per claim, dates shown as dates", async () => {
      await type(page, "A7", "=AWARD.WATERFALL(A1:B1,D1:G4)");
      const [headings, ...rows] = await texts("A7:G10");
      assert.deepEqual(headings, ["Date", "Tier", "Payee", "Due", "Paid", "Remaining", "Retained"]);
      // domain.md: pro rata [100,200,300] with 60 is [10,20,30].
      const day = dateShown("2018-11-15", session.profile);
      assert.deepEqual(rows, [
        [day, "1", "A", "100", "10", "90", "0"],
        [day, "1", "B", "200", "20", "180", "0"],
        [day, "1", "C", "300", "30", "270", "0"],
      ]);
    });

    it("says in each row which rule paid it", async () => {
      assert.match((await shown(page, "H8")) ?? "", /^Fixed 100\b/);
    });

    it("one payee's total follows the claims: [100,200,0] with 60 is [20,40,0]", async () => {
      await type(page, "B3", '=AWARD.WATERFALL_PAID(A1:B1,D1:G4,"b")');
      assert.equal(await value(page, "B3"), 20);
      await type(page, "G4", "0");
      assert.equal(await value(page, "B3"), 40);
      assert.deepEqual(await values("E8:E10"), [20, 40, 0]);
    });

    it("the least receipt is what stands before a payee and his own claim", async () => {
      await fill(page, 0, 3, [
        ["Tier", "Payee", "Kind", "Amount"],
        [1, "Lender", "Fixed", 30_000_000],
        [2, "Notes", "Fixed", 16_500_000],
        [3, "Company", "Residual", null],
      ]);
      await type(page, "B3", '=AWARD.MINIMUM_RECEIPT(A1:B1,D1:G4,"Notes")');
      assert.equal(await value(page, "B3"), 46_500_000);
    });

    it("the liquidity test spills a row per payee and a total", async () => {
      await type(page, "J1", "=AWARD.LIQUIDITY_TEST(A1:B1,D1:G4,A1+90)");
      await type(page, "B1", "40000000");
      // The residual is nothing that is due, so the company has no row.
      assert.deepEqual(await texts("J1:O5"), [
        ["Payee", "Cash received", "Due", "Paid", "Shortfall", "Smallest first receipt"],
        ["Lender", "40000000", "30000000", "30000000", "0", "30000000"],
        ["Notes", "40000000", "16500000", "10000000", "6500000", "46500000"],
        ["Total", "40000000", "46500000", "40000000", "6500000", "46500000"],
        ["", "", "", "", "", ""],
      ]);
    });
  });

  describe("the Eco Oro rule of 2023, typed by hand", () => {
    before(async () => {
      await openSheet(page, "Eco Oro");
      await fill(page, 0, 3, [
        ["Payee", "Percent", "TIER", "Kind", "amount"],
        ["Notes", null, 1, "Fixed", 24.672727],
        ["CVR+MIP", 0.95, 2, "Lesser of", 460],
        ["Company", null, 3, "Fixed", 30],
        ["CVR+MIP", 0.95, 4, "Up to percent of total", null],
        ["Company", null, 5, "Residual", null],
      ]);
      await fill(page, 0, 0, [[45291, 20]]);
      await type(page, "A3", '=AWARD.WATERFALL_PAID(A1:B1,D1:H6,"Notes")');
      await type(page, "A4", '=AWARD.WATERFALL_PAID(A1:B1,D1:H6,"CVR+MIP")');
      await type(page, "A5", '=AWARD.WATERFALL_PAID(A1:B1,D1:H6,"Company")');
    });

    // domain.md, golden numbers
    const divisions: [proceeds: number, notes: number, cvrAndMip: number, company: number][] = [
      [20, 20, 0, 0],
      [300, 24.672727, 275.327273, 0],
      [500, 24.672727, 460, 15.327273],
      [600, 24.672727, 545.327273, 30],
      [1000, 24.672727, 945.327273, 30],
    ];
    for (const [proceeds, ...shares] of divisions) {
      it(`divides ${proceeds} exactly`, async () => {
        await type(page, "B1", String(proceeds));
        assert.deepEqual(await values("A3:A5"), shares);
      });
    }
  });

  describe('the sheet "Contracts"', () => {
    it("agrees with every golden number, and shows no error", async () => {
      await showSheet(page, "Contracts");
      const shownCells = (await textsInFront(page)).flat();
      assert.deepEqual(
        shownCells.filter((text) => text.startsWith("#") || text === "differs"),
        [],
      );
      assert.equal(shownCells.filter((text) => text === "agrees").length, 9);
    });
  });

  describe('the sheet "Waterfall": the case\'s own stack out of the settlement of 2018', () => {
    before(() => showSheet(page, "Waterfall"));

    const rowsOf = async (
      table: string,
      payees: readonly string[],
      columns: readonly string[],
    ): Promise<readonly (readonly string[])[]> =>
      (await columnsOf(page, table, columns)).filter(([payee = ""]) => payees.includes(payee));

    it("shows no error", async () => {
      const errors = (await textsInFront(page)).flat().filter((text) => text.startsWith("#"));
      assert.deepEqual(errors, []);
    });

    it("can meet day 90 from the first 100 million under both rankings, fees paid", async () => {
      // The debt on 15 November 2018: 29,750,000 × (1 + 0.1 × 2345 / 365) = 48,863,356.16.
      assert.deepEqual(
        await rowsOf(DEBT_FIRST, ["Secured debt", "Notes"], ["Payee", "Due", "Paid", "Shortfall"]),
        [
          ["Secured debt", "48,863,356.16", "48,863,356.16", "0.00"],
          ["Notes", "16,500,000.00", "16,500,000.00", "0.00"],
        ],
      );
      assert.deepEqual(await rowsOf(NOTES_FIRST, ["Notes", "Secured debt"], ["Payee", "Shortfall"]), [
        ["Notes", "0.00"],
        ["Secured debt", "0.00"],
      ]);
    });

    it("pays out the whole settlement, to the cent", async () => {
      const payees = ["Counsel", "Costs", "Secured debt", "Notes", "Company", "Not paid out"];
      const paid = await rowsOf("Paid out of the whole settlement", payees, [
        ...["Payee", "Debt first", "Notes first"],
      ]);
      assert.deepEqual(paid, [
        // 5% of 1,280,000,000
        ["Counsel", "64,000,000.00", "64,000,000.00"],
        ["Costs", "10,000,000.00", "10,000,000.00"],
        ["Secured debt", "48,863,356.16", "48,863,356.16"],
        ["Notes", "16,500,000.00", "16,500,000.00"],
        ["Company", "1,140,636,643.84", "1,140,636,643.84"],
        ["Not paid out", "0.00", "0.00"],
      ]);
    });

    it("says what would be short with a first payment of 50 million and no fees", async () => {
      const successFee = await inTable(page, CLAIMS, "Counsel", "Percent");
      const costs = await inTable(page, CLAIMS, "Costs", "Amount");
      const firstPayment = await beside(page, "First payment");
      await type(page, successFee, "0");
      await type(page, costs, "0");
      await type(page, firstPayment, "50000000");
      // 50,000,000 − 48,863,356.16 is left for notes of 16,500,000.
      const columns = ["Payee", "Cash received", "Due", "Paid", "Shortfall", "Smallest first receipt"];
      assert.deepEqual(await rowsOf(DEBT_FIRST, ["Secured debt", "Notes"], columns), [
        ["Secured debt", "50,000,000.00", "48,863,356.16", "48,863,356.16", "0.00", "48,863,356.16"],
        ["Notes", "50,000,000.00", "16,500,000.00", "1,136,643.84", "15,363,356.16", "65,363,356.16"],
      ]);
      // Ranking first, the notes are paid; the debt is short of the same sum and its 10% for 90 days more.
      assert.deepEqual(await rowsOf(NOTES_FIRST, ["Notes", "Secured debt"], ["Payee", "Shortfall"]), [
        ["Notes", "0.00"],
        ["Secured debt", "15,742,178.65"],
      ]);
      await type(page, firstPayment, "100000000");
      await type(page, costs, "10000000");
      await type(page, successFee, "5%");
      const least = await inTable(page, DEBT_FIRST, "Notes", "Smallest first receipt");
      assert.equal(await shown(page, least), "79,329,848.58");
    });

    it("the waterfall spills an audit trail to the chosen day, and to the end without one", async () => {
      const dates = async (): Promise<string[]> => [
        ...new Set((await columnsOf(page, AUDIT_TRAIL, ["Date"])).flat()),
      ];
      assert.equal((await dates())[0], "2018-11-15");
      // Receipts to 15 June 2019, and 13 February 2019, on which the notes fall due.
      assert.equal((await dates()).length, 7 + 1);
      await type(page, await beside(page, "Waterfall to"), "=DATE(2023,12,31)");
      assert.equal((await dates()).length, 61 + 1);
    });
  });

  describe("a table of claims that cannot be used", () => {
    const good: Values = [
      ["Tier", "Payee", "Kind", "Amount", "Percent", "From", "Due"],
      [1, "Notes", "Fixed", 100, null, null, null],
      [2, "Funder", "Percent of gross", null, 0.35, null, null],
      [3, "Company", "Residual", null, null, null, null],
    ];
    const changed = (row: number, column: number, entry: string | number): Values =>
      good.map((entries, index) =>
        index === row ? entries.map((old, place) => (place === column ? entry : old)) : entries,
      );

    before(async () => {
      await openSheet(page, "Bad claims");
      await fill(page, 0, 0, [[43419, 1000]]);
      await fill(page, 0, 3, good);
      await type(page, "A7", "=AWARD.WATERFALL(A1:B1,D1:J4)");
    });

    it("is fine to begin with", async () => {
      assert.deepEqual(await values("E8:E10"), [100, 350, 550]);
    });

    const mistakes: [what: string, table: Values, sentence: RegExp][] = [
      [
        "a misspelt column",
        changed(0, 3, "Amuont"),
        /^claims has no column "Amuont": known are Tier, Payee, Kind, Amount, Percent, /,
      ],
      [
        "an unknown kind",
        changed(1, 2, "Fixd"),
        /^claims row 2: Kind must be one of Fixed, Accreting, Multiple, .*Residual, got "Fixd"$/,
      ],
      ["35 for 35%", changed(2, 4, 35), /^claims row 3: Percent must be between 0 and 1(?!\d).*got 35\b/],
      [
        "a residual before the last tier",
        changed(3, 0, 1),
        /^claims row 4: Residual must be in the last tier, 2, got tier 1$/,
      ],
      ["a figure that the kind does not use", changed(1, 4, 0.5), /^claims row 2: Percent .*Fixed.*0\.5/],
    ];
    for (const [what, table, expected] of mistakes) {
      it(`says so in the cell: ${what}`, async () => {
        await fill(page, 0, 3, table);
        assert.equal(await shown(page, "A7"), "#VALUE!");
        await explained(page, "A7", expected, session.profile);
      });
    }

    it("spills again once it is corrected", async () => {
      await fill(page, 0, 3, good);
      assert.deepEqual(await values("E8:E10"), [100, 350, 550]);
    });
  });
});
