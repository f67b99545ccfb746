/**
 * Claims whose multiple steps, and claims that fall due so many days after the first receipt, as
 * WATERFALL's columns Step date, Step multiple, Step by and Days say them. Sums by hand: the notes of 2025 are
 * US$1,700,000, repaid at 5.1 million if paid on or before 31 July 2028 and at 6.8 million after.
 */
import assert from "node:assert/strict";
import { fromIso } from "../../src/calc/index.ts";
import { callBuilt, loadBuiltFunctions } from "./builtFunctions.ts";

const functions = loadBuiltFunctions();
const call = (id: string, ...args: unknown[]): unknown => callBuilt(functions, id, ...args);
const on = (iso: string): number => fromIso(iso);
const refused = (message: string) => ({ error: "#VALUE!", message });

const HEADER = [
  "Tier",
  "Payee",
  "Kind",
  "Amount",
  "Multiple",
  "Due",
  "Step date",
  "Step multiple",
  "Step by",
];
const notes = (due: string | null, stepBy: unknown): unknown[][] => [
  HEADER,
  [1, "Notes", "Multiple", 1_700_000, 3, due && on(due), on("2028-07-31"), 4, stepBy],
];
const received = (...receipts: readonly (readonly [string, number])[]): unknown[][] =>
  receipts.map(([date, amount]) => [on(date), amount]);
const paid = (receipts: unknown, claims: unknown, payee = "Notes"): unknown =>
  call("WATERFALL_PAID", receipts, claims, payee);

describe("a multiple that steps", () => {
  for (const [what, receipts, claims, sum] of [
    ["on the last day before", received(["2028-07-31", 9e6]), notes(null, "Paid"), 5_100_000],
    ["on the first day after", received(["2028-08-01", 9e6]), notes(null, "Paid"), 6_800_000],
    ["where nothing says by which day", received(["2028-08-01", 9e6]), notes(null, null), 6_800_000],
    ["where a blank cell is 0", received(["2028-08-01", 9e6]), notes(null, 0), 6_800_000],
    ["paid late, by the due date", received(["2028-08-01", 9e6]), notes("2028-07-31", "Due"), 5_100_000],
    ["paid late, by the payment", received(["2028-08-01", 9e6]), notes("2028-07-31", "paid"), 6_800_000],
    ["due late, by the due date", received(["2027-01-31", 9e6]), notes("2028-08-01", " due "), 6_800_000],
    ["by the due date of a claim due at once", received(["2028-08-01", 9e6]), notes(null, "Due"), 6_800_000],
    [
      "paid in parts: the whole amount at the later multiple, less what was paid",
      received(["2028-07-31", 2e6], ["2028-08-15", 9e6]),
      notes(null, "Paid"),
      6_800_000,
    ],
    [
      "paid in full before: nothing more is due",
      received(["2028-07-31", 5.1e6], ["2028-08-15", 9e6]),
      notes(null, "Paid"),
      5_100_000,
    ],
    [
      "short by one before: it is due at the later multiple",
      received(["2028-07-31", 5_099_999], ["2028-08-15", 9e6]),
      notes(null, "Paid"),
      6_800_000,
    ],
  ] as const) {
    it(`${what}: ${sum}`, () => assert.equal(paid(receipts, claims), sum));
  }

  const threeSteps = (kind: string, percent: number): unknown[][] => [
    [
      ...["Step multiple 2", "Tier", "Payee", "Kind", "Amount", "Percent", "Step date 2", "Multiple"],
      ...["Step multiple", "Step date", "Step date 3", "step multiple3"],
    ],
    [
      ...[4, 1, "Notes", kind, 100, percent, on("2027-12-31"), 2, 3, on("2026-12-31")],
      ...[on("2028-12-31"), 1],
    ],
  ];
  for (const [date, multiple] of [
    ["2026-12-31", 2],
    ["2027-01-01", 3],
    ["2027-12-31", 3],
    ["2028-01-01", 4],
    ["2028-12-31", 4],
    ["2029-01-01", 1],
  ] as const) {
    it(`takes the last of several steps that is past, columns in any order: ${date}`, () => {
      assert.equal(paid(received([date, 1000]), threeSteps("Multiple", 0)), 100 * multiple);
      assert.equal(
        paid(received([date, 1000]), threeSteps("Greater of", 0.25)),
        Math.max(250, 100 * multiple),
      );
      assert.equal(
        paid(received([date, 1000]), threeSteps("Lesser of", 0.25)),
        Math.min(250, 100 * multiple),
      );
    });
  }

  it("keeps for a claim not yet due what it will be on its due day", () => {
    const claims = [
      [...HEADER],
      [1, "Notes", "Multiple", 100, 3, on("2028-08-01"), on("2028-07-31"), 4, "Paid"],
      [2, "Co", "Residual", null, null, null, null, null, null],
    ];
    assert.equal(paid(received(["2028-01-01", 1000]), claims, "Co"), 600);
    const events = call("WATERFALL", received(["2028-01-01", 350]), claims) as unknown[][];
    assert.deepEqual(
      events.slice(1).map((row) => [row[2], row[4], row[7]]),
      [
        ["Notes", 0, "4 × 100; 350 held back until 2028-08-01"],
        ["Co", 0, "Residual: what all others leave; nothing due"],
        ["Notes", 350, "4 × 100; 350 of 400 paid"],
        ["Co", 0, "Residual: what all others leave; nothing due"],
      ],
    );
  });

  it("asks a first receipt for the sum of the day on which it is paid", () => {
    const least = (date: string): unknown => {
      const table = call("LIQUIDITY_TEST", received([date, 1]), notes(null, "Paid"), on("2029-01-01"));
      return (table as unknown[][])[1]?.[5];
    };
    assert.equal(least("2028-07-31"), 5_100_000);
    assert.equal(least("2028-08-01"), 6_800_000);
    const first = received(["2028-07-31", 1], ["2028-08-15", 1_000_000]);
    const test = call("LIQUIDITY_TEST", first, notes(null, "Paid"), on("2029-01-01")) as unknown[][];
    // 6.8 million less the 1 million that comes later is more than being paid off before the step.
    assert.equal(test[1]?.[5], 5_100_000);
    assert.equal(
      call("MINIMUM_RECEIPT", received(["2028-07-31", 1], ["2028-08-15", 1]), notes(null, "Paid"), "Notes"),
      6_800_000,
    );
  });
});

