import { html, nothing, type TemplateResult } from "lit";
import {
  describeProvenance,
  PROVENANCE_KINDS,
  type Provenance,
  type ProvenanceKind,
} from "../../calc/index.ts";
import type { SourceDraft } from "./inputDraft.ts";
import { idOf, type Place } from "../elements/place.ts";

const NAMES: Readonly<Record<ProvenanceKind, string>> = {
  stated: "Stated",
  assumed: "Assumed",
  computed: "Computed",
};

/** Where a value comes from, in a word; each kind has a border of its own besides its colour. */
export function sourceBadge({ kind }: Pick<Provenance, "kind">): TemplateResult {
  return html`<span class="badge ${kind}">${NAMES[kind]}</span>`;
}

/** A source in words, without its kind, which the badge says. */
export function sourceText(provenance: Provenance): string {
  return describeProvenance(provenance).replace(/^(Assumed: |Computed from )/, "");
}

/** The fields in which a source is written. */
export function sourceEditor(
  place: Place,
  source: SourceDraft,
  isDisabled: boolean,
  changed: (source: SourceDraft) => void,
): TemplateResult {
  const id = `${idOf(place)}-source`;
  const text = (key: "document" | "place" | "reason" | "from", label: string): TemplateResult => html`
    <label for="${id}-${key}">${label}</label>
    <input
      id="${id}-${key}"
      type="text"
      dir="auto"
      autocomplete="off"
      list=${key === "document" ? "input-documents" : nothing}
      ?disabled=${isDisabled}
      .value=${source[key]}
      @input=${(event: Event) => changed({ ...source, [key]: (event.target as HTMLInputElement).value })}
    />
  `;
  return html`
    <div class="source-editor">
      <label for=${id}>The value is</label>
      <select
        id=${id}
        ?disabled=${isDisabled}
        @change=${(event: Event) =>
          changed({ ...source, kind: (event.target as HTMLSelectElement).value as ProvenanceKind })}
      >
        ${PROVENANCE_KINDS.map(
          (kind) => html`<option value=${kind} .selected=${kind === source.kind}>${NAMES[kind]}</option>`,
        )}
      </select>
      ${source.kind === "stated" ? [text("document", "Document"), text("place", "Place in it")] : nothing}
      ${source.kind === "assumed" ? text("reason", "Reason") : nothing}
      ${source.kind === "computed" ? text("from", "Computed from") : nothing}
    </div>
  `;
}
