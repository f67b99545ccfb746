import { css } from "lit";

/** The look of interest in a sentence, and of the chart under it. */
export const interestStyles = css`
  award-inputs .interest {
    padding: 10px 16px 4px;
  }
  award-inputs .interest h4 {
    margin: 0 0 4px;
  }
  award-inputs .sentence {
    margin: 0 0 8px;
    line-height: 34px;
  }
  award-inputs .slot :is(input, select) {
    width: auto;
    max-width: 100%;
    height: 28px;
    padding: 0 6px;
    border: 0;
    border-bottom: 1px solid var(--colorCompoundBrandStroke);
    border-radius: var(--borderRadiusSmall) var(--borderRadiusSmall) 0 0;
    background: var(--colorNeutralBackground3);
    color: inherit;
    font: inherit;
    font-weight: var(--fontWeightSemibold);
    text-align: start;
    box-sizing: border-box;
  }
  award-inputs .slot :is(input, select):focus-visible {
    outline: 2px solid var(--colorCompoundBrandStroke);
    outline-offset: 1px;
  }
  award-inputs .rates {
    margin: 4px 0 8px;
  }
  award-inputs .rates figcaption {
    font-size: var(--fontSizeBase200);
    font-weight: var(--fontWeightSemibold);
  }
  award-inputs .rates figcaption .faint {
    font-weight: var(--fontWeightRegular);
  }
  award-inputs .rates svg {
    display: block;
    width: 100%;
    max-width: 420px;
  }
  award-inputs .rates text {
    fill: var(--colorNeutralForeground1);
    font: 11px var(--fontFamilyBase);
    font-variant-numeric: tabular-nums;
  }
  award-inputs .rates .axis {
    fill: var(--colorNeutralForeground2);
  }
  award-inputs .rates path {
    fill: none;
    stroke: var(--colorNeutralStroke2);
  }
  award-inputs .rates .steps {
    stroke: var(--colorNeutralForeground1);
    stroke-width: 2;
  }
  award-inputs .rates .floor {
    stroke: var(--colorNeutralForeground2);
    stroke-dasharray: 4 3;
  }
  award-inputs .held {
    margin: 0 0 8px;
    font-size: var(--fontSizeBase200);
  }
  @media (forced-colors: active) {
    award-inputs .rates path {
      stroke: CanvasText;
    }
    award-inputs .rates .grid {
      stroke: GrayText;
    }
    award-inputs .rates text {
      fill: CanvasText;
    }
  }
`;
