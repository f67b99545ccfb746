import { knows, officeContext } from "./batch.ts";

/** The Excel that this add-in is running in. */
export interface Host {
  /** "Excel", or undefined when the page is open outside of it. */
  readonly application: string | undefined;
  /** "PC", "Mac", "OfficeOnline"… */
  readonly platform: string | undefined;
  readonly version: string | undefined;
}

/** Which Excel this is. */
export function readHost(): Host {
  const diagnostics = officeContext()?.diagnostics;
  return {
    application: diagnostics?.host?.toString(),
    platform: diagnostics?.platform?.toString(),
    version: diagnostics?.version,
  };
}

/** A set of Office's interface and the highest version of it found here. */
export interface RequirementSet {
  readonly name: string;
  /** undefined: not even the first version is there. */
  readonly version: string | undefined;
  readonly isEnough: boolean;
  /** What it is needed for, for the reader of the checks. */
  readonly purpose: string;
}

const WANTED = [
  { name: "SharedRuntime", newest: 2, needed: 1, purpose: "Cells and pane work as one" },
  { name: "CustomFunctionsRuntime", newest: 5, needed: 4, purpose: "Dates appear as dates (1.4)" },
  { name: "ExcelApi", newest: 20, needed: 9, purpose: "The pane reads and writes cells (1.9)" },
] as const;

/** The requirement sets that the add-in relies on. */
export function readRequirementSets(): readonly RequirementSet[] {
  return WANTED.map(({ name, newest, needed, purpose }) => {
    let version = newest as number;
    while (version > 0 && !knows(name, `1.${version}`)) version--;
    return {
      name,
      version: version > 0 ? `1.${version}` : undefined,
      isEnough: version >= needed,
      purpose,
    };
  });
}
