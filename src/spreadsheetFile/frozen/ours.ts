/** What of a workbook is Award Finance's own, beside the formulas. */
import type { DefinedName, WorkbookFile } from "../workbook/workbookFile.ts";

/** Namespaces of our custom XML parts begin so: scenarios, what was set aside of them, what a frozen copy was. */
const PART_NAMESPACES = "urn:award-finance:";

/** Of the part from which a frozen copy is restored. */
export const FROZEN_NAMESPACE = "urn:award-finance:frozen";

/** Comments of our names begin so. */
const NAME_MARK = "Award Finance scenario";

/** The parts of the workbook that hold scenarios, or what was kept of them. */
export function ownParts({ customParts }: WorkbookFile): readonly string[] {
  return customParts.filter(({ namespace }) => namespace.startsWith(PART_NAMESPACES)).map(({ part }) => part);
}

/**
 * Whether a name is ours: by its comment, which names keep in Excel, or else by its spelling.
 *
 * @param spellings names as we spell them, for files from a program that drops comments
 */
export function isOwnName({ name, comment }: DefinedName, spellings: ReadonlySet<string>): boolean {
  return comment.startsWith(NAME_MARK) || spellings.has(name);
}

/** Whether a formula is one call of a function that gives a day, and nothing else. */
export function givesDay(formula: string): boolean {
  return ONE_DAY.test(formula);
}

const ONE_DAY =
  /^(?:\[\d+\]!)?(?:_xldudf_award(?:dev)?_|award(?:dev)?\.)(?:NOTE_DUE_DATE|NOTE_LATEST_AWARD_DATE)\([^()]*\)$/i;
