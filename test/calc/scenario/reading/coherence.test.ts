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
      "terms in the row of the notes",
      { "notes.series": [NOTE], "claims.table": [{ tier: 1, payee: "Notes", kind: "Notes", amount: 5 }] },
      "claims.table.1.amount",
      'a row of kind "Notes" says its tier alone: the rest stands under Notes',
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
      "Reset date 2011-09-16 stands in rows 1 and 2: leave one of them out",
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
      'Name " a" stands in rows 1 and 2: call one of them otherwise',
    ],
    [
      "a series called like another payee",
      { "notes.series": [{ ...NOTE, name: "company" }] },
      "notes.series.1.name",
      'Name must not be "company": the waterfall calls another payee so',
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

describe("rows of a table that say the same", () => {
  const fixing = (resetDate: string) => ({ resetDate, benchmark: 0.01 });
  const series = (name: string) => ({ name, amount: 1 });
  for (const [what, values, expected] of [
    [
      "a date three times: the first row and each later one",
      {
        "award.fixings": ["2012-09-14", "2011-09-16", "2012-09-14", "2012-09-14"].map(fixing),
      },
      [
        ["award.fixings.3.resetDate", "Reset date 2012-09-14 stands in rows 1 and 3: leave one of them out"],
        ["award.fixings.4.resetDate", "Reset date 2012-09-14 stands in rows 1 and 4: leave one of them out"],
      ],
    ],
    [
      "two dates twice",
      { "award.fixings": ["2012-09-14", "2013-09-16", "2013-09-16", "2012-09-14"].map(fixing) },
      [
        ["award.fixings.3.resetDate", "Reset date 2013-09-16 stands in rows 2 and 3: leave one of them out"],
        ["award.fixings.4.resetDate", "Reset date 2012-09-14 stands in rows 1 and 4: leave one of them out"],
      ],
    ],
    [
      "a series three times",
      { "notes.series": ["A", "B", "a", "A "].map(series) },
      [
        ["notes.series.3.name", 'Name "a" stands in rows 1 and 3: call one of them otherwise'],
        ["notes.series.4.name", 'Name "A " stands in rows 1 and 4: call one of them otherwise'],
      ],
    ],
    [
      "series whose dashes and apostrophes differ",
      { "notes.series": ["O\u2019Neil \u2013 1", "X", "O'Neil - 1"].map(series) },
      [["notes.series.3.name", 'Name "O\'Neil - 1" stands in rows 1 and 3: call one of them otherwise']],
    ],
    [
      "a date and a series, each twice",
      { "notes.series": ["A", "A"].map(series), "award.fixings": ["2012-09-14", "2012-09-14"].map(fixing) },
      [
        ["award.fixings.2.resetDate", "Reset date 2012-09-14 stands in rows 1 and 2: leave one of them out"],
        ["notes.series.2.name", 'Name "A" stands in rows 1 and 2: call one of them otherwise'],
      ],
    ],
  ] as const) {
    it(`are told with the rows they stand in: ${what}`, () => {
      const found = problemsOf(scenarioData(values)).map(({ path, message }) => [path, message]);
      assert.deepEqual(found, expected);
    });
  }

  it("are told in one line, however long a name is or however many blanks it has", () => {
    const name = "n".repeat(1_900);
    const rows = [series(name), series(name), series(`com${"\u00ad".repeat(900)}pany`)];
    const found = problemsOf(scenarioData({ "notes.series": rows }));
    assert.equal(found.length, 2);
    for (const { message } of found) assert.ok(message.length <= 300, String(message.length));
  });
});
