/**
 * Tables and arguments as people hand them over: whole, with a totals row, under headings of their own, with names
 * that only look alike, and with slips of the pen that would be wrong figures.
 */
import assert from "node:assert/strict";
import { fromIso } from "../../src/calc/index.ts";
import { callBuilt, fetchParts, loadBuiltFunctions } from "./builtFunctions.ts";

const functions = loadBuiltFunctions();
await fetchParts(functions);
const call = (id: string, ...args: unknown[]): unknown => callBuilt(functions, id, ...args);
const on = (iso: string): number => fromIso(iso);

const refused = (message: string) => ({ error: "#VALUE!", message });

const RESIDUAL = [
  ["Tier", "Payee", "Kind"],
  [1, "Co", "Residual"],
];
const paid = (receipts: unknown): unknown => call("WATERFALL_PAID", receipts, RESIDUAL, "Co", null);
const NOTES = [
  ["Name", "Amount", "Issued", "Multiple", "Days"],
  ["A", 100, on("2017-02-03"), 3, 90],
  ["B", 50, on("2018-02-03"), 2, 90],
];
const AWARD_DAY = on("2024-01-15");
/** What the notes repay in all: 100 x 3 + 50 x 2, where every totals row was left out. */
const repaid = (...more: unknown[][]): unknown => {
  const table = call("NOTE_SCHEDULE", [...NOTES, ...more], AWARD_DAY, null);
  return Array.isArray(table) ? (table as unknown[][]).at(-1)?.[3] : table;
};

describe("a totals row in a table", () => {
  for (const label of [
    ...["Total", "TOTALS", " Grand  total ", "Subtotal:", "Sum", "Total notes", "Sub-total", "Gesamt"],
    ...["Summe", "Somme", "Suma", "Totale", "Итого", "合计", "合計", "Total (US$)"],
  ]) {
    it(`"${label}" with the sum above is left out`, () => {
      assert.equal(repaid([label, 150, null, null, null]), 400);
      assert.equal(repaid([label, 150, 0, 0, 0]), 400, "where blank cells are 0");
    });
  }

  it("is left out with an average multiple beside it", () => {
    assert.equal(repaid(["Total", 150, null, 2.6666, null]), 400);
  });

  it("is left out after a subtotal of its own rows, and below a blank row", () => {
    const more = [
      ["C", 30, on("2019-02-03"), 1, 90],
      ["Subtotal", 30, null, null, null],
      [null, null, null, null, null],
      ["Total", 180, null, null, null],
    ];
    assert.equal(repaid(["Subtotal", 150, null, null, null], ...more), 430);
  });

  it("is left out of receipts, payments and claims alike", () => {
    const flows = [
      [on("2018-11-15"), 100],
      [on("2019-11-15"), 50],
      ["Total", 150],
    ];
    assert.equal(paid([["Date", "Amount"], ...flows]), 150);
    assert.equal(paid(flows), 150, "without headings");
    const debt = [1000, 0, on("2018-01-01"), on("2020-01-01"), 0, 0, null, [["Date", "Amount"], ...flows]];
    assert.equal(call("DEBT_BALANCE", ...debt), 850);
    const claims = [
      ["Tier", "Payee", "Kind", "Amount"],
      [1, "A", "Fixed", 40],
      [2, "B", "Fixed", 20],
      [null, "Total", null, 60],
    ];
    assert.equal(call("WATERFALL_PAID", [[on("2018-11-15"), 100]], claims, "B", null), 20);
  });

  it("is refused with its row where it is no sum", () => {
    assert.deepEqual(
      repaid(["Total", 151, null, null, null]),
      refused(
        "notes row 4: this reads as the total of the rows above, whose Amount is 150, got 151: correct it or leave the row out",
      ),
    );
    assert.deepEqual(
      repaid(["Total", null, null, null, null]),
      refused(
        "notes row 4: this reads as the total of the rows above, whose Amount is 150, got nothing: correct it or leave the row out",
      ),
    );
  });

  it("is a row where the name or the sum is there by chance", () => {
    assert.equal(repaid(["Total Fund", 150, on("2019-02-03"), 3, 90]), 850, "it has a date");
    assert.equal(repaid(["Summit Capital", 150, on("2019-02-03"), 1, 90]), 550, "another word");
    assert.equal(repaid(["C", 150, on("2019-02-03"), 1, 90]), 550, "no such word");
    const claims = [
      ["Tier", "Payee", "Kind", "Amount"],
      [1, "Other", "Fixed", 40],
      [1, "Total Energy", "Fixed", 40],
    ];
    assert.equal(call("WATERFALL_PAID", [[on("2018-11-15"), 100]], claims, "Total Energy", null), 40);
  });

  it("has a text for its name: a number is none", () => {
    assert.deepEqual(
      repaid([2, 150, null, null, 90]),
      refused("notes row 4: Issued is needed, as the other rows have it, got nothing"),
    );
  });
});

