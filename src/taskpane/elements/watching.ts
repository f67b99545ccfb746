import type { ReactiveControllerHost } from "lit";

/** Something that tells of its changes: a store, or a single value of the workbook. */
interface Source {
  /** Returns what ends it. */
  subscribe(listener: () => void): () => void;
}

/**
 * Begins something whenever an element comes into the page, and ends it when the element leaves.
 *
 * @param begin returns what ends it
 */
export function whileConnected(host: ReactiveControllerHost, begin: () => () => void): void {
  let end: (() => void) | undefined;
  host.addController({
    hostConnected: () => {
      end = begin();
    },
    hostDisconnected: () => {
      end?.();
      end = undefined;
    },
  });
}

/**
 * Follows sources for as long as an element is in the page.
 *
 * @param told called after every change; the element is drawn again where nothing else is to be done
 */
export function watch(
  host: ReactiveControllerHost,
  sources: readonly Source[],
  told: () => void = () => host.requestUpdate(),
): void {
  whileConnected(host, () => {
    const endings = sources.map((source) => source.subscribe(told));
    return () => {
      for (const end of endings) end();
    };
  });
}
