import { css } from "lit";

/** The look of the charts of the Results tab, and of the keys by which their areas are told apart. */
export const chartStyles = css`
  award-results figure {
    margin: 0 0 16px;
  }
  award-results figcaption {
    margin: 12px 0 4px;
    font-weight: var(--fontWeightSemibold);
  }
  award-results .nobody {
    margin: 8px 0;
  }
  award-paid-chart {
    display: block;
    min-height: 190px;
  }
  award-results svg {
    --ink: var(--colorNeutralForeground1);
    --paper: var(--colorNeutralBackground1);
    --faint: var(--colorNeutralForeground2);
    --hair: var(--colorNeutralStroke1);
  }
  award-paid-chart svg,
  award-timeline svg {
    display: block;
    overflow: visible;
  }
  award-results .patterns {
    position: absolute;
  }
  award-results .swatch {
    vertical-align: -2px;
  }
  award-results svg text {
    fill: var(--faint);
    font: var(--fontSizeBase200) var(--fontFamilyBase);
    font-variant-numeric: tabular-nums;
  }
  award-results svg .title {
    fill: var(--ink);
  }
  award-results svg .grid,
  award-results svg .axis,
  award-results svg .link,
  award-results svg .span {
    fill: none;
  }
  award-results svg .grid,
  award-results svg .link {
    stroke: var(--hair);
  }
  award-paid-chart svg .valuation {
    stroke: var(--ink);
    stroke-dasharray: 1 3;
  }
  award-results svg .axis {
    stroke: var(--faint);
  }
  award-results svg .band,
  award-results svg .held {
    stroke: var(--ink);
    stroke-linejoin: round;
  }
  award-results svg .held {
    stroke-dasharray: 3 2;
  }
  award-results .paint rect {
    fill: var(--ground);
  }
  award-results .paint path {
    fill: none;
    stroke: var(--lines);
    stroke-width: 1.4;
  }
  award-results .paint circle {
    fill: var(--lines);
  }
  award-results .paint-0 {
    --ground: var(--colorPaletteSteelForeground2);
  }
  award-results .paint-1 {
    --ground: var(--colorPalettePumpkinBackground2);
    --lines: var(--colorPalettePumpkinForeground2);
  }
  award-results .paint-2 {
    --ground: var(--colorPaletteTealBackground2);
    --lines: var(--colorPaletteTealForeground2);
  }
  award-results .paint-3 {
    --ground: var(--colorPaletteGrapeBackground2);
    --lines: var(--colorPaletteGrapeForeground2);
  }
  award-results .paint-4 {
    --ground: var(--colorPaletteGoldBackground2);
    --lines: var(--colorPaletteGoldForeground2);
  }
  award-results .paint-5 {
    --ground: var(--colorPaletteForestBackground2);
    --lines: var(--colorPaletteForestForeground2);
  }
  award-results .paint-6 {
    --ground: var(--colorPaletteCranberryBackground2);
    --lines: var(--colorPaletteCranberryForeground2);
  }
  award-results .paint-rest {
    --ground: var(--colorBrandBackground2);
  }
  award-results .paint-held {
    --ground: var(--colorNeutralBackground1);
  }
  award-results .timeline {
    position: relative;
  }
  award-timeline {
    position: absolute;
    inset: 0 auto 0 0;
    width: 72px;
  }
  award-results .timeline ol {
    padding-inline-start: 80px;
  }
  award-results svg .link.valuation {
    stroke: var(--ink);
    stroke-dasharray: 4 2;
  }
  award-results svg .span {
    stroke: var(--faint);
    stroke-width: 4;
  }
  award-results svg .day,
  award-results svg .mark.past,
  award-results svg .mark.due,
  award-results svg .mark.valuation {
    fill: var(--ink);
  }
  award-results svg .mark {
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  award-results svg .mark.ahead {
    fill: var(--paper);
  }
  @media (forced-colors: active) {
    award-results svg {
      --ink: CanvasText;
      --paper: Canvas;
      --faint: CanvasText;
      --hair: color-mix(in srgb, CanvasText 40%, Canvas);
    }
    award-results .paint {
      --ground: Canvas !important;
      --lines: CanvasText !important;
    }
    award-results .paint-0 {
      --ground: CanvasText !important;
    }
  }
`;
