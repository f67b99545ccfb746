import type { IWorkbookData } from "@univerjs/core";
import "./workbench.css";
import { formatCells } from "../host/cells/address.ts";
import type { CellAddress } from "../host/cells/grid.ts";
import { startHost, type Host, type HostOptions } from "../host/index.ts";
import { chartContent } from "../host/file/chart.ts";
import { lostOf } from "../host/file/excelFile.ts";
import { profileNamed } from "../host/profiles.ts";
import { createWorkbookFile, fileContent, type WorkbookFile } from "../host/file/workbookFile.ts";
import { UniverGrid } from "../grid/univerGrid.ts";
import { emptySheet, toWorkbookData } from "../grid/workbookData.ts";
import { FIRST_SELECTION, sampleSheetsIn } from "../sample/index.ts";
import { watchCalculation } from "./calculationMenu.ts";
import { showCharts } from "./chartPanel.ts";
import { element } from "./element.ts";
import { lostInCopy } from "./excelFiles.ts";
import { createFileMenu, downloadExcelFile, type FileMenu } from "./fileMenu.ts";
import { readButtons, readId, readNamespace, showRibbon, type RibbonButton } from "./ribbon.ts";
import {
  asksForSelfTest,
  goBack,
  isSeenToOpen,
  offerToStartAfresh,
  readOpening,
  takeTold,
} from "./opening.ts";
import type { SavedWorkbook } from "./savedWorkbook.ts";
import { readShortcuts, watchShortcuts } from "./shortcuts.ts";
import { openSecondWindow, startBeside } from "./secondWindow.ts";
import { createStatusLine, type StatusLine } from "./statusLine.ts";
import { createTaskPane, type TaskPane } from "./taskPane.ts";

const parameters = new URLSearchParams(location.search);
/** Which Excel this is; server.ts puts into the address what the environment says. */
const profile = profileNamed(parameters.get("profile"));
/** How late scripts come: "600,800" as server.ts understands it. */
const late = parameters.get("late") ?? profile.lateScripts;
const addinFolder = addinAddress().href;
const DOCUMENT_NAME = "Rusoro sample.xlsx";
const EMPTY_NAME = "Book1.xlsx";
const CREATED_NAME = "Book2.xlsx";
const REFRESH_MILLISECONDS = 120;

/** Where the add-in is: beside this page, or where the address says, on this machine. */
function addinAddress(): URL {
  const elsewhere = parameters.get("addin");
  if (elsewhere === null)
    return new URL(late === undefined ? "addin/" : `late/${late}/addin/`, location.href);
  const address = new URL(elsewhere);
  if (address.hostname !== "localhost")
    throw new Error("The add-in must be served on this machine: localhost.");
  return address;
}

declare global {
  interface Window {
    /** What tests and the curious may use of the workbench, once it has started. */
    workbench?: {
      readonly grid: UniverGrid;
      readonly host: Host;
      /** What the workbook holds besides its cells. */
      readonly file: WorkbookFile;
      /** Opens the workbook in a second window of the add-in, once. */
      readonly openWindow: () => Host;
      /** Starts another add-in, which the server has at /beside/, for the same workbook. */
      readonly openBeside: () => Promise<Host>;
      /** Keeps the workbook in the browser, as happens by itself after a while. */
      readonly keep: () => Promise<void>;
      /** Resolves when the add-in's functions can be called and every cell has its value. */
      readonly settled: () => Promise<void>;
      /** What went wrong so far, such as an API of Excel that the emulated host does not have. */
      readonly problems: readonly string[];
    };
  }
}

/** Name of the workbook that was chosen from a file and has not been seen to open yet. */
let trial: string | undefined;

/** The files of the add-in that Excel itself reads, and the workbook that was open last. */
async function fetchFiles() {
  const [functions, manifest, shortcuts, opening] = await Promise.all([
    // Excel's own copy, which may be older than the add-in's.
    load(parameters.has("addin") ? "functions.json" : "/excel/functions.json").then(
      (response) => response.json() as Promise<unknown>,
    ),
    load("manifest.xml").then((response) => response.text()),
    load("assets/shortcuts.json")
      .then((response) => response.json() as Promise<unknown>)
      .then(readShortcuts),
    asksForSelfTest() ? { workbook: emptyWorkbook(), isOnTrial: false } : readOpening(emptyWorkbook),
  ]);
  return { functions, manifest, shortcuts, saved: opening.workbook, isOnTrial: opening.isOnTrial };
}

