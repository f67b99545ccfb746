import type { WorkbookSettings } from "../file/workbookFile.ts";

/**
 * The older settings of `Office.context.document.settings`, which are the same ones: answers
 * `refreshAsync` (DispatchId 75) and carries out `saveAsync` (76).
 *
 * @see OSF.DDA.WAC.SettingsTranslator in excel-web-16.00.debug.js
 */
export function loadSettings(settings: WorkbookSettings): unknown {
  return { Settings: [...settings].map(([Name, Value]) => ({ Name, Value })) };
}

export function saveSettings(settings: WorkbookSettings, request: unknown): void {
  const { Properties } = (request ?? {}) as { readonly Properties?: unknown };
  const pairs: readonly unknown[] = Array.isArray(Properties) ? Properties : [];
  settings.clear();
  for (const pair of pairs) {
    if (!Array.isArray(pair)) continue;
    const [name, value] = pair as readonly unknown[];
    if (typeof name === "string" && typeof value === "string") settings.set(name, value);
  }
}
