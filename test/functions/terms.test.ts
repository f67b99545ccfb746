import assert from "node:assert/strict";
import { fromIso } from "../../src/calc/index.ts";
import { TERMS_COLUMNS } from "../../tools/functions/termsColumns.ts";
import { callBuilt, loadWholeAddIn, officeWithFormattedValues } from "./builtFunctions.ts";

const day = (iso: string): number => fromIso(iso);

const HEADER = ["Head", "Principal", "From", "Benchmark", "Compounds", "Resets"];
/** 1,000 from 1 January 2020 at 10%, 20% from 1 July 2020. */
const TERMS = [HEADER, ["A", 1000, day("2020-01-01"), "X", "Yearly", "Each change"]];
const FIXINGS = [
  ["Date", "X"],
  [day("2020-01-01"), 0.1],
  [day("2020-07-01"), 0.2],
];
const AS_OF = day("2021-07-01");
/** Worked out by hand in the specification: 1,264.8076562207. */
const BALANCE = "1264.8076562207";

/** A table of one head with these columns besides 1,000 from 2017-01-01 at 5%, yearly. */
const plainTerms = (columns: Readonly<Record<string, unknown>> = {}): unknown[][] => {
  const all = { Principal: 1000, From: day("2017-01-01"), Rate: 0.05, Compounds: "Yearly", ...columns };
  return [Object.keys(all), Object.values(all)];
};

const { functions } = await loadWholeAddIn();
const { functions: formatting } = await loadWholeAddIn(officeWithFormattedValues);

