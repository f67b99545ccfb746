/**
 * The tags of an XML part with the places where they stand, so that a part can be changed without being written anew.
 *
 * A part is text from outside: no document type (and so no entities of its own), a limit on depth, tags that match.
 */
import { FileProblem, MOST_DEPTH } from "../package/fileProblem.ts";

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const GREATER = 62;
const EXCLAMATION = 33;
const QUESTION = 63;
const SPACE = 32;

/** Reads one tag after the other; comments, instructions and CDATA are passed over. */
export class Tags {
  /** Where the tag begins and ends in the text. */
  start = 0;
  end = 0;
  isClosing = false;
  /** `<x/>`: opened and closed at once. */
  isEmpty = false;
  /** Elements around the tag; of an element's two tags the same. */
  depth = 0;
  private nameStart = 0;
  private nameEnd = 0;
  private openAt: number[] = [];

  /** @param part named where the text is refused */
  constructor(
    readonly text: string,
    private readonly part: string,
  ) {}

  /** The name without its prefix. */
  get name(): string {
    return this.text.slice(this.nameStart, this.nameEnd);
  }

  /** Whether the name without its prefix is this one. */
  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.text.startsWith(name, this.nameStart);
  }

  /** The value of an attribute by its name, prefix and all. */
  attribute(name: string): string | undefined {
    return attributeIn(this.text.slice(this.nameEnd, this.end), name);
  }

  /**
   * Goes to the next tag.
   *
   * @returns whether there is one
   * @throws FileProblem where the part is not well formed, or has a document type
   */
  next(): boolean {
    const { text } = this;
    let at = text.indexOf("<", this.end);
    while (at !== -1) {
      const second = text.charCodeAt(at + 1);
      if (second !== EXCLAMATION && second !== QUESTION) break;
      at = text.indexOf("<", this.passOver(at, second));
    }
    if (at === -1) {
      if (this.openAt.length > 0) throw this.malformed();
      return false;
    }
    this.readTag(at);
    return true;
  }

  private readTag(start: number): void {
    const { text } = this;
    const isClosing = text.charCodeAt(start + 1) === SLASH;
    let at = start + (isClosing ? 2 : 1);
    this.nameStart = at;
    let code = text.charCodeAt(at);
    while (code > SPACE && code !== GREATER && code !== SLASH) {
      if (code === COLON) this.nameStart = at + 1;
      code = text.charCodeAt(++at);
    }
    this.nameEnd = at;
    while (code !== GREATER) {
      if (code === QUOTE) at = text.indexOf('"', at + 1);
      else if (code === APOSTROPHE) at = text.indexOf("'", at + 1);
      if (at === -1 || at >= text.length || code === 60) throw this.malformed();
      code = text.charCodeAt(++at);
    }
    if (this.nameEnd === this.nameStart) throw this.malformed();
    this.start = start;
    this.end = at + 1;
    this.isClosing = isClosing;
    this.isEmpty = !isClosing && text.charCodeAt(at - 1) === SLASH;
    this.follow();
  }

  /** Keeps count of what is open. */
  private follow(): void {
    const { openAt } = this;
    if (this.isClosing) {
      const opened = openAt.pop();
      if (opened === undefined || !this.isNameAt(opened)) throw this.malformed();
    }
    this.depth = openAt.length;
    if (this.isClosing || this.isEmpty) return;
    openAt.push(this.nameStart);
    if (openAt.length > MOST_DEPTH)
      throw new FileProblem(
        `The part ${this.part} has elements more than ${MOST_DEPTH} deep; it is not read.`,
      );
  }

  /** Whether the name that begins there is the one of this tag, to its end. */
  private isNameAt(opened: number): boolean {
    const { text, nameStart, nameEnd } = this;
    const length = nameEnd - nameStart;
    for (let index = 0; index < length; index++) {
      if (text.charCodeAt(opened + index) !== text.charCodeAt(nameStart + index)) return false;
    }
    const behind = text.charCodeAt(opened + length);
    return behind <= SPACE || behind === GREATER || behind === SLASH;
  }

  private passOver(at: number, second: number): number {
    const [begin, end] =
      second === QUESTION
        ? ["<?", "?>"]
        : this.text.startsWith("<![CDATA[", at)
          ? ["<![CDATA[", "]]>"]
          : ["<!--", "-->"];
    if (!this.text.startsWith(begin, at))
      throw new FileProblem(
        `The part ${this.part} has a document type, which no workbook needs; it is not read.`,
      );
    const found = this.text.indexOf(end, at + begin.length);
    if (found === -1) throw this.malformed();
    return found + end.length;
  }

  private malformed(): FileProblem {
    return new FileProblem(
      `The part ${this.part} is not well-formed XML; open the workbook in Excel, save it and choose it again.`,
    );
  }
}

/** The value of an attribute in the text of a tag behind its name. */
function attributeIn(tag: string, name: string): string | undefined {
  let at = tag.indexOf(`${name}=`);
  // Not the end of a longer name, nor inside of another's value.
  while (at > 0 && (tag.charCodeAt(at - 1) > SPACE || isQuoted(tag, at)))
    at = tag.indexOf(`${name}=`, at + 1);
  if (at <= 0) return /\s=|=\s/.test(tag) ? attributeApart(tag, name) : undefined;
  const from = at + name.length + 2;
  const quote = tag.charAt(from - 1);
  const to = quote === '"' || quote === "'" ? tag.indexOf(quote, from) : -1;
  return to === -1 ? attributeApart(tag, name) : plainText(tag.slice(from, to));
}

function isQuoted(tag: string, at: number): boolean {
  let quote = "";
  for (let index = 0; index < at; index++) {
    const character = tag.charAt(index);
    if (quote === "" && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = "";
  }
  return quote !== "";
}

/** As `attributeIn`, where blanks stand around the equals sign. */
function attributeApart(tag: string, name: string): string | undefined {
  for (const [, found, double, single] of tag.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found === name) return plainText(double ?? single ?? "");
  }
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** What text in XML says. An entity that XML does not know stays as it stands. */
export function plainText(markup: string): string {
  if (!markup.includes("&")) return markup;
  return markup.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof name === "string") return ENTITIES[name] ?? whole;
    const code = typeof hex === "string" ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** What the content of an element says that holds text alone, CDATA and comments resolved. */
export function contentText(markup: string): string {
  if (!markup.includes("<")) return plainText(markup);
  return markup
    .split(/(<!\[CDATA\[[^]*?\]\]>)/)
    .map((piece) =>
      piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : plainText(piece.replace(/<!--[^]*?-->/g, "")),
    )
    .join("");
}

/** Text as it is written into XML, between tags and in an attribute alike. */
export function escaped(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};
