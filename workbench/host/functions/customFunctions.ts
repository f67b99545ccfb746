/**
 * The dispatcher of custom functions: a formula's call becomes a message to the add-in, and its
 * answer, whenever it comes, the result of the cell.
 *
 * @see CustomFunctionProxy in excel-web-16.00.debug.js
 */
import { cellKey } from "../cells/address.ts";
import type { CellAddress, Evaluate, FunctionCall, FunctionResult, Grid } from "../cells/grid.ts";
import type { RichApiMessage } from "../richApi/message.ts";
import { prepareCalls, type BlankInAny, type PreparedCall } from "../../../src/invocation/index.ts";
import { ErrorSentences } from "./errorSentences.ts";
import type { FunctionMetadata } from "../../../src/invocation/index.ts";
import { createInvocations, type Invocation, type Invocations } from "./invocations.ts";
import { createOutbox } from "./outbox.ts";
import { parseResults, toCell } from "../../../src/invocation/index.ts";

/** What Excel shows while it waits; an abandoned call ends with it, in a cell that shows it no more. */
const ABANDONED: FunctionResult = { kind: "error", code: "#BUSY!" };

/** One call written in a formula; several invocations where it was lifted over a range. */
interface Call {
  readonly cell: CellAddress;
  readonly asked: FunctionCall;
  readonly key: string;
  readonly isStreaming: boolean;
  readonly isLifted: boolean;
  readonly invocations: Invocation<Call>[];
  /** The result of each invocation and of each that an argument's error made needless, as a table. */
  readonly parts: (() => FunctionResult)[][];
  readonly answered: Promise<FunctionResult>;
  readonly settle: (result: FunctionResult) => void;
  isSettled: boolean;
  /** The calculation that asked for it last. */
  calculation: number;
}

export interface CustomFunctionsOptions {
  readonly functions: readonly FunctionMetadata[];
  readonly grid: Pick<Grid, "push" | "settled">;
  /** Sends rows of the `richApiMessage` event to the add-in. */
  readonly send: (messages: readonly RichApiMessage[]) => void;
  readonly blankInAny?: BlankInAny;
  /** The most bytes that the arguments of one call may have. */
  readonly largestArguments?: number;
}

export interface CustomFunctions {
  readonly evaluate: Evaluate;
  /** The add-in listens: what was called until now is sent. */
  ready(): void;
  /** The add-in's page was loaded again: what it had not answered is asked once more. */
  restarted(): void;
  /** Takes the argument of `SetInvocationArrayResults`. */
  answer(results: unknown): void;
  abandon(cell: CellAddress): void;
  /** Streams begin anew when they are asked for next, as when Excel rebuilds all formulas. */
  rebuild(): void;
  /** The sentence behind the error a cell shows, if it has one. */
  messageAt(cell: CellAddress): string | undefined;
}

export function createCustomFunctions(options: CustomFunctionsOptions): CustomFunctions {
  const { grid, send, blankInAny = null, largestArguments = Infinity } = options;
  const byName = new Map(options.functions.map((fn) => [fn.name, fn]));
  const calls = createCalls(grid);
  const outbox = createOutbox(send);
  const invocations = createInvocations<Call>(outbox, () => grid.settled());
  const sentences = new ErrorSentences();
  const life = createCallLife(grid, calls, invocations, sentences);

  const evaluate: Evaluate = (name, args, cell) => {
    const fn = byName.get(name.toUpperCase());
    if (!fn)
      return Promise.resolve({ kind: "error", code: "#NAME?", message: `There is no function ${name}.` });
    calls.noteCalculation(cell, life.abandon);

    const key = keyOf(fn, args);
    const running = fn.isStreaming && calls.of(cell).find((call) => call.key === key);
    if (running) {
      // The same stream asked for again, because a value of it made the cell calculate.
      running.calculation = calls.calculation;
      return running.isSettled ? Promise.resolve(resultOf(running)) : running.answered;
    }
    if (bytesOf(args) > largestArguments) return Promise.resolve({ kind: "error", code: "#CALC!" });
    const prepared = prepareCalls(fn, args, blankInAny);
    const isLifted = prepared.kind === "lifted";
    const call = newCall(fn, cell, { name, args }, isLifted, calls.calculation);
    life.start(fn, call, isLifted ? prepared.calls : [[prepared.call]]);
    return call.answered;
  };

  return {
    evaluate,
    ready: () => outbox.open(),
    restarted() {
      outbox.close();
      invocations.askAgain();
    },
    answer(results) {
      for (const { invocation: id, result } of parseResults(results)) {
        const invocation = invocations.find(id);
        if (!invocation) continue;
        invocation.latest = result;
        for (const call of [...invocation.callers]) life.finishIfAnswered(call);
      }
    },
    abandon(cell) {
      sentences.forget(cell);
      for (const call of calls.of(cell)) life.abandon(call);
    },
    rebuild: () => invocations.forgetStreams(),
    messageAt: (cell) => sentences.at(cell),
  };
}

