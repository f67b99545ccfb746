import { IConfigService } from "@univerjs/core";
import {
  AstTreeBuilder,
  CalculateFormulaService,
  FormulaExecuteStageType,
  ICalculateFormulaService,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  UniverFormulaEnginePlugin,
  ValueNodeFactory,
  type IAllRuntimeData,
  type IFormulaDatasetConfig,
} from "@univerjs/engine-formula";
import type { CallLedger } from "./callLedger.ts";
import { LiteralFactory } from "./literals.ts";
import { withoutDemand, withoutWaiting, type WaitingFormulas } from "./waitingFormulas.ts";

/**
 * How long a calculation waits for answers before it shows #GETTING_DATA in the cells that still
 * lack one. Excel restarts an add-in that stays silent for five seconds; a person wonders sooner.
 */
const PATIENCE_MILLISECONDS = 2_500;

/**
 * How long the first calculation after opening waits: until then cells keep the values they were saved
 * with, as in Excel (OfficeDev/office-js 2220), and an add-in that starts slowly is not taken for a silent one.
 */
const OPENING_PATIENCE_MILLISECONDS = 20_000;

/**
 * The formula engine of Univer, which repeats a pass when the calls it made are answered, and which carries
 * out one calculation after the other.
 *
 * Univer lets a calculation begin while another is under way, in the same store of formulas and cells to
 * calculate, and forgets what a stopped one was to calculate when it has been stopped twice. On a busy page,
 * where edits, answers and timers crowd, an edit then stays uncalculated.
 */
export class ConcurrentCalculation extends CalculateFormulaService {
  ledger: CallLedger | undefined;
  /** Where formulas may wait until they are told to calculate. */
  formulas: WaitingFormulas | undefined;
  /** Calculations asked for and not yet ended. */
  running = 0;
  private isListening = false;
  private isOpening = true;
  private last: Promise<void> = Promise.resolve();
  private ended: (() => void) | undefined;
  private isStopped = false;
  /** What a stopped calculation left uncalculated; the next one does it. */
  private left: IFormulaDatasetConfig | undefined;

  override execute(dataset: IFormulaDatasetConfig): Promise<void> {
    this.listenForTheEnd();
    this.running += 1;
    this.last = this.last.then(() => this.executeAlone(dataset));
    return this.last;
  }

  override stopFormulaExecution(): void {
    super.stopFormulaExecution();
    this.ledger?.interrupt();
  }

  protected override async _apply(isArrayFormulaState = false): Promise<IAllRuntimeData | undefined> {
    const { ledger } = this;
    for (;;) {
      ledger?.beginPass();
      const data = await super._apply(isArrayFormulaState);
      if (data === undefined) this.isStopped = true;
      if (data === undefined || ledger === undefined) return data;
      if (ledger.isWaiting && !this._runtimeService.isStopExecution()) {
        await ledger.answered(this.isOpening ? OPENING_PATIENCE_MILLISECONDS : PATIENCE_MILLISECONDS);
        if (!ledger.isWaiting) this.isOpening = false;
        else if (!this._runtimeService.isStopExecution()) ledger.giveUpWaiting();
      } else if (!this._runtimeService.isStopExecution()) {
        return data;
      }
      if (this._runtimeService.isStopExecution()) return this.tellStopped();
    }
  }

  private async executeAlone(dataset: IFormulaDatasetConfig): Promise<void> {
    const asked = this.left === undefined ? dataset : withWhatWasLeft(dataset, this.left);
    const whole = this.formulas?.begin(asked) ?? asked;
    const end = new Promise<void>((resolve) => (this.ended = resolve));
    this.isStopped = false;
    this.ledger?.beginRun(this.formulas?.isWhole(whole));
    await super.execute(withoutDemand(whole));
    await end;
    this.left = this.isStopped ? whole : undefined;
    if (!this.isStopped) this.formulas?.end();
  }

  /**
   * Ends a calculation that an edit has stopped. Univer looks for that before its formulas alone: stopped
   * after the last of them, it would take the edit for calculated.
   */
  private tellStopped(): undefined {
    this.isStopped = true;
    this._runtimeService.setFormulaExecuteStage(FormulaExecuteStageType.IDLE);
    this._runtimeService.markedAsStopFunctionsExecuted();
    this._executionCompleteListener$.next(this._runtimeService.getAllRuntimeData());
  }

  /** Univer tells of an end in two ways; only the one in this stage is the last of its calculation. */
  private listenForTheEnd(): void {
    if (this.isListening) return;
    this.isListening = true;
    this.executionCompleteListener$.subscribe(() => {
      if (this._runtimeService.getFormulaExecuteStage() !== FormulaExecuteStageType.CALCULATION_COMPLETED)
        return;
      this.running -= 1;
      this.ledger?.endRun();
      this.ended?.();
    });
  }
}

/** A calculation that also does what another was to do. */
function withWhatWasLeft(next: IFormulaDatasetConfig, left: IFormulaDatasetConfig): IFormulaDatasetConfig {
  return {
    ...next,
    forceCalculate: next.forceCalculate || left.forceCalculate,
    dirtyRanges: [...left.dirtyRanges, ...next.dirtyRanges],
    dirtyNameMap: merged(left.dirtyNameMap, next.dirtyNameMap),
    dirtyDefinedNameMap: merged(left.dirtyDefinedNameMap, next.dirtyDefinedNameMap),
    dirtyUnitFeatureMap: merged(left.dirtyUnitFeatureMap, next.dirtyUnitFeatureMap),
    dirtyUnitOtherFormulaMap: merged(left.dirtyUnitOtherFormulaMap, next.dirtyUnitOtherFormulaMap),
    ...(left.dirtySuperTableMap && {
      dirtySuperTableMap: merged(left.dirtySuperTableMap, next.dirtySuperTableMap ?? {}),
    }),
    ...(left.clearDependencyTreeCache && {
      clearDependencyTreeCache: merged(left.clearDependencyTreeCache, next.clearDependencyTreeCache ?? {}),
    }),
  };
}

/** Maps of maps by unit, sheet and formula as one. */
function merged<Marks extends Readonly<Record<string, unknown>>>(one: Marks, other: Marks): Marks {
  const both: Record<string, unknown> = { ...one };
  for (const [key, theirs] of Object.entries(other)) {
    const ours = both[key];
    both[key] = isMap(ours) && isMap(theirs) ? merged(ours, theirs) : theirs;
  }
  return both as Marks;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Univer's formula plugin with the concurrent calculation and Excel's literals in the place of its own. */
export class ConcurrentFormulaPlugin extends UniverFormulaEnginePlugin {
  protected override _initializeWithOverride(): void {
    super._initializeWithOverride();
    this._injector.replace([ValueNodeFactory, { useClass: LiteralFactory }]);
    this._injector.replace([
      ICalculateFormulaService,
      {
        useFactory: (
          ...[config, lexer, current, runtime, order, ...rest]: ConstructorParameters<
            typeof CalculateFormulaService
          >
        ): ConcurrentCalculation => {
          const allowed = withoutWaiting(order, (trees) => engine.formulas?.allowed(trees) ?? trees);
          const engine = new ConcurrentCalculation(config, lexer, current, runtime, allowed, ...rest);
          return engine;
        },
        deps: [
          IConfigService,
          Lexer,
          IFormulaCurrentConfigService,
          IFormulaRuntimeService,
          IFormulaDependencyGenerator,
          Interpreter,
          AstTreeBuilder,
        ],
      },
    ]);
  }
}
