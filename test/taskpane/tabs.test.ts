import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { registerCommands } from "../../src/commands/index.ts";
import { paneTabs } from "../../src/taskpane/tabs.ts";

const source = join(import.meta.dirname, "../../src/taskpane");
const ids = paneTabs.map(({ id }) => id);

describe("the tabs of the pane", () => {
  const original = Object.getOwnPropertyDescriptor(globalThis, "Office");

  afterEach(() => {
    if (original) Object.defineProperty(globalThis, "Office", original);
    else Reflect.deleteProperty(globalThis, "Office");
  });

  it("have names of their own", () => {
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(new Set(paneTabs.map(({ label }) => label)).size, ids.length);
  });

  it("each show an element that a folder of the same name defines", () => {
    for (const { id, content } of paneTabs) {
      const [, element] = /^<([\w-]+)/.exec(content(undefined).strings.join("")) ?? [];
      const files = readdirSync(join(source, id)).filter((file) => file.endsWith(".ts"));
      const definition = `customElements.define("${element}"`;
      assert(
        files.some((file) => readFileSync(join(source, id, file), "utf8").includes(definition)),
        `${id}: ${element}`,
      );
    }
  });

  it("are those that the commands of the ribbon and the pane itself ask for", async () => {
    const commands = new Map<string, () => void>();
    Object.defineProperty(globalThis, "Office", {
      configurable: true,
      value: { actions: { associate: (name: string, run: () => void) => commands.set(name, run) } },
    });
    const asked: (string | undefined)[] = [];
    registerCommands((tab) => {
      asked.push(tab);
      return Promise.resolve();
    });
    commands.get("openPane")?.();
    commands.get("insertFunction")?.();
    await new Promise(setImmediate);
    for (const file of readdirSync(source, { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".ts")) continue;
      const text = readFileSync(join(source, file), "utf8");
      asked.push(...[...text.matchAll(/askForTab\(this, "(\w+)"\)/g)].map(([, id]) => id));
    }
    assert.deepEqual(asked.slice(0, 2), [undefined, "formulas"]);
    assert(asked.includes("answer") && asked.includes("scenarios"));
    assert.deepEqual(
      asked.filter((id) => id !== undefined && !ids.includes(id)),
      [],
    );
  });
});
