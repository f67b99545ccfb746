import { css } from "lit";

/** The look of what a figure hangs on. */
export const whyStyles = css`
  award-answer .why-cell {
    grid-column: 1 / -1;
  }
  .why summary {
    display: inline-block;
    color: var(--colorBrandForegroundLink);
    font-size: var(--fontSizeBase200);
  }
  .why summary::before {
    content: "▸ ";
    content: "▸ " / "";
  }
  .why[open] summary::before {
    content: "▾ ";
    content: "▾ " / "";
  }
  .why ol,
  .why ul {
    margin: 0 0 6px;
    padding: 0;
    list-style: none;
  }
  .why li {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding: 4px 0;
    border-top: 1px dotted var(--colorNeutralStroke2);
    font-size: var(--fontSizeBase200);
  }
  .why .steps > :last-child {
    font-weight: var(--fontWeightSemibold);
  }
  .why .rule {
    display: block;
    font-weight: var(--fontWeightRegular);
  }
  .why .label {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .why .value {
    flex: none;
    max-width: 55%;
    overflow-wrap: normal;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .why p {
    margin: 6px 0 2px;
    overflow-wrap: anywhere;
  }
`;
