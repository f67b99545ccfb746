/**
 * Hurdles, drawdowns, caps and bands. Expected figures are worked out by hand, with (1 + rate)^(days/365) where a
 * sum compounds without a frequency.
 */
import assert from "node:assert/strict";
import {
  Decimal,
  fromIso,
  paidByPayee,
  parseClaims,
  serialDate,
  waterfall,
  type ClaimRow,
} from "../../../src/calc/index.ts";
import { claimRow, claimsOf, receiptsOf } from "./contracts.ts";

const CENT = new Decimal("0.01");
const START = fromIso("2018-01-01");
const yearsOn = (years: number): number => START + 365 * years;

type Extra = Partial<
  Pick<ClaimRow, "cap" | "above" | "frequency" | "dayCount" | "days" | "stepBy" | "steps">
>;
type Given = Omit<Parameters<typeof claimRow>[0], "cap"> & Extra;

function rowsOf(given: readonly Given[]): ClaimRow[] {
  return given.map(({ cap, above, frequency, dayCount, days, steps, ...row }, index) => ({
    ...claimRow(row, index + 2),
    cap,
    above,
    frequency,
    dayCount,
    days,
    steps,
  }));
}

const sum = (units: number): Decimal => new Decimal(units);

/** What each payee has of receipts. */
function paid(receipts: [number, number][], given: readonly Given[], reserve = true): Record<string, number> {
  const received = receiptsOf(receipts);
  const totals = paidByPayee(received, parseClaims(rowsOf(given), received[0]?.date), {
    unit: CENT,
    reserve,
  });
  return Object.fromEntries(totals.map((total) => [total.payee, total.paid.toNumber()]));
}

const FUND = { tier: 1, payee: "Fund" };
const COMPANY = { tier: 2, payee: "Company", kind: "Residual" };
const HURDLE = { ...FUND, kind: "Hurdle", amount: 5_000_000, multiple: 3, rate: 0.25 };

