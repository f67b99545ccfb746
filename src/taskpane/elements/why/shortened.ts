/** So many steps are shown at the beginning and at the end of a long list; of sixty instalments nobody reads each. */
const FIRST = 4;
const LAST = 3;

export interface Shortened<Item> {
  readonly first: readonly Item[];
  /** How many are left out between. */
  readonly left: number;
  readonly last: readonly Item[];
}

/** The beginning and the end of a list; all of it where no more than one would be left out. */
export function shortened<Item>(items: readonly Item[]): Shortened<Item> {
  const left = items.length - FIRST - LAST;
  if (left <= 1) return { first: items, left: 0, last: [] };
  return { first: items.slice(0, FIRST), left, last: items.slice(-LAST) };
}
