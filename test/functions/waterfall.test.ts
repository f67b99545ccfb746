import assert from "node:assert/strict";
import { CLAIM_KINDS, fromIso } from "../../src/calc/index.ts";
import {
  caseStack,
  claimsCells,
  DAY_90,
  ecoOro2023,
  FIRST_PAYMENT,
  receiptsCells,
} from "../../workbench/sample/waterfallContracts.ts";
import { callBuilt, loadBuiltFunctions, officeWithFormattedValues } from "./builtFunctions.ts";

const day = (iso: string): number => fromIso(iso);
const functions = loadBuiltFunctions();
const call = (id: string, ...args: unknown[]): unknown => callBuilt(functions, id, ...args);

type Cells = (string | number | boolean | null)[][];

const receipts: Cells = [
  ["Date", "Amount"],
  [day("2018-11-15"), 100],
  [day("2019-06-01"), 30],
];
const claims: Cells = [
  ["Tier", "Payee", "Kind", "Amount", "Due"],
  [1, "Notes", "Fixed", 60, day("2019-02-13")],
  [2, "Lender", "Fixed", 80, null],
  [3, "Company", "Residual", null, null],
];

const HEADERS = ["Date", "Tier", "Payee", "Due", "Paid", "Remaining", "Retained", "Rule"];

describe("WATERFALL in the shipped bundle", () => {
  const run = (...args: unknown[]): unknown => call("WATERFALL", ...args);

  it("spills a row per claim and event, with the rule that decided", () => {
    const [first, due, second] = [day("2018-11-15"), day("2019-02-13"), day("2019-06-01")];
    const residual = "Residual: what all others leave; nothing due";
    assert.deepEqual(run(receipts, claims, null, null), [
      HEADERS,
      [first, 1, "Notes", 0, 0, 0, 60, "Fixed 60; 60 held back until 2019-02-13"],
      [first, 2, "Lender", 80, 40, 40, 60, "Fixed 80; 40 of 80 paid"],
      [first, 3, "Company", 0, 0, 0, 60, residual],
      [due, 1, "Notes", 60, 60, 0, 0, "Fixed 60; paid in full"],
      [due, 2, "Lender", 40, 0, 40, 0, "Fixed 80; no cash left for it"],
      [due, 3, "Company", 0, 0, 0, 0, residual],
      [second, 1, "Notes", 0, 0, 0, 0, "Fixed 60; settled before"],
      [second, 2, "Lender", 40, 30, 10, 0, "Fixed 80; 30 of 40 paid"],
      [second, 3, "Company", 0, 0, 0, 0, residual],
    ]);
  });

  it("reads its tables with columns in any order and case, blank rows and wrapped numbers", () => {
    const shuffled = [
      ["payee", " KIND ", "due", "amount", "tier"],
      ["Company", "residual", 0, "", 3],
      [null, "", null, 0, ""],
      ["Lender", "FIXED", null, 80, 2],
      ["Notes", "Fixed", day("2019-02-13"), { type: "FormattedNumber", basicValue: 60 }, 1],
    ];
    assert.deepEqual(run(receipts, shuffled), run(receipts, claims));
    assert.deepEqual(
      run([...receipts.slice(1), [0, 0]], claims),
      run(receipts, claims),
      "receipts without header",
    );
  });

  it("holds back unless told not to; 0 could mean either and is refused", () => {
    assert.deepEqual(run(receipts, claims, 0, null), run(receipts, claims, null, true));
    assert.deepEqual(run(receipts, claims, null, 0), {
      error: "#VALUE!",
      message: "reserve must not be 0: write FALSE for no, leave it out for TRUE",
    });
    const paidFirst = (run(receipts, claims, null, false) as Cells).slice(1, 4).map((row) => row[4]);
    assert.deepEqual(paidFirst, [0, 80, 20]);
  });

  it("stops after asOf", () => {
    assert.equal((run(receipts, claims, day("2019-02-13")) as Cells).length, 7);
    assert.deepEqual(run(receipts, claims, day("2018-11-14")), [HEADERS]);
    assert.deepEqual(
      run(
        [["Date", "Amount"]],
        [
          ["Tier", "Payee", "Kind"],
          [1, "A", "Residual"],
        ],
      ),
      [HEADERS],
    );
  });

  it("gives dates their format where the host knows formats", () => {
    const table = callBuilt(loadBuiltFunctions(officeWithFormattedValues), "WATERFALL", receipts, claims);
    assert.deepEqual((table as unknown[][])[1]?.[0], {
      type: "Double",
      basicValue: day("2018-11-15"),
      numberFormat: "yyyy-mm-dd",
    });
  });

  it("adds up on every event of the case's own stack", () => {
    const contract = caseStack("Pari passu", true);
    const table = run(receiptsCells(contract), claimsCells(contract), null, null, 0.01) as [
      number,
      number,
      string,
      ...number[],
    ][];
    let paid = 0;
    const retained = new Map<number, number>();
    const paidTo = new Map<number, number>();
    for (const row of table.slice(1)) {
      paid += Math.round((row[4] ?? 0) * 100);
      retained.set(row[0], Math.round((row[6] ?? 0) * 100));
      paidTo.set(row[0], paid);
    }
    let received = 0;
    for (const [date, amount] of contract.receipts) {
      received += amount * 100;
      assert.equal((paidTo.get(date) ?? 0) + (retained.get(date) ?? 0), Math.round(received));
    }
    assert.equal(paidTo.size, 62, "61 receipts and day 90");
  });

  it("says so when the table would not fit on a sheet", () => {
    const many = [["Date", "Amount"], ...Array.from({ length: 20_000 }, (_, index) => [50_000 + index, 1])];
    const sixty = [
      ["Tier", "Payee", "Kind"],
      ...Array.from({ length: 60 }, (_, index) => [1, `P${index}`, "Residual"]),
    ];
    assert.deepEqual(run(many, sixty), {
      error: "#VALUE!",
      message: "the waterfall must have at most 1048576 rows to fit on a sheet, got 1200001",
    });
  });
});

