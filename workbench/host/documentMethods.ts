/**
 * `executeMethod`: the calls of Office.context.document by number. Number 93 carries the rich API.
 *
 * @see OSF.DDA.MethodDispId in excel-web-16.00.debug.js
 */
import type { RichApi } from "./richApi.ts";
import { parseBatch, type Batch } from "./richApiBatch.ts";
import { loadSettings, saveSettings } from "./settings.ts";
import type { WorkbookSettings } from "./workbookContext.ts";

const method = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** Calls the host does not have, by the name under which an add-in knows them. */
const absent: Readonly<Record<number, string>> = {
  64: "Document.getSelectedDataAsync",
  65: "Document.setSelectedDataAsync",
  66: "Bindings.addFromSelectionAsync",
  67: "Bindings.addFromPromptAsync",
  68: "Bindings.getByIdAsync",
  69: "Bindings.releaseByIdAsync",
  70: "Binding.getDataAsync",
  71: "Binding.setDataAsync",
  74: "Bindings.getAllAsync",
  77: "Document.getFileAsync",
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
const internalError = 5001;

export interface DocumentMethods {
  execute(request: unknown): Promise<unknown>;
}

export function createDocumentMethods(
  richApi: RichApi,
  settings: WorkbookSettings,
  onProblem: (message: string) => void,
): DocumentMethods {
  let lastBatch: Promise<unknown> = Promise.resolve();

  /**
   * Batches on the workbook run one after the other, as two of them may wait for the grid at the same
   * time. Those on services alone do not wait: with them the add-in answers the functions a batch on
   * the workbook may be waiting for.
   */
  function inOrder<Result>(batch: Batch, run: () => Promise<Result>): Promise<Result> {
    const concernsWorkbook = [...batch.paths.values()].some(
      ({ type }) => type === "global" || type === "reference",
    );
    if (!concernsWorkbook) return run();
    const result = lastBatch.then(run);
    lastBatch = result.catch(() => undefined);
    return result;
  }

  return {
    async execute(request) {
      const { DdaMethod, ArrayData, DdaSettingsMethod } = (request ?? {}) as Readonly<
        Record<string, unknown>
      >;
      const { DispatchId } = (DdaMethod ?? {}) as { readonly DispatchId?: unknown };
      switch (DispatchId) {
        case method.richApi: {
          const batch = parseBatch(Array.isArray(ArrayData) ? ArrayData[4] : undefined);
          const answer = await inOrder(batch, () => richApi.execute(batch));
          return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(answer)] };
        }
        case method.loadSettings:
          return { Version: 1, Error: 0, Properties: loadSettings(settings) };
        case method.saveSettings:
          saveSettings(settings, DdaSettingsMethod);
          return { Version: 1, Error: 0 };
        case method.commandCompleted:
          return { Version: 1, Error: 0 };
        default:
          onProblem(
            `The emulated Excel does not have ${absent[Number(DispatchId)] ?? `document method ${String(DispatchId)}`}.`,
          );
          return { Version: 1, Error: internalError };
      }
    },
  };
}
