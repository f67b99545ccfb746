/**
 * An explanation: the inputs that a figure hangs on, and the steps by which it follows from them.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import type { ScalarKind } from "../fields/field.ts";
import type { Provenance } from "../fields/provenance.ts";

/** An input, or a cell of a table, that moves a figure. */
export interface ExplainedInput {
  /** As SCENARIO takes it: "award.principal", "notes.series.1.amount". */
  readonly address: string;
  readonly label: string;
  readonly kind: ScalarKind;
  readonly unit: string | undefined;
  /** A date is a serial. */
  readonly value: number | string;
  /** `undefined` where nothing is given and what is usual holds. */
  readonly provenance: Provenance | undefined;
}

/** What a step is made of: an input by its address, or an earlier step by its position. */
export type Operand = { readonly input: string } | { readonly step: number };

/**
 * How a step follows from its operands. A difference is the first less all others, a quotient the first by all others;
 * rounded is to the cent; discounted is a
 * sum by a yearly rate and days. A return is the yearly rate at which operands, each on its day, have the present value 0. A
 * stage is the last of `words` that has begun on the day of the first operand, the others being the days on which the
 * second word and those after it begin. Together are texts, each once; a text is what its rule says of its operands.
 */
export type OperationKind =
  | "same"
  | "sum"
  | "difference"
  | "product"
  | "quotient"
  | "least"
  | "greatest"
  | "rounded"
  | "discounted"
  | "return"
  | "stage"
  | "together"
  | "text";

export interface Operation {
  readonly kind: OperationKind;
  readonly of: readonly Operand[];
  /** Of a stage: what holds before any of its days, and from each on. */
  readonly words?: readonly string[] | undefined;
}

export interface Step {
  readonly label: string;
  readonly kind: ScalarKind;
  readonly unit: string | undefined;
  /** A date is a serial. */
  readonly value: number | string;
  /** Of a sum of money the day on which it changes hands, where what follows depends on it. */
  readonly day?: SerialDate | undefined;
  /** How it follows from inputs and earlier steps: one sentence. */
  readonly rule: string;
  /** `undefined` where the step stands by its rule alone. */
  readonly operation: Operation | undefined;
}

/** How a figure comes about. The last step has its value; put together again, the steps give it. */
export interface Explanation {
  readonly path: string;
  readonly label: string;
  /** Those whose change moves the figure, in the order of the form; tried when they are first asked for. */
  readonly inputs: readonly ExplainedInput[];
  /** None where there is no figure. */
  readonly steps: readonly Step[];
  /** Where there is no figure: one sentence that says what is missing. */
  readonly reason: string | undefined;
}
