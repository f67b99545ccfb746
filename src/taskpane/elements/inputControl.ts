import { html, noChange, nothing, type TemplateResult } from "lit";
import type { ValueRule } from "../../calc/index.ts";
import { INCOMPLETE_DATE, isNumeric } from "./inputText.ts";
import { idOf, type Place } from "./place.ts";

/** A field or select as it stands in the form. */
interface Control {
  /** Its place in the form: also its element's id. */
  readonly place: Place;
  readonly rule: ValueRule;
  readonly text: string;
  /** Its name, where no label of its own stands beside it. */
  readonly name?: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly isDisabled: boolean;
  /** What holds when it is left empty. */
  readonly whenEmpty?: string | undefined;
  /** Its element's id, where the place has another control that is called after it. */
  readonly id?: string;
  /** So many characters wide. */
  readonly size?: number;
  /** A choice in other words. */
  readonly inWords?: (choice: string) => string;
}

/** Half a date whose draft is gone, which setting an empty value again removes. */
export function clearAbandonedDates(element: HTMLElement): void {
  for (const input of element.querySelectorAll<HTMLInputElement>("input[type=date]:not([data-incomplete])")) {
    if (input.validity.badInput && input !== document.activeElement) input.value = "";
  }
}

/** The native control for a value, told of everything that is typed. */
export function control(options: Control, typed: (text: string) => void): TemplateResult {
  const { place, rule, text, name, describedBy, isWrong, isDisabled, whenEmpty, size } = options;
  const { id = idOf(place), inWords = String } = options;
  const ownPlace = options.id === undefined ? place.path : nothing;
  if (rule.kind === "choice") {
    const choices = rule.choices.map(String);
    const unknown = text !== "" && !choices.includes(text) ? [text] : [];
    return html`<select
      id=${id}
      data-place=${ownPlace}
      .inputPlace=${place}
      aria-label=${name ?? nothing}
      aria-describedby=${describedBy}
      aria-invalid=${isWrong}
      ?disabled=${isDisabled}
      @change=${(event: Event) => typed((event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${text === ""}>
        ${whenEmpty === undefined ? "" : `Empty: ${inWords(whenEmpty)}`}
      </option>
      ${[...choices, ...unknown].map(
        (choice) => html`<option value=${choice} .selected=${choice === text}>${inWords(choice)}</option>`,
      )}
    </select>`;
  }
  const isDate = rule.kind === "date";
  return html`<input
    id=${id}
    data-place=${ownPlace}
    .inputPlace=${place}
    class=${isNumeric(rule) ? "numeric" : rule.kind}
    type=${isDate ? "date" : "text"}
    size=${size ?? nothing}
    min=${isDate ? "1900-03-01" : nothing}
    max=${isDate ? "9999-12-31" : nothing}
    inputmode=${isNumeric(rule) ? "decimal" : nothing}
    dir=${rule.kind === "text" ? "auto" : nothing}
    autocomplete="off"
    spellcheck="false"
    placeholder=${whenEmpty ?? nothing}
    aria-label=${name ?? nothing}
    aria-describedby=${describedBy}
    aria-invalid=${isWrong}
    ?disabled=${isDisabled}
    ?data-incomplete=${text === INCOMPLETE_DATE}
    .value=${text === INCOMPLETE_DATE ? noChange : text}
    @blur=${({ target }: Event) => {
      // The browser tells of a value only, and half a date is none: typing or deleting it is no event.
      const { value, validity } = target as HTMLInputElement;
      if (isDate && validity.badInput !== (text === INCOMPLETE_DATE) && value === "") {
        typed(validity.badInput ? INCOMPLETE_DATE : "");
      }
    }}
    @input=${({ target }: Event) => {
      const { value, validity } = target as HTMLInputElement;
      typed(validity.badInput ? INCOMPLETE_DATE : value);
    }}
  />`;
}