describe("a hurdle", () => {
  // 3 × 5 million is 15 million; 1.25^4 is 2.44140625, 1.25^5 is 3.0517578125.
  it("is the multiple until what compounds has overtaken it", () => {
    const after = (years: number): number | undefined =>
      paid([[yearsOn(years), 50_000_000]], [{ ...HURDLE, from: START }, COMPANY])["Fund"];
    assert.equal(after(4), 15_000_000);
    assert.equal(after(5), 15_258_789.06);
    assert.equal(after(6), 19_073_486.33);
  });

  // 5,000,000 at 3 times or 25 %, one part six years before and one a year: the legs are 3 × 10,000,000, and
  // 19,073,486.33 + 6,250,000. Compared apart they would be 19,073,486.33 + 15,000,000.
  it("sums each leg over the drawdowns of a claim, and compares once: 30,000,000", () => {
    const drawn = [{ ...HURDLE, from: START }, { ...HURDLE, from: yearsOn(5) }, COMPANY];
    assert.equal(paid([[yearsOn(6), 50_000_000]], drawn)["Fund"], 30_000_000);
    const once = [drawn[0], { ...FUND, kind: "Hurdle", amount: 5_000_000, from: yearsOn(5) }, COMPANY];
    assert.equal(paid([[yearsOn(6), 50_000_000]], once as Given[])["Fund"], 30_000_000, "stated once");
    assert.equal(paid([[yearsOn(6), 50_000_000]], once.toReversed() as Given[])["Fund"], 30_000_000);
  });

  it("keeps rows of the same day apart: each is a claim of its own", () => {
    const claims = parseClaims(
      rowsOf([
        { ...HURDLE, from: START },
        { ...HURDLE, from: START },
      ]),
    );
    assert.equal(claims.length, 2);
  });

  // 100 at 10 %: 110 after a year, less 60 is 50, and 55 after another. 2 × 100 less 60 is 140.
  it("is reduced by a payment: what compounds on its day, the multiple by its amount", () => {
    const receipts: [number, number][] = [
      [yearsOn(1), 60],
      [yearsOn(2), 1000],
    ];
    const terms = { ...FUND, kind: "Hurdle", amount: 100, rate: 0.1, from: START };
    assert.equal(paid(receipts, [{ ...terms, multiple: 2 }, COMPANY])["Fund"], 200);
    assert.equal(paid(receipts, [{ ...terms, multiple: 1 }, COMPANY])["Fund"], 115);
    assert.equal(paid(receipts, [terms, COMPANY])["Fund"], 115, "without a multiple");
  });

  // Compounding quarterly at 8 %: 1.02^4 is 1.08243216. By 30E/360 alone: yearly, 2 × 8 %.
  it("compounds by its frequency from From, counting ACT/365F, and yearly by a day count alone", () => {
    const terms = { ...FUND, kind: "Hurdle", amount: 1000, rate: 0.08, from: fromIso("2018-01-01") };
    const after = (iso: string, more: Extra): number | undefined =>
      paid([[fromIso(iso), 5000]], [{ ...terms, ...more }, COMPANY])["Fund"];
    assert.equal(after("2019-01-01", { frequency: 4, dayCount: "30E/360" }), 1082.43);
    // 90, 91, 92 and 92 days of 365: 1.0197260 × 1.0199452 × 1.0201644 × 1.0201644 = 1.0824295.
    assert.equal(after("2019-01-01", { frequency: 4 }), 1082.43);
    assert.equal(after("2020-01-01", { dayCount: "30E/360" }), 1166.4);
    // Half a year of the second is simple: 1,080 × 1.04.
    assert.equal(after("2019-07-01", { dayCount: "30E/360" }), 1123.2);
    // Without either the half-year is 1.08^(546/365) = 1.1220119….
    assert.equal(after("2019-07-01", {}), 1122.01);
  });

  it("counts nothing of a drawdown before its day, and keeps nothing for it", () => {
    const later = { ...HURDLE, from: yearsOn(2) };
    const claims = [{ ...HURDLE, from: START }, later, COMPANY];
    const received: [number, number][] = [[yearsOn(1), 100_000_000]];
    const events = [...waterfall(receiptsOf(received), parseClaims(rowsOf(claims)))];
    // Paid at once: 3 × 5 million of the first, the rest to the COMPANY; on the second's day nothing is left.
    assert.deepEqual(
      events.map(({ date, retained, lines }) => [
        date,
        retained.toNumber(),
        ...lines.map((line) => [line.due.toNumber(), line.paid.toNumber()]),
      ]),
      [
        [yearsOn(1), 0, [15_000_000, 15_000_000], [85_000_000, 85_000_000]],
        [yearsOn(2), 0, [15_000_000, 0], [0, 0]],
      ],
    );
  });

  // 3 × 5 million; after a year at 25 % 6.25 million. On the second's day, and on the first's alone:
  it("says of each day what is drawn by then, and nothing of what is not", () => {
    const rules = (from: number): readonly (string | undefined)[] => {
      const claims = [{ ...HURDLE, from: serialDate(from) }, { ...HURDLE, from: yearsOn(2) }, COMPANY];
      const received: [number, number][] = [[yearsOn(1), 100_000_000]];
      const events = [...waterfall(receiptsOf(received), parseClaims(rowsOf(claims)), { unit: CENT })];
      return events.map(({ lines }) => lines[0]?.rule);
    };
    const [first, second] = rules(START);
    assert.equal(
      first,
      "Hurdle: the greater of 3 × 5,000,000 (15,000,000) and 5,000,000 at 25% a year from 2018-01-01 (6,250,000): the amount; paid in full",
    );
    assert.match(
      second ?? "",
      /^Hurdle: the greater of 3 × 10,000,000 \(30,000,000\) and 10,000,000 at 25% a year/u,
    );
    assert.equal(
      rules(yearsOn(3))[0],
      "Hurdle: the greater of what is drawn, nothing yet; not due before 2020-01-01",
    );
  });

  it("has cash kept for it until its Due, at what it will be then", () => {
    const due = { ...HURDLE, from: START, due: yearsOn(6) };
    const received: [number, number][] = [[yearsOn(1), 100_000_000]];
    assert.deepEqual(paid(received, [due, COMPANY]), { Fund: 19_073_486.33, Company: 80_926_513.67 });
  });

  // 2 × 100 after a year is 90 more than the 110 that it has grown to, and 99 after another, when 100 more are drawn: of
  // what compounds 1 is owed, 14.42 after 28 years (1.1^28 = 14.4209936). So the multiple counts: 2 × 200 less 200.
  it("keeps what is paid beyond what compounds to the payer's credit", () => {
    const terms = { ...FUND, kind: "Hurdle", amount: 100, rate: 0.1, multiple: 2 };
    const drawn = [{ ...terms, from: START }, { ...terms, from: yearsOn(2) }, COMPANY];
    const receipts: [number, number][] = [
      [yearsOn(1), 200],
      [yearsOn(30), 5000],
    ];
    assert.equal(paid(receipts, drawn)["Fund"], 400);
    const events = [...waterfall(receiptsOf(receipts), parseClaims(rowsOf(drawn)), { unit: CENT })];
    // 200 that was paid and 14.42.
    assert.match(
      events.at(-1)?.lines[0]?.rule ?? "",
      /200 at 10% a year from 2018-01-01 and later days \(214\.42\)/u,
    );
  });

  it("says which leg counted", () => {
    const rule = (years: number): string | undefined =>
      [
        ...waterfall(
          receiptsOf([[yearsOn(years), 50_000_000]]),
          parseClaims(rowsOf([{ ...HURDLE, from: START }, COMPANY])),
          { unit: CENT },
        ),
      ][0]?.lines[0]?.rule;
    assert.equal(
      rule(4),
      "Hurdle: the greater of 3 × 5,000,000 (15,000,000) and 5,000,000 at 25% a year from 2018-01-01 (12,207,031.25): the amount; paid in full",
    );
    assert.equal(
      rule(6),
      "Hurdle: the greater of 3 × 5,000,000 (15,000,000) and 5,000,000 at 25% a year from 2018-01-01 (19,073,486.33): the interest; paid in full",
    );
  });
});

