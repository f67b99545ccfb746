/** Finds the objects that a batch names by paths. */
import type { ObjectPath } from "./batch.ts";
import { RichApiError, apiNotFound, itemNotFound } from "./error.ts";
import type { References } from "./references.ts";
import { own, type RichObject } from "./richObject.ts";

export interface Resolver {
  /** The object of a path; null is a null object. */
  readonly resolve: (id: number) => RichObject | null;
  /** The arguments of a call, with objects in the place of their paths. */
  readonly argumentsOf: (args: readonly unknown[], referenced: readonly unknown[]) => readonly unknown[];
}

export interface Model {
  /** The object behind path type 1: the workbook. */
  readonly root: RichObject;
  /** Objects that are made by name (path type 2), such as the custom functions' service. */
  readonly services: ReadonlyMap<string, RichObject>;
  /** Told of each call before it is made, as "Range.Values"; what it throws is the call's failure. */
  readonly beforeCall?: (call: string) => void;
  /** Told when a batch begins and before everything in it that may change the workbook. */
  readonly beforeChange?: () => void;
}

/** Finds the objects of one batch, each path once: a call like `add` must not be made again. */
export function createResolver(
  paths: ReadonlyMap<number, ObjectPath>,
  model: Model,
  references: References,
): Resolver {
  const resolved = new Map<number, RichObject | null>();

  function argumentsOf(args: readonly unknown[], referenced: readonly unknown[]): readonly unknown[] {
    return args.map((argument, index) => {
      const path = referenced[index];
      if (Array.isArray(path) && Array.isArray(argument)) return argumentsOf(argument, path);
      return typeof path === "number" && path > 0 ? resolve(path) : argument;
    });
  }

  function find(path: ObjectPath): RichObject | null {
    switch (path.type) {
      case "global":
        return model.root;
      case "nullObject":
        return null;
      case "newObject":
        return service(model, path.name);
      case "reference":
        return references.find(path.name);
      case "property":
      case "method":
      case "indexer": {
        const parent = resolve(path.parent);
        // What hangs below a null object is one too.
        return parent && below(parent, path);
      }
    }
  }

  function below(
    parent: RichObject,
    path: Extract<ObjectPath, { readonly parent: number }>,
  ): RichObject | null {
    switch (path.type) {
      case "property":
        return own(parent.children, path.name, parent)();
      case "method": {
        const args = argumentsOf(path.args, path.referenced);
        model.beforeCall?.(`${parent.type}.${path.name}`);
        if (path.name.startsWith("Add")) model.beforeChange?.();
        if (path.name === "GetItemAt" && parent.items) return itemAt(parent, args[0]);
        return own(parent.objectMethods, path.name, parent)(...args);
      }
      case "indexer":
        return itemOf(parent, path.args[0]);
    }
  }

  function resolve(id: number): RichObject | null {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = paths.get(id);
    if (!path) throw new RichApiError("InvalidObjectPath", `The batch has no object path ${id}.`);
    const found = find(path);
    resolved.set(id, found);
    return found;
  }

  return { resolve, argumentsOf };
}

function service({ services }: Model, name: string): RichObject {
  const found = services.get(name);
  if (!found) throw apiNotFound(name);
  return found;
}

function itemOf(collection: RichObject, key: unknown): RichObject {
  if (!collection.item) throw apiNotFound(`${collection.type}.getItem`);
  const item = collection.item(key);
  if (item === null) throw itemNotFound(`${collection.type} ${String(key)}`);
  return item;
}

function itemAt(collection: RichObject, index: unknown): RichObject {
  const item = typeof index === "number" ? collection.items?.()[index] : undefined;
  if (!item) throw itemNotFound(`item ${String(index)} of ${collection.type}`);
  return item;
}
