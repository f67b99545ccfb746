/**
 * What the presets of other cases call stated, as it was read: awards and settlements in company releases, court papers
 * and the press, rates in the histories of those who publish them.
 */
import type { StatedFact } from "./statedFact.ts";

/** Gold Reserve: settlement of 2017 and CVR. */
const GOLD_RESERVE: readonly StatedFact[] = [
  ["Gold Reserve Inc., quarterly report to 30 September 2018, note 3", "award.currency", "USD"],
  ["Gold Reserve Inc., quarterly report to 30 September 2018, note 3", "award.payment", "Expected"],
  [
    "Spokane Journal, Gold Reserve receives first payment from Venezuela",
    "award.firstPaymentDate",
    "2017-06-15",
  ],
  [
    "Gold Reserve Inc., quarterly report to 30 September 2018, note 3",
    "award.firstPaymentAmount",
    40_000_000,
  ],
  [
    "Gold Reserve Inc., quarterly report to 30 September 2018, note 3",
    "payments.instalments",
    { date: "2017-07-15", instalments: 23, monthsApart: 1 },
    { date: "2019-06-15", amount: 313_300_000 },
  ],
  [
    "Spokane Journal, Gold Reserve, Venezuela revise payment plan again",
    "claims.table",
    { payee: "Senior notes", kind: "Fixed", amount: 27_500_000 },
  ],
  [
    "Gold Reserve Inc., quarterly report to 31 March 2018, note 3",
    "claims.table",
    { payee: "CVR holders", kind: "Percent of remainder", percent: 0.05466 },
  ],
  [
    "Gold Reserve Inc., 2012 Bonus Pool Plan",
    "claims.table",
    { payee: "Bonus plan", kind: "Percent of remainder", percent: 0.01 },
    { payee: "Bonus plan", kind: "Percent of remainder", percent: 0.05, above: 200_000_000 },
  ],
  [
    "Gold Reserve Inc., quarterly report to 30 September 2018, note 3",
    "legal.path",
    { date: "2014-09-22", event: "Award issued", kind: "Award", standing: "Full" },
    { event: "Settlement signed", kind: "Other" },
  ],
  [
    "Gold Reserve Inc., quarterly report to 30 September 2018, note 3",
    "published.figures",
    { figure: "proceeds.gross", published: "about 1.032 billion", what: "Total" },
  ],
];

/** Indiana: award of 2023 and settlement. */
const INDIANA: readonly StatedFact[] = [
  ["Stockhead, report of July 2023 on the award", "award.currency", "USD"],
  [
    "Stockhead, report of July 2023 on the award",
    "award.heads",
    { head: "Damages", principal: 76_706_461, from: "2018-01-10", benchmark: "US prime", margin: 0.02 },
  ],
  [
    "The Market Bull, reports of November 2023 to February 2024",
    "award.heads",
    { head: "Costs", principal: 4_113_581.07, from: "2023-07-14" },
  ],
  [
    "HSH Associates, history of the US prime rate",
    "award.benchmarks",
    { resetDate: "2017-12-14", series: "US prime", rate: 0.045 },
    { resetDate: "2018-03-22", series: "US prime", rate: 0.0475 },
    { resetDate: "2018-06-14", series: "US prime", rate: 0.05 },
    { resetDate: "2018-09-27", series: "US prime", rate: 0.0525 },
    { resetDate: "2018-12-20", series: "US prime", rate: 0.055 },
    { resetDate: "2019-08-01", series: "US prime", rate: 0.0525 },
    { resetDate: "2019-09-19", series: "US prime", rate: 0.05 },
    { resetDate: "2019-10-31", series: "US prime", rate: 0.0475 },
    { resetDate: "2020-03-04", series: "US prime", rate: 0.0425 },
    { resetDate: "2020-03-16", series: "US prime", rate: 0.0325 },
  ],
  ["Stockhead, report of 29 July 2024 on the settlement", "award.payment", "Expected"],
  ["Stockhead, report of 29 July 2024 on the settlement", "award.firstPaymentAmount", 35_000_000],
  [
    "Stockhead, report of 29 July 2024 on the settlement",
    "payments.instalments",
    { date: "2024-10-25", amount: 25_000_000 },
    { date: "2025-03-30", amount: 30_000_000 },
  ],
  ["Battery Metals Africa, report of July 2024 on the settlement", "payments.discharge", "When performed"],
  [
    "Stockhead, report of 29 July 2024 on the settlement",
    "claims.table",
    { payee: "Funder and lawyers", kind: "Fixed", amount: 23_000_000 },
  ],
  ["Stockhead, report of 7 April 2025", "claims.table", { payee: "Minority shareholders", percent: 0.18 }],
  [
    "Stockhead, report of July 2023 on the award",
    "legal.path",
    { date: "2023-07-14", event: "ICSID award", kind: "Award", standing: "Full" },
  ],
  [
    "Stockhead, report of 29 July 2024 on the settlement",
    "legal.path",
    { date: "2024-07-29", event: "Settlement deed signed", kind: "Other" },
  ],
  [
    "The Market Bull, reports of November 2023 to February 2024",
    "published.figures",
    { figure: "award.balance", asOf: "2023-07-14", published: "113,603,591.83", what: "Total" },
    { figure: "award.balance", published: "117.18 million", what: "Total" },
    { figure: "award.balance", asOf: "2024-02-06", published: "120.2 million", what: "Total" },
  ],
];