describe("the legs of Greater of and Lesser of", () => {
  const terms = { ...FUND, amount: 100 };
  const paidOf = (given: Partial<Given>, kind: string): number | undefined =>
    paid([[yearsOn(2), 1000]], [{ ...terms, kind, ...given }, COMPANY])["Fund"];
  const grows = { rate: 0.5, from: START } as const;

  it("are those that are filled", () => {
    // 2 × 100; 100 × 1.5² = 225; 30 % of 1,000.
    assert.equal(paidOf({ multiple: 2, ...grows, percent: 0.3 }, "Greater of"), 300);
    assert.equal(paidOf({ multiple: 2, ...grows, percent: 0.3 }, "Lesser of"), 200);
    assert.equal(paidOf({ multiple: 2, ...grows }, "Greater of"), 225);
    assert.equal(paidOf({ multiple: 2, ...grows }, "Lesser of"), 200);
    assert.equal(paidOf({ multiple: 3, ...grows }, "Lesser of"), 225);
  });

  it("take a blank multiple for 1, and for no leg beside a rate", () => {
    assert.equal(paidOf({ percent: 0.3 }, "Lesser of"), 100);
    assert.equal(paidOf({ percent: 0.3, ...grows }, "Lesser of"), 225);
    assert.equal(paidOf({ percent: 0.2, ...grows }, "Lesser of"), 200);
  });
});

describe("Cap and Above", () => {
  // Crystallex: 10 % of the first 700 million of the net, and 2 % above; then 70.5 % of what is left to the lender.
  const pool = (net: number): Record<string, number> =>
    paid(
      [[START, net]],
      [
        { tier: 1, payee: "Pool", kind: "Percent of gross", percent: 0.1, cap: sum(70_000_000) },
        { tier: 1, payee: "Pool", kind: "Percent of gross", percent: 0.02, above: sum(700_000_000) },
        { tier: 2, payee: "Lender", kind: "Percent of remainder", percent: 0.705 },
        { tier: 3, payee: "Shareholders", kind: "Residual" },
      ],
    );

  it("make the bands of Crystallex's management pool", () => {
    assert.equal(pool(500_000_000)["Pool"], 50_000_000);
    assert.deepEqual(pool(1_000_000_000), {
      Pool: 76_000_000,
      Lender: 651_420_000,
      Shareholders: 272_580_000,
    });
  });

  it("take the base that the percentage has: what seniors left, or a leg's receipts", () => {
    const lender = { tier: 1, payee: "Lender", kind: "Fixed", amount: 300 };
    const share = { tier: 2, payee: "Fund", percent: 0.5, above: sum(200) };
    const rest = { tier: 3, payee: "Company", kind: "Residual" };
    const of = (row: Partial<Given>): number | undefined =>
      paid([[START, 1000]], [lender, { ...share, ...row } as Given, rest])["Fund"];
    assert.equal(of({ kind: "Percent of remainder" }), 250);
    assert.equal(of({ kind: "Percent of gross" }), 400);
    assert.equal(of({ kind: "Up to percent of total" }), 400);
    assert.equal(of({ kind: "Greater of", amount: 10 }), 400);
  });

  it("limit every kind to its Cap over all its payments", () => {
    const capped: [Partial<Given>, number][] = [
      [{ kind: "Fixed", amount: 100 }, 50],
      [{ kind: "Multiple", amount: 100, multiple: 3 }, 50],
      [{ kind: "Accreting", amount: 100, rate: 0.1, from: START }, 50],
      [{ kind: "Hurdle", amount: 100, rate: 0.1, from: START }, 50],
      [{ kind: "Percent of remainder", percent: 0.5 }, 50],
      [{ kind: "Up to percent of total", percent: 0.5 }, 50],
      [{ kind: "Greater of", amount: 100, percent: 0.5 }, 50],
      [{ kind: "Percent of gross", percent: 0.04 }, 40],
    ];
    for (const [row, expected] of capped) {
      const receipts: [number, number][] = [
        [yearsOn(1), 30],
        [yearsOn(2), 30],
        [yearsOn(3), 940],
      ];
      const claims = [{ ...FUND, ...row, cap: sum(50) } as Given, COMPANY];
      assert.equal(paid(receipts, claims)["Fund"], expected, row.kind);
    }
  });

  it("divide a band among percentages that add up to 100 % of it without leaving a cent", () => {
    const band = { tier: 1, kind: "Percent of gross", above: sum(100) };
    const claims = [
      { ...band, payee: "A", percent: 0.8 },
      { ...band, payee: "B", percent: 0.2 },
    ];
    assert.deepEqual(paid([[START, 200.01]], claims), { A: 80.01, B: 20 });
  });
});

