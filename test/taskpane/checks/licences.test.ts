import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LICENCE_TEXTS, PACKAGES } from "../../../src/taskpane/checks/licences.ts";

const modules = join(import.meta.dirname, "..", "..", "..", "node_modules");

describe("the licences shown on the Checks tab", () => {
  for (const { name, licence, copyright } of PACKAGES) {
    it(`${name} is under ${licence}, as it says itself`, () => {
      const manifest = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")) as {
        license: string;
      };
      assert.equal(manifest.license, licence);
      assert(LICENCE_TEXTS[licence].length > 500);
      const file = readdirSync(join(modules, name)).find((entry) => /^licen[cs]e/i.test(entry));
      if (file) {
        const words = readFileSync(join(modules, name, file), "utf8").replace(/\s+/g, " ");
        assert(words.includes(copyright), `${name}: ${copyright}`);
      }
    });
  }

  it("name every package that src imports", () => {
    const imported = new Set<string>();
    const walk = (folder: string): void => {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) walk(path);
        else if (entry.name.endsWith(".ts")) {
          for (const [, from] of readFileSync(path, "utf8").matchAll(/(?:from|import) "([^."][^"]*)"/g)) {
            imported.add(
              from
                ?.split("/")
                .slice(0, from.startsWith("@") ? 2 : 1)
                .join("/") ?? "",
            );
          }
        }
      }
    };
    walk(join(modules, "..", "src"));
    const shown = new Set(PACKAGES.map(({ name }) => name));
    assert.deepEqual(
      [...imported].filter((name) => !shown.has(name) && existsSync(join(modules, name))),
      [],
    );
  });
});
