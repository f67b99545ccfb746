import { scaleLinear, scaleUtc } from "d3-scale";
import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Curve, ScalarKind } from "../../calc/index.ts";
import { showFigure } from "../elements/figures.ts";
import { addStyles } from "../elements/paneElement.ts";
import { SizedElement } from "../elements/sizedElement.ts";
import { showShort } from "./shortFigure.ts";

const HEIGHT = 190;
const TOP = 16;
const BOTTOM = 166;
const RIGHT = 8;
/** Of a letter, about. */
const LETTER = 6.5;
/** From the day that serials count from to 1 January 1970, and a day in milliseconds. */
const EPOCH = 25_569;
const DAY = 86_400_000;

type Point = Curve["points"][number];

/** A result over an input: where it is now, the target, and where it comes to that. */
class SolveCurve extends SizedElement {
  static override properties = {
    curve: { attribute: false },
    kind: { attribute: false },
    target: { attribute: false },
    solutions: { attribute: false },
    label: { attribute: false },
  };

  declare curve: Curve | undefined;
  /** Of the result. */
  declare kind: ScalarKind;
  declare target: number;
  declare solutions: readonly number[];
  /** What is drawn, for who cannot see it. */
  declare label: string;

  constructor() {
    super();
    this.solutions = [];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { curve, width, kind, target } = this;
    const values = (curve?.points ?? []).flatMap(({ value }) => (value === undefined ? [] : [value]));
    const [first, last] = [curve?.points[0], curve?.points.at(-1)];
    if (width === 0 || curve === undefined || !first || !last || values.length < 2) return nothing;
    const marked = (at: number): Point | undefined =>
      curve.points.find((point) => point.at === at && point.value !== undefined);
    const marks = [curve.present, ...this.solutions].flatMap((at) => marked(at)?.value ?? []);
    const y = scaleLinear()
      .domain(shownValues(values, [target, ...marks]))
      .nice(4)
      .range([BOTTOM, TOP]);
    const ticks = y.ticks(4).map((value) => ({ at: y(value), label: showShort(kind, value) }));
    const left = Math.ceil(Math.max(...ticks.map(({ label }) => label.length)) * LETTER) + 8;
    const x = scaleLinear()
      .domain([first.at, last.at])
      .range([left, width - RIGHT]);
    const place = (point: Point): readonly [number, number] => [x(point.at), y(point.value ?? 0)];
    const now = marked(curve.present);
    const solved = this.solutions.flatMap((at) => marked(at) ?? []);
    return html`<svg role="img" aria-label=${this.label} width=${width} height=${HEIGHT}>
      ${ticks.map(
        ({ at, label }) =>
          svg`<path class="grid" d="M${left},${at} H${width - RIGHT}"></path>
            <text x=${left - 6} y=${at + 4} text-anchor="end">${label}</text>`,
      )}
      ${this.axis(curve.kind, x, left)}
      <clipPath id="solve-curve-room">
        <rect x=${left} y=${TOP - 8} width=${width - RIGHT - left} height=${BOTTOM - TOP + 10}></rect>
      </clipPath>
      <path class="curve" clip-path="url(#solve-curve-room)" d=${lineThrough(curve.points, place)}></path>
      <path class="target" d="M${left},${y(target)} H${width - RIGHT}"></path>
      ${solved.map((point) => svg`<path class="target" d="M${x(point.at)},${y(point.value ?? 0)} V${BOTTOM}"></path>`)}
      ${now === undefined ? nothing : dot(place(now), "now")}
      ${solved.map((point) => dot(place(point), "solution"))} ${this.labels(curve.kind, now, solved, place)}
    </svg>`;
  }

  /** Days by round dates, anything else by round numbers. */
  private axis(kind: ScalarKind, x: (at: number) => number, left: number): readonly SVGTemplateResult[] {
    const [low, high] = [this.curve?.points[0]?.at ?? 0, this.curve?.points.at(-1)?.at ?? 0];
    const wanted = Math.max(2, Math.floor((this.width - left) / 80));
    const ticks =
      kind === "date"
        ? scaleUtc()
            .domain([new Date((low - EPOCH) * DAY), new Date((high - EPOCH) * DAY)])
            .ticks(wanted)
            .map((date) => Math.round(date.getTime() / DAY) + EPOCH)
            .map((at) => ({ at, label: shortDay(at, high - low) }))
        : scaleLinear()
            .domain([low, high])
            .ticks(wanted)
            .map((at) => ({ at, label: showShort(kind, at) }));
    return [
      svg`<path class="axis" d="M${left},${BOTTOM} H${this.width - RIGHT}"></path>`,
      ...apart(ticks, x, left, this.width).map(
        ({ at, label }) =>
          svg`<path class="axis" d="M${at},${BOTTOM} v4"></path>
            <text x=${at} y=${BOTTOM + 18} text-anchor="middle">${label}</text>`,
      ),
    ];
  }

