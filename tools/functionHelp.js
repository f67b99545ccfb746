/** Function help as pages (dist/help) and as one document (docs/functions.md), from the same facts. */

const NAMESPACE = "AWARD";

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => String(text ?? "").replace(/[&<>"]/g, (character) => escapes[character]);

/** The form a person types: AWARD.NOTE_REPAYMENT(amount, awardDate, [asOf]). */
export function signature(item) {
  const names = item.parameters.map((parameter) =>
    parameter.optional ? `[${parameter.name}]` : parameter.name,
  );
  return `${NAMESPACE}.${item.name}(${names.join(", ")})`;
}

function choicesOf(parameter, enums) {
  const found = enums.find((candidate) => candidate.id === parameter.customEnumId);
  return (found?.values ?? []).map((choice) => ({
    value: choice.stringValue ?? String(choice.numberValue),
    tooltip: choice.tooltip,
  }));
}

export const helpStyle = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
code { font: 0.95em ui-monospace, Consolas, Menlo, monospace; }
h1 code { font-size: 0.8em; overflow-wrap: anywhere; }
dt { font-weight: 600; margin-top: 0.75rem; }
dd { margin-left: 1.5rem; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: 0.3rem 1rem 0.3rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
`;

/** The help page that Excel's formula help links to. */
export function helpPage(item, { family, examples, remarks }, enums) {
  const parameters = item.parameters.map((parameter) => {
    const choices = choicesOf(parameter, enums)
      .map(({ value, tooltip }) => `<br><code>${escape(value)}</code> ${escape(tooltip)}`)
      .join("");
    const note = parameter.optional ? " (may be left out)" : "";
    return `<dt><code>${escape(parameter.name)}</code>${note}</dt><dd>${escape(parameter.description)}${choices}</dd>`;
  });
  const rows = examples.map(
    ({ formula, result }) => `<tr><td><code>${escape(formula)}</code></td><td>${escape(result)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<title>${NAMESPACE}.${escape(item.name)} · Award Finance</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
<p>Award Finance · ${escape(family)}</p>
<h1><code>=${escape(signature(item))}</code></h1>
<p>${escape(item.description)}</p>
${remarks ? `<p>${escape(remarks)}</p>` : ""}
<h2>Arguments</h2>
${parameters.length > 0 ? `<dl>${parameters.join("\n")}</dl>` : "<p>None.</p>"}
${rows.length > 0 ? `<h2>Examples</h2>\n<table>\n<tr><th>Formula</th><th>Result</th></tr>\n${rows.join("\n")}\n</table>` : ""}
</body>
</html>
`;
}

/** The help page the manifest names: the page in assets/ with every function in it, family by family. */
export function helpIndex(page, { metadata, catalogue }) {
  const marker = "<!-- functions -->";
  if (!page.includes(marker)) throw new Error(`assets/help.html has lost its ${marker}`);
  const families = [...new Set(metadata.functions.map((item) => catalogue[item.id].family))].map((family) => {
    const members = metadata.functions
      .filter((item) => catalogue[item.id].family === family)
      .map(
        (item) =>
          `<dt><a href="${item.id}.html"><code>${NAMESPACE}.${escape(item.name)}</code></a></dt><dd>${escape(item.description)}</dd>`,
      );
    return `<h3>${escape(family)}</h3>\n<dl>\n${members.join("\n")}\n</dl>`;
  });
  return page.replace(marker, families.join("\n"));
}

/** docs/functions.md: every function, family by family. */
export function functionReference({ metadata, catalogue }) {
  const families = [...new Set(Object.values(catalogue).map((entry) => entry.family))];
  const cell = (text) => String(text ?? "").replaceAll("|", "\\|");
  const sections = families.map((family) => {
    const members = metadata.functions.filter((item) => catalogue[item.id].family === family);
    const pages = members.map((item) => {
      const { examples, remarks } = catalogue[item.id];
      const parameters = item.parameters.map((parameter) => {
        const choices = choicesOf(parameter, metadata.enums).map(({ value }) => `\`${cell(value)}\``);
        const offered = choices.length > 0 ? ` One of ${choices.join(", ")}.` : "";
        return `| \`${parameter.name}\` | ${parameter.optional ? "no" : "yes"} | ${cell(parameter.description)}${offered} |`;
      });
      return [
        `### ${NAMESPACE}.${item.name}`,
        `\`=${signature(item)}\``,
        item.description,
        ...(remarks ? [remarks] : []),
        ...(parameters.length > 0
          ? [["| argument | needed | meaning |", "|---|---|---|", ...parameters].join("\n")]
          : []),
        ...(examples.length > 0
          ? [
              [
                "| example | result |",
                "|---|---|",
                ...examples.map(({ formula, result }) => `| \`${cell(formula)}\` | ${cell(result)} |`),
              ].join("\n"),
            ]
          : []),
      ].join("\n\n");
    });
    return [`## ${family}`, ...pages].join("\n\n");
  });
  return [
    "# Custom functions",
    "Written by `npm run docs` from the doc comments in `src/functions`. Dates are Excel dates; a rate of 0.04 is 4%.",
    ...sections,
    "",
  ].join("\n\n");
}

/** The README with its table of functions, family by family, brought up to date. */
export function readmeWithFunctions(readme, { metadata, catalogue }) {
  const [start, end] = ["<!-- functions: written by npm run docs -->", "<!-- end of functions -->"];
  const [before, rest] = readme.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`README.md has lost its ${start} … ${end}`);
  const families = [...new Set(metadata.functions.map((item) => catalogue[item.id].family))].map((family) => {
    const members = metadata.functions
      .filter((item) => catalogue[item.id].family === family)
      .map((item) => `| \`${item.name}\` | ${item.description.replaceAll("|", "\\|")} |`);
    return [`**${family}**`, ["| function | answers |", "| --- | --- |", ...members].join("\n")].join("\n\n");
  });
  return `${before}${start}\n\n${families.join("\n\n")}\n\n${end}${after}`;
}
