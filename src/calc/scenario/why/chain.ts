/**
 * Steps one after the other, each with its value worked out from those before.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { Decimal, ONE, ZERO } from "../../decimal.ts";
import { xirr } from "../../returns/xirr.ts";
import type { ScalarKind } from "../fields/field.ts";
import type { OperationKind, Step } from "./step.ts";

/** The position of a step that is there already. */
export type Earlier = number;

/** What a step is called, and what it measures. */
export interface Named {
  readonly label: string;
  readonly kind: ScalarKind;
  readonly unit?: string | undefined;
}

type Exact = Decimal | string;

/** What a step follows from. */
interface Given {
  readonly value: Exact;
  readonly day: SerialDate | undefined;
}

/** Days of a year of discounting, whatever the year. */
const DAYS_PER_YEAR = 365;

export class Chain {
  private readonly done: Step[] = [];
  private readonly exact: Given[] = [];

  get steps(): readonly Step[] {
    return this.done;
  }

  /** A value that stands by its rule alone. @param day on which a sum of money changes hands */
  take(named: Named, value: Decimal | number | string, rule: string, day?: SerialDate): Earlier {
    return this.add(named, typeof value === "number" ? new Decimal(value) : value, rule, undefined, day);
  }

  /** A value that follows from earlier steps. */
  follow(
    kind: Exclude<OperationKind, "stage" | "text">,
    named: Named,
    of: readonly Earlier[],
    rule: string,
  ): Earlier {
    return this.add(named, outcomeOf(kind, this.given(of)), rule, { kind, of: of.map((step) => ({ step })) });
  }

  /** What holds on the day of the first step, of what begins on the days of the others. */
  stage(named: Named, words: readonly string[], of: readonly Earlier[], rule: string): Earlier {
    const [asked = ZERO, ...days] = this.given(of).map(({ value }) => new Decimal(value));
    const begun = days.filter((day) => day.lte(asked)).length;
    const operation = { kind: "stage", of: of.map((step) => ({ step })), words } as const;
    return this.add(named, words[begun] ?? "", rule, operation);
  }

  /** A text that its rule makes of earlier steps. */
  say(named: Named, text: string, of: readonly Earlier[], rule: string): Earlier {
    return this.add(named, text, rule, { kind: "text", of: of.map((step) => ({ step })) });
  }

  /** The value of a step as it is shown. */
  valueOf(step: Earlier): number | string | undefined {
    return this.done[step]?.value;
  }

  private given(of: readonly Earlier[]): readonly Given[] {
    return of.flatMap((step) => this.exact[step] ?? []);
  }

  private add(
    { label, kind, unit }: Named,
    value: Exact,
    rule: string,
    operation: Step["operation"],
    day?: SerialDate,
  ): Earlier {
    const shown = value instanceof Decimal ? value.toNumber() : value;
    this.exact.push({ value, day });
    return this.done.push({ label, kind, unit, value: shown, day, rule, operation }) - 1;
  }
}

/** What an operation gives. */
function outcomeOf(kind: Exclude<OperationKind, "stage" | "text">, of: readonly Given[]): Exact {
  const numbers = of.map(({ value }) => value).filter((one) => typeof one !== "string");
  const [first = ZERO, ...others] = numbers;
  switch (kind) {
    case "same":
      return of[0]?.value ?? ZERO;
    case "sum":
      return numbers.reduce((total, one) => total.plus(one), ZERO);
    case "difference":
      return others.reduce((left, one) => left.minus(one), first);
    case "product":
      return numbers.reduce((product, one) => product.times(one), ONE);
    case "quotient":
      return others.reduce((left, one) => left.div(one), first);
    case "least":
      return Decimal.min(first, ...others);
    case "greatest":
      return Decimal.max(first, ...others);
    case "rounded":
      return first.toDecimalPlaces(2);
    case "discounted":
      return discounted(numbers);
    case "return":
      return new Decimal(
        xirr(
          of.flatMap(({ value, day }) => (day === undefined ? [] : [{ date: day, amount: Number(value) }])),
        ),
      );
    case "together":
      return [...new Set(of.map(({ value }) => String(value)))].join(" / ");
  }
}

/** A sum at a yearly rate over days. */
function discounted([sum = ZERO, rate = ZERO, days = ZERO]: readonly Decimal[]): Decimal {
  return sum.div(ONE.plus(rate).pow(days.div(DAYS_PER_YEAR)));
}
