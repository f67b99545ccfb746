import { html, type TemplateResult } from "lit";

/** A tab of the pane; its code is loaded when it is first shown. */
interface PaneTab {
  readonly id: string;
  readonly label: string;
  readonly load: () => Promise<unknown>;
  readonly content: () => TemplateResult;
}

/** The tabs in their order; the pane opens on the first. */
export const paneTabs: readonly [PaneTab, ...PaneTab[]] = [
  {
    id: "functions",
    label: "Functions",
    // The tab that opens first travels with the pane's own chunk.
    load: () => import(/* webpackMode: "eager" */ "./functions/functionsTab.ts"),
    content: () => html`<award-functions></award-functions>`,
  },
  {
    id: "scenarios",
    label: "Scenarios",
    load: () => import(/* webpackChunkName: "scenarios" */ "./scenarios/scenariosTab.ts"),
    content: () => html`<award-scenarios></award-scenarios>`,
  },
  {
    id: "inputs",
    label: "Inputs",
    load: () => import(/* webpackChunkName: "inputs" */ "./inputs/inputsTab.ts"),
    content: () => html`<award-inputs></award-inputs>`,
  },
  {
    id: "results",
    label: "Results",
    load: () => import(/* webpackChunkName: "results" */ "./results/resultsTab.ts"),
    content: () => html`<award-results></award-results>`,
  },
  {
    id: "checks",
    label: "Checks",
    load: () => import(/* webpackChunkName: "checks" */ "./checks/checksTab.ts"),
    content: () => html`<award-checks></award-checks>`,
  },
];
