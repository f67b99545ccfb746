import assert from "node:assert/strict";
import {
  evaluate,
  explain,
  fromIso,
  presets,
  resultAt,
  toIso,
  withInput,
  type OperationKind,
  type Provenance,
  type Scenario,
  type Step,
} from "../../../../src/calc/index.ts";
import { scenarioOf } from "../terms/given.ts";

function preset(name: string): Scenario {
  const found = presets().find((one) => one.name === name);
  assert.ok(found, name);
  return found;
}

/** That a step has the value that its operation gives of those before it, to what doubles hold. */
function assertPutTogether(before: readonly Step[], { operation, value, label }: Step, path: string): void {
  if (operation === undefined) return;
  assert.ok(operation.of.length > 0, `${path}, ${label} is made of something`);
  const steps = operation.of.flatMap((operand) => ("step" in operand ? (before[operand.step] ?? []) : []));
  if (operation.of.some((operand) => "input" in operand)) return;
  assert.equal(steps.length, operation.of.length, `${path}, ${label} is made of earlier steps`);
  const given = putTogether(operation.kind, steps, operation.words ?? [], value);
  if (typeof given === "string") {
    assert.equal(value, given, `${path}, ${label}`);
    return;
  }
  const error = Math.abs(given - Number(value));
  const size = Math.max(1, Math.abs(given), ...steps.map((step) => Math.abs(Number(step.value)) || 0));
  assert.ok(error <= 1e-12 * size, `${path}, ${label}: ${value}, not ${given}`);
}

function putTogether(
  kind: OperationKind,
  steps: readonly Step[],
  words: readonly string[],
  value: Step["value"],
): number | string {
  const of = steps.map((step) => Number(step.value));
  const [first = NaN, ...others] = of;
  switch (kind) {
    case "same":
      return steps[0]?.value ?? NaN;
    case "sum":
      return of.reduce((total, one) => total + one, 0);
    case "difference":
      return others.reduce((left, one) => left - one, first);
    case "product":
      return of.reduce((product, one) => product * one, 1);
    case "quotient":
      return others.reduce((left, one) => left / one, first);
    case "least":
      return Math.min(...of);
    case "greatest":
      return Math.max(...of);
    case "rounded":
      return Math.round(first * 100) / 100;
    case "discounted":
      return first / (1 + (others[0] ?? NaN)) ** ((others[1] ?? NaN) / 365);
    case "return":
      return returnOf(steps);
    case "stage":
      return words[others.filter((day) => day <= first).length] ?? "none";
    case "together":
      return [...new Set(steps.map((step) => String(step.value)))].join(" / ");
    case "text":
      return spoken(steps, String(value));
  }
}

