/**
 * The custom functions of what chances are worth, and of how long money lasts: convert, ask the calculation module,
 * convert back.
 *
 * @family Scenarios and uncertainty
 */
import {
  DomainError,
  expectedValue as valueExpected,
  headingKey,
  TECHNIQUES,
  ZERO,
  type SerialDate,
  type techniques,
} from "../../calc/index.ts";
import { followScenariosAway, scenarioNamed } from "../excel/activeScenarios.ts";
import {
  answer,
  isBlankRow,
  readCells,
  readChoice,
  readOptionalDate,
  readOptionalNumber,
  readScenarioName,
  shownText,
  toNumber,
} from "../excel/boundary.ts";
import { offThread } from "../excel/offThread.ts";
import { answerOfPart, part } from "../excel/parts.ts";
import { PICTURE_WORK, publishPictures } from "../../page.ts";
import { readOptionalReturn } from "../rates.ts";
import type { ScenarioOrNone } from "./chanceTables.ts";
import { readOutcomes } from "./outcomes.ts";
import type { SimulateArguments } from "./simulateTable.ts";

/** @customenum {string} */
type Technique = keyof typeof techniques;

const tables = part(() => import(/* webpackChunkName: "chances" */ "./chanceTables.ts"));

/**
 * Expected present value of outcomes: each amount discounted to the day of the question and weighted by its probability.
 * @customfunction EXPECTED_VALUE
 * @example =AWARD.EXPECTED_VALUE({"Probability","Date","Amount";0.6,46388,121;0.4,0,0}, 0.1, DATE(2025, 1, 1)) → 60
 * @example =AWARD.EXPECTED_VALUE({"Probability","Date","Amount";1,46388,121}, 0.21, DATE(2026, 1, 1), "Rate adjusted") → 100
 * @refuses =AWARD.EXPECTED_VALUE({"Probability","Date","Amount";0.6,46388,121;0.3,0,0}, 0.1, DATE(2025, 1, 1))
 * @units Money, in the unit of Amount.
 * @formula Σ probability × amount ÷ (1 + annualRate) ^ (days from asOf ÷ 365).
 * @source IFRS 13, B12 to B30.
 * @remarks Sum of probability × amount / (1 + annualRate) ^ (days / 365). What lies before asOf is carried forward at the same rate. The techniques are those of IFRS 13, paragraphs B18 to B30: with "Rate adjusted" the rate carries the risk, so more than one outcome with a probability below 1 is refused. An outcome of 0 needs no date.
 * @param outcomes Table with a header row: Probability, Date, Amount. The probabilities add up to 1; a cost is a negative amount.
 * @param [annualRate] Effective yearly rate of discount: 0.1 is 10%. Empty or 0: not discounted.
 * @param [asOf] Day of the value. Empty or 0: the earliest date of the outcomes.
 * @param [technique] "Expected cash flows" or "Rate adjusted". Empty: Expected cash flows.
 */
export function expectedValue(
  outcomes: unknown[][],
  annualRate?: unknown,
  asOf?: unknown,
  technique?: Technique,
): number {
  return answer(() => {
    const given = readOutcomes(outcomes);
    const rate = readOptionalReturn(annualRate, "annualRate") ?? ZERO;
    const asked = readOptionalDate(asOf, "asOf");
    const how = readChoice(technique, "technique", TECHNIQUES, "Expected cash flows");
    const dates = given.flatMap(({ date }) => (date === undefined ? [] : [date]));
    const day = asked ?? dates.reduce((first, date) => (date < first ? date : first), dates[0] ?? NO_DAY);
    // What pays nothing is worth nothing on any day.
    const dated = given.map((outcome) => ({ ...outcome, date: outcome.date ?? day }));
    return toNumber(valueExpected(dated, rate, day, how), "the expected value");
  });
}

/** Where no outcome has a date none pays anything, and every day is as good. */
const NO_DAY = 61 as SerialDate;

