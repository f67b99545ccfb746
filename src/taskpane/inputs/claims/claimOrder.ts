/** Where a claim stands among the steps in which claims are paid, and what moves it. */
import type { Column } from "../../../calc/index.ts";
import { cellText, withCellText, type RowDraft, type TableDraft } from "../inputDraft.ts";

/** To a step before, to one after, or into the step before, to share alike. */
export type ClaimMove = "earlier" | "later" | "join";

/** What can be done with a row: moved, or put into the step before it, by that step's number. */
export interface ClaimPlace {
  readonly earlier: boolean;
  readonly later: boolean;
  readonly joins: number | undefined;
}

const NOWHERE: ClaimPlace = { earlier: false, later: false, joins: undefined };

/** Where a row may be moved to; nowhere while its step is no number. */
export function claimPlace(column: Column, rows: readonly RowDraft[], row: RowDraft): ClaimPlace {
  const tier = tierOf(column, row);
  if (tier === undefined) return NOWHERE;
  const others = rows.filter((one) => one.id !== row.id).flatMap((one) => tierOf(column, one) ?? []);
  const before = Math.max(...others.filter((one) => one < tier));
  const isShared = others.includes(tier);
  return {
    earlier: isShared || Number.isFinite(before),
    later: isShared || others.some((one) => one > tier),
    joins: Number.isFinite(before) ? before : undefined,
  };
}

/**
 * The table with a row moved, its rows in the order of their steps. A row alone in its step changes places with the
 * next one; one that shares its step gets a step of its own, and what stands behind makes room where there is none.
 */
export function movedClaim(table: TableDraft, rowId: string, move: ClaimMove): TableDraft {
  const column = table.field.columns.find(({ key }) => key === "tier");
  const row = table.rows.find(({ id }) => id === rowId);
  const tier = column && row && tierOf(column, row);
  if (column === undefined || row === undefined || tier === undefined) return table;
  const tiers = new Map(table.rows.flatMap((one) => pair(one.id, tierOf(column, one))));
  for (const [id, now] of movedTiers(tiers, { rowId, tier }, move)) tiers.set(id, now);
  const edited = table.rows.filter((one) => tierOf(column, one) !== tiers.get(one.id));
  const moved = edited.reduce(
    (draft, one) => withCellText(draft, one.id, column.key, String(tiers.get(one.id))),
    table,
  );
  const stepOf = ({ id }: RowDraft): number => tiers.get(id) ?? Infinity;
  const rows = moved.rows.toSorted((one, other) => compared(stepOf(one), stepOf(other)));
  return { ...moved, rows };
}

/** The rows whose step changes, with the new one. */
function movedTiers(
  tiers: ReadonlyMap<string, number>,
  { rowId, tier }: { readonly rowId: string; readonly tier: number },
  move: ClaimMove,
): ReadonlyMap<string, number> {
  const others = [...tiers].filter(([id]) => id !== rowId);
  const steps = others.map(([, one]) => one);
  const before = Math.max(...steps.filter((one) => one < tier));
  if (move === "join") return Number.isFinite(before) ? new Map([[rowId, before]]) : new Map();
  if (steps.includes(tier)) return move === "earlier" ? ownStepBefore() : ownStepAfter();
  const target = move === "earlier" ? before : Math.min(...steps.filter((one) => one > tier));
  if (!Number.isFinite(target)) return new Map();
  const inTarget = others.filter(([, one]) => one === target).map(([id]): [string, number] => [id, tier]);
  return new Map([[rowId, target], ...inTarget]);

  function ownStepBefore(): ReadonlyMap<string, number> {
    if (tier > 1 && !steps.includes(tier - 1)) return new Map([[rowId, tier - 1]]);
    return withRoomFrom(tier);
  }
  function ownStepAfter(): ReadonlyMap<string, number> {
    return new Map([...withRoomFrom(tier + 1), [rowId, tier + 1]]);
  }
  /** The others from a step on one further each, as far as steps follow one another. */
  function withRoomFrom(step: number): ReadonlyMap<string, number> {
    let end = step;
    while (steps.includes(end)) end++;
    return new Map(others.filter(([, one]) => one >= step && one < end).map(([id, one]) => [id, one + 1]));
  }
}

function pair(id: string, tier: number | undefined): readonly [string, number][] {
  return tier === undefined ? [] : [[id, tier]];
}

/** Infinity is not less than itself, as a difference would have it. */
function compared(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The step of a row that is not removed, where a whole number is given. */
function tierOf(column: Column, row: RowDraft): number | undefined {
  if (row.isRemoved) return undefined;
  const text = cellText(column, row, ".").trim();
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
