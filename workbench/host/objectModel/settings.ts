/** `workbook.settings`: values that travel with the file. */
import type { RichObject } from "../richApi/richObject.ts";
import { textArgument } from "../richApi/arguments.ts";
import { itemNotFound } from "../richApi/error.ts";
import type { WorkbookContext } from "./workbookContext.ts";
import type { WorkbookSettings } from "../file/workbookFile.ts";

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
