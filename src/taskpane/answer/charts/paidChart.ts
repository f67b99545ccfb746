import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { ScenarioPayments, SerialDate } from "../../../calc/index.ts";
import type { PaidFrame } from "./paidFrame.ts";
import { paidLayout, type PaidPanel, type PaidView } from "./paidLayout.ts";
import { paintOf, type PayeeKey } from "../../elements/payees/payeeKeys.ts";
import { SizedElement } from "../../elements/sizedElement.ts";

/** The chart of who is paid how much by when. The table below it says the same in figures. */
class PaidChart extends SizedElement {
  static override properties = {
    payments: { attribute: false },
    frame: { attribute: false },
    keys: { attribute: false },
    unit: { attribute: false },
    valuation: { attribute: false },
    description: { attribute: false },
    view: { attribute: false },
  };

  declare payments: ScenarioPayments | undefined;
  declare frame: PaidFrame | undefined;
  declare keys: ReadonlyMap<string, PayeeKey> | undefined;
  declare unit: string | undefined;
  declare valuation: SerialDate | undefined;
  /** What the chart shows, in a sentence. */
  declare description: string | undefined;
  declare view: PaidView | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { payments, frame, keys, width } = this;
    if (!payments || !frame || !keys || width === 0) return nothing;
    const layout = paidLayout(payments, frame, this.unit ?? "", this.valuation, width, this.view);
    const { height, left, right, panel, ticks, valuation } = layout;
    const { bottom } = panel;
    return html`
      <svg role="img" aria-label=${this.description ?? ""} width=${width} height=${height}>
        ${drawn(panel, keys, left, right)}
        ${ticks.map(
          ({ at, label, anchor }) => svg`
            <path class="axis" d="M${at},${bottom} v5"></path>
            <text x=${at} y=${bottom + 18} text-anchor=${anchor}>${label}</text>`,
        )}
        ${
          valuation === undefined
            ? nothing
            : svg`<path class="valuation" d="M${valuation.at},${panel.top} V${bottom}"></path>
                <text x=${valuation.at} y=${bottom + 33} text-anchor=${valuation.anchor}>${valuation.label}</text>`
        }
      </svg>
    `;
  }
}

function drawn(
  { top, bottom, title, bands, held, ticks }: PaidPanel,
  keys: ReadonlyMap<string, PayeeKey>,
  left: number,
  right: number,
): SVGTemplateResult {
  return svg`
    <text class="title" x="0" y=${top - 12}>${title}</text>
    ${ticks.map(
      ({ y, label }) => svg`
        <path class="grid" d="M${left},${y} H${right}"></path>
        <text x=${left - 6} y=${y + 4} text-anchor="end">${label}</text>`,
    )}
    ${bands.map(
      ({ payee, path }) =>
        svg`<path class="band" data-payee=${payee} d=${path} fill=${paintOf(keys.get(payee) ?? 0)}>
          <title>${payee}</title>
        </path>`,
    )}
    <path class="held" d=${held} fill=${paintOf("held")}></path>
    <path class="axis" d="M${left},${bottom} H${right}"></path>
  `;
}

customElements.define("award-paid-chart", PaidChart);
