/**
 * Makes JavaScript of TypeScript, beside it: run by Stryker in its copy of the project, after the mutants are in.
 *
 * A mutant of what is worked out when a module is loaded needs a process of its own; loaded by tsx, which compiles one
 * module after the other, that takes several times as long.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "@swc/core";

/** What the tests of the calculation import, with what that imports. */
const FOLDERS = ["src", "test", "tools", "workbench"];

const JSC = {
  parser: { syntax: "typescript" },
  target: "es2022",
  // Of the compiler, not of its types yet.
  rewriteRelativeImportExtensions: true,
  experimental: { keepImportAttributes: true },
} as const;

export function compileFile(path: string, target: string): void {
  const { code } = transformSync(readFileSync(path, "utf8"), {
    filename: path,
    swcrc: false,
    configFile: false,
    module: { type: "es6" },
    jsc: JSC,
  });
  writeFileSync(target, code);
}

if (process.argv[1] === import.meta.filename) {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  for (const file of files) if (/(?<!\.d)\.ts$/u.test(file)) compileFile(file, file.replace(/\.ts$/u, ".js"));
}
