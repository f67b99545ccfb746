import { css } from "lit";

/** The look of the Answer tab. */
export const resultStyles = css`
  award-answer {
    display: block;
    container-type: inline-size;
  }
  award-answer label {
    display: block;
    margin: 12px 0 4px;
    font-weight: var(--fontWeightSemibold);
  }
  award-answer select {
    width: 100%;
    height: 32px;
    padding: 0 6px;
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
  }
  award-answer select:focus-visible {
    outline: 2px solid var(--colorCompoundBrandStroke);
    outline-offset: -1px;
  }
  award-answer .figures [role="row"] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding: 5px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-answer .figures [role="row"].hidden-visually {
    border: 0;
  }
  award-answer .figure {
    max-width: 180px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  award-answer .reason {
    display: block;
  }
  award-answer .compared [role="row"] {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  award-answer .compared [role="rowheader"] {
    grid-column: 1 / -1;
  }
  award-answer .compared [role="cell"],
  award-answer .names {
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-answer .names {
    color: var(--colorNeutralForeground2);
    text-align: end;
  }
  award-answer ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  award-answer .now > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 28px;
    gap: 0 6px;
    align-items: center;
    padding: 5px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-answer .now .figure {
    max-width: none;
    font-weight: var(--fontWeightSemibold);
    white-space: nowrap;
  }
  award-answer .now .note {
    display: block;
  }
  award-answer .now .why-cell {
    margin-top: -2px;
  }
  award-answer .now .put-told:not(:empty) {
    position: absolute;
  }
  award-answer h3 .faint {
    float: inline-end;
    font-weight: var(--fontWeightRegular);
  }
  award-answer .next > li {
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr);
    gap: 0 12px;
    padding: 5px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-answer .next .faint {
    display: block;
  }
  award-answer details:is(.all-dates, .all-figures) {
    margin-top: 16px;
    font-size: inherit;
    line-height: inherit;
  }
  award-answer details:is(.all-dates, .all-figures) > summary {
    font-weight: var(--fontWeightSemibold);
  }
  award-answer .summary {
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
    award-answer .summary {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (min-width: 500px) {
    award-answer .summary {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  award-answer .summary > div {
    padding: 6px 10px;
    background: var(--colorNeutralBackground1);
  }
  award-answer .summary dt {
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-answer .whole,
  award-answer .summary strong {
    white-space: nowrap;
  }
  award-answer .summary dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  award-answer .summary .note,
  award-answer .summary .other {
    display: block;
  }
  award-answer .summary .other {
    font-size: var(--fontSizeBase200);
  }
  award-answer .liquidity {
    margin-top: 8px;
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--colorPaletteGreenBorderActive);
  }
  award-answer .liquidity.short {
    border-inline-start: 6px double var(--colorPaletteRedBorderActive);
  }
  award-answer .payees [role="row"] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding: 5px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
    font-variant-numeric: tabular-nums;
  }
  award-answer .payees .headings {
    align-items: end;
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-answer .payees .sum {
    text-align: end;
  }
  award-answer .payees :is(.owed, .first, .full) {
    grid-column: 1 / -1;
    display: flex;
    justify-content: space-between;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  /* Where the columns stand below each other their headings stand before the figures. */
  @container (max-width: 379px) {
    award-answer .payees [role="columnheader"]:nth-child(n + 3) {
      position: absolute;
      clip-path: inset(50%);
    }
    award-answer .payees .owed::before {
      content: "Owed at the end";
    }
    award-answer .payees .first::before {
      content: "First paid";
    }
    award-answer .payees .full::before {
      content: "Paid in full on";
    }
    award-answer .payees :is(.owed, .first, .full) {
      padding-inline-start: 24px;
      color: var(--colorNeutralForeground2);
    }
  }
  @container (min-width: 380px) and (max-width: 559px) {
    award-answer .payees [role="columnheader"]:first-child {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @container (min-width: 380px) {
    award-answer .payees [role="row"] {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      font-size: var(--fontSizeBase200);
      line-height: var(--lineHeightBase200);
    }
    award-answer .payees [role="rowheader"] {
      grid-column: 1 / -1;
    }
    award-answer .payees :is([role="columnheader"]:nth-child(n + 2), [role="cell"]) {
      display: block;
      grid-column: auto;
      text-align: end;
    }
  }
  @container (min-width: 560px) {
    award-answer .payees [role="row"] {
      grid-template-columns: minmax(0, 3fr) repeat(4, minmax(0, 2fr));
    }
    award-answer .payees [role="rowheader"] {
      grid-column: auto;
    }
  }
  award-answer .paid-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
    margin: 20px 0 6px;
  }
  award-answer .paid-head h3 {
    margin: 0;
  }
  award-answer .views {
    display: flex;
    padding: 2px;
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground3);
  }
  award-answer .views button {
    min-height: 26px;
    padding: 2px 10px;
    border: 1px solid transparent;
    border-radius: var(--borderRadiusMedium);
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--fontSizeBase200);
    cursor: pointer;
  }
  award-answer .views button[aria-pressed="true"] {
    border-color: var(--colorNeutralStroke1);
    background: var(--colorNeutralBackground1);
    font-weight: var(--fontWeightSemibold);
  }
  award-answer .held-key {
    margin-top: 6px;
  }
  award-answer details {
    margin-top: 4px;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-answer summary {
    padding: 4px 0;
    cursor: pointer;
  }
  award-answer .days li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 12px;
    padding: 3px 0;
    font-variant-numeric: tabular-nums;
  }
  award-answer .days time {
    white-space: nowrap;
  }
  award-answer .dates li {
    padding: 5px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-answer .dates .event {
    display: block;
  }
  award-answer .dates .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0 5px;
    align-items: center;
  }
  award-answer .dates .valuation .event {
    font-weight: var(--fontWeightSemibold);
  }
  award-answer .dates time {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
`;
