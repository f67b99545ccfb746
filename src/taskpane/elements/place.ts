/** Where something stands in the form: a field as a whole, a row of its table, a cell of the row. */
export type Place = FieldPlace | RowPlace | CellPlace;

interface FieldPlace {
  readonly kind: "field";
  readonly path: string;
}

export interface RowPlace {
  readonly kind: "row";
  readonly path: string;
  readonly row: string;
}

interface CellPlace {
  readonly kind: "cell";
  readonly path: string;
  readonly row: string;
  readonly column: string;
}

export function fieldPlace(path: string): FieldPlace {
  return { kind: "field", path };
}

export function rowPlace(path: string, row: string): RowPlace {
  return { kind: "row", path, row };
}

export function cellPlace(path: string, row: string, column: string): CellPlace {
  return { kind: "cell", path, row, column };
}

/** Whether a place is a row, or a cell in it. */
export function isIn(place: Place, { path, row }: RowPlace): boolean {
  return place.kind !== "field" && place.path === path && place.row === row;
}

/** Id of a place's element: what `label for` and the links to mistakes name. */
export function idOf(place: Place): string {
  const row = place.kind === "field" ? [] : [place.row];
  const column = place.kind === "cell" ? [place.column] : [];
  return ["input", place.path, ...row, ...column].join("-").replaceAll(/[^\w-]/g, "-");
}

/** The place that an element of the form was given as its `inputPlace`. */
export function placeOf(element: EventTarget | null): Place | undefined {
  return (element as { readonly inputPlace?: Place } | null)?.inputPlace;
}

/** The row that an element stands in, if it stands in one. */
export function rowAround(element: EventTarget | null): RowPlace | undefined {
  const place = element instanceof Element ? placeOf(element.closest("[data-row]")) : undefined;
  return place?.kind === "row" ? place : undefined;
}
