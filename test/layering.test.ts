import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const depcruise = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");

/** What `npm run check:layers` goes over. */
const FOLDERS = ["src", "workbench", "tools", "bench", "test"];

interface Report {
  readonly summary: { readonly violations: readonly { readonly rule: { readonly name: string } }[] };
}

/** Every rule there is: one that is added is to be seen broken here, too. */
const { forbidden } = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as {
  readonly forbidden: readonly { readonly name: string }[];
};

/** A tree that breaks every rule, file by file. */
const BROKEN_TREE: Readonly<Record<string, string>> = {
  "src/runtime.ts": "export const runtime = 1;\n",
  "src/calc/index.ts": 'export { note } from "./note.ts";\n',
  // calc-imports-nothing-of-ours, no-circles, no-circles-between-folders
  "src/calc/note.ts": 'import { pane } from "../taskpane/pane.ts";\nexport const note = pane;\n',
  // functions-import-calc, reach-calc-through-its-face, only-the-runtime-joins-them
  "src/functions/notes.ts":
    'import { note } from "../calc/note.ts";\nimport { runtime } from "../runtime.ts";\nexport const cell = [note, runtime];\n',
  // the-page-imports-types-of-calc, the-page-imports-nothing-but-calc
  "src/page.ts": 'export { cell as told } from "./functions/notes.ts";\n',
  // spreadsheet-file-stands-alone
  "src/spreadsheetFile/file.ts": 'export { note as file } from "../calc/index.ts";\n',
  // invocation-stands-alone
  "src/invocation/index.ts":
    'export { note as values } from "../calc/index.ts";\nexport { inside } from "./inside.ts";\n',
  "src/invocation/inside.ts": "export const inside = 1;\n",
  // the-audit-loads-the-built-functions, reach-invocation-through-its-face
  "src/audit/audit.ts":
    'import { inside } from "../invocation/inside.ts";\nimport { cell } from "../functions/notes.ts";\nexport const audit = [cell, inside];\n',
  // nothing-imports-the-audit
  "tools/report.ts": 'export { audit as report } from "../src/audit/audit.ts";\n',
  // workbook-imports-calc; above, reach-spreadsheetFile-through-its-face
  "src/workbook/index.ts":
    'export { stored } from "./store/part.ts";\nexport { file } from "../spreadsheetFile/file.ts";\n',
  "src/workbook/store/part.ts": 'export { cell as stored } from "../../functions/notes.ts";\n',
  // pane-and-commands-import-workbook-and-calc
  "src/taskpane/pane.ts": 'export { cell as pane } from "../functions/notes.ts";\n',
  // reach-workbook-through-its-face
  "src/taskpane/elements/notice.ts":
    'import { stored } from "../../workbook/store/part.ts";\nexport { tab } from "../answer/tab.ts";\nexport const notice = stored;\n',
  // a-pane-feature-stands-alone; above, elements-and-conflicts-serve-the-features
  "src/taskpane/answer/tab.ts": 'export { item as tab } from "../scenarios/item.ts";\n',
  // shipped-code-imports-no-development-dependency
  "src/taskpane/scenarios/item.ts": 'import fc from "fast-check";\nexport const item = fc;\n',
  // commands-and-pane-do-not-know-each-other
  "src/commands/index.ts": 'export { pane } from "../taskpane/pane.ts";\n',
  // workbench-loads-the-built-bundle, no-unresolved
  "workbench/page.ts":
    'import { note } from "../src/calc/index.ts";\nimport { gone } from "./gone.ts";\nexport const page = [note, gone];\n',
};

function brokenRules(folder: string): string[] {
  let output: string;
  try {
    output = execFileSync(
      process.execPath,
      [depcruise, ...FOLDERS, "--config", ".dependency-cruiser.cjs", "--output-type", "json"],
      { cwd: folder, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
    );
  } catch (error) {
    // A violation is reported through the exit code too; the report is still on its output.
    output = (error as { stdout: string }).stdout;
  }
  const { summary } = JSON.parse(output) as Report;
  return [...new Set(summary.violations.map((violation) => violation.rule.name))].sort();
}

describe("who may import whom", () => {
  it("holds in this tree", () => {
    assert.deepEqual(brokenRules(root), []);
  });

  it("is noticed when it is broken, each rule", () => {
    const folder = mkdtempSync(join(tmpdir(), "layering-"));
    try {
      for (const file of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"]) {
        cpSync(join(root, file), join(folder, file));
      }
      symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
      for (const name of FOLDERS) mkdirSync(join(folder, name), { recursive: true });
      for (const [path, text] of Object.entries(BROKEN_TREE)) {
        mkdirSync(join(folder, path, ".."), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      assert.deepEqual(brokenRules(folder), forbidden.map(({ name }) => name).sort());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("the rooms of the house", () => {
  it("hold at most twenty files each", () => {
    const files = FOLDERS.filter((folder) => folder !== "test").flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      ),
    );
    const counts = new Map<string, number>();
    for (const { parentPath } of files) counts.set(parentPath, (counts.get(parentPath) ?? 0) + 1);
    assert.ok(counts.size > 50);
    assert.deepEqual(
      [...counts].filter(([, count]) => count > 20),
      [],
    );
  });
});
