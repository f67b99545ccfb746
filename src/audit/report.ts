/** The report of an audit: text for a terminal, and a page that needs nothing beside itself. */
import type { CellValue } from "../invocation/index.ts";
import type { Audit, AuditedCell } from "./audit.ts";

/** What was audited, and by what. */
export interface ReportFacts {
  readonly file: string;
  /** Of Award Finance. */
  readonly version: string;
}

const LEFT_ALONE =
  "Ordinary formulas were left at their saved values: only cells with an AWARD function were worked out again.";

/** One line that says how it came out. */
export function summary({ counts, ordinaryFormulas }: Audit): string {
  const { same, differs, notChecked } = counts;
  return `${same} the same, ${differs} different, ${notChecked} not checked; ${ordinaryFormulas} ordinary formulas left at their saved values.`;
}

/** The body of the report; every text in it is escaped. */
export function reportBody(audit: Audit, { file, version }: ReportFacts): string {
  const { cells, scenarios, activeScenario, notices } = audit;
  const first = [...cells].sort((a, b) => order(a) - order(b));
  return [
    `<h1>Audit of ${html(file)}</h1>`,
    `<p><strong>${html(summary(audit))}</strong></p>`,
    `<p>${html(LEFT_ALONE)} Worked out by Award Finance ${html(version)}.</p>`,
    ...notices.map((notice) => `<p>${html(notice)}</p>`),
    '<table><thead><tr><th scope="col">Cell</th><th scope="col">Verdict</th><th scope="col">Saved</th><th scope="col">Now</th><th scope="col">Difference</th><th scope="col">Formula, what it read, what it answers</th></tr></thead><tbody>',
    ...first.map(rowOf),
    "</tbody></table>",
    "<h2>Scenarios and their assumptions</h2>",
    scenarios.length === 0 ? "<p>The workbook keeps no scenario.</p>" : "",
    ...scenarios.map(
      ({ name, assumptions }) =>
        `<h3>${html(name)}${name === activeScenario ? " (active)" : ""}</h3><dl>${assumptions
          .map(([path, input]) => `<dt>${html(path)}</dt><dd>${html(input)}</dd>`)
          .join("")}</dl>`,
    ),
  ].join("\n");
}

function order({ verdict }: AuditedCell): number {
  return ["differs", "not checked", "same"].indexOf(verdict);
}

function rowOf({ cell, verdict, saved, now, difference, formula, calls, remark }: AuditedCell): string {
  const read = calls.map(
    ({ name, explanation, args }) =>
      `<p>${html(name)}: ${html(explanation)}</p><ul>${args
        .map((argument) => `<li>${html(argument.name)}: ${html(argument.value)}</li>`)
        .join("")}</ul>`,
  );
  return `<tr><th scope="row">${html(cell)}</th><td>${verdict}</td><td>${html(shown(saved))}</td><td>${now === undefined ? "" : html(shown(now))}</td><td>${difference === undefined || difference === 0 ? "" : html(String(difference))}</td><td><code>${html(formula)}</code>${remark === undefined ? "" : `<p>${html(remark)}</p>`}${read.join("")}</td></tr>`;
}

function shown(value: CellValue): string {
  if (value === null) return "(empty)";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function html(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE =
  "body{font:14px system-ui,sans-serif;margin:1.5rem;color:#1f2328}table{border-collapse:collapse}th,td{border:1px solid #b8c0c8;padding:.3rem .5rem;text-align:left;vertical-align:top}code{overflow-wrap:anywhere}dt{font-weight:600}";

/** The report as a page of its own, which loads and sends nothing. */
export function reportPage(audit: Audit, facts: ReportFacts): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Audit of ${html(facts.file)}</title><style>${STYLE}</style></head><body>
${reportBody(audit, facts)}
</body></html>
`;
}
