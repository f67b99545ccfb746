/** docs/verification.md: what was checked with many random cases, a section each. */
import { join } from "node:path";
import { writeSections, type PageSection } from "../sectionedPage.ts";

const PAGE = join(import.meta.dirname, "..", "..", "docs", "verification.md");

const INTRODUCTION = `# Verification

Random cases, the same in every run. Those against independent programs are written by \`npm run verify\`; a section
keeps its former result where its program is not installed. Those of all functions, whatever they are given, are
written by \`npm run fuzz\`.`;

const ORDER = [
  "xirr-libreoffice",
  "xirr-quantlib",
  "day-count-quantlib",
  "yearfrac-libreoffice",
  "amortised-cost-libreoffice",
  "option-value-libreoffice",
  "twins-libreoffice",
  "workbook-files",
  "plain-models",
  "release",
  "reconcile",
  "fuzz",
  "mutants",
];

/** Writes sections over their former results. */
export function writeVerification(sections: readonly PageSection[]): void {
  const unknown = sections.find(({ id }) => !ORDER.includes(id));
  if (unknown !== undefined) throw new Error(`docs/verification.md has no place for a section ${unknown.id}`);
  if (sections.length > 0) writeSections(PAGE, INTRODUCTION, ORDER, sections);
}
