/**
 * What Excel and the pane are told about the custom functions: functions.json and examples.json (families, examples,
 * formulas, sources, remarks). What readers are told is written of the same once the build is done: tools/docs.
 */
import webpack from "webpack";
import { readFunctions } from "./functionFacts.ts";

/** Writes functions.json and examples.json into the build. */
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
    const { metadata, catalogue, files } = readFunctions(this.url);
    compilation.fileDependencies.addAll(files);
    const emit = (file: string, text: string): void => {
      const typed = text.replace(/\bAWARD\.(?=[A-Z_]{3}|<\/code>)/gu, `${this.namespace}.`);
      compilation.emitAsset(file, new webpack.sources.RawSource(typed));
    };
    emit("functions.json", JSON.stringify(metadata, null, 2));
    emit("examples.json", JSON.stringify(catalogue, null, 2));
  }
}
