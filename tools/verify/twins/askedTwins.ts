/** What each twin of src/spreadsheetFile/plain/twins.json is asked: random inputs in the cells that it reads, and the call it stands for. */
import type { RandomNumbers } from "../randomNumbers.ts";

/** Contents by address, as they stand for the first case. */
export type Inputs = Readonly<Record<string, number | string>>;

export interface AskedTwin {
  /** The call of ours that the twin gives the same as. */
  readonly call: string;
  /** Rows that a case takes, where the call reads a table. */
  readonly rows?: number;
  readonly inputs: (random: RandomNumbers) => Inputs;
}

type R = RandomNumbers;

const day = (random: R): number => random.whole(36_526, 47_000);
const later = (random: R, from: number, most = 7_000): number => from + random.whole(0, most);
const money = (random: R): number => random.whole(1, 1_000_000_000_00) / 100;
const rate = (random: R): number => random.whole(1, 2_500) / 10_000;
const days = (random: R): number => random.pick([0, random.whole(1, 400)]);
const multiple = (random: R): number => random.pick([0, random.whole(101, 900) / 100]);

/** A table of steps beside the inputs: 2 until one day, 3 until a later one, 4 ever after. */
const STEPS: Inputs = { H1: "Paid on or before", I1: "Multiple", I2: 2, I3: 3, I4: 4 };

/** Two receipts on one day, and two fixed claims, the second of which is asked about. */
const TABLES: Inputs = {
  ...{ H1: "Date", I1: "Amount", H2: 43_419, H3: 43_500 },
  ...{ K1: "Tier", L1: "Payee", M1: "Kind", N1: "Amount", K2: 1, L2: "Senior", M2: "Fixed" },
  ...{ K3: 2, L3: "Junior", M3: "Fixed" },
};

function accrual(random: R): Inputs {
  const B1 = day(random);
  const [D1, E1, F1] = [rate(random), random.whole(-200, 500) / 10_000, random.whole(0, 300) / 10_000];
  return { A1: money(random), B1, C1: later(random, B1), D1, E1, F1 };
}

function loan(random: R): Inputs {
  const C1 = day(random);
  const accrued = random.pick([0, random.whole(1, 10_000_000) / 100]);
  return { A1: money(random), B1: rate(random), C1, D1: later(random, C1), E1: accrued };
}

/** The start is no end of a month: from there the plain formula counts on from a day that months have lost. */
function loanByPeriods(random: R): Inputs {
  const frequency = random.pick([2, 4]);
  const months = 12 / frequency;
  const [year, month] = [random.whole(2000, 2024), random.whole(1, 12)];
  const periods = random.whole(1, 30);
  const at = (count: number): number => serial(year, month + count * months, 15);
  const rest = random.whole(0, at(periods + 1) - at(periods) - 1);
  return {
    A1: money(random),
    B1: rate(random),
    C1: at(0),
    D1: at(periods) + rest,
    E1: frequency,
    F1: periods,
  };
}

function serial(year: number, month: number, dayOfMonth: number): number {
  return Date.UTC(year, month - 1, dayOfMonth) / 86_400_000 + 25_569;
}

/** Two dates in either order, in two of three cases at the end of a month or of February. */
function period(random: R): Inputs {
  const one = (): number =>
    random.next() < 2 / 3
      ? serial(random.whole(2000, 2028), random.pick([random.whole(1, 12), 3]), 1) + random.whole(-3, 0)
      : day(random);
  return { A1: one(), B1: one() };
}

/** Paid first, received later. */
function flows(random: R): Inputs {
  const D1 = day(random);
  const E1 = later(random, D1, 3_000) + 90;
  const F1 = later(random, E1, 3_000) + 1;
  const A1 = -money(random);
  const [B1, C1] = [-A1 * random.between(0.1, 2), -A1 * random.between(0.1, 4)];
  return { A1, B1, C1, D1, E1, F1, G1: rate(random) };
}

const yearFraction = (dayCount: string): AskedTwin => ({
  call: `AWARD.YEAR_FRACTION(A1,B1,"${dayCount}")`,
  inputs: period,
});

