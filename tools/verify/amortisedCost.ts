/** Notes at amortised cost against plain formulas of a sheet that LibreOffice Calc works out. */
import {
  carryingAmount,
  Decimal,
  type AmortisedLiability,
  type Estimate,
  type SerialDate,
} from "../../src/calc/index.ts";
import { calculateInLibreOffice, libreOffice } from "./programs/libreOffice.ts";
import { RandomNumbers } from "./randomNumbers.ts";
import type { Verification } from "./verification.ts";

const CASES = 1000;

interface Question {
  readonly liability: AmortisedLiability;
  readonly asOf: SerialDate;
}

/**
 * Notes of 1,000 to 10 million that are first expected to be repaid in one sum; in three of four what is expected is
 * changed later, to as many as four outcomes of which some may pay nothing.
 */
function questions(seed: number): Question[] {
  const random = new RandomNumbers(seed);
  return Array.from({ length: CASES }, () => {
    const issued = random.whole(36_526, 45_000);
    const amount = random.whole(100_000, 1_000_000_000) / 100;
    const payment = (from: number, weight: number) => ({
      date: (from + random.whole(30, 2500)) as SerialDate,
      amount: new Decimal(Math.round(amount * random.between(1, 6) * weight * 100)).div(100),
    });
    const estimates: Estimate[] = [
      { on: issued as SerialDate, payments: [payment(issued, 1)], isModified: false },
    ];
    if (random.next() < 0.75) {
      const on = issued + random.whole(1, 2000);
      const outcomes = random.whole(1, 4);
      const payments = Array.from({ length: outcomes }, () => payment(on, 1 / outcomes));
      estimates.push({ on: on as SerialDate, payments, isModified: false });
    }
    const asOf = (issued + random.whole(0, 4000)) as SerialDate;
    return { liability: { amount: new Decimal(amount), estimates, paid: [] }, asOf };
  });
}

/** The sum of what is expected, each part divided by 1 + rate to the power of the years that are left to it. */
function formula({ liability: { amount, estimates }, asOf }: Question): string {
  const [first] = estimates;
  const known = estimates.filter(({ on }) => on <= asOf).at(-1);
  const [bullet] = first?.payments ?? [];
  if (first === undefined || known === undefined || bullet === undefined) throw new Error("no estimate");
  const growth = `(${bullet.amount.toFixed()}/${amount.toFixed()})^(365/(${bullet.date}-${first.on}))`;
  return known.payments
    .map(({ date, amount: sum }) => `${sum.toFixed()}/(${growth})^(MAX(${date}-${asOf};0)/365)`)
    .join("+");
}

export const amortisedCostAgainstLibreOffice: Verification = {
  id: "amortised-cost-libreoffice",
  title: "NOTE_AMORTISED_COST against formulas in LibreOffice Calc",
  program: libreOffice,
  run: () => {
    const asked = questions(3);
    const answers = calculateInLibreOffice(asked.map(formula));
    return [
      {
        subject: "NOTE_AMORTISED_COST",
        agreement: "within 1E-11 of the amount",
        cases: asked.map((question, index) => ({
          asked: formula(question),
          ours: carryingAmount(question.liability, question.asOf).toNumber(),
          theirs: answers[index] ?? "nothing",
        })),
        agree: ({ ours, theirs }) =>
          typeof ours === "number" &&
          typeof theirs === "number" &&
          Math.abs(ours - theirs) <= 1e-11 * Math.abs(ours),
      },
    ];
  },
};
