/**
 * Names of scenarios: any script, no blanks around them, unique without regard to case.
 */
import { nameKey } from "../../nameKey.ts";
import { lowestFree, numberBehind } from "./lowestFree.ts";
import { sentence } from "./problems.ts";

/** As long as a name in Excel may be. */
export const LONGEST_NAME = 255;

/** Control characters, which no file format keeps, and halves of surrogate pairs, which no file can hold. */
export const BROKEN_CHARACTERS = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** What changes the direction of the text around it, so that a name could pass for another. */
const TURNS_TEXT = /\p{Bidi_Control}/u;

/**
 * What is wrong with a name, if anything.
 *
 * @param others names that are taken
 */
export function nameProblem(name: unknown, others: Iterable<string> = []): string | undefined {
  if (name === undefined || name === null) return sentence.missing("name");
  if (typeof name !== "string") return sentence.notText("name", name);
  const trimmed = name.trim();
  if (trimmed === "") return sentence.missing("name");
  if (trimmed.length > LONGEST_NAME) return sentence.tooLong("name", LONGEST_NAME, trimmed.length);
  if (BROKEN_CHARACTERS.test(trimmed)) return sentence.notCharacters("name");
  if (nameKey(trimmed) === "" || TURNS_TEXT.test(trimmed)) return sentence.notSeen("name");
  for (const other of others) {
    if (nameKey(other) === nameKey(trimmed)) return sentence.nameTaken(other);
  }
  return undefined;
}

/** The name, or the name with the lowest number behind it that is free: "Settlement (2)". */
export function freeName(name: string, others: Iterable<string>): string {
  const taken = new Set([...others].map(nameKey));
  return lowestFree(
    (number) => {
      const suffix = numberBehind(number);
      // Cut between characters, never through one.
      const kept = [...name.trim()];
      while (kept.join("").length + suffix.length > LONGEST_NAME) kept.pop();
      return kept.join("").trimEnd() + suffix;
    },
    (candidate) => !taken.has(nameKey(candidate)),
  );
}
