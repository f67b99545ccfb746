import { problem, type DomainError } from "../../errors.ts";
import { FIXED_AHEAD, type Fixing, type FixingSeries } from "../benchmark.ts";
import type { Piece } from "./piece.ts";
import type { Regime } from "./regime.ts";
import type { Reset } from "./reset.ts";

/** A row with the resets of its life. */
interface RowResets {
  readonly regime: Regime;
  /** Its end, or the day of the question before it. */
  readonly end: number;
  readonly resets: readonly Reset[];
}

/**
 * Sees to it that no fixing is passed over where the terms do not say how the rate resets.
 *
 * Counted are those in the life of a row that leaves Resets blank, with the one in force at its start; one that
 * another row uses is used. A fixing of the last days before a reset that is still to come is no mistake.
 *
 * @param end the day of the question, where the life goes on after it
 * @throws DomainError that counts the fixings which are not used
 */
export function checkFixingsUsed(
  firstPieces: readonly Piece[],
  tell: TellUnused = problem.unusedInTerms,
  end: number = Infinity,
): void {
  const rows = firstPieces.flatMap((first) => rowsOf(first, end));
  const bySeries = new Map<FixingSeries, { counted: Set<Fixing>; used: Set<Fixing> }>();
  for (const { regime } of rows) {
    if (isLeftOpen(regime) && regime.series !== undefined) {
      bySeries.set(regime.series, { counted: new Set(), used: new Set() });
    }
  }
  for (const row of rows) {
    const of = row.regime.series && bySeries.get(row.regime.series);
    if (of === undefined) continue;
    for (const fixing of usedBy(row)) of.used.add(fixing);
    if (isLeftOpen(row.regime)) for (const fixing of livedThrough(row)) of.counted.add(fixing);
  }
  for (const [series, { counted, used }] of bySeries) {
    const unused = [...counted].filter((fixing) => !used.has(fixing)).length;
    if (unused > 0) throw tell(series.name, unused, counted.size);
  }
}

/** How it is told, of a benchmark by name, how many of its fixings are not used. */
type TellUnused = (name: string, unused: number, all: number) => DomainError;

/** Resets is blank, and not because every change counts anyway. */
function isLeftOpen({ row, resets }: Regime): boolean {
  return row.resets === undefined && resets !== "Each change" && resets !== "Each day";
}

function rowsOf(first: Piece, end: number): RowResets[] {
  const rows: { regime: Regime; end: number; resets: Reset[] }[] = [];
  const isBeforeEnd = (piece: Piece): boolean => piece === first || piece.start < end;
  for (let piece: Piece | undefined = first; piece && isBeforeEnd(piece); piece = piece.next()) {
    const { regime, reset } = piece;
    if (rows.at(-1)?.regime !== regime)
      rows.push({ regime, end: Math.min(regime.until, regime.stop, end), resets: [] });
    if (reset !== undefined && rows.at(-1)?.resets.at(-1) !== reset) rows.at(-1)?.resets.push(reset);
  }
  return rows;
}

function usedBy({ resets }: RowResets): readonly Fixing[] {
  return resets.flatMap((reset) => reset.taken());
}

function livedThrough({ regime, resets, end }: RowResets): readonly Fixing[] {
  const { series, runs } = regime;
  if (series === undefined) return [];
  const inForce = series.fixings.findLast(({ date }) => date <= runs);
  const next = resets.at(-1)?.next ?? end;
  const isAhead = (date: number): boolean => next >= end && next - date <= FIXED_AHEAD;
  return series.fixings.filter(
    (fixing) => fixing === inForce || (fixing.date > runs && fixing.date < end && !isAhead(fixing.date)),
  );
}
