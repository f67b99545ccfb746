import { css } from "lit";

/** The look of claims, of what is needed and assumed, and of a closed group in words. */
export const claimStyles = css`
  award-inputs .card .main:has(> .claim) {
    flex-wrap: wrap;
  }
  award-inputs .claim {
    display: flex;
    flex: 1 1 calc(100% - 40px);
    gap: 10px;
    align-items: start;
    min-width: 0;
  }
  award-inputs .claim .step {
    flex: none;
    min-width: 1.2em;
    color: var(--colorNeutralForeground3);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  award-inputs .moves {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    grid-column: 1 / -1;
  }
  award-inputs .moves .link {
    min-height: 24px;
  }
  award-inputs .effect {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  award-inputs .claim > div {
    flex: 1;
    min-width: 0;
  }
  award-inputs .claim svg {
    flex: none;
    margin-top: 2px;
    border-radius: var(--borderRadiusSmall);
    background: var(--colorNeutralBackground3);
  }
  award-inputs .claim path {
    fill: none;
    stroke: var(--colorNeutralStroke1);
  }
  award-inputs .claim .gets {
    stroke: var(--colorNeutralForeground1);
    stroke-width: 1.6;
  }
  award-inputs .claim .gets-words,
  award-inputs .claim .needed {
    display: block;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-inputs .claim .unfold,
  award-inputs .more-terms {
    flex: none;
    min-height: 24px;
  }
  award-inputs .claim + .cells {
    flex-basis: calc(100% - 40px);
    order: 3;
    margin-top: 6px;
  }
  award-inputs .needed,
  award-inputs .assumed-mark {
    color: var(--colorStatusWarningForeground3, var(--colorPaletteMarigoldForeground2));
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-inputs .needed {
    font-weight: var(--fontWeightSemibold);
  }
  award-inputs .group .says {
    flex-basis: 100%;
    padding-inline-start: 16px;
  }
  award-inputs .badge.us {
    color: var(--colorBrandForeground1);
  }
`;