describe("one name in two spellings", () => {
  const share = (first: string, second: string): unknown =>
    call(
      "WATERFALL_PAID",
      [[on("2018-11-15"), 100]],
      [
        ["Tier", "Payee", "Kind", "Amount", "Percent"],
        [1, first, "Fixed", 40, null],
        [2, second, "Up to percent of total", null, 0.5],
        [3, "Co", "Residual", null, null],
      ],
      "Co",
      null,
    );
  for (const [what, first, second] of [
    ["an apostrophe of a keyboard and one of a word processor", "O'Neil", "O’Neil"],
    ["an accent for an apostrophe", "O'Neil", "O´Neil"],
    ["a minus sign for a hyphen", "Co-Lender", "Co−Lender"],
    ["a dash for a hyphen", "Co-Lender", "Co–Lender"],
    ["a narrow blank", "Acme Fund", "Acme\u202fFund"],
    ["a blank of width 0", "AcmeFund", "Acme\u200bFund"],
    ["a mark of direction", "Acme Fund", "Acme\u200e Fund"],
    ["letters of full width", "Acme Fund", "ＡＣＭＥ Fund"],
    ["a ligature", "Office Fund", "Oﬃce Fund"],
    ["a sharp s", "Straße GmbH", "STRASSE GMBH"],
    ["accents apart from their letters", "Société", "Socie\u0301te\u0301"],
  ] as const) {
    it(`is one payee: ${what}`, () => assert.equal(share(first, second), 50));
  }

  it("stays two where a letter differs", () => assert.equal(share("Acme Fund", "Acme Funds"), 10));

  it("is one heading, too, and one choice", () => {
    assert.equal(
      paid([
        ["D\u00adate", "ＡＭＯＵＮＴ"],
        [on("2018-11-15"), 100],
      ]),
      100,
    );
    const [start, end] = [on("2017-02-03"), on("2018-02-03")];
    assert.equal(
      call("YEAR_FRACTION", start, end, "act / 360"),
      call("YEAR_FRACTION", start, end, "ACT/360"),
    );
    assert.equal(call("YEAR_FRACTION", start, end, "30E/360\u00a0ISDA"), 1);
  });

  it("is nothing where nothing of it is seen", () => {
    const claims = [
      ["Tier", "Payee", "Kind", "Amount"],
      [1, "\u200b", "Fixed", 40],
    ];
    assert.deepEqual(
      call("WATERFALL_PAID", [[on("2018-11-15"), 100]], claims, "A", null),
      refused("claims row 2: Payee is needed, got nothing"),
    );
  });
});

describe("remarks in a table", () => {
  it("stand under Source and Note in every table", () => {
    assert.equal(
      paid([
        ["Date", "Source", "Amount", "Note"],
        [on("2018-11-15"), "6-K", 100, "wire"],
      ]),
      100,
    );
    const fixings = [
      ["Reset date", "Benchmark", "Source"],
      [on("2017-01-01"), 0.01, "FRED"],
    ];
    assert.equal(call("AWARD_BALANCE", 1000, on("2017-01-01"), on("2018-01-01"), fixings), 1010);
  });

  it("make no totals row of a receipt with a date", () => {
    assert.equal(
      paid([
        ["Date", "Amount", "Note"],
        [on("2018-11-15"), 100, null],
        [on("2019-11-15"), 100, "Total settlement"],
      ]),
      200,
    );
  });
});

