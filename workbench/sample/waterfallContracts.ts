/**
 * Contracts whose payments follow a waterfall, as tables of receipts and claims: for the sample
 * workbook, for docs/waterfalls.md and for the tests.
 */
import { serial } from "./sheet.ts";

/** A row of a claims table; a figure that is absent is a blank cell. */
export interface ContractClaim {
  readonly tier: number;
  readonly payee: string;
  readonly kind: string;
  readonly amount?: number;
  /** 0.95 is 95% */
  readonly percent?: number;
  readonly multiple?: number;
  readonly rate?: number;
  /** Serial number of a day. */
  readonly from?: number;
  readonly due?: number;
  /** Where the row is stated. */
  readonly stated?: string;
  /** What of the row no source states, and what is taken instead. */
  readonly assumed?: string;
}

/** Money received: serial number of the day, and the amount. */
export type ContractReceipt = readonly [date: number, amount: number];

export interface Contract {
  readonly name: string;
  readonly explanation: string;
  readonly receipts: readonly ContractReceipt[];
  /** Where the receipts are stated, or what is assumed. */
  readonly receiptsNote: string;
  readonly claims: readonly ContractClaim[];
}

/** First payment of the settlement; the release of 2018 says "November 2018". */
export const FIRST_PAYMENT = serial(2018, 11, 15);

/** 90 days after the first payment: the notes are due. */
export const DAY_90 = FIRST_PAYMENT + 90;

const INSTALMENTS = 60;

/** The settlement of 11 October 2018: US$100M, then the rest of 1.28 billion in sixty months. */
export const settlement2018: readonly ContractReceipt[] = [
  [FIRST_PAYMENT, 100_000_000],
  ...Array.from({ length: INSTALMENTS }, (_, month): ContractReceipt => [
    serial(2019, 1 + month, 15),
    1_180_000_000 / INSTALMENTS,
  ]),
];

const SETTLEMENT_NOTE =
  "Company release of October 2018: over US$1.28bn, US$100M in November 2018, then monthly for five years from January 2019. " +
  "Assumed: the 15th of each month, sixty equal instalments of 1,180M / 60.";

const RELEASE = "News release, 3 February 2017";

export type Ranking = "Secured debt first" | "Notes first" | "Pari passu";

/**
 * The case's own stack: fees, secured debt, notes, company.
 *
 * No source states how secured debt and notes rank, so all three ways are given.
 */
export function caseStack(ranking: Ranking, withFees: boolean): Contract {
  const [debtTier, notesTier] = { "Secured debt first": [2, 3], "Notes first": [3, 2], "Pari passu": [2, 2] }[
    ranking
  ] as [number, number];
  const fees: readonly ContractClaim[] = [
    {
      tier: 1,
      payee: "Counsel",
      kind: "Percent of gross",
      percent: 0.05,
      assumed: "success fee of 5% of all receipts",
    },
    {
      tier: 1,
      payee: "Costs",
      kind: "Fixed",
      amount: 10_000_000,
      assumed: "enforcement costs of 10,000,000",
    },
  ];
  return {
    name: `${ranking}${withFees ? ", with fees" : ""}`,
    explanation:
      "The notes and the secured debt of the release of February 2017, paid out of the settlement of October 2018.",
    receipts: settlement2018,
    receiptsNote: SETTLEMENT_NOTE,
    claims: [
      ...(withFees ? fees : []),
      {
        tier: debtTier,
        payee: "Secured debt",
        kind: "Accreting",
        amount: 29_750_000,
        rate: 0.1,
        from: serial(2012, 6, 14),
        due: FIRST_PAYMENT,
        stated: `${RELEASE}: US$29,750,000 remains, in default`,
        assumed:
          "tier; 10% simple interest from the agreement of 14 June 2012; the standstill ends with the first payment",
      },
      {
        tier: notesTier,
        payee: "Notes",
        kind: "Multiple",
        amount: 5_500_000,
        multiple: 3,
        due: DAY_90,
        stated: `${RELEASE}: three times the Subscription Amount, 90 days after the first payment`,
        assumed: "tier",
      },
      { tier: 4, payee: "Company", kind: "Residual", stated: "What is left" },
    ],
  };
}

const MILLIONS_2023 = "In US$ millions, interest and fees ignored.";

