import { html, nothing, svg, type TemplateResult } from "lit";
import { DomainError, paymentsOf, termsOf, type PayeePayments, type Scenario } from "../../../calc/index.ts";
import { addStyles } from "../paneElement.ts";
import { paintOf, payeeKeys, type PayeeKey } from "./payeeKeys.ts";
import { payeeStyles } from "./payeeStyles.ts";
import { paidShares } from "./shares.ts";

/**
 * How what comes in is split among the payees, as a bar.
 *
 * @param height in pixels
 */
export function splitBar(scenario: Scenario, height = 14): TemplateResult {
  const shares = sharesOf(scenario);
  let from = 0;
  const bands = shares.map(({ permille, key }) => {
    const [x, width] = [from, permille / 10];
    from += width;
    return svg`<rect class="band" x="${x}%" y="0.5" width="${width}%" height=${height - 1} fill=${paintOf(key)}></rect>`;
  });
  const nobody = svg`<rect class="nobody-has-it" x="0" y="0.5" width="100%" height=${height - 1}></rect>`;
  return html`<svg class="split" aria-hidden="true" width="100%" height=${height}>
    ${bands.length === 0 ? nobody : bands}
  </svg>`;
}

/** What the bands of the bar stand for, each with its share. */
export function splitKey(scenario: Scenario): TemplateResult | typeof nothing {
  const shares = sharesOf(scenario);
  if (shares.length === 0) return nothing;
  return html`<ul class="split-key">
    ${shares.map(
      ({ payee, permille, key }) =>
        html`<li>${swatch(key)} <bdi>${payee}</bdi> ${(permille / 10).toFixed(1)}%</li>`,
    )}
  </ul>`;
}

/** The colour of a payee beside its name; it stays in forced colours. */
export function swatch(key: PayeeKey | "held"): TemplateResult {
  return html`<svg class="swatch" aria-hidden="true" width="14" height="14">
    ${svg`<rect class=${key === "held" ? "held" : "band"} x="0.5" y="0.5" width="13" height="13" rx="2" fill=${paintOf(key)}></rect>`}
  </svg>`;
}

interface Band {
  readonly payee: string;
  readonly permille: number;
  readonly key: PayeeKey;
}

function sharesOf(scenario: Scenario): readonly Band[] {
  const payees = payeesOf(scenario);
  const keys = payeeKeys([payees], termsOf(scenario).us);
  return paidShares(payees).map(({ payee, permille }) => ({
    payee,
    permille,
    key: keys.get(payee) ?? 0,
  }));
}

function payeesOf(scenario: Scenario): readonly PayeePayments[] {
  try {
    return paymentsOf(scenario).payees;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [];
  }
}

addStyles(payeeStyles);
