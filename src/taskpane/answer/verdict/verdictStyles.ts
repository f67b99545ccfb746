import { css } from "lit";

/** The look of the answer at the top. */
export const verdictStyles = css`
  award-answer .verdict .answer {
    margin: 12px 0 8px;
    font-size: var(--fontSizeBase500);
    line-height: var(--lineHeightBase500);
    font-weight: var(--fontWeightSemibold);
    font-variant-numeric: tabular-nums;
    text-wrap: pretty;
  }
  award-answer .compare {
    display: flex;
    gap: 8px;
    align-items: baseline;
    margin: 4px 0 0;
  }
  award-answer .compare label {
    flex: none;
    margin: 0;
    font-size: var(--fontSizeBase200);
    font-weight: var(--fontWeightRegular);
    color: var(--colorNeutralForeground2);
  }
  award-answer .compare select {
    width: auto;
    min-width: 0;
    max-width: 100%;
    height: 28px;
    border-radius: var(--borderRadiusCircular);
  }
  award-answer .verdict .against {
    margin: 0 0 8px;
  }
  award-answer .verdict.short .answer > :first-child {
    color: var(--colorStatusDangerForeground1, var(--colorPaletteRedForeground1));
  }
  award-answer .verdict .link {
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--colorBrandForegroundLink);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  award-answer .verdict .link:focus-visible {
    outline: 2px solid var(--colorStrokeFocus2);
  }
`;
