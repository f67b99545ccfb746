/**
 * What every payee is owed, and what it is paid: as the scenario pays, not as was contracted.
 */
import type { SerialDate } from "../../../dates/serialDate.ts";
import { ZERO, type Decimal } from "../../../decimal.ts";
import { problem } from "../../../errors.ts";
import { debtOutstanding } from "../../../instruments/securedDebt.ts";
import type { NoteSeries } from "../../../instruments/noteSeries.ts";
import { nameKey } from "../../../nameKey.ts";
import { xirr, type DatedFlow } from "../../../returns/xirr.ts";
import { CENT } from "../../../waterfall/moneyUnit.ts";
import { waterfall, type WaterfallEvent } from "../../../waterfall/waterfall.ts";
import { oncePer } from "../../terms/once.ts";
import { PAYEES } from "../../terms/payees.ts";
import type { ScenarioTerms } from "../../terms/scenarioTerms.ts";
import { paidInAll } from "./distribution.ts";
import { figure, type Figure } from "./figure.ts";
import { payday } from "./payday.ts";

/** How a payee stands on a day. */
interface Position {
  readonly paid: Decimal;
  readonly owed: Decimal;
}

/** Paths of sums over several payees: a payee called so is written in quotes. */
const SUMS: ReadonlySet<string> = new Set(["debt", "notes", "company", "us"].map(nameKey));

/** The figures of every payee of a scenario, in the order in which they are paid; the company is owed nothing. */
export function payeeFigures(terms: ScenarioTerms): readonly Figure[] {
  return [
    ...(terms.series().length === 0 ? [] : sumsOfNotes),
    ...creditorsOf(terms).flatMap(ofEveryPayee(terms)),
  ];
}

const sumsOfNotes = [
  figure("owed.now.notes", "Owed on notes at the valuation date", "Who gets paid", "money", (terms) =>
    sumOfNotes(terms, (position) => position.owed),
  ),
  figure("paidBy.notes", "Paid to notes by the valuation date", "Who gets paid", "money", (terms) =>
    sumOfNotes(terms, (position) => position.paid),
  ),
];

function sumOfNotes(terms: ScenarioTerms, amountOf: (position: Position) => Decimal): Decimal {
  return terms.series().reduce((sum, { name }) => sum.plus(amountOf(positionNow(terms, name))), ZERO);
}

function ofEveryPayee(terms: ScenarioTerms): (payee: string) => readonly Figure[] {
  return (payee) => {
    const series = terms.series().find(({ name }) => nameKey(name) === nameKey(payee));
    return [
      ofPayee("owed.now", "Owed at the valuation date", payee, (one) => positionNow(one, payee).owed),
      ofPayee("paidBy", "Paid by the valuation date", payee, (one) => positionNow(one, payee).paid),
      ofPayee("paid", "Paid in all", payee, (one) => paidInAll(one, payee)),
      ofPayee("short", "Left unpaid", payee, (one) => leftUnpaid(one, payee)),
      ...(series === undefined ? [] : returnsOf(series)),
    ];
  };
}

function ofPayee(key: string, label: string, payee: string, compute: Figure["compute"]): Figure {
  return figure(pathOf(key, payee), `${label}: ${payee}`, "Who gets paid", "money", compute);
}

function pathOf(key: string, payee: string): string {
  return payee.includes(".") || SUMS.has(nameKey(payee)) ? `${key}."${payee}"` : `${key}.${payee}`;
}

function returnsOf(series: NoteSeries): readonly Figure[] {
  const { name } = series;
  return [
    figure(pathOf("moic", name), `MOIC as paid: ${name}`, "Who gets paid", "multiple", (terms) => {
      if (series.amount.isZero()) throw problem.inputNotGiven("Amount of the notes");
      return paidInAll(terms, name).div(series.amount);
    }),
    figure(pathOf("irr", name), `IRR as paid: ${name}`, "Who gets paid", "rate", (terms) =>
      irrAsPaid(terms, series),
    ),
  ];
}

