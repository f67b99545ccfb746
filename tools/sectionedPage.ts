/**
 * A generated page of sections, each owned by the program that writes it: a run that covers only
 * some of them leaves the others as they were.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export interface PageSection {
  /** Lower-case words joined by hyphens; marks the section in the page. */
  readonly id: string;
  readonly title: string;
  /** Markdown below the title. */
  readonly body: string;
}

const MARK = /^<!-- section: ([a-z0-9-]+) -->$/mu;

/** Writes sections into a page: new ones at their place in `order`, known ones over their former text. */
export function writeSections(
  path: string,
  introduction: string,
  order: readonly string[],
  sections: readonly PageSection[],
): void {
  const kept = existsSync(path) ? readSections(readFileSync(path, "utf8")) : new Map<string, string>();
  for (const { id, title, body } of sections) kept.set(id, `## ${title}\n\n${body.trim()}`);
  const known = order.filter((id) => kept.has(id));
  const parts = known.map((id) => `<!-- section: ${id} -->\n\n${kept.get(id) ?? ""}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${[introduction.trim(), ...parts].join("\n\n")}\n`);
}

function readSections(page: string): Map<string, string> {
  const [, ...marked] = page.replaceAll("\r\n", "\n").split(MARK);
  const sections = new Map<string, string>();
  for (let index = 0; index + 1 < marked.length; index += 2) {
    sections.set(marked[index] ?? "", (marked[index + 1] ?? "").trim());
  }
  return sections;
}

/** A Markdown table, its columns padded as Prettier pads them; `right` lists the columns of numbers. */
export function markdownTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const cells = [headers, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = headers.map((_, column) => Math.max(3, ...cells.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]): string =>
    `| ${widths
      .map((width, column) => {
        const cell = row[column] ?? "";
        return right.includes(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(" | ")} |`;
  const rule = widths.map((width, column) =>
    right.includes(column) ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  const [head = [], ...body] = cells;
  return [line(head), line(rule), ...body.map(line)].join("\n");
}
