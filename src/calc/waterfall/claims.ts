/**
 * Claims on the proceeds of an award: who is to be paid, in which tier, by which rule.
 */
import type { DayCountName } from "../dates/dayCount.ts";
import type { Frequency } from "../dates/schedule.ts";
import { toIso, type SerialDate } from "../dates/serialDate.ts";
import { ONE, type Decimal } from "../decimal.ts";
import type { Accrual } from "../interest/accrual.ts";
import { atRow, DomainError, problem } from "../errors.ts";

/** The rules by which a claim can be measured, as they stand in the Kind column. */
export const CLAIM_KINDS = [
  "Fixed",
  "Accreting",
  "Multiple",
  "Percent of gross",
  "Percent of remainder",
  "Up to percent of total",
  "Lesser of",
  "Greater of",
  "Residual",
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];

interface Placed {
  /** Row of the claims table, for messages and the audit trail. */
  readonly row: number;
  /** Tiers are paid in ascending order; claims of one tier rank pari passu. */
  readonly tier: number;
  readonly payee: string;
  /**
   * First day on which the claim may be paid: its Due date, else its From date; `undefined` is at once.
   */
  readonly payableFrom: SerialDate | undefined;
  readonly due: SerialDate | undefined;
}

/** A claim whose figures are complete and in range for its kind. */
export type Claim = Placed &
  (
    | { readonly kind: "Fixed"; readonly amount: Decimal }
    | {
        readonly kind: "Accreting";
        readonly amount: Decimal;
        readonly annualRate: Decimal;
        readonly from: SerialDate;
        readonly frequency: Frequency;
        readonly dayCount: DayCountName;
        /** What is owed when the waterfall begins, where that is not the amount on its From date. */
        readonly opening?: Accrual | undefined;
      }
    | { readonly kind: "Multiple"; readonly amount: Decimal; readonly multiple: Decimal }
    | {
        readonly kind: "Percent of gross" | "Percent of remainder" | "Up to percent of total";
        readonly percent: Decimal;
      }
    | {
        readonly kind: "Lesser of" | "Greater of";
        readonly amount: Decimal;
        readonly multiple: Decimal;
        readonly percent: Decimal;
      }
    | { readonly kind: "Residual" }
  );

/** A row of a claims table: each figure of the right type, but nothing known about their sense. */
export interface ClaimRow {
  /** As the user counts rows: the header is row 1. */
  readonly row: number;
  readonly tier: number;
  readonly payee: string;
  readonly kind: string;
  readonly amount: Decimal | undefined;
  readonly percent: Decimal | undefined;
  /** 0 is the same as none given. */
  readonly multiple: Decimal | undefined;
  readonly rate: Decimal | undefined;
  readonly from: SerialDate | undefined;
  readonly due: SerialDate | undefined;
  readonly frequency: Frequency;
  readonly dayCount: DayCountName;
}

/**
 * The claims of a table, checked row by row and against each other.
 *
 * Figures that a kind does not use are checked for their range and otherwise passed over.
 *
 * @returns the claims by tier and, within a tier, by payee: the order of the rows has no meaning
 * @throws DomainError that names the row and the column
 */
export function parseClaims(rows: readonly ClaimRow[]): Claim[] {
  const claims = rows.map((row) => inRow(row.row, () => parseClaim(row)));
  const lastTier = Math.max(...claims.map(({ tier }) => tier));
  const seen = new Map<string, number>();
  for (const { row, tier, payee, kind } of claims) {
    inRow(row, () => {
      const place = `${tier} ${payeeKey(payee)}`;
      const earlier = seen.get(place);
      if (earlier !== undefined) throw problem.payeeTwiceInTier(payee, tier, earlier);
      seen.set(place, row);
      if (kind === "Residual" && tier !== lastTier) throw problem.residualNotLast(lastTier, tier);
    });
  }
  return claims.sort((a, b) => a.tier - b.tier || comparePayees(a.payee, b.payee));
}

/** What makes two spellings the same payee: case and surrounding spaces do not matter. */
export function payeeKey(payee: string): string {
  return payee.trim().toLowerCase();
}

/** An order of payees that is the same on every machine, whatever its language. */
function comparePayees(a: string, b: string): number {
  const [first, second] = [payeeKey(a), payeeKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function inRow<T>(row: number, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw error instanceof DomainError ? atRow("claims", row, error) : error;
  }
}

function parseClaim(given: ClaimRow): Claim {
  const kind = parseKind(given.kind);
  checkRanges(given);
  const { row, tier, from, due, frequency, dayCount } = given;
  const placed = { row, tier, payee: given.payee.trim(), payableFrom: due ?? from, due };
  const needed = <T>(value: T | undefined, column: string): T => {
    if (value === undefined) throw problem.neededForKind(column, kind);
    return value;
  };
  const multiple = given.multiple?.isZero() ? undefined : given.multiple;
  switch (kind) {
    case "Fixed":
      return { ...placed, kind, amount: needed(given.amount, "Amount") };
    case "Accreting":
      return {
        ...placed,
        kind,
        amount: needed(given.amount, "Amount"),
        annualRate: needed(given.rate, "Rate"),
        from: needed(from, "From"),
        frequency,
        dayCount,
      };
    case "Multiple":
      return {
        ...placed,
        kind,
        amount: needed(given.amount, "Amount"),
        multiple: needed(multiple, "Multiple"),
      };
    case "Percent of gross":
    case "Percent of remainder":
    case "Up to percent of total":
      return { ...placed, kind, percent: needed(given.percent, "Percent") };
    case "Lesser of":
    case "Greater of":
      return {
        ...placed,
        kind,
        amount: needed(given.amount, "Amount"),
        multiple: multiple ?? ONE,
        percent: needed(given.percent, "Percent"),
      };
    case "Residual":
      return { ...placed, kind };
  }
}

function parseKind(given: string): ClaimKind {
  const kind = CLAIM_KINDS.find((candidate) => withoutSpaces(candidate) === withoutSpaces(given));
  if (kind === undefined) throw problem.mustBeOneOf("Kind", CLAIM_KINDS, given);
  return kind;
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, "").toLowerCase();
}

function checkRanges({ tier, payee, amount, percent, multiple, rate, from, due }: ClaimRow): void {
  if (!Number.isInteger(tier)) throw problem.mustBeWhole("Tier", tier);
  if (tier < 1) throw problem.mustBeAtLeast("Tier", 1, tier);
  if (payee.trim() === "") throw problem.missing("Payee");
  for (const [column, value] of Object.entries({ Amount: amount, Multiple: multiple, Rate: rate })) {
    if (value?.lt(0)) throw problem.mustBeAtLeast(column, 0, value);
  }
  if (percent !== undefined && (percent.lt(0) || percent.gt(1))) {
    throw problem.mustBeBetween("Percent", 0, 1, percent);
  }
  if (from !== undefined && due !== undefined && due < from) {
    throw problem.mustNotComeBefore("Due", "From", toIso(from), toIso(due));
  }
}
