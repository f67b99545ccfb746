/**
 * Claims on the proceeds of an award: who is to be paid, in which tier, by which rule.
 */
import { DEFAULT_DAY_COUNT } from "../dates/dayCount.ts";
import { addDays, toIso, type SerialDate } from "../dates/serialDate.ts";
import { ONE, type Decimal } from "../decimal.ts";
import { atRow, inRow, problem } from "../errors.ts";
import {
  fixedMultiple,
  multipleOn,
  steppedMultiple,
  type GrossMultiple,
} from "../instruments/grossMultiple.ts";
import { headingKey, nameKey } from "../nameKey.ts";
import { HIGHEST_MULTIPLE, HIGHEST_RATE } from "../plausible.ts";
import { CLAIM_KINDS, claimKinds, type ClaimKind, type FiguresOf } from "./claimKinds.ts";
import { CLAIM_HEADERS, STEP_HEADERS, stepHeader, type ClaimRow } from "./claimRow.ts";
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
   * First day on which the claim may be paid: the later of its Due date and its Days after the first receipt, else
   * its From date; `undefined` is at once.
   */
  readonly payableFrom: SerialDate | undefined;
  /** The day the terms say, where they say one. */
  readonly due: SerialDate | undefined;
  /** Whether its days count from a first receipt that has not come: until then nothing of it is due. */
  readonly awaitsReceipt: boolean;
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
 * @returns the claims by tier and, within a tier, by payee
 * @throws DomainError that names the row and the column, also where a column is filled that the kind does
 *   not use
 */
export function parseClaims(rows: readonly ClaimRow[], firstReceipt?: SerialDate): Claim[] {
  const claims = rows.map((row) =>
    inRow("claims", row.row, () => parseClaim(parseKind(row.kind), row, firstReceipt)),
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

function parseClaim<K extends ClaimKind>(
  kind: K,
  given: ClaimRow,
  firstReceipt: SerialDate | undefined,
): Claim<K> {
  checkRanges(given);
  const { row, tier, payee } = given;
  const days = daysOf(given, firstReceipt);
  const dueDay = days.payableFrom ?? firstReceipt;
  return { row, tier, payee: payee.trim(), ...days, kind, ...figuresOf(kind, given, dueDay) };
}

/** From when on a claim may be paid. */
function daysOf(
  { from, due, days }: ClaimRow,
  firstReceipt: SerialDate | undefined,
): Pick<Placed, "payableFrom" | "due" | "awaitsReceipt"> {
  if (days === undefined) return { payableFrom: due ?? from, due, awaitsReceipt: false };
  if (firstReceipt === undefined) return { payableFrom: undefined, due, awaitsReceipt: true };
  const after = addDays(firstReceipt, days, CLAIM_HEADERS.days);
  const payableFrom = [due, from].reduce<SerialDate>(
    (latest, day) => (day !== undefined && day > latest ? day : latest),
    after,
  );
  return { payableFrom, due: payableFrom, awaitsReceipt: false };
}

/**
 * What a row states in the columns that its kind takes.
 *
 * @param dueDay the day on which it falls due; `undefined` where it is not known yet
 * @throws DomainError naming a column that is empty and needed, or filled and not used
 */
function figuresOf<K extends ClaimKind>(
  kind: K,
  row: ClaimRow,
  dueDay: SerialDate | undefined,
): FiguresOf<K> {
  const { needs, takes } = claimKinds[kind];
  const multiple = row.multiple?.isZero() ? undefined : row.multiple;
  const given = { ...row, multiple };
  for (const column of needs) {
    if (given[column] === undefined) throw problem.neededForKind(CLAIM_HEADERS[column], kind);
  }
  const used = new Set<string>([...needs, ...takes]);
  for (const column of FIGURE_COLUMNS) {
    if (!used.has(column) && isFilled(row[column])) {
      throw problem.notUsedByKind(CLAIM_HEADERS[column], kind, row[column]);
    }
  }
  if (!used.has("stepped")) checkNoSteps(kind, row);
  // Every column of the kind and no other, each of the type it has in the row.
  const taken = {
    ...given,
    ...steppedBy(given, used.has("stepped") ? dueDay : undefined),
    frequency: row.frequency ?? 0,
    dayCount: row.dayCount ?? DEFAULT_DAY_COUNT,
  };
  return Object.fromEntries([...needs, ...takes].map((column) => [column, taken[column]])) as FiguresOf<K>;
}

/** @throws DomainError where a claim whose kind has no multiple says how it steps */
function checkNoSteps(kind: ClaimKind, { steps = [], stepBy }: ClaimRow): void {
  for (const [index, { after, multiple }] of steps.entries()) {
    const column = after === undefined ? "multiple" : "after";
    throw problem.notUsedByKind(
      stepHeader(column, index),
      kind,
      after === undefined ? multiple : toIso(after),
    );
  }
  if (stepBy !== undefined) throw problem.notUsedByKind(CLAIM_HEADERS.stepBy, kind, stepBy);
}

/**
 * The multiple of a claim, and how it steps; one that steps by the due day is that of it, whenever it is paid.
 *
 * @throws DomainError where a step has a day and no multiple, or the other way round
 */
function steppedBy(
  { multiple = ONE, steps = [], stepBy = "Paid" }: Pick<ClaimRow, "multiple" | "steps" | "stepBy">,
  dueDay: SerialDate | undefined,
): { readonly multiple: Decimal; readonly stepped: GrossMultiple } {
  const complete = steps.map(({ after, multiple: next }, index) => {
    const [day, then] = [stepHeader("after", index), stepHeader("multiple", index)];
    if (after === undefined) throw problem.neededBeside(day, then);
    if (next === undefined) throw problem.neededBeside(then, day);
    return { after, multiple: next };
  });
  const stepped = steppedMultiple(multiple, complete, STEP_HEADERS.after);
  if (stepBy === "Paid") return { multiple, stepped };
  const onDueDay = dueDay === undefined ? multiple : multipleOn(stepped, dueDay);
  return { multiple: onDueDay, stepped: fixedMultiple(onDueDay) };
}

/** The columns that say something to some kinds and nothing to others; every claim has its days. */
const FIGURE_COLUMNS = ["amount", "percent", "multiple", "rate", "frequency", "dayCount"] as const;

/** Whether a cell says something: a 0 is what some hosts hand over for a blank cell. */
function isFilled(value: Decimal | number | string | undefined): boolean {
  return value !== undefined && Number(value) !== 0;
}

function parseKind(given: string): ClaimKind {
  const kind = CLAIM_KINDS.find((candidate) => headingKey(candidate) === headingKey(given));
  if (kind === undefined) throw problem.mustBeOneOf(CLAIM_HEADERS.kind, CLAIM_KINDS, given);
  return kind;
}

function checkRanges(row: ClaimRow): void {
  const { tier, payee, amount, percent, multiple, rate, from, due, days, steps = [] } = row;
  const headers = CLAIM_HEADERS;
  if (!Number.isInteger(tier)) throw problem.mustBeWhole(headers.tier, tier);
  if (tier < 1) throw problem.mustBeAtLeast(headers.tier, 1, tier);
  if (payeeKey(payee) === "") throw problem.missing(headers.payee);
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
  for (const [header, value] of [[headers.amount, amount], ...multiples, [headers.rate, rate]] as const) {
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