/** Annual return of what was put in and what is paid, each on its day. */
function irrAsPaid(terms: ScenarioTerms, { name, amount, issued }: NoteSeries): number {
  payday(terms, "annual return");
  if (issued === undefined) throw problem.inputNotGiven("Issue date");
  const flows: DatedFlow[] = [{ date: issued, amount: -amount.toNumber() }];
  for (const { date, lines } of eventsOf(terms)) {
    const paid = sumOver(lines, name, (line) => line.paid);
    if (paid.gt(ZERO)) flows.push({ date, amount: paid.toNumber() });
  }
  if (flows.length === 1) throw problem.nothingPaid(name, "annual return");
  return xirr(flows);
}

/** Everybody but the company, who is owed nothing; also where nothing is ever paid. */
const creditorsOf = oncePer((terms: ScenarioTerms): readonly string[] => {
  const debt = hasDebt(terms) ? [PAYEES.debt] : [];
  const known = [...debt, ...terms.series().map(({ name }) => name)];
  const named = new Map<string, string>();
  for (const payee of [...claimants(terms), ...known]) {
    if (!named.has(nameKey(payee))) named.set(nameKey(payee), payee);
  }
  return [...named.values()];
});

/** Whether there is a debt, be it one whose terms are not all given: its figures then say what is missing. */
function hasDebt(terms: ScenarioTerms): boolean {
  try {
    return terms.debt() !== undefined;
  } catch {
    return true;
  }
}

/** Whoever has a claim on the receipts; nobody where they cannot be told. */
function claimants(terms: ScenarioTerms): readonly string[] {
  if (terms.isNeverPaid) return [];
  try {
    return terms
      .claims()
      .filter(({ kind }) => kind !== "Residual")
      .map(({ payee }) => payee);
  } catch {
    // The figures themselves say what is missing.
    return [];
  }
}

/** How a payee stands at the valuation date. */
function positionNow(terms: ScenarioTerms, payee: string): Position {
  const day = terms.valuationDate();
  const first = terms.firstPayment();
  if (first === undefined || first > day) return { paid: ZERO, owed: owedUnpaid(terms, payee, day) };
  return positionIn(eventsUntilNow(terms), payee);
}

/** What is owed while nothing was received: debt accrues, and what hangs on a payment is not owed yet. */
function owedUnpaid(terms: ScenarioTerms, payee: string, day: SerialDate): Decimal {
  const debt = terms.debt();
  return debt !== undefined && nameKey(payee) === nameKey(PAYEES.debt)
    ? debtOutstanding(debt, day).balance
    : ZERO;
}

/** What a payee is still owed once the last receipt is distributed. */
function leftUnpaid(terms: ScenarioTerms, payee: string): Decimal {
  if (terms.isNeverPaid) return owedUnpaid(terms, payee, terms.valuationDate());
  return positionIn(eventsOf(terms), payee).owed;
}

function positionIn(events: readonly WaterfallEvent[], payee: string): Position {
  const last = events.at(-1)?.lines ?? [];
  return {
    paid: events.reduce((sum, { lines }) => sum.plus(sumOver(lines, payee, (line) => line.paid)), ZERO),
    owed: sumOver(last, payee, (line) => line.remaining),
  };
}

function sumOver(
  lines: WaterfallEvent["lines"],
  payee: string,
  amountOf: (line: WaterfallEvent["lines"][number]) => Decimal,
): Decimal {
  return lines
    .filter(({ claim }) => nameKey(claim.payee) === nameKey(payee))
    .reduce((sum, line) => sum.plus(amountOf(line)), ZERO);
}

/** @throws DomainError (not available) naming what is left empty */
const eventsOf = oncePer((terms: ScenarioTerms): readonly WaterfallEvent[] => [
  ...waterfall(terms.receipts(), terms.claims(), { reserve: terms.holdsBack, unit: CENT }),
]);

/** Up to the valuation date, and how everybody stands on it. */
const eventsUntilNow = oncePer((terms: ScenarioTerms): readonly WaterfallEvent[] => {
  const asOf = terms.valuationDate();
  // A receipt of nothing, so that the day itself is looked at.
  const received = [...terms.receipts(), { date: asOf, amount: ZERO }];
  return [...waterfall(received, terms.claims(), { asOf, reserve: terms.holdsBack, unit: CENT })];
});
