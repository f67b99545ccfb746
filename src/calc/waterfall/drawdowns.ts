/**
 * Drawdowns: rows that are one claim, whose money was put in on several days.
 *
 * The rule. Rows of one payee, tier and kind that differ in From are one claim where the kind compares legs.
 * Amount and From are the drawdown's own; everything else is the claim's, stated once or alike.
 */
import type { SerialDate } from "../dates/serialDate.ts";
import { ZERO } from "../decimal.ts";
import { atRow, inRow, problem } from "../errors.ts";
import { nameKey } from "../nameKey.ts";
import { claimKinds, type ClaimKind } from "./claimKinds.ts";
import { CLAIM_COLUMNS, STEP_HEADERS, type ClaimRow } from "./claimRow.ts";
import type { Drawdown } from "./measure/growth.ts";

type RowOfKind = ClaimRow & { readonly kind: ClaimKind };

/** The rows of a table, those that are drawdowns of one claim as one row: the first of them. */
export function inClaims(rows: readonly RowOfKind[]): RowOfKind[] {
  const groups = new Map<string, RowOfKind[]>();
  for (const row of rows) {
    const { tier, payee, kind } = row;
    const key = claimKinds[kind].measure.kind === "legs" ? `${tier} ${kind} ${nameKey(payee)}` : `${row.row}`;
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) =>
    new Set(group.map(({ from }) => from)).size > 1 ? [asOneClaim(group)] : group,
  );
}

function asOneClaim(rows: readonly RowOfKind[]): RowOfKind {
  const [first, ...others] = rows.toSorted((a, b) => a.row - b.row);
  if (first === undefined) throw new RangeError("a claim has at least one row");
  for (const { row, kind, amount, from } of rows) {
    inRow("claims", row, () => {
      for (const column of claimKinds[kind].needs) {
        const isMissing = (column === "amount" && !amount) || (column === "from" && from === undefined);
        if (isMissing) throw problem.neededForKind(CLAIM_COLUMNS[column].header, kind);
      }
    });
  }
  const drawdowns = rows.map(({ amount = ZERO, from }): Drawdown => ({ amount, from })).sort(inOrder);
  const days = drawdowns.map(({ from }) => from);
  return {
    ...others.reduce(withStated, first),
    amount: drawdowns.reduce((sum, { amount }) => sum.plus(amount), ZERO),
    from: days.includes(undefined) ? undefined : (Math.min(...days.map(Number)) as SerialDate),
    drawdowns,
  };
}

function inOrder(a: Drawdown, b: Drawdown): number {
  return (a.from ?? 0) - (b.from ?? 0) || a.amount.comparedTo(b.amount);
}

/** What is each drawdown's own, or the same for all of them. */
const OWN: ReadonlySet<string> = new Set(["tier", "payee", "kind", "amount", "from", "filed"]);

/** A claim with what another of its rows states. @throws DomainError where the two differ */
function withStated(claim: RowOfKind, row: RowOfKind): RowOfKind {
  const stated: Partial<Record<keyof ClaimRow, ClaimRow[keyof ClaimRow]>> = {};
  for (const column of Object.keys(CLAIM_COLUMNS) as (keyof typeof CLAIM_COLUMNS)[]) {
    const [one, other] = [claim[column], row[column]];
    if (OWN.has(column) || isBlank(column, other)) continue;
    if (isBlank(column, one)) stated[column] = other;
    else if (String(one) !== String(other)) {
      throw atRow(
        "claims",
        row.row,
        problem.unlikeDrawdowns(CLAIM_COLUMNS[column].header, claim.row, one, other),
      );
    }
  }
  if ((row.steps ?? []).length > 0) {
    if ((claim.steps ?? []).length === 0) stated.steps = row.steps;
    else if (JSON.stringify(claim.steps) !== JSON.stringify(row.steps)) {
      const steps = `${STEP_HEADERS.after} or ${STEP_HEADERS.multiple}`;
      throw atRow("claims", row.row, problem.unlikeDrawdowns(steps, claim.row));
    }
  }
  const filed = row.filed === undefined ? claim.filed : row.filed.plus(claim.filed ?? ZERO);
  return { ...claim, ...(stated as Partial<RowOfKind>), filed };
}

/** Whether a cell says nothing: a 0 is what some hosts hand over for a blank one, but days have a 0 of their own. */
function isBlank(column: string, value: unknown): boolean {
  return value === undefined || (column !== "days" && Number(value) === 0);
}
