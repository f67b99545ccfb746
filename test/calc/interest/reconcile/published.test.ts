import { strict as assert } from "node:assert";
import { Decimal } from "../../../../src/calc/decimal.ts";
import { isSaidOfInterest } from "../../../../src/calc/interest/reconcile/figureWords.ts";
import { fitOf, sumOfNumber, sumOfText } from "../../../../src/calc/interest/reconcile/published.ts";

const said = (text: string): [string, string] => {
  const { value, unit } = sumOfText(text);
  return [value.toFixed(), unit.toFixed()];
};

describe("a published figure in words", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["about US$1.34 billion", "1340000000", "10000000"],
    ["1.550 bn", "1550000000", "1000000"],
    ["US$28,419,011.14", "28419011.14", "0.01"],
    ["6,852,179,789", "6852179789", "1"],
    ["612,230,000", "612230000", "10000"],
    ["some $409 million", "409000000", "1000000"],
    ["1,340 million", "1340000000", "1000000"],
    ["USD 117.18M", "117180000", "10000"],
    ["€ 16.6 mio.", "16600000", "100000"],
    ["6,485 a day", "6485", "1"],
    ["(about 103.5k)", "103500", "100"],
    ["1.1025 millions", "1102500", "100"],
    ["1.1 thousand million dollars", "1100000000", "100000000"],
    ["1.34 US$ billion", "1340000000", "10000000"],
    ["1.34-billion award", "1340000000", "10000000"],
    ["Rs 6.5 crore", "65000000", "1000000"],
    ["12 lakhs", "1200000", "100000"],
    ["2.5 Mrd. EUR", "2500000000", "100000000"],
    ["11 hundred thousand", "1100000", "100000"],
    ["US$m 1,340.5", "1340500000", "100000"],
    ["USDm 1,340.5", "1340500000", "100000"],
    ["EUR million 12", "12000000", "1000000"],
    ["12 million PEN", "12000000", "1000000"],
    ["in millions: 1.34", "1340000", "10000"],
    ["Total – 1.34 billion", "1340000000", "10000000"],
    ["the bilateral treaty's award of 5,906.41 in all", "5906.41", "0.01"],
    ["1,102,500 USD", "1102500", "100"],
    ["US$1,102,501 including interest", "1102501", "1"],
    ["-US$5.5 million", "-5500000", "100000"],
    ["US$-5.5 million", "-5500000", "100000"],
    ["(-5)", "-5", "1"],
    ["–3.1 million", "-3100000", "100000"],
    ["0.5 trillion", "500000000000", "100000000000"],
    ["1'234'567.8", "1234567.8", "0.1"],
    ["1 234 567", "1234567", "1"],
    ["-3.1 million", "-3100000", "100000"],
    ["−3.1 million", "-3100000", "100000"],
    // A comma before one, two or four digits can only be that of decimals, as can the last of two kinds of marks.
    ["1,34 billion", "1340000000", "10000000"],
    ["12,3456", "12.3456", "0.0001"],
    ["1,1 Mio.", "1100000", "100000"],
    ["0,123 Mio.", "123000", "1000"],
    ["1.102.500,00", "1102500", "0.01"],
    ["1.102.500", "1102500", "100"],
    ["1 102 500,00 EUR", "1102500", "0.01"],
    ["Rs. 11,02,500", "1102500", "100"],
    ["1,102,500.-", "1102500", "100"],
    ["1.1025e6", "1102500", "100"],
    ["1.1025E+06", "1102500", "100"],
    ["1,102.5 (thousands)", "1102500", "100"],
    ["1,102.5 (in US$ thousands)", "1102500", "100"],
    ["1,102.50 ('000)", "1102500", "10"],
    ["US$ '000 1,102.5", "1102500", "100"],
    ["($ millions) 1.1", "1100000", "100000"],
    ["1.1 million (approximately)", "1100000", "100000"],
    ["circa £1.1m", "1100000", "100000"],
    ["C$ 1.1m", "1100000", "100000"],
    ["an award of US$1.1 million, as reported", "1100000", "100000"],
    ["principal and interest of 1.1m", "1100000", "100000"],
    ["1.1 million owed to date", "1100000", "100000"],
    ["1.1 million dollars awarded by the tribunal", "1100000", "100000"],
  ];
  for (const [text, value, unit] of cases) {
    it(`"${text}" is ${value}, to ${unit}`, () => assert.deepEqual(said(text), [value, unit]));
  }

  for (const text of [
    "1.2 to 1.3 billion",
    "1.2.3",
    "1 102,500",
    "1,1025,000",
    "1,102 Mio.",
    "1.102 Mrd. EUR",
    "1.1e6 million",
    "1,102,500 (2019)",
    "US$m 1.1 million",
    "1,102,500-",
    "pre-1,102",
    "milions: 1.1",
    "1.1 million a year",
  ]) {
    it(`"${text}" can be read in more ways than one`, () => {
      assert.throws(() => sumOfText(text), {
        message: `published can be read in more ways than one: write it like 1,340.5 million, got "${text}"`,
      });
    });
  }

  for (const [text, word] of [
    ["1.1 milliion", "milliion"],
    ["1.1mUSD", "mUSD"],
    ["11 dozen", "dozen"],
    ["1.1 zillion", "zillion"],
    ["7 USD in milions", "milions"],
    ["2,000 shares", "shares"],
  ] as const) {
    it(`"${text}" asks what ${word} is`, () => {
      assert.throws(() => sumOfText(text), {
        message: `published: what is "${word}"? Write the figure with thousand, million, billion or trillion, or in full, got "${text}"`,
      });
    });
  }

  for (const [text, word] of [
    ["minus 400", "minus"],
    ["not 1.1 million", "not"],
    ["half of 1.1 million", "half"],
    ["twice 1.1 million", "twice"],
    ["north of 1.1 million", "north"],
    ["1.1 million short", "short"],
    ["1.1025 million less payments", "less"],
    ["1.1025m excluding interest", "excluding"],
    ["US$1.1025m plus costs", "plus"],
    ["1.1 million and costs", "and"],
    ["1.1 million before tax", "before"],
    ["net 1.1 million", "net"],
    ["increased by 1.1 million", "increased"],
    ["NOT 1.1 million", "NOT"],
    ["a fraction of 1.1 million", "fraction"],
  ] as const) {
    it(`"${text}" asks what ${word} makes of it`, () => {
      assert.throws(() => sumOfText(text), {
        message: `published: what does "${word}" make of the figure? Write the number with its unit and currency alone, got "${text}"`,
      });
    });
  }

  it("is asked for once where it stands in words as well", () => {
    for (const text of ["1,102,500 (one million)", "Two million (2,000,000)"]) {
      assert.throws(() => sumOfText(text), {
        message: `published has a number in words too: write it once, in digits, got "${text}"`,
      });
    }
  });

  it("is of interest where it is not only said to include it", () => {
    const is = ["interest of 5.1 million", "5.1 million in interest", "Interest: 5.1m"];
    const includes = [
      "5.1m including interest",
      "principal and interest of 5.1m",
      "5.1m with accrued interest",
    ];
    for (const text of is) assert.ok(isSaidOfInterest(text), text);
    for (const text of [...includes, "5.1 million"]) assert.ok(!isSaidOfInterest(text), text);
  });

  for (const text of ["(1,102,500)", "US$(1,102,500)", "($1.1 million)"]) {
    it(`"${text}" may be a minus`, () => {
      assert.throws(() => sumOfText(text), {
        message: `published stands in brackets, which may be a minus: write it with a minus or without brackets, got "${text}"`,
      });
    });
  }

  for (const text of [
    "over $409 million",
    "more than 1.34 bn",
    ">1.34 bn",
    "1.3bn+",
    "at least US$5",
    "5 million or more",
    "up to some €7m",
  ]) {
    it(`"${text}" is a bound`, () => {
      assert.throws(() => sumOfText(text), {
        message: `published must be a figure, not a bound: write the number alone, got "${text}"`,
      });
    });
  }

  for (const text of ["", "billions", "n/a"]) {
    it(`"${text}" has no number`, () => assert.throws(() => sumOfText(text), /published has no number/u));
  }

  it("is not 0", () => assert.throws(() => sumOfText("0.00"), { message: "published must not be 0" }));
});

