/**
 * What is owed and paid as the scenario pays. The sums of the debt are worked out apart, with Python's decimal:
 * 29,750,000 at 10% compounding yearly from 3 February 2017, ACT/365F, a payment reducing interest first.
 */
import assert from "node:assert/strict";
import { evaluate, lookUp, paymentsOf, resultAt, type Scenario } from "../../../../src/calc/index.ts";
import { presetNamed, scenarioOf } from "../terms/given.ts";

const SETTLEMENT = presetNamed("Settlement of 2018 in instalments");

/** The inputs of a financing, where the first payment is 10,000,000 unless something else is said. */
function financing(values: Readonly<Record<string, unknown>> = {}): Scenario {
  return scenarioOf({
    "valuation.date": "2018-12-31",
    "award.principal": 967_777_002,
    "award.startDate": "2011-09-16",
    "award.rate": 0.05,
    "award.firstPaymentDate": "2018-11-15",
    "award.firstPaymentAmount": 10_000_000,
    "debt.principal": 29_750_000,
    "debt.rate": 0.1,
    "debt.startDate": "2017-02-03",
    "debt.frequency": 1,
    "notes.series": [{ name: "Notes", amount: 5_500_000, issued: "2017-02-03", multiple: 3, days: 90 }],
    "priority.ranking": "Secured debt first",
    "priority.reserve": "Yes",
    ...values,
  });
}

function value(scenario: Scenario, path: string): number | string {
  const result = resultAt(scenario, path);
  assert.ok(result, path);
  return result.available ? result.value : result.reason;
}

function isAbout(actual: number | string, expected: number): void {
  assert.ok(typeof actual === "number" && Math.abs(actual - expected) < 0.006, `${actual}, not ${expected}`);
}

describe("what is owed at the valuation date", () => {
  it("is net of what the scenario pays by then, what was contracted beside it", () => {
    assert.equal(value(SETTLEMENT, "owed.now.Secured debt"), 0);
    assert.equal(value(SETTLEMENT, "paidBy.Secured debt"), 35_280_239.73);
    isAbout(value(SETTLEMENT, "debt.balance"), 35_692_664.3836);
  });

  it("of a debt that was paid in part goes on bearing interest on the rest", () => {
    const scenario = financing();
    assert.equal(value(scenario, "paidBy.Secured debt"), 10_000_000);
    isAbout(value(scenario, "owed.now.Secured debt"), 25_598_840.0075);
    isAbout(value(scenario, "debt.balance"), 35_692_664.3836);
  });

  it("is everything where the first payment lies ahead", () => {
    const scenario = financing({ "valuation.date": "2018-11-14" });
    assert.equal(value(scenario, "paidBy.Secured debt"), 0);
    assert.equal(value(scenario, "owed.now.Secured debt"), value(scenario, "debt.balance"));
  });

  it("counts the payment of the very day", () => {
    const scenario = financing({ "valuation.date": "2018-11-15" });
    isAbout(value(scenario, "owed.now.Secured debt"), 25_280_239.726);
  });

  it("is nothing on notes that are not due, the repayment from their due date on, and what is left of it", () => {
    const notes = (values: object) => value(financing({ "debt.principal": 0, ...values }), "owed.now.notes");
    assert.equal(notes({ "valuation.date": "2019-02-12" }), 0);
    assert.equal(notes({ "valuation.date": "2019-02-13" }), 6_500_000);
    assert.equal(notes({ "valuation.date": "2024-01-01" }), 6_500_000);
    const enough = { "valuation.date": "2024-01-01", "award.firstPaymentAmount": 16_500_000 };
    assert.equal(notes(enough), 0, "paid notes are owed nothing");
  });

  it("is the whole debt where the Award is never paid", () => {
    const scenario = presetNamed("Never paid");
    assert.equal(value(scenario, "owed.now.Secured debt"), value(scenario, "debt.balance"));
    assert.equal(value(scenario, "short.Secured debt"), value(scenario, "debt.balance"));
    assert.equal(value(scenario, "owed.now.notes"), 0);
  });

  it("of fees follows what was received", () => {
    const scenario = financing({ "fees.share": 0.1, "valuation.date": "2018-11-15" });
    assert.equal(value(scenario, "paidBy.Fees"), 1_000_000);
    assert.equal(value(scenario, "owed.now.Fees"), 0);
  });
});

