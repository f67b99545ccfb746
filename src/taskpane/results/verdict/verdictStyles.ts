import { css } from "lit";

/** The look of the answer at the top. */
export const verdictStyles = css`
  award-results .verdict .answer {
    margin: 12px 0 8px;
    font-size: var(--fontSizeBase500);
    line-height: var(--lineHeightBase500);
    font-weight: var(--fontWeightSemibold);
    font-variant-numeric: tabular-nums;
    text-wrap: pretty;
  }
  award-results .verdict .against {
    margin: 0 0 8px;
  }
  award-results .verdict.short .answer > :first-child {
    color: var(--colorStatusDangerForeground1, var(--colorPaletteRedForeground1));
  }
  award-results .verdict .link {
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--colorBrandForegroundLink);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  award-results .verdict .link:focus-visible {
    outline: 2px solid var(--colorStrokeFocus2);
  }
  award-results .split {
    display: block;
    margin: 8px 0 6px;
  }
  award-results .split-key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
    font-size: var(--fontSizeBase200);
    font-variant-numeric: tabular-nums;
  }
`;
