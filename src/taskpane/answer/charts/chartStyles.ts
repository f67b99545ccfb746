import { css } from "lit";

/** The look of the charts of the Answer tab, and of the keys by which their areas are told apart. */
export const chartStyles = css`
  award-answer figure {
    margin: 0 0 16px;
  }
  award-answer figcaption {
    margin: 12px 0 4px;
    font-weight: var(--fontWeightSemibold);
  }
  award-answer .nobody {
    margin: 8px 0;
  }
  award-paid-chart {
    display: block;
    min-height: 190px;
  }
  award-answer svg {
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
  award-answer svg text {
    fill: var(--faint);
    font: var(--fontSizeBase200) var(--fontFamilyBase);
    font-variant-numeric: tabular-nums;
  }
  award-answer svg .title {
    fill: var(--ink);
  }
  award-answer svg .grid,
  award-answer svg .axis,
  award-answer svg .link,
  award-answer svg .span {
    fill: none;
  }
  award-answer svg .grid,
  award-answer svg .link {
    stroke: var(--hair);
  }
  award-paid-chart svg .valuation {
    stroke: var(--ink);
    stroke-dasharray: 1 3;
  }
  award-answer svg .axis {
    stroke: var(--faint);
  }
  award-answer svg .band {
    stroke: var(--paper);
    stroke-linejoin: round;
  }
  award-answer svg .held {
    stroke: var(--faint);
    stroke-dasharray: 3 2;
  }
  award-answer .timeline {
    position: relative;
  }
  award-timeline {
    position: absolute;
    inset: 0 auto 0 0;
    width: 72px;
  }
  award-answer .timeline ol {
    padding-inline-start: 80px;
  }
  award-answer .timeline .badge {
    padding: 0 6px;
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: var(--borderRadiusCircular);
    background: var(--colorNeutralBackground3);
    color: var(--colorNeutralForeground2);
  }
  award-answer .timeline .due .badge {
    background: var(--colorStatusWarningBackground1);
    color: var(--colorStatusWarningForeground1);
  }
  award-answer svg .link.valuation {
    stroke: var(--ink);
    stroke-dasharray: 4 2;
  }
  award-answer svg .span {
    stroke: var(--faint);
    stroke-width: 4;
  }
  award-answer svg .day,
  award-answer svg .mark.past,
  award-answer svg .mark.due,
  award-answer svg .mark.valuation {
    fill: var(--ink);
  }
  award-answer svg .mark {
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  award-answer svg .mark.ahead {
    fill: var(--paper);
  }
  @media (forced-colors: active) {
    award-answer svg {
      --ink: CanvasText;
      --paper: Canvas;
      --faint: CanvasText;
      --hair: color-mix(in srgb, CanvasText 40%, Canvas);
    }
  }
`;
