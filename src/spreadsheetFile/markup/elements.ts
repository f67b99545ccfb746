/** The elements of a small part: all at once, with their places. Sheets are read tag by tag. */
import { contentText, Tags } from "./tags.ts";

/** An element and where it stands. */
export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What lies between its tags; empty of an empty element. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly depth: number;
  /** The text of what lies between its tags, where that is text alone. */
  readonly content: string;
  /** The value of an attribute by its name, prefix and all. */
  readonly attribute: (name: string) => string | undefined;
}

/**
 * Every element of a part, in the order in which they begin.
 *
 * @throws FileProblem where the part is not well formed
 */
export function elementsOf(text: string, part: string): readonly Element[] {
  const tags = new Tags(text, part);
  const open: { -readonly [Key in keyof Element]: Element[Key] }[] = [];
  const all: Element[] = [];
  while (tags.next()) {
    if (tags.isClosing) {
      const element = open.pop();
      if (element === undefined) continue;
      element.innerEnd = tags.start;
      element.end = tags.end;
      continue;
    }
    const { start, end, depth } = tags;
    const tag = text.slice(start, end);
    const element: { -readonly [Key in keyof Element]: Element[Key] } = {
      ...{ name: tags.name, start, end, depth, innerStart: end, innerEnd: end },
      get content(): string {
        return contentText(text.slice(element.innerStart, element.innerEnd));
      },
      attribute: (name: string) => attributeOf(tag, part, name),
    };
    all.push(element);
    if (!tags.isEmpty) open.push(element);
  }
  return all;
}

function attributeOf(tag: string, part: string, name: string): string | undefined {
  const alone = new Tags(tag.endsWith("/>") ? tag : `${tag.slice(0, -1)}/>`, part);
  alone.next();
  return alone.attribute(name);
}
