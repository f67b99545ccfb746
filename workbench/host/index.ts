/**
 * The emulated Excel on the web: frames an add-in, starts it through the unmodified office.js, and
 * carries out what it asks on a grid. It imports nothing of the add-in.
 */
import { appContext } from "./channel/appContext.ts";
import type { BlankInAny } from "./functions/coercion.ts";
import { createCustomFunctions } from "./functions/customFunctions.ts";
import { createDocumentMethods } from "./channel/documentMethods.ts";
import { createFaults, type Faults } from "./channel/faults.ts";
import { parseFunctions, type FunctionMetadata } from "./functions/functionMetadata.ts";
import type { CellAddress, Grid } from "./cells/grid.ts";
import { framedAddress, openChannel, type Channel } from "./channel/protocol.ts";
import { createRichApi } from "./richApi/executor.ts";
import { services } from "./services.ts";
import { workbook } from "./objectModel/workbook.ts";
import { createSheetIds, type OpenWorkbook } from "./objectModel/workbookContext.ts";
import { createWorkbookEvents, watchGrid } from "./objectModel/workbookEvents.ts";
import type { RichApiMessage } from "./richApi/message.ts";
import { createWorkbookFile, type WorkbookFile } from "./file/workbookFile.ts";

export type { Evaluate, FunctionArgument, Grid } from "./cells/grid.ts";

export interface HostOptions {
  /** An iframe in the page; its address is set by the host. */
  readonly frame: HTMLIFrameElement;
  /** The add-in's page, "addin/taskpane.html". */
  readonly addinUrl: string;
  /** The add-in's functions.json, parsed. */
  readonly functions: unknown;
  /** The namespace of its functions, "AWARD". */
  readonly namespace: string;
  readonly grid: Grid;
  /** Told of everything that would go unnoticed otherwise: an unknown API, a call that failed. */
  readonly onProblem: (message: string) => void;
  readonly locale?: string;
  /** What the workbook holds besides its cells; two hosts over one grid and file are two windows. */
  readonly file?: WorkbookFile;
  /** Draws the file's charts anew; without it the host has no charts. */
  readonly onChartsChanged?: () => void;
  /** What a blank cell is to a parameter of type "any": null as on the web, or 0 as on Windows. */
  readonly blankInAny?: BlankInAny;
  /** The add-in read or changed the workbook. */
  readonly onBatchDone?: () => void;
  /** The add-in asked to show or hide its pane. */
  readonly onPaneVisibility?: (isVisible: boolean) => void;
  readonly onRibbonUpdate?: (
    id: string,
    change: { readonly enabled?: boolean; readonly visible?: boolean },
  ) => void;
}

export interface Host {
  /** Resolves when the add-in's custom functions can be called. */
  readonly functionsReady: Promise<void>;
  /** What a test lets go wrong. */
  readonly faults: Faults;
  /** The sentence behind the error that a cell shows, if its function gave one. */
  messageAt(cell: CellAddress): string | undefined;
  /** Does what a ribbon button with an ExecuteFunction action does. */
  runCommand(functionName: string): void;
  /** Tells the add-in that the user opened or closed its pane. */
  setPaneVisible(isVisible: boolean): void;
  stop(): void;
}

/** GenericEventHandlers' number of AppRuntimeService.onVisibilityChanged, and its category. */
const visibilityChanged = 65539;
const eventCategory = 65536;

/** How long a read waits for the grid to calculate; real Excel gives an add-in 5 s to answer. */
const patience = 5000;

let lastHost = 0;

/**
 * Starts an add-in in a frame and makes its functions known to the grid.
 *
 * @throws Error with one sentence when functions.json is not what Excel would take
 */
