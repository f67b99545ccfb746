import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtAddIn } from "../tools/builtAddIn.ts";
import { checkManifest } from "../tools/checkManifest.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const HOST_URL = "https://example.com/award";

function runPackage(...args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", join("tools", "package.ts"), ...args],
    { cwd: root, encoding: "utf8" },
  );
  return { status, output: stdout + stderr };
}

/** SHA-256 of every script below a folder, by path. */
function scripts(folder: string): Record<string, string> {
  return Object.fromEntries(
    files(folder)
      .filter((file) => file.endsWith(".js"))
      .map((file) => [
        file,
        createHash("sha256")
          .update(readFileSync(join(folder, file)))
          .digest("hex"),
      ]),
  );
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/** The directives of a page's content security policy. */
function policyOf(page: string): ReadonlyMap<string, readonly string[]> {
  const policy = /http-equiv="?Content-Security-Policy"?\s+content="([^"]+)"/.exec(page)?.[1];
  assert.ok(policy, "taskpane.html has a content security policy");
  return new Map(
    policy.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

describe("npm run package for https://example.com/award", () => {
  let folder: string;
  let output: string;
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");

  before(function () {
    this.timeout(120_000);
    folder = mkdtempSync(join(tmpdir(), "award-finance-"));
    const run = runPackage("--url", `${HOST_URL}/`, "--out", folder);
    output = run.output;
    assert.equal(run.status, 0, output);
  });

  after(() => rmSync(folder, { recursive: true }));

  it("writes the files of the default build, no more and no fewer", () => {
    assert.deepEqual(files(folder), files(dist));
  });

  it("ships the very scripts that were tested", () => {
    assert.ok(Object.keys(scripts(dist)).includes("functions.js"));
    assert.deepEqual(scripts(folder), scripts(dist));
  });

  it("writes a sound manifest in which every address is below that host", () => {
    assert.deepEqual(checkManifest(read("manifest.xml"), builtAddIn(folder, HOST_URL)), []);
  });

  it("leaves localhost nowhere", () => {
    const texts = files(folder).filter((file) => /\.(html|json|xml|css)$/.test(file));
    assert.deepEqual(
      texts.filter((file) => read(file).includes("localhost")),
      [],
    );
  });

  it("sends Excel's formula help to pages that are there", () => {
    const { functions } = JSON.parse(read("functions.json")) as {
      functions: readonly { readonly id: string; readonly helpUrl?: string }[];
    };
    assert.ok(functions.length > 0);
    const present = new Set(files(folder));
    for (const { id, helpUrl = "" } of functions) {
      assert.ok(helpUrl.startsWith(`${HOST_URL}/`), `${id}: ${helpUrl}`);
      assert.ok(present.has(new URL(helpUrl).pathname.slice("/award/".length)), `${id}: ${helpUrl}`);
    }
  });

  it("loads office.js from Microsoft's CDN", () => {
    const sources = [...read("taskpane.html").matchAll(/<script[^>]*\ssrc="?([^\s">]+)/g)].map(
      ([, source]) => source,
    );
    assert.equal(sources[0], "https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    assert.deepEqual(
      sources.slice(1).filter((source) => source?.includes(":")),
      [],
    );
  });

  it("allows scripts and connections to itself and the origin of office.js, and to nobody else", () => {
    const policy = policyOf(read("taskpane.html"));
    const trusted = ["'self'", "https://appsforoffice.microsoft.com"];
    assert.deepEqual(policy.get("default-src"), ["'none'"]);
    assert.deepEqual(policy.get("script-src"), trusted);
    assert.deepEqual(policy.get("connect-src"), trusted);
    const origins = [...policy.values()]
      .flat()
      .filter((source) => source.includes(":") && source !== "data:");
    assert.deepEqual([...new Set(origins)], ["https://appsforoffice.microsoft.com"]);
    assert.ok(![...policy.values()].flat().includes("'unsafe-eval'"));
  });

  it("says in three lines what to do next", () => {
    const lines = output.split(/\r?\n/).filter((line) => /^\d\. /.test(line));
    assert.equal(lines.length, 3);
    assert.match(lines[0] ?? "", /https:\/\/example\.com\/award\//);
  });
});

describe("npm run package refuses in one sentence", () => {
  it("no address", () => {
    const { status, output } = runPackage();
    assert.equal(status, 1);
    assert.match(output, /^package: --url is missing: write npm run package -- --url https:\/\/host\/path$/m);
  });

  it("a folder that holds something else than a build, and leaves it alone", () => {
    const folder = mkdtempSync(join(tmpdir(), "award-finance-"));
    try {
      writeFileSync(join(folder, "letter.txt"), "keep me");
      const { status, output } = runPackage("--url", HOST_URL, "--out", folder);
      assert.equal(status, 1);
      assert.match(output, /^package: --out must be an empty folder or one with an earlier build/m);
      assert.equal(readFileSync(join(folder, "letter.txt"), "utf8"), "keep me");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
