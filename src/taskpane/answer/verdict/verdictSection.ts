import { html, nothing, type TemplateResult } from "lit";
import { shownUnit, termsOf, type Scenario } from "../../../calc/index.ts";
import { sourcesOf } from "../../elements/sources.ts";
import { showDifference } from "../../elements/figures.ts";
import { splitBar, splitKey } from "../../elements/payees/splitBar.ts";
import { verdictOf, type Verdict } from "../../elements/verdict.ts";

/** The answer in a sentence, how what comes in is split, and what it hangs on. */
export function verdictSection(
  [scenario, second]: readonly Scenario[],
  showInputs: () => void,
): TemplateResult | typeof nothing {
  if (scenario === undefined) return nothing;
  const unit = unitOf(scenario);
  const verdict = verdictOf(scenario, unit);
  return html`
    <section class="verdict ${verdict.kind}" aria-label="The answer">
      <p class="answer">${verdict.sentences.map((sentence) => html`<span>${sentence}</span> `)}</p>
      ${second === undefined ? nothing : against(verdict, scenario, second, unit)} ${splitBar(scenario)}
      ${splitKey(scenario)} ${assumptions(scenario, showInputs)}
    </section>
  `;
}

function unitOf(scenario: Scenario): string {
  return shownUnit(scenario, { kind: "money" }) ?? "";
}

/** What the payee has more or less than in another scenario. */
function against(
  verdict: Verdict,
  scenario: Scenario,
  second: Scenario,
  unit: string,
): TemplateResult | typeof nothing {
  const other = verdictOf(second, unitOf(second));
  if (verdict.ours === undefined || other.ours === undefined || unitOf(second) !== unit) return nothing;
  const difference = showDifference("money", verdict.ours.minus(other.ours).toNumber());
  const said = difference === "none" ? "The same" : `${difference} ${unit}`;
  return html`<p class="against">
    ${said} for <bdi>${termsOf(scenario).us}</bdi>, against <bdi>${second.name}</bdi>
  </p>`;
}

function assumptions(scenario: Scenario, showInputs: () => void): TemplateResult | typeof nothing {
  const { assumed } = sourcesOf(scenario);
  if (assumed === 0) return nothing;
  return html`<p class="faint">
    <button type="button" class="link" @click=${showInputs}>
      ${assumed === 1 ? "One input is assumed" : `${assumed} inputs are assumed`}</button
    >; the figures are no better than they are.
  </p>`;
}
