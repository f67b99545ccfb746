import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { presetNamed } from "./calc/scenario/terms/given.ts";
import { assumptions, SCENARIOS, scenariosPage } from "../tools/scenarioReference.ts";

describe("docs/scenarios.md", () => {
  const page = readFileSync(SCENARIOS, "utf8").replaceAll("\r\n", "\n");

  it("is what the code says today (else: npm run docs)", () => {
    assert.equal(page, scenariosPage());
  });

  // domain.md §4: three times 5,500,000; 90 days after 15 November 2018; a bullet IRR of 71.92%.
  for (const [field, ofSettlement] of [
    ["notes.repayment", "16,500,000.00"],
    ["notes.dueDate", "2019-02-13"],
    ["notes.irr", "71.92%"],
    ["proceeds.gross", "1,280,000,000.00"],
  ] as const) {
    it(`has ${ofSettlement} as ${field} of the settlement`, () => {
      const row = page.split("\n").find((line) => line.includes(`\`${field}\` `));
      // Before it stand the label, the field and the first preset.
      assert.equal(row?.split("|")[4]?.trim(), ofSettlement);
    });
  }
});

describe("the assumptions of a scenario, as the page lists them", () => {
  const assumed = (reason: string) => ({ kind: "assumed", reason }) as const;
  const stated = { kind: "stated", document: "Some release" } as const;
  const base = { ...presetNamed("Never paid"), inputs: {} };

  for (const [preset, line] of [
    ["Settlement of 2018 in instalments", "Instalments, row 1, Date: the day of the month is not stated"],
    [
      "Settlement of 2018 in instalments",
      "Notes, Notes of 2017, Issued: the day of the release; no issue date is stated",
    ],
    ["Sale order of 2025", "Non-cash consideration, Convertible notes, Realised on: a year after closing"],
    [
      "Sale order of 2025",
      "Non-cash consideration, Convertible notes, Haircut: what the notes realise is not stated",
    ],
    [
      "Note stack of 2025",
      "Day count of the Award: 28 U.S.C. § 1961 (b) says computed daily, and not by how many days of a year",
    ],
  ] as const) {
    it(`of ${preset} have: ${line}`, () => {
      assert.ok(assumptions(presetNamed(preset)).split("\n").includes(`- ${line}`));
    });
  }

  it("have a row that is assumed as a whole once, and its cells that have a reason of their own", () => {
    const rows = [
      { cells: { date: "2020-01-15", amount: 5 }, provenance: assumed("a guess") },
      { cells: { date: "2021-01-15", amount: 6 } },
      {
        cells: { date: "2022-01-15", amount: 7 },
        provenance: assumed("another"),
        exceptions: { amount: assumed("halved"), date: stated },
      },
    ];
    const scenario = { ...base, inputs: { "payments.instalments": { value: rows, provenance: stated } } };
    assert.equal(
      assumptions(scenario),
      [
        "- Instalments, row 1: a guess",
        "- Instalments, row 3: another",
        "- Instalments, row 3, Amount: halved",
      ].join("\n"),
    );
  });

  it("have a table that is assumed as a whole once, and say nothing of what is stated or computed in it", () => {
    const rows = [
      {
        cells: { name: "B", nominal: 1, realised: "2022-01-15" },
        exceptions: { nominal: stated, realised: { kind: "computed", from: "A" } as const },
      },
    ];
    const scenario = {
      ...base,
      inputs: { "payments.nonCash": { value: rows, provenance: assumed("thought out") } },
    };
    assert.equal(assumptions(scenario), "- Non-cash consideration: thought out");
  });

  it("are none where everything is stated", () => {
    const rows = [{ cells: { date: "2020-01-15", amount: 5 } }];
    const inputs = {
      "debt.principal": { value: 1, provenance: stated },
      "debt.repayments": { value: rows, provenance: stated },
    };
    assert.equal(assumptions({ ...base, inputs }), "");
  });
});
