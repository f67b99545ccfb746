/**
 * What Excel, the pane and the reader are told about the custom functions, all read from the doc
 * comments in src/functions: functions.json (Microsoft's own generator), examples.json (families,
 * examples, remarks), a help page per function, and docs/functions.md.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseTree } from "custom-functions-metadata";
import ts from "typescript";
import webpack from "webpack";
import { helpIndex, helpPage, helpStyle } from "./functionHelp.js";

const ROOT = resolve(import.meta.dirname, "..");
const FUNCTIONS = join(ROOT, "src", "functions");

/** The file of each family, in the order readers meet them. */
const FAMILIES = [
  ["notes", "Notes"],
  ["standstill", "Standstill and secured debt"],
  ["securedDebt", "Standstill and secured debt"],
  ["award", "Award and judgment"],
  ["dates", "Dates and returns"],
  ["returns", "Dates and returns"],
  ["waterfall", "Waterfall and liquidity"],
  ["scenarios", "Scenarios and uncertainty"],
];

/**
 * Reads every family.
 *
 * @returns {{ metadata: object, catalogue: Record<string, object>, files: string[] }}
 *   functions.json as an object, and per function its family, examples and remarks
 */
export function readFunctions() {
  // One declaration of each choice serves all families: the generator looks for it in the file it
  // reads, so it reads every family with the choices behind it.
  const choices = readFileSync(join(FUNCTIONS, "choices.ts"), "utf8");
  const present = readdirSync(FUNCTIONS).filter((file) => file.endsWith(".ts"));
  const declaring = present.filter((file) =>
    /@customfunction\b/.test(readFileSync(join(FUNCTIONS, file), "utf8")),
  );
  const strangers = declaring.filter((file) => !FAMILIES.some(([name]) => `${name}.ts` === file));
  if (strangers.length > 0)
    throw new Error(`tools/functionsMetadata.js knows no family for ${strangers.join(", ")}`);

  const functions = [];
  const enums = new Map();
  const catalogue = {};
  const files = [join(FUNCTIONS, "choices.ts")];
  for (const [name, family] of FAMILIES.filter(([name]) => declaring.includes(`${name}.ts`))) {
    const path = join(FUNCTIONS, `${name}.ts`);
    const source = readFileSync(path, "utf8");
    const parsed = parseTree(`${source}\n${choices}`, basename(path));
    const errors = parsed.extras.flatMap((extra) => extra.errors);
    if (errors.length > 0) throw new Error(`${basename(path)}: ${errors.join("; ")}`);
    functions.push(...parsed.functions);
    for (const item of parsed.enums ?? []) enums.set(item.id, item);
    Object.assign(catalogue, readExamples(path, source, family));
    files.push(path);
  }
  const used = new Set(
    functions.flatMap((item) => item.parameters.map((parameter) => parameter.customEnumId)),
  );
  return {
    metadata: {
      allowCustomDataForDataTypeAny: true,
      functions,
      enums: [...enums.values()].filter((item) => used.has(item.id)),
    },
    catalogue,
    files,
  };
}

/** The examples and remarks in the doc comments of one family. */
function readExamples(path, source, family) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found = {};
  for (const statement of file.statements.filter(ts.isFunctionDeclaration)) {
    const tags = ts.getJSDocTags(statement);
    const text = (name) =>
      tags
        .filter((tag) => tag.tagName.text.toLowerCase() === name)
        .map((tag) => ts.getTextOfJSDocComment(tag.comment)?.trim() ?? "");
    const [id] = text("customfunction");
    if (id === undefined) continue;
    found[id] = {
      family,
      examples: text("example").map((line) => {
        const [formula, result] = line.split("→").map((part) => part.replace(/\s+/g, " ").trim());
        if (!formula?.startsWith("=") || !result) {
          throw new Error(`${basename(path)}: an @example of ${id} is not "=FORMULA → result": ${line}`);
        }
        return { formula, result };
      }),
      remarks: text("remarks").join("\n"),
    };
  }
  return found;
}

/** Writes functions.json, examples.json and the help pages into the build. */
export class FunctionsMetadataPlugin {
  #url;
  #localUrl;

  /** @param {{ url: string, localUrl: string }} options where help pages will be found */
  constructor({ url, localUrl }) {
    this.#url = url;
    this.#localUrl = localUrl;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadataPlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "FunctionsMetadataPlugin", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const { metadata, catalogue, files } = readFunctions();
          compilation.fileDependencies.addAll(files);
          const emit = (name, text) => compilation.emitAsset(name, new webpack.sources.RawSource(text));
          const json = JSON.stringify(metadata, null, 2);
          emit("functions.json", json.replaceAll(this.#localUrl, this.#url));
          emit("examples.json", JSON.stringify(catalogue, null, 2));
          const indexPage = join(ROOT, "assets", "help.html");
          compilation.fileDependencies.add(indexPage);
          emit("help/index.html", helpIndex(readFileSync(indexPage, "utf8"), { metadata, catalogue }));
          emit("help/help.css", helpStyle);
          for (const item of metadata.functions) {
            emit(`help/${item.id}.html`, helpPage(item, catalogue[item.id], metadata.enums));
          }
        },
      );
    });
  }
}
