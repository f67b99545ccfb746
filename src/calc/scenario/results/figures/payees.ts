/**
 * What every payee is owed, and what it is paid: as the scenario pays, not as was contracted.
 */
import { serialDate, type SerialDate } from "../../../dates/serialDate.ts";
import { ZERO, type Decimal } from "../../../decimal.ts";
import { problem } from "../../../errors.ts";
import type { NoteSeries } from "../../../instruments/noteSeries.ts";
import { nameKey } from "../../../nameKey.ts";
import { netByDay } from "../../../returns/datedFlow.ts";
import { xirr, type DatedFlow } from "../../../returns/xirr.ts";
import { taxOn, type Claim } from "../../../waterfall/claims.ts";
import { CENT } from "../../../waterfall/measure/moneyUnit.ts";
import { waterfall, type WaterfallEvent } from "../../../waterfall/waterfall.ts";
import { oncePer } from "../../terms/once.ts";
import { PAYEES } from "../../terms/payees.ts";
import type { ScenarioTerms } from "../../terms/scenarioTerms.ts";
import { resultProblem } from "../../terms/problems.ts";
import { paidInAll } from "./distribution.ts";
import { debtOutstanding } from "../../../instruments/securedDebt.ts";
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
    ...taxed(terms).flatMap((payee) => [paidBy(taxOn(payee)), inAll(taxOn(payee))]),
    ...(terms.hasClaimTable ? restFigures(terms) : []),
  ];
}

/** What is paid to whoever has the rest, by its own name; a company's own figures are there anyway. */
function restFigures(terms: ScenarioTerms): readonly Figure[] {
  return restPayees(terms)
    .filter((payee) => nameKey(payee) !== nameKey(PAYEES.company) && !isCreditor(terms, payee))
    .flatMap((payee) => [paidBy(payee), inAll(payee)]);
}

function paidBy(payee: string): Figure {
  return ofPayee("paidBy", "Paid by the valuation date", payee, (terms) => positionNow(terms, payee).paid);
}

function inAll(payee: string): Figure {
  return ofPayee("paid", "Paid in all", payee, (terms) => paidInAll(terms, payee));
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
    return [
      ofPayee("owed.now", "Owed at the valuation date", payee, (one) => positionNow(one, payee).owed),
      paidBy(payee),
      inAll(payee),
      ofPayee("short", "Left unpaid", payee, (one) => leftUnpaid(one, payee)),
      ...(terms.hasClaimTable && !hasTheRest(terms, payee) ? daysOf(payee) : []),
      ...(isInvestor(terms, payee) ? returnsOf(payee) : []),
    ];
  };
}

function ofPayee(key: string, label: string, payee: string, compute: Figure["compute"]): Figure {
  return figure(payeePath(key, payee), `${label}: ${payee}`, "Who gets paid", "money", compute);
}

/** The path of a figure of a payee: what is asked, a full stop, its name. */
export function payeePath(key: string, payee: string): string {
  return payee.includes(".") || SUMS.has(nameKey(payee)) ? `${key}."${payee}"` : `${key}.${payee}`;
}

/** From when a payee may be paid, and when it has all. */
function daysOf(payee: string): readonly Figure[] {
  const on = (key: string, label: string, compute: Figure["compute"]): Figure =>
    figure(payeePath(key, payee), `${label}: ${payee}`, "Who gets paid", "date", compute);
  return [
    on("due", "Payable from", (terms) => payableFrom(terms, payee)),
    on("paidInFull", "Paid in full on", (terms) => paidInFullOn(terms, payee)),
  ];
}

/** The first day on which a claim of a payee may be paid; @throws DomainError (not available) as `claims` */
export function payableFrom(terms: ScenarioTerms, payee: string): SerialDate {
  const first = payday(terms, "day from which it may be paid");
  const days = terms
    .claims()
    .filter((claim) => nameKey(claim.payee) === nameKey(payee))
    .map((claim) => serialDate(Math.max(claim.payableFrom ?? first, first)));
  return days.reduce((earliest, day) => (day < earliest ? day : earliest), days[0] ?? first);
}

/** The day of the last payment to a payee that is owed nothing then. */
export function paidInFullOn(terms: ScenarioTerms, payee: string): SerialDate {
  payday(terms, "day of full payment");
  const events = eventsOf(terms);
  const { paid, owed } = positionIn(events, payee);
  if (paid.isZero()) throw problem.nothingPaid(payee, "day of full payment");
  if (owed.gt(ZERO)) throw problem.neverPaidInFull(payee, owed);
  if (hasTheRest(terms, payee)) throw problem.hasTheRest(payee);
  const last = events.findLast(({ lines }) => sumOver(lines, payee, (line) => line.paid).gt(ZERO));
  if (last === undefined) throw problem.nothingPaid(payee, "day of full payment");
  return last.date;
}

