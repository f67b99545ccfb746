/** The bar below the form: what is not saved, what is wrong with it, and what came of the last save. */
import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import { shownUnit, termsOf, type Scenario } from "../../calc/index.ts";
import type { Telling } from "../elements/change.ts";
import { showDifference, showFigure } from "../elements/figures.ts";
import { verdictOf } from "../elements/verdict.ts";
import { changeNotice, changeOffers } from "../elements/changeNotice.ts";
import type { InputProblem } from "./builtInput.ts";
import type { InputForm } from "./inputForm.ts";
import { problemList } from "./inputRemarks.ts";

interface Bar {
  readonly telling: Telling;
  /** Names of other scenarios with edits, which wait until those are loaded again. */
  readonly waiting: readonly string[];
  readonly save: () => void;
  readonly discard: () => void;
  readonly go: (problem: InputProblem) => void;
}

/** What the edits would do to the answer: "Company: 1,222,719,760 USD, −5,500,000". */
function effect(form: InputForm): TemplateResult | typeof nothing {
  const edited = form.preview();
  if (edited === undefined) return nothing;
  const unit = unitOf(edited);
  const [before, after] = [form.saved, edited].map((scenario) => verdictOf(scenario, unit).ours);
  if (after === undefined) return nothing;
  const isComparable = before !== undefined && unitOf(form.saved) === unit;
  const difference = isComparable ? showDifference("money", after.minus(before).toNumber()) : undefined;
  return html`<p class="effect">
    <bdi>${termsOf(edited).us}</bdi>: ${showFigure("money", after.toNumber())}
    ${unit}${
      difference === undefined
        ? nothing
        : html`<span class="faint">, ${difference === "none" ? "as it was" : difference}</span>`
    }
  </p>`;
}

function unitOf(scenario: Scenario): string {
  return shownUnit(scenario, { kind: "money" }) ?? "";
}

/** The buttons stay when there is nothing to save, so that the focus has where to be. */
export function inputBar(form: InputForm, bar: Bar): TemplateResult {
  const count = form.edited.length;
  return html`
    <div class="bar">
      <div role="status">${changeNotice(bar.telling)} ${changeOffers(bar.telling)}</div>
      ${problemList(form, bar.go)} ${count === 0 ? nothing : effect(form)}
      <div class="actions">
        <fluent-button
          class="save"
          size="small"
          appearance=${count === 0 ? nothing : "primary"}
          @click=${bar.save}
          >Save</fluent-button
        >
        <fluent-button class="discard" size="small" @click=${bar.discard}>Discard</fluent-button>
        <span class="count faint">
          ${count === 0 ? "No unsaved edits" : count === 1 ? "1 unsaved edit" : `${count} unsaved edits`}
        </span>
      </div>
      ${
        bar.waiting.length === 0
          ? nothing
          : html`<p class="faint waiting">
              Unsaved edits also in
              ${bar.waiting.map((name, index) => html`${index === 0 ? nothing : ", "}“<bdi>${name}</bdi>”`)}:
              load it to go on.
            </p>`
      }
    </div>
  `;
}
