/**
 * The inputs of those who are paid out of the Award, and of what may happen to it in court.
 */
import { STEP_DAYS } from "../../instruments/grossMultiple.ts";
import { HIGHEST_MULTIPLE } from "../../plausible.ts";
import { CLAIM_COLUMNS } from "./claimColumns.ts";
import type { FieldEntry } from "./field.ts";
import {
  AMOUNT,
  DATE,
  DAY_COUNT,
  FREQUENCY,
  LEGAL_EVENTS,
  MONEY,
  RANKINGS,
  RATE,
  SHARE,
  STANDINGS,
  STANDSTILL_TRIGGERS,
  YES_NO,
} from "./kinds.ts";

export const STANDSTILL = [
  {
    path: "standstill.agreementDate",
    group: "Standstill",
    kind: "date",
    label: "Standstill agreed on",
  },
  {
    path: "standstill.trigger",
    group: "Standstill",
    kind: "choice",
    choices: STANDSTILL_TRIGGERS,
    label: "Standstill ends with the",
    whenEmpty: "Full payment",
  },
] as const satisfies readonly FieldEntry[];

export const NOTES = [
  {
    path: "notes.series",
    group: "Notes",
    kind: "table",
    label: "Notes",
    columns: [
      { kind: "text", key: "name", header: "Name", required: true },
      AMOUNT,
      { kind: "date", key: "issued", header: "Issued" },
      { kind: "multiple", above: 0, max: HIGHEST_MULTIPLE, key: "multiple", header: "Multiple" },
      { kind: "days", min: 0, max: 36_525, key: "days", header: "Days" },
      { kind: "date", key: "stepDate", header: "Step date" },
      { kind: "multiple", above: 0, max: HIGHEST_MULTIPLE, key: "stepMultiple", header: "Step multiple" },
      { kind: "choice", choices: STEP_DAYS, key: "stepBy", header: "Step by" },
    ],
  },
] as const satisfies readonly FieldEntry[];

export const DEBT = [
  {
    path: "debt.principal",
    group: "Secured debt",
    ...MONEY,
    label: "Secured debt principal",
  },
  {
    path: "debt.rate",
    group: "Secured debt",
    ...RATE,
    min: 0,
    label: "Annual rate of the secured debt",
  },
  {
    path: "debt.startDate",
    group: "Secured debt",
    kind: "date",
    label: "Secured debt accrues from",
  },
  {
    path: "debt.accruedInterest",
    group: "Secured debt",
    ...MONEY,
    label: "Interest accrued before",
    whenEmpty: 0,
  },
  {
    path: "debt.frequency",
    group: "Secured debt",
    ...FREQUENCY,
    label: "Interest of the debt compounds",
  },
  {
    path: "debt.dayCount",
    group: "Secured debt",
    ...DAY_COUNT,
    label: "Day count of the secured debt",
  },
  {
    path: "debt.repayments",
    group: "Secured debt",
    kind: "table",
    label: "Repayments of the secured debt",
    columns: [DATE, AMOUNT],
  },
  {
    path: "debt.isInDefault",
    group: "Secured debt",
    kind: "choice",
    choices: YES_NO,
    label: "Secured debt in default",
    whenEmpty: "No",
  },
] as const satisfies readonly FieldEntry[];

export const FEES = [
  {
    path: "fees.share",
    group: "Fees and taxes",
    ...SHARE,
    label: "Fees, share of proceeds",
    whenEmpty: 0,
  },
  {
    path: "fees.fixed",
    group: "Fees and taxes",
    ...MONEY,
    label: "Fees, fixed sum",
    whenEmpty: 0,
  },
  {
    path: "taxes.share",
    group: "Fees and taxes",
    ...SHARE,
    label: "Taxes, share of proceeds after fees",
    whenEmpty: 0,
  },
] as const satisfies readonly FieldEntry[];