export function startHost(options: HostOptions): Host {
  const { frame, grid, onProblem } = options;
  const functions = parseFunctions(options.functions, options.namespace);
  const file = options.file ?? createWorkbookFile();
  const faults = createFaults();
  const number = ++lastHost;
  const conversation = `conversation-${number}-${crypto.randomUUID()}`;
  const control = `add-in-${number}`;
  let isPaneVisible = true;
  let hasBooted = false;

  const send = (messages: readonly RichApiMessage[]): void => {
    channel.fire("richApiMessage", { ArrayData: messages });
  };
  let announceReady: () => void;
  const functionsReady = new Promise<void>((resolve) => (announceReady = resolve));

  const blankInAny = options.blankInAny ?? null;
  const customFunctions = createCustomFunctions({ functions, grid, send, blankInAny });
  const events = createWorkbookEvents(send);
  const sheetIds = createSheetIds(grid);
  // Reads that follow each other with no change between them wait for the grid once.
  let calculation: Promise<void> | undefined;
  const book: OpenWorkbook = {
    grid,
    file,
    sheetIds,
    events,
    calculated: () => (calculation ??= within(patience, grid.settled())),
    ...(options.onChartsChanged && { chartsChanged: options.onChartsChanged }),
  };

  const richApi = createRichApi({
    root: workbook(book),
    services: services(
      {
        ...customFunctions,
        ready() {
          customFunctions.ready();
          announceReady();
        },
      },
      {
        showPane(isVisible) {
          showPane(isVisible);
          options.onPaneVisibility?.(isVisible);
        },
        isPaneVisible: () => isPaneVisible,
        updateRibbon: (id, change) => options.onRibbonUpdate?.(id, change),
      },
    ),
    onProblem,
    beforeCall: (call) => faults.meet(call),
    beforeChange: () => (calculation = undefined),
  });
  const isEditing = (): boolean => grid.isEditing?.() ?? false;
  const methods = createDocumentMethods({
    ...{ richApi, file, faults, isEditing, onProblem },
    onBatchDone: () => options.onBatchDone?.(),
  });

  function invoke(action: string, data: unknown): unknown {
    switch (action) {
      case "ContextActivationManager_getAppContextAsync":
        if (hasBooted) restart();
        hasBooted = true;
        return appContext({
          control,
          documentUrl: new URL(file.name, location.href).href,
          locale: options.locale ?? "en-US",
          settings: file.settings,
        });
      case "ContextActivationManager_notifyHost":
        // Focus, telemetry and the like: nothing the add-in waits for.
        return {};
      case "executeMethod":
        return methods.execute(data);
      default:
        throw new Error(`The emulated Excel does not have the host call ${action}.`);
    }
  }

  /** The add-in's page was loaded again: nothing it registered or kept is there any more. */
  function restart(): void {
    channel.reset();
    events.reset();
    richApi.forgetReferences();
    customFunctions.restarted();
  }

  function showPane(isVisible: boolean): void {
    if (isVisible === isPaneVisible) return;
    isPaneVisible = isVisible;
    const message = JSON.stringify({ visibility: isVisible ? "Visible" : "Hidden" });
    send([[eventCategory, visibilityChanged, "", message, 0]]);
  }

  const addinUrl = framedAddress(options.addinUrl, conversation, control, location.href);
  const channel: Channel = openChannel(
    conversation,
    { window: frameWindow(frame), origin: new URL(addinUrl).origin },
    { invoke, onProblem },
  );
  const stops = [
    watchGrid(
      grid,
      events,
      (sheet) => sheetIds.idOf(sheet),
      () => channel.fire("documentSelectionChanged", {}),
    ),
    grid.onCallAbandoned((cell) => customFunctions.abandon(cell)),
    () => channel.close(),
  ];
  grid.registerFunctions(functions.map(describe), customFunctions.evaluate);
  frame.src = addinUrl;

  return {
    functionsReady,
    faults,
    messageAt: (cell) => customFunctions.messageAt(cell),
    runCommand(functionName) {
      const event = JSON.stringify({ source: { id: functionName } });
      const isHeard = channel.fire("appCommandInvoked", [functionName, functionName, event]);
      if (!isHeard) onProblem(`The add-in does not listen to commands yet: ${functionName} was not run.`);
    },
    setPaneVisible: showPane,
    stop: () => stops.forEach((stop) => stop()),
  };
}

function describe({
  name,
  description,
  helpUrl,
  parameters,
}: FunctionMetadata): Parameters<Grid["registerFunctions"]>[0][number] {
  return {
    name,
    description,
    ...(helpUrl && { helpUrl }),
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description,
      optional: parameter.isOptional,
      repeating: parameter.isRepeating,
    })),
  };
}

function frameWindow(frame: HTMLIFrameElement): Window {
  if (!frame.contentWindow) throw new Error("The add-in's frame must be in the page before the host starts.");
  return frame.contentWindow;
}

async function within(milliseconds: number, promise: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([promise, late]);
  clearTimeout(timer);
}
