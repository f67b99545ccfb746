import assert from "node:assert/strict";
import { listenToRefusals } from "../../../src/taskpane/formulas/refusals.ts";

describe("the sentence behind an error in a cell", () => {
  let window: EventTarget;
  const original = Object.getOwnPropertyDescriptor(globalThis, "window");

  beforeEach(() => {
    window = new EventTarget();
    Object.defineProperty(globalThis, "window", { value: window, configurable: true });
  });

  after(() => {
    if (original) Object.defineProperty(globalThis, "window", original);
    else Reflect.deleteProperty(globalThis, "window");
  });

  function refuse(detail: unknown): void {
    window.dispatchEvent(new CustomEvent("award-finance:refusal", { detail }));
  }

  it("is the one that names an argument of the function, when other cells fail too", () => {
    const sentenceBehind = listenToRefusals();
    refuse({ kind: "invalidValue", message: "amount must be a number, got nothing" });
    refuse({ kind: "invalidValue", message: "principal must be above 0, got -1" });
    refuse({ kind: "notAvailable", message: "amount has no fixing" });
    assert.equal(sentenceBehind("#VALUE!", ["amount", "days"]), "amount must be a number, got nothing");
  });

  it("is the latest one when none names an argument", () => {
    const sentenceBehind = listenToRefusals();
    refuse({ kind: "invalidNumber", message: "no rate between -100% and 1000%" });
    assert.equal(sentenceBehind("#NUM!", ["values"]), "no rate between -100% and 1000%");
  });

  it("is not there for an error of another kind, before listening, or after", () => {
    refuse({ kind: "invalidValue", message: "too early" });
    const sentenceBehind = listenToRefusals();
    refuse(null);
    refuse({ kind: 1 });
    assert.equal(sentenceBehind("#VALUE!", []), undefined);
    refuse({ kind: "invalidValue", message: "too late" });
    assert.equal(sentenceBehind("#VALUE!", []), undefined);
  });
});