describe("a claim due so many days after the first receipt", () => {
  const claims = (days: unknown, due: unknown = null, from: unknown = null): unknown[][] => [
    ["Tier", "Payee", "Kind", "Amount", "From", "Due", "Days"],
    [1, "Notes", "Fixed", 100, from, due, days],
  ];
  const firstDays = (...given: Parameters<typeof claims>): unknown => {
    const events = call("WATERFALL", received(["2018-11-15", 60], ["2018-12-15", 60]), claims(...given));
    return (events as unknown[][]).slice(1).flatMap((row) => (row[4] === 0 ? [] : [[row[0], row[4]]]));
  };
  const bothReceipts = [
    [on("2018-11-15"), 60],
    [on("2018-12-15"), 40],
  ] as const;
  // 90 days after 15 November 2018 is 13 February 2019: domain.md §4.
  const cases: readonly (readonly [string, Parameters<typeof claims>, unknown])[] = [
    ["90", [90], [[on("2019-02-13"), 100]]],
    ["30, the day of the second receipt", [30], [[on("2018-12-15"), 100]]],
    ["None", ["None"], bothReceipts],
    ["none, in any case", [" none"], bothReceipts],
    ["a blank cell", [null], bothReceipts],
    ["a blank cell that is 0", [0], bothReceipts],
    ["90, and an earlier Due", [90, on("2019-01-01")], [[on("2019-02-13"), 100]]],
    ["90, and a later Due", [90, on("2019-03-01")], [[on("2019-03-01"), 100]]],
    ["90, and a later From", [90, null, on("2019-03-01")], [[on("2019-03-01"), 100]]],
    ["90, and a From long before", [90, null, on("2017-03-01")], [[on("2019-02-13"), 100]]],
  ];
  for (const [what, given, payments] of cases) {
    it(`is paid from its day: ${what}`, () => assert.deepEqual(firstDays(...given), payments));
  }

  it("counts from the first receipt even where that is 0", () => {
    const table = call("LIQUIDITY_TEST", received(["2018-11-15", 0]), claims(90), on("2019-02-12"));
    assert.equal((table as unknown[][])[1]?.[2], 0);
    const later = call("LIQUIDITY_TEST", received(["2018-11-15", 0]), claims(90), on("2019-02-13"));
    assert.equal((later as unknown[][])[1]?.[2], 100);
  });

  it("is not due while nothing is received", () => {
    const table = call("LIQUIDITY_TEST", [["Date", "Amount"]], claims(90), on("2030-01-01")) as unknown[][];
    assert.deepEqual(table[1], ["Notes", 0, 0, 0, 0, "none"]);
    assert.equal(call("WATERFALL_PAID", [["Date", "Amount"]], claims("None"), "Notes"), 0);
  });

  it("asks nothing of a first receipt before its day, large as the sums are", () => {
    const table = [
      ["Tier", "Payee", "Kind", "Amount", "Days"],
      [1, "Early", "Fixed", 80_311_523.33, "None"],
      [1, "Late", "Fixed", 16_500_000, 90],
    ];
    const test = call("LIQUIDITY_TEST", received(["2018-11-15", 1]), table, on("2018-11-15"), null, 0.01);
    assert.deepEqual((test as unknown[][])[2], ["Late", 1, 0, 0, 0, 0]);
  });

  it("bears interest to its day", () => {
    const table = [
      ["Tier", "Payee", "Kind", "Amount", "Rate", "From", "Days"],
      [1, "Lender", "Accreting", 1000, 0.1, on("2018-01-01"), 365],
    ];
    // One year to the first receipt and one to the day on which it is due, simple: 1,000 × (1 + 2 × 10 %).
    assert.equal(paid(received(["2019-01-01", 5000]), table, "Lender"), 1200);
  });
});

