/** Changes of a text by place. */

/** What stands from `start` to `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after edits, which do not overlap; in any order. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < at) throw new RangeError(`two edits overlap at ${edit.start}`);
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.every(({ start }, index) => start >= (edits[index - 1]?.start ?? 0))
    ? edits
    : [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
