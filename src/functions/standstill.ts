/**
 * The custom functions of the standstill: convert, ask the calculation module, convert back.
 *
 * @family Standstill and secured debt
 */
import { problem, standstillStatus as statusAsOf, termsOf } from "../calc/index.ts";
import { activeScenario, followScenarios } from "./excel/activeScenarios.ts";
import { readOptionalDate } from "./excel/boundary.ts";

/**
 * Status of the creditors' standstill: "Not in force" before the agreement, "In force", "Ended" from the day the Award is paid.
 * @customfunction STANDSTILL_STATUS
 * @streaming
 * @example =AWARD.STANDSTILL_STATUS(DATE(2017, 2, 3), DATE(2018, 11, 15), DATE(2012, 6, 14)) → "In force"
 * @example =AWARD.STANDSTILL_STATUS(DATE(2018, 11, 15), DATE(2018, 11, 15), DATE(2012, 6, 14)) → "Ended"
 * @example =AWARD.STANDSTILL_STATUS(DATE(2012, 6, 13), 0, DATE(2012, 6, 14)) → "Not in force"
 * @example =AWARD.STANDSTILL_STATUS(DATE(2017, 2, 3)) → "In force"
 * @refuses =AWARD.STANDSTILL_STATUS("soon")
 * @units Text.
 * @formula Not in force before agreementDate, Ended from awardPaidDate on, In force between.
 * @source News release of 3 February 2017: the Creditors and Shareholders Agreement is expected to end when the Company receives payment of the Award.
 * @remarks Without arguments it answers for the active scenario, and the cell updates by itself when another one is loaded. A scenario that says neither when a standstill was agreed nor what ends it has none: "Not in force".
 * @param [asOf] Day of the question. Empty or 0: the valuation date of the active scenario, whose dates then also stand for those left empty.
 * @param [awardPaidDate] Day the Award is paid, which may be later than the first payment; empty or 0 while it is not.
 * @param [agreementDate] Day the standstill is agreed; empty or 0 when it is already agreed. A payment before it ends the standstill on that day.
 * @param invocation Carries the status to the cell.
 */
export function standstillStatus(
  asOf: unknown,
  awardPaidDate: unknown,
  agreementDate: unknown,
  invocation: CustomFunctions.StreamingInvocation<string>,
): void {
  followScenarios<string>(invocation, () => {
    const day = readOptionalDate(asOf, "asOf");
    const awardPaid = readOptionalDate(awardPaidDate, "awardPaidDate");
    const agreement = readOptionalDate(agreementDate, "agreementDate");
    if (day !== undefined) return statusAsOf(day, { agreement, awardPaid });
    const scenario = activeScenario();
    if (scenario === undefined) throw problem.noScenario("asOf");
    const terms = termsOf(scenario);
    if (!terms.hasStandstill() && agreement === undefined) return "Not in force";
    const known = terms.standstillDates();
    return statusAsOf(terms.valuationDate(), {
      agreement: agreement ?? known.agreement,
      awardPaid: awardPaid ?? known.awardPaid,
    });
  });
}
