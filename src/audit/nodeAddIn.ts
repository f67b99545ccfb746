/** The add-in in Node: functions.js as it was built, run in a context of its own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { prepareScope, type AddIn } from "./addIn.ts";

/**
 * Loads the add-in.
 *
 * @param folder where functions.js, its parts and functions.json are
 */
export function loadAddIn(folder: string): AddIn {
  const run = (file: string): void => {
    new Script(readFileSync(join(folder, file), "utf8"), { filename: file }).runInContext(scope);
  };
  // A context has neither a page's script elements nor Node's import: a part comes as it does in a worker.
  const scope = createContext({ importScripts: run });
  const ready = prepareScope(scope);
  run("functions.js");
  return ready(JSON.parse(readFileSync(join(folder, "functions.json"), "utf8")), "AWARD");
}
