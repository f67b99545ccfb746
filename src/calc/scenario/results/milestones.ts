/**
 * The dates of a scenario in order: what happens in court, and every date that the rest of it implies.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { DomainError } from "../../errors.ts";
import { nameKey } from "../../nameKey.ts";
import { dueDate } from "../../instruments/note.ts";
import type { Scenario } from "../fields/scenario.ts";
import { termsOf, type ScenarioTerms } from "../terms/scenarioTerms.ts";

export type MilestoneKind = "legal" | "payment" | "award" | "note" | "claim" | "option" | "standstill";

/** Whether a date lies behind the day of the question, on it, or before it. */
export type MilestoneStatus = "past" | "due" | "ahead";

export interface Milestone {
  readonly date: SerialDate;
  readonly event: string;
  readonly kind: MilestoneKind;
  /** From the day of the question: negative when past. */
  readonly days: number;
  readonly status: MilestoneStatus;
}

/** In this order where several fall on one day: what causes comes before what follows from it. */
const KINDS: readonly MilestoneKind[] = [
  "legal",
  "payment",
  "award",
  "standstill",
  "note",
  "claim",
  "option",
];

/**
 * Every date of a scenario, in order of time.
 *
 * Dates that cannot be told for want of an input are left out; the results say why.
 */
export function milestones(scenario: Scenario, asOf: SerialDate): readonly Milestone[] {
  const found: { date: SerialDate; event: string; kind: MilestoneKind }[] = [];
  const add = (kind: MilestoneKind, date: SerialDate | undefined, event: string): void => {
    if (date !== undefined) found.push({ date, event, kind });
  };
  const terms = termsOf(scenario);
  for (const { date, event } of terms.legalPath()) add("legal", date, event);
  add("standstill", terms.standstillAgreed(), "Standstill agreed");
  if (terms.hasStandstill()) add("standstill", ifKnown(terms.standstillEnd), "Standstill ends");
  addPayments(terms, add);
  add("award", ifKnown(terms.dischargedOn), "Award discharged");
  addNotes(terms, add);
  addClaims(terms, add);
  for (const { name, expiry } of terms.options()) {
    add("option", expiry, name === undefined ? "Options expire" : `${name} expire`);
  }
  return found
    .sort((a, b) => a.date - b.date || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
    .map(({ date, event, kind }) => {
      const days = date - asOf;
      return { date, event, kind, days, status: days < 0 ? "past" : days === 0 ? "due" : "ahead" };
    });
}

type Add = (kind: MilestoneKind, date: SerialDate | undefined, event: string) => void;

function addPayments(terms: ScenarioTerms, add: Add): void {
  const receipts = ifKnown(terms.receipts);
  if (receipts === undefined) {
    // Where amounts cannot be told, the days of the first and the last payment may still be.
    const first = ifKnown(terms.firstPayment);
    const last = ifKnown(terms.lastPayment);
    add("payment", first, "First payment");
    if (last !== first) add("payment", last, "Last payment");
    return;
  }
  for (const { date, label, kind } of receipts) {
    add("payment", date, kind === "nonCash" ? `${label} realised` : label);
  }
}

function addNotes({ firstPayment, series }: ScenarioTerms, add: Add): void {
  const received = ifKnown(firstPayment);
  for (const { name, issued, terms } of series()) {
    add("note", issued, `${name} issued`);
    if (terms.multiple.kind === "stepUp") {
      for (const { paidOnOrBefore } of terms.multiple.steps) {
        add("note", paidOnOrBefore, `${name}: last day before the multiple steps up`);
      }
    }
    if (received === undefined) continue;
    const due = ifKnown(() => dueDate(received, terms.days));
    add("note", due, `${name} due`);
  }
}

/** The days on which claims of the scenario's table fall due: those that say so, each once. */
function addClaims(terms: ScenarioTerms, add: Add): void {
  if (!terms.hasClaimTable) return;
  const days = new Map<string, { readonly date: SerialDate; readonly payee: string }>();
  for (const { payee, due } of ifKnown(terms.claims) ?? []) {
    // The days of notes stand among the notes.
    if (due !== undefined && !terms.isSeries(payee))
      days.set(`${nameKey(payee)} ${due}`, { date: due, payee });
  }
  for (const { date, payee } of days.values()) add("claim", date, `${payee} due`);
}

function ifKnown<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
