/** The functions as one document (docs/functions.md) and as the README's table; the pages of dist/docs are of the same facts. */

import type { IFunction, IFunctionParameter } from "custom-functions-metadata";
import type { FunctionEntry, FunctionFacts, FunctionsMetadata } from "./functionFacts.ts";
import type { HelpTable } from "./helpTables.ts";

/** What the pages tell. */
export type Told = Pick<FunctionFacts, "metadata" | "catalogue" | "tables">;

export const NAMESPACE = "AWARD";

/** The form a person types: AWARD.NOTE_REPAYMENT(amount, awardDate, [asOf]). */
export function signature(item: IFunction): string {
  const names = item.parameters.map((parameter) =>
    parameter.optional ? `[${parameter.name}]` : parameter.name,
  );
  return `${NAMESPACE}.${item.name}(${names.join(", ")})`;
}

export function choicesOf(
  { customEnumId }: IFunctionParameter,
  { enums }: FunctionsMetadata,
): { readonly value: string; readonly tooltip: string }[] {
  const found = enums.find(({ id }) => id === customEnumId);
  return (found?.values ?? []).map(({ stringValue, numberValue, tooltip }) => ({
    value: stringValue ?? String(numberValue),
    tooltip,
  }));
}

/** The functions of each family, both in the order in which readers meet them. */
export function byFamily({
  metadata,
  catalogue,
}: Told): (readonly [family: string, members: readonly IFunction[]])[] {
  const familyOf = (item: IFunction): string => entryOf(item, catalogue).family;
  const families = [...new Set(metadata.functions.map(familyOf))];
  return families.map((family) => [family, metadata.functions.filter((item) => familyOf(item) === family)]);
}

export function entryOf({ id }: IFunction, catalogue: Told["catalogue"]): FunctionEntry {
  const entry = catalogue[id];
  if (entry === undefined) throw new Error(`nothing is told of ${id}`);
  return entry;
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
  const { examples, units, formula, source, remarks } = entryOf(item, catalogue);
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
    [`Result: ${units}`, `Formula: ${formula}`, `Source: ${source}`].join("\\\n"),
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
