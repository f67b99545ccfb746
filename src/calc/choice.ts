/**
 * Choices: what a person may pick from, each with a sentence that says what it means.
 *
 * A catalogue of choices is a record by what is picked. Excel's list of choices, its tooltips, the help pages,
 * the sentences that refuse anything else and the pane's lists are read from it.
 */

/** What every entry of a catalogue tells beside what it does. */
export interface Choice {
  /** The name that functions.json has for it; one that is released does not change. */
  readonly id: string;
  /** What it means, in a sentence for the one who chooses. */
  readonly text: string;
}

/**
 * What can be picked from a catalogue, in its order, whole numbers last.
 *
 * An object lists whole numbers first wherever they stand; where a catalogue has them beside words, as the
 * bases of YEARFRAC beside the conventions they are, they are the second way to say the same.
 */
export function namesOf<T extends object>(catalogue: T): readonly (keyof T & string)[] {
  const names = Object.keys(catalogue) as (keyof T & string)[];
  const isNumber = (name: string): boolean => /^\d+$/u.test(name);
  return [...names.filter((name) => !isNumber(name)), ...names.filter(isNumber)];
}
