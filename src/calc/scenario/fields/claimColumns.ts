/**
 * The columns of a scenario's table of claims: those of WATERFALL, and whose answer the scenario gives.
 */
import { DAY_COUNT_NAMES } from "../../dates/dayCount.ts";
import { FREQUENCIES } from "../../dates/schedule.ts";
import { STEP_DAYS } from "../../instruments/grossMultiple.ts";
import { HIGHEST_MULTIPLE } from "../../plausible.ts";
import { CLAIM_KINDS } from "../../waterfall/claimKinds.ts";
import { CLAIM_HEADERS, stepHeader } from "../../waterfall/claimRow.ts";
import type { Column } from "./field.ts";
import { MONEY, RATE, SHARE } from "./kinds.ts";

/** The kind of the row that says where all series of notes stand. */
export const NOTES_KIND = "Notes";
/** The kind of the row that says where the secured debt stands. */
export const DEBT_KIND = "Secured debt";

const MULTIPLE = { kind: "multiple", above: 0, max: HIGHEST_MULTIPLE } as const;

export const CLAIM_COLUMNS = [
  { kind: "count", min: 1, max: 1_000, key: "tier", header: CLAIM_HEADERS.tier, required: true },
  { kind: "text", key: "payee", header: CLAIM_HEADERS.payee, required: true },
  {
    kind: "choice",
    choices: [...CLAIM_KINDS, NOTES_KIND, DEBT_KIND],
    key: "kind",
    header: CLAIM_HEADERS.kind,
    required: true,
  },
  { ...MONEY, key: "amount", header: CLAIM_HEADERS.amount },
  { ...SHARE, key: "percent", header: CLAIM_HEADERS.percent },
  { ...MULTIPLE, key: "multiple", header: CLAIM_HEADERS.multiple },
  { ...RATE, min: 0, key: "rate", header: CLAIM_HEADERS.rate },
  { kind: "date", key: "from", header: CLAIM_HEADERS.from },
  { kind: "date", key: "due", header: CLAIM_HEADERS.due },
  { kind: "days", min: 0, max: 36_525, key: "days", header: CLAIM_HEADERS.days },
  { kind: "date", key: "stepDate", header: stepHeader("after", 0) },
  { ...MULTIPLE, key: "stepMultiple", header: stepHeader("multiple", 0) },
  { kind: "date", key: "stepDate2", header: stepHeader("after", 1) },
  { ...MULTIPLE, key: "stepMultiple2", header: stepHeader("multiple", 1) },
  { kind: "choice", choices: STEP_DAYS, key: "stepBy", header: CLAIM_HEADERS.stepBy },
  { kind: "choice", choices: FREQUENCIES, key: "frequency", header: CLAIM_HEADERS.frequency },
  { kind: "choice", choices: DAY_COUNT_NAMES, key: "dayCount", header: CLAIM_HEADERS.dayCount },
  { kind: "choice", choices: ["Us", "Creditor"], key: "role", header: "Role" },
] as const satisfies readonly Column[];
