import assert from "node:assert/strict";
import { fromIso, ROLLS } from "../../src/calc/index.ts";
import {
  builtFile,
  callBuilt,
  ExcelError,
  loadBuiltFunctions,
  streamBuilt,
  officeWithFormattedValues,
  type CellError,
} from "./builtFunctions.ts";

const functions = loadBuiltFunctions();
const call = (id: string, ...args: unknown[]): unknown => callBuilt(functions, id, ...args);
const value = (message: string): CellError => ({ error: "#VALUE!", message });
const notAvailable = (message: string): CellError => ({ error: "#N/A", message });
const number = (message: string): CellError => ({ error: "#NUM!", message });

const on = fromIso;
const AWARD = on("2018-11-15");
const ISSUED = on("2017-02-03");
const STEP_UP = [
  ["Paid on or before", "Multiple"],
  [on("2028-07-31"), 3],
  [null, 4],
];

describe("NOTE_REPAYMENT in a cell", () => {
  it("is 16,500,000 on 5,500,000, before the due date 0", () => {
    assert.equal(call("NOTE_REPAYMENT", 5_500_000, AWARD, null, null, null), 16_500_000);
    assert.equal(call("NOTE_REPAYMENT", 5_500_000, AWARD, on("2019-02-12"), null, null), 0);
    assert.equal(call("NOTE_REPAYMENT", 5_500_000, AWARD, on("2019-02-13"), null, null), 16_500_000);
  });

  it("is 0 while the award date is empty, in each way a host says so", () => {
    for (const empty of [
      null,
      undefined,
      0,
      "",
      " ",
      [[null]],
      [[0]],
      [[""]],
      { type: "Empty", basicValue: "" },
    ]) {
      assert.equal(call("NOTE_REPAYMENT", 5_500_000, empty, null, null, null), 0, JSON.stringify(empty));
    }
  });

  it("takes 3 times and 90 days where these are empty, and 3 times where the multiple is 0", () => {
    for (const empty of [null, undefined, "", [[null]], [[""]]]) {
      for (const multiple of [empty, 0, [[0]]]) {
        assert.equal(call("NOTE_REPAYMENT", 100, AWARD, on("2019-02-13"), multiple, empty), 300);
        assert.equal(call("NOTE_REPAYMENT", 100, AWARD, on("2019-02-12"), multiple, empty), 0);
      }
    }
  });

  const withDays: [id: string, before: unknown[]][] = [
    ["NOTE_REPAYMENT", [100, AWARD, null, null]],
    ["NOTE_DUE_DATE", [AWARD]],
    ["NOTE_IRR", [on("2017-02-03"), AWARD, null]],
    ["NOTE_LATEST_AWARD_DATE", [on("2017-02-03"), 0.5, null]],
    ["NOTE_BREAKEVEN_PROBABILITY", [on("2017-02-03"), AWARD, 0.2, null]],
  ];
  for (const [id, before] of withDays) {
    it(`${id} refuses 0 days, which could be a blank cell, and takes None for none`, () => {
      for (const zero of [0, [[0]], { type: "Double", basicValue: 0 }]) {
        assert.deepEqual(call(id, ...before, zero), {
          error: "#VALUE!",
          message: 'days must not be 0: write "None" for a note due at once, leave it out for 90',
        });
      }
      for (const none of ["None", " none", [["NONE"]]]) {
        assert.equal(typeof call(id, ...before, none), "number", JSON.stringify(none));
        const differs = id !== "NOTE_REPAYMENT";
        assert.equal(call(id, ...before, none) !== call(id, ...before, null), differs);
      }
    });
  }

  it("is due on the day of payment with None", () => {
    assert.equal(call("NOTE_DUE_DATE", AWARD, "None"), AWARD);
  });

  it("looks a step-up table up on the day of payment where that is given, else on the due date", () => {
    const steps = [
      ["Paid on or before", "Multiple"],
      [on("2028-07-31"), 3],
      [null, 4],
    ];
    const repaid = (award: string, days: unknown, paidOn: unknown): unknown =>
      call("NOTE_REPAYMENT", 1000, on(award), null, steps, days, paidOn);
    assert.equal(repaid("2028-05-02", null, null), 3000, "due on 31 July 2028");
    assert.equal(repaid("2028-05-03", null, null), 4000, "due on 1 August 2028");
    assert.equal(repaid("2028-05-03", null, on("2028-07-31")), 3000, "paid a day before it is due");
    assert.equal(repaid("2028-05-02", null, on("2028-08-01")), 4000, "paid a day after it is due");
    assert.equal(repaid("2028-07-31", "None", 0), 3000);
    assert.equal(repaid("2028-07-31", "None", on("2028-08-01")), 4000);
    assert.deepEqual(repaid("2028-07-31", "None", on("2028-07-30")), {
      error: "#VALUE!",
      message: "paidOn must not be before awardDate 2028-07-31, got 2028-07-30",
    });
  });

  it("takes one number as a number, a single cell or a wrapped value", () => {
    for (const two of [2, [[2]], { type: "Double", basicValue: 2, numberFormat: "0.0x" }]) {
      assert.equal(call("NOTE_REPAYMENT", 100, AWARD, null, two, null), 200, JSON.stringify(two));
    }
    assert.equal(call("NOTE_REPAYMENT", [[100]], [[AWARD]], [[null]], [[2]], [[30]]), 200);
    assert.equal(
      call(
        "NOTE_REPAYMENT",
        { type: "FormattedNumber", basicValue: 100, numberFormat: "$0" },
        { type: "FormattedNumber", basicValue: AWARD, numberFormat: "yyyy-mm-dd" },
        null,
        [[{ type: "Double", basicValue: 2 }]],
        null,
      ),
      200,
    );
  });

  it("counts TRUE as 1 for a number, as Excel does, but takes no truth value for a date", () => {
    assert.equal(call("NOTE_REPAYMENT", true, AWARD, null, null, null), 3);
    assert.deepEqual(
      call("NOTE_REPAYMENT", 1, true, null, null, null),
      value("awardDate must be a date, got TRUE"),
    );
  });

  it("drops the time of day of dates", () => {
    assert.equal(call("NOTE_REPAYMENT", 100, AWARD + 0.75, on("2019-02-13") + 0.25, null, 90), 300);
    assert.equal(call("NOTE_REPAYMENT", 100, AWARD, on("2019-02-12") + 0.99, null, 90), 0);
  });

  it("takes no part of a day for days, which would be cut off without a word", () => {
    for (const days of [90.5, 0.5, 89.9999]) {
      const refused = value(`days must be a whole number, got ${days}`);
      assert.deepEqual(call("NOTE_REPAYMENT", 100, AWARD, null, null, days), refused);
      assert.deepEqual(call("NOTE_DUE_DATE", AWARD, days, null, null), refused);
      assert.deepEqual(call("NOTE_IRR", AWARD - 900, AWARD, null, days), refused);
      assert.deepEqual(call("NOTE_LATEST_AWARD_DATE", AWARD, 0.25, null, days), refused);
      assert.deepEqual(call("NOTE_BREAKEVEN_PROBABILITY", AWARD - 900, AWARD, 0.2, null, days), refused);
    }
    const series = [
      ["Name", "Amount", "Issued", "Days"],
      ["A", 100, AWARD - 900, 90.5],
    ];
    assert.deepEqual(
      call("NOTE_SCHEDULE", series, AWARD, null),
      value("notes row 2: Days must be a whole number, got 90.5"),
    );
  });

  it("reads the 2025 note's step-up table on the due date, with or without a header, columns in any order", () => {
    const tables = [
      STEP_UP,
      STEP_UP.slice(1),
      [
        ["multiple", " PAID on or\nbefore "],
        [4, 0],
        [3, on("2028-07-31")],
      ],
      [
        [null, null],
        ["Paid on or before", "Multiple"],
        ["", ""],
        [on("2028-07-31"), 3],
        [0, 0],
        [0, 4],
      ],
      [
        [
          { type: "String", basicValue: "Paid on or before" },
          { type: "String", basicValue: "Multiple" },
        ],
        [{ type: "Double", basicValue: on("2028-07-31") }, 3],
        [
          { type: "Empty", basicValue: "" },
          { type: "Double", basicValue: 4 },
        ],
      ],
    ];
    for (const table of tables) {
      assert.equal(call("NOTE_REPAYMENT", 1_700_000, on("2028-05-02"), null, table, null), 5_100_000);
      assert.equal(call("NOTE_REPAYMENT", 1_700_000, on("2028-05-03"), null, table, null), 6_800_000);
    }
  });

  it("says what is wrong with a step-up table", () => {
    const repayment = (table: unknown): unknown => call("NOTE_REPAYMENT", 100, AWARD, null, table, null);
    for (const [table, expected] of [
      [
        [
          ["Paid on or before", "Mutiple"],
          [1, 3],
        ],
        value('multiple has no column "Mutiple": did you mean Multiple?'),
      ],
      [[["Paid on or before"], [on("2020-01-01")]], value("multiple needs a column Multiple")],
      [
        [
          ["Multiple", "Multiple"],
          [3, 4],
        ],
        value("multiple has the column Multiple twice"),
      ],
      [
        [["Paid on or before", "Multiple"]],
        value("multiple must have a header row and at least one row below it"),
      ],
      [
        [
          [null, null],
          [0, 0],
        ],
        value("multiple must have a header row and at least one row below it"),
      ],
      [
        [...STEP_UP, [null, 5]],
        value("multiple has rows 3 and 4 without Paid on or before: only the last step is open-ended"),
      ],
      [
        [...STEP_UP, [on("2028-07-31"), 5]],
        value("multiple has the date 2028-07-31 twice, in rows 2 and 4: leave one of them out"),
      ],
      [[STEP_UP[0], [on("2028-07-31"), null]], value("multiple row 2: Multiple is needed, got nothing")],
      [[STEP_UP[0], [on("2028-07-31"), -3]], value("multiple row 2: Multiple must be above 0, got -3")],
      [
        [STEP_UP[0], ["31.7.2028", 3]],
        value(
          'multiple row 2: Paid on or before must be a date, got "31.7.2028": that is text, enter it again as a date, or wrap it in DATEVALUE',
        ),
      ],
      [
        [STEP_UP[0], [12, 3]],
        value("multiple row 2: Paid on or before must be a date from 1900-03-01 to 9999-12-31, got 12"),
      ],
      [[[on("2028-07-31"), 3, 7]], value("multiple row 1: 7 stands under an empty header")],
      [
        [STEP_UP[0], [on("2018-12-31"), 3]],
        notAvailable(
          "multiple ends on 2018-12-31, before the due date 2019-02-13: add a row with a later or a blank date",
        ),
      ],
      [[[3], [4], [5]], value("multiple needs a column Multiple")],
    ] as const) {
      assert.deepEqual(repayment(table), expected, JSON.stringify(table));
    }
  });

  for (const [what, args, expected] of [
    ["text for the amount", ["abc", 1], value('amount must be a number, got "abc"')],
    [
      "a number written as text",
      ["5500000", AWARD],
      value(
        'amount must be a number, got "5500000": that is text, enter it again as a number, or wrap it in VALUE',
      ),
    ],
    ["a negative amount", [-5, AWARD], value("amount must be 0 or more, got -5")],
    ["NaN for the amount", [NaN, AWARD], value("amount must be a number, got no number (NaN)")],
    [
      "an infinite amount",
      [Infinity, AWARD],
      value("amount must be a number, got a number too large for Excel"),
    ],
    ["a range for the amount", [[[1], [2]], AWARD], value("amount must be a single value, got a range")],
    [
      "an object nobody knows",
      [{ type: "Entity" }, AWARD],
      value("amount must be a number, got a value of an unknown type"),
    ],
    [
      "a repayment no double can hold",
      [1e308, AWARD],
      number("the repayment would be larger than Excel can hold"),
    ],
    [
      "text for the award date",
      [1, "2018-11-15"],
      value(
        'awardDate must be a date, got "2018-11-15": that is text, enter it again as a date, or wrap it in DATEVALUE',
      ),
    ],
    [
      "an award date before 1 March 1900",
      [1, 60],
      value("awardDate must be a date from 1900-03-01 to 9999-12-31, got 60"),
    ],
    [
      "a negative award date",
      [1, -43_419],
      value("awardDate must be a date from 1900-03-01 to 9999-12-31, got -43419"),
    ],
    [
      "an award date after 9999",
      [1, 2_958_466],
      value("awardDate must be a date from 1900-03-01 to 9999-12-31, got 2958466"),
    ],
    ["NaN for the award date", [1, NaN], value("awardDate must be a date, got no number (NaN)")],
    [
      "an infinite award date",
      [1, Infinity],
      value("awardDate must be a date from 1900-03-01 to 9999-12-31, got a number too large for Excel"),
    ],
    [
      "a range for the award date",
      [1, [[AWARD, AWARD]]],
      value("awardDate must be a single value, got a range"),
    ],
    ["text for asOf", [1, AWARD, "today"], value('asOf must be a date, got "today"')],
    ["a negative multiple", [1, AWARD, null, [[-3]]], value("multiple must be above 0, got -3")],
    ["text for the multiple", [1, AWARD, null, [["3x"]]], value('multiple must be a number, got "3x"')],
    ["negative days", [1, AWARD, null, null, -90], value("days must be 1 or more, got -90")],
    ["days below one", [1, AWARD, null, null, 0.5], value("days must be a whole number, got 0.5")],
    [
      "text for days",
      [1, AWARD, null, null, "90"],
      value('days must be a number, got "90": that is text, enter it again as a number, or wrap it in VALUE'),
    ],
    [
      "days beyond the calendar",
      [1, AWARD, null, null, 1e9],
      number("the due date would lie outside 1900-03-01 to 9999-12-31"),
    ],
  ] as const) {
    it(`answers ${what} with its sentence`, () => {
      const all = [...args, ...Array.from({ length: 5 - args.length }, () => null)];
      assert.deepEqual(call("NOTE_REPAYMENT", ...all), expected);
    });
  }

  it("checks the other arguments even while there is no first payment", () => {
    assert.deepEqual(
      call("NOTE_REPAYMENT", "abc", null, null, null, null),
      value('amount must be a number, got "abc"'),
    );
    assert.deepEqual(
      call("NOTE_REPAYMENT", 1, null, null, null, -1),
      value("days must be 1 or more, got -1"),
    );
  });

  it("passes the error of another cell on", () => {
    const inCell = (errorType: string): object => ({ type: "Error", errorType, basicValue: "#" });
    for (const [errorType, error] of [
      ["Div0", "#DIV/0!"],
      ["Name", "#NAME?"],
      ["NotAvailable", "#N/A"],
      ["Null", "#NULL!"],
      ["Num", "#NUM!"],
      ["Ref", "#REF!"],
      ["Value", "#VALUE!"],
      ["Spill", "#VALUE!"],
    ] as const) {
      assert.deepEqual(call("NOTE_REPAYMENT", inCell(errorType), AWARD, null, null, null), { error });
      assert.deepEqual(call("NOTE_REPAYMENT", 1, AWARD, null, [[1, inCell(errorType)]], null), { error });
    }
    const passed = new ExcelError("#N/A", "no rate yet");
    assert.deepEqual(call("NOTE_REPAYMENT", 1, passed, null, null, null), notAvailable("no rate yet"));
  });
});