describe("receipts with an Id, and such as are no cash, in the shipped bundle", () => {
  const rows: Cells = [
    ["Tier", "Payee", "Kind", "Amount", "Out of", "Not before"],
    [1, "Holder", "Fixed", 100, "bonds", null],
    [2, "Lender", "Fixed", 50, null, 3],
    [3, "Company", "Residual", null, null, null],
  ];
  const bonds = (...cells: Cells[number]): Cells => [
    ["Date", "Amount", "Id", "Nominal", "Haircut"],
    [day("2018-11-15"), 30, null, null, null],
    [day("2019-06-01"), ...cells],
    [day("2019-12-01"), 20, 3, 0, 0],
  ];
  const paidTo = (payee: string, receipts: Cells): unknown => call("WATERFALL_PAID", receipts, rows, payee);

  it("count them at their nominal less the haircut, blank cells coming as nothing or as 0", () => {
    for (const blank of [null, 0]) {
      const receipts = bonds(blank, "Bonds", 88.5, 0.16);
      assert.equal(paidTo("Holder", receipts), 74.34);
      // Kept for it from the first day on, and paid with receipt 3, whose Id is a number.
      assert.equal(paidTo("Lender", receipts), 50);
    }
    assert.equal(paidTo("Holder", bonds(74.3, "Bonds", 88.5, null)), 74.3);
    assert.equal(paidTo("Holder", bonds(null, "Bonds", 88.5, null)), 88.5);
    // 33.33 less 7 % is 30.9969: to the cent 31.00, and 30.996899999999997 as Excel multiplies.
    assert.equal(paidTo("Holder", bonds(31, "Bonds", 33.33, 0.07)), 31);
    assert.equal(paidTo("Holder", bonds(33.33 * (1 - 0.07), "Bonds", 33.33, 0.07)), 30.9969);
    // Half a cent: 1.05 less 10 % is 0.945.
    for (const stated of [0.94, 0.95])
      assert.equal(paidTo("Holder", bonds(stated, "Bonds", 1.05, 0.1)), stated);
  });

  it("take a date in Not before for a date", () => {
    const dated = rows.map((row, index) => (index === 2 ? [...row.slice(0, 5), day("2019-01-01")] : row));
    const table = call("WATERFALL", bonds(74.34, "Bonds", null, null), dated) as Cells;
    assert.deepEqual(
      table
        .filter(([, , payee, , paid]) => payee === "Lender" && paid !== 0)
        .map(([date, , , , paid]) => [date, paid]),
      [
        [day("2019-01-01"), 30],
        [day("2019-12-01"), 20],
      ],
    );
  });

  const refusals: [Cells, string][] = [
    [
      bonds(70, "Bonds", 88.5, 0.16),
      "Amount must be left out where Nominal and Haircut are stated, which come to 74.34, got 70",
    ],
    [bonds(100, "Bonds", 88.5, null), "Amount must be its Nominal of 88.5 or less, got 100"],
    [bonds(70, "Bonds", null, 0.16), "Nominal is needed beside Haircut, got nothing"],
    [bonds(null, "Bonds", 88.5, 16), "Haircut must be between 0 and 1, got 16"],
    [bonds(null, "Bonds", -1, null), "Nominal must be 0 or more, got -1"],
    [bonds(70, "Bonds; A", null, null), 'Id must be without ";", which parts Ids in Out of, got "Bonds; A"'],
  ];
  for (const [receipts, message] of refusals) {
    it(`are refused where ${message}`, () => {
      const refused = { error: "#VALUE!", message: `receipts row 3: ${message}` };
      assert.deepEqual(paidTo("Holder", receipts), refused);
    });
  }

  it("take a day in Not before as text where it is written with the year first alone", () => {
    const waiting = (notBefore: string): unknown =>
      call(
        "WATERFALL_PAID",
        bonds(70, "Bonds", null, null),
        rows.map((row, index) => (index === 2 ? [...row.slice(0, 5), notBefore] : row)),
        "Lender",
        day("2019-06-30"),
      );
    // The 30 of the first day are there for the lender from 1 June 2019 on.
    assert.equal(waiting(" 2019-06-01 "), 30);
    assert.deepEqual(waiting("2019-13-01"), {
      error: "#VALUE!",
      message:
        'claims row 3: Not before must be a date, got "2019-13-01": that is text, enter it again as a date, or wrap it in DATEVALUE',
    });
    assert.deepEqual(waiting("01/06/2019"), {
      error: "#VALUE!",
      message:
        'claims row 3: Not before must be a date, such as 2020-12-31, or the Id of a receipt: known are "Bonds", "3", got "01/06/2019"',
    });
  });

  it("are refused where claims call them otherwise", () => {
    assert.deepEqual(paidTo("Holder", bonds(70, "Shares", null, null)), {
      error: "#VALUE!",
      message: 'claims row 2: Out of must name receipts by their Id: known are "Shares", "3", got "bonds"',
    });
  });
});

