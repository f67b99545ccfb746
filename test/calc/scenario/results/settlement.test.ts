/**
 * What a settlement leaves of the Award. By hand, of 1,000,000 at 10 % simple interest, ACT/365F, from 1 January 2020:
 * on 31 December 2020 (365 days) 1,100,000 are owed; 300,000 paid then are 100,000 of interest and 200,000 of
 * principal, so 800,000 stay; on 31 December 2021 880,000 are owed, and 500,000 paid then leave 380,000.
 */
import assert from "node:assert/strict";
import {
  explain,
  milestones,
  parseScenario,
  resultAt,
  serialDate,
  type Scenario,
} from "../../../../src/calc/index.ts";
import { presetNamed, problemsOf, scenarioData, scenarioOf } from "../terms/given.ts";

const AWARD = {
  "award.principal": 1_000_000,
  "award.startDate": "2020-01-01",
  "award.rate": 0.1,
  "award.firstPaymentDate": "2020-12-31",
  "award.firstPaymentAmount": 300_000,
};
const INSTALMENT = { "payments.instalments": [{ date: "2021-12-31", amount: 500_000 }] };
const BONDS = {
  "payments.nonCash": [{ name: "Bonds", nominal: 200_000, haircut: 0.25, realised: "2021-12-31" }],
};

/** The Award with more inputs, at a day. */
function at(day: string, values: Readonly<Record<string, unknown>>): Scenario {
  return scenarioOf({ ...AWARD, ...values, "valuation.date": day });
}

function found(scenario: Scenario, path: string): number | string {
  const result = resultAt(scenario, path);
  assert.ok(result, path);
  return result.available ? result.value : result.reason;
}

/** Balance and interest to the cent, and the day of discharge. */
function owed(scenario: Scenario): readonly (number | string)[] {
  const [balance, interest] = ["award.balance", "award.interest"].map((path) => {
    const value = found(scenario, path);
    return typeof value === "number" ? Math.round(value * 100) / 100 : value;
  });
  return [balance ?? "", interest ?? ""];
}

const NOT_DISCHARGED =
  "the payments of this scenario do not discharge the Award: what they leave of it stays owed";

/** 31 December 2021, as Excel counts days. */
const LAST_OF_2021 = 44_561;

describe("a settlement that discharges the Award when it is performed", () => {
  const PERFORMED = { ...INSTALMENT, "payments.discharge": "When performed" };
  // 364 days of interest on 800,000 are 79,780.82.
  for (const [what, day, balance, interest] of [
    ["before anything is paid", "2020-12-30", 1_099_726.03, 99_726.03],
    ["once the first payment is made", "2020-12-31", 800_000, 0],
    ["the day before the last", "2021-12-30", 879_780.82, 79_780.82],
    ["on the day of the last payment", "2021-12-31", 0, 0],
    ["years later", "2025-06-30", 0, 0],
  ] as const) {
    it(`leaves owed what is not paid of the Award until then: ${what}`, () => {
      assert.deepEqual(owed(at(day, PERFORMED)), [balance, interest]);
    });
  }

  it("says when, and what it gives up beside what is paid", () => {
    for (const day of ["2020-06-30", "2025-06-30"]) {
      assert.equal(found(at(day, PERFORMED), "award.dischargedOn"), LAST_OF_2021);
      assert.equal(found(at(day, PERFORMED), "award.discharged"), 380_000);
    }
  });

  it("is what instalments mean where nothing is said, and what something instead of cash means", () => {
    assert.deepEqual(owed(at("2022-12-31", INSTALMENT)), [0, 0]);
    assert.deepEqual(owed(at("2022-12-31", BONDS)), [0, 0]);
  });

  it("may be a single payment of cash, if somebody says so", () => {
    assert.deepEqual(owed(at("2021-01-01", { "payments.discharge": "When performed" })), [0, 0]);
  });

  for (const [what, values] of [
    ["a first payment that was only sent", { ...INSTALMENT, "award.firstPaymentReaches": "Sent" }],
    [
      "an instalment that was only deposited",
      { "payments.instalments": [{ date: "2021-12-31", amount: 500_000, reaches: "Deposited" }] },
    ],
    ["a share that is not recovered", { ...INSTALMENT, "payments.recoveryShare": 0.999 }],
  ] as const) {
    it(`is not performed, and discharges nothing, for want of ${what}`, () => {
      const scenario = at("2022-12-31", { ...values, "payments.discharge": "When performed" });
      assert.ok(Number(found(scenario, "award.balance")) > 380_000);
      assert.equal(found(scenario, "award.dischargedOn"), NOT_DISCHARGED);
    });
  }

  it("is performed by what is deposited, where that is what receipt means", () => {
    const values = {
      "payments.instalments": [{ date: "2021-12-31", amount: 500_000, reaches: "Deposited" }],
      "payments.receiptDefinition": "Deposited",
    };
    assert.deepEqual(owed(at("2021-12-31", values)), [0, 0]);
  });

  it("is never performed where the Award is never paid", () => {
    const scenario = scenarioOf({
      "award.principal": 1_000_000,
      "award.startDate": "2020-01-01",
      "award.rate": 0.1,
      "award.payment": "Never",
      "payments.discharge": "When performed",
      "valuation.date": "2020-12-31",
    });
    assert.deepEqual(owed(scenario), [1_100_000, 100_000]);
  });

  it("leaves the Award as issued, and as courts left it, as figures of their own", () => {
    assert.equal(found(at("2021-12-31", PERFORMED), "award.balanceAsIssued"), 380_000);
    assert.equal(found(at("2021-12-31", PERFORMED), "award.standing"), "Full");
  });
});

