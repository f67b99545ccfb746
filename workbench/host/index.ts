/**
 * The emulated Excel on the web: frames an add-in, starts it through the unmodified office.js, and
 * carries out what it asks on a grid. It imports nothing of the add-in.
 */
import { appContext } from "./channel/appContext.ts";
import { createCustomFunctions, type CustomFunctions } from "./functions/customFunctions.ts";
import { createDocumentMethods, type DocumentMethods } from "./channel/documentMethods.ts";
import { createFaults, type Faults } from "./channel/faults.ts";
import { parseFunctions, type FunctionMetadata } from "../../src/invocation/index.ts";
import type { CellAddress, Grid } from "./cells/grid.ts";
import { slowTimers } from "./channel/hiddenTimers.ts";
import { framedAddress, openChannel, type Channel } from "./channel/protocol.ts";
import { createRichApi } from "./richApi/executor.ts";
import { PROFILES, type Profile } from "./profiles.ts";
import { copyNames } from "./objectModel/namedItems.ts";
import { services } from "./services.ts";
import { workbook } from "./objectModel/workbook.ts";
import { createSheetIds, type OpenWorkbook } from "./objectModel/workbookContext.ts";
import { createWorkbookEvents, watchGrid } from "./objectModel/workbookEvents.ts";
import type { RichApiMessage } from "./richApi/message.ts";
import { excelFile } from "./file/excelFile.ts";
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
  /** The Id of its manifest, under which its settings are in a file. */
  readonly addInId?: string;
  /** Which Excel it is; the one on the web when not given. */
  readonly profile?: Profile;
  /** What the workbook holds besides its cells; two hosts over one grid and file are two windows. */
  readonly file?: WorkbookFile;
  /** Draws the file's charts anew; without it the host has no charts. */
  readonly onChartsChanged?: () => void;
  /** The add-in read or changed the workbook. */
  readonly onBatchDone?: () => void;
  /** The add-in made a workbook of its own, which is to be opened beside this one. */
  readonly onWorkbookCreated?: (bytes: Uint8Array) => void;
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
  /** Resolves when the add-in listens to the commands of ribbon and keys. */
  readonly commandsReady: Promise<void>;
  /** What a test lets go wrong. */
  readonly faults: Faults;
  /** The workbook as an .xlsx file, once it is calculated. */
  readFile(): Promise<Uint8Array>;
  /** The sentence behind the error that a cell shows, if its function gave one. */
  messageAt(cell: CellAddress): string | undefined;
  /** Does what a ribbon button with an ExecuteFunction action does. */
  runCommand(functionName: string): void;
  /** Tells the add-in that the user opened or closed its pane. */
  setPaneVisible(isVisible: boolean): void;
  stop(): void;
}

/** GenericEventHandlers' number of AppRuntimeService.onVisibilityChanged, and its category. */
const VISIBILITY_CHANGED = 65539;
const EVENT_CATEGORY = 65536;

/** Fired for a button or a key that runs a command of the add-in. */
const COMMAND_EVENT = "appCommandInvoked";

/** How long a read waits for the grid to calculate; real Excel gives an add-in 5 s to answer. */
const PATIENCE = 5000;

let lastHost = 0;

/**
 * Starts an add-in in a frame and makes its functions known to the grid.
 *
 * @throws Error with one sentence when functions.json is not what Excel would take
 */
export function startHost(options: HostOptions): Host {
  const { frame, grid, onProblem, profile = PROFILES.web } = options;
  const functions = parseFunctions(options.functions, options.namespace);
  const file = options.file ?? createWorkbookFile();
  const faults = createFaults();
  const name = `add-in-${++lastHost}`;
  const send = (messages: readonly RichApiMessage[]): void => {
    channel.fire("richApiMessage", { ArrayData: messages });
  };
  let announceReady: () => void;
  const functionsReady = new Promise<void>((resolve) => (announceReady = resolve));
  const customFunctions = createCustomFunctions({ functions, grid, send, ...profile });
  const { book, beforeChange } = openBook(options, { file, profile, name, faults }, send, customFunctions);
  const pane = createPane(send);
  const richApi = createRichApi({
    root: workbook(book),
    services: servicesOf(options, customFunctions, pane, () => announceReady()),
    ...{ onProblem, beforeChange },
    beforeCall: (call) => faults.meet(call),
  });
  /** The add-in's page was loaded again: nothing it registered or kept is there any more. */
  function restart(): void {
    channel.reset();
    book.events.reset();
    richApi.forgetReferences();
    customFunctions.restarted();
  }
  const readFile = fileReader(grid, file, profile, options.addInId);
  const methods = createDocumentMethods({
    ...{ richApi, file, name, faults, onProblem, isEditing: () => grid.isEditing?.() ?? false },
    onBatchDone: () => options.onBatchDone?.(),
    readFile,
  });
  const channel = frameAddIn(options, name, createInvoke(name, file, profile, methods, restart));
  const stops = [
    watchWorkbook(grid, book, () => channel.fire("documentSelectionChanged", {})),
    grid.onCallAbandoned((cell) => customFunctions.abandon(cell)),
    () => channel.close(),
  ];
  // Before the functions are known: a workbook that is saved so opens so, and calls none of them by itself.
  grid.setManual(file.calculationMode === "Manual");
  grid.registerFunctions(functions.map(describe), customFunctions.evaluate);
  if (profile.hiddenTimer > 0) slowTimers(frame, () => (pane.isVisible ? 0 : profile.hiddenTimer));
  channel.load(frame);

  return {
    functionsReady,
    commandsReady: channel.commandsReady,
    faults,
    readFile,
    messageAt: (cell) => (profile.showsErrorSentences ? customFunctions.messageAt(cell) : undefined),
    runCommand(functionName) {
      const event = JSON.stringify({ source: { id: functionName } });
      const isHeard = channel.fire(COMMAND_EVENT, [functionName, functionName, event]);
      if (!isHeard) onProblem(`The add-in does not listen to commands yet: ${functionName} was not run.`);
    },
    setPaneVisible: pane.show,
    stop: () => stops.forEach((stop) => stop()),
  };
}

