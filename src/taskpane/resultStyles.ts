import { css } from "lit";

/** The look of the Results tab. */
export const resultStyles = css`
  award-results label {
    display: block;
    margin: 12px 0 4px;
    font-weight: var(--fontWeightSemibold);
  }
  award-results select {
    width: 100%;
    height: 32px;
    padding: 0 6px;
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
  }
  award-results select:focus-visible {
    outline: 2px solid var(--colorCompoundBrandStroke);
    outline-offset: -1px;
  }
  award-results .figures [role="row"] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding: 5px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-results .figures [role="row"].hidden-visually {
    border: 0;
  }
  award-results .figure {
    max-width: 180px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  award-results .reason {
    display: block;
  }
  award-results .compared [role="row"] {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  award-results .compared [role="rowheader"] {
    grid-column: 1 / -1;
  }
  award-results .compared [role="cell"],
  award-results .names {
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-results .names {
    color: var(--colorNeutralForeground2);
    text-align: end;
  }
  award-results ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  award-results .dates li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    padding: 5px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-results .dates time {
    font-variant-numeric: tabular-nums;
  }
  award-results .dates .event {
    flex: 1 1 120px;
  }
`;
