/** One request of the rich API, parsed from what office.js sends as `ArrayData[4]`. */

export interface Batch {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

/** How a batch names an object: from where, by what. */
export type ObjectPath =
  | { readonly type: "global" }
  | { readonly type: "nullObject" }
  | { readonly type: "newObject" | "reference"; readonly name: string }
  | {
      readonly type: "method" | "property" | "indexer";
      readonly name: string;
      readonly parent: number;
      readonly args: readonly unknown[];
      /** For each argument that is an object, the id of its path; 0 or absent for plain values. */
      readonly referenced: readonly unknown[];
    };

export interface Action {
  readonly id: number;
  readonly type: ActionType;
  /** The number on the wire, for the message about an unknown one. */
  readonly number: number;
  readonly name: string;
  readonly target: number;
  readonly args: readonly unknown[];
  readonly referenced: readonly unknown[];
  readonly query: QueryInfo;
  readonly recursiveQuery: RecursiveQueryInfo;
  readonly state: Readonly<Record<string, unknown>>;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface RecursiveQueryInfo {
  readonly Queries: Readonly<Record<string, QueryInfo>>;
  readonly MaxDepth: number;
}

const ACTION_TYPES = {
  1: "instantiate",
  2: "query",
  3: "method",
  4: "setProperty",
  5: "trace",
  6: "recursiveQuery",
  7: "queryAsJson",
  8: "ensureUnchanged",
  9: "update",
} as const;

type ActionType = (typeof ACTION_TYPES)[keyof typeof ACTION_TYPES] | "unknown";

const PATH_TYPES = {
  1: "global",
  2: "newObject",
  3: "method",
  4: "property",
  5: "indexer",
  6: "reference",
  7: "nullObject",
} as const;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Parses the body of a rich-API request.
 *
 * @throws Error when it is not such a body; office.js never sends one, so nothing finer is told
 */
export function parseBatch(body: unknown): Batch {
  const parsed = fields(typeof body === "string" ? JSON.parse(body) : body);
  const paths = new Map<number, ObjectPath>();
  for (const [id, path] of Object.entries(fields(parsed.ObjectPaths))) {
    paths.set(Number(id), parsePath(fields(path)));
  }
  return { actions: list(parsed.Actions).map((action) => parseAction(fields(action))), paths };
}

/**
 * Whether a batch is about the workbook, and not about the add-in's runtime alone.
 *
 * Every batch instantiates the workbook, answers of custom functions too; only what asks something of
 * it counts. An answer that waited behind a read which waits for that answer would never arrive.
 */
export function concernsWorkbook(batch: Batch): boolean {
  const isRoot = (id: number): boolean => batch.paths.get(id)?.type === "global";
  return (
    [...batch.paths.values()].some(
      (path) => path.type === "reference" || ("parent" in path && isRoot(path.parent)),
    ) || batch.actions.some(({ type, target }) => type !== "instantiate" && isRoot(target))
  );
}

function parsePath(path: Fields): ObjectPath {
  const type = PATH_TYPES[Number(path.ObjectPathType) as keyof typeof PATH_TYPES];
  const name = text(path.Name);
  switch (type) {
    case "global":
    case "nullObject":
      return { type };
    case "newObject":
    case "reference":
      return { type, name };
    case "method":
    case "property":
    case "indexer":
      return { type, name, parent: Number(path.ParentObjectPathId), ...argumentsOf(path) };
    default:
      throw new Error(`The rich API has no object path of type ${String(path.ObjectPathType)}.`);
  }
}

function parseAction(action: Fields): Action {
  const number = Number(action.ActionType);
  return {
    id: Number(action.Id),
    type: ACTION_TYPES[number as keyof typeof ACTION_TYPES] ?? "unknown",
    number,
    name: text(action.Name),
    target: Number(action.ObjectPathId),
    ...argumentsOf(action),
    query: fields(action.QueryInfo),
    recursiveQuery: { Queries: {}, MaxDepth: 1, ...fields(action.RecursiveQueryInfo) },
    state: fields(action.ObjectState),
  };
}

function argumentsOf(of: Fields): { args: readonly unknown[]; referenced: readonly unknown[] } {
  const info = fields(of.ArgumentInfo);
  return { args: list(info.Arguments), referenced: list(info.ReferencedObjectPathIds) };
}

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
