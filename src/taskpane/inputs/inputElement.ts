import { html, nothing, type TemplateResult } from "lit";
import type { DecimalSeparator, Field, Input, Provenance } from "../../calc/index.ts";
import type { InputProblem } from "./builtInput.ts";
import { sourceDraft, type FieldDraft, type SourceDraft } from "./inputDraft.ts";
import { sourceBadge, sourceEditor, sourceText } from "./inputSource.ts";
import { fieldPlace, idOf } from "../elements/place.ts";
import { PaneElement } from "../elements/paneElement.ts";

/** What an element of the form asks of it: another draft of its field, or none. */
export interface InputEdit {
  readonly path: string;
  readonly draft: FieldDraft | undefined;
}

const INPUT_EDIT = "award-input-edit";

/** What the elements of the form have in common: a field as saved, its draft, and what is wrong with it. */
export abstract class InputElement<Draft extends FieldDraft, Saved extends Input> extends PaneElement {
  static override properties = {
    saved: { attribute: false },
    draft: { attribute: false },
    stated: { attribute: false },
    problems: { attribute: false },
    separator: { attribute: false },
    isDisabled: { attribute: false },
    showsSource: { state: true },
  };

  declare saved: Saved | undefined;
  declare draft: Draft | undefined;
  /** The input as its source states it, if one does. */
  declare stated: Saved | undefined;
  declare problems: readonly InputProblem[];
  declare separator: DecimalSeparator;
  declare isDisabled: boolean;
  /** Whether the source is open to be changed. */
  declare protected showsSource: boolean;

  /** The source of the input, which opens and can be changed then. */
  protected sourceDetails(
    field: Field,
    provenance: Provenance,
    draft: SourceDraft | undefined,
    changed: (source: SourceDraft) => void,
  ): TemplateResult {
    return html`
      <details
        class="origin"
        @toggle=${(event: Event) => (this.showsSource = (event.target as HTMLDetailsElement).open)}
      >
        <summary tabindex="0" id="${idOf(fieldPlace(field.path))}-from">
          ${sourceBadge(provenance)} <span class="source" dir="auto">${sourceText(provenance)}</span
          ><span class="hidden-visually">, source of ${field.label}</span>
        </summary>
        ${
          this.showsSource
            ? sourceEditor(fieldPlace(field.path), draft ?? sourceDraft(provenance), this.isDisabled, changed)
            : nothing
        }
      </details>
    `;
  }

  /** Tells the form, and goes on from there at once: the next key may come before it answers. */
  protected tell(path: string, draft: Draft | undefined): void {
    this.draft = draft;
    const detail: InputEdit = { path, draft };
    this.dispatchEvent(new CustomEvent(INPUT_EDIT, { bubbles: true, detail }));
  }
}
