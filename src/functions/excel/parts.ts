/**
 * Parts of functions.js that few workbooks need, in files of their own: each is fetched when a cell first needs it, and
 * once. Its functions are registered with all others, at once.
 */
import { problem } from "../../calc/index.ts";
import { answer, toExcelError } from "./boundary.ts";

/** Gives a part to whoever needs it: at once where it is there, else when it has come. */
type Part<Face> = <Result>(use: (face: Face) => Result) => Result | Promise<Awaited<Result>>;

/** What of webpack's own loading of a file is ours to replace. */
interface Bundler {
  l: (file: string, ended: (event: { readonly type: "load" | "error" }) => void) => void;
}

declare const __webpack_require__: Bundler;

/** What a worker runs another script with, before the call returns; who loads functions.js elsewhere may give it too. */
declare const importScripts: ((file: string) => void) | undefined;

// A page fetches files by script elements, as webpack does by itself; a worker has none, and neither has plain Node.
if (!("document" in globalThis)) {
  __webpack_require__.l = (file, ended) => {
    run(file).then(
      () => ended({ type: "load" }),
      () => ended({ type: "error" }),
    );
  };
}

/** Runs a file that stands beside functions.js. */
async function run(file: string): Promise<void> {
  if (typeof importScripts === "function") importScripts(file);
  else await import(/* webpackIgnore: true */ `./${file}`);
}

/**
 * A part that is fetched on the first call.
 *
 * @param load imports it; one that cannot be had is asked for again by the next call
 * @throws DomainError, in the promise, where it cannot be had
 */
export function part<Face>(load: () => Promise<Face>): Part<Face> {
  let loaded: Face | undefined;
  const fetched = async (): Promise<Face> => {
    try {
      return (loaded = await load());
    } catch {
      throw problem.partNotLoaded();
    }
  };
  return (use) => (loaded === undefined ? fetched().then(use) : use(loaded)) as never;
}

/** The answer to a cell of what may have to be fetched first: with the code there it is the answer itself, which Excel takes as well. */
export function answerOfPart<T>(compute: () => T | Promise<T>): T | Promise<T> {
  return answer(() => {
    const found = compute();
    if (!(found instanceof Promise)) return found;
    return found.catch((error: unknown) => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- the class Excel takes is no Error
      throw toExcelError(error);
    });
  });
}
