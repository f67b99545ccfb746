/**
 * The executor of the rich API: carries out one batch of `context.sync()`.
 *
 * A batch names objects by paths and lists actions on them in order. Earlier actions stay done when a
 * later one fails, as in Excel: the answer then holds their results and the error of the failed one.
 *
 * @see ClientRequestBase and ObjectPathFactory in excel-web-16.00.debug.js
 */
import type { Action, Batch, ObjectPath } from "./batch.ts";
import { RichApiError, apiNotFound, itemNotFound } from "./error.ts";
import { pascal, query, queryAsJson, recursiveQuery, select } from "./query.ts";
import type { RichObject } from "./richObject.ts";

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

export interface RichApi {
  execute(batch: Batch): Promise<BatchAnswer>;
  /** Drops every kept reference, because the add-in's page was loaded again. */
  forgetReferences(): void;
}

export interface RichApiOptions {
  /** The object behind path type 1: the workbook. */
  readonly root: RichObject;
  /** Objects that are made by name (path type 2), such as the custom functions' service. */
  readonly services: ReadonlyMap<string, RichObject>;
  readonly onProblem: (message: string) => void;
  /** Told of each call before it is made, as "Range.Values"; what it throws is the call's failure. */
  readonly beforeCall?: (call: string) => void;
  /** Told when a batch begins and before everything in it that may change the workbook. */
  readonly beforeChange?: () => void;
}

