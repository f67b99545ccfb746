/**
 * The model that "Insert model" puts into a workbook: what stands on its sheets.
 *
 * In the conventions of the FAST standard: inputs apart from calculations, one constant in one cell,
 * every formula reads its constants from the Inputs sheet, units in a column of their own, checks on a
 * sheet of theirs whose total every sheet shows.
 *
 * @see https://www.fast-standard.org/the-fast-standard/
 */
import { resultAt, termsOf, type Scenario } from "../../calc/index.ts";
import { ANSWER_FORM, ANSWER_SHEET, planAnswer } from "./answerSheet.ts";
import { awardSheet } from "./awardSheet.ts";
import type { CalculationSheet, WaterfallCells } from "./calculationSheet.ts";
import {
  CHECKS_SHEET,
  planChecks,
  planTotal,
  type InsideCheck,
  type ScenarioCheck,
  type SheetChecks,
} from "./modelChecks.ts";
import { inputChecks, INPUTS_SHEET, planInputs } from "./modelInputs.ts";
import { checkPaymentsNamed } from "./modelPayments.ts";
import { ModelPage, type PageForm } from "./modelPage.ts";
import { notesSheet } from "./notesSheet.ts";
import { paymentsSheet } from "./paymentsSheet.ts";
import { waterfallSheet } from "./waterfallSheet.ts";

/** The sheets between the inputs and the checks, in their order. */
const CALCULATION_SHEETS: readonly CalculationSheet[] = [
  awardSheet,
  notesSheet,
  waterfallSheet,
  paymentsSheet,
];

/** Names of all sheets, in their order. */
export const MODEL_SHEETS: readonly string[] = [
  ANSWER_SHEET,
  INPUTS_SHEET,
  ...CALCULATION_SHEETS.map(({ name }) => name),
  CHECKS_SHEET,
];

/**
 * Plans the model of a scenario.
 *
 * @param sheetOf the name each sheet gets in the workbook
 * @returns the pages in the order of the sheets
 * @throws DomainError (not available) when the scenario does not say who is paid when, and (invalid value) when a
 *   decision leaves a part of several heads of claim or a claim names a payment that is not in force
 */
export function planModel(scenario: Scenario, sheetOf: (sheet: string) => string): readonly ModelPage[] {
  const terms = termsOf(scenario);
  // What is missing is told in this order.
  terms.receipts();
  checkPaymentsNamed(scenario);
  const checksPage = new ModelPage(sheetOf(CHECKS_SHEET), { print: "onePage" });
  const total = planTotal(checksPage, terms.claimRows().length);
  const opened = (name: string, subtitle: string, form?: PageForm): ModelPage => {
    const page = new ModelPage(sheetOf(name), form);
    page.title(name, subtitle);
    page.showChecks(total);
    return page;
  };
  const answerPage = opened(ANSWER_SHEET, `The scenario "${scenario.name}" on one page.`, ANSWER_FORM);
  const inputsPage = new ModelPage(sheetOf(INPUTS_SHEET));
  const given = planInputs(inputsPage, scenario, total);
  const figures: ScenarioCheck[] = [];
  const figure = (path: string): string | undefined => figures.find((one) => one.path === path)?.figure;
  let waterfall: WaterfallCells | undefined;
  const planned = CALCULATION_SHEETS.map(({ name, subtitle, form, plan }) => {
    const page = opened(name, subtitle, form?.(given));
    const checks = plan(page, given, { figure, waterfall });
    figures.push(...checks.againstScenario);
    waterfall ??= checks.waterfall;
    return { page, checks };
  });
  if (waterfall === undefined) throw new Error("the model has no waterfall");
  const { inputs } = inputsPage;
  const ofAnswer = planAnswer(answerPage, { scenario, given, waterfall, figure, inputs });
  const pages = [answerPage, inputsPage, ...planned.map(({ page }) => page)];
  planChecks(
    checksPage,
    [
      inputChecks(given),
      ...[...planned.map(({ checks }) => checks), ofAnswer].map(
        ({ inside, againstScenario }): SheetChecks => ({
          inside,
          againstScenario: againstScenario.filter(({ path }) => resultAt(scenario, path)?.available === true),
        }),
      ),
      { inside: pages.map(noErrors), againstScenario: [] },
    ],
    given.tolerance,
  );
  return [...pages, checksPage];
}

/** A cell that is an error is one too many, also in the table of a function that cannot spill. */
function noErrors(page: ModelPage): InsideCheck {
  return {
    label: `No cell of ${page.sheet} is an error`,
    difference: `SUMPRODUCT(--ISERROR(${page.body()}))`,
  };
}
