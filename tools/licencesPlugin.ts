/** The licences of everything by others that a build bundles, each in its own words. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import webpack from "webpack";

/** The file of a build that holds them. */
export const LICENCES_FILE = "THIRD-PARTY-LICENSES.txt";

/**
 * Writes the licences file into the build: of every package from which a script has a module, its name, version
 * and licence, and the text of the licence.
 *
 * The comments that a minifier keeps are not enough: most packages have none, and their licences ask for the text.
 */
export class LicencesPlugin {
  apply(compiler: webpack.Compiler): void {
    const name = "LicencesPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const text = licencesText(bundledPackages(compilation), compiler.context);
        compilation.emitAsset(LICENCES_FILE, new webpack.sources.RawSource(text));
      });
    });
  }
}

/** The folders of the packages from which a script has a module, below the root of the project. */
function bundledPackages(compilation: webpack.Compilation): readonly string[] {
  const { modules = [] } = compilation.getStats().toJson({
    all: false,
    modules: true,
    nestedModules: true,
    runtimeModules: true,
    modulesSpace: Infinity,
    nestedModulesSpace: Infinity,
    groupModulesByType: false,
    groupModulesByPath: false,
    groupModulesByAttributes: false,
    groupModulesByCacheStatus: false,
    groupModulesByExtension: false,
    groupModulesByLayer: false,
  });
  const folders = new Set<string>();
  const add = (module: webpack.StatsModule): void => {
    for (const inner of module.modules ?? []) add(inner);
    // With what it has of its own, webpack lets scripts find each other.
    if (module.moduleType === "runtime") folders.add("node_modules/webpack");
    const folder = packageFolder(module.nameForCondition ?? "");
    if (folder !== undefined) folders.add(folder);
  };
  modules.filter(({ orphan }) => orphan !== true).forEach(add);
  return [...folders].sort();
}

/** The package a file belongs to, "node_modules/@scope/name"; `undefined` of a file of our own. */
export function packageFolder(file: string): string | undefined {
  return /(?:^|[\\/])(node_modules[\\/](?:.*[\\/]node_modules[\\/])?(?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/
    .exec(file)?.[1]
    ?.replaceAll("\\", "/");
}

interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
}

/** @throws Error naming a package that neither ships nor names a licence whose text is known */
function licencesText(folders: readonly string[], root: string): string {
  const texts = folders.map((folder) => {
    const read = (file: string): string => readFileSync(join(resolve(root, folder), file), "utf8");
    const facts = JSON.parse(read("package.json")) as PackageFacts;
    const file = readdirSync(resolve(root, folder)).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
    const words = file === undefined ? wordsOf(facts) : read(file);
    return `${facts.name} ${facts.version}\nLicence: ${facts.license}\n\n${words.replaceAll("\r\n", "\n").trim()}\n`;
  });
  return [INTRODUCTION, ...texts].join(`\n${"-".repeat(80)}\n\n`);
}

const INTRODUCTION =
  "Award Finance bundles code of the packages below. Each stands under its own licence, which follows it.\n";

/** The text of a licence that a package names and does not ship. */
function wordsOf({ name, license, author }: PackageFacts): string {
  if (license !== "MIT") throw new Error(`${name} ships no text of its licence ${license}: add it here`);
  const holder = typeof author === "object" ? author.name : (author ?? `the authors of ${name}`);
  return `Copyright (c) ${holder}\n\n${MIT}`;
}

/** @see https://spdx.org/licenses/MIT.html */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
