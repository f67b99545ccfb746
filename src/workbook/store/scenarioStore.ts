/**
 * The scenarios of the workbook: read once, kept in memory, saved whole with every change.
 *
 * The file is the truth. A save that somebody else was faster with is a conflict and writes nothing;
 * what cannot be read is set aside, never deleted.
 */
import { tellAll } from "../../page.ts";
import { EMPTY_BOOK, type ScenarioBook } from "./scenarioBook.ts";
import {
  addPart,
  deleteParts,
  NOTHING_KNOWN,
  READ_ONLY,
  readParts,
  type Known,
  type StoreNotice,
  sameNames,
} from "./scenarioFile.ts";
import type { LoggedChange } from "./revisionLog.ts";
import { isPassable, markOf, nextRevision, writePart } from "./scenarioPart.ts";
import { WorkbookProblem } from "../excel/workbookProblem.ts";

export interface StoreState {
  /** Whether the workbook was read yet. */
  readonly isRead: boolean;
  readonly book: ScenarioBook;
  /** 0 while nothing is saved. */
  readonly revision: number;
  /** Which revision `book` is, also of two that have the same number; undefined while nothing is saved. */
  readonly key: string | undefined;
  /** Marks of that revision and of those before it, as `markOf` gives them. */
  readonly marks: readonly string[];
  /** What that revision and those before it changed, the last ones. */
  readonly log: readonly LoggedChange[];
  /** Nothing can be saved: the file was written by a newer version. */
  readonly isReadOnly: boolean;
  readonly notices: readonly StoreNotice[];
  /** Other versions in the file that were written without knowledge of this one. */
  readonly diverged: readonly ScenarioBook[];
  /** What the last save changed can be taken back. */
  readonly canUndo: boolean;
}

export type SaveOutcome =
  | { readonly kind: "saved" }
  /** Somebody else saved in between. Nothing was written; the store now holds `theirs`. */
  | { readonly kind: "conflict"; readonly mine: ScenarioBook; readonly theirs: ScenarioBook };

interface SaveOptions {
  /**
   * The state the book was made from; the one at the time of the call where none is given. When the file
   * has moved on since, even if the store knows of it by now, the save is a conflict.
   */
  readonly from?: StoreState;
  /** The book takes account of that state's `diverged`, whose parts may go. */
  readonly settles?: boolean;
}

export interface ScenarioStore {
  readonly state: StoreState;
  /** Told after every change of `state`; returns what ends it. */
  subscribe(listener: (state: StoreState) => void): () => void;
  /**
   * Reads the workbook, or reads it again: another window may have saved.
   *
   * @throws WorkbookProblem when Excel refuses; the state stays as it was
   */
  open(): Promise<StoreState>;
  /**
   * Saves a changed book. After a conflict the same call saves over what the other one wrote, which
   * the caller then does knowingly.
   *
   * @throws WorkbookProblem when nothing was changed, with the reason
   */
  save(book: ScenarioBook, options?: SaveOptions): Promise<SaveOutcome>;
  /** Saves what was there before the last save. */
  undo(): Promise<SaveOutcome>;
}

const MOST_UNDO = 20;

class WorkbookScenarios implements ScenarioStore {
  private readonly listeners = new Set<(state: StoreState) => void>();
  private known: Known = NOTHING_KNOWN;
  /** Books that a save has replaced, for undo. */
  private earlier: readonly ScenarioBook[] = [];
  private present: StoreState = this.stateOf(false);
  private last: Promise<unknown> = Promise.resolve();

  get state(): StoreState {
    return this.present;
  }

