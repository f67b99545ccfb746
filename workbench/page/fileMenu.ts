import { element } from "./element.ts";
import { forgetSelfTest } from "./opening.ts";
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
 * @param emptyWorkbook one in which nothing stands
 * @param isOnTrial whether nothing is to be kept before `trust` is called
 */
export function createFileMenu(
  workbook: () => SavedWorkbook,
  excelFile: () => Promise<Uint8Array>,
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
  onFileChosen(chosen, showProblem, (saved) => leave(`“${saved.file.name}”`, () => writeTrial(saved)));
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

/** Reads the file that was chosen. */
function onFileChosen(
  chosen: HTMLInputElement,
  showProblem: (message: string) => void,
  open: (saved: SavedWorkbook) => Promise<void>,
): void {
  chosen.addEventListener("change", () => {
    const [file] = chosen.files ?? [];
    if (!file) return;
    void file
      .text()
      .then((text) => open(parseSaved(text)))
      .catch((error: unknown) => showProblem(error instanceof Error ? error.message : String(error)))
      // The same file may be chosen again.
      .finally(() => (chosen.value = ""));
  });
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