describe("NOTE_DUE_DATE in a cell", () => {
  it("is 13 February 2019 for a first payment on 15 November 2018", () => {
    assert.equal(call("NOTE_DUE_DATE", AWARD, null, null, null), on("2019-02-13"));
    assert.equal(call("NOTE_DUE_DATE", AWARD, "", 0, 0), on("2019-02-13"));
  });

  it("comes with a date format where the host knows formatted values, else as the bare number", () => {
    const inExcel = loadBuiltFunctions(officeWithFormattedValues);
    assert.deepEqual(callBuilt(inExcel, "NOTE_DUE_DATE", AWARD, null, null, null), {
      type: "Double",
      basicValue: on("2019-02-13"),
      numberFormat: "yyyy-mm-dd",
    });
    const oldHost = loadBuiltFunctions({ context: { requirements: { isSetSupported: () => false } } });
    assert.equal(callBuilt(oldHost, "NOTE_DUE_DATE", AWARD, null, null, null), on("2019-02-13"));
    const beforeOfficeIsReady = loadBuiltFunctions({});
    assert.equal(callBuilt(beforeOfficeIsReady, "NOTE_DUE_DATE", AWARD, null, null, null), on("2019-02-13"));
  });

  it("rolls from Saturday 16 February 2019 as it is told, in any case of letters", () => {
    for (const [roll, expected] of [
      [null, "2019-02-16"],
      ["", "2019-02-16"],
      ["0", "2019-02-16"],
      ["None", "2019-02-16"],
      ["Following", "2019-02-18"],
      [" following ", "2019-02-18"],
      ["MODIFIED FOLLOWING", "2019-02-18"],
      ["Preceding", "2019-02-15"],
      [[["Preceding"]], "2019-02-15"],
    ] as const) {
      assert.equal(call("NOTE_DUE_DATE", AWARD, 93, roll, null), on(expected), String(roll));
    }
  });

  it("offers in Excel just the rolls it takes", () => {
    const metadata = JSON.parse(builtFile("functions.json")) as {
      readonly enums: readonly {
        readonly id: string;
        readonly values: readonly { readonly stringValue: string }[];
      }[];
    };
    const offered = metadata.enums
      .find(({ id }) => id === "Roll")
      ?.values.map((choice) => choice.stringValue);
    assert.deepEqual(offered, [...ROLLS]);
  });

  it("passes over holidays, given as one cell, a column or a row with blanks", () => {
    const monday = on("2019-02-18");
    for (const holidays of [monday, [[monday]], [[null], [monday], [0], [""]], [[1e5, monday]]]) {
      assert.equal(call("NOTE_DUE_DATE", AWARD, 93, "Following", holidays), on("2019-02-19"));
    }
  });

  it("takes a hundred thousand holidays", () => {
    const holidays = Array.from({ length: 100_000 }, (_, day) => [on("2019-02-16") + day]);
    // The last of them is Wednesday 30 November 2292.
    assert.equal(call("NOTE_DUE_DATE", AWARD, 93, "Following", holidays), on("2292-12-01"));
  });

  it("says what is wrong", () => {
    for (const [args, expected] of [
      [
        [null, null, null, null],
        notAvailable("awardDate is empty: before a first payment the note has no due date"),
      ],
      [
        [AWARD, null, "Modified", null],
        value('roll must be one of None, Following, Modified Following, Preceding, got "Modified"'),
      ],
      [
        [AWARD, null, true, null],
        value("roll must be one of None, Following, Modified Following, Preceding, got TRUE"),
      ],
      [[AWARD, null, null, [["Holidays"]]], value('holidays must be a date, got "Holidays"')],
      [[2_958_465, 1, null, null], number("the due date would lie outside 1900-03-01 to 9999-12-31")],
      [
        [2_958_464, 1, "Following", [[2_958_465]]],
        number("the next business day would lie outside 1900-03-01 to 9999-12-31"),
      ],
    ] as const) {
      assert.deepEqual(call("NOTE_DUE_DATE", ...args), expected);
    }
  });
});

