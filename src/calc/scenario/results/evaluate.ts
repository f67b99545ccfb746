/**
 * Every key figure that a scenario comes to.
 *
 * Each figure is that of the custom function which computes it from the same inputs; where an input is
 * missing, the figure is not available and says why. It is never 0 for that.
 */
import { Decimal } from "../../decimal.ts";
import { DomainError, problem } from "../../errors.ts";
import { awardOutstanding } from "../../instruments/award.ts";
import { debtOutstanding } from "../../instruments/securedDebt.ts";
import { standstillStatus } from "../../instruments/standstill.ts";
import type { SerialDate } from "../../dates/serialDate.ts";
import { issuedAward, standingAward, standingOn } from "../terms/awardTerms.ts";
import { dilutedSharesOf, exchangeRate, expectedValueOf, perShare } from "./companyResults.ts";
import {
  distribute,
  firstDueDate,
  testLiquidity,
  type Distribution,
  type Liquidity,
} from "./distribution.ts";
import {
  firstPaymentReceived,
  lastPaymentReceived,
  paymentsUntil,
  standstillDates,
  standstillEnd,
} from "../terms/expectedReceipts.ts";
import { neededDate, unitOf } from "../terms/given.ts";
import {
  criminalRateOf,
  dueDateOf,
  irrOf,
  moicOf,
  neededNotes,
  payableOn,
  pooledIrrOf,
  repaymentOf,
  statusOf,
} from "./noteResults.ts";
import { noteSeriesOf, securedDebtOf } from "../terms/noteTerms.ts";
import type { ResultDefinition, ScenarioResult } from "./result.ts";
import type { Scenario } from "../fields/scenario.ts";

/** What several figures are read from; worked out once, when the first of them asks. */
interface Shared {
  readonly scenario: Scenario;
  readonly distribution: () => Distribution;
  readonly liquidity: () => Liquidity;
}

type Figure = Decimal | number | string;

interface Computed extends ResultDefinition {
  readonly compute: (shared: Shared) => Figure;
}

const asOf = ({ scenario }: Shared): SerialDate => neededDate(scenario, "valuation.date");

/** The Award on a day, as the courts have left it by then or as it was issued, less what was paid. */
function outstanding({ scenario }: Shared, day: SerialDate, as: "standing" | "issued") {
  const award = as === "standing" ? standingAward(scenario, day) : issuedAward(scenario);
  return awardOutstanding({ ...award, payments: paymentsUntil(scenario, day) }, day);
}

function balanceAtPayment({ scenario }: Shared): Decimal {
  const day = firstPaymentReceived(scenario);
  if (day === undefined) throw problem.neverPaid("balance on the day of payment");
  return awardOutstanding(standingAward(scenario, day), day).balance;
}

function debtBalance(scenario: Scenario, day: SerialDate): Decimal {
  const debt = securedDebtOf(scenario);
  if (debt === undefined) throw problem.inputNotGiven("Secured debt principal");
  return debtOutstanding(debt, day).balance;
}

function debtAtPayment({ scenario }: Shared): Decimal {
  const day = firstPaymentReceived(scenario);
  if (day === undefined) throw problem.neverPaid("balance on the day of payment");
  return debtBalance(scenario, day);
}

function dayOf(day: SerialDate | undefined, what: string): SerialDate {
  if (day === undefined) throw problem.neverPaid(what);
  return day;
}

