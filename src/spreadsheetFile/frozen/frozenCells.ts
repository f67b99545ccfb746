/** The cells of a sheet whose formulas become values. */
import type { Edit } from "../markup/edits.ts";
import { escaped } from "../markup/tags.ts";
import { formatCell, parseArea, type Area } from "../workbook/address.ts";
import { attributeOf, CellCursor, type ScannedCell } from "../workbook/cellScan.ts";
import { callsOurs, inlined, type Inlining } from "../workbook/formulaText.ts";
import type { SheetEntry } from "../workbook/workbookFile.ts";
import { givesDay } from "./ours.ts";

/** A sheet as far as freezing touches it. */
export interface FrozenCells {
  readonly sheet: SheetEntry;
  readonly text: string;
  /** What makes values of the formulas that call us. */
  readonly edits: readonly Edit[];
  /** Where those formulas stand: "B2". */
  readonly own: readonly string[];
  /** Those of them whose text stands at another cell. */
  readonly others: readonly string[];
  /** Those of them that hold no figure yet: "Award!B3". */
  readonly waiting: readonly string[];
  /** Cells of ours that show an error. */
  readonly errors: readonly string[];
  /** Cells with another formula that may have to be written anew. */
  readonly ordinary: readonly ScannedCell[];
  /** The area of each spill of ours, by its first cell: "B2" to "B2:C9". */
  readonly spills: ReadonlyMap<string, string>;
}

/** What a cell shows that was not calculated: freezing it would make an error of a figure. */
const NOT_CALCULATED: readonly (string | undefined)[] = [
  ...["#NAME?", "#BUSY!", "#GETTING_DATA", "#CONNECT!"],
];

/** The formula in Excel's own functions that a cell of ours becomes, as it is stored, and the text that it shows. */
interface PlainCell {
  readonly formula: string;
  /** Undefined where it shows no text. */
  readonly text: string | undefined;
}

/** Undefined of a cell that becomes a value. */
export type PlainOf = (row: number, column: number) => PlainCell | undefined;

const noPlain: PlainOf = () => undefined;

/** The style of a frozen figure, from its style before and whether it is a day. */
type LookOf = (style: number, isDay: boolean) => number;

/**
 * Makes values of the formulas of a sheet that call us.
 *
 * @param mentions whether an ordinary formula may have to be written anew
 */
export function freezeCells(
  sheet: SheetEntry,
  text: string,
  lookOf: LookOf,
  mentions: (formula: string) => boolean,
  plainOf: PlainOf = noPlain,
): FrozenCells {
  return new Freezing(sheet, text, lookOf, plainOf).run(mentions);
}

/** One sheet being frozen. */
class Freezing {
  private readonly edits: Edit[] = [];
  private readonly own: string[] = [];
  private readonly others: string[] = [];
  private readonly waiting: string[] = [];
  private readonly errors: string[] = [];
  private readonly ordinary: ScannedCell[] = [];
  private readonly spills = new Map<string, string>();
  /** Formulas that cells share and that call us; the text stands at the first of the cells. */
  private readonly shared = new Set<string>();
  /** Spills that go on in the rows below. */
  private open: readonly Area[] = [];
  private readonly cursor: CellCursor;
  private readonly tags: FrozenTags;
  /** Of cells with a formula, which look as they did. */
  private readonly plainTags = new FrozenTags((style) => style);

  constructor(
    private readonly sheet: SheetEntry,
    private readonly text: string,
    lookOf: LookOf,
    private readonly plainOf: PlainOf,
  ) {
    this.cursor = new CellCursor(text, sheet.part);
    this.tags = new FrozenTags(lookOf);
  }

  run(mentions: (formula: string) => boolean): FrozenCells {
    const { cursor, sheet, text, edits, own, others, waiting, errors, ordinary, spills } = this;
    while (cursor.next()) {
      if (cursor.formulaStart === -1) {
        if (this.open.length > 0 && this.isSpilled()) this.look();
        continue;
      }
      const formula = cursor.formulaText;
      if (callsOurs(formula) || (formula === "" && this.isSharedOne())) this.freeze(formula);
      else if (mentions(formula)) ordinary.push(cursor.read());
    }
    return { sheet, text, edits, own, others, waiting, errors, ordinary, spills };
  }

  private isSharedOne(): boolean {
    return this.shared.has(attributeOf(this.cursor.formulaTag, "si") ?? "none");
  }

  private isSpilled(): boolean {
    const { row, column } = this.cursor;
    if (this.open.some(({ lastRow }) => lastRow < row))
      this.open = this.open.filter(({ lastRow }) => lastRow >= row);
    return this.open.some(({ column: first, lastColumn }) => column >= first && column <= lastColumn);
  }