describe("NOTE_STATUS in a cell", () => {
  it("is Contingent, Not yet due, Due", () => {
    for (const [awardDate, asOf, days, expected] of [
      [0, AWARD, null, "Contingent"],
      [null, null, null, "Contingent"],
      [AWARD, on("2018-11-14"), null, "Contingent"],
      [AWARD, AWARD, null, "Not yet due"],
      [AWARD, on("2019-02-12"), null, "Not yet due"],
      [AWARD, on("2019-02-13"), null, "Due"],
      [AWARD, on("2018-12-15"), 30, "Due"],
    ] as const) {
      assert.deepEqual(streamBuilt(functions, "NOTE_STATUS", awardDate, asOf, days), [expected]);
    }
  });

  it("is not available without a day of the question, because functions never read the clock", () => {
    assert.deepEqual(streamBuilt(functions, "NOTE_STATUS", AWARD, null, null), [
      notAvailable("no scenario is loaded: load one in the task pane, or give asOf"),
    ]);
  });
});

describe("NOTE_IRR in a cell", () => {
  it("is 0.719241299… for the notes of 2017", () => {
    const irr = call("NOTE_IRR", ISSUED, AWARD, null, null);
    assert.ok(Math.abs(Number(irr) - 0.71924129908986) < 1e-14, String(irr));
  });

  it("is 200% for three times in 365 days, and −1 or a #NUM! at the ends of what a double holds", () => {
    assert.equal(call("NOTE_IRR", ISSUED, ISSUED, null, 365), 2);
    assert.equal(call("NOTE_IRR", ISSUED, ISSUED, [[1e-300]], 1), -1);
    assert.deepEqual(
      call("NOTE_IRR", ISSUED, ISSUED, [[100]], 1),
      number("the annual return would be larger than Excel can hold"),
    );
  });

  it("says what is wrong", () => {
    for (const [args, expected] of [
      [[null, AWARD, null, null], value("issueDate is needed, got nothing")],
      [
        [ISSUED, 0, null, null],
        notAvailable("awardDate is empty: before a first payment the note has no annual return"),
      ],
      [
        [AWARD, ISSUED, null, null],
        value("awardDate must not be before issueDate 2018-11-15, got 2017-02-03"),
      ],
      [
        [ISSUED, AWARD, STEP_UP.slice(0, 2), 5000],
        notAvailable(
          "multiple ends on 2028-07-31, before the due date 2032-07-24: add a row with a later or a blank date",
        ),
      ],
    ] as const) {
      assert.deepEqual(call("NOTE_IRR", ...args), expected);
    }
  });
});

