/**
 * The terms of a sum while some of them are open, and what may be asked of them.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { Decimal } from "../../decimal.ts";
import type { Payment } from "../payment.ts";
import { benchmarkKey, type Fixing, type Fixings } from "../benchmark.ts";
import type { TermsRow } from "../terms/termsRow.ts";
import {
  columnReadings,
  CONVENTIONS,
  isAnniversary,
  tenorOf,
  type Convention,
  type Reading,
} from "./conventions.ts";

/** A Terms table some of whose conventions nobody has stated, and what it is worked out with. */
export interface Setting {
  /** Where a convention is open it has its usual reading. */
  readonly rows: readonly TermsRow[];
  /** What is open in each row. */
  readonly open: readonly ReadonlySet<Convention>[];
  /** By their headings. */
  readonly fixings: Fixings;
  readonly payments: readonly Payment[];
}

/** Something of a setting that may be read in more than one way. */
export interface Question {
  readonly name: string;
  /** The column that is open; `undefined` of what has none. */
  readonly column: Convention | undefined;
  /** At least two, the usual one first. */
  readonly readings: readonly SettingReading[];
}

interface SettingReading extends Reading {
  readonly apply: (setting: Setting) => Setting;
}

/** What of a setting may be read in more than one way, on the days of the figures. */
export function questionsOf(setting: Setting, days: readonly SerialDate[]): readonly Question[] {
  const benchmarks = setting.rows.flatMap(({ rate }) =>
    rate.kind === "benchmark" ? listedBenchmarks(rate.name, setting.fixings) : [],
  );
  const judgments = setting.rows.filter(({ enters }) => enters === "Merged").map(({ from }) => from);
  const capitalised = [...new Set([...days, ...judgments])].filter((day) =>
    setting.rows.some(({ from }) => !isAnniversary(day, from)),
  );
  const circumstances = {
    capitalised,
    tenors: new Set(benchmarks.flatMap((name) => tenorOf(name) ?? [])),
    hasFewFixings: areFew(setting.fixings, benchmarks),
  };
  const columns = CONVENTIONS.filter(
    (convention) =>
      setting.open.some((open) => open.has(convention)) &&
      (convention !== "Floor on" || isFloorFelt(setting)),
  );
  return [
    ...benchmarkQuestion(setting),
    ...headsQuestion(setting),
    ...columns.map((convention) => ({
      name: convention,
      column: convention,
      readings: columnReadings(convention, circumstances).map(({ words, cost, apply }) => ({
        words,
        cost,
        apply: inOpenRows(convention, apply),
      })),
    })),
    ...rateRoundingQuestion(setting),
  ];
}

function inOpenRows(convention: Convention, apply: (row: TermsRow) => TermsRow): SettingReading["apply"] {
  return (setting) => ({
    ...setting,
    rows: setting.rows.map((row, index) => (setting.open[index]?.has(convention) ? apply(row) : row)),
  });
}

/** Whether a fixing is so low that a floor may be felt, by the benchmark alone or with its margin. */
function isFloorFelt({ rows, fixings }: Setting): boolean {
  return rows.some(({ rate, margin, floor }) => {
    if (rate.kind === "fixed" || floor === undefined) return false;
    const lowest = floor.plus(MOST_ROUNDED).minus(Decimal.min(margin, 0));
    return listedBenchmarks(rate.name, fixings).some((name) =>
      fixings.get(benchmarkKey(name))?.fixings.some((fixing) => fixing.rate.lt(lowest)),
    );
  });
}

/** More than a rate may have been rounded by before it was used. */
const MOST_ROUNDED = new Decimal("0.0001");

/** Rows of a table that are farther apart, in days, are those of half-years or of changes. */
const FREQUENT = 45;

/** Whether half of the fixings of every benchmark are followed by the next one months later, if at all. */
function areFew(fixings: Fixings, names: readonly string[]): boolean {
  return names.every((name) => {
    const days = fixings.get(benchmarkKey(name))?.fixings.map(({ date }) => date) ?? [];
    const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day));
    return (gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? Infinity) > FREQUENT;
  });
}

/** Thousands of combinations share their fixings: what is made of a table of them is made once. */
function madeOnce(make: (fixings: Fixings) => Fixings): (fixings: Fixings) => Fixings {
  const made = new WeakMap<Fixings, Fixings>();
  return (fixings) => {
    const known = made.get(fixings) ?? make(fixings);
    made.set(fixings, known);
    return known;
  };
}

/**
 * The benchmarks that a cell lists, "LIBOR 6M, LIBOR 12M", the first one being meant where nothing else is said; but one
 * whose own name among the fixings has a comma is one.
 */
