/** Trees to start from: what they say of chances is assumed, and to be changed. */
import {
  addMonths,
  fromIso,
  termsOf,
  toIso,
  type CellsAt,
  type Row,
  type Scenario,
} from "../../../calc/index.ts";

type TreeCells = CellsAt<"outcomes.tree">;

export interface Pattern {
  readonly label: string;
  readonly rows: readonly Row[];
}

/** Months until a decision where none is known. */
const UNTIL_DECISION = 24;
const UNTIL_SUBMISSION = 3;

/** What a scenario offers to start from. */
export function patternsOf(scenario: Scenario): readonly Pattern[] {
  const outcomes = outcomesOf(scenario);
  return [
    { label: "Application to set aside, submission, decision", rows: rowsOf(setAside(scenario)) },
    { label: "Paid or not", rows: rowsOf(paidOrNot()) },
    ...(outcomes.length === 0 ? [] : [{ label: "The outcomes of this scenario", rows: rowsOf(outcomes) }]),
  ];
}

function rowsOf(cells: readonly TreeCells[]): readonly Row[] {
  return cells.map((one) => ({ cells: one }));
}

/** An application is pending; the State makes its submission or lets it lapse; the court decides. */
function setAside(scenario: Scenario): readonly TreeCells[] {
  const [root, made] = ["Application to set aside", "Submission made"];
  const submission = submissionDay(scenario);
  return [
    { node: root },
    { node: made, parent: root, probability: 0.9, date: submission },
    { node: "Application lapses", parent: root, probability: 0.1, date: submission, standing: 1 },
    { node: "Award upheld", parent: made, probability: 0.6, months: UNTIL_DECISION, standing: 1 },
    { node: "Set aside in part", parent: made, probability: 0.2, months: UNTIL_DECISION, standing: 0.5 },
    { node: "Set aside", parent: made, probability: 0.2, months: UNTIL_DECISION },
  ];
}

/** The next deadline for a submission on the legal path; some months on where none is known. */
function submissionDay(scenario: Scenario): string {
  const today = termsOf(scenario).valuationDate();
  const days = (scenario.inputs["legal.path"]?.value ?? [])
    .filter(({ cells }) => cells.kind === "Submission deadline" && fromIso(cells.date) > today)
    .map(({ cells }) => cells.date)
    .sort();
  return days[0] ?? toIso(addMonths(today, UNTIL_SUBMISSION, "the day of the submission"));
}

function paidOrNot(): readonly TreeCells[] {
  return [
    { node: "Today" },
    { node: "Paid in full", parent: "Today", probability: 0.5, months: UNTIL_DECISION, standing: 1 },
    { node: "Nothing comes", parent: "Today", probability: 0.5, months: UNTIL_DECISION },
  ];
}

function outcomesOf(scenario: Scenario): readonly TreeCells[] {
  const outcomes = scenario.inputs["outcomes.table"]?.value ?? [];
  if (outcomes.length === 0) return [];
  return [
    { node: "Today" },
    ...outcomes.map(({ cells: { name, probability, date, amount } }, index) => ({
      node: name ?? `Outcome ${index + 1}`,
      parent: "Today",
      ...{ probability, date, recovery: amount },
    })),
  ];
}