describe("steps and days that cannot be right", () => {
  const claims = (header: unknown[], row: unknown[], kind = "Multiple"): unknown => [
    ["Tier", "Payee", "Kind", "Amount", "Multiple", ...header],
    [1, "Notes", kind, 100, kind === "Fixed" ? null : 3, ...row],
  ];
  const day = on("2028-07-31");
  for (const [what, table, sentence] of [
    [
      "a step without a multiple",
      claims(["Step date", "Step multiple"], [day, null]),
      "Step multiple is needed beside Step date, got nothing",
    ],
    [
      "a step without a date",
      claims(["Step date", "Step multiple"], [0, 4]),
      "Step date is needed beside Step multiple, got nothing",
    ],
    [
      "a second step without a multiple",
      claims(["Step date", "Step multiple", "Step date 2", "Step multiple 2"], [day, 4, day + 1, null]),
      "Step multiple 2 is needed beside Step date 2, got nothing",
    ],
    [
      "the same date twice",
      claims(["Step date", "Step multiple", "Step date 2", "Step multiple 2"], [day, 4, day, 5]),
      "Step date has the date 2028-07-31 twice: leave one of them out",
    ],
    [
      "a step of a percentage typed as a number",
      claims(["Step date", "Step multiple"], [day, 400]),
      "Step multiple: 400 means 400 times the amount: write 400 % or 4",
    ],
    [
      "a step below 0",
      claims(["Step date", "Step multiple"], [day, -4]),
      "Step multiple must be 0 or more, got -4",
    ],
    [
      "a word for the day that is none",
      claims(["Step date", "Step multiple", "Step by"], [day, 4, "Issued"]),
      'Step by must be one of Paid, Due, got "Issued"',
    ],
    [
      "a step of a kind without a multiple",
      claims(["Step date", "Step multiple"], [day, 4], "Fixed"),
      'Step date must be empty for "Fixed", which does not use it, got "2028-07-31"',
    ],
    [
      "a day of steps of a kind without a multiple",
      claims(["Step by"], ["Due"], "Fixed"),
      'Step by must be empty for "Fixed", which does not use it, got "Due"',
    ],
    ["a part of a day", claims(["Days"], [90.9]), "Days must be a whole number, got 90.9"],
    ["days below 0", claims(["Days"], [-1]), "Days must be 1 or more, got -1"],
    ["a word for days", claims(["Days"], ["soon"]), 'Days must be a number, got "soon"'],
  ] as const) {
    it(`refuse ${what}`, () => {
      assert.deepEqual(
        call("WATERFALL_PAID", received(["2028-01-01", 9]), table, "Notes"),
        refused(`claims row 2: ${sentence}`),
      );
    });
  }

  it("know no step but the numbered ones", () => {
    const [header, row] = claims(["Step date 1"], [day]) as unknown[][];
    const answer = call("WATERFALL_PAID", received(["2028-01-01", 9]), [header, row], "Notes");
    assert.match(
      String((answer as { message: string }).message),
      /^claims has no column "Step date 1": did you mean Step date\?/,
    );
  });
});

describe("a series of notes that says by which day it steps", () => {
  it("is paid on its due date, where both are the same", () => {
    for (const stepBy of ["Paid", "Due", null, 0]) {
      const table = [
        ["Name", "Amount", "Multiple", "Days", "Step date", "Step multiple", "Step by"],
        ["2025", 1_700_000, 3, "None", on("2028-07-31"), 4, stepBy],
      ];
      const repaid = (first: string): unknown =>
        (call("NOTE_SCHEDULE", table, on(first)) as unknown[][])[1]?.[3];
      assert.equal(repaid("2028-07-31"), 5_100_000);
      assert.equal(repaid("2028-08-01"), 6_800_000);
    }
  });
});
