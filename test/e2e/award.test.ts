import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { browserSession } from "./session.ts";
import { beside, columnsOf, explained, fill, openSheet, showSheet, textsInFront } from "./sheet.ts";
import { cells, clear, dateShown, shown, type, value } from "./typing.ts";

/** 12-month USD LIBOR on 16 September or the Friday before (FRED USD12MD156N); 40802 is 2011-09-16. */
const FIXINGS = [
  ["Reset date", "Benchmark"],
  [40802, 0.0083494],
  [41166, 0.00997],
  [41533, 0.006561],
  [41898, 0.005827],
  [42263, 0.0086655],
  [42629, 0.0154489],
  [42993, 0.0173206],
];

const SCHEDULE = "How the balance without costs comes about, to the chosen day";

/** A golden number of domain.md that holds to the cent. */
async function assertCents(page: Page, address: string, expected: string): Promise<void> {
  const got = await value(page, address);
  assert.equal(typeof got === "number" ? got.toFixed(2) : got, expected, address);
}

describe("awards, judgments and returns in the workbench", function () {
  const session = browserSession(this);
  let page: Page;

  before(async () => {
    page = await session.openPage({ viewport: { width: 1280, height: 720 } });
  });

  describe('the sheet "Rusoro award" as it opens', () => {
    before(() => showSheet(page, "Rusoro award"));

    it("shows the golden numbers, and no error", async () => {
      const rows = await textsInFront(page);
      assert.deepEqual(
        rows.flat().filter((text) => text.startsWith("#")),
        [],
      );
      const right = (label: string, column: number): string | undefined => {
        const row = rows.find((texts) => texts.includes(label));
        return row?.[row.indexOf(label) + column];
      };
      assert.equal(right("Award, with costs", 1), "1,341,561,336.64");
      assert.equal(right("Had the floor always held", 1), "1,256,213,422.02");
      assert.equal(right("US judgment", 1), "1,550,583,228.10");
      assert.equal(right("Award on 2016-08-22", 2), "1,219,122,214.37");
      assert.equal(right("Award on 2017-02-03", 2), "1,249,020,181.94");
      assert.equal(right("On 2018-05-08, with costs", 2), "1,341,561,336.64");
      assert.equal(right("Judgment on 2025-12-02", 2), "1,550,583,228.10");
      assert.equal(right("ACT/360", 2), "1,347,457,970.31");
      assert.equal(right("Gross MOIC", 1), "3.00×");
      assert.equal(right("IRR, a year", 1), "71.92413%");
    });

    it("spills a schedule that grows with the chosen day", async () => {
      const starts = async (): Promise<string[]> =>
        (await columnsOf(page, SCHEDULE, ["Start"])).flat().slice(5);
      const asOf = await beside(page, "As of");
      assert.deepEqual(await starts(), ["2016-09-16", "2017-09-16"]);
      await type(page, asOf, "=DATE(2019,9,17)");
      assert.deepEqual(await starts(), ["2016-09-16", "2017-09-16", "2018-09-16", "2019-09-16"]);
      await type(page, asOf, "=DATE(2018,5,8)");
      assert.deepEqual(await starts(), ["2016-09-16", "2017-09-16"]);
    });
  });

  describe("typed by hand", () => {
    before(async () => {
      await openSheet(page, "Typed");
      await fill(page, 0, 0, FIXINGS);
      // Principal, 2011-09-16, 2016-08-22, 2017-02-03, 2018-05-08, margin and floor, costs.
      await fill(
        page,
        0,
        2,
        [967_777_002, 40802, 42604, 42769, 43228, 0.04, 3_302_500].map((term) => [term]),
      );
    });

    it("the Award's balance at the dates that were published, to the cent", async () => {
      await type(page, "D1", "=AWARD.AWARD_BALANCE(C1,C2,C3,A1:B8,C6,C6,1)");
      await assertCents(page, "D1", "1219122214.37");
      await type(page, "D2", "=AWARD.AWARD_BALANCE(C1,C2,C4,A1:B8,C6,C6,1)");
      await assertCents(page, "D2", "1249020181.94");
      await type(page, "D3", "=AWARD.AWARD_BALANCE(C1,C2,C5,A1:B8,C6,C6,1)+C7");
      await assertCents(page, "D3", "1341561336.64");
    });

    it("the same by ACT/360, and with the floor held throughout", async () => {
      await type(page, "D4", '=AWARD.AWARD_BALANCE(C1,C2,C5,A1:B8,C6,C6,1,"ACT/360")+C7');
      await assertCents(page, "D4", "1347457970.31");
      await type(page, "D5", "=AWARD.AWARD_BALANCE(C1,C2,C5,-0.005,C6,C6,1)");
      await assertCents(page, "D5", "1256213422.02");
    });

    it("the interest in it: the balance less the principal", async () => {
      await type(page, "D6", "=AWARD.AWARD_INTEREST(C1,C2,C4,A1:B8,C6,C6,1)");
      // 1,249,020,181.94 − 967,777,002
      await assertCents(page, "D6", "281243179.94");
    });

    it("the judgment by its own clock", async () => {
      await type(page, "D7", "=AWARD.JUDGMENT_BALANCE(1327600000,DATE(2018,3,1),0.0202,DATE(2025,12,2))");
      await assertCents(page, "D7", "1550583228.10");
    });

    it("a schedule, which spills with its dates shown as dates", async () => {
      await type(page, "F1", "=AWARD.AWARD_SCHEDULE(C1,C2,C5,A1:B8,C6,C6,1)");
      const table = await cells(page, "F1:M9");
      assert.deepEqual(
        table[0]?.map(({ text }) => text),
        ["Start", "End", "Benchmark", "Rate", "Days", "Interest", "Payment", "Balance"],
      );
      const [start, end, benchmark, rate, days, interest] = table[1] ?? [];
      assert.deepEqual(
        [start?.text, end?.text],
        ["2011-09-16", "2012-09-16"].map((day) => dateShown(day, session.profile)),
      );
      assert.deepEqual([benchmark?.value, rate?.value, days?.value], [0.0083494, 0.0483494, 366]);
      const byHand = (967_777_002 * 0.0483494 * 366) / 365;
      assert.equal(Number(interest?.value).toFixed(2), byHand.toFixed(2));
      // The golden balance of 2018-05-08 with costs, less the costs of 3,302,500.
      assert.equal(Number(table[7]?.[7]?.value).toFixed(2), "1338258836.64");
      assert.equal(table[8]?.[0]?.text, "");
    });

    it("payments, interest first", async () => {
      await fill(page, 10, 0, [
        ["Date", "Amount"],
        [43101, 550],
      ]);
      // 2017-01-01 and 2019-01-01
      await fill(page, 9, 2, [[42736], [43466]]);
      await type(page, "D8", "=AWARD.AWARD_BALANCE(1000,C10,C11,0.05,0,0,1,,A11:B12)");
      // 1,000 × 1.05 − 550 = 500, of which 1.05 a year later.
      assert.equal(await value(page, "D8"), 525);
    });

    it("parts of a year by several day counts", async () => {
      // 2003-11-01 and 2004-05-01
      await fill(page, 12, 2, [[37926], [38108]]);
      // QuantLib 1.29, in vectors/day-count.json: ISDA's own example.
      await type(page, "D9", '=AWARD.YEAR_FRACTION(C13,C14,"ACT/ACT ISDA")');
      assert.ok(Math.abs(Number(await value(page, "D9")) - 0.4977243805674077) < 1e-12);
      await type(page, "D10", '=AWARD.YEAR_FRACTION(C13,C14,"ACT/360")');
      assert.ok(Math.abs(Number(await value(page, "D10")) - 0.5055555555555555) < 1e-12);
      await type(page, "D11", "=AWARD.YEAR_FRACTION(C4,DATE(2019,2,13))");
      assert.ok(Math.abs(Number(await value(page, "D11")) - 740 / 365) < 1e-12);
    });

    it("the return on the notes of 2017: IRR, net present value and multiple", async () => {
      await fill(page, 13, 0, [
        [42769, -5_500_000],
        [43509, 16_500_000],
      ]);
      await type(page, "D12", "=AWARD.XIRR(B14:B15,A14:A15)");
      assert.ok(Math.abs(Number(await value(page, "D12")) - 0.71924129908986) < 1e-12);
      await type(page, "D13", "=AWARD.XNPV(D12,B14:B15,A14:A15)");
      assert.ok(Math.abs(Number(await value(page, "D13"))) < 16_500_000e-9);
      await type(page, "D14", "=AWARD.MOIC(B14:B15)");
      assert.equal(await value(page, "D14"), 3);
    });

    it("a return that does not exist is #NUM!, not a false 0", async () => {
      await type(page, "D15", "=AWARD.XIRR({100;200},{44197;44562})");
      assert.equal(await shown(page, "D15"), "#NUM!");
    });

    it("the indicator of Canada's criminal rate on the two sides of 2.3375 years", async () => {
      // 2.3375 × 365 = 853.2 days: 853 days after 3 February 2017 is 6 June 2019.
      await type(page, "C15", "=DATE(2019,6,6)");
      await type(page, "D16", "=AWARD.CRIMINAL_RATE_INDICATOR(1,3,C4,C15)");
      assert.match((await shown(page, "D16")) ?? "", /^Above 60%.*not advice$/);
      await type(page, "C15", "=DATE(2019,6,7)");
      assert.match((await shown(page, "D16")) ?? "", /^Not above 60%.*not advice$/);
    });
  });

  describe("a table of fixings that cannot be used", () => {
    const typed = "=AWARD.AWARD_BALANCE(1000,DATE(2017,1,1),DATE(2019,1,1),A1:B3,0.04,0.04,1)";

    before(async () => {
      await openSheet(page, "Bad fixings");
      await fill(page, 0, 0, [
        ["Reset date", "Benchmark"],
        [42736, 0.01],
        [43101, -0.02],
      ]);
      await type(page, "D1", typed);
    });

    it("is fine to begin with", async () => {
      // 1,000 × 1.05 × 1.04
      assert.equal(await value(page, "D1"), 1092);
    });

    const mistakes: [what: string, table: (string | number)[][], error: string, sentence: RegExp][] = [
      [
        "with a misspelt column",
        [["Reste date", "Benchmark"]],
        "#VALUE!",
        /^rate has no column "Reste date": did you mean Reset date\?$/,
      ],
      [
        "with a date twice",
        [
          ["Reset date", "Benchmark"],
          [42736, 0.01],
          [42736, 0.02],
        ],
        "#VALUE!",
        /2017-01-01 twice/,
      ],
      [
        "that begins too late",
        [
          ["Reset date", "Benchmark"],
          [42737, 0.01],
          [43101, 0.02],
        ],
        "#N/A",
        /rate must have a reset date on or before 2017-01-01, got none/,
      ],
    ];
    for (const [what, table, error, expected] of mistakes) {
      it(`says so: one ${what}`, async () => {
        await fill(page, 0, 0, table);
        assert.equal(await shown(page, "D1"), error);
        await explained(page, "D1", expected, session.profile);
      });
    }

    it("says so: one with a blank fixing", async () => {
      await fill(page, 1, 0, [
        [42736, 0.01],
        [43101, 0.02],
      ]);
      await clear(page, "B3");
      assert.equal(await shown(page, "D1"), "#VALUE!");
      await explained(
        page,
        "D1",
        /^rate row 3: Benchmark is 0 or blank: leave the row out, or, if it is 0 %, type it as text, '0$/,
        session.profile,
      );
    });
  });
});