/** By halving, of flows put in before they come back: another way than that of the figure. */
function returnOf(flows: readonly Step[]): number {
  const start = Math.min(...flows.map(({ day }) => day ?? NaN));
  const worth = (rate: number): number =>
    flows.reduce((sum, { day = NaN, value }) => sum + Number(value) / (1 + rate) ** ((day - start) / 365), 0);
  let [low, high] = [-0.999, 100];
  while (high - low > 1e-15 * (1 + Math.abs(low))) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (worth(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}

/** A text that says of a rate, before 2025 the effective one, as its step has it. */
function spoken(steps: readonly Step[], text: string): string {
  const rate = steps.find(({ kind }) => kind === "rate");
  assert.ok(rate !== undefined, text);
  const [, said] = /effective annual rate ([\d.,]+)%/u.exec(text) ?? [];
  if (said !== undefined) assert.equal(said, (Number(rate.value) * 100).toFixed(1), text);
  return text;
}

const settlement = preset("Settlement of 2018 in instalments");

const CLAIMS = [
  { tier: 1, payee: "Lender", kind: "Accreting", amount: 20, rate: 0.1, from: "2019-01-01" },
  { tier: 1, payee: "Bank", kind: "Accreting", amount: 10, rate: 0.1, from: "2019-06-01" },
  { tier: 2, payee: "A", kind: "Fixed", amount: 60 },
  { tier: 3, payee: "Funder", kind: "Greater of", amount: 10, percent: 0.3, multiple: 3, withheld: 0.1 },
  { tier: 4, payee: "Owners", kind: "Residual" },
];

/** 60 on the first day, of which the lenders have less than 40, and 60 a month later. */
const TABLED = scenarioOf({
  "valuation.date": "2020-01-15",
  "award.firstPaymentDate": "2020-01-01",
  "award.firstPaymentAmount": 60,
  "payments.instalments": [{ date: "2020-02-01", amount: 60 }],
  "claims.table": CLAIMS,
});

describe("an explanation", () => {
  it("names what was read and moves the figure, with its source", () => {
    const { inputs } = explain(settlement, "notes.repayment");
    // 5,500,000 at three times (news release of 3 February 2017); that it is paid the payments say.
    assert.deepEqual(
      inputs.map(({ address, value }) => [address, value]),
      [
        ["notes.series.1.amount", 5_500_000],
        ["notes.series.1.multiple", 3],
      ],
    );
    assert.deepEqual(
      inputs.map(({ label }) => label),
      ["Notes, Notes of 2017: Amount", "Notes, Notes of 2017: Multiple"],
    );
    assert.equal(inputs[0]?.provenance?.kind, "stated");
  });

  it("has steps that give the figure, day by day where the waterfall pays", () => {
    const { steps } = explain(settlement, "notes.dueDate");
    // 90 days after 15 November 2018 (news release of 3 February 2017).
    assert.deepEqual(
      steps.map(({ label, value }) => [label, value]),
      [
        ["First payment received", fromIso("2018-11-15")],
        ["Notes of 2017: days", 90],
        ["Notes of 2017: due", fromIso("2019-02-13")],
        ["Notes due", fromIso("2019-02-13")],
      ],
    );
    const paid = explain(settlement, "paid.Notes of 2017").steps;
    assert.deepEqual(
      paid.map(({ label, value, rule }) => [label, value, rule]),
      [
        ["Notes of 2017, 2019-02-13", 16_500_000, "3 × 5,500,000; paid in full"],
        [
          "Paid in all: Notes of 2017",
          16_500_000,
          "What the waterfall pays to the payee out of all receipts.",
        ],
      ],
    );
  });

  it("names what is usual where nothing is given", () => {
    const { inputs } = explain(settlement, "proceeds.fees");
    const share = inputs.find(({ address }) => address === "fees.share");
    assert.deepEqual([share?.value, share?.provenance], [0, undefined]);
  });

  it("says of a figure that there is none of what is missing", () => {
    const { reason, steps, inputs } = explain(preset("Never paid"), "notes.dueDate");
    assert.equal(reason, "the Award is never paid in this scenario, so there is no due date");
    assert.deepEqual(steps, []);
    assert.deepEqual(
      inputs.map(({ address }) => address),
      ["award.payment"],
    );
  });

  it("is of an input its source, and a day is a serial", () => {
    const { inputs, steps } = explain(settlement, "First payment date");
    assert.deepEqual(
      inputs.map(({ address, value }) => [address, value]),
      [["award.firstPaymentDate", fromIso("2018-11-15")]],
    );
    assert.equal(steps.at(-1)?.value, fromIso("2018-11-15"));
    assert.equal(explain(settlement, "notes.series.1.days").steps.at(-1)?.value, 90);
  });

  it("refuses what is no figure, naming the nearest", () => {
    assert.throws(() => explain(settlement, "notes.repaiment"), /notes\.repayment/u);
  });

  it("counts the shares that options add, and divides by them", () => {
    const scenario = [
      ["shares.outstanding", 1_000_000],
      ["shares.price", 0.4],
      ["shares.fx", 0.75],
    ].reduce((so, [path, value]) => given(so, path as "shares.price", value as number), settlement);
    // 100,000 at 0.17 add 100,000 × (1 − 0.17 ÷ 0.40) = 57,500; those at 0.50 are out of the money.
    const grants = withInput(scenario, "options.grants", {
      provenance: TRIED,
      value: [
        { cells: { name: "Near", count: 100_000, strike: 0.17 } },
        { cells: { name: "Far", count: 100_000, strike: 0.5 } },
      ],
    });
    assertStepsOf(grants);
    assert.deepEqual(
      explain(grants, "company.dilutedShares").steps.map(({ label, value }) => [label, value]),
      [
        ["Shares outstanding", 1_000_000],
        ["Added by Near", 57_500],
        ["Added by Far", 0],
        ["Diluted shares", 1_057_500],
      ],
    );
  });

  it("names the decisions of the legal path in order, of which the last counts", () => {
    const { steps } = explain(preset("Partial annulment of 2019 and its reversal"), "award.standing");
    assert.equal(steps.at(-1)?.value, "Partial");
    // The judgment of 29 January 2019 and its reversal of 31 March 2021.
    const days = steps.filter(({ kind }) => kind === "date").map(({ value }) => value);
    assert.ok(days.includes(fromIso("2019-01-29")) && days.includes(fromIso("2021-03-31")), String(days));
  });

  it("says what the smallest first receipt is paid out for", () => {
    const { steps } = explain(preset("Release of 3 February 2017"), "liquidity.minimumFirstReceipt");
    // 29,750,000 at 10 % for 365 days before the payment and 90 after it are 49,225,000 with the notes' 16,500,000.
    const notes = steps.find(({ label }) => label === "Notes of 2017: paid by the test date");
    assert.equal(notes?.value, 16_500_000);
    assert.equal(steps.at(-1)?.value, 49_225_000);
  });

  it("leads to the figure where tax is withheld, a settlement is in place, and all is set aside", () => {
    const claims = settlement;
    const taxed = withInput(claims, "claims.table", {
      provenance: TRIED,
      value: [
        {
          cells: { tier: 1, payee: "Lender", kind: "Accreting", amount: 2e7, rate: 0.1, from: "2015-01-01" },
        },
        {
          cells: {
            tier: 2,
            payee: "Funder",
            kind: "Greater of",
            amount: 1e7,
            percent: 0.3,
            multiple: 3,
            withheld: 0.1,
          },
        },
        { cells: { tier: 3, payee: "Notes", kind: "Notes" } },
        { cells: { tier: 4, payee: "Owners", kind: "Residual" } },
      ],
    });
    assertStepsOf(taxed);
    const made = given(given(taxed, "payments.discharge", "When made"), "payments.settledOn", "2018-10-11");
    assertStepsOf(made);
    const none = withInput(settlement, "legal.path", {
      provenance: TRIED,
      value: [{ cells: { date: "2017-05-01", event: "Judgment", kind: "Decision", standing: "None" } }],
    });
    assertStepsOf(none);
  });

  it("leads to the figure on other days, on every preset", () => {
    for (const status of ["2017-01-01", "2018-12-01", "2019-03-01", "2030-01-01"])
      for (const scenario of presets()) assertStepsOf(given(scenario, "valuation.date", status));
  });

  it("is of the last payment to a payee the greatest of its days", () => {
    const { operation, value } = explain(TABLED, "paidInFull.A").steps.at(-1) ?? {};
    assert.deepEqual([operation?.kind, value], ["greatest", fromIso("2020-02-01")]);
    assertStepsOf(TABLED);
  });

  it("says why there is nothing, where nothing is ever received or given", () => {
    const never = scenarioOf({
      ...{ "valuation.date": "2020-01-01", "award.payment": "Never", "award.principal": 100 },
      ...{ "award.rate": 0.1, "award.startDate": "2019-01-01", "shares.outstanding": 10, "shares.price": 1 },
      "claims.table": CLAIMS,
    });
    assertStepsOf(never);
    assert.equal(resultAt(never, "owed.now.Lender")?.available, true);
    assertStepsOf(scenarioOf({}));
    assertStepsOf(scenarioOf({ "valuation.date": "2020-01-01", "claims.table": CLAIMS }));
  });

  it("has what is kept for notes that fall due after the test date", () => {
    // A's 10 on the first day and B's 20 ninety days later, in one tier: of 29.99 a third is 10.00 to the cent, of 29.98
    // it is 9.99; two thirds are 19.99, which are set aside.
    const kept = scenarioOf({
      "award.firstPaymentDate": "2020-01-01",
      "award.firstPaymentAmount": 100,
      "notes.series": [
        { name: "A", amount: 10, multiple: 1, days: 0 },
        { name: "B", amount: 20, multiple: 1, days: 90 },
      ],
      "priority.reserve": "Yes",
    });
    assert.deepEqual(
      explain(kept, "liquidity.minimumFirstReceipt")
        .steps.slice(0, 2)
        .map(({ label, value }) => [label, value]),
      [
        ["A: paid by the test date", 10],
        ["Kept for claims", 19.99],
      ],
    );
  });

  it("begins with a principal of 0 where no head has begun by then", () => {
    const heads = scenarioOf({
      "award.heads": [{ head: "A", principal: 100, from: "2020-01-01", rate: 0.1, compounds: "Simple" }],
      "valuation.date": "2019-01-01",
    });
    assert.deepEqual(
      explain(heads, "award.balance").steps.map(({ label, value }) => [label, value]),
      [
        ["Principal", 0],
        ["Award balance at the valuation date", 0],
      ],
    );
  });

  for (const scenario of presets()) {
    it(`ends with the figure, its rule one sentence: ${scenario.name}`, () => assertStepsOf(scenario));
  }
});

/** That the steps of every figure lead to it, each but the first ones made of earlier ones. */
function assertStepsOf(given: Scenario): void {
  // A copy, which no other test has worked out: the mutation tester needs that.
  const scenario = { ...given };
  for (const result of evaluate(scenario)) {
    const { steps, reason } = explain(scenario, result.path);
    assert.equal(reason, result.available ? undefined : result.reason, result.path);
    if (reason !== undefined) assert.match(reason, /^\S+(?: \S+)*$/u, result.path);
    if (!result.available) continue;
    const last = steps.at(-1);
    assert.equal(last?.value, result.value, result.path);
    assert.ok(last?.operation !== undefined, `${scenario.name}: ${result.path} stands by its rule alone`);
    for (const [index, step] of steps.entries())
      assertPutTogether(steps.slice(0, index), step, `${scenario.name}: ${result.path}`);
    for (const step of steps) assertTold(step, `${scenario.name}: ${result.path}`);
  }
}

/** That a step has a rule, a name, and a value of its kind; behind a name the words go on in small letters. */
function assertTold({ rule, label, kind, unit, value, day }: Step, path: string): void {
  assert.match(rule, /^[A-Z0-9].{5,300}$/u, `${path}, ${label}`);
  assert.match(label, /^[\p{L}\d]\S*(?: \S+)*$/u, `${path}, ${label}`);
  assert.doesNotMatch(label, /: (?:Interest|Paid|Principal)\b/u, `${path}, ${label}`);
  if (/^\d+ days from .* a year\.$/u.test(rule))
    assert.match(label, /(?:^I|: i)nterest to \d{4}-\d\d-\d\d$/u, path);
  assert.equal(typeof value, kind === "text" || kind === "choice" ? "string" : "number", `${path}, ${label}`);
  if (kind === "money") assert.match(unit ?? "", /^[A-Z]{3}/u, `${path}, ${label}`);
  if (day !== undefined && /\d{4}-/u.test(label)) assert.ok(label.includes(toIso(day)), `${path}, ${label}`);
}

const TRIED: Provenance = { kind: "assumed", reason: "tried" };

function given(scenario: Scenario, path: Parameters<typeof withInput>[1], value: string | number): Scenario {
  return withInput(scenario, path, { value, provenance: TRIED });
}