describe("the functions of the Terms table in the shipped bundle", () => {
  const call = (id: string, ...args: unknown[]) => callBuilt(functions, id, ...args);
  const balance = (...args: unknown[]) => call("TERMS_BALANCE", ...args);
  const refuses = (args: unknown[], message: string, error = "#VALUE!") =>
    assert.deepEqual(balance(...args), { error, message });
  const refusesColumns = (columns: Readonly<Record<string, unknown>>, message: string) =>
    refuses([plainTerms(columns), day("2019-01-01")], `terms row 2: ${message}`);
  const close = (value: unknown, wanted: number | string) =>
    assert.ok(Math.abs((value as number) - Number(wanted)) < 1e-9, `${String(value)} for ${wanted}`);

  it("gives the hand case of the specification, its interest and its pieces", () => {
    close(balance(TERMS, AS_OF, FIXINGS), BALANCE);
    close(call("TERMS_INTEREST", TERMS, AS_OF, FIXINGS), "264.8076562207");
    const rows = call("TERMS_SCHEDULE", TERMS, AS_OF, FIXINGS) as unknown[][];
    assert.deepEqual(
      rows.map((row) => row.slice(0, 7)),
      [
        ["Head", "From", "To", "Benchmark", "Rate", "Days", "Clock"],
        ["A", day("2020-01-01"), day("2020-07-01"), 0.1, 0.1, 182, day("2020-01-01")],
        ["A", day("2020-07-01"), day("2021-01-01"), 0.2, 0.2, 184, day("2020-01-01")],
        ["A", day("2021-01-01"), day("2021-07-01"), 0.2, 0.2, 181, day("2021-01-01")],
      ],
    );
    close(rows[3]?.[9], BALANCE);
  });

  it("reads columns in any order, words in any case, and blank rows", () => {
    const turned = TERMS.map((row) => [...row].reverse());
    const words = [
      turned[0],
      [null, "", 0, null, "", null],
      ["EACH  change", "yearly", "x", ...(turned[1] ?? []).slice(3)],
    ];
    close(
      balance(
        words,
        AS_OF,
        [...FIXINGS].map((row) => [...row].reverse()),
      ),
      BALANCE,
    );
    assert.equal(balance(plainTerms({ Compounds: 1 }), day("2019-01-01")), 1102.5);
    assert.equal(
      balance(plainTerms({ Compounds: "2" }), day("2018-01-01")),
      balance(plainTerms({ Compounds: "half-yearly" }), day("2018-01-01")),
    );
  });

  it("takes a blank cell as null, as empty text and as 0 alike", () => {
    const columns = TERMS_COLUMNS.flatMap(([names]) => names.split(", ")).filter(
      (name) => !["Principal", "From", "Rate", "Compounds"].includes(name),
    );
    for (const blank of [null, "", 0]) {
      const blanks = Object.fromEntries(columns.map((name) => [name, blank]));
      assert.equal(balance(plainTerms(blanks), day("2019-01-01")), 1102.5, String(blank));
    }
  });

  it("leaves totals rows aside", () => {
    const table = [
      ...plainTerms({ Head: "A" }),
      [2000, day("2017-01-01"), 0.05, "Yearly", "B"],
      [3000, null, null, null, "Total"],
    ];
    assert.equal(balance(table, day("2018-01-01")), 3150);
  });

  it("takes a benchmark with or without its %, and fixings in per cent", () => {
    const percent = FIXINGS.map(([date, rate], index) => [
      date,
      index === 0 ? "X %" : (rate as number) * 100,
    ]);
    close(balance(TERMS, AS_OF, percent), BALANCE);
    const asked = TERMS.map((row, index) =>
      index === 0 ? row : row.map((cell) => (cell === "X" ? "x%" : cell)),
    );
    close(balance(asked, AS_OF, FIXINGS), BALANCE);
  });

  it("reads several benchmarks from one table, 0 beside another's fixing being blank", () => {
    for (const blank of [null, "", 0]) {
      const two = [
        ["Y", "Date", "X"],
        [0.03, day("2020-01-01"), 0.1],
        [0.04, day("2020-03-01"), blank],
        [blank, day("2020-07-01"), 0.2],
      ];
      close(balance(TERMS, AS_OF, two), BALANCE);
    }
    const nought = [
      ["Date", "X", "Y"],
      [day("2020-01-01"), "0%", 0.1],
    ];
    assert.equal(balance(TERMS, AS_OF, nought), 1000);
  });

  it("refuses what a table of fixings cannot be", () => {
    const fixings = (rows: unknown[][], message: string) => refuses([TERMS, AS_OF, rows], message);
    fixings(
      [
        ["Dates", "X"],
        [43831, 0.1],
      ],
      "fixings needs a column Date",
    );
    fixings(
      [
        ["Date", "X", "x %"],
        [43831, 0.1, 2],
      ],
      "fixings has the column x % twice",
    );
    fixings(
      [
        ["Date", "X"],
        [43831, 0.1],
        [43831, 0.2],
      ],
      "X has the date 2020-01-01 twice, in rows 2 and 3: leave one of them out",
    );
    fixings(
      [
        ["Date", "X"],
        [43831, ""],
      ],
      "fixings row 2: X is 0 or blank: leave the row out, or, if it is 0 %, type it as text, '0",
    );
    fixings(
      [
        ["Date", "X", "Y"],
        [43831, 0, 0],
      ],
      'fixings row 2: a day needs a fixing, and 0 counts as blank here: write a fixing of 0% as text, "0"',
    );
    fixings(
      [
        ["Date", "X"],
        [43831, "ten"],
      ],
      'fixings row 2: X must be a number, got "ten"',
    );
    fixings(
      [
        ["Date", "X", ""],
        [43831, 0.1, 7],
      ],
      "fixings row 2: 7 stands under an empty header",
    );
    fixings(
      [
        ["Date", "X"],
        [43831, 5],
      ],
      'fixings: X goes up to 5, which is 500 %: in per cent? Head it "X %"',
    );
    // One slip among fractions: under "X %" the others would be read a hundredth.
    fixings(
      [
        ["Date", "X"],
        [43466, 0.024],
        [43831, 1.1],
        [44197, 0.0005],
      ],
      "fixings row 3: X: 1.1 means 110 %: write 1.1 % or 0.011",
    );
    fixings(
      [
        ["Date", "LIBOR"],
        [43831, 0.1],
      ],
      'terms row 2: Benchmark "X" has no column in fixings: known are "LIBOR"',
    );
    refuses([TERMS, AS_OF], 'terms row 2: Benchmark "X" has no column in fixings: there is none');
  });

  it("asks whether a 0 near 0 is a fixing where columns share their days, and takes it for blank elsewhere", () => {
    const terms = [HEADER, ["A", 1000, day("2021-01-01"), "Y", "Yearly", "Each change"]];
    const fixings = (...ofY: unknown[]): unknown[][] => [
      ["Date", "X", "Y"],
      ...ofY.map((y, index) => [day(`202${index + 1}-01-01`), 0.05, y]),
    ];
    const asOf = day("2024-01-01");
    close(balance(terms, asOf, fixings(0.02, 0, 0.03)), 1000 * 1.02 * 1.02 * 1.03);
    close(balance(terms, asOf, fixings(0.002, "0", 0.03)), 1000 * 1.002 * 1.03);
    close(balance(terms, asOf, fixings(0.002, "0.00 %", 0.03)), 1000 * 1.002 * 1.03);
    for (const none of ["-", "–", ".", "ND", "n/a", ""]) {
      close(balance(terms, asOf, fixings(0.002, none, 0.03)), 1000 * 1.002 * 1.002 * 1.03);
    }
    const asked = (row: number): string =>
      `fixings row ${row}: Y is 0 or blank: type 0 % as text, '0, or a dash where there is no fixing`;
    refuses([terms, asOf, fixings(0.002, 0, 0.03)], asked(3));
    refuses([terms, asOf, fixings(0.02, 0, 0.003)], asked(3));
    refuses([terms, asOf, fixings(0.02, 0.001, 0)], asked(4));
    refuses([terms, asOf, fixings(0.02, "0", 0)], asked(4));
    refuses([terms, asOf, fixings(-0.004, 0, 0.03)], asked(3));
  });

  it("asks about fixings in per cent that are all tiny: they may be fractions shown as per cent", () => {
    const percent = (...rates: number[]): unknown[][] => [
      ["Date", "X %"],
      ...rates.map((rate, index) => [day(`202${index}-01-01`), rate]),
    ];
    refuses(
      [TERMS, AS_OF, percent(0.04, 0.05)],
      'fixings: X % goes up to 0.05: leave the % out of its heading if that is 5 %, write "in per cent" there if it is 0.05 %',
    );
    close(
      balance(TERMS, AS_OF, percent(0.15, 0.25)),
      1000 * (1 + (0.0015 * 366) / 365) * (1 + (0.0025 * 181) / 365),
    );
    close(balance(TERMS, AS_OF, percent(5, 5)), 1000 * (1 + (0.05 * 366) / 365) * (1 + (0.05 * 181) / 365));
  });

  it("refuses what cannot be: a stub without periods, a truth among sums, a rate that leaves nothing", () => {
    for (const compounds of ["Simple", "Daily"]) {
      for (const stub of ["Compound", "Throughout", "None"]) {
        refusesColumns(
          { Compounds: compounds, Stub: stub },
          `Stub "${stub}" is for periods, and "${compounds}" has none: leave it out, or say Yearly to Monthly`,
        );
      }
    }
    close(balance(plainTerms({ Compounds: "Simple", Stub: "Simple" }), day("2018-01-01")), 1050);
    refusesColumns({ Principal: true }, "Principal must be a number, got TRUE");
    refusesColumns({ Margin: false }, "Margin must be a number, got FALSE");
    refusesColumns(
      { "Grace until": true, "Grace form": "Forward only" },
      "Grace until must be a date, got TRUE",
    );
    refuses(
      [
        plainTerms(),
        day("2019-01-01"),
        null,
        [
          ["Date", "Amount"],
          [day("2018-01-01"), true],
        ],
      ],
      "payments row 2: Amount must be a number, got TRUE",
    );
    for (const stub of ["Simple", "Compound", "Throughout", "None"]) {
      const terms = plainTerms({ Rate: -0.99, Margin: -0.01, Floor: "None", Stub: stub });
      refuses(
        [terms, day("2019-01-01")],
        "Rate, Benchmark and Margin come to -100 % or less, which leaves nothing",
        "#NUM!",
      );
    }
    close(balance(plainTerms({ Rate: -0.99, Floor: "None" }), day("2018-01-01")), 10);
  });

  it("understands other spellings of its words", () => {
    const same = (columns: Readonly<Record<string, unknown>>, as: Readonly<Record<string, unknown>>): void =>
      assert.equal(
        balance(plainTerms(columns), day("2019-03-07")),
        balance(plainTerms(as), day("2019-03-07")),
      );
    same({ Compounds: "annual" }, { Compounds: "Yearly" });
    same({ Compounds: "Semi-annually" }, { Compounds: "Half-yearly" });
    same({ Compounds: "half yearly" }, { Compounds: "Half-yearly" });
    same({ Compounds: " 4 " }, { Compounds: "Quarterly" });
    same({ "Day count": "act 360" }, { "Day count": "ACT/360" });
    same({ Rounding: "Daily factor 7 places" }, { Rounding: "Daily factor, 7 places" });
    refusesColumns(
      { Rounding: "Cents" },
      'Rounding must be one of None; Cents each period; Daily amount to cents; Daily factor, 7 places; Daily factor, 9 places; Cents each calendar year; Year fraction, 4 places, got "Cents"',
    );
  });

  it("ends with the calendar", () => {
    const last = day("9999-12-31");
    for (const compounds of ["Simple", "Yearly", "Half-yearly", "Quarterly", "Monthly", "Daily"]) {
      for (const lastDay of ["Not counted", "Counted"]) {
        const terms = plainTerms({ From: last - 400, Compounds: compounds, "Last day": lastDay });
        assert.equal(typeof balance(terms, last), "number", JSON.stringify(balance(terms, last)));
      }
    }
  });

  it("tells fixings that are not used, and one that is too old", () => {
    const open = TERMS.map((row) => row.slice(0, 5));
    // The fixing of 1 July is asked first on 1 January 2021.
    refuses(
      [open, day("2020-12-01"), FIXINGS],
      "X: 1 of 2 fixings are not used when Resets is Each period: say Each change, or leave them out; or say Each period, which takes one a period",
    );
    const first = FIXINGS.slice(0, 2);
    refuses(
      [open, AS_OF, first],
      "no benchmark for 2021-01-01: the last is of 2020-01-01; add one, say in Resets how often it is read anew, or add a row from that day on with its own rate",
      "#N/A",
    );
    // A rate that has not changed is not stale; nor is one of which nothing more is asked.
    close(balance(TERMS, AS_OF, first), 1000 * (1 + 36.6 / 365) * (1 + (0.1 * 181) / 365));
    close(balance(open, day("2021-01-01"), first), 1000 + 36600 / 365);
    refuses(
      [
        open,
        AS_OF,
        [
          ["Date", "X"],
          [day("2020-02-01"), 0.1],
        ],
      ],
      "X must have a reset date on or before 2020-01-01, got none",
      "#N/A",
    );
  });

  it("refuses beside Throughout what it would pass over", () => {
    const throughout = (columns: Readonly<Record<string, unknown>>): unknown =>
      balance(plainTerms({ Stub: "Throughout", ...columns }), day("2017-03-15"));
    // 73 days are a fifth of a year: 1,000 x 1.05^(1/5).
    for (const allowed of [{}, { "Day count": "ACT/365F" }, { "Day count": "" }, { Rounding: "None" }]) {
      close(throughout(allowed), 1000 * 1.05 ** 0.2);
    }
    assert.equal(throughout({ Rounding: "Cents each period" }), 1009.81);
    for (const [column, said] of [
      ["Day count", "ACT/360"],
      ["Day count", "NL/365"],
      ["Day count", "1"],
      ["Rounding", "Daily amount to cents"],
      ["Rounding", "Year fraction, 4 places"],
    ] as const) {
      refusesColumns(
        { Stub: "Throughout", [column]: said },
        `${column} "${said}" does nothing beside Stub Throughout, which is (1 + rate)^(days/365): leave one of them out`,
      );
    }
  });

  it("says of text that looks like a date or a number what to do with it", () => {
    refusesColumns(
      { From: "2017-01-01" },
      'From must be a date, got "2017-01-01": that is text, enter it again as a date, or wrap it in DATEVALUE',
    );
    refusesColumns(
      { From: "1 January 2017" },
      'From must be a date, got "1 January 2017": that is text, enter it again as a date, or wrap it in DATEVALUE',
    );
    refusesColumns({ From: "the award" }, 'From must be a date, got "the award"');
    refusesColumns(
      { Principal: "1,000.00" },
      'Principal must be a number, got "1,000.00": that is text, enter it again as a number, or wrap it in VALUE',
    );
    refusesColumns(
      { Rate: "5 %" },
      'Rate must be a number, got "5 %": that is text, enter it again as a number, or wrap it in VALUE',
    );
  });

  it("names the day whose fixing is looked for", () => {
    const fixings = [
      ["Date", "X"],
      [day("2017-01-01"), 0.05],
      [day("2018-01-01"), 0.06],
    ];
    const terms = (fixing: string): unknown[][] =>
      plainTerms({ Rate: "", Benchmark: "X", Fixing: fixing, Resets: "Each year" });
    for (const [fixing, before] of [
      ["Day before", "2016-12-31"],
      // 1 January 2017 is a Sunday.
      ["2 days before", "2016-12-29"],
    ] as const) {
      refuses(
        [terms(fixing), day("2017-06-01"), fixings],
        `X must have a reset date on or before ${before}, got none`,
        "#N/A",
      );
    }
  });

  it("names the row and the column of each cell that cannot be", () => {
    refusesColumns({ Principal: "" }, "Principal is needed in the first row of a head, got nothing");
    refusesColumns({ Principal: "much" }, 'Principal must be a number, got "much"');
    refusesColumns({ From: "" }, "From is needed, got nothing");
    refusesColumns({ From: 2017 }, "From: 2017 is a year: write a date, such as 2017-12-31");
    refusesColumns(
      { Rate: 0 },
      'one of Rate and Benchmark is needed, got neither (a 0 counts as blank): write Bears "No" for a sum without interest',
    );
    refusesColumns({ Benchmark: "X" }, "one of Rate and Benchmark is needed, got both");
    refusesColumns({ Rate: 5 }, "Rate: 5 means 500 %: write 5 % or 0.05");
    refusesColumns({ Margin: 4 }, "Margin: 4 means 400 %: write 4 % or 0.04");
    refusesColumns(
      { Margin: -200 },
      "Margin: -200 means -20000 % a year: write 200 basis points below as -2 % or -0.02",
    );
    refusesColumns(
      { Rate: -0.01 },
      'Rate and Margin come to -1 %: write Floor "None" if interest may run backwards',
    );
    refusesColumns({ Floor: "no" }, 'Floor must be a number, got "no"');
    refusesColumns(
      { Compounds: "" },
      'Compounds is needed, got nothing (a 0 counts as blank): write Simple or how often, or Bears "No" for a sum without interest',
    );
    refusesColumns(
      { Compounds: 0 },
      'Compounds is needed, got nothing (a 0 counts as blank): write Simple or how often, or Bears "No" for a sum without interest',
    );
    refusesColumns(
      { Compounds: 3 },
      "Compounds must be one of Simple, Yearly, Half-yearly, Quarterly, Monthly, Daily, got 3",
    );
    refusesColumns(
      { "Compounds on": "New Year" },
      'Compounds on must be one of Start, Calendar, a date, got "New Year"',
    );
    refusesColumns({ Stub: "?" }, 'Stub must be one of Simple, Compound, Throughout, None, got "?"');
    refusesColumns({ "First day": "in" }, 'First day must be one of Counted, Not counted, got "in"');
    refusesColumns({ Bears: "perhaps" }, 'Bears must be one of Yes, No, got "perhaps"');
    refusesColumns(
      { Rounding: "Daily amount to cents; Daily factor, 7 places" },
      'Rounding takes one, or two parted by ";" of which one rounds by the day and one by the period or year, got "Daily amount to cents; Daily factor, 7 …"',
    );
    refusesColumns(
      { "Grace until": day("2017-03-01") },
      "Grace form is needed beside Grace until, got nothing",
    );
    refusesColumns({ "Grace form": "Window" }, "Grace until is needed beside Grace form, got nothing");
    refusesColumns(
      { "Grace form": "Forward only", "Grace until": day("2016-03-01") },
      "Grace until must not be before From 2017-01-01, got 2016-03-01",
    );
  });

  it("tells a misspelt heading, a second principal, two rows of a day, two orders of payment", () => {
    const [header = [], row = []] = plainTerms({ Head: "A" });
    refuses(
      [[[...header.slice(0, 3), "Compound", "Head"], row], AS_OF],
      'terms has no column "Compound": did you mean Compounds?',
    );
    const later = (principal: unknown, from: string) => [principal, day(from), 0.06, "Yearly", "a"];
    refuses(
      [[header, row, later(500, "2018-01-01")], AS_OF],
      'terms row 3: "a" has a Principal already: a second sum needs a Head of its own, new terms of the same sum leave Principal blank, got 500',
    );
    refuses(
      [[header, row, later("", "2017-01-01")], AS_OF],
      'terms row 3: two rows of "a" begin on 2017-01-01',
    );
    const orders = [
      [...header, "Payments"],
      [...row, "Principal first"],
      [...later("", "2018-01-01"), "Interest first"],
    ];
    refuses(
      [orders, AS_OF],
      'terms row 3: Payments are of all heads: another row says "Principal first", so leave it out here',
    );
  });

  it("takes payments, and refuses one before anything is owed", () => {
    const paid = (date: string, amount: number) => [
      ["Date", "Amount"],
      [day(date), amount],
    ];
    assert.equal(balance(plainTerms(), day("2019-01-01"), null, paid("2018-01-01", 550)), 525);
    refuses(
      [plainTerms(), day("2019-01-01"), null, paid("2016-01-01", 550)],
      "payments row 2: Date must not be before the first From 2017-01-01, got 2016-01-01",
    );
    const rows = call("TERMS_SCHEDULE", plainTerms(), day("2018-01-01"), null, paid("2018-01-01", 1100));
    assert.deepEqual((rows as unknown[][]).slice(1), [
      ["", day("2017-01-01"), day("2018-01-01"), "", 0.05, 365, day("2017-01-01"), 50, 1050, 0],
      ["Paid above the balance", "", day("2018-01-01"), "", "", "", "", "", 50, 0],
    ]);
  });

  it("counts nothing of a row whose From lies after the day, and needs a day", () => {
    assert.equal(balance(plainTerms(), day("2016-12-31")), 0);
    refuses([plainTerms(), null], "asOf is needed, got nothing");
    refuses([plainTerms(), 1e9], "asOf must be a date from 1900-03-01 to 9999-12-31, got 1000000000");
  });

  it("shows dates as dates where the host knows formatted values", () => {
    const [, row] = callBuilt(formatting, "TERMS_SCHEDULE", plainTerms(), day("2018-01-01")) as unknown[][];
    assert.deepEqual(row?.[1], { type: "Double", basicValue: day("2017-01-01"), numberFormat: "yyyy-mm-dd" });
  });
});
