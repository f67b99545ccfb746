/** What docs/verification.md says of a run of the mutation tester. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MutantStatus } from "@stryker-mutator/api/core";
import { markdownTable, type PageSection } from "../sectionedPage.ts";
import { isAlive, isFound, type Outcome } from "./kept.ts";

/** Why a mutant may live: the piece of a file, and why changing it changes no answer. */
interface Reason {
  readonly file: string;
  /** The text that was changed, or its beginning. */
  readonly was: string;
  /** What stood there instead; absent: whatever did. */
  readonly now?: string;
  readonly because: string;
}

const ROOT = join(import.meta.dirname, "..", "..");
const REASONS = join(import.meta.dirname, "survivors.json");
const LONGEST_PIECE = 60;

/** Per cent of the mutants that a test found, of those that were tried and can run. */
export function score(outcomes: readonly Outcome[]): number {
  const found = outcomes.filter(isFound).length;
  return (
    (100 * found) / outcomes.filter(({ status }) => status !== "RuntimeError" && status !== "Pending").length
  );
}

export function mutationSection({
  seed,
  outcomes,
  of,
}: {
  seed: number;
  outcomes: readonly Outcome[];
  of: number;
}): PageSection {
  const count = (wanted: MutantStatus): number => outcomes.filter(({ status }) => status === wanted).length;
  const living = outcomes.filter(isAlive);
  const reasons = JSON.parse(readFileSync(REASONS, "utf8")) as readonly Reason[];
  const rows = living.map(({ key }) => toRow(key, reasons)).sort((a, b) => (a.join() < b.join() ? -1 : 1));
  const when = `${new Date().toISOString().slice(0, 10)}, Stryker, Node ${process.versions.node}.`;
  const tried = outcomes.length - count("Pending");
  const result =
    `${tried === of ? of : `${tried} of ${of}`} mutants of src/calc drawn by the seed ${seed}: ` +
    `${count("Killed")} failed a test, ${count("Timeout")} never ended, ${count("Survived")} survived, ` +
    `${count("NoCoverage")} are run by no test, and ${count("RuntimeError")} cannot be loaded at all and are left out: ` +
    `${score(outcomes).toFixed(1)} % found.${tried === of ? "" : ` The other ${of - tried} were not tried yet; those that only change what is worked out as a module is loaded come last.`}`;
  const tests =
    "The tests are those of test/calc and test/taskpane and of four pages and cases, without the slowest: " +
    "tools/mutate/slowTests.ts lists them.";
  return {
    id: "mutants",
    title: "Mutants of the calculation module",
    body: [when, result, tests, markdownTable(["Where", "Was", "Became", "Why it lives"], rows)].join("\n\n"),
  };
}

const KEY = /^(\S+?):(\d+):(\d+)-(\d+):(\d+) (\w+) ([^]*)$/u;

function toRow(key: string, reasons: readonly Reason[]): string[] {
  const [, file = "", ...rest] = KEY.exec(key) ?? [];
  const [startLine = 0, startColumn = 0, endLine = 0, endColumn = 0] = rest.slice(0, 4).map(Number);
  const now = rest[5] ?? "";
  const lines = readFileSync(join(ROOT, file), "utf8")
    .split("\n")
    .slice(startLine - 1, endLine);
  lines[lines.length - 1] = lines.at(-1)?.slice(0, endColumn) ?? "";
  lines[0] = lines[0]?.slice(startColumn) ?? "";
  const was = lines.join("\n");
  const reason = reasons.find(
    (one) => one.file === file && was.startsWith(one.was) && (one.now === undefined || one.now === now),
  );
  return [
    `${file.replace("src/calc/", "")}:${startLine}`,
    piece(was),
    piece(now),
    reason?.because ?? "not looked at yet",
  ];
}

/** A piece of code on one line of a table. */
function piece(code: string): string {
  const line = code.replaceAll(/\s+/gu, " ");
  const shown = line.length > LONGEST_PIECE ? `${line.slice(0, LONGEST_PIECE - 1)}…` : line;
  return shown === "" ? "nothing" : `\`${shown.replaceAll("`", "'")}\``;
}
