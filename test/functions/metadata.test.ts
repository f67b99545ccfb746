import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadBuiltFunctions } from "./builtFunctions.ts";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly helpUrl?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
    }[];
  }[];
}

const root = join(import.meta.dirname, "..", "..");
const built = readFileSync(join(root, "dist", "functions.json"), "utf8");
const metadata = JSON.parse(built) as Metadata;
const golden = readFileSync(join(import.meta.dirname, "functions.golden.json"), "utf8");

describe("functions.json, which tells Excel what the functions are", () => {
  it("is what was accepted (after an intended change: npm run accept:functions)", () => {
    assert.equal(built, golden);
  });

  it("names every function that functions.js registers, and no other", () => {
    const registered = [...loadBuiltFunctions().keys()].sort();
    assert.deepEqual(metadata.functions.map((item) => item.id).sort(), registered);
  });

  it("describes every function and every argument in one line", () => {
    for (const item of metadata.functions) {
      const texts = [item.description, ...item.parameters.map((parameter) => parameter.description)];
      for (const text of texts) assert.match(text ?? "", /^\S[^\n]{5,254}$/, `${item.id}: "${text}"`);
    }
  });

  it("has a help page in dist/ for every function", () => {
    for (const item of metadata.functions) {
      assert.equal(item.helpUrl, `https://localhost:3000/docs/${item.id}.html`);
      const page = readFileSync(join(root, "dist", "docs", `${item.id}.html`), "utf8");
      assert.ok(page.includes(`AWARD.${item.id}(`), `the help page of ${item.id} shows its signature`);
    }
  });

  it("asks for needed arguments before those that may be left out", () => {
    for (const item of metadata.functions) {
      const optional = item.parameters.map((parameter) => parameter.optional === true);
      assert.deepEqual(optional, [...optional].sort(), `${item.id}: ${JSON.stringify(item.parameters)}`);
    }
  });

  it("gives every function an example", () => {
    const catalogue = JSON.parse(readFileSync(join(root, "dist", "examples.json"), "utf8")) as Record<
      string,
      { readonly examples: readonly unknown[] } | undefined
    >;
    const without = metadata.functions.filter((item) => !catalogue[item.id]?.examples.length);
    assert.deepEqual(
      without.map((item) => item.id),
      [],
    );
  });
});