describe("a rate or a multiple that is a percentage typed as a number", () => {
  const [start, end] = [on("2017-01-01"), on("2018-01-01")];
  for (const [what, id, args, message] of [
    ["a rate", "AWARD_BALANCE", [1000, start, end, 4], "rate: 4 means 400 %: write 4 % or 0.04"],
    ["a rate of 1", "AWARD_INTEREST", [1000, start, end, 1], "rate: 1 means 100 %: write 1 % or 0.01"],
    ["a margin", "AWARD_SCHEDULE", [1000, start, end, 0.01, 4], "margin: 4 means 400 %: write 4 % or 0.04"],
    [
      "a floor",
      "AWARD_BALANCE",
      [1000, start, end, 0.01, 0, 2.5],
      "floor: 2.5 means 250 %: write 2.5 % or 0.025",
    ],
    [
      "the rate of a debt",
      "DEBT_BALANCE",
      [1000, 10, start, end],
      "annualRate: 10 means 1000 %: write 10 % or 0.1",
    ],
    [
      "that of a judgment",
      "JUDGMENT_BALANCE",
      [1000, start, 2, end],
      "annualRate: 2 means 200 %: write 2 % or 0.02",
    ],
    ["a guess", "XIRR", [[[-1], [2]], [[start], [end]], 10], "guess: 10 means 1000 %: write 10 % or 0.1"],
    [
      "a multiple",
      "NOTE_REPAYMENT",
      [100, end, null, [[300]]],
      "multiple: 300 means 300 times the amount: write 300 % or 3",
    ],
  ] as const) {
    it(`${what} is refused with what to write`, () => assert.deepEqual(call(id, ...args), refused(message)));
  }

  it("is not refused just below", () => {
    assert.equal(call("AWARD_BALANCE", 1000, start, end, 0.99), 1990);
    assert.equal(call("NOTE_REPAYMENT", 100, end, null, [[100]]), 10_000);
    assert.equal(typeof call("NOTE_LATEST_AWARD_DATE", start, 9.5), "number");
  });

  it("leaves XNPV any rate above -1", () => {
    assert.equal(call("XNPV", 15, [[0], [32]], [[start], [end]]), 2);
  });
});

describe("fixings in per cent", () => {
  const [start, end] = [on("2017-01-01"), on("2018-01-01")];
  const owed = (...table: unknown[][]): unknown => call("AWARD_BALANCE", 1000, start, end, table, 0.04);
  for (const heading of ["Benchmark %", "LIBOR 12M %", "%", "LIBOR (%)", "Rate in per cent"]) {
    it(`under "${heading}" are divided by 100`, () => {
      assert.equal(owed(["Reset date", heading], [start, 1.5]), 1055);
    });
  }

  it("are refused where nothing says so", () => {
    const message = (heading: string, largest: string) =>
      refused(
        `rate: ${heading} goes up to ${largest}, which is ${Number(largest) * 100} %: in per cent? Head it "${heading} %"`,
      );
    assert.deepEqual(owed(["Reset date", "Benchmark"], [start, 0.83]), message("Benchmark", "0.83"));
    assert.deepEqual(
      owed(["Date", "LIBOR 12M"], [start, 0.1], [start + 90, 1.5]),
      message("LIBOR 12M", "1.5"),
    );
    assert.deepEqual(owed([start, 0.5]), message("Benchmark", "0.5"));
  });

  it("are told from a slip in the heading of the dates", () => {
    const meant = refused('rate has no column "Reste date": did you mean Reset date?');
    assert.deepEqual(owed(["Reste date", "Benchmark"], [start, 0.01]), meant);
    assert.deepEqual(owed(["Reste date", "LIBOR"], [start, 0.01]), meant);
    assert.deepEqual(
      owed(["Reset date", "LIBOR", "EURIBOR"], [start, 0.01, 0.02]),
      refused('rate has no column "LIBOR": known are Reset date, Benchmark'),
    );
  });

  it("may be as high as 25 % where they are fractions", () => {
    assert.equal(owed(["Reset date", "Central bank"], [start, 0.25]), 1290);
  });
});

describe("a table without headings", () => {
  it("has the date first: a day before 1950 is a sum of money", () => {
    for (const sum of [100, 5500, 313.3, 18_000]) {
      assert.deepEqual(
        paid([[sum, on("2018-11-15")]]),
        refused(
          `receipts row 1: Date comes first, then Amount: ${sum} would be a day before 1950; swap the columns, or head them`,
        ),
      );
    }
  });

  it("may have dates before 1950 under a heading", () => {
    assert.equal(
      paid([
        ["Date", "Amount"],
        [on("1949-06-30"), 7],
      ]),
      7,
    );
  });
});

describe("a year for a date", () => {
  for (const [what, id, args] of [
    ["awardDate", "NOTE_DUE_DATE", [2018]],
    ["issueDate", "NOTE_IRR", [2017, on("2018-11-15")]],
    ["startDate", "AWARD_BALANCE", [1000, 2011, on("2018-01-01"), 0.05]],
    ["judgmentDate", "JUDGMENT_BALANCE", [1000, 2018, 0.02, on("2025-12-02")]],
    ["asOf", "DEBT_BALANCE", [1000, 0.1, on("2017-01-01"), 2019]],
  ] as const) {
    it(`is refused: ${what} of ${id}`, () => {
      const answer = call(id, ...args) as { error: string; message: string };
      assert.equal(answer.error, "#VALUE!");
      assert.match(
        answer.message,
        new RegExp(`^${what}: \\d{4} is a year: write a date, such as \\d{4}-12-31$`),
      );
    });
  }

  it("is refused in a table with its row", () => {
    assert.deepEqual(
      paid([
        ["Date", "Amount"],
        [2018, 7],
      ]),
      refused("receipts row 2: Date: 2018 is a year: write a date, such as 2018-12-31"),
    );
  });

  it("is a day to XIRR, XNPV and YEAR_FRACTION, which look at distances only", () => {
    assert.equal(call("YEAR_FRACTION", 1900, 2265), 1);
    assert.equal(call("XNPV", 0.1, [[-100], [110]], [[1900], [2265]]), 0);
  });
});

