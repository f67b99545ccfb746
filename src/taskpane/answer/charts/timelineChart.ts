import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { toIso } from "../../../calc/index.ts";
import { SizedElement } from "../../elements/sizedElement.ts";
import type { TimelineEntry } from "./timeline.ts";
import { STRIP_WIDTH, timelineLayout } from "./timelineLayout.ts";

/** Half of the height of a row's first line. */
const HALF_LINE = 10;

/** The axis of time beside the list of dates, with a line from each day to its row. */
class TimelineChart extends SizedElement {
  static override properties = { entries: { attribute: false } };

  declare entries: readonly TimelineEntry[] | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { entries, height } = this;
    if (!entries || height === 0) return nothing;
    const layout = timelineLayout(entries, this.rows(), height);
    if (!layout) return nothing;
    const { axis, ticks, marks } = layout;
    return html`
      <svg role="img" aria-label=${describe(entries)} width=${STRIP_WIDTH} height=${height}>
        ${ticks.map(
          ({ y, label }) => svg`
            <path class="axis" d="M${axis.x - 4},${y} h4"></path>
            <text x=${axis.x - 7} y=${y + 4} text-anchor="end">${label}</text>`,
        )}
        <path class="axis" d="M${axis.x},${axis.top} V${axis.bottom}"></path>
        ${marks.map(
          ({ entry: { kind, status }, link, x, y, from, to }) => svg`
            <path class="link ${kind === "valuation" ? "valuation" : ""}" d=${link}></path>
            ${from === to ? nothing : svg`<path class="span" d="M${axis.x},${from} V${to}"></path>`}
            <circle class="day" cx=${axis.x} cy=${from} r="2"></circle>
            ${kind === "valuation" ? valuationMark(x, y) : mark(status, x, y)}`,
        )}
      </svg>
    `;
  }

  /** The middle of the first line of each row of the list beside this element. */
  private rows(): readonly number[] {
    const top = this.getBoundingClientRect().top;
    return [...(this.parentElement?.querySelectorAll(":scope > ol > li") ?? [])].map((row) => {
      const line = row.firstElementChild ?? row;
      return line.getBoundingClientRect().top - top + HALF_LINE;
    });
  }
}

/** What is past is full, what is ahead is empty, what is due stands on a corner. */
function mark(status: TimelineEntry["status"], x: number, y: number): SVGTemplateResult {
  return status === "due"
    ? svg`<path class="mark due" d="M${x},${y - 6} l6,6 l-6,6 l-6,-6 z"></path>`
    : svg`<circle class="mark ${status}" cx=${x} cy=${y} r="4"></circle>`;
}

function valuationMark(x: number, y: number): SVGTemplateResult {
  return svg`<path class="mark valuation" d="M${x - 5},${y - 6} L${x + 6},${y} L${x - 5},${y + 6} z"></path>`;
}

function describe(entries: readonly TimelineEntry[]): string {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return "";
  const valuation = entries.find(({ kind }) => kind === "valuation");
  const count = (status: TimelineEntry["status"]): number =>
    entries
      .filter((entry) => entry.kind !== "valuation" && entry.status === status)
      .reduce((sum, { dates }) => sum + dates.length, 0);
  return (
    `Axis of time from ${toIso(first.first)} to ${toIso(last.last)}: ${count("past")} dates lie before the ` +
    `valuation date ${valuation ? toIso(valuation.first) : ""}, ${count("due")} on it, ${count("ahead")} ahead.`
  );
}

customElements.define("award-timeline", TimelineChart);
