/**
 * Versions of a schedule of payments, amounts that are each or in all, and claims that are bound to a payment. The
 * schedules are those of Gold Reserve: 300, 470, 50, 100 and 90 million as agreed in November 2016, 1,010 in all; and 23
 * of 29.5 and a last one of 313.3 as its reports of 2018 state, 991.8; 40 came before.
 */
import assert from "node:assert/strict";
import {
  fromCsv,
  resultAt,
  termsOf,
  toCsv,
  toIso,
  waterfall,
  type Scenario,
} from "../../../../src/calc/index.ts";
import { problemsOf, scenarioData, scenarioOf } from "../terms/given.ts";

const FIRST = { "award.firstPaymentDate": "2017-06-15", "award.firstPaymentAmount": 40 };
const AGREED = [300, 470, 50, 100, 90].map((amount, index) => ({
  ...{ date: `2017-${String(index + 7).padStart(2, "0")}-15`, amount, version: "November 2016" },
}));
const REPORTED = [
  { date: "2017-07-15", amount: 29.5, instalments: 23, amountIs: "Each", version: "Reports of 2018" },
  { date: "2019-06-15", amount: 313.3, version: "Reports of 2018" },
];

function received(values: Readonly<Record<string, unknown>>): readonly number[] {
  return termsOf(scenarioOf({ ...FIRST, ...values }))
    .receipts()
    .map(({ amount }) => amount.toDecimalPlaces(6).toNumber());
}

const total = (sums: readonly number[]): number =>
  Math.round(sums.reduce((all, sum) => all + sum, 0) * 100) / 100;

describe("the schedule in force", () => {
  const both = { "payments.instalments": [...AGREED, ...REPORTED] };

  it("is the one of whose version payments count, and those of none", () => {
    assert.deepEqual(
      received({ ...both, "payments.schedule": "November 2016" }),
      [40, 300, 470, 50, 100, 90],
    );
    const reported = received({ ...both, "payments.schedule": "reports  of 2018" });
    assert.equal(reported.length, 25);
    assert.equal(total(reported), 1031.8);
  });

  it("counts instalments among those in force alone, and what comes instead of cash by its version too", () => {
    const bonds = { name: "Bonds", nominal: 88.5, realised: "2018-06-15", version: "November 2016" };
    const scenario = (schedule: string): Scenario =>
      scenarioOf({ ...FIRST, ...both, "payments.nonCash": [bonds], "payments.schedule": schedule });
    const labels = termsOf(scenario("November 2016"))
      .receipts()
      .map(({ label }) => label);
    assert.deepEqual(labels.slice(1, 3), ["Instalment 1 of 5", "Instalment 2 of 5"]);
    assert.equal(labels.at(-1), "Bonds");
    assert.ok(
      !termsOf(scenario("Reports of 2018"))
        .receipts()
        .some(({ label }) => label === "Bonds"),
    );
  });

  it("lets payments of another version lie before the first one", () => {
    const early = { date: "2016-08-31", amount: 600, version: "August 2016" };
    const rows = { "payments.instalments": [early, ...AGREED] };
    assert.equal(total(received({ ...rows, "payments.schedule": "November 2016" })), 1050);
    assert.deepEqual(problemsOf(scenarioData({ ...FIRST, ...rows, "payments.schedule": "August 2016" })), [
      {
        path: "payments.instalments.1.date",
        message: "Date must not be before the first payment date 2017-06-15, got 2016-08-31",
      },
    ]);
  });

  const refusals: [string, Readonly<Record<string, unknown>>, string][] = [
    [
      "is left open",
      both,
      'Schedule in force is needed where payments have a Version: one of "November 2016", "Reports of 2018"',
    ],
    [
      "is none of theirs",
      { ...both, "payments.schedule": "June 2017" },
      'Schedule in force must be one of "November 2016", "Reports of 2018", got "June 2017"',
    ],
    [
      "is of payments without versions",
      { "payments.schedule": "June 2017" },
      "Schedule in force must be left empty where no payment has a Version",
    ],
  ];
  for (const [what, values, message] of refusals) {
    it(`is refused where it ${what}`, () => {
      assert.deepEqual(problemsOf(scenarioData({ ...FIRST, ...values })), [
        { path: "payments.schedule", message },
      ]);
    });
  }
});

