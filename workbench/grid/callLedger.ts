import type { Evaluate, FunctionArgument, FunctionCall, FunctionResult } from "../host/cells/grid.ts";

/** A cell by the identity of its sheet, which outlives a renaming of the sheet. */
export interface CellPosition {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * How a value comes after its calculation: the answer that one waited for in vain, where it does what depends on
 * the cell or where it does the cell alone, or a stream's value after its first.
 */
export type Arrival = "late answer" | "late answer to the cell alone" | "later value";

interface Call {
  /** The run of the calculation that made the call. */
  readonly madeIn: number;
  /** Whether a run that asked for it does what depends on the cell, too. */
  hasDependents: boolean;
  result: FunctionResult | undefined;
  /** The pass that asked for the call last. */
  askedIn: number;
  /** The calculation went on without the answer: the cell is calculated again when it comes. */
  overdue: boolean;
}

interface CallingCell {
  readonly position: CellPosition;
  readonly calls: Map<string, Call>;
  askedIn: number;
}

const ANSWER_OF_NOTHING: FunctionResult = {
  kind: "error",
  code: "#VALUE!",
  message: "The function's runtime gave no answer.",
};

/**
 * The calls that cells make to custom functions, and what came back.
 *
 * Univer awaits one asynchronous function after the other, so ten thousand cells would wait ten
 * thousand times for a flush of the add-in's answers. Here a cell's call is made once, at once,
 * and the cell is calculated again when the answer is there: all calls of a calculation whose
 * arguments are known are under way at the same time, as they are in Excel.
 *
 * A run is one calculation; it takes as many passes over its cells as its longest chain of calls
 * needs. A call is known by its cell, its function and its arguments. An answer is kept until the
 * cell is edited or one of its calls changes its arguments; then all calls of the cell are
 * abandoned and made again, as Excel does with a cell that it recalculates.
 */
export class CallLedger {
  private readonly cells = new Map<string, CallingCell>();
  private readonly awaited = new Set<Call>();
  private run = 0;
  private isRunWhole = true;
  private pass = 0;
  private firstPassOfRun = 0;
  private overdueCalls = 0;
  private wake: (() => void) | undefined;

  constructor(
    private readonly evaluate: (
      name: string,
      args: readonly FunctionArgument[],
      cell: CellPosition,
    ) => ReturnType<Evaluate>,
    private readonly abandon: (cell: CellPosition) => void,
    private readonly recalculate: (cell: CellPosition, arrival: Arrival) => void,
  ) {}

  /** Calls that the calculation went on without. */
  get overdue(): number {
    return this.overdueCalls;
  }

  /** @param isWhole whether the run does what depends on its cells, too; it does unless formulas wait */
  beginRun(isWhole = true): void {
    this.run += 1;
    this.isRunWhole = isWhole;
    this.firstPassOfRun = this.pass + 1;
  }

  beginPass(): void {
    this.pass += 1;
    this.awaited.clear();
  }

  /** Abandons the calls that a cell made in this run but no longer makes in its last pass. */
  endRun(): void {
    for (const [key, cell] of this.cells) {
      if (cell.askedIn < this.firstPassOfRun) continue;
      for (const [callKey, call] of cell.calls) {
        if (call.askedIn !== cell.askedIn) this.drop(cell, callKey, call);
      }
      if (cell.calls.size === 0) this.cells.delete(key);
    }
  }

  /** Whether the pass that just ended met a call without an answer. */
  get isWaiting(): boolean {
    return this.awaited.size > 0;
  }

