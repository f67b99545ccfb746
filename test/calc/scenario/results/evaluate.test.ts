/**
 * Every key result of the presets against the custom functions out of dist/functions.js, called as
 * cells would: with the values of the presets as literals and tables written by hand.
 */
import assert from "node:assert/strict";
import {
  addMonths,
  evaluate,
  fromIso,
  lookUp,
  presets,
  resultAt,
  toIso,
  type Scenario,
} from "../../../../src/calc/index.ts";
import { callBuilt, loadBuiltFunctions, streamBuilt } from "../../../functions/builtFunctions.ts";
import { counted, presetNamed, scenarioOf } from "../terms/given.ts";

const functions = loadBuiltFunctions();
const call = (id: string, ...args: unknown[]): unknown => callBuilt(functions, id, ...args);
const number = (id: string, ...args: unknown[]): number => {
  const result = call(id, ...args);
  assert.equal(typeof result, "number", `${id}: ${JSON.stringify(result)}`);
  return result as number;
};
const on = fromIso;

function figure(scenario: Scenario, path: string): unknown {
  const result = resultAt(scenario, path);
  assert.ok(result, path);
  return result.available ? result.value : { reason: result.reason };
}

const LIBOR: readonly (readonly [string, number])[] = [
  ["2011-09-16", 0.0083494],
  ["2012-09-14", 0.00997],
  ["2013-09-16", 0.006561],
  ["2014-09-16", 0.005827],
  ["2015-09-16", 0.0086655],
  ["2016-09-16", 0.0154489],
  ["2017-09-15", 0.0173206],
  ["2018-09-14", 0.0288019],
  ["2019-09-16", 0.0206963],
  ["2020-09-16", 0.00378],
];
const COSTS = 3_302_500;

/** The fixings up to a day, and the last once more a year later: what the presets assume for the year ahead. */
const fixingsUntil = (last: string): unknown[][] => {
  const known = LIBOR.filter(([date]) => date <= last);
  const ahead = known
    .slice(-1)
    .map(([date, rate]) => [`${Number(date.slice(0, 4)) + 1}-09-16`, rate] as const);
  return [...known, ...ahead].map(([date, rate]) => [on(date), rate]);
};
const awardOn = (date: string, fixings: string, principal = 967_777_002, payments: unknown = null): number =>
  number(
    "AWARD_BALANCE",
    principal,
    on("2011-09-16"),
    on(date),
    fixingsUntil(fixings),
    0.04,
    0.04,
    1,
    "ACT/365F",
    payments,
  );
const judgmentOn = (date: string): number =>
  number("JUDGMENT_BALANCE", 1_327_600_000, on("2018-03-01"), 0.0202, on(date));
const debtOn = (date: string): number =>
  number("DEBT_BALANCE", 29_750_000, 0.1, on("2017-02-03"), on(date), 0, 1, "ACT/365F");

/** What is paid is a whole number of cents. */
const cents = (amount: number): number => Math.round(amount * 100) / 100;

const NOTES_HEADER = ["Name", "Amount", "Issued", "Multiple", "Days", "Step date", "Step multiple"];
const NOTES_2017 = ["Notes of 2017", 5_500_000, on("2017-02-03"), 3, 90, "", ""];
const NOTES_2023 = ["Notes of 2023", 2_130_000, on("2023-03-24"), 4, "None", "", ""];
const NOTES_2025 = ["Notes of 2025", 1_700_000, on("2025-07-28"), 3, "None", on("2028-07-31"), 4];

const CLAIMS_HEADER = ["Tier", "Payee", "Kind", "Amount", "Multiple", "Rate", "From", "Due", "Frequency"];
const DEBT_CLAIM = [1, "Secured debt", "Accreting", 29_750_000, "", 0.1, on("2017-02-03"), "", 1];
const COMPANY_CLAIM = [3, "Company", "Residual", "", "", "", "", "", ""];
const noteClaim = (name: string, amount: number, multiple: number, due: string): unknown[] => [
  2,
  name,
  "Multiple",
  amount,
  multiple,
  "",
  "",
  on(due),
  "",
];

/** A preset is in US dollars and does not say what they are in Canadian ones, by which a loan may be exempt. */
const inUnknownMoney = (indicator: unknown): string =>
  String(indicator).replace(
    "no limit for a company's business loan above C$500,000",
    "business loans are exempt by their size in Canadian dollars",
  );