async function start(): Promise<void> {
  const { functions, manifest, shortcuts, saved, isOnTrial } = await fetchFiles();
  const namespace = readNamespace(manifest);
  if (isOnTrial) trial = saved?.file.name;
  const file = createWorkbookFile(saved?.file ?? { name: DOCUMENT_NAME });
  const status = createStatusLine();
  const problems: string[] = [];
  const grid = openGrid(saved?.sheets ?? toWorkbookData(DOCUMENT_NAME, sampleSheetsIn(namespace)));
  const addInId = readId(manifest);
  const excelFile = (): Promise<Uint8Array> => excelCopy(host, status, grid, file);
  let isInFront = false;
  const front = (): string | undefined => (isInFront ? grid.activeSheet() : saved?.front);
  const menu = openFileMenu(grid, file, status, { isOnTrial, addInId, front, excelFile });
  const drawCharts = (): void => showChartsInFront(grid, file);
  const pane = createTaskPane((isOpen) => {
    showPaneState(isOpen);
    host.setPaneVisible(isOpen);
  });
  // The functions must be known before Univer first reads the formulas, so nothing is awaited before.
  const addin = {
    addinUrl: new URL("taskpane.html", addinFolder).href,
    ...{ functions, namespace, addInId, grid, file, profile },
    onChartsChanged: drawCharts,
    onBatchDone: () => menu.keep(),
    // Excel opens it in another tab; here one workbook is open at a time.
    onWorkbookCreated: (bytes: Uint8Array) => downloadExcelFile(bytes, CREATED_NAME),
    onProblem: (message: string) => {
      problems.push(message);
      status.showProblem(message);
    },
  };
  const host = startHost({
    ...addin,
    frame: pane.frame,
    onPaneVisibility: (isVisible) => pane.show(isVisible),
  });
  const showPaneState = showControls(manifest, grid, pane, host);
  if (profile.requirementSets["KeyboardShortcuts"] !== undefined)
    watchShortcuts(shortcuts, (command) => host.runCommand(command));
  watchCalculation(grid, file, () => menu.keep());
  const windows = offerWindows(addin);
  element("workbook-name", HTMLElement).textContent = file.name;
  watchState(grid, file, host, status, drawCharts);
  const opened = grid.settled().then(() => {
    bringInFront(grid, saved);
    isInFront = true;
  });
  const settled = async (): Promise<void> => {
    await host.functionsReady;
    // Whoever waited may go to a cell, from which nothing must call him back.
    await opened;
    await grid.settled();
  };
  window.workbench = { ...windows, grid, host, file, keep: () => menu.keepNow(), problems, settled };
  if (asksForSelfTest()) await insertSelfTest(host);
  const told = takeTold();
  if (told !== undefined) status.showProblem(told);
  if (!saved) void settled().then(() => menu.isElsewhere());
  if (!isOnTrial) return;
  if (!(await isSeenToOpen(settled()))) throw new Error("the workbook on trial did not open");
  menu.trust();
  await menu.isElsewhere();
}

/** The workbook as a file; what of the one that was opened it does not have is told. */
function excelCopy(
  host: Host,
  status: StatusLine,
  grid: UniverGrid,
  file: WorkbookFile,
): Promise<Uint8Array> {
  const told = lostInCopy(lostOf(grid, file));
  if (told !== undefined) status.showProblem(told);
  return host.readFile();
}

function showChartsInFront(grid: UniverGrid, file: WorkbookFile): void {
  showCharts(
    file.charts
      .filter(({ sheet }) => sheet === grid.activeSheet())
      .map((chart) => ({ chart, content: chartContent(grid, chart) })),
  );
}

/** A second window of the add-in, and another add-in, each opened once. */
function offerWindows(addin: Omit<HostOptions, "frame">): {
  readonly openWindow: () => Host;
  readonly openBeside: () => Promise<Host>;
} {
  let second: Host | undefined;
  let beside: Promise<Host> | undefined;
  const openWindow = (): Host => (second ??= openSecondWindow(addin));
  element("file-window", HTMLButtonElement).addEventListener("click", openWindow);
  return {
    openWindow,
    openBeside: () => (beside ??= startBeside(addin)),
  };
}

