/**
 * Where a figure comes from. A figure without a source is an assumption and must look like one.
 */

/** Stated in a document, assumed for a reason, or computed from something. */
export type Provenance =
  | {
      readonly kind: "stated";
      /** Such as "News release of 3 February 2017". */
      readonly document: string;
      /** Where in it, such as "second paragraph". */
      readonly place?: string | undefined;
    }
  | { readonly kind: "assumed"; readonly reason: string }
  | {
      readonly kind: "computed";
      /** What it was computed from. */
      readonly from: string;
    };

export type ProvenanceKind = Provenance["kind"];

export const PROVENANCE_KINDS: readonly ProvenanceKind[] = ["stated", "assumed", "computed"];

/** What may bear a source of its own: an input, a row of a table, a cell of a row. */
interface SourcedTable {
  readonly value: unknown;
  readonly provenance: Provenance;
}

interface SourcedRow {
  readonly provenance?: Provenance | undefined;
  readonly exceptions?: Readonly<Record<string, Provenance | undefined>> | undefined;
}

/**
 * The source of an input, of a row of a table, or of one cell: the nearest one given.
 *
 * @param row position in the table, counted from 0
 * @param column key of the column
 */
export function provenanceOf(input: SourcedTable, row?: number, column?: string): Provenance {
  if (row === undefined || !Array.isArray(input.value)) return input.provenance;
  const given = (input.value as readonly SourcedRow[])[row];
  const ofCell = column === undefined ? undefined : given?.exceptions?.[column];
  return ofCell ?? given?.provenance ?? input.provenance;
}

/** A source as it stands beside a cell: "News release of 3 February 2017, second paragraph". */
export function describeProvenance(provenance: Provenance): string {
  switch (provenance.kind) {
    case "stated":
      return provenance.place === undefined
        ? provenance.document
        : `${provenance.document}, ${provenance.place}`;
    case "assumed":
      return `Assumed: ${provenance.reason}`;
    case "computed":
      return `Computed from ${provenance.from}`;
  }
}
