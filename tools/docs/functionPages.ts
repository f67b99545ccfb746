/** A page for each function, of its own comment, and the index. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IFunction } from "custom-functions-metadata";
import { byFamily, choicesOf, entryOf, NAMESPACE, signature, type Told } from "../functions/functionHelp.ts";
import type { Executor } from "./executed.ts";
import { escape, example, htmlTable, page, scrolled } from "./layout.ts";
import { SITE_PAGES } from "./pages.ts";

/** A formula of Excel's own functions that gives the same. */
interface Twin {
  /** For which arguments; empty: for all. */
  readonly when: string;
  /** What stands in which cells. */
  readonly cells: Readonly<Record<string, string>>;
  readonly formula: string;
}

const TWINS = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../src/spreadsheetFile/plain/twins.json"), "utf8"),
) as Readonly<Record<string, readonly Twin[]>>;

const KINDS: Readonly<Record<string, string>> = {
  "#VALUE!": "a bad argument",
  "#N/A": "missing data",
  "#NUM!": "no answer",
};

export async function functionPage(
  item: IFunction,
  told: Told,
  { result, refusal }: Executor,
): Promise<string> {
  const { family, examples, refuses, units, formula, source, remarks } = entryOf(item, told.catalogue);
  const shown = [];
  for (const one of examples) shown.push(example(one.formula, await result(one.formula, one.result)));
  const refused = [];
  for (const call of refuses) {
    const { code, sentence } = await refusal(call);
    refused.push(
      `<div class="example">\n<p><code>${escape(call)}</code></p>\n<p><strong>${code}</strong> (${KINDS[code] ?? "an error"}): ${escape(sentence)}</p>\n</div>`,
    );
  }
  const tables = (told.tables[item.id] ?? []).map(
    ({ title, headers, rows }) => `<h2>${escape(title)}</h2>\n${scrolled(title, htmlTable(headers, rows))}`,
  );
  const name = `${NAMESPACE}.${item.name}`;
  const body = `<p class="family">${escape(family)}</p>
<h1><code>${escape(name)}</code></h1>
<p>${escape(item.description)}</p>
<p class="signature"><code>=${escape(signature(item))}</code></p>
<h2>Arguments</h2>
${argumentList(item, told)}
<h2>Result</h2>
<dl>
<dt>Units</dt><dd>${escape(units)}</dd>
<dt>Formula</dt><dd>${escape(formula)}</dd>
<dt>Source</dt><dd>${escape(source)}</dd>
</dl>
<p>Dates are Excel dates, a rate of 0.04 is 4 %, money is in whatever unit and currency the arguments are in.</p>
${remarks === "" ? "" : `<p>${escape(remarks)}</p>\n`}${tables.map((table) => `${table}\n`).join("")}<h2>Examples</h2>
<p>Worked out by the build of this page${needsScenario(examples) ? ", with the six presets of the case in the workbook and “Settlement of 2018 in instalments” loaded" : ""}.</p>
${shown.join("\n")}
<h2>Errors</h2>
${refused.join("\n")}
<h2>In plain Excel</h2>
${twinsOf(item.id)}`;
  return page({ title: name, body });
}

function needsScenario(examples: readonly { readonly formula: string }[]): boolean {
  return examples.some(({ formula }) =>
    /SCENARIO|EXPLAIN|MILESTONES|SOLVE|SENSITIVITY|TORNADO|SIMULATE|RUNWAY|STANDSTILL/.test(formula),
  );
}

function argumentList(item: IFunction, { metadata }: Told): string {
  const entries = item.parameters.map((parameter) => {
    const choices = choicesOf(parameter, metadata).map(
      ({ value, tooltip }) => `<li><code>${escape(value)}</code> ${escape(tooltip)}</li>`,
    );
    const list = choices.length === 0 ? "" : `<ul>${choices.join("")}</ul>`;
    const note = parameter.optional ? ' <span class="note">may be left out</span>' : "";
    return `<dt><code>${escape(parameter.name)}</code>${note}</dt><dd>${escape(parameter.description)}${list}</dd>`;
  });
  return entries.length > 0 ? `<dl>\n${entries.join("\n")}\n</dl>` : "<p>None.</p>";
}