export const EQUITY = [
  {
    path: "shares.outstanding",
    group: "Equity",
    kind: "number",
    min: 0,
    label: "Shares outstanding",
    unit: "shares",
  },
  {
    path: "shares.price",
    group: "Equity",
    ...MONEY,
    label: "Average share price",
    moneyOf: "shares",
  },
  {
    path: "shares.currency",
    group: "Equity",
    kind: "text",
    label: "Currency of shares and strikes",
  },
  {
    path: "shares.fx",
    group: "Equity",
    kind: "number",
    above: 0,
    max: 1e6,
    label: "Exchange rate",
  },
  {
    path: "options.grants",
    group: "Equity",
    kind: "table",
    label: "Options",
    columns: [
      { kind: "text", key: "name", header: "Name" },
      { kind: "number", min: 0, key: "count", header: "Count", required: true },
      { ...MONEY, key: "strike", header: "Strike", required: true, moneyOf: "shares" },
      { kind: "date", key: "expiry", header: "Expiry" },
    ],
  },
] as const satisfies readonly FieldEntry[];

export const PRIORITY = [
  {
    path: "claims.table",
    group: "Priority",
    kind: "table",
    label: "Claims",
    columns: CLAIM_COLUMNS,
  },
  {
    path: "priority.ranking",
    group: "Priority",
    kind: "choice",
    choices: RANKINGS,
    label: "Ranking of secured debt and notes",
  },
  {
    path: "priority.reserve",
    group: "Priority",
    kind: "choice",
    choices: YES_NO,
    label: "Hold cash back for senior claims",
    whenEmpty: "Yes",
  },
] as const satisfies readonly FieldEntry[];

export const LEGAL = [
  {
    path: "legal.path",
    group: "Legal path",
    kind: "table",
    label: "Legal path",
    columns: [
      DATE,
      { kind: "text", key: "event", header: "Event", required: true },
      { kind: "choice", choices: LEGAL_EVENTS, key: "kind", header: "Kind", required: true },
      { kind: "choice", choices: STANDINGS, key: "standing", header: "Leaves standing" },
      { ...MONEY, key: "principal", header: "Principal standing" },
      { ...SHARE, key: "share", header: "Share standing" },
      { kind: "text", key: "headsOut", header: "Heads set aside" },
    ],
  },
] as const satisfies readonly FieldEntry[];

export const SOURCES_AND_USES = [
  {
    path: "proceeds.sources",
    group: "Sources and uses",
    kind: "table",
    label: "Sources",
    columns: [{ kind: "text", key: "item", header: "Item", required: true }, AMOUNT],
  },
  {
    path: "proceeds.uses",
    group: "Sources and uses",
    kind: "table",
    label: "Uses",
    columns: [{ kind: "text", key: "item", header: "Item", required: true }, AMOUNT],
  },
] as const satisfies readonly FieldEntry[];

export const OUTCOMES = [
  {
    path: "outcomes.discountRate",
    group: "Outcomes",
    ...RATE,
    label: "Discount rate",
    whenEmpty: 0,
  },
  {
    path: "outcomes.table",
    group: "Outcomes",
    kind: "table",
    label: "Outcomes",
    columns: [
      { kind: "text", key: "name", header: "Name" },
      { ...SHARE, key: "probability", header: "Probability", required: true },
      DATE,
      AMOUNT,
    ],
  },
  {
    path: "outcomes.tree",
    group: "Outcomes",
    kind: "table",
    label: "Tree of outcomes",
    // The headings of OUTCOME_TREE: the table on the sheet is what it takes.
    columns: [
      { kind: "text", key: "node", header: "Node", required: true },
      { kind: "text", key: "parent", header: "Parent" },
      { ...SHARE, key: "probability", header: "Probability" },
      { kind: "date", key: "date", header: "Date" },
      { kind: "count", min: 0, max: 1_200, key: "months", header: "Months" },
      { ...MONEY, key: "cost", header: "Cost" },
      { ...SHARE, key: "standing", header: "Leaves standing" },
      { kind: "money", key: "recovery", header: "Recovery" },
    ],
  },
] as const satisfies readonly FieldEntry[];
