import { dateOrderOfPattern, type DateOrder } from "../../calc/index.ts";
import { batch, knows } from "./batch.ts";

/** How the workbook calculates. */
export interface Calculation {
  readonly mode: string;
  /** "Done", "Calculating" or "Pending"; undefined where Excel does not tell. */
  readonly state: string | undefined;
}

/** How the workbook calculates at the moment. */
export function readCalculation(): Promise<Calculation> {
  return batch(async (context) => {
    const { application } = context.workbook;
    const tellsState = knows("ExcelApi", "1.9");
    application.load(tellsState ? "calculationMode,calculationState" : "calculationMode");
    await context.sync();
    return {
      mode: application.calculationMode,
      state: tellsState ? application.calculationState : undefined,
    };
  });
}

/**
 * Calculates every formula of every open workbook anew, custom functions included: nothing less than a
 * rebuild begins a streaming function again (OfficeDev/Excel-Custom-Functions 102, office-js 2122).
 */
export function recalculate(): Promise<void> {
  return batch(async (context) => {
    context.workbook.application.calculate("FullRebuild");
    await context.sync();
  });
}

/** Serial of 2 January 1904 in the 1900 date system and in the 1904 date system. */
const PROBE_IN_1900 = 1463;
const PROBE_IN_1904 = 1;

/**
 * Which date system the workbook counts its days in; undefined when Excel does not let it be seen.
 *
 * No property of Excel's interface tells. Excel's own DATE, called through `workbook.functions`, is
 * worked out without writing to any cell, so the question leaves no trace in the workbook.
 */
export async function probeDateSystem(): Promise<"1900" | "1904" | undefined> {
  const serial: unknown = await batch(async (context) => {
    const probe = context.workbook.functions.date(1904, 1, 2);
    probe.load("value,error");
    await context.sync();
    return probe.value;
  }).catch(() => undefined);
  if (serial === PROBE_IN_1900) return "1900";
  return serial === PROBE_IN_1904 ? "1904" : undefined;
}

/** The character between whole and decimal digits as this user types numbers; "." where unknown. */
export async function readDecimalSeparator(): Promise<"." | ","> {
  if (!knows("ExcelApi", "1.11")) return ".";
  const separator = await batch(async (context) => {
    context.workbook.application.load("decimalSeparator");
    await context.sync();
    return context.workbook.application.decimalSeparator;
  }).catch(() => ".");
  return separator === "," ? "," : ".";
}

/** What comes first in dates as this user's system writes them; `undefined` where that cannot be known. */
export async function readDateOrder(): Promise<DateOrder | undefined> {
  if (!knows("ExcelApi", "1.12")) return undefined;
  return batch(async (context) => {
    const { datetimeFormat } = context.workbook.application.cultureInfo;
    datetimeFormat.load("shortDatePattern");
    await context.sync();
    return dateOrderOfPattern(datetimeFormat.shortDatePattern);
  }).catch(() => undefined);
}

/** Names defined in the workbook, which a formula may use like a reference; none where they cannot be read. */
export async function readDefinedNames(): Promise<readonly string[]> {
  return batch(async (context) => {
    const { names } = context.workbook;
    names.load("items/name");
    await context.sync();
    return names.items.map((item) => item.name);
  }).catch(() => []);
}
