/**
 * The Award of a scenario: its terms, and what the courts have left standing of it.
 */
import { fromIso, toIso, type SerialDate } from "../../dates/serialDate.ts";
import { Decimal, ZERO } from "../../decimal.ts";
import { problem } from "../../errors.ts";
import { awardOutstanding, type Award } from "../../instruments/award.ts";
import { benchmarkSeries, fixedRate, type Benchmark, type Fixings } from "../../interest/benchmark.ts";
import type { Payment } from "../../interest/payment.ts";
import { owedUnder } from "../../interest/terms/owed.ts";
import type { TermsRow } from "../../interest/terms/termsRow.ts";
import { fixingsByName, headRows, headsLeft, headsNamed } from "./headTerms.ts";
import { given, givenDecimal, needed, neededDate, neededDecimal, rowsOf } from "./given.ts";
import { once } from "./once.ts";
import type { CellsAt, Scenario } from "../fields/scenario.ts";

/** What a decision leaves standing; "Full" while none has touched the Award. */
type Standing = NonNullable<CellsAt<"legal.path">["standing"]>;

/** What happens in court on a day. */
interface LegalStep {
  readonly date: SerialDate;
  readonly event: string;
  /** What it leaves standing; `undefined` where it decides nothing. */
  readonly standing: Standing | undefined;
  /** The principal that stands where a part does. */
  readonly principal: Decimal | undefined;
  /** The share of what was awarded that stands where a part does. */
  readonly share: Decimal | undefined;
  /** Names of the heads that are set aside where a part stands. */
  readonly headsOut: readonly string[];
}

/** What is owed on the Award on a day, less what was paid. */
export interface AwardOwed {
  readonly balance: Decimal;
  /** What of it is interest. */
  readonly interest: Decimal;
}

/** What is owed on some form of the Award on a day, after payments on it. */
type OwedOn = (day: SerialDate, payments: readonly Payment[]) => AwardOwed;

export interface AwardTerms {
  /** In the order in which they are given. */
  readonly legalPath: () => readonly LegalStep[];
  /** The heads of claim as awarded; none where the Award is one sum. */
  readonly heads: () => readonly TermsRow[];
  /**
   * The Award as the tribunal issued it.
   *
   * @throws DomainError (not available) naming what is left empty
   */
  readonly owedAsIssued: OwedOn;
  /** What the decisions up to a day have left standing. */
  readonly standingOn: (day: SerialDate) => Standing;
  /**
   * The Award as the decisions up to the day have left it. A part that is set aside bears no interest from the
   * beginning; costs stand as long as anything does.
   *
   * @throws DomainError (not available) as `owedAsIssued`
   */
  readonly owedStanding: OwedOn;
  /** What it is that is owed: the Award as issued. @throws DomainError (not available) as `owedAsIssued` */
  readonly formAsIssued: () => AwardForm;
  /** The Award as the decisions up to a day have left it; @throws DomainError (not available) as `owedAsIssued` */
  readonly formStanding: (day: SerialDate) => AwardForm;
}

/** The Award as the tribunal issued it, or as a decision has left it. */
export type AwardForm =
  | { readonly kind: "sum"; readonly award: Omit<Award, "payments"> }
  | {
      readonly kind: "heads";
      readonly rows: readonly TermsRow[];
      /** The day from which there is a head, as the Award was issued. */
      readonly begins: SerialDate;
      readonly fixings: Fixings;
    }
  | { readonly kind: "nothing" };

export function awardTerms(scenario: Scenario): AwardTerms {
  const legalPath = once(() => rowsOf(scenario, "legal.path").map(toLegalStep));
  const heads = once(() => headRows(scenario));
  const form = once((): AwardForm =>
    heads().length === 0
      ? { kind: "sum", award: issued(scenario) }
      : { kind: "heads", rows: heads(), begins: firstOf(heads()), fixings: fixingsByName(scenario) },
  );
  const formStanding = (day: SerialDate): AwardForm => {
    const decision = lastDecision(legalPath(), day);
    return decision === undefined ? form() : leftBy(form(), decision);
  };
  return {
    legalPath,
    heads,
    formAsIssued: form,
    formStanding,
    owedAsIssued: (day, payments) => owedOn(form(), day, payments),
    standingOn: (day) => lastDecision(legalPath(), day)?.standing ?? "Full",
    owedStanding: (day, payments) => owedOn(formStanding(day), day, payments),
  };
}

