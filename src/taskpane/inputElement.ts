import type { Input } from "../calc/index.ts";
import type { FieldDraft, InputProblem } from "./inputDraft.ts";
import type { DecimalSeparator } from "./numberText.ts";
import { PaneElement } from "./paneElement.ts";

/** What an element of the form asks of it: another draft of its field, or none. */
export interface InputEdit {
  readonly path: string;
  readonly draft: FieldDraft | undefined;
}

const INPUT_EDIT = "award-input-edit";

/** What the elements of the form have in common: a field as saved, its draft, and what is wrong with it. */
export abstract class InputElement extends PaneElement {
  static override properties = {
    saved: { attribute: false },
    draft: { attribute: false },
    stated: { attribute: false },
    problems: { attribute: false },
    separator: { attribute: false },
    isDisabled: { attribute: false },
  };

  declare saved: Input | undefined;
  declare draft: FieldDraft | undefined;
  /** The input as its source states it, if one does. */
  declare stated: Input | undefined;
  declare problems: readonly InputProblem[];
  declare separator: DecimalSeparator;
  declare isDisabled: boolean;

  /** Tells the form, and goes on from there at once: the next key may come before it answers. */
  protected tell(path: string, draft: FieldDraft | undefined): void {
    this.draft = draft;
    const detail: InputEdit = { path, draft };
    this.dispatchEvent(new CustomEvent(INPUT_EDIT, { bubbles: true, detail }));
  }
}
