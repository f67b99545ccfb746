import { html, nothing, svg, type TemplateResult } from "lit";
import { DomainError, paymentsOf, shownUnit, termsOf, type Scenario } from "../../../calc/index.ts";
import { sourcesOf } from "../../elements/sources.ts";
import { payeePatterns, paintOf, payeeKeys, type PayeeKey } from "../charts/payeeKeys.ts";
import { showDifference } from "../../elements/figures.ts";
import { paidShares, type PaidShare } from "./shares.ts";
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
    <svg class="patterns" aria-hidden="true" width="0" height="0">${payeePatterns()}</svg>
    <section class="verdict ${verdict.kind}" aria-label="The answer">
      <p class="answer">${verdict.sentences.map((sentence) => html`<span>${sentence}</span> `)}</p>
      ${second === undefined ? nothing : against(verdict, scenario, second, unit)} ${split(scenario)}
      ${assumptions(scenario, showInputs)}
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

function split(scenario: Scenario): TemplateResult | typeof nothing {
  const payees = payeesOf(scenario);
  const shares = paidShares(payees);
  if (shares.length === 0) return nothing;
  const keys = payeeKeys([payees]);
  const keyOf = ({ payee }: PaidShare): PayeeKey => keys.get(payee) ?? 0;
  return html`
    <svg class="split" aria-hidden="true" width="100%" height="14">${bars(shares, keyOf)}</svg>
    <ul class="split-key">
      ${shares.map(
        (share) =>
          html`<li>
            <svg class="swatch" aria-hidden="true" width="14" height="14">
              ${svg`<rect class="band" x="0.5" y="0.5" width="13" height="13" fill=${paintOf(keyOf(share))}></rect>`}
            </svg>
            <bdi>${share.payee}</bdi> ${(share.permille / 10).toFixed(1)}%
          </li>`,
      )}
    </ul>
  `;
}

function bars(shares: readonly PaidShare[], keyOf: (share: PaidShare) => PayeeKey): unknown[] {
  let from = 0;
  return shares.map((share) => {
    const [x, width] = [from, share.permille / 10];
    from += width;
    return svg`<rect class="band" x="${x}%" y="0.5" width="${width}%" height="13" fill=${paintOf(keyOf(share))}></rect>`;
  });
}

function payeesOf(scenario: Scenario): ReturnType<typeof paymentsOf>["payees"] {
  try {
    return paymentsOf(scenario).payees;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [];
  }
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
