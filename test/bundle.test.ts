import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import {
  builtFile,
  fetchParts,
  loadBuiltAddIn,
  loadBuiltFunctions,
  type ExcelError,
} from "./functions/builtFunctions.ts";

const dist = join(import.meta.dirname, "..", "dist");
const files = readdirSync(dist, { recursive: true, encoding: "utf8" })
  .filter((file) => statSync(join(dist, file)).isFile())
  .map((file) => file.replaceAll("\\", "/"));
/** Those of the add-in: the audit's folder is whole in itself, with a functions.js of its own. */
const scripts = files.filter((file) => file.endsWith(".js") && !/^(audit|docs)\//.test(file));

/**
 * The files that the page fetches to show the pane: in runtime.js, where webpack writes
 * `Promise.all([e(713),e(926)])`, the list that the chunk named "taskpane" is in.
 */
function filesOfPane(): string[] {
  const runtime = readFileSync(join(dist, "runtime.js"), "utf8");
  // Two lists say what a number is called and which hash its file has: {63:"taskpane"}, {63:"0a1b2c3d"}.
  const said = [...runtime.matchAll(/\b(\d+):"([\w-]+)"/g)];
  const names = new Map(said.filter(([, , text = ""]) => !HASH.test(text)).map(([, id, name]) => [id, name]));
  const lists = [...runtime.matchAll(/Promise\.all\(\[([^\]]*)\]\)/g)].map(([, list = ""]) =>
    [...list.matchAll(/\be\((\d+)\)/g)].map(([, id = ""]) => fileOf(names.get(id) ?? id)),
  );
  return lists.find((list) => list.includes(fileOf("taskpane"))) ?? [];
}

const HASH = /^[0-9a-f]{8}$/;

/** The file of a chunk, whose name ends in the hash of what it holds. */
function fileOf(chunk: string): string {
  const found = scripts.filter((file) => file.startsWith(`${chunk}.`) && HASH.test(file.split(".")[1] ?? ""));
  assert.equal(found.length, 1, `one file of ${chunk}, got ${found.join(", ") || "none"}`);
  return found[0] ?? "";
}

const gzipKilobytes = (file: string): number => gzipSync(readFileSync(join(dist, file))).length / 1024;

