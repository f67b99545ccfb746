import eslint from "@eslint/js";
import tseslint from "typescript-eslint";
import { constantNames } from "./tools/eslint/constantNames.js";

const CODE = ["src/**/*.ts", "workbench/**/*.{ts,js}", "tools/**/*.{ts,js}", "bench/**/*.ts"];

const NO_HASH_NAMES = {
  selector: "PrivateIdentifier",
  message: "The tree has one way to hide a member: the keyword private.",
};

const NO_CLOCK = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: "src/calc reads no clock.",
};

/** All of Math but what IEEE 754 or the language fixes to the last bit: abs, ceil, floor, imul, max, min, sign, sqrt, trunc. */
const ENGINE_DEPENDENT = [
  ...["acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "cos", "cosh", "exp", "expm1"],
  ...["hypot", "log", "log10", "log1p", "log2", "pow", "random", "sin", "sinh", "tan", "tanh"],
];

export default tseslint.config(
  { ignores: ["dist/", "lib/", "build/", "coverage/", "node_modules/", "test/release-0.1/"] },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["eslint.config.js", "webpack.audit.config.js", "*.cjs"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-imports": ["error", { patterns: ["*/utils", "*/helpers"] }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: [...CODE, "test/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", NO_HASH_NAMES],
    },
  },
  {
    plugins: { local: { rules: { "constant-names": constantNames } } },
    rules: { "local/constant-names": "error" },
  },
  {
    // A file is read in one go, and a function seen at once.
    files: CODE,
    rules: {
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Tests are tables: longer, and their suites are functions that hold whole tables.
    files: ["test/**/*.{ts,cjs}"],
    rules: { "max-lines": ["error", 600] },
  },
  {
    // The calculation module is pure: no clock, no Office, no page, no input or output.
    files: ["src/calc/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...[
          "window",
          "document",
          "Office",
          "Excel",
          "CustomFunctions",
          "fetch",
          "localStorage",
          "process",
          "setTimeout",
          "console",
          "performance",
        ].map((name) => ({ name, message: "src/calc is pure." })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "src/calc reads no clock." },
        { object: "Math", property: "random", message: "src/calc draws its numbers from a seed." },
      ],
      "no-restricted-syntax": ["error", NO_HASH_NAMES, NO_CLOCK],
    },
  },
  {
    // Engines differ in the last digits of these; a path of a simulation has functions of its own instead.
    files: [
      "src/calc/simulation/**/*.ts",
      "src/calc/scenario/whatIf/{simulate,picture,chanceTree,uncertainInput}.ts",
    ],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "src/calc reads no clock." },
        ...ENGINE_DEPENDENT.map((property) => ({
          object: "Math",
          property,
          message: "Engines differ in it: src/calc/simulation/elementary.ts has its own.",
        })),
      ],
      "no-restricted-syntax": [
        "error",
        NO_HASH_NAMES,
        NO_CLOCK,
        { selector: "BinaryExpression[operator='**']", message: "Engines differ in powers: multiply." },
        { selector: "AssignmentExpression[operator='**=']", message: "Engines differ in powers: multiply." },
        { selector: "VariableDeclarator[init.name='Math']", message: "Say Math.floor, so that it is seen." },
      ],
    },
  },
  {
    // Files are read from bytes and written to bytes, wherever that happens.
    files: ["src/spreadsheetFile/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["window", "document", "DOMParser", "Office", "Excel", "fetch", "process", "Date", "crypto"].map(
          (name) => ({ name, message: "src/spreadsheetFile is pure." }),
        ),
      ],
    },
  },
  {
    // Mocha's describe and it return promises-to-nobody; command-line tools print.
    files: ["test/**/*.ts", "tools/**/*.ts", "bench/**/*.ts", "workbench/server.ts"],
    rules: { "no-console": "off", "@typescript-eslint/no-floating-promises": "off" },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: { sourceType: "commonjs", globals: { module: "writable", require: "readonly" } },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
);
