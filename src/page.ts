/**
 * How the bundles of one page speak to each other.
 *
 * functions.js answers cells before anything else is loaded, and in a bundle of its own; workbook and
 * pane come with the runtime's. What both must know stands here: the global through which the functions
 * are told of the scenarios, the event by which they tell why they refused an argument, and what the
 * build writes in. It imports types only, so that neither bundle grows by the other.
 */
import type { Assumption, DomainError, Picture, Scenario } from "./calc/index.ts";

/** The scenarios that functions without arguments answer from, and which of them is loaded. */
export interface PageScenarios {
  /** Name of the scenario that is loaded; `undefined` for none. */
  readonly active: string | undefined;
  readonly scenarios: readonly Scenario[];
}

/** Everything but `set` is for reading. */
interface PageScenarioSource {
  /** Replaces what is known; cells that follow it are recalculated before the call returns. */
  set(state: PageScenarios): void;
  get(): PageScenarios;
  /** Calls back after every change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** A result over thousands of paths, worked out off the main thread. */
export type Pictures = (
  asked: {
    readonly scenario: Scenario;
    readonly assumptions: readonly Assumption[];
    readonly seed: number;
    readonly paths: number;
    /** The path of the result. */
    readonly field: string;
    /** As many as the machine has room for where none is said. */
    readonly workers?: number;
  },
  /** Is given what ends it. */
  under: { onCanceled?: () => void },
) => Picture | Promise<Picture>;

/** The name is part of the contract: the workbench and the tests load a scenario by it. */
const page = globalThis as {
  awardFinance?: { readonly scenarios: PageScenarioSource; pictures?: Pictures };
};

/** Called by functions.js, which holds the scenarios. */
export function publishScenarios(scenarios: PageScenarioSource): void {
  page.awardFinance = { scenarios };
}

/** Called by functions.js, whose workers do it. */
export function publishPictures(pictures: Pictures): void {
  if (page.awardFinance) page.awardFinance.pictures = pictures;
}

/** What makes pictures; nothing on a page without functions. */
export function pictures(): Pictures | undefined {
  return page.awardFinance?.pictures;
}

/** What a picture that is being made is called among long work. */
export const PICTURE_WORK = "Chances";

/** Called by the runtime after every change; without functions on the page nobody has to know. */
export function tellFunctions(state: PageScenarios): void {
  page.awardFinance?.scenarios.set(state);
}

/** Why a custom function did not answer: Excel tells an add-in nothing but the code of a cell's error. */
export interface Refusal {
  readonly kind: DomainError["kind"];
  readonly message: string;
}

const REFUSAL_EVENT = "award-finance:refusal";

/** Called by the functions for every argument refused. Node has no such event, and nobody who listens. */
export function tellRefusal({ kind, message }: Refusal): void {
  globalThis.dispatchEvent?.(new CustomEvent<Refusal>(REFUSAL_EVENT, { detail: { kind, message } }));
}

/** Calls back for every argument refused, until the returned function is called. */
export function listenToRefusal(listener: (refusal: Refusal) => void): () => void {
  const listen = (event: Event): void => {
    const { detail } = event as CustomEvent<Partial<Refusal> | null>;
    // Any script of the page can send an event of this name.
    if (typeof detail?.kind === "string" && typeof detail.message === "string") {
      listener({ kind: detail.kind, message: detail.message });
    }
  };
  window.addEventListener(REFUSAL_EVENT, listen);
  return () => window.removeEventListener(REFUSAL_EVENT, listen);
}

/** A function that works for long, off the main thread. */
export interface LongWork {
  /** Another one for every call. */
  readonly id: number;
  /** The function's name, without its namespace. */
  readonly of: string;
  /** How many steps it has done; `undefined` once it has ended. */
  readonly done: number | undefined;
  /** Ends it; its cell then says so. */
  readonly stop: () => void;
}

const LONG_WORK_EVENT = "award-finance:long-work";

/** Called by the functions for every step. */
export function tellLongWork(work: LongWork): void {
  globalThis.dispatchEvent?.(new CustomEvent<LongWork>(LONG_WORK_EVENT, { detail: work }));
}

/** Calls back for every step, until the returned function is called. */
export function listenToLongWork(listener: (work: LongWork) => void): () => void {
  const listen = (event: Event): void => {
    const { detail } = event as CustomEvent<Partial<LongWork> | null>;
    if (typeof detail?.id !== "number" || typeof detail.of !== "string") return;
    if (typeof detail.stop === "function") listener(detail as LongWork);
  };
  window.addEventListener(LONG_WORK_EVENT, listen);
  return () => window.removeEventListener(LONG_WORK_EVENT, listen);
}

/**
 * Tells everybody who listens, one after the other; who left while the others were told is passed over.
 *
 * What one of them throws is reported to the page, and keeps it from nobody else: a cell that cannot be set
 * must not leave other cells with what they showed before.
 */
export function tellAll<Value>(listeners: ReadonlySet<(value: Value) => void>, value: Value): void {
  for (const listener of [...listeners]) {
    if (!listeners.has(listener)) continue;
    try {
      listener(value);
    } catch (error) {
      report(error);
    }
  }
}

/** As an uncaught error is reported: to the console and to whoever watches the page's errors. */
function report(error: unknown): void {
  if (typeof reportError === "function") return reportError(error);
  setTimeout(() => {
    throw error;
  });
}

/** The namespace of the deployed add-in, as in =AWARD.NOTE_REPAYMENT(…). */
const NAMESPACE = "AWARD";

/**
 * The namespace under which Excel knows the functions of this page.
 *
 * The page says it, not the scripts, which are the same in every edition: tools/editions.ts.
 */
export function functionNamespace(): string {
  return (
    (typeof document === "undefined" ? undefined : document.documentElement.dataset["namespace"]) ?? NAMESPACE
  );
}

/** Written in by the build. */
declare const AWARD_FINANCE_VERSION: string;

/** The add-in's version, "0.1.0". */
export function addInVersion(): string {
  return AWARD_FINANCE_VERSION;
}
