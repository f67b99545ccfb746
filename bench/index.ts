/**
 * Runs the benchmarks: `npm run bench`, or `npm run bench -- <id> …` for some of them.
 *
 * Every other file in this folder is one, in the order of their names, and owns a section of
 * docs/benchmarks.md; sections of benchmarks that do not run stay as they were.
 */
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeSections } from "../tools/sectionedPage.ts";
import type { Bench } from "./measure/bench.ts";

const INTRODUCTION = `# Benchmarks

Measured side by side in one process, in turns; times are medians over the rounds of processor time, and only
their ratios carry over to another machine. Written by \`npm run bench\`.`;

const PAGE = join(import.meta.dirname, "..", "docs", "benchmarks.md");

async function findBenches(): Promise<Bench[]> {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .sort();
  const benches: Bench[] = [];
  for (const file of files) {
    const module = (await import(pathToFileURL(join(import.meta.dirname, file)).href)) as { bench: Bench };
    benches.push(module.bench);
  }
  return benches;
}

/** "2026-03-01, Node 20.20.2, 2 × Intel Xeon" */
function whenAndWhere(): string {
  const processors = cpus();
  const model = processors[0]?.model.replaceAll(/\s+/gu, " ").trim() ?? "unknown processor";
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${processors.length} × ${model}.`;
}

async function main(wanted: readonly string[]): Promise<void> {
  const benches = await findBenches();
  const known = benches.map(({ id }) => id);
  const unknown = wanted.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new Error(`There is no benchmark ${unknown}: known are ${known.join(", ")}`);
  for (const { id, title, run } of benches) {
    if (wanted.length > 0 && !wanted.includes(id)) continue;
    const body = `${whenAndWhere()}\n\n${await run()}`;
    console.log(`${title}\n\n${body}\n`);
    writeSections(PAGE, INTRODUCTION, known, [{ id, title, body }]);
  }
}

await main(process.argv.slice(2));