describe("the days of a claim", () => {
  it("are those of its Due even where From is later", () => {
    const receipts = receiptsOf([
      [START, 60],
      [START + 100, 200],
    ]);
    const rows = rowsOf([
      { ...FUND, kind: "Accreting", amount: 100, rate: 0.1, from: START + 50, due: START },
      COMPANY,
    ]);
    // 60 at once; 40 for 50 days from From at 10 %: 40 × 0.1 × 50 / 365 = 0.55.
    const events = [...waterfall(receipts, parseClaims(rows), { unit: CENT })];
    assert.deepEqual(
      events.map(({ lines }) => lines[0]?.paid.toNumber()),
      [60, 40.55],
    );
    const [claim] = claimsOf([{ ...FUND, kind: "Fixed", amount: 1, from: START + 50, due: START }]);
    assert.equal(claim?.payableFrom, START);
  });
});

describe("drawdowns that cannot be right", () => {
  const drawn = (more: Partial<Given>, other: Partial<Given> = {}): ClaimRow[] =>
    rowsOf([
      { ...HURDLE, from: START, ...more },
      { ...HURDLE, from: yearsOn(1), ...other },
    ]);
  const bad: [what: string, rows: ClaimRow[], message: string][] = [
    [
      "another multiple",
      drawn({}, { multiple: 4 }),
      "claims row 3: Multiple must be stated once or alike in the drawdowns of one claim: row 2 says 3, got 4",
    ],
    [
      "another cap",
      drawn({ cap: sum(5) }, { cap: sum(6) }),
      "claims row 3: Cap must be stated once or alike in the drawdowns of one claim: row 2 says 5, got 6",
    ],
    [
      "no day for one of them",
      rowsOf([
        { ...HURDLE, from: START },
        { ...FUND, kind: "Hurdle", amount: 5 },
      ]),
      'claims row 3: From is needed for "Hurdle", got nothing',
    ],
    [
      "no amount for one of them",
      rowsOf([
        { ...HURDLE, from: START },
        { ...FUND, kind: "Hurdle", from: START + 1 },
      ]),
      'claims row 3: Amount is needed for "Hurdle", got nothing',
    ],
    [
      "a percentage in a hurdle",
      rowsOf([{ ...HURDLE, from: START, percent: 0.5 }]),
      'claims row 2: Percent must be empty for "Hurdle", which does not use it, got 0.5',
    ],
    [
      "a rate in a fixed claim",
      rowsOf([{ ...FUND, kind: "Fixed", amount: 1, rate: 0.1 }]),
      'claims row 2: Rate must be empty for "Fixed", which does not use it, got 0.1',
    ],
    [
      "a cap on what all others leave",
      rowsOf([{ ...COMPANY, cap: sum(5) }]),
      'claims row 2: Cap must be empty for "Residual", which does not use it, got 5',
    ],
    [
      "a sum above which nothing counts",
      rowsOf([{ ...FUND, kind: "Fixed", amount: 1, above: sum(5) }]),
      'claims row 2: Above must be empty for "Fixed", which does not use it, got 5',
    ],
    [
      "a single leg that grows",
      rowsOf([{ ...FUND, kind: "Greater of", amount: 1, rate: 0.1, from: START }]),
      'claims row 2: Multiple or Percent is needed for "Greater of", got nothing',
    ],
    [
      "a rate without a day",
      rowsOf([{ ...FUND, kind: "Lesser of", amount: 1, rate: 0.1, percent: 0.5 }]),
      "claims row 2: From is needed beside Rate, got nothing",
    ],
    [
      "a frequency without a rate",
      rowsOf([{ ...FUND, kind: "Lesser of", amount: 1, frequency: 4, percent: 0.5 }]),
      "claims row 2: Rate is needed beside Frequency, got nothing",
    ],
    [
      "Above without a percentage",
      rowsOf([{ ...HURDLE, kind: "Greater of", from: START, above: sum(5) }]),
      "claims row 2: Percent is needed beside Above, got nothing",
    ],
    [
      "a negative cap",
      rowsOf([{ ...FUND, kind: "Fixed", amount: 1, cap: sum(-5) }]),
      "claims row 2: Cap must be 0 or more, got -5",
    ],
  ];
  for (const [what, rows, message] of bad) {
    it(`are refused: ${what}`, () => {
      assert.throws(() => parseClaims(rows), { name: "DomainError", kind: "invalidValue", message });
    });
  }
});
