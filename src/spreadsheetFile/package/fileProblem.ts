/** Why a file cannot be read or changed: one sentence that says what to do. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
}

/** How much of a file is read before it is refused. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of one part, once inflated. */
  readonly partBytes: number;
  /** Bytes of all parts together, once inflated. */
  readonly totalBytes: number;
  /** Parts in the package. */
  readonly parts: number;
}

/** Ten times what a workbook with a million filled cells comes to, and what a browser's tab can still hold. */
export const LIMITS: Limits = {
  fileBytes: 100_000_000,
  partBytes: 200_000_000,
  totalBytes: 500_000_000,
  parts: 5_000,
};

/** Elements inside each other that a part may have; the deepest that Excel writes are some twenty. */
export const MOST_DEPTH = 100;