describe("payments that do not discharge the Award", () => {
  it("leave the rest owed, with interest", () => {
    const values = { ...INSTALMENT, "payments.discharge": "No" };
    assert.deepEqual(owed(at("2021-12-31", values)), [380_000, 0]);
    assert.deepEqual(owed(at("2022-12-31", values)), [418_000, 38_000]);
    assert.equal(found(at("2022-12-31", values), "award.dischargedOn"), NOT_DISCHARGED);
    assert.equal(found(at("2022-12-31", values), "award.discharged"), NOT_DISCHARGED);
  });

  it("are a single payment of cash where nothing is said", () => {
    assert.deepEqual(owed(at("2020-12-31", {})), [800_000, 0]);
  });

  it("are reduced by what is given instead of cash as well, by what it realises", () => {
    // 880,000 less 200,000 × (1 − 25 %).
    const values = { ...BONDS, "payments.discharge": "No" };
    assert.deepEqual(owed(at("2021-12-30", values)), [879_780.82, 79_780.82]);
    assert.deepEqual(owed(at("2021-12-31", values)), [730_000, 0]);
  });

  it("count what is given instead of cash before any cash comes", () => {
    // 181 days of interest are 49,589.04, of which 150,000 pay all, and 100,410.96 of principal.
    const values = {
      "payments.nonCash": [{ name: "Bonds", nominal: 200_000, haircut: 0.25, realised: "2020-06-30" }],
      "payments.discharge": "No",
    };
    assert.deepEqual(owed(at("2020-06-30", values)), [899_589.04, 0]);
  });
});

describe("a settlement that discharges the Award when it is made", () => {
  const MADE = {
    ...INSTALMENT,
    "payments.discharge": "When made",
    "payments.settledOn": "2020-06-30",
  };
  for (const [what, day, balance, interest] of [
    // 180 days are 49,315.07 of interest.
    ["the day before", "2020-06-29", 1_049_315.07, 49_315.07],
    ["on that day", "2020-06-30", 800_000, 0],
    ["half a year later, without interest", "2020-12-30", 800_000, 0],
    ["after the first payment", "2020-12-31", 500_000, 0],
    ["before the last", "2021-12-30", 500_000, 0],
    ["after the last", "2021-12-31", 0, 0],
  ] as const) {
    it(`leaves owed what is agreed and not yet paid: ${what}`, () => {
      assert.deepEqual(owed(at(day, MADE)), [balance, interest]);
    });
  }

  it("says what it gives up, on its own day: 1,049,589.04 for 800,000", () => {
    assert.equal(found(at("2022-01-01", MADE), "award.dischargedOn"), 44_012);
    assert.ok(Math.abs(Number(found(at("2022-01-01", MADE), "award.discharged")) - 249_589.04) < 0.005);
  });

  it("is what is owed before the first payment is made", () => {
    assert.equal(found(at("2022-01-01", MADE), "award.balanceAtPayment"), 800_000);
  });

  // 300,000 and 900,000 are agreed for the 1,049,589.04 of that day: 150,410.96 more than was owed.
  it("gives nothing up where more is agreed than was owed, and says so", () => {
    const more = { "payments.instalments": [{ date: "2021-12-31", amount: 900_000 }] };
    const scenario = at("2022-01-01", { ...MADE, ...more });
    assert.equal(found(scenario, "award.discharged"), 0);
    const steps = explain(scenario, "award.discharged").steps.slice(-3);
    assert.deepEqual(
      steps.map(({ label, value }) => [label, Math.round(Number(value) * 100) / 100]),
      [
        ["Owed less what is agreed", -150_410.96],
        ["Given up", 0],
        ["Discharged beside what is paid", 0],
      ],
    );
    assert.match(steps[2]?.rule ?? "", /0 where more is agreed than was owed/u);
  });

  it("leaves owed what was sent and never received, and what was not recovered", () => {
    assert.deepEqual(owed(at("2022-12-31", { ...MADE, "award.firstPaymentReaches": "Sent" })), [300_000, 0]);
    assert.deepEqual(owed(at("2022-12-31", { ...MADE, "payments.recoveryShare": 0.75 })), [200_000, 0]);
  });

  it("is paid by what is given instead of cash at its nominal: the haircut is the holder's", () => {
    const values = { ...MADE, ...BONDS };
    assert.deepEqual(owed(at("2020-06-30", values)), [1_000_000, 0]);
    assert.deepEqual(owed(at("2021-12-31", values)), [0, 0]);
  });

  it("outlives what a court does to the Award afterwards", () => {
    const values = {
      ...MADE,
      "legal.path": [{ date: "2020-09-01", event: "Set aside", kind: "Decision", standing: "None" }],
    };
    assert.deepEqual(owed(at("2020-12-30", values)), [800_000, 0]);
  });

  for (const [what, values, path, message] of [
    [
      "without its day",
      { ...AWARD, ...INSTALMENT, "payments.discharge": "When made" },
      "payments.settledOn",
      "Settlement made on is needed where payments discharge the Award when made",
    ],
    [
      "without its sum",
      {
        "award.firstPaymentDate": "2020-12-31",
        "payments.discharge": "When made",
        "payments.settledOn": "2020-06-30",
      },
      "award.firstPaymentAmount",
      "First payment amount is needed where payments discharge the Award when made",
    ],
    [
      "of an Award that is never paid",
      { "award.payment": "Never", "payments.discharge": "When made", "payments.settledOn": "2020-06-30" },
      "payments.discharge",
      "Payments discharge the Award must not be When made where the Award is never paid: no settlement is agreed then",
    ],
    [
      "whose day is given though it discharges nothing then",
      { ...AWARD, ...INSTALMENT, "payments.settledOn": "2020-06-30" },
      "payments.settledOn",
      "Settlement made on must be left empty unless payments discharge the Award when made",
    ],
    [
      "in words that are none of the three",
      { ...AWARD, "payments.discharge": "Yes" },
      "payments.discharge",
      'Payments discharge the Award must be one of No, When made, When performed, got "Yes"',
    ],
  ] as const) {
    it(`is refused ${what}`, () => {
      const problems = problemsOf(scenarioData(values));
      assert.deepEqual(
        problems.map((one) => [one.path, one.message]),
        [[path, message]],
      );
    });
  }
});

