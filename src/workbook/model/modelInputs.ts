/** The model's Inputs sheet: every constant of the model, each in one cell. */
import {
  RELEASE_DAYS,
  RELEASE_MULTIPLE,
  termsOf,
  type FieldPath,
  type Input,
  type ScalarPath,
  type Scenario,
  type SerialDate,
} from "../../calc/index.ts";
import { planAward, type ModelAward } from "./modelAward.ts";
import type { SheetChecks } from "./modelChecks.ts";
import { planClaims, type ModelPayee } from "./modelClaims.ts";
import type { InputTable, Line, ModelPage } from "./modelPage.ts";
import { planPayments, type ModelPayments } from "./modelPayments.ts";
import { moneyOf, remarkOf, single, table } from "./modelSingle.ts";

/** Half a cent and more is a difference; less is how binary numbers round. */
const TOLERANCE = 0.005;

export const INPUTS_SHEET = "Inputs";

/** References to the inputs, for the formulas of the other sheets. */
export interface ModelInputs {
  /** The cell of an input; `undefined` where the model has none for it. */
  readonly value: (path: FieldPath) => string | undefined;
  readonly valuation: string;
  readonly firstPayment: string;
  /** `undefined` where the scenario does not say what is owed on the Award. */
  readonly award: ModelAward | undefined;
  readonly payments: ModelPayments;
  /** The table of notes; `undefined` where there are none. */
  readonly notes: InputTable | undefined;
  readonly claims: string;
  readonly payees: readonly ModelPayee[];
  /** Repayments of the secured debt outside of the waterfall; `undefined` where there are none. */
  readonly repayments: InputTable | undefined;
  readonly hasDebt: boolean;
  readonly hasStandstill: boolean;
  readonly holdsBack: string;
  /** Lines that the waterfall comes to at most, and the days that they are of. */
  readonly mostLines: number;
  readonly mostDays: number;
  readonly tolerance: string;
  readonly money: Pick<Line, "format" | "unit">;
}

const DEBT: readonly ScalarPath[] = [
  "debt.principal",
  "debt.rate",
  "debt.startDate",
  "debt.accruedInterest",
  "debt.frequency",
  "debt.dayCount",
];

/** Writes the inputs of a scenario. @throws DomainError (not available) when it does not say who is paid when */
export function planInputs(page: ModelPage, scenario: Scenario, total: string): ModelInputs {
  const terms = termsOf(scenario);
  // A model without receipts and claims is none: what is missing is told before anything is planned.
  const receipts = terms.receipts().length;
  const claimRows = terms.claimRows().length;
  page.title(
    INPUTS_SHEET,
    `From the scenario "${scenario.name}". Blue is typed in, amber is assumed; everything else is calculated.`,
  );
  page.showChecks(total);
  const { value, singles } = writer(page, scenario);
  const dates = planDates(page, scenario, singles);
  const award = planAward(page, scenario, singles, value);
  const payments = planPayments(page, scenario, dates.firstPayment, award?.everythingOwed);
  const hasDebt = terms.debt() !== undefined;
  const repayments = hasDebt ? planDebt(page, scenario, singles) : undefined;
  const notes = planNotes(page, scenario);
  const { all: claims, payees } = planClaims(page, scenario, {
    notes,
    firstPayment: dates.firstPayment,
    debt: value,
  });
  return {
    value,
    ...dates,
    award,
    payments,
    notes,
    claims,
    payees,
    repayments,
    hasDebt,
    hasStandstill: terms.hasStandstill(),
    mostLines: mostLines(receipts, claimRows),
    mostDays: receipts + claimRows,
    money: moneyOf(scenario),
    ...planModelInputs(page, scenario),
  };
}

/** What of the inputs there is where nothing is ever paid. */
export type UnpaidInputs = Omit<
  ModelInputs,
  "award" | "payments" | "claims" | "payees" | "holdsBack" | "mostLines" | "mostDays"
>;

/** Writes the inputs of a scenario in which nothing is paid: its dates, its debt and its notes. */
export function planUnpaidInputs(page: ModelPage, scenario: Scenario, total: string): UnpaidInputs {
  const terms = termsOf(scenario);
  page.title(
    INPUTS_SHEET,
    `From the scenario "${scenario.name}", in which nothing is paid. Blue is typed in, amber is assumed.`,
  );
  page.showChecks(total);
  const { value, singles } = writer(page, scenario);
  const dates = planDates(page, scenario, singles);
  const hasDebt = terms.debt() !== undefined;
  const repayments = hasDebt ? planDebt(page, scenario, singles) : undefined;
  const notes = planNotes(page, scenario);
  page.heading("Model");
  return {
    ...{ value, ...dates, hasDebt, repayments, notes },
    hasStandstill: terms.hasStandstill(),
    money: moneyOf(scenario),
    tolerance: planTolerance(page),
  };
}

