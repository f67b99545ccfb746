/**
 * Other values that an input could have: those by which it is tried whether anything hangs on it.
 */
import { addDays, fromIso, toIso } from "../../dates/serialDate.ts";
import { DomainError } from "../../errors.ts";
import type { ValueRule } from "../fields/field.ts";
import type { ScalarValue } from "../fields/scenario.ts";

/** In days: what counts days moves with one, what counts periods with a year, and what asks before or after with more. */
const DAYS = [1, 31, 92, 183, 365, 730, 1_461, 2_192, 3_000, 5_000, 7_300, 12_000, 18_000, 20_000].flatMap(
  (days) => [days, -days],
);

/** From a small change, which moves what is proportional, to those that leave nothing or more than enough. */
const FACTORS = [1.01, 0.5, 2, 0.01, 100, 10_000];

/** Of texts that mean anything by what they say, names aside. */
const CURRENCIES = ["CAD", "USD"];

/**
 * Other values for one, small changes first, each within what the rule allows.
 *
 * @param days those that the scenario names: a day that is asked about falls before or after another
 */
export function otherValues(
  rule: ValueRule,
  value: ScalarValue,
  days: readonly string[],
): readonly ScalarValue[] {
  const around = rule.kind === "date" ? days.flatMap((day) => [day, ...shifted(day, 1)]) : [];
  return [...candidates(rule, value), ...around].filter((other) => other !== value);
}

/** The value half way between two; `undefined` where there is none. */
export function between(rule: ValueRule, one: ScalarValue, other: ScalarValue): ScalarValue | undefined {
  switch (rule.kind) {
    case "text":
    case "choice":
      return undefined;
    case "date": {
      const [from, to] = [fromIso(String(one)), fromIso(String(other))];
      return Math.abs(to - from) < 2 ? undefined : toIso(addDays(from, Math.trunc((to - from) / 2)));
    }
    case "count":
    case "days": {
      const [from, to] = [Number(one), Number(other)];
      return Math.abs(to - from) < 2 ? undefined : from + Math.trunc((to - from) / 2);
    }
    default:
      return (Number(one) + Number(other)) / 2;
  }
}

function candidates(rule: ValueRule, value: ScalarValue): readonly ScalarValue[] {
  switch (rule.kind) {
    case "text":
      return [`${value} (other)`, ...CURRENCIES];
    case "choice":
      return rule.choices;
    case "date":
      return DAYS.flatMap((days) => shifted(String(value), days));
    case "count":
    case "days":
      return within(
        rule,
        [1, -1, 2, -2, 3, -3, 30, -30, 100, 400, 1_000].map((more) => Number(value) + more).concat(0),
      );
    case "share":
      return within(rule, [Number(value) * 1.01, Number(value) * 0.5, 0, 0.01, 0.5, 0.99, 1]);
    case "money":
    case "rate":
    case "multiple":
    case "number":
      return within(rule, [
        ...FACTORS.map((factor) => Number(value) * factor),
        0,
        0.01,
        0.2,
        0.3,
        0.6,
        0.9,
        0.97,
        1_000_000,
      ]);
  }
}

function shifted(iso: string, days: number): readonly string[] {
  try {
    return [toIso(addDays(fromIso(iso), days))];
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}

/** Of numbers those that a rule allows. */
function within(rule: ValueRule, numbers: readonly number[]): readonly number[] {
  const {
    min = -Infinity,
    above = -Infinity,
    below = Infinity,
    max = Infinity,
  } = rule as {
    readonly min?: number;
    readonly above?: number;
    readonly below?: number;
    readonly max?: number;
  };
  return numbers.filter((number) => number >= min && number > above && number < below && number <= max);
}
