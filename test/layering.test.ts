import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const depcruise = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");

interface Report {
  readonly summary: { readonly violations: readonly { readonly rule: { readonly name: string } }[] };
}

function brokenRules(folder: string): string[] {
  let output: string;
  try {
    output = execFileSync(
      process.execPath,
      [depcruise, "src", "workbench", "--config", ".dependency-cruiser.cjs", "--output-type", "json"],
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
  it("holds in this tree", function () {
    this.timeout(60_000);
    assert.deepEqual(brokenRules(root), []);
  });

  it("is noticed when it is broken", function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), "layering-"));
    try {
      for (const file of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"]) {
        cpSync(join(root, file), join(folder, file));
      }
      symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
      const write = (path: string, text: string): void => {
        mkdirSync(join(folder, path, ".."), { recursive: true });
        writeFileSync(join(folder, path), text);
      };
      write("src/runtime.ts", "export const runtime = 1;\n");
      write("src/calc/index.ts", 'export { note } from "./note.ts";\n');
      write("src/calc/note.ts", 'import { pane } from "../taskpane/pane.ts";\nexport const note = pane;\n');
      write("src/functions/notes.ts", 'import { note } from "../calc/note.ts";\nexport const cell = note;\n');
      write(
        "src/taskpane/pane.ts",
        'import { cell } from "../functions/notes.ts";\nexport const pane = cell;\n',
      );
      write("workbench/page.ts", 'import { note } from "../src/calc/index.ts";\nexport const page = note;\n');
      assert.deepEqual(brokenRules(folder), [
        "calc-imports-nothing-of-ours",
        "no-circles",
        "pane-and-commands-import-workbook-and-calc",
        "reach-calc-through-its-face",
        "workbench-loads-the-built-bundle",
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
