/**
 * Waterfall and liquidity. Sources: the rule of Eco Oro's notes of 2023 worked out by hand for receipts of 20
 * to 1,000 (notes, CVR and MIP, company), division in proportion, and sums worked out by hand.
 */
import type { SelfTestCases } from "./selfTestCase.ts";

/** 60 due a month after 100 came in, before a claim to 100. */
const SENIOR_NOT_YET_DUE =
  '{"Date","Amount";43419,100}, {"Tier","Payee","Kind","Amount","Due";1,"A","Fixed",60,43449;2,"B","Fixed",100,""}';

/** 60 of cash, and bonds of 50 less a fifth; 70 to a senior who draws first on the cash. */
const OUT_OF_BONDS =
  '{"Date","Amount","Id","Nominal","Haircut";43419,60,"","","";43419,"","Bonds",50,0.2}, {"Tier","Payee","Kind","Amount","Out of";1,"Counsel","Fixed",70,"";2,"Holder","Fixed",40,"Bonds"}';

export const WATERFALL_CASES: SelfTestCases = {
  WATERFALL: [
    {
      what: "spilled from tables on the sheet: a heading",
      formula: "=INDEX([waterfall spilled], 1, 3)",
      result: '"Payee"',
    },
    {
      what: "spilled, the columns of the claims in another order: a day",
      formula: "=INDEX([waterfall spilled], 2, 1)",
      result: "2018-11-15",
    },
    { what: "spilled: paid to the notes", formula: "=INDEX([waterfall spilled], 2, 5)", result: "24.672727" },
    { what: "spilled: a payee", formula: "=INDEX([waterfall spilled], 3, 3)", result: '"CVR and MIP"' },
    {
      what: "spilled: everything that was received is paid",
      formula:
        "=SUM(INDEX([waterfall spilled], 2, 5), INDEX([waterfall spilled], 3, 5), INDEX([waterfall spilled], 4, 5), INDEX([waterfall spilled], 5, 5), INDEX([waterfall spilled], 6, 5))",
      result: "600",
    },
    {
      what: "cash held back for a senior claim",
      formula: `=INDEX(AWARD.WATERFALL(${SENIOR_NOT_YET_DUE}, DATE(2018, 11, 15)), 3, 5)`,
      result: "40",
    },
    {
      what: "no cash held back",
      formula: `=INDEX(AWARD.WATERFALL(${SENIOR_NOT_YET_DUE}, DATE(2018, 11, 15), FALSE), 3, 5)`,
      result: "100",
    },
    {
      what: "a third each, in cents: the odd one to the first by name",
      formula:
        '=INDEX(AWARD.WATERFALL({43419,100}, {"Tier","Payee","Kind","Amount";1,"A","Fixed",100;1,"B","Fixed",100;1,"C","Fixed",100}, , , 0.01), 2, 5)',
      result: "33.34",
    },
    {
      what: "a claim that may be paid out of one receipt alone: 30 of the 40 that the senior leaves of it",
      formula: `=INDEX(AWARD.WATERFALL(${OUT_OF_BONDS}), 3, 5)`,
      result: "30",
    },
    {
      what: "its rule names the receipt",
      formula: `=INDEX(AWARD.WATERFALL(${OUT_OF_BONDS}), 3, 8)`,
      result: '"Fixed 40, out of Bonds; 30 of 40 paid"',
    },
    {
      what: "not due before a receipt",
      formula:
        '=INDEX(AWARD.WATERFALL({"Date","Amount","Id";43419,100,"";43480,10,"Second"}, {"Tier","Payee","Kind","Amount","Not before";1,"A","Fixed",60,"Second"}), 3, 5)',
      result: "60",
    },
    {
      what: "a receipt that there is not",
      formula:
        '=AWARD.WATERFALL([receipts], {"Tier","Payee","Kind","Amount","Out of";1,"A","Fixed",60,"Second"})',
      result: "#VALUE!",
    },
    {
      what: "a kind of claim there is not",
      formula: '=AWARD.WATERFALL([receipts], {"Tier","Payee","Kind","Amount";1,"A","Fixd",1})',
      result: "#VALUE!",
    },
    {
      what: "a percentage above 100",
      formula: '=AWARD.WATERFALL([receipts], {"Tier","Payee","Kind","Percent";1,"A","Percent of gross",35})',
      result: "#VALUE!",
    },
    {
      what: "a column there is not",
      formula: '=AWARD.WATERFALL([receipts], {"Tier","Payee","Kind","Sum";1,"A","Fixed",1})',
      result: "#VALUE!",
    },
  ],
  WATERFALL_PAID: [
    {
      what: "out of bonds alone",
      formula: `=AWARD.WATERFALL_PAID(${OUT_OF_BONDS}, "Holder")`,
      result: "30",
    },
    {
      what: "no cash held back",
      formula: `=AWARD.WATERFALL_PAID(${SENIOR_NOT_YET_DUE}, "B", , FALSE)`,
      result: "100",
    },
    {
      what: "receipts without a header row, claims on the sheet",
      formula: '=AWARD.WATERFALL_PAID({43419,20}, [claims], "Notes")',
      result: "20",
    },
    {
      what: "a payee in small letters, in two tiers",
      formula: '=AWARD.WATERFALL_PAID({43419,300}, [claims], "cvr and mip")',
      result: "275.327273",
    },
    {
      what: "the company's share of the rest",
      formula: '=AWARD.WATERFALL_PAID({43419,500}, [claims], "Company")',
      result: "15.327273",
    },
    {
      what: "receipts on the sheet, a row blank",
      formula: '=AWARD.WATERFALL_PAID([receipts], [claims], "CVR and MIP")',
      result: "545.327273",
    },
    {
      what: "in two parts on two days",
      formula: '=AWARD.WATERFALL_PAID({"Date","Amount";43500,700;43419,300}, [claims], "CVR and MIP")',
      result: "945.327273",
    },
    {
      what: "as of a day before the second part",
      formula:
        '=AWARD.WATERFALL_PAID({"Date","Amount";43500,700;43419,300}, [claims], "CVR and MIP", [due date]-90)',
      result: "275.327273",
    },
    {
      what: "a payee there is not",
      formula: '=AWARD.WATERFALL_PAID([receipts], [claims], "Nobody")',
      result: "#VALUE!",
    },
  ],
  LIQUIDITY_TEST: [
    {
      what: "short of what a junior had before",
      formula: `=INDEX(AWARD.LIQUIDITY_TEST(${SENIOR_NOT_YET_DUE}, DATE(2018, 12, 15), FALSE, 0.01), 2, 5)`,
      result: "60",
    },
    {
      what: "the smallest first receipt",
      formula:
        '=INDEX(AWARD.LIQUIDITY_TEST({43419,10000000}, {"Tier","Payee","Kind","Amount","Multiple","Due";1,"Notes","Multiple",5500000,3,43509}, [due date]), 3, 6)',
      result: "16500000",
    },
    {
      what: "nothing due the day before",
      formula:
        '=INDEX(AWARD.LIQUIDITY_TEST({43419,10000000}, {"Tier","Payee","Kind","Amount","Multiple","Due";1,"Notes","Multiple",5500000,3,43509}, [due date]-1), 2, 3)',
      result: "0",
    },
    {
      what: "a day left blank",
      formula: "=AWARD.LIQUIDITY_TEST([receipts], [claims], [blank])",
      result: "#VALUE!",
    },
  ],
  MINIMUM_RECEIPT: [
    {
      what: "with a junior that is paid before",
      formula: `=AWARD.MINIMUM_RECEIPT(${SENIOR_NOT_YET_DUE}, "A", FALSE, 0.01)`,
      result: "160",
    },
    {
      what: "claims on the sheet",
      formula: '=AWARD.MINIMUM_RECEIPT([receipts], [claims], "Notes")',
      result: "24.672727",
    },
    {
      what: "a payee of the residual alone",
      formula:
        '=AWARD.MINIMUM_RECEIPT([receipts], {"Tier","Payee","Kind","Amount";1,"A","Fixed",5;2,"B","Residual",0}, "B")',
      result: "#NUM!",
    },
  ],
};
