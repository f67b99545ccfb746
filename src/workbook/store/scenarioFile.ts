/**
 * The custom XML parts with scenarios in the open workbook: reading, adding, setting aside.
 */
import { nameKey } from "../../calc/index.ts";
import { batch, PATIENT } from "../excel/batch.ts";
import type { ScenarioBook } from "./scenarioBook.ts";
import {
  ASIDE_NAMESPACE,
  follows,
  isPassable,
  isSamePart,
  isSameRevision,
  LEFT_NAMESPACE,
  readLeft,
  readPart,
  SCENARIOS_NAMESPACE,
  writeAside,
  writeLeft,
  type Revision,
} from "./scenarioPart.ts";
import { WorkbookProblem } from "../excel/workbookProblem.ts";

/** Something about the file that the user should know; `message` is one sentence. */
export interface StoreNotice {
  readonly kind: "setAside" | "leftInPlace" | "newer" | "diverged" | "sameName";
  readonly message: string;
}

/** A part of the file and the revision it holds. */
interface Held {
  readonly id: string;
  readonly revision: Revision;
}

/** What is known of the file, as of the last look. */
export interface Known {
  /** The revision in force; undefined while nothing is saved. */
  readonly head: Held | undefined;
  readonly diverged: readonly Held[];
  /** Parts whose revisions others followed, to be taken away with the next save. */
  readonly superseded: readonly Held[];
  readonly isNewer: boolean;
  readonly notices: readonly StoreNotice[];
  /** Every part of the namespace that was accounted for. */
  readonly ids: ReadonlySet<string>;
}

export const NOTHING_KNOWN: Known = {
  head: undefined,
  diverged: [],
  superseded: [],
  isNewer: false,
  notices: [],
  ids: new Set(),
};

export const READ_ONLY =
  "The scenarios in this workbook were written by a newer version of Award Finance, so they can be read but not changed here.";

/**
 * Adds a part and reads it back, in one batch.
 *
 * @param expected ids of the parts that should be there
 * @returns the new part's id; undefined when somebody else had saved, and then nothing is left behind
 * @throws WorkbookProblem when nothing was changed
 */
export async function addPart(xml: string, expected: ReadonlySet<string>): Promise<string | undefined> {
  let wasSent = false;
  try {
    const added = await batch(async (context) => {
      const parts = context.workbook.customXmlParts;
      const present = parts.getByNamespace(SCENARIOS_NAMESPACE);
      present.load("items/id");
      await context.sync();
      if (present.items.some(({ id }) => !expected.has(id))) return undefined;
      const part = parts.add(xml);
      part.load("id");
      const written = part.getXml();
      const after = parts.getByNamespace(SCENARIOS_NAMESPACE);
      after.load("items/id");
      wasSent = true;
      await context.sync();
      const isAlone = after.items.every(({ id }) => id === part.id || expected.has(id));
      return { id: part.id, isAlone, isSame: isSamePart(written.value, xml) };
    }, PATIENT);
    if (added?.isAlone && added.isSame) return added.id;
    if (added) await takeBack(xml, [added.id]);
    if (!added?.isAlone) return undefined;
  } catch (error) {
    if (wasSent) await takeBack(xml);
    throw error;
  }
  throw new WorkbookProblem(
    "NotWritten",
    "Excel did not keep the scenarios as they were written, so nothing was changed.",
  );
}

/**
 * After a failure half way: whatever was added goes again.
 *
 * @param ids which parts those are, where that is known
 */
async function takeBack(xml: string, ids?: readonly string[]): Promise<void> {
  try {
    await deleteParts(ids ?? (await partsLike(xml)));
  } catch (error) {
    throw new WorkbookProblem(
      "Unconfirmed",
      "Excel failed while the scenarios were being saved and cannot say whether they were: read the workbook again before you go on.",
      error,
    );
  }
}

function partsLike(xml: string): Promise<readonly string[]> {
  return batch(async (context) => {
    const parts = await loadParts(context, SCENARIOS_NAMESPACE);
    return parts.filter(({ text }) => text !== undefined && isSamePart(text, xml)).map(({ id }) => id);
  });
}

export async function deleteParts(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await batch(async (context) => {
    const parts = ids.map((id) => context.workbook.customXmlParts.getItemOrNullObject(id));
    for (const part of parts) part.load("id");
    await context.sync();
    for (const part of parts) if (!part.isNullObject) part.delete();
    await context.sync();
  });
}

interface LoadedPart {
  readonly id: string;
  /** undefined: larger than Excel passes at once. */
  readonly text: string | undefined;
}

