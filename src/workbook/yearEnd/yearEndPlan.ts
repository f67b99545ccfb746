/**
 * The year-end notes that "Insert year-end notes" puts into a workbook: what stands on their sheets.
 *
 * As a model they have their inputs on a sheet of their own, one constant in one cell, and their checks on another,
 * whose total every sheet shows. Standards are cited by paragraph; none of their text is copied.
 */
import { resultAt, termsOf, type Scenario } from "../../calc/index.ts";
import {
  planChecks,
  planTotal,
  type InsideCheck,
  type ScenarioCheck,
  type SheetChecks,
} from "../model/modelChecks.ts";
import { ModelPage } from "../model/modelPage.ts";
import { lastCash } from "../model/modelPayments.ts";
import { planAwardCarried } from "./awardCarried.ts";
import { debtOwed } from "./debtOwed.ts";
import { planGoingConcern } from "./goingConcern.ts";
import { planMaturities } from "./maturities.ts";
import { planPerShare } from "./perShare.ts";
import { planRollForward } from "./rollForward.ts";
import { planYearEndInputs, type YearEndInputs } from "./yearEndInputs.ts";
import { planWorkings, type Workings } from "./yearEndWorkings.ts";

/** Names of all sheets, in their order. */
export const YEAR_END_SHEETS = [
  "Year-end inputs",
  "Roll-forward",
  "Maturities",
  "Award carried",
  "Per share",
  "Going concern",
  "Year-end workings",
  "Year-end waterfall",
  "Year-end checks",
] as const;

const ROLL_FORWARD_WIDTHS = [220, 120, 120, 220];
const MATURITY_WIDTHS = [250, 80, 105, 105, 105, 115, 105, 105, 105, 110, 170];
const WIDE_LABELS = [300, 120, 120, 220];
const PER_SHARE_WIDTHS = [300, 200, 200, 220];
const CONCERN_WIDTHS = [270, 130, 130, 130, 130, 130, 130];
const CHECKS_WIDTHS = [520, 120, 100, 130];

/**
 * Plans the year-end notes of a scenario.
 *
 * @param sheetOf the name each sheet gets in the workbook
 * @returns the pages in the order of the sheets
 * @throws DomainError as `planModel`, but that a scenario in which nothing is paid has its notes too
 */
export function planYearEnd(scenario: Scenario, sheetOf: (sheet: string) => string): readonly ModelPage[] {
  const terms = termsOf(scenario);
  const series = terms.series().length;
  const checksPage = new ModelPage(sheetOf("Year-end checks"), { widths: CHECKS_WIDTHS });
  // Of each series five checks of its roll-forward and four of its maturities.
  const total = planTotal(checksPage, (terms.isNeverPaid ? 0 : terms.claimRows().length) + 5 * series);
  const inputsPage = new ModelPage(sheetOf("Year-end inputs"));
  const inputs = planYearEndInputs(inputsPage, scenario, total);
  const opened: Opener = (name, subtitle, widths) => {
    const page = new ModelPage(sheetOf(name), { widths });
    page.title(name, subtitle);
    page.showChecks(total);
    return page;
  };
  const { pages, checks } = planNotes(inputs, opened);
  const all = [inputsPage, ...pages];
  const isTold = ({ path }: ScenarioCheck): boolean => resultAt(scenario, path)?.available === true;
  planChecks(
    checksPage,
    [
      { inside: checks.inside, againstScenario: checks.againstScenario.filter(isTold) },
      { inside: all.map(noErrors), againstScenario: [] },
    ],
    inputs.given.tolerance,
  );
  return [...all, checksPage];
}

type Opener = (
  name: (typeof YEAR_END_SHEETS)[number],
  subtitle: string,
  widths?: readonly number[],
) => ModelPage;

/** The sheets between inputs and checks, and what is to be checked about them. */
function planNotes(
  inputs: YearEndInputs,
  opened: Opener,
): { readonly pages: readonly ModelPage[]; readonly checks: SheetChecks } {
  const workingsPage = opened("Year-end workings", "What the notes are summed from.");
  const waterfallPage = opened("Year-end waterfall", "Who is paid out of the receipts, step by step.");
  const workings = planWorkings(workingsPage, waterfallPage, inputs);
  const rollPage = opened(
    "Roll-forward",
    "Notes and secured debt from one year's end to the next. How a note is carried is the preparer's choice.",
    ROLL_FORWARD_WIDTHS,
  );
  const rolled = planRollForward(rollPage, inputs, workings);
  const maturityPage = opened(
    "Maturities",
    "When notes and secured debt fall due, in the bands of IFRS 7.",
    MATURITY_WIDTHS,
  );
  const inBands = planMaturities(maturityPage, inputs, workings);
  const awardPage = opened("Award carried", "A contingent asset, or carried at fair value.", WIDE_LABELS);
  const ofAward = planAwardCarried(awardPage, inputs);
  const sharePage = opened("Per share", "What notes and debt do to earnings per share.", PER_SHARE_WIDTHS);
  const perShare = planPerShare(sharePage, inputs, rolled);
  const concernPage = opened(
    "Going concern",
    "How long the cash lasts, from the reporting date on.",
    CONCERN_WIDTHS,
  );
  const lasting = planGoingConcern(concernPage, inputs);
  return {
    pages: [rollPage, maturityPage, awardPage, sharePage, concernPage, workingsPage, waterfallPage],
    checks: {
      inside: [...rolled.inside, ...inBands, ...ofAward.inside, ...perShare, ...lasting],
      againstScenario: [...scenarioChecks(inputs, workings), ...ofAward.againstScenario],
    },
  };
}

/** What must be the loaded scenario's. */
function scenarioChecks(
  inputs: YearEndInputs,
  { paidTo, debtByWaterfall }: Workings,
): readonly ScenarioCheck[] {
  const { given, notes, paid } = inputs;
  const { valuation, firstPayment, value } = given;
  const ofNotes = (until: string): string => notes.map(({ called }) => paidTo(called, "", until)).join("+");
  const checks: ScenarioCheck[] = [];
  if (paid !== undefined && notes.length > 0) {
    const repaid = notes.map(({ repaidOn, days }) => repaidOn(`(${firstPayment}+N(${days}))`));
    checks.push(
      { label: "Repayment of the notes", path: "notes.repayment", figure: repaid.join("+") },
      { label: "Paid to the notes", path: "paid.notes", figure: ofNotes("") },
      { label: "Paid to the notes by the valuation date", path: "paidBy.notes", figure: ofNotes(valuation) },
    );
  }
  if (!given.hasDebt) return checks;
  const contracted = debtOwed(inputs, valuation, given.repayments?.all);
  checks.push(
    { label: "Secured debt at the valuation date, as contracted", path: "debt.balance", figure: contracted },
    { label: "Paid to secured debt", path: "paid.debt", figure: debtByWaterfall },
  );
  if (given.hasStandstill && paid !== undefined) {
    const end = `IF(${value("standstill.trigger") ?? ""}="First payment",${firstPayment},${lastCash(paid.payments)})`;
    checks.push({ label: "Standstill ends (days)", path: "standstill.end", figure: end });
  }
  return checks;
}

/** A cell that is an error is one too many. */
function noErrors(page: ModelPage): InsideCheck {
  return {
    label: `No cell of ${page.sheet} is an error`,
    difference: `SUMPRODUCT(--ISERROR(${page.body()}))`,
  };
}