/** By function, in the order of its twins. */
export const askedTwins: Readonly<Record<string, readonly AskedTwin[]>> = {
  NOTE_REPAYMENT: [
    {
      call: "AWARD.NOTE_REPAYMENT(A1,B1,C1,D1,E1)",
      inputs: (random) => {
        const B1 = random.next() < 0.1 ? 0 : day(random);
        const C1 = random.next() < 0.3 ? 0 : day(random);
        return { A1: money(random), B1, C1, D1: multiple(random), E1: days(random) || "" };
      },
    },
    {
      call: "AWARD.NOTE_REPAYMENT(A1,B1,,H1:I4,F1)",
      rows: 4,
      inputs: (random) => {
        const D1 = day(random);
        const E1 = D1 + random.whole(1, 2_000);
        const inputs = { A1: money(random), B1: day(random), D1, E1, F1: days(random) || "" };
        return { ...inputs, ...STEPS, H2: D1, H3: E1 };
      },
    },
  ],
  NOTE_DUE_DATE: [
    {
      call: "AWARD.NOTE_DUE_DATE(A1,B1,C1,D1:E1)",
      inputs: (random) => {
        const A1 = day(random);
        const B1 = random.whole(1, 400);
        const C1 = random.pick(["None", "Following", "Modified Following", "Preceding"]);
        return { A1, B1, C1, D1: A1 + B1 + random.whole(-3, 3), E1: A1 + B1 + random.whole(-3, 3) };
      },
    },
  ],
  NOTE_STATUS: [
    {
      call: "AWARD.NOTE_STATUS(A1,B1,C1)",
      inputs: (random) => {
        const A1 = random.next() < 0.1 ? 0 : day(random);
        return { A1, B1: A1 === 0 ? day(random) : A1 + random.whole(-200, 600), C1: days(random) || "" };
      },
    },
  ],
  NOTE_IRR: [
    {
      call: "AWARD.NOTE_IRR(A1,B1,C1,D1)",
      inputs: (random) => {
        const A1 = day(random);
        return { A1, B1: later(random, A1), C1: multiple(random), D1: days(random) || "" };
      },
    },
  ],
  NOTE_LATEST_AWARD_DATE: [
    {
      call: "AWARD.NOTE_LATEST_AWARD_DATE(A1,B1,C1,D1)",
      inputs: (random) => ({
        ...{ A1: day(random), B1: random.whole(500, 9_999) / 10_000 },
        ...{
          C1: random.pick([0, random.whole(300, 900) / 100]),
          D1: random.pick<string | number>(["", random.whole(1, 60)]),
        },
      }),
    },
  ],
  NOTE_BREAKEVEN_PROBABILITY: [
    {
      call: "AWARD.NOTE_BREAKEVEN_PROBABILITY(A1,B1,C1,D1,E1)",
      inputs: (random) => {
        const A1 = day(random);
        return {
          A1,
          B1: later(random, A1, 1_500),
          C1: rate(random),
          D1: random.whole(300, 900) / 100,
          E1: 60,
        };
      },
    },
  ],
  STANDSTILL_STATUS: [
    {
      call: "AWARD.STANDSTILL_STATUS(A1,B1,C1)",
      inputs: (random) => ({ A1: day(random), B1: day(random), C1: day(random) }),
    },
  ],
  DEBT_BALANCE: [
    { call: 'AWARD.DEBT_BALANCE(A1,B1,C1,D1,E1,0,"ACT/365F")', inputs: loan },
    { call: 'AWARD.DEBT_BALANCE(A1,B1,C1,D1,E1,1,"ACT/365F")', inputs: loan },
    { call: 'AWARD.DEBT_BALANCE(A1,B1,C1,D1,,E1,"ACT/365F")', inputs: loanByPeriods },
  ],
  JUDGMENT_BALANCE: [
    {
      call: "AWARD.JUDGMENT_BALANCE(A1,B1,C1,D1)",
      inputs: (random) => {
        const B1 = day(random);
        return { A1: money(random), B1, C1: rate(random), D1: later(random, B1) };
      },
    },
  ],
  AWARD_BALANCE: [{ call: 'AWARD.AWARD_BALANCE(A1,B1,C1,D1,E1,F1,1,"ACT/365F")', inputs: accrual }],
  AWARD_INTEREST: [{ call: 'AWARD.AWARD_INTEREST(A1,B1,C1,D1,E1,F1,0,"ACT/365F")', inputs: accrual }],
  YEAR_FRACTION: [
    yearFraction("ACT/365F"),
    yearFraction("ACT/360"),
    yearFraction("ACT/ACT ISDA"),
    yearFraction("30E/360"),
    yearFraction("1"),
    yearFraction("30E/360 ISDA"),
  ],
  XIRR: [{ call: "AWARD.XIRR(A1:C1,D1:F1)", inputs: flows }],
  XNPV: [
    { call: "AWARD.XNPV(G1,A1:C1,D1:F1)", inputs: flows },
    { call: "AWARD.XNPV(G1,A1:C1,D1:F1)", inputs: flows },
  ],
  MOIC: [
    {
      call: "AWARD.MOIC(A1:D1)",
      inputs: (random) => ({ A1: -money(random), B1: money(random), C1: money(random), D1: -money(random) }),
    },
  ],
  WATERFALL_PAID: [
    {
      call: 'AWARD.WATERFALL_PAID(H1:I3,K1:N3,"Junior")',
      rows: 4,
      inputs: (random) => {
        const [A1, B1, C1, D1] = [money(random), money(random), money(random), money(random)];
        return { ...TABLES, A1, B1, C1, D1, I2: A1, I3: B1, N2: C1, N3: D1 };
      },
    },
  ],
  MINIMUM_RECEIPT: [
    {
      call: 'AWARD.MINIMUM_RECEIPT(H1:I3,K1:N3,"Junior")',
      rows: 4,
      inputs: (random) => {
        const [C1, D1] = [money(random), money(random)];
        return { ...TABLES, C1, D1, I2: money(random), I3: money(random), N2: C1, N3: D1 };
      },
    },
  ],
};
