import { css } from "lit";
import { addStyles } from "../elements/paneElement.ts";

addStyles(css`
  award-solve-for #solve-target {
    width: 120px;
  }
  award-solve-for .solution-told strong {
    font-size: var(--fontSizeBase500);
    line-height: 32px;
    font-variant-numeric: tabular-nums;
  }
  award-solve-for figure {
    margin: 10px 0 0;
  }
  award-solve-for .solution-actions {
    align-items: center;
  }
  award-solve-for .formula {
    display: block;
    margin-top: 8px;
    padding: 6px 10px;
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground3);
  }
  award-solve-for h2 {
    margin-top: 24px;
  }
  award-solve-for .question {
    width: 100%;
    min-height: 36px;
    padding: 6px 0;
    border: 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
    background: none;
    color: var(--colorBrandForegroundLink);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  award-solve-for .question:hover {
    text-decoration: underline;
  }
`);
