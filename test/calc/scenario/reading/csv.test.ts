import assert from "node:assert/strict";
import fc from "fast-check";
import {
  ALL_FIELDS,
  fromCsv,
  presets,
  toCsv,
  type Scenario,
  type ValueRule,
} from "../../../../src/calc/index.ts";
import { scenarioOf } from "../terms/given.ts";

/** Text of every kind that a schema takes, formulas and separators among it. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      '=HYPERLINK("https://example.org")',
      "+1",
      "-1",
      "@SUM(A1)",
      "\t=1",
      "'quoted",
      "''",
      'a "b", c',
      "a\r\nb",
      "a;b",
      "שלום",
      "😀",
    ),
  )
  .filter((candidate) => candidate.trim() !== "" && !/[\p{Cs}\uFFFE\uFFFF]|[^\P{Cc}\t\r\n]/u.test(candidate));

const name = text
  .filter((candidate) => !/\p{Cc}/u.test(candidate.trim()))
  .map((candidate) => candidate.trim());

const date = fc
  .date({ min: new Date("1900-03-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

function valueOf(rule: ValueRule): fc.Arbitrary<string | number> {
  if (rule.kind === "text") return text;
  if (rule.kind === "date") return date;
  if (rule.kind === "choice") return fc.constantFrom(...rule.choices);
  const { kind, min, above, below, max = below ?? 1e12 } = rule;
  if (kind === "days" || kind === "count") return fc.integer({ min: min ?? 1, max });
  const doubles = fc.double({
    ...{ min: min ?? above ?? 0, minExcluded: above !== undefined },
    ...{ max, maxExcluded: below !== undefined, noNaN: true },
  });
  // JSON and CSV know no −0.
  return doubles.map((value) => value + 0);
}

const provenance = fc.oneof(
  fc.record({ kind: fc.constant("stated"), document: text, place: text }),
  fc.record({ kind: fc.constant("stated"), document: text }),
  fc.record({ kind: fc.constant("assumed"), reason: text }),
  fc.record({ kind: fc.constant("computed"), from: text }),
);

/** Fields that nothing else contradicts, so that any values of theirs are a scenario. */
const FREE = ALL_FIELDS.filter(({ path }) =>
  [
    "award.principal",
    "award.margin",
    "award.currency",
    "award.startDate",
    "award.dayCount",
    "award.frequency",
    "shares.fx",
    "debt.repayments",
    "options.grants",
    "payments.nonCash",
  ].includes(path),
);

const inputs = fc
  .record(
    Object.fromEntries(
      FREE.map((field): [string, fc.Arbitrary<unknown>] => {
        if (field.kind !== "table") return [field.path, fc.record({ value: valueOf(field), provenance })];
        // A Version asks for a schedule in force, and an Id has no ";": `schedules.test.ts` and `anyScenario.test.ts` have those.
        const columns = field.columns.filter(({ key }) => key !== "version" && key !== "id");
        const cells = fc.record(Object.fromEntries(columns.map((column) => [column.key, valueOf(column)])), {
          requiredKeys: field.columns.filter(({ required }) => required).map(({ key }) => key),
        });
        const exceptions = fc.record({ [field.columns[0]?.key ?? ""]: provenance });
        const row = fc.record({ cells, provenance, exceptions }, { requiredKeys: ["cells"] });
        return [field.path, fc.record({ value: fc.array(row, { maxLength: 4 }), provenance })];
      }),
    ),
    { requiredKeys: [] },
  )
  .map((record) => JSON.parse(JSON.stringify(record)) as Scenario["inputs"]);

