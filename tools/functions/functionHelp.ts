/** Function help as pages (dist/help) and as one document (docs/functions.md), from the same facts. */

import { marked } from "marked";
import type { IFunction, IFunctionParameter } from "custom-functions-metadata";
import type { FunctionEntry, FunctionFacts, FunctionsMetadata } from "./functionFacts.ts";
import type { HelpTable } from "./helpTables.ts";

/** What the pages tell. */
type Told = Pick<FunctionFacts, "metadata" | "catalogue" | "tables">;

const NAMESPACE = "AWARD";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escape(text = ""): string {
  return text.replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character);
}

/** The form a person types: AWARD.NOTE_REPAYMENT(amount, awardDate, [asOf]). */
function signature(item: IFunction): string {
  const names = item.parameters.map((parameter) =>
    parameter.optional ? `[${parameter.name}]` : parameter.name,
  );
  return `${NAMESPACE}.${item.name}(${names.join(", ")})`;
}

function choicesOf(
  { customEnumId }: IFunctionParameter,
  { enums }: FunctionsMetadata,
): { readonly value: string; readonly tooltip: string }[] {
  const found = enums.find(({ id }) => id === customEnumId);
  return (found?.values ?? []).map(({ stringValue, numberValue, tooltip }) => ({
    value: stringValue ?? String(numberValue),
    tooltip,
  }));
}

export const HELP_STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
code { font: 0.95em ui-monospace, Consolas, Menlo, monospace; }
h1 code { font-size: 0.8em; overflow-wrap: anywhere; }
dt { font-weight: 600; margin-top: 0.75rem; }
dd { margin-left: 1.5rem; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: 0.3rem 1rem 0.3rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
`;

/** The help page that Excel's formula help links to. */
export function helpPage(item: IFunction, { metadata, catalogue, tables }: Told): string {
  const { family, examples, remarks } = entryOf(item, catalogue);
  const parameters = item.parameters.map((parameter) => {
    const choices = choicesOf(parameter, metadata)
      .map(({ value, tooltip }) => `<br><code>${escape(value)}</code> ${escape(tooltip)}`)
      .join("");
    const note = parameter.optional ? " (may be left out)" : "";
    return `<dt><code>${escape(parameter.name)}</code>${note}</dt><dd>${escape(parameter.description)}${choices}</dd>`;
  });
  const rows = examples.map(
    ({ formula, result }) => `<tr><td><code>${escape(formula)}</code></td><td>${escape(result)}</td></tr>`,
  );
  return page(
    `${NAMESPACE}.${item.name}`,
    `<p>Award Finance · ${escape(family)}</p>
<h1><code>=${escape(signature(item))}</code></h1>
<p>${escape(item.description)}</p>
${remarks ? `<p>${escape(remarks)}</p>` : ""}
<h2>Arguments</h2>
${parameters.length > 0 ? `<dl>${parameters.join("\n")}</dl>` : "<p>None.</p>"}
${(tables[item.id] ?? []).map((table) => `${htmlTable(table)}\n`).join("")}${rows.length > 0 ? `<h2>Examples</h2>\n<table>\n<tr><th>Formula</th><th>Result</th></tr>\n${rows.join("\n")}\n</table>` : ""}
`,
  );
}

/** A guide of docs/ as a help page; links to other files of docs/, which are not shipped, become text. */
export function helpGuide(markdown: string): string {
  const [, title = ""] = /^# (.+)$/mu.exec(markdown) ?? [];
  const text = markdown.replace(/\[([^\]]+)\]\((?!https?:)[^)]+\)/gu, "$1");
  return page(title, `<p>Award Finance</p>\n${marked.parse(text, { async: false })}`);
}

/** A page of the help; nothing on it may load but its style. */
function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<title>${escape(title)} · Award Finance</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
${body}</body>
</html>
`;
}

function htmlTable({ title, headers, rows }: HelpTable): string {
  const lines = [headers.map((text) => `<th>${escape(text)}</th>`)].concat(
    rows.map((row) => row.map((text) => `<td>${escape(text)}</td>`)),
  );
  return `<h2>${escape(title)}</h2>\n<table>\n${lines.map((line) => `<tr>${line.join("")}</tr>`).join("\n")}\n</table>`;
}

