/**
 * The custom functions of waterfalls and liquidity: convert, ask the calculation module, convert back.
 *
 * @family Waterfall and liquidity
 */
import {
  countEvents,
  liquidityTest as testLiquidity,
  minimumReceipt as leastReceipt,
  paidTo,
  problem,
  taxOn,
  waterfall as runWaterfall,
  ZERO,
  type Decimal,
  type LiquidityRow,
  type WaterfallLine,
} from "../calc/index.ts";
import {
  answer,
  readDate,
  readOptionalBoolean,
  readOptionalDate,
  readOptionalDecimal,
  readOptionalText,
  toDateAnswer,
  toNumber,
  type CellAnswer,
} from "./excel/boundary.ts";
import { CLAIMS_TABLE, readClaims, readReceipts } from "./claimsTable.ts";
import { readRemarks, checkFitsSheet, toTable } from "./table.ts";

const WATERFALL_HEADERS = ["Date", "Tier", "Payee", "Due", "Paid", "Remaining", "Retained", "Rule"];

const LIQUIDITY_HEADERS = ["Payee", "Cash received", "Due", "Paid", "Shortfall", "Smallest first receipt"];

/**
 * Who is paid what out of the receipts, tier by tier: a row per claim and event, with the rule that decided.
 * @customfunction WATERFALL
 * @table claimKinds
 * @example =ROWS(AWARD.WATERFALL({"Date","Amount";43419,60}, {"Tier","Payee","Kind","Amount";1,"A","Fixed",100;1,"B","Fixed",200;1,"C","Fixed",300})) → 4
 * @refuses =AWARD.WATERFALL({"Date","Amount";43419,60}, {"Tier","Payee","Kind","Amount","Rate";1,"A","Fixed",100,0.1})
 * @refuses =AWARD.WATERFALL({"Date","Amount";43419,60}, {"Tier","Payee","Kind";1,"A","Fixed"})
 * @units A table; sums in the unit of Amount.
 * @formula Tier by tier: paid = min (cash, due); within a tier cash × due ÷ sum of dues; with instalments, what is paid by a day is what the sum of receipts would pay, less what was paid before.
 * @source Rules of each kind of claim: the table on the page of WATERFALL. Held against the published waterfalls listed under Waterfalls of real contracts.
 * @remarks Events are the days of receipts and the days from which claims may be paid. Tiers are paid in ascending order; claims of one tier share what does not cover them in proportion to what is due, odd units by largest remainder, counting what they had before and keeping the parts of those not yet due. Percentages are of all receipts so far, capital included, less what was paid before; nothing is taken back. Days count from the first receipt, "None" is its day; of Due, or else From, and Days the later holds. Cap is the most a claim gets in all, Above the sum above which its percentage counts. Withheld is the share of each payment that goes to "Tax on" the payee, a row of its own; Due, Cap, Remaining and what is in full count it as the payee's, Paid does not. Out of names receipts by Id, parted by ";", out of which alone a claim is paid and of which its percentage is; others draw first on cash that no such claim may use, and cash that only some of a tier may use is divided among those first. Not before is a date, or the Id of a receipt, before which nothing is due. A receipt without Amount is its Nominal less the Haircut, a share of it. Rows of one payee, tier and kind that compare sums and differ in From are drawdowns of one claim: each leg is summed over them and compared once. From the day after a Step date its Step multiple holds, after "Step date 2" "Step multiple 2" and so on, looked up on the day the money is paid, or with Step by "Due" on the due day. With a unit, stated sums are rounded to the nearest, halves away from 0, and shares of proceeds down, but percentages that add up to 100 % leave nothing over; by largest remainder a larger receipt may give a claim a unit less. Filed and Role change no payment. Retained is the cash kept after the event: with all payments up to it, it adds up to the receipts. Columns Source and Note of the claims stand behind each row of theirs.
 * @param receipts Table "Date", "Amount" of the money received, in any order; where wanted "Id", and for what is no cash "Nominal", "Haircut".
 * @param claims Table "Tier", "Payee", "Kind" and, as the kind needs, "Amount", "Percent", "Multiple", "Rate", "From", "Due", "Days", "Step date", "Step multiple", "Step by", "Cap", "Above", "Frequency", "Day count", "Withheld", "Out of", "Not before".
 * @param [asOf] Last day that counts. Empty: all.
 * @param [reserve] TRUE holds cash back from juniors that a senior claim not yet due will need; FALSE pays them at once. Empty: TRUE. 0 is refused: write FALSE.
 * @param [unit] Smallest sum paid, such as 0.01 for whole cents. Empty or 0: as fine as a cell holds the largest total.
 */
