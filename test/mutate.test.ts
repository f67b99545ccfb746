/** What the mutation tester keeps from run to run, with a tester that only says what it was asked. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  isAlive,
  isFound,
  ofSample,
  readKept,
  tryRest,
  writeKept,
  type Outcome,
} from "../tools/mutate/kept.ts";
import { score } from "../tools/mutate/section.ts";

const SAMPLE = ["a", "b", "c", "d", "e"].map((name) => `src/calc/${name}.ts:1:0-1:1 BooleanLiteral false`);
const [A, B, C, D, E] = SAMPLE as [string, string, string, string, string];
const killed = (key: string): Outcome => ({ key, status: "Killed" });

describe("a run of the mutation tester", () => {
  let root: string;
  let path: string;
  let lots: (readonly string[])[];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "mutants-"));
    path = join(root, "build", "mutants.json");
    lots = [];
    mkdirSync(join(root, "src", "calc"), { recursive: true });
    for (const name of "abcde") writeFileSync(join(root, "src", "calc", `${name}.ts`), "true");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Two at a time; breaks off when asked for a mutant that it is told to. */
  async function run(breaksOffAt?: string): Promise<readonly Outcome[]> {
    return tryRest(SAMPLE, readKept(root, path), {
      lot: 2,
      tryMutants: (keys) => {
        lots.push(keys);
        return breaksOffAt !== undefined && keys.includes(breaksOffAt)
          ? Promise.reject(new Error("broken off"))
          : Promise.resolve(keys.map(killed));
      },
      keep: (outcomes) => writeKept(root, path, outcomes),
    });
  }

  it("takes the sample in lots, in its order", async () => {
    assert.deepEqual(await run(), SAMPLE.map(killed));
    assert.deepEqual(lots, [[A, B], [C, D], [E]]);
  });

  it("goes on where it was broken off", async () => {
    await assert.rejects(run(D), /broken off/);
    lots = [];
    assert.deepEqual(await run(), SAMPLE.map(killed));
    assert.deepEqual(lots, [[C, D], [E]]);
  });

  it("tries nothing where everything is known", async () => {
    await run();
    lots = [];
    assert.deepEqual(await run(), SAMPLE.map(killed));
    assert.deepEqual(lots, []);
  });

  it("tries anew what is in a file that has changed or has gone", async () => {
    await run();
    writeFileSync(join(root, "src", "calc", "b.ts"), "false");
    rmSync(join(root, "src", "calc", "e.ts"));
    assert.deepEqual(readKept(root, path), [A, C, D].map(killed));
    lots = [];
    await run();
    assert.deepEqual(lots, [[B, E]]);
  });

  it("keeps what is known beyond a smaller sample, and leaves it out of that one's result", async () => {
    await run();
    const known = readKept(root, path);
    assert.deepEqual(ofSample([D, B], known), [D, B].map(killed));
    const outcomes = await tryRest([B], known, {
      lot: 2,
      tryMutants: () => Promise.reject(new Error("asked for nothing")),
      keep: () => assert.fail("nothing new"),
    });
    assert.deepEqual(outcomes, [killed(B)]);
    assert.equal(readKept(root, path).length, 5);
  });

  it("counts those that a test failed or that never end, of all that can be loaded", () => {
    const outcomes = (["Killed", "Timeout", "Survived", "NoCoverage", "RuntimeError"] as const).map(
      (status, index): Outcome => ({ key: SAMPLE[index] ?? "", status }),
    );
    assert.deepEqual(outcomes.map(isFound), [true, true, false, false, false]);
    assert.deepEqual(outcomes.map(isAlive), [false, false, true, true, false]);
    // Two of four.
    assert.equal(score(outcomes), 50);
  });
});