/** The functions of each family, both in the order in which readers meet them. */
function byFamily({
  metadata,
  catalogue,
}: Told): (readonly [family: string, members: readonly IFunction[]])[] {
  const familyOf = (item: IFunction): string => entryOf(item, catalogue).family;
  const families = [...new Set(metadata.functions.map(familyOf))];
  return families.map((family) => [family, metadata.functions.filter((item) => familyOf(item) === family)]);
}

function entryOf({ id }: IFunction, catalogue: Told["catalogue"]): FunctionEntry {
  const entry = catalogue[id];
  if (entry === undefined) throw new Error(`nothing is told of ${id}`);
  return entry;
}

/** The help page the manifest names: the page in assets/ with every function in it, family by family. */
export function helpIndex(page: string, told: Told): string {
  const marker = "<!-- functions -->";
  if (!page.includes(marker)) throw new Error(`assets/help.html has lost its ${marker}`);
  const families = byFamily(told).map(([family, members]) => {
    const entries = members.map(
      (item) =>
        `<dt><a href="${item.id}.html"><code>${NAMESPACE}.${escape(item.name)}</code></a></dt><dd>${escape(item.description)}</dd>`,
    );
    return `<h3>${escape(family)}</h3>\n<dl>\n${entries.join("\n")}\n</dl>`;
  });
  return page.replace(marker, families.join("\n"));
}

/** A text inside a cell of a Markdown table. */
function cell(text = ""): string {
  return text.replaceAll("|", "\\|");
}

/** docs/functions.md: every function, family by family. */
export function functionReference(told: Told): string {
  const sections = byFamily(told).map(([family, members]) =>
    [`## ${family}`, ...members.map((item) => reference(item, told))].join("\n\n"),
  );
  return [
    "# Custom functions",
    "Written by `npm run docs` from the doc comments in `src/functions`. Dates are Excel dates; a rate of 0.04 is 4%.",
    "Give a table's column or a range that ends, not a whole column (`A:A`), which Excel on the web refuses; put functions that spill beside an Excel table, not into one (`#SPILL!`); a workbook with the 1904 date system has its dates read 1,462 days early. What else Excel's own tools do: [in-excel.md](in-excel.md).",
    ...sections,
    "",
  ].join("\n\n");
}

function reference(item: IFunction, { metadata, catalogue, tables }: Told): string {
  const { examples, remarks } = entryOf(item, catalogue);
  const parameters = item.parameters.map((parameter) => {
    const choices = choicesOf(parameter, metadata).map(({ value }) => `\`${cell(value)}\``);
    const offered = choices.length > 0 ? ` One of ${choices.join(", ")}.` : "";
    return `| \`${parameter.name}\` | ${parameter.optional ? "no" : "yes"} | ${cell(parameter.description)}${offered} |`;
  });
  const shown = examples.map(({ formula, result }) => `| \`${cell(formula)}\` | ${cell(result)} |`);
  return [
    `### ${NAMESPACE}.${item.name}`,
    `\`=${signature(item)}\``,
    item.description,
    remarks,
    parameters.length > 0 && ["| argument | needed | meaning |", "|---|---|---|", ...parameters].join("\n"),
    ...(tables[item.id] ?? []).map(markdownHelpTable),
    shown.length > 0 && ["| example | result |", "|---|---|", ...shown].join("\n"),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function markdownHelpTable({ title, headers, rows }: HelpTable): string {
  const lines = [headers, headers.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`);
  return `${title}:\n\n${lines.join("\n")}`;
}

/** The README with its table of functions, family by family, brought up to date. */
export function readmeWithFunctions(readme: string, told: Told): string {
  const [start, end] = ["<!-- functions: written by npm run docs -->", "<!-- end of functions -->"];
  const [before, rest] = readme.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`README.md has lost its ${start} … ${end}`);
  const families = byFamily(told).map(([family, members]) => {
    const rows = members.map((item) => `| \`${item.name}\` | ${cell(item.description)} |`);
    return [`**${family}**`, ["| function | answers |", "| --- | --- |", ...rows].join("\n")].join("\n\n");
  });
  return `${before}${start}\n\n${families.join("\n\n")}\n\n${end}${after}`;
}
