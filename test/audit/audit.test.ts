import assert from "node:assert/strict";
import { join } from "node:path";
import { auditWorkbook, type Audit } from "../../src/audit/audit.ts";
import { loadAddIn } from "../../src/audit/nodeAddIn.ts";
import { reportPage } from "../../src/audit/report.ts";
import { CELLS, PAID, workbook, type Cell } from "./auditedWorkbook.ts";

const DIST = join(import.meta.dirname, "..", "..", "dist");

function audited(cells: readonly Cell[]): Promise<Audit> {
  return auditWorkbook(workbook(cells), loadAddIn(DIST));
}

describe("an audit without Excel", () => {
  it("finds every AWARD cell the same whose figure was worked out by hand", async () => {
    const audit = await audited(CELLS);
    assert.deepEqual(
      audit.cells
        .filter(({ verdict }) => verdict !== "same")
        .map(({ cell, now, remark }) => [cell, now, remark]),
      [],
    );
    assert.deepEqual(audit.counts, { same: 7, differs: 0, notChecked: 0 });
    // The wrong figure of an ordinary formula is left as it is, and counted.
    assert.equal(audit.ordinaryFormulas, 2);
  });

  const tampered = ["B2", "B3", "B4", "B5", "C4", "D1", "D2", "D4"];
  for (const address of tampered) {
    it(`finds ${address} tampered with, and no other cell`, async () => {
      // Inputs of others too: a tampered figure must not make those that read it look wrong where they are not.
      const cells = CELLS.map((cell): Cell => {
        const [place, formula, value, fills] = cell;
        return place === address ? [place, formula, Number(value) * (1 + 1e-10), fills ?? place] : cell;
      });
      const audit = await audited(cells);
      const found = audit.cells.filter(({ verdict }) => verdict === "differs").map(({ cell }) => cell);
      assert.ok(found.includes(`Award!${address}`), found.join());
      // Those that read the tampered value saved in the cell differ with it; nothing else does.
      const readers: Readonly<Record<string, readonly string[]>> = {
        B2: ["Award!B4"],
        D1: ["Award!D4"],
        D2: ["Award!D4"],
      };
      assert.deepEqual(
        found.filter((cell) => cell !== `Award!${address}` && readers[address]?.includes(cell) !== true),
        [],
      );
    });
  }

  it("says of a cell that it was not checked, and why, where it uses what the audit does not know", async () => {
    const audit = await audited([
      ["B1", undefined, PAID],
      ["B2", "_xldudf_AWARD_NOTE_REPAYMENT(OFFSET(B1,0,0),B1)", 1],
      ["B3", "_xldudf_AWARD_NOTE_REPAYMENT(100,Unknown_Name)", 300],
    ]);
    assert.deepEqual(
      audit.cells.map(({ cell, verdict, remark }) => [cell, verdict, remark]),
      [
        ["Award!B2", "not checked", "it uses OFFSET, which the audit does not work out"],
        ["Award!B3", "not checked", "the name Unknown_Name leads to nothing"],
      ],
    );
  });

  it("tells what a cell called, with its arguments by name and what the function answers", async () => {
    const { cells } = await audited(CELLS);
    const [call] = cells.find(({ cell }) => cell === "Award!B2")?.calls ?? [];
    assert.equal(call?.name, "AWARD.NOTE_REPAYMENT");
    assert.deepEqual(call.args, [
      { name: "amount", value: "5500000" },
      { name: "awardDate", value: String(PAID) },
    ]);
    assert.match(call.explanation, /Amount payable under a note/);
  });

  it("tells an error with the sentence behind it", async () => {
    const audit = await audited([["B2", "_xldudf_AWARD_NOTE_REPAYMENT(-5,43419)", 1]]);
    assert.equal(audit.cells[0]?.now, "#VALUE!");
    assert.match(audit.cells[0]?.remark ?? "", /amount/);
  });

  it("writes a report in which every text of the workbook is text", async () => {
    const audit = await audited(
      [["B2", '_xldudf_AWARD_NOTE_REPAYMENT(100,43419)&amp;"&lt;img src=x onerror=alert(1)&gt;"', "<b>"]].map(
        ([a, f, v]): Cell => [String(a), String(f), String(v).replace("<", "&lt;")],
      ),
    );
    const page = reportPage(audit, { file: '"><script>.xlsx', version: "0" });
    assert.doesNotMatch(page, /<img|<script|<b>/);
    assert.match(page, /default-src 'none'/);
  });
});
