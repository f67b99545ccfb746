/**
 * The custom functions of returns: convert, ask the calculation module, convert back.
 *
 * @family Dates and returns
 */
import {
  atRow,
  criminalRateIndicator as indicatorOf,
  dayNumber,
  Decimal,
  inRow,
  ONE,
  moic as grossMultiple,
  problem,
  xirr as rateOfReturn,
  xnpv as netPresentValue,
  type DatedFlow,
  type DayNumber,
} from "../calc/index.ts";
import {
  answer,
  isBlankCell,
  noDate,
  noNumber,
  plain,
  readCells,
  readDate,
  readDecimal,
  readNumber,
  readOptionalDecimal,
  toNumber,
} from "./excel/boundary.ts";
import { readOptionalReturn } from "./rates.ts";

/**
 * Internal rate of return of dated flows: the annual rate at which their net present value is 0.
 * @customfunction XIRR
 * @example =AWARD.XIRR({-5500000;16500000}, {42769;43509}) → 0.719241299089863
 * @example =AWARD.XIRR({-4000;25000;-25000}, {44197;44562;44927}) → 0.25
 * @example =AWARD.XIRR({-4000;25000;-25000}, {44197;44562;44927}, 3) → 4
 * @example =AWARD.XIRR({100;200}, {44197;44562}) → #NUM!
 * @refuses =AWARD.XIRR({100;200}, {44197;44562})
 * @refuses =AWARD.XIRR({-100;200}, {44197})
 * @units A rate a year: 0.25 is 25 %.
 * @formula The rate r above −1 at which Σ value ÷ (1 + r) ^ ((date − first date) ÷ 365) = 0; of several the one nearest guess.
 * @source Excel's own XIRR by definition; bracketed, so that a series without a root is an error and never a false 0.
 * @remarks Days are counted over 365 as in Excel's XIRR. The answer is a true rate or #NUM!, never a wrong number: where several rates fit, the one nearest to guess; where none does or all amounts have one sign, #NUM!. Dates may stand in any order. A blank amount counts as 0; a row with neither amount nor date is passed over.
 * @param values Amounts: negative for money put in, positive for money received.
 * @param dates Their dates, as many cells as values.
 * @param [guess] Rate above -1 near which the answer is wanted if several fit. Empty or 0: 0.1.
 */
export function xirr(values: unknown[][], dates: unknown[][], guess?: unknown): number {
  return answer(() => rateOfReturn(readFlows(values, dates), readOptionalReturn(guess, "guess")?.toNumber()));
}

/**
 * Net present value of dated flows on the date of the first of them.
 * @customfunction XNPV
 * @example =AWARD.XNPV(0.1, {-100;121}, {44197;44927}) → 0
 * @example =AWARD.XNPV(-0.5, {-100;50}, {44197;44562}) → 0
 * @refuses =AWARD.XNPV(-1, {-100;121}, {44197;44927})
 * @units Money, in the unit of values.
 * @formula Σ value ÷ (1 + rate) ^ ((date − first date) ÷ 365).
 * @source Excel's own XNPV by definition, for any rate above −1.
 * @remarks Sum of value / (1 + rate) ^ (days from the first date / 365). Unlike Excel's XNPV it takes negative rates and dates before the first. A blank amount counts as 0; a row with neither amount nor date is passed over.
 * @param rate Annual rate above -1: 0.1 is 10%.
 * @param values Amounts: negative for money put in, positive for money received.
 * @param dates Their dates, as many cells as values; the first is the day of the value.
 */
export function xnpv(rate: unknown, values: unknown[][], dates: unknown[][]): number {
  return answer(() => {
    const flows = readFlows(values, dates);
    if (flows.length === 0) throw problem.missing("values");
    return netPresentValue(readNumber(rate, "rate"), flows);
  });
}

/**
 * Gross multiple on invested capital: money received divided by money put in.
 * @customfunction MOIC
 * @example =AWARD.MOIC({-5500000;16500000}) → 3
 * @example =AWARD.MOIC({-100;-50;60;15}) → 0.5
 * @refuses =AWARD.MOIC({100;200})
 * @units A multiple: 3 is three times the money put in.
 * @formula Σ of the values above 0 ÷ −Σ of those below 0.
 * @source Gross multiple on invested capital, before fees and taxes.
 * @remarks The positive amounts over the negative ones, whatever their dates; before fees and taxes that are not among them.
 * @param values Amounts: negative for money put in, positive for money received; blank cells are passed over.
 */
export function moic(values: unknown[][]): number {
  return answer(() => {
    const amounts = readCells(values)
      .flat()
      .map((cell, index) => new Decimal(readAmount(cell, index)));
    return toNumber(grossMultiple(amounts), "the multiple");
  });
}

