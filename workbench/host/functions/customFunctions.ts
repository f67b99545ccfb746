/**
 * The dispatcher of custom functions: a formula's call becomes a message to the add-in, and its
 * answer, whenever it comes, the result of the cell.
 *
 * Each invocation has an id that is never used twice. An answer whose id is no longer waited for, as
 * its cell was edited or its add-in loaded anew, is dropped: that is what the ids are for.
 *
 * @see CustomFunctionProxy in excel-web-16.00.debug.js
 */
import { cellKey, formatCell } from "../cells/address.ts";
import { prepareCalls, type BlankInAny, type PreparedCall } from "./coercion.ts";
import type { FunctionMetadata } from "./functionMetadata.ts";
import type { CellAddress, Evaluate, FunctionCall, FunctionResult, Grid } from "../cells/grid.ts";
import { parseResults, toCell } from "./results.ts";
import type { RichApiMessage } from "../richApi/message.ts";

const messageCategory = 1;
const messageType = { invocation: 1000, cancellation: 1001 } as const;
const flag = { cancelable: 1, streaming: 2, errorsAllowed: 4 } as const;

/** What Excel shows while it waits; an abandoned call ends with it, in a cell that shows it no more. */
const abandoned: FunctionResult = { kind: "error", code: "#BUSY!" };

interface Invocation {
  readonly id: number;
  readonly fn: FunctionMetadata;
  readonly args: readonly unknown[];
  wasSent: boolean;
  latest: FunctionResult | undefined;
}

/** One call written in a formula; several invocations where it was lifted over a range. */
interface Call {
  readonly cell: CellAddress;
  readonly asked: FunctionCall;
  readonly key: string;
  readonly isStreaming: boolean;
  readonly invocations: readonly Invocation[];
  /** The result of each invocation and of each that an argument's error made needless. */
  readonly parts: readonly (() => FunctionResult)[];
  readonly result: () => FunctionResult;
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
  /** The sentence behind the error a cell shows, if it has one. */
  messageAt(cell: CellAddress): string | undefined;
}