function twinsOf(id: string): string {
  const twins = TWINS[id];
  if (twins === undefined)
    return "<p>There is no formula of one cell in Excel’s own functions that gives the same.</p>";
  const told = twins.map(({ when, cells, formula }) => {
    const legend = Object.entries(cells).map(
      ([cell, what]) => `<code>${escape(cell)}</code> ${escape(what)}`,
    );
    return `<div class="example">\n${when === "" ? "" : `<p>${escape(when)}</p>\n`}<p>${legend.join("; ")}</p>\n<pre tabindex="0"><code>${escape(formula)}</code></pre>\n</div>`;
  });
  return `<p>The same in Excel’s own functions, for a workbook that must calculate without the add-in.</p>\n${told.join("\n")}`;
}

/** The page with everything on it by name. */
export function indexPage(told: Told, version: string): string {
  const guides = SITE_PAGES.map(
    ({ name, title, purpose }) =>
      `<dt><a href="${name}.html">${escape(title)}</a></dt><dd>${escape(purpose)}</dd>`,
  );
  const families = byFamily(told).map(([family, members]) => {
    const entries = members.map(
      (item) =>
        `<dt><a href="${item.id}.html"><code>${NAMESPACE}.${escape(item.name)}</code></a></dt><dd>${escape(item.description)}</dd>`,
    );
    return `<section class="list">\n<h3>${escape(family)}</h3>\n<dl>\n${entries.join("\n")}\n</dl>\n</section>`;
  });
  const body = `<h1>Award Finance</h1>
<p>Excel formulas and a pane for financing that is repaid out of an arbitration award. Release ${escape(version)}.</p>
<p class="search"><label for="search">Search by name or word</label> <input id="search" type="search" autocomplete="off"></p>
<p id="found" role="status"></p>
<section class="list">
<h2>Guides</h2>
<dl>
${guides.join("\n")}
</dl>
</section>
<section class="list">
<h2>Start</h2>
<ol>
<li>Put the date of the first Award payment into a cell, say B4.</li>
<li>In another cell type <code>=AWARD.NOTE_REPAYMENT(5500000, B4)</code> and press Enter.</li>
<li>With a date in B4 the cell shows 16500000, three times the amount. With B4 empty it shows 0.</li>
</ol>
<p>Type <code>=AWARD.</code> in a cell to see every function. On the Home tab, <strong>Award Finance</strong> opens the pane and <strong>Insert function</strong> goes straight to its list of functions.</p>
</section>
<h2>Functions</h2>
${families.join("\n")}
<section class="list">
<h2>When a cell shows an error</h2>
<dl>
<dt>#VALUE!</dt><dd>An argument is not what the function takes. The card beside the cell says which one and why.</dd>
<dt>#N/A</dt><dd>Data is missing, for example no scenario is loaded.</dd>
<dt>#NUM!</dt><dd>There is no answer, for example no rate of return fits the cash flows.</dd>
<dt>#NAME?</dt><dd>Excel has not started the add-in: open Award Finance on the Home tab once.</dd>
<dt>#BUSY!</dt><dd>The add-in is starting. If it stays, check that this page can be reached, then restart Excel.</dd>
</dl>
</section>
<section class="list">
<h2>Your data</h2>
<p>Everything is calculated inside your own Excel. No cell, name or file leaves the workbook; the add-in has no account and no telemetry.</p>
<h2>Support</h2>
<p>Ask whoever gave you the add-in; they also serve this page.</p>
</section>`;
  return page({ title: "Award Finance: documentation", body, isIndex: true });
}
