import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromIso } from "../../src/calc/index.ts";
import { callBuilt, loadBuiltFunctions } from "./builtFunctions.ts";

const day = (iso: string): number => fromIso(iso);
const functions = loadBuiltFunctions();
const [granted, last] = [day("2017-02-03"), day("2027-02-03")];

const refusal = (message: string) => ({ error: "#VALUE!", message });

describe("OPTION_VALUE in the shipped bundle", () => {
  const value = (...args: unknown[]) => callBuilt(functions, "OPTION_VALUE", ...args);

  it("is the integral of what the option pays over the lognormal density, to 1E-9 and better", () => {
    const file = join(import.meta.dirname, "..", "vectors", "options.json");
    const { rows } = JSON.parse(readFileSync(file, "utf8")) as {
      readonly rows: readonly (string | number)[][];
    };
    for (const [type, spot, strike, days, volatility, rate, dividends, integral] of rows) {
      const expiry = granted + Number(days);
      const found = value(spot, strike, granted, expiry, volatility, rate, dividends, type) as number;
      assert.ok(Math.abs(found - Number(integral)) < 1e-11, `${type} ${spot} ${strike}: ${found}`);
    }
  });

  it("is the intrinsic value on the day of expiry, and nothing after it", () => {
    assert.equal(value(0.3, 0.1, last, last, 0.9, 0.02), 0.2);
    assert.equal(value(0.1, 0.3, last, last, 0.9, 0.02), 0);
    assert.equal(value(0.1, 0.3, last, last, 0.9, 0.02, 0, "Put"), 0.2);
    assert.equal(value(0.3, 0.1, last + 1, last, 0.9, 0.02), 0);
    assert.equal(value(0.3, 0.1, last + 1, last, 0.9, 0.02, 0, "put"), 0);
  });

  it("takes blank, wrapped and left out arguments as Excel hands them over", () => {
    const plain = value(100, 100, granted, granted + 365, 0.2, 0.05) as number;
    assert.equal(plain.toFixed(12), "10.450583572186");
    assert.equal(value(100, 100, granted, granted + 365, 0.2, 0.05, null, null), plain);
    assert.equal(value(100, 100, granted, granted + 365, 0.2, 0.05, 0, 0), plain);
    assert.equal(
      value({ type: "Double", basicValue: 100 }, [[100]], granted, granted + 365, 0.2, 0.05),
      plain,
    );
    assert.equal(value(null, 100, granted, last, 0.2, 0.05), 0);
  });

  it("is the share where nothing has to be paid for it", () => {
    assert.equal(value(0.12, 0, granted, last, 0.95, 0.02), 0.12);
  });

  const bad: [what: string, args: unknown[], message: string][] = [
    ["text for a price", ["abc", 1, granted, last, 1, 0], 'spot must be a number, got "abc"'],
    ["a negative price", [-1, 1, granted, last, 1, 0], "spot must be 0 or more, got -1"],
    ["a negative strike", [1, -1, granted, last, 1, 0], "strike must be 0 or more, got -1"],
    ["a date before 1900", [1, 1, 5, last, 1, 0], "asOf must be a date from 1900-03-01 to 9999-12-31, got 5"],
    ["no expiry", [1, 1, granted, null, 1, 0], "expiry is needed, got nothing"],
    [
      "a year for a date",
      [1, 1, granted, 2027, 1, 0],
      "expiry: 2027 is a year: write a date, such as 2027-12-31",
    ],
    ["no volatility", [1, 1, granted, last, null, 0], "volatility must be above 0, got 0"],
    [
      "a volatility in per cent",
      [1, 1, granted, last, 95, 0],
      "volatility: 95 means 9500 %: write 95 % or 0.95",
    ],
    ["a rate of 5", [1, 1, granted, last, 1, 5], "rate: 5 means 500 %: write 5 % or 0.05"],
    ["a rate in per cent", [1, 1, granted, last, 1, 12], "rate: 12 means 1200 %: write 12 % or 0.12"],
    [
      "a rate in basis points",
      [1, 1, granted, last, 1, -50],
      "rate: -50 means -5000 % a year: write 200 basis points below as -2 % or -0.02",
    ],
    ["a negative yield", [1, 1, granted, last, 1, 0, -0.01], "dividendYield must be 0 or more, got -0.01"],
    [
      "a strange type",
      [1, 1, granted, last, 1, 0, 0, "warrant"],
      'type must be one of Call, Put, got "warrant"',
    ],
    ["NaN", [NaN, 1, granted, last, 1, 0], "spot must be a number, got no number (NaN)"],
    [
      "an endless price",
      [Infinity, 1, granted, last, 1, 0],
      "spot must be a number, got a number too large for Excel",
    ],
    [
      "a wrong one after expiry too",
      [1, 1, last + 1, last, 1, 12],
      "rate: 12 means 1200 %: write 12 % or 0.12",
    ],
  ];
  for (const [what, args, message] of bad) {
    it(`refuses ${what}`, () => {
      assert.deepEqual(value(...args), { error: "#VALUE!", message });
    });
  }
});