const KEY_RESULTS: readonly Computed[] = [
  {
    ...{
      path: "award.standing",
      label: "Award standing at the valuation date",
      group: "Award",
      kind: "text",
    },
    compute: (shared) => standingOn(shared.scenario, asOf(shared)),
  },
  {
    ...{ path: "award.balance", label: "Award balance at the valuation date", group: "Award", kind: "money" },
    compute: (shared) => outstanding(shared, asOf(shared), "standing").balance,
  },
  {
    ...{ path: "award.interest", label: "of which interest", group: "Award", kind: "money" },
    compute: (shared) => outstanding(shared, asOf(shared), "standing").interest,
  },
  {
    ...{ path: "award.balanceAsIssued", label: "Award balance as issued", group: "Award", kind: "money" },
    compute: (shared) => outstanding(shared, asOf(shared), "issued").balance,
  },
  {
    ...{
      path: "award.balanceAtPayment",
      label: "Award balance at first payment",
      group: "Award",
      kind: "money",
    },
    compute: balanceAtPayment,
  },
  {
    ...{ path: "payments.firstReceived", label: "First payment received", group: "Payments", kind: "date" },
    compute: ({ scenario }) => dayOf(firstPaymentReceived(scenario), "first payment"),
  },
  {
    ...{ path: "payments.lastReceived", label: "Last payment received", group: "Payments", kind: "date" },
    compute: ({ scenario }) => dayOf(lastPaymentReceived(scenario), "last payment"),
  },
  {
    ...{ path: "proceeds.gross", label: "Gross proceeds", group: "Payments", kind: "money" },
    compute: ({ distribution }) => distribution().gross,
  },
  {
    ...{
      path: "proceeds.nonCash",
      label: "of which non-cash, after haircut",
      group: "Payments",
      kind: "money",
    },
    compute: ({ distribution }) => distribution().nonCash,
  },
  {
    ...{ path: "proceeds.fees", label: "Fees", group: "Payments", kind: "money" },
    compute: ({ distribution }) => distribution().fees,
  },
  {
    ...{ path: "proceeds.taxes", label: "Taxes", group: "Payments", kind: "money" },
    compute: ({ distribution }) => distribution().taxes,
  },
  {
    ...{ path: "proceeds.net", label: "Net proceeds", group: "Payments", kind: "money" },
    compute: ({ distribution }) => {
      const { gross, fees, taxes } = distribution();
      return gross.minus(fees).minus(taxes);
    },
  },
  {
    ...{ path: "standstill.status", label: "Standstill status", group: "Standstill", kind: "text" },
    compute: (shared) => standstillStatus(asOf(shared), standstillDates(shared.scenario)),
  },
  {
    ...{ path: "standstill.end", label: "Standstill ends", group: "Standstill", kind: "date" },
    compute: ({ scenario }) => dayOf(standstillEnd(scenario), "end of the standstill"),
  },
  {
    ...{ path: "notes.dueDate", label: "Notes due", group: "Notes", kind: "date" },
    compute: ({ scenario }) => firstDueDate(scenario),
  },
  {
    ...{ path: "notes.repayment", label: "Repayment of the notes", group: "Notes", kind: "money" },
    compute: ({ scenario }) => repaymentOf(scenario, neededNotes(scenario)),
  },
  {
    ...{ path: "notes.payable", label: "Payable at the valuation date", group: "Notes", kind: "money" },
    compute: ({ scenario }) => payableOn(scenario, neededNotes(scenario)),
  },
  {
    ...{ path: "notes.status", label: "Status of the notes", group: "Notes", kind: "text" },
    compute: ({ scenario }) => statusOf(scenario, neededNotes(scenario)),
  },
  {
    ...{ path: "notes.moic", label: "MOIC of the notes", group: "Notes", kind: "multiple" },
    compute: ({ scenario }) => moicOf(scenario, neededNotes(scenario)),
  },
  {
    ...{ path: "notes.irr", label: "IRR of the notes", group: "Notes", kind: "rate" },
    compute: ({ scenario }) => pooledIrrOf(scenario),
  },
  {
    ...{
      path: "debt.balance",
      label: "Secured debt at the valuation date",
      group: "Secured debt",
      kind: "money",
    },
    compute: (shared) => debtBalance(shared.scenario, asOf(shared)),
  },
  {
    ...{
      path: "debt.balanceAtPayment",
      label: "Secured debt at first payment",
      group: "Secured debt",
      kind: "money",
    },
    compute: debtAtPayment,
  },
  {
    ...{ path: "paid.debt", label: "Paid to secured debt", group: "Who gets paid", kind: "money" },
    compute: ({ distribution }) => distribution().debt,
  },
  {
    ...{ path: "paid.notes", label: "Paid to notes", group: "Who gets paid", kind: "money" },
    compute: ({ distribution }) => distribution().notes,
  },
  {
    ...{ path: "paid.company", label: "Net to the company", group: "Who gets paid", kind: "money" },
    compute: ({ distribution }) => distribution().company,
  },
  {
    ...{ path: "liquidity.date", label: "Liquidity test date", group: "Liquidity", kind: "date" },
    compute: ({ scenario }) => firstDueDate(scenario),
  },
  {
    ...{ path: "liquidity.received", label: "Received by the test date", group: "Liquidity", kind: "money" },
    compute: ({ liquidity }) => liquidity().received,
  },
  {
    ...{ path: "liquidity.owed", label: "Owed by the test date", group: "Liquidity", kind: "money" },
    compute: ({ liquidity }) => liquidity().owed,
  },
  {
    ...{
      path: "liquidity.shortfall",
      label: "Shortfall at the test date",
      group: "Liquidity",
      kind: "money",
    },
    compute: ({ liquidity }) => liquidity().shortfall,
  },
  {
    ...{
      path: "liquidity.company",
      label: "Left for the company by then",
      group: "Liquidity",
      kind: "money",
    },
    compute: ({ liquidity }) => liquidity().company,
  },
  {
    ...{
      path: "liquidity.minimumFirstReceipt",
      label: "Smallest first receipt",
      group: "Liquidity",
      kind: "money",
    },
    compute: ({ liquidity }) => liquidity().smallestFirstReceipt(),
  },
  {
    ...{ path: "company.dilutedShares", label: "Diluted shares", group: "Company", kind: "number" },
    compute: ({ scenario }) => dilutedSharesOf(scenario),
  },
  {
    ...{ path: "company.perShare", label: "Net per diluted share", group: "Company", kind: "money" },
    compute: ({ scenario, distribution }) => perShare(scenario, distribution().company),
  },
  {
    path: "company.perShareLocal",
    ...{ label: "Net per diluted share, share currency", group: "Company", kind: "money", moneyOf: "shares" },
    compute: ({ scenario, distribution }) =>
      perShare(scenario, distribution().company).div(exchangeRate(scenario)),
  },
  {
    ...{
      path: "outcomes.expectedValue",
      label: "Expected value of the outcomes",
      group: "Outcomes",
      kind: "money",
    },
    compute: ({ scenario }) => expectedValueOf(scenario),
  },
];

