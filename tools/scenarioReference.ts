/**
 * Writes docs/scenarios.md: what a scenario is made of and comes to, and the presets, from the catalogue
 * and from the calculation itself. A test makes the page anew and compares.
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import {
  ALL_FIELDS,
  cellName,
  compare,
  evaluate,
  GROUPS,
  inputAt,
  presets,
  RESULT_GROUPS,
  serialDate,
  hintOf,
  tableRows,
  toIso,
  type ComparedResult,
  type Field,
  type Input,
  type ScalarKind,
  type Scenario,
  type ScenarioResult,
  type TableField,
} from "../src/calc/index.ts";
import { MODEL_SHEETS } from "../src/workbook/index.ts";
import { markdownTable } from "./sectionedPage.ts";

export const SCENARIOS = join(import.meta.dirname, "..", "docs", "scenarios.md");

const MEASURES: Readonly<Record<ScalarKind, string>> = {
  money: "money",
  date: "date",
  rate: "yearly rate, 0.04 is 4%",
  share: "share, 0 to 1",
  multiple: "multiple",
  days: "days",
  count: "count",
  number: "number",
  choice: "choice",
  text: "text",
};

function measureOf(field: Field): string {
  if (field.kind === "table") return field.columns.map(({ header }) => header).join(" · ");
  return field.kind === "choice"
    ? field.choices.map((choice) => `"${choice}"`).join(", ")
    : MEASURES[field.kind];
}

function inputTable(group: Field["group"]): string {
  return markdownTable(
    ["Input", "Field", "Named cell", "Holds", "What it is"],
    ALL_FIELDS.filter((field) => field.group === group).map((field) => [
      field.label,
      `\`${field.path}\``,
      `\`${cellName(field)}\``,
      measureOf(field),
      hintOf(field),
    ]),
  );
}

function shown(kind: ScalarKind, result: ScenarioResult | undefined): string {
  if (result?.available !== true) return "–";
  const { value } = result;
  if (typeof value === "string") return value;
  switch (kind) {
    case "date":
      return toIso(serialDate(value));
    case "rate":
    case "share":
      return `${(100 * value).toFixed(2)}%`;
    case "money":
      return value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    default:
      return value.toLocaleString("en-US", { maximumFractionDigits: 4 });
  }
}

/** Figures of scenarios side by side, numbered as the presets are from a number on. */
function resultTable(
  some: readonly Scenario[],
  firstNumber: number,
  isShown: (row: ComparedResult) => boolean,
): string {
  const rows = compare(some).filter(isShown);
  return RESULT_GROUPS.filter((group) => rows.some((row) => row.group === group))
    .map((group) => {
      const ofGroup = rows.filter((row) => row.group === group);
      const table = markdownTable(
        ["Result", "Field", ...some.map((_, index) => `${index + firstNumber}`)],
        ofGroup.map(({ label, path, kind, results }) => [
          label,
          `\`${path}\``,
          ...results.map((result) => shown(kind, result)),
        ]),
        some.map((_, index) => index + 2),
      );
      return `**${group}**\n\n${table}`;
    })
    .join("\n\n");
}

/** Of the futures of one Award, whose payees are the same, all but the figures of a single series. */
const isOfFutures = ({ path }: ComparedResult): boolean => path.split(".").length === 2;

/** Of other cases, whose payees differ, what all of them have, and what we have. */
function isOfOtherCases({ path, results }: ComparedResult): boolean {
  return path.startsWith("us.") || results.every((result) => result !== undefined);
}

/** What each payee has in all, case by case. */
function payeeTable(some: readonly Scenario[], firstNumber: number): string {
  const rows = some.flatMap((scenario, index) =>
    evaluate(scenario)
      .filter(({ path }) => path.startsWith("paid."))
      .map((result) => [
        `${index + firstNumber}`,
        result.label.replace("Paid in all: ", ""),
        `\`${result.path}\``,
        shown(result.kind, result),
      ]),
  );
  return markdownTable(["Preset", "Payee", "Field", "Paid in all"], rows, [3]);
}

/** Every input of a preset that no document states, those within tables too, with the reason for its value. */
export function assumptions(preset: Scenario): string {
  const lines = ALL_FIELDS.flatMap((field) => {
    const input = inputAt(preset, field.path);
    if (input === undefined) return [];
    const { provenance } = input;
    return [
      ...(provenance.kind === "assumed" ? [`${field.label}: ${provenance.reason}`] : []),
      ...(field.kind === "table" ? assumptionsWithin(field, input) : []),
    ];
  });
  return lines.map((line) => `- ${line}`).join("\n");
}