describe("dist/, the folder that is deployed", () => {
  it("keeps functions.js within 75 KB gzip", () => {
    assert.ok(gzipKilobytes("functions.js") <= 75, `${gzipKilobytes("functions.js").toFixed(1)} KB`);
  });

  it("registers every function synchronously in plain Node, without Office", () => {
    assert.ok(loadBuiltFunctions().has("NOTE_REPAYMENT"));
  });

  it("leaves what few workbooks need to parts, which functions.js fetches when they are first asked for", async () => {
    const read: string[] = [];
    const { functions } = loadBuiltAddIn(undefined, undefined, (file) => read.push(file));
    assert.equal(read.length, 0);
    // Said only by what finds conventions, which the pane has too: so it may be in a file that both fetch.
    const [finding = "", ...others] = scripts.filter((file) => builtFile(file).includes("by chance"));
    assert.deepEqual(others, []);
    assert.notEqual(finding, "functions.js");
    assert.ok(gzipKilobytes(fileOf("reconcile")) + gzipKilobytes(finding) > 5, finding);
    await fetchParts(functions);
    const fetched = [...read];
    for (const part of [finding, fileOf("reconcile"), fileOf("explain"), fileOf("terms")]) {
      assert.ok(fetched.includes(part), `${part} is not among ${fetched.join(", ")}`);
    }
    await fetchParts(functions);
    assert.deepEqual(read, fetched, "once each");
  });

  it("runs its parts in Node too, where somebody imports functions.js", () => {
    const script = `
      class CellError { constructor(code, message) { Object.assign(this, { code, message }); } }
      const called = new Map();
      globalThis.CustomFunctions = { associate: (id, implementation) => called.set(id, implementation), Error: CellError, ErrorCode: { invalidValue: "#VALUE!" } };
      await import(${JSON.stringify(pathToFileURL(join(dist, "functions.js")).href)});
      const terms = [["Principal", "From", "Rate", "Compounds"], [168000, 32309, 0.12, "Simple"]];
      const [, [fit, , combination]] = await called.get("RECONCILE")(68543.58, terms, 33550, null, "Interest");
      console.log(fit, combination);`;
    const said = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      encoding: "utf8",
    });
    // Peavy v. Chevron: the example of RECONCILE's own page.
    assert.equal(said.trim(), "Yes Day count: YD/365; Rounding: daily amount to cents");
  });

  it("says at the cell that a part cannot be had, and asks for it again at the next call", async () => {
    let isOffline = true;
    const { functions } = loadBuiltAddIn(undefined, undefined, () => {
      if (isOffline) throw new Error("no connection");
    });
    await assert.rejects(
      () => Promise.resolve(functions.get("RECONCILE")?.()),
      (error: ExcelError) => {
        assert.equal(error.code, "#N/A");
        assert.match(error.message ?? "", /^a part of the add-in could not be loaded: check the connection/u);
        return true;
      },
    );
    isOffline = false;
    await fetchParts(functions);
  });

  it("keeps the pane out of functions.js and out of what loads with the page", () => {
    const pane = scripts.filter((file) => /fluent|litElement/i.test(readFileSync(join(dist, file), "utf8")));
    assert.ok(pane.length > 0, "the pane is somewhere");
    assert.ok(!pane.includes("functions.js") && !pane.includes("runtime.js"), pane.join(", "));
    assert.ok(gzipKilobytes("runtime.js") < 10, `${gzipKilobytes("runtime.js").toFixed(1)} KB`);
  });

  it("opens the pane with at most 90 KB gzip", () => {
    const opening = filesOfPane();
    assert.ok(opening.length > 1, "the pane's files are named in runtime.js");
    const size = opening.map(gzipKilobytes).reduce((total, kilobytes) => total + kilobytes, 0);
    assert.ok(size <= 90, `${opening.join(", ")}: ${size.toFixed(1)} KB`);
  });

  it("leaves every tab to a file of its own, and the year-end notes", () => {
    for (const tab of ["scenarios", "answer", "checks", "formulas", "whatIf", "yearEnd"]) {
      assert.ok(!filesOfPane().includes(fileOf(tab)), `${tab}: ${filesOfPane().join(", ")}`);
    }
  });

  it("names every script after what it holds, in the page or in its own name, so that no cache mixes versions", () => {
    const page = builtFile("taskpane.html");
    const named = [...page.matchAll(/<script[^>]*\ssrc="?([\w.]+)\?v=([0-9a-f]{8})/g)].map(
      ([, file]) => file,
    );
    assert.deepEqual(named, ["functions.js", "runtime.js"]);
    const others = scripts.filter((file) => !named.includes(file));
    assert.ok(others.length > 5);
    for (const file of others) assert.match(file, /^[\w-]+\.[0-9a-f]{8}\.js$/);
  });

  it("holds nothing of the workbench", () => {
    assert.deepEqual(
      // Guides name the workbench to their readers.
      files
        .filter((file) => !file.startsWith("docs/"))
        .filter((file) => /univer|workbench/i.test(readFileSync(join(dist, file), "latin1"))),
      [],
    );
  });

  it("holds only what Excel or a reader asks for", () => {
    const strangers = files.filter(
      (file) =>
        !/^(functions|examples)\.json$|^manifest\.xml$|^taskpane\.html$|^(THIRD-PARTY-)?LICENSE(S)?\.txt$|^[\w.-]+\.(js|css)(\.LICENSE\.txt)?$|^assets\/([\w-]+\.png|shortcuts\.json)$|^docs\/([A-Z_]+\.html|[a-z-]+\.html|docs\.css|search\.js)$|^help\/([A-Z_]+|index|in-excel)\.html$|^audit\/(index\.html|audit\.css|(audit|functions|\w+\.[0-9a-f]{8})\.js(\.LICENSE\.txt)?|award-audit\.mjs(\.LICENSE\.txt)?|functions\.json|THIRD-PARTY-LICENSES\.txt)$/.test(
          file,
        ),
    );
    assert.deepEqual(strangers, []);
  });

  it("has a page whose policy allows its own origin and nothing else", () => {
    const page = builtFile("taskpane.html");
    assert.ok(
      page.includes(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self';",
      ),
      page,
    );
    assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|<script(?![^>]*\bsrc=)/);
  });
});
