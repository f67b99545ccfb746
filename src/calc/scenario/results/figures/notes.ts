/**
 * What the notes of a scenario come to, all together and series by series.
 */
import { toIso, type SerialDate } from "../../../dates/serialDate.ts";
import { ZERO, type Decimal } from "../../../decimal.ts";
import { problem } from "../../../errors.ts";
import { contractedRepayment, dueDate, noteStatus, repaymentAsOf } from "../../../instruments/note.ts";
import { noteSchedule, type NoteSeries } from "../../../instruments/noteSeries.ts";
import { noteIrr } from "../../../instruments/noteReturn.ts";
import { criminalRateIndicator } from "../../../returns/criminalRate.ts";
import { resultProblem } from "../../terms/problems.ts";
import type { ScenarioTerms } from "../../terms/scenarioTerms.ts";
import { figure, type Figure } from "./figure.ts";
import { payday } from "./payday.ts";

export const noteFigures = [
  figure("notes.dueDate", "Notes due", "Notes", "date", firstDueDate),
  figure("notes.repayment", "Repayment of the notes, as contracted", "Notes", "money", (terms) =>
    repaymentOf(terms, neededNotes(terms)),
  ),
  figure("notes.payable", "Payable at the valuation date, as contracted", "Notes", "money", payable),
  figure("notes.status", "Status of the notes, as contracted", "Notes", "text", (terms) =>
    statusOf(terms, neededNotes(terms)),
  ),
  figure("notes.moic", "MOIC of the notes, as contracted", "Notes", "multiple", (terms) =>
    moicOf(terms, neededNotes(terms)),
  ),
  figure("notes.irr", "IRR of the notes, as contracted", "Notes", "rate", pooledIrr),
];

/** The figures of one series; its name ends their path and label. */
export function seriesFigures(series: NoteSeries): readonly Figure[] {
  const path = (key: string): string => `notes.${key}.${series.name}`;
  const label = (what: string): string => `${what}: ${series.name}`;
  return [
    figure(path("repayment"), label("Repayment"), "Notes", "money", (terms) => repaymentOf(terms, [series])),
    figure(path("dueDate"), label("Due"), "Notes", "date", (terms) =>
      dueDate(payday(terms, "due date"), series.terms.days),
    ),
    figure(path("moic"), label("MOIC"), "Notes", "multiple", (terms) => moicOf(terms, [series])),
    figure(path("irr"), label("IRR"), "Notes", "rate", (terms) => irrOf(terms, series)),
    figure(path("status"), label("Status"), "Notes", "text", (terms) => statusOf(terms, [series])),
    figure(path("criminalRate"), label("Criminal rate"), "Notes", "text", (terms) =>
      criminalRateOf(terms, series),
    ),
  ];
}

/**
 * The day on which the first series of notes falls due.
 *
 * @throws DomainError (not available) when there are no notes, or nothing is ever paid
 */
export function firstDueDate(terms: ScenarioTerms): SerialDate {
  const firstPayment = terms.firstPayment();
  const series = neededNotes(terms);
  if (firstPayment === undefined) throw problem.neverPaid("due date");
  return series
    .map(({ terms: { days } }) => dueDate(firstPayment, days))
    .reduce((first, due) => (due < first ? due : first));
}

/** The notes of a scenario. @throws DomainError (not available) when there are none */
function neededNotes(terms: ScenarioTerms): readonly NoteSeries[] {
  const series = terms.series();
  if (series.length === 0) throw problem.inputNotGiven("Notes");
  return series;
}

/** What is repaid on the due dates; 0 where the Award is never paid. */
function repaymentOf(terms: ScenarioTerms, series: readonly NoteSeries[]): Decimal {
  const firstPayment = terms.firstPayment();
  if (firstPayment === undefined) return ZERO;
  return sum(series, (one) => contractedRepayment(one.amount, one.terms, firstPayment));
}

/** What is payable on the valuation date; a first payment that lies after it is only expected. */
function payable(terms: ScenarioTerms): Decimal {
  const series = neededNotes(terms);
  const asOf = terms.valuationDate();
  const expected = terms.firstPayment();
  const received = expected !== undefined && expected <= asOf ? expected : undefined;
  return sum(series, (one) => repaymentAsOf(one.amount, one.terms, received, asOf));
}

function moicOf(terms: ScenarioTerms, series: readonly NoteSeries[]): Decimal {
  const deployed = sum(series, ({ amount }) => amount);
  if (deployed.isZero()) throw problem.inputNotGiven("Amount of the notes");
  return repaymentOf(terms, series).div(deployed);
}

/** Annual return of the pooled flows of all series. */
function pooledIrr(terms: ScenarioTerms): number {
  const series = neededNotes(terms);
  const firstPayment = payday(terms, "annual return of the notes");
  for (const one of series) issueOf(one, firstPayment, RETURN);
  const { irr } = noteSchedule(series, firstPayment, undefined).total;
  if (irr === undefined) throw problem.inputNotGiven("Amount of the notes");
  return irr;
}

const RETURN = "annual return";
const RATE = "rate of interest";

function irrOf(terms: ScenarioTerms, series: NoteSeries): Decimal {
  const firstPayment = payday(terms, RETURN);
  return noteIrr(issueOf(series, firstPayment, RETURN), series.terms, firstPayment);
}

/** The day a series was issued, if it falls due later. @throws DomainError (not available) naming the row otherwise */
function issueOf(
  { issued, terms, row, name }: NoteSeries,
  firstPayment: SerialDate,
  what: string,
): SerialDate {
  if (issued === undefined) throw resultProblem.neededInSeries("Issued", row, name, what);
  const due = dueDate(firstPayment, terms.days);
  if (due <= issued) throw problem.mustComeAfter(`Due date of ${name}`, "Issued", toIso(issued), toIso(due));
  return issued;
}

/** Where the series stand on the valuation date: one status, or all that occur. */
function statusOf(terms: ScenarioTerms, series: readonly NoteSeries[]): string {
  const asOf = terms.valuationDate();
  const firstPayment = terms.firstPaymentForStatus();
  return [...new Set(series.map((one) => noteStatus(firstPayment, asOf, one.terms.days)))].join(" / ");
}

function criminalRateOf(terms: ScenarioTerms, series: NoteSeries): string {
  const firstPayment = payday(terms, RATE);
  const { amount, terms: ofNote } = series;
  if (amount.isZero()) throw resultProblem.neededInSeries("Amount", series.row, series.name, RATE);
  const issued = issueOf(series, firstPayment, RATE);
  return criminalRateIndicator({
    advanced: amount,
    repaid: contractedRepayment(amount, ofNote, firstPayment),
    advanceDate: issued,
    repaymentDate: dueDate(firstPayment, ofNote.days),
    cadPerUnit: terms.cadPerUnit(),
  });
}

function sum(series: readonly NoteSeries[], amountOf: (one: NoteSeries) => Decimal): Decimal {
  return series.reduce((total, one) => total.plus(amountOf(one)), ZERO);
}
