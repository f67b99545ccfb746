/** The presets against the facts of the case, each figure a literal from its source. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  describeProvenance,
  parseScenario,
  presets,
  provenanceOf,
  resultAt,
  type FieldPath,
  type Scenario,
} from "../../../src/calc/index.ts";
import { FUTURES, presetNamed } from "./terms/given.ts";

const release = presetNamed("Release of 3 February 2017");
const settlement = presetNamed("Settlement of 2018 in instalments");
const annulment = presetNamed("Partial annulment of 2019 and its reversal");
const stack = presetNamed("Note stack of 2025");
const sale = presetNamed("Sale order of 2025");
const never = presetNamed("Never paid");

const FOLDER = join(import.meta.dirname, "..", "..", "..", "src", "calc", "scenario", "presets");

/** A stated input: its value and the words that tell where. */
function stated(scenario: Scenario, path: FieldPath): unknown {
  const input = scenario.inputs[path];
  assert.equal(input?.provenance.kind, "stated", `${scenario.name}: ${path}`);
  return input.value;
}

/** An input of our own computation: its value. */
function computed(scenario: Scenario, path: FieldPath): unknown {
  const input = scenario.inputs[path];
  assert.equal(input?.provenance.kind, "computed", `${scenario.name}: ${path}`);
  return input.value;
}

function assumed(scenario: Scenario, path: FieldPath): void {
  assert.equal(scenario.inputs[path]?.provenance.kind, "assumed", `${scenario.name}: ${path}`);
}

function money(scenario: Scenario, path: string): string {
  const result = resultAt(scenario, path);
  assert.ok(result?.available && typeof result.value === "number", `${path}: ${JSON.stringify(result)}`);
  return result.value.toFixed(2);
}

describe("the presets", () => {
  it("are every file of the folder, valid, each under a name of its own", () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith(".json"));
    const names = files.map((file) => {
      const outcome = parseScenario(readFileSync(join(FOLDER, file), "utf8"));
      assert.equal(outcome.kind, "scenario", `${file}: ${JSON.stringify(outcome)}`);
      return outcome.scenario.name;
    });
    assert.deepEqual(
      presets()
        .map(({ name }) => name)
        .sort(),
      names.sort(),
    );
    assert.equal(new Set(names).size, 13);
  });

  it("begin with the six futures of one Award", () => {
    assert.deepEqual(presets().slice(0, 6), FUTURES);
    assert.equal(presets()[0]?.name, "Release of 3 February 2017");
  });

  it("never pass for stated what no source states", () => {
    for (const preset of FUTURES) {
      for (const path of [
        "valuation.date",
        "priority.ranking",
        "standstill.trigger",
        "debt.rate",
        "debt.accruedInterest",
        "debt.startDate",
        "shares.currency",
      ] as const) {
        assumed(preset, path);
      }
      assert.equal(preset.inputs["shares.outstanding"], undefined, "no source states the shares outstanding");
      assert.equal(preset.inputs["shares.price"], undefined, "nor their price");
    }
  });
});

describe("the release of 3 February 2017", () => {
  it("states the notes: US$5,500,000 at three times, 90 days after the first payment", () => {
    const notes = release.inputs["notes.series"];
    assert.deepEqual(notes?.value[0]?.cells, {
      name: "Notes of 2017",
      amount: 5_500_000,
      issued: "2017-02-03",
      multiple: 3,
      days: 90,
    });
    assert.ok(notes);
    assert.match(
      describeProvenance(provenanceOf(notes, 0, "amount")),
      /news release of 3 February 2017, first paragraph/,
    );
    assert.equal(provenanceOf(notes, 0, "issued").kind, "assumed");
    assert.equal(money(release, "notes.repayment"), "16500000.00");
  });

  it("states the rest: debt, standstill, options, use of proceeds, the legal path", () => {
    assert.equal(stated(release, "debt.principal"), 29_750_000);
    assert.equal(stated(release, "debt.isInDefault"), "Yes");
    assert.equal(stated(release, "standstill.agreementDate"), "2012-06-14");
    const cells = (path: "options.grants" | "proceeds.uses" | "legal.path"): unknown => {
      stated(release, path);
      return release.inputs[path]?.value.map((row) => row.cells);
    };
    assert.deepEqual(cells("options.grants"), [
      { name: "Options of 2017", count: 14_825_000, strike: 0.17, expiry: "2027-02-03" },
    ]);
    assert.deepEqual(cells("proceeds.uses"), [
      { item: "Settles existing debt, about", amount: 3_660_000 },
      { item: "Working capital, about", amount: 1_840_000 },
    ]);
    assert.deepEqual(
      release.inputs["legal.path"]?.value.map(({ cells: { date } }) => date),
      ["2016-08-22", "2016-10-19", "2017-03-20"],
    );
    assumed(release, "award.firstPaymentDate");
  });

  it("comes with the Award's own terms, and its balance with costs ties to 1,249,020,181.94 + 3,302,500", () => {
    assert.equal(stated(release, "award.principal"), 966_500_000 + 1_277_002);
    assert.equal(stated(release, "award.startDate"), "2011-09-16");
    assert.equal(stated(release, "award.margin"), 0.04);
    assert.equal(stated(release, "award.floor"), 0.04);
    assert.equal(stated(release, "award.frequency"), 1);
    assert.equal(stated(release, "award.costs"), 3_302_500);
    assert.equal(money(release, "award.balance"), "1252322681.94");
  });
});

