/** The page of the audit: a workbook is dropped on it and stays on the machine. */
import { FileProblem } from "../spreadsheetFile/index.ts";
import { prepareScope, type AddIn } from "./addIn.ts";
import { auditWorkbook, type Audit } from "./audit.ts";
import { reportBody, reportPage, type ReportFacts } from "./report.ts";

declare const AWARD_FINANCE_VERSION: string;
declare const FUNCTIONS_JSON: unknown;

// This script runs before functions.js, which finds what it registers itself with.
const ready = prepareScope(globalThis);
let addIn: AddIn | undefined;

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}

async function audit(file: File): Promise<void> {
  const status = element("status", HTMLElement);
  const report = element("report", HTMLElement);
  report.replaceChildren();
  status.textContent = `Working out ${file.name} …`;
  try {
    addIn ??= ready(FUNCTIONS_JSON, "AWARD");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const result = await auditWorkbook(bytes, addIn);
    show(result, { file: file.name, version: AWARD_FINANCE_VERSION });
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    status.textContent = error.message;
  }
}

function show(result: Audit, facts: ReportFacts): void {
  const { differs, notChecked } = result.counts;
  element("status", HTMLElement).textContent =
    differs > 0
      ? `${differs} cells differ.`
      : notChecked > 0
        ? `No cell differs; ${notChecked} could not be checked.`
        : "No cell differs.";
  const report = element("report", HTMLElement);
  // Every text of the workbook in it is escaped.
  report.innerHTML = reportBody(result, facts);
  report.prepend(
    link("Save the report as HTML", `${facts.file}.audit.html`, reportPage(result, facts)),
    " ",
    link("Save it as JSON", `${facts.file}.audit.json`, JSON.stringify(result, null, 2)),
  );
}

function link(text: string, download: string, content: string): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.textContent = text;
  anchor.download = download;
  anchor.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  return anchor;
}

document.addEventListener("DOMContentLoaded", () => {
  const chosen = element("file", HTMLInputElement);
  chosen.addEventListener("change", () => {
    const [file] = chosen.files ?? [];
    if (file !== undefined) void audit(file);
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void audit(file);
  });
});
