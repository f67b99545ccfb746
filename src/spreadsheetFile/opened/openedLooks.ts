/** How cells look, by the number under which they name their style. */
import { elementsOf, type Element } from "../markup/elements.ts";
import { isTrue, type WorkbookFile } from "../workbook/workbookFile.ts";
import { relationshipsOf } from "../workbook/relationships.ts";
import type { CellLook } from "../written/writtenWorkbook.ts";
import { Colours } from "./colours.ts";

/** The formats that files name by number alone. @see ECMA-376 part 1, clause 18.8.30 */
const OWN_FORMATS: Readonly<Record<number, string>> = {
  ...{ 0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00" },
  ...{ 12: "# ?/?", 13: "# ??/??", 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy" },
  ...{ 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy h:mm" },
  ...{ 5: '"$"#,##0_);("$"#,##0)', 6: '"$"#,##0_);[Red]("$"#,##0)' },
  ...{ 7: '"$"#,##0.00_);("$"#,##0.00)', 8: '"$"#,##0.00_);[Red]("$"#,##0.00)' },
  ...{ 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)" },
  ...{ 40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@" },
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
};

/** Of the numbers whose format depends on the language: those that are dates, or times, in every one of them. */
const DATES = new Set([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const TIMES = new Set([32, 33, 34, 35]);

function ownFormat(number: number): string | undefined {
  return OWN_FORMATS[DATES.has(number) ? 14 : TIMES.has(number) ? 21 : number];
}

const PLAIN: CellLook = { numberFormat: "General" };

/** An element with what it holds. */
interface Held {
  readonly element: Element;
  readonly children: readonly Held[];
}

/** The looks of a workbook's styles; of a style that it does not have the ordinary one. */
export function openedLooks({ file, part }: WorkbookFile): (style: number) => CellLook {
  const relationships = relationshipsOf(file, part);
  const partOf = (wanted: string): string | undefined => {
    const target = relationships.find(({ type }) => type === wanted)?.target;
    return target !== undefined && file.has(target) ? target : undefined;
  };
  const styles = partOf("styles");
  if (styles === undefined) return () => PLAIN;
  const theme = partOf("theme");
  const colours = new Colours(theme && file.text(theme), theme ?? "");
  const [root] = heldIn(elementsOf(file.text(styles), styles));
  const list = (name: string): readonly Held[] => childOf(root, name)?.children ?? [];
  const formats = new Map(
    list("numFmts").map(({ element: { attribute } }) => [
      Number(attribute("numFmtId")),
      attribute("formatCode") ?? "General",
    ]),
  );
  const fonts = list("fonts").map((font) => fontOf(font, colours));
  const [ordinary = {}] = fonts;
  const fills = list("fills").map((fill) => fillOf(fill, colours));
  const borders = list("borders").map((border) => borderOf(border, colours));
  const looks = list("cellXfs").map((style): CellLook => {
    const { attribute } = style.element;
    const number = (name: string): number => Number(attribute(name) ?? 0);
    const format = number("numFmtId");
    return {
      numberFormat: formats.get(format) ?? ownFormat(format) ?? "General",
      ...otherThan(fonts[number("fontId")] ?? {}, ordinary),
      ...fills[number("fillId")],
      ...borders[number("borderId")],
      ...alignmentOf(childOf(style, "alignment")),
    };
  });
  return (style) => looks[style] ?? PLAIN;
}

function heldIn(elements: readonly Element[]): readonly Held[] {
  const all = elements.map((element) => ({ element, children: [] as Held[] }));
  const open: typeof all = [];
  const roots: Held[] = [];
  for (const held of all) {
    open.length = held.element.depth;
    (open.at(-1)?.children ?? roots).push(held);
    open.push(held);
  }
  return roots;
}

function childOf(held: Held | undefined, name: string): Held | undefined {
  return held?.children.find(({ element }) => element.name === name);
}

type FontLook = Pick<CellLook, "fontName" | "fontSize" | "fontColor" | "isBold" | "isItalic">;

function fontOf(font: Held, colours: Colours): FontLook {
  const valueOf = (name: string): string | undefined => childOf(font, name)?.element.attribute("val");
  const isOn = (name: string): boolean => {
    const found = childOf(font, name);
    return found !== undefined && isTrue(found.element.attribute("val") ?? "1");
  };
  const colour = childOf(font, "color");
  const fontColor = colour && colours.of(colour.element);
  const [fontName, size] = [valueOf("name"), valueOf("sz")];
  return {
    ...(fontName !== undefined && { fontName }),
    ...(size !== undefined && { fontSize: Number(size) }),
    ...(fontColor !== undefined && { fontColor }),
    ...(isOn("b") && { isBold: true }),
    ...(isOn("i") && { isItalic: true }),
  };
}

/** What differs from the ordinary font of the workbook, which cells have that say nothing. */
function otherThan(font: FontLook, ordinary: FontLook): FontLook {
  const { fontName, fontSize, fontColor, ...emphasis } = font;
  return {
    ...(fontName !== ordinary.fontName && fontName !== undefined && { fontName }),
    ...(fontSize !== ordinary.fontSize && fontSize !== undefined && { fontSize }),
    ...(fontColor !== ordinary.fontColor && { fontColor: fontColor ?? "#000000" }),
    ...emphasis,
  };
}

function fillOf(fill: Held, colours: Colours): Pick<CellLook, "fill"> {
  const pattern = childOf(fill, "patternFill");
  const colour = childOf(pattern, "fgColor");
  if (pattern?.element.attribute("patternType") !== "solid" || colour === undefined) return {};
  const found = colours.of(colour.element);
  return found === undefined ? {} : { fill: found };
}

function borderOf(border: Held, colours: Colours): Pick<CellLook, "borderTop" | "borderBottom"> {
  const side = (name: string): string | undefined => {
    const found = childOf(border, name);
    const style = found?.element.attribute("style") ?? "none";
    if (found === undefined || style === "none") return undefined;
    const colour = childOf(found, "color");
    return (colour && colours.of(colour.element)) ?? "#000000";
  };
  const [borderTop, borderBottom] = [side("top"), side("bottom")];
  return {
    ...(borderTop !== undefined && { borderTop }),
    ...(borderBottom !== undefined && { borderBottom }),
  };
}

function alignmentOf(
  alignment: Held | undefined,
): Pick<CellLook, "horizontal" | "vertical" | "indent" | "wraps"> {
  if (alignment === undefined) return {};
  const { attribute } = alignment.element;
  const horizontal = (["left", "center", "right"] as const).find((one) => one === attribute("horizontal"));
  const vertical = (["top", "center"] as const).find((one) => one === attribute("vertical"));
  const indent = Number(attribute("indent") ?? 0);
  return {
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(indent > 0 && { indent }),
    ...(isTrue(attribute("wrapText")) && { wraps: true }),
  };
}
