/** `workbook.functions`: Excel's own functions, worked out without a cell. Only DATE. */
import type { RichObject } from "../richApi/richObject.ts";
import { invalidArgument } from "../richApi/error.ts";
import type { WorkbookContext } from "./workbookContext.ts";

const MILLISECONDS_PER_DAY = 86_400_000;
/** Excel's serial of 1 January 1970. */
const UNIX_EPOCH = 25_569;

/** How many days later 1904's first day is than that of the other date system. */
const DAYS_FROM_1900_TO_1904 = 1462;

export function worksheetFunctions({ profile }: WorkbookContext): RichObject {
  return {
    type: "Functions",
    objectMethods: {
      Date(...parts) {
        const [year, month, day] = parts.map(Number);
        const serial =
          Date.UTC(year ?? NaN, (month ?? NaN) - 1, day ?? NaN) / MILLISECONDS_PER_DAY + UNIX_EPOCH;
        if (!Number.isInteger(serial)) throw invalidArgument(`DATE(${parts.join(", ")})`);
        return functionResult(profile.dateSystem === 1904 ? serial - DAYS_FROM_1900_TO_1904 : serial);
      },
    },
  };
}

function functionResult(value: number): RichObject {
  return {
    type: "FunctionResult",
    properties: { Value: { get: () => value }, Error: { get: () => null } },
  };
}
