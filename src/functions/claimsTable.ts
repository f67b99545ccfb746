/**
 * The two tables of a waterfall as they stand on a sheet: receipts and claims.
 */
import {
  CLAIM_COLUMNS,
  CLAIM_HEADERS,
  CLAIM_ROLES,
  firstDayOf,
  parseClaims,
  problem,
  STEP_HEADERS,
  stepHeader,
  type Claim,
  type ClaimColumn,
  type ClaimRow,
  type Decimal,
  type Receipt,
  type StepRow,
} from "../calc/index.ts";
import {
  isBlankCell,
  isBlankRow,
  readChoice,
  readDate,
  readDecimal,
  readNumber,
  readOptionalDate,
  readOptionalDecimal,
  readOptionalText,
} from "./excel/boundary.ts";
import { readDayCount, readFrequency } from "./interestArguments.ts";
import { readDaysOfClaim, readStepBy } from "./noteTerms.ts";
import { readRows, type TableRow, type TableShape } from "./table.ts";

const RECEIPTS_TABLE: TableShape = {
  name: "receipts",
  columns: [
    { header: "Date", holds: "date", required: true },
    { header: "Amount", holds: "money", required: true },
  ],
  headerOptional: true,
  mayBeEmpty: true,
};

/** The columns without which no claim has its place; which others it needs depends on its kind. */
const REQUIRED: ReadonlySet<string> = new Set([CLAIM_HEADERS.tier, CLAIM_HEADERS.payee, CLAIM_HEADERS.kind]);

/** A totals row is one of amounts; what is summed beside them is a figure of its own. */
function holding({ header, holds }: ClaimColumn): TableShape["columns"][number]["holds"] {
  return holds === "money" && header !== CLAIM_HEADERS.amount ? "number" : holds;
}

export const CLAIMS_TABLE: TableShape = {
  name: "claims",
  columns: [
    ...Object.values(CLAIM_COLUMNS).map((column) => ({
      header: column.header,
      holds: holding(column),
      required: REQUIRED.has(column.header),
    })),
    { header: STEP_HEADERS.after, holds: "date" },
    { header: STEP_HEADERS.multiple, holds: "number" },
  ],
  numbered: new Set(Object.values(STEP_HEADERS)),
};

export function readReceipts(value: unknown): Receipt[] {
  return readRows(value, RECEIPTS_TABLE, (row) => {
    const amount = readDecimal(row.cell("Amount"), "Amount");
    if (amount.lt(0)) throw problem.mustBeAtLeast("Amount", 0, amount);
    return { date: readDate(row.cell("Date"), "Date"), amount };
  });
}

export function readClaims(value: unknown, receipts: readonly Receipt[]): Claim[] {
  return parseClaims(readRows(value, CLAIMS_TABLE, readClaim), firstDayOf(receipts));
}

function readClaim(row: TableRow): ClaimRow {
  const {
    tier,
    payee,
    kind,
    amount,
    percent,
    multiple,
    rate,
    from,
    due,
    days,
    stepBy,
    cap,
    above,
    frequency,
    dayCount,
    withheld,
    filed,
    role,
  } = CLAIM_HEADERS;
  const figure = (column: string): Decimal | undefined => {
    const cell = row.cell(column);
    return isBlankCell(cell) ? undefined : readDecimal(cell, column);
  };
  const text = (column: string): string => {
    const given = readOptionalText(row.cell(column), column);
    if (given === undefined) throw problem.missing(column);
    return given;
  };
  if (isBlankCell(row.cell(tier))) throw problem.missing(tier);
  return {
    row: row.number,
    tier: readNumber(row.cell(tier), tier),
    // Whether it may be empty depends on the kind.
    payee: readOptionalText(row.cell(payee), payee) ?? "",
    kind: text(kind),
    amount: figure(amount),
    percent: figure(percent),
    multiple: figure(multiple),
    rate: figure(rate),
    from: readOptionalDate(row.cell(from), from),
    due: readOptionalDate(row.cell(due), due),
    days: readDaysOfClaim(row.cell(days), days),
    steps: readSteps(row),
    stepBy: readStepBy(row.cell(stepBy)),
    cap: figure(cap),
    above: figure(above),
    frequency: readFrequency(row.cell(frequency), frequency),
    dayCount: isBlankRow([row.cell(dayCount)]) ? undefined : readDayCount(row.cell(dayCount), dayCount),
    withheld: figure(withheld),
    filed: figure(filed),
    role: isBlankRow([row.cell(role)])
      ? undefined
      : readChoice(row.cell(role), role, CLAIM_ROLES, "Creditor"),
  };
}

/** The steps of a multiple, those that say anything. */
function readSteps(row: TableRow): StepRow[] {
  const steps: StepRow[] = [];
  for (let step = 0; row.has(stepHeader("after", step)) || row.has(stepHeader("multiple", step)); step++) {
    const [day, multiple] = [stepHeader("after", step), stepHeader("multiple", step)];
    const read = {
      after: readOptionalDate(row.cell(day), day),
      multiple: readOptionalDecimal(row.cell(multiple), multiple),
    };
    steps.push(read);
  }
  const last = steps.findLastIndex(({ after, multiple }) => after !== undefined || multiple !== undefined);
  return steps.slice(0, last + 1);
}
