import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Line {
  readonly names: readonly string[];
  readonly licence: string;
  readonly because: string;
}

/** The rows of a table under a heading: packages in code style, licence, reason. */
function linesUnder(heading: string): Line[] {
  const page = readFileSync(join(root, "docs", "dependencies.md"), "utf8");
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  assert.ok(section, `docs/dependencies.md has no "## ${heading}"`);
  return section
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => {
      const [, packages = "", licence = "", because = ""] = line.split("|").map((cell) => cell.trim());
      return { names: [...packages.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name), licence, because };
    });
}

/** The licence that an installed package states. */
function statedLicence(name: string): string {
  const path = join(root, "node_modules", name, "package.json");
  const { license } = JSON.parse(readFileSync(path, "utf8")) as { license?: string };
  // office.js only says "see the file LICENSE"; that file holds Microsoft's own terms.
  return license === "LICENSE" || license === undefined ? "Microsoft" : license;
}

const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
) as Package;

for (const [heading, wanted] of [
  ["Shipped", Object.keys(dependencies)],
  ["Development", Object.keys(devDependencies)],
] as const) {
  describe(`docs/dependencies.md, ${heading}`, () => {
    const lines = linesUnder(heading);
    const written = lines.flatMap(({ names }) => names);

    it("has a line for each dependency of package.json", () => {
      assert.deepEqual(
        wanted.filter((name) => !written.includes(name)),
        [],
      );
    });

    it("has no line for what is no dependency, and none twice", () => {
      assert.deepEqual(
        written.filter((name, index) => !wanted.includes(name) || written.indexOf(name) !== index),
        [],
      );
    });

    it("says why, in each line", () => {
      assert.deepEqual(
        lines.filter(({ because }) => because.length < 20).map(({ names }) => names),
        [],
      );
    });

    it("states each package's own licence", () => {
      assert.deepEqual(
        lines.flatMap(({ names, licence }) =>
          names
            .filter((name) => wanted.includes(name) && statedLicence(name) !== licence)
            .map((name) => `${name}: ${statedLicence(name)}`),
        ),
        [],
      );
    });
  });
}
