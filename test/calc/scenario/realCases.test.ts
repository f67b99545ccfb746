/**
 * Real cases that are no presets: each as a scenario, or as a single call, beside what was published of it or worked out
 * apart from this project. What they came from stands in docs/tie-outs.md; amounts are in US dollars where nothing is said.
 */
import assert from "node:assert/strict";
import { resultAt, withInput, type Scenario } from "../../../src/calc/index.ts";
import { moic } from "../../../src/functions/returns.ts";
import { ASSUMED, presetNamed, scenarioOf } from "./terms/given.ts";

const MILLION = 1_000_000;

function figure(scenario: Scenario, path: string): number {
  const result = resultAt(scenario, path);
  assert.ok(result?.available, `${path}: ${JSON.stringify(result)}`);
  return Number(result.value);
}

function near(value: number, expected: number, within: number): void {
  assert.ok(Math.abs(value - expected) <= within, `${value}, not ${expected} to ${within}`);
}

/** So much is received on a day and shared by claims. */
function paidOut(
  amount: number,
  claims: readonly object[],
  more: Readonly<Record<string, unknown>> = {},
): Scenario {
  return scenarioOf({
    "valuation.date": "2020-01-01",
    "award.firstPaymentDate": "2020-01-01",
    "award.firstPaymentAmount": amount,
    "claims.table": claims,
    ...more,
  });
}

const COMPANY = { tier: 9, payee: "Company", kind: "Residual" };

describe("Burford's share of two judgments", () => {
  it("is 35 % of 14.3 billion and 73 % of 1.7: 6.246, published as 6.2, as bands of what comes in", () => {
    const scenario = paidOut(16_000 * MILLION, [
      { tier: 1, payee: "Burford", kind: "Percent of gross", percent: 0.35, cap: 0.35 * 14_300 * MILLION },
      { tier: 1, payee: "Burford", kind: "Percent of gross", percent: 0.73, above: 14_300 * MILLION },
      COMPANY,
    ]);
    assert.equal(figure(scenario, "paid.Burford"), 6_246 * MILLION);
    near(figure(scenario, "paid.Burford"), 6_200 * MILLION, 50 * MILLION);
  });

  it("returns over 37,000 % on a cost of 16.6 million", () => {
    near(100 * (moic([[-16.6, 6_200]]) - 1), 37_249.4, 0.01);
  });
});

describe("Burford's sale of Teinver", () => {
  it("gained 94.2 million on 12.8: 736 %; of which 87.2 was income before the put lapsed", () => {
    const sale = (price: number): number => moic([[-12.8 * MILLION, price * MILLION]]) - 1;
    near(12.8 * sale(107), 94.2, 1e-9);
    near(100 * sale(107), 736, 0.5);
    // 100 million would have had to be given back.
    near(12.8 * sale(100), 87.2, 1e-9);
  });
});

