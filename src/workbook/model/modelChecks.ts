/** The model's Checks sheet: what must hold inside the model, and against the loaded scenario. */
import { callOf } from "../cells/namespace.ts";
import type { ModelPage } from "./modelPage.ts";

/** Something that must hold inside the model: a difference that must come to 0. */
export interface InsideCheck {
  readonly label: string;
  /** An expression, without the equals sign. */
  readonly difference: string;
}

/** A figure that must be that of the loaded scenario. */
export interface ScenarioCheck {
  readonly label: string;
  /** As AWARD.SCENARIO takes it. */
  readonly path: string;
  /** An expression. */
  readonly figure: string;
}

/** What is to be checked about a sheet. */
export interface SheetChecks {
  readonly inside: readonly InsideCheck[];
  readonly againstScenario: readonly ScenarioCheck[];
}

export const CHECKS_SHEET = "Checks";

/** The first row of the checks, counted from 1 as in references. */
const FIRST_ROW = 8;
/** Rows of checks that a model has at most, beside those of each payee. */
const ROOM = 50;
/** Of each payee, and of the tax withheld from it: paid in all, left unpaid, paid in full on. */
const EACH = 4;

/**
 * The total stands above the checks, so that its place is known before they are.
 *
 * @param claims as many payees as there may be; a tax may be withheld from each
 */
export function planTotal(page: ModelPage, claims: number): string {
  page.title("Checks", "0 and OK is right; a red CHECK on any sheet means one of these.");
  const flags = `'${page.sheet.replaceAll("'", "''")}'!$C$${FIRST_ROW}:$C$${FIRST_ROW + ROOM + EACH * claims - 1}`;
  page.gap();
  const total = page.result({ label: "Checks that fail", format: "count" }, `=SUM(${flags})`);
  page.gap();
  return total;
}

/**
 * Writes the checks, in the order of the sheets they are about.
 *
 * @param tolerance reference to the difference that is still rounding
 */
export function planChecks(page: ModelPage, checks: readonly SheetChecks[], tolerance: string): void {
  const check = (label: string, difference: string, beside?: string): void => {
    const cell = page.ahead(0, 1, 1);
    page.tableRow([
      { content: label, format: "text" },
      { content: `=${difference}`, format: "difference" },
      // Neither an error nor a text is a difference of 0.
      { content: `=IF(ISNUMBER(${cell}),IF(ABS(${cell})>${tolerance},1,0),1)`, format: "check" },
      ...(beside === undefined ? [] : [{ content: beside, format: "money" as const }]),
    ]);
  };
  page.heading("Inside the model");
  page.columnHeadings(["Check", "Difference", "Result"]);
  for (const { label, difference } of checks.flatMap(({ inside }) => inside))
    check(label, rounded(difference));
  page.gap();

  page.heading("Against the loaded scenario: red once another one is loaded, or an input differs");
  page.columnHeadings(["Check", "Difference", "Result", "Loaded scenario"]);
  for (const { label, path, figure } of checks.flatMap(({ againstScenario }) => againstScenario)) {
    const loaded = page.ahead(0, 3, 1);
    check(
      label,
      `IF(ISNUMBER(${loaded}),${rounded(`${loaded}-(${figure})`)},"not compared")`,
      `=IFERROR(${callOf("SCENARIO", `"${path}"`)},"none")`,
    );
  }
}

/** Without what is left of the arithmetic of doubles, which would be seen as a red "-0.00". */
function rounded(difference: string): string {
  return `ROUND(${difference},6)`;
}