/** Khan: award of 2015 and settlement. */
const KHAN: readonly StatedFact[] = [
  ["Asia Miner, Mongolia government will comply with Khan ruling", "award.currency", "USD"],
  [
    "Asia Miner, Mongolia government will comply with Khan ruling",
    "award.heads",
    { head: "Base amount", principal: 80_000_000, from: "2009-07-01", margin: 0.02, compounds: "Yearly" },
    { head: "Costs", principal: 9_100_000 },
  ],
  [
    "FRED series USD12MD156N",
    "award.benchmarks",
    { resetDate: "2009-07-01", series: "USD LIBOR 12M", rate: 0.0159 },
    { resetDate: "2010-07-01", series: "USD LIBOR 12M", rate: 0.0117313 },
    { resetDate: "2011-07-01", series: "USD LIBOR 12M", rate: 0.00734 },
    { resetDate: "2012-06-29", series: "USD LIBOR 12M", rate: 0.01068 },
    { resetDate: "2013-07-01", series: "USD LIBOR 12M", rate: 0.0069015 },
    { resetDate: "2014-07-01", series: "USD LIBOR 12M", rate: 0.005462 },
  ],
  ["World Nuclear News, 9 March 2016", "award.payment", "Expected"],
  ["World Nuclear News, 9 March 2016", "award.firstPaymentAmount", 70_000_000],
  ["Asia Miner, Mongolia settles Khan licence dispute", "payments.discharge", "When performed"],
  [
    "Asia Miner, Mongolia government will comply with Khan ruling",
    "legal.path",
    { date: "2015-03-02", event: "Award, Permanent Court of Arbitration", kind: "Award", standing: "Full" },
  ],
  [
    "World Nuclear News, 9 March 2016",
    "legal.path",
    { event: "Annulment asked for in Paris", kind: "Application" },
    { date: "2016-03-06", event: "Settlement announced", kind: "Other" },
  ],
  [
    "Mongolian Views, June 2015",
    "published.figures",
    { figure: "award.balance", asOf: "2015-06-12", published: "104.3 million", what: "Total" },
    { figure: "award.balance", asOf: "2015-06-12", published: "6,485", what: "Per day" },
  ],
];

/** Eco Oro: claims of 2023. */
const ECO_ORO: readonly StatedFact[] = [
  ["Eco Oro Minerals Corp., news release of 19 September 2023", "award.currency", "USD"],
  [
    "Eco Oro Minerals Corp., news release of 19 September 2023",
    "claims.table",
    { payee: "Noteholders", amount: 24_672_727 },
    { tier: 2, payee: "CVR holders and plan", kind: "Lesser of", amount: 460_000_000, percent: 0.95 },
    { tier: 3, payee: "Company", kind: "Fixed", amount: 30_000_000 },
    { tier: 4, payee: "CVR holders and plan", kind: "Up to percent of total", percent: 0.95 },
    { tier: 5, payee: "Company", kind: "Residual" },
  ],
  [
    "Eco Oro Minerals Corp., news release of 19 September 2023",
    "legal.path",
    {
      date: "2021-09-09",
      event: "Decision on jurisdiction, liability and directions on quantum",
      kind: "Decision",
    },
  ],
];

/** Crystallex: loan, net proceeds and bands. */
const CRYSTALLEX: readonly StatedFact[] = [
  ["Mining.com and company releases on the award of 4 April 2016", "award.currency", "USD"],
  [
    "Mining.com and company releases on the award of 4 April 2016",
    "award.heads",
    { head: "Principal", principal: 1_202_000_000, from: "2008-04-13" },
  ],
  [
    "Lexpert, Ontario Court of Appeal upholds Crystallex decision",
    "claims.table",
    { tier: 2, payee: "Lender", amount: 36_000_000, rate: 0.1 },
    { tier: 3, payee: "Pre-filing notes", amount: 100_000_000 },
    { payee: "Management pool", kind: "Percent of remainder", percent: 0.1 },
  ],
  ["Prospect News, 28 April 2014", "claims.table", { from: "2014-04-14" }],
  [
    "Ontario Court of Appeal, 2012 ONCA 404",
    "legal.path",
    { date: "2012-04-16", event: "Court approves the loan", kind: "Other" },
  ],
  [
    "Mining.com and company releases on the award of 4 April 2016",
    "legal.path",
    { date: "2016-04-04", event: "Award issued, ICSID Additional Facility", kind: "Award", standing: "Full" },
  ],
  [
    "Mining.com and company releases on the award of 4 April 2016",
    "published.figures",
    { figure: "award.balance", asOf: "2016-04-04", published: "1.386 billion", what: "Total" },
  ],
];

