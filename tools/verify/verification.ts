/** What a check against another program is made of, and how its outcome is told. */
import { markdownTable } from "../sectionedPage.ts";

/** A program that computes the same things independently. */
export interface Program {
  /** Its name and where it comes from: "LibreOffice Calc (Debian package libreoffice-calc)". */
  readonly name: string;
  /** The version installed here, or undefined where it is not installed. */
  version(): string | undefined;
}

/** One case on which both answered: numbers, or a word for why there is none. */
export interface Case {
  /** What was asked, short enough to be typed again. */
  readonly asked: string;
  readonly ours: number | string;
  readonly theirs: number | string;
  /** Where the two differ and it is understood why: one or two sentences, the same for all of a kind. */
  readonly explanation?: string | undefined;
}

/** Cases of one function against one program. */
export interface Comparison {
  /** "XIRR" */
  readonly subject: string;
  /** "within 1E-9 of 1 + rate" */
  readonly agreement: string;
  readonly cases: readonly Case[];
  agree(pair: Case): boolean;
}

export interface Verification {
  /** Lower-case words joined by hyphens; marks the section in the page. */
  readonly id: string;
  /** "Dated returns against LibreOffice Calc" */
  readonly title: string;
  readonly program: Program;
  run(): Promise<readonly Comparison[]> | readonly Comparison[];
}

export interface Outcome {
  /** Markdown of the section. */
  readonly body: string;
  /** Differences that no explanation covers. */
  readonly unexplained: readonly Case[];
}

/** Counts a verification's agreements and differences, and writes them down. */
export function judge(comparisons: readonly Comparison[]): Outcome {
  const unexplained: Case[] = [];
  const rows: string[][] = [];
  const notes: string[] = [];
  for (const comparison of comparisons) {
    const differences = comparison.cases.filter((pair) => !comparison.agree(pair));
    const open = differences.filter(({ explanation }) => explanation === undefined);
    for (const reason of new Set(differences.map(({ explanation }) => explanation))) {
      if (reason === undefined) continue;
      const covered = differences.filter(({ explanation }) => explanation === reason);
      notes.push(
        `**${comparison.subject}**, ${counted(covered.length)}: ${reason} For example ${told(covered[0])}.`,
      );
    }
    for (const difference of open.slice(0, 20)) {
      notes.push(`**${comparison.subject}**, unexplained: ${told(difference)}.`);
    }
    unexplained.push(...open);
    rows.push([
      comparison.subject,
      comparison.agreement,
      String(comparison.cases.length),
      String(comparison.cases.length - differences.length),
      String(differences.length - open.length),
      String(open.length),
    ]);
  }
  const headers = ["Function", "Agreement means", "Cases", "Agree", "Differ, explained", "Unexplained"];
  return { body: [markdownTable(headers, rows, [2, 3, 4, 5]), ...notes].join("\n\n"), unexplained };
}

function counted(number: number): string {
  return number === 1 ? "1 case" : `${number} cases`;
}

function told(difference: Case | undefined): string {
  if (difference === undefined) return "";
  const { asked, ours, theirs } = difference;
  return `\`${asked}\`: here ${String(ours)}, there ${String(theirs)}`;
}
