import assert from "node:assert/strict";
import { namespaced } from "../../../src/workbook/cells/namespace.ts";
import { readExpectation } from "../../../src/workbook/selfTest/expectation.ts";
import { planSelfTest } from "../../../src/workbook/selfTest/selfTestPlan.ts";
import { triedCases, type Examples } from "../../../src/workbook/selfTest/triedCases.ts";

const EXAMPLES: Examples = {
  MOIC: { examples: [{ formula: "=AWARD.MOIC({-100;-50;60;15})", result: "0.5" }] },
  NOTE_SCHEDULE: {
    examples: [
      { formula: '=AWARD.NOTE_SCHEDULE({"Amount";5})', result: '{"Name","Amount","Due";"Total",5,""}' },
    ],
  },
  SCENARIO: { examples: [{ formula: '=AWARD.SCENARIO("notes.repayment")', result: "16500000" }] },
};
const FACTS = [{ name: "Excel", content: "16.0.0.0, platform PC" }];

/** Excel's limits: a formula, and the text of a cell. */
const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 32_767;

/** Known to every Excel that has custom functions, and to those before. */
const OLD_FUNCTIONS =
  "IF IFERROR ISERROR ISNA ISNUMBER ISTEXT ISLOGICAL ISBLANK ERROR.TYPE EXACT ABS OR COUNTIF MATCH INDEX ROW ROWS CHOOSE LEFT SUM DATE YEARFRAC NA";

describe("a result as the documentation writes it", () => {
  for (const [written, read] of [
    ["16500000", { kind: "number", value: 16_500_000 }],
    ["-0.5", { kind: "number", value: -0.5 }],
    // 13 February 2019 is day 43509 of Excel's calendar.
    ["2019-02-13", { kind: "date", value: 43_509 }],
    ['"Not yet due"', { kind: "text", value: "Not yet due" }],
    ['"say ""due"""', { kind: "text", value: 'say "due"' }],
    ["TRUE", { kind: "boolean", value: true }],
    ["#N/A", { kind: "error", value: "#N/A" }],
    ["Above 60%: indicator", { kind: "text", value: "Above 60%: indicator" }],
  ] as const) {
    it(`${written} is a ${read.kind}`, () => assert.deepEqual(readExpectation(written), read));
  }

  it("may be a table, with separators inside of its text", () => {
    assert.deepEqual(readExpectation('{"a, b","c;d";1,2019-02-13}'), {
      kind: "table",
      rows: [
        [
          { kind: "text", value: "a, b" },
          { kind: "text", value: "c;d" },
        ],
        [
          { kind: "number", value: 1 },
          { kind: "date", value: 43_509 },
        ],
      ],
    });
  });
});

describe("the plan of the self-test", () => {
  const cases = triedCases(EXAMPLES);
  const page = planSelfTest(cases, FACTS);
  const formulas = page.cells.flatMap(({ content }) =>
    typeof content === "string" && content.startsWith("=") ? [content] : [],
  );

  it("tries the examples of the documentation, those of scenarios aside, and at least 120 cells", () => {
    const labels = cases.map(({ label }) => label);
    assert.ok(labels.includes("MOIC: example 1"));
    assert.ok(!labels.some((label) => label.startsWith("SCENARIO: example")));
    assert.ok(labels.includes("SCENARIO: a scenario there is not"));
    assert.ok(labels.length >= 120);
    assert.equal(new Set(labels).size, labels.length);
  });

  it("tries a table by its size and its last row", () => {
    const tried = cases.filter(({ label }) => label.startsWith("NOTE_SCHEDULE: example"));
    assert.deepEqual(
      tried.map(({ formula, expectation }) => [formula, expectation]),
      [
        ['=ROWS(AWARD.NOTE_SCHEDULE({"Amount";5}))', { kind: "number", value: 2 }],
        ['=INDEX(AWARD.NOTE_SCHEDULE({"Amount";5}), 2, 1)', { kind: "text", value: "Total" }],
        ['=INDEX(AWARD.NOTE_SCHEDULE({"Amount";5}), 2, 2)', { kind: "number", value: 5 }],
      ],
    );
  });

  it("refers to no other sheet, uses no function of newer Excels, and keeps to the length of a formula", () => {
    for (const formula of formulas) {
      const outside = formula.replace(/"(?:[^"]|"")*"/g, '""');
      assert.doesNotMatch(outside, /(?<![A-Z0-9/])[A-Za-z']+!/, formula);
      for (const [, name = ""] of outside.matchAll(/([A-Z][A-Z._]+)\(/g))
        assert.ok(
          name.startsWith("AWARD.") || OLD_FUNCTIONS.split(" ").includes(name),
          `${name} in ${formula}`,
        );
      assert.ok(formula.length <= LONGEST_FORMULA, formula);
    }
  });

  it("copies no more than a cell can hold", () => {
    const copy = formulas.find((formula) => formula.includes('"Self-test "')) ?? "";
    const texts = [...copy.matchAll(/LEFT\([^,]*,(\d+)\)/g)].reduce((sum, [, most]) => sum + Number(most), 0);
    assert.equal(texts, 20 * 3 * 200);
    assert.ok(copy.length + texts < LONGEST_TEXT);
  });

  it("writes each cell once, and nothing where a table spills", () => {
    const places = page.cells.map(({ row, column }) => `${row} ${column}`);
    assert.equal(new Set(places).size, places.length);
    // The schedule of two series: headings, both and the total, in seven columns from B on.
    const last = page.cells.findLast(
      ({ content, column }) => column === 1 && String(content).startsWith("=AWARD.NOTE_SCHEDULE("),
    );
    assert.ok(last);
    const under = page.cells.filter(
      ({ row, column }) => row >= last.row && row < last.row + 4 && column >= 1 && column < 8,
    );
    assert.deepEqual(
      under.filter(({ content }) => content !== "").map(({ content }) => content),
      [last.content],
    );
  });

  it("calls the functions of the edition that writes it", () => {
    const page = { documentElement: { dataset: { namespace: "AWARDDEV" } } };
    const global = globalThis as { document?: unknown };
    global.document = page;
    try {
      assert.equal(
        namespaced('=IF(AWARD.NOTE_STATUS(B4, AWARD.NOTE_DUE_DATE(B4))="AWARD. x", 1)'),
        '=IF(AWARDDEV.NOTE_STATUS(B4, AWARDDEV.NOTE_DUE_DATE(B4))="AWARD. x", 1)',
      );
      const written = planSelfTest(cases, FACTS).cells.map(({ content }) => String(content));
      assert.ok(written.some((content) => content.startsWith("=AWARDDEV.")));
      assert.ok(!written.some((content) => content.includes("AWARD.MOIC(")));
    } finally {
      delete global.document;
    }
  });
});