describe("a day count of 0", () => {
  const message = 'dayCount must not be 0: write "Basis 0" for Excel\'s 30/360, leave it out for ACT/365F';
  const [start, end] = [on("2007-02-28"), on("2007-03-31")];
  it("may be a blank cell, so it is refused with the word", () => {
    for (const zero of [0, "0", [[0]], " 0 "]) {
      assert.deepEqual(call("YEAR_FRACTION", start, end, zero), refused(message));
      assert.deepEqual(call("DEBT_BALANCE", 1000, 0.1, start, end, 0, 0, zero), refused(message));
    }
  });

  it("is the default in a column of a table, where it is a blank cell", () => {
    const claims = [
      ["Tier", "Payee", "Kind", "Amount", "Rate", "From", "Day count"],
      [1, "A", "Accreting", 1000, 0.1, on("2017-01-01"), 0],
    ];
    assert.equal(call("WATERFALL_PAID", [[on("2018-01-01"), 5000]], claims, "A", null), 1100);
  });

  it("is Excel's 30/360 as Basis 0, and YEARFRAC's other bases have their words too", () => {
    assert.equal(call("YEAR_FRACTION", start, end, "Basis 0"), 31 / 360);
    assert.equal(call("YEAR_FRACTION", start, end, "basis 2"), 31 / 360);
    assert.equal(call("YEAR_FRACTION", start, end, "Basis 4"), 32 / 360);
  });
});

describe("a sum in another currency than the limit's", () => {
  const [from, to] = [on("2025-07-28"), on("2026-07-28")];
  const indicator = (advanced: number, cadPerUnit?: unknown): unknown =>
    call("CRIMINAL_RATE_INDICATOR", advanced, advanced * 1.2, from, to, cadPerUnit);
  for (const [advanced, cadPerUnit, words] of [
    [400_000, undefined, "limit 48% for a company's business loan above C$10,000 up to C$500,000"],
    [400_000, 1, "limit 48% for a company's business loan above C$10,000 up to C$500,000"],
    [400_000, 1.37, "no limit for a company's business loan above C$500,000"],
    [9_000, 1.37, "limit 48% for a company's business loan above C$10,000 up to C$500,000"],
    [900_000, 0.009, "exempt business loans start above C$10,000"],
    [600_000, 0, "no limit for a company's business loan above C$500,000"],
  ] as const) {
    it(`${advanced} at ${cadPerUnit} Canadian dollars: ${words}`, () => {
      assert.ok(
        String(indicator(advanced, cadPerUnit)).includes(words),
        String(indicator(advanced, cadPerUnit)),
      );
    });
  }

  it("has a rate above 0", () => {
    assert.deepEqual(indicator(1000, -1), refused("cadPerUnit must be above 0, got -1"));
  });
});

describe("a rate below 0", () => {
  const award = (...rate: unknown[]): unknown =>
    call("AWARD_BALANCE", 1000, on("2017-01-01"), on("2018-01-01"), ...rate);
  const runsBackwards = (percent: string) =>
    refused(`rate and margin come to ${percent} %: write floor "None" if interest may run backwards`);
  // By hand: a year of 365 days takes the rate of 1,000; two, compounded, 1,000 × 0.95².
  for (const [what, expected, ...rate] of [
    ["one rate", 950, -0.05, null, "None"],
    ["rate and margin", 990, 0.01, -0.02, "None"],
    ["in any spelling", 950, -0.05, 0, " none "],
    ["a rate above 0, which no floor holds", 1020, 0.02, null, "None"],
    ["a margin below it alone", 980, 0, -0.02, "NONE"],
  ] as const) {
    it(`runs backwards where the floor says "None": ${what}`, () => assert.equal(award(...rate), expected));
  }

  it("compounds backwards as well", () => {
    const twoYears = [1000, on("2017-01-01"), on("2019-01-01"), -0.05, null, "None", 1];
    assert.equal(call("AWARD_BALANCE", ...twoYears), 902.5);
  });

  it("is refused where it would be 0 without a word", () => {
    assert.deepEqual(award(-0.05), runsBackwards("-5"));
    assert.deepEqual(award(0.01, -0.02), runsBackwards("-1"));
    assert.deepEqual(award([[-0.001]], 0, 0), runsBackwards("-0.1"));
    assert.deepEqual(award(-0.05, null, null, 1), runsBackwards("-5"));
  });

  it("of a benchmark is what the margin and the floor are for", () => {
    assert.equal(award([[on("2017-01-01"), -0.005]], 0.04), 1035);
    assert.equal(award([[on("2017-01-01"), -0.05]], 0.04), 1000, "the floor is 0 where none is given");
    assert.equal(award(-0.05, 0, 0.01), 1010, "a floor above 0 was meant");
  });
});

