/** `load()`: which properties of an object, its children and its items a batch asks for. */
import type { RichObject } from "./richObject.ts";
import type { QueryInfo, RecursiveQueryInfo } from "./batch.ts";
import { apiNotFound } from "./error.ts";

export interface Selection {
  /** Every plain property: nothing was named, or "*". */
  readonly everything: boolean;
  readonly names: ReadonlyMap<string, Selection>;
  readonly top: number;
  readonly skip: number;
}

/** What an answer tells of an object besides its properties: its id and the reference it is kept by. */
type Handle = (object: RichObject) => Readonly<Record<string, unknown>>;
type Loaded = Readonly<Record<string, unknown>>;

/** Reads a query, whose names are paths such as "format/font/bold", as a tree. */
export function select(query: QueryInfo): Selection {
  const paths = [
    ...(query.Select ?? []).map((path) => path.split(/[/.]/)),
    ...(query.Expand ?? []).map((path) => [...path.split(/[/.]/), "*"]),
  ];
  return { ...tree(paths), top: query.Top ?? Infinity, skip: query.Skip ?? 0 };
}

function tree(paths: readonly (readonly string[])[]): Selection {
  const byName = new Map<string, string[][]>();
  let everything = paths.length === 0;
  for (const [first, ...rest] of paths) {
    if (first === undefined || first === "*") {
      everything = true;
      continue;
    }
    const name = pascal(first);
    byName.set(name, [...(byName.get(name) ?? []), ...(rest.length ? [rest] : [])]);
  }
  const names = new Map([...byName].map(([name, rest]) => [name, tree(rest)]));
  return { everything, names, top: Infinity, skip: 0 };
}

/** The selected properties under their names on the wire; a collection answers `_Items`. */
export async function query(object: RichObject, selection: Selection, handle: Handle): Promise<Loaded> {
  if (object.items) {
    const { top, skip } = selection;
    const items = object.items().slice(skip, skip + top);
    const loaded: Loaded[] = [];
    for (const item of items)
      loaded.push(await query(item, { ...selection, top: Infinity, skip: 0 }, handle));
    return { _Items: loaded };
  }
  const loaded: Record<string, unknown> = { ...handle(object) };
  const properties = object.properties ?? {};
  if (selection.everything) {
    for (const [name, property] of Object.entries(properties)) loaded[name] = await property.get();
  }
  for (const [name, inner] of selection.names) {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const child = Object.hasOwn(object.children ?? {}, name) ? object.children?.[name] : undefined;
    if (property) loaded[name] = await property.get();
    else if (child) {
      const target = child();
      loaded[name] = target && (await query(target, inner, handle));
    } else if (name !== "_ReferenceId") throw apiNotFound(`${object.type}.${camel(name)}`);
  }
  return loaded;
}

/** As `query`, under the names of the JavaScript API, for `retrieve()`. */
export async function queryAsJson(
  object: RichObject,
  selection: Selection,
  handle: Handle,
): Promise<unknown> {
  return asJson(await query(object, selection, handle));
}

function asJson(loaded: unknown): unknown {
  if (typeof loaded !== "object" || loaded === null || Array.isArray(loaded)) return loaded;
  const entries = Object.entries(loaded).map(([name, value]) =>
    name === "_Items" && Array.isArray(value) ? ["items", value.map(asJson)] : [camel(name), asJson(value)],
  );
  return Object.fromEntries(entries) as unknown;
}

/** `loadRecursive()`: for each class its query, followed through children that have one. */
export async function recursiveQuery(
  object: RichObject,
  { Queries, MaxDepth }: RecursiveQueryInfo,
  handle: Handle,
): Promise<Loaded> {
  if (object.items) {
    const loaded: Loaded[] = [];
    for (const item of object.items()) loaded.push(await recursiveQuery(item, { Queries, MaxDepth }, handle));
    return { _Items: loaded };
  }
  const own = Queries[object.type];
  const loaded: Record<string, unknown> = own ? { ...(await query(object, select(own), handle)) } : {};
  if (MaxDepth <= 1) return loaded;
  for (const [name, child] of Object.entries(object.children ?? {})) {
    const target = child();
    const isAsked =
      target && (Queries[target.type] ?? (target.items && Queries[target.items()[0]?.type ?? ""]));
    if (isAsked) loaded[name] = await recursiveQuery(target, { Queries, MaxDepth: MaxDepth - 1 }, handle);
  }
  return loaded;
}

/** "usedRange" and "UsedRange" alike become "UsedRange"; names that begin with "_" stay. */
export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
