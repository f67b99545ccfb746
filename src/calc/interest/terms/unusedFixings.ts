import { problem } from "../../errors.ts";
import { FIXED_AHEAD, type Fixing, type FixingSeries } from "../benchmark.ts";
import type { Piece } from "./piece.ts";
import type { Regime } from "./regime.ts";
import type { Reset } from "./reset.ts";

/** A row with the resets of its life. */
interface RowResets {
  readonly regime: Regime;
  readonly resets: readonly Reset[];
}

/**
 * Sees to it that no fixing is passed over where the terms do not say how the rate resets.
 *
 * Counted are those in the life of a row that leaves Resets blank, with the one in force at its start; one that
 * another row uses is used. A fixing of the last days before a reset that is still to come is no mistake.
 *
 * @throws DomainError that counts the fixings which are not used
 */
export function checkFixingsUsed(firstPieces: readonly Piece[]): void {
  const rows = firstPieces.flatMap(rowsOf);
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
    if (unused > 0) throw problem.unusedInTerms(series.name, unused, counted.size);
  }
}

/** Resets is blank, and not because every change counts anyway. */
function isLeftOpen({ row, resets }: Regime): boolean {
  return row.resets === undefined && resets !== "Each change";
}

function rowsOf(first: Piece): RowResets[] {
  const rows: { regime: Regime; resets: Reset[] }[] = [];
  for (let piece: Piece | undefined = first; piece !== undefined; piece = piece.next()) {
    const { regime, reset } = piece;
    if (rows.at(-1)?.regime !== regime) rows.push({ regime, resets: [] });
    if (reset !== undefined && rows.at(-1)?.resets.at(-1) !== reset) rows.at(-1)?.resets.push(reset);
  }
  return rows;
}

function usedBy({ resets }: RowResets): readonly Fixing[] {
  return resets.flatMap((reset) => reset.quote().fixings);
}

function livedThrough({ regime, resets }: RowResets): readonly Fixing[] {
  const { series, runs, until, stop } = regime;
  const end = Math.min(until, stop);
  if (series === undefined) return [];
  const inForce = series.fixings.findLast(({ date }) => date <= runs);
  const next = resets.at(-1)?.next ?? end;
  const isAhead = (date: number): boolean => next >= end && next - date <= FIXED_AHEAD;
  return series.fixings.filter(
    (fixing) => fixing === inForce || (fixing.date > runs && fixing.date < end && !isAhead(fixing.date)),
  );
}
