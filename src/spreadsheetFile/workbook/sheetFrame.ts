/** A worksheet around its cells, and its rows: what says how wide, how high, frozen, merged, protected. */
import { elementsOf, type Element } from "../markup/elements.ts";
import { Tags } from "../markup/tags.ts";
import { FileProblem } from "../package/fileProblem.ts";

export interface SheetFrame {
  /** The part with a sheetData in which nothing stands: the same but for the rows. */
  readonly text: string;
  /** Its elements, with their places in that text. */
  readonly elements: readonly Element[];
  /** Where sheetData stands in that text. */
  readonly dataStart: number;
  readonly dataEnd: number;
  /** The prefix of its elements, with the colon; mostly none. */
  readonly prefix: string;
  /** Where the rows stand in the part. */
  readonly rowsStart: number;
  readonly rowsEnd: number;
}

/**
 * @throws FileProblem where it is no worksheet
 */
export function sheetFrame(text: string, part: string): SheetFrame {
  const tags = new Tags(text, part);
  while (tags.next()) {
    if (!tags.is("sheetData") || tags.depth !== 1 || tags.isClosing) continue;
    const { start, end, isEmpty } = tags;
    const prefix = /^<([^\s:/>]+:)?/.exec(text.slice(start, end))?.[1] ?? "";
    const rowsEnd = isEmpty ? end : text.lastIndexOf(`</${prefix}sheetData`);
    const dataEnd = isEmpty ? end : text.indexOf(">", rowsEnd) + 1;
    if (rowsEnd < end || dataEnd <= 0) break;
    const frame = `${text.slice(0, start)}<${prefix}sheetData/>${text.slice(dataEnd)}`;
    return {
      text: frame,
      elements: elementsOf(frame, part),
      dataStart: start,
      dataEnd: start + `<${prefix}sheetData/>`.length,
      prefix,
      rowsStart: end,
      rowsEnd,
    };
  }
  throw new FileProblem(
    `The part ${part} is no worksheet; open the workbook in Excel, save it and choose it again.`,
  );
}

/** The first tag of a row. */
interface RowTag {
  /** Counted from 0. */
  readonly row: number;
  readonly tag: string;
  /** In points; undefined where it is the sheet's ordinary height. */
  readonly height: number | undefined;
  readonly isHidden: boolean;
}

const ROW_TAG = /<(?:[^\s:/>]+:)?row(?=[\s/>])[^>]*>/g;

/** The rows of a worksheet, in their order. */
export function rowTags(text: string, { rowsStart, rowsEnd }: SheetFrame): readonly RowTag[] {
  let before = -1;
  return [...text.slice(rowsStart, rowsEnd).matchAll(ROW_TAG)].map(([tag]) => {
    const attribute = (name: string): string | undefined =>
      new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
    const number = attribute("r");
    const row = number === undefined ? before + 1 : Number(number) - 1;
    before = row;
    const height = Number(attribute("ht"));
    return {
      row,
      tag,
      height: Number.isFinite(height) && height > 0 ? height : undefined,
      isHidden: /^(?:1|true)$/.test(attribute("hidden") ?? ""),
    };
  });
}
