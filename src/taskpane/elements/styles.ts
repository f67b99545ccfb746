import { css } from "lit";

/** What everything in the pane looks like: text, fields, links, notices. */
export const paneStyles = css`
  html {
    color-scheme: light;
  }
  html.dark {
    color-scheme: dark;
  }
  body {
    margin: 0;
    background: var(--colorNeutralBackground1);
    color: var(--colorNeutralForeground1);
    font: var(--fontSizeBase300) / var(--lineHeightBase300) var(--fontFamilyBase);
    overflow-wrap: anywhere;
  }
  award-pane {
    display: block;
  }
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2 {
    margin: 0;
    font: var(--fontWeightSemibold) var(--fontSizeBase400) / var(--lineHeightBase400) var(--fontFamilyBase);
  }
  h3 {
    margin: 20px 0 6px;
    font: var(--fontWeightSemibold) var(--fontSizeBase300) / var(--lineHeightBase300) var(--fontFamilyBase);
  }
  p {
    margin: 0;
  }
  ul,
  dl {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  code {
    font: var(--fontSizeBase200) / 1.5 var(--fontFamilyMonospace);
  }
  .faint {
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  .hidden-visually {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  a {
    color: var(--colorBrandForegroundLink);
  }
  a:focus-visible,
  summary:focus-visible,
  button:focus-visible {
    outline: 2px solid var(--colorStrokeFocus2);
    outline-offset: 1px;
    border-radius: var(--borderRadiusSmall);
  }
  input {
    flex: 1;
    min-width: 0;
    width: 100%;
    height: 32px;
    padding: 0 10px;
    border: 1px solid var(--colorNeutralStroke1);
    border-bottom-color: var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
  }
  input[type="checkbox"],
  input[type="radio"] {
    flex: none;
    width: 16px;
    height: 16px;
    padding: 0;
    accent-color: var(--colorCompoundBrandBackground);
  }
  input:focus-visible {
    outline: 2px solid var(--colorCompoundBrandStroke);
    outline-offset: -1px;
  }
  input[aria-invalid="true"] {
    border-color: var(--colorStatusDangerBorder2, var(--colorPaletteRedBorder2));
  }
  .wrong {
    color: var(--colorPaletteRedForeground1);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  fluent-message-bar {
    margin-top: 8px;
    color: var(--colorNeutralForeground1);
    font-size: var(--fontSizeBase300);
    line-height: var(--lineHeightBase300);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 8px;
  }
`;
