import type { FunctionEntry } from "./catalogue.ts";

/** Functions of one family, the best match first. */
export interface FamilyGroup {
  readonly family: string;
  readonly functions: readonly FunctionEntry[];
}

/** Where a word was found, from the best place to the least. */
const WEIGHTS = { nameStart: 8, name: 6, family: 3, description: 2, argument: 1 } as const;

/**
 * Functions in which every word of the query occurs, in their families.
 *
 * A word may be any part of a name, family, description or argument; capitals, accents and
 * underscores make no difference. Without a query all functions are found, in their own order.
 */
export function searchFunctions(catalogue: readonly FunctionEntry[], query: string): readonly FamilyGroup[] {
  const words = normalise(query).split(" ").filter(Boolean);
  const found = catalogue
    .map((entry) => ({ entry, score: score(entry, words) }))
    .filter((match) => match.score !== undefined)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const families = [...new Set(found.map(({ entry }) => entry.family))];
  return families.map((family) => ({
    family,
    functions: found.filter(({ entry }) => entry.family === family).map(({ entry }) => entry),
  }));
}

/** Sum over the words of the best place each was found in; undefined when one was found nowhere. */
function score(entry: FunctionEntry, words: readonly string[]): number | undefined {
  const name = normalise(entry.name);
  const ownName = normalise(entry.id);
  const family = normalise(entry.family);
  const description = normalise(`${entry.description} ${entry.remarks}`);
  const args = normalise(entry.args.map((argument) => `${argument.name} ${argument.description}`).join(" "));
  const scores = words.map((word) => {
    if (ownName.split(" ").some((part) => part.startsWith(word))) return WEIGHTS.nameStart;
    if (name.includes(word)) return WEIGHTS.name;
    if (family.includes(word)) return WEIGHTS.family;
    if (description.includes(word)) return WEIGHTS.description;
    return args.includes(word) ? WEIGHTS.argument : undefined;
  });
  return scores.reduce<number | undefined>(
    (total, next) => (total === undefined || next === undefined ? undefined : total + next),
    0,
  );
}

function normalise(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}
