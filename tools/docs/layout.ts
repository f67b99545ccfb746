/** The frame of a page of the documentation. Nothing on it may load but its own style, pictures and search. */
import type { Shown } from "./executed.ts";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escape(text = ""): string {
  return text.replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character);
}

interface PageContent {
  readonly title: string;
  readonly body: string;
  /** Whether it has the search. */
  readonly isIndex?: boolean;
}

export function page({ title, body, isIndex = false }: PageContent): string {
  const script = isIndex ? '\n<script src="search.js" defer></script>' : "";
  const way = isIndex ? "Award Finance" : '<a href="index.html">Award Finance: documentation</a>';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'${isIndex ? "; script-src 'self'" : ""}; base-uri 'none'; form-action 'none'">
<title>${escape(title)}${isIndex ? "" : " · Award Finance"}</title>
<link rel="icon" href="../assets/icon-32.png">
<link rel="stylesheet" href="docs.css">${script}
</head>
<body>
<header><nav aria-label="Way back">${way}</nav></header>
<main>
${body}
</main>
</body>
</html>
`;
}

/** A table that is scrolled where the screen is narrow, and can be by the keyboard. */
export function scrolled(label: string, table: string): string {
  return `<div class="scroll" role="group" tabindex="0" aria-label="${escape(label)}">\n${table}\n</div>`;
}

export function htmlTable(
  headers: readonly string[],
  rows: Shown,
  cell: (text: string) => string = escape,
): string {
  const head = `<thead><tr>${headers.map((text) => `<th scope="col">${escape(text)}</th>`).join("")}</tr></thead>`;
  const lines = rows.map((row) => `<tr>${row.map((text) => `<td>${cell(text)}</td>`).join("")}</tr>`);
  return `<table>\n${head}\n<tbody>\n${lines.join("\n")}\n</tbody>\n</table>`;
}

/** A formula and what it gives: one value, or a table with its header row. */
export function example(formula: string, shown: Shown): string {
  const [first = []] = shown;
  const result =
    shown.length === 1 && first.length === 1
      ? `<p>gives <strong>${escape(first[0])}</strong></p>`
      : `<p>gives</p>\n${scrolled(`Result of ${formula}`, htmlTable(first, shown.slice(1)))}`;
  return `<div class="example">\n<p><code>${escape(formula)}</code></p>\n${result}\n</div>`;
}
