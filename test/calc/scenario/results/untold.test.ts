/**
 * What a figure says that cannot be worked out: which field of the scenario does not say it, and never an argument of a
 * function that nobody typed.
 */
import assert from "node:assert/strict";
import { DomainError, explain, lookUp, presets, type Scenario } from "../../../../src/calc/index.ts";
import { scenarioOf } from "../terms/given.ts";

function said(scenario: Scenario, path: string): string {
  try {
    return String(lookUp(scenario, path).value);
  } catch (error) {
    assert.ok(error instanceof DomainError, path);
    return error.message;
  }
}

function paidOut(claims: readonly object[], more: Readonly<Record<string, unknown>> = {}): Scenario {
  return scenarioOf({
    "valuation.date": "2025-01-01",
    "award.firstPaymentDate": "2025-06-30",
    "award.firstPaymentAmount": 100,
    "claims.table": claims,
    ...more,
  });
}

const MULTIPLE = { tier: 2, payee: "Funder", kind: "Multiple", amount: 10, multiple: 3 };
const DATED = { ...MULTIPLE, from: "2020-06-30" };
const COUNSEL = { tier: 1, payee: "Counsel", kind: "Percent of gross", percent: 0.1 };
const REST = { tier: 3, payee: "Claimant", kind: "Residual" };

const NO_FROM =
  "From is not given in row 2 of Claims, of Funder, so there is no MOIC: give the day on which its Amount was put in, if it was";
const NONE =
  "so there is no MOIC: give Amount and From in a row of Claims of kind Accreting, Multiple, Hurdle, Greater of or Lesser of";