describe("NOTE_LATEST_AWARD_DATE in a cell", () => {
  it("is the last date on which the holder still earns the target", () => {
    assert.equal(call("NOTE_LATEST_AWARD_DATE", ISSUED, 0.6, null, null), on("2019-03-08"));
    const shown = call("NOTE_IRR", ISSUED, AWARD, null, null);
    assert.equal(call("NOTE_LATEST_AWARD_DATE", ISSUED, shown, null, null), AWARD);
    assert.equal(call("NOTE_LATEST_AWARD_DATE", on("2025-07-28"), 0.5, STEP_UP, null), on("2028-09-27"));
  });

  it("says what is wrong", () => {
    for (const [args, expected] of [
      [[0, 0.25, null, null], value("issueDate is needed, got nothing")],
      [
        [ISSUED, "25%", null, null],
        value(
          'targetIrr must be a number, got "25%": that is text, enter it again as a number, or wrap it in VALUE',
        ),
      ],
      [[ISSUED, -1, null, null], value("targetIrr must be above -1, got -1")],
      [
        [ISSUED, null, null, null],
        number("every later award date still earns targetIrr 0: there is no last one"),
      ],
      [[ISSUED, 9, [[1.01]], null], number("no award date from issueDate on earns targetIrr 9")],
      [[ISSUED, 25, null, null], value("targetIrr: 25 means 2500 %: write 25 % or 0.25")],
    ] as const) {
      assert.deepEqual(call("NOTE_LATEST_AWARD_DATE", ...args), expected);
    }
  });
});

describe("NOTE_BREAKEVEN_PROBABILITY in a cell", () => {
  it("is (1 + k)^T over the multiple, above 1 too", () => {
    for (const [awardDate, expected] of [
      ["2018-11-05", 0.520833333333],
      ["2019-11-05", 0.651041666667],
      ["2021-11-04", 1.017252604167],
    ] as const) {
      const answer = call("NOTE_BREAKEVEN_PROBABILITY", ISSUED, on(awardDate), 0.25, null, null);
      assert.ok(Math.abs(Number(answer) - expected) < 5e-13, String(answer));
    }
  });

  it("says what is wrong", () => {
    for (const [args, expected] of [
      [
        [ISSUED, null, 0.25, null, null],
        notAvailable("awardDate is empty: before a first payment the note has no break-even probability"),
      ],
      [[ISSUED, AWARD, -1, null, null], value("requiredReturn must be above -1, got -1")],
      [
        [ISSUED, on("9999-01-31"), 9.9, null, null],
        number("the probability would be larger than Excel can hold"),
      ],
    ] as const) {
      assert.deepEqual(call("NOTE_BREAKEVEN_PROBABILITY", ...args), expected);
    }
  });
});
