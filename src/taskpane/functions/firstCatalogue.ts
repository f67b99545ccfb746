import { loadCatalogue, type FunctionEntry } from "./catalogue.ts";

/** The two files of the catalogue, asked for beside the pane's code and not after it. */
export type CatalogueFiles = readonly [functions: Promise<unknown>, examples: Promise<unknown>];

let first: Promise<readonly FunctionEntry[]> | undefined;

/** Reads the list of functions from what was asked for ahead. */
export function expectCatalogue([functions, examples]: CatalogueFiles): void {
  first = loadCatalogue(functions, examples);
  // Whoever shows the list says that it has not come.
  first.catch(() => undefined);
}

/** The list that was asked for ahead, or a new one. */
export function firstCatalogue(): Promise<readonly FunctionEntry[]> {
  return first ?? loadCatalogue();
}