function returnsOf(payee: string): readonly Figure[] {
  return [
    figure(payeePath("moic", payee), `MOIC as paid: ${payee}`, "Who gets paid", "multiple", (terms) =>
      moicAsPaid(terms, payee),
    ),
    figure(payeePath("irr", payee), `IRR as paid: ${payee}`, "Who gets paid", "rate", (terms) =>
      irrAsPaid(terms, payee),
    ),
  ];
}

/** The returns of payees of whom it is not told what they put in: they say what is missing, to whoever asks. */
export function untoldReturns(terms: ScenarioTerms): readonly Figure[] {
  return [...creditorsOf(terms), ...restPayees(terms)]
    .filter((payee) => !isInvestor(terms, payee))
    .flatMap(returnsOf);
}

/** Whether it is told what a payee put in. */
function isInvestor(terms: ScenarioTerms, payee: string): boolean {
  return seriesOf(terms, payee) !== undefined || terms.investments(payee).length > 0;
}

function seriesOf(terms: ScenarioTerms, payee: string): NoteSeries | undefined {
  return terms.series().find(({ name }) => nameKey(name) === nameKey(payee));
}

/** What a payee has of each unit that it put in. @throws DomainError (not available) naming what is missing of it */
export function moicAsPaid(terms: ScenarioTerms, payee: string): Decimal {
  const flows = putInBy(terms, payee, "MOIC");
  const putIn = flows.reduce((sum, { amount }) => sum.plus(amount), ZERO);
  return paidInAll(terms, payee).div(putIn);
}

/** Money that was put in on a day; the day is needed of what is asked about time alone. */
interface PutIn {
  readonly amount: Decimal;
  readonly date: SerialDate | undefined;
}

/**
 * What a payee put in, more than nothing.
 *
 * @param what the figure that needs it
 * @throws DomainError (not available) naming the row and the column that do not say it
 */
function putInBy(terms: ScenarioTerms, payee: string, what: string): readonly PutIn[] {
  const series = seriesOf(terms, payee);
  if (series !== undefined) {
    if (series.amount.isZero()) throw resultProblem.neededInSeries("Amount", series.row, series.name, what);
    return [{ amount: series.amount, date: series.issued }];
  }
  const rows = terms.investing(payee);
  const untold = rows.find(({ from }) => from === undefined);
  if (untold !== undefined) throw resultProblem.neededInClaim("From", untold.row, payee, what);
  const [first] = rows;
  if (first === undefined) throw resultProblem.nothingPutIn(payee, what);
  const flows = terms.investments(payee);
  if (flows.every(({ amount }) => amount.isZero())) {
    throw resultProblem.neededInClaim("Amount", first.row, payee, what);
  }
  return flows;
}

const RETURN = "annual return";

/** Annual return of what was put in and what is paid, each on its day. */
export function irrAsPaid(terms: ScenarioTerms, payee: string): number {
  payday(terms, RETURN);
  const flows = putInBy(terms, payee, RETURN).map(({ amount, date }): DatedFlow => {
    // The rows of claims were seen to have a day.
    if (date === undefined) {
      throw resultProblem.neededInSeries("Issued", seriesOf(terms, payee)?.row ?? 0, payee, RETURN);
    }
    return { date, amount: -amount.toNumber() };
  });
  const before = flows.length;
  for (const { date, lines } of eventsOf(terms)) {
    const paid = sumOver(lines, payee, (line) => line.paid);
    if (paid.gt(ZERO)) flows.push({ date, amount: paid.toNumber() });
  }
  if (flows.length === before) throw problem.nothingPaid(payee, RETURN);
  if (netByDay(flows).signChanges === 0) throw resultProblem.oneWayAlone(payee, RETURN);
  return xirr(flows);
}

/** Everybody but the company, who is owed nothing; also where nothing is ever paid. */
const creditorsOf = oncePer((terms: ScenarioTerms): readonly string[] => {
  const debt = terms.hasDebt() ? [terms.debtPayee] : [];
  const known = [...terms.named(), ...debt, ...terms.series().map(({ name }) => name)];
  const named = new Map<string, string>();
  for (const payee of [...claimants(terms), ...known]) {
    if (!named.has(nameKey(payee))) named.set(nameKey(payee), payee);
  }
  return [...named.values()];
});

/** Whoever has a claim on the receipts; nobody where they cannot be told. */
function claimants(terms: ScenarioTerms): readonly string[] {
  return claimsIfTold(terms)
    .filter(({ kind }) => kind !== "Residual")
    .map(({ payee }) => payee);
}

