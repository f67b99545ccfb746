/**
 * Bug reports of people who do this job elsewhere, as calls of our functions: test/vectors/bugReports.json.
 *
 * Every case is called as Excel on the web and as Excel on a desktop hands it over, which differ in what a blank
 * cell of a table is. A case whose answer the report leaves open and which we decided otherwise stands in
 * `DECIDED`, with our answer and where the function's page says so.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromIso } from "../../src/calc/index.ts";
import { callBuilt, loadBuiltFunctions } from "./builtFunctions.ts";

type Given = string | number | null | { readonly text: string } | object | readonly (readonly Given[])[];
type Expected =
  | number
  | readonly number[]
  | { readonly error: string }
  | { readonly pick: readonly [number, number]; readonly value: number };

interface BugReport {
  readonly id: string;
  readonly function: string;
  readonly args: readonly Given[];
  readonly expected: Expected;
  readonly tolerance: number;
  readonly why: string;
}

const VECTORS = join(import.meta.dirname, "..", "vectors", "bugReports.json");
const { cases } = JSON.parse(readFileSync(VECTORS, "utf8")) as { readonly cases: readonly BugReport[] };

/** What a report leaves open and we answer otherwise. */
const DECIDED: Readonly<Record<string, { readonly answer: Expected; readonly because: string }>> = {
  "bh-020": {
    answer: -0.7689053387,
    because: "of the rates that make the value 0, -76.9 % and 185 %, the first is nearer to 10 %",
  },
  "bh-053": {
    // 2,002.14 at 3 % for 52 days of 365.
    answer: 8.5570915,
    because: "interest runs for asOf - start days, here 52",
  },
  "bh-141": {
    // 0.11 in parts of 6, 6 and 2: 4.71, 4.71 and 1.57 cents, and the odd two cents to the larger remainders.
    answer: 0.01,
    because: "by largest remainder a larger sum may give a claim a cent less",
  },
  "bh-143": {
    // 20 % of 125,000,000, and of what that and 50,000,000 x 1.08^5 leave another 20 %.
    answer: 30306719.23,
    because: '"Up to percent of total" is of all receipts, capital included',
  },
};

/** Figures that are published with so many decimals. */
const DECIMALS: Readonly<Record<string, number>> = { "bh-013": 4, "bh-050": 2 };

const functions = loadBuiltFunctions();

/** A cell or a range as Excel hands it over: a date as its serial, a blank cell of a range as it is there. */
function handed(value: Given, blank: null | 0): unknown {
  if (Array.isArray(value)) {
    return value.map((row: readonly Given[]) => row.map((cell) => handed(cell, blank) ?? blank));
  }
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return fromIso(value);
  if (typeof value === "object" && value !== null && "text" in value) return value.text;
  return value;
}

function answerOf({ function: id, args }: BugReport, blank: null | 0): unknown {
  return callBuilt(functions, id, ...args.map((value) => handed(value, blank)));
}

/** What is compared: the cell that is picked, the payments of a waterfall, the error, or the answer itself. */
function looked(answer: unknown, expected: Expected): unknown {
  if (typeof expected === "number") return answer;
  if (!Array.isArray(answer)) return answer;
  const rows = answer as readonly (readonly unknown[])[];
  if ("pick" in expected) return rows.at(expected.pick[0])?.at(expected.pick[1]);
  return rows.slice(1).map((row) => row[WATERFALL_PAID]);
}

/** The column Paid of WATERFALL. */
const WATERFALL_PAID = 4;

/** What is wrong with an answer; `undefined` where nothing is. */
function fault(answer: unknown, expected: Expected, tolerance: number): string | undefined {
  const seen = looked(answer, expected);
  const said = JSON.stringify(seen);
  if (typeof expected === "object" && "error" in expected) {
    const isSo =
      typeof seen === "object" && seen !== null && "error" in seen && seen.error === expected.error;
    return isSo ? undefined : `expected ${expected.error}, got ${said}`;
  }
  const wanted = typeof expected === "object" && "pick" in expected ? expected.value : expected;
  const pairs = Array.isArray(wanted)
    ? (wanted as readonly number[]).map((sum, index) => [sum, (seen as readonly unknown[])[index]] as const)
    : [[wanted, seen] as const];
  const isSo =
    pairs.every(([sum, got]) => typeof got === "number" && isNear(got, Number(sum), tolerance)) &&
    (!Array.isArray(wanted) || (Array.isArray(seen) && seen.length === wanted.length));
  return isSo ? undefined : `expected ${JSON.stringify(wanted)}, got ${said}`;
}

function isNear(got: number, sum: number, tolerance: number): boolean {
  return Math.abs(got - sum) <= tolerance * Math.max(1, Math.abs(sum));
}

function faultOf(report: BugReport): string | undefined {
  const expected = DECIDED[report.id]?.answer ?? report.expected;
  const decimals = DECIMALS[report.id];
  const tolerance = decimals === undefined ? report.tolerance : 0.5 * 10 ** -decimals;
  return (
    fault(answerOf(report, null), expected, tolerance) ?? fault(answerOf(report, 0), expected, tolerance)
  );
}

describe("bug reports from elsewhere", () => {
  for (const report of cases) {
    it(`${report.id} ${report.function}: ${DECIDED[report.id]?.because ?? report.why}`, () => {
      assert.equal(faultOf(report), undefined);
    });
  }

  it("are named here as they are in the file", () => {
    const known = new Set(cases.map(({ id }) => id));
    assert.equal(known.size, 99);
    const named = Object.keys(DECIDED);
    assert.deepEqual(
      named.filter((id) => !known.has(id)),
      [],
    );
  });
});
