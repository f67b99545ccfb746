/** What the host tells about itself when the add-in starts (`getAppContextAsync`). */
import type { Profile } from "../profiles.ts";

/** OSF.AppName.ExcelWebApp of office.js. */
const EXCEL_ON_THE_WEB = 16;

/** The pane is what the frame shows first (initialDisplayModeMappings of office.debug.js). */
const TASK_PANE = 2;

export interface AppContextOptions {
  readonly control: string;
  readonly documentUrl: string;
  readonly profile: Pick<Profile, "locale" | "requirementSets">;
  /** Settings kept in the workbook: names and their values as JSON. */
  readonly settings: ReadonlyMap<string, string>;
}

/**
 * The answer to `ContextActivationManager_getAppContextAsync`.
 *
 * @see OSF.InitializationHelper.prototype.getAppContext in excel-web-16.00.debug.js, which refuses to
 *   start unless every field up to `_reason` is defined
 */
export function appContext(options: AppContextOptions): Readonly<Record<string, unknown>> {
  return {
    _id: options.control,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: 16.01,
    _appUILocale: options.profile.locale,
    _dataLocale: options.profile.locale,
    _docUrl: options.documentUrl,
    _clientMode: 0,
    _settings: [...options.settings],
    _reason: 1,
    _osfControlType: 0,
    _eToken: "",
    _correlationId: options.control,
    _appInstanceId: options.control,
    _requirementMatrix: JSON.stringify(options.profile.requirementSets),
    _hostFullVersion: "16.0.0.0",
    _initialDisplayMode: TASK_PANE,
  };
}
