/** Options on shares against plain formulas of a sheet that LibreOffice Calc works out. */
import { Decimal, OPTION_TYPES, optionValue, type OptionType } from "../../src/calc/index.ts";
import { calculateInLibreOffice, libreOffice } from "./programs/libreOffice.ts";
import { RandomNumbers } from "./randomNumbers.ts";
import type { Verification } from "./verification.ts";

const CASES = 1000;

interface Question {
  readonly type: OptionType;
  readonly spot: number;
  readonly strike: number;
  readonly days: number;
  readonly volatility: number;
  readonly rate: number;
  readonly dividendYield: number;
}

/** From a cent to 100, a day to ten years, 5 % to 200 %, rates a little below 0 too. */
function questions(seed: number): Question[] {
  const random = new RandomNumbers(seed);
  return Array.from({ length: CASES }, () => ({
    type: random.pick(["Call", "Put"]),
    spot: random.whole(1, 10_000) / 100,
    strike: random.whole(1, 10_000) / 100,
    days: random.whole(1, 3650),
    volatility: random.whole(5, 200) / 100,
    rate: random.whole(-50, 1500) / 10_000,
    dividendYield: random.pick([0, random.whole(0, 1000) / 10_000]),
  }));
}

/** The closed form as a person types it, with the normal distribution of the program. */
function formula({ type, spot, strike, days, volatility, rate, dividendYield }: Question): string {
  const time = `(${days}/365)`;
  const d1 = `((LN(${spot}/${strike})+(${rate}-${dividendYield}+${volatility}^2/2)*${time})/(${volatility}*SQRT${time}))`;
  const d2 = `(${d1}-${volatility}*SQRT${time})`;
  const sign = type === "Call" ? "" : "-";
  const share = `${spot}*EXP(-${dividendYield}*${time})*LEGACY.NORMSDIST(${sign}${d1})`;
  const price = `${strike}*EXP(-(${rate})*${time})*LEGACY.NORMSDIST(${sign}${d2})`;
  return type === "Call" ? `${share}-${price}` : `${price}-${share}`;
}

function ours({ days, spot, strike, ...others }: Question): number {
  const option = { ...others, spot: new Decimal(spot), strike: new Decimal(strike), years: days / 365 };
  return optionValue(option).toNumber();
}

export const optionValueAgainstLibreOffice: Verification = {
  id: "option-value-libreoffice",
  title: "OPTION_VALUE against formulas in LibreOffice Calc",
  program: libreOffice,
  run: () => {
    const asked = questions(4);
    const answers = calculateInLibreOffice(asked.map(formula));
    return [
      {
        subject: `OPTION_VALUE (${OPTION_TYPES.join(", ")})`,
        agreement: "within 1E-11",
        cases: asked.map((question, index) => ({
          asked: formula(question),
          ours: ours(question),
          theirs: answers[index] ?? "nothing",
        })),
        agree: (pair) =>
          typeof pair.ours === "number" &&
          typeof pair.theirs === "number" &&
          Math.abs(pair.ours - pair.theirs) <= 1e-11,
      },
    ];
  },
};
