/**
 * CONTRIBUTING.md, "How to add": a toy one of each is added to a copy of the tree, in the files that the page
 * lists and in no others, and the checks pass.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { toys } from "./howToAdd.toys.ts";

const ROOT = join(import.meta.dirname, "..");

/** What a section of CONTRIBUTING.md lists: its lines that begin with a path. */
function listed(section: string): readonly string[] {
  const page = readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8");
  const [, body] = page.split(`### ${section}\n`);
  assert.ok(body !== undefined, `CONTRIBUTING.md tells how to add ${section}`);
  const [text = ""] = body.split(/^##/mu);
  return [...text.matchAll(/^- ((?:`[^`]+`(?:, )?)+)/gmu)].flatMap(([, paths = ""]) =>
    [...paths.matchAll(/`([^`]+)`/gu)].map(([, path = ""]) => path),
  );
}

/** Whether a path is meant by a listed one, in which <family> stands for a name. */
function isMeant(path: string, entry: string): boolean {
  const pattern = entry.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/<[^>]+>/gu, "[\\w.-]+");
  return new RegExp(`^${pattern}$`, "u").test(path);
}

/** What a commit of an addition holds besides code: written by hand for the real one, or by a command. */
const BESIDE_CODE = /^(?:test|docs)\/|^(?:CHANGELOG|README)\.md$/u;

describe("CONTRIBUTING.md, how to add", () => {
  for (const { section, files } of toys) {
    it(`${section}: its list has every file that a toy one touches, and no other code`, () => {
      const entries = listed(section);
      for (const path of Object.keys(files)) {
        assert.ok(
          entries.some((entry) => isMeant(path, entry)),
          `${path} is not listed`,
        );
      }
      for (const entry of entries.filter((one) => !BESIDE_CODE.test(one))) {
        assert.ok(
          Object.keys(files).some((path) => isMeant(path, entry)),
          `${entry} is listed and was not touched`,
        );
      }
    });
  }

  it("a toy one of each passes the checks", function () {
    this.timeout(600_000);
    const folder = mkdtempSync(join(tmpdir(), "how-to-add-"));
    const run = (...command: readonly string[]): void => {
      try {
        execFileSync(process.execPath, command, { cwd: folder, stdio: "pipe", encoding: "utf8" });
      } catch (error) {
        const { stdout, stderr } = error as { stdout: string; stderr: string };
        assert.fail(`${command.join(" ")}\n${stdout}\n${stderr}`);
      }
    };
    const tool = (path: string): string => join("node_modules", path);
    try {
      const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
        cwd: ROOT,
        encoding: "utf8",
      });
      for (const path of tracked
        .trim()
        .split("\n")
        .filter((one) => existsSync(join(ROOT, one)))) {
        mkdirSync(join(folder, dirname(path)), { recursive: true });
        cpSync(join(ROOT, path), join(folder, path));
      }
      symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
      const touched = new Set<string>();
      for (const { files } of toys) {
        for (const [path, change] of Object.entries(files)) {
          const full = join(folder, path);
          mkdirSync(dirname(full), { recursive: true });
          const before = existsSync(full) ? readFileSync(full, "utf8") : "";
          writeFileSync(full, change(before));
          touched.add(path);
        }
      }
      run(tool("prettier/bin/prettier.cjs"), "--check", ...touched);
      run(tool("typescript/bin/tsc"));
      const code = [...touched].filter((path) => path.endsWith(".ts"));
      run(tool("eslint/bin/eslint.js"), "--max-warnings", "0", ...code);
      run(
        tool("dependency-cruiser/bin/dependency-cruise.mjs"),
        ...["src", "workbench", "tools", "bench", "test", "--config", ".dependency-cruiser.cjs"],
      );
      run("--import", "tsx", tool("knip/bin/knip.js"));
      // The documents write themselves, the toys in them.
      run("--import", "tsx", "tools/functions/writeFunctionReference.ts");
      run("--import", "tsx", "tools/scenarioReference.ts");
      assert.match(readFileSync(join(folder, "docs/functions.md"), "utf8"), /### AWARD\.TOY_DAYS/u);
      assert.match(readFileSync(join(folder, "docs/functions.md"), "utf8"), /`ACT\/364`/u);
      assert.match(readFileSync(join(folder, "docs/scenarios.md"), "utf8"), /award\.toy/u);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
