/**
 * What is known about the custom functions, all read from the doc comments in src/functions and the
 * catalogues of choices in src/calc, with Microsoft's own generator of functions.json.
 */
import { basename } from "node:path";
import { parseTree, type IEnum, type IFunction } from "custom-functions-metadata";
import type ts from "typescript";
import { offeredChoices } from "./functionChoices.ts";
import { declaredFunctions, familyOf, readSources } from "./functionSources.ts";
import { helpTable, type HelpTable } from "./helpTables.ts";

/** Where Excel finds the add-in on the developer's own machine; manifest.xml is written for it. */
export const LOCAL_URL = "https://localhost:3000";

/** What the doc comment of a function tells beyond functions.json. */
export interface FunctionEntry {
  readonly family: string;
  readonly examples: readonly { readonly formula: string; readonly result: string }[];
  /** Calls that it refuses, for the page to show what a cell says then. */
  readonly refuses: readonly string[];
  /** What the result is counted in. */
  readonly units: string;
  /** How it is worked out. */
  readonly formula: string;
  /** Where the rule comes from. */
  readonly source: string;
  readonly remarks: string;
}

/** functions.json as an object. */
export interface FunctionsMetadata {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly functions: readonly IFunction[];
  readonly enums: readonly IEnum[];
}

/** Everything that is known about the custom functions. */
export interface FunctionFacts {
  readonly metadata: FunctionsMetadata;
  readonly catalogue: Readonly<Record<string, FunctionEntry>>;
  /** The tables that explain a function's arguments, by its id. */
  readonly tables: Readonly<Record<string, readonly HelpTable[]>>;
  /** The files it was read from. */
  readonly files: readonly string[];
}

/**
 * Reads every family, in the order in which src/functions/index.ts imports them.
 *
 * @param url where help pages will be found
 * @throws Error naming the file, where a function is not told as CONTRIBUTING.md asks
 */
export function readFunctions(url = LOCAL_URL): FunctionFacts {
  const { families, others } = readSources();
  // The generator looks for a choice in the file it reads, so it reads every family with all of them behind it.
  const choices = offeredChoices([...families, ...others]);
  const functions: IFunction[] = [];
  const enums = new Map<string, IEnum>();
  const catalogue: Record<string, FunctionEntry> = {};
  const tables: Record<string, readonly HelpTable[]> = {};
  for (const source of families) {
    const name = basename(source.fileName);
    const parsed = parseTree(choices.withoutAliases(source) + choices.enums, name);
    const errors = parsed.extras.flatMap((extra) => extra.errors);
    if (errors.length > 0) throw new Error(`${name}: ${errors.join("; ")}`);
    functions.push(...parsed.functions.map((item) => withHelpUrl(item, url)));
    for (const item of parsed.enums) enums.set(item.id, item);
    Object.assign(catalogue, readEntries(source));
    for (const { id, texts } of declaredFunctions(source)) tables[id] = texts("table").map(helpTable);
  }
  const used = new Set(functions.flatMap(({ parameters }) => parameters.map((item) => item.customEnumId)));
  return {
    metadata: {
      allowCustomDataForDataTypeAny: true,
      functions,
      enums: [...enums.values()].filter(({ id }) => used.has(id)),
    },
    catalogue,
    tables,
    files: [...families, ...others].map(({ fileName }) => fileName),
  };
}

/** The help address follows from the id; functions.json has it behind the description. */
function withHelpUrl({ description, ...rest }: IFunction, url: string): IFunction {
  return {
    ...(description === undefined ? {} : { description }),
    helpUrl: `${url}/docs/${rest.id}.html`,
    ...rest,
  };
}

/** What the doc comments of one family tell, by id. */
function readEntries(source: ts.SourceFile): Record<string, FunctionEntry> {
  const family = familyOf(source);
  const told = declaredFunctions(source).map(({ id, texts }): [string, FunctionEntry] => {
    const where = `${basename(source.fileName)}, ${id}`;
    const examples = texts("example").map((line) => readExample(line, where));
    const only = (tag: string): string => {
      const [text, ...others] = texts(tag);
      if (text === undefined || text === "" || others.length > 0)
        throw new Error(`${where}: one @${tag} is asked for`);
      return text.replace(/\s+/gu, " ");
    };
    const said = { units: only("units"), formula: only("formula"), source: only("source") };
    return [
      id,
      {
        family,
        examples,
        refuses: refusedCalls(texts("refuses"), where),
        ...said,
        remarks: texts("remarks").join("\n"),
      },
    ];
  });
  return Object.fromEntries(told);
}

/** @throws Error where there is none, or one is no formula */
function refusedCalls(lines: readonly string[], where: string): readonly string[] {
  if (lines.length === 0 || lines.some((line) => !line.startsWith("=")))
    throw new Error(`${where}: a @refuses "=FORMULA" is asked for`);
  return lines.map((line) => line.replace(/\s+/gu, " "));
}

function readExample(line: string, where: string): FunctionEntry["examples"][number] {
  const [formula, result] = line.split("→").map((part) => part.replace(/\s+/gu, " ").trim());
  if (!formula?.startsWith("=") || !result) {
    throw new Error(`${where}: an @example is not "=FORMULA → result": ${line}`);
  }
  return { formula, result };
}
