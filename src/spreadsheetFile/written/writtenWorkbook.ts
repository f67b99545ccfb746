/** A workbook as it is to be written: what a spreadsheet program holds of it. Rows and columns count from 0. */

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
  readonly look: CellLook;
}

export interface WrittenSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly isProtected: boolean;
  readonly hasGridlines: boolean;
  /** Rows above and columns before that stay while the rest scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** In pixels, by column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** In points, by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
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

export interface WrittenWorkbook {
  readonly sheets: readonly WrittenSheet[];
  /** The sheet in front. */
  readonly activeSheet: string;
  readonly names: readonly WrittenName[];
  /** The documents of its custom XML parts. */
  readonly customParts: readonly string[];
  readonly calculates: "automatic" | "automatic except tables" | "manual";
  /** Whether days count from 1904. */
  readonly is1904: boolean;
}
