/**
 * The notes and the secured debt of a scenario, in the terms of the calculation module.
 */
import { fromIso } from "../../dates/serialDate.ts";
import { Decimal } from "../../decimal.ts";
import { fixedMultiple, steppedMultiple } from "../../instruments/grossMultiple.ts";
import { RELEASE_DAYS, RELEASE_MULTIPLE } from "../../instruments/note.ts";
import type { NoteSeries } from "../../instruments/noteSeries.ts";
import { nameKey } from "../../nameKey.ts";
import type { SecuredDebt } from "../../instruments/securedDebt.ts";
import { given, givenDecimal, neededDate, neededDecimal, optionalDate, rowsOf } from "./given.ts";
import { once } from "./once.ts";
import type { CellsAt, Scenario } from "../fields/scenario.ts";

export interface FinancingTerms {
  /** Every series of notes; an empty multiple or number of days is that of the release of 2017. */
  readonly series: () => readonly NoteSeries[];
  /** Whether a payee is a series of notes. */
  readonly isSeries: (payee: string) => boolean;
  /** Whether there is a secured debt, be it one whose terms are not all given. */
  readonly hasDebt: () => boolean;
  /**
   * The secured debt; `undefined` when there is none.
   *
   * @throws DomainError (not available) naming what is left empty beside its principal
   */
  readonly debt: () => SecuredDebt | undefined;
}

export function financingTerms(scenario: Scenario): FinancingTerms {
  const principal = once(() => givenDecimal(scenario, "debt.principal"));
  const series = once(() => rowsOf(scenario, "notes.series").map(toSeries));
  return {
    series,
    isSeries: (payee) => series().some(({ name }) => nameKey(name) === nameKey(payee)),
    hasDebt: () => principal() !== undefined,
    debt: once(() => debtOf(scenario, principal())),
  };
}

function toSeries(cells: CellsAt<"notes.series">, index: number): NoteSeries {
  return {
    name: cells.name.trim(),
    amount: new Decimal(cells.amount),
    issued: optionalDate(cells.issued),
    terms: { multiple: multipleOf(cells), days: cells.days ?? RELEASE_DAYS },
    stepBy: cells.stepBy,
    row: index + 1,
  };
}

function multipleOf({ multiple, stepDate, stepMultiple }: CellsAt<"notes.series">) {
  const first = multiple === undefined ? RELEASE_MULTIPLE : new Decimal(multiple);
  if (stepDate === undefined || stepMultiple === undefined) return fixedMultiple(first);
  return steppedMultiple(
    first,
    [{ after: fromIso(stepDate), multiple: new Decimal(stepMultiple) }],
    "Step date",
  );
}

function debtOf(scenario: Scenario, principal: Decimal | undefined): SecuredDebt | undefined {
  if (principal === undefined) return undefined;
  return {
    principal,
    annualRate: neededDecimal(scenario, "debt.rate"),
    startDate: neededDate(scenario, "debt.startDate"),
    accruedInterest: givenDecimal(scenario, "debt.accruedInterest"),
    frequency: given(scenario, "debt.frequency"),
    dayCount: given(scenario, "debt.dayCount"),
    repayments: rowsOf(scenario, "debt.repayments").map(({ date, amount }) => ({
      date: fromIso(date),
      amount: new Decimal(amount),
    })),
  };
}
