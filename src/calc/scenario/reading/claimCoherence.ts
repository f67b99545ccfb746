/**
 * What the table of claims must be in itself and to the rest of a scenario.
 */
import { DomainError, quote } from "../../errors.ts";
import { nameKey } from "../../nameKey.ts";
import { parseClaims } from "../../waterfall/claims.ts";
import { fieldAt, type ScalarPath } from "../fields/catalogue.ts";
import { CLAIM_COLUMNS, DEBT_KIND, NOTES_KIND } from "../fields/claimColumns.ts";
import type { CellsAt, Inputs } from "../fields/scenario.ts";
import { paymentIdsOf } from "../terms/paymentPlan.ts";
import { toDraft } from "../terms/claimTable.ts";
import { EMPTY_ROW } from "../terms/rankedClaims.ts";
import type { Tell } from "./tell.ts";

type ClaimCells = CellsAt<"claims.table">;

/** What the table says by rows. */
const OF_RANKING = [
  "fees.share",
  "fees.fixed",
  "taxes.share",
  "priority.ranking",
] as const satisfies readonly ScalarPath[];

/** Columns that a row keeps which says where notes or debt stand. */
const OF_PLACE: ReadonlySet<string> = new Set(["tier", "payee", "kind", "role"]);

/** Every contradiction in the table of claims, and between it and what else says who is paid. */
export function checkClaims(inputs: Inputs, tell: Tell): void {
  const claims = (inputs["claims.table"]?.value ?? []).map(({ cells }) => cells);
  if (claims.length === 0) return;
  for (const path of OF_RANKING) {
    const value = inputs[path]?.value;
    if (value === undefined || value === 0) continue;
    tell(path, `${fieldAt(path).label} must be left empty where Claims are given: give it a row there`);
  }
  const hasNotes = (inputs["notes.series"]?.value.length ?? 0) > 0;
  checkPlaced(claims, NOTES_KIND, hasNotes, "Notes", tell);
  checkPlaced(claims, DEBT_KIND, inputs["debt.principal"] !== undefined, "Secured debt principal", tell);
  checkNames(claims, inputs, tell);
  checkRows(claims, inputs, tell);
}

/** Notes and debt stand in the table once, where they are given, and not where they are not. */
function checkPlaced(
  claims: readonly ClaimCells[],
  kind: string,
  isGiven: boolean,
  label: string,
  tell: Tell,
): void {
  const rows = claims.flatMap((one, index) => (one.kind === kind ? [index + 1] : []));
  const [first, second] = rows;
  if (first === undefined) {
    if (isGiven)
      tell("claims.table", `Claims need a row of kind ${quote(kind)}, which says in which tier it is paid`);
    return;
  }
  const at = (row: number, column: string): string => `claims.table.${row}.${column}`;
  if (!isGiven) tell(at(first, "kind"), `Kind ${quote(kind)} needs ${label}, which is left empty`);
  if (second !== undefined) {
    tell(
      at(second, "kind"),
      `Kind ${quote(kind)} stands in rows ${first} and ${second}: leave one of them out`,
    );
  }
  const cells: Readonly<Record<string, unknown>> = claims[first - 1] ?? {};
  const stray = Object.keys(cells).find((key) => !OF_PLACE.has(key) && cells[key] !== undefined);
  if (stray !== undefined) {
    tell(
      at(first, stray),
      `a row of kind ${quote(kind)} says its tier alone: the rest stands under ${label}`,
    );
  }
}

/** Payees are told apart from series of notes, and one alone is us. */
function checkNames(claims: readonly ClaimCells[], inputs: Inputs, tell: Tell): void {
  const series = new Set((inputs["notes.series"]?.value ?? []).map(({ cells }) => nameKey(cells.name)));
  let us: string | undefined;
  claims.forEach(({ payee, kind, role }, index) => {
    const at = (column: string): string => `claims.table.${index + 1}.${column}`;
    if (kind !== NOTES_KIND && series.has(nameKey(payee))) {
      tell(at("payee"), `Payee must not be ${quote(payee)}: a series of notes is called so`);
    }
    if (nameKey(payee) === nameKey("us")) {
      tell(at("payee"), 'Payee must not be "us": it stands for whoever has the Role Us');
    }
    if (role !== "Us") return;
    if (kind === NOTES_KIND) tell(at("role"), "Role Us is for one payee: notes are of several");
    us ??= payee;
    if (nameKey(us) !== nameKey(payee)) {
      tell(at("role"), `Role Us is for one payee: ${quote(us)} has it already`);
    }
  });
}

/** The rows as a waterfall takes them; what it says of a row stands beside that row. */
function checkRows(claims: readonly ClaimCells[], inputs: Inputs, tell: Tell): void {
  const rows = claims.flatMap((cells, index) =>
    cells.kind === NOTES_KIND || cells.kind === DEBT_KIND
      ? []
      : [{ ...EMPTY_ROW, ...toDraft(cells), row: index + 1 }],
  );
  try {
    parseClaims(rows, undefined, paymentIdsOf({ inputs }));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [, row, message = error.message] = /^claims row (\d+): (.+)$/su.exec(error.message) ?? [];
    const column = CLAIM_COLUMNS.find(({ header }) => message.startsWith(`${header} `))?.key ?? "kind";
    tell(row === undefined ? "claims.table" : `claims.table.${row}.${column}`, message);
  }
}
