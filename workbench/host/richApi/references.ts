/** Objects that an add-in keeps from one batch to the next, by a name of their own. */
import { RichApiError } from "./error.ts";
import type { RichObject } from "./richObject.ts";

export interface References {
  keep(object: RichObject): void;
  release(reference: unknown): void;
  /** Drops every kept reference. */
  clear(): void;
  /** @throws RichApiError when nothing is kept under the name */
  find(reference: string): RichObject;
  /** What the add-in learns of an object it did not ask anything else of: its id and its reference. */
  readonly handle: (object: RichObject) => Readonly<Record<string, unknown>>;
}

export function createReferences(): References {
  const kept = new Map<string, RichObject>();
  const referenceOf = new WeakMap<RichObject, string>();
  let last = 0;
  return {
    keep(object) {
      if (referenceOf.has(object)) return;
      const reference = `reference-${++last}`;
      kept.set(reference, object);
      referenceOf.set(object, reference);
    },
    release(reference) {
      const object = kept.get(String(reference));
      if (!object) return;
      kept.delete(String(reference));
      referenceOf.delete(object);
    },
    clear: () => kept.clear(),
    find(reference) {
      const object = kept.get(reference);
      if (!object) throw new RichApiError("InvalidReference", `No object is kept as ${reference}.`);
      return object;
    },
    handle(object) {
      const reference = referenceOf.get(object);
      return { ...object.identity?.(), ...(reference && { _ReferenceId: reference }) };
    },
  };
}
