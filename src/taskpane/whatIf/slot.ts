import { html, type TemplateResult } from "lit";

interface Slot {
  readonly id: string;
  /** For who cannot see where in the sentence it stands. */
  readonly label: string;
  readonly options: readonly { readonly path: string; readonly label: string }[];
  readonly chosen: string;
  readonly take: (path: string) => void;
}

/** A word of a sentence that may be another one. */
export function slot({ id, label, options, chosen, take }: Slot): TemplateResult {
  return html`<label class="slot"
    ><span class="hidden-visually">${label}</span
    ><select id=${id} @change=${(event: Event) => take((event.target as HTMLSelectElement).value)}>
      ${options.map((option) => html`<option value=${option.path} ?selected=${option.path === chosen}>${option.label}</option>`)}
    </select></label
  >`;
}
