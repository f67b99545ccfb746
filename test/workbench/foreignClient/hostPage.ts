/** The page that frames the foreign add-in, as the add-in's own functions.json describes it. */
import { startHost, type Host } from "../../../workbench/host/index.ts";
import { profileNamed } from "../../../workbench/host/profiles.ts";
import { createMemoryGrid, type MemoryGrid } from "../host/memoryGrid.ts";

declare global {
  interface Window {
    foreignTest?: { grid: MemoryGrid; host: Host; problems: string[] };
  }
}

const profile = profileNamed(new URLSearchParams(location.search).get("profile"));
const folder = profile.lateScripts === undefined ? "addin" : `late/${profile.lateScripts}/addin`;
const functions = (await (await fetch("addin/functions.json")).json()) as unknown;
const frame = document.createElement("iframe");
document.body.append(frame);
const grid = createMemoryGrid();
const PROBLEMS: string[] = [];
window.foreignTest = {
  grid,
  host: startHost({
    ...{ frame, addinUrl: `${folder}/addin.html`, functions, namespace: "CONTOSO", grid, profile },
    onProblem: (message) => PROBLEMS.push(message),
  }),
  problems: PROBLEMS,
};
