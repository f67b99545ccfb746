/**
 * Terms of interest. Sources: sums worked out by hand (simple interest is principal x rate x days / 365; 1,000 from
 * 1 January 2020 at 10 %, from 1 July at 20 %, is the hand case of the specification of the Terms table),
 * Peavy v Dyer, 605 So. 2d 1330 (Fla. 1992), and Tenaris v Venezuela (ICSID ARB/11/26): 85,501,213.70 of interest.
 */
import type { SelfTestCases } from "./selfTestCase.ts";

export const TERMS_CASES: SelfTestCases = {
  TERMS_BALANCE: [
    {
      what: "a payment on an anniversary",
      formula:
        '=AWARD.TERMS_BALANCE({"Principal","From","Rate","Compounds";1000,42736,0.05,"Yearly"}, DATE(2019, 1, 1), , {"Date","Amount";43101,550})',
      result: "525",
    },
    {
      what: "no principal",
      formula:
        '=AWARD.TERMS_BALANCE({"Principal","From","Rate","Compounds";"",42736,0.05,"Yearly"}, DATE(2019, 1, 1))',
      result: "#VALUE!",
    },
    {
      what: "half-years counted back from the award, as in Tenaris v Venezuela",
      formula:
        '=AWARD.TERMS_BALANCE({"Principal","From","Rate","Compounds","Compounds on";87300000,39568,0.09,"Half-yearly",42398}, DATE(2016, 1, 29))',
      result: "172801213.701483",
    },
    {
      what: "a fixing that no year takes",
      formula:
        '=AWARD.TERMS_BALANCE({"Principal","From","Benchmark","Compounds";1000,43831,"X","Yearly"}, DATE(2020, 12, 1), {"Date","X";43831,0.1;44013,0.2})',
      result: "#VALUE!",
    },
  ],
  TERMS_INTEREST: [
    {
      what: "a benchmark that changes inside a year, and a payment",
      formula:
        '=AWARD.TERMS_INTEREST({"Principal","From","Benchmark","Compounds","Resets";1000,43831,"X","Yearly","Each change"}, DATE(2021, 7, 1), {"Date","X";43831,0.1;44013,0.2}, {"Date","Amount";44378,64.8076562206793})',
      result: "200",
    },
    {
      what: "no fixing of the benchmark",
      formula:
        '=AWARD.TERMS_INTEREST({"Principal","From","Benchmark","Compounds";1000,43831,"X","Yearly"}, DATE(2021, 7, 1), {"Date","X";44013,0.2})',
      result: "#N/A",
    },
  ],
  TERMS_SCHEDULE: [
    {
      what: "the balance after a payment, in the second row",
      formula:
        '=INDEX(AWARD.TERMS_SCHEDULE({"Principal","From","Rate","Compounds";1000,42736,0.05,"Yearly"}, DATE(2019, 1, 1), , {"Date","Amount";43101,550}), 2, 10)',
      result: "500",
    },
  ],
  RECONCILE: [
    {
      what: "a figure to the dollar, less a payment, on a benchmark",
      formula:
        '=INDEX(AWARD.RECONCILE(1034, {"Principal","From","Benchmark","Compounds","Resets";1000,43831,"X","Simple","Each change"}, DATE(2020, 9, 1), {"Date","X";43831,0.1;44013,0.2}, "Total", 1, {"Date","Amount";44013,49.86}), 2, 3)',
      result: '"as stated"',
    },
    {
      what: "no figure",
      formula:
        '=AWARD.RECONCILE("unknown", {"Principal","From","Rate","Compounds";168000,32309,0.12,"Simple"}, DATE(1991, 11, 8))',
      result: "#VALUE!",
    },
  ],
};
