/**
 * The two tables of a waterfall as they stand on a sheet: receipts and claims.
 */
import {
  CLAIM_COLUMNS,
  CLAIM_HEADERS,
  CLAIM_ROLES,
  firstDayOf,
  fromIso,
  isIso,
  nameKey,
  ONE,
  parseClaims,
  problem,
  receiptIdsOf,
  STEP_HEADERS,
  stepHeader,
  ZERO,
  type Claim,
  type ClaimColumn,
  type ClaimRow,
  type Decimal,
  type Receipt,
  type ReceiptIds,
  type SerialDate,
  type StepRow,
} from "../calc/index.ts";
import {
  isBlankCell,
  isBlankRow,
  noDate,
  plain,
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
    { header: "Amount", holds: "money" },
    { header: "Id", holds: "text" },
    { header: "Nominal", holds: "number" },
    { header: "Haircut", holds: "rate" },
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
    const amount = readReceived(row);
    return { date: readDate(row.cell("Date"), "Date"), amount, id: readId(row.cell("Id")) };
  });
}

/** Cash as it is stated; what is received instead of it is its nominal less the haircut. */
function readReceived(row: TableRow): Decimal {
  const [nominal, haircut] = [
    readOptionalDecimal(row.cell("Nominal"), "Nominal"),
    readOptionalDecimal(row.cell("Haircut"), "Haircut"),
  ];
  if (nominal === undefined) {
    if (haircut !== undefined) throw problem.neededBeside("Nominal", "Haircut");
    if (!row.has("Amount")) throw problem.missingColumn(RECEIPTS_TABLE.name, "Amount");
    const amount = readDecimal(row.cell("Amount"), "Amount");
    if (amount.lt(0)) throw problem.mustBeAtLeast("Amount", 0, amount);
    return amount;
  }
  if (nominal.lt(0)) throw problem.mustBeAtLeast("Nominal", 0, nominal);
  if (haircut?.lt(0) === true || haircut?.gt(1) === true)
    throw problem.mustBeBetween("Haircut", 0, 1, haircut);
  const stated = readOptionalDecimal(row.cell("Amount"), "Amount");
  const worth = nominal.times(ONE.minus(haircut ?? ZERO));
  if (stated === undefined) return worth;
  if (stated.lt(0)) throw problem.mustBeAtLeast("Amount", 0, stated);
  if (haircut === undefined && stated.gt(nominal))
    throw problem.mustBeAtMost("Amount", `its Nominal of ${nominal.toString()}`, stated);
  if (haircut !== undefined && !isRounded(stated, worth)) throw problem.notNominalLessHaircut(stated, worth);
  return stated;
}

/** Whether a figure is another one rounded, to the cent or finer, or but for the last digits of what Excel multiplies. */
function isRounded(stated: Decimal, exact: Decimal): boolean {
  const off = stated.minus(exact).abs();
  return off.lte(0.5 * 10 ** -Math.max(2, stated.decimalPlaces())) || off.lte(exact.times(1e-13));
}

/** What a receipt is called; a number is its digits. */
function readId(cell: unknown): string | undefined {
  const given = plain(cell, "Id");
  const id = typeof given === "number" && given !== 0 ? String(given) : readOptionalText(given, "Id");
  if (id?.includes(";") === true) throw problem.separatorInId(id);
  return id;
}

export function readClaims(value: unknown, receipts: readonly Receipt[]): Claim[] {
  const ids = receiptIdsOf(receipts);
  const rows = readRows(value, CLAIMS_TABLE, (row) => readClaim(row, ids));
  return parseClaims(rows, firstDayOf(receipts), ids);
}

/** A day, or the Id of a receipt; a number, or a day as a scenario writes it, is a day unless a receipt is called so. */
function readNotBefore(cell: unknown, header: string, ids: ReceiptIds): ClaimRow["notBefore"] {
  if (isBlankRow([cell])) return undefined;
  const given = plain(cell, header);
  if (typeof given === "string") {
    const text = given.trim();
    return isIso(text) && !ids.has(nameKey(text)) ? isoDay(text, header) : text;
  }
  return typeof given === "number" && ids.has(nameKey(String(given)))
    ? String(given)
    : readDate(cell, header);
}

/** @throws DomainError naming the column where there is no such day */
function isoDay(text: string, header: string): SerialDate {
  try {
    return fromIso(text);
  } catch {
    throw noDate(header, text);
  }
}

function readClaim(row: TableRow, ids: ReceiptIds): ClaimRow {
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
    outOf,
    notBefore,
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
    outOf: readIds(row.cell(outOf), outOf),
    notBefore: readNotBefore(row.cell(notBefore), notBefore, ids),
    filed: figure(filed),
    role: isBlankRow([row.cell(role)])
      ? undefined
      : readChoice(row.cell(role), role, CLAIM_ROLES, "Creditor"),
  };
}

/** Ids parted by ";"; of a single one that is a number, its digits. */
function readIds(cell: unknown, header: string): string | undefined {
  const given = plain(cell, header);
  return typeof given === "number" && given !== 0 ? String(given) : readOptionalText(given, header);
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