describe("WATERFALL_PAID in the shipped bundle", () => {
  const paid = (...args: unknown[]): unknown => call("WATERFALL_PAID", ...args);

  it("is the total of one payee, whatever the case of its name", () => {
    assert.equal(paid(receipts, claims, " lender "), 70);
    assert.equal(paid(receipts, claims, "Notes", day("2019-02-12")), 0);
    assert.equal(paid(receipts, claims, "Notes", 0), 60);
  });

  it("divides 600 by the Eco Oro rule of 2023", () => {
    const contract = ecoOro2023(600);
    const [money, rows] = [receiptsCells(contract), claimsCells(contract)];
    assert.deepEqual(
      ["Notes", "CVR+MIP", "Company"].map((payee) => paid(money, rows, payee)),
      [24.672727, 545.327273, 30],
    );
  });

  it("accrues by the frequency and day count of the row", () => {
    const accreting = (...more: unknown[]): unknown[][] => [
      ["Tier", "Payee", "Kind", "Amount", "Rate", "From", "Frequency", "Day count"],
      [1, "Lender", "Accreting", 1000, 0.1, day("2017-01-01"), ...more],
    ];
    const enough = [
      ["Date", "Amount"],
      [day("2019-01-01"), 9999],
    ];
    assert.equal(paid(enough, accreting(null, null), "Lender"), 1200);
    assert.equal(paid(enough, accreting(1, "30E/360"), "Lender"), 1210);
    assert.equal(
      paid(enough, accreting(0, "ACT/360"), "Lender", null, null, 0.01),
      1202.78,
      "1,000 × (1 + 0.1 × 730/360)",
    );
  });
});

