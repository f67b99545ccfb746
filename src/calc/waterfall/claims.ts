/**
 * Claims on the proceeds of an award: who is to be paid, in which tier, by which rule.
 */
import { toIso, type SerialDate } from "../dates/serialDate.ts";
import { ONE, type Decimal } from "../decimal.ts";
import { atRow, DomainError, problem } from "../errors.ts";
import { CLAIM_KINDS, claimKinds, type ClaimKind, type FiguresOf } from "./claimKinds.ts";
import { CLAIM_HEADERS, type ClaimRow } from "./claimRow.ts";
import type { Entitlement } from "./entitlement.ts";
import { toUnits, type MoneyUnit } from "./moneyUnit.ts";

export type { ClaimRow } from "./claimRow.ts";

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
export type Claim<K extends ClaimKind = ClaimKind> = {
  readonly [P in K]: Placed & { readonly kind: P } & FiguresOf<P>;
}[K];

/**
 * The claims of a table, checked row by row and against each other.
 *
 * Figures that a kind does not use are checked for their range and otherwise passed over.
 *
 * @returns the claims by tier and, within a tier, by payee: the order of the rows has no meaning
 * @throws DomainError that names the row and the column
 */
export function parseClaims(rows: readonly ClaimRow[]): Claim[] {
  const claims = rows.map((row) => inRow(row.row, () => parseClaim(parseKind(row.kind), row)));
  const lastTier = Math.max(...claims.map(({ tier }) => tier));
  const seen = new Map<string, number>();
  for (const { row, tier, payee, kind } of claims) {
    inRow(row, () => {
      const place = `${tier} ${payeeKey(payee)}`;
      const earlier = seen.get(place);
      if (earlier !== undefined) throw problem.payeeTwiceInTier(payee, tier, earlier);
      seen.set(place, row);
      if (isResidual(kind) && tier !== lastTier) throw problem.residualNotLast(lastTier, tier);
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

function parseClaim<K extends ClaimKind>(kind: K, given: ClaimRow): Claim<K> {
  checkRanges(given);
  const { row, tier, from, due } = given;
  const placed = { row, tier, payee: given.payee.trim(), payableFrom: due ?? from, due };
  return { ...placed, kind, ...figuresOf(kind, given) };
}

/** What a row states in the columns that its kind takes. @throws DomainError naming one that is empty */
function figuresOf<K extends ClaimKind>(kind: K, row: ClaimRow): FiguresOf<K> {
  const { needs, takes } = claimKinds[kind];
  const multiple = row.multiple?.isZero() ? undefined : row.multiple;
  const given = { ...row, multiple };
  for (const column of needs) {
    if (given[column] === undefined) throw problem.neededForKind(CLAIM_HEADERS[column], kind);
  }
  // Every column of the kind and no other, each of the type it has in the row.
  const taken = { ...given, multiple: multiple ?? ONE };
  return Object.fromEntries([...needs, ...takes].map((column) => [column, taken[column]])) as FiguresOf<K>;
}

function parseKind(given: string): ClaimKind {
  const kind = CLAIM_KINDS.find((candidate) => withoutSpaces(candidate) === withoutSpaces(given));
  if (kind === undefined) throw problem.mustBeOneOf(CLAIM_HEADERS.kind, CLAIM_KINDS, given);
  return kind;
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, "").toLowerCase();
}

function checkRanges({ tier, payee, amount, percent, multiple, rate, from, due }: ClaimRow): void {
  const headers = CLAIM_HEADERS;
  if (!Number.isInteger(tier)) throw problem.mustBeWhole(headers.tier, tier);
  if (tier < 1) throw problem.mustBeAtLeast(headers.tier, 1, tier);
  if (payee.trim() === "") throw problem.missing(headers.payee);
  for (const [header, value] of [
    [headers.amount, amount],
    [headers.multiple, multiple],
    [headers.rate, rate],
  ] as const) {
    if (value?.lt(0)) throw problem.mustBeAtLeast(header, 0, value);
  }
  if (percent !== undefined && (percent.lt(0) || percent.gt(1))) {
    throw problem.mustBeBetween(headers.percent, 0, 1, percent);
  }
  if (from !== undefined && due !== undefined && due < from) {
    throw problem.mustNotComeBefore(headers.due, headers.from, toIso(from), toIso(due));
  }
}

/** Whether a kind takes what all others leave: nobody owes it, and it comes last. */
export function isResidual(kind: ClaimKind): boolean {
  return claimKinds[kind].measure.kind === "residual";
}

/** @throws DomainError when a sum is too large to be exact to the unit */
export function entitlementOf<K extends ClaimKind>(claim: Claim<K>, unit: MoneyUnit): Entitlement {
  const { measure } = claimKinds[claim.kind];
  const inUnits = (sum: Decimal): number =>
    toUnits(sum, unit, `the claim of ${claim.payee} in tier ${claim.tier}`);
  switch (measure.kind) {
    case "formula":
      return { kind: "formula", ...measure.of(claim, inUnits) };
    case "balance":
      return { kind: "balance", opening: measure.opening(claim, inUnits) };
    case "residual":
      return measure;
  }
}
