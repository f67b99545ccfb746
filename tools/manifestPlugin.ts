/** The manifest of a build: that of its edition, for its host, with the functions.json of the same build. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";
import { manifestOf, type Edition } from "./editions.ts";
import { LOCAL_URL } from "./functions/functionFacts.ts";

const MANIFEST = join(import.meta.dirname, "..", "manifest.xml");

/** Writes manifest.xml into the build. */
export class ManifestPlugin {
  private readonly url: string;
  private readonly edition: Edition;

  /**
   * @param url where the build will be served, without a slash at the end
   * @param edition whose Id, name and namespace it gets
   */
  constructor(url: string, edition: Edition) {
    this.url = url;
    this.edition = edition;
  }

  apply(compiler: webpack.Compiler): void {
    const name = "ManifestPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      // After functions.json, which is added at the stage before.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_PRE_PROCESS;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        compilation.fileDependencies.add(MANIFEST);
        const metadata = compilation.getAsset("functions.json")?.source.source();
        if (metadata === undefined) throw new Error("functions.json must be written before manifest.xml");
        const manifest = manifestOf(readFileSync(MANIFEST, "utf8"), this.edition)
          .replaceAll(LOCAL_URL, this.url)
          .replace(METADATA, `$1?v=${versionOf(metadata)}"`);
        compilation.emitAsset("manifest.xml", new webpack.sources.RawSource(manifest));
      });
    });
  }
}

const METADATA = /(<bt:Url id="Functions\.Metadata\.Url" DefaultValue="[^"]*)"/;

/**
 * What stands behind functions.json's address: Excel keeps the file for up to 24 hours under the address that it
 * knows, and calls new code by the old description (OfficeDev/office-js 2777).
 */
function versionOf(metadata: string | Buffer): string {
  return createHash("sha256").update(metadata).digest("hex").slice(0, 8);
}