/** The Eco Oro rule of 2023 with one recovery. */
export function ecoOro2023(proceeds: number): Contract {
  return {
    name: "The Eco Oro rule of 2023",
    explanation:
      "Notes first; then the holders of contingent value rights and of the management incentive plan (CVR+MIP) the lesser of 460 and " +
      `95% of proceeds; 30 to the company; CVR+MIP until they have 95% of proceeds in all; the rest to the company. ${MILLIONS_2023}`,
    receipts: [[serial(2023, 12, 31), proceeds]],
    receiptsNote: "Assumed: one recovery, on a day of no meaning.",
    claims: [
      { tier: 1, payee: "Notes", kind: "Fixed", amount: 24.672727, stated: "(1)" },
      { tier: 2, payee: "CVR+MIP", kind: "Lesser of", amount: 460, percent: 0.95, stated: "(2)" },
      { tier: 3, payee: "Company", kind: "Fixed", amount: 30, stated: "(3)" },
      { tier: 4, payee: "CVR+MIP", kind: "Up to percent of total", percent: 0.95, stated: "(4)" },
      { tier: 5, payee: "Company", kind: "Residual", stated: "(5)" },
    ],
  };
}

/** Four steps of a percentage: 100% of the first 2, 75% of the next 1, 50% of the next 1, 25% above. */
export function fourSteps(proceeds: number): Contract {
  return {
    name: "Percentages in four steps",
    explanation:
      "The funder has 100% of the first 2, 75% of the next 1, 50% of the next 1 and 25% of everything above, in millions. " +
      "A step is a tier in which both are paid their parts of it pari passu.",
    receipts: [[serial(2023, 12, 31), proceeds]],
    receiptsNote: "Assumed: one recovery, on a day of no meaning.",
    claims: [
      { tier: 1, payee: "Funder", kind: "Fixed", amount: 2, stated: "100% of the first 2" },
      { tier: 2, payee: "Funder", kind: "Fixed", amount: 0.75, stated: "75% of the next 1" },
      { tier: 2, payee: "Company", kind: "Fixed", amount: 0.25, stated: "the other 25%" },
      { tier: 3, payee: "Funder", kind: "Fixed", amount: 0.5, stated: "50% of the next 1" },
      { tier: 3, payee: "Company", kind: "Fixed", amount: 0.5, stated: "the other 50%" },
      { tier: 4, payee: "Funder", kind: "Percent of remainder", percent: 0.25, stated: "25% above" },
      { tier: 4, payee: "Company", kind: "Residual", stated: "the other 75%" },
    ],
  };
}

/** The greater of three times what was advanced and 35% of the recovery. */
export function greaterOf(proceeds: number): Contract {
  return {
    name: "The greater of a multiple and a percentage",
    explanation:
      "The funder has the greater of 3 × 647,086.49 and 35% of the recovery. The percentage takes over at 5,546,455.63.",
    receipts: [[serial(2023, 12, 31), proceeds]],
    receiptsNote: "Assumed: one recovery, on a day of no meaning.",
    claims: [
      {
        tier: 1,
        payee: "Funder",
        kind: "Greater of",
        amount: 647_086.49,
        multiple: 3,
        percent: 0.35,
        stated: "greater of 3 × 647,086.49 and 35% of recovery",
      },
      { tier: 2, payee: "Company", kind: "Residual", stated: "What is left" },
    ],
  };
}

/** Header of a claims table, and how a row fills it. */
const COLUMNS: readonly (readonly [header: string, figure: keyof ContractClaim])[] = [
  ["Tier", "tier"],
  ["Payee", "payee"],
  ["Kind", "kind"],
  ["Amount", "amount"],
  ["Percent", "percent"],
  ["Multiple", "multiple"],
  ["Rate", "rate"],
  ["From", "from"],
  ["Due", "due"],
];

/** The claims as cells under a header row, blank where a row has no such figure. */
export function claimsCells({ claims }: Contract): (string | number | null)[][] {
  return [
    COLUMNS.map(([header]) => header),
    ...claims.map((claim) => COLUMNS.map(([, key]) => claim[key] ?? null)),
  ];
}

/** The receipts as cells under a header row. */
export function receiptsCells({ receipts }: Contract): (string | number)[][] {
  return [["Date", "Amount"], ...receipts.map((receipt) => [...receipt])];
}
