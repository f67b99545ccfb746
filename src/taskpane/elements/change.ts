/**
 * A change of the workbook that is asked for in the pane: how it stands, and what the person is told of it.
 *
 * Every part of the pane that changes the workbook holds one `WorkbookChange`. One change at a time: what
 * is asked for while another is under way is not done.
 */
import type { ReactiveControllerHost } from "lit";
import {
  cellEdit,
  toWorkbookProblem,
  type ScenarioBook,
  type ScenarioOutcome,
} from "../../workbook/index.ts";
import { watch } from "./watching.ts";

/** What can be done next: a button beside what is told. */
export interface Offer {
  /** Class of its button. */
  readonly name: string;
  readonly label: string;
  readonly isPrimary?: boolean;
  /** Whether it can be done at this moment; always, where nothing is said. */
  readonly isOpen?: () => boolean;
  readonly act: () => void;
}

/** Colour of what is told; a failure has its own. */
export type Intent = "info" | "success" | "warning";

/** What is told of a change. */
export type Telling =
  | { readonly kind: "none" }
  | { readonly kind: "working"; readonly doing: string }
  | {
      readonly kind: "told";
      readonly intent: Intent;
      readonly sentences: readonly string[];
      readonly offers: readonly Offer[];
    }
  | { readonly kind: "failed"; readonly sentence: string }
  /** Taken back; there is nothing more to do about it. */
  | { readonly kind: "undone"; readonly intent: Intent; readonly sentences: readonly string[] };

/** Another window saved in between: nothing is written, and the person chooses. */
export interface Conflict {
  readonly kind: "conflict";
  /** What was to be saved. */
  readonly mine: ScenarioBook;
  /** The same change made on the version that the workbook holds now, where that can be done. */
  readonly onTop: ((theirs: ScenarioBook) => ScenarioBook | undefined) | undefined;
  /** What is told while the choice is open. */
  readonly meanwhile: Telling;
}

/** How a change stands. */
export type ChangeState = Telling | Conflict;

/** What a save from the pane brings with it. */
interface Saving {
  /** What can be done once it is done. */
  readonly offers?: readonly Offer[];
  readonly onTop?: Conflict["onTop"];
}

/** In milliseconds: how long something that is done is told; then it leaves by itself. */
const STAYS = 6_000;

/** How soon it is tried again where the pointer or the focus was on what is told. */
const TRIED_AGAIN = 1_000;

const NOTHING = { kind: "none" } as const satisfies Telling;

/** What is told of something that is done. */
export function told(intent: Intent, sentence: string, offers: readonly Offer[] = []): Telling {
  return { kind: "told", intent, sentences: [sentence], offers };
}

/** What is told of something that went wrong. */
export function failure(error: unknown): Telling {
  return { kind: "failed", sentence: toWorkbookProblem(error).message };
}

export class WorkbookChange {
  private present: ChangeState = NOTHING;
  private leaving: ReturnType<typeof setTimeout> | undefined;

  /** @param ended called when a change is over, whatever came of it: the button that was pressed may be gone */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ended: () => Promise<void> = () => Promise.resolve(),
  ) {
    watch(host, [cellEdit]);
  }

  get state(): ChangeState {
    return this.present;
  }

  /** What is told at the moment. */
  get telling(): Telling {
    return this.present.kind === "conflict" ? this.present.meanwhile : this.present;
  }

  get isWorking(): boolean {
    return this.telling.kind === "working";
  }

  get conflict(): Conflict | undefined {
    return this.present.kind === "conflict" ? this.present : undefined;
  }

  /** Tells something; while a change is under way that is told, and its end. */
  tell(telling: Telling): void {
    if (!this.isWorking) this.enter(telling);
  }

  /** What was told is no longer of interest. */
  clear(): void {
    this.tell(NOTHING);
  }

  /** The choice between two versions is made. */
  endConflict(): void {
    this.show(this.telling);
  }

  /**
   * Asks something of the workbook; what goes wrong becomes a sentence.
   *
   * @param work says what came of it
   * @returns whether it was done
   */
  async attempt(doing: string, work: () => Promise<ChangeState>): Promise<boolean> {
    if (this.isWorking) return false;
    this.enter({ kind: "working", doing });
    const next = await work().catch(failure);
    if (next.kind === "conflict") this.show(next);
    else this.enter(next);
    await this.ended();
    return next.kind !== "failed" && next.kind !== "conflict";
  }

  /**
   * Changes the workbook's scenarios.
   *
   * @param done the sentence for when it is done
   * @returns whether it was done
   */
  save(
    doing: string,
    done: string,
    work: () => Promise<ScenarioOutcome>,
    { offers = [], onTop }: Saving = {},
  ): Promise<boolean> {
    return this.attempt(doing, async () =>
      this.resultOf(await work(), onTop, (notices) => ({
        kind: "told",
        ...outcomeOf(done, notices),
        offers,
      })),
    );
  }

  /**
   * Takes back the last save of the workbook's scenarios.
   *
   * @param what it is called: the last "change", the last "save"
   */
  undo(what: string, work: () => Promise<ScenarioOutcome>): Promise<boolean> {
    return this.attempt(`The last ${what} is being taken back…`, async () =>
      this.resultOf(await work(), undefined, (notices) => ({
        kind: "undone",
        ...outcomeOf(`The last ${what} is taken back.`, notices),
      })),
    );
  }

  private resultOf(
    outcome: ScenarioOutcome,
    onTop: Conflict["onTop"] | undefined,
    tell: (notices: readonly string[]) => Telling,
  ): ChangeState {
    if (outcome.kind === "conflict") {
      return { kind: "conflict", mine: outcome.mine, onTop, meanwhile: NOTHING };
    }
    this.endConflict();
    return tell(outcome.notices);
  }

  private enter(telling: Telling): void {
    clearTimeout(this.leaving);
    if (leavesByItself(telling)) this.leaving = setTimeout(() => this.leave(telling), STAYS);
    this.show(this.present.kind === "conflict" ? { ...this.present, meanwhile: telling } : telling);
  }

  /** What was told leaves, but not from under a pointer or from under the focus. */
  private leave(telling: Telling): void {
    if (this.telling !== telling) return;
    if (isLookedAt(this.host)) this.leaving = setTimeout(() => this.leave(telling), TRIED_AGAIN);
    else this.clear();
  }

  private show(state: ChangeState): void {
    this.present = state;
    this.host.requestUpdate();
  }
}

/** What is to be known or to be decided stays; what is done, and can be taken back from More, does not. */
function leavesByItself(telling: Telling): boolean {
  switch (telling.kind) {
    case "told":
      return telling.intent === "success" || (telling.intent === "info" && telling.offers.length === 0);
    case "undone":
      return telling.intent === "success";
    default:
      return false;
  }
}

/** Whether pointer or focus is on what an element tells, or on what it offers. */
function isLookedAt(host: ReactiveControllerHost): boolean {
  if (!("querySelectorAll" in host)) return false;
  const parts = (host as ReactiveControllerHost & ParentNode).querySelectorAll('[role="status"], .offers');
  return [...parts].some((part) => part.matches(":hover, :focus-within"));
}

/** Something that is done, and what the user should know besides. */
function outcomeOf(
  done: string,
  notices: readonly string[],
): { readonly intent: Intent; readonly sentences: readonly string[] } {
  return { intent: notices.length > 0 ? "warning" : "success", sentences: [done, ...notices] };
}
