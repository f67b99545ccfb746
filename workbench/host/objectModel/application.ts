/** `context.application`: calculation. */
import type { RichObject } from "../richApi/richObject.ts";
import { choiceArgument } from "../richApi/arguments.ts";
import { apiNotFound } from "../richApi/error.ts";
import type { WorkbookContext } from "./workbookContext.ts";

export function application({ grid }: WorkbookContext): RichObject {
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
      DecimalSeparator: { get: () => "." },
      ThousandsSeparator: { get: () => "," },
      UseSystemSeparators: { get: () => true },
    },
    methods: {
      Calculate(type) {
        choiceArgument(type, "calculationType", ["Recalculate", "Full", "FullRebuild"]);
        // As in Excel, the call does not wait for the functions of the add-in that makes it.
        void grid.recalculate();
      },
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  };
}
