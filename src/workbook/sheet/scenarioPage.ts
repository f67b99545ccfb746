/** The Scenario sheet while it is written; nothing happens before the caller syncs. */
import { cellName, hintOf, type Scenario, type TableField } from "../../calc/index.ts";
import { inTextCell } from "../cells/cellContent.ts";
import { COLOURS, dress, LOOKS } from "../cells/looks.ts";
import { nameCells, rangeOf, type NamedCells, type Place } from "../cells/namedCells.ts";
import { scalarCells, tableCells } from "./scenarioCells.ts";
import {
  COLUMN,
  COLUMN_WIDTHS,
  DESCRIPTION_KEY,
  ID_KEY,
  MARKS,
  NAME_KEY,
  REVISION_KEY,
  ROW,
  SOURCE_HEADING,
  unfinished,
  type PlacedScalar,
  type PlacedTable,
  type Shown,
} from "./scenarioLayout.ts";

type MarkKey = (typeof MARKS)[number]["key"];

export class ScenarioPage {
  readonly notices: string[] = [];
  private revisionCell: Place | undefined;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly names: NamedCells,
    private readonly sheet: Excel.Worksheet,
    private readonly sheetName: string,
  ) {}

  /** Says of a new sheet, before anything else, that it is being written. */
  beginHead({ revision }: Shown): void {
    this.revisionCell = this.name(REVISION_KEY, ROW.title, COLUMN.source, 1, 1);
    this.writeMarkText(REVISION_KEY, unfinished(revision), this.revisionCell);
  }

  /** Says, after everything else, that all of it is written. */
  finish({ revision }: Shown): void {
    if (this.revisionCell) this.writeMarkText(REVISION_KEY, revision, this.revisionCell);
  }

  writeHead(shown: Shown): void {
    const title = this.cell(ROW.title, COLUMN.label);
    title.values = [["Inputs of the loaded scenario"]];
    dress(title, LOOKS.title);
    const labels = this.sheet.getRangeByIndexes(ROW.name, COLUMN.label, 3, 1);
    labels.values = [
      ["Scenario"],
      ["Description"],
      [
        "Blue figures are inputs, those on amber are assumptions. Change them here or in the Award Finance pane.",
      ],
    ];
    dress(this.sheet.getRangeByIndexes(ROW.name, COLUMN.label, 2, 1), LOOKS.label);
    dress(this.cell(ROW.reading, COLUMN.label), LOOKS.reading);
    dress(this.cell(ROW.name, COLUMN.value), { bold: true });
    // Beside the title, which ends before them: right of the name they would cut it off.
    this.cell(ROW.title, COLUMN.unit).values = [["Revision"]];
    this.cell(ROW.title, COLUMN.idLabel).values = [["Id"]];
    dress(this.sheet.getRangeByIndexes(ROW.title, COLUMN.unit, 1, 4), LOOKS.faint);
    const places = [
      [NAME_KEY, ROW.name, COLUMN.value],
      [DESCRIPTION_KEY, ROW.description, COLUMN.value],
      [ID_KEY, ROW.title, COLUMN.id],
    ] as const;
    for (const [key, row, column] of places) {
      this.writeMark(key, shown, this.name(key, row, column, 1, 1));
    }
    const headings = this.sheet.getRangeByIndexes(ROW.headings, COLUMN.label, 1, COLUMN_WIDTHS.length);
    headings.values = [["Input", "Value", "Unit", SOURCE_HEADING, "", "", "", ""]];
    dress(headings, LOOKS.columnHeading);
    this.cell(ROW.headings, COLUMN.value).format.horizontalAlignment = "Right";
  }

  /**
   * Says on a sheet that is there already what stands on it, and before that, that it is being written.
   *
   * @param top the first free row, for marks that an older version did not write or that were deleted
   */
  writeMarks(shown: Shown, top: number): void {
    let row = top;
    for (const { key, label } of MARKS) {
      const there = this.names.cells.get(key);
      const place = there ?? this.name(key, row, COLUMN.value, 1, 1);
      if (key === REVISION_KEY) {
        this.revisionCell = place;
        this.writeMarkText(key, unfinished(shown.revision), place);
      } else this.writeMark(key, shown, place);
      if (there) continue;
      this.cell(row, COLUMN.label).values = [[label]];
      dress(this.cell(row, COLUMN.label), LOOKS.faint);
      row++;
    }
  }

  private writeMark(key: Exclude<MarkKey, typeof REVISION_KEY>, { id, scenario }: Shown, place: Place): void {
    const content = {
      [NAME_KEY]: scenario.name,
      [DESCRIPTION_KEY]: scenario.description ?? "",
      [ID_KEY]: id,
    };
    this.writeMarkText(key, content[key], place);
  }

  private writeMarkText(key: MarkKey, content: string, place: Place): void {
    const cell = rangeOf(this.context, place).getCell(0, 0);
    this.writeText(cell, content);
    if (key === REVISION_KEY || key === ID_KEY) dress(cell, LOOKS.faint);
  }

  writeHeading(title: string, row: number): void {
    const heading = this.sheet.getRangeByIndexes(row, 0, 1, COLUMN_WIDTHS.length);
    dress(heading, LOOKS.heading);
    this.cell(row, COLUMN.label).values = [[title]];
  }

  addScalar(scenario: Scenario, { field, row }: PlacedScalar): void {
    const label = this.cell(row, COLUMN.label);
    label.values = [[field.label]];
    dress(label, LOOKS.label);
    dress(this.cell(row, COLUMN.unit), LOOKS.faint);
    dress(this.cell(row, COLUMN.source), LOOKS.faint);
    this.cell(row, COLUMN.value).format.horizontalAlignment = "Right";
    const place = this.name(cellName(field), row, COLUMN.value, 1, 1);
    this.rewriteScalar(scenario, field, place, true);
  }

  rewriteScalar(scenario: Scenario, field: PlacedScalar["field"], cell: Place, isOurRow: boolean): void {
    const { value, numberFormat, unit, source, look } = scalarCells(scenario, field);
    const range = rangeOf(this.context, cell);
    range.numberFormat = [[numberFormat]];
    range.values = [[value]];
    dress(range, look);
    if (isOurRow) range.getOffsetRange(0, 1).getResizedRange(0, 1).values = [[unit, source]];
  }

  addTable(scenario: Scenario, { field, row, rows }: PlacedTable): void {
    const columns = field.columns.length;
    this.writeHeading(field.label, row);
    const hint = this.cell(row, COLUMN.value);
    hint.values = [[hintOf(field)]];
    dress(hint, { ...LOOKS.faint, bold: false });
    const headings = this.sheet.getRangeByIndexes(row + 1, 0, 1, columns + 1);
    headings.values = [[...field.columns.map(({ header }) => header), SOURCE_HEADING]];
    dress(headings, LOOKS.columnHeading);
    field.columns.forEach(({ kind }, column) => {
      if (kind === "text") return;
      this.sheet.getRangeByIndexes(row + 1, column, rows + 1, 1).format.horizontalAlignment = "Right";
    });
    dress(this.sheet.getRangeByIndexes(row + 2, columns, rows, 1), LOOKS.faint);
    const place = this.name(cellName(field), row + 1, 0, rows + 1, columns);
    this.rewriteTable(scenario, field, place, true);
  }

  rewriteTable(scenario: Scenario, field: TableField, cell: Place, hasSourceColumn: boolean): void {
    const { values, numberFormats, sources, looks } = tableCells(scenario, field, cell.rows - 1);
    const sheet = this.context.workbook.worksheets.getItem(cell.sheet);
    const body = sheet.getRangeByIndexes(cell.row + 1, cell.column, cell.rows - 1, cell.columns);
    body.numberFormat = numberFormats.map((line) => [...line]);
    body.values = values.map((line) => [...line]);
    dress(body, LOOKS.input);
    looks.forEach((line, row) =>
      line.forEach((look, column) => {
        if (look !== LOOKS.input) dress(body.getCell(row, column), look);
      }),
    );
    if (!hasSourceColumn) return;
    const source = sheet.getRangeByIndexes(cell.row + 1, cell.column + cell.columns, cell.rows - 1, 1);
    source.values = sources.map((line) => [line]);
  }

  /** Empties the place of a table that moves to where there is room for it, from its title to its sources. */
  clearTable(place: Place): void {
    this.clearCells(place);
    // The title is dressed further than the table is wide; what stands there is not ours.
    rangeOf(this.context, { ...place, rows: 1, columns: COLUMN_WIDTHS.length }).clear("Formats");
  }

  clearCells(place: Place): void {
    rangeOf(this.context, place).clear();
  }

  private writeText(range: Excel.Range, content: string): void {
    range.numberFormat = [["@"]];
    range.values = [[inTextCell(content)]];
    range.format.font.color = COLOURS.input;
  }

  private cell(row: number, column: number): Excel.Range {
    return this.sheet.getRangeByIndexes(row, column, 1, 1);
  }

  private name(key: string, row: number, column: number, rows: number, columns: number): Place {
    const place = { sheet: this.sheetName, row, column, rows, columns };
    const name = nameCells(this.context, this.names, key, place);
    if (name !== key && !this.names.own.has(key)) {
      this.notices.push(
        `The name ${key} is used for something else in this workbook, so the input is named ${name}.`,
      );
    }
    return place;
  }
}
