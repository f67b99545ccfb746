/**
 * Combinations of conventions, the usual ones first: those of no departure, then all of one step, of two, and so on.
 */
import { isIdle, type Convention } from "./conventions.ts";
import type { Question, Setting } from "./setting.ts";

/** Which reading of each question, by its position; the questions are in one order throughout. */
export type Choices = readonly number[];

/** A combination that says something of its own. */
export interface Combination {
  readonly choices: Choices;
  /** How far all of it departs from the usual readings. */
  readonly cost: number;
  readonly setting: Setting;
}

/** What the rows are under the readings chosen, or nothing where one of them makes no difference. */
export function combinationOf(
  stated: Setting,
  questions: readonly Question[],
  choices: Choices,
): Combination | undefined {
  let setting: Setting = stated;
  let cost = 0;
  for (const [index, question] of questions.entries()) {
    const choice = choices[index] ?? 0;
    const read = readAs(setting, question, choice);
    if (read === undefined) return undefined;
    setting = read;
    cost += question.readings[choice]?.cost ?? 0;
  }
  return { choices, cost, setting };
}

/** Every combination whose steps add up to a sum, in the order of the questions. */
export function* combinationsOfCost(
  stated: Setting,
  questions: readonly Question[],
  cost: number,
): Generator<Combination> {
  const dearest: number[] = [];
  for (let index = questions.length - 1, sum = 0; index >= 0; index--) {
    sum += Math.max(...(questions[index]?.readings ?? []).map((reading) => reading.cost));
    dearest[index] = sum;
  }
  function* from(index: number, left: number, choices: Choices, setting: Setting): Generator<Combination> {
    const question = questions[index];
    if (question === undefined) {
      if (left === 0) yield { choices, cost, setting };
      return;
    }
    if (left > (dearest[index] ?? 0)) return;
    for (const [choice, reading] of question.readings.entries()) {
      if (reading.cost > left) continue;
      const read = readAs(setting, question, choice);
      if (read !== undefined) yield* from(index + 1, left - reading.cost, [...choices, choice], read);
    }
  }
  yield* from(0, cost, [], stated);
}

/**
 * A setting with one more question answered, or nothing where the answer makes no difference. Whether it does depends
 * on those before it: a stub on how often interest is added, a fixing on when the rate is read.
 */
function readAs(setting: Setting, { column, readings }: Question, choice: number): Setting | undefined {
  const reading = readings[choice];
  if (choice === 0 || reading === undefined) return setting;
  const read = reading.apply(setting);
  return column !== undefined && isIdleIn(column, read) ? undefined : read;
}

/** Whether a convention is idle in every row where it is open. */
function isIdleIn(name: Convention, { rows, open, payments }: Setting): boolean {
  const isPaid = payments.length > 0;
  const about = {
    isPaid,
    isAlone: !isPaid && rows.filter(({ bears }) => bears).length === 1,
    isOnStart: rows.every(({ compoundsOn }) => compoundsOn === undefined || compoundsOn === "Start"),
  };
  return rows.every((row, index) => {
    const own = open[index];
    return own?.has(name) !== true || isIdle(name, row, own, about);
  });
}

/** The steps of the combination that departs farthest. */
export function largestCost(questions: readonly Question[]): number {
  return questions.reduce((sum, { readings }) => sum + Math.max(...readings.map(({ cost }) => cost)), 0);
}

/** Every choice that reads one question otherwise, or two. */
export function* neighbours(
  questions: readonly Question[],
  choices: Choices,
  changes: 1 | 2,
): Generator<Choices> {
  for (const [index, { readings }] of questions.entries()) {
    for (const choice of readings.keys()) {
      if (choice === choices[index]) continue;
      const changed = choices.map((own, position) => (position === index ? choice : own));
      if (changes === 1) yield changed;
      else yield* changedAfter(questions, changed, index);
    }
  }
}

function* changedAfter(
  questions: readonly Question[],
  choices: Choices,
  position: number,
): Generator<Choices> {
  for (let index = position + 1; index < questions.length; index++) {
    for (const choice of questions[index]?.readings.keys() ?? []) {
      if (choice !== choices[index]) yield choices.map((own, at) => (at === index ? choice : own));
    }
  }
}

/** What a combination without a departure is called. */
export const AS_STATED = "as stated";

/** "Compounds: half-yearly; Day count: ACT/ACT ICMA", or "as stated". */
export function wordsOf(questions: readonly Question[], choices: Choices): string {
  const departures = questions.flatMap(({ name, readings }, index) => {
    const choice = choices[index] ?? 0;
    return choice === 0 ? [] : [`${name}: ${readings[choice]?.words ?? ""}`];
  });
  return departures.length === 0 ? AS_STATED : departures.join("; ");
}