export function waterfall(
  receipts: unknown[][],
  claims: unknown[][],
  asOf?: unknown,
  reserve?: unknown,
  unit?: unknown,
): unknown[][] {
  return answer(() => {
    const received = readReceipts(receipts);
    const claimed = readClaims(claims, received);
    const until = readOptionalDate(asOf, "asOf");
    const division = readDivision(reserve, unit);
    const taxed = claimed.filter(({ withheld }) => withheld !== undefined).length;
    const rows = countEvents(received, claimed, until) * (claimed.length + taxed) + 1;
    // Before they are worked out, which would take minutes.
    checkFitsSheet("the waterfall", rows);
    const remarks = readRemarks(claims, CLAIMS_TABLE);
    const table: CellAnswer[][] = [];
    for (const event of runWaterfall(received, claimed, { asOf: until, ...division })) {
      const date = toDateAnswer(event.date);
      const retained = toNumber(event.retained, "Retained");
      for (const line of event.lines) {
        const remark = remarks.of(line.claim.row);
        for (const { payee, due, paid, remaining, rule } of withTax(line)) {
          const sums = [due, paid, remaining].map((sum) => toNumber(sum, "the waterfall"));
          table.push([date, line.claim.tier, payee, ...sums, retained, rule, ...remark]);
        }
      }
    }
    return toTable([...WATERFALL_HEADERS, ...remarks.headers], table);
  });
}

/**
 * Total paid to one payee out of the receipts, over all tiers and events.
 * @customfunction WATERFALL_PAID
 * @example =AWARD.WATERFALL_PAID({"Date","Amount";43419,60}, {"Tier","Payee","Kind","Amount";1,"A","Fixed",100;1,"B","Fixed",200;1,"C","Fixed",300}, "B") → 20
 * @example =AWARD.WATERFALL_PAID({"Date","Amount";43419,500}, {"Tier","Payee","Kind","Amount","Percent";1,"Notes","Fixed",24.672727,0;2,"CVR","Lesser of",460,0.95;3,"Company","Residual",0,0}, "Company") → 15.327273
 * @example =AWARD.WATERFALL_PAID({43419,100}, {"Tier","Payee","Kind","Amount";1,"A","Fixed",100;1,"B","Fixed",100;1,"C","Fixed",100}, "A", , , 0.01) → 33.34
 * @refuses =AWARD.WATERFALL_PAID({"Date","Amount";43419,60}, {"Tier","Payee","Kind","Amount";1,"A","Fixed",100}, "B")
 * @units Money, in the unit of Amount.
 * @formula Σ of column Paid of WATERFALL for the payee.
 * @source Rules of each kind of claim: the table on the page of WATERFALL. Held against the published waterfalls listed under Waterfalls of real contracts.
 * @remarks Paid by the rules of WATERFALL.
 * @param receipts Table "Date", "Amount" of the money received, in any order; where wanted "Id", and for what is no cash "Nominal", "Haircut".
 * @param claims Table of claims as for WATERFALL.
 * @param payee Name of the payee, in any case.
 * @param [asOf] Last day that counts. Empty: all.
 * @param [reserve] TRUE holds cash back from juniors that a senior claim not yet due will need; FALSE pays them at once. Empty: TRUE. 0 is refused: write FALSE.
 * @param [unit] Smallest sum paid, such as 0.01 for whole cents. Empty or 0: as fine as a cell holds the largest total.
 */
export function waterfallPaid(
  receipts: unknown[][],
  claims: unknown[][],
  payee: unknown,
  asOf?: unknown,
  reserve?: unknown,
  unit?: unknown,
): number {
  return answer(() => {
    const options = { asOf: readOptionalDate(asOf, "asOf"), ...readDivision(reserve, unit) };
    const received = readReceipts(receipts);
    return toNumber(paidTo(received, readClaims(claims, received), readPayee(payee), options), "the total");
  });
}

/**
 * Whether what is due by a day can be paid from what is received by then: a row per payee and a total.
 * @customfunction LIQUIDITY_TEST
 * @example =INDEX(AWARD.LIQUIDITY_TEST({"Date","Amount";43419,10000000}, {"Tier","Payee","Kind","Amount","Multiple","Due";1,"Notes","Multiple",5500000,3,43509}, DATE(2019, 2, 13)), 2, 5) → 6500000
 * @refuses =AWARD.LIQUIDITY_TEST({"Date","Amount";43419,10}, {"Tier","Payee","Kind","Amount";1,"A","Fixed",100}, 2019)
 * @units A table; sums in the unit of Amount.
 * @formula Shortfall = due by testDate − paid by then; smallest first receipt: the least from which on no claim of the payee is short by more than a unit.
 * @source Rules of each kind of claim: the table on the page of WATERFALL. Held against the published waterfalls listed under Waterfalls of real contracts.
 * @remarks Due is everything that has become due by the day, paid or not; Paid is without tax withheld; residual claims and reserves are left aside. Smallest first receipt, the later ones as they are and all of the first day one, is the least number of units at which nothing of the payee is short and from which on no larger one leaves a claim of it short by more than a unit, whatever the table says the first receipt was; "none" where there is no such by that day.
 * @param receipts Table "Date", "Amount" of the money received, in any order; where wanted "Id", and for what is no cash "Nominal", "Haircut".
 * @param claims Table of claims as for WATERFALL.
 * @param testDate Day of the test, such as day 90 after the first payment.
 * @param [reserve] TRUE holds cash back from juniors that a senior claim not yet due will need; FALSE pays them at once. Empty: TRUE. 0 is refused: write FALSE.
 * @param [unit] Smallest sum paid, such as 0.01 for whole cents. Empty or 0: as fine as a cell holds the largest total.
 */