describe("the columns of a claims table in the shipped bundle", () => {
  const START = day("2018-01-01");
  const header = ["Tier", "Payee", "Kind", "Amount", "Multiple", "Rate", "From"];

  // 3 × 10,000,000 is more than 5,000,000 × 1.25^6 + 5,000,000 × 1.25 = 25,323,486.33.
  it("compare two drawdowns of one claim once", () => {
    const claims = [
      header,
      [1, "Fund", "Hurdle", 5_000_000, 3, 0.25, START],
      [1, "fund", "Hurdle", 5_000_000, null, null, START + 365 * 5],
    ];
    const receipts = [
      ["Date", "Amount"],
      [START + 365 * 6, 50_000_000],
    ];
    assert.equal(call("WATERFALL_PAID", receipts, claims, "Fund"), 30_000_000);
  });

  it("give what is withheld a row of its own", () => {
    const claims = [
      ["Tier", "Payee", "Kind", "Amount", "Withheld", "Note"],
      [1, "Fund", "Fixed", 100, 0.15, "treaty rate"],
      [2, "Company", "Residual", null, null, null],
    ];
    const receipts = [
      ["Date", "Amount"],
      [START, 60],
    ];
    assert.deepEqual(call("WATERFALL", receipts, claims), [
      ["Date", "Tier", "Payee", "Due", "Paid", "Remaining", "Retained", "Rule", "Note"],
      [START, 1, "Fund", 100, 51, 40, 0, "Fixed 100; 60 of 100 paid, 9 of it withheld", "treaty rate"],
      [START, 1, "Tax on Fund", 0, 9, 0, 0, "15% of what Fund is paid", "treaty rate"],
      [START, 2, "Company", 0, 0, 0, 0, "Residual: what all others leave; nothing due", ""],
    ]);
    assert.equal(call("WATERFALL_PAID", receipts, claims, "tax on fund"), 9);
    assert.deepEqual(call("WATERFALL_PAID", receipts, claims, "Nobody"), {
      error: "#VALUE!",
      message: 'payee must be one of Fund, Tax on Fund, Company, got "Nobody"',
    });
  });

  it("keep a reserve until its day, and for the tier below where no payee is named", () => {
    const claims = [
      ["Tier", "Payee", "Kind", "Amount", "Days"],
      [1, null, "Reserve", 100, 90],
      [2, "Company", "Residual", null, null],
    ];
    const receipts = [
      ["Date", "Amount"],
      [START, 150],
    ];
    const table = call("WATERFALL", receipts, claims, null, false) as unknown[][];
    assert.deepEqual(
      table.slice(1).map((row) => [row[0], row[2], row[4], row[6]]),
      [
        [START, "", 0, 100],
        [START, "Company", 50, 100],
        [START + 90, "", 0, 0],
        [START + 90, "Company", 100, 0],
      ],
    );
    const nameless = [claims[0], [1, null, "Fixed", 100, null]];
    assert.deepEqual(call("WATERFALL", receipts, nameless), {
      error: "#VALUE!",
      message: "claims row 2: Payee is needed, got nothing",
    });
  });

  it("take Cap and Above, and Filed and Role, which change no payment", () => {
    const claims = [
      ["Tier", "Payee", "Kind", "Amount", "Percent", "Cap", "Above", "Filed", "Role"],
      [1, "Pool", "Percent of gross", null, 0.1, 70, null, null, "us"],
      [1, "Pool", "Percent of gross", null, 0.02, null, 700, null, null],
      [2, "Lender", "Fixed", 100, null, null, null, 250, "Creditor"],
    ];
    const receipts = [
      ["Date", "Amount"],
      [START, 1000],
    ];
    assert.equal(call("WATERFALL_PAID", receipts, claims, "Pool"), 76);
    assert.equal(call("WATERFALL_PAID", receipts, claims, "Lender"), 100);
    const asked = claims.map((row, index) => (index === 1 ? [...row.slice(0, -1), "Me"] : row));
    assert.deepEqual(call("WATERFALL", receipts, asked), {
      error: "#VALUE!",
      message: 'claims row 2: Role must be one of Us, Creditor, got "Me"',
    });
  });
});

