import { css } from "lit";

/** The look of the header and of what opens from it. */
export const headerStyles = css`
  award-header .bar {
    position: relative;
    /* What opens from it lies above the line under the chosen tab. */
    z-index: 5;
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 44px;
    padding: 0 10px;
  }
  award-header button {
    /* Always in view: a page that keeps room for this row above what gets the focus must not scroll for it. */
    scroll-margin-block: -100px;
    min-height: 32px;
    padding: 4px 6px;
    border: 0;
    border-radius: var(--borderRadiusMedium);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  award-header button:hover {
    background: var(--colorSubtleBackgroundHover);
  }
  award-header .opener.scenarios {
    display: flex;
    flex: 0 1 auto;
    align-items: center;
    gap: 8px;
    min-width: 0;
    margin-inline-end: auto;
    font-weight: var(--fontWeightSemibold);
  }
  award-header .opener.scenarios bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  award-header .opener.scenarios::after {
    flex: none;
    width: 7px;
    height: 7px;
    margin-top: -4px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
    content: "";
  }
  award-header .health,
  award-header .opener.more {
    flex: none;
    min-width: 32px;
    text-align: center;
    white-space: nowrap;
  }
  award-header .health.holds {
    color: var(--colorStatusSuccessForeground1, var(--colorPaletteGreenForeground1));
  }
  award-header .health.look {
    color: var(--colorStatusWarningForeground3, var(--colorPaletteMarigoldForeground2));
  }
  award-header .menu {
    position: absolute;
    z-index: 3;
    inset: 42px 8px auto;
    max-height: calc(100vh - 60px);
    overflow-y: auto;
    padding: 4px;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusLarge);
    background: var(--colorNeutralBackground1);
    box-shadow: var(--shadow16);
  }
  award-header .menu.more {
    inset-inline-start: auto;
    width: min(300px, calc(100vw - 16px));
  }
  award-header .menu button {
    display: block;
    width: 100%;
    padding: 8px;
  }
  award-header .menu.more .faint {
    display: block;
  }
  award-header .choice {
    border-bottom: 1px solid var(--colorNeutralStroke2);
    border-radius: 0;
  }
  award-header .choice[aria-current] {
    background: var(--colorNeutralBackground3);
  }
  award-header .choice[disabled] {
    color: inherit;
    cursor: default;
  }
  award-header .keeps {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    font-variant-numeric: tabular-nums;
  }
  award-header .header-told:not(:empty) {
    padding: 0 12px;
  }
  award-header .header-told:has(> *) {
    padding-bottom: 8px;
  }
  @media (forced-colors: active) {
    award-header .choice[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