interface Case {
  readonly name: string;
  readonly valuation: string;
  readonly firstPayment: string;
  readonly due: string;
  readonly balance: () => number;
  readonly balanceAtPayment: () => number;
  readonly notes: readonly unknown[][];
  /** Money received, in order of date. */
  readonly receipts: () => readonly (readonly [number, number])[];
  readonly noteClaims: readonly unknown[][];
  readonly lastPayment: string;
}

const cases: readonly Case[] = [
  {
    name: "Release of 3 February 2017",
    valuation: "2017-02-03",
    firstPayment: "2018-02-03",
    lastPayment: "2018-02-03",
    due: "2018-05-04",
    balance: () => awardOn("2017-02-03", "2016-12-31") + COSTS,
    balanceAtPayment: () => awardOn("2018-02-03", "2016-12-31") + COSTS,
    notes: [NOTES_2017],
    receipts: () => [[on("2018-02-03"), cents(awardOn("2018-02-03", "2016-12-31") + COSTS)]],
    noteClaims: [noteClaim("Notes of 2017", 5_500_000, 3, "2018-05-04")],
  },
  {
    name: "Settlement of 2018 in instalments",
    valuation: "2018-12-31",
    firstPayment: "2018-11-15",
    lastPayment: "2023-12-15",
    due: "2019-02-13",
    balance: () =>
      awardOn("2018-12-31", "2018-12-31", 967_777_002, [[on("2018-11-15"), 100_000_000]]) + COSTS,
    balanceAtPayment: () => awardOn("2018-11-15", "2018-12-31") + COSTS,
    notes: [NOTES_2017],
    receipts: () => [
      [on("2018-11-15"), 100_000_000],
      ...Array.from(
        { length: 60 },
        (_, month) => [addMonths(on("2019-01-15"), month), 1_180_000_000 / 60] as const,
      ),
    ],
    noteClaims: [noteClaim("Notes of 2017", 5_500_000, 3, "2019-02-13")],
  },
  {
    name: "Partial annulment of 2019 and its reversal",
    valuation: "2020-06-30",
    firstPayment: "2022-03-31",
    lastPayment: "2022-03-31",
    due: "2022-06-29",
    balance: () => awardOn("2020-06-30", "2020-12-31", 1_277_002) + COSTS,
    balanceAtPayment: () => awardOn("2022-03-31", "2020-12-31") + COSTS,
    notes: [NOTES_2017],
    receipts: () => [[on("2022-03-31"), cents(awardOn("2022-03-31", "2020-12-31") + COSTS)]],
    noteClaims: [noteClaim("Notes of 2017", 5_500_000, 3, "2022-06-29")],
  },
  {
    name: "Note stack of 2025",
    valuation: "2025-07-28",
    firstPayment: "2027-06-30",
    lastPayment: "2027-06-30",
    due: "2027-06-30",
    balance: () => judgmentOn("2025-07-28"),
    balanceAtPayment: () => judgmentOn("2027-06-30"),
    notes: [NOTES_2017, NOTES_2023, NOTES_2025],
    receipts: () => [[on("2027-06-30"), cents(judgmentOn("2027-06-30"))]],
    noteClaims: [
      noteClaim("Notes of 2017", 5_500_000, 3, "2027-09-28"),
      noteClaim("Notes of 2023", 2_130_000, 4, "2027-06-30"),
      noteClaim("Notes of 2025", 1_700_000, 3, "2027-06-30"),
    ],
  },
  {
    name: "Sale order of 2025",
    valuation: "2025-12-02",
    firstPayment: "2026-03-31",
    lastPayment: "2026-03-31",
    due: "2026-03-31",
    balance: () => judgmentOn("2025-12-02"),
    balanceAtPayment: () => judgmentOn("2026-03-31"),
    notes: [NOTES_2017, NOTES_2023, NOTES_2025],
    receipts: () => [
      [on("2026-03-31"), 400_000_000],
      [on("2027-03-31"), 650_000_000 * 0.7],
    ],
    noteClaims: [
      noteClaim("Notes of 2017", 5_500_000, 3, "2026-06-29"),
      noteClaim("Notes of 2023", 2_130_000, 4, "2026-03-31"),
      noteClaim("Notes of 2025", 1_700_000, 3, "2026-03-31"),
    ],
  },
];

