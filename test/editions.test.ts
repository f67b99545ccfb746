import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EDITIONS, editionNamed, manifestOf, type Edition } from "../tools/editions.ts";
import { descend, parseManifest, walk } from "../tools/manifestXml.ts";

const deployed = readFileSync(join(import.meta.dirname, "..", "manifest.xml"), "utf8");

/** What a manifest says of itself. */
function said(xml: string): Edition {
  const manifest = parseManifest(xml);
  const namespace = walk(manifest).find(({ attributes }) => attributes.id === "Functions.Namespace");
  return {
    id: descend(manifest, "Id")?.text ?? "",
    name: descend(manifest, "DisplayName")?.attributes.DefaultValue ?? "",
    namespace: namespace?.attributes.DefaultValue ?? "",
  };
}

describe("the editions of the add-in", () => {
  const manifests = Object.values(EDITIONS).map((edition) => manifestOf(deployed, edition));

  it("have Ids and names of their own, so that no two are taken for one", () => {
    const found = manifests.map(said);
    assert.equal(new Set(found.map(({ id }) => id)).size, 3);
    assert.equal(new Set(found.map(({ name }) => name)).size, 3);
    for (const { id } of found) assert.match(id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it("are what manifest.xml says, and differ from it in nothing else", () => {
    assert.deepEqual(said(deployed), EDITIONS.deployed);
    assert.equal(manifests[0], deployed);
    for (const manifest of manifests) {
      const lines = deployed.split("\n");
      const changed = manifest.split("\n").filter((line, index) => line !== lines[index]);
      assert.ok(changed.length <= 5, changed.join("\n"));
    }
  });

  it("keep AWARD for a workbook that is to calculate as it will, and leave it alone beside the deployed one", () => {
    assert.equal(said(manifests[1] ?? "").namespace, "AWARD");
    assert.equal(said(manifests[2] ?? "").namespace, "AWARDDEV");
  });

  it("are refused under another name", () => {
    assert.throws(() => editionNamed("test"), /one of deployed, local, beside, got test/);
    assert.throws(() => editionNamed("toString"), /got toString/);
  });

  it("notice a manifest that no longer says what is to be replaced", () => {
    const without = deployed.replace("<Id>", "<Id> ");
    assert.throws(() => manifestOf(without, EDITIONS.local), /no longer says/);
  });
});
