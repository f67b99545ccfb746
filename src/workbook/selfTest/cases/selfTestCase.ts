/** One call with a known answer. */
interface SelfTestCase {
  /** What is tried, in a few words: "the first payment in a blank cell". */
  readonly what: string;
  /**
   * The formula as the documentation writes one. `[name]` stands for cells of the self-test's own
   * sheet: see sheetCells.ts.
   */
  readonly formula: string;
  /**
   * What the cell must show, as the documentation writes it: 16500000, 2019-02-13, "Due", TRUE, #N/A.
   * It comes from a source that is not this add-in, named beside the cases.
   */
  readonly result: string;
}

/** The cases of a family, by the function that each tries. */
export type SelfTestCases = Readonly<Record<string, readonly SelfTestCase[]>>;
