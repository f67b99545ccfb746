/**
 * The custom functions of notes at amortised cost: their code is fetched when a cell first needs it.
 *
 * @family Notes
 */
import { answerOfPart, part } from "../excel/parts.ts";

const accounts = part(() => import(/* webpackChunkName: "amortisation" */ "./amortisationTable.ts"));

/**
 * Carrying amount of a note at amortised cost under IFRS 9: what is expected on asOf, at the original effective rate.
 * @customfunction NOTE_AMORTISED_COST
 * @example =AWARD.NOTE_AMORTISED_COST(5500000, DATE(2017, 2, 3), {"Estimated on","Expected award date";42769,43419}, DATE(2017, 12, 31)) → 8990373.55353188
 * @example =AWARD.NOTE_AMORTISED_COST(5500000, DATE(2017, 2, 3), {"Estimated on","Expected award date";42769,43419}, DATE(2019, 2, 13)) → 16500000
 * @example =AWARD.NOTE_AMORTISED_COST(5500000, DATE(2017, 2, 3), {"Estimated on","Expected award date";42769,43419;43100,43784}, DATE(2017, 12, 31)) → 5229268.0255478
 * @refuses =AWARD.NOTE_AMORTISED_COST(5500000, DATE(2017, 2, 3), {"Estimated on","Expected award date";42769,43419}, DATE(2016, 12, 31))
 * @units Money, in the unit and currency of amount; not rounded.
 * @formula Σ probability × repayment ÷ (1 + r) ^ (days to it ÷ 365); r, the original effective rate, is the one at which this is amount on the issue date.
 * @source IFRS 9, 5.4.1, B5.4.1 and B5.4.6.
 * @remarks Rows of one day are outcomes weighed by their Probability; the first day is issueDate and sets the rate, ACT/365F, each later one changes the amount at that rate from its day on (IFRS 9, B5.4.6). An outcome whose due date has come stays at its repayment until another estimate is made. Amortised cost, fair value or an embedded derivative apart is for the preparer to choose (IFRS 9, 4.2.1, 4.2.2, 4.3.3 and 4.3.5); beside it stands the fair value, SCENARIO("outcomes.expectedValue") with a market rate of discount. Of notes that come with warrants, amount is the money received less count x AWARD.OPTION_VALUE(...) x rate of exchange of the day of issue, and multiple is the repayment divided by that amount, so that the repayment stays (IAS 32, 28 to 32, where the warrants are equity; IFRS 9, B5.1.1, where they are not).
 * @param amount What the note is first carried at: the money received, less costs and what is accounted for apart. Above 0.
 * @param issueDate Day the money was put in.
 * @param estimates Table "Estimated on", "Expected award date" (blank: never paid), and where wanted "Multiple" (before the argument), "Probability" (of rows of one day, 1 in all), "Modified" (Yes: the contract was changed).
 * @param asOf Day of the question, not before issueDate; later estimates do not count.
 * @param [multiple] Gross multiple, above 0; or a table "Paid on or before", "Multiple", looked up on the due date, its last date blank for ever after. Empty or 0: 3.
 * @param [days] Calendar days from the first payment to the due date, 1 or more; "None": due on the day of payment. Empty: 90. 0 is refused, as it could be a blank cell.
 */
export function noteAmortisedCost(
  amount: unknown,
  issueDate: unknown,
  estimates: unknown[][],
  asOf: unknown,
  multiple?: unknown[][],
  days?: unknown,
): Promise<number> {
  const given = { amount, issueDate, estimates, multiple, days };
  return answerOfPart(() => accounts(({ costOfNote }) => costOfNote(given, asOf))) as Promise<number>;
}

/**
 * Table of how the amortised cost of a note comes about, by estimate and year end, up to the last due date.
 * @customfunction NOTE_AMORTISATION
 * @example =AWARD.NOTE_AMORTISATION(5500000, DATE(2017, 2, 3), {"Estimated on","Expected award date";42769,43419}) → {"Date","Opening","Interest","Catch-up","Closing","10 % test";2017-02-03,5500000,0,0,5500000,"";2017-12-31,5500000,3490373.55353188,0,8990373.55353188,"";2018-12-31,8990373.55353188,6466247.95394541,0,15456621.5074773,"";2019-02-13,15456621.5074773,1043378.49252271,0,16500000,""}
 * @refuses =AWARD.NOTE_AMORTISATION(5500000, DATE(2017, 2, 3), {"Estimated on","Expected award date";42800,43419})
 * @units A table; sums in the unit of amount, the 10 % test a share.
 * @formula Closing = Opening + Interest at the original rate + Catch-up; 10 % test = change in present value at the original rate ÷ opening, of a Modified row.
 * @source IFRS 9, 5.4.1, B5.4.6 and, for the test, B3.3.6.
 * @remarks Opening, Interest and Catch-up add up to Closing. The 10 % test, of rows that are Modified, is the change in present value at the original rate in parts of what was carried just before, interest to that day included; from 10 % on, up or down, the old note ends and a new one begins at fair value (IFRS 9, 3.3.2 and B3.3.6): give that one a table of its own. The effective rate is that of the first estimate; NOTE_AMORTISED_COST tells the rest.
 * @param amount What the note is first carried at: the money received, less costs and what is accounted for apart. Above 0.
 * @param issueDate Day the money was put in.
 * @param estimates Table "Estimated on", "Expected award date" (blank: never paid), and where wanted "Multiple" (before the argument), "Probability" (of rows of one day, 1 in all), "Modified" (Yes: the contract was changed).
 * @param [multiple] Gross multiple, above 0; or a table "Paid on or before", "Multiple", looked up on the due date, its last date blank for ever after. Empty or 0: 3.
 * @param [days] Calendar days from the first payment to the due date, 1 or more; "None": due on the day of payment. Empty: 90. 0 is refused, as it could be a blank cell.
 * @param [yearEnd] Any date whose day and month end the year. Empty: 31 December.
 */
export function noteAmortisation(
  amount: unknown,
  issueDate: unknown,
  estimates: unknown[][],
  multiple?: unknown[][],
  days?: unknown,
  yearEnd?: unknown,
): Promise<unknown[][]> {
  const given = { amount, issueDate, estimates, multiple, days };
  return answerOfPart(() => accounts(({ tableOfNote }) => tableOfNote(given, yearEnd))) as Promise<
    unknown[][]
  >;
}
