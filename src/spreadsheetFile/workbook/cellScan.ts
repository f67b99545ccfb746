/** The cells of a worksheet one after the other, with the places where they stand in its text. */
import { contentText, Tags } from "../markup/tags.ts";

/** The formula element of a cell. */
export interface FormulaElement {
  readonly start: number;
  readonly end: number;
  /** As it is stored, without a leading "="; empty where another cell has the text of a shared one. */
  readonly text: string;
  /** "array", "shared" or "dataTable"; undefined of an ordinary one. */
  readonly type: string | undefined;
  /** The cells that it fills. */
  readonly ref: string | undefined;
  /** Which shared formula it is. */
  readonly shared: string | undefined;
}

/** A cell as it stands in the part. */
export interface ScannedCell {
  readonly start: number;
  readonly end: number;
  /** The end of its first tag. */
  readonly tagEnd: number;
  readonly row: number;
  readonly column: number;
  /** "n", "s", "str", "b", "e", "inlineStr", "d". */
  readonly type: string;
  readonly style: number;
  /** Index of its cell metadata, which tells a dynamic array; undefined where it has none. */
  readonly metadata: string | undefined;
  readonly formula: FormulaElement | undefined;
  /** What stands as its value, resolved; undefined where there is none. Of shared text the index. */
  readonly value: string | undefined;
}

/** worksheet, sheetData, row. */
const CELL_DEPTH = 3;
const LETTER_A = 65;

/**
 * Goes from cell to cell of a worksheet. What it tells of a cell holds until the next one; nothing is read of it but
 * where it stands, so that a hundred thousand of them cost little.
 */
export class CellCursor {
  row = -1;
  column = -1;
  /** Where the cell begins, where its first tag ends, and where it ends. */
  start = 0;
  tagEnd = 0;
  end = 0;
  /** Where its formula element begins, its first tag ends, its text ends, and it ends; the first is -1 without one. */
  formulaStart = -1;
  formulaTagEnd = 0;
  formulaTextEnd = 0;
  formulaEnd = 0;
  /** Between the tags of its value; the first is -1 where it has none. */
  private valueStart = -1;
  private valueEnd = 0;
  private inline: string | undefined;
  private readonly tags: Tags;

  /** @param part named where the text is not well formed */
  constructor(
    readonly text: string,
    part: string,
  ) {
    this.tags = new Tags(text, part);
  }

  /**
   * @returns whether there is another cell
   * @throws FileProblem where the part is not well formed
   */
  next(): boolean {
    const { tags } = this;
    while (tags.next()) {
      if (tags.isClosing) continue;
      if (tags.is("row")) {
        const number = tags.attribute("r");
        this.row = number === undefined ? this.row + 1 : Number(number) - 1;
        this.column = -1;
      } else if (tags.depth === CELL_DEPTH && tags.is("c")) {
        this.readCell();
        return true;
      }
    }
    return false;
  }

  private readCell(): void {
    const { tags } = this;
    this.start = tags.start;
    this.tagEnd = tags.end;
    this.column = this.columnHere();
    this.formulaStart = this.valueStart = -1;
    this.inline = undefined;
    if (!tags.isEmpty) {
      while (tags.next() && !(tags.isClosing && tags.depth === CELL_DEPTH)) this.readInside();
    }
    this.end = tags.end;
  }

  private readInside(): void {
    const { tags } = this;
    if (tags.is("f")) {
      if (!tags.isClosing) {
        this.formulaStart = tags.start;
        this.formulaTagEnd = this.formulaTextEnd = tags.end;
      } else this.formulaTextEnd = tags.start;
      this.formulaEnd = tags.end;
    } else if (tags.is("v")) {
      if (!tags.isClosing) this.valueStart = this.valueEnd = tags.end;
      else this.valueEnd = tags.start;
    } else if (!tags.isClosing && !tags.isEmpty && tags.is("rPh")) {
      // How Japanese is read aloud is not part of the text.
      const { depth } = tags;
      while (tags.next() && !(tags.isClosing && tags.depth === depth));
    } else if (!tags.isClosing && !tags.isEmpty && tags.is("t")) {
      const from = tags.end;
      const depth = tags.depth;
      while (tags.next() && tags.depth > depth);
      this.inline = (this.inline ?? "") + contentText(this.text.slice(from, tags.start));
    }
  }

  /** By the `r` that nearly every cell begins with; its row is that of the row around it. */
  private columnHere(): number {
    const { text, start, tagEnd } = this;
    const at = text.indexOf(' r="', start);
    if (at === -1 || at >= tagEnd) return this.column + 1;
    let column = 0;
    for (let index = at + 4; ; index++) {
      const letter = text.charCodeAt(index) - LETTER_A;
      if (letter < 0 || letter > 25) break;
      column = column * 26 + letter + 1;
    }
    return column - 1;
  }

  get formulaText(): string {
    return contentText(this.text.slice(this.formulaTagEnd, this.formulaTextEnd)).replace(/^=/, "");
  }

  get formulaTag(): string {
    return this.text.slice(this.formulaStart, this.formulaTagEnd);
  }

  /** What stands as its value, resolved; undefined where there is none. */
  get value(): string | undefined {
    if (this.inline !== undefined) return this.inline;
    return this.valueStart === -1 ? undefined : contentText(this.text.slice(this.valueStart, this.valueEnd));
  }

  get hasValue(): boolean {
    return this.inline !== undefined || this.valueEnd > this.valueStart;
  }

  /** The cell, to be kept. */
  read(): ScannedCell {
    const { start, end, tagEnd, row, column, value, text } = this;
    const tag = text.slice(start, tagEnd);
    return {
      ...{ start, end, tagEnd, row, column, value },
      type: attributeOf(tag, "t") ?? "n",
      style: Number(attributeOf(tag, "s") ?? 0),
      metadata: attributeOf(tag, "cm"),
      formula: this.formulaStart === -1 ? undefined : this.readFormula(),
    };
  }

  private readFormula(): FormulaElement {
    const { formulaTag: tag, formulaStart: start, formulaEnd: end, formulaText: text } = this;
    return {
      ...{ start, end, text },
      type: attributeOf(tag, "t"),
      ref: attributeOf(tag, "ref"),
      shared: attributeOf(tag, "si"),
    };
  }
}

/**
 * Visits the cells of a worksheet.
 *
 * @param wanted which places are visited, if not all
 * @throws FileProblem where the part is not well formed
 */
export function scanCells(
  text: string,
  part: string,
  visit: (cell: ScannedCell) => void,
  wanted: (row: number, column: number) => boolean = () => true,
): void {
  const cursor = new CellCursor(text, part);
  while (cursor.next()) if (wanted(cursor.row, cursor.column)) visit(cursor.read());
}

/** Attributes of these two elements have no blanks, quotes or entities in them. */
export function attributeOf(tag: string, name: keyof typeof ATTRIBUTES): string | undefined {
  return ATTRIBUTES[name].exec(tag)?.[1];
}

const ATTRIBUTES = {
  t: /\st\s*=\s*["']([^"']*)["']/,
  s: /\ss\s*=\s*["']([^"']*)["']/,
  cm: /\scm\s*=\s*["']([^"']*)["']/,
  ref: /\sref\s*=\s*["']([^"']*)["']/,
  si: /\ssi\s*=\s*["']([^"']*)["']/,
} as const;
