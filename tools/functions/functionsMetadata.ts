/**
 * What Excel, the pane and the reader are told about the custom functions: functions.json, examples.json
 * (families, examples, remarks) and a help page per function.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";
import { readFunctions } from "./functionFacts.ts";
import { helpGuide, helpIndex, helpPage, HELP_STYLE } from "./functionHelp.ts";

const HELP_INDEX = join(import.meta.dirname, "..", "..", "assets", "help.html");

/** What Excel itself does with the functions; the pane leads to it. */
const IN_EXCEL = join(import.meta.dirname, "..", "..", "docs", "in-excel.md");

/** Writes functions.json, examples.json and the help pages into the build. */
export class FunctionsMetadataPlugin {
  private readonly url: string;
  private readonly namespace: string;

  /**
   * @param url where help pages will be found
   * @param namespace under which Excel will know the functions; the doc comments say AWARD
   */
  constructor(url: string, namespace: string) {
    this.url = url;
    this.namespace = namespace;
  }

  apply(compiler: webpack.Compiler): void {
    const name = "FunctionsMetadataPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        this.emit(compilation);
      });
    });
  }

  private emit(compilation: webpack.Compilation): void {
    const facts = readFunctions(this.url);
    const { metadata, catalogue, files } = facts;
    compilation.fileDependencies.addAll([...files, HELP_INDEX, IN_EXCEL]);
    const emit = (file: string, text: string): void => {
      const typed = text.replace(/\bAWARD\.(?=[A-Z_]{3}|<\/code>)/gu, `${this.namespace}.`);
      compilation.emitAsset(file, new webpack.sources.RawSource(typed));
    };
    emit("functions.json", JSON.stringify(metadata, null, 2));
    emit("examples.json", JSON.stringify(catalogue, null, 2));
    emit("help/index.html", helpIndex(readFileSync(HELP_INDEX, "utf8"), facts));
    emit("help/help.css", HELP_STYLE);
    emit("help/in-excel.html", helpGuide(readFileSync(IN_EXCEL, "utf8")));
    for (const item of metadata.functions) emit(`help/${item.id}.html`, helpPage(item, facts));
  }
}