describe("LIQUIDITY_TEST and MINIMUM_RECEIPT in the shipped bundle", () => {
  it("test the first instalment of the settlement at day 90", () => {
    const contract = caseStack("Notes first", false);
    const money = receiptsCells({ ...contract, receipts: contract.receipts.slice(0, 1) });
    assert.deepEqual(call("LIQUIDITY_TEST", money, claimsCells(contract), DAY_90, null, 0.01), [
      ["Payee", "Cash received", "Due", "Paid", "Shortfall", "Smallest first receipt"],
      ["Notes", 100_000_000, 16_500_000, 16_500_000, 0, 16_500_000],
      ["Secured debt", 100_000_000, 48_863_356.16, 48_863_356.16, 0, 65_363_356.16],
      ["Total", 100_000_000, 65_363_356.16, 65_363_356.16, 0, 65_363_356.16],
    ]);
  });

  it("say none where no first receipt comes in time", () => {
    const contract = caseStack("Notes first", false);
    const table = call(
      "LIQUIDITY_TEST",
      receiptsCells(contract),
      claimsCells(contract),
      FIRST_PAYMENT - 1,
    ) as Cells;
    assert.deepEqual(
      table.slice(1).map((row) => row[5]),
      ["none", "none", "none"],
    );
  });

  it("find the least receipt", () => {
    assert.equal(call("MINIMUM_RECEIPT", receipts, claims, "Lender"), 140);
  });

  it("answer #NUM! where there is none", () => {
    assert.deepEqual(call("MINIMUM_RECEIPT", receipts, claims, "Company"), {
      error: "#NUM!",
      message:
        '"Company" has only what is left or kept, which is never paid in full: there is no least receipt',
    });
  });
});

