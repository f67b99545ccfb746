import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import {
  callsOurs,
  readCells,
  readPackage,
  readWorkbook,
  sharedStringsOf,
} from "../../src/spreadsheetFile/index.ts";
import { triedCases, type Examples } from "../../src/workbook/index.ts";
import { releaseFiles, releaseZip } from "../../tools/release/releaseFiles.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const DIST = join(ROOT, "dist");
const URL = "https://localhost:3000";
const files = releaseFiles(DIST, URL);
const text = (file: string): string => strFromU8(files.get(file) ?? assert.fail(`the release has ${file}`));

describe("the release of a build", () => {
  it("has the same bytes each time, and by each clock", () => {
    const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
    assert.equal(hash(releaseZip(releaseFiles(DIST, URL), "x")), hash(releaseZip(files, "x")));
  });

  it("has no page whose link leads to a file that did not travel along", () => {
    const links = [...files.keys()]
      .filter((file) => /\.(?:md|html)$/.test(file) && !file.startsWith("addin/"))
      .flatMap((file) =>
        [...text(file).matchAll(file.endsWith(".md") ? /\]\(([^)#]+)[^)]*\)/g : /href="([^"#]+)[^"]*"/g)]
          .map(([, link = ""]) => link)
          .filter((link) => !/^[a-z]+:/.test(link))
          .map((link) => join(dirname(file), link).replaceAll("\\", "/")),
      );
    assert.ok(links.includes("docs/threat-model.html"), "SECURITY.md leads to the threat model");
    assert.deepEqual(
      links.filter((link) => !files.has(link)),
      [],
    );
  });

  it("unpacks to a folder in which every checksum holds and no file is without one", () => {
    const unpacked = unzipSync(releaseZip(files, "award-finance"));
    const names = Object.keys(unpacked).map((name) => name.replace(/^award-finance\//, ""));
    const sums = text("SHA256SUMS")
      .trimEnd()
      .split("\n")
      .map((line) => line.split("  "));
    assert.deepEqual(
      sums.map(([, file]) => file).toSorted(),
      names.filter((name) => name !== "SHA256SUMS").toSorted(),
    );
    for (const [sum, file = ""] of sums) {
      const bytes = unpacked[`award-finance/${file}`] ?? assert.fail(file);
      assert.equal(createHash("sha256").update(bytes).digest("hex"), sum, file);
    }
  });

  it("has the very files of the build for the web server, and docs and audit beside them", () => {
    for (const file of ["functions.js", "taskpane.html", "manifest.xml", "docs/index.html", "audit/audit.js"])
      assert.deepEqual(Buffer.from(files.get(`addin/${file}`) ?? []), readFileSync(join(DIST, file)), file);
    for (const file of ["docs/index.html", "docs/NOTE_IRR.html", "audit/award-audit.mjs", "manifest.xml"])
      assert.deepEqual(Buffer.from(files.get(file) ?? []), readFileSync(join(DIST, file)), file);
  });

  it("has a bill of materials of every package whose licence stands in it, in the version that is installed", () => {
    const sbom = JSON.parse(text("sbom.json")) as {
      bomFormat: string;
      specVersion: string;
      components: { name: string; version: string; purl: string; licenses: { license: { id: string } }[] }[];
    };
    assert.deepEqual([sbom.bomFormat, sbom.specVersion], ["CycloneDX", "1.6"]);
    assert.ok(sbom.components.length > 10);
    for (const { name, version, purl, licenses } of sbom.components) {
      const installed = JSON.parse(
        readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8"),
      ) as { version: string; license: string };
      assert.deepEqual([version, licenses[0]?.license.id], [installed.version, installed.license], name);
      assert.equal(purl, `pkg:npm/${name.replace("@", "%40")}@${version}`);
      const notices = text("THIRD-PARTY-LICENSES.txt") + text("audit/THIRD-PARTY-LICENSES.txt");
      assert.ok(notices.includes(`\n${name} ${version}\nLicence: `), name);
    }
    assert.ok(sbom.components.some(({ name }) => name === "decimal.js"));
  });

  it("has the self-test with a formula for each case of its list, and saves no verdict", () => {
    const file = readWorkbook(readPackage(files.get("self-test.xlsx") ?? new Uint8Array()));
    const [sheet] = file.sheets;
    assert.ok(sheet);
    const cells = readCells(file, sheet, sharedStringsOf(file));
    const calls = cells.filter(({ formula }) => formula !== undefined && callsOurs(formula));
    const cases = triedCases(JSON.parse(readFileSync(join(DIST, "examples.json"), "utf8")) as Examples);
    assert.ok(cases.length > 150);
    assert.ok(calls.length >= cases.filter(({ formula }) => formula.includes("AWARD.")).length);
    const labels = new Set(cells.map(({ value }) => value));
    for (const { label } of cases) assert.ok(labels.has(label), label);
    for (const { formula, value } of cells) if (formula !== undefined) assert.equal(value ?? "", "", formula);
    assert.match(file.file.text("xl/workbook.xml"), /<calcPr[^>]* fullCalcOnLoad="1"/);
  });

  it("says its version everywhere as package.json does", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
      version: string;
      packages: Record<string, { version: string }>;
    };
    assert.deepEqual([lock.version, lock.packages[""]?.version], [version, version]);
    assert.ok(text("manifest.xml").includes(`<Version>${version}.0</Version>`));
    assert.ok(text("docs/index.html").includes(`Release ${version}.`));
    assert.ok(text("README.txt").startsWith(`Award Finance ${version}\n`));
    assert.ok(text("CHANGELOG.md").includes(`## [${version}]`));
  });
});