/**
 * Rate of an advance repaid in one sum against Canada's criminal rate of interest: an indicator, not advice.
 * @customfunction CRIMINAL_RATE_INDICATOR
 * @example =AWARD.CRIMINAL_RATE_INDICATOR(5500000, 16500000, DATE(2017, 2, 3), DATE(2019, 2, 13)) → Above 60%: effective annual rate 71.9% (Canada, Criminal Code s. 347 before 2025); indicator, not advice
 * @example =AWARD.CRIMINAL_RATE_INDICATOR(1000000, 1200000, DATE(2025, 7, 28), DATE(2026, 7, 28)) → Not above 35%: APR 18.4% compounded monthly, 20.0% simple (Canada, Criminal Code s. 347); no limit for a company's business loan above C$500,000 (SOR/2024-114); indicator, not advice
 * @refuses =AWARD.CRIMINAL_RATE_INDICATOR(1000, 3000, DATE(2018, 2, 3), DATE(2017, 2, 3))
 * @units Text.
 * @formula Effective annual rate (repaid ÷ advanced) ^ (365 ÷ days) − 1 for advances before 2025; from 2025 on the APR, compounded by cadence.
 * @source Criminal Code of Canada, section 347; SOR/2024-114. An indicator, not advice.
 * @remarks Section 347 of the Criminal Code: an effective annual rate above 60% before 1 January 2025, an annual percentage rate (APR) above 35% from then on. The law gives no formula for the APR; two are in use and both are shown. Exempt from 2025 on, where the borrower is not a natural person and borrows for business: credit above C$500,000, and credit above C$10,000 up to C$500,000 at 48% or less (Criminal Interest Rate Regulations, SOR/2024-114). The limit is that of the day of the advance, which stands for the day of the agreement. This is an indicator, not advice.
 * @param advanced Credit advanced, less fees and deposits the borrower had to pay.
 * @param repaid Everything paid back, all charges included.
 * @param advanceDate Day of the advance.
 * @param repaymentDate Day of the repayment, after the advance.
 * @param [cadPerUnit] Canadian dollars for one unit of the two sums, as of the advance. Empty or 0: the sums are Canadian dollars.
 */
export function criminalRateIndicator(
  advanced: unknown,
  repaid: unknown,
  advanceDate: unknown,
  repaymentDate: unknown,
  cadPerUnit?: unknown,
): string {
  return answer(() =>
    indicatorOf({
      advanced: readDecimal(advanced, "advanced"),
      repaid: readDecimal(repaid, "repaid"),
      advanceDate: readDate(advanceDate, "advanceDate"),
      repaymentDate: readDate(repaymentDate, "repaymentDate"),
      cadPerUnit: readOptionalDecimal(cadPerUnit, "cadPerUnit") ?? ONE,
    }),
  );
}

/** Amounts and dates side by side; cells where both are blank are passed over. */
function readFlows(values: unknown, dates: unknown): DatedFlow[] {
  const amountCells = readCells(values).flat();
  const dateCells = readCells(dates).flat();
  if (dateCells.length !== amountCells.length) {
    throw problem.sizesDiffer("dates", dateCells.length, "values", amountCells.length);
  }
  const flows: DatedFlow[] = [];
  for (let index = 0; index < amountCells.length; index++) {
    const amount = readAmount(amountCells[index], index);
    const date = readFlowDate(dateCells[index], index);
    if (date !== undefined) flows.push({ date, amount });
    else if (amount !== 0) throw atRow("dates", index + 1, problem.missing("date"));
  }
  return flows;
}

/** An amount in a range: a blank cell is 0; text and TRUE or FALSE are mistakes, as in Excel's XIRR. */
function readAmount(cell: unknown, index: number): number {
  const given = plain(cell, "values");
  if (isBlankCell(given)) return 0;
  if (typeof given === "number" && Number.isFinite(given)) return given;
  throw atRow("values", index + 1, noNumber("amount", given));
}

/**
 * A date in a range, undefined where it is blank.
 *
 * Unlike elsewhere the serials 1 to 60 are dates, whatever days they may be: Excel's XIRR takes them,
 * and only the days between the flows matter.
 */
function readFlowDate(cell: unknown, index: number): DayNumber | undefined {
  const given = plain(cell, "dates");
  if (isBlankCell(given) || given === 0) return undefined;
  return inRow("dates", index + 1, () => {
    if (typeof given !== "number" || Number.isNaN(given)) throw noDate("date", given);
    return dayNumber(given);
  });
}