export function liquidityTest(
  receipts: unknown[][],
  claims: unknown[][],
  testDate: unknown,
  reserve?: unknown,
  unit?: unknown,
): unknown[][] {
  return answer(() => {
    const on = readDate(testDate, "testDate");
    const received = readReceipts(receipts);
    const test = testLiquidity(received, readClaims(claims, received), on, readDivision(reserve, unit));
    return toTable(
      LIQUIDITY_HEADERS,
      [...test.rows, test.total].map((row) => toLiquidityRow(row, test.received)),
    );
  });
}

/**
 * Least total of the receipts, all scaled alike, that pays one payee in full, residual claims and reserves aside.
 * @customfunction MINIMUM_RECEIPT
 * @example =AWARD.MINIMUM_RECEIPT({"Date","Amount";43419,10000000}, {"Tier","Payee","Kind","Amount";1,"Lender","Fixed",30000000;2,"Notes","Fixed",16500000}, "Notes") → 46500000
 * @example =AWARD.MINIMUM_RECEIPT({43419,1}, {"Tier","Payee","Kind","Amount","Percent";1,"Lender","Fixed",100,0;2,"Funder","Percent of gross",0,0.35}, "Funder", , 0.01) → 153.84
 * @refuses =AWARD.MINIMUM_RECEIPT({"Date","Amount";43419,10}, {"Tier","Payee","Kind";1,"A","Residual"}, "A")
 * @units Money, in the unit of Amount.
 * @formula The least s × Σ receipts from which on the payee is paid in full by the last event, every receipt being multiplied by s.
 * @source Rules of each kind of claim: the table on the page of WATERFALL. Held against the published waterfalls listed under Waterfalls of real contracts.
 * @remarks The least number of units at which nothing of the payee stays unpaid after the last event and from which on no larger total leaves a claim of it short by more than a unit. #NUM! where there is none, as for a payee of residuals or reserves alone.
 * @param receipts Table "Date", "Amount" of the money received, in any order; where wanted "Id", and for what is no cash "Nominal", "Haircut".
 * @param claims Table of claims as for WATERFALL.
 * @param payee Name of the payee, in any case.
 * @param [reserve] TRUE holds cash back from juniors that a senior claim not yet due will need; FALSE pays them at once. Empty: TRUE. 0 is refused: write FALSE.
 * @param [unit] Smallest sum paid, such as 0.01 for whole cents. Empty or 0: as fine as a cell holds the largest total.
 */
export function minimumReceipt(
  receipts: unknown[][],
  claims: unknown[][],
  payee: unknown,
  reserve?: unknown,
  unit?: unknown,
): number {
  return answer(() => {
    const division = readDivision(reserve, unit);
    const received = readReceipts(receipts);
    const least = leastReceipt(received, readClaims(claims, received), readPayee(payee), division);
    return toNumber(least, "the receipt");
  });
}

/** A row of the table, or two where tax is withheld: what is due is the payee's, tax and all. */
function withTax(line: WaterfallLine): readonly TrailRow[] {
  const { payee, withheld } = line.claim;
  const { due, paid, remaining, rule } = line;
  const own: TrailRow = { payee, due, paid, remaining, rule };
  if (withheld === undefined) return [own];
  const share = `${withheld.times(100).toString()}% of what ${payee} is paid`;
  return [own, { payee: taxOn(payee), due: ZERO, paid: line.withheld, remaining: ZERO, rule: share }];
}

type TrailRow = Pick<WaterfallLine, "due" | "paid" | "remaining" | "rule"> & { readonly payee: string };

/** How the cash is divided: what is held back, and in what units it is paid. */
function readDivision(
  reserve: unknown,
  unit: unknown,
): { readonly reserve: boolean; readonly unit: Decimal | undefined } {
  return {
    reserve: readOptionalBoolean(reserve, "reserve") ?? true,
    unit: readOptionalDecimal(unit, "unit"),
  };
}

function toLiquidityRow(row: LiquidityRow, received: Decimal): CellAnswer[] {
  const { payee, due, paid, shortfall, smallestFirstReceipt } = row;
  return [
    payee ?? "Total",
    ...[received, due, paid, shortfall].map((sum) => toNumber(sum, "the liquidity test")),
    smallestFirstReceipt === undefined ? "none" : toNumber(smallestFirstReceipt, "the first receipt"),
  ];
}

function readPayee(value: unknown): string {
  const payee = readOptionalText(value, "payee");
  if (payee === undefined) throw problem.missing("payee");
  return payee;
}
