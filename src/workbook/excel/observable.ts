import { tellAll } from "../../page.ts";

/** A value that others can watch. */
export interface Observable<Value> {
  readonly value: Value;
  /** Told after every change; returns what ends it. */
  subscribe(listener: (value: Value) => void): () => void;
}

export interface Settable<Value> extends Observable<Value> {
  set(value: Value): void;
}

export function observable<Value>(initial: Value): Settable<Value> {
  const listeners = new Set<(value: Value) => void>();
  let value = initial;
  return {
    get value() {
      return value;
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      tellAll(listeners, next);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