describe("the settlement of 2018", () => {
  it("is US$100M in November 2018 and the rest of US$1.28bn in 60 months from January 2019", () => {
    assert.equal(stated(settlement, "award.firstPaymentAmount"), 100_000_000);
    assert.match(String(settlement.inputs["award.firstPaymentDate"]?.value), /^2018-11-/);
    assumed(settlement, "award.firstPaymentDate");
    const instalments = settlement.inputs["payments.instalments"];
    assert.deepEqual(instalments?.value[0]?.cells, {
      date: "2019-01-15",
      amount: 1_180_000_000,
      instalments: 60,
      monthsApart: 1,
    });
    assert.ok(instalments);
    assert.equal(provenanceOf(instalments, 0, "instalments").kind, "stated");
    assert.equal(provenanceOf(instalments, 0, "amount").kind, "assumed");
    assert.equal(money(settlement, "proceeds.gross"), "1280000000.00");
  });

  it("gives the notes the IRR of 740 days", () => {
    const irr = resultAt(settlement, "notes.irr.Notes of 2017");
    assert.ok(irr?.available);
    assert.ok(Math.abs(Number(irr.value) - 0.71924129908986) < 1e-13);
  });

  it("has the fixings of FRED as far as they were known", () => {
    assert.deepEqual(
      settlement.inputs["award.fixings"]?.value.map(({ cells }) => cells.benchmark),
      [0.0083494, 0.00997, 0.006561, 0.005827, 0.0086655, 0.0154489, 0.0173206, 0.0288019],
    );
  });
});

describe("the partial annulment of 2019", () => {
  it("leaves 1,277,002 standing from 29 January 2019, and everything again from 31 March 2021", () => {
    const on = (date: string) =>
      resultAt(
        {
          ...annulment,
          inputs: {
            ...annulment.inputs,
            "valuation.date": { value: date, provenance: { kind: "assumed", reason: "r" } },
          },
        },
        "award.standing",
      );
    const standing = (date: string): unknown => {
      const result = on(date);
      return result?.available === true && result.value;
    };
    assert.equal(standing("2019-01-28"), "Full");
    assert.equal(standing("2019-01-29"), "Partial");
    assert.equal(standing("2021-03-30"), "Partial");
    assert.equal(standing("2021-03-31"), "Reinstated");
    assert.equal(annulment.inputs["legal.path"]?.value[3]?.cells.principal, 967_777_002 - 966_500_000);
  });
});

describe("the notes of 2025 and the sale order", () => {
  it("stack 5,500,000 at 3, 2,130,000 at 4, and 1,700,000 at 5.1M or 6.8M", () => {
    for (const preset of [stack, sale]) {
      assert.deepEqual(
        preset.inputs["notes.series"]?.value.map(({ cells }) => [cells.amount, cells.multiple, cells.issued]),
        [
          [5_500_000, 3, "2017-02-03"],
          [2_130_000, 4, "2023-03-24"],
          [1_700_000, 3, "2025-07-28"],
        ],
      );
      assert.equal(money(preset, "notes.repayment.Notes of 2025"), "5100000.00");
    }
    const late = { value: "2028-08-01", provenance: { kind: "assumed", reason: "r" } } as const;
    const after = { ...stack, inputs: { ...stack.inputs, "award.firstPaymentDate": late } };
    assert.equal(money(after, "notes.repayment.Notes of 2025"), "6800000.00");
  });

  it("price a judgment that ties to 1,550,583,228.10 on 2 December 2025", () => {
    assert.equal(computed(sale, "award.principal"), 1_327_600_000);
    assert.equal(stated(sale, "award.rate"), 0.0202);
    assert.equal(money(sale, "award.balance"), "1550583228.10");
  });

  it("bring US$400M in cash and US$650M in notes at a haircut that nobody stated", () => {
    assert.equal(stated(sale, "award.firstPaymentAmount"), 400_000_000);
    const nonCash = sale.inputs["payments.nonCash"];
    assert.equal(nonCash?.value[0]?.cells.nominal, 650_000_000);
    assert.ok(nonCash);
    assert.equal(provenanceOf(nonCash, 0, "nominal").kind, "stated");
    assert.equal(provenanceOf(nonCash, 0, "haircut").kind, "assumed");
    assert.equal(money(sale, "proceeds.nonCash"), "455000000.00");
  });
});

describe("an Award that is never paid", () => {
  it("pays nobody, ends no standstill, and has no date or return", () => {
    for (const path of ["proceeds.gross", "paid.notes", "paid.debt", "paid.company", "notes.repayment"]) {
      assert.equal(money(never, path), "0.00");
    }
    const text = (path: string): unknown => {
      const result = resultAt(never, path);
      return result?.available === true ? result.value : result?.reason;
    };
    assert.equal(text("standstill.status"), "In force");
    assert.equal(text("notes.status"), "Contingent");
    assert.equal(
      text("notes.irr"),
      "the Award is never paid in this scenario, so there is no annual return of the notes",
    );
    assert.equal(text("notes.dueDate"), "the Award is never paid in this scenario, so there is no due date");
  });
});
