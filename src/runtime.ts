/**
 * The shared runtime's entry: cells, ribbon and pane live in one page.
 *
 * Excel loads the page hidden as soon as a cell needs a custom function, so nothing of the user
 * interface is fetched before the pane is really seen. functions.js has already run by now.
 */
import { registerCommands } from "./commands/index.ts";

type ShowTab = (tab: string) => void;

let pane: Promise<ShowTab> | undefined;
let wantedTab: string | undefined;

/** Fetches the pane's code and shows it, once; after a failure the next call tries again. */
function openPane(root: HTMLElement): void {
  pane ??= fetchPane(root);
  pane.then(bringTabToFront, () => {
    pane = undefined;
    sayThatItFailed(root);
  });
}

async function fetchPane(root: HTMLElement): Promise<ShowTab> {
  // The page the pane opens on comes beside the pane's own code, not after it has run.
  if (wantedTab === undefined)
    import(/* webpackChunkName: "answer" */ "./taskpane/answer/answerTab.ts").catch(() => undefined);
  const { openPane: open } = await import(/* webpackChunkName: "taskpane" */ "./taskpane/index.ts");
  return open(root, wantedTab);
}

function bringTabToFront(show: ShowTab): void {
  if (wantedTab !== undefined) show(wantedTab);
  wantedTab = undefined;
}

function sayThatItFailed(root: HTMLElement): void {
  const sentence = document.createElement("p");
  sentence.setAttribute("role", "alert");
  sentence.textContent = "The pane could not be loaded: check the connection, then try again.";
  const again = document.createElement("button");
  again.textContent = "Try again";
  again.addEventListener("click", () => openPane(root));
  root.replaceChildren(sentence, again);
}

/** Opens the pane, on one of its tabs where one is named. */
async function showTab(tab?: string): Promise<void> {
  wantedTab = tab;
  // Where the pane is already open nothing tells that it was asked for again.
  void pane?.then(bringTabToFront, () => undefined);
  await Office.addin.showAsTaskpane();
}

/** Narrower than this, in CSS pixels, is a hidden frame that leaks a line into view, not a pane. */
const NARROWEST_PANE = 100;

/**
 * Calls back when the pane is seen.
 *
 * Two signs, whichever comes first: Office's own event, which not every host sends for the first
 * opening; and the browser's report that the root is on the screen, which a hidden web view or frame
 * never gives.
 */
function whenSeen(root: HTMLElement, seen: () => void): void {
  new IntersectionObserver(
    (entries) => {
      if (entries.some(({ intersectionRect }) => intersectionRect.width >= NARROWEST_PANE)) seen();
    },
    { threshold: [0, 0.1, 0.25, 0.5, 0.75, 1] },
  ).observe(root);
  // Outside of Office, where a person may have opened the page in a browser, there is no such event.
  (Office.addin as typeof Office.addin | undefined)
    ?.onVisibilityModeChanged(({ visibilityMode }) => {
      if (visibilityMode === Office.VisibilityMode.taskpane) seen();
    })
    .catch(() => undefined);
}

/**
 * Reads the workbook's scenarios, so that functions answer from the loaded one with no pane open; a
 * workbook that cannot be read leaves them without, and the pane says why.
 */
function startScenarios(): void {
  void import(/* webpackChunkName: "workbook" */ "./workbook/index.ts")
    .then((workbook) => workbook.startScenarios())
    .catch(() => undefined);
}

/** This script stands in the head, above the pane's root; Office may be ready before the root is there. */
function whenParsed(then: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", then, { once: true });
  else then();
}

void Office.onReady(({ host }) => {
  if (host !== null) {
    registerCommands(showTab);
    startScenarios();
  }
  whenParsed(() => {
    const root = document.getElementById("pane");
    if (root) whenSeen(root, () => openPane(root));
  });
});