  private freeze(formula: string): void {
    const { cursor, text } = this;
    const { start, tagEnd, formulaStart, formulaEnd } = cursor;
    const address = formatCell(cursor);
    const isDay = givesDay(formula);
    const plain = this.plainOf(cursor.row, cursor.column);
    const tags = plain === undefined || isDay ? this.tags : this.plainTags;
    const tag = tags.of(text, start, tagEnd, address, isDay);
    // Whatever stands before and behind the formula stays: value, inline text, extensions.
    const between = tagEnd === formulaStart ? "" : text.slice(tagEnd, formulaStart);
    const inside = plain === undefined ? between : between + formulaXml(plain);
    this.edits.push({
      start: tag.start,
      end: formulaEnd,
      text: inside === "" ? tag.text : tag.text + inside,
    });
    this.own.push(address);
    if (formula === "") this.others.push(address);
    // A text may be empty; whatever else has no value was not calculated.
    if (
      (!cursor.hasValue && tag.type !== "str") ||
      (tag.type === "e" && NOT_CALCULATED.includes(cursor.value))
    )
      this.waiting.push(`${this.sheet.name}!${address}`);
    else if (tag.type === "e") this.errors.push(`${this.sheet.name}!${address}`);
    this.noteSpread(address, cursor.formulaTag);
  }

  /** Whether other cells have this formula, or its values. */
  private noteSpread(address: string, tag: string): void {
    // Most fill their own cell alone.
    if (tag.endsWith(` ref="${address}">`) && !tag.includes(" si=")) return;
    const si = tag.includes(" si=") ? attributeOf(tag, "si") : undefined;
    if (si !== undefined) this.shared.add(si);
    const ref = tag.includes("array") ? attributeOf(tag, "ref") : undefined;
    if (ref === undefined || ref === address) return;
    const area = parseArea(ref);
    if (area === undefined) return;
    this.spills.set(address, ref);
    this.open = [...this.open, area];
  }

  /** The value of a spill looks as the others do. */
  private look(): void {
    const { cursor, text } = this;
    const { start, tagEnd, end } = cursor;
    const plain = cursor.hasValue ? this.plainOf(cursor.row, cursor.column) : undefined;
    const tags = plain === undefined ? this.tags : this.plainTags;
    const tag = tags.of(text, start, tagEnd, formatCell(cursor), false);
    if (plain?.text === undefined)
      this.edits.push({ start: tag.start, end: tagEnd, text: tag.text + formulaXml(plain) });
    else {
      // What a formula shows stands in its cell, never among the texts that cells share.
      const closing = text.slice(text.lastIndexOf("</", end - 1), end);
      const own = tag.text.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, ' t="str"');
      const value = `<v>${escaped(plain.text)}</v>`;
      this.edits.push({ start: tag.start, end, text: own + formulaXml(plain) + value + closing });
    }
    if (tag.type === "e") this.errors.push(`${this.sheet.name}!${formatCell(cursor)}`);
  }
}

function formulaXml(plain: PlainCell | undefined): string {
  return plain === undefined ? "" : `<f>${escaped(plain.formula)}</f>`;
}

/** The first tags of frozen cells; most differ in nothing but the address. */
class FrozenTags {
  private readonly made = new Map<string, { readonly text: string; readonly type: string }>();

  constructor(private readonly lookOf: LookOf) {}

  /** What stands in the place of the tag, or of all of it behind the address where that is as usual; and from where. */
  of(
    text: string,
    start: number,
    tagEnd: number,
    address: string,
    isDay: boolean,
  ): { readonly start: number; readonly text: string; readonly type: string } {
    const begin = `<c r="${address}"`;
    const from = text.startsWith(begin, start) ? start + begin.length : start;
    const rest = text.slice(from, tagEnd);
    const key = isDay ? `day ${rest}` : rest;
    let made = this.made.get(key);
    if (made === undefined) {
      const style = Number(attributeOf(rest, "s") ?? 0);
      made = { text: styled(rest, this.lookOf(style, isDay)), type: attributeOf(rest, "t") ?? "n" };
      this.made.set(key, made);
    }
    return { start: from, ...made };
  }
}

/** Edits that write out in a sheet's other formulas what will be gone. */
export function inliningEdits({ text, ordinary }: FrozenCells, inlining: Inlining): readonly Edit[] {
  return ordinary.flatMap(({ start, end, formula }) => {
    const written = formula && inlined(formula.text, inlining);
    if (formula === undefined || written === undefined) return [];
    const tagEnd = text.indexOf(">", formula.start) + 1;
    const closing = text.lastIndexOf("</", formula.end - 1);
    return [{ start, end, text: text.slice(start, tagEnd) + escaped(written) + text.slice(closing, end) }];
  });
}

/** A cell's first tag with another style, and without metadata, which is of its formula or of a value with a type. */
function styled(tag: string, style: number): string {
  const bare = tag.replace(/\s(?:cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  if (/\ss\s*=/.test(bare)) return bare.replace(/(\ss\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${style}"`);
  if (style === 0) return bare;
  return bare.replace(/\s*(\/?>)$/, ` s="${style}"$1`);
}
