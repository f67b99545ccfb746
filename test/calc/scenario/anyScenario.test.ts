/**
 * What holds for every scenario, whatever its claims, its Award and its payments are.
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  ALL_FIELDS,
  Decimal,
  fromCells,
  fromCsv,
  inputOf,
  parseScenario,
  paymentsOf,
  resultAt,
  payeePath,
  revalued,
  tableRows,
  termsOf,
  toCells,
  toCsv,
  toJson,
  waterfall,
  withInput,
  ZERO,
  type Field,
  type Input,
  type Scenario,
  type ScenarioResult,
} from "../../../src/calc/index.ts";
import { figuresOf, resultOf } from "../../../src/calc/scenario/results/evaluate.ts";
import { naiveWaterfall } from "../waterfall/naive.ts";
import { checkEvents } from "../waterfall/promises.ts";
import { KINDS_DRAWN, randomScenario } from "./randomScenario.ts";

const CENT = new Decimal("0.01");
const TYPED = { kind: "assumed", reason: "typed" } as const;

/** As it is read, with its inputs in the order of the catalogue. */
function read(data: unknown): Scenario {
  const outcome = parseScenario(data);
  assert.equal(outcome.kind, "scenario", JSON.stringify(outcome).slice(0, 500));
  return outcome.scenario;
}

const scenarios = randomScenario.map(read);

/** It takes hundreds of waterfalls, so it is looked at in few of the scenarios. */
const SLOW = "liquidity.minimumFirstReceipt";

/** What every figure shows, by its path. */
function shown(scenario: Scenario, isWhole = false): ReadonlyMap<string, unknown> {
  const figures = figuresOf(scenario).filter(({ path }) => isWhole || path !== SLOW);
  return new Map(figures.map((figure) => [figure.path, valueOf(resultOf(scenario, figure))]));
}

function valueOf(result: ScenarioResult): unknown {
  return result.available ? result.value : result.reason;
}

/** What is received in all, by what the scenario says of its payments, to the cent. */
function received({ inputs }: Scenario): Decimal {
  const stages = ["Sent", "Deposited", "Received free of restriction"];
  const wanted = stages.indexOf(
    inputs["payments.receiptDefinition"]?.value ?? "Received free of restriction",
  );
  const counts = (reaches = "Received free of restriction"): boolean => stages.indexOf(reaches) >= wanted;
  const isInForce = ({ version }: { readonly version?: string | undefined }): boolean =>
    version === undefined || version.toUpperCase() === inputs["payments.schedule"]?.value.toUpperCase();
  const cash = [
    {
      amount: inputs["award.firstPaymentAmount"]?.value ?? 0,
      reaches: inputs["award.firstPaymentReaches"]?.value,
    },
    ...(inputs["payments.instalments"]?.value ?? [])
      .map(({ cells }) => cells)
      .filter(isInForce)
      .map(({ amount, amountIs, instalments = 1, reaches }) => ({
        amount: amountIs === "Each" ? new Decimal(amount).times(instalments) : amount,
        reaches,
      })),
  ]
    .filter(({ reaches }) => counts(reaches))
    .reduce((sum, { amount }) => sum.plus(amount), ZERO);
  const inKind = (inputs["payments.nonCash"]?.value ?? [])
    .filter(({ cells }) => isInForce(cells))
    .reduce(
      (sum, { cells }) =>
        sum.plus(new Decimal(cells.nominal).times(new Decimal(1).minus(cells.haircut ?? 0))),
      ZERO,
    );
  return cash.times(inputs["payments.recoveryShare"]?.value ?? 1).plus(inKind);
}

/** A scenario has sixty figures, each a waterfall or several: a tenth of the usual number of cases. */
const SOME = { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 1_000) / 10) };