interface CallLife {
  readonly start: (fn: FunctionMetadata, call: Call, rows: readonly (readonly PreparedCall[])[]) => void;
  readonly finishIfAnswered: (call: Call) => void;
  /** Ends a call nobody waits for, and tells the add-in where it can do something about it. */
  readonly abandon: (call: Call) => void;
}

function createCallLife(
  grid: Pick<Grid, "push">,
  calls: Calls,
  invocations: Invocations<Call>,
  sentences: ErrorSentences,
): CallLife {
  function finishIfAnswered(call: Call): void {
    if (!call.invocations.every(({ latest }) => latest)) return;
    const result = resultOf(call);
    const sentence = [result, ...call.parts.flat().map((part) => part())].map(sentenceOf).find(Boolean);
    sentences.note(call.cell, sentence, call.calculation, call.isSettled);
    if (call.isSettled) grid.push(call.cell, result, call.asked);
    call.isSettled = true;
    call.settle(result);
    if (!call.isStreaming) forget(call);
  }

  function forget(call: Call): void {
    calls.remove(call);
    for (const invocation of call.invocations) invocations.leave(invocation, call);
  }

  return {
    start(fn, call, rows) {
      for (const row of rows) {
        const parts = row.map((prepared): (() => FunctionResult) => {
          if (prepared.kind === "error") return () => prepared;
          const invocation = invocations.begin(fn, prepared.args, call);
          call.invocations.push(invocation);
          return () => invocation.latest ?? ABANDONED;
        });
        call.parts.push(parts);
      }
      if (call.invocations.length > 0) calls.add(call);
      // Where no call is made, or a stream joined that other cells show already, the value is there.
      finishIfAnswered(call);
    },
    finishIfAnswered,
    abandon(call) {
      forget(call);
      if (!call.isSettled) call.settle(ABANDONED);
    },
  };
}

function newCall(
  fn: FunctionMetadata,
  cell: CellAddress,
  asked: FunctionCall,
  isLifted: boolean,
  calculation: number,
): Call {
  let settle: (result: FunctionResult) => void = () => undefined;
  const answered = new Promise<FunctionResult>((resolve) => (settle = resolve));
  return {
    ...{ cell, asked, key: keyOf(fn, asked.args), isStreaming: fn.isStreaming, isLifted, calculation },
    ...{ invocations: [], parts: [], answered, settle, isSettled: false },
  };
}

/**
 * What the arguments of a call weigh on the wire; a blank cell is "null," there, which makes a whole column
 * too heavy (OfficeDev/office-js 4613, 4654).
 */
function bytesOf(args: FunctionCall["args"]): number {
  const cells = args.reduce(
    (sum, argument) =>
      sum + (argument.kind === "range" ? argument.values.length * (argument.values[0]?.length ?? 0) : 1),
    0,
  );
  // Nothing small is weighed: every call passes here.
  return cells < 10_000
    ? 0
    : new TextEncoder().encode(
        JSON.stringify(args.map((argument) => (argument.kind === "range" ? argument.values : null))),
      ).length;
}

function keyOf(fn: FunctionMetadata, args: FunctionCall["args"]): string {
  return JSON.stringify([fn.name, args]);
}

function resultOf({ isLifted, parts }: Call): FunctionResult {
  if (!isLifted) return parts[0]?.[0]?.() ?? ABANDONED;
  return { kind: "table", values: parts.map((row) => row.map((part) => toCell(part()))) };
}

interface Calls {
  /** The number of the calculation under way. */
  readonly calculation: number;
  of(cell: CellAddress): readonly Call[];
  add(call: Call): void;
  remove(call: Call): void;
  noteCalculation(cell: CellAddress, abandon: (call: Call) => void): void;
}

/** The calls of each cell's formula. */
function createCalls(grid: Pick<Grid, "settled">): Calls {
  const ofCell = new Map<string, Set<Call>>();
  let calculation = 0;
  let calculated: Set<string> | undefined;
  return {
    get calculation() {
      return calculation;
    },
    of: (cell) => [...(ofCell.get(cellKey(cell)) ?? [])],
    add(call) {
      const key = cellKey(call.cell);
      ofCell.set(key, (ofCell.get(key) ?? new Set()).add(call));
    },
    remove(call) {
      const key = cellKey(call.cell);
      const own = ofCell.get(key);
      own?.delete(call);
      if (own?.size === 0) ofCell.delete(key);
    },
    /**
     * Keeps apart the calculations of the grid: when one is over, the streams and cancelable calls of a
     * cell it calculated that were not asked for again are no longer part of the cell's formula.
     */
    noteCalculation(cell, abandon) {
      if (!calculated) {
        const current = ++calculation;
        const cells = (calculated = new Set());
        void grid.settled().then(() => {
          calculated = undefined;
          for (const key of cells)
            for (const call of [...(ofCell.get(key) ?? [])]) if (call.calculation < current) abandon(call);
        });
      }
      calculated.add(cellKey(cell));
    },
  };
}

function sentenceOf(result: FunctionResult): string | undefined {
  return result.kind === "error" ? result.message : undefined;
}
