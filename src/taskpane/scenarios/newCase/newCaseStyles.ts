import { css } from "lit";

/** The look of the six questions. */
export const newCaseStyles = css`
  award-new-case {
    display: block;
  }
  award-new-case .course,
  award-new-case .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  award-new-case .progress {
    display: flex;
    gap: 5px;
    margin: 10px 0 14px;
  }
  award-new-case .progress i {
    flex: 1;
    height: 4px;
    border-radius: 2px;
    background: var(--colorNeutralStroke2);
  }
  award-new-case .progress .done {
    background: var(--colorBrandBackground);
  }
  award-new-case h2 {
    margin: 0 0 4px;
    font-size: var(--fontSizeBase500);
    line-height: var(--lineHeightBase500);
  }
  award-new-case .lede {
    margin: 0 0 12px;
  }
  award-new-case fieldset {
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }
  award-new-case .choice {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    margin: 0 0 8px;
    padding: 9px 10px;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusLarge);
    font-weight: var(--fontWeightRegular);
  }
  award-new-case .choice:has(:checked) {
    border-color: var(--colorCompoundBrandStroke);
    outline: 1px solid var(--colorCompoundBrandStroke);
  }
  award-new-case .choice .faint {
    display: block;
  }
  award-new-case .choice2 {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 28px;
    font-weight: var(--fontWeightRegular);
  }
  award-new-case input[type="radio"] {
    margin: 2px 0 0;
  }
  award-new-case .fields {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0 12px;
  }
  /* Label, field and what is said below stand in line with those of the field beside. */
  award-new-case .fields .field {
    display: grid;
    grid-row: span 4;
    grid-template-rows: subgrid;
  }
  award-new-case .fields .field label {
    align-self: end;
  }
  award-new-case .field.long {
    grid-column: 1 / -1;
  }
  award-new-case .field {
    min-width: 0;
  }
  award-new-case .row .field {
    flex: 1;
  }
  award-new-case .field label {
    display: block;
    margin: 8px 0 4px;
    font-weight: var(--fontWeightSemibold);
  }
  award-new-case .field p {
    margin: 2px 0 0;
  }
  award-new-case .field p:empty {
    display: none;
  }
  award-new-case .field input,
  award-new-case .field select {
    width: 100%;
    height: 32px;
    padding: 0 8px;
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
    box-sizing: border-box;
  }
  award-new-case .field .numeric {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  award-new-case .field [aria-invalid="true"] {
    border: 2px solid var(--colorStatusDangerBorder2, var(--colorPaletteRedBorder2));
  }
  award-new-case .field input:focus-visible,
  award-new-case .field select:focus-visible {
    outline: 2px solid var(--colorCompoundBrandStroke);
    outline-offset: -1px;
  }
  award-new-case .claim {
    margin: 0 0 10px;
    padding: 8px 12px;
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: var(--borderRadiusLarge);
  }
  award-new-case .claim > p {
    margin: 0 0 4px;
  }
  award-new-case .foot {
    position: sticky;
    bottom: 0;
    margin: 16px -16px -24px;
    padding: 10px 16px 16px;
    border-top: 1px solid var(--colorNeutralStroke2);
    background: var(--colorNeutralBackground1);
  }
  award-new-case .live p {
    margin: 2px 0 0;
    font-variant-numeric: tabular-nums;
  }
  award-new-case .buttons {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
    margin-top: 10px;
  }
  award-new-case .buttons fluent-button {
    min-width: 0;
    white-space: nowrap;
  }
  /* The answer so far stands over the end of the page: what gets the focus must not be under it. */
  award-new-case .question :is(input, select, fluent-button) {
    scroll-margin-block: 64px 220px;
  }
  award-new-case .buttons .back {
    margin-inline-end: auto;
  }
`;
