import { scaleLinear, scaleTime } from "d3-scale";
import { html, nothing, svg, type TemplateResult } from "lit";
import type { Picture, ScalarKind } from "../../../calc/index.ts";
import { showFigure } from "../../elements/figures.ts";
import { SizedElement } from "../../elements/sizedElement.ts";
import { showShort } from "../shortFigure.ts";

/** About as many bars as are told apart in a pane. */
const BARS = 24;
const HEIGHT = 150;
const BOTTOM = 118;
const LEFT = 44;

interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Values in bins of a round width; what is no number is in none. */
function binned(values: Float64Array, bars = BARS): readonly Bin[] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(low <= high)) return [];
  if (low === high) return [{ from: low, to: low, count: values.filter((value) => value === value).length }];
  const [first = low, second = high] = scaleLinear().domain([low, high]).nice(bars).ticks(bars);
  const width = second - first;
  const start = Math.floor(low / width);
  const counts: number[] = Array.from({ length: Math.floor(high / width) - start + 1 }, () => 0);
  for (const value of values) {
    if (value !== value) continue;
    const place = Math.floor(value / width) - start;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.map((count, index) => ({
    from: (start + index) * width,
    to: (start + index + 1) * width,
    count,
  }));
}

/** How the paths spread: a bar for each range of what they come to, as high as its share. */
class Histogram extends SizedElement {
  static override properties = { picture: { attribute: false }, kind: { attribute: false } };

  declare picture: Picture | undefined;
  declare kind: ScalarKind;

  protected override render(): TemplateResult | typeof nothing {
    const { picture, width, kind } = this;
    const bins = picture === undefined ? [] : binned(picture.values);
    const [first, last] = [bins[0], bins.at(-1)];
    if (width === 0 || first === undefined || last === undefined || picture === undefined) return nothing;
    const all = bins.reduce((sum, { count }) => sum + count, 0);
    const isOne = first === last && first.from === first.to;
    const x = scaleLinear()
      .domain(isOne ? [first.from - 1, first.from + 1] : [first.from, last.to])
      .range([LEFT, width]);
    const y = scaleLinear()
      .domain([0, Math.max(...bins.map(({ count }) => count / all))])
      .nice(3)
      .range([BOTTOM, 8]);
    const mean = picture.summary?.mean;
    return html`<svg
      role="img"
      aria-label=${`Share of paths by what they come to, from ${showFigure(kind, first.from)} to ${showFigure(kind, last.to)}`}
      width=${width}
      height=${HEIGHT}
    >
      ${y.ticks(3).map(
        (share) =>
          svg`<path class="grid" d="M${LEFT},${y(share)} H${width}"></path>
            <text x=${LEFT - 6} y=${y(share) + 4} text-anchor="end">${Math.round(share * 1000) / 10}%</text>`,
      )}
      ${bins.map(({ from, to, count }) => {
        const [left, right] = isOne ? [x(from) - 6, x(from) + 6] : [x(from), x(to)];
        const top = y(count / all);
        return svg`<rect class="bar" data-count=${count} x=${left} y=${top} width=${Math.max(1, right - left - 1)} height=${BOTTOM - top}></rect>`;
      })}
      <path class="axis" d="M${LEFT},${BOTTOM} H${width}"></path>
      ${mean === undefined ? nothing : svg`<path class="mean" d="M${x(mean)},4 V${BOTTOM}"></path>`}
      ${endsOf(x.domain(), width).map(
        ({ at, value, anchor }) =>
          svg`<text x=${at} y=${BOTTOM + 18} text-anchor=${anchor}>${showShort(kind, value)}</text>`,
      )}
    </svg>`;
  }
}

function endsOf(
  [low = 0, high = 0]: readonly number[],
  width: number,
): readonly { readonly at: number; readonly value: number; readonly anchor: string }[] {
  return [
    { at: LEFT, value: low, anchor: "start" },
    { at: (LEFT + width) / 2, value: (low + high) / 2, anchor: "middle" },
    { at: width, value: high, anchor: "end" },
  ];
}

/** What is paid to us by the end of each year: the middle of the paths, half of them, and nine in ten. */
class Fan extends SizedElement {
  static override properties = { picture: { attribute: false } };

  declare picture: Picture | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { picture, width } = this;
    const fan = picture?.fan ?? [];
    const [first, last] = [fan[0], fan.at(-1)];
    if (width === 0 || first === undefined || last === undefined || first === last) return nothing;
    const dayOf = (date: number): Date => new Date((date - 25_569) * 86_400_000);
    const x = scaleTime()
      .domain([dayOf(first.date), dayOf(last.date)])
      .range([LEFT + 10, width - 4]);
    const most = Math.max(...fan.map(({ paid }) => paid.at(-1) ?? 0));
    const y = scaleLinear()
      .domain([0, most || 1])
      .nice(3)
      .range([BOTTOM, 8]);
    const at = (index: number) =>
      fan.map(({ date, paid }) => `${x(dayOf(date)).toFixed(1)},${y(paid[index] ?? 0).toFixed(1)}`);
    const band = (low: number, high: number): string =>
      `M${at(high).join(" L")} L${at(low).reverse().join(" L")} Z`;
    const every = Math.ceil(fan.length / Math.max(2, Math.floor(width / 70)));
    return html`<svg
      role="img"
      aria-label=${`Paid to us by the end of each year, ${yearOf(first.date)} to ${yearOf(last.date)}: half of the paths end between ${showFigure("money", last.paid[1] ?? 0)} and ${showFigure("money", last.paid[3] ?? 0)}`}
      width=${width}
      height=${HEIGHT}
    >
      ${y.ticks(3).map(
        (sum) =>
          svg`<path class="grid" d="M${LEFT + 10},${y(sum)} H${width}"></path>
            <text x=${LEFT + 4} y=${y(sum) + 4} text-anchor="end">${showShort("money", sum)}</text>`,
      )}
      <path class="nine" d=${band(0, 4)}></path>
      <path class="half" d=${band(1, 3)}></path>
      <path class="middle" d=${`M${at(2).join(" L")}`}></path>
      <path class="axis" d="M${LEFT + 10},${BOTTOM} H${width}"></path>
      ${fan.map(({ date }, index) =>
        index % every === 0
          ? svg`<text x=${x(dayOf(date))} y=${BOTTOM + 18} text-anchor=${index === 0 ? "start" : index === fan.length - 1 ? "end" : "middle"}>${yearOf(date)}</text>`
          : nothing,
      )}
    </svg>`;
  }
}

function yearOf(date: number): string {
  return showFigure("date", date).slice(0, 4);
}

customElements.define("award-histogram", Histogram);
customElements.define("award-fan", Fan);
