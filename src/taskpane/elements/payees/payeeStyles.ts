import { css } from "lit";

/**
 * How payees look wherever they are shown. Whose answer it is has the brand's teal; creditors take the next colour.
 * Each stands at least 3:1 on the page, and any two at least 22 of CIEDE2000 apart, to deutan and protan eyes too.
 * In forced colours they are told apart by pattern.
 */
export const payeeStyles = css`
  html {
    --payee-us: #0e7c86;
    --payee-0: #7c6afd;
    --payee-1: #8b3e09;
    --payee-2: #7d0333;
    --payee-3: #ad8f2a;
    --payee-4: #503d88;
    --payee-5: #53895c;
    --payee-6: #4999d6;
    --payee-others: #616161;
  }
  html.dark {
    --payee-us: #4dbcc4;
    --payee-0: #6967e1;
    --payee-1: #c86906;
    --payee-2: #cc3e66;
    --payee-3: #ded574;
    --payee-4: #8e65b1;
    --payee-5: #b7dcbb;
    --payee-6: #70bffe;
    --payee-others: #adadad;
  }
  .patterns {
    position: absolute;
  }
  .paint rect {
    fill: var(--ground);
  }
  .paint path {
    fill: none;
    stroke: var(--lines, none);
    stroke-width: 1.4;
  }
  .paint circle {
    fill: var(--lines, none);
  }
  .paint-us {
    --ground: var(--payee-us);
  }
  .paint-0 {
    --ground: var(--payee-0);
  }
  .paint-1 {
    --ground: var(--payee-1);
  }
  .paint-2 {
    --ground: var(--payee-2);
  }
  .paint-3 {
    --ground: var(--payee-3);
  }
  .paint-4 {
    --ground: var(--payee-4);
  }
  .paint-5 {
    --ground: var(--payee-5);
  }
  .paint-6 {
    --ground: var(--payee-6);
  }
  .paint-7 {
    --ground: var(--payee-others);
  }
  .paint-held {
    --ground: var(--colorNeutralBackground1);
    --lines: var(--colorNeutralForeground2);
  }
  .split {
    display: block;
    margin: 8px 0 6px;
  }
  .split rect {
    stroke: var(--colorNeutralBackground1);
  }
  .split .nobody-has-it {
    fill: var(--colorNeutralStroke2);
  }
  .swatch {
    vertical-align: -2px;
  }
  .split-key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    margin: 0 0 8px;
    font-size: var(--fontSizeBase200);
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .split rect,
    .swatch rect {
      stroke: CanvasText;
    }
    .paint {
      --ground: Canvas !important;
      --lines: CanvasText !important;
    }
    .paint-us {
      --ground: CanvasText !important;
    }
  }
`;
