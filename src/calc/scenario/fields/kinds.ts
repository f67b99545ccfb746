/**
 * Kinds of values that several inputs share, and the choices that stand in them.
 */
import { DAY_COUNT_NAMES } from "../../dates/dayCount.ts";
import { HIGHEST_RATE } from "../../plausible.ts";
import { FREQUENCIES } from "../../dates/schedule.ts";
import { FLOORS_ON } from "../../interest/terms/termsRow.ts";

export const YES_NO = ["Yes", "No"] as const;

/** How far a payment got, each stage including those before it. */
export const PAYMENT_STAGES = ["Sent", "Deposited", "Received free of restriction"] as const;

/** Whether the amount of a row of equal instalments is that of each or of all of them. */
export const AMOUNTS = ["Each", "In all"] as const;

/** What a decision leaves standing of the Award. */
export const STANDINGS = ["Full", "Partial", "None", "Reinstated"] as const;

export const RANKINGS = ["Secured debt first", "Notes first", "Pari passu"] as const;

export const STANDSTILL_TRIGGERS = ["First payment", "Full payment"] as const;

export const PAYMENT_OUTLOOKS = ["Expected", "Never"] as const;

/** Whether what is agreed settles the whole Award, and from when on. */
export const DISCHARGES = ["No", "When made", "When performed"] as const;

export const LEGAL_EVENTS = ["Award", "Application", "Submission deadline", "Decision", "Other"] as const;

export const DAY_COUNT = {
  kind: "choice",
  choices: DAY_COUNT_NAMES,
  // What release 0.1 wrote; a blank cell may come as 0.
  formerNames: { 0: "Basis 0" },
  whenEmpty: "ACT/365F",
} as const;
export const FREQUENCY = {
  kind: "choice",
  choices: FREQUENCIES,
  whenEmpty: 0,
  unit: "times a year",
} as const;
/** A rate of interest or of discount, below 100 % a year: 4 was meant for 4 %. */
export const RATE = { kind: "rate", min: -0.99, below: HIGHEST_RATE } as const;
export const SHARE = { kind: "share", min: 0, max: 1 } as const;
export const MONEY = { kind: "money", min: 0 } as const;

export const AMOUNT = { ...MONEY, key: "amount", header: "Amount", required: true } as const;
export const DATE = { kind: "date", key: "date", header: "Date", required: true } as const;

/** Where the floor of a head's rate counts; None is no floor at all, so that interest may run backwards. */
export const FLOORS = [...FLOORS_ON, "None"] as const;