describe("an error value that names no error of Excel's", () => {
  for (const errorType of ["__proto__", "constructor", "toString", "", "Blocked"]) {
    it(`"${errorType}" is passed on as #VALUE!`, () => {
      const error = { type: "Error", errorType, basicValue: "#?" };
      assert.deepEqual(call("NOTE_DUE_DATE", error), { error: "#VALUE!" });
    });
  }

  it("shows Source and Note of a table where a result has rows of it", () => {
    const notes = [
      ["Note", "Amount", "source", "Name"],
      ["first call", 1000, "Deed of 3 May", "A"],
      [0, 500, null, "B"],
    ];
    const schedule = call("NOTE_SCHEDULE", notes, on("2018-11-15")) as unknown[][];
    assert.deepEqual(
      schedule.map((row) => [row[0], ...row.slice(7)]),
      [
        ["Name", "Source", "Note"],
        ["A", "Deed of 3 May", "first call"],
        ["B", "", ""],
        ["Total", "", ""],
      ],
    );
    const claims = [
      ["Tier", "Payee", "Kind", "Amount", "Source"],
      [2, "Company", "Residual", null, "Articles"],
      [1, "Lender", "Fixed", 30, "Deed, clause 4"],
    ];
    const receipts = [
      ["Date", "Amount"],
      [on("2018-11-15"), 50],
    ];
    const paid = call("WATERFALL", receipts, claims) as unknown[][];
    assert.deepEqual(
      paid.map((row) => [row[2], row[8]]),
      [
        ["Payee", "Source"],
        ["Lender", "Deed, clause 4"],
        ["Company", "Articles"],
      ],
    );
    // Without such columns the results are as wide as ever.
    const plain = call(
      "WATERFALL",
      receipts,
      claims.map((row) => row.slice(0, 4)),
    ) as unknown[][];
    assert.ok(plain.every((row) => row.length === 8));
  });

  it("names a value of a kind of its own by its text, and never by its type in JavaScript", () => {
    const thing = { type: "Entity", text: "LIBOR 6M", properties: {} };
    const terms = [
      ["Principal", "From", "Benchmark", "Compounds"],
      [1000, on("2020-01-01"), "X", "Yearly"],
    ];
    const fixings = (...headings: readonly unknown[]) => [
      ["Date", ...headings],
      [on("2020-01-01"), ...headings.map(() => 0.1)],
    ];
    const asked = (...headings: readonly unknown[]) =>
      call("TERMS_BALANCE", terms, on("2020-06-01"), fixings(...headings));
    const refused = (message: string) => ({ error: "#VALUE!", message });
    assert.deepEqual(
      asked(thing),
      refused('terms row 2: Benchmark "X" has no column in fixings: known are "LIBOR 6M"'),
    );
    const unknown = refused("fixings: the heading of column 3 must be text, got a value of an unknown type");
    for (const cell of [{}, { type: "Entity", properties: {} }, { text: 5 }, { type: "Entity", text: " " }]) {
      assert.deepEqual(asked("X", cell), unknown);
    }
    const rounded: unknown[][] = [...terms.map((row) => row.slice(0, 2)), []];
    rounded[0]?.push("Rate", "Compounds", "Rounding");
    rounded[1]?.push(0.1, "Yearly", thing);
    const { message } = call("TERMS_BALANCE", rounded, on("2020-06-01")) as { message: string };
    assert.match(message, /^terms row 2: Rounding must be one of None; .*, got a value of an unknown type$/u);
    const schedule = call("NOTE_SCHEDULE", [
      ["Name", "Amount", "Source", "Note"],
      ["A", 1000, thing, {}],
    ]) as unknown[][];
    assert.deepEqual(schedule[1]?.slice(7), ["LIBOR 6M", ""]);
  });
});
