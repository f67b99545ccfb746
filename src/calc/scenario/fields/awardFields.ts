/**
 * The inputs of the Award: what is owed on it, and what comes of it when.
 */
import type { FieldEntry } from "./field.ts";
import { HEAD_COLUMNS } from "./headColumns.ts";
import {
  AMOUNT,
  AMOUNTS,
  DATE,
  DAY_COUNT,
  DISCHARGES,
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
  },
] as const satisfies readonly FieldEntry[];

export const AWARD = [
  {
    path: "award.principal",
    group: "Award",
    ...MONEY,
    label: "Award principal",
  },
  {
    path: "award.currency",
    group: "Award",
    kind: "text",
    label: "Currency of the Award",
    whenEmpty: "USD",
  },
  {
    path: "award.startDate",
    group: "Award",
    kind: "date",
    label: "Interest runs from",
  },
  {
    path: "award.rate",
    group: "Award",
    ...RATE,
    label: "Annual rate of the Award",
  },
  {
    path: "award.fixings",
    group: "Award",
    kind: "table",
    label: "Benchmark fixings",
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
    whenEmpty: 0,
  },
  {
    path: "award.floor",
    group: "Award",
    ...RATE,
    min: 0,
    label: "Floor of the rate",
    whenEmpty: 0,
  },
  {
    path: "award.frequency",
    group: "Award",
    ...FREQUENCY,
    label: "Interest of the Award compounds",
  },
  {
    path: "award.dayCount",
    group: "Award",
    ...DAY_COUNT,
    label: "Day count of the Award",
  },
  {
    path: "award.costs",
    group: "Award",
    ...MONEY,
    label: "Costs awarded",
    whenEmpty: 0,
  },
  {
    path: "award.heads",
    group: "Award",
    kind: "table",
    label: "Heads of claim",
    columns: HEAD_COLUMNS,
  },
  {
    path: "award.benchmarks",
    group: "Award",
    kind: "table",
    label: "Fixings of the heads",
    columns: [
      { ...DATE, key: "resetDate", header: "Reset date" },
      { kind: "text", key: "series", header: "Benchmark", required: true },
      { ...RATE, key: "rate", header: "Fixing", required: true },
    ],
  },
] as const satisfies readonly FieldEntry[];

/** What claims call a payment, and the version of the schedule that it is of. */
const OF_PAYMENTS = [
  { kind: "text", key: "id", header: "Id" },
  { kind: "text", key: "version", header: "Version" },
] as const;

export const PAYMENTS = [
  {
    path: "award.payment",
    group: "Payments",
    kind: "choice",
    choices: PAYMENT_OUTLOOKS,
    label: "Is the Award paid?",
    whenEmpty: "Expected",
  },
  {
    path: "award.firstPaymentDate",
    group: "Payments",
    kind: "date",
    label: "First payment date",
  },
  {
    path: "award.firstPaymentAmount",
    group: "Payments",
    ...MONEY,
    label: "First payment amount",
  },
  {
    path: "award.firstPaymentReaches",
    group: "Payments",
    kind: "choice",
    choices: PAYMENT_STAGES,
    label: "First payment gets as far as",
    whenEmpty: "Received free of restriction",
  },
  {
    path: "payments.instalments",
    group: "Payments",
    kind: "table",
    label: "Instalments",
    columns: [
      DATE,
      AMOUNT,
      { kind: "count", min: 1, max: 1_200, key: "instalments", header: "Instalments" },
      { kind: "count", min: 1, max: 120, key: "monthsApart", header: "Months apart" },
      { kind: "choice", choices: PAYMENT_STAGES, key: "reaches", header: "Reaches" },
      { kind: "choice", choices: AMOUNTS, key: "amountIs", header: "Amount is" },
      ...OF_PAYMENTS,
    ],
  },
  {
    path: "payments.receiptDefinition",
    group: "Payments",
    kind: "choice",
    choices: PAYMENT_STAGES,
    label: "Receipt means",
    whenEmpty: "Received free of restriction",
  },
  {
    path: "payments.recoveryShare",
    group: "Payments",
    ...SHARE,
    label: "Share recovered",
    whenEmpty: 1,
  },
  {
    path: "payments.nonCash",
    group: "Payments",
    kind: "table",
    label: "Non-cash consideration",
    columns: [
      { kind: "text", key: "name", header: "Name", required: true },
      { ...MONEY, key: "nominal", header: "Nominal", required: true },
      { ...SHARE, key: "haircut", header: "Haircut" },
      { kind: "date", key: "realised", header: "Realised on", required: true },
      ...OF_PAYMENTS,
    ],
  },
  {
    path: "payments.schedule",
    group: "Payments",
    kind: "text",
    label: "Schedule in force",
  },
  {
    path: "payments.discharge",
    group: "Payments",
    kind: "choice",
    choices: DISCHARGES,
    label: "Payments discharge the Award",
  },
  {
    path: "payments.settledOn",
    group: "Payments",
    kind: "date",
    label: "Settlement made on",
  },
] as const satisfies readonly FieldEntry[];