describe("the notes", () => {
  const paid = { "award.firstPaymentDate": "2020-01-01", "valuation.date": "2020-02-01" };

  it("have every status that occurs, and no pooled return without a day of issue", () => {
    const series = [
      { name: "A", amount: 1, days: 0 },
      { name: "B", amount: 1, days: 90 },
    ];
    const scenario = scenarioOf({ ...paid, "notes.series": series });
    assert.equal(said(scenario, "notes.status"), "Due / Not yet due");
    assert.equal(
      said(scenario, "notes.irr"),
      "Issued is not given in row 1 of Notes, of A, so there is no annual return",
    );
  });

  it("are too large for the rate of the Criminal Code in Canadian dollars: 400,000 at 0.75 each are 533,333", () => {
    const series = [{ name: "A", amount: 400_000, issued: "2025-02-01", multiple: 3, days: 90 }];
    const later = { "award.firstPaymentDate": "2026-01-01", "valuation.date": "2026-02-01" };
    const inUsd = { "award.currency": "USD", "shares.currency": "CAD", "shares.fx": 0.75 };
    const large = said(scenarioOf({ ...later, ...inUsd, "notes.series": series }), "notes.criminalRate.A");
    const untold = said(
      scenarioOf({ ...later, "award.currency": "USD", "notes.series": series }),
      "notes.criminalRate.A",
    );
    assert.match(large, /no limit for a company's business loan above C\$500,000/u);
    assert.match(untold, /business loans are exempt by their size in Canadian dollars/u);
  });
});

describe("a return that cannot be told says which field does not tell it", () => {
  for (const [what, claims, path, sentence] of [
    ["From", [COUNSEL, MULTIPLE, REST], "moic.Funder", NO_FROM],
    ["From of a second row", [DATED, { ...MULTIPLE, tier: 3 }], "moic.Funder", NO_FROM],
    [
      "From of a share",
      [COUNSEL, { ...MULTIPLE, kind: "Lesser of", percent: 0.5 }, REST],
      "moic.Funder",
      NO_FROM,
    ],
    [
      "an amount of 0",
      [COUNSEL, { ...DATED, amount: 0 }, REST],
      "moic.Funder",
      "Amount is not given in row 2 of Claims, of Funder, so there is no MOIC",
    ],
    ["a row of its own", [COUNSEL, DATED, REST], "moic.Counsel", `nothing says what Counsel put in, ${NONE}`],
    [
      "of whoever has the rest",
      [COUNSEL, REST],
      "moic.Claimant",
      `nothing says what Claimant put in, ${NONE}`,
    ],
  ] as const) {
    it(`${what}: of MOIC, IRR, and of us`, () => {
      const ofReturn = sentence.replace("MOIC", "annual return");
      assert.equal(said(paidOut(claims), path), sentence);
      assert.equal(said(paidOut(claims), path.replace("moic", "irr")), ofReturn);
      const payee = path.slice("moic.".length);
      const ours = claims.map((row) =>
        row.payee === payee && row.kind !== "Residual" ? { ...row, role: "Us" } : row,
      );
      assert.equal(said(paidOut(ours), "us.moic"), sentence);
      assert.equal(said(paidOut(ours), "us.irr"), ofReturn);
    });
  }

  it("of secured debt, whose row says its tier alone", () => {
    const scenario = paidOut([{ tier: 1, payee: "Bank", kind: "Secured debt", role: "Us" }, REST], {
      "debt.principal": 10,
      "debt.rate": 0.1,
      "debt.startDate": "2024-06-30",
    });
    assert.equal(
      said(scenario, "us.irr"),
      `nothing says what Bank put in, ${NONE.replace("MOIC", "annual return")}`,
    );
  });

  it("of money that is put in on the day on which it is paid back", () => {
    const scenario = paidOut([{ ...MULTIPLE, from: "2025-06-30" }, REST]);
    assert.equal(said(scenario, "moic.Funder"), "3");
    assert.match(
      said(scenario, "irr.Funder"),
      /^Funder has no annual return: what was put in and what is paid fall on the same days$/u,
    );
  });

  it("of a series of notes: its row and its column", () => {
    const notes = (series: object): Scenario =>
      scenarioOf({
        "valuation.date": "2025-01-01",
        "award.firstPaymentDate": "2025-06-30",
        "award.firstPaymentAmount": 100,
        "notes.series": [
          { name: "A", amount: 5, issued: "2020-01-01" },
          { name: "B", ...series },
        ],
      });
    const undated = notes({ amount: 5 });
    assert.equal(
      said(undated, "irr.B"),
      "Issued is not given in row 2 of Notes, of B, so there is no annual return",
    );
    const empty = notes({ amount: 0, issued: "2020-01-01" });
    assert.equal(said(empty, "moic.B"), "Amount is not given in row 2 of Notes, of B, so there is no MOIC");
  });

  for (const [what, series, paidOn, path, sentence] of [
    [
      "of no issue",
      { amount: 5 },
      "2025-06-30",
      "notes.irr",
      "Issued is not given in row 1 of Notes, of A, so there is no annual return",
    ],
    [
      "of nothing advanced",
      { amount: 0, issued: "2020-01-01" },
      "2025-06-30",
      "notes.criminalRate.A",
      "Amount is not given in row 1 of Notes, of A, so there is no rate of interest",
    ],
    [
      "due when they are issued",
      { amount: 5, issued: "2025-06-30", days: 0 },
      "2025-06-30",
      "notes.irr",
      "Due date of A must be after Issued 2025-06-30, got 2025-06-30",
    ],
  ] as const) {
    it(`of notes ${what}`, () => {
      const scenario = scenarioOf({
        "valuation.date": "2025-01-01",
        "award.firstPaymentDate": paidOn,
        "award.firstPaymentAmount": 100,
        "notes.series": [{ name: "A", ...series }],
      });
      assert.equal(said(scenario, path), sentence);
    });
  }

  it("is explained by the same sentence", () => {
    const { reason, steps } = explain(paidOut([COUNSEL, MULTIPLE, REST]), "moic.Funder");
    assert.deepEqual([reason, steps], [NO_FROM, []]);
  });
});

describe("a balance before interest begins says which input begins later", () => {
  const award = {
    "award.principal": 100,
    "award.startDate": "2020-01-01",
    "award.rate": 0.05,
    "valuation.date": "2021-01-01",
  };
  const heads = [{ head: "Damages", principal: 100, from: "2020-01-01", bears: "No" }];
  const paid = { "award.firstPaymentDate": "2019-06-30", "award.firstPaymentAmount": 40 };

  it("of the Award", () => {
    const early = scenarioOf({
      ...award,
      "valuation.date": "2019-12-31",
    });
    assert.equal(
      said(early, "award.balance"),
      "a payment or valuation must not be before Interest runs from 2020-01-01, got 2019-12-31",
    );
  });

  it("of a payment that came before, which would else be lost", () => {
    assert.equal(
      said(scenarioOf({ ...award, ...paid }), "award.balance"),
      "a payment or valuation must not be before Interest runs from 2020-01-01, got 2019-06-30",
    );
    const ofHeads = { "award.heads": heads, "valuation.date": "2021-01-01" };
    assert.equal(
      said(scenarioOf({ ...ofHeads, ...paid }), "award.balance"),
      "a payment or valuation must not be before Heads of claim 2020-01-01, got 2019-06-30",
    );
    const later = { ...paid, "award.firstPaymentDate": "2020-06-30" };
    assert.equal(said(scenarioOf({ ...ofHeads, ...later }), "award.balance"), "60");
  });
});

describe("figures of the presets that cannot be told", () => {
  it("never speak of the arguments of a function", () => {
    const words =
      /\b(?:values|asOf|startDate|awardDate|issueDate|advanced|repaid|annualRate|claims row|Issue date)\b/u;
    for (const scenario of presets()) {
      for (const path of ["us.irr", "us.moic", "us.paidInFull", "award.discharged", "company.perShare"]) {
        assert.doesNotMatch(said(scenario, path), words, `${scenario.name}: ${path}`);
      }
    }
  });
});
