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
  .versions .problems li {
    padding: 2px 0;
  }
`);
