import { html, type TemplateResult } from "lit";

/** Something that a tab is opened for: the questions of a new case, one input. Another object each time. */
export interface Wish {
  readonly for: string;
}

/** A page of the pane; its code is loaded when it is first shown. */
export interface PanePage {
  readonly id: string;
  readonly label: string;
  readonly load: () => Promise<unknown>;
  readonly content: (wish: Wish | undefined) => TemplateResult;
}

/** The tabs in their order; the pane opens on the first. */
export const paneTabs: readonly [PanePage, ...PanePage[]] = [
  {
    id: "answer",
    label: "Answer",
    load: () => import(/* webpackChunkName: "answer" */ "./answer/answerTab.ts"),
    content: () => html`<award-answer></award-answer>`,
  },
  {
    id: "inputs",
    label: "Inputs",
    load: () => import(/* webpackChunkName: "inputs" */ "./inputs/inputsTab.ts"),
    content: (wish) => html`<award-inputs .wish=${wish}></award-inputs>`,
  },
  {
    id: "whatIf",
    label: "What if",
    load: () => import(/* webpackChunkName: "whatIf" */ "./whatIf/whatIfTab.ts"),
    content: () => html`<award-what-if></award-what-if>`,
  },
  {
    id: "scenarios",
    label: "Scenarios",
    load: () => import(/* webpackChunkName: "scenarios" */ "./scenarios/scenariosTab.ts"),
    content: (wish) => html`<award-scenarios .wish=${wish}></award-scenarios>`,
  },
  {
    id: "formulas",
    label: "Formulas",
    load: () => import(/* webpackChunkName: "formulas" */ "./formulas/formulasTab.ts"),
    content: () => html`<award-functions></award-functions>`,
  },
];

/** Behind the mark in the header: whether the figures hold, and where the add-in runs. */
const checksPage: PanePage = {
  id: "checks",
  label: "Checks",
  load: () => import(/* webpackChunkName: "checks" */ "./checks/checksTab.ts"),
  content: () => html`<award-checks></award-checks>`,
};

/** Behind More: copies of the workbook for people without the add-in, and the way back. */
const sendingPage: PanePage = {
  id: "sending",
  label: "Copy for sending",
  load: () => import(/* webpackChunkName: "sending" */ "./sending/sendingPage.ts"),
  content: (wish) => html`<award-sending .wish=${wish}></award-sending>`,
};

/** Behind More: the loaded scenario as a page for whoever checks it. */
const auditPackPage: PanePage = {
  id: "auditPack",
  label: "Audit pack",
  load: () => import(/* webpackChunkName: "auditPack" */ "./auditPack/auditPackPage.ts"),
  content: () => html`<award-audit-pack></award-audit-pack>`,
};

/** Pages that have no tab, and lead back to the one that was open. */
export const pagesWithoutTab: readonly PanePage[] = [checksPage, sendingPage, auditPackPage];

/** Fetches the code of a tab or of a page without one. */
export async function loadPage(id: string): Promise<void> {
  await [...paneTabs, ...pagesWithoutTab].find((page) => page.id === id)?.load();
}