describe("a published figure as a number", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["28419011.14", "0.01"],
    ["28419011.1", "0.01"],
    ["612230000", "10000"],
    ["6852179789", "1"],
    ["1e9", "1000000000"],
    ["-120", "10"],
  ];
  for (const [value, unit] of cases) {
    it(`${value} is to ${unit}`, () => assert.equal(sumOfNumber(new Decimal(value)).unit.toFixed(), unit));
  }

  it("is not 0", () =>
    assert.throws(() => sumOfNumber(new Decimal(0)), { message: "published must not be 0" }));
});

describe("a result beside a figure", () => {
  const fit = (result: string, text: string): string => fitOf(new Decimal(result), sumOfText(text));

  it("fits where it rounds to it", () => {
    assert.equal(fit("5906.414", "5,906.41"), "Yes");
    assert.equal(fit("1341561336.64", "about 1.34 billion"), "Yes");
    assert.equal(fit("1345000000", "about 1.34 billion"), "Yes");
    assert.equal(fit("1345000000.01", "about 1.34 billion"), "No");
  });

  it("to the unit or the cent may be it with its digits cut off", () => {
    assert.equal(fit("5906.4181", "5,906.41"), "Digits cut off");
    assert.equal(fit("5906.42", "5,906.41"), "No");
    assert.equal(fit("6485.93", "6,485"), "Digits cut off");
    assert.equal(fit("-6485.93", "-6,485"), "Digits cut off");
    assert.equal(fit("6484.4", "6,485"), "No");
  });

  it("of a rounder figure may not: whoever cuts thousands off says so", () => {
    assert.equal(fit("118893768.28", "118 million"), "No");
  });
});
