import assert from "node:assert/strict";
import { parseScenario } from "../../../../src/calc/index.ts";
import { problemsOf, scenarioData } from "../terms/given.ts";

const NOTE = { name: "A", amount: 1 };

describe("inputs that contradict each other", () => {
  for (const [what, values, path, message] of [
    [
      "a rate beside fixings",
      { "award.rate": 0.05, "award.fixings": [{ resetDate: "2011-09-16", benchmark: 0.01 }] },
      "award.rate",
      "Annual rate of the Award must be left empty where fixings are given",
    ],
    [
      "two fixings of one date",
      {
        "award.fixings": [
          { resetDate: "2011-09-16", benchmark: 0.01 },
          { resetDate: "2011-09-16", benchmark: 0.02 },
        ],
      },
      "award.fixings.2.resetDate",
      "Benchmark fixings have the date 2011-09-16 twice",
    ],
    [
      "a date of payment where nothing is ever paid",
      { "award.payment": "Never", "award.firstPaymentDate": "2018-11-15" },
      "award.firstPaymentDate",
      "First payment date must be left empty where the Award is never paid",
    ],
    [
      "instalments without a first amount",
      { "award.firstPaymentDate": "2018-11-15", "payments.instalments": [{ date: "2019-01-15", amount: 1 }] },
      "award.firstPaymentAmount",
      "First payment amount is needed beside instalments",
    ],
    [
      "more instalments than a hundred years have months",
      {
        "award.firstPaymentDate": "2018-11-15",
        "award.firstPaymentAmount": 1,
        "payments.instalments": [
          { date: "2019-01-15", amount: 1, instalments: 1200 },
          { date: "2019-01-15", amount: 1 },
        ],
      },
      "payments.instalments",
      "Instalments must be at most 1200 in all, got 1201",
    ],
    [
      "an instalment before the first payment",
      {
        "award.firstPaymentDate": "2018-11-15",
        "award.firstPaymentAmount": 1,
        "payments.instalments": [{ date: "2018-11-14", amount: 1 }],
      },
      "payments.instalments.1.date",
      "Date must not be before the first payment date 2018-11-15, got 2018-11-14",
    ],
    [
      "two series of one name",
      { "notes.series": [NOTE, { ...NOTE, name: " a" }] },
      "notes.series.2.name",
      "Name must be unique, row 1 has it already",
    ],
    [
      "a series called like another payee",
      { "notes.series": [{ ...NOTE, name: "company" }] },
      "notes.series.1.name",
      "Name must not be company: the waterfall calls another payee so",
    ],
    [
      "half a step",
      { "notes.series": [{ ...NOTE, stepDate: "2028-07-31" }] },
      "notes.series.1.stepMultiple",
      "Step multiple is needed beside Step date, got nothing",
    ],
    [
      "a repayment of the debt after the waterfall began",
      { "award.firstPaymentDate": "2018-11-15", "debt.repayments": [{ date: "2018-11-15", amount: 1 }] },
      "debt.repayments.1.date",
      "Date must be before the first payment of the Award 2018-11-15, got 2018-11-15: from then on the waterfall pays",
    ],
    [
      "a partial decision that does not say what stands",
      { "legal.path": [{ date: "2019-01-29", event: "Annulment", kind: "Decision", standing: "Partial" }] },
      "legal.path.1.principal",
      "Principal standing is needed where a decision leaves a part, got nothing",
    ],
    [
      "uses that do not balance the sources",
      {
        "proceeds.sources": [{ item: "Notes", amount: 5_500_000 }],
        "proceeds.uses": [{ item: "Debt", amount: 3_660_000 }],
      },
      "proceeds.uses",
      "Uses come to 3660000 and sources to 5500000: they must balance",
    ],
    [
      "probabilities that do not add up",
      {
        "outcomes.table": [
          { probability: 0.5, date: "2026-01-01", amount: 1 },
          { probability: 0.4, date: "2026-01-01", amount: 1 },
        ],
      },
      "outcomes.table",
      "Probabilities must add up to 1, got 0.9",
    ],
  ] as const) {
    it(`are ${what}`, () => {
      assert.deepEqual(problemsOf(scenarioData(values)), [{ path, message }]);
    });
  }

  it("are not sums that balance to the cent though doubles do not, and thirds", () => {
    const thirds = [1 / 3, 1 / 3, 1 / 3].map((probability) => ({
      probability,
      date: "2026-01-01",
      amount: 1,
    }));
    const values = {
      "proceeds.sources": [
        { item: "A", amount: 0.1 },
        { item: "B", amount: 0.2 },
      ],
      "proceeds.uses": [{ item: "C", amount: 0.3 }],
      "outcomes.table": thirds,
    };
    assert.equal(parseScenario(scenarioData(values)).kind, "scenario");
  });
});
