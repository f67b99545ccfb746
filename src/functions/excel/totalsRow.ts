/**
 * The totals row of a table that was handed over whole, as `Receipts[#All]` is.
 */
import { atRow, nameKey, problem } from "../../calc/index.ts";
import { isBlankCell } from "./boundary.ts";

/** A column as far as a totals row knows it: what stands there, and where. */
export interface TotalledColumn {
  readonly header: string;
  readonly holds: Holding;
  readonly position: number;
}

/** What the cells of a column are; a remark is neither a figure nor a name. */
export type Holding = "money" | "rate" | "date" | "number" | "text" | "remark";

interface Row {
  readonly row: readonly unknown[];
  readonly number: number;
}

/** What a totals row is called in the languages Excel is sold in most. */
const WORDS = [
  ...["total", "totals", "subtotal", "subtotals", "sub total", "sub-total", "grand total", "sum"],
  ...["gesamt", "gesamtsumme", "gesamtergebnis", "zwischensumme", "teilergebnis", "ergebnis", "summe"],
  ...["somme", "sous-total", "total général", "suma", "subtotal", "total general", "totale", "somma"],
  ...["subtotale", "totaal", "итого", "всего", "合计", "合計", "总计", "小计", "小計", "総計"],
].map(nameKey);

/** How far a sum of doubles may differ, relative to it: in its last digits, never by a cent of a billion. */
const TOLERANCE = 1e-12;

/**
 * The rows of a table without its totals rows.
 *
 * A totals row says so twice: a text in it is or begins with a word such as Total, and its money is the sum of
 * the rows above, or of those since the last such row; and it has no date, rate or text of its own besides.
 * A claimant may be called Total, and a sum may be equal by chance.
 *
 * @throws DomainError naming a row that has such a word, nothing else, and another sum
 */
export function withoutTotals(name: string, columns: readonly TotalledColumn[], rows: readonly Row[]): Row[] {
  const money = columns.find(({ holds }) => holds === "money");
  if (money === undefined) return [...rows];
  const kept: Row[] = [];
  let [all, sinceLast] = [0, 0];
  for (const row of rows) {
    const cell = row.row[money.position];
    const line = totalsLine(row.row, columns);
    // Of two equal rows the second is the sum above by chance, and has figures of its own.
    const isLine = line === "bare" || (line === "with figures" && kept.length > 1);
    if (isLine) {
      const [sum] = [all, sinceLast].filter((expected) => isSame(cell, expected));
      if (sum === undefined && line === "bare")
        throw atRow(name, row.number, problem.notTheSum(money.header, all, cell));
      if (sum !== undefined) {
        sinceLast = 0;
        continue;
      }
    }
    const amount = typeof cell === "number" && Number.isFinite(cell) ? cell : 0;
    [all, sinceLast] = [all + amount, sinceLast + amount];
    kept.push(row);
  }
  return kept;
}

/**
 * Whether a row has the name of a totals row and no more than such a row has: nothing besides, or figures such
 * as an average multiple.
 */
function totalsLine(
  row: readonly unknown[],
  columns: readonly TotalledColumn[],
): "bare" | "with figures" | undefined {
  let [isNamed, hasFigures] = [false, false];
  for (const { holds, position } of columns) {
    const cell = row[position];
    if (isBlankCell(cell) || cell === 0) continue;
    if (typeof cell === "string") {
      if (holds === "remark" && !isTotalsName(cell)) continue;
      if (!isTotalsName(cell)) return undefined;
      isNamed = true;
    } else if (holds === "date" || holds === "rate") return undefined;
    else if (holds !== "money") hasFigures = true;
  }
  if (!isNamed) return undefined;
  return hasFigures ? "with figures" : "bare";
}

function isTotalsName(text: string): boolean {
  const key = nameKey(text);
  return WORDS.some((word) => key.startsWith(word) && !/^[\p{L}\p{M}\p{N}]/u.test(key.slice(word.length)));
}

function isSame(cell: unknown, sum: number): boolean {
  return typeof cell === "number" && Math.abs(cell - sum) <= TOLERANCE * Math.max(1, Math.abs(sum));
}
