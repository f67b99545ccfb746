/** `range.format`: fonts, fills, alignment and sizes. */
import type { CellAddress, RangeAddress, RangeFormat } from "../cells/grid.ts";
import type { RichObject, RichProperty } from "../richApi/richObject.ts";
import {
  booleanArgument,
  choiceArgument,
  integerArgument,
  numberArgument,
  textArgument,
} from "../richApi/arguments.ts";
import { apiNotFound, invalidArgument } from "../richApi/error.ts";
import type { WorkbookContext } from "./workbookContext.ts";
import { checkUnprotected } from "./worksheetProtection.ts";

const ALIGNMENTS = ["General", "Left", "Center", "Right"] as const;
const VERTICAL_ALIGNMENTS = ["Top", "Center", "Bottom"] as const;

/** The widest a column gets by itself, in points, so that a long sentence does not fill the window. */
const WIDEST_COLUMN = 400;
const POINTS_PER_CHARACTER = 6;

/** Makes a property of one setting of the format. */
type Part = <Key extends keyof RangeFormat>(
  key: Key,
  name: string,
  read: (value: unknown, name: string) => NonNullable<RangeFormat[Key]> | null,
  whenUnset: unknown,
) => RichProperty;

export function rangeFormat(context: WorkbookContext, address: RangeAddress): RichObject {
  const part = partsOf(context, address);
  return {
    type: "RangeFormat",
    properties: {
      ColumnWidth: part("columnWidth", "RangeFormat.columnWidth", numberArgument, 64),
      HorizontalAlignment: part(
        "horizontalAlignment",
        "RangeFormat.horizontalAlignment",
        (value, name) => choiceArgument(value, name, ALIGNMENTS),
        "General",
      ),
      IndentLevel: part("indentLevel", "RangeFormat.indentLevel", integerArgument, 0),
      RowHeight: part("rowHeight", "RangeFormat.rowHeight", numberArgument, 15),
      VerticalAlignment: part(
        "verticalAlignment",
        "RangeFormat.verticalAlignment",
        (value, name) => choiceArgument(value, name, VERTICAL_ALIGNMENTS),
        "Bottom",
      ),
      WrapText: part("wrapText", "RangeFormat.wrapText", booleanArgument, false),
    },
    children: {
      Borders: () => ({
        type: "RangeBorderCollection",
        item: (side) => border(context, address, part, side),
      }),
      Fill: () => ({
        type: "RangeFill",
        properties: { Color: part("fillColor", "RangeFill.color", colour, "#FFFFFF") },
        methods: { Clear: () => context.grid.format(address, { fillColor: null }) },
      }),
      Font: () => ({
        type: "RangeFont",
        properties: {
          Bold: part("fontBold", "RangeFont.bold", booleanArgument, false),
          Color: part("fontColor", "RangeFont.color", colour, "#000000"),
          Italic: part("fontItalic", "RangeFont.italic", booleanArgument, false),
          Name: part("fontName", "RangeFont.name", textArgument, "Calibri"),
          Size: part("fontSize", "RangeFont.size", numberArgument, 11),
        },
      }),
    },
    methods: {
      AutofitColumns: () => autofitColumns(context, address),
      // A row of a grid is as high as its text needs unless a height was set.
      AutofitRows: () => null,
    },
  };
}

/** One setting of the format: null when the range's first and last cells differ, as in Excel. */
function partsOf(context: WorkbookContext, address: RangeAddress): Part {
  const { grid } = context;
  return (key, name, read, whenUnset) => {
    const at = (cell: CellAddress): unknown => grid.readFormat?.(cell)[key] ?? whenUnset;
    return {
      get() {
        if (!grid.readFormat) throw apiNotFound(`a way to read ${name}`);
        const { sheet, row, column, rows, columns } = address;
        const first = at({ sheet, row, column });
        const last = at({ sheet, row: row + rows - 1, column: column + columns - 1 });
        return first === last ? first : null;
      },
      set(value) {
        const setting = read(value, name);
        checkUnprotected(context, address.sheet);
        grid.format(address, { [key]: setting });
      },
    };
  };
}

/** A line above or below every cell of the range. */
function border(
  context: WorkbookContext,
  address: RangeAddress,
  part: Part,
  side: unknown,
): RichObject | null {
  const key = side === "EdgeTop" ? "borderTop" : side === "EdgeBottom" ? "borderBottom" : undefined;
  // Lines that the grid would not show are none.
  if (key === undefined) throw apiNotFound(`RangeBorderCollection.getItem("${String(side)}")`);
  return {
    type: "RangeBorder",
    properties: {
      Color: part(key, "RangeBorder.color", colour, "#000000"),
      Style: {
        get: () => "Continuous",
        set(value) {
          const style = choiceArgument(value, "RangeBorder.style", ["None", "Continuous"]);
          checkUnprotected(context, address.sheet);
          context.grid.format(address, { [key]: style === "None" ? null : "#000000" });
        },
      },
    },
  };
}

function colour(value: unknown, name: string): string {
  const text = textArgument(value, name);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text;
  throw invalidArgument(`${name} must be a colour such as #1F4E79, got "${text}".`);
}

function autofitColumns({ grid }: WorkbookContext, address: RangeAddress): void {
  const used = grid.usedRange(address.sheet);
  if (!used) return;
  for (let column = address.column; column < address.column + address.columns; column++) {
    if (column >= used.column + used.columns) return;
    const cells = grid.read({ ...used, column, columns: 1 });
    const longest = Math.max(...cells.map(([cell]) => cell?.text.length ?? 0));
    if (longest === 0) continue;
    const columnWidth = Math.min(WIDEST_COLUMN, Math.max(30, (longest + 2) * POINTS_PER_CHARACTER));
    grid.format({ ...address, column, columns: 1 }, { columnWidth });
  }
}
