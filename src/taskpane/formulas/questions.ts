/** What a person wants to know, and the function that answers it. */

/** What a function answers. */
interface Question {
  /** Under which heading it is found. */
  readonly topic: Topic;
  /** In the words of somebody who does not know the function. */
  readonly words: string;
  /** The figure of the loaded scenario that is its answer there. */
  readonly path?: string;
}

/** In the order in which they are asked. */
export const TOPICS = [
  "What is owed",
  "When",
  "Who gets paid",
  "What it returns",
  "What if",
  "Chances",
  "Shares and accounts",
  "Of the scenario",
] as const;

type Topic = (typeof TOPICS)[number];

const asked = (topic: Topic, words: string, path?: string): Question => ({
  ...{ topic, words },
  ...(path !== undefined && { path }),
});

/** By the function's id. */
const QUESTIONS: Readonly<Record<string, Question>> = {
  AWARD_BALANCE: asked("What is owed", "What the Award comes to on a day", "award.balance"),
  AWARD_INTEREST: asked("What is owed", "The interest in it", "award.interest"),
  AWARD_SCHEDULE: asked("What is owed", "How it came to that, period by period"),
  TERMS_BALANCE: asked("What is owed", "What several heads of claim come to"),
  TERMS_INTEREST: asked("What is owed", "The interest on several heads"),
  TERMS_SCHEDULE: asked("What is owed", "How each head came to that"),
  JUDGMENT_BALANCE: asked("What is owed", "What a US judgment comes to"),
  RECONCILE: asked("What is owed", "Which terms of interest give a published figure"),
  DEBT_BALANCE: asked("What is owed", "What a loan comes to, less repayments", "owed.now.Secured debt"),
  NOTE_REPAYMENT: asked("What is owed", "What a note repays", "notes.repayment"),
  NOTE_STATUS: asked("When", "Whether a note is due", "notes.status"),
  NOTE_DUE_DATE: asked("When", "The day a note falls due", "notes.dueDate"),
  STANDSTILL_STATUS: asked("When", "Whether the standstill holds", "standstill.status"),
  MILESTONES: asked("When", "Every date in order"),
  NOTE_LATEST_AWARD_DATE: asked("When", "The latest payment for a target return"),
  RUNWAY: asked("When", "The day the money ends"),
  YEAR_FRACTION: asked("When", "What part of a year lies between two days"),
  WATERFALL: asked("Who gets paid", "Who is paid what, step by step"),
  WATERFALL_PAID: asked("Who gets paid", "The total to one payee", "us.paid"),
  LIQUIDITY_TEST: asked("Who gets paid", "Whether what is due can be paid"),
  MINIMUM_RECEIPT: asked("Who gets paid", "The least receipt that pays one in full"),
  NOTE_SCHEDULE: asked("Who gets paid", "Every series of notes at once"),
  NOTE_IRR: asked("What it returns", "The return of a note a year", "notes.irr"),
  XIRR: asked("What it returns", "The return of dated flows"),
  XNPV: asked("What it returns", "What dated flows are worth on a day"),
  MOIC: asked("What it returns", "The gross multiple", "notes.moic"),
  CRIMINAL_RATE_INDICATOR: asked("What it returns", "How the rate stands beside Canada's criminal rate"),
  NOTE_BREAKEVEN_PROBABILITY: asked("What it returns", "How likely payment must be for a required return"),
  SOLVE: asked("What if", "What an input must be for a result"),
  SENSITIVITY: asked("What if", "A result at other values of one input or two"),
  TORNADO: asked("What if", "Which inputs move a result most"),
  SCENARIO_BRIDGE: asked("What if", "What leads from one scenario to another"),
  SCENARIO_COMPARE: asked("What if", "Scenarios side by side"),
  OUTCOME_TREE: asked("Chances", "What the case is worth at each turn"),
  SIMULATE: asked("Chances", "How it may come out, and how often"),
  EXPECTED_VALUE: asked("Chances", "What outcomes are worth by their chances"),
  OUTCOME_TABLE: asked("Chances", "What each outcome returns"),
  OPTION_VALUE: asked("Shares and accounts", "What options are worth"),
  OPTION_INTRINSIC: asked("Shares and accounts", "What exercising options brings at once"),
  DILUTED_SHARES: asked("Shares and accounts", "How many shares there are once options count"),
  NOTE_AMORTISED_COST: asked("Shares and accounts", "At what a note is carried"),
  NOTE_AMORTISATION: asked("Shares and accounts", "How that comes about, year by year"),
  SCENARIO: asked("Of the scenario", "Any figure or input of the loaded scenario"),
  EXPLAIN: asked("Of the scenario", "Why a figure is what it is"),
};

/** What a function answers; `undefined` of one that nobody has put into words. */
export function questionOf(id: string): Question | undefined {
  return QUESTIONS[id];
}
