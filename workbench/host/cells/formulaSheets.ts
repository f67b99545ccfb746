import { sheetOf } from "./address.ts";

/** A name that is a sheet's because "!" follows it; text in quotation marks and error values name nothing. */
const SHEET_REFERENCE =
  /"(?:[^"]|"")*"|#[A-Z0-9/]+[!?]?|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)(?::[\p{L}_][\p{L}\p{N}_.]*)?)!/gu;

/** The sheets that a formula refers to, each as it is named there. */
export function sheetsOf(formula: string): readonly string[] {
  return [...formula.matchAll(SHEET_REFERENCE)].flatMap(([, name]) =>
    // A span of sheets names its first and its last.
    name === undefined ? [] : name.split(/:(?=[^']*$)/).map(sheetOf),
  );
}
