/**
 * The columns of a scenario's table of claims: those of WATERFALL, and whose answer the scenario gives.
 */
import { DAY_COUNT_NAMES } from "../../dates/dayCount.ts";
import { FREQUENCIES } from "../../dates/schedule.ts";
import { STEP_DAYS } from "../../instruments/grossMultiple.ts";
import { HIGHEST_MULTIPLE } from "../../plausible.ts";
import { CLAIM_KINDS } from "../../waterfall/claimKinds.ts";
import { CLAIM_COLUMNS as COLUMNS, CLAIM_ROLES, stepHeader } from "../../waterfall/claimRow.ts";
import type { Column } from "./field.ts";
import { MONEY, RATE, SHARE } from "./kinds.ts";

/** The kind of the row that says where all series of notes stand. */
export const NOTES_KIND = "Notes";
/** The kind of the row that says where the secured debt stands. */
export const DEBT_KIND = "Secured debt";

const MULTIPLE = { kind: "multiple", above: 0, max: HIGHEST_MULTIPLE } as const;

export const CLAIM_COLUMNS = [
  { kind: "count", min: 1, max: 1_000, key: "tier", header: COLUMNS.tier.header, required: true },
  { kind: "text", key: "payee", header: COLUMNS.payee.header, required: true },
  {
    kind: "choice",
    choices: [...CLAIM_KINDS, NOTES_KIND, DEBT_KIND],
    key: "kind",
    header: COLUMNS.kind.header,
    required: true,
  },
  { ...MONEY, key: "amount", header: COLUMNS.amount.header },
  { ...SHARE, key: "percent", header: COLUMNS.percent.header },
  { ...MULTIPLE, key: "multiple", header: COLUMNS.multiple.header },
  { ...RATE, min: 0, key: "rate", header: COLUMNS.rate.header },
  { kind: "date", key: "from", header: COLUMNS.from.header },
  { kind: "date", key: "due", header: COLUMNS.due.header },
  { kind: "days", min: 0, max: 36_525, key: "days", header: COLUMNS.days.header },
  { kind: "date", key: "stepDate", header: stepHeader("after", 0) },
  { ...MULTIPLE, key: "stepMultiple", header: stepHeader("multiple", 0) },
  { kind: "date", key: "stepDate2", header: stepHeader("after", 1) },
  { ...MULTIPLE, key: "stepMultiple2", header: stepHeader("multiple", 1) },
  { kind: "choice", choices: STEP_DAYS, key: "stepBy", header: COLUMNS.stepBy.header },
  { ...MONEY, key: "cap", header: COLUMNS.cap.header },
  { ...MONEY, key: "above", header: COLUMNS.above.header },
  { kind: "choice", choices: FREQUENCIES, key: "frequency", header: COLUMNS.frequency.header },
  { kind: "choice", choices: DAY_COUNT_NAMES, key: "dayCount", header: COLUMNS.dayCount.header },
  { ...SHARE, key: "withheld", header: COLUMNS.withheld.header },
  { kind: "text", key: "outOf", header: COLUMNS.outOf.header },
  { kind: "text", isDateToo: true, key: "notBefore", header: COLUMNS.notBefore.header },
  { ...MONEY, key: "filed", header: COLUMNS.filed.header },
  { kind: "choice", choices: CLAIM_ROLES, key: "role", header: COLUMNS.role.header },
] as const satisfies readonly Column[];
