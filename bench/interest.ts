/**
 * What interest costs: as it was in release 0.1, by arguments and by a table of terms, and a screening in doubles.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  addMonths,
  benchmarkSeries,
  Decimal,
  fromIso,
  screenUnder,
  type Compounds,
  type Frequency,
  type SerialDate,
  type TermsRow,
} from "../src/calc/index.ts";
import { fetchParts, loadAddIn, type BuiltFunction } from "../test/functions/builtFunctions.ts";
import { markdownTable } from "../tools/sectionedPage.ts";
import type { Bench } from "./measure/bench.ts";
import { timeInterleaved, type Timing } from "./measure/interleaved.ts";

const ROOT = join(import.meta.dirname, "..");
const START = fromIso("2011-09-16");
const AS_OF = fromIso("2021-05-08");
const PRINCIPAL = 967_777_002;
const YEARS = 10;

interface Shape {
  readonly name: string;
  readonly compounds: Compounds;
  readonly frequency: Frequency;
}

const SHAPES: readonly Shape[] = [
  { name: "ten yearly resets", compounds: "Yearly", frequency: 1 },
  { name: "120 monthly resets", compounds: "Monthly", frequency: 12 },
];

/** A fixing at the start of each period, as a sheet holds it. */
function fixingsOf({ frequency }: Shape): [date: SerialDate, rate: number][] {
  const months = 12 / Math.max(1, frequency);
  return Array.from({ length: (YEARS * 12) / months }, (_, index) => [
    addMonths(START, index * months),
    (50 + (index % 7) * 10) / 10_000,
  ]);
}

function rowOf({ compounds }: Shape): TermsRow {
  return {
    head: "",
    principal: new Decimal(PRINCIPAL),
    from: START,
    rate: { kind: "benchmark", name: "X" },
    margin: new Decimal(0.04),
    floor: new Decimal(0.04),
    floorOn: "Rate",
    compounds,
    compoundsOn: "Start",
    resets: undefined,
    fixing: "On or before",
    dayCount: "ACT/365F",
    stub: "Simple",
    firstDay: "Counted",
    lastDay: "Not counted",
    rounding: [],
    payments: "Interest first",
    enters: "Continues",
    bears: true,
    grace: undefined,
  };
}

/** What a cell would show; a sentence would make the bench measure a refusal. */
function shown(call: BuiltFunction | undefined, ...args: readonly unknown[]): () => void {
  if (call === undefined) throw new Error("the function is not in the bundle");
  const result = call(...args);
  if (typeof result !== "number") throw new Error("the function gave no number");
  return () => void call(...args);
}

async function timingsOf(shape: Shape): Promise<Timing[]> {
  const functions = (path: string) => loadAddIn(readFileSync(join(ROOT, path), "utf8")).functions;
  const now = functions("dist/functions.js");
  await fetchParts(now);
  const before = functions("test/release-0.1/bundle/functions.js");
  const fixings = fixingsOf(shape);
  const scalar = [
    PRINCIPAL,
    START,
    AS_OF,
    [["Reset date", "Benchmark"], ...fixings],
    0.04,
    0.04,
    shape.frequency,
  ];
  const headings = ["Principal", "From", "Benchmark", "Margin", "Floor", "Compounds"];
  const terms = [headings, [PRINCIPAL, START, "X", 0.04, 0.04, shape.compounds]];
  const series = benchmarkSeries(
    fixings.map(([date, rate]) => ({ date, rate: new Decimal(rate) })),
    "X",
  );
  const row = rowOf(shape);
  const known = new Map([["X", series]]);
  return timeInterleaved([
    { name: "AWARD_BALANCE, release 0.1", run: shown(before.get("AWARD_BALANCE"), ...scalar) },
    { name: "AWARD_BALANCE", run: shown(now.get("AWARD_BALANCE"), ...scalar) },
    {
      name: "TERMS_BALANCE",
      run: shown(now.get("TERMS_BALANCE"), terms, AS_OF, [["Date", "X"], ...fixings]),
    },
    {
      name: "the same screened in doubles, without reading the tables",
      run: () => void screenUnder([row], known, [], AS_OF),
    },
  ]);
}

async function run(): Promise<string> {
  const tables: string[] = [];
  // One after the other, or they would slow each other down.
  for (const shape of SHAPES) {
    const timings = await timingsOf(shape);
    const [first] = timings;
    const rows = timings.map(({ name, median, low, high }) => [
      name,
      microseconds(median),
      `${microseconds(low)} to ${microseconds(high)}`,
      (median / (first?.median ?? NaN)).toFixed(2),
    ]);
    const title = `An award of ten years with ${shape.name}:`;
    tables.push(
      `${title}\n\n${markdownTable(["", "µs a call", "quartiles", "of release 0.1"], rows, [1, 2, 3])}`,
    );
  }
  return tables.join("\n\n");
}

function microseconds(nanoseconds: number): string {
  return (nanoseconds / 1000).toFixed(0);
}

export const bench: Bench = { id: "interest", title: "Interest on an award", run };
