import "./workbench.css";
import { formatCells } from "../host/address.ts";
import type { CellAddress } from "../host/grid.ts";
import { startHost, type Host } from "../host/index.ts";
import { createWorkbookFile } from "../host/workbookFile.ts";
import { UniverGrid } from "../grid/univerGrid.ts";
import { toWorkbookData } from "../grid/workbookData.ts";
import { firstSelection, sampleSheets } from "../sample/index.ts";
import { element } from "./element.ts";
import { readRibbonButtons, showRibbon, type RibbonButton } from "./ribbon.ts";
import { createStatusLine } from "./statusLine.ts";
import { createTaskPane } from "./taskPane.ts";

const addinFolder = new URL("addin/", location.href).href;
const documentName = "Rusoro sample.xlsx";
const namespace = "AWARD";
const refreshMilliseconds = 120;

declare global {
  interface Window {
    /** What tests and the curious may use of the workbench, once it has started. */
    workbench?: {
      readonly grid: UniverGrid;
      readonly host: Host;
      /** Resolves when the add-in's functions can be called and every cell has its value. */
      readonly settled: () => Promise<void>;
      /** What went wrong so far, such as an API of Excel that the emulated host does not have. */
      readonly problems: readonly string[];
    };
  }
}

async function start(): Promise<void> {
  const [functions, manifest] = await Promise.all([
    load("functions.json").then((response) => response.json() as Promise<unknown>),
    load("manifest.xml").then((response) => response.text()),
  ]);
  const status = createStatusLine();
  const problems: string[] = [];
  const darkScheme = matchMedia("(prefers-color-scheme: dark)");
  const grid = new UniverGrid(
    element("sheet", HTMLElement),
    toWorkbookData(documentName, sampleSheets),
    darkScheme.matches,
  );
  darkScheme.addEventListener("change", ({ matches }) => grid.setDarkMode(matches));

  const pane = createTaskPane((isOpen) => {
    showPaneState(isOpen);
    host.setPaneVisible(isOpen);
  });
  // The functions must be known before Univer first reads the formulas, so nothing is awaited before.
  const host = startHost({
    frame: pane.frame,
    addinUrl: new URL("taskpane.html", addinFolder).href,
    functions,
    namespace,
    grid,
    file: createWorkbookFile({ name: documentName }),
    onProblem: (message) => {
      problems.push(message);
      status.showProblem(message);
    },
    onPaneVisibility: (isVisible) => pane.show(isVisible),
  });
  const press = ({ command }: RibbonButton): void => {
    if (command === undefined) pane.show(!pane.isOpen);
    else host.runCommand(command);
  };
  const showPaneState = showRibbon(
    element("ribbon", HTMLElement),
    readRibbonButtons(manifest, addinFolder),
    press,
  );
  showPaneState(pane.isOpen);

  const messageAt = (cell: CellAddress): string | undefined => host.messageAt(cell);
  grid.explainErrors(messageAt);
  element("workbook-name", HTMLElement).textContent = documentName;
  setInterval(() => {
    const selected = { ...grid.selection(), rows: 1, columns: 1 };
    status.showPhase(grid.phase);
    status.explain(formatCells(selected), messageAt(selected));
  }, refreshMilliseconds);

  void grid.settled().then(() => grid.select(firstSelection));
  window.workbench = {
    grid,
    host,
    problems,
    settled: async () => {
      await host.functionsReady;
      await grid.settled();
    },
  };
}

async function load(file: string): Promise<Response> {
  const response = await fetch(new URL(file, addinFolder));
  if (!response.ok) throw new Error(`The add-in's ${file} is missing: run "npm run build" first.`);
  return response;
}

start().catch((error: unknown) => {
  createStatusLine().showProblem(error instanceof Error ? error.message : String(error));
  throw error;
});