describe("what the notes return as paid", () => {
  it("is nothing of what was contracted where the debt takes everything", () => {
    const scenario = financing();
    assert.equal(value(scenario, "notes.moic"), 3);
    assert.equal(value(scenario, 'moic."Notes"'), 0);
    assert.equal(value(scenario, 'irr."Notes"'), 'nothing is paid to "Notes", so there is no annual return');
    assert.equal(value(scenario, 'short."Notes"'), 16_500_000);
  });

  it("is the contracted return where they are paid in full on their due date", () => {
    assert.equal(value(SETTLEMENT, "moic.Notes of 2017"), 3);
    const irr = value(SETTLEMENT, "irr.Notes of 2017");
    assert.ok(Math.abs(Number(irr) - 0.719241299089863) < 1e-12, String(irr));
  });

  it("is less where they are paid in part, and later where the money comes later", () => {
    const part = financing({ "debt.principal": 0, "award.firstPaymentAmount": 11_000_000 });
    assert.equal(value(part, 'moic."Notes"'), 2);
    // Twice the money after the 740 days from 3 February 2017 to 13 February 2019.
    const irr = value(part, 'irr."Notes"');
    assert.ok(Math.abs(Number(irr) - (2 ** (365 / 740) - 1)) < 1e-12, String(irr));
  });

  it("adds up over the payees to what was received", () => {
    for (const scenario of [SETTLEMENT, financing(), presetNamed("Note stack of 2025")]) {
      const { payees } = paymentsOf(scenario);
      for (const { payee, hasTheRest, paid, owed } of payees) {
        if (hasTheRest) continue;
        const figure = (key: string) => evaluate(scenario).find(({ label }) => label === `${key}: ${payee}`);
        const [all, left] = [figure("Paid in all"), figure("Left unpaid")];
        assert.ok(all?.available && left?.available, payee);
        assert.equal(all.value, paid.toNumber());
        assert.equal(left.value, owed.toNumber());
      }
    }
  });
});

describe("a payee's figures by name", () => {
  it("are found in any spelling, with quotes or without", () => {
    for (const asked of ["owed.now.Secured debt", "OWED.NOW.SECURED\u00a0DEBT", 'owed.now."Secured debt"']) {
      assert.equal(lookUp(SETTLEMENT, asked).value, 0);
    }
  });

  it("stay apart from the sum over the notes where a series is called so", () => {
    const series = (name: string, amount: number) => ({ name, amount, multiple: 1, days: 1 });
    const scenario = financing({
      "award.firstPaymentAmount": 900_000_000,
      "notes.series": [series("Notes", 1_000_000), series("Co. B.V.", 2_000_000)],
    });
    assert.equal(lookUp(scenario, "paid.notes").value, 3_000_000);
    assert.equal(lookUp(scenario, 'paid."Notes"').value, 1_000_000);
    assert.equal(lookUp(scenario, 'paid."Co. B.V."').value, 2_000_000);
    assert.equal(lookUp(scenario, "paid.Co. B.V.").value, 2_000_000);
  });
});

describe("a payee of a table of claims who is called Notes", () => {
  it("is who is meant where there are no series, whose sum is nothing", () => {
    const scenario = scenarioOf({
      "valuation.date": "2024-01-01",
      "award.firstPaymentDate": "2025-01-01",
      "award.firstPaymentAmount": 1_000,
      "claims.table": [
        { tier: 1, payee: "Notes", kind: "Fixed", amount: 300 },
        { tier: 2, payee: "Debt", kind: "Fixed", amount: 200 },
        { tier: 3, payee: "Company", kind: "Residual" },
      ],
    });
    assert.equal(lookUp(scenario, "paid.Notes").value, 300);
    assert.equal(lookUp(scenario, "paid.debt").value, 200);
    assert.equal(lookUp(scenario, "paid.company").value, 500);
  });
});

describe("a company without a standstill", () => {
  const none = financing();
  it("is told that none is in force, and no end of it", () => {
    assert.equal(value(none, "standstill.status"), "Not in force");
    assert.equal(value(none, "standstill.end"), "nothing is given for Standstill agreed on");
  });

  it("has one as soon as somebody says when it was agreed or what ends it", () => {
    const agreed = { "standstill.agreementDate": "2012-06-14", "valuation.date": "2018-11-14" };
    assert.equal(value(financing(agreed), "standstill.status"), "In force");
    const ends = { "standstill.trigger": "First payment", "valuation.date": "2018-11-14" };
    assert.equal(value(financing(ends), "standstill.status"), "In force");
    assert.equal(value(financing({ ...ends, "valuation.date": "2018-11-15" }), "standstill.status"), "Ended");
    assert.equal(
      value(financing({ ...agreed, "valuation.date": "2012-06-13" }), "standstill.status"),
      "Not in force",
    );
  });
});
