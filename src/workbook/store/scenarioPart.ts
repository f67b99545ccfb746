/**
 * The custom XML part that holds a workbook's scenarios: one revision of them, as text.
 *
 * A part is never changed. A save adds a part with the next revision and takes the one before away
 * once the new one was read back, so that no moment exists at which the file holds only half of it.
 * Each revision has a key of its own and names the keys it followed; two parts of which neither
 * followed the other were written without knowledge of each other, and neither is thrown away.
 */
import { grownLog, readLog, type LoggedChange } from "./revisionLog.ts";
import { EMPTY_BOOK, type ScenarioBook, type StoredScenario } from "./scenarioBook.ts";
import { readStored } from "./storedScenario.ts";

export const SCENARIOS_NAMESPACE = "urn:award-finance:scenarios";
/** Where a part goes that cannot be read: its text is kept for whoever can make something of it. */
export const ASIDE_NAMESPACE = "urn:award-finance:scenarios:set-aside";
/** For parts too large to be moved: names them, so that they are left alone where they are. */
export const LEFT_NAMESPACE = "urn:award-finance:scenarios:left-in-place";

/** Raised when an older version could not understand what is written. */
const FORMAT = 1;

/** Counting ends here, where doubles cease to tell neighbours apart; which follows which the keys say. */
const MOST_REVISIONS = Number.MAX_SAFE_INTEGER;

/** A revision remembers this many that it followed; parts older than that are long gone. */
const MOST_ANCESTORS = 50;

/** Characters of the largest part that is read: more than any real workbook's scenarios come to. */
const LARGEST_PART = 4_000_000;

/**
 * Bytes of the largest part that is written, as it travels. Excel on the web takes 5 MB for a request and its
 * answer each, of JSON in UTF-8: a quotation mark is two bytes of it, a letter outside of ASCII up to four.
 */
const LARGEST_REQUEST = 4_000_000;

/** Whether a part can be handed to Excel, and read back. */
export function isPassable(xml: string): boolean {
  return new TextEncoder().encode(JSON.stringify(xml)).length <= LARGEST_REQUEST;
}

/** One revision of a workbook's scenarios. */
export interface Revision {
  /** Counts from 1. */
  readonly number: number;
  readonly key: string;
  /** Keys of the revisions before it, the last one first. */
  readonly ancestors: readonly string[];
  readonly book: ScenarioBook;
  /** What it and those before it changed, as far back as is remembered. A program that does not know it drops it. */
  readonly log: readonly LoggedChange[];
}

/** What a part turned out to be. */
export type ReadPart =
  | { readonly kind: "revision"; readonly revision: Revision; readonly isNewer: boolean }
  | { readonly kind: "damaged"; readonly why: string };

/**
 * The first revision, or the one that follows others.
 *
 * @param on when it is made, for its log
 */
export function nextRevision(book: ScenarioBook, following: readonly Revision[], on: string): Revision {
  const ancestors = following.flatMap(({ key, ancestors: earlier }) => [key, ...earlier]);
  const number = Math.min(MOST_REVISIONS, Math.max(0, ...following.map((one) => one.number)) + 1);
  const [head] = following;
  return {
    number,
    log: grownLog(head?.log ?? [], head?.book ?? EMPTY_BOOK, book, { revision: number, on }),
    key: crypto.randomUUID(),
    ancestors: [...new Set(ancestors)].slice(0, MOST_ANCESTORS),
    book,
  };
}

/** The beginning of a revision's key, by which people and cells tell revisions of one workbook apart. */
export function markOf(key: string): string {
  return key.slice(0, 8);
}

/** Whether a revision was written by somebody who knew the other one. */
export function follows(revision: Revision, other: Revision): boolean {
  return revision.ancestors.includes(other.key);
}

/** Whether two parts hold one and the same revision: a program that copies parts may have doubled it. */
export function isSameRevision(one: Revision, other: Revision): boolean {
  return one.key === other.key && writePart(one) === writePart(other);
}

/** The XML of a revision. */
export function writePart({ number, key, ancestors, book, log }: Revision): string {
  const content = {
    format: FORMAT,
    revision: number,
    key,
    ancestors,
    active: book.active ?? null,
    scenarios: book.scenarios.map(({ id, stored }) => ({ id, scenario: stored })),
    ...(log.length > 0 && { log }),
  };
  return `<scenarios xmlns="${SCENARIOS_NAMESPACE}">${plainText(JSON.stringify(content))}</scenarios>`;
}

/** The XML that keeps the text of a damaged part. */
export function writeAside(xml: string, why: string): string {
  const text = JSON.stringify({ why, part: xml });
  return `<part xmlns="${ASIDE_NAMESPACE}">${plainText(text)}</part>`;
}

/** The XML that says which part is left where it is. */
export function writeLeft(id: string, why: string): string {
  return `<part xmlns="${LEFT_NAMESPACE}">${plainText(JSON.stringify({ id, why }))}</part>`;
}

/** The id in a part of the namespace of parts left in place. */
export function readLeft(xml: string): string | undefined {
  const content = jsonIn(xml);
  return isRecord(content) && typeof content["id"] === "string" ? content["id"] : undefined;
}

/**
 * JSON that stays the same text inside XML, however the file's writer escapes it.
 *
 * Outside of strings JSON has none of these characters, and inside of them an escape means the same.
 */
function plainText(json: string): string {
  return json.replace(
    /[<>&\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Reads a part; whatever it holds, nothing is thrown. */
export function readPart(xml: string): ReadPart {
  if (xml.length > LARGEST_PART) return damaged(`it has ${xml.length} characters`);
  const content = jsonIn(xml);
  if (content === undefined) return damaged("it cannot be read");
  if (!isRecord(content)) return damaged("it holds no scenarios");
  const { format, revision, key, ancestors, active, scenarios } = content;
  if (typeof format !== "number" || typeof revision !== "number" || typeof key !== "string") {
    return damaged("it does not say which revision it is");
  }
  // Beyond MOST_REVISIONS release 0.1 went on counting: such a part is whole.
  if (!Number.isInteger(revision) || !Array.isArray(ancestors) || !Array.isArray(scenarios)) {
    return damaged("its scenarios are missing");
  }
  const entries = scenarios as readonly unknown[];
  const kept = entries.flatMap((entry): StoredScenario[] =>
    isRecord(entry) && typeof entry["id"] === "string"
      ? [{ id: entry["id"], ...readStored(entry["scenario"]) }]
      : [],
  );
  if (kept.length < entries.length) return damaged("some of its scenarios have no identity");
  const isKnown = kept.some(({ id }) => id === active);
  return {
    kind: "revision",
    revision: {
      number: Math.min(MOST_REVISIONS, revision),
      key,
      ancestors: ancestors.filter((ancestor): ancestor is string => typeof ancestor === "string"),
      book: { active: isKnown ? String(active) : undefined, scenarios: kept },
      log: readLog(content["log"]),
    },
    isNewer: format > FORMAT || kept.some(({ kind }) => kind === "newer"),
  };
}

/** Whether two parts say the same, however Excel wrote the XML around it. */
export function isSamePart(one: string, other: string): boolean {
  return textIn(one) !== undefined && textIn(one) === textIn(other);
}

function damaged(why: string): ReadPart {
  return { kind: "damaged", why };
}

function jsonIn(xml: string): unknown {
  try {
    return JSON.parse(textIn(xml) ?? "") as unknown;
  } catch {
    return undefined;
  }
}

function textIn(xml: string): string | undefined {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  if (document.querySelector("parsererror")) return undefined;
  return document.documentElement.textContent ?? undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
