import { css, html, nothing, type TemplateResult } from "lit";
import { ALL_FIELDS, type Field } from "../../calc/index.ts";
import { sourcesOf } from "../elements/sources.ts";
import type { InputForm } from "./inputForm.ts";
import { neededInputs } from "./neededInputs.ts";

/** Which inputs are listed. */
export type InputFilter = "all" | "needed" | "assumed" | "changed";

const FILTERS: readonly { readonly name: InputFilter; readonly label: string; readonly none: string }[] = [
  { name: "all", label: "All", none: "" },
  { name: "needed", label: "Needed", none: "Everything needed for an answer is there." },
  { name: "assumed", label: "Assumed", none: "No input is assumed." },
  { name: "changed", label: "Changed", none: "There are no unsaved edits." },
];

/** The filter of that name, such as whoever opened the tab asked for. */
export function filterNamed(name: string): InputFilter | undefined {
  return FILTERS.find((filter) => filter.name === name)?.name;
}

/** The inputs that a filter lists. */
export function filtered(form: InputForm, filter: InputFilter): ReadonlySet<Field> {
  switch (filter) {
    case "all":
      return new Set(ALL_FIELDS);
    case "needed":
      return new Set(neededInputs(form.saved));
    case "assumed":
      return new Set(
        ALL_FIELDS.filter((field) => sourcesOf(form.saved, (other) => other === field).assumed > 0),
      );
    case "changed":
      return new Set(form.edited);
  }
}

/** Buttons that choose which inputs are listed, each with how many there are. */
export function filterButtons(
  form: InputForm,
  chosen: InputFilter,
  choose: (filter: InputFilter) => void,
): TemplateResult {
  const counts: Readonly<Record<InputFilter, number | undefined>> = {
    all: undefined,
    needed: neededInputs(form.saved).length,
    assumed: sourcesOf(form.saved).assumed,
    changed: form.edited.length,
  };
  const none = counts[chosen] === 0 ? FILTERS.find(({ name }) => name === chosen)?.none : undefined;
  return html`
    <div class="filters" role="group" aria-label="Inputs listed">
      ${FILTERS.map(
        ({ name, label }) =>
          html`<button
            type="button"
            data-filter=${name}
            aria-pressed=${name === chosen ? "true" : "false"}
            @click=${() => choose(name)}
          >
            ${label}${counts[name] === undefined ? nothing : html` <span class="number">${counts[name]}</span>`}
          </button>`,
      )}
    </div>
    ${none === undefined ? nothing : html`<p class="faint none">${none}</p>`}
  `;
}

export const filterStyles = css`
  award-inputs .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 8px 0 12px;
  }
  award-inputs .filters button {
    min-height: 28px;
    padding: 2px 10px;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: 14px;
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
    font-size: var(--fontSizeBase200);
    cursor: pointer;
  }
  award-inputs .filters button[aria-pressed="true"] {
    border-color: var(--colorBrandStroke1);
    background: var(--colorBrandBackground2);
    color: var(--colorBrandForeground2);
    font-weight: var(--fontWeightSemibold);
  }
  award-inputs .filters .number {
    font-variant-numeric: tabular-nums;
    font-weight: var(--fontWeightSemibold);
  }
  @media (forced-colors: active) {
    award-inputs .filters button[aria-pressed="true"] {
      border-color: Highlight;
      color: Highlight;
    }
  }
`;
