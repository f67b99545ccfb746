/**
 * The columns of the heads of claim: those of the Terms table, as a scenario holds them.
 *
 * Two cells of the Terms table that take several kinds of things are two columns here: a date in Compounds on, and None
 * as a floor.
 */
import { DAY_COUNT_NAMES } from "../../dates/dayCount.ts";
import {
  COMPOUNDS,
  COMPOUNDS_ON,
  DAY_RULES,
  ENTERS,
  FIXING_RULES,
  GRACE_FORMS,
  PAYMENT_ORDERS,
  RESET_RULES,
  ROUNDINGS,
  STUBS,
} from "../../interest/terms/termsRow.ts";
import type { Column } from "./field.ts";
import { FLOORS, MONEY, RATE, YES_NO } from "./kinds.ts";

export const HEAD_COLUMNS = [
  { kind: "text", key: "head", header: "Head", required: true },
  { ...MONEY, key: "principal", header: "Principal" },
  { kind: "date", key: "from", header: "From", required: true },
  { ...RATE, key: "rate", header: "Rate" },
  { kind: "text", key: "benchmark", header: "Benchmark" },
  { ...RATE, key: "margin", header: "Margin" },
  { ...RATE, key: "floor", header: "Floor" },
  { kind: "choice", choices: FLOORS, key: "floorOn", header: "Floor on" },
  { kind: "choice", choices: COMPOUNDS, key: "compounds", header: "Compounds" },
  { kind: "choice", choices: COMPOUNDS_ON, key: "compoundsOn", header: "Compounds on" },
  { kind: "date", key: "anniversaryOf", header: "Anniversaries of" },
  { kind: "choice", choices: RESET_RULES, key: "resets", header: "Resets" },
  { kind: "choice", choices: FIXING_RULES, key: "fixing", header: "Fixing" },
  { kind: "choice", choices: DAY_COUNT_NAMES, key: "dayCount", header: "Day count" },
  { kind: "choice", choices: STUBS, key: "stub", header: "Stub" },
  { kind: "choice", choices: DAY_RULES, key: "firstDay", header: "First day" },
  { kind: "choice", choices: DAY_RULES, key: "lastDay", header: "Last day" },
  { kind: "choice", choices: ROUNDINGS, key: "rounding", header: "Rounding" },
  { kind: "choice", choices: PAYMENT_ORDERS, key: "payments", header: "Payments" },
  { kind: "choice", choices: ENTERS, key: "enters", header: "Enters" },
  { kind: "choice", choices: YES_NO, key: "bears", header: "Bears" },
  { kind: "date", key: "graceUntil", header: "Grace until" },
  { kind: "choice", choices: GRACE_FORMS, key: "graceForm", header: "Grace form" },
  { kind: "date", key: "graceFrom", header: "Grace from" },
] as const satisfies readonly Column[];