/**
 * Table of the outcomes of an investment: present value, gross multiple and return of each, and what is expected of them.
 * @customfunction OUTCOME_TABLE
 * @example =AWARD.OUTCOME_TABLE({"Probability","Date","Amount";0.5,44927,400;0.5,0,0}, 100, DATE(2021, 1, 1), 0.25) → {"Outcome","Probability","Date","Amount","PV","MOIC","IRR";1,0.5,2023-01-01,400,256,4,1;2,0.5,"",0,0,0,-1;"Expected value",1,"",200,128,2,"";"E[IRR]","","","","","",0;"IRR of the expected flows","","","","","",0.414213562373095}
 * @refuses =AWARD.OUTCOME_TABLE({"Probability","Date","Amount";1,44927,400}, 0, DATE(2021, 1, 1))
 * @units A table; sums in the unit of Amount, MOIC a multiple, IRR and E[IRR] rates a year.
 * @formula PV = amount ÷ (1 + annualRate) ^ T; MOIC = amount ÷ deployed; IRR = MOIC ^ (1 ÷ T) − 1, T in days ÷ 365 from issueDate. E[IRR] = Σ probability × IRR, which is not the IRR of the expected flows.
 * @source Definitions of returns in litigation finance: gross multiple on deployed capital.
 * @remarks Present values are those of the issue date. The IRR of an outcome that pays nothing is -100%; one of an outcome below 0, or paid on the issue date, is "not available". E[IRR], the returns weighted by their probabilities, is not the IRR of the expected flows, which weighs the money: both are shown. Columns Source and Note of the table stand behind each outcome's row.
 * @param outcomes Table with a header row: Probability, Date, Amount. The probabilities add up to 1; an outcome of 0 needs no date.
 * @param deployed Money put in on the issue date, above 0.
 * @param issueDate Day on which the money is put in, not after any outcome.
 * @param [annualRate] Effective yearly rate of discount: 0.1 is 10%. Empty or 0: not discounted.
 */
export function outcomeTable(
  outcomes: unknown[][],
  deployed: unknown,
  issueDate: unknown,
  annualRate?: unknown,
): Promise<unknown[][]> {
  return answerOfPart(() =>
    tables((part) => part.tableOfOutcomes(outcomes, deployed, issueDate, annualRate)),
  ) as Promise<unknown[][]>;
}

/**
 * Tree of outcomes, worked out exactly: the chance, day and value of each node, and the settlement at which to accept.
 * @customfunction OUTCOME_TREE
 * @streaming
 * @example =AWARD.OUTCOME_TREE({"Node","Parent","Probability","Date","Cost","Recovery";"Decision","",0,44562,10,0;"Won","Decision",0.6,44927,0,1210;"Lost","Decision",0.4,44927,0,-55}, 0.1, DATE(2021, 1, 1)) → {"Node","Probability","Date","Value there","Present value";"Decision",1,44562,640,581.818181818182;"Won",0.6,44927,1210,1000;"Lost",0.4,44927,-55,-45.4545454545455;"Tree",1,44197,572.727272727273,572.727272727273}
 * @refuses =AWARD.OUTCOME_TREE({"Node","Parent","Probability","Date";"Won","",0.6,44927;"Lost","",0.3,44927}, 0.1, DATE(2021, 1, 1))
 * @units A table; sums in the unit of Recovery, Probability a share.
 * @formula Value there = recovery + Σ over the children of probability × (their value − their cost) ÷ (1 + annualRate) ^ (days between ÷ 365).
 * @source A decision tree without decisions, worked backwards from its ends.
 * @remarks Value there is in money of the node's day, before its own cost: its recovery and what its children are worth less their costs, weighted and discounted. The last row is the tree on asOf: a settlement of more than that is worth more than going on. What a leaf leaves standing is a share of the scenario's Award as it was made, with interest to its day and less what was paid by asOf; only then is a scenario read. A node without Date and Months stands on the day of its parent. Dates come as serial numbers. Columns Source and Note stand behind each node's row.
 * @param nodes Table with a header row: Node, Parent (blank: a root), Probability, Date or Months (from the parent), Cost, Leaves standing (0 to 1), Recovery (below 0: adverse costs). Only Node is needed; the roots, and the children of each node, add up to 1.
 * @param [annualRate] Effective yearly rate of discount: 0.1 is 10%. Empty or 0: not discounted.
 * @param [asOf] Day of the question, not after any node. Empty or 0: the earliest date of the nodes; a root without a Date needs it.
 * @param [name] Name of the scenario whose Award is left standing. Empty: the active one.
 * @param invocation Carries the table to the cell.
 */
export function outcomeTree(
  nodes: unknown[][],
  annualRate: unknown,
  asOf: unknown,
  name: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  followScenariosAway(
    invocation,
    (scenario: ScenarioOrNone) => tables((part) => part.tableOfTree(nodes, annualRate, asOf, scenario)),
    () => {
      const asked = readScenarioName(name, "name");
      return leavesStanding(nodes) ? scenarioIfAny(asked) : {};
    },
  );
}

