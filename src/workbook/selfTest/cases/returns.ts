/**
 * Dates and returns. Sources: Excel's own YEARFRAC and XNPV as saved in JuliaFinance/DayCounts.jl and
 * ironcalc/IronCalc, QuantLib on the ISDA example dates, the award in Koch v Venezuela, the release's note (3
 * times over 740 days), and sums worked out by hand.
 */
import type { SelfTestCases } from "./selfTestCase.ts";

export const RETURN_CASES: SelfTestCases = {
  YEAR_FRACTION: [
    {
      what: "Excel's basis 1",
      formula: "=AWARD.YEAR_FRACTION(40905, 42429, 1)",
      result: "4.17153284671533",
    },
    {
      what: "Excel's basis 2, as text",
      formula: '=AWARD.YEAR_FRACTION(40905, 42429, "2")',
      result: "4.23333333333333",
    },
    {
      what: "Excel's basis 3",
      formula: "=AWARD.YEAR_FRACTION(40905, 42429, 3)",
      result: "4.17534246575342",
    },
    {
      what: "Excel's basis 4",
      formula: "=AWARD.YEAR_FRACTION(40905, 42429, 4)",
      result: "4.16944444444444",
    },
    {
      what: "as Excel's own YEARFRAC",
      formula:
        "=AWARD.YEAR_FRACTION([first payment], [due date], 2)=YEARFRAC([first payment], [due date], 2)",
      result: "TRUE",
    },
    {
      what: "a day count by name, the later day first",
      formula: '=AWARD.YEAR_FRACTION(DATE(2004, 5, 1), DATE(2003, 11, 1), "ACT/ACT ISDA")',
      result: "0.497724380567408",
    },
    {
      what: "the European 30/360 at the end of February",
      formula: '=AWARD.YEAR_FRACTION(DATE(2007, 2, 28), DATE(2007, 3, 31), "30E/360")',
      result: "0.0888888888888889",
    },
    {
      what: "the American 30/360, by name with blanks around",
      formula: '=AWARD.YEAR_FRACTION(DATE(2011, 12, 28), DATE(2012, 2, 29), " 30/360 us ")',
      result: "0.169444444444444",
    },
    {
      what: "19 of the 182 days of a half-year, as in Koch v Venezuela, counted from the taking",
      formula:
        '=AWARD.YEAR_FRACTION(DATE(2017, 10, 11), DATE(2017, 10, 30), "ACT/ACT ICMA", 2, DATE(2010, 10, 11))',
      result: "0.0521978021978022",
    },
    {
      what: "nothing in the quotes of the day count: ACT/365F",
      formula: '=AWARD.YEAR_FRACTION(DATE(1999, 7, 1), DATE(2000, 7, 1), "")',
      result: "1.00273972602740",
    },
    {
      what: "a day count there is not",
      formula: '=AWARD.YEAR_FRACTION(40905, 42429, "ACT/ACT")',
      result: "#VALUE!",
    },
    {
      what: "days on the sheet: an answer for each cell",
      formula: "=SUM(AWARD.YEAR_FRACTION([first payments], DATE(2019, 11, 15)))",
      result: "2.87123287671233",
    },
  ],
  XIRR: [
    {
      what: "flows on the sheet, a row blank",
      formula: "=AWARD.XIRR([flows], [days of flows])",
      result: "0.719241299089863",
    },
    {
      what: "days in another order, flows in a row",
      formula: "=AWARD.XIRR({16500000,-5500000}, {43509,42769})",
      result: "0.719241299089863",
    },
    {
      what: "a blank cell for the guess",
      formula: "=AWARD.XIRR({-100;125}, {44197;44562}, [blank])",
      result: "0.25",
    },
    { what: "a loss", formula: "=AWARD.XIRR({-100;50}, {44197;44562})", result: "-0.5" },
    {
      what: "more flows than days",
      formula: "=AWARD.XIRR({-100;50;50}, {44197;44562})",
      result: "#VALUE!",
    },
    {
      what: "text among the flows",
      formula: '=AWARD.XIRR({-100;"late"}, {44197;44562})',
      result: "#VALUE!",
    },
  ],
  XNPV: [
    {
      what: "as Excel's own XNPV",
      formula: "=AWARD.XNPV(0.1, {-20;5;5;5;5;5}, {44958;44986;45017;45078;45108;45139})",
      result: "4.31001341597024",
    },
    {
      what: "flows on the sheet at a rate of 0",
      formula: "=AWARD.XNPV([zero], [flows], [days of flows])",
      result: "11000000",
    },
    { what: "a rate of -100%", formula: "=AWARD.XNPV(-100%, {-100;50}, {44197;44562})", result: "#VALUE!" },
    { what: "nothing but blank cells", formula: "=AWARD.XNPV(10%, [blank], [blank])", result: "#VALUE!" },
  ],
  MOIC: [
    { what: "flows on the sheet, a row blank", formula: "=AWARD.MOIC([flows])", result: "3" },
    { what: "nothing put in", formula: "=AWARD.MOIC({60;15})", result: "#VALUE!" },
    { what: "an error among the flows", formula: "=AWARD.MOIC([error])", result: "#N/A" },
  ],
  CRIMINAL_RATE_INDICATOR: [
    {
      what: "one and a half times within a year",
      formula: "=AWARD.CRIMINAL_RATE_INDICATOR(100, 150, DATE(2017, 2, 3), DATE(2018, 2, 3))",
      result:
        '"Not above 60%: effective annual rate 50.0% (Canada, Criminal Code s. 347 before 2025); indicator, not advice"',
    },
    {
      what: "in a currency of which 1.37 Canadian dollars make one",
      formula: "=AWARD.CRIMINAL_RATE_INDICATOR(400000, 400000, DATE(2025, 7, 28), DATE(2026, 7, 28), 1.37)",
      result:
        '"Not above 35%: APR 0.0% compounded monthly, 0.0% simple (Canada, Criminal Code s. 347); no limit for a company\'s business loan above C$500,000 (SOR/2024-114); indicator, not advice"',
    },
    {
      what: "repaid before it was advanced",
      formula: "=AWARD.CRIMINAL_RATE_INDICATOR(100, 150, DATE(2018, 2, 3), DATE(2017, 2, 3))",
      result: "#VALUE!",
    },
    {
      what: "nothing advanced",
      formula: "=AWARD.CRIMINAL_RATE_INDICATOR([blank], 150, DATE(2017, 2, 3), DATE(2018, 2, 3))",
      result: "#VALUE!",
    },
  ],
};
