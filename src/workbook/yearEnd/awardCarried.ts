/** The Award in the accounts: level 3 inputs and sensitivities at fair value, or the words for a contingent asset. */
import { callOf } from "../cells/namespace.ts";
import type { SheetChecks } from "../model/modelChecks.ts";
import type { InputTable, ModelPage } from "../model/modelPage.ts";
import type { YearEndInputs } from "./yearEndInputs.ts";

/** By how much the sensitivities move the rate, the sums, and the chance of an outcome. */
const MOVED = { rate: "1%", share: "10%", chance: "10%" } as const;

/** Fills the page below its title. */
export function planAwardCarried(page: ModelPage, inputs: YearEndInputs): SheetChecks {
  const { years, award, given } = inputs;
  const { carriedAs, rate, outcomes } = award;
  page.tableRow([
    { content: "At", format: "text" },
    ...years.map(({ to }) => ({ content: `=${to}`, format: "date" as const })),
    { content: "Paragraphs", format: "text" },
  ]);
  page.gap();
  const line: Liner = (label, paragraph, format, formula) => {
    page.tableRow([
      { content: label, format: "text" },
      ...years.map(({ to }) => ({ content: `=${formula(to)}`, format })),
      { content: paragraph, format: "text" },
    ]);
  };
  planContingent(page, inputs, line);
  page.gap();
  page.heading("At fair value, level 3 (IFRS 13)");
  const isOneOfBoth = `OR(${carriedAs}="Fair value",${carriedAs}="Contingent asset")`;
  const inside = [
    { label: "The Award is a contingent asset or at fair value", difference: `IF(${isOneOfBoth},0,1)` },
  ];
  if (outcomes === undefined) {
    page.reading("The scenario weighs no outcomes: give some to have a fair value (IFRS 13, B23 to B30).");
    return { inside, againstScenario: [] };
  }
  planFair(page, { carriedAs, rate, outcomes }, line);
  const label = "Expected value of the outcomes";
  const figure = valueOf(outcomes, rate, given.valuation);
  return { inside, againstScenario: [{ label, path: "outcomes.expectedValue", figure }] };
}

type Liner = (
  label: string,
  paragraph: string,
  format: "money" | "rate",
  formula: (day: string) => string,
) => void;

function isFair(carriedAs: string): string {
  return `${carriedAs}="Fair value"`;
}

function planContingent(page: ModelPage, { award, paid }: YearEndInputs, line: Liner): void {
  const atFair = isFair(award.carriedAs);
  page.heading("As a contingent asset (IAS 37)");
  for (const sentence of CONTINGENT) said(page, `IF(${atFair},"${NOT_SO.contingent}","${sentence}")`);
  const everythingOwed = paid?.award?.everythingOwed;
  if (everythingOwed === undefined) {
    page.reading(
      "What is owed on the Award is not told where nothing is paid, or where its terms are not said.",
    );
    return;
  }
  line(
    "Award with interest and costs, before payments",
    "IAS 37, 89",
    "money",
    (day) => `IF(${atFair},"–",IFERROR(${everythingOwed(day)},"Not told for that day"))`,
  );
}

function valueOf(outcomes: InputTable, rate: string, day: string): string {
  return callOf("EXPECTED_VALUE", outcomes.all, rate, day);
}

function planFair(
  page: ModelPage,
  given: { readonly carriedAs: string; readonly rate: string; readonly outcomes: InputTable },
  line: Liner,
): void {
  const { carriedAs, rate, outcomes } = given;
  const atFair = (formula: string): string => `IF(${isFair(carriedAs)},${formula},"–")`;
  said(
    page,
    `IF(${isFair(carriedAs)},"Expected cash flows, weighted and discounted; unobservable inputs stand below.","${NOT_SO.fair}")`,
  );
  const valued = (day: string, moved = rate): string => valueOf(outcomes, moved, day);
  const changed = (label: string, to: (day: string) => string): void =>
    line(label, "IFRS 13, 93(h)", "money", (day) => atFair(`${to(day)}-${valued(day)}`));
  line("Discount rate", "IFRS 13, 93(d)", "rate", () => atFair(rate));
  line("Expected cash, undiscounted", "IFRS 13, 93(d), B28", "money", () =>
    atFair(`SUMPRODUCT(${outcomes.column("Probability")},${outcomes.column("Amount")})`),
  );
  line("Expected value", "IFRS 13, 93(a), (b), B25 to B29", "money", (day) => atFair(valued(day)));
  changed(`Change at a rate ${MOVED.rate} higher`, (day) => valued(day, `${rate}+${MOVED.rate}`));
  changed(`Change at a rate ${MOVED.rate} lower`, (day) => valued(day, `${rate}-${MOVED.rate}`));
  changed(`Change if ${MOVED.share} less is received`, (day) => `(1-${MOVED.share})*${valued(day)}`);
  changed("Change if all comes a year later", (day) => valued(`(${day}-365)`));
  page.gap();
  page.reading(
    "Each outcome 10 percentage points likelier, or certain, and all others less likely in proportion:",
  );
  for (let row = 0; row < outcomes.rows; row++) {
    line(`Change if outcome ${row + 1} is likelier`, "IFRS 13, 93(h)", "money", (day) =>
      atFair(likelier({ outcomes, row, rate, day, value: valued(day) })),
    );
  }
}

interface Likelier {
  readonly outcomes: InputTable;
  readonly row: number;
  readonly rate: string;
  readonly day: string;
  /** The expected value on that day. */
  readonly value: string;
}

/**
 * By how much the expected value changes where an outcome is likelier by d, which the others lose in proportion to
 * their own chances: d × (its present value less what the others are worth on average).
 */
function likelier({ outcomes, row, rate, day, value }: Likelier): string {
  const chance = outcomes.cell(row, "Probability");
  const own = `${outcomes.cell(row, "Amount")}/(1+${rate})^((${outcomes.cell(row, "Date")}-${day})/365)`;
  const others = `(${value}-${chance}*${own})/(1-${chance})`;
  return `IF(${chance}=1,0,MIN(${MOVED.chance},1-${chance})*(${own}-${others}))`;
}

const CONTINGENT = [
  "Not recognised while its payment is less than virtually certain (IAS 37, 31 and 33).",
  "Where payment is more likely than not, the notes say what it is and about how much (IAS 37, 34 and 89).",
  "To be looked at anew at each reporting date (IAS 37, 35); what a court decides afterwards: IAS 10, 9(a).",
] as const;

const NOT_SO = {
  contingent: "The Award is carried at fair value: see below.",
  fair: "The Award is a contingent asset: it is not carried at fair value. Say Fair value on the inputs where it is.",
} as const;

function said(page: ModelPage, formula: string): void {
  page.tableRow([{ content: `=${formula}`, format: "text" }]);
}