/** From whose payments tax is withheld; nobody where the claims cannot be told. */
function taxed(terms: ScenarioTerms): readonly string[] {
  const payees = claimsIfTold(terms).filter(({ withheld }) => withheld !== undefined);
  return [...new Map(payees.map(({ payee }) => [nameKey(payee), payee])).values()];
}

/** Whoever has what all others leave; nobody where the claims cannot be told. */
function restPayees(terms: ScenarioTerms): readonly string[] {
  const rest = claimsIfTold(terms).filter(({ kind }) => kind === "Residual");
  return [...new Map(rest.map(({ payee }) => [nameKey(payee), payee])).values()];
}

function isCreditor(terms: ScenarioTerms, payee: string): boolean {
  return creditorsOf(terms).some((one) => nameKey(one) === nameKey(payee));
}

function hasTheRest(terms: ScenarioTerms, payee: string): boolean {
  return restPayees(terms).some((one) => nameKey(one) === nameKey(payee));
}

function claimsIfTold(terms: ScenarioTerms): readonly Claim[] {
  if (terms.isNeverPaid) return [];
  try {
    return terms.claims();
  } catch {
    // The figures themselves say what is missing.
    return [];
  }
}

/** How a payee stands at the valuation date. */
export function positionNow(terms: ScenarioTerms, payee: string): Position {
  const day = terms.valuationDate();
  const first = terms.firstPayment();
  if (first === undefined || first > day) return { paid: ZERO, owed: owedUnpaid(terms, payee, day) };
  return positionIn(eventsUntilNow(terms), payee);
}

/**
 * What is owed while nothing was received: what accretes does so whatever happens, and what hangs on a payment is not
 * owed yet.
 */
function owedUnpaid(terms: ScenarioTerms, payee: string, day: SerialDate): Decimal {
  const debt = terms.debt();
  const ofDebt =
    debt !== undefined && nameKey(payee) === nameKey(terms.debtPayee)
      ? debtOutstanding(debt, day).balance
      : ZERO;
  return terms
    .accreting(payee)
    .filter(({ startDate }) => startDate <= day)
    .reduce((sum, one) => sum.plus(debtOutstanding(one, day).balance), ofDebt);
}

/** What a payee is still owed once the last receipt is distributed. */
export function leftUnpaid(terms: ScenarioTerms, payee: string): Decimal {
  if (terms.isNeverPaid) return owedUnpaid(terms, payee, terms.valuationDate());
  return positionIn(eventsOf(terms), payee).owed;
}

function positionIn(events: readonly WaterfallEvent[], payee: string): Position {
  return positionsIn(events).get(nameKey(payee)) ?? { paid: ZERO, owed: ZERO };
}

/** How everybody stands after some events, by the key of its name; what is withheld goes to the tax on a payee. */
const positionsIn = oncePer((events: readonly WaterfallEvent[]): ReadonlyMap<string, Position> => {
  const all = new Map<string, { paid: Decimal; owed: Decimal }>();
  const of = (payee: string): { paid: Decimal; owed: Decimal } => {
    const key = nameKey(payee);
    const known = all.get(key) ?? { paid: ZERO, owed: ZERO };
    all.set(key, known);
    return known;
  };
  for (const { lines } of events) {
    for (const { claim, paid, withheld } of lines) {
      const position = of(claim.payee);
      position.paid = position.paid.plus(paid);
      if (claim.withheld === undefined) continue;
      const tax = of(taxOn(claim.payee));
      tax.paid = tax.paid.plus(withheld);
    }
  }
  for (const { claim, remaining } of events.at(-1)?.lines ?? []) {
    const position = of(claim.payee);
    position.owed = position.owed.plus(remaining);
  }
  return all;
});

function sumOver(
  lines: WaterfallEvent["lines"],
  payee: string,
  amountOf: (line: WaterfallEvent["lines"][number]) => Decimal,
): Decimal {
  const key = nameKey(payee);
  return lines
    .filter(({ claim }) => nameKey(claim.payee) === key)
    .reduce((sum, line) => sum.plus(amountOf(line)), ZERO);
}

/** @throws DomainError (not available) naming what is left empty */
export const eventsOf = oncePer((terms: ScenarioTerms): readonly WaterfallEvent[] => [
  ...waterfall(terms.receipts(), terms.claims(), { reserve: terms.holdsBack, unit: CENT }),
]);

/** Up to the valuation date, and how everybody stands on it. */
export const eventsUntilNow = oncePer((terms: ScenarioTerms): readonly WaterfallEvent[] => {
  const asOf = terms.valuationDate();
  // A receipt of nothing, so that the day itself is looked at.
  const received = [...terms.receipts(), { date: asOf, amount: ZERO }];
  return [...waterfall(received, terms.claims(), { asOf, reserve: terms.holdsBack, unit: CENT })];
});
