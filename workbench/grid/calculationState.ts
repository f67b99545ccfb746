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
import type { Arrival, CallLedger, CellPosition } from "./callLedger.ts";
import { entriesOf } from "./cells.ts";
import { ConcurrentCalculation } from "./concurrentCalculation.ts";
import { WaitingFormulas } from "./waitingFormulas.ts";

/** Univer starts a calculation 100 ms after the last edit. A timer set later for a later time comes after its own. */
const UNIVER_STARTS_AFTER = 100;
const START_IS_OVER_AFTER = 20;
/** Cells of streaming functions are calculated again in bundles, so that a fast stream does not starve the rest. */
const BUNDLE_MILLISECONDS = 40;
const POLL_MILLISECONDS = 15;

/** "pending": nothing is under way, and formulas wait until they are told to calculate. */
export type CalculationPhase = "calculating" | "waiting" | "pending" | "ready";

/** Knows whether anything is being calculated, and asks for calculations. */
export class CalculationState {
  readonly engine: ConcurrentCalculation;
  private readonly commands: ICommandService;
  private readonly formulas: WaitingFormulas;
  /** Set from an edit on until Univer has started its calculation, or has not as none was needed. */
  private startTimer: ReturnType<typeof setTimeout> | undefined;
  private requested = new Map<string, CellPosition>();
  private isListening = false;
  private isAllRequested = false;
  /** The next calculation that is asked for also does what waits. */
  private isDemanded = false;
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
    this.formulas = new WaitingFormulas(unitId);
    this.engine.formulas = this.formulas;
    // Univer begins to listen for edits after its first drawing.
    void injector
      .get(LifecycleService)
      .onStage(LifecycleStages.Rendered)
      .then(() => {
        this.isListening = true;
        if (this.isAllRequested) this.requestAll();
        if (!this.isDemanded) return;
        this.isDemanded = false;
        this.demand();
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
    if (this.ledger.overdue > 0) return "waiting";
    return this.isPending ? "pending" : "ready";
  }

  get isPending(): boolean {
    return this.formulas.isPending;
  }

  async settled(): Promise<void> {
    // A typed edit reaches the sheet one task later than the key.
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
    while (this.phase === "calculating" || this.phase === "waiting")
      await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }

  /** Formulas wait from now on, or what has waited is calculated and none waits any more. */
  setManual(isManual: boolean): void {
    if (isManual === this.formulas.areHeld) return;
    this.formulas.hold(isManual);
    if (!isManual) this.demand();
  }

  /** Somebody, or an add-in, wrote into a cell. */
  cellEntered(position: CellPosition): void {
    this.formulas.doOnce(position);
  }

  cellsMoved(): void {
    this.formulas.cellsMoved();
  }

  /**
   * Cells make their calls again; where formulas wait, what depends on them does not follow. Excel calls
   * functions again when rows are inserted, in whatever mode (OfficeDev/office-js 3332).
   */
  callAgain(...positions: readonly CellPosition[]): void {
    for (const position of positions) this.formulas.doOnce(position);
    this.request(...positions);
  }

  /**
   * A call was answered after the calculation that made it, or a stream has a later value. The answer is shown,
   * and what depends on it follows if that calculation was to do so; a later value waits where formulas do.
   */
  valueCame(position: CellPosition, arrival: Arrival): void {
    if (this.formulas.areHeld && arrival === "later value") {
      this.formulas.add(position);
      return;
    }
    if (this.formulas.areHeld && arrival === "late answer to the cell alone") this.formulas.doOnce(position);
    else if (this.formulas.areHeld) this.isDemanded = true;
    this.request(position);
  }

  /** Calculates what waits, and whatever depends on it. */
  demand(): void {
    if (!this.isListening) this.isDemanded = true;
    else this.trigger({ forceCalculation: false, dirtyRanges: [this.formulas.demand()] });
  }

  /** Calculates everything, also where formulas wait. */
  demandAll(): void {
    if (!this.isListening) this.isAllRequested = this.isDemanded = true;
    else this.trigger({ forceCalculation: true, dirtyRanges: [this.formulas.demand()] });
  }

  /** Calculates a cell again, with whatever depends on it. */
  private request(...positions: readonly CellPosition[]): void {
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
    if (this.isDemanded) dirtyRanges.push(this.formulas.demand());
    this.isDemanded = false;
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