  subscribe(listener: (state: StoreState) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  open(): Promise<StoreState> {
    return this.inOrder(() => this.read());
  }

  save(book: ScenarioBook, { from = this.present, settles = false }: SaveOptions = {}): Promise<SaveOutcome> {
    return this.inOrder(() =>
      this.write(book, { from, settles }, (earlier, previous) => [...earlier, previous].slice(-MOST_UNDO)),
    );
  }

  undo(): Promise<SaveOutcome> {
    return this.inOrder(() => {
      const previous = this.earlier.at(-1);
      if (!previous) throw new WorkbookProblem("NothingToUndo", "There is nothing to undo.");
      return this.write(previous, { from: this.present, settles: false }, (earlier) => earlier.slice(0, -1));
    });
  }

  private stateOf(isRead: boolean): StoreState {
    const { head, isNewer, notices, diverged } = this.known;
    return {
      isRead,
      book: head?.revision.book ?? EMPTY_BOOK,
      revision: head?.revision.number ?? 0,
      key: head?.revision.key,
      marks: [...(head ? [head] : []), ...diverged].flatMap(({ revision: { key, ancestors } }) =>
        [key, ...ancestors].map(markOf),
      ),
      log: head?.revision.log ?? [],
      isReadOnly: isNewer,
      notices,
      diverged: diverged.map(({ revision }) => revision.book),
      canUndo: this.earlier.length > 0,
    };
  }

  private become(now: Known): StoreState {
    this.known = now;
    this.present = this.stateOf(true);
    tellAll(this.listeners, this.present);
    return this.present;
  }

  /** One change of the store after the other. */
  private inOrder<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  private async read(): Promise<StoreState> {
    const found = await readParts(this.known.notices);
    // Nothing is told when nothing is new: cells that follow the scenarios would calculate again.
    if (this.present.isRead && isSame(this.known, found)) return this.present;
    // What another window saved is not ours to take back.
    if (found.head?.revision.key !== this.known.head?.revision.key) this.earlier = [];
    return this.become(found);
  }

  /** @param remember what can be undone after it, of what could be before and the book it replaces */
  private async write(
    book: ScenarioBook,
    { from, settles }: Required<SaveOptions>,
    remember: (earlier: readonly ScenarioBook[], previous: ScenarioBook) => readonly ScenarioBook[],
  ): Promise<SaveOutcome> {
    if (!this.present.isRead) await this.read();
    const before = this.known;
    if (before.isNewer) throw new WorkbookProblem("ReadOnly", READ_ONLY);
    if (before.head?.revision.key !== from.key) {
      return { kind: "conflict", mine: book, theirs: this.present.book };
    }
    const settled = before.diverged.filter(
      ({ revision }) => settles && from.diverged.includes(revision.book),
    );
    const following = [before.head, ...settled].flatMap((held) => (held ? [held.revision] : []));
    const revision = nextRevision(book, following, moment());
    const xml = writePart(revision);
    if (!isPassable(xml)) throw new WorkbookProblem("TooLarge", TOO_LARGE);
    const id = await addPart(xml, before.ids);
    if (id === undefined) {
      const theirs = this.become(await readParts(before.notices)).book;
      this.earlier = [];
      return { kind: "conflict", mine: book, theirs };
    }
    const gone = [before.head, ...before.superseded, ...settled].flatMap((held) => (held ? [held] : []));
    // The new revision is safe. Those it followed are only in the way; if they stay, the next save tries again.
    const left = await deleteParts(gone.map((held) => held.id)).then(
      () => [],
      () => gone,
    );
    this.earlier = remember(this.earlier, before.head?.revision.book ?? EMPTY_BOOK);
    const diverged = before.diverged.filter((held) => !settled.includes(held));
    this.become({
      ...before,
      head: { id, revision },
      superseded: left,
      diverged,
      notices: [
        ...before.notices.filter(
          ({ kind }) => kind !== "sameName" && (kind !== "diverged" || diverged.length > 0),
        ),
        ...sameNames(book),
      ],
      ids: new Set([...before.ids, id]),
    });
    return { kind: "saved" };
  }
}

/** Whether the file holds what it held at the last look. */
function isSame(one: Known, other: Known): boolean {
  return (
    one.head?.revision.key === other.head?.revision.key &&
    one.isNewer === other.isNewer &&
    one.notices.length === other.notices.length &&
    one.ids.size === other.ids.size &&
    [...one.ids].every((id) => other.ids.has(id))
  );
}

/** Now, as the log says it. */
function moment(): string {
  return `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

const TOO_LARGE =
  "These scenarios are too large to be kept in a workbook: delete some of them. Nothing was changed.";

/** The scenarios of this workbook. */
export const scenarioStore: ScenarioStore = new WorkbookScenarios();
