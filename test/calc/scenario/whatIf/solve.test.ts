import assert from "node:assert/strict";
import fc from "fast-check";
import {
  ALL_FIELDS,
  evaluate,
  fromIso,
  HIGHEST_RETURN,
  inputAt,
  isRows,
  lookUp,
  parseScenario,
  presets,
  toIso,
  type ScalarValue,
  type Scenario,
  type Solution,
} from "../../../../src/calc/index.ts";
import { crossings } from "../../../../src/calc/scenario/whatIf/crossings.ts";
import { solving } from "../../../../src/calc/scenario/whatIf/solve.ts";
import { randomScenario } from "../randomScenario.ts";
import { presetNamed, scenarioOf } from "../terms/given.ts";

type Question = Parameters<typeof solving>[1];

function solved(scenario: Scenario, question: Question): Solution {
  const work = solving(scenario, question);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

const RELEASE = "Release of 3 February 2017";

describe("what an input would have to be", () => {
  it("is 7 October 2021 for the notes' 25 % under the release of 2017: 3^(365/d) ≥ 1.25 until day 1,797, less 90", () => {
    const question = { field: "notes.irr", target: 0.25, input: "award.firstPaymentDate" };
    const { nearest, all, kind } = solved(presetNamed(RELEASE), question);
    assert.equal(kind, "date");
    assert.equal(nearest, fromIso("2021-10-07"));
    assert.deepEqual(all, [nearest]);
  });

  it("is exact where it can be: four times 5.5 million, 15 figures of a multiple", () => {
    const question = { field: "notes.repayment", target: 22e6, input: "notes.series.1.multiple" };
    assert.equal(solved(presetNamed(RELEASE), question).nearest, 4);
  });

  it("says that the instalments would have to move with the first payment", () => {
    assert.throws(
      () =>
        solved(presetNamed("Settlement of 2018 in instalments"), {
          ...{ field: "notes.irr", target: 0.25, input: "award.firstPaymentDate" },
        }),
      (error: Error & { kind?: string }) =>
        error.kind === "invalidNumber" &&
        /does not reach 0\.25: with First payment date from 1900-03-01 to 9999-12-31 it was found from .*; at 2019-01-16: Instalments, row 1: Date must not be before the first payment date/u.test(
          error.message,
        ),
    );
  });

  /** A payment of which lenders have 40 and 25, one after the other. */
  const paid = scenarioOf({
    "valuation.date": "2025-01-01",
    "award.firstPaymentDate": "2025-06-30",
    "award.firstPaymentAmount": 100,
    "claims.table": [
      { tier: 1, payee: "Lender", kind: "Fixed", amount: 40 },
      { tier: 2, payee: "Bank", kind: "Fixed", amount: 25 },
      { tier: 3, payee: "Company", kind: "Residual" },
    ],
  });

  it("is the first cent at which a tier is full, and the last at which it is not", () => {
    const ask = (field: string, target: number): readonly number[] =>
      solved(paid, { field, target, input: "award.firstPaymentAmount" }).all;
    assert.deepEqual(ask("short.Bank", 0), [65]);
    assert.deepEqual(ask("paid.Bank", 25), [65]);
    assert.deepEqual(ask("paid.Bank", 0.01), [40.01]);
    assert.deepEqual(ask("short.Lender", 12.34), [27.66]);
  });

  it("finds three days where a multiple steps up: the last before, the day of the step, the last after", () => {
    const stepped = scenarioOf({
      "award.firstPaymentDate": "2020-01-01",
      "notes.series": [
        {
          ...{ name: "Notes", amount: 100, issued: "2018-01-01", multiple: 2, days: 0 },
          ...{ stepDate: "2022-01-01", stepMultiple: 4 },
        },
      ],
    });
    const { all, nearest } = solved(stepped, {
      field: "notes.irr",
      target: 0.25,
      input: "award.firstPaymentDate",
    });
    // 2^(365/d) ≥ 1.25 until day 1,133, 4^(365/d) until day 2,267; after 1 January 2022 it is the latter.
    assert.deepEqual(
      all.map((day) => toIso(day as never)),
      ["2021-02-07", "2022-01-02", "2024-03-17"],
    );
    assert.equal(nearest, fromIso("2021-02-07"));
    const late = solved(stepped, {
      ...{ field: "notes.irr", target: 0.25, input: "award.firstPaymentDate" },
      ...{ low: fromIso("2021-06-01"), high: fromIso("2022-06-01") },
    });
    assert.deepEqual(late.all, [fromIso("2022-01-02")]);
  });

  it("is what the input is where the result is the target whatever it is", () => {
    const question = { field: "paid.Lender", target: 40, input: "claims.Bank.amount" };
    assert.deepEqual(solved(paid, question).all, [25]);
  });

  const wrong: readonly (readonly [string, Partial<Question>, RegExp])[] = [
    [
      "an input for the result",
      { field: "award.firstPaymentAmount" },
      /^field "award.firstPaymentAmount" is an input: name/,
    ],
    ["a result in words", { field: "us.name" }, /^field "us.name" is neither a number nor a date/],
    ["an unknown result", { field: "us.gold" }, /^field "us.gold" is unknown: nearest are /],
    ["a result for the input", { input: "us.paid" }, /^input "us.paid" is a result: name an input/],
    [
      "an input in words",
      { input: "claims.Bank.payee" },
      /^input "claims.Bank.payee" is neither a number nor a date/,
    ],
    [
      "an input left empty",
      { input: "award.principal" },
      /^Award principal is left empty in scenario "Test"/,
    ],
    ["low above high", { low: 2, high: 1 }, /^low must not be above high, got 2 and 1$/],
    [
      "what the input may not be",
      { low: -3, high: -2 },
      /^low and high must leave some of what .* may be, 0 to 90000000000000$/,
    ],
    [
      "no answer",
      { target: -1 },
      /^Paid to us in all does not reach -1: with First payment amount from 0 to 900+ it was found from 0 to /,
    ],
    [
      "a range without one",
      { low: 70, high: 80, target: 3 },
      /^Paid to us in all does not reach 3: with First payment amount from 70 to 80 it was found from 5 to 15$/,
    ],
    [
      "what cannot be worked out",
      { field: "award.balance" },
      /^Award balance at the valuation date cannot be worked out with First payment amount from 0 to 90+: nothing is given for Award principal/,
    ],
  ];
  for (const [what, other, message] of wrong) {
    it(`refuses ${what}`, () => {
      const question = { field: "us.paid", target: 1, input: "award.firstPaymentAmount", ...other };
      assert.throws(
        () => solved(paid, question),
        (error: Error) => message.test(error.message),
      );
    });
  }
});

/** The same scenario, read anew with another number at an address; nothing where it cannot be so. */
function measuredApart(scenario: Scenario, field: string, input: Address, value: number): number | undefined {
  const data = JSON.parse(JSON.stringify(scenario)) as { inputs: Record<string, { value: unknown }> };
  const held = input.kind === "date" ? toIso(value as never) : value;
  const place = data.inputs[input.path];
  assert.ok(place);
  if (input.row === undefined) place.value = held;
  else {
    const row = (place.value as { cells: Record<string, ScalarValue> }[])[input.row];
    assert.ok(row);
    row.cells[input.column] = held;
  }
  const read = parseScenario(data);
  if (read.kind !== "scenario") return undefined;
  try {
    return Number(lookUp(read.scenario, field).value);
  } catch {
    return undefined;
  }
}

interface Address {
  readonly address: string;
  readonly path: string;
  readonly row?: number;
  readonly column: string;
  readonly kind: string;
  readonly present: number;
}

const MEASURED = ["date", "days", "count", "money", "rate", "share", "multiple", "number"];

/** Every number and day of a scenario, fixings and published figures aside. */
function addressesOf(scenario: Scenario): readonly Address[] {
  return ALL_FIELDS.flatMap((field): readonly Address[] => {
    const value = inputAt(scenario, field.path)?.value;
    if (value === undefined || /fixings|benchmarks|published/u.test(field.path)) return [];
    const at = (kind: string, held: ScalarValue): number =>
      kind === "date" ? fromIso(String(held)) : Number(held);
    if (field.kind !== "table" || !isRows(value)) {
      if (isRows(value) || !MEASURED.includes(field.kind)) return [];
      const { kind, path } = field;
      return [{ address: path, path, column: "", kind, present: at(kind, value) }];
    }
    return value.flatMap(({ cells }, row) =>
      field.columns.flatMap(({ key, kind }) => {
        const held = cells[key];
        if (held === undefined || !MEASURED.includes(kind)) return [];
        const address = `${field.path}.${row + 1}.${key}`;
        return [{ address, path: field.path, row, column: key, kind, present: at(kind, held) }];
      }),
    );
  });
}

/** The places beside one, a day, a whole number, a cent or the last of 15 figures away. */
function beside({ kind }: Address, at: number): readonly number[] {
  if (["date", "days", "count"].includes(kind)) return [at - 1, at + 1];
  if (kind === "money") return [Math.round(at * 100 - 1) / 100, Math.round(at * 100 + 1) / 100];
  const unit = 10 ** (Math.max(Math.floor(Math.log10(Math.abs(at) || 1e-9)), -1) - 14);
  return [-3, -2, -1, 1, 2, 3].map((steps) => at + steps * unit);
}

/** That what is solved is an edge, and that nothing that a scan finds was overlooked. */
function assertSolved(
  scenario: Scenario,
  field: string,
  target: number,
  input: Address,
  places: readonly number[],
): boolean {
  const measure = (at: number): number | undefined => measuredApart(scenario, field, input, at);
  const what = `${field} = ${target} by ${input.address}`;
  try {
    const { all, nearest } = solved(scenario, { field, target, input: input.address });
    assert.ok(all.includes(nearest));
    for (const one of all)
      assert.ok(Math.abs(nearest - input.present) <= Math.abs(one - input.present), what);
    const value = measure(nearest);
    assert.ok(value !== undefined && value >= target, `${what}: ${nearest} gives ${value}`);
    const others = beside(input, nearest).map(measure);
    const isEdge = others.some(
      (other) => other === undefined || other < target || (value === target && other !== target),
    );
    const isConstant = value === target && nearest === input.present;
    assert.ok(isEdge || isConstant, `${what}: ${nearest} is no edge, beside it ${others.join(", ")}`);
    return true;
  } catch (error) {
    if ((error as { kind?: string }).kind === undefined) throw error;
    const sides = new Set(
      places.map(measure).flatMap((value) => (value === undefined ? [] : [Math.sign(value - target)])),
    );
    assert.ok(sides.size <= 1 && !sides.has(0), `${what}: ${(error as Error).message}`);
    return false;
  }
}

/** Each of these is some hundred waterfalls. */
const SLOW = /^liquidity/u;

function numbersOf(
  scenario: Scenario,
): readonly { readonly path: string; readonly kind: string; readonly value: number }[] {
  return evaluate(scenario).flatMap((result) =>
    result.available && typeof result.value === "number" && !SLOW.test(result.path)
      ? [{ path: result.path, kind: result.kind, value: result.value }]
      : [],
  );
}

function scanAround({ kind, present }: Address, luck: number): readonly number[] {
  return Array.from({ length: 24 }, (_, step) => {
    const far = (step - 12) * (1 + ((luck + step) % 7));
    if (kind === "date") return present + far * 11;
    if (kind === "days" || kind === "count") return Math.max(present + far, 0);
    if (kind === "money") return Math.round(present * step * 10) / 100;
    return (present * step) / 13;
  }).filter((at) => kind !== "date" || (at > 61 && at < 2_958_465));
}

/** 250 in `npm run test:properties`: each is worked out hundreds of times. */
const TRIED = Math.max(Math.round((fc.readConfigureGlobal().numRuns ?? 0) / 40), 5);

/** Of the figures of a preset one of so many is solved for; three times as many where properties are tried in full. */
const ONE_IN = (fc.readConfigureGlobal().numRuns ?? 0) >= 10_000 ? 3 : 9;

describe("every solution is an edge, and none is where a scan finds none", () => {
  it("on every preset", () => {
    let found = 0;
    for (const preset of presets()) {
      const results = numbersOf(preset);
      const inputs = addressesOf(preset);
      results.forEach(({ path, kind, value }, index) => {
        // Which of them is solved for by which input goes round.
        if (index % ONE_IN !== inputs.length % ONE_IN) return;
        const input = inputs[(index * 7) % inputs.length];
        assert.ok(input);
        const target = index % 5 === 0 ? value : value * (index % 2 === 0 ? 0.9 : 1.05);
        const asked = kind === "date" ? Math.floor(target) : target;
        if (assertSolved(preset, path, asked, input, scanAround(input, index))) found++;
      });
    }
    assert.ok(found >= 45 / ONE_IN, `${found} solutions`);
  }).timeout(240_000);

  it("on random scenarios", () => {
    let found = 0;
    const one = fc.record({
      scenario: randomScenario,
      which: fc.nat(1_000),
      of: fc.nat(1_000),
      factor: fc.constantFrom(0, 0.5, 0.9, 1, 1.1, 3),
    });
    fc.assert(
      fc.property(one, ({ scenario, which, of, factor }) => {
        const results = numbersOf(scenario).filter(({ value }) => value !== 0);
        const result = results[which % Math.max(results.length, 1)];
        const inputs = addressesOf(scenario);
        const input = inputs[of % inputs.length];
        if (result === undefined || input === undefined) return;
        const target = result.kind === "date" ? result.value + (factor - 1) * 30 : result.value * factor;
        // A return of so much is taken for one in per cent, and refused.
        if (result.kind === "rate" && target >= HIGHEST_RETURN) return;
        if (assertSolved(scenario, result.path, target, input, scanAround(input, of))) found++;
      }),
      { numRuns: TRIED },
    );
    assert.ok(found >= TRIED / 10, `${found} of ${TRIED} solved`);
  }).timeout(300_000);
});

describe("crossings of anything", () => {
  const whole = (low: number, high: number) => ({
    ...{ low, high },
    between: (one: number, other: number) => (other - one < 2 ? undefined : Math.trunc((one + other) / 2)),
  });
  const found = (
    measure: (at: number) => number | undefined,
    high: number,
    first: readonly number[],
  ): readonly number[] => {
    const work = crossings({ scale: whole(0, high), target: 0, measure, first, near: 0 });
    let step = work.next();
    while (step.done !== true) step = work.next();
    return step.value.crossings;
  };

  it("are those of a scan, for saws of which each tooth is seen", () => {
    const saw = fc.record({
      tooth: fc.integer({ min: 40, max: 300 }),
      drop: fc.integer({ min: 1, max: 90 }),
      lift: fc.integer({ min: -60, max: 60 }),
    });
    fc.assert(
      fc.property(saw, ({ tooth, drop, lift }) => {
        const measure = (at: number): number => lift + drop / 2 - ((at % tooth) * drop) / tooth;
        const high = tooth * 5 - 1;
        const first = Array.from({ length: 5 * 8 }, (_, step) =>
          Math.min(Math.round((step * tooth) / 8), high),
        ).concat(high);
        const scan: number[] = [];
        for (let at = 0; at < high; at++) {
          if (measure(at) >= 0 && measure(at + 1) < 0) scan.push(at);
          if (measure(at) < 0 && measure(at + 1) >= 0) scan.push(at + 1);
        }
        assert.deepEqual(found(measure, high, first), [...new Set(scan)]);
      }),
    );
  });

  it("are found at the bottom of a valley that goes below between two places", () => {
    const measure = (at: number): number => (at - 5_003) ** 2 - 50;
    assert.deepEqual(found(measure, 10_000, [0, 1_000, 3_000, 4_800, 5_300, 7_000, 10_000]), [4_995, 5_011]);
  });

  it("pass over places without a value, and the ends of what has one are none", () => {
    const measure = (at: number): number | undefined =>
      at < 10 || (at > 40 && at < 60) ? undefined : 50 - at;
    assert.deepEqual(found(measure, 100, [0, 50, 100, 30]), [40]);
  });

  it("are the end of a stretch that stays at the target without going below", () => {
    assert.deepEqual(
      found((at) => Math.max(30 - at, 0), 100, [0, 50, 100]),
      [30],
    );
    assert.deepEqual(
      found((at) => Math.max(at - 30, 0), 100, [0, 50, 100]),
      [30],
    );
    assert.deepEqual(
      found((at) => Math.abs(at - 30), 100, [0, 30, 100]),
      [30],
    );
    assert.deepEqual(
      found((at) => Math.min(30 - at, 0), 100, [0, 50, 100]),
      [30],
    );
    assert.deepEqual(
      found((at) => Math.min(at - 30, 0), 100, [0, 50, 100]),
      [30],
    );
    assert.deepEqual(
      found(() => 3, 100, [0, 50, 100]),
      [],
    );
  });
});
