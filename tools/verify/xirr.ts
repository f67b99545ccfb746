/** XIRR and XNPV against the same functions of LibreOffice Calc and the yields of QuantLib. */
import { DomainError, xirr, xnpv, type DatedFlow, type SerialDate } from "../../src/calc/index.ts";
import { calculateInLibreOffice, libreOffice } from "./programs/libreOffice.ts";
import { askQuantLib, quantLib } from "./programs/quantLib.ts";
import { RandomNumbers } from "./randomNumbers.ts";
import type { Case, Comparison, Verification } from "./verification.ts";

const CASES = 10_000;

interface Question {
  readonly rate: number;
  readonly flows: readonly DatedFlow[];
}

/**
 * Investments of 1 to 20 further flows within 12 years. Three in four are conventional (money in, then
 * money back, whose rate is the only one); the others change their sign at random.
 */
function questions(seed: number): Question[] {
  const random = new RandomNumbers(seed);
  return Array.from({ length: CASES }, () => {
    const conventional = random.next() < 0.75;
    const count = random.whole(1, 20);
    const start = random.whole(36_526, 45_000);
    const days = Array.from({ length: count }, () => random.whole(1, 4380)).sort(
      (left, right) => left - right,
    );
    const invested = random.whole(1, 1_000_000);
    const multiple = Math.exp(random.between(-1.5, 2));
    const flows: DatedFlow[] = [{ date: start as SerialDate, amount: -invested }];
    for (const day of days) {
      const size = Math.round((invested * multiple * random.between(0.2, 1.8) * 100) / count) / 100;
      const sign = conventional || random.next() < 0.7 ? 1 : -1;
      flows.push({ date: (start + day) as SerialDate, amount: sign * size });
    }
    return { rate: Math.round(random.between(0, 1) * 1e4) / 1e4, flows };
  });
}

function attempt(compute: () => number): number | string {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}

function column(numbers: readonly number[]): string {
  return `{${numbers.join(";")}}`;
}

function amountsAndDates({ flows }: Question): string {
  return `${column(flows.map(({ amount }) => amount))};${column(flows.map(({ date }) => date))}`;
}

/** Present value at a rate, in parts of the largest present value of one flow. */
function residual(flows: readonly DatedFlow[], rate: number): number {
  const largest = Math.max(...flows.map((flow) => Math.abs(xnpv(rate, [...flows.slice(0, 1), flow]))));
  return Math.abs(xnpv(rate, flows)) / largest;
}

function years(flows: readonly DatedFlow[]): number {
  const dates = flows.map(({ date }) => date);
  return (Math.max(...dates) - Math.min(...dates)) / 365;
}

const OTHER_ROOT =
  "the series has several rates; both answers make the net present value 0, ours is the nearer to the guess of 10%.";
const NO_ANSWER =
  "the program's search finds no rate although there is one, as the net present value here shows.";
const LOOSE =
  "the program stops its search early; the net present value at its rate is further from 0 than at ours.";
const FALSE_RATE = "the program answers a rate at which the net present value is far from 0.";

function explainRate(
  flows: readonly DatedFlow[],
  ours: number | string,
  theirs: number | string,
): string | undefined {
  if (typeof ours === "string")
    return typeof theirs === "number" && residual(flows, theirs) > 1e-3 ? FALSE_RATE : undefined;
  const ourResidual = residual(flows, ours);
  // A rate near −1 is as exact as doubles are there, which may be a good part of 1 + rate.
  const roundingOfRate = (Number.EPSILON * years(flows)) / (1 + ours);
  if (ourResidual > 1e-9 + roundingOfRate) return undefined;
  if (typeof theirs === "string") return NO_ANSWER;
  if (!(theirs > -1)) return FALSE_RATE;
  const theirResidual = residual(flows, theirs);
  if (theirResidual > 1e-3) return FALSE_RATE;
  if (Math.abs(theirs - ours) < 1e-3 * (1 + ours)) return theirResidual > ourResidual ? LOOSE : undefined;
  return Math.abs(ours - 0.1) < Math.abs(theirs - 0.1) ? OTHER_ROOT : undefined;
}

