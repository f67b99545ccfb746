/** What the tab says about several inputs at once, or where there are none. */
import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import { asSentence, fieldAt } from "../../calc/index.ts";
import type { InputProblem } from "./builtInput.ts";
import type { InputForm } from "./inputForm.ts";

/** Everything that is wrong, each leading to its field. */
export function problemList(
  form: InputForm,
  go: (problem: InputProblem) => void,
): TemplateResult | typeof nothing {
  const { problems } = form;
  if (problems.length === 0) return nothing;
  return html`
    <details class="to-correct">
      <summary tabindex="0" class="wrong">${problems.length} to correct</summary>
      <ul>
        ${problems.map(
          (problem) => html`
            <li>
              <button type="button" class="link" @click=${() => go(problem)}>
                ${whereabouts(form, problem)}${asSentence(problem.message)}
              </button>
            </li>
          `,
        )}
      </ul>
    </details>
  `;
}

/** Which field a sentence is about, and which row, where it does not begin with that itself. */
function whereabouts(form: InputForm, { place, message }: InputProblem): string {
  const field = fieldAt(place.path);
  if (!field) return "";
  if (field.kind !== "table" || place.kind === "field") {
    return message.startsWith(field.label) ? "" : `${field.label}: `;
  }
  const index = form.rows(field).findIndex(({ id }) => id === place.row);
  return `${field.label}, row ${index + 1}: `;
}

/** Fields that were edited here and elsewhere, both ways. */
export function overlapList(form: InputForm): TemplateResult {
  return html`<ul class="problems overlapping">
    ${form.overlaps.map(
      (field) =>
        html`<li>
          ${field.label}: yours <bdi>${form.describe(field, "draft")}</bdi>, in the workbook
          <bdi>${form.describe(field, "saved")}</bdi>
        </li>`,
    )}
  </ul>`;
}

/** Fields that were edited here and elsewhere, both ways, and the choice between them. */
export function overlapChoice(form: InputForm, choose: (keepsMine: boolean) => void): TemplateResult {
  return html`
    <section class="versions overlaps" role="group" aria-label="Changed elsewhere">
      <p><strong>What you are editing was changed elsewhere in the meantime.</strong></p>
      ${overlapList(form)}
      <div class="actions">
        <fluent-button class="keep-mine" size="small" appearance="primary" @click=${() => choose(true)}
          >Keep my edits</fluent-button
        >
        <fluent-button class="take-theirs" size="small" @click=${() => choose(false)}
          >Take the workbook's</fluent-button
        >
      </div>
    </section>
  `;
}
