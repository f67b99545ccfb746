import { html, svg, type TemplateResult } from "lit";
import { sharesInTenths } from "./tenths.ts";
import type { TreeEnd } from "../../../calc/index.ts";
import { showFigure } from "../../elements/figures.ts";

/** So many shades of grey are told apart; ends beyond share the last. */
const SHADES = 4;

/** How an end is drawn: a shade of grey, the darkest for what is likeliest, and hatched where nothing comes. */
export function paints(ends: readonly TreeEnd[]): ReadonlyMap<number, string> {
  const coming = ends
    .filter(({ receipts }) => receipts.length > 0)
    .toSorted((a, b) => b.probability.cmp(a.probability));
  return new Map(
    ends.map((end) => {
      const place = coming.indexOf(end);
      return [end.row, place < 0 ? "end-nothing" : `end-${Math.min(place, SHADES - 1)}`];
    }),
  );
}

export function endSwatch(paint: string | undefined): TemplateResult {
  return html`<svg class="end-swatch" aria-hidden="true" width="14" height="14">
    ${svg`<rect class=${paint ?? ""} x="0.5" y="0.5" width="13" height="13" rx="2"></rect>`}
  </svg>`;
}

/** The ends of a tree by their chances, as a bar and in words. */
export function outcomesBar(ends: readonly TreeEnd[]): TemplateResult {
  const likely = ends.filter(({ probability }) => probability.gt(0));
  const paint = paints(ends);
  let from = 0;
  const bands = likely.map(({ row, probability }) => {
    const [x, width] = [from, probability.toNumber() * 100];
    from += width;
    return svg`<rect class=${paint.get(row) ?? ""} x="${x}%" y="0.5" width="${width}%" height="15"></rect>`;
  });
  const tenths = sharesInTenths(likely.map(({ probability }) => probability.toNumber()));
  return html`<svg class="ends" aria-hidden="true" width="100%" height="16">
      <defs>
        ${svg`<pattern id="nothing-comes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0,0 V6"></path>
        </pattern>`}
      </defs>
      ${bands}
    </svg>
    <ul class="ends-key">
      ${likely.map(
        ({ row, name, presentValue }, index) =>
          html`<li>
            ${endSwatch(paint.get(row))} ${tenths[index]}% <bdi>${name}</bdi>, present value
            ${showFigure("money", presentValue.toNumber())}
          </li>`,
      )}
    </ul>`;
}
