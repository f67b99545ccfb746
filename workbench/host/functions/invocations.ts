/**
 * The invocations that the add-in is asked to answer, each with an id that is never used twice. An answer
 * whose id is no longer waited for, as its cell was edited or its add-in loaded anew, is dropped: that is
 * what the ids are for.
 *
 * Streams of one function and the same arguments are one invocation, however many cells show it. A stream
 * that no cell shows any more is cancelled once the calculation is over that took the last one away: only
 * then is it known that no other formula refers to it, so the new call may come before the cancellation of
 * the old one, and a call that is made again goes on with the old stream.
 *
 * @see https://github.com/OfficeDev/office-js/issues/6483 and custom-functions-web-reqs.md, "Cancel a function"
 */
import { formatCell } from "../cells/address.ts";
import type { CellAddress, FunctionResult } from "../cells/grid.ts";
import type { RichApiMessage } from "../richApi/message.ts";
import type { FunctionMetadata } from "../../../src/invocation/index.ts";
import type { Outbox } from "./outbox.ts";

const MESSAGE_CATEGORY = 1;
const MESSAGE_TYPE = { invocation: 1000, cancellation: 1001 } as const;
const FLAG = { cancelable: 1, streaming: 2, errorsAllowed: 4, richData: 8 } as const;

/** A call written in a formula, as far as its invocations know it. */
export interface Caller {
  readonly cell: CellAddress;
}

export interface Invocation<Of extends Caller> {
  readonly id: number;
  readonly fn: FunctionMetadata;
  readonly args: readonly unknown[];
  /** The calls that show its result; a stream may have several. */
  readonly callers: Set<Of>;
  latest: FunctionResult | undefined;
}

interface Sent {
  wasSent: boolean;
}

export interface Invocations<Of extends Caller> {
  /** Asks the add-in, or joins the stream that it answers already. */
  begin(fn: FunctionMetadata, args: readonly unknown[], caller: Of): Invocation<Of>;
  /** The call does not wait for it any more. */
  leave(invocation: Invocation<Of>, caller: Of): void;
  find(id: number): Invocation<Of> | undefined;
  /** Streams that are asked for from now on begin anew (a rebuild of all formulas). */
  forgetStreams(): void;
  /** Asks an add-in that was loaded again for what it had not answered, and for every stream. */
  askAgain(): void;
}

/**
 * @param isCalculated resolves when the calculation under way, or about to begin, is over
 */
export function createInvocations<Of extends Caller>(
  outbox: Outbox,
  isCalculated: () => Promise<void>,
): Invocations<Of> {
  const byId = new Map<number, Invocation<Of> & Sent>();
  const streams = new Map<string, Invocation<Of> & Sent>();
  let last = 0;

  function end(invocation: Invocation<Of> & Sent): void {
    const { id, fn } = invocation;
    byId.delete(id);
    const key = streamKey(fn, invocation.args);
    if (streams.get(key) === invocation) streams.delete(key);
    if (!invocation.wasSent || !fn.isCancelable || isAnswered(invocation)) return;
    const message = JSON.stringify({ invocationId: id });
    outbox.post(() => [MESSAGE_CATEGORY, MESSAGE_TYPE.cancellation, "", message, id] as const);
  }

  function ask(invocation: Invocation<Of> & Sent): void {
    outbox.post(() => {
      const [caller] = invocation.callers;
      if (!byId.has(invocation.id) || caller === undefined) return undefined;
      invocation.wasSent = true;
      return invocationMessage(invocation, caller.cell);
    });
  }

  return {
    begin(fn, args, caller) {
      const running = fn.isStreaming ? streams.get(streamKey(fn, args)) : undefined;
      if (running) {
        running.callers.add(caller);
        return running;
      }
      const invocation = {
        ...{ id: ++last, fn, args, callers: new Set([caller]) },
        ...{ wasSent: false, latest: undefined },
      };
      byId.set(invocation.id, invocation);
      if (fn.isStreaming) streams.set(streamKey(fn, args), invocation);
      ask(invocation);
      return invocation;
    },
    leave({ id }, caller) {
      const invocation = byId.get(id);
      if (!invocation?.callers.delete(caller) || invocation.callers.size > 0) return;
      if (!invocation.fn.isStreaming) return end(invocation);
      void isCalculated().then(() => {
        if (invocation.callers.size === 0 && byId.has(id)) end(invocation);
      });
    },
    find: (id) => byId.get(id),
    forgetStreams: () => streams.clear(),
    askAgain() {
      for (const invocation of byId.values())
        if (invocation.fn.isStreaming || !invocation.latest) ask(invocation);
    },
  };
}

/** An answered call is over; a stream is never. */
function isAnswered({ fn, latest }: Invocation<Caller>): boolean {
  return !fn.isStreaming && latest !== undefined;
}

function streamKey(fn: FunctionMetadata, args: readonly unknown[]): string {
  return JSON.stringify([fn.id, args]);
}

/** @see CustomFunctionProxy._batchInvocationEntries and ._transferCustomFunctionRichData in excel-web-16.00.debug.js */
function invocationMessage({ id, fn, args }: Invocation<Caller>, cell: CellAddress): RichApiMessage {
  const isRich = hasFormattedNumber(args);
  const flags =
    (isRich ? FLAG.richData : 0) |
    (fn.isCancelable ? FLAG.cancelable : 0) |
    (fn.isStreaming ? FLAG.streaming : 0) |
    (fn.takesErrors ? FLAG.errorsAllowed : 0);
  const body = JSON.stringify([id, fn.id, isRich ? wrapped(args) : args, formatCell(cell), flags]);
  return [MESSAGE_CATEGORY, MESSAGE_TYPE.invocation, "", body, id];
}

function hasFormattedNumber(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasFormattedNumber);
  return typeof value === "object" && value !== null && "basicValue" in value;
}

/** Where one argument is a value with a type, every object among them travels as its JSON. */
function wrapped(args: readonly unknown[]): readonly unknown[] {
  return args.map((value) => {
    if (Array.isArray(value)) return wrapped(value);
    return typeof value === "object" && value !== null ? { value: JSON.stringify(value) } : value;
  });
}
