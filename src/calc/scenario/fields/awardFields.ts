/**
 * The inputs of the Award: what is owed on it, and what comes of it when.
 */
import type { FieldEntry } from "./field.ts";
import {
  AMOUNT,
  DATE,
  DAY_COUNT,
  FREQUENCY,
  MONEY,
  PAYMENT_OUTLOOKS,
  PAYMENT_STAGES,
  RATE,
  SHARE,
} from "./kinds.ts";

export const VALUATION = [
  {
    path: "valuation.date",
    group: "Valuation",
    kind: "date",
    label: "Valuation date",
    hint: "Day of every question that names none: balances, statuses, present values.",
  },
] as const satisfies readonly FieldEntry[];

export const AWARD = [
  {
    path: "award.principal",
    group: "Award",
    ...MONEY,
    label: "Award principal",
    hint: "The sum that bears interest.",
  },
  {
    path: "award.currency",
    group: "Award",
    kind: "text",
    label: "Currency of the Award",
    hint: "Such as USD. Empty: USD.",
    whenEmpty: "USD",
  },
  {
    path: "award.startDate",
    group: "Award",
    kind: "date",
    label: "Interest runs from",
    hint: "Interest runs for the days from here to the day asked for; periods start at its anniversaries.",
  },
  {
    path: "award.rate",
    group: "Award",
    ...RATE,
    label: "Annual rate of the Award",
    hint: "One rate for all periods; leave it empty where fixings are given.",
  },
  {
    path: "award.fixings",
    group: "Award",
    kind: "table",
    label: "Benchmark fixings",
    hint: "The benchmark by reset date; a period takes the last one on or before its start.",
    columns: [
      { ...DATE, key: "resetDate", header: "Reset date" },
      { ...RATE, key: "benchmark", header: "Benchmark", required: true },
    ],
  },
  {
    path: "award.margin",
    group: "Award",
    ...RATE,
    label: "Margin over the benchmark",
    hint: "Added to the benchmark. Empty: 0%.",
    whenEmpty: 0,
  },
  {
    path: "award.floor",
    group: "Award",
    ...RATE,
    min: 0,
    label: "Floor of the rate",
    hint: "The least that benchmark and margin come to. Empty: 0%.",
    whenEmpty: 0,
  },
  {
    path: "award.frequency",
    group: "Award",
    ...FREQUENCY,
    label: "Interest of the Award compounds",
    hint: "Times a year that unpaid interest is added to what bears interest; 0 is simple interest.",
  },
  {
    path: "award.dayCount",
    group: "Award",
    ...DAY_COUNT,
    label: "Day count of the Award",
    hint: "What part of a year lies between two dates. Empty: ACT/365F.",
  },
  {
    path: "award.costs",
    group: "Award",
    ...MONEY,
    label: "Costs awarded",
    hint: "A separate sum that bears no interest. Empty: none.",
    whenEmpty: 0,
  },
] as const satisfies readonly FieldEntry[];

export const PAYMENTS = [
  {
    path: "award.payment",
    group: "Payments",
    kind: "choice",
    choices: PAYMENT_OUTLOOKS,
    label: "Is the Award paid?",
    hint: "Never answers what happens when nothing comes at all. Empty: Expected.",
    whenEmpty: "Expected",
  },
  {
    path: "award.firstPaymentDate",
    group: "Payments",
    kind: "date",
    label: "First payment date",
    hint: "The notes' days run from here, if the payment got as far as the definition of receipt asks.",
  },
  {
    path: "award.firstPaymentAmount",
    group: "Payments",
    ...MONEY,
    label: "First payment amount",
    hint: "Empty: everything owed on the Award on that day.",
  },
  {
    path: "award.firstPaymentReaches",
    group: "Payments",
    kind: "choice",
    choices: PAYMENT_STAGES,
    label: "First payment gets as far as",
    hint: "Whether it was only sent, deposited, or can be used. Empty: received free of restriction.",
    whenEmpty: "Received free of restriction",
  },
  {
    path: "payments.instalments",
    group: "Payments",
    kind: "table",
    label: "Instalments",
    hint: "Payments after the first. A row may stand for several equal ones some months apart.",
    columns: [
      DATE,
      AMOUNT,
      { kind: "count", min: 1, max: 1_200, key: "instalments", header: "Instalments" },
      { kind: "count", min: 1, max: 120, key: "monthsApart", header: "Months apart" },
      { kind: "choice", choices: PAYMENT_STAGES, key: "reaches", header: "Reaches" },
    ],
  },
  {
    path: "payments.receiptDefinition",
    group: "Payments",
    kind: "choice",
    choices: PAYMENT_STAGES,
    label: "Receipt means",
    hint: "How far a payment must get to count as received. Empty: received free of restriction.",
    whenEmpty: "Received free of restriction",
  },
  {
    path: "payments.recoveryShare",
    group: "Payments",
    ...SHARE,
    label: "Share recovered",
    hint: "Part of every cash payment that is really received. Empty: 100%.",
    whenEmpty: 1,
  },
  {
    path: "payments.nonCash",
    group: "Payments",
    kind: "table",
    label: "Non-cash consideration",
    hint: "Notes, shares or warrants received instead of cash: what they realise is nominal less haircut.",
    columns: [
      { kind: "text", key: "name", header: "Name", required: true },
      { ...MONEY, key: "nominal", header: "Nominal", required: true },
      { ...SHARE, key: "haircut", header: "Haircut" },
      { kind: "date", key: "realised", header: "Realised on", required: true },
    ],
  },
] as const satisfies readonly FieldEntry[];
