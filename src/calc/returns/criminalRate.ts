/**
 * Whether an advance repaid in one sum comes near the criminal rate of interest of section 347 of
 * Canada's Criminal Code. An indicator for the reader, never advice: the section counts every charge
 * for the credit, and a court decides what is one.
 *
 * What the law said, where it was read, and what it leaves open:
 *
 * - Before 1 January 2025: an effective annual rate above 60% on the credit advanced (Criminal Code,
 *   R.S.C. 1985, c. C-46, s. 347(2), "criminal rate").
 * - From then on: an annual percentage rate above 35% (Budget Implementation Act, 2023, No. 1). The
 *   new limit does not govern interest under an agreement made before; here the day of the advance
 *   stands for the day of the agreement.
 * - Exempt from then on (Criminal Interest Rate Regulations, SOR/2024-114, made under s. 347.01):
 *   where the borrower is not a natural person and borrows for a business or commercial purpose,
 *   credit above C$500,000 whatever the rate, and credit above C$10,000 up to C$500,000 with a rate
 *   of 48% or less. The regulations' exemptions for pawnbroking and payday loans are left out: no
 *   note of this kind is one.
 * - Both the section and the regulations have the percentage calculated "in accordance with generally
 *   accepted actuarial practices and principles" and give no formula. Two are in use, and for a loan
 *   of years they differ widely: the nominal rate compounded monthly, under which the old 60% is the
 *   47.9% that the regulations round to 48%, and the simple rate of the cost-of-borrowing rules,
 *   C ÷ (T × P). Both are shown, and where they disagree the answer says so.
 */
import { fromCalendar, toIso, type SerialDate } from "../dates/serialDate.ts";
import { Decimal, ONE } from "../decimal.ts";
import { problem } from "../errors.ts";

/** First day of the limit by annual percentage rate. */
const FIRST_DAY_OF_APR = fromCalendar(2025, 1, 1);

const EFFECTIVE_LIMIT = new Decimal("0.60");
const APR_LIMIT = new Decimal("0.35");
const COMMERCIAL_APR_LIMIT = new Decimal("0.48");
/** Canadian dollars above which a commercial loan may cost up to the commercial limit. */
const COMMERCIAL_FROM = 10_000;
/** Canadian dollars above which a commercial loan has no limit. */
const UNLIMITED_FROM = 500_000;

const DAYS_PER_YEAR = 365;
const MONTHS_PER_YEAR = 12;

export interface Advance {
  /** Credit advanced: money handed over less deposits and fees that the borrower had to pay, above 0. */
  readonly advanced: Decimal;
  /** Everything paid back, charges included, 0 or more. */
  readonly repaid: Decimal;
  readonly advanceDate: SerialDate;
  readonly repaymentDate: SerialDate;
  /** Canadian dollars for one unit of the sums; `undefined` where nobody knows. */
  readonly cadPerUnit: Decimal | undefined;
}

type CriminalRateFinding =
  | { readonly kind: "effective annual rate"; readonly rate: Decimal; readonly isAbove: boolean }
  | {
      readonly kind: "annual percentage rate";
      /** Nominal, compounded monthly. */
      readonly monthlyRate: Decimal;
      readonly simpleRate: Decimal;
      /** Whether it is above the limit by both formulas, by one of them, or by none. */
      readonly isAbove: boolean | "by one formula";
    };

/**
 * The rate that section 347 asks for, against the limit in force on the day of the advance.
 *
 * Effective annual rate = (repaid ÷ advanced)^(365 ÷ days) − 1. Annual percentage rate, compounded
 * monthly = 12 × ((repaid ÷ advanced)^(365 ÷ (12 × days)) − 1); simple = (repaid ÷ advanced − 1) × 365 ÷ days.
 *
 * @throws DomainError when nothing is advanced, the repayment is negative, or not after the advance
 */
function criminalRateFinding({
  advanced,
  repaid,
  advanceDate,
  repaymentDate,
  cadPerUnit,
}: Advance): CriminalRateFinding {
  if (!advanced.gt(0)) throw problem.mustBeAbove("advanced", 0, advanced);
  if (cadPerUnit?.gt(0) === false) throw problem.mustBeAbove("cadPerUnit", 0, cadPerUnit);
  if (repaid.lt(0)) throw problem.mustBeAtLeast("repaid", 0, repaid);
  if (repaymentDate <= advanceDate) {
    throw problem.mustComeAfter("repaymentDate", "advanceDate", toIso(advanceDate), toIso(repaymentDate));
  }
  const multiple = repaid.div(advanced);
  const yearsInverse = new Decimal(DAYS_PER_YEAR).div(repaymentDate - advanceDate);
  if (advanceDate < FIRST_DAY_OF_APR) {
    const rate = multiple.pow(yearsInverse).minus(ONE);
    return { kind: "effective annual rate", rate, isAbove: rate.gt(EFFECTIVE_LIMIT) };
  }
  const monthlyRate = multiple.pow(yearsInverse.div(MONTHS_PER_YEAR)).minus(ONE).times(MONTHS_PER_YEAR);
  const simpleRate = multiple.minus(ONE).times(yearsInverse);
  const above = [monthlyRate, simpleRate].filter((rate) => rate.gt(APR_LIMIT)).length;
  return {
    kind: "annual percentage rate",
    monthlyRate,
    simpleRate,
    isAbove: above === 1 ? "by one formula" : above === 2,
  };
}

/**
 * The finding as one sentence for a cell, with the source of the limit and the commercial exemption
 * that an advance of this size may have.
 */
export function criminalRateIndicator(advance: Advance): string {
  const finding = criminalRateFinding(advance);
  if (finding.kind === "effective annual rate") {
    const verdict = finding.isAbove ? "Above" : "Not above";
    return (
      `${verdict} 60%: effective annual rate ${percent(finding.rate)} ` +
      "(Canada, Criminal Code s. 347 before 2025); indicator, not advice"
    );
  }
  const verdict =
    finding.isAbove === "by one formula"
      ? "Above 35% by one formula"
      : `${finding.isAbove ? "Above" : "Not above"} 35%`;
  return (
    `${verdict}: APR ${percent(finding.monthlyRate)} compounded monthly, ${percent(finding.simpleRate)} simple ` +
    `(Canada, Criminal Code s. 347); ${exemption(advance)} (SOR/2024-114); indicator, not advice`
  );
}

/** What the regulations grant to a business loan of this size. */
function exemption({ advanced, cadPerUnit }: Advance): string {
  if (cadPerUnit === undefined) return "business loans are exempt by their size in Canadian dollars";
  const inCad = advanced.times(cadPerUnit);
  if (inCad.gt(UNLIMITED_FROM)) return "no limit for a company's business loan above C$500,000";
  if (inCad.gt(COMMERCIAL_FROM)) {
    return `limit ${COMMERCIAL_APR_LIMIT.times(100).toFixed(0)}% for a company's business loan above C$10,000 up to C$500,000`;
  }
  return "exempt business loans start above C$10,000";
}

/** A rate shown with one decimal; what no loan is meant to cost is not spelled out digit by digit. */
function percent(rate: Decimal): string {
  const inPercent = rate.times(100);
  return inPercent.gt(1e6) ? "above 1,000,000%" : `${inPercent.toFixed(1)}%`;
}
