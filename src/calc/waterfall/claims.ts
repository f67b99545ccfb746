/**
 * Claims on the proceeds of an award: who is to be paid, in which tier, by which rule.
 */
import { addDays, type SerialDate } from "../dates/serialDate.ts";
import type { Decimal } from "../decimal.ts";
import { atRow, inRow, problem } from "../errors.ts";
import { headingKey, nameKey } from "../nameKey.ts";
import { HIGHEST_MULTIPLE, HIGHEST_RATE } from "../plausible.ts";
import { figuresOf, isFilled } from "./claimFigures.ts";
import { CLAIM_KINDS, claimKinds, type ClaimKind, type FiguresOf } from "./claimKinds.ts";
import { CLAIM_HEADERS, stepHeader, type ClaimRow, type ClaimRole, type ReceiptIds } from "./claimRow.ts";
import { inClaims } from "./drawdowns.ts";
import type { Entitlement } from "./measure/entitlement.ts";
import { legsInUnits } from "./measure/legs.ts";
import { limitInUnits, toUnits, type MoneyUnit } from "./measure/moneyUnit.ts";

export type { ClaimRow } from "./claimRow.ts";

interface Placed {
  /** Row of the claims table, for messages and the audit trail. */
  readonly row: number;
  /** Tiers are paid in ascending order; claims of one tier rank pari passu. */
  readonly tier: number;
  /** Empty where what was kept goes to the tier below. */
  readonly payee: string;
  /**
   * First day on which the claim may be paid: the later of its Due date, or else its From date, and its Days after the
   * first receipt; `undefined` is at once.
   */
  readonly payableFrom: SerialDate | undefined;
  /** The day the terms say, where they say one. */
  readonly due: SerialDate | undefined;
  /** Whether it waits for a receipt that has not come: until then nothing of it is due. */
  readonly awaitsReceipt: boolean;
  /** The most it gets in all. */
  readonly cap: Decimal | undefined;
  /** The share of each payment that goes to the tax on its payee. */
  readonly withheld: Decimal | undefined;
  /** The keys of the Ids of the receipts out of which alone it may be paid, in order; `undefined`: out of any. */
  readonly outOf: readonly string[] | undefined;
  /** The same as the receipts write them. */
  readonly outOfNamed: readonly string[];
  /** The Id of the receipt before which it is not due. */
  readonly notBefore: string | undefined;
  /** What was filed, of which its Amount is allowed; it changes no payment. */
  readonly filed: Decimal | undefined;
  /** Whose claim it is; it changes no payment. */
  readonly role: ClaimRole;
}

/** A claim whose figures are complete and in range for its kind. */
export type Claim<K extends ClaimKind = ClaimKind> = {
  readonly [P in K]: Placed & { readonly kind: P } & FiguresOf<P>;
}[K];

/**
 * The claims of a table, checked row by row and against each other.
 *
 * A payee may stand in a tier more than once. Two rows of it there are in order of their days and then of
 * what they state, so that the order of the rows has no meaning.
 *
 * @param firstReceipt the day of the first receipt, from which Days are counted; `undefined` while there is none
 * @param receiptIds those that Out of and Not before may name; any where they are not known
 * @returns the claims by tier and, within a tier, by payee
 * @throws DomainError that names the row and the column, also where a column is filled that the kind does
 *   not use
 */
export function parseClaims(
  rows: readonly ClaimRow[],
  firstReceipt?: SerialDate,
  receiptIds?: ReceiptIds,
): Claim[] {
  const ofKinds = rows.map((row) => inRow("claims", row.row, () => checked(row)));
  const claims = inClaims(ofKinds).map(({ kind, ...row }) =>
    inRow("claims", row.row, () => parseClaim(kind, row, firstReceipt, receiptIds)),
  );
  const lastTier = claims.reduce((last, { tier }) => Math.max(last, tier), 0);
  for (const { row, tier, kind } of claims) {
    if (isResidual(kind) && tier !== lastTier) {
      throw atRow("claims", row, problem.residualNotLast(lastTier, tier));
    }
  }
  return claims
    .map((claim) => ({ claim, name: payeeKey(claim.payee), stated: inOneLine(claim) }))
    .sort(
      (a, b) =>
        a.claim.tier - b.claim.tier ||
        inOrder(a.name, b.name) ||
        (a.claim.payableFrom ?? 0) - (b.claim.payableFrom ?? 0) ||
        inOrder(a.stated, b.stated),
    )
    .map(({ claim }) => claim);
}

