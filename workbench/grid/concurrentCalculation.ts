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
  type IAllRuntimeData,
  type IFormulaDatasetConfig,
} from "@univerjs/engine-formula";
import type { CallLedger } from "./callLedger.ts";

/**
 * How long a calculation waits for answers before it shows #GETTING_DATA in the cells that still
 * lack one. Excel restarts an add-in that stays silent for five seconds; a person wonders sooner.
 */
const patienceMilliseconds = 2_500;

/**
 * How long the first calculation after opening waits: until then cells keep the values they were saved
 * with, as in Excel (OfficeDev/office-js 2220), and an add-in that starts slowly is not taken for a silent one.
 */
const openingPatienceMilliseconds = 20_000;

/** The formula engine of Univer, which repeats a pass when the calls it made are answered. */
export class ConcurrentCalculation extends CalculateFormulaService {
  ledger: CallLedger | undefined;
  /** Calculations begun and not yet ended. */
  running = 0;
  private isListening = false;
  private isOpening = true;

  override async execute(dataset: IFormulaDatasetConfig): Promise<void> {
    this.listenForTheEnd();
    this.running += 1;
    this.ledger?.beginRun();
    await super.execute(dataset);
  }

  override stopFormulaExecution(): void {
    super.stopFormulaExecution();
    this.ledger?.interrupt();
  }

  protected override async _apply(isArrayFormulaState = false): Promise<IAllRuntimeData | undefined> {
    for (;;) {
      this.ledger?.beginPass();
      const data = await super._apply(isArrayFormulaState);
      if (this.ledger === undefined || !this.ledger.isWaiting || data === undefined) return data;
      await this.ledger.answered(this.isOpening ? openingPatienceMilliseconds : patienceMilliseconds);
      if (!this.ledger.isWaiting) this.isOpening = false;
      if (this.ledger.isWaiting) this.ledger.giveUpWaiting();
    }
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
    });
  }
}

/** Univer's formula plugin with the concurrent calculation in the place of its own. */
export class ConcurrentFormulaPlugin extends UniverFormulaEnginePlugin {
  protected override _initializeWithOverride(): void {
    super._initializeWithOverride();
    this._injector.replace([
      ICalculateFormulaService,
      {
        useFactory: (
          ...services: ConstructorParameters<typeof CalculateFormulaService>
        ): ConcurrentCalculation => new ConcurrentCalculation(...services),
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
