import { html, nothing, type TemplateResult } from "lit";
import { asSentence, hintOf, type ScalarField, type ScalarInput } from "../../calc/index.ts";
import { buildScalar, sameInput } from "./builtInput.ts";
import { clearAbandonedDates, control } from "../elements/inputControl.ts";
import { scalarText, unchangedScalar, withText, type ScalarDraft } from "./inputDraft.ts";
import { InputElement } from "./inputElement.ts";
import { showInput } from "../elements/inputText.ts";
import { fieldPlace, idOf } from "../elements/place.ts";

/** A single input: its value, where that comes from, and what is wrong with it. */
class InputField extends InputElement<ScalarDraft, ScalarInput> {
  static override properties = {
    ...InputElement.properties,
    field: { attribute: false },
    unit: { attribute: false },
  };

  declare field: ScalarField;
  /** What stands behind the value, such as the currency. */
  declare unit: string | undefined;

  private get scalarDraft(): ScalarDraft {
    return this.draft ?? unchangedScalar(this.field);
  }

  protected override updated(): void {
    clearAbandonedDates(this);
  }

  /** Takes another draft; the button that was pressed is gone with what it was for. */
  private async restore(draft: ScalarDraft | undefined): Promise<void> {
    this.tell(this.field.path, draft);
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#${idOf(fieldPlace(this.field.path))}`)?.focus();
  }

  protected override render(): TemplateResult {
    const { field, saved, separator, isDisabled } = this;
    const { path, label } = field;
    const place = fieldPlace(path);
    const id = idOf(place);
    const text = scalarText(this.scalarDraft, saved, separator);
    const isWrong = this.problems.length > 0;
    const whenEmpty =
      field.whenEmpty === undefined ? undefined : showInput(field, field.whenEmpty, separator);
    return html`
      <div class="heading">
        <label for=${id}>${label}</label>
      </div>
      <p class="faint" id="${id}-hint">${hintOf(field)}</p>
      <div class="value">
        ${control(
          {
            place,
            rule: field,
            text,
            describedBy: `${id}-wrong ${id}-hint ${id}-unit ${id}-from`,
            isWrong,
            isDisabled,
            whenEmpty,
          },
          (typed) => this.tell(path, withText(this.scalarDraft, typed)),
        )}
        <span class="unit faint" id="${id}-unit">${this.unitBeside(text)}</span>
      </div>
      <div class="wrong" id="${id}-wrong" aria-live="polite">
        ${this.problems.map(({ message }) => html`<p>${asSentence(message)}</p>`)}
      </div>
      ${this.origin(text)} ${isDisabled ? nothing : this.wayBack()}
    `;
  }

  /** Rates bear their own sign once they are written; a date is repeated as it is written everywhere else. */
  private unitBeside(text: string): string | undefined {
    const { kind, whenEmpty } = this.field;
    if (kind === "date") return /^\d{4}-\d\d-\d\d$/.test(text) ? text : "yyyy-mm-dd";
    const hasSign = text === "" ? whenEmpty !== undefined : text.endsWith("%");
    if ((kind !== "rate" && kind !== "share") || hasSign) return this.unit;
    return ["%", this.unit].join(" ").trim();
  }

  /** Where the value comes from, to be opened and changed. */
  private origin(text: string): TemplateResult {
    const { field, saved, separator } = this;
    const id = idOf(fieldPlace(field.path));
    const draft = this.scalarDraft;
    const { whenEmpty } = field;
    if (text.trim() === "") {
      // Most hints say it themselves.
      const isSaid = whenEmpty === undefined || hintOf(field).includes("Empty:");
      return html`<p class="faint" id="${id}-from">
        ${isSaid ? nothing : `Empty: ${showInput(field, whenEmpty, separator)}.`}
      </p>`;
    }
    const built = buildScalar(draft, saved, separator);
    const provenance = built.kind === "input" ? built.input?.provenance : undefined;
    if (!provenance) return html`<p class="faint" id="${id}-from"></p>`;
    return this.sourceDetails(field, provenance, draft.source, (source) =>
      this.tell(field.path, { ...draft, source }),
    );
  }

  /** What was there before, and how to get it back. */
  private wayBack(): TemplateResult | typeof nothing {
    const { field, saved, stated, draft, separator } = this;
    const built = draft && buildScalar(draft, saved, separator);
    const now = built ? (built.kind === "input" ? built.input : undefined) : saved;
    const isUnread = built?.kind === "problems";
    if (stated && (isUnread || now?.value !== stated.value)) {
      const isAssumed = now !== undefined && now.provenance.kind === "assumed";
      return html`<p class="faint back">
        The source states
        ${showInput(field, stated.value, separator)}${
          isAssumed ? ": what stands here is an assumption." : "."
        }
        <button
          type="button"
          class="link"
          @click=${() => void this.restore(sameInput(stated, saved) ? undefined : { ...unchangedScalar(field), basis: stated })}
        >
          Back to what the source states<span class="hidden-visually">: ${field.label}</span>
        </button>
      </p>`;
    }
    if (!draft || (!isUnread && sameInput(now, saved))) return nothing;
    const before = showInput(field, saved?.value, separator);
    return html`<p class="faint back">
      ${before === "" ? "Was empty." : saved?.value === now?.value ? "Its source was changed." : `Was ${before}.`}
      <button type="button" class="link" @click=${() => void this.restore(undefined)}>
        Undo this edit<span class="hidden-visually"> of ${field.label}</span>
      </button>
    </p>`;
  }
}

customElements.define("award-input-field", InputField);