describe("Gold Reserve as it was in fact", () => {
  const bonds = { name: "Bonds", nominal: 88.5 * MILLION, haircut: 14.2 / 88.5, realised: "2018-08-31" };
  const received = {
    "award.firstPaymentDate": "2017-06-15",
    "payments.nonCash": [bonds],
    "claims.table": [
      { tier: 1, payee: "CVR holders", kind: "Percent of gross", percent: 0.05466, role: "Us" },
      COMPANY,
    ],
  };

  it("received 165.5 million of cash and bonds of 88.5, which brought 74.3: 254 in all, or 239.8", () => {
    const scenario = paidOut(165.5 * MILLION, [], received);
    near(figure(scenario, "proceeds.nonCash"), 74.3 * MILLION, 1e-3);
    near(figure(scenario, "proceeds.gross") + 14.2 * MILLION, 254 * MILLION, 1e-3);
  });

  it("counts what is transferred and not what lies in trust: 165.2 million of 187.5, 22.3 left", () => {
    const scenario = paidOut(165.2 * MILLION, [COMPANY], {
      "payments.instalments": [{ date: "2020-01-02", amount: 22.3 * MILLION, reaches: "Deposited" }],
    });
    near(figure(scenario, "proceeds.gross"), 165.2 * MILLION, 1e-3);
    const deposits = { value: "Deposited", provenance: ASSUMED } as const;
    const trust = withInput(scenario, "payments.receiptDefinition", deposits);
    near(figure(trust, "proceeds.gross"), 187.5 * MILLION, 1e-3);
  });

  it("owed 5,466,000 to its CVR on 100 million of cash without deductions", () => {
    const scenario = paidOut(100 * MILLION, received["claims.table"]);
    assert.equal(figure(scenario, "us.paid"), 5_466_000);
  });

  it("agreed on other schedules before: 1,010 million in November 2016", () => {
    const schedule = paidOut(300 * MILLION, [COMPANY], {
      "payments.instalments": [
        { date: "2020-02-01", amount: 470 * MILLION },
        { date: "2020-03-01", amount: 50 * MILLION },
        { date: "2020-04-01", amount: 100 * MILLION },
        { date: "2020-05-01", amount: 90 * MILLION },
      ],
    });
    assert.equal(figure(schedule, "proceeds.gross"), 1_010 * MILLION);
  });

  it("agreed on 997 million after the first 40, in July 2017: 20 of 29.5, 3 of 40.8 and 285", () => {
    const schedule = paidOut(40 * MILLION, [COMPANY], {
      "payments.instalments": [
        { date: "2020-02-01", amount: 590 * MILLION, instalments: 20, monthsApart: 1 },
        { date: "2021-10-01", amount: 122.4 * MILLION, instalments: 3, monthsApart: 1 },
        { date: "2022-01-01", amount: 285 * MILLION },
      ],
    });
    near(figure(schedule, "proceeds.gross") - 40 * MILLION, 997.4 * MILLION, 1e-3);
    near(figure(schedule, "proceeds.gross") - 40 * MILLION, 997 * MILLION, MILLION / 2);
  });

  it("was left 777.8 million short of its schedule, where 780 was published: not tied", () => {
    near(1_031.8 - 254, 777.8, 1e-9);
    const agreed = figure(presetNamed("Gold Reserve: settlement of 2017 and CVR"), "proceeds.gross");
    near(agreed - 254 * MILLION, 777.8 * MILLION, 1e-3);
  });
});

describe("Occidental and Andes", () => {
  const heads = [
    { head: "Award", principal: 1_769_625_000, from: "2006-05-16", rate: 0.04188, compounds: "Yearly" },
  ];
  const on = (day: string, more: Readonly<Record<string, unknown>> = {}): Scenario =>
    scenarioOf({
      "valuation.date": day,
      "award.heads": heads,
      "legal.path": [
        { date: "2012-10-05", event: "Award", kind: "Award", standing: "Full" },
        { date: "2015-11-02", event: "Annulled in part", kind: "Decision", standing: "Partial", share: 0.6 },
      ],
      ...more,
    });

  it("were owed 2,300,922,841.57 at the award, and 60 % of it once a part was annulled: 1,061,775,000", () => {
    near(figure(on("2012-10-05"), "award.balance"), 2_300_922_841.57, 0.01);
    const annulled = on("2015-11-02");
    near(figure(annulled, "award.balance") - figure(annulled, "award.interest"), 1_061_775_000, 1e-3);
  });

  it("followed a rate of six months that was compounded monthly", () => {
    const monthly = scenarioOf({
      "valuation.date": "2013-01-05",
      "award.heads": [
        {
          ...{ head: "Balance", principal: 1_000, from: "2012-10-05", benchmark: "LIBOR 6M" },
          ...{ compounds: "Monthly", resets: "Each 6 months" },
        },
      ],
      "award.benchmarks": [{ resetDate: "2012-10-05", series: "LIBOR 6M", rate: 0.12 }],
    });
    // 31, 30 and 31 days at 12 %, each added to the sum.
    const grown = 1_000 * (1 + (0.12 * 31) / 365) * (1 + (0.12 * 30) / 365) * (1 + (0.12 * 31) / 365);
    near(figure(monthly, "award.balance"), grown, 1e-9);
  });

  it("shared 40 % as long as the part stood that was theirs: after it the row is left out", () => {
    const shared = paidOut(100, [
      { tier: 1, payee: "Andes", kind: "Percent of gross", percent: 0.4 },
      { tier: 2, payee: "Occidental", kind: "Residual", role: "Us" },
    ]);
    assert.equal(figure(shared, "us.paid"), 60);
    const alone = paidOut(60, [{ tier: 2, payee: "Occidental", kind: "Residual", role: "Us" }]);
    assert.equal(figure(alone, "us.paid"), 60);
  });

  it("gave up 420 million of about 1.4 billion by settling for 980", () => {
    const settled = paidOut(100 * MILLION, [COMPANY], {
      "award.principal": 1_400 * MILLION,
      "award.startDate": "2020-01-01",
      "award.rate": 0,
      "payments.instalments": [{ date: "2020-04-30", amount: 880 * MILLION }],
      "payments.discharge": "When performed",
    });
    assert.equal(figure(settled, "award.discharged"), 420 * MILLION);
  });
});

