/** Questions that are often asked of a scenario, each ready to be solved. */
import { inputAt, isRows, type Scenario } from "../../calc/index.ts";
import type { MeasuredResult } from "./whatMatters.ts";

export interface Question {
  readonly text: string;
  readonly field: string;
  readonly input: string;
  /** As it is typed: in per cent where the result is a rate. */
  readonly target: string;
}

const DATE = "award.firstPaymentDate";
const AMOUNT = "award.firstPaymentAmount";
/** So many payees are asked about. */
const MOST_PAYEES = 3;

/** Those that this scenario can answer, the one to begin with first. */
export function questionsOf(scenario: Scenario, results: readonly MeasuredResult[]): readonly Question[] {
  const has = (field: string): boolean => results.some(({ path }) => path === field);
  const isGiven = (input: string): boolean => {
    const given = inputAt(scenario, input);
    return given !== undefined && !isRows(given.value);
  };
  const questions: Question[] = [];
  const ask = (field: string, input: string, target: string, text: string): void => {
    if (has(field) && isGiven(input)) questions.push({ text, field, input, target });
  };
  ask("notes.irr", DATE, "25", "When must the first payment come for 25% a year on the notes?");
  ask("notes.irr", DATE, "40", "When must it come for 40% a year?");
  ask(
    "liquidity.shortfall",
    AMOUNT,
    "0",
    "Which first payment covers everyone on the day the first notes are due?",
  );
  const owing = results.filter(({ path, value }) => path.startsWith("short.") && value > 0);
  for (const { path } of owing.slice(0, MOST_PAYEES))
    ask(path, AMOUNT, "0", `Which first payment pays ${payeeIn(path)} in full?`);
  const ours = results.find(({ path }) => path === "us.paid");
  if (ours !== undefined && ours.value > 0)
    ask(
      ours.path,
      AMOUNT,
      String(Math.round(ours.value * 1.1)),
      "Which first payment brings us a tenth more?",
    );
  return questions;
}

/** A name with a dot stands in double quotes. */
function payeeIn(path: string): string {
  return path.slice("short.".length).replace(/^"(.*)"$/u, "$1");
}
