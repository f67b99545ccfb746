import { css } from "lit";

/** The look of the form that inserts a function. */
export const formStyles = css`
  award-insert-form .argument {
    margin-top: 14px;
  }
  award-insert-form .heading {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
  }
  award-insert-form label {
    font-weight: var(--fontWeightSemibold);
  }
  award-insert-form .row {
    display: flex;
    gap: 8px;
    margin: 4px 0 2px;
  }
  award-insert-form .row fluent-button {
    min-width: 0;
  }
  award-insert-form summary {
    width: fit-content;
    padding: 2px 4px 2px 0;
    color: var(--colorBrandForegroundLink);
    font-size: var(--fontSizeBase200);
    cursor: pointer;
  }
  award-insert-form details li {
    display: flex;
    gap: 8px;
    align-items: baseline;
    padding: 2px 0;
  }
  award-insert-form .choice {
    flex: none;
    min-height: 24px;
    padding: 2px 8px;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
    font-size: var(--fontSizeBase200);
    cursor: pointer;
  }
  award-insert-form .choice:hover {
    background: var(--colorNeutralBackground1Hover);
  }
  award-insert-form .insertion {
    margin-top: 16px;
    padding: 12px;
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground2);
  }
  award-insert-form .formula {
    display: block;
    margin-bottom: 8px;
  }
  award-insert-form .target {
    min-height: var(--lineHeightBase200);
    margin-bottom: 6px;
  }
  award-insert-form .working {
    margin-top: 8px;
  }
`;
