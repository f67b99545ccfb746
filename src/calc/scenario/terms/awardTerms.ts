/**
 * The Award of a scenario: its terms, and what the courts have left standing of it.
 */
import { fromIso, type SerialDate } from "../../dates/serialDate.ts";
import { Decimal, ZERO } from "../../decimal.ts";
import type { Award } from "../../instruments/award.ts";
import { benchmarkSeries, fixedRate, type Benchmark } from "../../interest/benchmark.ts";
import { given, givenDecimal, needed, neededDate, neededDecimal, rowsOf } from "./given.ts";
import type { CellsAt, Scenario } from "../fields/scenario.ts";

/** What a decision leaves standing; "Full" while none has touched the Award. */
export type Standing = NonNullable<CellsAt<"legal.path">["standing"]>;

/**
 * The Award as the tribunal issued it, nothing paid.
 *
 * @throws DomainError (not available) naming what is left empty
 */
export function issuedAward(scenario: Scenario): Award {
  return {
    principal: neededDecimal(scenario, "award.principal"),
    startDate: neededDate(scenario, "award.startDate"),
    rate: {
      benchmark: benchmarkOf(scenario),
      margin: givenDecimal(scenario, "award.margin") ?? ZERO,
      floor: givenDecimal(scenario, "award.floor") ?? ZERO,
    },
    frequency: given(scenario, "award.frequency") ?? 0,
    dayCount: given(scenario, "award.dayCount") ?? "ACT/365F",
    costs: givenDecimal(scenario, "award.costs") ?? ZERO,
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
function lastDecision(scenario: Scenario, asOf: SerialDate): CellsAt<"legal.path"> | undefined {
  let last: CellsAt<"legal.path"> | undefined;
  for (const decision of rowsOf(scenario, "legal.path")) {
    if (decision.standing === undefined || fromIso(decision.date) > asOf) continue;
    if (last === undefined || decision.date >= last.date) last = decision;
  }
  return last;
}

export function standingOn(scenario: Scenario, asOf: SerialDate): Standing {
  return lastDecision(scenario, asOf)?.standing ?? "Full";
}

/**
 * The Award as the decisions up to a day have left it, nothing paid. A part that is set aside bears no
 * interest from the beginning; costs stand as long as anything does.
 *
 * @throws DomainError (not available) as `issuedAward`
 */
export function standingAward(scenario: Scenario, asOf: SerialDate): Award {
  const award = issuedAward(scenario);
  const decision = lastDecision(scenario, asOf);
  switch (decision?.standing) {
    case undefined:
    case "Full":
    case "Reinstated":
      return award;
    case "Partial":
      return { ...award, principal: new Decimal(decision.principal ?? 0) };
    case "None":
      return { ...award, principal: ZERO, costs: ZERO };
  }
}
