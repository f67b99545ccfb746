import { html, nothing, type TemplateResult } from "lit";
import {
  ALL_FIELDS,
  fieldAt,
  GROUPS,
  hintOf,
  shownUnit,
  withInput,
  type Field,
  type FieldGroup,
  type Scenario,
} from "../../calc/index.ts";
import { BY_HAND, scalarText } from "./inputDraft.ts";
import "./inputField.ts";
import { groupWords } from "./groupWords.ts";
import type { InputEdit } from "./inputElement.ts";
import type { InputForm } from "./inputForm.ts";
import { interestInWords } from "./interest/sentence.ts";
import "./inputTable.ts";
import { neededInputs } from "./neededInputs.ts";
import { sourcesOf } from "../elements/sources.ts";

interface GroupOptions {
  /** What the user looks for; all groups are open then. */
  readonly query: string;
  /** The inputs that are listed, where not all are: their groups are open then. */
  readonly listed: ReadonlySet<Field> | undefined;
  readonly opened: ReadonlySet<string>;
  readonly isDisabled: boolean;
  readonly toggled: (group: FieldGroup, isOpen: boolean) => void;
  readonly edited: (edit: InputEdit) => void;
}

/** Groups that were open once keep their fields, which a half-typed date needs. */
const SEEN = new Set<FieldGroup>();

/** Every input of the form, in groups that open and close. */
export function inputGroups(form: InputForm, options: GroupOptions): TemplateResult {
  const words = options.query.toLowerCase().split(/\s+/).filter(Boolean);
  const edited = new Set(form.edited);
  const units = unitScenario(form);
  const needed = new Set(neededInputs(form.saved));
  const isNarrowed = words.length > 0 || options.listed !== undefined;
  const found = ALL_FIELDS.filter((field) => isAbout(field, words) && options.listed?.has(field) !== false);
  return html`
    ${found.length === 0 && words.length > 0 ? html`<p class="faint none">No input has all of these words.</p>` : nothing}
    ${GROUPS.map((group) => {
      const fields = ALL_FIELDS.filter((field) => field.group === group);
      const shown = fields.filter((field) => found.includes(field));
      const isOpen = isNarrowed ? shown.length > 0 : options.opened.has(group);
      if (isOpen) SEEN.add(group);
      const editedHere = fields.filter((field) => edited.has(field)).length;
      return html`
        <details
          class="group"
          data-group=${group}
          ?hidden=${shown.length === 0}
          ?open=${isOpen}
          @toggle=${(event: Event) => {
            if (event.target === event.currentTarget && !isNarrowed) {
              options.toggled(group, (event.target as HTMLDetailsElement).open);
            }
          }}
        >
          <summary tabindex="0">
            <h3>${group}</h3>
            <span class="marks">
              ${wrongMark(form, fields)}
              ${editedHere === 0 ? nothing : html`<span class="edited">${editedHere} edited</span>`}
              ${neededMark(fields.filter((field) => needed.has(field)).length)} ${assumedMark(form, fields)}
            </span>
            ${isOpen ? nothing : html`<span class="faint says">${groupWords(form, fields)}</span>`}
          </summary>
          ${
            group === "Award" && isOpen && !isNarrowed
              ? interestInWords(form, options.isDisabled, options.edited)
              : nothing
          }
          ${
            SEEN.has(group)
              ? fields.map((field) =>
                  fieldOf(form, field, {
                    isShown: shown.includes(field),
                    isEdited: edited.has(field),
                    isNeeded: needed.has(field),
                    units,
                    isDisabled: options.isDisabled,
                  }),
                )
              : nothing
          }
        </details>
      `;
    })}
    ${documentList(form)}
  `;
}

function documentList(form: InputForm): TemplateResult {
  return html`<datalist id="input-documents">
    ${sourcesOf(form.saved).documents.map((document) => html`<option value=${document}></option>`)}
  </datalist>`;
}

interface FieldLook {
  readonly isShown: boolean;
  readonly isEdited: boolean;
  readonly isNeeded: boolean;
  readonly units: Scenario;
  readonly isDisabled: boolean;
}

function fieldOf(form: InputForm, field: Field, look: FieldLook): TemplateResult {
  const { isShown, isEdited, isNeeded, units, isDisabled } = look;
  return html`<div class="field" ?hidden=${!isShown} ?data-edited=${isEdited} ?data-needed=${isNeeded}>
    ${isNeeded ? html`<span class="needed">Needed for the answer</span>` : nothing}
    ${element(form, field, units, isDisabled)}
  </div>`;
}

function wrongMark(form: InputForm, fields: readonly Field[]): TemplateResult | typeof nothing {
  const count = fields.flatMap(({ path }) => form.problemsOf(path)).length;
  return count === 0 ? nothing : html`<span class="wrong">${count} to correct</span>`;
}

function neededMark(count: number): TemplateResult | typeof nothing {
  return count === 0 ? nothing : html`<span class="needed">${count} needed</span>`;
}

/** How many inputs of a group are assumed, in whole or in part. */
function assumedMark(form: InputForm, fields: readonly Field[]): TemplateResult | typeof nothing {
  const paths = new Set<string>(fields.map(({ path }) => path));
  const { assumed } = sourcesOf(form.saved, ({ path }) => paths.has(path));
  return assumed === 0 ? nothing : html`<span class="assumed-mark">${assumed} assumed</span>`;
}

function isAbout(field: Field, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const columns = field.kind === "table" ? field.columns.map(({ header }) => header) : [];
  const text = [field.group, field.label, hintOf(field), ...columns].join(" ").toLowerCase();
  return words.every((word) => text.includes(word));
}

function element(form: InputForm, field: Field, units: Scenario, isDisabled: boolean): TemplateResult {
  const { path } = field;
  return field.kind === "table"
    ? html`<award-input-table
        data-path=${path}
        .field=${field}
        .saved=${form.input(field)}
        .draft=${form.draft(field)}
        .stated=${form.stated(field)}
        .problems=${form.problemsOf(path)}
        .separator=${form.separator}
        .isDisabled=${isDisabled}
        .awardCurrency=${shownUnit(units, { kind: "money" })}
        .sharesCurrency=${shownUnit(units, { kind: "money", moneyOf: "shares" })}
      ></award-input-table>`
    : html`<award-input-field
        data-path=${path}
        .field=${field}
        .saved=${form.input(field)}
        .draft=${form.draft(field)}
        .stated=${form.stated(field)}
        .problems=${form.problemsOf(path)}
        .separator=${form.separator}
        .isDisabled=${isDisabled}
        .unit=${shownUnit(units, field)}
      ></award-input-field>`;
}

/** The scenario with the currencies as they are typed, for the units beside the sums. */
function unitScenario(form: InputForm): Scenario {
  return (["award.currency", "shares.currency"] as const).reduce((scenario, path) => {
    const field = fieldAt(path);
    const draft = form.draft(field);
    if (!draft) return scenario;
    const value = scalarText(draft, form.input(field), form.separator).trim();
    return withInput(scenario, path, value === "" ? undefined : { value, provenance: BY_HAND });
  }, form.saved);
}
