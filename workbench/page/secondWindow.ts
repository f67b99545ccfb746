import { startHost, type Grid, type Host, type HostOptions } from "../host/index.ts";
import { element } from "./element.ts";

/**
 * One more window of the add-in on the same workbook, as when two people have it open: its pane stands
 * below the first one's. The cells' functions are answered by the first window, which a grid has one of.
 */
export function openSecondWindow(options: Omit<HostOptions, "frame">): Host {
  const frame = document.createElement("iframe");
  frame.id = "addin-second";
  frame.title = "Award Finance task pane of a second window";
  element("pane", HTMLElement).append(frame);
  const grid = Object.create(options.grid, {
    registerFunctions: { value: () => undefined },
    push: { value: () => undefined },
  }) as Grid;
  return startHost({ ...options, frame, grid });
}
