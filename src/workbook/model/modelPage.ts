/** One sheet of the model while it is planned: cells, how they look, and references to them. */
import type { PrintForm } from "../cells/printLayout.ts";
import { asText } from "../cells/cellContent.ts";
import { LOOKS, type Look } from "../cells/looks.ts";
import { absoluteAddress } from "../cells/namedCells.ts";

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** As it is written: a number, a formula, or text that stays text. */
  readonly content: number | string;
  readonly numberFormat: string;
  readonly look: Look;
}

const FORMATS = {
  money: "#,##0.00;[Red]-#,##0.00;0.00",
  /** A sum in a table that is mostly nothing. */
  sparseMoney: '#,##0.00;[Red]-#,##0.00;"–"',
  /** Down to the last digit that a difference is rounded to. */
  difference: "#,##0.00####;[Red]-#,##0.00####;0.00",
  perShare: "#,##0.0000;[Red]-#,##0.0000;0.0000",
  date: "yyyy-mm-dd",
  rate: "0.00###%",
  multiple: '0.00##"×"',
  count: "#,##0",
  text: "General",
  share: "0.00%",
  /** A check: 0 is right, everything else is red. */
  check: '[Red]"CHECK";[Red]"CHECK";"OK"',
} as const;

type FormatName = keyof typeof FORMATS;

/** Cells below a formula whose table spills, formatted for what comes; nothing is written into them. */
export interface SpillArea {
  readonly row: number;
  readonly rows: number;
  readonly columns: readonly { readonly numberFormat: string; readonly isText: boolean }[];
}

/** The first row below the title and the line of the checks, counted from 0. */
const BODY = 3;

/** Label, value, unit and remark stand side by side on every sheet of the model. */
const COLUMN = { label: 0, value: 1, unit: 2, remark: 3 } as const;

export interface Line {
  readonly label: string;
  readonly format: FormatName;
  readonly unit?: string | undefined;
  readonly remark?: string | undefined;
}

/** What stands in a cell of a table of inputs: a constant, nothing, or what follows from other inputs. */
export type TableContent = number | string | undefined | { readonly formula: string };

/** A row of a table of inputs; one whose cells refer to each other is told where they stand. */
export type TableLine =
  readonly TableContent[] | ((at: (header: string) => string) => readonly TableContent[]);

/** A cell of a row that is written cell by cell; text behind an equals sign is a formula. */
export interface RowCell {
  readonly content: number | string;
  readonly format: FormatName;
  readonly look?: Look;
}

/** References into a table of inputs. */
export interface InputTable {
  readonly rows: number;
  /** All of it with its headings, or of its first columns only. */
  readonly all: string;
  /** A column, or some of its rows. */
  readonly column: (header: string, from?: number, count?: number) => string;
  readonly cell: (row: number, header: string) => string;
}

/** How a page differs from the ordinary one of a model. */
export interface PageForm {
  readonly widths?: readonly number[] | undefined;
  readonly print?: PrintForm | undefined;
  /** Rows that stay while the rest scrolls. */
  readonly frozenRows?: number | undefined;
}

/** Columns that a heading goes across where a page has no widths of its own. */
const USUAL_COLUMNS = 8;

/** What stands in the columns of a table: a word in the place of a figure stands where the figure would. */
const FIGURE = { ...LOOKS.calculation, align: "Right" } as const satisfies Look;
/** A unit, off the figure that it is of. */
const ASIDE = { ...LOOKS.faint, align: "Left", indent: 1 } as const satisfies Look;
const BESIDE = { ...LOOKS.calculation, align: "Left", indent: 1 } as const satisfies Look;

/** A sheet that is filled from top to bottom. */
export class ModelPage {
  readonly cells: PlannedCell[] = [];
  readonly spills: SpillArea[] = [];
  /** The cells of inputs of a scenario, by their paths. */
  readonly inputs = new Map<string, string>();
  private row = 0;

  constructor(
    readonly sheet: string,
    readonly form: PageForm = {},
  ) {}

  title(text: string, subtitle: string): void {
    this.put(this.row++, COLUMN.label, asText(text), "text", LOOKS.title);
    this.put(this.row, COLUMN.label, asText(subtitle), "text", LOOKS.reading);
    this.row += 1;
  }

  /** How the model's checks stand, on the second line, where every sheet shows it. */
  showChecks(reference: string): void {
    this.put(this.row, COLUMN.label, "Checks of the model", "text", LOOKS.faint);
    this.put(this.row, COLUMN.value, `=${reference}`, "check", {
      ...LOOKS.calculation,
      align: "Right",
      bold: true,
    });
    this.row += 2;
  }

  heading(text: string): void {
    const columns = this.form.widths?.length ?? USUAL_COLUMNS;
    for (let column = 0; column < columns; column++) {
      this.put(this.row, column, column === 0 ? asText(text) : "", "text", LOOKS.heading);
    }
    this.row += 1;
  }

  /** A sentence on a line of its own. */
  reading(text: string): void {
    this.put(this.row++, COLUMN.label, asText(text), "text", LOOKS.reading);
  }

