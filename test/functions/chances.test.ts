import assert from "node:assert/strict";
import { callBuilt, loadWholeAddIn, officeWithFormattedValues } from "./builtFunctions.ts";

const { functions } = await loadWholeAddIn();
const call = (id: string, ...args: unknown[]): unknown => callBuilt(functions, id, ...args);
const value = (message: string) => ({ error: "#VALUE!", message });

// 2025-01-01, and two and three years of 365 days later.
const [DAY, TWO_YEARS, THREE_YEARS] = [45658, 46388, 46753];
const HEADER = ["Probability", "Date", "Amount"];

describe("EXPECTED_VALUE in a cell", () => {
  const outcomes = [HEADER, [0.6, TWO_YEARS, 121], [0.4, null, 0]];

  it("weighs what each outcome is worth on the day", () => {
    // 0.6 × 121 ÷ 1.1²
    assert.equal(call("EXPECTED_VALUE", outcomes, 0.1, DAY, null), 60);
    // Without a rate 0.6 × 121; blank and 0 are the same, as is the day.
    assert.equal(call("EXPECTED_VALUE", outcomes, null, null, null), 72.6);
    assert.equal(call("EXPECTED_VALUE", outcomes, 0, 0, ""), 72.6);
    // On the earliest date of the outcomes: 0.5 × 110 + 0.5 × 110 ÷ 1.1
    const dated = [HEADER, [0.5, TWO_YEARS, 110], [0.5, THREE_YEARS, 110]];
    assert.equal(call("EXPECTED_VALUE", dated, 0.1, null, null), 105);
  });

  it("takes columns in any order, remarks, blank rows, wrapped numbers and thirds", () => {
    const wrapped = { type: "Double", basicValue: TWO_YEARS + 0.5, numberFormat: "yyyy-mm-dd" };
    const table = [
      ["Amount", "Note", " date ", "PROBABILITY"],
      [null, null, null, null],
      [3, "pays", wrapped, 1 / 3],
      [-6, "costs", TWO_YEARS, 1 / 3],
      [0, "nothing", 0, 1 / 3],
    ];
    // 3 × ⅓ − 6 × ⅓, where ⅓ is a double.
    assert.ok(Math.abs((call("EXPECTED_VALUE", table, null, null, null) as number) + 1) < 1e-15);
  });

  it("refuses a rate adjusted for risk beside outcomes that carry it", () => {
    assert.equal(call("EXPECTED_VALUE", [HEADER, [1, TWO_YEARS, 121]], 0.1, DAY, "rate adjusted"), 100);
    assert.deepEqual(
      call("EXPECTED_VALUE", [HEADER, [0.6, TWO_YEARS, 121], [0.4, null, 0]], 0.1, DAY, "Rate adjusted"),
      value(
        'a rate adjusted for risk takes one outcome, got 2 with a probability below 1: their risk would count twice; say "Expected cash flows", or leave all but the promised sum out',
      ),
    );
  });

  it("is 0 where nothing comes at all", () => {
    assert.equal(call("EXPECTED_VALUE", [HEADER, [1, null, 0]], 0.1, null, null), 0);
  });

  const wrong: readonly (readonly [string, unknown[], string])[] = [
    ["a sum below 1", [[HEADER, [0.6, DAY, 1]]], "Probability of outcomes must add up to 1, got 0.6"],
    [
      "a sum above 1 by more than a billionth",
      [[HEADER, [0.5, DAY, 1], [0.500000002, DAY, 1]]],
      "Probability of outcomes must add up to 1, got 1.000000002",
    ],
    [
      "per cent as a number",
      [[HEADER, [60, DAY, 1]]],
      "outcomes row 2: Probability must be between 0 and 1, got 60",
    ],
    [
      "a chance below 0",
      [[HEADER, [-0.5, DAY, 1], [1.5, DAY, 1]]],
      "outcomes row 2: Probability must be between 0 and 1, got -0.5",
    ],
    [
      "a chance in words",
      [[HEADER, ["likely", DAY, 1]]],
      'outcomes row 2: Probability must be a number, got "likely"',
    ],
    [
      "a sum without a day",
      [[HEADER, [1, null, 5]]],
      "outcomes row 2: Date is needed beside Amount 5, got nothing: only an outcome of 0 needs none",
    ],
    [
      "a year",
      [[HEADER, [1, 2027, 5]]],
      "outcomes row 2: Date: 2027 is a year: write a date, such as 2027-12-31",
    ],
    [
      "a day before 1900",
      [[HEADER, [1, -5, 5]]],
      "outcomes row 2: Date must be a date from 1900-03-01 to 9999-12-31, got -5",
    ],
    [
      "an amount that is no number",
      [[HEADER, [1, DAY, NaN]]],
      "outcomes row 2: Amount must be a number, got no number (NaN)",
    ],
    ["a column missing", [[HEADER.slice(0, 2), [1, DAY]]], "outcomes needs a column Amount"],
    ["no rows", [[HEADER]], "outcomes must have a header row and at least one row below it"],
    ["a rate in per cent", [[HEADER, [1, DAY, 5]], 15], "annualRate: 15 means 1500 %: write 15 % or 0.15"],
    ["a rate of -100 %", [[HEADER, [1, DAY, 5]], -1], "annualRate must be above -1, got -1"],
    ["a day in words", [[HEADER, [1, DAY, 5]], 0.1, "today"], 'asOf must be a date, got "today"'],
    [
      "a technique that there is not",
      [[HEADER, [1, DAY, 5]], 0.1, DAY, "Best guess"],
      'technique must be one of Expected cash flows, Rate adjusted, got "Best guess"',
    ],
  ];
  for (const [what, args, message] of wrong) {
    it(`refuses ${what}`, () => {
      const four = [...args, ...Array<null>(4 - args.length).fill(null)];
      assert.deepEqual(call("EXPECTED_VALUE", ...four), value(message));
    });
  }

  it("passes on the error of a cell", () => {
    const table = [HEADER, [{ type: "Error", errorType: "Div0" }, DAY, 5]];
    assert.equal((call("EXPECTED_VALUE", table, 0.1, DAY, null) as { error: string }).error, "#DIV/0!");
  });
});