describe("the settlement of 2018", () => {
  const SETTLEMENT = presetNamed("Settlement of 2018 in instalments");
  const assumed = { kind: "assumed", reason: "for this test" } as const;
  /** The benchmark assumed to stay as it was in 2018, of which the figure was worked out. */
  function with2018Rates(day: string, discharge: "No" | "When performed" | undefined): Scenario {
    const fixings = [2019, 2020, 2021, 2022, 2023].map((year) => ({
      cells: { resetDate: `${year}-09-16`, benchmark: 0.0288019 },
    }));
    const known = SETTLEMENT.inputs["award.fixings"]?.value ?? [];
    return {
      ...SETTLEMENT,
      inputs: {
        ...SETTLEMENT.inputs,
        "payments.discharge": discharge && { value: discharge, provenance: assumed },
        "award.fixings": { value: [...known, ...fixings], provenance: assumed },
        "valuation.date": { value: day, provenance: assumed },
      },
    };
  }

  it("left 429,501,518 owed without a word after its last instalment, of which it now gives an account", () => {
    const unpaid = (day: string): number => Number(found(with2018Rates(day, "No"), "award.balance"));
    assert.equal(Math.round(unpaid("2024-06-30")), 429_501_518);
    for (const discharge of ["When performed", undefined] as const) {
      const scenario = with2018Rates("2024-06-30", discharge);
      assert.equal(found(scenario, "award.balance"), 0);
      assert.equal(found(scenario, "award.discharged"), unpaid("2023-12-15"));
      assert.equal(found(scenario, "award.dischargedOn"), 45_275);
    }
  });

  it("of release 0.1 is read as discharging the Award when performed", () => {
    const inputs = Object.entries(SETTLEMENT.inputs).filter(([path]) => path !== "payments.discharge");
    const old = {
      ...SETTLEMENT,
      schemaVersion: 1,
      inputs: {
        ...Object.fromEntries(inputs),
        "valuation.date": { value: "2024-01-01", provenance: assumed },
      },
    };
    const outcome = parseScenario(old);
    assert.equal(outcome.kind, "scenario");
    assert.equal(found(outcome.scenario, "award.balance"), 0);
  });

  it("stands among the dates on the day of its last instalment", () => {
    const events = milestones(SETTLEMENT, serialDate(45_275)).filter(({ date }) => date === 45_275);
    assert.deepEqual(
      events.map(({ event }) => event),
      ["Instalment 60 of 60", "Award discharged", "Standstill ends"],
    );
  });
});
