/** The styles of a workbook that is written: each look once. */
import { escaped } from "../markup/tags.ts";
import type { CellLook } from "./writtenWorkbook.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Numbers from here on are a workbook's own formats. */
const FIRST_FORMAT = 164;

const DEFAULT_FONT = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>';
const NO_BORDER = "<border><left/><right/><top/><bottom/><diagonal/></border>";

/** Elements of one kind, each once, counted from 0. */
class Listed {
  private readonly places = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const xml of first) this.places.set(xml, this.places.size);
  }

  of(xml: string): number {
    const known = this.places.get(xml);
    if (known !== undefined) return known;
    const place = this.places.size;
    this.places.set(xml, place);
    return place;
  }

  xml(name: string): string {
    return `<${name} count="${this.places.size}">${[...this.places.keys()].join("")}</${name}>`;
  }
}

export class Looks {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Listed(DEFAULT_FONT);
  private readonly fills = new Listed(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Listed(NO_BORDER);
  private readonly all = new Listed('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  private readonly known = new Map<string, number>();

  /** The number of a look, as cells name it. */
  of(look: CellLook): number {
    const key = JSON.stringify(look);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.add(look);
    this.known.set(key, number);
    return number;
  }

  /** The part. @param kept lists that stand behind its own */
  xml(kept: readonly { readonly xml: string }[] = []): string {
    const formats = [...this.formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`,
    );
    const list =
      formats.length === 0 ? "" : `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`;
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">${list}${this.fonts.xml("fonts")}${this.fills.xml("fills")}${this.borders.xml("borders")}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${this.all.xml("cellXfs")}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${kept.map(({ xml }) => xml).join("")}</styleSheet>`;
  }

  private add(look: CellLook): number {
    const ids = [
      ["numFmtId", this.format(look.numberFormat), "applyNumberFormat"],
      ["fontId", this.fonts.of(fontXml(look)), "applyFont"],
      ["fillId", this.fills.of(fillXml(look)), "applyFill"],
      ["borderId", this.borders.of(borderXml(look)), "applyBorder"],
    ] as const;
    const alignment = alignmentXml(look);
    const attributes = ids.map(([name, id]) => `${name}="${id}"`).join(" ");
    const applied = ids.flatMap(([, id, applies]) => (id === 0 ? [] : [` ${applies}="1"`])).join("");
    return this.all.of(
      alignment === ""
        ? `<xf ${attributes} xfId="0"${applied}/>`
        : `<xf ${attributes} xfId="0"${applied} applyAlignment="1">${alignment}</xf>`,
    );
  }

  private format(code: string): number {
    if (code === "General") return 0;
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const id = FIRST_FORMAT + this.formats.size;
    this.formats.set(code, id);
    return id;
  }
}

function fontXml({ fontName, fontSize, fontColor, isBold = false, isItalic = false }: CellLook): string {
  if (fontName === undefined && fontSize === undefined && fontColor === undefined && !isBold && !isItalic)
    return DEFAULT_FONT;
  const colour = fontColor === undefined ? "" : `<color rgb="${argb(fontColor)}"/>`;
  return `<font>${isBold ? "<b/>" : ""}${isItalic ? "<i/>" : ""}<sz val="${fontSize ?? 11}"/>${colour}<name val="${escaped(fontName ?? "Calibri")}"/><family val="2"/></font>`;
}

function fillXml({ fill }: CellLook): string {
  if (fill === undefined) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ borderTop, borderBottom }: CellLook): string {
  if (borderTop === undefined && borderBottom === undefined) return NO_BORDER;
  const side = (name: string, colour: string | undefined): string =>
    colour === undefined ? `<${name}/>` : `<${name} style="thin"><color rgb="${argb(colour)}"/></${name}>`;
  return `<border><left/><right/>${side("top", borderTop)}${side("bottom", borderBottom)}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, indent = 0, wraps = false }: CellLook): string {
  const attributes = [
    // An indent has an effect on the left, on the right, and on nothing else.
    horizontal === undefined ? (indent > 0 ? 'horizontal="left"' : "") : `horizontal="${horizontal}"`,
    vertical === undefined || vertical === "bottom" ? "" : `vertical="${vertical}"`,
    wraps ? 'wrapText="1"' : "",
    indent > 0 ? `indent="${indent}"` : "",
  ].filter((attribute) => attribute !== "");
  return attributes.length === 0 ? "" : `<alignment ${attributes.join(" ")}/>`;
}

/** "#1f2328" as the file says it; black where it is no such colour. */
function argb(colour: string): string {
  const [, short] = /^#([\da-f]{3})$/i.exec(colour) ?? [];
  const long = short === undefined ? colour.slice(1) : [...short].map((digit) => digit + digit).join("");
  return /^[\da-f]{6}$/i.test(long) ? `FF${long.toUpperCase()}` : "FF000000";
}
