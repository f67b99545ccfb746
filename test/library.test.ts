import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");

const PROGRAM = `
  import { Decimal, fixedMultiple, fromIso, noteIrr, repaymentAsOf } from "award-finance";
  const terms = { multiple: fixedMultiple(new Decimal(3)), days: 90 };
  const paid = fromIso("2018-11-15");
  console.log(repaymentAsOf(new Decimal(5500000), terms, paid, undefined).toString());
  console.log(noteIrr(fromIso("2017-02-03"), terms, paid).toSignificantDigits(13).toString());
`;

function run(folder: string): readonly string[] {
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", PROGRAM], {
    cwd: folder,
    encoding: "utf8",
  });
  return output.trim().split(/\s+/);
}

// domain.md §4
const GOLDEN = ["16500000", "0.7192412990899"];

describe("the package in plain Node", () => {
  it("gives the calculation module under its own name", () => {
    assert.deepEqual(run(ROOT), GOLDEN);
  });

  it("gives it elsewhere too, from what npm pack packs, with the two packages it names", function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), "award-library-"));
    try {
      const npm = process.platform === "win32" ? "npm.cmd" : "npm";
      const [packed] = JSON.parse(
        execFileSync(npm, ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
          cwd: ROOT,
          encoding: "utf8",
          shell: process.platform === "win32",
        }),
      ) as { filename: string; files: { path: string }[] }[];
      assert.ok(packed);
      const strangers = packed.files.filter(
        ({ path }) => !/^lib\/|^(LICENSE|README\.md|package\.json)$/.test(path),
      );
      assert.deepEqual(strangers, []);
      // As npm would lay it out, without asking a registry: the package, and beside it what it imports.
      const modules = join(folder, "node_modules");
      mkdirSync(join(modules, "award-finance"), { recursive: true });
      execFileSync("tar", [
        ...["-xzf", join(folder, packed.filename)],
        ...["-C", join(modules, "award-finance"), "--strip-components=1"],
      ]);
      for (const name of ["decimal.js", "valibot"])
        cpSync(join(ROOT, "node_modules", name), join(modules, name), { recursive: true });
      const { dependencies } = JSON.parse(
        readFileSync(join(modules, "award-finance", "package.json"), "utf8"),
      ) as { dependencies: Record<string, string> };
      assert.ok("decimal.js" in dependencies && "valibot" in dependencies);
      assert.deepEqual(run(folder), GOLDEN);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
