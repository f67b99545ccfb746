/** `context.application`: calculation. */
import type { RichObject } from "../richApi/richObject.ts";
import { choiceArgument } from "../richApi/arguments.ts";
import { apiNotFound } from "../richApi/error.ts";
import type { WorkbookContext } from "./workbookContext.ts";

export function application(context: WorkbookContext): RichObject {
  const { grid, profile } = context;
  return {
    type: "Application",
    properties: {
      CalculationMode: {
        get: () => "Automatic",
        set(mode) {
          if (mode !== "Automatic") throw apiNotFound(`Application.calculationMode = ${String(mode)}`);
        },
      },
      CalculationState: { get: () => "Done" },
      CalculationEngineVersion: { get: () => 0 },
      DecimalSeparator: { get: () => profile.decimalSeparator },
      ThousandsSeparator: { get: () => profile.thousandsSeparator },
      UseSystemSeparators: { get: () => true },
    },
    methods: {
      Calculate(type) {
        const kind = choiceArgument(type, "calculationType", ["Recalculate", "Full", "FullRebuild"]);
        // Nothing but a rebuild begins a stream anew: OfficeDev/Excel-Custom-Functions 102, office-js 2122.
        if (kind === "FullRebuild") context.rebuild();
        // As in Excel, the call does not wait for the functions of the add-in that makes it.
        void grid.recalculate();
      },
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  };
}