function writer(
  page: ModelPage,
  scenario: Scenario,
): { readonly value: ModelInputs["value"]; readonly singles: Singles } {
  const references = new Map<FieldPath, string>();
  return {
    value: (path) => references.get(path),
    singles: (paths) => {
      for (const path of paths) references.set(path, single(page, scenario, path));
    },
  };
}

function planNotes(page: ModelPage, scenario: Scenario): InputTable | undefined {
  if (termsOf(scenario).series().length === 0) return undefined;
  const whenEmpty = { multiple: RELEASE_MULTIPLE.toNumber(), days: RELEASE_DAYS };
  return table(page, scenario, "notes.series", whenEmpty);
}

/** A sheet has 1,048,576 rows. */
const LONGEST_TABLE = 1_000_000;

function mostLines(receipts: number, claims: number): number {
  return Math.min((receipts + claims) * claims + 1, LONGEST_TABLE);
}

/** Writes inputs that the model has as they are. */
type Singles = (paths: readonly ScalarPath[]) => void;

function planDates(
  page: ModelPage,
  scenario: Scenario,
  singles: Singles,
): Pick<ModelInputs, "valuation" | "firstPayment"> {
  const terms = termsOf(scenario);
  page.heading("Dates");
  const valuation = single(page, scenario, "valuation.date");
  const firstPayment = derivedDate(
    page,
    "First payment received",
    terms.firstPayment(),
    scenario.inputs["award.firstPaymentDate"],
  );
  page.inputs.set("award.firstPaymentDate", firstPayment);
  if (terms.hasStandstill()) singles(["standstill.agreementDate", "standstill.trigger"]);
  page.gap();
  return { valuation, firstPayment };
}

/** @returns the table of repayments, where there are any */
function planDebt(page: ModelPage, scenario: Scenario, singles: Singles): InputTable | undefined {
  page.heading("Secured debt");
  singles(DEBT);
  page.gap();
  return scenario.inputs["debt.repayments"] && table(page, scenario, "debt.repayments");
}

function planModelInputs(page: ModelPage, scenario: Scenario): Pick<ModelInputs, "holdsBack" | "tolerance"> {
  page.heading("Model");
  const holdsBack = page.input(
    {
      label: "Hold cash back for senior claims",
      format: "text",
      unit: "Yes or No",
      remark: "Of money that a senior claim not yet due will need",
    },
    termsOf(scenario).holdsBack ? "Yes" : "No",
    scenario.inputs["priority.reserve"]?.provenance.kind !== "stated",
  );
  return { holdsBack, tolerance: planTolerance(page) };
}

function planTolerance(page: ModelPage): string {
  return page.input(
    { label: "Tolerance of checks", format: "text", remark: "Half a cent; less is rounding" },
    TOLERANCE,
    false,
  );
}

/** A date that follows from several inputs of the scenario; its source is told as that of one of them. */
function derivedDate(
  page: ModelPage,
  label: string,
  date: SerialDate | undefined,
  source: Input | undefined,
): string {
  const line: Line = { label, format: "date", unit: "yyyy-mm-dd", ...remarkOf(source) };
  return page.input(line, date, source?.provenance.kind !== "stated");
}

/** What must hold of the inputs themselves. */
export function inputChecks({ payments, firstPayment, award }: ModelInputs): SheetChecks {
  const { receipts, cashRows } = payments;
  const dates = receipts.column("Date", 0, cashRows);
  const amounts = receipts.column("Amount", 0, cashRows);
  return {
    inside: [
      {
        label: "No cash is received before the first payment",
        difference: `IF(SUM(${amounts})=0,0,MAX(0,${firstPayment}-MINIFS(${dates},${amounts},">0")))`,
      },
      { label: "Receipts are positive", difference: `MIN(0,MIN(${receipts.column("Amount")}))` },
      ...(award?.disorder === undefined
        ? []
        : [{ label: "Decisions are in order of time", difference: award.disorder }]),
    ],
    againstScenario: [],
  };
}