describe("any scenario", function () {
  this.timeout(300_000);

  it("is drawn with claims of every kind", () => {
    const kinds = new Set(
      fc
        .sample(scenarios, 300)
        .flatMap(({ inputs }) => (inputs["claims.table"]?.value ?? []).map(({ cells }) => cells.kind)),
    );
    assert.deepEqual(
      KINDS_DRAWN.filter((kind) => !kinds.has(kind as never)),
      [],
    );
  });

  it("pays, withholds and keeps what is received, to the cent, and nobody more than is due", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const terms = termsOf(scenario);
        if (!isPaid(scenario)) return;
        checkEvents([
          ...waterfall(terms.receipts(), terms.claims(), { reserve: terms.holdsBack, unit: CENT }),
        ]);
        const { days, payees, heldBack } = paymentsOf(scenario);
        const paid = payees.reduce((sum, one) => sum.plus(one.paid), ZERO).plus(heldBack.at(-1) ?? ZERO);
        // Of thirds and recovered shares there may be half a cent, which either way is right.
        assert.ok(
          paid.minus(received(scenario)).abs().lte("0.00500001"),
          `${paid.toFixed()} of ${received(scenario).toFixed()}`,
        );
        for (const [index] of days.entries()) {
          const toDate = payees.reduce((sum, one) => sum.plus(one.paidToDate[index] ?? ZERO), ZERO);
          assert.ok(toDate.lte(paid) && heldBack[index]?.gte(0));
        }
      }),
      SOME,
    );
  });

  it("pays each payee what the plain second waterfall pays", () => {
    fc.assert(
      fc.property(scenarios, (drawn) => {
        // The second waterfall knows of no payments outside of it.
        const scenario = withInput(
          withInput(drawn, "debt.repayments", undefined),
          "debt.accruedInterest",
          undefined,
        );
        const terms = termsOf(scenario);
        if (!isPaid(scenario)) return;
        const expected = new Map<string, bigint>();
        const add = (payee: string, units: bigint): void =>
          void expected.set(payee, (expected.get(payee) ?? 0n) + units);
        for (const { lines } of naiveWaterfall(terms.receipts(), terms.claims(), terms.holdsBack, CENT)) {
          for (const { payee, paid, withheld } of lines) {
            add(payee, paid);
            if (withheld > 0n) add(`Tax on ${payee}`, withheld);
          }
        }
        for (const { payee, paid } of paymentsOf(scenario).payees) {
          assert.equal(paid.div(CENT).toFixed(), (expected.get(payee) ?? 0n).toString(), payee);
          const figure = resultAt(scenario, payeePath("paid", payee));
          if (figure !== undefined) assert.equal(valueOf(figure), paid.toNumber(), figure.path);
        }
      }),
      SOME,
    );
  });

  it("has the same figures in whatever order its claims and payments stand", () => {
    const shuffled = scenarios.chain((scenario) =>
      fc.tuple(
        fc.constant(scenario),
        ...(["claims.table", "payments.instalments", "payments.nonCash"] as const).map((path) => {
          const rows = [...tableRows(scenario.inputs[path])];
          return fc.tuple(fc.constant(path), fc.shuffledSubarray(rows, { minLength: rows.length }));
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([scenario, ...orders]) => {
        const other = orders.reduce((one, [path, rows]) => {
          const input = one.inputs[path];
          return input === undefined ? one : withInput(one, path, { ...input, value: rows });
        }, scenario);
        assert.deepEqual(sortedOf(read(other)), sortedOf(scenario));
      }),
      SOME,
    );
  });

  it("is the same as JSON and as CSV", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        assert.deepEqual(parseScenario(toJson(scenario)), { kind: "scenario", scenario });
        assert.deepEqual(fromCsv(toCsv(scenario)), { kind: "scenario", scenario });
      }),
      SOME,
    );
  });

  it("is the same in cells", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const back = ALL_FIELDS.reduce(
          (one, field) => withInput(one, field.path, throughCells(scenario, field)),
          scenario,
        );
        assert.deepEqual(read(back), scenario);
        assert.deepEqual(shown(read(back)), shown(scenario));
      }),
      SOME,
    );
  });
});

/** An input written into cells and read from them, its sources kept where its value is. */
function throughCells(scenario: Scenario, field: Field): Input | undefined {
  const input = field.kind === "table" ? inputOf(scenario, field) : inputOf(scenario, field);
  const outcome = fromCells(field, toCells(field, input));
  assert.equal(outcome.kind, "value", JSON.stringify(outcome));
  const { value } = outcome;
  if (value === undefined) return undefined;
  return typeof value === "object" ? revalued(input, value, TYPED) : revalued(input, value, TYPED);
}

/** Whether anything is received, so that somebody is paid. */
function isPaid(scenario: Scenario): boolean {
  try {
    return termsOf(scenario).receipts().length > 0 && termsOf(scenario).claims().length > 0;
  } catch {
    return false;
  }
}

/** What every figure shows, by path; a reason names a row by its number, which moves with the order. */
function sortedOf(scenario: Scenario): readonly (readonly [string, unknown])[] {
  return [...shown(scenario)]
    .map(
      ([path, value]) =>
        [
          path,
          typeof value === "string" ? value.replace(/ in row \d+ of /u, " in a row of ") : value,
        ] as const,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
