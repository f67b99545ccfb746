/**
 * What the rich API offers by name besides the workbook (object path type 2): the runtime of custom
 * functions, the pane's visibility, the ribbon and shortcuts.
 */
import type { CustomFunctions } from "./functions/customFunctions.ts";
import type { RichObject } from "./richApi/richObject.ts";
import { booleanArgument, choiceArgument, textArgument } from "./richApi/arguments.ts";
import { itemNotFound } from "./richApi/error.ts";

export interface HostSurface {
  /** `Office.addin.showAsTaskpane()` and `hide()`. */
  readonly showPane: (isVisible: boolean) => void;
  readonly isPaneVisible: () => boolean;
  /** `Office.ribbon.requestUpdate()`: a control or tab is enabled, disabled, shown or hidden. */
  readonly updateRibbon: (
    id: string,
    change: { readonly enabled?: boolean; readonly visible?: boolean },
  ) => void;
}

/** The add-in loads with the workbook ("Background") or not ("Inactive"); kept for the session. */
const START_STATES = ["Inactive", "Background", "Visible"] as const;

export function services(
  customFunctions: CustomFunctions,
  surface: HostSurface,
): ReadonlyMap<string, RichObject> {
  let startState: (typeof START_STATES)[number] = "Inactive";
  let shortcuts: unknown = {};

  const all: Readonly<Record<string, RichObject>> = {
    "Microsoft.ExcelServices.CustomFunctions": {
      type: "CustomFunctions",
      methods: {
        _GetEnabledFeatures: () => [],
        _SetOsfControlContainerReadyForCustomFunctions: () => customFunctions.ready(),
        SetInvocationArrayResults: (results) => customFunctions.answer(results),
      },
    },
    "Microsoft.ExcelServices.CustomFunctionManager": {
      type: "CustomFunctionManager",
      properties: { Status: { get: () => ({ enabled: true }) } },
    },
    "Microsoft.InternalService.AddinInternalService": {
      type: "AddinInternalService",
      methods: { NotifyActionHandlerReady: () => null },
    },
    "Microsoft.AppRuntime.AppRuntimeService": {
      type: "AppRuntimeService",
      methods: {
        GetAppRuntimeState: () => (surface.isPaneVisible() ? "Visible" : "Background"),
        SetAppRuntimeState: (state) =>
          surface.showPane(choiceArgument(state, "state", START_STATES) === "Visible"),
      },
    },
    "Microsoft.AppRuntime.AppRuntimePersistenceService": {
      type: "AppRuntimePersistenceService",
      methods: {
        GetAppRuntimeStartState: () => startState,
        SetAppRuntimeStartState: (state) => void (startState = choiceArgument(state, "state", START_STATES)),
      },
    },
    "Microsoft.DynamicRibbon.DynamicRibbon": {
      type: "DynamicRibbon",
      objectMethods: {
        GetButton: (id) => ribbonButton(textArgument(id, "id"), surface),
        GetTab: (id) => ribbonTab(textArgument(id, "id"), surface),
      },
    },
    "Microsoft.Office.ActionService": {
      type: "ActionService",
      methods: {
        AreShortcutsInUse(asked) {
          if (!Array.isArray(asked)) throw itemNotFound("list of shortcuts");
          return asked.map(() => false);
        },
        GetShortcuts: () => shortcuts,
        ReplaceShortcuts: (replacement) => void (shortcuts = replacement),
      },
    },
  };
  return new Map(Object.entries(all));
}

function ribbonButton(id: string, { updateRibbon }: HostSurface): RichObject {
  const enable = (value: unknown): void => updateRibbon(id, { enabled: booleanArgument(value, "enabled") });
  let isEnabled = true;
  return {
    type: "RibbonButton",
    identity: () => ({ Id: id }),
    properties: {
      Enabled: {
        get: () => isEnabled,
        set(value) {
          enable(value);
          isEnabled = value === true;
        },
      },
      Id: { get: () => id },
    },
    methods: { SetEnabled: enable },
  };
}

function ribbonTab(id: string, { updateRibbon }: HostSurface): RichObject {
  return {
    type: "RibbonTab",
    identity: () => ({ Id: id }),
    properties: { Id: { get: () => id } },
    methods: {
      SetVisibility: (visible) => updateRibbon(id, { visible: booleanArgument(visible, "visible") }),
    },
  };
}
