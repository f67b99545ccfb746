/**
 * What a row of a claims table states in the columns that its kind takes, and what it must not state.
 */
import { DEFAULT_DAY_COUNT } from "../dates/dayCount.ts";
import { toIso, type SerialDate } from "../dates/serialDate.ts";
import { ONE, ZERO, type Decimal } from "../decimal.ts";
import { problem } from "../errors.ts";
import {
  fixedMultiple,
  multipleOn,
  steppedMultiple,
  type GrossMultiple,
} from "../instruments/grossMultiple.ts";
import { claimKinds, type ClaimKind, type FiguresOf } from "./claimKinds.ts";
import { CLAIM_HEADERS, STEP_HEADERS, stepHeader, type ClaimRow } from "./claimRow.ts";
import type { GrowthTerms } from "./measure/growth.ts";
import type { Legs } from "./measure/legs.ts";

/**
 * What a row states in the columns that its kind takes.
 *
 * @param dueDay the day on which it falls due; `undefined` where it is not known yet
 * @throws DomainError naming a column that is empty and needed, or filled and not used
 */
export function figuresOf<K extends ClaimKind>(
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
  const stepped = steppedBy(given, used.has("stepped") ? dueDay : undefined);
  // Every column of the kind and no other, each of the type it has in the row.
  const taken = {
    ...given,
    ...stepped,
    above: row.above ?? ZERO,
    frequency: row.frequency ?? 0,
    dayCount: row.dayCount ?? DEFAULT_DAY_COUNT,
    legs: used.has("legs") ? legsOf(kind, given, stepped.stepped, used.has("percent")) : undefined,
  };
  return Object.fromEntries([...needs, ...takes].map((column) => [column, taken[column]])) as FiguresOf<K>;
}

/**
 * The legs that a row fills, of a kind that compares several.
 *
 * @param isFree whether any of them may be left out
 * @throws DomainError where fewer than two are filled, or something is stated beside a leg that is not
 */
function legsOf(kind: ClaimKind, row: ClaimRow, stepped: GrossMultiple, isFree: boolean): Legs {
  const { rate, from, percent, amount = ZERO, drawdowns = [{ amount, from }] } = row;
  const growth = isFilled(rate) ? growthOf(row) : undefined;
  const share = isFilled(percent) && percent ? { percent, above: row.above ?? ZERO } : undefined;
  const hasMultiple = row.multiple !== undefined || (row.steps ?? []).length > 0;
  const sum = hasMultiple || growth === undefined || !isFree ? stepped : undefined;
  const headers = CLAIM_HEADERS;
  if (share === undefined && isFilled(row.above)) throw problem.neededBeside(headers.percent, headers.above);
  if (growth === undefined) {
    for (const column of ["frequency", "dayCount"] as const) {
      if (isFilled(row[column])) throw problem.neededBeside(headers.rate, headers[column]);
    }
    if (share === undefined) {
      throw problem.neededForKind(isFree ? `${headers.percent} or ${headers.rate}` : headers.rate, kind);
    }
  } else if (drawdowns.some((drawdown) => drawdown.from === undefined)) {
    throw problem.neededBeside(headers.from, headers.rate);
  } else if (sum === undefined && share === undefined) {
    throw problem.neededForKind(`${headers.multiple} or ${headers.percent}`, kind);
  }
  return { drawdowns, sum, growth, share };
}

/** Frequency alone counts ACT/365F, a day count alone adds interest yearly. */
function growthOf({ rate = ZERO, frequency = 0, dayCount }: ClaimRow): GrowthTerms {
  if (frequency === 0 && dayCount === undefined) return { rate, periods: undefined };
  const periods = { frequency: frequency === 0 ? 1 : frequency, dayCount: dayCount ?? DEFAULT_DAY_COUNT };
  return { rate, periods };
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
const FIGURE_COLUMNS = ["amount", "percent", "multiple", "rate", "above", "frequency", "dayCount"] as const;

/** Whether a cell says something: a 0 is what some hosts hand over for a blank cell. */
export function isFilled(value: Decimal | number | string | undefined): boolean {
  return value !== undefined && Number(value) !== 0;
}
