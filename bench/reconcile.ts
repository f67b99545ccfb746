/**
 * What RECONCILE costs: a search of ten thousand combinations beside three thousand balances of the same terms.
 */
import { fromIso } from "../src/calc/index.ts";
import { loadWholeAddIn } from "../test/functions/builtFunctions.ts";
import { markdownTable } from "../tools/sectionedPage.ts";
import type { Bench } from "./measure/bench.ts";
import { timeInterleaved } from "./measure/interleaved.ts";

/** Koch v Venezuela: six-month LIBOR of each 11 April and October, and 2 %. */
const FIXINGS: readonly (readonly [string, number])[] = [
  ["2010-10-11", 0.0045656],
  ["2011-04-11", 0.004445],
  ["2011-10-11", 0.0058694],
  ["2012-04-11", 0.007334],
  ["2012-10-11", 0.006039],
  ["2013-04-11", 0.004389],
  ["2013-10-11", 0.003634],
  ["2014-04-11", 0.00322],
  ["2014-10-10", 0.003198],
  ["2015-04-10", 0.004044],
  ["2015-10-09", 0.0052825],
  ["2016-04-11", 0.008964],
  ["2016-10-11", 0.012635],
  ["2017-04-11", 0.0141544],
  ["2017-10-11", 0.0152933],
];

const BALANCES = 3000;

/** Each takes about a second. */
const ROUNDS = 7;

async function run(): Promise<string> {
  const { functions } = await loadWholeAddIn();
  const call = (id: string, ...args: unknown[]): unknown => {
    const implementation = functions.get(id);
    if (implementation === undefined) throw new Error(`${id} is not in the bundle`);
    return implementation(...args);
  };
  const fixings = [["Date", "LIBOR 6M"], ...FIXINGS.map(([day, rate]) => [fromIso(day), rate])];
  const head = [140_250_000, fromIso("2010-10-11"), "LIBOR 6M", 0.02];
  const headings = ["Principal", "From", "Benchmark", "Margin"];
  const asOf = fromIso("2017-10-30");
  const stated = [
    [...headings, "Compounds", "Day count"],
    [...head, "Half-yearly", "ACT/ACT ICMA"],
  ];
  const contenders = [
    {
      name: "3,000 times TERMS_BALANCE",
      run: () => {
        for (let count = 0; count < BALANCES; count++) call("TERMS_BALANCE", stated, asOf, fixings);
      },
    },
    {
      name: "RECONCILE over 10,000 combinations",
      run: () => void call("RECONCILE", 28_419_011.14, [headings, head], asOf, fixings, "Interest"),
    },
  ];
  const timings = timeInterleaved(contenders, ROUNDS);
  const [first] = timings;
  const rows = timings.map(({ name, median, low, high }) => [
    name,
    milliseconds(median),
    `${milliseconds(low)} to ${milliseconds(high)}`,
    (median / (first?.median ?? NaN)).toFixed(2),
  ]);
  return `Koch v Venezuela, every convention open, on one thread. Budget: no more than the first row.\n\n${markdownTable(
    ["", "ms", "quartiles", "of the first"],
    rows,
    [1, 2, 3],
  )}`;
}

function milliseconds(nanoseconds: number): string {
  return (nanoseconds / 1e6).toFixed(0);
}

export const bench: Bench = { id: "reconcile", title: "RECONCILE", run };
