/**
 * The executor of the rich API: carries out one batch of `context.sync()`.
 *
 * A batch names objects by paths and lists actions on them in order. Earlier actions stay done when a
 * later one fails, as in Excel: the answer then holds their results and the error of the failed one.
 *
 * @see ClientRequestBase and ObjectPathFactory in excel-web-16.00.debug.js
 */
import type { Action, Batch } from "./batch.ts";
import { RichApiError, apiNotFound, itemNotFound } from "./error.ts";
import { pascal, query, queryAsJson, recursiveQuery, select } from "./query.ts";
import { createReferences, type References } from "./references.ts";
import { createResolver, type Model } from "./resolver.ts";
import { own, type RichObject } from "./richObject.ts";

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

export interface RichApiOptions extends Model {
  readonly onProblem: (message: string) => void;
}

export function createRichApi(options: RichApiOptions): RichApi {
  const references = createReferences();
  const perform = createPerformer(options, references);

  return {
    async execute(batch) {
      options.beforeChange?.();
      const { resolve, argumentsOf } = createResolver(batch.paths, options, references);
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
          const failure = asFailure(error);
          if (failure.code === "ApiNotFound" || failure.code === "GeneralException")
            options.onProblem(failure.message);
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

function asFailure(error: unknown): RichApiError {
  if (error instanceof RichApiError) return error;
  return new RichApiError("GeneralException", error instanceof Error ? error.message : String(error), 500);
}

type Performer = (action: Action, target: RichObject | null, args: readonly unknown[]) => Promise<unknown>;

function createPerformer({ root, beforeCall, beforeChange }: Model, references: References): Performer {
  const { handle } = references;

  function call(target: RichObject, name: string, args: readonly unknown[]): unknown {
    if (name === "_KeepReference" && target.isTrackable) return references.keep(target);
    if (name === "_RemoveReference" && target === root) return references.release(args[0]);
    if (name === "_RemoveAllReferences" && target === root) return references.clear();
    beforeChange?.();
    return own(target.methods, name, target)(...args);
  }

  return async (action, target, args) => {
    if (target === null) return performOnNothing(action);
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
        for (const [name, value] of Object.entries(action.state)) await assign(target, pascal(name), value);
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
  };
}

/** What an action on a null object answers. */
function performOnNothing({ type }: Action): unknown {
  if (["instantiate", "query", "recursiveQuery", "queryAsJson"].includes(type)) return null;
  if (type === "method") return { _IsNull: true };
  throw itemNotFound("the object is a null object");
}

async function assign(target: RichObject, name: string, value: unknown): Promise<null> {
  const property = own(target.properties, name, target);
  if (!property.set) throw apiNotFound(`a way to set ${target.type}.${name}`);
  await property.set(value);
  return null;
}
