import {
  BooleanNumber,
  ICommandService,
  type Injector,
  type IWorkbookData,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/ui/facade";
import { FormulaDataModel, IFunctionService } from "@univerjs/engine-formula";
import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type {
  Cell,
  CellAddress,
  CellChange,
  Evaluate,
  FunctionCall,
  FunctionDescription,
  FunctionResult,
  Grid,
  RangeAddress,
  RangeFormat,
  SheetLayout,
} from "../host/cells/grid.ts";
import { AddinFunction, formulaHelp } from "./addinFunction.ts";
import { CalculationState, editedCells, type CalculationPhase } from "./calculationState.ts";
import { CallLedger, type CellPosition } from "./callLedger.ts";
import { movesCells, watchMoves } from "./cellMoves.ts";
import { boundsOf, contentOf, formatOf, matricesOf, patternOf, sizesOf, styleOf } from "./cells.ts";
import { explainErrors } from "./errorNotes.ts";
import { registerExcelFunctions } from "./excelFunctions/index.ts";
import { GivenFormats } from "./givenFormats.ts";
import { SheetContent } from "./sheetContent.ts";
import { watchCopies } from "./sheetCopies.ts";
import { showSpillFormats } from "./spillFormats.ts";
import { openWorkbook, startUniver } from "./univer.ts";
import { toAddress, toRange } from "./univerRange.ts";
import { ValueRecord } from "./valueRecord.ts";
import { SHEET_SIZE } from "./workbookData.ts";

/** The spreadsheet of the workbench: Univer, speaking the emulated host's language. */
export class UniverGrid implements Grid {
  private readonly univer: Univer;
  private readonly injector: Injector;
  private readonly workbook: Workbook;
  private readonly facade: FUniver;
  private readonly commands: ICommandService;
  private readonly content: SheetContent;
  private readonly ledger: CallLedger;
  private readonly formats: GivenFormats;
  private readonly state: CalculationState;
  /** What the cells have shown since the workbook was opened. */
  readonly record: ValueRecord;
  readonly movedSheets = new Set<string>();
  /** Who answers, by the name of the function. */
  private readonly evaluate = new Map<string, Evaluate>();
  private readonly cellsChanged = new Set<(range: RangeAddress) => void>();
  private readonly sheetCopied = new Set<(from: string, to: string) => void>();
  private readonly selectionChanged = new Set<(range: RangeAddress) => void>();
  private readonly callAbandoned = new Set<(cell: CellAddress) => void>();

  constructor(container: HTMLElement, data: IWorkbookData, darkMode: boolean) {
    this.univer = startUniver(container, darkMode);
    this.injector = this.univer.__getInjector();
    this.facade = FUniver.newAPI(this.univer);
    this.workbook = openWorkbook(this.univer, data);
    this.commands = this.injector.get(ICommandService);
    this.record = new ValueRecord(this.workbook, this.commands);
    this.content = new SheetContent(this.workbook, this.injector.get(FormulaDataModel));
    this.ledger = new CallLedger(
      async (name, args, position) => {
        const evaluate = this.evaluate.get(name.toUpperCase());
        return evaluate?.(name, args, this.addressOf(position)) ?? { kind: "error", code: "#NAME?" };
      },
      (position) => this.tellAbandoned(position),
      (position, arrival) => this.state.valueCame(position, arrival),
    );
    this.formats = new GivenFormats(this.ledger, this.injector.get(FormulaDataModel));
    this.state = new CalculationState(this.injector, this.unitId, this.ledger);
    showSpillFormats(this.injector);
    registerExcelFunctions(this.injector.get(IFunctionService));
    this.listen();
  }

  get phase(): CalculationPhase {
    return this.state.phase;
  }

  setDarkMode(darkMode: boolean): void {
    this.facade.toggleDarkMode(darkMode);
  }

  /** Says in a note over a cell why it shows an error. */
  explainErrors(messageAt: (cell: CellAddress) => string | undefined): void {
    explainErrors(this.injector, this.workbook, messageAt);
  }

  sheetNames(): readonly string[] {
    return this.workbook.getSheets().map((sheet) => sheet.getName());
  }

  sheetId = (name: string): string => this.sheet(name).getSheetId();

  /** Adds a line to the menu that a right click on cells opens. */
  addCellMenuItem(id: string, title: string, action: () => void): void {
    this.facade.createMenu({ id, title, action }).appendTo(["contextMenu.mainArea", "contextMenu.others"]);
  }

  addSheet(name: string): void {
    this.book.insertSheet(name, { sheet: SHEET_SIZE });
  }

  deleteSheet(name: string): void {
    this.book.deleteSheet(this.sheet(name).getSheetId());
  }

  renameSheet(name: string, newName: string): void {
    this.face(name).setName(newName);
  }

  copySheet(name: string): string {
    const before = this.sheetNames();
    this.book.duplicateSheet(this.face(name));
    const copy = this.sheetNames().find((sheet) => !before.includes(sheet));
    if (copy === undefined) throw new Error(`Univer did not copy the sheet "${name}".`);
    return copy;
  }

  activeSheet(): string {
    return this.workbook.getActiveSheet().getName();
  }

  activateSheet(name: string): void {
    this.book.setActiveSheet(this.sheet(name).getSheetId());
  }

  hideSheet(name: string, isHidden: boolean): void {
    const sheet = this.face(name);
    if (isHidden) sheet.hideSheet();
    else sheet.showSheet();
  }

  isSheetHidden(name: string): boolean {
    return this.sheet(name).isSheetHidden() === BooleanNumber.TRUE;
  }

  freeze(sheet: string, rows: number, columns: number): void {
    this.face(sheet).setFreeze({
      ySplit: rows,
      startRow: rows > 0 ? rows : -1,
      xSplit: columns,
      startColumn: columns > 0 ? columns : -1,
    });
  }

  showGridlines(sheet: string, areShown: boolean): void {
    this.face(sheet).setHiddenGridlines(!areShown);
  }

  hasGridlines(sheet: string): boolean {
    return !this.face(sheet).hasHiddenGridLines();
  }

  isEditing(): boolean {
    return this.injector.get(IEditorBridgeService).isVisible().visible;
  }

  spillAround({ sheet, row, column }: RangeAddress): RangeAddress | undefined {
    return this.content.spillAround(this.sheet(sheet), row, column);
  }

  usedRange(sheet: string): RangeAddress | undefined {
    return this.content.usedRange(this.sheet(sheet));
  }

  read(range: RangeAddress): readonly (readonly Cell[])[] {
    return this.content.cells(this.sheet(range.sheet), range);
  }

  write(range: RangeAddress, changes: readonly (readonly (CellChange | undefined)[])[]): void {
    this.setCells(range, (rowOffset, columnOffset) => {
      const change = changes[rowOffset]?.[columnOffset];
      if (change === undefined) return undefined;
      const content = contentOf(change);
      const style = change.numberFormat === undefined ? undefined : { s: patternOf(change.numberFormat) };
      return content === undefined && style === undefined ? undefined : { ...content, ...style };
    });
  }

  format(range: RangeAddress, format: RangeFormat): void {
    const style = styleOf(format);
    if (Object.keys(style).length > 0) this.setCells(range, () => ({ s: style }));
    const target = {
      unitId: this.unitId,
      subUnitId: this.sheet(range.sheet).getSheetId(),
      ranges: [toRange(range)],
    };
    for (const [mutation, size] of sizesOf(format))
      this.commands.syncExecuteCommand(mutation, { ...target, ...size });
  }

  readFormat({ sheet, row, column }: CellAddress): RangeFormat {
    return formatOf(this.sheet(sheet).getComposedCellStyle(row, column));
  }

  layout(sheet: string): SheetLayout {
    return this.content.layout(this.sheet(sheet));
  }

  /** Everything the sheets hold, to be opened again. */
  snapshot(): IWorkbookData {
    return this.book.save();
  }

  selection(): RangeAddress {
    const sheet = this.activeSheet();
    const range = this.book.getActiveRange()?.getRange();
    return range === undefined ? { sheet, row: 0, column: 0, rows: 1, columns: 1 } : toAddress(sheet, range);
  }

  select(range: RangeAddress): void {
    this.activateSheet(range.sheet);
    this.face(range.sheet).getRange(toRange(range)).activate();
  }

  names(): readonly { readonly name: string; readonly refersTo: string }[] {
    return this.book.getDefinedNames().map((defined) => {
      const refersTo = defined.getFormulaOrRefString();
      return { name: defined.getName(), refersTo: refersTo.startsWith("=") ? refersTo : `=${refersTo}` };
    });
  }

  setName(name: string, refersTo: string | null): void {
    if (this.book.getDefinedName(name) !== null) this.book.deleteDefinedName(name);
    if (refersTo === null) return;
    const isReference = /^=[^()"+*/^&]*![$A-Z0-9:]+$/i.test(refersTo);
    this.book.insertDefinedName(name, isReference ? refersTo.slice(1) : refersTo);
  }

  setManual(isManual: boolean): void {
    this.state.setManual(isManual);
  }

  isPending(): boolean {
    return this.state.isPending;
  }

  async calculateWaiting(): Promise<void> {
    this.state.demand();
    await this.settled();
  }

  async recalculate(): Promise<void> {
    this.ledger.forgetAll();
    this.state.demandAll();
    await this.settled();
  }

  settled(): Promise<void> {
    return this.state.settled();
  }

  registerFunctions(functions: readonly FunctionDescription[], evaluate: Evaluate): void {
    const names = functions.map(({ name }) => name.toUpperCase());
    for (const name of names) this.evaluate.set(name, evaluate);
    const executors = this.injector.get(IFunctionService);
    executors.registerExecutors(...names.map((name) => new AddinFunction(name, this.ledger, this.formats)));
    // Formulas that were read before the functions were known are read again; Univer forgets one at a time.
    for (let left = this.content.cellsCalling(names).length; left > 0; left--)
      executors.deleteFormulaAstCacheKey(...names);
    this.injector.get(IDescriptionService).registerDescriptions(functions.map(formulaHelp));
    this.ledger.forgetAll();
    this.state.requestAll();
  }

  push(cell: CellAddress, result: FunctionResult, call: FunctionCall): void {
    const worksheet = this.workbook.getSheetBySheetName(cell.sheet);
    if (!worksheet) return;
    this.ledger.push({ sheetId: worksheet.getSheetId(), row: cell.row, column: cell.column }, result, call);
  }

  onCellsChanged(listener: (range: RangeAddress) => void): () => void {
    return subscribe(this.cellsChanged, listener);
  }

  onSheetCopied(listener: (from: string, to: string) => void): () => void {
    return subscribe(this.sheetCopied, listener);
  }

  onSelectionChanged(listener: (range: RangeAddress) => void): () => void {
    return subscribe(this.selectionChanged, listener);
  }

  onCallAbandoned(listener: (cell: CellAddress) => void): () => void {
    return subscribe(this.callAbandoned, listener);
  }

  private get unitId(): string {
    return this.workbook.getUnitId();
  }

  private get book() {
    const book = this.facade.getActiveWorkbook();
    if (book === null) throw new Error("The workbench has no workbook open.");
    return book;
  }

  private face(name: string) {
    const sheet = this.book.getSheetByName(name);
    if (sheet === null) throw new Error(`There is no sheet "${name}".`);
    return sheet;
  }

  private sheet(name: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetName(name);
    if (!sheet) throw new Error(`There is no sheet "${name}".`);
    return sheet;
  }

  private addressOf({ sheetId, row, column }: CellPosition): CellAddress {
    return { sheet: this.workbook.getSheetBySheetId(sheetId)?.getName() ?? "", row, column };
  }

  private tellAbandoned(position: CellPosition): void {
    const address = this.addressOf(position);
    for (const listener of this.callAbandoned) listener(address);
  }

  private setCells(
    range: RangeAddress,
    cellAt: (rowOffset: number, columnOffset: number) => object | undefined,
  ): void {
    const target = { unitId: this.unitId, subUnitId: this.sheet(range.sheet).getSheetId() };
    const { contents, styles } = matricesOf(range, cellAt);
    if (contents !== undefined) {
      this.commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...target, cellValue: contents });
    }
    if (styles !== undefined) {
      // Univer takes a change without content for one that empties the cell, but for this trigger.
      const change = { ...target, cellValue: styles, trigger: SetStyleCommand.id };
      this.commands.syncExecuteCommand(SetRangeValuesMutation.id, change);
    }
  }

  private listen(): void {
    watchMoves(this.commands, this.movedSheets);
    watchCopies(this, this.commands, this.workbook, this.sheetCopied);
    this.commands.onCommandExecuted((command, options) => {
      if (command.id === SetRangeValuesMutation.id && options?.fromFormula !== true) {
        this.cellsEdited(command.params as ISetRangeValuesMutationParams);
      } else if (movesCells(command.id)) {
        this.cellsMoved((command.params as { subUnitId?: string }).subUnitId);
      } else if (command.id === SetSelectionsOperation.id || command.id === SetWorksheetActiveOperation.id) {
        const selection = this.selection();
        for (const listener of this.selectionChanged) listener(selection);
      }
    });
  }

  private cellsEdited(params: ISetRangeValuesMutationParams): void {
    const cells = editedCells(params);
    if (cells.length === 0) return;
    for (const { row, column } of cells) {
      const position = { sheetId: params.subUnitId, row, column };
      this.ledger.forget(position);
      this.state.cellEntered(position);
    }
    const sheet = this.workbook.getSheetBySheetId(params.subUnitId)?.getName();
    if (sheet === undefined) return;
    const range = { sheet, ...boundsOf(cells) };
    for (const listener of this.cellsChanged) listener(range);
  }

  /** Calls at addresses that no longer hold are abandoned, and made again by the cells where they now are. */
  private cellsMoved(sheetId: string | undefined): void {
    this.state.cellsMoved();
    const forgotten = this.ledger.forgetAll(sheetId);
    if (forgotten.length > 0)
      this.state.callAgain(...this.content.cellsCalling([...this.evaluate.keys()], sheetId));
  }
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