describe("the amount of a row of equal instalments", () => {
  const row = { date: "2017-07-15", amount: 60, instalments: 3 };
  const rows = (amountIs?: string) => ({
    "payments.instalments": [{ ...row, ...(amountIs && { amountIs }) }],
  });

  it("is each, or in all, and in all where nothing is said", () => {
    assert.deepEqual(received(rows("Each")), [40, 60, 60, 60]);
    assert.deepEqual(received(rows("In all")), [40, 20, 20, 20]);
    assert.deepEqual(received(rows()), [40, 20, 20, 20]);
  });
});

describe("claims bound to a payment", () => {
  const payments = {
    ...FIRST,
    "payments.instalments": [
      { date: "2017-07-15", amount: 100, id: "Second", version: "A" },
      { date: "2017-07-15", amount: 10, id: "Other", version: "B" },
    ],
    "payments.nonCash": [{ name: "Bonds", nominal: 50, haircut: 0.2, realised: "2018-06-15", id: "Bonds" }],
    "payments.schedule": "A",
    "valuation.date": "2019-01-01",
  };
  const company = { tier: 9, payee: "Company", kind: "Residual" };
  const paid = (...claims: readonly object[]): readonly unknown[] => {
    const scenario = scenarioOf({ ...payments, "claims.table": [...claims, company] });
    return ["paid.Lender", "us.paid"].map((path) => {
      const result = resultAt(scenario, path);
      return result?.available === true ? result.value : result?.reason;
    });
  };
  const lender = { tier: 1, payee: "Lender", kind: "Fixed", amount: 200 };

  it("are paid out of it alone, the first payment by its name", () => {
    assert.deepEqual(paid({ ...lender, outOf: "Second" }), [100, 80]);
    assert.deepEqual(paid({ ...lender, outOf: "first payment; Bonds" }), [80, 100]);
    // A payment of a version that is not in force never comes.
    assert.deepEqual(paid({ ...lender, outOf: "Other" }), [0, 180]);
  });

  it("are not due before it, or before a day", () => {
    const due = (notBefore: string): readonly string[] => {
      const scenario = scenarioOf({
        ...payments,
        "claims.table": [{ ...lender, amount: 30, notBefore }, company],
      });
      const terms = termsOf(scenario);
      return [...waterfall(terms.receipts(), terms.claims())]
        .filter(({ lines }) => lines[0]?.paid.gt(0))
        .map(({ date }) => toIso(date));
    };
    assert.deepEqual(due("Second"), ["2017-07-15"]);
    assert.deepEqual(due("2017-12-31"), ["2017-12-31"]);
    assert.deepEqual(due("Other"), []);
  });

  it("stay what they are in a CSV file", () => {
    const claims = [{ ...lender, outOf: "Second; Bonds", notBefore: "2017-12-31" }, company];
    const scenario = scenarioOf({ ...payments, "claims.table": claims });
    const outcome = fromCsv(toCsv(scenario));
    assert.deepEqual(outcome.kind === "scenario" ? outcome.scenario : outcome, scenario);
  });

  it("are refused where no payment is called so, or no day is such", () => {
    const refused = (cells: object): unknown =>
      problemsOf(scenarioData({ ...payments, "claims.table": [{ ...lender, ...cells }, company] }))[0];
    assert.deepEqual(refused({ outOf: "Third" }), {
      path: "claims.table.1.outOf",
      message:
        'Out of must name receipts by their Id: known are "First payment", "Second", "Other", "Bonds", got "Third"',
    });
    assert.deepEqual(refused({ notBefore: "2017-02-30" }), {
      path: "claims.table.1.notBefore",
      message: 'Not before must be a date from 1900-03-01 to 9999-12-31 such as 2018-11-15, got "2017-02-30"',
    });
  });
});
