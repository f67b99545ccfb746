/** The sheet of a frozen copy that says what it is. */
import { escaped } from "../markup/tags.ts";

/** Who made a copy, when and from what. */
export interface FrozenFacts {
  /** Who froze it, as the person gave it. */
  readonly by: string;
  /** Day and time as text, "2026-11-27 18:05 UTC"; its first ten characters name the sheet. */
  readonly when: string;
  /** Of Award Finance. */
  readonly version: string;
  /** The name of the scenario that was loaded; undefined where none was. */
  readonly scenario: string | undefined;
}

const LONGEST_SHEET_NAME = 31;

/** "Frozen on 2026-11-27", with a number where a sheet is called so already. */
export function frozenSheetName(when: string, taken: readonly string[]): string {
  const base = `Frozen on ${when.slice(0, 10)}`.replace(/[\\/?*[\]:]/g, "-");
  const keys = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base} (${number})`.slice(0, LONGEST_SHEET_NAME);
    if (!keys.has(name.toLowerCase())) return name;
  }
}

const ALL_VALUES =
  "Figures that Award Finance calculated are values in this copy, on a grey ground. They no longer change.";
const WITH_FORMULAS =
  "Figures that Award Finance calculated are formulas of Excel’s own here where there are such; where there are none they are values, on a grey ground, which no longer change, and a text beside them says so.";

/** The part of the sheet, which has texts alone. */
export function frozenSheetXml(
  { by, when, version, scenario }: FrozenFacts,
  {
    cells,
    isRestorable,
    hasScenarios,
    plain,
  }: {
    readonly cells: number;
    /** Cells with a formula of Excel's own in the place of ours; undefined where that was not asked for. */
    readonly plain: number | undefined;
    readonly isRestorable: boolean;
    readonly hasScenarios: boolean;
  },
): string {
  const rows: readonly (readonly string[])[] = [
    ["Frozen copy"],
    [plain === undefined ? ALL_VALUES : WITH_FORMULAS],
    [],
    ["Frozen by", by],
    ["On", when],
    ["Award Finance", version],
    ["Scenario", scenario ?? "none was loaded"],
    ["Cells frozen", String(cells)],
    ...(plain === undefined ? [] : [["In plain formulas", `${plain}, those of tables counted one by one`]]),
    [
      "Formulas",
      isRestorable
        ? "travel with this copy; “Restore” in Award Finance brings them back"
        : "do not travel with this copy",
    ],
    ["Scenarios", hasScenarios ? "travel with this copy" : "do not travel with this copy"],
  ];
  const xml = rows
    .map((texts, row) => {
      const cells = texts.map((text, column) => textCell(`${"AB".charAt(column)}${row + 1}`, text)).join("");
      return `<row r="${row + 1}">${cells}</row>`;
    })
    .join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols><col min="1" max="1" width="18" customWidth="1"/><col min="2" max="2" width="70" customWidth="1"/></cols><sheetData>${xml}</sheetData><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/** The namespace of workbooks and sheets. */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function textCell(address: string, text: string): string {
  // What XML cannot hold cannot be in a name that somebody typed either.
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  const space = /^\s|\s$/.test(clean) ? ' xml:space="preserve"' : "";
  return `<c r="${address}" t="inlineStr"><is><t${space}>${escaped(clean)}</t></is></c>`;
}