describe("Tidewater", () => {
  it("could enforce the undisputed part while the rest was stayed: 37,182,350.65 of the whole", () => {
    const part = { from: "2009-05-08", rate: 0.045, compounds: "Quarterly" };
    const heads = [
      { head: "Undisputed", principal: 27_407_000, ...part },
      { head: "Stayed", principal: 18_993_000, ...part },
    ];
    const stayed = {
      ...{ date: "2016-02-29", event: "Stay lifted in part", kind: "Decision" },
      ...{ standing: "Partial", headsOut: "Stayed" },
    };
    const scenario = scenarioOf({
      "valuation.date": "2016-02-29",
      "award.heads": heads,
      "legal.path": [stayed],
    });
    near(figure(scenario, "award.balance"), 37_182_350.65, 0.01);
    near(figure(scenario, "award.balance"), 37.2 * MILLION, 50_000);
    near(figure(scenario, "award.balanceAsIssued"), 37_182_350.65 + 25_767_299.81, 0.02);
  });
});

describe("ConocoPhillips", () => {
  it("earned over a billion of interest on 8.5 billion at 5.5 % by August 2022: 1,729,167,534.63", () => {
    const scenario = scenarioOf({
      "valuation.date": "2022-08-19",
      "award.principal": 8_500 * MILLION,
      "award.startDate": "2019-03-08",
      "award.rate": 0.055,
      "award.frequency": 1,
    });
    near(figure(scenario, "award.interest"), 1_729_167_534.63, 0.01);
  });

  it("had 500 million and three of eighteen quarters when it was paid no more: 756.7, where 754 was published", () => {
    const scenario = paidOut(500 * MILLION, [COMPANY], {
      "valuation.date": "2020-06-30",
      "award.firstPaymentDate": "2018-11-18",
      "payments.instalments": [
        { date: "2019-02-15", amount: (1_540 * MILLION * 3) / 18, instalments: 3, monthsApart: 3 },
        {
          ...{ date: "2019-11-15", amount: (1_540 * MILLION * 15) / 18, instalments: 15, monthsApart: 3 },
          ...{ reaches: "Sent" },
        },
      ],
    });
    near(figure(scenario, "proceeds.gross"), 756_666_666.67, 0.01);
  });
});

describe("the queue of creditors in Delaware", () => {
  const QUEUE = [
    { tier: 1, payee: "Crystallex", kind: "Fixed", amount: 969_999_752.93, filed: 990 * MILLION },
    { tier: 2, payee: "Tidewater", kind: "Fixed", amount: 72 * MILLION },
    { tier: 3, payee: "ConocoPhillips", kind: "Fixed", amount: 1_330 * MILLION },
    { tier: 4, payee: "Siemens Energy", kind: "Fixed", amount: 166_082_240.21 },
    { tier: 5, payee: "Devengoechea", kind: "Fixed", amount: 17 * MILLION },
  ];

  it("pays by rank, what is allowed and not what was filed", () => {
    const scenario = paidOut(2_000 * MILLION, QUEUE);
    const paid = QUEUE.map(({ payee }) => figure(scenario, `paid.${payee}`));
    assert.deepEqual(paid, [969_999_752.93, 72_000_000, 958_000_247.07, 0, 0]);
  });

  it("comes after a secured holder who was settled outside of it", () => {
    const scenario = paidOut(3_000 * MILLION, [
      { tier: 1, payee: "Bondholders", kind: "Fixed", amount: 2_130 * MILLION },
      ...QUEUE.map((claim) => ({ ...claim, tier: claim.tier + 1 })),
    ]);
    assert.equal(figure(scenario, "paid.Crystallex"), 870 * MILLION);
  });

  it("would have paid Rusoro 400 million and notes of 650 of 1,550: 0.6774, warrants at nothing", () => {
    const scenario = paidOut(400 * MILLION, [{ tier: 1, payee: "Rusoro", kind: "Residual", role: "Us" }], {
      "payments.nonCash": [{ name: "Notes", nominal: 650 * MILLION, realised: "2020-01-01" }],
    });
    near(figure(scenario, "us.paid") / (1_550 * MILLION), 0.6774, 5e-5);
  });

  it("was bid 7.081 billion, then 7.902, for 21.33 that was allowed", () => {
    near(3.699 + 3.382, 7.1, 0.05);
    near((100 * 3.382) / 3.699, 91, 0.5);
    near(7.382 + 0.52, 7.9, 0.05);
    near(20.8 + 0.53, 21.3, 0.05);
  });
});

