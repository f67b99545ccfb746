/** That a scenario is read once, however much is asked of it: counted, and told apart from remembering inputs. */
import assert from "node:assert/strict";
import {
  DomainError,
  evaluate,
  fromIso,
  lookUp,
  milestones,
  paymentsOf,
  presets,
  termsOf,
  type FieldPath,
} from "../../../../src/calc/index.ts";
import { counted, presetNamed, scenarioOf } from "./given.ts";

const SETTLEMENT = "Settlement of 2018 in instalments";

function readOften({ reads }: { readonly reads: ReadonlyMap<string, number> }): string[] {
  return [...reads].flatMap(([path, times]) => (times === 1 ? [] : [`${path}: ${times} times`]));
}

/** What only the working out of a part reads, so that its reads count how often the part is worked out. */
const READ_BY: Readonly<Record<string, readonly FieldPath[]>> = {
  "the Award": ["award.principal", "award.fixings", "award.margin"],
  receipts: ["payments.recoveryShare", "payments.nonCash", "payments.instalments"],
  series: ["notes.series"],
  "the debt": ["debt.principal", "debt.rate", "debt.repayments"],
  claims: ["fees.share", "fees.fixed", "taxes.share", "priority.ranking"],
  "the legal path": ["legal.path"],
};

describe("a scenario is read once", () => {
  for (const [part, paths] of Object.entries(READ_BY)) {
    it(`by all results of the settlement together: ${part}`, () => {
      const { scenario, reads } = counted(presetNamed(SETTLEMENT));
      evaluate(scenario);
      assert.deepEqual(
        paths.map((path) => [path, reads.get(path) ?? 0]),
        paths.map((path) => [path, 1]),
      );
    });
  }

  for (const preset of presets()) {
    it(`by everything that is asked of "${preset.name}"`, () => {
      const one = counted(preset);
      evaluate(one.scenario);
      paymentsOf(one.scenario);
      milestones(one.scenario, fromIso("2020-01-01"));
      lookUp(one.scenario, "paid.company");
      evaluate(one.scenario);
      assert.deepEqual(readOften(one), []);
    });
  }

  it("also where most inputs are empty, so that nearly every part is missed", () => {
    for (const missing of Object.keys(presetNamed(SETTLEMENT).inputs)) {
      const preset = presetNamed(SETTLEMENT);
      const inputs = Object.fromEntries(Object.entries(preset.inputs).filter(([path]) => path !== missing));
      const one = counted({ ...preset, inputs });
      evaluate(one.scenario);
      milestones(one.scenario, fromIso("2020-01-01"));
      assert.deepEqual(readOften(one), [], `without ${missing}`);
    }
  });
});

describe("the terms of a scenario", () => {
  const settlement = presetNamed(SETTLEMENT);

  it("are the same ones however often they are asked for", () => {
    const terms = termsOf(settlement);
    assert.equal(termsOf(settlement), terms);
    for (const part of ["receipts", "series", "debt", "claimRows", "claims", "heads"] as const) {
      assert.equal(terms[part](), terms[part](), part);
    }
  });

  it("are others for a scenario that was changed, as a change makes another scenario", () => {
    const [row] = settlement.inputs["notes.series"]?.value ?? [];
    assert(row);
    const value = [row, { ...row, cells: { ...row.cells, name: "More notes" } }];
    const input = { value, provenance: { kind: "assumed", reason: "for the test" } } as const;
    const changed = { ...settlement, inputs: { ...settlement.inputs, "notes.series": input } };
    assert.equal(termsOf(settlement).series().length, 1);
    assert.equal(termsOf(changed).series().length, 2);
  });

  it("are worked out only as far as they are asked for", () => {
    const { scenario, reads } = counted(settlement);
    termsOf(scenario).valuationDate();
    for (const path of Object.values(READ_BY).flat()) {
      assert.equal(reads.get(path) ?? 0, 0, path);
    }
  });

  it("miss the same input with the same error every time", () => {
    const terms = termsOf(scenarioOf({ "award.payment": "Expected" }));
    const errorOf = (part: () => unknown): unknown => {
      try {
        part();
      } catch (error) {
        return error;
      }
      return undefined;
    };
    const owedAsIssued = (): unknown => terms.owedAsIssued(fromIso("2020-01-01"), []);
    for (const part of [terms.receipts, terms.firstPayment, terms.valuationDate, owedAsIssued]) {
      const error = errorOf(part);
      assert(error instanceof DomainError);
      assert.equal(error.kind, "notAvailable");
      assert.equal(errorOf(part), error);
    }
  });
});
