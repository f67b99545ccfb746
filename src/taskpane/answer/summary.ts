import { html, nothing, type TemplateResult } from "lit";
import type { Scenario } from "../../calc/index.ts";
import { keyFigures, liquidityAnswer } from "./keyFigures.ts";

/** What is owed, when, to whom, and what is left, at a glance; the figures of a second scenario below. */
export function summary(scenarios: readonly Scenario[]): TemplateResult {
  const [[, figures] = [undefined, []], second] = scenarios.map(
    (scenario) => [scenario, keyFigures(scenario)] as const,
  );
  return html`
    <dl class="summary">
      ${figures.map(({ label, value, unit, note }, index) => {
        const other = second?.[1][index];
        return html`
          <div>
            <dt>${label}</dt>
            <dd>
              <strong>${value}</strong>
              ${unit === undefined ? nothing : html`<span class="faint">${unit}</span>`}
              ${note === undefined ? nothing : html`<span class="faint note">${note}</span>`}
              ${
                other === undefined
                  ? nothing
                  : html`<span class="other"
                      ><span class="hidden-visually">In ${second?.[0].name}: </span
                      ><span aria-hidden="true">vs </span>${other.value} ${other.unit ?? nothing}</span
                    >`
              }
            </dd>
          </div>
        `;
      })}
    </dl>
  `;
}

/** Whether what falls due with the first notes can be paid. */
export function liquidities(scenarios: readonly Scenario[]): readonly unknown[] {
  return scenarios.map((scenario) => liquidity(scenario, scenarios.length > 1));
}

function liquidity(scenario: Scenario, isNamed: boolean): TemplateResult | typeof nothing {
  const answer = liquidityAnswer(scenario);
  if (answer === undefined) return nothing;
  return html`<p class=${answer.isEnough ? "liquidity" : "liquidity short"}>
    ${isNamed ? html`<bdi>${scenario.name}</bdi>: ` : nothing}<strong>${answer.verdict}</strong>
    ${withWholeDates(answer.reason)}
  </p>`;
}

/** A sentence whose dates are not broken at their hyphens. */
function withWholeDates(sentence: string): readonly (string | TemplateResult)[] {
  return sentence
    .split(/(\d{4}-\d{2}-\d{2})/)
    .map((part, index) => (index % 2 === 0 ? part : html`<span class="whole">${part}</span>`));
}