function toLegalStep({
  date,
  event,
  standing,
  principal,
  share,
  headsOut,
}: CellsAt<"legal.path">): LegalStep {
  return {
    date: fromIso(date),
    event,
    standing,
    principal: principal === undefined ? undefined : new Decimal(principal),
    share: share === undefined ? undefined : new Decimal(share),
    headsOut: headsNamed(headsOut),
  };
}

function firstOf(rows: readonly TermsRow[]): SerialDate {
  return Math.min(...rows.map(({ from }) => from)) as SerialDate;
}

function owedOn(form: AwardForm, day: SerialDate, payments: readonly Payment[]): AwardOwed {
  switch (form.kind) {
    case "sum":
      checkBegun("Interest runs from", form.award.startDate, payments, day);
      return awardOutstanding({ ...form.award, payments }, day);
    case "heads": {
      checkBegun("Heads of claim", form.begins, payments);
      const { total, interest } = owedUnder(form.rows, form.fixings, payments, day);
      return { balance: total, interest };
    }
    case "nothing":
      return { balance: ZERO, interest: ZERO };
  }
}

/**
 * Whether something is owed that a payment can pay.
 *
 * @param label the input that says from when
 * @throws DomainError when the day, or a payment, comes before it
 */
function checkBegun(
  label: string,
  start: SerialDate,
  payments: readonly Payment[],
  day: SerialDate = start,
): void {
  const first = Math.min(day, ...payments.map(({ date }) => date)) as SerialDate;
  if (first < start)
    throw problem.mustNotComeBefore("a payment or valuation", label, toIso(start), toIso(first));
}

function leftBy(form: AwardForm, decision: LegalStep): AwardForm {
  switch (decision.standing) {
    case undefined:
    case "Full":
    case "Reinstated":
      return form;
    case "Partial":
      return partOf(form, decision);
    case "None":
      return { kind: "nothing" };
  }
}

function partOf(form: AwardForm, { principal, share, headsOut }: LegalStep): AwardForm {
  switch (form.kind) {
    case "sum": {
      const left = principal ?? (share === undefined ? ZERO : form.award.principal.times(share));
      return { ...form, award: { ...form.award, principal: left } };
    }
    case "heads":
      return { ...form, rows: headsLeft(form.rows, headsOut, share) };
    case "nothing":
      return form;
  }
}

function issued(scenario: Scenario): Omit<Award, "payments"> {
  return {
    principal: neededDecimal(scenario, "award.principal"),
    startDate: neededDate(scenario, "award.startDate"),
    rate: {
      benchmark: benchmarkOf(scenario),
      margin: givenDecimal(scenario, "award.margin"),
      floor: givenDecimal(scenario, "award.floor"),
    },
    frequency: given(scenario, "award.frequency"),
    dayCount: given(scenario, "award.dayCount"),
    costs: givenDecimal(scenario, "award.costs"),
  };
}

function benchmarkOf(scenario: Scenario): Benchmark {
  const fixings = rowsOf(scenario, "award.fixings");
  if (fixings.length === 0) return fixedRate(new Decimal(needed(scenario, "award.rate")));
  return benchmarkSeries(
    fixings.map(({ resetDate, benchmark }) => ({ date: fromIso(resetDate), rate: new Decimal(benchmark) })),
    "Benchmark fixings",
  );
}

/** The decision that counts on a day: the last one made by then that says what stands. */
function lastDecision(path: readonly LegalStep[], day: SerialDate): LegalStep | undefined {
  let last: LegalStep | undefined;
  for (const step of path) {
    if (step.standing === undefined || step.date > day) continue;
    if (last === undefined || step.date >= last.date) last = step;
  }
  return last;
}
