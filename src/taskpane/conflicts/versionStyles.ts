import { css } from "lit";
import { addStyles } from "../elements/paneElement.ts";

/** The box in which a choice between two versions is put to the user. */
addStyles(css`
  .versions {
    display: block;
    margin-top: 8px;
    padding: 10px;
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground2);
  }
  .versions .both {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
    gap: 8px;
    margin-top: 8px;
  }
  .versions h3 {
    margin: 0;
  }
  .versions .differences {
    width: 100%;
    margin-top: 8px;
    border-collapse: collapse;
    font-size: var(--fontSizeBase200);
  }
  .versions .differences :is(th, td) {
    padding: 2px 8px 2px 0;
    text-align: start;
    vertical-align: top;
    font-weight: normal;
    overflow-wrap: anywhere;
  }
  .versions .differences thead th {
    font-weight: var(--fontWeightSemibold);
  }
  .versions .problems li {
    padding: 2px 0;
  }
`);
