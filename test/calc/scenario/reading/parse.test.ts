import assert from "node:assert/strict";
import {
  DAY_COUNT_NAMES,
  freeName,
  nameKey,
  nameProblem,
  parseScenario,
  presets,
  SCHEMA_VERSION,
  toJson,
} from "../../../../src/calc/index.ts";
import { ASSUMED, problemsOf, scenarioData, scenarioOf } from "../terms/given.ts";

const NO_SCENARIO = "this is no scenario: it must be an object with schemaVersion, name and inputs";
const noSource = (label: string): string =>
  `${label} needs a source: stated with its document, assumed with a reason, or computed from something`;

describe("what is no scenario", () => {
  for (const [what, given, path, message] of [
    ["nothing", null, undefined, NO_SCENARIO],
    ["a list", [], undefined, NO_SCENARIO],
    ["a number", 7, undefined, NO_SCENARIO],
    [
      "text that is not JSON",
      "{schemaVersion: 1}",
      undefined,
      "this is no scenario: it cannot be read as JSON",
    ],
    [
      "text cut short",
      '{"schemaVersion":1,"name":"a","inp',
      undefined,
      "this is no scenario: it cannot be read as JSON",
    ],
    [
      "text beyond the limit",
      " ".repeat(1_000_001),
      undefined,
      "this is no scenario: it has 1000001 characters, at most 1000000 are read",
    ],
    [
      "no version",
      { name: "a", inputs: {} },
      "schemaVersion",
      "schemaVersion must be a whole number from 1, got nothing",
    ],
    [
      "a version as text",
      { schemaVersion: "1", name: "a", inputs: {} },
      "schemaVersion",
      'schemaVersion must be a whole number from 1, got "1"',
    ],
    [
      "version 0",
      { schemaVersion: 0 },
      "schemaVersion",
      "schemaVersion must be a whole number from 1, got 0",
    ],
    ["no inputs", { schemaVersion: 1, name: "a" }, undefined, "inputs is needed, got nothing"],
    ["inputs that are text", { schemaVersion: 1, name: "a", inputs: "x" }, undefined, NO_SCENARIO],
    [
      "a stranger beside the inputs",
      { schemaVersion: 1, name: "a", inputs: {}, macro: 1 },
      "macro",
      '"macro" is unknown to this version',
    ],
    [
      "a field that is unknown",
      scenarioData({ "award.bribe": 1 }),
      "award.bribe",
      '"award.bribe" is unknown to this version',
    ],
  ] as const) {
    it(`is ${what}`, () => {
      assert.deepEqual(problemsOf(given), [{ path, message }]);
    });
  }

  it("is one with names that mean something to JavaScript, at any depth, and nothing is polluted", () => {
    for (const key of ["__proto__", "constructor", "prototype"]) {
      for (const text of [
        `{"schemaVersion":1,"name":"a","inputs":{},"${key}":{"polluted":true}}`,
        `{"schemaVersion":1,"name":"a","inputs":{"${key}":{"polluted":true}}}`,
        `{"schemaVersion":1,"name":"a","inputs":{"notes.series":{"value":[{"cells":{"${key}":{"polluted":true}}}],"provenance":{"kind":"assumed","reason":"r"}}}}`,
      ]) {
        assert.deepEqual(problemsOf(text), [
          { path: undefined, message: `the name "${key}" is not allowed in a scenario` },
        ]);
      }
    }
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it("is one nested a thousand deep", () => {
    const deep = `{"schemaVersion":1,"name":"a","inputs":${'{"a":'.repeat(1000)}1${"}".repeat(1001)}`;
    assert.deepEqual(problemsOf(deep), [
      { path: undefined, message: "this is no scenario: it is nested too deeply" },
    ]);
  });
});

describe("a scenario of a later version", () => {
  it("is recognised as such and not read", () => {
    assert.deepEqual(parseScenario({ schemaVersion: 99, name: "Later", anything: [1] }), {
      kind: "newer",
      schemaVersion: 99,
      name: "Later",
    });
    assert.deepEqual(parseScenario({ schemaVersion: SCHEMA_VERSION + 1 }), {
      kind: "newer",
      schemaVersion: SCHEMA_VERSION + 1,
      name: undefined,
    });
  });
});

describe("an input that is wrong", () => {
  for (const [path, value, message] of [
    ["award.principal", "967", 'Award principal must be a number, got "967"'],
    ["award.principal", true, "Award principal must be a number, got TRUE"],
    ["award.principal", null, "Award principal must be a number, got nothing"],
    ["award.principal", -1, "Award principal must be 0 or more, got -1"],
    ["award.principal", 1e300, "Award principal must be between 0 and 9007199254740991, got 1e+300"],
    ["award.margin", -1, "Margin over the benchmark must be -0.99 or more, got -1"],
    [
      "award.startDate",
      40802,
      "Interest runs from must be a date from 1900-03-01 to 9999-12-31 such as 2018-11-15, got 40802",
    ],
    [
      "award.startDate",
      "2011-02-30",
      'Interest runs from must be a date from 1900-03-01 to 9999-12-31 such as 2018-11-15, got "2011-02-30"',
    ],
    [
      "award.startDate",
      "1900-02-28",
      'Interest runs from must be a date from 1900-03-01 to 9999-12-31 such as 2018-11-15, got "1900-02-28"',
    ],
    ["award.frequency", 3, "Interest of the Award compounds must be one of 0, 1, 2, 4, 12, got 3"],
    [
      "award.dayCount",
      "ACT/366",
      `Day count of the Award must be one of ${DAY_COUNT_NAMES.join(", ")}, got "ACT/366"`,
    ],
    ["award.currency", 5, "Currency of the Award must be text, got 5"],
    ["award.currency", "x".repeat(2001), "Currency of the Award must have at most 2000 characters, got 2001"],
    [
      "award.currency",
      "U\u0000SD",
      "Currency of the Award must not contain control characters or broken ones",
    ],
    ["shares.fx", 0, "Exchange rate must be above 0 and at most 1000000, got 0"],
    ["payments.recoveryShare", 1.5, "Share recovered must be between 0 and 1, got 1.5"],
    ["notes.series", 3, "Notes must be a table, got 3"],
    ["notes.series.1.amount", [{ name: "A" }], "Amount is needed, got nothing"],
    ["notes.series.1.name", [{ name: "  ", amount: 1 }], "Name is needed, got nothing"],
    [
      "notes.series.2.days",
      [
        { name: "A", amount: 1 },
        { name: "B", amount: 1, days: 1.5 },
      ],
      "Days must be a whole number, got 1.5",
    ],
    [
      "notes.series.1.warrants",
      [{ name: "A", amount: 1, warrants: 2 }],
      '"warrants" is unknown to this version',
    ],
  ] as const) {
    it(`${path}: ${message.slice(0, 60)}`, () => {
      const field = path.split(".").slice(0, 2).join(".");
      assert.deepEqual(problemsOf(scenarioData({ [field]: value })), [{ path, message }]);
    });
  }

  it("is a table of more than a thousand rows", () => {
    const rows = Array.from({ length: 1001 }, () => ({ date: "2019-01-01", amount: 1 }));
    assert.deepEqual(problemsOf(scenarioData({ "debt.repayments": rows })), [
      {
        path: "debt.repayments",
        message: "Repayments of the secured debt must have at most 1000 rows, got 1001",
      },
    ]);
  });

  it("is told beside every other, each by its path", () => {
    const given = scenarioData({ "award.principal": "a", "debt.rate": 99, "notes.series": [{ name: "A" }] });
    assert.deepEqual(
      problemsOf(given).map(({ path }) => path),
      ["award.principal", "notes.series.1.amount", "debt.rate"],
    );
  });
});

describe("the source of an input", () => {
  const withSource = (provenance: unknown): unknown => ({
    schemaVersion: 1,
    name: "a",
    inputs: { "award.principal": { value: 1, ...(provenance === undefined ? {} : { provenance }) } },
  });

  for (const [what, provenance] of [
    ["missing", undefined],
    ["of an unknown kind", { kind: "heard" }],
    ["stated nowhere", { kind: "stated", document: " " }],
    ["assumed without a reason", { kind: "assumed", reason: "" }],
    ["text", "news release"],
  ] as const) {
    it(`must not be ${what}`, () => {
      assert.deepEqual(problemsOf(withSource(provenance)), [
        { path: "award.principal", message: noSource("Award principal") },
      ]);
    });
  }

  it("may be given for a row and for a cell", () => {
    const given = (exceptions: object): unknown => ({
      schemaVersion: 1,
      name: "a",
      inputs: {
        "notes.series": {
          value: [{ cells: { name: "A", amount: 1 }, provenance: ASSUMED, exceptions }],
          provenance: { kind: "stated", document: "D" },
        },
      },
    });
    assert.equal(parseScenario(given({ amount: { kind: "computed", from: "x" } })).kind, "scenario");
    assert.deepEqual(problemsOf(given({ amount: { kind: "heard" } })), [
      { path: "notes.series.1.amount", message: noSource("Amount") },
    ]);
    assert.deepEqual(problemsOf(given({ colour: ASSUMED })), [
      { path: "notes.series.1.colour", message: '"colour" is unknown to this version' },
    ]);
  });
});

describe("the name of a scenario", () => {
  it("may be of any script and hold anything that is text", () => {
    for (const name of [
      "Paid in full",
      "חוב מובטח",
      "دين مضمون",
      "偿还",
      "🏛️⚖️",
      '=HYPERLINK("x")',
      "<img onerror=alert(1)>",
      "x".repeat(255),
    ]) {
      assert.equal(scenarioOf({}, name).name, name);
    }
    assert.equal(scenarioOf({}, "  Settlement \n").name, "Settlement");
    assert.equal(scenarioOf({}, "__proto__").name, "__proto__");
  });

  for (const [name, message] of [
    [undefined, "name is needed, got nothing"],
    ["", "name is needed, got nothing"],
    [" \t ", "name is needed, got nothing"],
    [5, "name must be text, got 5"],
    ["x".repeat(256), "name must have at most 255 characters, got 256"],
    ["x".repeat(10_000), "name must have at most 255 characters, got 10000"],
    ["a\nb", "name must not contain control characters or broken ones"],
    ["a\uD83D", "name must not contain control characters or broken ones"],
  ] as const) {
    it(`must not be ${JSON.stringify(name)?.slice(0, 20) ?? "missing"}`, () => {
      assert.deepEqual(
        problemsOf({ schemaVersion: 1, ...(name === undefined ? {} : { name }), inputs: {} }),
        [{ path: "name", message }],
      );
    });
  }

  it("is taken when it differs from another only in case, blanks or the way an accent is written", () => {
    assert.equal(
      nameProblem("settlement ", ["Settlement"]),
      'there is already a scenario named "Settlement"',
    );
    assert.equal(nameProblem("Re\u0301sume\u0301", ["résumé"]), 'there is already a scenario named "résumé"');
    assert.equal(nameProblem("Settlement 2", ["Settlement"]), undefined);
    assert.equal(nameKey(" ÉTÉ "), nameKey("e\u0301te\u0301"));
  });

  it("gets a number where it is taken, and stays within its length without breaking a character", () => {
    assert.equal(freeName("Base", []), "Base");
    assert.equal(freeName("Base", ["base", "BASE (2)"]), "Base (3)");
    const long = "😀".repeat(127);
    const free = freeName(long, [long]);
    assert.ok(free.length <= 255 && free.endsWith(" (2)"), free);
    assert.equal(nameProblem(free), undefined);
  });
});

describe("a scenario as JSON", () => {
  it("reads back as the same scenario, with a byte order mark too", () => {
    for (const preset of presets()) {
      assert.deepEqual(parseScenario(toJson(preset)), { kind: "scenario", scenario: preset });
      assert.deepEqual(parseScenario(`\uFEFF${toJson(preset)}`), { kind: "scenario", scenario: preset });
    }
  });

  it("has its inputs in the order of the catalogue, whatever the order they came in", () => {
    const scenario = scenarioOf({ "priority.ranking": "Notes first", "valuation.date": "2020-01-01" });
    assert.deepEqual(Object.keys(scenario.inputs), ["valuation.date", "priority.ranking"]);
  });
});

describe("inputs that contradict each other", () => {
  const problem = (values: Readonly<Record<string, unknown>>) => problemsOf(scenarioData(values));
  const series = (issued: string) => [{ name: "A", amount: 1, issued }];
  const decision = (principal: number) => [
    { date: "2019-01-29", event: "Decision", kind: "Decision", standing: "Partial", principal },
  ];

  for (const [issued, first] of [
    ["2018-11-16", "2018-11-15"],
    ["2025-07-28", "2018-11-15"],
  ] as const) {
    it(`notes issued on ${issued}, after a first payment on ${first}`, () => {
      assert.deepEqual(problem({ "award.firstPaymentDate": first, "notes.series": series(issued) }), [
        {
          path: "notes.series.1.issued",
          message: `Issued must not be after the first payment date ${first}, got ${issued}`,
        },
      ]);
    });
  }

  it("not notes issued on the day itself", () => {
    scenarioOf({ "award.firstPaymentDate": "2018-11-15", "notes.series": series("2018-11-15") });
  });

  it("a decision that leaves more than was awarded", () => {
    assert.deepEqual(problem({ "award.principal": 100, "legal.path": decision(101) }), [
      {
        path: "legal.path.1.principal",
        message: "Principal standing must not be above the Award principal 100, got 101",
      },
    ]);
    scenarioOf({ "award.principal": 100, "legal.path": decision(100) });
  });

  for (const name of ["\u200b", "\u00ad\u2060", "\u3164", "Base\u202e", "\u200fBase", "\u2066Base\u2069"]) {
    it(`a name that is not seen, or turns the text around it: ${JSON.stringify(name)}`, () => {
      const outcome = parseScenario(scenarioData({}, name));
      assert.equal(outcome.kind, "problems");
    });
  }
});
