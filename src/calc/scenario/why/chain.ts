/**
 * Steps one after the other, each with its value worked out from those before.
 */
import { Decimal, ONE, ZERO } from "../../decimal.ts";
import type { ScalarKind } from "../fields/field.ts";
import type { OperationKind, Step } from "./step.ts";

/** The position of a step that is there already. */
export type Earlier = number;

/** What a step is called, and what it measures. */
interface Named {
  readonly label: string;
  readonly kind: ScalarKind;
  readonly unit?: string | undefined;
}

export class Chain {
  private readonly done: Step[] = [];
  private readonly exact: (Decimal | string)[] = [];

  get steps(): readonly Step[] {
    return this.done;
  }

  /** A value that stands by its rule alone. */
  take(named: Named, value: Decimal | number | string, rule: string): Earlier {
    return this.add(named, typeof value === "number" ? new Decimal(value) : value, rule, undefined);
  }

  /** A value that follows from earlier steps. */
  follow(kind: OperationKind, named: Named, of: readonly Earlier[], rule: string): Earlier {
    const value = outcomeOf(
      kind,
      of.flatMap((step) => this.exact[step] ?? []),
    );
    return this.add(named, value, rule, { kind, of: of.map((step) => ({ step })) });
  }

  private add(
    { label, kind, unit }: Named,
    value: Decimal | string,
    rule: string,
    operation: Step["operation"],
  ): Earlier {
    const shown = value instanceof Decimal ? value.toNumber() : value;
    this.exact.push(value);
    return this.done.push({ label, kind, unit, value: shown, rule, operation }) - 1;
  }
}

/** What an operation gives. */
function outcomeOf(kind: OperationKind, of: readonly (Decimal | string)[]): Decimal | string {
  const numbers = of.filter((one) => typeof one !== "string");
  const [first = ZERO, ...others] = numbers;
  switch (kind) {
    case "same":
      return of[0] ?? ZERO;
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
  }
}
