/** The add-in's build, for the tools that make one for elsewhere than dist/. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { writeSite } from "./docs/site.ts";
import { editionNamed } from "./editions.ts";

const ROOT = resolve(import.meta.dirname, "..");

/**
 * Runs the build with settings of its own.
 *
 * @param settings as webpack.config.js names them: url, officeJs, out, edition
 * @throws Error when the build failed, which has said why by then
 */
export async function build(settings: Readonly<Record<string, string>>): Promise<void> {
  const webpack = createRequire(import.meta.url).resolve("webpack/bin/webpack.js");
  const env = Object.entries(settings).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
  // The audit comes behind the add-in, whose functions.js it takes along.
  for (const config of ["webpack.config.js", "webpack.audit.config.js"]) {
    // Under tsx, as `npm run build` runs it: what writes functions.json is TypeScript.
    const { status } = spawnSync(process.execPath, ["--import", "tsx", webpack, "--config", config, ...env], {
      cwd: ROOT,
      stdio: "inherit",
    });
    if (status !== 0) throw new Error("the build failed, see above");
  }
  await writeSite(
    resolve(ROOT, settings["out"] ?? "dist"),
    editionNamed(settings["edition"] ?? "deployed").namespace,
  );
}
