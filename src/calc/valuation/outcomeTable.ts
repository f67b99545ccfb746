import { Decimal, ONE, ZERO } from "../decimal.ts";
import { DomainError, inRow, problem } from "../errors.ts";
import { toIso, type SerialDate } from "../dates/serialDate.ts";
import { xirr, type DatedFlow } from "../returns/xirr.ts";
import { growing } from "./expectedValue.ts";

/** What may come of money that was put in; an outcome that pays nothing needs no day. */
export interface InvestmentOutcome {
  /** 0 to 1 */
  readonly probability: Decimal;
  readonly date: SerialDate | undefined;
  readonly amount: Decimal;
  /** Where it stands in its table. */
  readonly row: number;
}

interface OutcomeReturn extends InvestmentOutcome {
  readonly presentValue: Decimal;
  readonly moic: Decimal;
  /** Effective annual rate; `undefined` where there is none: paid on the day of issue, or below 0. */
  readonly irr: number | undefined;
}

export interface OutcomeTable {
  readonly rows: readonly OutcomeReturn[];
  /** Σ p × amount, and what follows from it alone. */
  readonly expected: { readonly amount: Decimal; readonly presentValue: Decimal; readonly moic: Decimal };
  /** Σ p × IRR; `undefined` where an outcome that may happen has none. */
  readonly expectedIrr: number | undefined;
  /** IRR of the money put in and the flows weighted by their probabilities; another figure. */
  readonly irrOfExpected: number | undefined;
}

const DAYS_PER_YEAR = 365;

/** The return of an outcome that pays nothing. */
const TOTAL_LOSS = -1;

/**
 * Outcomes of one investment: what each is worth on the day of issue, its gross multiple and its return, and what
 * is expected of them. E[IRR] is not the IRR of the expected flows; both are told.
 *
 * IRR of one outcome = (amount ÷ deployed)^(365 ÷ days) − 1; an outcome that pays nothing is −1.
 *
 * @param deployed money put in on the day of issue, above 0
 * @param annualRate effective yearly rate, above −1, at which outcomes are discounted to the day of issue
 * @throws DomainError when deployed is not above 0, the rate is −1 or less, or an outcome lies before the issue
 */
export function outcomeTable(
  outcomes: readonly InvestmentOutcome[],
  deployed: Decimal,
  issueDate: SerialDate,
  annualRate: Decimal,
): OutcomeTable {
  if (!deployed.gt(0)) throw problem.mustBeAbove("deployed", 0, deployed);
  const growth = growing(annualRate);
  const rows = outcomes.map((outcome) => {
    const { date, amount, row } = outcome;
    if (date !== undefined && date < issueDate) {
      return inRow("outcomes", row, () => {
        throw problem.mustNotComeBefore("Date", "issueDate", toIso(issueDate), toIso(date));
      });
    }
    const presentValue = date === undefined ? ZERO : amount.div(growth(issueDate, date));
    const moic = amount.div(deployed);
    return { ...outcome, presentValue, moic, irr: returnOf(moic, date, issueDate) };
  });
  const weighed = (of: (row: OutcomeReturn) => Decimal): Decimal =>
    rows.reduce((sum, row) => sum.plus(row.probability.times(of(row))), ZERO);
  return {
    rows,
    expected: {
      amount: weighed(({ amount }) => amount),
      presentValue: weighed(({ presentValue }) => presentValue),
      moic: weighed(({ moic }) => moic),
    },
    expectedIrr: expectedReturn(rows),
    irrOfExpected: returnOfExpected(rows, deployed, issueDate),
  };
}

/** The return of a single flow back, as the nearest double. */
function returnOf(moic: Decimal, date: SerialDate | undefined, issueDate: SerialDate): number | undefined {
  if (moic.isZero()) return TOTAL_LOSS;
  if (date === undefined || date === issueDate || moic.lt(0)) return undefined;
  const rate = moic
    .pow(new Decimal(DAYS_PER_YEAR).div(date - issueDate))
    .minus(ONE)
    .toNumber();
  return Number.isFinite(rate) ? rate : undefined;
}

function expectedReturn(rows: readonly OutcomeReturn[]): number | undefined {
  let sum = ZERO;
  for (const { probability, irr } of rows) {
    if (probability.isZero()) continue;
    if (irr === undefined) return undefined;
    sum = sum.plus(probability.times(irr));
  }
  return sum.toNumber();
}

function returnOfExpected(
  rows: readonly OutcomeReturn[],
  deployed: Decimal,
  issueDate: SerialDate,
): number | undefined {
  const back = rows.flatMap(({ probability, date, amount }): DatedFlow[] => {
    const expected = probability.times(amount);
    return date === undefined || expected.isZero() ? [] : [{ date, amount: expected.toNumber() }];
  });
  if (back.length === 0) return TOTAL_LOSS;
  try {
    return xirr([{ date: issueDate, amount: -deployed.toNumber() }, ...back]);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