describe("Rockhopper", () => {
  it("kept about 15 million of the first tranche of 45, in euros", () => {
    const scenario = paidOut(45 * MILLION, [
      { tier: 1, payee: "First funder", kind: "Fixed", amount: 26 * MILLION },
      { tier: 2, payee: "Counsel", kind: "Fixed", amount: 4 * MILLION },
      COMPANY,
    ]);
    assert.equal(figure(scenario, "paid.company") + figure(scenario, "paid.Counsel"), 19 * MILLION);
    assert.equal(figure(scenario, "paid.company"), 15 * MILLION);
  });

  it("has 20 % of what is recovered above twice the buyer's 110 million: 16 of 300", () => {
    const scenario = paidOut(300 * MILLION, [
      { tier: 1, payee: "Rockhopper", kind: "Percent of gross", percent: 0.2, above: 220 * MILLION },
      { tier: 2, payee: "Buyer", kind: "Residual" },
    ]);
    assert.equal(figure(scenario, "paid.Rockhopper"), 16 * MILLION);
  });

  it("has what the insurer pays as a receipt of the case in which it comes: 31 million", () => {
    const scenario = paidOut(0, [COMPANY], {
      "payments.nonCash": [{ name: "Insurance", nominal: 31 * MILLION, realised: "2020-06-30" }],
    });
    assert.equal(figure(scenario, "paid.company"), 31 * MILLION);
  });

  for (const { floor, balance } of [
    { floor: { floorOn: "None" }, balance: 238_216_226.73 },
    { floor: { floorOn: "Benchmark" }, balance: 245_889_778.07 },
  ]) {
    it(`is owed ${balance} at a benchmark of -0.5 % with its floor on ${floor.floorOn}`, () => {
      const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022];
      const scenario = scenarioOf({
        "valuation.date": "2022-08-23",
        "award.heads": [
          {
            ...{ head: "Award", principal: 190 * MILLION, from: "2016-01-29", benchmark: "EURIBOR" },
            ...{ margin: 0.04, compounds: "Yearly", ...floor },
          },
        ],
        "award.benchmarks": years.map((year) => ({
          ...{ resetDate: `${year}-01-29`, series: "EURIBOR", rate: -0.005 },
        })),
      });
      near(figure(scenario, "award.balance"), balance, 0.01);
    });
  }
});

describe("GreenX and its funder", () => {
  it("implied 6.429 times own money, 6.341 times the fund's, 6.363 in all, in January 2026", () => {
    const own = { tier: 1, payee: "Own money", kind: "Multiple", amount: 2.8 * MILLION, from: "2020-06-30" };
    const fund = { tier: 1, payee: "Fund", kind: "Multiple", amount: 8.5 * MILLION, from: "2020-06-30" };
    const scenario = paidOut(252 * MILLION, [
      { ...own, multiple: 18 / 2.8 },
      { ...fund, multiple: 53.9 / 8.5 },
      COMPANY,
    ]);
    near(figure(scenario, "paid.Own money") + figure(scenario, "paid.Fund"), 71.9 * MILLION, 0.01);
    near(figure(scenario, "moic.Own money"), 6.429, 5e-4);
    near(figure(scenario, "moic.Fund"), 6.341, 5e-4);
    near(moic([[-11.3, 71.9]]), 6.363, 5e-4);
  });

  it("grows with time by a step: 6 times until October 2024, more after", () => {
    const claim = {
      ...{ tier: 1, payee: "Own money", kind: "Multiple", amount: 2.8 * MILLION, multiple: 6 },
      ...{ stepDate: "2024-10-31", stepMultiple: 18 / 2.8 },
    };
    for (const [day, paid] of [
      ["2024-10-31", 16.8],
      ["2026-01-12", 18],
    ] as const) {
      const scenario = paidOut(252 * MILLION, [claim, COMPANY], { "award.firstPaymentDate": day });
      near(figure(scenario, "paid.Own money"), paid * MILLION, 0.01);
    }
  });
});

