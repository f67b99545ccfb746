/**
 * Which of some names somebody meant, by the pairs of letters that two names share (Sørensen–Dice).
 */

/** A text longer than any name only costs time. */
const LONGEST = 80;

/** Below this two names have little in common. */
const MEANT_FROM = 0.6;

/** From 0, nothing in common, to 1, the same pairs of letters. Case is for the caller to do away with. */
export function similarityOf(one: string, other: string): number {
  const a = pairs(one);
  const b = pairs(other);
  const shared = a.filter((pair) => b.includes(pair)).length;
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

/** The name that was meant by a misspelt one; `undefined` where none is near, or two are as near. */
export function nameMeant(asked: string, names: readonly string[]): string | undefined {
  const scored = names
    .map((name) => ({ name, score: similarityOf(asked.toUpperCase(), name.toUpperCase()) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (best === undefined || best.score < MEANT_FROM || best.score === next?.score) return undefined;
  return best.name;
}

function pairs(text: string): readonly string[] {
  const key = text.slice(0, LONGEST);
  return Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2));
}
