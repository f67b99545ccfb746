/**
 * What a formula of the documentation or of the self-test gives, worked out with the built functions.
 *
 * A formula: numbers, "text", TRUE and FALSE, {tables}, `[name]` for cells of a sheet, + - * / =, and calls of
 * AWARD functions and of a few of Excel's. A result shows dates as the cell does, 2018-11-15.
 */
import assert from "node:assert/strict";
import { fromCalendar, fromIso } from "../../src/calc/index.ts";
import { builtFile, callBuilt, streamBuilt, type BuiltFunction } from "./builtFunctions.ts";

type CellValue = number | string | boolean | null | { readonly basicValue: number };
export type Value = CellValue | readonly (readonly Value[])[];

/** The sheet and the Excel in which a formula stands. */
export interface Surroundings {
  readonly functions: ReadonlyMap<string, BuiltFunction>;
  /** The cells that `[name]` stands for; a blank one is null. */
  readonly cells?: ReadonlyMap<string, Value>;
  /** What a blank cell is to a parameter of any type: null on the web, 0 on the desktop. */
  readonly blankInAny?: null | 0;
  /** Told of every call of the add-in; an argument left out is undefined. */
  readonly onCall?: (id: string, given: readonly (Value | undefined)[]) => void;
}

interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly dimensionality?: string;
}

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly options?: { readonly stream?: boolean };
    readonly parameters: readonly Parameter[];
  }[];
}

const TOKEN =
  /\s*(\d{4}-\d\d-\d\d|\d+(?:\.\d+)?(?:E[+-]?\d+)?%?|"(?:[^"]|"")*"|#[A-Z0-9/]+[!?]?|\[[^\]]+\]|[A-Z][\w.]*|[(){},;=+*/-])/uy;

const ERROR = /^#(N\/A|(VALUE|NUM|DIV\/0|REF|NULL)!|NAME\?)$/;

/** Functions of Excel that see an error as a value; all others pass it on. */
const SEES_ERRORS = ["IFERROR", "ISNA", "IF"];

export const metadata = JSON.parse(builtFile("functions.json")) as Metadata;

/** The value of a formula without its "=", or of a result. */
export function valueOf(text: string, surroundings: Surroundings): Value {
  const reader = new Reader(tokens(text), surroundings);
  const value = reader.comparison();
  reader.end();
  return value;
}