/**
 * Table by month of how long cash lasts against a scenario's dates: the day it ends and the gap to each milestone; updates by itself.
 * @customfunction RUNWAY
 * @streaming
 * @example =INDEX(AWARD.RUNWAY(1000000, 100000, , "Never paid", DATE(2018, 12, 31)), 2, 7) → 900000
 * @refuses =AWARD.RUNWAY(-1, 100000)
 * @units A table; sums in the unit of cash.
 * @formula Closing = Opening − burn of the month's days + Draws + Receipts − Paid; cash ends on the first day on which it would be below 0.
 * @source A liquidity forecast as a going-concern note needs it (IAS 1, 25 and 26).
 * @remarks A month's burn goes out in equal parts day by day; cash is that at the end of asOf, and what came or went by then is in it. Receipts are the scenario's, Paid is what its waterfall gives to everybody but the company (or whoever has the rest where no payee is called Company), tax withheld too. Below the months stand "Cash ends" with the first day at whose end nothing is left, or "never", a gap for each milestone, the most that cash falls short on any day before it, and "Sentence". Dates come as serial numbers. The example holds with the presets in the workbook.
 * @param cash Money at the end of asOf, 0 or more.
 * @param burn What goes out in a month, 0 or more, or a table From, A month; a blank From is from the beginning.
 * @param [draws] Table Date, Amount of money drawn, 0 or more. Empty: none.
 * @param [name] Name of the scenario. Empty: the active one.
 * @param [asOf] Day of the question. Empty or 0: the valuation date of the scenario.
 * @param invocation Carries the table to the cell.
 */
export function runway(
  cash: unknown,
  burn: unknown,
  draws: unknown[][],
  name: unknown,
  asOf: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  followScenariosAway(
    invocation,
    (scenario: ScenarioOrNone) => tables((part) => part.tableOfRunway({ cash, burn, draws, asOf }, scenario)),
    () => scenarioIfAny(readScenarioName(name, "name")),
  );
}

const paths = () => import(/* webpackChunkName: "simulate" */ "./simulation.ts");

const simulating = offThread("SIMULATE", async () => (await paths()).simulateTable);
// Asked by the workers of a simulation, and by the pane.
offThread("PATHS", async () => (await paths()).columnsFor);
publishPictures(offThread(PICTURE_WORK, async () => (await paths()).pictureFor));

/**
 * Table of what a scenario comes to over thousands of paths with uncertain inputs: mean, percentiles, chance of loss; updates by itself.
 * @customfunction SIMULATE
 * @streaming
 * @example =INDEX(AWARD.SIMULATE({"Input","Distribution","A";"notes.series.1.multiple","Fixed",4}, 10), 1, 4) → "Standard error"
 * @refuses =AWARD.SIMULATE({"Input","Distribution","A";"no.such.input","Fixed",4}, 10)
 * @units A table; each result in its own unit, the chance of loss a share.
 * @formula Each path draws every input from its distribution and works the scenario out anew; percentiles as Excel's PERCENTILE.INC. Same seed, same table.
 * @source Correlation by ranks: Iman and Conover, 1982.
 * @remarks Every path is the whole scenario, worked out of its inputs. Where that has a tree of outcomes, a path comes to one of its ends, by its chance, and is paid what comes there. Days and counts are rounded to whole numbers, money to cents. A path whose inputs cannot be so is refused, not drawn again: use a distribution within what the input may be. The standard error is that of the mean; percentiles are those of PERCENTILE.INC; a loss is a sum or rate below 0, or a multiple below 1; Paths counts those in which there is the result. IRR as paid is left out. The same seed gives the same table everywhere. Distributions: Fixed A; Bernoulli A = chance of 1; Uniform A to B; Triangular and PERT A low, B likeliest, C high; Normal and Lognormal A mean, B standard deviation, both of the input itself; Beta A, B. Works off the main thread. The example holds with the presets in the workbook and "Settlement of 2018 in instalments" loaded.
 * @param assumptions Table with a header row: Input, Distribution, A, B, C. May be empty where the scenario has a tree. A further column headed with another row's Input is Spearman's rank correlation with it.
 * @param [paths] How many paths, up to 1,000,000. Empty or 0: 10,000.
 * @param [seed] Whole number; another one draws other paths. Empty: 0.
 * @param [name] Name of the scenario. Empty: the active one.
 * @param invocation Carries the table to the cell.
 */
export function simulate(
  assumptions: unknown[][],
  paths: unknown,
  seed: unknown,
  name: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  followScenariosAway<SimulateArguments, unknown[][]>(invocation, simulating, () => {
    const cells = readCells(assumptions);
    return {
      scenario: cells.every(isBlankRow)
        ? scenarioIfAny(readScenarioName(name, "name")).scenario
        : scenarioNamed(readScenarioName(name, "name")),
      assumptions: cells,
      paths: readOptionalNumber(paths, "paths"),
      seed: readOptionalNumber(seed, "seed"),
    };
  });
}

/** Whether a node may ask what is left of the Award; whether one does is seen when the table is read. */
function leavesStanding(nodes: unknown): boolean {
  return readCells(nodes)
    .flat()
    .some((cell) => headingKey(shownText(cell)) === LEAVES_STANDING);
}

const LEAVES_STANDING = headingKey("Leaves standing");

/** A scenario that may turn out not to be needed, or why there is none. */
function scenarioIfAny(name: string | undefined): ScenarioOrNone {
  try {
    return { scenario: scenarioNamed(name) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { refusal: { kind: error.kind, message: error.message } };
  }
}
