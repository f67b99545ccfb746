/**
 * What Excel, the pane and the reader are told about the custom functions: functions.json, examples.json
 * (families, examples, remarks) and a help page per function.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";
import { readFunctions } from "./functionFacts.ts";
import { helpIndex, helpPage, helpStyle } from "./functionHelp.ts";

const HELP_INDEX = join(import.meta.dirname, "..", "assets", "help.html");

/** Writes functions.json, examples.json and the help pages into the build. */
export class FunctionsMetadataPlugin {
  private readonly url: string;

  /** @param url where help pages will be found */
  constructor(url: string) {
    this.url = url;
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
    const { metadata, catalogue, files } = readFunctions(this.url);
    compilation.fileDependencies.addAll([...files, HELP_INDEX]);
    const emit = (file: string, text: string): void => {
      compilation.emitAsset(file, new webpack.sources.RawSource(text));
    };
    emit("functions.json", JSON.stringify(metadata, null, 2));
    emit("examples.json", JSON.stringify(catalogue, null, 2));
    emit("help/index.html", helpIndex(readFileSync(HELP_INDEX, "utf8"), { metadata, catalogue }));
    emit("help/help.css", helpStyle);
    for (const item of metadata.functions)
      emit(`help/${item.id}.html`, helpPage(item, { metadata, catalogue }));
  }
}