/** What a result says: an error and a sentence stand there without quotes. */
export function resultOf(result: string, surroundings: Surroundings): Value {
  return /^["{\d-]|^TRUE$|^FALSE$/.test(result) ? valueOf(result, surroundings) : result;
}

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

class Reader {
  constructor(
    private readonly rest: string[],
    private readonly surroundings: Surroundings,
  ) {}

  end(): void {
    assert.deepEqual(this.rest, [], "the formula ends");
  }

  comparison(): Value {
    const left = this.sum();
    if (this.rest[0] !== "=") return left;
    this.rest.shift();
    const right = this.sum();
    return errorAmong([left, right]) ?? plain(left) === plain(right);
  }

  private sum(): Value {
    let left = this.product();
    while (this.rest[0] === "+" || this.rest[0] === "-") {
      const sign = this.rest.shift() === "+" ? 1 : -1;
      left = arithmetic(left, this.product(), (a, b) => a + sign * b);
    }
    return left;
  }

  private product(): Value {
    let left = this.single();
    while (this.rest[0] === "*" || this.rest[0] === "/") {
      const isTimes = this.rest.shift() === "*";
      left = arithmetic(left, this.single(), (a, b) => (isTimes ? a * b : b === 0 ? "#DIV/0!" : a / b));
    }
    return left;
  }

  private single(): Value {
    const token = this.rest.shift() ?? "";
    if (token === "-") return arithmetic(0, this.single(), (zero, number) => zero - number);
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (token.startsWith("#")) return token;
    if (token.startsWith("[")) return this.cells(token.slice(1, -1));
    if (/^\d{4}-/.test(token)) return fromIso(token);
    if (token.endsWith("%")) return Number(token.slice(0, -1)) / 100;
    if (/^\d/.test(token)) return Number(token);
    if (token === "TRUE" || token === "FALSE") return token === "TRUE";
    if (token === "{") return this.table();
    assert.equal(this.rest.shift(), "(", `${token} is a call`);
    return this.call(token, this.arguments());
  }

  private cells(name: string): Value {
    const value = this.surroundings.cells?.get(name);
    assert.ok(value !== undefined, `the sheet has cells "${name}"`);
    return value;
  }

  private table(): Value {
    const rows: Value[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(this.comparison());
      const separator = this.rest.shift();
      if (separator === "}") return rows;
      if (separator === ";") rows.push([]);
      else assert.equal(separator, ",");
    }
  }

  /** An omitted argument, as in "A, , B", is undefined. */
  private arguments(): (Value | undefined)[] {
    const given: (Value | undefined)[] = [];
    while (this.rest[0] !== ")") {
      given.push(this.rest[0] === "," ? undefined : this.comparison());
      if (this.rest[0] === ",") this.rest.shift();
    }
    this.rest.shift();
    return given;
  }

  private call(name: string, given: readonly (Value | undefined)[]): Value {
    if (!name.startsWith("AWARD.")) return callExcel(name, given);
    return callAddIn(name.slice("AWARD.".length), given, this.surroundings);
  }
}

function arithmetic(left: Value, right: Value, of: (a: number, b: number) => Value): Value {
  return errorAmong([left, right]) ?? of(Number(plain(left)), Number(plain(right)));
}

function callExcel(name: string, given: readonly (Value | undefined)[]): Value {
  const error = SEES_ERRORS.includes(name) ? undefined : errorAmong(given);
  if (error !== undefined) return error;
  const [first = null, second, third] = given;
  switch (name) {
    case "DATE":
      return fromCalendar(Number(first), Number(second), Number(third));
    case "NA":
      return "#N/A";
    case "ISNA":
      return first === "#N/A";
    case "IFERROR":
      return (isError(first) ? second : first) ?? null;
    case "IF":
      return isError(first) ? first : ((first ? second : third) ?? null);
    case "SUM":
      return given
        .flat(2)
        .reduce<number>((sum, cell) => sum + (typeof plain(cell) === "number" ? Number(plain(cell)) : 0), 0);
    case "ROWS":
      return rowsOf(first).length;
    case "INDEX": {
      const cell = rowsOf(first)[Number(second) - 1]?.[Number(third ?? 1) - 1];
      return cell === undefined ? "#REF!" : cell;
    }
    case "YEARFRAC":
      // Excel's basis 2 alone: actual days by 360.
      assert.equal(third, 2);
      return (Number(plain(second)) - Number(plain(first))) / 360;
    default:
      return assert.fail(`${name} is a function`);
  }
}

/**
 * A call of the add-in as Excel makes it: an error among the arguments is the answer, a range for a scalar makes
 * a call for each of its cells, blank cells are what the parameter's type makes of them.
 */
function callAddIn(id: string, given: readonly (Value | undefined)[], surroundings: Surroundings): Value {
  const description = metadata.functions.find((item) => item.id === id);
  assert.ok(description, `${id} is a function`);
  const { parameters, options } = description;
  surroundings.onCall?.(id, given);
  assert.ok(given.length <= parameters.length, `${id} takes no more than ${parameters.length} arguments`);
  const lifted = parameters.findIndex(
    ({ dimensionality }, index) => dimensionality !== "matrix" && isRange(given[index]),
  );
  if (lifted !== -1) {
    const range = rowsOf(given[lifted] ?? null);
    return range.map((row) => row.map((cell) => callAddIn(id, given.with(lifted, cell), surroundings)));
  }
  const error = errorAmong(given);
  if (error !== undefined) return error;
  const args = parameters.map((parameter, index) => argumentOf(given[index], parameter, surroundings));
  const result = options?.stream
    ? streamBuilt(surroundings.functions, id, ...args).at(-1)
    : callBuilt(surroundings.functions, id, ...args);
  return typeof result === "object" && result !== null && "error" in result
    ? String(result.error)
    : (result as Value);
}

function argumentOf(
  value: Value | undefined,
  { type, dimensionality }: Parameter,
  { blankInAny = null }: Surroundings,
): unknown {
  if (value === undefined) return null;
  const blank = type === "string" ? "" : type === "number" ? 0 : blankInAny;
  if (dimensionality === "matrix") return rowsOf(value).map((row) => row.map((cell) => cell ?? blank));
  const [[cell = null] = []] = rowsOf(value);
  return cell ?? blank;
}

function isRange(value: Value | undefined): boolean {
  return Array.isArray(value) && (value.length > 1 || (value[0] as readonly Value[]).length > 1);
}

function rowsOf(value: Value): readonly (readonly Value[])[] {
  return Array.isArray(value) ? (value as readonly (readonly Value[])[]) : [[value]];
}

function isError(value: Value | undefined): value is string {
  return typeof value === "string" && ERROR.test(value);
}

function errorAmong(values: readonly (Value | undefined)[]): string | undefined {
  return values.flat(2).find((value): value is string => isError(value as Value));
}

/** The number behind a formatted one. */
function plain(value: Value | undefined): unknown {
  return typeof value === "object" && value !== null && "basicValue" in value ? value.basicValue : value;
}

/** Numbers are equal when Excel, which shows fifteen digits, shows them so. */
export function sameAsShown(actual: unknown, expected: unknown, formula: string): void {
  const shown = plain(actual as Value);
  if (typeof expected === "number") {
    assert.equal(typeof shown, "number", `${formula} is ${String(shown)}`);
    const difference = Math.abs(Number(shown) - expected);
    assert.ok(difference <= 1e-14 * Math.abs(expected) + 1e-12, `${formula} is ${String(shown)}`);
  } else if (Array.isArray(expected)) {
    assert.ok(Array.isArray(actual) && actual.length === expected.length, `${formula}: as many rows`);
    expected.forEach((cell, index) => sameAsShown(actual[index], cell, formula));
  } else {
    assert.equal(shown, expected, formula);
  }
}
