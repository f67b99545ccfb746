/**
 * Registers every custom function with Excel, by the id that functions.json gives it.
 *
 * A line per function, family by family; a test compares the ids with functions.json.
 */
import { awardBalance, awardInterest, awardSchedule, judgmentBalance } from "./award.ts";
import { yearFraction } from "./dates.ts";
import { criminalRateIndicator, moic, xirr, xnpv } from "./returns.ts";
import { debtBalance } from "./securedDebt.ts";
import {
  noteBreakevenProbability,
  noteDueDate,
  noteIrr,
  noteLatestAwardDate,
  noteRepayment,
  noteSchedule,
  noteStatus,
} from "./notes.ts";
import { milestones, scenario, scenarioCompare } from "./scenarios.ts";
import { standstillStatus } from "./standstill.ts";
import { liquidityTest, minimumReceipt, waterfall, waterfallPaid } from "./waterfall.ts";

// Notes
CustomFunctions.associate("NOTE_REPAYMENT", noteRepayment);
CustomFunctions.associate("NOTE_DUE_DATE", noteDueDate);
CustomFunctions.associate("NOTE_STATUS", noteStatus);
CustomFunctions.associate("NOTE_IRR", noteIrr);
CustomFunctions.associate("NOTE_LATEST_AWARD_DATE", noteLatestAwardDate);
CustomFunctions.associate("NOTE_BREAKEVEN_PROBABILITY", noteBreakevenProbability);
CustomFunctions.associate("NOTE_SCHEDULE", noteSchedule);

// Standstill and secured debt
CustomFunctions.associate("STANDSTILL_STATUS", standstillStatus);
CustomFunctions.associate("DEBT_BALANCE", debtBalance);

// Award and judgment
CustomFunctions.associate("AWARD_BALANCE", awardBalance);
CustomFunctions.associate("AWARD_INTEREST", awardInterest);
CustomFunctions.associate("AWARD_SCHEDULE", awardSchedule);
CustomFunctions.associate("JUDGMENT_BALANCE", judgmentBalance);

// Dates and returns
CustomFunctions.associate("YEAR_FRACTION", yearFraction);
CustomFunctions.associate("XIRR", xirr);
CustomFunctions.associate("XNPV", xnpv);
CustomFunctions.associate("MOIC", moic);
CustomFunctions.associate("CRIMINAL_RATE_INDICATOR", criminalRateIndicator);

// Waterfall and liquidity
CustomFunctions.associate("WATERFALL", waterfall);
CustomFunctions.associate("WATERFALL_PAID", waterfallPaid);
CustomFunctions.associate("LIQUIDITY_TEST", liquidityTest);
CustomFunctions.associate("MINIMUM_RECEIPT", minimumReceipt);

// Scenarios and uncertainty
CustomFunctions.associate("SCENARIO", scenario);
CustomFunctions.associate("SCENARIO_COMPARE", scenarioCompare);
CustomFunctions.associate("MILESTONES", milestones);