describe("Eco Oro's lender", () => {
  it("is repaid before proceeds are counted: percentages are of what exceeds it", () => {
    const above = 6 * MILLION;
    const scenario = paidOut(606 * MILLION, [
      { tier: 1, payee: "Lender", kind: "Fixed", amount: 6 * MILLION },
      { tier: 2, payee: "Noteholders", kind: "Fixed", amount: 24_672_727 },
      { tier: 3, payee: "CVR holders", kind: "Lesser of", amount: 460 * MILLION, percent: 0.95, above },
      { tier: 4, payee: "Company", kind: "Fixed", amount: 30 * MILLION },
      { tier: 5, payee: "CVR holders", kind: "Up to percent of total", percent: 0.95, above },
      COMPANY,
    ]);
    // As of 600 million without a lender.
    assert.equal(figure(scenario, "paid.CVR holders"), 545_327_273);
    assert.equal(figure(scenario, "paid.company"), 30 * MILLION);
  });
});

describe("Crystallex' bands and split", () => {
  for (const { net, pool, lender, shareholders } of [
    { net: 500, pool: 50, lender: 317.25, shareholders: 132.75 },
    { net: 1_000, pool: 76, lender: 651.42, shareholders: 272.58 },
  ]) {
    it(`leave ${shareholders} million of ${net} to shareholders`, () => {
      const scenario = paidOut(net * MILLION, [
        { tier: 1, payee: "Pool", kind: "Percent of gross", percent: 0.1, cap: 70 * MILLION },
        { tier: 1, payee: "Pool", kind: "Percent of gross", percent: 0.02, above: 700 * MILLION },
        { tier: 2, payee: "Lender", kind: "Percent of remainder", percent: 0.705 },
        { tier: 3, payee: "Shareholders", kind: "Residual" },
      ]);
      assert.equal(figure(scenario, "paid.Pool"), pool * MILLION);
      assert.equal(figure(scenario, "paid.Lender"), lender * MILLION);
      assert.equal(figure(scenario, "paid.Shareholders"), shareholders * MILLION);
    });
  }
});

describe("Gabriel", () => {
  it("owes costs out of what it receives: an award against it is a claim, at one rate", () => {
    const costs = {
      ...{ tier: 1, payee: "Romania", kind: "Accreting", amount: 10 * MILLION, rate: 0.0546 },
      from: "2024-03-08",
    };
    const scenario = paidOut(5 * MILLION, [costs, { ...COMPANY, role: "Us" }], {
      "valuation.date": "2025-03-08",
      "award.firstPaymentDate": "2025-03-08",
    });
    // The first fixing for ever; reset each quarter it is 513,641.10, which TERMS_INTEREST says.
    assert.equal(figure(scenario, "short.Romania"), 5 * MILLION + 546_000);
    assert.equal(figure(scenario, "us.paid"), 0);
  });
});

describe("Winshear", () => {
  it("had about 18.5 of 30 million, so that funder and lawyers had 11.5", () => {
    const scenario = paidOut(30 * MILLION, [
      { tier: 1, payee: "Funder and lawyers", kind: "Fixed", amount: 11.5 * MILLION },
      COMPANY,
    ]);
    assert.equal(figure(scenario, "paid.company"), 18.5 * MILLION);
  });
});

describe("Gold Fields' share of what Fulcrum's shares bring", () => {
  it("is 15 % of what exceeds 210 million: 43.5 of 500, and no claim on the company", () => {
    const scenario = paidOut(500 * MILLION, [
      { tier: 1, payee: "Gold Fields", kind: "Percent of gross", percent: 0.15, above: 210 * MILLION },
      { tier: 2, payee: "Fulcrum", kind: "Residual", role: "Us" },
    ]);
    assert.equal(figure(scenario, "paid.Gold Fields"), 43.5 * MILLION);
  });
});