/** What of a table is assumed and not already told of the whole: single rows, and single cells of rows. */
function assumptionsWithin(field: TableField, input: Input): readonly string[] {
  return tableRows(input).flatMap(({ cells, provenance, exceptions = {} }, index) => {
    const [name] = ["name", "event", "item"].map((key) => cells[key]).filter((text) => text !== undefined);
    const row = `${field.label}, ${name ?? `row ${index + 1}`}`;
    const ofCells = field.columns.flatMap(({ key, header }) => {
      const ofCell = exceptions[key];
      return ofCell?.kind === "assumed" ? [`${row}, ${header}: ${ofCell.reason}`] : [];
    });
    return provenance?.kind === "assumed" ? [`${row}: ${provenance.reason}`, ...ofCells] : ofCells;
  });
}

function presetSection(preset: Scenario, index: number): string {
  return `### ${index + 1}. ${preset.name}

${preset.description ?? ""}

Assumed, as no document states it:

${assumptions(preset)}`;
}

export function scenariosPage(): string {
  const all = presets();
  const futures = all.filter(({ inputs }) => inputs["claims.table"] === undefined);
  const others = all.slice(futures.length);
  return `# Scenarios

<!-- Written by npm run docs from src/calc/scenario; do not edit. -->

A scenario is one possible future of the award: some fifty inputs, each with its source, from which every key figure
follows. The task pane keeps as many as you like inside the workbook; one of them is loaded, and the workbook
answers from it.

## Working with them

- **Begin your own** with New case on the pane's Scenarios tab: six questions, of which only the first needs an answer,
  and the answer below as it builds. What you leave open is taken as usual and marked as an assumption.
- **Load** one on the pane's Scenarios tab, a preset or one of yours. Its inputs appear on the sheet \`Scenario\` as
  named cells, inputs in blue, assumptions on amber, the source beside each. Ordinary formulas may use the names:
  \`=AWARD.NOTE_REPAYMENT(5500000, Award_FirstPaymentDate)\`.
- **Ask** for any figure in a cell: \`=AWARD.SCENARIO("notes.repayment")\`, or its label,
  \`=AWARD.SCENARIO("Net to the company")\`; of a table, \`"notes.series.1.amount"\`; of another scenario by its name as
  second argument. \`SCENARIO_COMPARE\`, \`MILESTONES\` and \`STANDSTILL_STATUS()\` follow the loaded scenario too.
- **Change** inputs on the pane's Inputs tab, or type over a named cell: the pane then says which inputs were changed
  by hand, and you save them to the scenario or discard them. A changed value is an assumption until you give its
  source. Its name and description may be typed over as well.
- **Excel's Undo** takes back cells and not what the pane saved. The pane then says that the sheet shows one scenario
  while another is loaded, and you keep what the sheet shows or have the loaded one shown; so it does when another
  program has saved the file without its scenarios, whose only copy is the sheet then.
- **Undo** takes back the last change, a deletion included. Export to JSON keeps everything; CSV has a line per value,
  opens in Excel, and is read again as Excel saves it: with the dates, decimals and thousands of your country.
- **Paste** rows of a table from Excel into the Inputs tab, with their headings or without, as the cells show them.
  What can be read in two ways, such as 01/02/2019 in a file where nothing tells what comes first, or 5.500, is asked.
- **Insert model** on the ribbon or the Answer tab adds sheets (${MODEL_SHEETS.join(", ")}) that
  work the loaded scenario out with ordinary formulas. Its inputs are its own, so that you can change them, and every
  figure follows from them. Its checks compare Notes with Waterfall and all of it with the loaded scenario, and go red
  once that is another one or any cell is an error. Where no scenario is loaded, load one first.
- **Insert year-end notes**, behind More in the pane, adds sheets of live formulas for the accounts at two dates;
  [accounts.md](accounts.md#the-notes-at-the-years-end) says what is on them.

Keyboard, with the sheet in front: Ctrl+Alt+Shift and A opens the pane, F inserts a function, M the model, R
recalculates; on a Mac Command instead of Ctrl.

## Where they are kept

In the workbook itself, as a custom XML part (\`urn:award-finance:scenarios\`): they travel with every copy of the
file, and nowhere else. A save writes the next revision beside the old one, reads it back, and only then takes the old
one away. When two windows or two people save at once, nothing is overwritten: the pane shows both versions and lets
you choose. A part that cannot be read is set aside in the file (\`urn:award-finance:scenarios:set-aside\`), never
deleted; one that a newer version of the add-in wrote opens read-only.

## The presets

The first ${futures.length} are futures of one Award; the others are other cases, with heads of claim and tables of claims as their
contracts have them. What a case has beside them and cannot be entered here stands in its description.

${all.map(presetSection).join("\n\n")}

## Results

### One Award

What the presets come to, by their numbers above; "–" where an input that it needs is empty or nothing is ever paid.
A series of notes has figures of its own, such as \`notes.irr.Notes of 2017\`.

${resultTable(futures, 1, isOfFutures)}

### Other cases

${resultTable(others, futures.length + 1, isOfOtherCases)}

**Who gets paid in all**

${payeeTable(others, futures.length + 1)}

## Inputs

${GROUPS.map((group) => `**${group}**\n\n${inputTable(group)}`).join("\n\n")}
`;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(SCENARIOS, scenariosPage());
}
