import type { RichApiMessage } from "../richApi/message.ts";

/** Messages to the add-in's runtime of custom functions, sent together once it listens. */
export interface Outbox {
  /** The message is made when it is sent; what makes none by then is not sent. */
  post(message: () => RichApiMessage | undefined): void;
  open(): void;
  /** Nobody listens any more; what was not sent is dropped. */
  close(): void;
}

export function createOutbox(send: (messages: readonly RichApiMessage[]) => void): Outbox {
  let isOpen = false;
  let waiting: (() => RichApiMessage | undefined)[] = [];

  function flush(): void {
    if (!isOpen) return;
    const rows = waiting.map((message) => message()).filter((row) => row !== undefined);
    waiting = [];
    if (rows.length > 0) send(rows);
  }

  return {
    post(message) {
      waiting.push(message);
      // A timer, not a microtask: the calls of one calculation arrive over many microtasks, and one
      // event with many rows is what Excel sends.
      if (isOpen && waiting.length === 1) setTimeout(flush, 0);
    },
    open() {
      isOpen = true;
      if (waiting.length > 0) setTimeout(flush, 0);
    },
    close() {
      isOpen = false;
      waiting = [];
    },
  };
}
