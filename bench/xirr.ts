/**
 * XIRR against the functions of that name in npm packages, judged by a bisection in 50 digits.
 */
import { XIRR as formulaXirr } from "@formulajs/formulajs";
import { irr as periodicIrr } from "financial";
import npmXirr from "xirr";
import { xirr } from "../src/calc/index.ts";
import { decimalRates, nearestRate } from "../test/calc/returns/decimalRates.ts";
import { markdownTable } from "../tools/sectionedPage.ts";
import type { Bench } from "./measure/bench.ts";
import { timeInterleaved, type Contender } from "./measure/interleaved.ts";
import { HARD_SERIES, type Series } from "./series/hardSeries.ts";

const DEFAULT_GUESS = 0.1;
/** How close to a true rate counts as right: as exact as Excel's own XIRR is. */
const CLOSE = 1e-6;
const DAY = 86_400_000;
/** Serial of 1 January 1970. */
const UNIX_EPOCH = 25_569;

/** A program's way to solve one series, its input prepared in the form it wants. */
type Prepare = (series: Series) => () => number | undefined;

interface Peer {
  readonly name: string;
  readonly prepare: Prepare;
  readonly takes: (series: Series) => boolean;
}

const ours: Peer = {
  name: "Award Finance",
  takes: () => true,
  prepare:
    ({ flows, guess }) =>
    () =>
      xirr(flows, guess ?? DEFAULT_GUESS),
};

const xirrOfNpm: Peer = {
  name: "xirr 1.1.0",
  takes: () => true,
  prepare: ({ flows, guess }) => {
    const transactions = flows.map(({ date, amount }) => ({
      amount,
      when: new Date((date - UNIX_EPOCH) * DAY),
    }));
    const options = { guess: guess ?? DEFAULT_GUESS };
    return () => npmXirr(transactions, options);
  },
};

const formulajs: Peer = {
  name: "@formulajs/formulajs 4.6.1",
  takes: () => true,
  prepare: ({ flows, guess }) => {
    const values = flows.map(({ amount }) => amount);
    const dates = flows.map(({ date }) => new Date((date - UNIX_EPOCH) * DAY));
    return () => {
      // Its errors are values, not exceptions.
      const answer: unknown = formulaXirr(values, dates, guess ?? DEFAULT_GUESS);
      return typeof answer === "number" ? answer : undefined;
    };
  },
};

const financial: Peer = {
  name: "financial 0.2.4 (`irr`)",
  takes: ({ period }) => period !== undefined,
  prepare: ({ flows, guess, period = 365 }) => {
    const values = flows.map(({ amount }) => amount);
    return () =>
      Math.expm1(
        (Math.log1p(periodicIrr(values, Math.expm1((Math.log1p(guess ?? DEFAULT_GUESS) * period) / 365))) *
          365) /
          period,
      );
  },
};

type Verdict = "right" | "another rate" | "no answer" | "wrong";

/** Runs a program; an exception, NaN and an infinite rate are no answer. */
function attempt(solve: () => number | undefined): number | undefined {
  try {
    const rate = solve();
    return rate !== undefined && Number.isFinite(rate) ? rate : undefined;
  } catch {
    return undefined;
  }
}

function judge(rate: number | undefined, rates: readonly number[], guess = DEFAULT_GUESS): Verdict {
  const isClose = (expected: number | undefined): boolean =>
    rate !== undefined &&
    expected !== undefined &&
    Math.abs(rate - expected) <= CLOSE * Math.max(1 + expected, Math.min(1, Math.abs(expected)));
  if (rates.length === 0) return rate === undefined ? "right" : "wrong";
  if (rate === undefined) return "no answer";
  if (isClose(nearestRate(rates, guess))) return "right";
  return rates.some(isClose) ? "another rate" : "wrong";
}

const microseconds = (nanoseconds: number): string => (nanoseconds / 1000).toFixed(2);

/** Pass over all series: solve each, let failures be failures. */
function contender({ name, prepare }: Peer, series: readonly Series[]): Contender {
  const solvers = series.map(prepare);
  return {
    name,
    run: () => {
      for (const solve of solvers) attempt(solve);
    },
  };
}

function speedTable(peers: readonly Peer[], series: readonly Series[]): string {
  const timings = timeInterleaved(peers.map((peer) => contender(peer, series)));
  const own = timings[0]?.median ?? NaN;
  const rows = timings.map(({ name, median, low, high }) => [
    name,
    microseconds(median / series.length),
    `${microseconds(low / series.length)} to ${microseconds(high / series.length)}`,
    `${(median / own).toFixed(1)} ×`,
  ]);
  return markdownTable(["Program", "µs a call", "Middle half of the rounds", "Time"], rows, [1, 2, 3]);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.map((name) => `“${name}”`).join(", ");
}

function answersTable(peers: readonly Peer[], truth: ReadonlyMap<Series, readonly number[]>): string {
  const verdicts = peers.map((peer) => {
    const series = HARD_SERIES.filter(peer.takes);
    return {
      peer,
      asked: series.length,
      found: series.map((each) => ({
        name: each.name,
        verdict: judge(attempt(peer.prepare(each)), truth.get(each) ?? [], each.guess),
      })),
    };
  });
  const count = (found: readonly { verdict: Verdict }[], verdict: Verdict): string =>
    String(found.filter((each) => each.verdict === verdict).length);
  const table = markdownTable(
    ["Program", "Series", "Right", "True rate, not the nearest", "No answer", "Wrong"],
    verdicts.map(({ peer, asked, found }) => [
      peer.name,
      String(asked),
      count(found, "right"),
      count(found, "another rate"),
      count(found, "no answer"),
      count(found, "wrong"),
    ]),
    [1, 2, 3, 4, 5],
  );
  const failures = verdicts.map(({ peer, found }) => {
    const names = (verdict: Verdict): string =>
      listed(found.filter((each) => each.verdict === verdict).map(({ name }) => name));
    return `- ${peer.name}. Wrong: ${names("wrong")}. No answer: ${names("no answer")}. Another rate: ${names("another rate")}.`;
  });
  return `${table}\n\n${failures.join("\n")}`;
}

export const bench: Bench = {
  id: "xirr",
  title: "XIRR",
  run: () => {
    const truth = new Map(HARD_SERIES.map((series) => [series, decimalRates(series.flows)] as const));
    const peers = [ours, xirrOfNpm, formulajs];
    const isRight = (peer: Peer, series: Series): boolean =>
      judge(attempt(peer.prepare(series)), truth.get(series) ?? [], series.guess) === "right";
    const common = HARD_SERIES.filter((series) => peers.every((peer) => isRight(peer, series)));
    const solvable = common.filter((series) => (truth.get(series) ?? []).length > 0);
    const even = HARD_SERIES.filter((series) => financial.takes(series));
    return [
      `${HARD_SERIES.length} series in \`bench/series/hardSeries.ts\`, guess 10% unless told. A rate is right when it is within 1E-6 of 1 + rate of ` +
        "the rate nearest the guess that a bisection in 50 digits finds; where that finds none, an error is right.",
      answersTable([...peers, financial], truth),
      `All ${HARD_SERIES.length} series, errors included:`,
      speedTable(peers, HARD_SERIES),
      `The ${solvable.length} series with a rate that all three get right:`,
      speedTable(peers, solvable),
      `The ${even.length} evenly spaced series, against a function that needs no dates:`,
      speedTable([ours, financial], even),
    ].join("\n\n");
  },
};
