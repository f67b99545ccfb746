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