/** Burford: share of Petersen. */
const BURFORD: readonly StatedFact[] = [
  ["Rosario Plus, report of September 2023 on the judgment", "award.currency", "USD"],
  [
    "Rosario Plus, report of September 2023 on the judgment",
    "award.heads",
    { head: "Damages", principal: 7_533_269_948, from: "2012-05-03", rate: 0.08, compounds: "Simple" },
    { from: "2023-09-15", rate: 0.0542 },
  ],
  ["28 U.S.C. § 1961", "award.heads", { head: "Damages", compounds: "Yearly", enters: "Merged" }],
  ["Legal Futures, report of September 2023", "claims.table", { tier: 1, payee: "Burford", percent: 0.35 }],
  [
    "Rosario Plus, report of September 2023 on the judgment",
    "legal.path",
    {
      date: "2023-09-15",
      event: "Judgment, Southern District of New York",
      kind: "Decision",
      standing: "Full",
    },
  ],
  [
    "Rosario Plus, report of September 2023 on the judgment",
    "published.figures",
    { figure: "award.balance", asOf: "2023-09-15", published: "14,385,449,737", what: "Total" },
  ],
];

/** Koch: award of 2017. */
const KOCH: readonly StatedFact[] = [
  ["Courthouse News, report of November 2017 on the petition", "award.currency", "USD"],
  [
    "Courthouse News, report of November 2017 on the petition",
    "award.heads",
    { head: "Principal", principal: 140_250_000 },
  ],
  ["ICSID award ARB/11/19", "award.heads", { from: "2010-10-11" }],
  [
    "FRED series USD6MTD156N",
    "award.benchmarks",
    { resetDate: "2010-10-11", series: "USD LIBOR 6M", rate: 0.0045656 },
    { resetDate: "2011-04-11", series: "USD LIBOR 6M", rate: 0.004445 },
    { resetDate: "2011-10-11", series: "USD LIBOR 6M", rate: 0.0058694 },
    { resetDate: "2012-04-11", series: "USD LIBOR 6M", rate: 0.007334 },
    { resetDate: "2012-10-11", series: "USD LIBOR 6M", rate: 0.006039 },
    { resetDate: "2013-04-11", series: "USD LIBOR 6M", rate: 0.004389 },
    { resetDate: "2013-10-11", series: "USD LIBOR 6M", rate: 0.003634 },
    { resetDate: "2014-04-11", series: "USD LIBOR 6M", rate: 0.00322 },
    { resetDate: "2014-10-10", series: "USD LIBOR 6M", rate: 0.003198 },
    { resetDate: "2015-04-10", series: "USD LIBOR 6M", rate: 0.004044 },
    { resetDate: "2015-10-09", series: "USD LIBOR 6M", rate: 0.0052825 },
    { resetDate: "2016-04-11", series: "USD LIBOR 6M", rate: 0.008964 },
    { resetDate: "2016-10-11", series: "USD LIBOR 6M", rate: 0.012635 },
    { resetDate: "2017-04-11", series: "USD LIBOR 6M", rate: 0.0141544 },
    { resetDate: "2017-10-11", series: "USD LIBOR 6M", rate: 0.0152933 },
  ],
  [
    "ICSID award ARB/11/19",
    "legal.path",
    { date: "2017-10-30", event: "ICSID award", kind: "Award", standing: "Full" },
  ],
  [
    "Courthouse News, report of November 2017 on the petition",
    "legal.path",
    { date: "2017-11-28", event: "Petition to confirm in Washington", kind: "Application" },
  ],
  [
    "Courthouse News, report of November 2017 on the petition",
    "published.figures",
    { figure: "award.interest", asOf: "2017-10-30", published: "28,419,011.14", what: "Interest" },
    { figure: "award.balance", asOf: "2017-10-30", published: "168,669,011.14", what: "Total" },
  ],
];

export const STATED_OF_OTHER_CASES: readonly StatedFact[] = [
  ...GOLD_RESERVE,
  ...INDIANA,
  ...KHAN,
  ...ECO_ORO,
  ...CRYSTALLEX,
  ...BURFORD,
  ...KOCH,
];