describe("a scenario as CSV", () => {
  it("reads back as the same scenario, for every preset", () => {
    for (const preset of presets())
      assert.deepEqual(fromCsv(toCsv(preset)), { kind: "scenario", scenario: preset });
  });

  it("reads back as the same scenario, whatever its values, sources and name", () => {
    fc.assert(
      fc.property(name, fc.option(text, { nil: undefined }), inputs, (named, description, given) => {
        const scenario = {
          schemaVersion: 2,
          name: named,
          ...(description === undefined ? {} : { description }),
          inputs: given,
        } as const;
        const back = fromCsv(toCsv(scenario));
        assert.equal(back.kind, "scenario", JSON.stringify(back));
        assert.deepEqual(back.kind === "scenario" && sorted(back.scenario), sorted(scenario));
      }),
    );
  });

  it("has no cell that a spreadsheet takes for a formula", () => {
    for (const start of ["=", "+", "-", "@", "\t", "\r"]) {
      const csv = toCsv(scenarioOf({ "award.currency": `${start}cmd|' /C calc'!A1` }));
      assert.ok(csv.includes(`'${start}cmd`), csv);
      assert.doesNotMatch(csv, new RegExp(`(^|[,"])[${start === "-" ? "\\-" : start}]cmd`, "mu"));
    }
    const named = toCsv(scenarioOf({}, '=HYPERLINK("x")'));
    assert.ok(named.includes(`name,Name,,,"'=HYPERLINK(""x"")",,,\r\n`), named);
  });

  it("writes negative rates as numbers", () => {
    assert.ok(toCsv(scenarioOf({ "award.margin": -0.005 })).includes(",-0.005,assumed,"));
  });

  it("is read with semicolons or tabs, line feeds alone, a byte order mark and columns in another order", () => {
    const scenario = scenarioOf({ "award.principal": 5, "award.startDate": "2011-09-16" }, "A");
    for (const separator of [";", "\t"]) {
      const csv = toCsv(scenario).replaceAll(",", separator).replaceAll("\r\n", "\n");
      assert.deepEqual(fromCsv(`\uFEFF${csv}`), { kind: "scenario", scenario });
    }
    const reordered =
      "Value,Field,Source,Document\n1,schemaVersion\nA,name\n5,award.principal,assumed,for the test\n";
    assert.deepEqual(fromCsv(reordered), {
      kind: "scenario",
      scenario: scenarioOf({ "award.principal": 5 }, "A"),
    });
  });

  for (const [what, csv, path, message] of [
    [
      "another file",
      "a,b\n1,2\n",
      undefined,
      "this is no scenario: the first row must name the columns Field, Label, Row, Column, Value, Source, Document, Place",
    ],
    [
      "nothing",
      "",
      undefined,
      "this is no scenario: the first row must name the columns Field, Label, Row, Column, Value, Source, Document, Place",
    ],
    [
      "a quotation that never ends",
      'Field,Value\nname,"A',
      undefined,
      "this is no scenario: the first row must name the columns Field, Label, Row, Column, Value, Source, Document, Place",
    ],
    [
      "text for a sum",
      "Field,Value,Source,Document\nschemaVersion,1\nname,A\naward.principal,lots,assumed,r\n",
      "award.principal",
      'Award principal must be a number, got "lots"',
    ],
    [
      "no day",
      "Field,Value,Source,Document\nschemaVersion,1\nname,A\naward.startDate,31/11/2018,assumed,r\n",
      "award.startDate",
      'Interest runs from must be a date from 1900-03-01 to 9999-12-31 such as 2018-11-15, got "31/11/2018"',
    ],
    [
      "a sum without a source",
      "Field,Value,Source,Document\nschemaVersion,1\nname,A\naward.principal,5\n",
      "award.principal",
      "Award principal needs a source: stated with its document, assumed with a reason, or computed from something",
    ],
    [
      "a key of JavaScript",
      "Field,Value\nschemaVersion,1\nname,A\n__proto__,5\n",
      undefined,
      'the name "__proto__" is not allowed in a scenario',
    ],
  ] as const) {
    it(`is refused when it is ${what}`, () => {
      assert.deepEqual(fromCsv(csv), { kind: "problems", problems: [{ path, message }] });
    });
  }

  it("is refused when it is larger than a scenario can be", () => {
    const outcome = fromCsv("x".repeat(1_000_001));
    assert.equal(outcome.kind, "problems");
  });
});

/** The order of inputs is not part of what a scenario says. */
function sorted({ inputs: given, ...rest }: Scenario): unknown {
  return { ...rest, inputs: Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1)) };
}
