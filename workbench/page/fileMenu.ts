import { element } from "./element.ts";
import { isExcelFile, openExcelFile, type OpenedExcelFile, type Reading } from "./excelFiles.ts";
import { forgetSelfTest, tellNext } from "./opening.ts";
import { forgetSaved, parseSaved, writeSaved, writeTrial, type SavedWorkbook } from "./savedWorkbook.ts";
import { isAtRisk, isElsewhere, mayReplace } from "./unsavedWork.ts";

export interface FileMenu {
  /** Keeps the workbook in the browser, soon. */
  keep(): void;
  /** Keeps it now. */
  keepNow(): Promise<void>;
  /** From now on it is kept: it was seen to open. */
  trust(): void;
  /** What it holds now is in a file, or the sample: nothing of it would be lost. */
  isElsewhere(): Promise<void>;
}

/** Edits come in bursts; a workbook is written whole. */
const REST_MILLISECONDS = 400;

/**
 * The menu of the workbook: a new one, empty or from the sample, a copy as a file, a file opened.
 *
 * @param workbook the one that is open
 * @param excelFile the same as Excel would save it
 * @param reading how Excel's files are read
 * @param emptyWorkbook one in which nothing stands
 * @param isOnTrial whether nothing is to be kept before `trust` is called
 */
export function createFileMenu(
  workbook: () => SavedWorkbook,
  excelFile: () => Promise<Uint8Array>,
  reading: Reading,
  emptyWorkbook: () => SavedWorkbook,
  showProblem: (message: string) => void,
  isOnTrial: boolean,
): FileMenu {
  const menu = element("file-menu", HTMLDetailsElement);
  const chosen = element("file-chosen", HTMLInputElement);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLeaving = false;
  let isTrusted = !isOnTrial;

  async function keepNow(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (!isLeaving && isTrusted) await writeSaved(workbook());
  }

  async function saveCopy(): Promise<void> {
    const saved = workbook();
    download(saved);
    await isElsewhere(saved);
  }

  /**
   * Loads the page again with another workbook; nothing of this one may be written after that.
   *
   * @param what the other one, as a sentence begins: "A new workbook"
   */
  async function leave(what: string, change: () => Promise<void>): Promise<void> {
    const open = workbook();
    if ((await isAtRisk(open)) && !(await mayReplace(open.file.name, what, () => download(open)))) return;
    clearTimeout(timer);
    isLeaving = true;
    await change();
    forgetSelfTest();
    location.reload();
  }

  function on(id: string, act: () => Promise<void> | void): void {
    element(id, HTMLButtonElement).addEventListener("click", () => {
      void Promise.resolve(act()).catch((error: unknown) => showProblem(String(error)));
    });
  }

  on("file-empty", () => leave("A new workbook", () => writeSaved(emptyWorkbook())));
  on("file-new", () => leave("The sample", forgetSaved));
  on("file-copy", saveCopy);
  on("file-xlsx", async () => downloadExcelFile(await excelFile(), workbook().file.name));
  on("file-open", () => chosen.click());
  onFileChosen(chosen, showProblem, async (chosenFile) => {
    const opened = await readFile(chosenFile, reading);
    await leave(`“${opened.workbook.file.name}”`, () => tryOut(opened));
  });
  closeOnChoice(menu);

  return {
    keep() {
      clearTimeout(timer);
      timer = setTimeout(() => void keepNow().catch(() => undefined), REST_MILLISECONDS);
    },
    keepNow,
    trust() {
      isTrusted = true;
      this.keep();
    },
    isElsewhere: () => isElsewhere(workbook()),
  };
}

/** Lets the next page load open it, and tell what of it is not shown. */
async function tryOut({ workbook, told }: OpenedExcelFile): Promise<void> {
  await writeTrial(workbook);
  if (told !== undefined) tellNext(told);
}

/** A workbook from a file: Excel's, or one that the workbench saved. */
async function readFile(file: File, reading: Reading): Promise<OpenedExcelFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isExcelFile(file.name, bytes)
    ? openExcelFile(file.name, bytes, reading)
    : { workbook: parseSaved(new TextDecoder().decode(bytes)), told: undefined };
}

/** Follows files that are chosen, or dropped onto the page. */
function onFileChosen(
  chosen: HTMLInputElement,
  showProblem: (message: string) => void,
  open: (file: File) => Promise<void>,
): void {
  const take = (file: File | undefined): void => {
    if (!file) return;
    void open(file)
      .catch((error: unknown) => showProblem(error instanceof Error ? error.message : String(error)))
      // The same file may be chosen again.
      .finally(() => (chosen.value = ""));
  };
  chosen.addEventListener("change", () => take(chosen.files?.[0]));
  onFilesDropped(take, showProblem);
}

/** Files that are dropped; what is dragged within the grid is the grid's. */
function onFilesDropped(
  take: (file: File | undefined) => void,
  showProblem: (message: string) => void,
): void {
  const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") === true;
  const mark = (isOver: boolean): void => void document.body.classList.toggle("takes-file", isOver);
  addEventListener(
    "dragover",
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      mark(true);
    },
    { capture: true },
  );
  addEventListener("dragleave", ({ relatedTarget }) => mark(relatedTarget !== null));
  addEventListener(
    "drop",
    (event) => {
      if (!hasFiles(event)) return;
      // Without this the browser leaves the page and shows the file.
      event.preventDefault();
      event.stopPropagation();
      mark(false);
      const files = event.dataTransfer?.files ?? [];
      if (files.length > 1) showProblem("Drop one workbook at a time; one is open here.");
      else take(files[0]);
    },
    { capture: true },
  );
}

function download(saved: SavedWorkbook): void {
  const content = new Blob([JSON.stringify(saved)], { type: "application/json" });
  downloadAs(`${saved.file.name.replace(/\.\w+$/, "")}.workbook.json`, content);
}

/** A workbook as a file that Excel opens. */
export function downloadExcelFile(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  downloadAs(`${name.replace(/\.\w+$/, "")}.xlsx`, new Blob([Uint8Array.from(bytes)], { type }));
}

function downloadAs(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What else is in the menu is the page's; a choice, a press beside it and Escape close it. */
function closeOnChoice(menu: HTMLDetailsElement): void {
  menu.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLButtonElement) menu.open = false;
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  menu.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") menu.open = false;
  });
}