function openGrid(data: IWorkbookData): UniverGrid {
  const darkScheme = matchMedia("(prefers-color-scheme: dark)");
  const grid = new UniverGrid(element("sheet", HTMLElement), data, darkScheme.matches);
  darkScheme.addEventListener("change", ({ matches }) => grid.setDarkMode(matches));
  return grid;
}

/** The file menu, which keeps the workbook after everything that may have changed it. */
function openFileMenu(
  grid: UniverGrid,
  file: WorkbookFile,
  status: StatusLine,
  {
    isOnTrial,
    addInId,
    front,
    excelFile,
  }: {
    readonly isOnTrial: boolean;
    readonly addInId: string;
    /** Name of the sheet in front; what is kept before one is brought there must not forget it. */
    readonly front: () => string | undefined;
    readonly excelFile: () => Promise<Uint8Array>;
  },
): FileMenu {
  const menu = createFileMenu(
    () => {
      grid.movedSheets.forEach((id) => file.movedParts.add(id));
      return { format: 1, sheets: grid.snapshot(), front: front(), file: fileContent(file) };
    },
    excelFile,
    { addInId, is1904: profile.dateSystem === 1904 },
    emptyWorkbook,
    (message) => status.showProblem(message),
    isOnTrial || asksForSelfTest(),
  );
  grid.onCellsChanged(() => menu.keep());
  // What changes no content, such as a width or a sheet's name, begins with the mouse or a key.
  for (const input of ["pointerup", "keyup"] as const)
    element("sheet", HTMLElement).addEventListener(input, () => menu.keep());
  return menu;
}

/**
 * The add-in's buttons on the ribbon and in the menu of a cell.
 *
 * @returns what shows on the ribbon whether the pane is open
 */
function showControls(
  manifest: string,
  grid: UniverGrid,
  pane: TaskPane,
  host: Host,
): (isOpen: boolean) => void {
  const press = ({ command }: RibbonButton): void => {
    if (command === undefined) pane.show(!pane.isOpen);
    else host.runCommand(command);
  };
  const showPaneState = showRibbon(
    element("ribbon", HTMLElement),
    readButtons(manifest, addinFolder, "ribbon"),
    press,
  );
  showPaneState(pane.isOpen);
  for (const button of readButtons(manifest, addinFolder, "cellMenu"))
    grid.addCellMenuItem(button.id, button.label, () => press(button));
  return showPaneState;
}

/** As it was left. A file may name any sheet, or one that is hidden. */
function bringInFront(grid: UniverGrid, saved: SavedWorkbook | undefined): void {
  if (saved === undefined) return grid.select(FIRST_SELECTION);
  const { front: sheet } = saved;
  if (sheet === undefined || !grid.sheetNames().includes(sheet) || grid.isSheetHidden(sheet)) return;
  if (grid.activeSheet() !== sheet) grid.activateSheet(sheet);
}

/** Follows what the grid does not tell of: its phase, the selected cell's error, values under charts. */
function watchState(
  grid: UniverGrid,
  file: WorkbookFile,
  host: Host,
  status: StatusLine,
  drawCharts: () => void,
): void {
  const messageAt = (cell: CellAddress): string | undefined => host.messageAt(cell);
  grid.explainErrors(messageAt);
  let charted = "";
  setInterval(() => {
    const now = `${grid.activeSheet()} ${grid.phase}`;
    if (file.charts.length > 0 && now !== charted) drawCharts();
    charted = now;
    const selected = { ...grid.selection(), rows: 1, columns: 1 };
    status.showPhase(grid.phase);
    status.explain(formatCells(selected), messageAt(selected));
  }, REFRESH_MILLISECONDS);
}

function emptyWorkbook(): SavedWorkbook {
  return {
    format: 1,
    sheets: toWorkbookData(EMPTY_NAME, [emptySheet("Sheet1")]),
    file: fileContent(createWorkbookFile({ name: EMPTY_NAME })),
  };
}

/** As the pane's button does. */
async function insertSelfTest(host: Host): Promise<void> {
  await Promise.all([host.functionsReady, host.commandsReady]);
  host.runCommand("insertSelfTest");
}

async function load(file: string): Promise<Response> {
  const response = await fetch(new URL(file, addinFolder));
  if (!response.ok) throw new Error(`The add-in's ${file} is missing: run "npm run build" first.`);
  return response;
}

start().catch((error: unknown) => {
  if (trial !== undefined) {
    goBack(trial);
    return;
  }
  offerToStartAfresh(error instanceof Error ? error.message : String(error));
  throw error;
});
