/**
 * The Award of a scenario: its terms, and what the courts have left standing of it.
 */
import { fromIso, type SerialDate } from "../../dates/serialDate.ts";
import { Decimal, ZERO } from "../../decimal.ts";
import type { Award } from "../../instruments/award.ts";
import { benchmarkSeries, fixedRate, type Benchmark } from "../../interest/benchmark.ts";
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
}

export interface AwardTerms {
  /** In the order in which they are given. */
  readonly legalPath: () => readonly LegalStep[];
  /**
   * The Award as the tribunal issued it, nothing paid.
   *
   * @throws DomainError (not available) naming what is left empty
   */
  readonly issuedAward: () => Award;
  /** What the decisions up to a day have left standing. */
  readonly standingOn: (day: SerialDate) => Standing;
  /**
   * The Award as the decisions up to a day have left it, nothing paid. A part that is set aside bears no
   * interest from the beginning; costs stand as long as anything does.
   *
   * @throws DomainError (not available) as `issuedAward`
   */
  readonly standingAward: (day: SerialDate) => Award;
}

export function awardTerms(scenario: Scenario): AwardTerms {
  const legalPath = once(() => rowsOf(scenario, "legal.path").map(toLegalStep));
  const issuedAward = once(() => issued(scenario));
  return {
    legalPath,
    issuedAward,
    standingOn: (day) => lastDecision(legalPath(), day)?.standing ?? "Full",
    standingAward: (day) => leftBy(lastDecision(legalPath(), day), issuedAward()),
  };
}

function toLegalStep({ date, event, standing, principal }: CellsAt<"legal.path">): LegalStep {
  return {
    date: fromIso(date),
    event,
    standing,
    principal: principal === undefined ? undefined : new Decimal(principal),
  };
}

function issued(scenario: Scenario): Award {
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
    payments: [],
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

function leftBy(decision: LegalStep | undefined, award: Award): Award {
  switch (decision?.standing) {
    case undefined:
    case "Full":
    case "Reinstated":
      return award;
    case "Partial":
      return { ...award, principal: decision.principal ?? ZERO };
    case "None":
      return { ...award, principal: ZERO, costs: ZERO };
  }
}
