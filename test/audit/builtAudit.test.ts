import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tenWorkbooks } from "./auditedWorkbook.ts";

const AUDIT = join(import.meta.dirname, "..", "..", "dist", "audit");

describe("dist/audit/award-audit.mjs", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "audit-"));
    // Whole in itself: it runs where nothing else of the project is.
    cpSync(AUDIT, join(folder, "tool"), { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function audit(...names: readonly string[]): { readonly status: number | null; readonly output: string } {
    const tool = join(folder, "tool", "award-audit.mjs");
    const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...names], {
      cwd: folder,
      encoding: "utf8",
    });
    return { status, output: stdout + stderr };
  }

  it("finds the one cell that was tampered with in ten workbooks, and no other", () => {
    const workbooks = tenWorkbooks();
    for (const { name, bytes } of workbooks) writeFileSync(join(folder, name), bytes);
    const { status, output } = audit(...workbooks.map(({ name }) => name));
    assert.equal(status, 1, output);
    assert.deepEqual(output.match(/^ {2}.*$/gm), ["  Award!E1: saved 21000000.00021, now 21000000"]);
    for (const { name, tampered } of workbooks) {
      const { cells } = JSON.parse(readFileSync(join(folder, `${name}.audit.json`), "utf8")) as {
        readonly cells: readonly { readonly cell: string; readonly verdict: string }[];
      };
      assert.equal(cells.length, 8, name);
      assert.deepEqual(
        cells.filter(({ verdict }) => verdict !== "same").map(({ cell }) => cell),
        tampered === undefined ? [] : [tampered],
        name,
      );
      assert.ok(existsSync(join(folder, `${name}.audit.html`)));
    }
  });

  it("ends with 0 where nothing differs", () => {
    const [first] = tenWorkbooks();
    writeFileSync(join(folder, "good.xlsx"), first?.bytes ?? "");
    assert.deepEqual(audit("good.xlsx").status, 0);
  });

  it("says in a sentence why a file is not read", () => {
    writeFileSync(join(folder, "text.xlsx"), "no workbook");
    const { status, output } = audit("text.xlsx", "absent.xlsx");
    assert.equal(status, 2);
    assert.match(output, /^text\.xlsx: This is no \.xlsx workbook/m);
    assert.match(output, /^absent\.xlsx: .*no such file/m);
    assert.match(audit().output, /^Usage/);
  });
});