  /** Resolves when every awaited call is answered, when the time is up, or when interrupted. */
  async answered(milliseconds: number): Promise<void> {
    if (this.awaited.size === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = (): void => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = undefined;
  }

  interrupt(): void {
    this.wake?.();
  }

  /** Goes on without the answers that are still missing. */
  giveUpWaiting(): void {
    for (const call of this.awaited) {
      if (!call.overdue) this.overdueCalls += 1;
      call.overdue = true;
    }
    this.awaited.clear();
  }

  /** The answer to a cell's call; undefined while it is under way. */
  ask(position: CellPosition, name: string, args: readonly FunctionArgument[]): FunctionResult | undefined {
    const cell = this.callingCell(position);
    cell.askedIn = this.pass;
    const callKey = callKeyOf(name, args);
    const call = cell.calls.get(callKey) ?? this.make(cell, callKey, name, args);
    call.askedIn = this.pass;
    call.hasDependents ||= this.isRunWhole;
    if (call.result === undefined && !call.overdue) this.awaited.add(call);
    return call.result;
  }

  /** A later value of a streaming function. */
  push(position: CellPosition, result: FunctionResult, { name, args }: FunctionCall): void {
    const call = this.cells.get(keyOf(position))?.calls.get(callKeyOf(name, args));
    if (call === undefined) return;
    this.settle(call, result);
    this.recalculate(position, "later value");
  }

  /** The number format with which a call of the cell has given a value, if one has. */
  formatGiven(position: CellPosition, value: number): string | undefined {
    const calls = this.cells.get(keyOf(position))?.calls.values() ?? [];
    for (const { result } of calls)
      if (result?.kind === "value" && result.value === value) return result.numberFormat;
    return undefined;
  }

  /** Abandons all calls of a cell: it was edited, cleared or deleted. */
  forget(position: CellPosition): void {
    const cell = this.cells.get(keyOf(position));
    if (cell !== undefined) this.forgetCell(cell);
  }

  /** Abandons all calls, or those of one sheet; returns the cells that had made them. */
  forgetAll(sheetId?: string): readonly CellPosition[] {
    const forgotten = [...this.cells.values()].filter(
      ({ position }) => sheetId === undefined || position.sheetId === sheetId,
    );
    for (const cell of forgotten) this.forgetCell(cell);
    return forgotten.map(({ position }) => position);
  }

  private forgetCell(cell: CallingCell): void {
    for (const [callKey, call] of cell.calls) this.drop(cell, callKey, call, false);
    this.cells.delete(keyOf(cell.position));
    this.abandon(cell.position);
  }

  private callingCell(position: CellPosition): CallingCell {
    const key = keyOf(position);
    let cell = this.cells.get(key);
    if (cell === undefined) {
      cell = { position, calls: new Map(), askedIn: this.pass };
      this.cells.set(key, cell);
    }
    return cell;
  }

  private make(cell: CallingCell, callKey: string, name: string, args: readonly FunctionArgument[]): Call {
    const earlier = [...cell.calls].filter(([, call]) => call.madeIn !== this.run);
    if (earlier.length > 0) {
      for (const [earlierKey, call] of earlier) this.drop(cell, earlierKey, call, false);
      this.abandon(cell.position);
    }
    const call: Call = {
      ...{ madeIn: this.run, hasDependents: this.isRunWhole },
      ...{ result: undefined, askedIn: this.pass, overdue: false },
    };
    cell.calls.set(callKey, call);
    void this.evaluate(name, args, cell.position)
      .catch(() => ANSWER_OF_NOTHING)
      .then((result) => {
        if (call.result !== undefined || cell.calls.get(callKey) !== call) return;
        const isLate = call.overdue;
        this.settle(call, result);
        if (!isLate) return;
        this.recalculate(cell.position, call.hasDependents ? "late answer" : "late answer to the cell alone");
      });
    return call;
  }

  private settle(call: Call, result: FunctionResult): void {
    call.result = result;
    if (call.overdue) this.overdueCalls -= 1;
    call.overdue = false;
    if (this.awaited.delete(call) && this.awaited.size === 0) this.wake?.();
  }

  private drop(cell: CallingCell, callKey: string, call: Call, tell = true): void {
    cell.calls.delete(callKey);
    if (call.overdue) this.overdueCalls -= 1;
    call.overdue = false;
    if (this.awaited.delete(call) && this.awaited.size === 0) this.wake?.();
    if (tell && cell.calls.size === 0) this.abandon(cell.position);
  }
}

function keyOf({ sheetId, row, column }: CellPosition): string {
  return `${sheetId}!${row}!${column}`;
}

function callKeyOf(name: string, args: readonly FunctionArgument[]): string {
  return `${name}${JSON.stringify(args)}`;
}
