/**
 * The release as one zip: `npm run release -- --url https://host/path`, with the options of `npm run package`.
 *
 * It writes build/award-finance-<version>.zip; the same commit and address give the same bytes.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { deploymentUrl } from "../packageUrl.ts";
import { releaseFiles, releaseZip } from "./releaseFiles.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDER = join(ROOT, "build", "release");

const TEXT = { type: "string" } as const;

try {
  const { values } = parseArgs({ options: { url: TEXT, "office-js": TEXT } });
  const url = deploymentUrl(values.url);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const officeJs = values["office-js"] === undefined ? [] : ["--office-js", values["office-js"]];
  const { status } = spawnSync(
    process.execPath,
    ["--import", "tsx", join("tools", "package.ts"), "--url", url, "--out", FOLDER, ...officeJs],
    { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] },
  );
  if (status !== 0) throw new Error("the build failed, see above");
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  const name = `award-finance-${version}`;
  const files = releaseFiles(FOLDER, url);
  const path = join(ROOT, "build", `${name}.zip`);
  writeFileSync(path, releaseZip(files, name));
  console.log(`build/${name}.zip: ${files.size} files for ${url}/, to be read from its README.txt on`);
} catch (error) {
  console.error(`release: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
