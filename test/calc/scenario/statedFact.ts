import type { FieldPath } from "../../../src/calc/index.ts";

export type Cells = Readonly<Record<string, string | number>>;

/** Where something is stated, the input, and what is stated of it: of a table the rows, each as far as it is. */
export type StatedFact = readonly [
  document: string,
  path: FieldPath,
  ...facts: readonly (string | number | Cells)[],
];
