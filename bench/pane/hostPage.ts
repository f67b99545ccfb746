/**
 * Frames the whole add-in, its pane out of sight until it is opened, beside a workbook in memory: what is
 * measured is the pane and not a spreadsheet that makes room for it.
 */
import { createMemoryGrid } from "../../test/workbench/host/memoryGrid.ts";
import { startHost } from "../../workbench/host/index.ts";

declare global {
  interface Window {
    /** Resolves once the add-in answers in cells. */
    ready: Promise<void>;
    /** Brings the pane into view; the time at which that was. */
    openPane(): number;
  }
}

const frame = document.createElement("iframe");
frame.style.cssText = "width: 0; height: 800px; border: 0";
document.body.append(frame);

async function start(): Promise<void> {
  const response = await fetch("addin/functions.json");
  const host = startHost({
    frame,
    addinUrl: "addin/taskpane.html",
    functions: await response.json(),
    namespace: "AWARD",
    grid: createMemoryGrid(),
    onProblem: (message) => console.error(message),
  });
  await host.functionsReady;
}

window.ready = start();
window.openPane = () => {
  const now = performance.timeOrigin + performance.now();
  frame.style.width = "350px";
  return now;
};