describe("a waterfall's tables and arguments that cannot be right", () => {
  const header = ["Tier", "Payee", "Kind", "Amount", "Percent", "From", "Due"];
  const claim = (...rows: unknown[][]): unknown[] => [receipts, [header, ...rows]];
  const good = [1, "A", "Fixed", 1];
  const bad: [what: string, args: unknown[], message: string][] = [
    [
      "a percentage above 1",
      claim(good, [null, null], [2, "B", "Percent of gross", null, 35]),
      "claims row 4: Percent must be between 0 and 1, got 35",
    ],
    [
      "an unknown kind",
      claim([1, "A", "Bonus"]),
      `claims row 2: Kind must be one of ${CLAIM_KINDS.join(", ")}, got "Bonus"`,
    ],
    [
      "a figure that its kind does not use",
      claim(good, [2, "B", "Fixed", 5, 0.35]),
      'claims row 3: Percent must be empty for "Fixed", which does not use it, got 0.35',
    ],
    [
      "a residual before the last tier",
      claim([1, "A", "Residual"], [2, "B", "Fixed", 1]),
      "claims row 2: Residual must be in the last tier, 2, got tier 1",
    ],
    ["no tier", claim([null, "A", "Fixed", 1]), "claims row 2: Tier is needed, got nothing"],
    ["a tier in text", claim(["first", "A", "Fixed", 1]), 'claims row 2: Tier must be a number, got "first"'],
    ["no payee", claim([1, null, "Fixed", 1]), "claims row 2: Payee is needed, got nothing"],
    ["a number for a payee", claim([1, 7, "Fixed", 1]), "claims row 2: Payee must be text, got 7"],
    ["no kind", claim([1, "A", null, 1]), "claims row 2: Kind is needed, got nothing"],
    ["no amount", claim([1, "A", "Fixed", null]), 'claims row 2: Amount is needed for "Fixed", got nothing'],
    [
      "text for an amount",
      claim([1, "A", "Fixed", "lots"]),
      'claims row 2: Amount must be a number, got "lots"',
    ],
    [
      "NaN for an amount",
      claim([1, "A", "Fixed", NaN]),
      "claims row 2: Amount must be a number, got no number (NaN)",
    ],
    ["a negative amount", claim([1, "A", "Fixed", -1]), "claims row 2: Amount must be 0 or more, got -1"],
    [
      "a date before 1900",
      claim([1, "A", "Fixed", 1, null, null, -5]),
      "claims row 2: Due must be a date from 1900-03-01 to 9999-12-31, got -5",
    ],
    [
      "an unknown column",
      [receipts, [["Tier", "Payee", "Kind", "Rank"], good]],
      'claims has no column "Rank": known are Tier, Payee, Kind, Amount, Percent, Multiple, Rate, From, Due, Days, Step by, ' +
        "Cap, Above, Frequency, Day count, Withheld, Out of, Not before, Filed, Role, Step date, Step multiple",
    ],
    [
      "no kind column",
      [
        receipts,
        [
          ["Tier", "Payee"],
          [1, "A"],
        ],
      ],
      "claims needs a column Kind",
    ],
    ["no claims", [receipts, [header]], "claims must have a header row and at least one row below it"],
    [
      "a negative receipt",
      [
        [
          ["Date", "Amount"],
          [day("2020-01-01"), -1],
        ],
        [header, good],
      ],
      "receipts row 2: Amount must be 0 or more, got -1",
    ],
    [
      "a receipt without a date",
      [
        [
          ["Date", "Amount"],
          [null, 1],
        ],
        [header, good],
      ],
      "receipts row 2: Date is needed, got nothing",
    ],
    ["text for asOf", [receipts, claims, "soon"], 'asOf must be a date, got "soon"'],
    ["text for reserve", [receipts, claims, null, "no"], 'reserve must be TRUE or FALSE, got "no"'],
  ];
  for (const [what, args, message] of bad) {
    it(`refuse ${what} in one sentence`, () => {
      assert.deepEqual(call("WATERFALL", ...args), { error: "#VALUE!", message });
    });
  }

  it("refuse a payee who has no claim, or none at all", () => {
    for (const id of ["WATERFALL_PAID", "MINIMUM_RECEIPT"]) {
      assert.deepEqual(call(id, receipts, claims, "Nobody"), {
        error: "#VALUE!",
        message: 'payee must be one of Notes, Lender, Company, got "Nobody"',
      });
      assert.deepEqual(call(id, receipts, claims, null), {
        error: "#VALUE!",
        message: "payee is needed, got nothing",
      });
    }
  });

  it("refuse a sum too large to divide to the last unit", () => {
    const huge = [
      ["Date", "Amount"],
      [day("2020-01-01"), 1e20],
    ];
    assert.deepEqual(call("WATERFALL_PAID", huge, claims, "Notes"), {
      error: "#NUM!",
      message: "the total of the receipts must be at most 9007199254740991 to be divided to the last unit",
    });
  });

  it("refuse a unit that is no unit, in one short sentence", () => {
    const finest = "unit must be 0.000000000000001 or more, got";
    for (const [unit, message] of [
      [1e-320, `${finest} 1e-320`],
      [1e-16, `${finest} 1e-16`],
      [-1, "unit must be above 0, got -1"],
    ] as const) {
      assert.deepEqual(call("WATERFALL", receipts, claims, null, null, unit), { error: "#VALUE!", message });
    }
    const large = { error: "#NUM!", message: /^.{10,300}$/ };
    for (const unit of [1e-15]) {
      const told = call("WATERFALL_PAID", receipts, claims, "Notes", null, null, unit) as typeof large;
      assert.match(String(told.message), large.message);
    }
  });

  it("pass on the error of a cell", () => {
    const broken = [
      ["Date", "Amount"],
      [day("2020-01-01"), { type: "Error", errorType: "Div0" }],
    ];
    assert.deepEqual(call("WATERFALL", broken, claims), { error: "#DIV/0!" });
  });
});
