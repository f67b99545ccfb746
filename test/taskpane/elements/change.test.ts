import assert from "node:assert/strict";
import { mock } from "node:test";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { told, WorkbookChange, type ChangeState } from "../../../src/taskpane/elements/change.ts";
import { watch, whileConnected } from "../../../src/taskpane/elements/watching.ts";
import type { ScenarioBook, ScenarioOutcome } from "../../../src/workbook/index.ts";

/** An element, as far as a controller knows it. */
class Host implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  drawn = 0;
  private readonly controllers: ReactiveController[] = [];

  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }

  removeController(): void {
    throw new Error("not used here");
  }

  requestUpdate(): void {
    this.drawn += 1;
  }

  connect(): void {
    for (const controller of this.controllers) controller.hostConnected?.();
  }

  disconnect(): void {
    for (const controller of this.controllers) controller.hostDisconnected?.();
  }
}

const MINE: ScenarioBook = { active: "a", scenarios: [] };
const THEIRS: ScenarioBook = { active: "b", scenarios: [] };

const saved = (...notices: string[]): ScenarioOutcome => ({ kind: "saved", sheet: undefined, notices });
const FASTER: ScenarioOutcome = { kind: "conflict", mine: MINE, theirs: THEIRS };

/** Work that ends when it is told to. */
function slow<T>(): { readonly work: () => Promise<T>; readonly end: (value: T) => void } {
  let end: (value: T) => void = () => undefined;
  const ended = new Promise<T>((resolve) => (end = resolve));
  return { work: () => ended, end };
}

describe("a change of the workbook from the pane", () => {
  const offer = { name: "undo", label: "Undo", act: () => undefined };
  let host: Host;
  let change: WorkbookChange;

  beforeEach(() => {
    host = new Host();
    change = new WorkbookChange(host);
  });

  const save = (work: () => Promise<ScenarioOutcome>): Promise<boolean> =>
    change.save("Saving…", "Saved.", work, { offers: [offer] });

  describe("told for a while", () => {
    beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
    const kind = (): string => change.telling.kind;
    afterEach(() => mock.timers.reset());

    it("leaves after six seconds where it is done", async () => {
      await save(() => Promise.resolve(saved()));
      mock.timers.tick(5_999);
      assert.equal(kind(), "told");
      mock.timers.tick(1);
      assert.equal(kind(), "none");
    });

    it("stays where something is to be known besides, went wrong, or is to be brought back", async () => {
      await save(() => Promise.resolve(saved("The sheet was renamed.")));
      mock.timers.tick(60_000);
      assert.equal(kind(), "told");
      await save(() => Promise.reject(new Error("no")));
      mock.timers.tick(60_000);
      assert.equal(kind(), "failed");
      change.tell(told("info", "1 edit is discarded.", [offer]));
      mock.timers.tick(60_000);
      assert.equal(kind(), "told");
    });

    it("is not taken away by the end of what was told before", async () => {
      await save(() => Promise.resolve(saved()));
      mock.timers.tick(4_000);
      await save(() => Promise.resolve(saved()));
      mock.timers.tick(4_000);
      assert.equal(kind(), "told");
      mock.timers.tick(2_000);
      assert.equal(kind(), "none");
    });

    it("stays while pointer or focus is on it, and leaves after that", async () => {
      let isOn = true;
      const matches = (selector: string): boolean => isOn && selector.includes(":hover");
      Object.assign(host, { querySelectorAll: () => [{ matches }] });
      await save(() => Promise.resolve(saved()));
      mock.timers.tick(20_000);
      assert.equal(kind(), "told");
      isOn = false;
      mock.timers.tick(1_000);
      assert.equal(kind(), "none");
    });
  });

  it("tells what is under way, then that it is done and what can be done next", async () => {
    const { work, end } = slow<ScenarioOutcome>();
    const doing = save(work);
    assert.deepEqual(change.state, { kind: "working", doing: "Saving…" });
    assert.equal(host.drawn, 1);
    end(saved());
    assert.equal(await doing, true);
    assert.deepEqual(change.state, {
      kind: "told",
      intent: "success",
      sentences: ["Saved."],
      offers: [offer],
    });
  });

  it("warns where the workbook has something to add", async () => {
    await save(() => Promise.resolve(saved("The sheet is protected.")));
    assert.deepEqual(change.state, {
      kind: "told",
      intent: "warning",
      sentences: ["Saved.", "The sheet is protected."],
      offers: [offer],
    });
  });

  it("says in one sentence why it was not done", async () => {
    assert.equal(await save(() => Promise.reject(new Error("disk full"))), false);
    assert.deepEqual(change.state, {
      kind: "failed",
      sentence: "Award Finance could not do this (disk full).",
    });
  });

  it("is not begun while another is under way, and nothing else is told meanwhile", async () => {
    const { work, end } = slow<ScenarioOutcome>();
    const first = save(work);
    let isBegun = false;
    const second = await save(() => {
      isBegun = true;
      return Promise.resolve(saved());
    });
    change.tell(told("info", "Discarded."));
    change.clear();
    assert.deepEqual([second, isBegun, change.isWorking], [false, false, true]);
    end(saved());
    assert.equal(await first, true);
  });

  it("calls back once it is over, whatever came of it", async () => {
    const states: ChangeState["kind"][] = [];
    const followed = new WorkbookChange(host, () => {
      states.push(followed.state.kind);
      return Promise.resolve();
    });
    await followed.save("", "", () => Promise.resolve(saved()));
    await followed.save("", "", () => Promise.reject(new Error()));
    await followed.save("", "", () => Promise.resolve(FASTER));
    assert.deepEqual(states, ["told", "failed", "conflict"]);
  });

  describe("that another window was faster with", () => {
    beforeEach(async () => {
      assert.equal(await save(() => Promise.resolve(FASTER)), false);
    });

    it("is a conflict that holds what was to be saved", () => {
      assert.equal(change.conflict?.mine, MINE);
      assert.deepEqual(change.telling, { kind: "none" });
    });

    it("stays one while something is told or fails", async () => {
      change.tell(told("info", "There is nothing to save."));
      assert.equal(change.telling.kind, "told");
      await save(() => Promise.reject(new Error()));
      assert.equal(change.telling.kind, "failed");
      assert.equal(change.conflict?.mine, MINE);
    });

    it("is over once something is saved, or the workbook's version is kept", async () => {
      await save(() => Promise.resolve(saved()));
      assert.equal(change.state.kind, "told");
      await save(() => Promise.resolve(FASTER));
      change.endConflict();
      assert.deepEqual(change.state, { kind: "none" });
    });
  });
});

describe("what an element follows", () => {
  it("is followed while the element is in the page, and again when it comes back", () => {
    const host = new Host();
    const listeners = new Set<() => void>();
    const tell = (): void => listeners.forEach((listener) => listener());
    watch(host, [
      {
        subscribe: (listener) => {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
      },
    ]);
    tell();
    assert.equal(host.drawn, 0);
    host.connect();
    tell();
    assert.equal(host.drawn, 1);
    host.disconnect();
    tell();
    assert.equal(host.drawn, 1);
    host.connect();
    tell();
    assert.equal(host.drawn, 2);
  });

  it("ends once for every beginning", () => {
    const host = new Host();
    const happened: string[] = [];
    whileConnected(host, () => {
      happened.push("begins");
      return () => happened.push("ends");
    });
    host.connect();
    host.disconnect();
    host.disconnect();
    assert.deepEqual(happened, ["begins", "ends"]);
  });
});