export function createRichApi({
  root,
  services,
  onProblem,
  beforeCall,
  beforeChange,
}: RichApiOptions): RichApi {
  const references = new Map<string, RichObject>();
  const referenceOf = new WeakMap<RichObject, string>();
  let lastReference = 0;

  function keep(object: RichObject): void {
    if (referenceOf.has(object)) return;
    const reference = `reference-${++lastReference}`;
    references.set(reference, object);
    referenceOf.set(object, reference);
  }

  function release(reference: unknown): void {
    const object = references.get(String(reference));
    if (!object) return;
    references.delete(String(reference));
    referenceOf.delete(object);
  }

  /** What the add-in learns of an object it did not ask anything else of. */
  function handle(object: RichObject): Readonly<Record<string, unknown>> {
    const reference = referenceOf.get(object);
    return { ...object.identity?.(), ...(reference && { _ReferenceId: reference }) };
  }

  /** Finds the objects of one batch, each path once: a call like `add` must not be made again. */
  function resolver(paths: ReadonlyMap<number, ObjectPath>): {
    resolve: (id: number) => RichObject | null;
    argumentsOf: (args: readonly unknown[], referenced: readonly unknown[]) => readonly unknown[];
  } {
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
          return root;
        case "nullObject":
          return null;
        case "newObject": {
          const service = services.get(path.name);
          if (!service) throw apiNotFound(path.name);
          return service;
        }
        case "reference": {
          const object = references.get(path.name);
          if (!object) throw new RichApiError("InvalidReference", `No object is kept as ${path.name}.`);
          return object;
        }
        case "property": {
          const parent = resolve(path.parent);
          // What hangs below a null object is one too.
          return parent && own(parent.children, path.name, parent)();
        }
        case "method": {
          const parent = resolve(path.parent);
          if (parent === null) return null;
          const args = argumentsOf(path.args, path.referenced);
          beforeCall?.(`${parent.type}.${path.name}`);
          if (path.name.startsWith("Add")) beforeChange?.();
          if (path.name === "GetItemAt" && parent.items) return itemAt(parent, args[0]);
          return own(parent.objectMethods, path.name, parent)(...args);
        }
        case "indexer": {
          const parent = resolve(path.parent);
          if (parent === null) return null;
          if (!parent.item) throw apiNotFound(`${parent.type}.getItem`);
          const item = parent.item(path.args[0]);
          if (item === null) throw itemNotFound(`${parent.type} ${String(path.args[0])}`);
          return item;
        }
      }
    }

    function resolve(id: number): RichObject | null {
      if (!resolved.has(id)) {
        const path = paths.get(id);
        if (!path) throw new RichApiError("InvalidObjectPath", `The batch has no object path ${id}.`);
        resolved.set(id, find(path));
      }
      return resolved.get(id) ?? null;
    }

    return { resolve, argumentsOf };
  }

  async function perform(
    action: Action,
    target: RichObject | null,
    args: readonly unknown[],
  ): Promise<unknown> {
    if (target === null) {
      if (["instantiate", "query", "recursiveQuery", "queryAsJson"].includes(action.type)) return null;
      if (action.type === "method") return { _IsNull: true };
      throw itemNotFound("the object is a null object");
    }
    switch (action.type) {
      case "instantiate":
        return handle(target);
      case "query":
        return query(target, select(action.query), handle);
      case "recursiveQuery":
        return recursiveQuery(target, action.recursiveQuery, handle);
      case "queryAsJson":
        return queryAsJson(target, select(action.query), handle);
      case "method":
        beforeCall?.(`${target.type}.${action.name}`);
        return call(target, action.name, args);
      case "setProperty":
        beforeCall?.(`${target.type}.${action.name}`);
        beforeChange?.();
        return assign(target, action.name, args[0]);
      case "update":
        beforeChange?.();
        for (const [name, value] of Object.entries(action.state)) assign(target, pascal(name), value);
        return null;
      case "ensureUnchanged": {
        const now = await query(target, select({ Select: Object.keys(action.state) }), handle);
        for (const [name, value] of Object.entries(action.state)) {
          if (JSON.stringify(now?.[pascal(name)]) === JSON.stringify(value)) continue;
          throw new RichApiError("ConflictingChange", `${target.type}.${name} has changed.`, 409);
        }
        return null;
      }
      case "trace":
      case "unknown":
        throw apiNotFound(`${target.type} with action type ${action.number}`);
    }
  }

  function call(target: RichObject, name: string, args: readonly unknown[]): unknown {
    if (name === "_KeepReference" && target.isTrackable) return keep(target);
    if (name === "_RemoveReference" && target === root) return release(args[0]);
    if (name === "_RemoveAllReferences" && target === root) return references.clear();
    beforeChange?.();
    return own(target.methods, name, target)(...args);
  }

  return {
    async execute(batch) {
      beforeChange?.();
      const { resolve, argumentsOf } = resolver(batch.paths);
      const results: { ActionId: number; Value: unknown }[] = [];
      // office.js adds and removes event handlers only when the trace beside them was reached.
      const traces: number[] = [];
      for (const [index, action] of batch.actions.entries()) {
        try {
          if (action.type === "trace") {
            traces.push(action.id);
            results.push({ ActionId: action.id, Value: null });
            continue;
          }
          const target = resolve(action.target);
          const args = argumentsOf(action.args, action.referenced);
          results.push({ ActionId: action.id, Value: (await perform(action, target, args)) ?? null });
        } catch (error) {
          const failure =
            error instanceof RichApiError
              ? error
              : new RichApiError(
                  "GeneralException",
                  error instanceof Error ? error.message : String(error),
                  500,
                );
          if (failure.code === "ApiNotFound" || failure.code === "GeneralException")
            onProblem(failure.message);
          return {
            Results: results,
            TraceIds: traces,
            Error: {
              Code: failure.code,
              Message: failure.message,
              Location: `${action.name || action.type}`,
              ActionIndex: index,
              HttpStatusCode: failure.httpStatusCode,
            },
          };
        }
      }
      return { Results: results, TraceIds: traces };
    },
    forgetReferences: () => references.clear(),
  };
}

function assign(target: RichObject, name: string, value: unknown): null {
  const property = own(target.properties, name, target);
  if (!property.set) throw apiNotFound(`a way to set ${target.type}.${name}`);
  property.set(value);
  return null;
}

function itemAt(collection: RichObject, index: unknown): RichObject {
  const item = typeof index === "number" ? collection.items?.()[index] : undefined;
  if (!item) throw itemNotFound(`item ${String(index)} of ${collection.type}`);
  return item;
}

function own<Member>(
  members: Readonly<Record<string, Member>> | undefined,
  name: string,
  of: RichObject,
): Member {
  const member = members && Object.hasOwn(members, name) ? members[name] : undefined;
  if (member === undefined) throw apiNotFound(`${of.type}.${name}`);
  return member;
}