  /** A sentence that follows from the figures, so large that it is read first. */
  sentence(formula: string): void {
    this.put(this.row++, COLUMN.label, `=${formula}`, "text", LOOKS.sentence);
  }

  /** A constant that the user may change; returns the reference to it. */
  input(line: Line, value: number | string | undefined, isAssumed: boolean): string {
    const content = typeof value === "string" ? asText(value) : (value ?? "");
    const look = isAssumed && value !== undefined ? LOOKS.assumption : LOOKS.input;
    return this.line(line, content, look);
  }

  /** A calculation; returns the reference to it. */
  result(line: Line, formula: string): string {
    return this.line(line, formula, LOOKS.calculation);
  }

  private line({ label, format, unit, remark }: Line, content: number | string, look: Look): string {
    const { row } = this;
    this.put(row, COLUMN.label, asText(label), "text", LOOKS.label);
    this.put(row, COLUMN.value, content, format, { ...look, align: "Right" });
    if (unit) this.put(row, COLUMN.unit, asText(unit), "text", ASIDE);
    if (remark) this.put(row, COLUMN.remark, asText(remark), "text", LOOKS.faint);
    this.row += 1;
    return this.reference(row, COLUMN.value, 1, 1);
  }

  /**
   * A table of inputs under its column headings.
   *
   * @param look of its constants, or of the constant in a row, counted from 0, and column
   * @param read how many of its columns, from the left, a function is given
   */
  inputTable(
    columns: readonly { readonly header: string; readonly format: FormatName }[],
    rows: readonly TableLine[],
    look: Look | ((row: number, header: string) => Look),
    read = columns.length,
  ): InputTable {
    const top = this.row;
    const place = (row: number, header: string, count = 1): string => {
      const index = columns.findIndex((column) => column.header === header);
      return this.reference(top + 1 + row, index, count, 1);
    };
    this.columnHeadings(columns.map(({ header }) => header));
    rows.forEach((line, row) => {
      const values = typeof line === "function" ? line((header) => place(row, header)) : line;
      values.forEach((value, column) => {
        const { format = "text", header = "" } = columns[column] ?? {};
        const own = typeof look === "function" ? look(row, header) : look;
        if (typeof value === "object") this.put(this.row, column, value.formula, format, LOOKS.calculation);
        else if (typeof value === "string" && column > 0)
          this.put(this.row, column, asText(value), format, { ...own, align: "Left", indent: 1 });
        else
          this.put(this.row, column, typeof value === "string" ? asText(value) : (value ?? ""), format, own);
      });
      this.row += 1;
    });
    this.row += 1;
    const count = Math.max(1, rows.length);
    return {
      rows: rows.length,
      all: this.reference(top, 0, count + 1, read),
      column: (header, from = 0, some = count) => place(from, header, some),
      cell: place,
    };
  }

  /** @param texts how many columns, from the left, hold text */
  columnHeadings(headers: readonly string[], texts = 1): void {
    headers.forEach((header, column) =>
      this.put(this.row, column, asText(header), "text", {
        ...LOOKS.columnHeading,
        ...(column >= texts && { align: "Right" }),
      }),
    );
    this.row += 1;
  }

  /** A row of a table whose cells are given one by one; returns references to them. */
  tableRow(cells: readonly RowCell[], look?: Look): string[] {
    const { row } = this;
    cells.forEach(({ content, format, look: own }, column) => {
      const written = typeof content === "string" && !content.startsWith("=") ? asText(content) : content;
      const usual = column === 0 ? LOOKS.label : format === "text" ? BESIDE : FIGURE;
      this.put(row, column, written, format, own ?? look ?? usual);
    });
    this.row += 1;
    return cells.map((_, column) => this.reference(row, column, 1, 1));
  }

  /**
   * A formula whose table spills from here; nothing may stand below it.
   *
   * @param rows how many rows the table may come to
   */
  spill(formula: string, formats: readonly FormatName[], rows: number): void {
    this.put(this.row, COLUMN.label, formula, "text", LOOKS.calculation);
    const columns = formats.map((format) => ({ numberFormat: FORMATS[format], isText: format === "text" }));
    this.spills.push({ row: this.row, rows, columns });
    this.row += 1;
  }

  gap(): void {
    this.row += 1;
  }

  /**
   * Reference to cells of one column that are not yet planned.
   *
   * @param below rows from here to the first of them
   */
  ahead(below: number, column: number, rows: number): string {
    return this.reference(this.row + below, column, rows, 1);
  }

  /** Everything below the title and the line of the checks, as far as a table that spills may reach. */
  body(): string {
    const ends = [...this.cells.map(({ row }) => row + 1), ...this.spills.map(({ row, rows }) => row + rows)];
    const widths = [
      ...this.cells.map(({ column }) => column + 1),
      ...this.spills.map(({ columns }) => columns.length),
    ];
    return this.reference(BODY, 0, Math.max(...ends) - BODY, Math.max(...widths));
  }

  private put(row: number, column: number, content: number | string, format: FormatName, look: Look): void {
    this.cells.push({ row, column, content, numberFormat: FORMATS[format], look });
  }

  private reference(row: number, column: number, rows: number, columns: number): string {
    return absoluteAddress({ sheet: this.sheet, row, column, rows, columns });
  }
}
