/**
 * `executeMethod`: the calls of Office.context.document by number. Number 93 carries the rich API.
 *
 * @see OSF.DDA.MethodDispId in excel-web-16.00.debug.js
 */
import type { Faults } from "./faults.ts";
import type { BatchAnswer, RichApi } from "../richApi/executor.ts";
import { concernsWorkbook, parseBatch } from "../richApi/batch.ts";
import { createDocumentCopies } from "./documentCopies.ts";
import { loadSettings, saveSettings } from "./documentSettings.ts";
import type { WorkbookFile } from "../file/workbookFile.ts";

const METHOD = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** Calls the host does not have, by the name under which an add-in knows them. */
const ABSENT: Readonly<Record<number, string>> = {
  64: "Document.getSelectedDataAsync",
  65: "Document.setSelectedDataAsync",
  66: "Bindings.addFromSelectionAsync",
  67: "Bindings.addFromPromptAsync",
  68: "Bindings.getByIdAsync",
  69: "Bindings.releaseByIdAsync",
  70: "Binding.getDataAsync",
  71: "Binding.setDataAsync",
  74: "Bindings.getAllAsync",
  78: "Bindings.addFromNamedItemAsync",
  82: "Document.goToByIdAsync",
  83: "Document.getActiveViewAsync",
  84: "Document.getDocumentThemeAsync",
  85: "Context.officeTheme",
  86: "Document.getFilePropertiesAsync",
  97: "Context.ui.closeContainer",
  98: "Context.auth.getAccessTokenAsync",
  99: "Context.auth.getAuthContextAsync",
  102: "Context.ui.openBrowserWindow",
  128: "CustomXmlParts.addAsync",
  129: "CustomXmlParts.getByIdAsync",
  130: "CustomXmlParts.getByNamespaceAsync",
};

/** OSF.DDA.ErrorCodeManager.errorCodes.ooeInternalError; the protocol has no room for a name here. */
const INTERNAL_ERROR = 5001;

/**
 * Excel on the web takes and gives no more than 5 MB at once.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
const LARGEST_PAYLOAD = 5 * 1024 * 1024;

export interface DocumentMethods {
  execute(request: unknown): Promise<unknown>;
}

/** The flag of `Excel.run({ delayForCellEdit: true })`, which office.js sends where the set of that name is there. */
const DELAY_FOR_CELL_EDIT = 64;
/** Milliseconds between two looks whether the cell is done. */
const LOOK_AGAIN = 20;

export interface DocumentMethodsOptions {
  readonly richApi: RichApi;
  readonly file: WorkbookFile;
  /** Whose calls these are, among those that have the workbook open. */
  readonly name: string;
  readonly faults: Faults;
  /** Whether the user is typing into a cell. */
  readonly isEditing: () => boolean;
  /** The workbook as Excel saves it. */
  readonly readFile: () => Promise<Uint8Array>;
  /** A batch on the workbook is done. */
  readonly onBatchDone: () => void;
  readonly onProblem: (message: string) => void;
}

export function createDocumentMethods(options: DocumentMethodsOptions): DocumentMethods {
  const { richApi, file, name, faults, isEditing, onBatchDone, onProblem } = options;
  const copies = createDocumentCopies(() => file.inOrder(name, options.readFile), faults);

  /**
   * Batches on the workbook run one after the other, as two of them may wait for the grid at the same
   * time. Those on services alone do not wait: with them the add-in answers the functions a batch on
   * the workbook may be waiting for.
   */
  async function answer(body: unknown, flags: unknown): Promise<BatchAnswer> {
    const batch = parseBatch(body);
    if (!concernsWorkbook(batch)) return richApi.execute(batch);
    if (typeof flags === "number" && (flags & DELAY_FOR_CELL_EDIT) !== 0) await cellIsDone();
    return file.inOrder(name, async () => {
      if (faults.delay > 0) await new Promise((resolve) => setTimeout(resolve, faults.delay));
      if (faults.isEditing || isEditing()) {
        return refusal("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
      }
      if (typeof body === "string" && isTooLarge(body)) {
        return refusal("RequestPayloadSizeLimitExceeded", "The request is larger than 5 MB.");
      }
      return richApi.execute(batch).finally(onBatchDone);
    });
  }

  /** Others, which asked for no delay, are refused in the meantime. */
  async function cellIsDone(): Promise<void> {
    while (faults.isEditing || isEditing()) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }

  return {
    async execute(request) {
      const fields = (request ?? {}) as Readonly<Record<string, unknown>>;
      const { DdaMethod, ArrayData, DdaSettingsMethod } = fields;
      const { DispatchId } = (DdaMethod ?? {}) as { readonly DispatchId?: unknown };
      const copy = await copies.answer(DispatchId, fields);
      if (copy !== undefined) return { Version: 1, ...copy };
      switch (DispatchId) {
        case METHOD.richApi: {
          const text = JSON.stringify(await answer(...bodyAndFlags(ArrayData)));
          const tooLarge = refusal("ResponsePayloadSizeLimitExceeded", "The answer is larger than 5 MB.");
          const data = isTooLarge(text) ? JSON.stringify(tooLarge) : text;
          return { Version: 1, Error: 0, Data: [200, [], data] };
        }
        case METHOD.loadSettings:
          return { Version: 1, Error: 0, Properties: loadSettings(file.settings) };
        case METHOD.saveSettings:
          saveSettings(file.settings, DdaSettingsMethod);
          return { Version: 1, Error: 0 };
        case METHOD.commandCompleted:
          return { Version: 1, Error: 0 };
        default:
          onProblem(
            `The emulated Excel does not have ${ABSENT[Number(DispatchId)] ?? `document method ${String(DispatchId)}`}.`,
          );
          return { Version: 1, Error: INTERNAL_ERROR };
      }
    },
  };
}

/** The fields of office.js' message that hold the batch and its flags. */
function bodyAndFlags(message: unknown): readonly [body: unknown, flags: unknown] {
  const fields: readonly unknown[] = Array.isArray(message) ? message : [];
  return [fields[4], fields[6]];
}

/** A letter outside of ASCII is two to four bytes on the wire. */
function isTooLarge(payload: string): boolean {
  return new TextEncoder().encode(payload).length > LARGEST_PAYLOAD;
}

/** The answer to a batch of which nothing was done. */
function refusal(Code: string, Message: string): BatchAnswer {
  const Error = { Code, Message, Location: "", ActionIndex: 0, HttpStatusCode: 400 };
  return { Results: [], TraceIds: [], Error };
}
