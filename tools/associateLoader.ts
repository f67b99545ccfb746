/**
 * Loader of webpack for src/functions: registers every custom function of a file with Excel, by the id in its
 * doc comment, as the loader of Microsoft's custom-functions-metadata-plugin does.
 */
import type { LoaderContext } from "webpack";
import { declaredFunctions, parseSource } from "./functionSources.ts";

export default function associate(this: LoaderContext<object>, text: string): string {
  const functions = declaredFunctions(parseSource(this.resourcePath, text));
  return [text, ...functions.map(({ id, name }) => `CustomFunctions.associate("${id}", ${name});`)].join(
    "\n",
  );
}
