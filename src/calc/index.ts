/**
 * The calculation module of Award Finance: contingent notes, award interest, waterfalls and returns.
 *
 * Pure functions over readonly data. Money is a `Decimal`, a day a `SerialDate`, a rate a fraction
 * (0.04 is 4%). What cannot be calculated throws a `DomainError` with one sentence.
 */
export { Decimal, ONE, ZERO } from "./decimal.ts";
export { namesOf, type Choice } from "./choice.ts";
export { HIGHEST_BENCHMARK, HIGHEST_MULTIPLE, HIGHEST_RATE, HIGHEST_RETURN } from "./plausible.ts";
export { headingKey, nameKey } from "./nameKey.ts";
export { asSentence, atRow, DomainError, inRow, problem, shortened, type ProblemKind } from "./errors.ts";
export {
  addDays,
  addMonths,
  dayNumber,
  fromCalendar,
  fromIso,
  isIso,
  serialDate,
  toCalendar,
  toIso,
  type DayNumber,
  type SerialDate,
} from "./dates/serialDate.ts";
export { isBusinessDay, rolls, ROLLS, rollToBusinessDay, type RollConvention } from "./dates/businessDay.ts";
export {
  fixedMultiple,
  multipleOn,
  STEP_DAYS,
  steppedMultiple,
  stepUpMultiple,
  type GrossMultiple,
  type MultipleStep,
  type MultipleStepBy,
} from "./instruments/grossMultiple.ts";
export {
  contractedRepayment,
  dueDate,
  NO_DAYS,
  noteStatus,
  RELEASE_DAYS,
  RELEASE_MULTIPLE,
  repaymentAsOf,
  type NoteStatus,
  type NoteTerms,
} from "./instruments/note.ts";
export { criminalRateIndicator } from "./returns/criminalRate.ts";
export { moic } from "./returns/moic.ts";
export { xirr, xnpv, type DatedFlow } from "./returns/xirr.ts";
export {
  DAY_COUNT_NAMES,
  dayCounts,
  daysBetween,
  DEFAULT_DAY_COUNT,
  icmaFraction,
  yearFraction,
  type DayCountName,
  type YearFraction,
} from "./dates/dayCount.ts";
export { FREQUENCY_CHOICES as frequencies, FREQUENCIES, type Frequency } from "./dates/schedule.ts";
export {
  accrueTo,
  balance,
  interestOwed,
  pay,
  type Accrual,
  type AccrualRow,
  type Outstanding,
} from "./interest/accrual.ts";
export {
  benchmarkKey,
  benchmarkSeries,
  fixedRate,
  IN_PER_CENT,
  PER_CENT,
  RESETS,
  seriesNamed,
  type Benchmark,
  type Fixing,
  type Fixings,
  type FixingSeries,
  type RateTerms,
  type Resets,
} from "./interest/benchmark.ts";
export type { Payment } from "./interest/payment.ts";
export { CONVENTIONS, type Convention } from "./interest/reconcile/conventions.ts";
export {
  SUBJECTS,
  sumOfNumber,
  sumOfText,
  type PublishedFigure,
  type RoundedSum,
  type Subject,
} from "./interest/reconcile/published.ts";
export { isSaidOfInterest } from "./interest/reconcile/figureWords.ts";
export { isSaidOfADay } from "./interest/reconcile/sumInWords.ts";
export { reconciling, type Reckoning, type Reconciliation } from "./interest/reconcile/reconcile.ts";
export { AS_STATED } from "./interest/reconcile/combinations.ts";
export { listedBenchmarks, type Setting } from "./interest/reconcile/setting.ts";
export { owedUnder, screenUnder, type HeadOwed, type Owed } from "./interest/terms/owed.ts";
export {
  termsSchedule,
  type TermsExcess,
  type TermsLine,
  type TermsSchedule,
} from "./interest/terms/termsSchedule.ts";
export {
  COMPOUNDS,
  COMPOUNDS_ON,
  DAY_RULES,
  ENTERS,
  FIXING_RULES,
  FLOORS_ON,
  GRACE_FORMS,
  PAYMENT_ORDERS,
  RESET_RULES,
  ROUNDINGS,
  STUBS,
  type Compounds,
  type DayRule,
  type FixingRule,
  type Grace,
  type PaymentOrder,
  type ResetRule,
  type Rounding,
  type Stub,
  type TermsRate,
  type TermsRow,
} from "./interest/terms/termsRow.ts";
export {
  awardOutstanding,
  awardSchedule,
  judgmentBalance,
  openAward,
  type Award,
  type Judgment,
} from "./instruments/award.ts";
export { debtOutstanding, openDebt, type SecuredDebt } from "./instruments/securedDebt.ts";
export { breakEvenProbability, latestAwardDate, noteIrr } from "./instruments/noteReturn.ts";
export {
  noteSchedule,
  type NoteOutcome,
  type NoteSchedule,
  type NoteScheduleRow,
  type NoteSeries,
} from "./instruments/noteSeries.ts";
export {
  standstillPhases,
  standstillStatus,
  type StandstillDates,
  type StandstillPhase,
  type StandstillStatus,
} from "./instruments/standstill.ts";
export { CLAIM_KINDS, claimKinds, type ClaimKind } from "./waterfall/claimKinds.ts";
export {
  CLAIM_COLUMNS,
  CLAIM_HEADERS,
  CLAIM_ROLES,
  STEP_HEADERS,
  stepHeader,
  type ClaimColumn,
  type StepRow,
} from "./waterfall/claimRow.ts";
export { parseClaims, taxOn, type Claim, type ClaimRow } from "./waterfall/claims.ts";
export {
  liquidityTest,
  minimumReceipt,
  type LiquidityRow,
  type LiquidityTest,
} from "./waterfall/liquidity.ts";
export { CENT } from "./waterfall/measure/moneyUnit.ts";
export { firstDayOf, receiptIdsOf, type Receipt } from "./waterfall/receipts.ts";
export type { ReceiptIds } from "./waterfall/claimRow.ts";
export {
  countEvents,
  paidByPayee,
  paidTo,
  waterfall,
  type PayeeTotal,
  type WaterfallEvent,
  type WaterfallLine,
  type WaterfallOptions,
} from "./waterfall/waterfall.ts";
export {
  amortisation,
  carryingAmount,
  effectiveRate,
  type AmortisationRow,
  type AmortisedLiability,
  type Estimate,
  type ExpectedPayment,
} from "./valuation/amortisedCost.ts";
export {
  intrinsicValue,
  OPTION_TYPES,
  OPTION_RIGHTS,
  optionValue,
  type OptionType,
  type ShareOption,
} from "./valuation/blackScholes.ts";
export { dilutedShares, type OptionGrant } from "./valuation/dilution.ts";
export {
  expectedValue,
  TECHNIQUES,
  TECHNIQUE_CHOICES as techniques,
  type Outcome,
  type Technique,
} from "./valuation/expectedValue.ts";
export { outcomeTable, type InvestmentOutcome, type OutcomeTable } from "./valuation/outcomeTable.ts";
export { outcomeTree, type TreeNode, type ValuedTree } from "./valuation/outcomeTree.ts";
export { DISTRIBUTIONS, isSpread } from "./simulation/distributions.ts";
export { simulationProblem } from "./simulation/problems.ts";
export { PERCENTILES } from "./simulation/summary.ts";
export { wrongSum } from "./valuation/probability.ts";
export { chanceProblem } from "./valuation/problems.ts";
export { whatIfProblem } from "./scenario/whatIf/problems.ts";
export * from "./scenario/index.ts";
export { nameMeant } from "./similarNames.ts";
export { CLAIM_TEMPLATES, type ClaimTemplate } from "./scenario/fields/claimTemplates.ts";
export { hintOf } from "./scenario/fields/hints.ts";
export { presetGroups, presets } from "./scenario/presets/index.ts";
