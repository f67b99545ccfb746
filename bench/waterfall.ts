/**
 * How a waterfall's time and memory grow with receipts and claims.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import {
  CLAIM_KINDS,
  Decimal,
  paidByPayee,
  parseClaims,
  serialDate,
  type Claim,
  type ClaimKind,
  type ClaimRow,
  type Receipt,
} from "../src/calc/index.ts";
import { markdownTable } from "../tools/sectionedPage.ts";
import type { Bench } from "./measure/bench.ts";

interface Size {
  readonly receipts: number;
  readonly claims: number;
}

const SIZES: readonly Size[] = [
  { receipts: 1_000, claims: 100 },
  { receipts: 3_000, claims: 300 },
  { receipts: 10_000, claims: 1_000 },
];

const FEWEST_ROUNDS = 3;
const ROUNDS_MILLISECONDS = 1_500;
const FIRST_DAY = 43_000;
const MEGABYTE = 2 ** 20;

/** A table of claims: what they are, and how many of them a tier has. */
interface Shape {
  readonly name: string;
  readonly kinds: readonly ClaimKind[];
  readonly perTier: number;
  /** What a claim is worth beside one receipt of 1,000,000. */
  readonly worth: (size: Size) => number;
  /** Each claim's share of the proceeds. */
  readonly percent: (size: Size) => number;
}

const shapes: readonly Shape[] = [
  {
    name: "every kind but the residual, three to a tier",
    kinds: CLAIM_KINDS.filter((kind) => kind !== "Residual"),
    perTier: 3,
    worth: ({ receipts, claims }) => (2 * receipts) / claims,
    percent: ({ claims }) => 0.5 / claims,
  },
  {
    name: "fixed claims, one to a tier",
    kinds: ["Fixed"],
    perTier: 1,
    worth: ({ receipts, claims }) => receipts / claims,
    percent: () => 0,
  },
  {
    name: "the worst: all claims percentages, every receipt divided among all of them",
    kinds: ["Percent of gross"],
    perTier: 3,
    worth: () => 0,
    percent: ({ claims }) => 0.9 / claims,
  },
  {
    name: "the worst: all claims in one tier that is never covered",
    kinds: ["Fixed"],
    perTier: Infinity,
    worth: ({ receipts, claims }) => (2 * receipts) / claims,
    percent: () => 0,
  },
];

const OF_AN_AMOUNT: readonly ClaimKind[] = ["Fixed", "Accreting", "Multiple", "Lesser of", "Greater of"];
const OF_A_MULTIPLE: readonly ClaimKind[] = ["Multiple", "Lesser of", "Greater of"];
const OF_A_SHARE: readonly ClaimKind[] = [
  "Percent of gross",
  "Percent of remainder",
  "Up to percent of total",
  "Lesser of",
  "Greater of",
];

function receiptsOf({ receipts }: Size): Receipt[] {
  // No two alike and none a round sum, so that cents are divided every day.
  return Array.from({ length: receipts }, (_, index) => ({
    date: serialDate(FIRST_DAY + index),
    amount: new Decimal(1_000_000 + ((index * 7919) % 10_007)).plus("0.37"),
  }));
}

function claimsOf({ kinds, perTier, worth, percent }: Shape, size: Size): Claim[] {
  const rows = Array.from({ length: size.claims }, (_, index): ClaimRow => {
    const kind = kinds[index % kinds.length] ?? "Fixed";
    const amount = new Decimal(Math.round(worth(size) * 1_000_000) + ((index * 104_729) % 1_009));
    return {
      row: index + 2,
      tier: perTier === Infinity ? 1 : 1 + Math.floor(index / perTier),
      payee: `Payee ${index}`,
      kind,
      amount: OF_AN_AMOUNT.includes(kind) ? amount : undefined,
      percent: OF_A_SHARE.includes(kind) ? new Decimal(percent(size).toPrecision(6)) : undefined,
      multiple: OF_A_MULTIPLE.includes(kind) ? new Decimal("1.5") : undefined,
      rate: kind === "Accreting" ? new Decimal("0.08") : undefined,
      from: serialDate(FIRST_DAY - 365),
      // Every fourth claim waits for its day.
      due: index % 4 === 3 ? serialDate(FIRST_DAY + ((index * 31) % size.receipts)) : undefined,
      frequency: kind === "Accreting" ? 1 : undefined,
      dayCount: undefined,
    };
  });
  return parseClaims(rows);
}

/** Milliseconds of processor time, the median of at least three rounds; the compiler has seen it before. */
function time(run: () => unknown): number {
  const warming = timeOnce(run);
  const rounds = Math.max(FEWEST_ROUNDS, Math.round(ROUNDS_MILLISECONDS / warming));
  for (let round = 0; round < rounds / 2; round++) run();
  const times = Array.from({ length: rounds }, () => timeOnce(run));
  return times.sort((a, b) => a - b)[rounds >> 1] ?? NaN;
}

function timeOnce(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

setFlagsFromString("--expose_gc");
const collect = runInNewContext("gc") as () => void;

/** Megabytes that are in use after a run that were not before, everything else being collected. */
function heldAfter(run: () => unknown): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  const result = run();
  collect();
  const held = process.memoryUsage().heapUsed - before;
  return result === undefined ? NaN : held / MEGABYTE;
}

const nLogN = (n: number): number => n * Math.log2(n);

function measureShape(shape: Shape): string[][] {
  let first: { cells: number; milliseconds: number } | undefined;
  return SIZES.map((size) => {
    const [receipts, claims] = [receiptsOf(size), claimsOf(shape, size)];
    const run = (): unknown => paidByPayee(receipts, claims);
    const milliseconds = time(run);
    const cells = size.receipts * size.claims;
    first ??= { cells, milliseconds };
    const held = heldAfter(run);
    return [
      shape.name,
      `${size.receipts.toLocaleString("en-US")} × ${size.claims.toLocaleString("en-US")}`,
      milliseconds.toFixed(milliseconds < 100 ? 1 : 0),
      (milliseconds / first.milliseconds).toFixed(1),
      (cells / first.cells).toFixed(0),
      (nLogN(cells) / nLogN(first.cells)).toFixed(1),
      held.toFixed(1),
    ];
  });
}

export const bench: Bench = {
  id: "waterfall",
  title: "Waterfall",
  run: () => {
    const rows = shapes.flatMap(measureShape);
    const headers = ["Claims", "Receipts × claims", "ms", "Growth", "of n", "of n log n", "MB kept"];
    return [
      "What every payee is paid in all (`WATERFALL_PAID`), processor time, median of at least three runs. n is receipts × claims, every receipt on a day of its own; growth is against the first row of the same table. Budget: no worse than n log n. MB kept: heap in use after a run beyond what was before.",
      markdownTable(headers, rows, [2, 3, 4, 5, 6]),
    ].join("\n\n");
  },
};