/** The figures of each series; the name of the series ends their path and label. */
function seriesResults(scenario: Scenario): Computed[] {
  return noteSeriesOf(scenario).flatMap((series): Computed[] => {
    const key = (path: string, label: string) => ({
      path: `notes.${path}.${series.name}`,
      label: `${label}: ${series.name}`,
      group: "Notes" as const,
    });
    return [
      { ...key("repayment", "Repayment"), kind: "money", compute: () => repaymentOf(scenario, [series]) },
      { ...key("dueDate", "Due"), kind: "date", compute: () => dueDateOf(scenario, series) },
      { ...key("moic", "MOIC"), kind: "multiple", compute: () => moicOf(scenario, [series]) },
      { ...key("irr", "IRR"), kind: "rate", compute: () => irrOf(scenario, series) },
      { ...key("status", "Status"), kind: "text", compute: () => statusOf(scenario, [series]) },
      {
        ...key("criminalRate", "Criminal rate"),
        kind: "text",
        compute: () => criminalRateOf(scenario, series),
      },
    ];
  });
}

const evaluated = new WeakMap<Scenario, readonly ScenarioResult[]>();

/**
 * Every key result of a scenario, in order of group; a scenario is worked out once however often it is asked.
 *
 * @param scenario as `parseScenario` gives it
 */
export function evaluate(scenario: Scenario): readonly ScenarioResult[] {
  const known = evaluated.get(scenario);
  if (known !== undefined) return known;
  const shared: Shared = {
    scenario,
    distribution: once(() => distribute(scenario)),
    liquidity: once(() => testLiquidity(scenario)),
  };
  const notesEnd = KEY_RESULTS.findLastIndex(({ group }) => group === "Notes") + 1;
  const all = [...KEY_RESULTS.slice(0, notesEnd), ...seriesResults(scenario), ...KEY_RESULTS.slice(notesEnd)];
  const results = all.map((definition) => resultOf(definition, shared));
  evaluated.set(scenario, results);
  return results;
}

/** One result by its path, if there is such a result. */
export function resultAt(scenario: Scenario, path: string): ScenarioResult | undefined {
  return evaluate(scenario).find((result) => result.path === path);
}

function resultOf({ compute, moneyOf, ...key }: Computed, shared: Shared): ScenarioResult {
  const unit = unitOf(shared.scenario, { kind: key.kind, ...(moneyOf === undefined ? {} : { moneyOf }) });
  try {
    const value = compute(shared);
    const shown = value instanceof Decimal ? value.toNumber() : value;
    if (typeof shown === "number" && !Number.isFinite(shown)) throw problem.tooLarge(key.label);
    return { ...key, unit, available: true, value: shown };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ...key, unit, available: false, reason: error.message };
  }
}

/** A value worked out when it is first asked for; what went wrong then goes wrong again. */
function once<T>(compute: () => T): () => T {
  let outcome: { readonly value: T } | { readonly error: unknown } | undefined;
  return () => {
    if (outcome === undefined) {
      try {
        outcome = { value: compute() };
      } catch (error) {
        outcome = { error };
      }
    }
    if ("error" in outcome) throw outcome.error;
    return outcome.value;
  };
}
