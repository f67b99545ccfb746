import { css } from "lit";

/** The look of the Results tab. */
export const resultStyles = css`
  award-results {
    display: block;
    container-type: inline-size;
  }
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
  award-results .summary {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 1px;
    margin-top: 12px;
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralStroke2);
    overflow: hidden;
  }
  @container (max-width: 269px) {
    award-results .summary {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (min-width: 500px) {
    award-results .summary {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  award-results .summary > div {
    padding: 6px 10px;
    background: var(--colorNeutralBackground1);
  }
  award-results .summary dt {
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-results .whole,
  award-results .summary strong {
    white-space: nowrap;
  }
  award-results .summary dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  award-results .summary .note,
  award-results .summary .other {
    display: block;
  }
  award-results .summary .other {
    font-size: var(--fontSizeBase200);
  }
  award-results .liquidity {
    margin-top: 8px;
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--colorPaletteGreenBorderActive);
  }
  award-results .liquidity.short {
    border-inline-start: 6px double var(--colorPaletteRedBorderActive);
  }
  award-results .payees [role="row"] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding: 5px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
    font-variant-numeric: tabular-nums;
  }
  award-results .payees .headings {
    align-items: end;
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-results .payees .sum {
    text-align: end;
  }
  award-results .payees :is(.owed, .first, .full) {
    grid-column: 1 / -1;
    display: flex;
    justify-content: space-between;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  /* Where the columns stand below each other their headings stand before the figures. */
  @container (max-width: 379px) {
    award-results .payees [role="columnheader"]:nth-child(n + 3) {
      position: absolute;
      clip-path: inset(50%);
    }
    award-results .payees .owed::before {
      content: "Owed at the end";
    }
    award-results .payees .first::before {
      content: "First paid";
    }
    award-results .payees .full::before {
      content: "Paid in full on";
    }
    award-results .payees :is(.owed, .first, .full) {
      padding-inline-start: 24px;
      color: var(--colorNeutralForeground2);
    }
  }
  @container (min-width: 380px) and (max-width: 559px) {
    award-results .payees [role="columnheader"]:first-child {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @container (min-width: 380px) {
    award-results .payees [role="row"] {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      font-size: var(--fontSizeBase200);
      line-height: var(--lineHeightBase200);
    }
    award-results .payees [role="rowheader"] {
      grid-column: 1 / -1;
    }
    award-results .payees :is([role="columnheader"]:nth-child(n + 2), [role="cell"]) {
      display: block;
      grid-column: auto;
      text-align: end;
    }
  }
  @container (min-width: 560px) {
    award-results .payees [role="row"] {
      grid-template-columns: minmax(0, 3fr) repeat(4, minmax(0, 2fr));
    }
    award-results .payees [role="rowheader"] {
      grid-column: auto;
    }
  }
  award-results .held-key {
    margin-top: 6px;
  }
  award-results details {
    margin-top: 4px;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-results summary {
    padding: 4px 0;
    cursor: pointer;
  }
  award-results .days li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 12px;
    padding: 3px 0;
    font-variant-numeric: tabular-nums;
  }
  award-results .days time {
    white-space: nowrap;
  }
  award-results .dates li {
    padding: 5px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-results .dates .event {
    display: block;
  }
  award-results .dates .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0 5px;
    align-items: center;
  }
  award-results .dates .valuation .event {
    font-weight: var(--fontWeightSemibold);
  }
  award-results .dates time {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
`;
