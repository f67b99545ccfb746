import { css } from "lit";

/** The look of the line about the selected cell, and of what it opens. */
export const selectedStyles = css`
  /* What gets the focus must not be under the line either. */
  html:has(award-selected-cell .strip) {
    scroll-padding-block-start: 140px;
  }
  award-selected-cell .strip {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 36px;
    padding: 2px 16px;
    border-top: 1px solid var(--colorNeutralStroke2);
    background: var(--colorNeutralBackground3);
    font-size: var(--fontSizeBase200);
  }
  award-selected-cell .strip code {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  award-selected-cell .ask {
    flex: none;
    max-width: 60%;
    min-height: 28px;
    overflow: hidden;
    padding: 2px 10px;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
    scroll-margin-block-start: -140px;
  }
  award-selected-cell .ask:hover {
    background: var(--colorNeutralBackground1Hover);
  }
  award-selected-cell .because {
    max-height: 50vh;
    overflow-y: auto;
    padding: 4px 16px 10px;
    border-top: 1px solid var(--colorNeutralStroke2);
    scroll-margin-block-start: -140px;
  }
  award-selected-cell .because > p {
    margin: 4px 0;
    overflow-wrap: anywhere;
  }
  award-selected-cell .because > ul {
    margin: 4px 0;
    padding: 0;
    list-style: none;
  }
  award-selected-cell .because > ul > li {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding: 4px 0;
    border-top: 1px dotted var(--colorNeutralStroke2);
    font-size: var(--fontSizeBase200);
  }
  award-selected-cell .because .rule {
    display: block;
  }
  award-selected-cell .because .label {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  award-selected-cell .because .value {
    flex: none;
    max-width: 45%;
    overflow-wrap: anywhere;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;
