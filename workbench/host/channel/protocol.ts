/**
 * The channel between Excel on the web and an add-in's frame, as office.js speaks it.
 *
 * JSON strings travel by postMessage. The add-in asks (`_messageType` 0) and the host answers
 * (`_messageType` 1) with the same conversation and correlation; an event the add-in registered for
 * is an answer that may come any number of times.
 *
 * @see excel-web-16.00.debug.js in @microsoft/office-js, Microsoft.Office.Common.XdmCommunicationManager
 */

const MESSAGE_TYPE = { request: 0, response: 1 } as const;
const ACTION_TYPE = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const RESPONSE_TYPE = { forCalling: 0, forEventing: 1 } as const;

/** What `_errorCode` says when the host could not answer (InvokeResultCode of office.js). */
const ERROR_CODE = { none: 0, errorHandlingRequest: -2 } as const;

interface Request {
  readonly action: string;
  readonly type: number;
  readonly correlation: unknown;
  readonly data: unknown;
}

export interface ChannelHandlers {
  /** Answers one call of the add-in; a rejected promise becomes the protocol's error answer. */
  readonly invoke: (action: string, data: unknown) => unknown;
  /** Told when the add-in starts or stops listening to an event. */
  readonly eventRegistered?: (event: string) => void;
  readonly onProblem: (message: string) => void;
}

export interface AddInFrame {
  readonly window: Window;
  readonly origin: string;
}

export interface Channel {
  /** Sends an event to the add-in; returns whether it listens to it. */
  fire(event: string, data: unknown): boolean;
  isRegistered(event: string): boolean;
  /** Forgets who listens, because the add-in's page was loaded again. */
  reset(): void;
  close(): void;
}

/**
 * Opens the host's end of a conversation with the add-in in a frame.
 *
 * Messages from another window, another origin or another conversation are ignored.
 *
 * @param conversation the id given to the add-in in its address
 * @param addIn the frame's window and the origin it was loaded from
 */
export function openChannel(conversation: string, addIn: AddInFrame, handlers: ChannelHandlers): Channel {
  const listeners = new Map<string, unknown>();

  function post(action: string, correlation: unknown, kind: number, error: number, data: unknown): void {
    addIn.window.postMessage(
      JSON.stringify({
        _messageType: MESSAGE_TYPE.response,
        _actionName: action,
        _conversationId: conversation,
        _correlationId: correlation,
        _origin: location.origin,
        _errorCode: error,
        _responseType: kind,
        _data: data,
      }),
      addIn.origin,
    );
  }

  async function answer(request: Request): Promise<void> {
    const { action, correlation, data } = request;
    switch (request.type) {
      case ACTION_TYPE.registerEvent:
        listeners.set(action, correlation);
        post(action, correlation, RESPONSE_TYPE.forCalling, ERROR_CODE.none, { Error: 0 });
        handlers.eventRegistered?.(action);
        return;
      case ACTION_TYPE.unregisterEvent:
        listeners.delete(action);
        post(action, correlation, RESPONSE_TYPE.forCalling, ERROR_CODE.none, { Error: 0 });
        return;
      default:
        try {
          const result = await handlers.invoke(action, data);
          post(action, correlation, RESPONSE_TYPE.forCalling, ERROR_CODE.none, result ?? {});
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          handlers.onProblem(message);
          post(action, correlation, RESPONSE_TYPE.forCalling, ERROR_CODE.errorHandlingRequest, {
            Message: message,
          });
        }
    }
  }

  function receive(event: MessageEvent<unknown>): void {
    if (event.source !== addIn.window || event.origin !== addIn.origin) return;
    const request = parseRequest(event.data, conversation);
    if (request) void answer(request);
  }

  addEventListener("message", receive);
  return {
    fire(event, data) {
      const correlation = listeners.get(event);
      if (!listeners.has(event)) return false;
      post(event, correlation, RESPONSE_TYPE.forEventing, ERROR_CODE.none, data);
      return true;
    },
    isRegistered: (event) => listeners.has(event),
    reset: () => listeners.clear(),
    close: () => removeEventListener("message", receive),
  };
}

/** A request of this conversation, or undefined for anything else that may be posted to a page. */
export function parseRequest(message: unknown, conversation: string): Request | undefined {
  if (typeof message !== "string") return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(message);
  } catch {
    return undefined;
  }
  if (typeof parsed !== "object" || parsed === null) return undefined;
  const fields = parsed as Readonly<Record<string, unknown>>;
  const { _messageType, _actionName, _actionType, _conversationId, _correlationId, _data } = fields;
  if (_messageType !== MESSAGE_TYPE.request || _conversationId !== conversation) return undefined;
  if (typeof _actionName !== "string" || typeof _actionType !== "number") return undefined;
  return { action: _actionName, type: _actionType, correlation: _correlationId, data: _data };
}

/**
 * The address that makes office.js believe it runs in Excel on the web.
 *
 * `_host_Info` ends in 3: a shared runtime (1) with custom functions (2). `_xdm_Info` names the
 * conversation, the add-in's control and the page that frames it.
 */
export function framedAddress(
  addInUrl: string,
  conversation: string,
  control: string,
  hostUrl: string,
  locale = "en-US",
): string {
  const url = new URL(addInUrl, hostUrl);
  const parameters = url.search ? `${url.search}&` : "?";
  const hostInfo = encodeURIComponent(`Excel$Web$16.01$${locale}$${control}$$$3`);
  const xdmInfo = encodeURIComponent(`${conversation}|${control}|${hostUrl}`);
  return `${url.origin}${url.pathname}${parameters}_host_Info=${hostInfo}#&_xdm_Info=${xdmInfo}`;
}
