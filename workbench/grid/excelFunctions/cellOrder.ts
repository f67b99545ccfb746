/** A value of a cell, as far as its place in a sorted range depends on it. */
export type Sortable =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "logical"; readonly value: boolean }
  | { readonly kind: "error" }
  | { readonly kind: "blank" };

export type SortOrder = 1 | -1;

const RANK = { number: 0, text: 1, logical: 2, error: 3, blank: 4 } as const;

const textOrder = new Intl.Collator("en", { sensitivity: "accent" });

/**
 * Where one cell stands to another in Excel's sorted ranges: numbers, text without regard to case, FALSE,
 * TRUE, errors; backwards where the order is descending. Blank cells come last in either order, and errors
 * are equal to each other.
 *
 * Source: Microsoft, "Sort data in a range or table in Excel", default sort orders.
 */
function compareCells(first: Sortable, second: Sortable, order: SortOrder): number {
  const areBlank = Number(first.kind === "blank") - Number(second.kind === "blank");
  if (areBlank !== 0) return areBlank;
  const byKind = RANK[first.kind] - RANK[second.kind];
  return order * (byKind === 0 ? compareValues(first, second) : byKind);
}

function compareValues(first: Sortable, second: Sortable): number {
  if (first.kind === "number" && second.kind === "number") return first.value - second.value;
  if (first.kind === "text" && second.kind === "text") return textOrder.compare(first.value, second.value);
  if (first.kind === "logical" && second.kind === "logical")
    return Number(first.value) - Number(second.value);
  return 0;
}

/** The places of lines in sorted order, by one key after the other; lines that are equal keep their order. */
export function sortedPlaces(
  lineCount: number,
  keys: readonly { readonly at: (line: number) => Sortable; readonly order: SortOrder }[],
): number[] {
  return Array.from({ length: lineCount }, (_, line) => line).sort((first, second) => {
    for (const { at, order } of keys) {
      const comparison = compareCells(at(first), at(second), order);
      if (comparison !== 0) return comparison;
    }
    return 0;
  });
}