describe("OUTCOME_TABLE in a cell", () => {
  const outcomes = [
    [...HEADER, "Note"],
    [0.5, TWO_YEARS, 400, "wins"],
    [0.5, 0, 0, "loses"],
  ];

  it("tells E[IRR] and the IRR of the expected flows apart", () => {
    // 400 ÷ 1.25² = 256, √4 − 1 = 1; expected 200, √2 − 1.
    const table = call("OUTCOME_TABLE", outcomes, 100, DAY, 0.25) as unknown[][];
    const rate = table.at(-1)?.[6] as number;
    assert.ok(Math.abs(rate - (Math.SQRT2 - 1)) < 1e-12);
    assert.deepEqual(table, [
      ["Outcome", "Probability", "Date", "Amount", "PV", "MOIC", "IRR", "Note"],
      [1, 0.5, TWO_YEARS, 400, 256, 4, 1, "wins"],
      [2, 0.5, "", 0, 0, 0, -1, "loses"],
      ["Expected value", 1, "", 200, 128, 2, "", ""],
      ["E[IRR]", "", "", "", "", "", 0, ""],
      ["IRR of the expected flows", "", "", "", "", "", rate, ""],
    ]);
  });

  it("says which return there is not", () => {
    const table = call("OUTCOME_TABLE", [HEADER, [1, DAY, 5]], 100, DAY, null) as unknown[][];
    assert.deepEqual(
      table.map((row) => row[6]),
      ["IRR", "not available", "", "not available", "not available"],
    );
  });

  it("gives dates as such to a host that knows them", async () => {
    const modern = await loadWholeAddIn(officeWithFormattedValues);
    const table = callBuilt(modern.functions, "OUTCOME_TABLE", outcomes, 100, DAY, 0.25) as unknown[][];
    assert.deepEqual(table[1]?.[2], {
      type: "Double",
      basicValue: TWO_YEARS,
      numberFormat: "yyyy-mm-dd",
    });
  });

  it("refuses money that was not put in, and an outcome before it was", () => {
    assert.deepEqual(call("OUTCOME_TABLE", outcomes, 0, DAY, null), value("deployed must be above 0, got 0"));
    assert.deepEqual(
      call("OUTCOME_TABLE", outcomes, "much", DAY, null),
      value('deployed must be a number, got "much"'),
    );
    assert.deepEqual(
      call("OUTCOME_TABLE", outcomes, 100, null, null),
      value("issueDate is needed, got nothing"),
    );
    assert.deepEqual(
      call("OUTCOME_TABLE", outcomes, 100, THREE_YEARS, null),
      value("outcomes row 2: Date must not be before issueDate 2028-01-01, got 2027-01-01"),
    );
    assert.deepEqual(
      call("OUTCOME_TABLE", outcomes, 100, DAY, 15),
      value("annualRate: 15 means 1500 %: write 15 % or 0.15"),
    );
  });
});
