/** A built folder (dist/ or what `npm run package` wrote) as the manifest's checker sees it. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import type { BuiltAddIn } from "./checkManifest.ts";

/**
 * Reads what the checker needs to know of a built add-in.
 *
 * @param folder the built folder
 * @param url where it will be served, without a slash at the end
 */
export function builtAddIn(folder: string, url: string): BuiltAddIn {
  return {
    url,
    namespace: "AWARD",
    actions: associatedActions(folder),
    text: (path) => readFileSync(join(folder, path), "utf8"),
    hasFile: (path) => existsSync(join(folder, path)) && statSync(join(folder, path)).size > 0,
    pixels: (path) => {
      const { width, height } = PNG.sync.read(readFileSync(join(folder, path)));
      return [width, height];
    },
  };
}

/** Ids given to Office.actions.associate: string literals, so they survive minification. */
function associatedActions(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .flatMap((file) => [
      ...readFileSync(join(folder, file), "utf8").matchAll(/\.actions\.associate\(\s*["'`](\w+)["'`]/g),
    ])
    .flatMap(([, id]) => (id === undefined ? [] : [id]));
}