export function createCustomFunctions(options: CustomFunctionsOptions): CustomFunctions {
  const { grid, send, blankInAny = null } = options;
  const byName = new Map(options.functions.map((fn) => [fn.name, fn]));
  const callsOfCell = new Map<string, Set<Call>>();
  const callOf = new Map<number, Call>();
  const messages = new Map<string, { readonly text: string; readonly calculation: number }>();
  let lastInvocation = 0;
  let isReady = false;
  let outbox: (() => RichApiMessage | undefined)[] = [];

  let calculation = 0;
  let cellsCalculated: Set<string> | undefined;

  const evaluate: Evaluate = (name, args, cell) => {
    const fn = byName.get(name.toUpperCase());
    if (!fn)
      return Promise.resolve({ kind: "error", code: "#NAME?", message: `There is no function ${name}.` });
    noteCalculation(cell);

    const key = JSON.stringify([fn.name, args]);
    const running =
      fn.isStreaming && [...(callsOfCell.get(cellKey(cell)) ?? [])].find((call) => call.key === key);
    if (running) {
      // The same stream asked for again, because a value of it made the cell calculate: Excel starts
      // a streaming function anew only when its arguments change.
      running.calculation = calculation;
      return running.isSettled ? Promise.resolve(running.result()) : running.answered;
    }

    const prepared = prepareCalls(fn, args, blankInAny);
    const call = startCall(
      fn,
      cell,
      { name, args },
      key,
      prepared.kind === "single" ? prepared.call : prepared.calls,
    );
    return call.answered;
  };

  function startCall(
    fn: FunctionMetadata,
    cell: CellAddress,
    asked: FunctionCall,
    key: string,
    prepared: PreparedCall | readonly (readonly PreparedCall[])[],
  ): Call {
    const invocations: Invocation[] = [];

    function invoke(call: PreparedCall): () => FunctionResult {
      if (call.kind === "error") return () => call;
      const invocation: Invocation = {
        id: ++lastInvocation,
        fn,
        args: call.args,
        wasSent: false,
        latest: undefined,
      };
      invocations.push(invocation);
      return () => invocation.latest ?? abandoned;
    }

    const rows = isTable(prepared) ? prepared.map((row) => row.map(invoke)) : [[invoke(prepared)]];
    const table = (): FunctionResult => ({
      kind: "table",
      values: rows.map((row) => row.map((part) => toCell(part()))),
    });
    let settle: (result: FunctionResult) => void = () => undefined;
    const answered = new Promise<FunctionResult>((resolve) => (settle = resolve));
    const call: Call = {
      cell,
      asked,
      key,
      isStreaming: fn.isStreaming,
      invocations,
      parts: rows.flat(),
      result: isTable(prepared) ? table : () => rows[0]?.[0]?.() ?? abandoned,
      answered,
      settle,
      isSettled: false,
      calculation,
    };
    if (invocations.length === 0) {
      finish(call);
      return call;
    }
    const inCell = callsOfCell.get(cellKey(cell)) ?? new Set();
    callsOfCell.set(cellKey(cell), inCell.add(call));
    for (const invocation of invocations) {
      callOf.set(invocation.id, call);
      post(() => invocationMessage(call, invocation));
    }
    return call;
  }

  function finish(call: Call): void {
    const result = call.result();
    note(call, result);
    if (call.isSettled) grid.push(call.cell, result, call.asked);
    call.isSettled = true;
    call.settle(result);
    if (!call.isStreaming) forget(call);
  }

  function forget(call: Call): void {
    const inCell = callsOfCell.get(cellKey(call.cell));
    inCell?.delete(call);
    if (inCell?.size === 0) callsOfCell.delete(cellKey(call.cell));
    for (const invocation of call.invocations) callOf.delete(invocation.id);
  }

  /** Ends a call nobody waits for, and tells the add-in where it can do something about it. */
  function abandonCall(call: Call): void {
    forget(call);
    if (!call.isSettled) call.settle(abandoned);
    for (const { id, fn, wasSent } of call.invocations) {
      if (!wasSent || !fn.isCancelable) continue;
      const message = JSON.stringify({ invocationId: id });
      post(() => [messageCategory, messageType.cancellation, "", message, id] as const);
    }
  }

  /** Remembers why a cell shows an error; a later calculation of the cell starts with a clean sheet. */
  function note(call: Call, result: FunctionResult): void {
    const key = cellKey(call.cell);
    const before = messages.get(key);
    const text = [result, ...call.parts.map((part) => part())].map(sentenceOf).find(Boolean);
    if (text) messages.set(key, { text, calculation: call.calculation });
    else if (before && (before.calculation !== call.calculation || call.isSettled)) messages.delete(key);
  }

  /**
   * Keeps apart the calculations of the grid: when one is over, the streams and cancelable calls of a
   * cell it calculated that were not asked for again are no longer part of the cell's formula.
   */
  function noteCalculation(cell: CellAddress): void {
    if (!cellsCalculated) {
      calculation++;
      cellsCalculated = new Set();
      const cells = cellsCalculated;
      const current = calculation;
      void grid.settled().then(() => {
        cellsCalculated = undefined;
        for (const key of cells) {
          for (const call of callsOfCell.get(key) ?? []) if (call.calculation < current) abandonCall(call);
        }
      });
    }
    cellsCalculated.add(cellKey(cell));
  }

  function post(message: () => RichApiMessage | undefined): void {
    outbox.push(message);
    // A timer, not a microtask: the calls of one calculation arrive over many microtasks, and one
    // event with many rows is what Excel sends.
    if (isReady && outbox.length === 1) setTimeout(flush, 0);
  }

  function flush(): void {
    const rows = outbox.map((message) => message()).filter((row) => row !== undefined);
    outbox = [];
    if (rows.length > 0) send(rows);
  }

  function invocationMessage(call: Call, invocation: Invocation): RichApiMessage | undefined {
    const { id, fn, args } = invocation;
    if (!callOf.has(id)) return undefined;
    invocation.wasSent = true;
    const flags =
      (fn.isCancelable ? flag.cancelable : 0) |
      (fn.isStreaming ? flag.streaming : 0) |
      (fn.takesErrors ? flag.errorsAllowed : 0);
    return [
      messageCategory,
      messageType.invocation,
      "",
      JSON.stringify([id, fn.id, args, formatCell(call.cell), flags]),
      id,
    ];
  }

  return {
    evaluate,
    ready() {
      isReady = true;
      if (outbox.length > 0) setTimeout(flush, 0);
    },
    restarted() {
      isReady = false;
      outbox = [];
      for (const call of new Set(callOf.values())) {
        for (const invocation of call.invocations) {
          if (call.isStreaming || !invocation.latest) post(() => invocationMessage(call, invocation));
        }
      }
    },
    answer(results) {
      for (const { invocation: id, result } of parseResults(results)) {
        const call = callOf.get(id);
        const invocation = call?.invocations.find((candidate) => candidate.id === id);
        if (!call || !invocation) continue;
        invocation.latest = result;
        if (call.invocations.every(({ latest }) => latest)) finish(call);
      }
    },
    abandon(cell) {
      const key = cellKey(cell);
      messages.delete(key);
      for (const call of callsOfCell.get(key) ?? []) abandonCall(call);
    },
    messageAt: (cell) => messages.get(cellKey(cell))?.text,
  };
}

function isTable(
  prepared: PreparedCall | readonly (readonly PreparedCall[])[],
): prepared is readonly (readonly PreparedCall[])[] {
  return Array.isArray(prepared);
}

function sentenceOf(result: FunctionResult): string | undefined {
  return result.kind === "error" ? result.message : undefined;
}