for (const one of cases) {
  describe(`the results of "${one.name}" against single functions`, () => {
    const scenario = presetNamed(one.name);
    const receipts = one.receipts();
    const claims = [CLAIMS_HEADER, DEBT_CLAIM, ...one.noteClaims, COMPANY_CLAIM];
    const paid = (payee: string, asOf: unknown = null): number =>
      number("WATERFALL_PAID", receipts, claims, payee, asOf, null, 0.01);
    const schedule = call(
      "NOTE_SCHEDULE",
      [NOTES_HEADER, ...one.notes],
      on(one.firstPayment),
      on(one.valuation),
    ) as unknown[][];
    const liquidity = call("LIQUIDITY_TEST", receipts, claims, on(one.due), null, 0.01) as unknown[][];
    const is = (path: string, expected: unknown, slack = 0): void => {
      it(path, () => {
        const actual = figure(scenario, path);
        if (slack === 0 || typeof actual !== "number") assert.deepEqual(actual, expected);
        // Two doubles were added or multiplied in the test, where the scenario does it in decimals.
        else assert.ok(Math.abs(actual - Number(expected)) <= slack, `${actual} against ${String(expected)}`);
      });
    };

    is("award.balance", one.balance(), 1e-6);
    is("award.balanceAtPayment", one.balanceAtPayment(), 1e-6);
    is("payments.firstReceived", on(one.firstPayment));
    is("payments.lastReceived", on(one.lastPayment));
    is(
      "proceeds.gross",
      receipts.reduce((sum, [, amount]) => sum + amount, 0),
      1e-5,
    );
    is("proceeds.fees", 0);
    is("proceeds.taxes", 0);
    is(
      "standstill.status",
      streamBuilt(
        functions,
        "STANDSTILL_STATUS",
        on(one.valuation),
        on(one.lastPayment),
        on("2012-06-14"),
      )[0],
    );
    is("standstill.end", on(one.lastPayment));
    const wait = one.due === one.firstPayment ? "None" : 90;
    is("notes.dueDate", call("NOTE_DUE_DATE", on(one.firstPayment), wait));
    is("notes.dueDate", on(one.due));
    const total = schedule.at(-1) ?? [];
    is("notes.repayment", total[3]);
    is("notes.moic", total[4]);
    is("notes.irr", total[5]);
    schedule.slice(1, -1).forEach(([name, , due, repayment, moic, irr, status]) => {
      is(`notes.dueDate.${String(name)}`, due);
      is(`notes.repayment.${String(name)}`, repayment);
      is(`notes.moic.${String(name)}`, moic);
      is(`notes.irr.${String(name)}`, irr);
      is(`notes.status.${String(name)}`, status);
      is("notes.status", status);
    });
    for (const [name, amount, issued] of one.notes) {
      is(
        `notes.criminalRate.${String(name)}`,
        inUnknownMoney(
          call(
            "CRIMINAL_RATE_INDICATOR",
            amount,
            schedule.find((row) => row[0] === name)?.[3],
            issued,
            schedule.find((row) => row[0] === name)?.[2],
          ),
        ),
      );
    }
    is("debt.balance", debtOn(one.valuation));
    is("debt.balanceAtPayment", debtOn(one.firstPayment));
    is("paid.debt", paid("Secured debt"));
    is(
      "paid.notes",
      one.notes.reduce((sum, [name]) => sum + paid(String(name)), 0),
    );
    is("paid.company", paid("Company"));
    is("liquidity.date", on(one.due));
    is("liquidity.received", liquidity.at(-1)?.[1]);
    is("liquidity.owed", liquidity.at(-1)?.[2]);
    is("liquidity.shortfall", liquidity.at(-1)?.[4]);
    is("liquidity.minimumFirstReceipt", liquidity.at(-1)?.[5]);
    is("liquidity.company", paid("Company", on(one.due)));
  });
}

