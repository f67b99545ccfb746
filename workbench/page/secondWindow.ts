import { startHost, type Grid, type Host, type HostOptions } from "../host/index.ts";
import { element } from "./element.ts";
import { readNamespace } from "./ribbon.ts";

/** A pane below the first one. */
function addFrame(id: string, title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.id = id;
  frame.title = title;
  element("pane", HTMLElement).append(frame);
  return frame;
}

/**
 * One more window of the add-in on the same workbook, as when two people have it open: its pane stands
 * below the first one's. The cells' functions are answered by the first window, which a grid has one of.
 */
export function openSecondWindow(options: Omit<HostOptions, "frame">): Host {
  const frame = addFrame("addin-second", "Award Finance task pane of a second window");
  const grid = Object.create(options.grid, {
    registerFunctions: { value: () => undefined },
    push: { value: () => undefined },
  }) as Grid;
  return startHost({ ...options, frame, grid });
}

/** Another add-in for the same workbook, with functions of its own. */
export async function startBeside(options: Omit<HostOptions, "frame">): Promise<Host> {
  const [functions, manifest] = await Promise.all([
    fetch("/beside/functions.json").then((answer) => answer.json() as Promise<unknown>),
    fetch("/beside/manifest.xml").then((answer) => answer.text()),
  ]);
  const host = startHost({
    ...{ ...options, functions, namespace: readNamespace(manifest) },
    addinUrl: new URL("/beside/taskpane.html", location.href).href,
    frame: addFrame("addin-beside", "Task pane of another add-in"),
  });
  await host.functionsReady;
  await host.commandsReady;
  return host;
}