  private labels(
    kind: ScalarKind,
    now: Point | undefined,
    solved: readonly Point[],
    place: (point: Point) => readonly [number, number],
  ): readonly SVGTemplateResult[] {
    const texts = [
      ...solved.map((point) => ({ point, name: "solution", text: showFigure(kind, point.at) })),
      ...(now === undefined || solved.some(({ at }) => at === now.at)
        ? []
        : [{ point: now, name: "now", text: `now ${showFigure(kind, now.at)}` }]),
    ];
    const taken: { readonly from: number; readonly to: number; readonly y: number }[] = [];
    return texts.flatMap(({ point, name, text }) => {
      const [at, height] = place(point);
      const wide = text.length * (LETTER + 1);
      const isLeft = at + 10 + wide > this.width;
      const from = isLeft ? at - 10 - wide : at + 10;
      if (from < 0) return [];
      const free = [height - 8, height + 18, height - 24].find(
        (y) =>
          y > 10 &&
          y < BOTTOM &&
          !taken.some((other) => Math.abs(other.y - y) < 14 && from < other.to && other.from < from + wide),
      );
      if (free === undefined) return [];
      taken.push({ from, to: from + wide, y: free });
      return [
        svg`<text class=${name} x=${isLeft ? at - 10 : at + 10} y=${free} text-anchor=${isLeft ? "end" : "start"}>${text}</text>`,
      ];
    });
  }
}

/** What stands beyond the marks and the target by more than they are apart is cut off: the answer is to be seen. */
const BEYOND = 0.8;

function shownValues(
  values: readonly number[],
  marks: readonly number[],
): readonly [low: number, high: number] {
  const [least, most] = [Math.min(...marks), Math.max(...marks)];
  const room = Math.max((most - least) * BEYOND, Math.abs(most) / 10);
  const [low, high] = [Math.min(...values, ...marks), Math.max(...values, ...marks)];
  return [Math.max(low, least - room), Math.min(high, most + room)];
}

/** A line with gaps where nothing can be worked out. */
function lineThrough(points: readonly Point[], place: (point: Point) => readonly [number, number]): string {
  let isOn = false;
  return points
    .map((point) => {
      if (point.value === undefined) {
        isOn = false;
        return "";
      }
      const [x, y] = place(point);
      const step = `${isOn ? "L" : "M"}${x.toFixed(1)},${y.toFixed(1)}`;
      isOn = true;
      return step;
    })
    .join("");
}

function dot([x, y]: readonly [number, number], name: string): SVGTemplateResult {
  return svg`<circle class=${name} cx=${x} cy=${y} r=${name === "now" ? 3.5 : 4.5}></circle>`;
}

/** Ticks whose labels neither touch nor leave the drawing. */
function apart(
  ticks: readonly { readonly at: number; readonly label: string }[],
  x: (at: number) => number,
  left: number,
  width: number,
): readonly { readonly at: number; readonly label: string }[] {
  let free = left - 20;
  return ticks.flatMap(({ at, label }) => {
    const half = (label.length * LETTER) / 2;
    const place = x(at);
    if (place - half < free || place + half > width) return [];
    free = place + half + 8;
    return [{ at: place, label }];
  });
}

const THREE_YEARS = 1_100;

/** The year of a day, and the month where the axis is short. */
function shortDay(serial: number, days: number): string {
  const iso = showFigure("date", serial);
  return iso.slice(0, days > THREE_YEARS ? 4 : 7);
}

addStyles(css`
  award-solve-curve {
    display: block;
    min-height: ${HEIGHT}px;
  }
  award-solve-curve svg {
    display: block;
    overflow: visible;
  }
  award-solve-curve + award-chart-on-sheet {
    margin-top: 4px;
  }
  award-solve-curve text {
    fill: var(--colorNeutralForeground2);
    stroke: var(--colorNeutralBackground1);
    stroke-width: 3px;
    paint-order: stroke;
    font: var(--fontSizeBase200) var(--fontFamilyBase);
    font-variant-numeric: tabular-nums;
  }
  award-solve-curve text.solution {
    fill: var(--colorNeutralForeground1);
    font-weight: var(--fontWeightSemibold);
  }
  award-solve-curve .grid {
    stroke: var(--colorNeutralStroke2);
  }
  award-solve-curve .axis {
    stroke: var(--colorNeutralForeground2);
  }
  award-solve-curve .curve {
    fill: none;
    stroke: var(--colorNeutralForeground1);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  award-solve-curve .target {
    fill: none;
    stroke: var(--colorNeutralForeground1);
    stroke-dasharray: 4 3;
  }
  award-solve-curve circle {
    fill: var(--colorNeutralBackground1);
    stroke: var(--colorNeutralForeground1);
    stroke-width: 2;
  }
  @media (forced-colors: active) {
    award-solve-curve text {
      fill: CanvasText;
      stroke: Canvas;
    }
    award-solve-curve :is(.curve, .target, .axis, circle) {
      stroke: CanvasText;
    }
    award-solve-curve circle {
      fill: Canvas;
    }
  }
`);
customElements.define("award-solve-curve", SolveCurve);
