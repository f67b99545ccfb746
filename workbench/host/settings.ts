/** `workbook.settings`: values that travel with the file. */
import type { RichObject } from "./richApi.ts";
import { textArgument } from "./richApiArguments.ts";
import { itemNotFound } from "./richApiError.ts";
import type { WorkbookContext } from "./workbookContext.ts";
import type { WorkbookSettings } from "./workbookFile.ts";

export function settingCollection({ file: { settings } }: WorkbookContext): RichObject {
  function find(key: unknown): RichObject | null {
    const name = textArgument(key, "key");
    return settings.has(name) ? setting(settings, name) : null;
  }
  return {
    type: "SettingCollection",
    items: () => [...settings.keys()].map((key) => setting(settings, key)),
    item: find,
    objectMethods: {
      Add(key, value) {
        const name = textArgument(key, "key");
        settings.set(name, JSON.stringify(value ?? null));
        return setting(settings, name);
      },
      GetItemOrNullObject: find,
    },
    methods: { GetCount: () => settings.size },
  };
}

function setting(settings: WorkbookSettings, key: string): RichObject {
  return {
    type: "Setting",
    identity: () => ({ _Id: key }),
    properties: {
      Key: { get: () => key },
      Value: {
        get() {
          const value = settings.get(key);
          if (value === undefined) throw itemNotFound(`setting ${key}`);
          return JSON.parse(value) as unknown;
        },
        set: (value) => void settings.set(key, JSON.stringify(value ?? null)),
      },
      _Id: { get: () => key },
    },
    methods: { Delete: () => void settings.delete(key) },
  };
}

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
