import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import { isSpread, type DecimalSeparator } from "../../../calc/index.ts";
import {
  firstGuess,
  PARAMETERS,
  SPREADS,
  type AssumptionDraft,
  type DistributionName,
  type OpenInput,
} from "./assumptions.ts";

interface AssumptionRows {
  readonly inputs: readonly OpenInput[];
  readonly drafts: readonly AssumptionDraft[];
  readonly separator: DecimalSeparator;
  readonly add: () => void;
  readonly change: (drafts: readonly AssumptionDraft[]) => void;
}

/** What is uncertain, a row for each input. */
export function assumptionRows(rows: AssumptionRows): TemplateResult {
  const { drafts, inputs } = rows;
  return html`
    <ul class="assumptions">
      ${drafts.map((draft, index) => row(rows, draft, index))}
    </ul>
    ${
      inputs.every(({ address }) => drafts.some((draft) => draft.address === address))
        ? nothing
        : html`<fluent-button class="add-assumption" size="small" @click=${rows.add}
            >Uncertain input</fluent-button
          >`
    }
  `;
}

function row(
  { inputs, drafts, separator, change }: AssumptionRows,
  draft: AssumptionDraft,
  index: number,
): TemplateResult {
  const input = inputs.find(({ address }) => address === draft.address);
  const taken = new Set(drafts.map(({ address }) => address));
  const replace = (next: AssumptionDraft): void =>
    change(drafts.map((one, at) => (at === index ? next : one)));
  const label = input?.label ?? draft.address;
  return html`<li>
    <label
      ><span class="hidden-visually">Uncertain input ${index + 1}</span
      ><select
        class="assumed-input"
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          const other = inputs.find(({ address }) => address === value);
          if (other !== undefined) replace(firstGuess(other, separator));
        }}
      >
        ${inputs
          .filter(({ address }) => address === draft.address || !taken.has(address))
          .map(
            (one) =>
              html`<option value=${one.address} ?selected=${one.address === draft.address}>
                ${one.label}
              </option>`,
          )}
      </select></label
    >
    <label
      ><span class="hidden-visually">How ${label} is spread</span
      ><select
        class="assumed-spread"
        @change=${(event: Event) =>
          replace({ ...draft, distribution: (event.target as HTMLSelectElement).value as DistributionName })}
      >
        ${SPREADS.map((name) => html`<option value=${name} ?selected=${name === draft.distribution}>${name}</option>`)}
      </select></label
    >
    ${parameters(draft, index === 0, label, replace)}
    <fluent-button
      class="remove-assumption"
      size="small"
      appearance="subtle"
      aria-label=${`${label} is certain after all`}
      @click=${() => change(drafts.filter((_, at) => at !== index))}
      >Remove</fluent-button
    >
  </li>`;
}

function parameters(
  draft: AssumptionDraft,
  isFirst: boolean,
  label: string,
  replace: (next: AssumptionDraft) => void,
): TemplateResult {
  return html`<div class="parameters">
    ${PARAMETERS[draft.distribution].map((name, at) => {
      const texts = draft.texts;
      return html`<label
        ><span class="faint">${name}</span
        ><input
          autocomplete="off"
          aria-label=${`${label}: ${name}`}
          .value=${texts[at] ?? ""}
          @input=${(event: Event) => {
            const typed = (event.target as HTMLInputElement).value;
            const [a, b, c] = texts.map((text, place) => (place === at ? typed : text));
            replace({ ...draft, texts: [a ?? "", b ?? "", c ?? ""] });
          }}
      /></label>`;
    })}
    ${
      isFirst || !isSpread(draft.distribution)
        ? nothing
        : html`<label
            ><span class="faint">Rank correlation with the first</span
            ><input
              inputmode="decimal"
              autocomplete="off"
              placeholder="0"
              aria-label=${`${label}: rank correlation with the first`}
              .value=${draft.correlation}
              @input=${(event: Event) =>
                replace({ ...draft, correlation: (event.target as HTMLInputElement).value })}
          /></label>`
    }
  </div>`;
}
