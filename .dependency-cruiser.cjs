/** Who may import whom: docs/architecture.md. Every rule forbids; what no rule names is allowed. */

const FACES = ["src/calc", "src/invocation", "src/spreadsheetFile", "src/workbook"];

/** The inputs of the six cases, each with where it is stated. */
const PRESETS = "^src/calc/scenario/presets/\\w+\\.json$";

module.exports = {
  forbidden: [
    {
      name: "calc-imports-nothing-of-ours",
      comment:
        "The calculation module is pure and stands alone; decimal.js and the schema library are all it needs.",
      severity: "error",
      from: { path: "^src/calc/" },
      to: { pathNot: "^src/calc/|node_modules/(decimal\\.js|valibot)/" },
    },
    {
      name: "spreadsheet-file-stands-alone",
      comment: "Files are read and changed without Excel, a page or the calculation module.",
      severity: "error",
      from: { path: "^src/spreadsheetFile/" },
      to: { pathNot: "^src/spreadsheetFile/|node_modules/fflate/" },
    },
    {
      name: "invocation-stands-alone",
      comment: "What Excel does to arguments and results needs nothing but functions.json.",
      severity: "error",
      from: { path: "^src/invocation/" },
      to: { pathNot: "^src/invocation/" },
    },
    {
      name: "the-audit-loads-the-built-functions",
      comment: "As Excel does. Of calc it takes the reading of a scenario's text.",
      severity: "error",
      from: { path: "^src/audit/" },
      to: { path: "^(src/(?!audit/|calc/|invocation/|spreadsheetFile/)|workbench/|tools/|test/)" },
    },
    {
      name: "nothing-imports-the-audit",
      comment:
        "But for the documentation, whose examples are worked out as cells of a workbook are, and npm run verify.",
      severity: "error",
      from: { pathNot: "^(src/audit|test|tools/docs|tools/verify)/" },
      to: { path: "^src/audit/" },
    },
    {
      name: "functions-import-calc",
      comment: "Custom functions answer before any workbook or pane code is loaded.",
      severity: "error",
      from: { path: "^src/functions/" },
      to: { path: "^(src/(?!calc/|functions/|page\\.ts)|workbench/|tools/|test/|node_modules/)" },
    },
    {
      name: "the-page-imports-types-of-calc",
      comment: "It is in both bundles: what it imported by value would be there twice.",
      severity: "error",
      from: { path: "^src/page\\.ts$" },
      to: { dependencyTypesNot: ["type-only"] },
    },
    {
      name: "the-page-imports-nothing-but-calc",
      severity: "error",
      from: { path: "^src/page\\.ts$" },
      to: { pathNot: "^src/calc/" },
    },
    {
      name: "workbook-imports-calc",
      severity: "error",
      from: { path: "^src/workbook/" },
      to: { path: "^(src/(?!calc/|workbook/|spreadsheetFile/|page\\.ts)|workbench/|tools/|test/)" },
    },
    {
      name: "pane-and-commands-import-workbook-and-calc",
      severity: "error",
      from: { path: "^src/(taskpane|commands)/" },
      to: { path: "^(src/(functions|invocation|spreadsheetFile)/|workbench/|tools/|test/)" },
    },
    {
      name: "commands-and-pane-do-not-know-each-other",
      severity: "error",
      from: { path: "^src/commands/" },
      to: { path: "^src/taskpane/" },
    },
    {
      name: "a-pane-feature-stands-alone",
      comment:
        "Every other folder of the pane is a feature; what two of them need stands in elements/ or conflicts/.",
      severity: "error",
      from: { path: "^src/taskpane/(?!elements/|conflicts/)([^/]+)/" },
      to: { path: "^src/taskpane/", pathNot: "^src/taskpane/($1|elements|conflicts)/" },
    },
    {
      name: "elements-and-conflicts-serve-the-features",
      severity: "error",
      from: { path: "^src/taskpane/(elements|conflicts)/" },
      to: { path: "^src/taskpane/", pathNot: "^src/taskpane/($1|elements)/" },
    },
    {
      name: "workbench-loads-the-built-bundle",
      comment:
        "As Excel does: no code of src is compiled into it. The presets are data, which it shows as they are; what it does to arguments the audit does too, and a file is one file.",
      severity: "error",
      from: { path: "^workbench/" },
      to: { path: "^(src|test|tools)/", pathNot: `${PRESETS}|^src/(invocation|spreadsheetFile)/index\\.ts$` },
    },
    {
      name: "only-the-runtime-joins-them",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/runtime\\.ts$" },
      to: { path: "^src/runtime\\.ts$" },
    },
    ...FACES.map((face) => ({
      name: `reach-${face.slice(4)}-through-its-face`,
      comment: "A folder's index.ts is its face; nothing but its own tests reaches past it.",
      severity: "error",
      from: { pathNot: `^(${face}|test)/` },
      to: { path: `^${face}/`, pathNot: `^${face}/index\\.ts$|${PRESETS}` },
    })),
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-circles-between-folders",
      comment: "Of two folders one is built on the other, never each on the other.",
      severity: "error",
      scope: "folder",
      from: {},
      to: { circular: true },
    },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "shipped-code-imports-no-development-dependency",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
    },
  },
};
