/** A workbook as it is written and opened: what a spreadsheet program holds of it. Rows and columns count from 0. */
import type { KeptContent } from "../kept/keptContent.ts";
import type { Area } from "../workbook/address.ts";

/** How a cell looks. Colours are "#rrggbb"; what is absent is the default. */
export interface CellLook {
  /** The number format's code; "General" where there is none. */
  readonly numberFormat: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly indent?: number;
  readonly wraps?: boolean;
  /** The colours of thin lines. */
  readonly borderTop?: string;
  readonly borderBottom?: string;
}

/** A cell that holds something or looks like something. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  /** What it shows; an error is its text. */
  readonly value: number | string | boolean | null;
  /** As a person types it, without its "="; undefined of a value. */
  readonly formula?: string;
  /** How far its formula spills. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** Whether its value is of a spill of another cell. */
  readonly isGiven?: boolean;
  readonly look: CellLook;
}

/** A chart about a block of cells, whose first row and first column are headings. */
export interface WrittenChart {
  /** The part that it was opened from. */
  readonly part?: string;
  readonly name: string;
  readonly type: "ColumnStacked" | "ColumnClustered" | "BarStacked" | "BarClustered" | "Line";
  readonly source: Area & { readonly sheet: string };
  readonly seriesBy: "Rows" | "Columns";
  /** Undefined where none is shown. */
  readonly title: string | undefined;
  readonly legend: "Top" | "Bottom" | "Left" | "Right" | undefined;
  readonly valueTitle: string;
  readonly valueFormat: string;
  readonly categoryTitle: string;
  /** In points from the sheet's corner; of a chart that lies over cells its size alone. */
  readonly place: {
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly height: number;
  };
  /** The cells that it lies over, or the one where its corner is. */
  readonly over: Area | undefined;
  /** What it shows of its cells. */
  readonly categories: { readonly values: readonly (number | string)[]; readonly format: string };
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    /** "#rrggbb" */
    readonly colour?: string;
  }[];
}

/** A scale in per cent, or so many pages in a direction; 0 is as many as it takes. */
interface WrittenPrint {
  readonly isLandscape: boolean;
  readonly scale?: number;
  readonly fitsTo?: { readonly wide: number; readonly high: number };
}

export interface WrittenSheet {
  readonly name: string;
  /** The part of the file that it was opened from; undefined of a sheet that came later. */
  readonly part?: string;
  readonly isHidden: boolean;
  readonly isProtected: boolean;
  readonly hasGridlines: boolean;
  /** How it comes out of a printer, where that is not as usual. */
  readonly print?: WrittenPrint;
  /** Rows above and columns before that stay while the rest scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** In pixels, by column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** In points, by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** The width of other columns in pixels, and the height of other rows in points, where they are the sheet's own. */
  readonly defaultColumnWidth?: number;
  readonly defaultRowHeight?: number;
  readonly hiddenColumns?: ReadonlySet<number>;
  readonly hiddenRows?: ReadonlySet<number>;
  /** Blocks of cells that are one. */
  readonly merged?: readonly Area[];
  readonly charts?: readonly WrittenChart[];
  /** By row, and by column in each row. */
  readonly cells: readonly WrittenCell[];
}

export interface WrittenName {
  readonly name: string;
  /** As a person types it, without its "=". */
  readonly refersTo: string;
  readonly comment: string;
  readonly isHidden: boolean;
  /** The sheet on which alone it holds. */
  readonly sheet?: string;
}

/** A custom XML part. */
export interface WrittenCustomPart {
  /** By which Office tells it from others: "{…}". */
  readonly id: string;
  readonly xml: string;
}

/** An add-in with the settings that it keeps in a document. */
export interface WrittenAddIn {
  /** The Id of its manifest. */
  readonly id: string;
  /** Each name with its value as JSON. */
  readonly settings: ReadonlyMap<string, string>;
}

export interface WrittenWorkbook {
  readonly sheets: readonly WrittenSheet[];
  /** The sheet in front. */
  readonly activeSheet: string;
  readonly names: readonly WrittenName[];
  readonly customParts: readonly WrittenCustomPart[];
  /** What the add-in keeps in the document. */
  readonly addIn?: WrittenAddIn;
  readonly calculates: "automatic" | "automatic except tables" | "manual";
  /** Whether everything is calculated when it is opened: where no value is saved beside its formulas. */
  readonly calculatesOnLoad?: boolean;
  /** Whether days count from 1904. */
  readonly is1904: boolean;
  /** What of the file that it was opened from no grid shows. */
  readonly kept?: KeptContent;
}