describe("OPTION_INTRINSIC in the shipped bundle", () => {
  const intrinsic = (...args: unknown[]) => callBuilt(functions, "OPTION_INTRINSIC", ...args);

  it("is the count times what the share is worth above the strike", () => {
    assert.equal(intrinsic(14_825_000, 0.25, 0.17), 1_186_000);
    assert.equal(intrinsic(14_825_000, 0.17, 0.17), 0);
    assert.equal(intrinsic(14_825_000, 0.12, 0.17), 0);
    assert.equal(intrinsic(0, 0.25, 0.17), 0);
  });

  it("counts the last day, and no day after it", () => {
    assert.equal(intrinsic(100, 3, 1, last, last), 200);
    assert.equal(intrinsic(100, 3, 1, last, last + 1), 0);
    assert.equal(intrinsic(100, 3, 1, null, last + 1), 200);
    assert.equal(intrinsic(100, 3, 1, last), 200);
    assert.equal(intrinsic(100, 3, 1, 0, 0), 200);
  });

  it("refuses what cannot be", () => {
    assert.deepEqual(intrinsic(-1, 1, 1), refusal("count must be 0 or more, got -1"));
    assert.deepEqual(intrinsic(1, "x", 1), refusal('spot must be a number, got "x"'));
    assert.deepEqual(intrinsic(1, 1, -1), refusal("strike must be 0 or more, got -1"));
    assert.deepEqual(intrinsic(1, 1, 1, true), refusal("expiry must be a date, got TRUE"));
    assert.deepEqual(intrinsic(1e300, 1e300, 1), {
      error: "#NUM!",
      message: "the value would be larger than Excel can hold",
    });
  });
});

describe("DILUTED_SHARES in the shipped bundle", () => {
  const diluted = (...args: unknown[]) => callBuilt(functions, "DILUTED_SHARES", ...args);
  const grants = [
    ["Count", "Strike"],
    [100_000, 15],
  ];

  it("is IAS 33 illustrative example 5: 2.40 basic, 2.29 diluted", () => {
    assert.equal(diluted(500_000, grants, 20), 525_000);
    assert.equal((1_200_000 / 500_000).toFixed(2), "2.40");
    assert.equal((1_200_000 / (diluted(500_000, grants, 20) as number)).toFixed(2), "2.29");
  });

  it("counts no option that is not in the money, and none where there is none", () => {
    assert.equal(diluted(500_000, grants, 15), 500_000);
    assert.equal(diluted(500_000, [["Count", "Strike"]], 20), 500_000);
    assert.equal(diluted(500_000, null, 20), 500_000);
  });

  it("leaves a totals row out, and takes names and remarks", () => {
    const table = [
      ["Name", "Strike", "count", "Source"],
      ["2017", 0.17, 14_825_000, "release"],
      [null, null, null, null],
      ["Warrants", 0.05, 1_000_000, ""],
      ["Total", null, 15_825_000, null],
    ];
    // 14,825,000 × (1 − 0.17 ÷ 0.2) = 2,223,750; 1,000,000 × (1 − 0.05 ÷ 0.2) = 750,000.
    assert.equal(diluted(530_000_000, table, 0.2), 532_973_750);
  });

  const bad: [what: string, args: unknown[], message: string][] = [
    ["a negative count of shares", [-1, grants, 20], "basicShares must be 0 or more, got -1"],
    ["no price", [1, grants, null], "averagePrice must be above 0, got 0"],
    ["text for a price", [1, grants, "x"], 'averagePrice must be a number, got "x"'],
    [
      "an unknown column",
      [
        1,
        [
          ["Count", "Strike", "Expiry"],
          [1, 1, last],
        ],
        20,
      ],
      'options has no column "Expiry": known are Name, Count, Strike',
    ],
    [
      "a negative strike",
      [
        1,
        [
          ["Count", "Strike"],
          [1, -1],
        ],
        20,
      ],
      "options row 2: Strike must be 0 or more, got -1",
    ],
    ["no strikes", [1, [["Count"], [1]], 20], "options needs a column Strike"],
    ...(["Count", "Strike"] as const).map((header): (typeof bad)[number] => [
      `no ${header} in a row`,
      [1, [["Count", "Strike"], header === "Count" ? [null, 15] : [100_000, ""]], 20],
      `options row 2: ${header} is needed, got nothing`,
    ]),
  ];
  for (const [what, args, message] of bad) {
    it(`refuses ${what}`, () => {
      assert.deepEqual(diluted(...args), { error: "#VALUE!", message });
    });
  }
});
