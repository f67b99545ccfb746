import { css } from "lit";

/** The look of the Inputs tab. */
export const inputStyles = css`
  /* What has the focus must not hide behind the row of tabs or the bar at the bottom. */
  html {
    scroll-padding-block: 100px 140px;
  }
  award-inputs > label {
    display: block;
    margin: 12px 0 4px;
    font-weight: var(--fontWeightSemibold);
  }
  award-inputs > .overlapping {
    margin: 4px 10px 16px;
    font-size: var(--fontSizeBase200);
  }
  award-inputs .form {
    margin: 12px -16px 0;
    border-top: 1px solid var(--colorNeutralStroke2);
  }
  award-inputs .group {
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-inputs .group > summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    min-height: 36px;
    padding: 4px 16px;
    list-style: none;
    cursor: pointer;
  }
  award-inputs .group > summary::-webkit-details-marker {
    display: none;
  }
  award-inputs .group > summary::before {
    content: "";
    flex: none;
    width: 6px;
    height: 6px;
    margin-inline-end: 2px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }
  award-inputs .group[open] > summary::before {
    transform: rotate(45deg) translate(-2px, -2px);
  }
  award-inputs .group > summary:hover {
    background: var(--colorNeutralBackground1Hover);
  }
  award-inputs .group > summary:focus-visible {
    outline-offset: -2px;
  }
  award-inputs .group[open] > summary {
    background: var(--colorNeutralBackground2);
  }
  award-inputs .group h3,
  award-inputs h4 {
    margin: 0;
    font: var(--fontWeightSemibold) var(--fontSizeBase300) / var(--lineHeightBase300) var(--fontFamilyBase);
  }
  award-inputs .group h3 {
    flex: 1;
  }
  award-inputs .marks {
    display: flex;
    gap: 8px;
    align-items: baseline;
    font-variant-numeric: tabular-nums;
  }
  award-inputs .edited {
    font-size: var(--fontSizeBase200);
    font-weight: var(--fontWeightSemibold);
  }
  award-inputs .field {
    padding: 10px 16px 10px 13px;
    border-inline-start: 3px solid transparent;
  }
  award-inputs .field + .field {
    border-top: 1px solid var(--colorNeutralStroke3);
  }
  award-inputs .field[data-edited] {
    border-inline-start-color: var(--colorCompoundBrandStroke);
  }
  @media (forced-colors: active) {
    award-inputs .field {
      border-inline-start-color: Canvas;
    }
    award-inputs .field[data-edited] {
      border-inline-start-color: Highlight;
    }
  }
  award-input-field,
  award-input-table,
  award-input-row {
    display: block;
  }
  award-inputs .heading {
    display: flex;
    gap: 8px;
    align-items: baseline;
  }
  award-inputs .heading label {
    font-weight: var(--fontWeightSemibold);
  }
  award-inputs .value {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-top: 4px;
  }
  award-inputs .value > :is(input, select) {
    flex: 0 1 200px;
  }
  award-inputs .value > :is(select, .text) {
    flex: 1 1 200px;
  }
  award-inputs .value > input[type="date"] {
    flex-basis: 150px;
  }
  award-inputs select,
  award-inputs input {
    min-width: 0;
    height: 30px;
    padding: 0 8px;
  }
  award-inputs select {
    width: 100%;
    border: 1px solid var(--colorNeutralStroke1);
    border-bottom-color: var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
  }
  award-inputs select:focus-visible {
    outline: 2px solid var(--colorCompoundBrandStroke);
    outline-offset: -1px;
  }
  award-inputs :is(input, select):disabled {
    border-color: var(--colorNeutralStrokeDisabled);
    background: var(--colorNeutralBackground3);
    color: var(--colorNeutralForeground2);
    opacity: 1;
  }
  award-inputs :is(input, select)[aria-invalid="true"] {
    border: 2px solid var(--colorStatusDangerBorder2, var(--colorPaletteRedBorder2));
    padding-inline: 7px;
  }
  award-inputs input.numeric {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  award-inputs input::placeholder {
    color: var(--colorNeutralForeground3);
  }
  award-inputs .unit {
    flex: none;
    font-variant-numeric: tabular-nums;
  }
  award-inputs .wrong p {
    margin-top: 2px;
  }
  award-inputs .origin {
    margin-top: 4px;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-inputs .origin > summary {
    width: fit-content;
    max-width: 100%;
    min-height: 24px;
    padding: 2px 0;
    color: var(--colorNeutralForeground2);
    list-style: none;
    cursor: pointer;
  }
  award-inputs .origin > summary::-webkit-details-marker {
    display: none;
  }
  award-inputs .origin > summary:hover .source,
  award-inputs .origin[open] > summary .source {
    text-decoration: underline;
  }
  award-inputs .badge {
    display: inline-block;
    margin-inline-end: 4px;
    padding: 0 5px;
    border: 1px solid currentColor;
    border-radius: var(--borderRadiusMedium);
    font-size: var(--fontSizeBase100);
    font-weight: var(--fontWeightSemibold);
    line-height: 15px;
  }
  award-inputs .badge.stated {
    color: var(--colorPaletteGreenForeground1);
  }
  award-inputs .badge.assumed {
    border-style: dashed;
    color: var(--colorStatusWarningForeground1);
  }
  award-inputs .badge.computed {
    border-style: double;
    border-width: 3px;
    line-height: 12px;
    color: var(--colorBrandForeground1);
  }
  award-inputs .source-editor,
  award-inputs .row-source {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 8px;
    align-items: center;
    font-size: var(--fontSizeBase200);
  }
  award-inputs .source-editor {
    margin-top: 4px;
    padding: 8px;
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground2);
  }
  award-inputs .row-source {
    margin-top: 4px;
    padding: 8px;
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground2);
  }
  award-inputs .row-source .source-editor {
    display: contents;
  }
  award-inputs .source-editor :is(input, select),
  award-inputs .row-source > select {
    height: 26px;
  }
  award-inputs .back {
    margin-top: 2px;
  }
  award-inputs .link {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--colorBrandForegroundLink);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }
  award-inputs .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  award-inputs .main {
    display: flex;
    gap: 6px;
    align-items: start;
  }
  award-inputs .line {
    padding-top: 4px;
  }
  award-inputs .card {
    margin-top: 6px;
    padding: 6px;
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: var(--borderRadiusMedium);
  }
  award-inputs .number.faint {
    flex: none;
    width: 16px;
    padding-top: 7px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  award-inputs .card .number.faint {
    padding-top: 0;
  }
  award-inputs .headings .number {
    padding: 0;
  }
  award-inputs .line .cells {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 116fr) minmax(0, 100fr);
    gap: 6px;
    min-width: 0;
  }
  award-inputs .card .cells {
    display: grid;
    flex: 1;
    grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
    gap: 4px 8px;
    min-width: 0;
  }
  award-inputs .card .cell.wide {
    grid-column: 1 / -1;
  }
  award-inputs .card label {
    display: block;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-inputs .cell :is(input, select) {
    height: 28px;
    padding: 0 6px;
    font-size: var(--fontSizeBase200);
  }
  /* Else the year has no room beside it in a narrow pane. */
  award-inputs input[type="date"]::-webkit-calendar-picker-indicator {
    margin-inline-start: 0;
    padding: 1px;
  }
  award-inputs .row-actions {
    display: flex;
    flex: none;
    gap: 2px;
    width: 54px;
  }
  award-inputs .card .row-actions {
    flex-direction: column;
    width: 26px;
  }
  award-inputs .icon {
    display: grid;
    flex: none;
    place-items: center;
    width: 26px;
    height: 28px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--borderRadiusMedium);
    background: none;
    color: var(--colorNeutralForeground2);
    font: inherit;
    cursor: pointer;
  }
  award-inputs .icon:hover,
  award-inputs .icon[aria-expanded="true"] {
    background: var(--colorNeutralBackground1Hover);
    color: var(--colorNeutralForeground1);
  }
  award-inputs .origins {
    margin-inline-start: 22px;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
    color: var(--colorNeutralForeground2);
  }
  award-inputs .origins li {
    padding-top: 3px;
  }
  award-inputs .removed {
    padding: 4px 0 4px 22px;
  }
  award-inputs .bar {
    position: sticky;
    bottom: 0;
    z-index: 1;
    margin: 0 -16px -24px;
    padding: 0 16px 10px;
    border-top: 1px solid var(--colorNeutralStroke1);
    background: var(--colorNeutralBackground1);
  }
  award-inputs .bar .actions {
    align-items: center;
  }
  award-inputs .bar .count {
    margin-inline-start: auto;
  }
  award-inputs .to-correct ul {
    max-height: 120px;
    overflow-y: auto;
  }
  award-inputs .to-correct summary {
    width: fit-content;
    min-height: 24px;
    padding-top: 6px;
    cursor: pointer;
  }
  award-inputs .to-correct .link {
    font-size: var(--fontSizeBase200);
  }
`;
