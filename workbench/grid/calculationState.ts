import {
  ICommandService,
  LifecycleService,
  LifecycleStages,
  type Injector,
  type IUnitRange,
} from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { CallLedger, CellPosition } from "./callLedger.ts";
import { entriesOf } from "./cells.ts";
import { ConcurrentCalculation } from "./concurrentCalculation.ts";

/** Univer starts a calculation 100 ms after the last edit. A timer set later for a later time comes after its own. */
const UNIVER_STARTS_AFTER = 100;
const START_IS_OVER_AFTER = 20;
/** Cells of streaming functions are calculated again in bundles, so that a fast stream does not starve the rest. */
const BUNDLE_MILLISECONDS = 40;
const POLL_MILLISECONDS = 15;

export type CalculationPhase = "calculating" | "waiting" | "ready";

/** Knows whether anything is being calculated, and asks for calculations. */
export class CalculationState {
  readonly engine: ConcurrentCalculation;
  private readonly commands: ICommandService;
  /** Set from an edit on until Univer has started its calculation, or has not as none was needed. */
  private startTimer: ReturnType<typeof setTimeout> | undefined;
  private requested = new Map<string, CellPosition>();
  private isListening = false;
  private isAllRequested = false;
  private flushTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    injector: Injector,
    private readonly unitId: string,
    private readonly ledger: CallLedger,
  ) {
    this.commands = injector.get(ICommandService);
    const engine = injector.get(ICalculateFormulaService);
    if (!(engine instanceof ConcurrentCalculation)) throw new Error("Univer runs another formula engine.");
    this.engine = engine;
    this.engine.ledger = ledger;
    // Univer begins to listen for edits after its first drawing.
    void injector
      .get(LifecycleService)
      .onStage(LifecycleStages.Rendered)
      .then(() => {
        this.isListening = true;
        if (this.isAllRequested) this.requestAll();
      });
    const dirtyCommands = injector.get(IActiveDirtyManagerService);
    this.commands.onCommandExecuted((command, options) => {
      if (!dirtyCommands.get(command.id)) return;
      const isLocal = options?.onlyLocal === true && command.id === SetRangeValuesMutation.id;
      if (!isLocal) this.awaitStart();
    });
  }

  get phase(): CalculationPhase {
    if (!this.isListening) return "calculating";
    if (this.engine.running > 0 || this.requested.size > 0 || this.startTimer !== undefined)
      return "calculating";
    return this.ledger.overdue > 0 ? "waiting" : "ready";
  }

  async settled(): Promise<void> {
    // A typed edit reaches the sheet one task later than the key.
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
    while (this.phase !== "ready") await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }

  /** Calculates a cell again, with whatever depends on it. */
  request(...positions: readonly CellPosition[]): void {
    for (const position of positions) this.requested.set(JSON.stringify(position), position);
    this.flushTimer ??= setTimeout(() => this.flush(), BUNDLE_MILLISECONDS);
  }

  requestAll(): void {
    this.isAllRequested = !this.isListening;
    if (this.isAllRequested) return;
    this.trigger({ forceCalculation: true, dirtyRanges: [] });
  }

  /**
   * Waits for the calculation that an edit brings about. How long that takes nobody can say, as a busy page
   * runs its timers late; but it runs them in their order. So this one is set after Univer has set its own.
   */
  private awaitStart(): void {
    clearTimeout(this.startTimer);
    this.startTimer = setTimeout(() => {
      this.startTimer = setTimeout(() => {
        this.startTimer = undefined;
      }, UNIVER_STARTS_AFTER + START_IS_OVER_AFTER);
    });
  }

  private flush(): void {
    this.flushTimer = undefined;
    if (this.requested.size === 0) return;
    if (!this.isListening || this.engine.running > 0 || this.startTimer !== undefined) {
      this.flushTimer = setTimeout(() => this.flush(), BUNDLE_MILLISECONDS);
      return;
    }
    const dirtyRanges = [...this.requested.values()].map(({ sheetId, row, column }) => ({
      unitId: this.unitId,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    this.requested = new Map();
    this.trigger({ forceCalculation: false, dirtyRanges });
  }

  private trigger(what: { readonly forceCalculation: boolean; readonly dirtyRanges: IUnitRange[] }): void {
    this.commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        ...what,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      },
      { onlyLocal: true },
    );
  }
}

const CONTENT_KEYS = ["v", "f", "si", "p"];

/** The cells of an edit whose content changed; a change of format alone changes no content. */
export function editedCells(params: ISetRangeValuesMutationParams): { row: number; column: number }[] {
  return [...entriesOf(params.cellValue)]
    .filter(({ entry }) => !entry || CONTENT_KEYS.some((key) => Object.hasOwn(entry, key)))
    .map(({ row, column }) => ({ row, column }));
}