export function listedBenchmarks(name: string, fixings: Fixings): readonly string[] {
  if (fixings.has(benchmarkKey(name))) return [name];
  return name
    .split(/[,;]/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** The same setting with the first of the benchmarks that each row lists. */
export function withFirstBenchmarks(setting: Setting): Setting {
  return withBenchmark(setting, 0);
}

function withBenchmark(setting: Setting, position: number): Setting {
  const rows = setting.rows.map((row) => {
    if (row.rate.kind === "fixed") return row;
    const listed = listedBenchmarks(row.rate.name, setting.fixings);
    const name = listed[position] ?? listed[0] ?? row.rate.name;
    return { ...row, rate: { ...row.rate, name } };
  });
  return { ...setting, rows };
}

function benchmarkQuestion(listed: Setting): Question[] {
  const names = listed.rows.map(({ rate }) =>
    rate.kind === "fixed" ? [] : listedBenchmarks(rate.name, listed.fixings),
  );
  const longest = names.reduce((most, list) => (list.length > most.length ? list : most), []);
  if (longest.length < 2) return [];
  const readings = longest.map((words, position) => ({
    words,
    cost: Math.min(position, 1),
    // From the lists as they were, whatever has been chosen of them since.
    apply: (setting: Setting): Setting => ({
      ...setting,
      rows: setting.rows.map((row, index) => {
        const name = names[index]?.[position];
        return row.rate.kind === "fixed" || name === undefined
          ? row
          : { ...row, rate: { ...row.rate, name } };
      }),
    }),
  }));
  return [{ name: "Benchmark", column: undefined, readings }];
}

/** Heads that differ in nothing but sum and day may have been taken as one, from the first day or from the middle. */
function headsQuestion({ rows, open }: Setting): Question[] {
  const bearing = rows.filter(({ bears }) => bears);
  const [first] = bearing;
  const heads = new Set(bearing.map(({ head }) => head));
  const isOneEach = heads.size === bearing.length && heads.size > 1;
  if (first === undefined || !isOneEach || bearing.some((row) => !isAlike(row, first))) return [];
  const days = bearing.map(({ from }) => from);
  const start = Math.min(...days);
  const pooled = (from: number): SettingReading["apply"] => {
    const principal = bearing.reduce((sum, row) => sum.plus(row.principal ?? 0), new Decimal(0));
    return (setting) => {
      const own = setting.rows.findIndex((row) => row.head === first.head);
      const kept = setting.rows.flatMap((row, index) => {
        if (index === own)
          return [{ row: { ...row, principal, from: from as SerialDate }, open: open[index] }];
        return row.bears ? [] : [{ row, open: open[index] }];
      });
      return {
        ...setting,
        rows: kept.map(({ row }) => row),
        open: kept.map((one) => one.open ?? new Set<Convention>()),
      };
    };
  };
  return [
    {
      name: "Heads",
      column: undefined,
      readings: [
        { words: "separate", cost: 0, apply: (setting) => setting },
        { words: "pooled from the first day", cost: 1, apply: pooled(start) },
        {
          words: "pooled from the middle",
          cost: 2,
          apply: pooled(Math.round((start + Math.max(...days)) / 2)),
        },
      ],
    },
  ];
}

/** Whether two rows say the same but for their head, sum and day. */
function isAlike(row: TermsRow, other: TermsRow): boolean {
  const { head, principal, from } = other;
  return JSON.stringify({ ...row, head, principal, from }) === JSON.stringify(other);
}

/** A rate may have been rounded before it was used, in per cent to so many decimals. */
const RATE_PLACES = [4, 2] as const;

function rateRoundingQuestion({ rows, fixings }: Setting): Question[] {
  const finest = rows.some(
    ({ rate, margin }) =>
      rate.kind === "benchmark" &&
      listedBenchmarks(rate.name, fixings).some((name) => {
        const benchmark = fixings.get(benchmarkKey(name));
        return benchmark !== undefined && benchmark.fixings.some((one) => isFiner(one.rate.plus(margin)));
      }),
  );
  if (!finest) return [];
  const rounded = RATE_PLACES.map((places) => ({
    words: `rounded to ${places} decimals of a per cent, the margin with them`,
    cost: 2,
    apply: roundingRates(rows, places),
  }));
  return [
    {
      // There is no column for it: who finds it rounds the fixings that he gives.
      name: "Fixings",
      column: undefined,
      readings: [{ words: "as given", cost: 0, apply: (setting) => setting }, ...rounded],
    },
  ];
}

/** Whether a rate has more decimals of a per cent than the fewest it may be rounded to. */
function isFiner(rate: Decimal): boolean {
  return rate.decimalPlaces() > 2 + RATE_PLACES[1];
}

/** Each row on a benchmark of its own that, with the row's margin, comes to the rounded rate. */
function roundingRates(rows: readonly TermsRow[], places: number): SettingReading["apply"] {
  const roundedName = (name: string, margin: Decimal): string =>
    `${name}, with ${margin.toString()} to ${places} decimals`;
  const rounded = madeOnce((fixings) => {
    const all = new Map(fixings);
    for (const { rate, margin } of rows) {
      if (rate.kind === "fixed") continue;
      for (const listed of listedBenchmarks(rate.name, fixings)) {
        const series = fixings.get(benchmarkKey(listed));
        if (series === undefined) continue;
        const name = roundedName(listed, margin);
        all.set(benchmarkKey(name), {
          ...series,
          name,
          fixings: series.fixings.map(toPlaces(margin, places)),
        });
      }
    }
    return all;
  });
  return (setting) => ({
    ...setting,
    fixings: rounded(setting.fixings),
    rows: setting.rows.map((row) =>
      row.rate.kind === "fixed"
        ? row
        : { ...row, rate: { ...row.rate, name: roundedName(row.rate.name, row.margin) } },
    ),
  });
}

function toPlaces(margin: Decimal, places: number): (fixing: Fixing) => Fixing {
  return ({ date, rate }) => ({
    date,
    rate: rate
      .plus(margin)
      .toDecimalPlaces(2 + places, Decimal.ROUND_HALF_UP)
      .minus(margin),
  });
}