/** @param leftIds parts too large to be passed on, which need not be asked for again */
async function loadParts(
  context: Excel.RequestContext,
  namespace: string,
  leftIds: ReadonlySet<string> = new Set(),
): Promise<readonly LoadedPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await context.sync();
  const loaded: LoadedPart[] = [];
  for (const part of parts.items) {
    if (leftIds.has(part.id)) {
      loaded.push({ id: part.id, text: undefined });
      continue;
    }
    // One by one: one part that is too large must not keep the others from being read.
    const text = part.getXml();
    try {
      await context.sync();
      loaded.push({ id: part.id, text: text.value });
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      loaded.push({ id: part.id, text: undefined });
    }
  }
  return loaded;
}

function isTooLarge(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === "ResponsePayloadSizeLimitExceeded" || code === "RequestPayloadSizeLimitExceeded";
}

/** Reads all parts, sets aside those that cannot be read, and finds the revision in force. */
export async function readParts(earlierNotices: readonly StoreNotice[]): Promise<Known> {
  const [parts, leftIds] = await batch(async (context) => {
    const left = await loadParts(context, LEFT_NAMESPACE);
    const ids = new Set(left.flatMap(({ text }) => (text === undefined ? [] : (readLeft(text) ?? []))));
    return [await loadParts(context, SCENARIOS_NAMESPACE, ids), ids] as const;
  }, PATIENT);
  const held: Held[] = [];
  const notices: StoreNotice[] = earlierNotices.filter(
    ({ kind }) => kind === "setAside" || kind === "leftInPlace",
  );
  let isNewer = false;
  for (const { id, text } of parts) {
    if (leftIds.has(id)) continue;
    const read = text === undefined ? undefined : readPart(text);
    if (read?.kind === "revision") {
      held.push({ id, revision: read.revision });
      isNewer ||= read.isNewer;
    } else {
      notices.push(await setAside(id, text, read?.why ?? "it is larger than Excel passes on at once"));
    }
  }
  const heads = held
    .filter(({ revision }) => !held.some((other) => follows(other.revision, revision)))
    .filter(
      ({ revision }, at, all) => !all.slice(0, at).some((other) => isSameRevision(other.revision, revision)),
    )
    .sort((one, other) => order(one.revision, other.revision));
  const [head, ...diverged] = heads;
  if (isNewer) notices.push({ kind: "newer", message: READ_ONLY });
  if (diverged.length > 0) notices.push({ kind: "diverged", message: DIVERGED });
  notices.push(...sameNames(head?.revision.book));
  const superseded = held.filter((part) => !heads.includes(part));
  return { head, diverged, superseded, isNewer, notices, ids: new Set(parts.map(({ id }) => id)) };
}

const DIVERGED =
  "Two people saved scenarios in this workbook without seeing each other's: both versions are kept, choose what to keep of each.";

/**
 * Scenarios that are called the same, a sentence for each name. Nothing here names two alike; another program, or
 * release 0.1, to which names that differ in a blank or an apostrophe were two, may have done it.
 */
export function sameNames(book: ScenarioBook | undefined): readonly StoreNotice[] {
  const called = new Map<string, string[]>();
  for (const { name } of book?.scenarios ?? []) {
    const key = nameKey(name);
    called.set(key, [...(called.get(key) ?? []), name]);
  }
  return [...called.values()]
    .filter((names) => names.length > 1)
    .map(([name = "", ...others]) => ({
      kind: "sameName",
      message: `${others.length + 1} scenarios are called “${name}”: functions that name it answer from the first one in the list. Rename the others.`,
    }));
}

/** The later revision first; between equals every window must choose the same one. */
function order(one: Revision, other: Revision): number {
  return other.number - one.number || (one.key < other.key ? -1 : 1);
}

async function setAside(id: string, text: string | undefined, why: string): Promise<StoreNotice> {
  const what = "Scenarios in this workbook could not be read";
  if (text !== undefined && isPassable(text)) {
    const isMoved = await moveAside(id, text, why).catch(() => false);
    if (isMoved) {
      const message = `${what}, because ${why}: they were set aside in the file (custom XML part ${ASIDE_NAMESPACE}).`;
      return { kind: "setAside", message };
    }
  }
  await batch(async (context) => {
    context.workbook.customXmlParts.add(writeLeft(id, why));
    await context.sync();
  }).catch(() => undefined);
  return {
    kind: "leftInPlace",
    message: `${what}, because ${why}: they were left in the file as they are (custom XML part ${id}).`,
  };
}

/** Copies a part to the namespace of parts set aside; only when the copy is there does the part go. */
async function moveAside(id: string, text: string, why: string): Promise<boolean> {
  return batch(async (context) => {
    const { customXmlParts } = context.workbook;
    const copy = customXmlParts.add(writeAside(text, why));
    const written = copy.getXml();
    await context.sync();
    if (!isSamePart(written.value, writeAside(text, why))) return false;
    customXmlParts.getItem(id).delete();
    await context.sync();
    return true;
  });
}
