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
    hint: "Day of the standstill agreement. Empty: agreed before any day of interest; with what ends it empty too: no standstill.",
  },
  {
    path: "standstill.trigger",
    group: "Standstill",
    kind: "choice",
    choices: STANDSTILL_TRIGGERS,
    label: "Standstill ends with the",
    hint: "Whether the first payment or the last one is the payment of the Award that ends it. Empty: Full payment.",
    whenEmpty: "Full payment",
  },
] as const satisfies readonly FieldEntry[];

export const NOTES = [
  {
    path: "notes.series",
    group: "Notes",
    kind: "table",
    label: "Notes",
    hint: 'One row per series: repaid at a multiple, so many days after the first payment ("None": on that day; empty: 90). From the day after a step date the step multiple holds, by the day the note is paid, or by its due date where Step by says Due.',
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
    hint: "What was lent and is not repaid on the day interest runs from.",
  },
  {
    path: "debt.rate",
    group: "Secured debt",
    ...RATE,
    min: 0,
    label: "Annual rate of the secured debt",
    hint: "Fixed yearly rate.",
  },
  {
    path: "debt.startDate",
    group: "Secured debt",
    kind: "date",
    label: "Secured debt accrues from",
    hint: "Interest runs for the days from here to the day asked for.",
  },
  {
    path: "debt.accruedInterest",
    group: "Secured debt",
    ...MONEY,
    label: "Interest accrued before",
    hint: "Interest already owed on that day. Empty: none.",
    whenEmpty: 0,
  },
  {
    path: "debt.frequency",
    group: "Secured debt",
    ...FREQUENCY,
    label: "Interest of the debt compounds",
    hint: "Times a year that unpaid interest is added to what bears interest; 0 is simple interest.",
  },
  {
    path: "debt.dayCount",
    group: "Secured debt",
    ...DAY_COUNT,
    label: "Day count of the secured debt",
    hint: "What part of a year lies between two dates. Empty: ACT/365F.",
  },
  {
    path: "debt.repayments",
    group: "Secured debt",
    kind: "table",
    label: "Repayments of the secured debt",
    hint: "What was paid on it before the first payment of the Award, interest first.",
    columns: [DATE, AMOUNT],
  },
  {
    path: "debt.isInDefault",
    group: "Secured debt",
    kind: "choice",
    choices: YES_NO,
    label: "Secured debt in default",
    hint: "For the record; the standstill decides whether anybody may act on it. Empty: No.",
    whenEmpty: "No",
  },
] as const satisfies readonly FieldEntry[];

export const FEES = [
  {
    path: "fees.share",
    group: "Fees and taxes",
    ...SHARE,
    label: "Fees, share of proceeds",
    hint: "Part of gross proceeds that goes to counsel and others before anybody else. Empty: 0%.",
    whenEmpty: 0,
  },
  {
    path: "fees.fixed",
    group: "Fees and taxes",
    ...MONEY,
    label: "Fees, fixed sum",
    hint: "Paid once, beside the share of proceeds. Empty: none.",
    whenEmpty: 0,
  },
  {
    path: "taxes.share",
    group: "Fees and taxes",
    ...SHARE,
    label: "Taxes, share of proceeds after fees",
    hint: "Part of what remains after fees that goes to the tax office. Empty: 0%.",
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
    hint: "Basic count, without options.",
    unit: "shares",
  },
  {
    path: "shares.price",
    group: "Equity",
    ...MONEY,
    label: "Average share price",
    moneyOf: "shares",
    hint: "Decides which options dilute.",
  },
  {
    path: "shares.currency",
    group: "Equity",
    kind: "text",
    label: "Currency of shares and strikes",
    hint: "Such as CAD.",
  },
  {
    path: "shares.fx",
    group: "Equity",
    kind: "number",
    above: 0,
    max: 1e6,
    label: "Exchange rate",
    hint: "Award currency for one unit of the share currency. Empty where both are the same.",
  },
  {
    path: "options.grants",
    group: "Equity",
    kind: "table",
    label: "Options",
    hint: "Options and warrants on shares; the expiry date itself still counts.",
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
    hint: 'Everybody who is paid, tier by tier, with the columns and kinds of WATERFALL; a row of kind "Notes" or "Secured debt" says where those stand. Role Us is whose answer the scenario gives. Empty: fees, taxes, debt and notes by their ranking, then the company.',
    columns: CLAIM_COLUMNS,
  },
  {
    path: "priority.ranking",
    group: "Priority",
    kind: "choice",
    choices: RANKINGS,
    label: "Ranking of secured debt and notes",
    hint: "Who is paid first out of what remains after fees and taxes. Empty: nothing is paid out.",
  },
  {
    path: "priority.reserve",
    group: "Priority",
    kind: "choice",
    choices: YES_NO,
    label: "Hold cash back for senior claims",
    hint: "Whether cash that a senior claim not yet due will need is kept from juniors. Empty: Yes.",
    whenEmpty: "Yes",
  },
] as const satisfies readonly FieldEntry[];

export const LEGAL = [
  {
    path: "legal.path",
    group: "Legal path",
    kind: "table",
    label: "Legal path",
    hint: "Applications, deadlines and decisions, and what each decision leaves standing of the Award: of a part its principal, its share, or the heads that are set aside, parted by ;.",
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
    hint: "Where the money of the notes comes from.",
    columns: [{ kind: "text", key: "item", header: "Item", required: true }, AMOUNT],
  },
  {
    path: "proceeds.uses",
    group: "Sources and uses",
    kind: "table",
    label: "Uses",
    hint: "What it is spent on; comes to the same as the sources.",
    columns: [{ kind: "text", key: "item", header: "Item", required: true }, AMOUNT],
  },
] as const satisfies readonly FieldEntry[];

export const OUTCOMES = [
  {
    path: "outcomes.discountRate",
    group: "Outcomes",
    ...RATE,
    label: "Discount rate",
    hint: "Yearly rate at which outcomes are discounted to the valuation date. Empty: 0%.",
    whenEmpty: 0,
  },
  {
    path: "outcomes.table",
    group: "Outcomes",
    kind: "table",
    label: "Outcomes",
    hint: "What may happen and how likely it is; the probabilities add up to 1.",
    columns: [
      { kind: "text", key: "name", header: "Name" },
      { ...SHARE, key: "probability", header: "Probability", required: true },
      DATE,
      AMOUNT,
    ],
  },
] as const satisfies readonly FieldEntry[];
