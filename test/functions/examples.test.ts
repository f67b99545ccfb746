import assert from "node:assert/strict";
import { fromCalendar, fromIso, presets } from "../../src/calc/index.ts";
import { builtFile, callBuilt, loadBuiltAddIn, streamBuilt } from "./builtFunctions.ts";

/**
 * A formula of an example: numbers, "text", TRUE and FALSE, {tables}, and calls of AWARD functions or
 * of DATE, ROWS and INDEX. A result shows dates as the cell does, 2018-11-15.
 */
type Value = number | string | boolean | readonly (readonly Value[])[];

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly options?: { readonly stream?: boolean };
    readonly parameters: readonly { readonly dimensionality?: string }[];
  }[];
}

const { functions, scenarios } = loadBuiltAddIn();
// As the remarks of the functions of scenarios say.
scenarios.set({ active: "Settlement of 2018 in instalments", scenarios: presets() });
const metadata = JSON.parse(builtFile("functions.json")) as Metadata;
const catalogue = JSON.parse(builtFile("examples.json")) as Record<
  string,
  { readonly examples: readonly { readonly formula: string; readonly result: string }[] }
>;

const TOKEN = /\s*(\d{4}-\d\d-\d\d|-?\d+(?:\.\d+)?(?:E[+-]?\d+)?%?|"(?:[^"]|"")*"|[A-Z][\w.]*|[(){},;])/uy;

function tokens(text: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.trimEnd().length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(text);
    assert.ok(match?.[1], `cannot be read from "${text.slice(at)}" on`);
    found.push(match[1]);
  }
  return found;
}

function evaluate(text: string): Value {
  const rest = tokens(text);
  const result = readValue(rest);
  assert.deepEqual(rest, [], "the formula ends");
  return result;
}

function readValue(rest: string[]): Value {
  const token = rest.shift() ?? "";
  if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
  if (/^\d{4}-/.test(token)) return fromIso(token);
  if (token.endsWith("%")) return Number(token.slice(0, -1)) / 100;
  if (/^-?\d/.test(token)) return Number(token);
  if (token === "TRUE" || token === "FALSE") return token === "TRUE";
  if (token === "{") return readTable(rest);
  assert.equal(rest.shift(), "(", `${token} is a call`);
  return callFunction(token, readArguments(rest));
}

function readTable(rest: string[]): Value {
  const rows: Value[][] = [[]];
  for (;;) {
    rows.at(-1)?.push(readValue(rest));
    const separator = rest.shift();
    if (separator === "}") return rows;
    if (separator === ";") rows.push([]);
    else assert.equal(separator, ",");
  }
}

/** An omitted argument, as in "A, , B", is null, as Excel hands it over. */
function readArguments(rest: string[]): (Value | null)[] {
  const given: (Value | null)[] = [];
  while (rest[0] !== ")") {
    given.push(rest[0] === "," ? null : readValue(rest));
    if (rest[0] === ",") rest.shift();
  }
  rest.shift();
  return given;
}

function callFunction(name: string, given: (Value | null)[]): Value {
  if (name === "DATE") return fromCalendar(...(given as [number, number, number]));
  if (name === "ROWS") return (given[0] as readonly unknown[]).length;
  if (name === "INDEX") {
    const [table, row, column] = given as [readonly (readonly Value[])[], number, number];
    return table[row - 1]?.[column - 1] ?? "#REF!";
  }
  const id = name.replace(/^AWARD\./, "");
  const description = metadata.functions.find((item) => item.id === id);
  assert.ok(description, `${name} is a function`);
  const args = description.parameters.map((parameter, index) => {
    const value = given[index] ?? null;
    return parameter.dimensionality === "matrix" && value !== null && !Array.isArray(value)
      ? [[value]]
      : value;
  });
  const result = description.options?.stream
    ? streamBuilt(functions, id, ...args).at(-1)
    : callBuilt(functions, id, ...args);
  return typeof result === "object" && result !== null && "error" in result
    ? (result.error as string)
    : (result as Value);
}

/** Numbers are equal when Excel, which shows fifteen digits, shows them so. */
function sameAsShown(actual: unknown, expected: unknown, formula: string): void {
  if (typeof expected === "number") {
    const difference = Math.abs(Number(actual) - expected);
    assert.ok(difference <= 1e-14 * Math.abs(expected) + 1e-12, `${formula} is ${String(actual)}`);
  } else if (Array.isArray(expected)) {
    assert.ok(Array.isArray(actual) && actual.length === expected.length, `${formula}: as many rows`);
    expected.forEach((cell, index) => sameAsShown(actual[index], cell, formula));
  } else {
    assert.equal(actual, expected, formula);
  }
}

describe("the examples in the documentation are true", () => {
  for (const [id, { examples }] of Object.entries(catalogue)) {
    for (const { formula, result } of examples) {
      it(`${id}: ${formula}`, () => {
        // A sentence or an error value stands there without quotes.
        assert.doesNotMatch(formula, /\d{4}-\d\d-\d\d/, "Excel would subtract");
        const expected = /^["{\d-]/.test(result) ? evaluate(result) : result;
        sameAsShown(evaluate(formula.slice(1)), expected, formula);
      });
    }
  }
});
