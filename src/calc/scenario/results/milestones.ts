/**
 * The dates of a scenario in order: what happens in court, and every date that the rest of it implies.
 */
import { fromIso, type SerialDate } from "../../dates/serialDate.ts";
import { DomainError } from "../../errors.ts";
import { dueDate } from "../../instruments/note.ts";
import {
  expectedReceipts,
  firstPaymentReceived,
  lastPaymentReceived,
  standstillEnd,
} from "../terms/expectedReceipts.ts";
import { givenDate, optionalDate, rowsOf } from "../terms/given.ts";
import { noteSeriesOf } from "../terms/noteTerms.ts";
import type { Scenario } from "../fields/scenario.ts";

export type MilestoneKind = "legal" | "payment" | "note" | "option" | "standstill";

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
const KINDS: readonly MilestoneKind[] = ["legal", "payment", "standstill", "note", "option"];

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
  for (const { date, event } of rowsOf(scenario, "legal.path")) add("legal", fromIso(date), event);
  add("standstill", givenDate(scenario, "standstill.agreementDate"), "Standstill agreed");
  add(
    "standstill",
    ifKnown(() => standstillEnd(scenario)),
    "Standstill ends",
  );
  addPayments(scenario, add);
  addNotes(scenario, add);
  for (const { name, expiry } of rowsOf(scenario, "options.grants")) {
    add("option", optionalDate(expiry), name === undefined ? "Options expire" : `${name} expire`);
  }
  return found
    .sort((a, b) => a.date - b.date || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
    .map(({ date, event, kind }) => {
      const days = date - asOf;
      return { date, event, kind, days, status: days < 0 ? "past" : days === 0 ? "due" : "ahead" };
    });
}

type Add = (kind: MilestoneKind, date: SerialDate | undefined, event: string) => void;

function addPayments(scenario: Scenario, add: Add): void {
  const receipts = ifKnown(() => expectedReceipts(scenario));
  if (receipts === undefined) {
    // Where amounts cannot be told, the days of the first and the last payment may still be.
    const first = ifKnown(() => firstPaymentReceived(scenario));
    const last = ifKnown(() => lastPaymentReceived(scenario));
    add("payment", first, "First payment");
    if (last !== first) add("payment", last, "Last payment");
    return;
  }
  for (const { date, label, kind } of receipts) {
    add("payment", date, kind === "nonCash" ? `${label} realised` : label);
  }
}

function addNotes(scenario: Scenario, add: Add): void {
  const firstPayment = ifKnown(() => firstPaymentReceived(scenario));
  for (const { name, issued, terms } of noteSeriesOf(scenario)) {
    add("note", issued, `${name} issued`);
    if (terms.multiple.kind === "stepUp") {
      for (const { paidOnOrBefore } of terms.multiple.steps) {
        add("note", paidOnOrBefore, `${name}: last day before the multiple steps up`);
      }
    }
    if (firstPayment !== undefined)
      add(
        "note",
        ifKnown(() => dueDate(firstPayment, terms.days)),
        `${name} due`,
      );
  }
}

function ifKnown<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