/** What makes two spellings the same payee. */
export function payeeKey(payee: string): string {
  return nameKey(payee);
}

/** An order of texts that is the same on every machine, whatever its language. */
function inOrder(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

/** All that a claim says, but for the row in which it says it. */
function inOneLine(claim: Claim): string {
  return JSON.stringify({ ...claim, row: undefined });
}

/** A row of a known kind, each figure within its range. */
function checked(row: ClaimRow): ClaimRow & { readonly kind: ClaimKind } {
  const kind = parseKind(row.kind);
  checkRanges(row);
  if (payeeKey(row.payee) === "" && measureOf(kind) !== "reserve") throw problem.missing(CLAIM_HEADERS.payee);
  return { ...row, kind };
}

function parseClaim<K extends ClaimKind>(
  kind: K,
  given: Omit<ClaimRow, "kind">,
  firstReceipt: SerialDate | undefined,
  receiptIds: ReceiptIds | undefined,
): Claim<K> {
  const { row, tier, payee, cap, withheld, filed, role = "Creditor" } = given;
  if (isFilled(cap) && isResidual(kind)) throw problem.notUsedByKind(CLAIM_HEADERS.cap, kind, cap);
  if (measureOf(kind) === "reserve" && given.due === undefined && given.days === undefined) {
    throw problem.neededForKind(`${CLAIM_HEADERS.due} or ${CLAIM_HEADERS.days}`, kind);
  }
  const days = notBefore(daysOf(given, firstReceipt), given.notBefore, receiptIds);
  const dueDay = days.payableFrom ?? firstReceipt;
  const place = {
    row,
    tier,
    payee: payee.trim(),
    ...days,
    cap: isFilled(cap) ? cap : undefined,
    withheld: isFilled(withheld) ? withheld : undefined,
    ...outOf(given.outOf, receiptIds),
    notBefore: typeof given.notBefore === "string" ? given.notBefore : undefined,
    filed,
    role,
  };
  return { ...place, kind, ...figuresOf(kind, { ...given, kind }, dueDay) };
}

/** From when on a claim may be paid. */
function daysOf(
  { from, due, days }: Pick<ClaimRow, "from" | "due" | "days">,
  firstReceipt: SerialDate | undefined,
): Pick<Placed, "payableFrom" | "due" | "awaitsReceipt"> {
  if (days === undefined) return { payableFrom: due ?? from, due, awaitsReceipt: false };
  if (firstReceipt === undefined) return { payableFrom: undefined, due, awaitsReceipt: true };
  const after = addDays(firstReceipt, days, CLAIM_HEADERS.days);
  const stated = due ?? from ?? after;
  const payableFrom = stated > after ? stated : after;
  return { payableFrom, due: payableFrom, awaitsReceipt: false };
}

type Days = ReturnType<typeof daysOf>;

/** The same, but not before a day or a receipt. @throws DomainError where no receipt is called so */
function notBefore(
  days: Days,
  day: SerialDate | string | undefined,
  receiptIds: ReceiptIds | undefined,
): Days {
  if (day === undefined) return days;
  const from = typeof day === "string" ? receiptCalled(day, CLAIM_HEADERS.notBefore, receiptIds)?.date : day;
  if (from === undefined) return { ...days, payableFrom: undefined, awaitsReceipt: true };
  const isLater = days.payableFrom === undefined || days.payableFrom < from;
  return isLater && !days.awaitsReceipt ? { ...days, payableFrom: from } : days;
}

/** The receipts that a claim may be paid out of. @throws DomainError where none is called so */
function outOf(
  ids: string | undefined,
  receiptIds: ReceiptIds | undefined,
): Pick<Placed, "outOf" | "outOfNamed"> {
  if (ids === undefined || nameKey(ids) === "") return { outOf: undefined, outOfNamed: [] };
  const parts = ids.split(";").filter((id) => id.trim() !== "");
  // Of separators alone nothing is named, and not any receipt.
  const named = parts.length === 0 ? [ids] : parts;
  const known = new Map(
    named.map((id) => [
      nameKey(id),
      receiptCalled(id.trim(), CLAIM_HEADERS.outOf, receiptIds)?.id ?? id.trim(),
    ]),
  );
  const keys = [...known.keys()].sort();
  return { outOf: keys, outOfNamed: keys.map((key) => known.get(key) ?? key) };
}

/** What is known of a receipt; nothing where no receipts are known yet. @throws DomainError where none is called so */
function receiptCalled(
  id: string,
  column: string,
  receiptIds: ReceiptIds | undefined,
): { readonly id: string; readonly date: SerialDate | undefined } | undefined {
  if (receiptIds === undefined) return undefined;
  const known = receiptIds.get(nameKey(id));
  if (known === undefined) {
    const ids = [...receiptIds.values()].map((one) => one.id);
    throw problem.noSuchReceipt(column, ids, id);
  }
  return known;
}

function parseKind(given: string): ClaimKind {
  const kind = CLAIM_KINDS.find((candidate) => headingKey(candidate) === headingKey(given));
  if (kind === undefined) throw problem.mustBeOneOf(CLAIM_HEADERS.kind, CLAIM_KINDS, given);
  return kind;
}

function checkRanges(row: ClaimRow): void {
  const { tier, amount, percent, withheld, multiple, rate, days, cap, above, filed, steps = [] } = row;
  const headers = CLAIM_HEADERS;
  if (!Number.isInteger(tier)) throw problem.mustBeWhole(headers.tier, tier);
  if (tier < 1) throw problem.mustBeAtLeast(headers.tier, 1, tier);
  if (rate?.gte(HIGHEST_RATE) === true) throw problem.rateAsPercent(headers.rate, rate);
  const multiples = [
    [headers.multiple, multiple],
    ...steps.map((step, index) => [stepHeader("multiple", index), step.multiple] as const),
  ] as const;
  for (const [header, value] of multiples) {
    if (value?.gt(HIGHEST_MULTIPLE) === true) throw problem.multipleAsPercent(header, value);
  }
  if (days !== undefined && !Number.isInteger(days)) throw problem.mustBeWhole(headers.days, days);
  if (days !== undefined && days < 0) throw problem.mustBeAtLeast(headers.days, 0, days);
  const sums = { amount, rate, cap, above, filed };
  for (const [column, value] of Object.entries(sums) as [keyof typeof sums, Decimal | undefined][]) {
    if (value?.lt(0)) throw problem.mustBeAtLeast(headers[column], 0, value);
  }
  for (const [header, value] of multiples) {
    if (value?.lt(0)) throw problem.mustBeAtLeast(header, 0, value);
  }
  const shares = { percent, withheld };
  for (const [column, value] of Object.entries(shares) as [keyof typeof shares, Decimal | undefined][]) {
    if (value?.lt(0) || value?.gt(1)) throw problem.mustBeBetween(headers[column], 0, 1, value);
  }
}

/** Whether a kind takes what all others leave: nobody owes it, and it comes last. */
function isResidual(kind: ClaimKind): boolean {
  return measureOf(kind) === "residual";
}

/** Whether a kind is owed, so that a payee may be short of it: neither what others leave nor what is kept. */
export function isOwed(kind: ClaimKind): boolean {
  return measureOf(kind) !== "residual" && measureOf(kind) !== "reserve";
}

function measureOf(kind: ClaimKind): Entitlement["kind"] {
  return claimKinds[kind].measure.kind;
}

/** Who has what is withheld from a payee. */
export function taxOn(payee: string): string {
  return `Tax on ${payee}`;
}

/** @throws DomainError when a sum is too large to be exact to the unit */
export function entitlementOf<K extends ClaimKind>(claim: Claim<K>, unit: MoneyUnit): Entitlement {
  const { measure } = claimKinds[claim.kind];
  const inUnits = (sum: Decimal): number =>
    toUnits(sum, unit, `the claim of ${claim.payee} in tier ${claim.tier}`);
  const limit = (sum: Decimal): number => limitInUnits(sum, unit);
  switch (measure.kind) {
    case "formula":
      return { kind: "formula", ...measure.of(claim, inUnits, limit) };
    case "legs":
      return {
        kind: "legs",
        ...legsInUnits(measure.of(claim), measure.choice, { inUnits, limitInUnits: limit }),
      };
    case "balance":
      return { kind: "balance", opening: measure.opening(claim, inUnits) };
    case "reserve":
      return { kind: "reserve", units: inUnits(measure.of(claim)) };
    case "residual":
      return measure;
  }
}
