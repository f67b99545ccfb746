/**
 * The audit pack as a page of its own: it opens without a network, loads and runs nothing, and prints.
 *
 * Whatever a scenario's texts hold is text here. The page's policy allows its one style sheet, by its hash.
 */
import { toIso } from "../../calc/index.ts";
import { formatter, showFigure } from "../elements/figures.ts";
import type { AuditPack, PackedFigure, PackedInput } from "./pack.ts";
import { showInput } from "./shown.ts";

export interface PackFacts {
  readonly by: string;
  /** The day on which it is made, "2026-11-28". */
  readonly on: string;
  readonly version: string;
  /** Of the scenarios in the workbook; 0 while nothing is saved. */
  readonly revision: number;
  /** What revisions of it changed, the earliest first. */
  readonly log: readonly {
    readonly revision: number;
    readonly on: string;
    readonly changed: readonly string[];
  }[];
}

export async function packPage(pack: AuditPack, facts: PackFacts): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(STYLE));
  const base64 = btoa(String.fromCharCode(...new Uint8Array(hash)));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${base64}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Audit pack: ${text(pack.name)}</title>
<style>${STYLE}</style></head>
<body><main>
${head(pack, facts)}
${figures(pack.figures)}
${inputs(pack.inputs)}
${assumptions(pack, facts)}
${tieOuts(pack)}
${checks(pack)}
${milestones(pack)}
${changeLog(facts)}
</main></body></html>
`;
}

const STYLE = `:root{color-scheme:light;font:14px/1.45 system-ui,sans-serif;color:#1f2328;background:#fff}
main{max-width:60rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.5rem}h2{margin-top:2rem;border-bottom:2px solid #0f4a40;color:#0f4a40}h3{margin:1.25rem 0 .25rem}
.answer{font-size:1.15rem;font-weight:600}.faint{color:#5b6470}
table{border-collapse:collapse;width:100%;margin:.25rem 0 .75rem}
th,.day{overflow-wrap:normal}.day{white-space:nowrap}
th,td{border-bottom:1px solid #c8d0d6;padding:.2rem .5rem .2rem 0;text-align:left;vertical-align:top}
td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.figure>data{font-weight:600;font-variant-numeric:tabular-nums}
.sign{min-width:8rem;height:1.6rem}
@page{size:A4;margin:15mm}
@media print{:root{font-size:10px}main{max-width:none;padding:0}h2,h3{break-after:avoid}tr,.figure{break-inside:avoid}thead{display:table-header-group}}`;

const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text, in an element or in an attribute; what cannot be seen and turns the line round is taken out. */
function text(value: string): string {
  return value
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/[&<>"']/g, (found) => ESCAPED[found] ?? "");
}

const DAY = /^\d{4}-\d\d-\d\d$/;

type Cell = string | { readonly number: string } | { readonly sign: string };

function cell(value: Cell): string {
  if (typeof value === "string") return `<td${DAY.test(value) ? ' class="day"' : ""}>${text(value)}</td>`;
  return "number" in value
    ? `<td class="number">${text(value.number)}</td>`
    : `<td class="sign">${text(value.sign)}</td>`;
}

function table(headers: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const head = headers.map((header) => `<th scope="col">${text(header)}</th>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</tbody></table>`;
}

function section(title: string, content: string): string {
  return `<section><h2>${title}</h2>${content}</section>`;
}

function head({ name, description, verdict }: AuditPack, { by, on, version, revision }: PackFacts): string {
  const made = [
    `Made on ${on}${by === "" ? "" : ` by ${by}`}`,
    `Award Finance ${version}`,
    ...(revision === 0 ? [] : [`revision ${revision} of the workbook’s scenarios`]),
  ].join("; ");
  return `<h1>Audit pack: ${text(name)}</h1><p class="faint">${text(made)}.</p>${description === "" ? "" : `<p>${text(description)}</p>`}<p class="answer">${verdict.map(text).join(" ")}</p>`;
}

function figures(list: readonly PackedFigure[]): string {
  const groups = [...new Set(list.map(({ result }) => result.group))];
  const parts = groups.map((group) => {
    const own = list.filter(({ result }) => result.group === group);
    return `<h3>${text(group)}</h3>${own.map(figure).join("")}`;
  });
  return section("Figures, and why", parts.join(""));
}

function figure({ result, steps, remark }: PackedFigure): string {
  const unit = result.unit === undefined ? "" : ` ${text(result.unit)}`;
  const value = result.available
    ? `<data value="${text(String(result.value))}" data-path="${text(result.path)}">${text(exactly(result.kind, result.value))}</data>${unit}`
    : `not available: ${text(result.reason)}`;
  const why =
    steps.length === 0
      ? remark === undefined || !result.available
        ? ""
        : `<p class="faint">${text(remark)}</p>`
      : table(
          ["Step", "Value", "Rule"],
          steps.map(({ label, kind, unit: of, value: shown, rule }) => [
            label,
            { number: `${exactly(kind, shown)}${of === undefined ? "" : ` ${of}`}` },
            rule,
          ]),
        );
  return `<div class="figure"><p>${text(result.label)}: ${value}</p></div>${why}`;
}

const cents = formatter({ minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Money to the cent, all else as the pane shows it. */
function exactly(kind: Parameters<typeof showFigure>[0], value: number | string): string {
  return kind === "money" && typeof value === "number" && Math.abs(value) >= 1
    ? cents.format(value).replace("-", "−")
    : showFigure(kind, value);
}

function inputs(list: readonly PackedInput[]): string {
  const groups = [...new Set(list.map(({ group }) => group))];
  const parts = groups.map((group) => {
    const own = list.filter((input) => input.group === group);
    const single = own.filter(
      ({ headers, rows }) => headers.length === 1 && headers[0] === "Value" && rows.length === 1,
    );
    const tables = own.filter((input) => !single.includes(input));
    const scalars =
      single.length === 0
        ? ""
        : table(
            ["Input", "Value", "Source"],
            single.flatMap(({ label, rows }) => rows.map(({ cells, source }) => [label, ...cells, source])),
          );
    return `<h3>${text(group)}</h3>${scalars}${tables
      .map(
        ({ label, headers, rows }) =>
          `<p>${text(label)}</p>${table(
            [...headers, "Source"],
            rows.map(({ cells, source }) => [...cells, source]),
          )}`,
      )
      .join("")}`;
  });
  return section("Inputs, each with its source", parts.join(""));
}

function assumptions({ assumptions: list }: AuditPack, { by, on }: PackFacts): string {
  if (list.length === 0) return section("Assumptions", "<p>Nothing is assumed.</p>");
  const rows = list.map(({ label, value, reason }) => [
    label,
    value,
    reason,
    { sign: by },
    { sign: by === "" ? "" : on },
  ]);
  return section("Assumptions", table(["Input", "Value", "Reason", "Signed off by", "On"], rows));
}

function changeLog({ log }: PackFacts): string {
  if (log.length === 0)
    return section("Change log", "<p>No change of this scenario is recorded in the workbook.</p>");
  const rows = log.map(({ revision, on, changed }) => [String(revision), on, changed.join(", ")]);
  const note =
    "<p>Which inputs a save changed, as the workbook remembers it. By whom Excel does not tell.</p>";
  return section("Change log", note + table(["Revision", "Saved", "Changed"], rows));
}

function tieOuts({ tieOuts: list }: AuditPack): string {
  if (list.length === 0) return section("Tie-outs", "<p>No published figure is entered.</p>");
  const rows = list.map(({ label, published, source = "", result = "", verdict }) => [
    label,
    { number: published },
    source,
    { number: result },
    verdict,
  ]);
  return section("Tie-outs", table(["Figure", "Published", "Source", "Computed", "Verdict"], rows));
}

function checks({ checks: list }: AuditPack): string {
  if (list.length === 0) return section("Checks", "<p>There are no figures to check.</p>");
  const rows = list.map(({ label, holds, value, note = "" }) => [
    label,
    holds ? "Holds" : "To look at",
    { number: value },
    note,
  ]);
  return section("Checks", table(["Check", "Verdict", "Value", "What to do"], rows));
}

function milestones({ milestones: list }: AuditPack): string {
  if (list.length === 0) return section("Milestones", "<p>No date is known.</p>");
  const rows = list.map(({ date, event, kind, days, status }): readonly Cell[] => [
    toIso(date),
    event,
    kind,
    { number: showInput("days", days) },
    status,
  ]);
  return section("Milestones", table(["Date", "Event", "Kind", "Days", "Status"], rows));
}
