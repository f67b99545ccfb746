/** How a frozen figure looks: as it did, on a grey ground; a day without a format as a day. */
import { elementsOf, type Element } from "../markup/elements.ts";
import type { Edit } from "../markup/edits.ts";

/** Of Excel's own formats, the day as the reader's system writes it. */
const DAY_FORMAT = "14";
const GROUND = "FFEDEDED";

/** Styles that are added to a workbook's own. */
export interface FrozenLook {
  /** The style of a frozen figure, from its style before. */
  readonly of: (style: number, isDate: boolean) => number;
  /** What the styles part needs for those that were asked for. */
  readonly edits: () => readonly Edit[];
}

/** Every cell keeps its style: of a workbook without a styles part. */
export const noLook: FrozenLook = { of: (style) => style, edits: () => [] };

/**
 * Looks for frozen figures.
 *
 * @param text the styles part
 */
export function frozenLook(text: string, part: string): FrozenLook {
  const elements = elementsOf(text, part);
  const fills = elements.find(({ name, depth }) => name === "fills" && depth === 1);
  const formats = elements.find(({ name, depth }) => name === "cellXfs" && depth === 1);
  if (fills === undefined || formats === undefined) return noLook;
  const count = (parent: Element): readonly Element[] =>
    elements.filter(
      ({ start, end, depth }) => depth === 2 && start >= parent.innerStart && end <= parent.innerEnd,
    );
  const before = count(formats);
  const fill = count(fills).length;
  const prefix = /^<([^\s:/>]+:)?/.exec(text.slice(fills.start))?.[1] ?? "";
  const made = new Map<string, { readonly index: number; readonly xml: string }>();
  return {
    of: (style, isDate) => {
      const key = `${style} ${isDate}`;
      const known = made.get(key);
      if (known !== undefined) return known.index;
      const element = before[style];
      if (element === undefined) return style;
      const index = before.length + made.size;
      const isGeneral = (element.attribute("numFmtId") ?? "0") === "0";
      const xml = looking(text.slice(element.start, element.end), {
        fillId: String(fill),
        applyFill: "1",
        ...(isDate && isGeneral && { numFmtId: DAY_FORMAT, applyNumberFormat: "1" }),
      });
      made.set(key, { index, xml });
      return index;
    },
    edits: () => {
      if (made.size === 0) return [];
      const ground = `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${GROUND}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
      return [
        ...grown(text, fills, fill + 1, ground),
        ...grown(text, formats, before.length + made.size, [...made.values()].map(({ xml }) => xml).join("")),
      ];
    },
  };
}

/** A format's element with other attributes. */
function looking(xml: string, attributes: Readonly<Record<string, string>>): string {
  const tagEnd = xml.indexOf(">");
  let tag = xml.slice(0, tagEnd).replace(/\/$/, "");
  const isEmpty = xml[tagEnd - 1] === "/";
  for (const [name, value] of Object.entries(attributes)) {
    tag = `${tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "")} ${name}="${value}"`;
  }
  return tag + (isEmpty ? "/" : "") + xml.slice(tagEnd);
}

/** A list with more at its end, and its count. */
function grown(text: string, list: Element, count: number, more: string): readonly Edit[] {
  const tag = text.slice(list.start, list.innerStart);
  const counted = tag.replace(/(\scount\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${count}"`);
  return [
    { start: list.start, end: list.innerStart, text: counted },
    { start: list.innerEnd, end: list.innerEnd, text: more },
  ];
}
