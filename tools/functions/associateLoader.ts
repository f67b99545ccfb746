/**
 * Loader of webpack for src/functions: registers every custom function of a file with Excel, by the id in its
 * doc comment, as the loader of Microsoft's custom-functions-metadata-plugin does, and lets it be called with fewer
 * arguments than it has (src/functions/excel/invocation.ts).
 */
import { dirname, join, relative, sep } from "node:path";
import type { LoaderContext } from "webpack";
import { declaredFunctions, parseSource } from "./functionSources.ts";

const INVOCATION = join(import.meta.dirname, "..", "..", "src", "functions", "excel", "invocation.ts");

export default function associate(this: LoaderContext<object>, text: string): string {
  const functions = declaredFunctions(parseSource(this.resourcePath, text));
  if (functions.length === 0) return text;
  return [
    text,
    `import { withOmitted } from "${pathFrom(this.resourcePath)}";`,
    ...functions.map(({ id, name, texts }) => {
      const isCancelable = texts("cancelable").length > 0;
      return `CustomFunctions.associate("${id}", withOmitted(${name}${isCancelable ? ", true" : ""}));`;
    }),
  ].join("\n");
}

/** Where a file, in whichever folder of src/functions, finds invocation.ts. */
function pathFrom(file: string): string {
  const path = relative(dirname(file), INVOCATION).split(sep).join("/");
  return path.startsWith(".") ? path : `./${path}`;
}
