/** The rates of each period as a line of steps. */
import { html, nothing, svg, type TemplateResult } from "lit";
import { toCalendar, toIso } from "../../../calc/index.ts";
import type { Rates, RateStep } from "./rates.ts";
import { formatter } from "../../elements/figures.ts";

const WIDTH = 328;
const HEIGHT = 132;
const LEFT = 34;
const RIGHT = 4;
const TOP = 18;
const BOTTOM = 20;

/** So wide is a figure over its step. */
const FIGURE = 28;
/** So far apart stand two years on the axis. */
const YEAR = 46;

/** How far apart lines of the grid may stand, in percentage points. */
const STRIDES = [0.25, 0.5, 1, 2, 5, 10, 20, 50];
const MOST_LINES = 5;

const percent = formatter({ maximumFractionDigits: 2 });
const inFull = formatter({ minimumFractionDigits: 2, maximumFractionDigits: 2 });

export function rateChart({ heads, steps, floor }: Rates): TemplateResult {
  return html`<figure class="rates">
    <figcaption>
      Rate of each period,
      <span class="faint">% a year${heads.length === 0 ? nothing : html`: ${heads.join(", ")}`}</span>
    </figcaption>
    <svg role="img" aria-label=${described(steps, floor)} viewBox="0 0 ${WIDTH} ${HEIGHT}">
      ${drawn(steps, floor)}
    </svg>
  </figure>`;
}

function drawn(steps: readonly RateStep[], floor: number | undefined): unknown {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return nothing;
  const rates = [...steps.map(({ rate }) => rate * 100), ...(floor === undefined ? [] : [floor * 100])];
  const lines = gridLines(Math.min(...rates), Math.max(...rates));
  const [low = 0, high = 1] = [lines[0], lines.at(-1)];
  const x = (day: number): number =>
    LEFT + ((day - first.from) / (last.to - first.from)) * (WIDTH - LEFT - RIGHT);
  const y = (rate: number): number =>
    HEIGHT - BOTTOM - ((rate - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const path = steps.map(({ from, to, rate }, index) => {
    const at = y(rate * 100).toFixed(1);
    return `${index === 0 ? `M${x(from).toFixed(1)},${at}` : `V${at}`} H${x(to).toFixed(1)}`;
  });
  return [
    ...lines.map(
      (line) => svg`<path class="grid" d="M${LEFT},${y(line)} H${WIDTH - RIGHT}"></path>
        <text class="axis" x=${LEFT - 4} y=${y(line) + 4} text-anchor="end">${percent.format(line)}%</text>`,
    ),
    ...years(first, last).map(
      ({ year, day }) =>
        svg`<text class="axis" x=${x(day)} y=${HEIGHT - 4} text-anchor="middle">${year}</text>`,
    ),
    floor === undefined
      ? nothing
      : svg`<path class="floor" d="M${LEFT},${y(floor * 100)} H${WIDTH - RIGHT}"></path>
          <text class="axis" x=${LEFT + 4} y=${y(floor * 100) - 4}>At least ${percent.format(floor * 100)}%</text>`,
    svg`<path class="steps" d=${path.join(" ")}></path>`,
    ...steps.map((step) => figure(step, x, y)),
  ];
}

/** The figure of a step, where there is room for it. */
function figure(
  { from, to, rate }: RateStep,
  x: (day: number) => number,
  y: (rate: number) => number,
): unknown {
  if (x(to) - x(from) < FIGURE) return nothing;
  const middle = (x(from) + x(to)) / 2;
  return svg`<text x=${middle} y=${y(rate * 100) - 5} text-anchor="middle">${inFull.format(rate * 100)}</text>`;
}

/** Round rates from below the least to above the greatest. */
function gridLines(least: number, greatest: number): readonly number[] {
  const stride = STRIDES.find((one) => (greatest - least) / one <= MOST_LINES - 2) ?? 100;
  const low = Math.floor(least / stride) * stride;
  const high = Math.max(Math.ceil(greatest / stride) * stride, low + stride);
  const count = Math.min(MOST_LINES, Math.round((high - low) / stride) + 1);
  return Array.from({ length: count }, (_, index) => low + index * stride);
}

/** The first days of years that stand far enough apart, and not over an end. */
function years(first: RateStep, last: RateStep): readonly { readonly year: number; readonly day: number }[] {
  const [begin, end] = [toCalendar(first.from).year, toCalendar(last.to).year];
  const perDay = (WIDTH - LEFT - RIGHT) / (last.to - first.from);
  const every = Math.max(1, Math.ceil(YEAR / (perDay * 365.25)));
  const all: { year: number; day: number }[] = [];
  for (let year = begin + 1; year <= end; year += every) {
    const day =
      first.from + (Date.UTC(year, 0, 1) - Date.parse(`${toIso(first.from)}T00:00:00Z`)) / 86_400_000;
    if ((last.to - day) * perDay > FIGURE / 2) all.push({ year, day });
  }
  return all;
}

function described(steps: readonly RateStep[], floor: number | undefined): string {
  const each = steps.map(({ from, rate }) => `${inFull.format(rate * 100)}% from ${toIso(from)}`);
  const least = floor === undefined ? "" : `; at least ${percent.format(floor * 100)}%`;
  return `Rate a year: ${each.join(", ")}, until ${toIso((steps.at(-1) as RateStep).to)}${least}.`;
}
