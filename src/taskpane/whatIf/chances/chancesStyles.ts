import { css } from "lit";
import { addStyles } from "../../elements/paneElement.ts";

addStyles(css`
  award-chances .expected {
    margin: 12px 0 4px;
    font-size: var(--fontSizeBase500);
    line-height: 32px;
    font-weight: var(--fontWeightSemibold);
    font-variant-numeric: tabular-nums;
  }
  award-chances h2 {
    margin: 20px 0 6px;
  }
  award-chances #tree-rate {
    width: 72px;
  }
  award-chances .ours {
    margin-top: 6px;
  }
  award-chances svg.ends {
    display: block;
    margin-top: 10px;
  }
  award-chances .ends-key {
    display: grid;
    gap: 2px;
    margin: 6px 0 0;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
    font-variant-numeric: tabular-nums;
  }
  award-chances .end-swatch {
    flex: none;
    vertical-align: -2px;
  }
  award-chances .end-0 {
    fill: var(--colorNeutralForeground1);
  }
  award-chances .end-1 {
    fill: var(--colorNeutralForeground3);
  }
  award-chances .end-2 {
    fill: var(--colorNeutralForeground4);
  }
  award-chances .end-3 {
    fill: var(--colorNeutralStroke1);
    stroke: var(--colorNeutralStrokeAccessible);
  }
  award-chances .end-nothing {
    fill: url("#nothing-comes");
    stroke: var(--colorNeutralStrokeAccessible);
  }
  award-chances #nothing-comes path {
    stroke: var(--colorNeutralStrokeAccessible);
    stroke-width: 2;
  }
  award-chances .tree {
    display: grid;
    gap: 8px;
  }
  award-chances .tree li {
    padding-inline-start: var(--deep, 0);
  }
  award-chances .tree .depth-1 {
    --deep: 16px;
  }
  award-chances .tree .depth-2 {
    --deep: 32px;
  }
  award-chances .tree .depth-3 {
    --deep: 48px;
  }
  award-chances .tree .depth-4 {
    --deep: 56px;
  }
  award-chances .tree li:not(.depth-0) .node {
    position: relative;
  }
  award-chances .tree li:not(.depth-0) .node::before {
    content: "";
    position: absolute;
    inset: -9px auto auto -9px;
    width: 8px;
    height: 28px;
    border: 0 solid var(--colorNeutralStroke1);
    border-width: 0 0 2px 2px;
  }
  award-chances .node {
    padding: 6px 10px;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
  }
  award-chances .node-head {
    display: flex;
    gap: 6px;
    align-items: center;
    min-height: 32px;
  }
  award-chances .node-name {
    flex: 1;
    min-width: 0;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: var(--fontWeightSemibold);
    text-align: start;
    text-decoration: underline dotted;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  award-chances .chance input {
    width: 76px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  award-chances .node-worth {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 8px;
    font-variant-numeric: tabular-nums;
  }
  award-chances .node-worth .sum {
    text-align: end;
  }
  award-chances .node-fields {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 6px 8px;
    align-items: end;
    margin-top: 6px;
  }
  award-chances .node-fields .actions {
    grid-column: 1 / -1;
    margin: 0;
  }
  award-chances .assumed-chances {
    margin-top: 8px;
    color: var(--colorStatusWarningForeground1);
    font-size: var(--fontSizeBase200);
  }
  award-chances .tree-actions {
    align-items: center;
  }
  award-chances .patterns-list fluent-button {
    max-width: 100%;
    white-space: normal;
  }
  award-simulation #paths,
  award-simulation #seed {
    width: 84px;
  }
  award-simulation #seed {
    width: 56px;
  }
  award-simulation .assumptions {
    display: grid;
    gap: 8px;
    margin: 8px 0;
  }
  award-simulation .assumptions li {
    display: grid;
    gap: 6px;
    padding: 8px 10px;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
  }
  award-simulation .assumptions select {
    width: 100%;
    height: 30px;
    border: 1px solid var(--colorNeutralStroke1);
    border-bottom-color: var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
  }
  award-simulation .parameters {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 6px;
    align-items: end;
  }
  award-simulation .remove-assumption {
    justify-self: start;
  }
  award-simulation .simulating {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-top: 8px;
  }
  award-simulation progress {
    flex: 1;
    min-width: 80px;
    accent-color: var(--colorCompoundBrandBackground);
  }
  award-simulation .mean-told {
    margin-top: 10px;
    font-variant-numeric: tabular-nums;
  }
  award-simulation .caption {
    margin: 12px 0 4px;
    font-weight: var(--fontWeightSemibold);
  }
  award-simulation .caption .faint {
    font-weight: var(--fontWeightRegular);
  }
  award-histogram,
  award-fan {
    display: block;
    min-height: 150px;
  }
  :is(award-histogram, award-fan) svg {
    display: block;
    overflow: visible;
  }
  :is(award-histogram, award-fan) text {
    fill: var(--colorNeutralForeground2);
    font: var(--fontSizeBase200) var(--fontFamilyBase);
    font-variant-numeric: tabular-nums;
  }
  :is(award-histogram, award-fan) .grid {
    stroke: var(--colorNeutralStroke2);
  }
  :is(award-histogram, award-fan) .axis {
    stroke: var(--colorNeutralForeground2);
  }
  award-histogram .bar {
    fill: var(--colorNeutralForeground3);
  }
  award-histogram .mean {
    stroke: var(--colorNeutralForeground1);
    stroke-dasharray: 4 3;
  }
  award-fan .nine {
    fill: var(--colorNeutralStroke2);
  }
  award-fan .half {
    fill: var(--colorNeutralForeground4);
  }
  award-fan .middle {
    fill: none;
    stroke: var(--colorNeutralForeground1);
    stroke-width: 2;
  }
  award-simulation .percentiles {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  award-simulation .percentiles :is(th, td) {
    padding: 3px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
    font-weight: var(--fontWeightRegular);
    text-align: start;
  }
  award-simulation .percentiles td {
    text-align: end;
  }
  award-chances .as-table {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  @media (forced-colors: active) {
    award-histogram .bar,
    award-chances :is(.end-0, .end-1, .end-2) {
      fill: CanvasText;
    }
    award-chances svg rect {
      stroke: Canvas;
    }
    award-fan .half {
      fill: GrayText;
    }
    award-fan .middle {
      stroke: CanvasText;
    }
  }
`);
