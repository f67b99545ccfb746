import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays, criminalRateIndicator, Decimal, fromIso } from "../../../src/calc/index.ts";

const indicator = (advanced: number, repaid: number, from: string, to: string): string =>
  criminalRateIndicator({
    advanced: new Decimal(advanced),
    repaid: new Decimal(repaid),
    advanceDate: fromIso(from),
    repaymentDate: fromIso(to),
    cadPerUnit: new Decimal(1),
  });

const afterDays = (advanced: number, repaid: number, from: string, days: number): string =>
  criminalRateIndicator({
    advanced: new Decimal(advanced),
    repaid: new Decimal(repaid),
    advanceDate: fromIso(from),
    repaymentDate: addDays(fromIso(from), days),
    cadPerUnit: new Decimal(1),
  });

describe("the criminal rate of advances before 2025: above an effective annual rate of 60%", () => {
  it("is crossed by the notes of 2017 at three times (IRR 71.92%, domain.md §4)", () => {
    assert.equal(
      indicator(5_500_000, 16_500_000, "2017-02-03", "2019-02-13"),
      "Above 60%: effective annual rate 71.9% (Canada, Criminal Code s. 347 before 2025); indicator, not advice",
    );
  });

  it("is crossed by three times within ln 3 / ln 1.6 = 2.3375 years, which is 853 days (domain.md §3)", () => {
    assert.match(afterDays(1, 3, "2017-02-03", 853), /^Above 60%: effective annual rate 60\.0% /);
    assert.match(afterDays(1, 3, "2017-02-03", 854), /^Not above 60%: effective annual rate 59\.9% /);
  });

  it("is not crossed by 60% itself", () => {
    assert.match(afterDays(100, 160, "2023-01-01", 365), /^Not above 60%: effective annual rate 60\.0% /);
    assert.match(afterDays(100, 160.01, "2023-01-01", 365), /^Above 60%/);
  });

  it("ends with 2024", () => {
    assert.match(
      indicator(100, 140, "2024-12-31", "2025-12-31"),
      /^Not above 60%: effective annual rate 40\.0% /,
    );
    assert.match(
      indicator(100, 140, "2025-01-01", "2026-01-01"),
      /^Above 35% by one formula: APR 34\.1% compounded monthly, 40\.0% simple/,
    );
  });
});

describe("the criminal rate of advances from 2025 on: above an APR of 35%", () => {
  // Nominal monthly: 12 × (1.2^(1/12) − 1) = 18.37%.
  it("is not crossed by 20% over a year", () => {
    assert.equal(
      afterDays(1_000_000, 1_200_000, "2025-07-28", 365),
      "Not above 35%: APR 18.4% compounded monthly, 20.0% simple (Canada, Criminal Code s. 347); " +
        "no limit for a company's business loan above C$500,000 (SOR/2024-114); indicator, not advice",
    );
  });

  it("stands at 47.9% compounded monthly where the old limit of 60% effective stood", () => {
    assert.match(afterDays(100, 160, "2025-01-01", 365), /APR 47\.9% compounded monthly, 60\.0% simple/);
  });

  it("says so where one formula is above and the other is not", () => {
    // Twice the money over three years: 12 × (2^(1/36) − 1) = 23.33%, simple 33.33%; 2.2 times: 26.57%, 40%.
    assert.match(
      afterDays(100, 200, "2025-01-01", 1095),
      /^Not above 35%: APR 23\.3% compounded monthly, 33\.3% simple/,
    );
    assert.match(
      afterDays(100, 220, "2025-01-01", 1095),
      /^Above 35% by one formula: APR 26\.6% compounded monthly, 40\.0% simple/,
    );
  });

  it("names the commercial exemption by the size of the credit (SOR/2024-114)", () => {
    const exemption = (advanced: number): string => afterDays(advanced, advanced, "2025-01-01", 365);
    assert.match(exemption(10_000), /exempt business loans start above C\$10,000 \(SOR\/2024-114\)/);
    assert.match(
      exemption(10_001),
      /limit 48% for a company's business loan above C\$10,000 up to C\$500,000/,
    );
    assert.match(
      exemption(500_000),
      /limit 48% for a company's business loan above C\$10,000 up to C\$500,000/,
    );
    assert.match(exemption(500_001), /no limit for a company's business loan above C\$500,000/);
  });
});

describe("every answer of the criminal rate", () => {
  it("is one sentence that says indicator, not advice, and fits in a cell's 255 characters", () => {
    const amount = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(
        amount,
        fc.nat(1_000_000_000),
        fc.integer({ min: 1, max: 40_000 }),
        fc.boolean(),
        (advanced, repaid, days, isOld) => {
          const text = afterDays(advanced, repaid, isOld ? "2017-02-03" : "2025-07-28", days);
          assert.match(text, /^(Above|Not above) .*; indicator, not advice$/);
          assert.ok(text.length <= 255, `${text.length}: ${text}`);
        },
      ),
    );
  });

  it("refuses what is no advance repaid", () => {
    assert.throws(() => indicator(0, 100, "2025-01-01", "2026-01-01"), {
      message: "advanced must be above 0, got 0",
    });
    assert.throws(() => indicator(100, -1, "2025-01-01", "2026-01-01"), {
      message: "repaid must be 0 or more, got -1",
    });
    assert.throws(() => indicator(100, 100, "2025-01-01", "2025-01-01"), {
      message: "repaymentDate must be after advanceDate 2025-01-01, got 2025-01-01",
    });
  });
});
