/** Series of dated flows on which rates of return are hard to find, or of which none is. */
import { fromIso, type DatedFlow, type SerialDate } from "../../src/calc/index.ts";

export interface Series {
  readonly name: string;
  readonly flows: readonly DatedFlow[];
  /** Days from each flow to the next, where it is always the same. */
  readonly period?: number;
  /** Rate near which an answer is wanted; 10% where none is given. */
  readonly guess?: number;
}

const START = fromIso("2015-01-01");

function dated(name: string, ...flows: readonly (readonly [days: number, amount: number])[]): Series {
  return { name, flows: flows.map(([days, amount]) => ({ date: (START + days) as SerialDate, amount })) };
}

function every(period: number, name: string, ...amounts: readonly number[]): Series {
  return { ...dated(name, ...amounts.map((amount, index) => [index * period, amount] as const)), period };
}

function repeated(count: number, amount: (index: number) => number): number[] {
  return Array.from({ length: count }, (_, index) => amount(index));
}

const ORDINARY: readonly Series[] = [
  dated("note at three times in 740 days", [0, -5_500_000], [740, 16_500_000]),
  dated("investment paid back in a year", [0, -100], [365, 110]),
  every(365, "bond at a premium", -1050, 60, 60, 60, 60, 1060),
  every(365, "IFRS 9 IG B.26", -1000, 58.75, 58.75, 58.75, 58.75, 1308.75),
  dated("Excel's own example", [0, -10_000], [60, 2750], [303, 4250], [411, 3250], [456, 2750]),
  dated("three drawdowns, two recoveries", [0, -300], [200, -250], [500, -450], [1500, 1200], [2100, 900]),
  every(365, "no gain and no loss", -100, 0, 0, 100),
  every(365, "loss of a fifth in five years", -100, 10, 10, 20, 20, 20),
];

const DEEP_LOSSES: readonly Series[] = [
  dated("half lost in a month", [0, -1000], [30, 500]),
  dated("nine tenths lost in a year", [0, -1000], [365, 100]),
  dated("all but a cent lost in a year", [0, -1000], [365, 0.01]),
  dated("rate of -99.999%", [0, -100_000], [365, 1]),
  dated("crumbs back over eight months", [0, -400], [28, 1], [59, 1], [120, 1], [150, 1], [240, 1]),
  dated("a loss in ten days", [0, -1000], [10, 900]),
  dated("loss on the second tranche", [0, -1000], [100, 1200], [101, -5000], [400, 300]),
  every(365, "ten years of small receipts", -10_000, ...repeated(10, () => 50)),
];

const HUGE_RATES: readonly Series[] = [
  dated("doubled in a month", [0, -100], [30, 200]),
  dated("up a tenth in a day", [0, -100], [1, 110]),
  dated("up a half in a week", [0, -1000], [7, 1500]),
  dated("a hundred times in a year", [0, -1], [365, 100]),
  dated("rate of 1,000,000%", [0, -1], [365, 10_001]),
  dated("doubled in a day", [0, -1], [1, 2]),
  dated("large receipts at once and a long tail", [0, -10], [5, 40], [700, 1], [1400, 1], [2800, 1]),
];

const MANY_FLOWS: readonly Series[] = [
  every(30, "ten years of months", -100_000, ...repeated(120, () => 1100)),
  every(7, "five years of weeks", -50_000, ...repeated(260, (index) => 150 + (index % 13) * 20)),
  every(1, "a thousand days", -10_000, ...repeated(1000, () => 10.5)),
  every(30, "saving for twenty years, then a sum", ...repeated(240, () => -100), 60_000),
  dated(
    "drawdowns and receipts all mixed",
    ...repeated(60, (index) => index * 41).map(
      (day, index) => [day, (index % 3 === 0 ? -700 : 420) * (1 + (index % 7) / 10)] as const,
    ),
  ),
];

const UNSORTED: readonly Series[] = [
  dated("receipt before its investment in the list", [740, 16_500_000], [0, -5_500_000]),
  dated("first row is the last day", [1460, 800], [0, -1000], [365, 100], [730, 100], [1095, 100]),
  dated("shuffled with zeros", [900, 0], [300, -500], [1200, 1300], [0, -400], [600, 0]),
  dated("two flows on a day, out of order", [365, 60], [0, -150], [365, 50], [0, 50]),
];

const AMOUNTS: readonly Series[] = [
  every(365, "amounts in billions of billions", -1e18, 5e17, 7e17),
  every(365, "amounts in billionths", -1e-9, 5e-10, 7e-10),
  every(365, "a cent against a billion", -1e9, 0.01, 0.01, 1.2e9),
  every(365, "zeros in front", 0, 0, -100, 0, 130),
];

const SEVERAL_RATES: readonly Series[] = [
  every(365, "the pump: 25% and 400%", -1600, 10_000, -10_000),
  every(365, "0%, 100% and 200%", -1000, 6000, -11_000, 6000),
  { ...every(365, "the pump, guess 300%", -1600, 10_000, -10_000), guess: 3 },
  { ...every(365, "0%, 100% and 200%, guess 90%", -1000, 6000, -11_000, 6000), guess: 0.9 },
  { ...every(365, "0%, 100% and 200%, guess 500%", -1000, 6000, -11_000, 6000), guess: 5 },
  every(365, "-50% and 10%", -100, 160, -55),
  { ...every(365, "-50% and 10%, guess -40%", -100, 160, -55), guess: -0.4 },
  every(365, "10% touched", -100, 220, -121),
  every(365, "20% three times", -1000, 3600, -4320, 1728),
  every(365, "mine with a clean-up: near 8% and 80%", -1000, 2880, -1944),
  dated("deposit, loan and deposit", [0, 1000], [300, -2500], [900, 1510]),
  every(365, "10%, 20%, 30% and 40%", -1000, 5000, -9350, 7750, -2402.4),
];

const NO_RATE: readonly Series[] = [
  every(365, "present value above 0 at every rate", 100, -300, 300),
  every(365, "misses 0 narrowly", -100, 220, -121.5),
  every(365, "all received", 100, 100, 100),
  every(365, "all paid", -100, -100, -100),
  every(365, "all zero", 0, 0, 0),
  dated("all on one day", [0, -100], [0, 120]),
  dated("too deep for a double", [0, -1000], [1, 500]),
];

export const HARD_SERIES: readonly Series[] = [
  ...ORDINARY,
  ...DEEP_LOSSES,
  ...HUGE_RATES,
  ...MANY_FLOWS,
  ...UNSORTED,
  ...AMOUNTS,
  ...SEVERAL_RATES,
  ...NO_RATE,
];
