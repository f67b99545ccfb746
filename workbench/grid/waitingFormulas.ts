import {
  FormulaDependencyTreeType,
  type IFormulaDatasetConfig,
  type IFormulaDependencyGenerator,
  type IFormulaDependencyTree,
} from "@univerjs/engine-formula";
import type { IUnitRange } from "@univerjs/core";
import type { CellPosition } from "./callLedger.ts";

/** The sheet of a range that stands for no cells: with it among its ranges a calculation is one that was asked for. */
const ON_DEMAND = "calculation on demand";

/**
 * Manual calculation: the formulas that wait until they are told to calculate.
 *
 * Univer knows no such mode. Its calculations go on as ever, but do of their formulas those alone that were
 * entered since; the others are noted, and are done with the next calculation that was asked for.
 */
export class WaitingFormulas {
  private isManual = false;
  private readonly waiting = new Map<string, IUnitRange>();
  /** After rows or columns have moved, what waits is no longer where it was. */
  private areAllWaiting = false;
  /** Cells whose formulas are calculated once though others wait, and how often each was entered. */
  private readonly entered = new Map<string, number>();
  /** Those of the calculation under way; undefined where it does every formula. */
  private doing: { readonly entered: ReadonlyMap<string, number>; readonly done: Set<string> } | undefined;

  constructor(private readonly unitId: string) {}

  get areHeld(): boolean {
    return this.isManual;
  }

  get isPending(): boolean {
    return this.areAllWaiting || this.waiting.size > 0;
  }

  /** The caller calculates what has waited where formulas no longer wait. */
  hold(areHeld: boolean): void {
    this.isManual = areHeld;
    this.entered.clear();
  }

  /**
   * The formula of a cell, if there is one, is calculated once: somebody wrote it, a call it made is answered, or
   * its references have moved with rows, with which Univer forgets its value.
   */
  doOnce(position: CellPosition): void {
    if (!this.isManual) return;
    const key = keyOf(this.unitId, position);
    this.waiting.delete(key);
    this.entered.set(key, (this.entered.get(key) ?? 0) + 1);
  }

  /** A formula waits: what it shows is known to be old. */
  add({ sheetId, row, column }: CellPosition): void {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    this.waiting.set(keyOf(this.unitId, { sheetId, row, column }), { unitId: this.unitId, sheetId, range });
  }

  cellsMoved(): void {
    this.areAllWaiting ||= this.isPending;
    this.entered.clear();
  }

  /** What makes the calculation to which it is given one that was asked for. */
  demand(): IUnitRange {
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
    return { unitId: this.unitId, sheetId: ON_DEMAND, range };
  }

  /** Whether a calculation does every formula that it meets. */
  isWhole({ dirtyRanges }: IFormulaDatasetConfig): boolean {
    return !this.isManual || dirtyRanges.some(isDemand);
  }

  /** A calculation begins; returns what it is to do. */
  begin(dataset: IFormulaDatasetConfig): IFormulaDatasetConfig {
    if (!this.isWhole(dataset)) {
      this.doing = { entered: new Map(this.entered), done: new Set() };
      return dataset;
    }
    this.doing = undefined;
    const whole = {
      ...dataset,
      forceCalculate: dataset.forceCalculate || this.areAllWaiting,
      dirtyRanges: [...dataset.dirtyRanges, ...this.waiting.values()],
    };
    this.waiting.clear();
    this.areAllWaiting = false;
    return whole;
  }

  /** The formulas that the calculation under way does of those that it met. */
  allowed<Tree extends IFormulaDependencyTree>(trees: readonly Tree[]): Tree[] {
    const { doing } = this;
    if (doing === undefined) return [...trees];
    return trees.filter((tree) => {
      if (tree.type !== FormulaDependencyTreeType.NORMAL_FORMULA) return true;
      const position = { sheetId: tree.subUnitId, row: tree.row, column: tree.column };
      const key = keyOf(tree.unitId, position);
      if (!doing.entered.has(key)) {
        this.add(position);
        return false;
      }
      doing.done.add(key);
      this.waiting.delete(key);
      return true;
    });
  }

  /** The calculation has ended, and was not stopped. What was entered again meanwhile is still to be done. */
  end(): void {
    for (const key of this.doing?.done ?? [])
      if (this.entered.get(key) === this.doing?.entered.get(key)) this.entered.delete(key);
    this.doing = undefined;
  }
}

/** What Univer's engine can be told of, without the range that stands for no cells. */
export function withoutDemand(dataset: IFormulaDatasetConfig): IFormulaDatasetConfig {
  return { ...dataset, dirtyRanges: dataset.dirtyRanges.filter((range) => !isDemand(range)) };
}

/** Univer's own order of formulas, without those that wait. */
export function withoutWaiting(
  order: IFormulaDependencyGenerator,
  allowed: (trees: IFormulaDependencyTree[]) => IFormulaDependencyTree[],
): IFormulaDependencyGenerator {
  return {
    generate: async (isCalculateTreeModel) => allowed(await order.generate(isCalculateTreeModel)),
    getAllDependencyJson: () => order.getAllDependencyJson(),
    getCellDependencyJson: (...cell) => order.getCellDependencyJson(...cell),
    getRangeDependents: (ranges) => order.getRangeDependents(ranges),
    getInRangeFormulas: (ranges) => order.getInRangeFormulas(ranges),
    getRangeDependentsAndInRangeFormulas: (ranges) => order.getRangeDependentsAndInRangeFormulas(ranges),
  };
}

function isDemand({ sheetId }: IUnitRange): boolean {
  return sheetId === ON_DEMAND;
}

function keyOf(unitId: string, { sheetId, row, column }: CellPosition): string {
  return `${unitId}!${sheetId}!${row}!${column}`;
}
