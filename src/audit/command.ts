/**
 * The audit on the command line: `node award-audit.mjs file.xlsx …`.
 *
 * Beside each workbook it writes `<file>.audit.html` and `<file>.audit.json`, or into the folder of `--out`; it ends with
 * 1 where a cell differs, with 2 where a file cannot be read or a cell cannot be checked.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { FileProblem } from "../spreadsheetFile/index.ts";
import { auditWorkbook } from "./audit.ts";
import { loadAddIn } from "./nodeAddIn.ts";
import { reportPage, summary } from "./report.ts";

declare const AWARD_FINANCE_VERSION: string;

const USAGE = "Usage: node award-audit.mjs [--out folder] file.xlsx …\n";
const DIFFERS = 1;
const NOT_CHECKED = 2;

/** Audits one file; gives the exit code for it. */
async function auditFile(path: string, out: string | undefined): Promise<number> {
  const addIn = loadAddIn(dirname(fileURLToPath(import.meta.url)));
  try {
    const audit = await auditWorkbook(readFileSync(path), addIn);
    const target = join(out ?? dirname(path), basename(path));
    writeFileSync(
      `${target}.audit.html`,
      reportPage(audit, { file: basename(path), version: AWARD_FINANCE_VERSION }),
    );
    writeFileSync(`${target}.audit.json`, `${JSON.stringify(audit, null, 2)}\n`);
    process.stdout.write(`${path}: ${summary(audit)}\n`);
    for (const { cell, verdict, saved, now, remark } of audit.cells) {
      if (verdict === "differs")
        process.stdout.write(`  ${cell}: saved ${String(saved)}, now ${String(now)}\n`);
      if (verdict === "not checked") process.stdout.write(`  ${cell}: not checked, ${remark ?? ""}\n`);
    }
    if (audit.counts.differs > 0) return DIFFERS;
    return audit.counts.notChecked > 0 ? NOT_CHECKED : 0;
  } catch (error) {
    if (!(error instanceof FileProblem) && !(error instanceof Error && "code" in error)) throw error;
    process.stderr.write(`${path}: ${error.message}\n`);
    return NOT_CHECKED;
  }
}

const { values, positionals } = parseArgs({ options: { out: { type: "string" } }, allowPositionals: true });
if (positionals.length === 0) {
  process.stderr.write(USAGE);
  process.exitCode = NOT_CHECKED;
} else {
  const codes: number[] = [];
  for (const path of positionals) codes.push(await auditFile(path, values.out));
  process.exitCode = codes.includes(DIFFERS) ? DIFFERS : Math.max(...codes);
}
