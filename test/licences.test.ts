import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";
import { LICENCES_FILE, packageFolder } from "../tools/licencesPlugin.ts";
import configure from "../webpack.config.js";
import { builtFile } from "./functions/builtFunctions.ts";

const root = join(import.meta.dirname, "..");

/** What the file says, by package: the version, the licence and its text. */
function listed(): ReadonlyMap<string, { version: string; licence: string; words: string }> {
  const [, ...parts] = builtFile(LICENCES_FILE).split(`\n${"-".repeat(80)}\n\n`);
  return new Map(
    parts.map((part) => {
      const [, name = "", version = "", licence = "", words = ""] =
        /^(\S+) (\S+)\nLicence: (.+)\n\n([^]*)$/.exec(part) ?? [];
      return [name, { version, licence, words }];
    }),
  );
}

/**
 * The packages of the modules that are in the scripts, told module by module by a build that joins none of them
 * and shortens nothing.
 */
async function bundled(): Promise<ReadonlySet<string>> {
  const config = configure() as webpack.Configuration;
  const names = new Set<string>();
  const compiler = webpack({
    ...config,
    optimization: { concatenateModules: false, minimize: false },
    plugins: config.plugins?.filter((plugin) => plugin instanceof webpack.DefinePlugin) ?? [],
  });
  assert.ok(compiler !== null);
  compiler.hooks.afterCompile.tap("test", ({ chunks, chunkGraph }) => {
    for (const chunk of chunks) {
      for (const module of chunkGraph.getChunkModulesIterable(chunk)) {
        const folder = module instanceof webpack.NormalModule ? packageFolder(module.resource) : undefined;
        if (folder !== undefined) names.add(folder.slice(folder.lastIndexOf(MODULES) + MODULES.length));
        if (module instanceof webpack.RuntimeModule) names.add("webpack");
      }
    }
  });
  // Nothing is written: dist/ is that of the build under test.
  compiler.hooks.shouldEmit.tap("test", () => false);
  await new Promise<void>((done, fail) => {
    compiler.run((error, stats) => {
      if (error !== null) fail(error);
      else if (stats?.hasErrors() === true) fail(new Error(stats.toString("errors-only")));
      else compiler.close(() => done());
    });
  });
  return names;
}

const MODULES = "node_modules/";

/** The words in which a licence permits, and those in which it says on what condition. */
const CLAUSES: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
  MIT: [/Permission is hereby granted, free of charge/, /above copyright notice and this permission notice/],
  ISC: [/Permission to use, copy, modify,/, /above copyright notice and this permission notice/],
  "BSD-3-Clause": [/Redistribution and use/, /neither the name/i],
  // Without any condition.
  "0BSD": [/Permission to use, copy, modify,/, /with or without fee/],
};

describe("the licences of what is bundled", () => {
  const known = listed();

  it("are listed for every package that a script has a module of, and for no other", async function () {
    this.timeout(240_000);
    const packages = await bundled();
    assert.ok(
      packages.has("decimal.js") && packages.has("@microsoft/fast-element") && packages.has("webpack"),
    );
    assert.deepEqual([...known.keys()].sort(), [...packages].sort());
  });

  it("are those that the installed packages state, in that version", () => {
    for (const [name, { version, licence }] of known) {
      const text = readFileSync(join(root, MODULES, name, "package.json"), "utf8");
      const stated = JSON.parse(text) as { version: string; license: string };
      assert.deepEqual([name, version, licence], [name, stated.version, stated.license]);
    }
  });

  it("have who holds the copyright, what is granted, and under which condition", () => {
    for (const [name, { licence, words: text }] of known) {
      const words = text.replace(/\s+/g, " ");
      assert.match(words, /Copyright/i, name);
      const [granted, condition] = CLAUSES[licence] ?? assert.fail(`${name}: ${licence}`);
      assert.match(words, granted, name);
      assert.match(words, condition, name);
      assert.match(words, /AS IS/, name);
    }
  });
});

describe("the package that a file belongs to", () => {
  for (const [file, folder] of [
    ["/home/us/award/node_modules/d3-path/src/path.js", "node_modules/d3-path"],
    ["/a/node_modules/@lit/reactive-element/css-tag.js", "node_modules/@lit/reactive-element"],
    ["C:\\award\\node_modules\\@lit\\reactive-element\\css-tag.js", "node_modules/@lit/reactive-element"],
    [
      "/a/node_modules/d3-scale/node_modules/d3-array/src/bin.js",
      "node_modules/d3-scale/node_modules/d3-array",
    ],
    ["./node_modules/decimal.js/decimal.mjs", "node_modules/decimal.js"],
    ["/a/src/calc/index.ts", undefined],
    ["/a/src/not_node_modules/x/y.ts", undefined],
  ] as const) {
    it(`is ${folder ?? "ours"} of ${file}`, () => {
      assert.equal(packageFolder(file), folder);
    });
  }
});
