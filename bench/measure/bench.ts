/** A section of docs/benchmarks.md: a file in bench/ that exports one of these as `bench`. */
export interface Bench {
  /** Lower-case words joined by hyphens; marks the section in the page. */
  readonly id: string;
  readonly title: string;
  /** Measures, and tells the outcome as Markdown. Where and when is written by the frame. */
  readonly run: () => Promise<string> | string;
}