/** Follows what happens to the grid, for the add-in's events and the names of a copied sheet. */
function watchWorkbook(grid: Grid, book: OpenWorkbook, onSelected: () => void): () => void {
  const stopWatching = watchGrid(grid, book.events, (sheet) => book.sheetIds.idOf(sheet), onSelected);
  const stopCopying = grid.onSheetCopied?.((from, to) => copyNames(book, from, to));
  return () => {
    stopWatching();
    stopCopying?.();
  };
}

/** The workbook as Excel would save it, once it is calculated. */
function fileReader(
  grid: Grid,
  file: WorkbookFile,
  { dateSystem }: Profile,
  addInId: string | undefined,
): () => Promise<Uint8Array> {
  return async () => {
    await within(PATIENCE, grid.settled());
    return excelFile(grid, file, dateSystem === 1904, addInId);
  };
}

/** What the objects of the model share, and what to call before anything may change the workbook. */
function openBook(
  { grid, onChartsChanged, onWorkbookCreated }: HostOptions,
  {
    file,
    profile,
    name,
    faults,
  }: {
    readonly file: WorkbookFile;
    readonly profile: Profile;
    readonly name: string;
    readonly faults: Faults;
  },
  send: (messages: readonly RichApiMessage[]) => void,
  customFunctions: CustomFunctions,
): { readonly book: OpenWorkbook; readonly beforeChange: () => void } {
  // Reads that follow each other with no change between them wait for the grid once.
  let calculation: Promise<void> | undefined;
  const book: OpenWorkbook = {
    ...{ grid, file, profile },
    sheetIds: createSheetIds(grid),
    events: createWorkbookEvents(send, () => file.author !== undefined && file.author !== name),
    parts: () => file.partsSeenBy(name, faults.lateParts),
    calculated: () => (calculation ??= within(PATIENCE, grid.settled())),
    rebuild: () => customFunctions.rebuild(),
    ...(onChartsChanged && { chartsChanged: onChartsChanged }),
    ...(onWorkbookCreated && { openCreated: onWorkbookCreated }),
  };
  return { book, beforeChange: () => (calculation = undefined) };
}

function servicesOf(
  { onPaneVisibility, onRibbonUpdate }: HostOptions,
  customFunctions: CustomFunctions,
  pane: Pane,
  announceReady: () => void,
): ReturnType<typeof services> {
  return services(
    {
      ...customFunctions,
      ready() {
        customFunctions.ready();
        announceReady();
      },
    },
    {
      showPane(isVisible) {
        pane.show(isVisible);
        onPaneVisibility?.(isVisible);
      },
      isPaneVisible: () => pane.isVisible,
      updateRibbon: (id, change) => onRibbonUpdate?.(id, change),
    },
  );
}

interface Pane {
  readonly isVisible: boolean;
  readonly show: (isVisible: boolean) => void;
}

/** Whether the pane is shown, of which the add-in is told. */
function createPane(send: (messages: readonly RichApiMessage[]) => void): Pane {
  let isVisible = true;
  return {
    get isVisible() {
      return isVisible;
    },
    show(now) {
      if (now === isVisible) return;
      isVisible = now;
      const message = JSON.stringify({ visibility: now ? "Visible" : "Hidden" });
      send([[EVENT_CATEGORY, VISIBILITY_CHANGED, "", message, 0]]);
    },
  };
}

type Invoke = (action: string, data: unknown) => unknown;

/** The calls of the channel. */
function createInvoke(
  control: string,
  file: WorkbookFile,
  profile: Profile,
  methods: DocumentMethods,
  restart: () => void,
): Invoke {
  let hasBooted = false;
  return (action, data) => {
    switch (action) {
      case "ContextActivationManager_getAppContextAsync":
        if (hasBooted) restart();
        hasBooted = true;
        return appContext({
          ...{ control, profile },
          documentUrl: new URL(file.name, location.href).href,
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
  };
}

interface FramedChannel extends Channel {
  readonly load: (frame: HTMLIFrameElement) => void;
  readonly commandsReady: Promise<void>;
}

/** The channel to an add-in's frame, and how its page is loaded into it. */
function frameAddIn(
  { frame, addinUrl, onProblem, profile = PROFILES.web }: HostOptions,
  name: string,
  invoke: Invoke,
): FramedChannel {
  const conversation = `conversation-${name}-${crypto.randomUUID()}`;
  const url = framedAddress(addinUrl, conversation, name, location.href, profile.locale);
  let announceCommands: () => void;
  const commandsReady = new Promise<void>((resolve) => (announceCommands = resolve));
  const channel = openChannel(
    conversation,
    { window: frameWindow(frame), origin: new URL(url).origin },
    { invoke, onProblem, eventRegistered: (event) => event === COMMAND_EVENT && announceCommands() },
  );
  return { ...channel, commandsReady, load: (into) => void (into.src = url) };
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