describe("the order of payment", () => {
  const stack = {
    "valuation.date": "2018-12-31",
    "award.firstPaymentDate": "2018-11-15",
    "award.firstPaymentAmount": 40_000_000,
    "notes.series": [{ name: "Notes", amount: 5_500_000 }],
    "debt.principal": 29_750_000,
    "debt.rate": 0,
    "debt.startDate": "2017-02-03",
  };
  const paid = (values: object): unknown[] => {
    const scenario = scenarioOf({ ...stack, ...values });
    return [
      "proceeds.fees",
      "proceeds.taxes",
      "paid.debt",
      "paid.notes",
      "paid.company",
      "liquidity.shortfall",
    ].map((path) => figure(scenario, path));
  };

  // 40,000,000 against 29,750,000 of debt and 16,500,000 of notes.
  it("follows the ranking", () => {
    assert.deepEqual(
      paid({ "priority.ranking": "Secured debt first" }),
      [0, 0, 29_750_000, 10_250_000, 0, 6_250_000],
    );
    assert.deepEqual(
      paid({ "priority.ranking": "Notes first" }),
      [0, 0, 23_500_000, 16_500_000, 0, 6_250_000],
    );
    // 40 × 29.75 / 46.25 and 40 × 16.5 / 46.25, the odd cent to the larger remainder.
    assert.deepEqual(
      paid({ "priority.ranking": "Pari passu" }),
      [0, 0, 25_729_729.73, 14_270_270.27, 0, 6_250_000],
    );
  });

  it("has fees first, taxes on what remains, and a fixed fee beside the share", () => {
    const costs = { "fees.share": 0.1, "fees.fixed": 1_000_000, "taxes.share": 0.2 };
    // Fees 4,000,000 + 1,000,000; taxes 20% of 35,000,000; 28,000,000 to the debt.
    assert.deepEqual(
      paid({ ...costs, "priority.ranking": "Secured debt first" }),
      [5_000_000, 7_000_000, 28_000_000, 0, 0, 18_250_000],
    );
  });

  it("is not known without a ranking where there are both, and needs none where there is one", () => {
    const reason = { reason: "nothing is given for Ranking of secured debt and notes" };
    assert.deepEqual(paid({}), [reason, reason, reason, reason, reason, reason]);
    const notesOnly = scenarioOf({ ...stack, "debt.principal": 0, "priority.ranking": "Notes first" });
    assert.equal(figure(notesOnly, "paid.company"), 23_500_000);
  });

  it("counts what was repaid on the debt before, and interest owed from before", () => {
    // Simple interest of 10% on 1,000 with 50 owed: 150 after a year, 60 of it paid; 100 more by the payment.
    const scenario = scenarioOf({
      "award.firstPaymentDate": "2019-01-01",
      "award.firstPaymentAmount": 5_000,
      "debt.principal": 1_000,
      "debt.rate": 0.1,
      "debt.startDate": "2017-01-01",
      "debt.accruedInterest": 50,
      "debt.repayments": [{ date: "2018-01-01", amount: 60 }],
    });
    assert.equal(figure(scenario, "paid.debt"), 1_190);
    assert.equal(figure(scenario, "debt.balanceAtPayment"), 1_190);
  });
});

describe("what counts as a receipt", () => {
  const refused = {
    "valuation.date": "2018-12-31",
    "award.firstPaymentDate": "2018-11-15",
    "award.firstPaymentAmount": 100,
    "award.firstPaymentReaches": "Sent",
    "payments.instalments": [
      { date: "2019-01-31", amount: 90, instalments: 3, monthsApart: 1, reaches: "Deposited" },
    ],
    "notes.series": [{ name: "Notes", amount: 10 }],
  };

  for (const [definition, first, gross] of [
    ["Sent", "2018-11-15", 190],
    ["Deposited", "2019-01-31", 90],
  ] as const) {
    it(`${definition}: the notes' days run from ${first}`, () => {
      const scenario = scenarioOf({ ...refused, "payments.receiptDefinition": definition });
      assert.equal(figure(scenario, "payments.firstReceived"), on(first));
      assert.equal(figure(scenario, "notes.dueDate"), on(first) + 90);
      assert.equal(figure(scenario, "proceeds.gross"), gross);
      // Months are counted from the first instalment: 31 January, 28 February, 31 March.
      assert.equal(figure(scenario, "payments.lastReceived"), on("2019-03-31"));
    });
  }

  it("is nothing when no payment gets far enough: the notes stay contingent and the standstill in force", () => {
    const scenario = scenarioOf({ ...refused, "standstill.trigger": "Full payment" });
    const reason = {
      reason: 'no payment gets as far as "Received free of restriction", so none is received',
    };
    assert.deepEqual(figure(scenario, "payments.firstReceived"), reason);
    assert.deepEqual(figure(scenario, "notes.repayment"), reason);
    assert.equal(figure(scenario, "notes.status"), "Contingent");
    assert.equal(figure(scenario, "standstill.status"), "In force");
  });

  it("is scaled by the share that is recovered", () => {
    const scenario = scenarioOf({
      "award.firstPaymentDate": "2018-11-15",
      "award.firstPaymentAmount": 100,
      "payments.recoveryShare": 0.35,
    });
    assert.equal(figure(scenario, "paid.company"), 35);
  });
});

