import { css } from "lit";

/** The look of the Scenarios tab. */
export const scenarioStyles = css`
  /* What has the focus must not hide behind the row of tabs or the message at the bottom. */
  html {
    scroll-padding-block: 100px 96px;
  }
  award-scenarios h2 {
    margin: 20px 0 6px;
  }
  award-scenarios > h2:first-child {
    margin-top: 0;
  }
  award-scenarios h3 {
    margin: 0;
  }
  award-scenarios .list > li {
    padding: 8px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-scenarios .stored > li:has(.pick) {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
  }
  award-scenarios .pick input {
    width: 20px;
    height: 20px;
    margin: 4px 0;
    accent-color: var(--colorCompoundBrandBackground);
  }
  award-scenarios .heading {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  award-scenarios .heading h3 {
    flex: 1 1 140px;
    min-width: 0;
  }
  award-scenarios .heading fluent-badge,
  award-scenarios .heading fluent-button {
    flex: none;
  }
  award-scenarios .sources {
    margin-top: 2px;
  }
  award-scenarios summary {
    width: fit-content;
    min-height: 24px;
    padding: 2px 4px 2px 0;
    color: var(--colorBrandForegroundLink);
    font-size: var(--fontSizeBase200);
    cursor: pointer;
  }
  award-scenarios .actions {
    gap: 6px;
    margin-top: 6px;
  }
  award-scenarios .actions fluent-button {
    min-width: 0;
  }
  award-scenarios .name-form,
  award-file-text {
    display: block;
    margin-top: 8px;
    padding: 10px;
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground2);
  }
  award-scenarios label {
    display: block;
    margin-bottom: 4px;
    font-weight: var(--fontWeightSemibold);
  }
  award-file-text label {
    margin-top: 8px;
    font-weight: inherit;
  }
  award-file-text textarea {
    display: block;
    width: 100%;
    margin-top: 4px;
    padding: 6px;
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: var(--fontSizeBase200) / 1.5 var(--fontFamilyMonospace);
    resize: vertical;
  }
  award-file-text textarea:focus-visible {
    outline: 2px solid var(--colorCompoundBrandStroke);
    outline-offset: -1px;
  }
  award-scenarios input[type="file"] {
    height: auto;
    padding: 4px;
  }
  award-scenarios .problems li {
    padding: 2px 0;
  }
  award-scenarios .told {
    position: sticky;
    bottom: 0;
    margin-top: 12px;
    padding-bottom: 4px;
    background: var(--colorNeutralBackground1);
  }
  award-scenarios .told:empty {
    display: none;
  }
`;
