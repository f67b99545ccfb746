/** So long at a stretch: half a frame, so that typing and scrolling go on. */
const SLICE_MILLISECONDS = 8;

/**
 * Does work that stops now and then, a slice at a time.
 *
 * @param isWanted asked before each slice; once it is not, there is no result
 */
export async function inSlices<Result>(
  work: Generator<undefined, Result>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return undefined;
    const end = performance.now() + SLICE_MILLISECONDS;
    do {
      const { done, value } = work.next();
      if (done === true) return value;
    } while (performance.now() < end);
  }
}
