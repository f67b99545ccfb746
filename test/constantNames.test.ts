import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { constantNames } from "../tools/eslint/constantNames.js";

const rules = new RuleTester({ languageOptions: { parser: tseslint.parser } });
const SET = "import { A } from './a.ts'; ";

rules.run("constant-names", constantNames, {
  valid: [
    "const DAYS = 90;",
    "export const DAYS_OF_GRACE = 90;",
    "const MOST = -1e9 * 2 + 3;",
    "const TITLE = `all ${1} of them`;",
    "const NONE = undefined;",
    "const KINDS = ['Fixed', 'Residual'] as const;",
    "const TERMS = { days: 90, at: { rate: 0.1 } } satisfies object;",
    "const FROZEN = Object.freeze({ days: 90 });",
    "const KNOWN = new Set(['a']);",
    "const CENT = new Decimal('0.01');",
    "const PATTERN = /a/u;",
    `${SET}const ALL = [...A, 'b'];`,
    "const ONE = 1; const BOTH = [ONE, 2];",
    "const TABLE = { a: 1 }; const FIRST = TABLE['a'];",
    // Functions, instances, and what holds them.
    "const twice = (n: number) => 2 * n;",
    "const named = function () {};",
    "const format = new Intl.NumberFormat('en');",
    "const kinds = { fixed: { due: () => 1 } };",
    "const kinds = { due() { return 1; } };",
    "function due() {} const steps = [due, 1];",
    "const styles = css`a { color: red }`;",
    "const { a, B } = { a: 1, B: 2 };",
    // A call may give anything.
    "const started = performance.now(); const STARTED = performance.now();",
    "import { due } from './due.ts'; const steps = [due]; const STEPS = [due];",
    // Only constants of the module are meant.
    "function f() { const days = 90; return days; }",
    "let days = 90;",
    "declare const days: 90;",
    "const loop = loop2; const loop2 = loop;",
  ],
  invalid: [
    ...[
      "const days = 90;",
      "export const daysOfGrace = 90;",
      "const Days = 90;",
      "const kinds = ['Fixed', 'Residual'] as const;",
      "const terms = { days: 90, at: { rate: 0.1 } } satisfies object;",
      "const frozen = Object.freeze([1, 2]);",
      "const cent = new Decimal('0.01');",
      "const pattern = /a/u;",
      `${SET}const all = [...A, 'b'];`,
      "const most = 4 as number;",
      "const sign = 1 > 0 ? 'a' : 'b';",
    ].map((code) => ({ code, errors: [{ messageId: "data" }] })),
    ...[
      "const TWICE = (n: number) => 2 * n;",
      "const KINDS = { fixed: { due: () => 1 } };",
      "function due() {} const STEPS = [due, 1];",
      "const FORMAT = new Intl.NumberFormat('en');",
      "const STYLES = css`a { color: red }`;",
      "const Store = new Store2();",
    ].map((code) => ({ code, errors: [{ messageId: "code" }] })),
  ],
});