describe("two triggers, not one", () => {
  it("end the standstill years apart", () => {
    const settlement = presetNamed("Settlement of 2018 in instalments");
    assert.equal(figure(settlement, "standstill.end"), on("2023-12-15"));
    const first = { value: "First payment", provenance: { kind: "assumed", reason: "r" } } as const;
    const early = { ...settlement, inputs: { ...settlement.inputs, "standstill.trigger": first } };
    assert.equal(figure(early, "standstill.end"), on("2018-11-15"));
    assert.equal(figure(early, "standstill.status"), "Ended");
  });
});

describe("shares and outcomes", () => {
  const values = {
    "valuation.date": "2018-01-01",
    "award.firstPaymentDate": "2018-11-15",
    "award.firstPaymentAmount": 525_000,
    "shares.outstanding": 500_000,
    "shares.price": 20,
    "shares.currency": "CAD",
    "options.grants": [
      { count: 100_000, strike: 15, expiry: "2018-11-15" },
      // Alive on the valuation date, and expired a day before the first payment.
      { count: 100_000, strike: 1, expiry: "2018-11-14" },
    ],
  };

  it("dilute as IAS 33 example 5, with options alive on the day of payment", () => {
    const scenario = scenarioOf({ ...values, "shares.fx": 0.8 });
    assert.equal(figure(scenario, "company.dilutedShares"), 525_000);
    assert.equal(figure(scenario, "company.perShare"), 1);
    assert.equal(figure(scenario, "company.perShareLocal"), 1.25);
  });

  it("are those of the valuation date where nothing is ever paid, and unknown where nobody says when", () => {
    // 500,000 + 100,000 × (1 − 15 ÷ 20) + 100,000 × (1 − 1 ÷ 20), both alive on 1 January 2018.
    const without = (...paths: readonly string[]) =>
      Object.fromEntries(Object.entries(values).filter(([path]) => !paths.includes(path)));
    const never = {
      ...without("award.firstPaymentDate", "award.firstPaymentAmount"),
      "award.payment": "Never",
    } as const;
    assert.equal(figure(scenarioOf(never), "company.dilutedShares"), 620_000);
    assert.deepEqual(figure(scenarioOf(without("award.firstPaymentDate")), "company.dilutedShares"), {
      reason: "nothing is given for First payment date",
    });
  });

  it("need an exchange rate only where the currencies differ, and a price only where there are options", () => {
    assert.deepEqual(figure(scenarioOf(values), "company.perShareLocal"), {
      reason: "nothing is given for Exchange rate",
    });
    assert.equal(figure(scenarioOf({ ...values, "shares.currency": "USD" }), "company.perShareLocal"), 1);
    const noPrice = Object.fromEntries(Object.entries(values).filter(([path]) => path !== "shares.price"));
    assert.deepEqual(figure(scenarioOf(noPrice), "company.perShare"), {
      reason: "nothing is given for Average share price",
    });
  });

  it("weigh outcomes", () => {
    const sale = presetNamed("Sale order of 2025");
    // 0.6 × 855,000,000 ÷ 1.15^(119 ÷ 365).
    assert.ok(
      Math.abs(Number(figure(sale, "outcomes.expectedValue")) - (0.6 * 855e6) / 1.15 ** (119 / 365)) < 1e-6,
    );
  });
});

describe("a scenario without inputs", () => {
  it("has no figure, never a 0, and each says which input is missing", () => {
    for (const result of evaluate(scenarioOf({}))) {
      assert.equal(result.available, false, result.path);
      assert.match(!result.available ? result.reason : "", /^nothing is given for /, result.path);
    }
  });

  it("is worked out once however often it is asked", () => {
    const scenario = scenarioOf({});
    assert.equal(evaluate(scenario), evaluate(scenario));
  });

  it("works out a figure alone when only that is asked for, and comes to the same", () => {
    for (const preset of presets()) {
      for (const result of evaluate(preset)) {
        assert.deepEqual(resultAt({ ...preset }, result.path), result, `${preset.name}: ${result.path}`);
      }
    }
    const { scenario, reads } = counted(presetNamed("Settlement of 2018 in instalments"));
    resultAt(scenario, "notes.repayment");
    lookUp(scenario, "notes.dueDate");
    for (const path of ["award.principal", "award.fixings", "debt.rate", "fees.share", "outcomes.table"]) {
      assert.equal(reads.has(path), false, `${path} has nothing to do with it`);
    }
  });

  it("gives dates as serials", () => {
    const result = resultAt(presetNamed("Never paid"), "notes.dueDate");
    assert.equal(result?.available, false);
    const due = resultAt(presetNamed("Release of 3 February 2017"), "notes.dueDate");
    assert.equal(due?.available === true && toIso(due.value as never), "2018-05-04");
  });
});
