import { css, html, svg, type TemplateResult } from "lit";
import type { ScalarKind } from "../../calc/index.ts";
import { showDifference, showFigure } from "../elements/figures.ts";
import { addStyles } from "../elements/paneElement.ts";

interface BridgeBars {
  readonly kind: ScalarKind;
  readonly start: { readonly label: string; readonly value: number };
  readonly end: { readonly label: string; readonly value: number };
  readonly steps: readonly {
    readonly label: string;
    readonly note?: string;
    /** `undefined` where it comes with the next. */
    readonly effect: number | undefined;
    readonly result: number | undefined;
  }[];
}

/** From one figure to another: a bar for each, and between them one for each effect, from where the last ended. */
export function bridgeBars({ kind, start, end, steps }: BridgeBars): TemplateResult {
  const levels = [
    start.value,
    end.value,
    ...steps.flatMap(({ result }) => (result === undefined ? [] : [result])),
  ];
  const [least, most] = isCounted(kind)
    ? [Math.min(0, ...levels), Math.max(0, ...levels)]
    : [Math.min(...levels), Math.max(...levels)];
  const room = most - least || 1;
  const at = (value: number): number => ((value - least) / room) * 100;
  const zero = isCounted(kind) ? 0 : least;
  let last = start.value;
  return html`<ul class="bridge">
    ${line(start.label, showFigure(kind, start.value), at(zero), at(start.value), "end")}
    ${steps.map(({ label, note, effect, result }) => {
      const from = last;
      last = result ?? last;
      const told = effect === undefined ? "with the next" : showDifference(kind, effect);
      return line(label, told, at(from), at(last), last < from ? "less" : "more", note);
    })}
    ${line(end.label, showFigure(kind, end.value), at(zero), at(end.value), "end")}
  </ul>`;
}

/** Whether 0 of it is nothing. */
function isCounted(kind: ScalarKind): boolean {
  return kind !== "date";
}

function line(
  label: string,
  value: string,
  from: number,
  to: number,
  side: string,
  note?: string,
): TemplateResult {
  return html`<li class=${side === "end" ? "total" : "step"}>
    <span class="name"
      ><bdi>${label}</bdi>${note === undefined ? "" : html` <span class="faint">${note}</span>`}</span
    >
    <span class="change">${value}</span>
    <svg class="track" aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
      ${svg`<rect class=${side} x=${Math.min(from, to)} width=${Math.max(Math.abs(to - from), 0.4)} height="10"></rect>`}
    </svg>
  </li>`;
}

addStyles(css`
  .bridge li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 12px;
    padding: 5px 0;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  .bridge .name {
    overflow-wrap: anywhere;
  }
  .bridge .total {
    font-weight: var(--fontWeightSemibold);
  }
  .bridge .change {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .bridge .track {
    grid-column: 1 / -1;
    width: 100%;
    height: 10px;
  }
  .bridge .track .end {
    fill: var(--colorNeutralForeground1);
  }
  .bridge .track .more {
    fill: var(--colorNeutralForeground2);
  }
  .bridge .track .less {
    fill: var(--colorNeutralStroke1);
    stroke: var(--colorNeutralStrokeAccessible);
    vector-effect: non-scaling-stroke;
  }
  @media (forced-colors: active) {
    .bridge .track rect {
      fill: CanvasText;
    }
    .bridge .track .less {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`);
