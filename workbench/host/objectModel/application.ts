/** `context.application`: calculation. */
import type { RichObject } from "../richApi/richObject.ts";
import { choiceArgument } from "../richApi/arguments.ts";
import type { Grid } from "../cells/grid.ts";
import { CALCULATION_MODES, type CalculationMode, type WorkbookFile } from "../file/workbookFile.ts";
import type { WorkbookContext } from "./workbookContext.ts";

export function application(context: WorkbookContext): RichObject {
  const { grid, file, profile } = context;
  return {
    type: "Application",
    properties: {
      CalculationMode: {
        get: () => file.calculationMode,
        set: (mode) =>
          setCalculationMode(context, choiceArgument(mode, "calculationMode", CALCULATION_MODES)),
      },
      CalculationState: {
        async get() {
          await context.calculated();
          return grid.isPending() ? "Pending" : "Done";
        },
      },
      CalculationEngineVersion: { get: () => 0 },
      DecimalSeparator: { get: () => profile.decimalSeparator },
      ThousandsSeparator: { get: () => profile.thousandsSeparator },
      UseSystemSeparators: { get: () => true },
    },
    children: { CultureInfo: () => cultureInfo(profile) },
    methods: {
      Calculate(type) {
        const kind = choiceArgument(type, "calculationType", ["Recalculate", "Full", "FullRebuild"]);
        // Nothing but a rebuild begins a stream anew: OfficeDev/Excel-Custom-Functions 102, office-js 2122.
        if (kind === "FullRebuild") context.rebuild();
        // F9 calculates what has changed since the last time, and calls no other function: office-js 1462.
        // As in Excel, the call does not wait for the functions of the add-in that makes it.
        void (kind === "Recalculate" ? grid.calculateWaiting() : grid.recalculate());
      },
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  };
}

/** How this user's system writes dates, as far as the add-in asks. */
function cultureInfo({ locale, shortDatePattern }: WorkbookContext["profile"]): RichObject {
  return {
    type: "CultureInfo",
    properties: { Name: { get: () => locale } },
    children: {
      DatetimeFormat: () => ({
        type: "DatetimeFormatInfo",
        properties: { ShortDatePattern: { get: () => shortDatePattern } },
      }),
    },
  };
}

/**
 * Changes when the workbook calculates, once what is under way has been calculated in the old way. What has
 * waited is calculated when formulas no longer wait.
 */
export async function setCalculationMode(
  {
    grid,
    file,
    calculated,
  }: {
    readonly grid: Pick<Grid, "setManual">;
    readonly file: Pick<WorkbookFile, "calculationMode">;
    readonly calculated: () => Promise<void>;
  },
  mode: CalculationMode,
): Promise<void> {
  await calculated();
  file.calculationMode = mode;
  grid.setManual(mode === "Manual");
}