function compareRates(
  subject: string,
  asked: readonly Question[],
  answers: readonly (number | string)[],
): Comparison {
  return {
    subject,
    agreement: "within 1E-9 of 1 + rate; or neither has a rate",
    cases: asked.map((question, index) => {
      const ours = attempt(() => xirr(question.flows));
      const theirs = answers[index] ?? "nothing";
      const explanation = explainRate(question.flows, ours, theirs);
      return { asked: `XIRR(${amountsAndDates(question)})`, ours, theirs, explanation };
    }),
    agree: ({ ours, theirs }) =>
      typeof ours === "number" && typeof theirs === "number"
        ? Math.abs(ours - theirs) <= 1e-9 * (1 + ours)
        : typeof ours === typeof theirs,
  };
}

function compareValues(
  subject: string,
  asked: readonly Question[],
  answers: readonly (number | string)[],
): Comparison {
  return {
    subject,
    agreement: "within 1E-12 of the sum of the flows' sizes",
    cases: asked.map((question, index): Case => ({
      asked: `XNPV(${question.rate};${amountsAndDates(question)})`,
      ours: attempt(() => xnpv(question.rate, question.flows)),
      theirs: answers[index] ?? "nothing",
    })),
    agree: ({ asked: text, ours, theirs }) =>
      typeof ours === "number" &&
      typeof theirs === "number" &&
      Math.abs(ours - theirs) <= 1e-12 * sizeOf(text),
  };
}

/** Sum of the sizes of the flows in the text of a question. */
function sizeOf(text: string): number {
  const amounts = /\{([^}]*)\}/u.exec(text)?.[1] ?? "";
  return amounts.split(";").reduce((sum, amount) => sum + Math.abs(Number(amount)), 0);
}

export const xirrAgainstLibreOffice: Verification = {
  id: "xirr-libreoffice",
  title: "XIRR and XNPV against LibreOffice Calc",
  program: libreOffice,
  run: () => {
    const asked = questions(1);
    const rates = calculateInLibreOffice(asked.map((question) => `XIRR(${amountsAndDates(question)})`));
    const values = calculateInLibreOffice(
      asked.map((question) => `XNPV(${question.rate};${amountsAndDates(question)})`),
    );
    return [compareRates("XIRR", asked, rates), compareValues("XNPV", asked, values)];
  },
};

const QUANTLIB_RETURNS = `
def leg(case):
    return ql.Leg([ql.SimpleCashFlow(f["amount"], ql.Date(f["date"])) for f in case["flows"]])

def answer(case):
    start = ql.Date(case["flows"][0]["date"])
    ql.Settings.instance().evaluationDate = start
    days = ql.Actual365Fixed()
    if case["what"] == "rate":
        return ql.CashFlows.yieldRate(leg(case), 0.0, days, ql.Compounded, ql.Annual, True, start, start, 1e-14, 1000, 0.1)
    rate = ql.InterestRate(case["rate"], days, ql.Compounded, ql.Annual)
    return ql.CashFlows.npv(leg(case), rate, True, start, start)
`;

export const xirrAgainstQuantLib: Verification = {
  id: "xirr-quantlib",
  title: "XIRR and XNPV against QuantLib",
  program: quantLib,
  run: () => {
    const asked = questions(2);
    const ask = (what: string): (number | string)[] =>
      askQuantLib(
        QUANTLIB_RETURNS,
        asked.map((question) => ({ what, ...question })),
      );
    return [
      compareRates("XIRR (`CashFlows.yieldRate`)", asked, ask("rate")),
      compareValues("XNPV (`CashFlows.npv`)", asked, ask("value")),
    ];
  },
};
