/**
 * Loader of webpack for src/functions: registers every custom function of a file with Excel, by the id in its
 * doc comment, as the loader of Microsoft's custom-functions-metadata-plugin does, and lets it be called with fewer
 * arguments than it has (src/functions/excel/invocation.ts).
 */
import type { LoaderContext } from "webpack";
import { declaredFunctions, parseSource } from "./functionSources.ts";

export default function associate(this: LoaderContext<object>, text: string): string {
  const functions = declaredFunctions(parseSource(this.resourcePath, text));
  if (functions.length === 0) return text;
  return [
    text,
    'import { withOmitted } from "./excel/invocation.ts";',
    ...functions.map(({ id, name, texts }) => {
      const isCancelable = texts("cancelable").length > 0;
      return `CustomFunctions.associate("${id}", withOmitted(${name}${isCancelable ? ", true" : ""}));`;
    }),
  ].join("\n");
}
